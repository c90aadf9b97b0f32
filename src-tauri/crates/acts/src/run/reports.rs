//! Reports as workbook and paper. What was printed is kept, and comes out again byte for byte.
//!
//! A report is made in three steps: the tables of its [`Kind`] from what stands on the day ([`Ground`]), the bytes of
//! every format from the tables, and one act that writes the files, freezes the bytes and records the print. No step
//! asks the clock: the same data of the same day give the same bytes.

mod audience;
mod calendar;
mod chart;
mod evidence;
mod flags;
mod ground;
mod head;
mod health;
mod kind;
mod lessons;
mod nominal;
mod outcome;
mod press;
mod projection;
mod recap;
mod schools;
mod seniority;
mod staffing;
mod table;
mod training;
mod vacancies;
mod waiting;
mod workload;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use mutasi_domain::event::EventKind;
use mutasi_store::{Mode, ReportFileRecord, ReportRecord, Writer, sha256};
use serde::{Deserialize, Serialize};

use self::audience::is_private;
use self::ground::Ground;
use self::head::Head;
pub(super) use self::head::signature;
use self::kind::{Kind, NOTHING, Order};
use self::press::Press;
pub(super) use self::press::Ready;
use self::table::Table;
use super::audience::{may_carry_out, note};
use super::written::Written;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::watch::Watch;

/// What was asked, as it is kept beside the print; the name of the unit is that of the day of printing.
#[derive(Serialize, Deserialize)]
struct Asked {
    unit: Option<i64>,
    unit_name: String,
    scenario: Option<i64>,
    paper: String,
    /// Reports of versions before 7 hold everything.
    #[serde(default = "everything")]
    audience: Audience,
}

fn everything() -> Audience {
    Audience::Lengkap
}

pub(crate) fn print_report(desk: &mut Desk, asked: PrintReport) -> Result<ReportPrinted, Failure> {
    let whole = asked.audience == Audience::Lengkap;
    desk.require_role(if whole { Op::ExportWhole } else { Op::PrintReport })?;
    let order = Order::of(&asked)?;
    may_carry_out(desk, asked.audience, &asked.reason)?;
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    let watch = std::mem::replace(&mut desk.watch, Watch::silent());
    let day = desk.day(asked.as_of);
    let made = Ground::read(desk, &asked, day).and_then(|ground| Ok((make(desk, &order, &ground, &watch)?, ground)));
    desk.watch = watch;
    let (made, ground) = made?;
    keep(desk, &order, &ground, made, &asked.reason, Written::into(folder))
}

/// The files of a report for another collection; nothing is written or kept. None where the report has no row.
pub(super) fn files_of(desk: &mut Desk, asked: &PrintReport, watch: &Watch) -> Result<Vec<Ready>, Failure> {
    let order = Order::of(asked)?;
    let day = desk.day(asked.as_of);
    let ground = Ground::read(desk, asked, day)?;
    match make(desk, &order, &ground, watch) {
        Err(failure) if failure.code == NOTHING => Ok(Vec::new()),
        made => made.map(|made| made.ready),
    }
}

/// A report before it is written.
struct Made {
    ready: Vec<Ready>,
    /// Rows that name somebody.
    people: usize,
}

/// The bytes of every format; nothing is written yet.
fn make(desk: &mut Desk, order: &Order, ground: &Ground, watch: &Watch) -> Result<Made, Failure> {
    watch.report("report", 0, 0, order.kind.printed());
    watch.go_on()?;
    let mut head = Head::read(desk, ground, order.kind)?;
    let mut people = 0;
    let ready = if order.kind == Kind::Chart {
        let press = Press { order, ground, head: &head, watch };
        press.chart(&chart::nodes(desk, ground)?)?
    } else {
        let mut tables = tables(desk, order.kind, ground)?;
        if tables.iter().all(Table::is_empty) {
            return Err(order.kind.nothing());
        }
        tables.extend(order.kind.judges_map().then(|| ground.faults()).flatten());
        people = audience::people(&tables);
        if people > 0 {
            head.name_audience(order.audience);
        }
        audience::cut(&mut tables, order.audience);
        Press { order, ground, head: &head, watch }.tables(&tables)?
    };
    watch.go_on()?;
    Ok(Made { ready, people })
}

fn tables(desk: &mut Desk, kind: Kind, ground: &Ground) -> Result<Vec<Table>, Failure> {
    Ok(match kind {
        Kind::Staffing => vec![staffing::table(ground)],
        Kind::Projection => vec![projection::table(desk, ground)?],
        Kind::Recap => recap::tables(ground),
        Kind::Seniority => vec![seniority::table(ground)],
        Kind::Nominal => vec![nominal::table(ground)],
        Kind::Workload => workload::tables(desk, ground)?,
        Kind::Vacancies => vec![vacancies::table(desk, ground)?],
        Kind::Schools => vec![schools::table(desk, ground)?],
        Kind::Health => health::tables(desk, ground)?,
        Kind::Evidence => evidence::tables(desk, ground)?,
        Kind::Flags => flags::tables(desk)?,
        Kind::Training => training::tables(desk, ground)?,
        Kind::Lessons => lessons::tables(desk, ground)?,
        Kind::Outcome => outcome::tables(desk, ground)?,
        Kind::Calendar => calendar::tables(desk, ground)?,
        Kind::Waiting => waiting::tables(desk, ground)?,
        // The chart is drawn, not tabled.
        Kind::Chart => Vec::new(),
    })
}

/// Keeps the files of a report with what was asked.
fn keep(
    desk: &mut Desk,
    order: &Order,
    ground: &Ground,
    made: Made,
    reason: &str,
    written: Written,
) -> Result<ReportPrinted, Failure> {
    let asked = Asked {
        unit: ground.unit,
        unit_name: ground.unit_name().to_string(),
        scenario: ground.scenario.as_ref().map(|(id, _)| *id),
        paper: order.paper.code().to_string(),
        audience: order.audience,
    };
    let request = serde_json::to_string(&asked)
        .map_err(|error| Failure::broken("fault", "Laporan gagal dicatat. Ulangi.").with_details(error))?;
    let label = format!("cetak laporan {}", order.kind.printed());
    let (kind, account, people) = (order.kind.code(), desk.account.clone(), made.people);
    if order.audience != Audience::Lengkap {
        return keep_files(desk, (kind, &label), ground.day, request, made.ready, written);
    }
    keep_files_with(desk, (Op::ExportWhole, kind, &label), ground.day, request, made.ready, written, |tx| {
        note(tx, &account, kind, people, reason)
    })
}

/// Writes, freezes and records files in one act; when it fails, the files are taken back. The kind comes with the label
/// of the act.
pub(super) fn keep_files(
    desk: &mut Desk,
    (kind, label): (&str, &str),
    as_of: NaiveDate,
    request: String,
    ready: Vec<Ready>,
    written: Written,
) -> Result<ReportPrinted, Failure> {
    keep_files_with(desk, (Op::PrintReport, kind, label), as_of, request, ready, written, |_| Ok(()))
}

/// The same as the act `op`, which writes what the files are about first.
pub(super) fn keep_files_with(
    desk: &mut Desk,
    (op, kind, label): (Op, &str, &str),
    as_of: NaiveDate,
    request: String,
    ready: Vec<Ready>,
    mut written: Written,
    about: impl FnOnce(&Writer<'_>) -> Result<(), Failure>,
) -> Result<ReportPrinted, Failure> {
    let (kind, account) = (kind.to_string(), desk.account.clone());
    let done = desk.act(op, label, Mode::Commit, |tx| {
        about(tx)?;
        let mut files = Vec::with_capacity(ready.len());
        for file in ready {
            written.write(&file.name, &file.bytes)?;
            let sha256 = tx.freeze(&file.bytes)?;
            files.push(ReportFileRecord { name: file.name, sha256, pages: file.pages });
        }
        written.sync()?;
        let record = ReportRecord { id: 0, kind, as_of, request, files, account };
        Ok((tx.add_report(&record)?, record.files))
    });
    if done.is_err() {
        written.take_back();
    }
    let (report, files) = done?;
    Ok(ReportPrinted { report, files: files.into_iter().map(file_view).collect() })
}

fn file_view(file: ReportFileRecord) -> ReportFile {
    ReportFile { file: file.name, sha256: file.sha256, pages: file.pages }
}

pub(crate) fn list_reports(desk: &mut Desk, _: Nothing) -> Result<Vec<ReportLine>, Failure> {
    let line = |record: ReportRecord| {
        let asked = serde_json::from_str::<Asked>(&record.request);
        ReportLine {
            audience: asked.as_ref().map(|asked| asked.audience).unwrap_or_default(),
            report: record.id,
            kind: record.kind,
            as_of: record.as_of,
            unit: asked.map(|asked| asked.unit_name).unwrap_or_default(),
            account: record.account,
            files: record.files.into_iter().map(file_view).collect(),
        }
    };
    Ok(desk.read().reports()?.into_iter().map(line).collect())
}

/// Writes the frozen files of a print again; nothing is made anew, and damaged bytes are never given out.
pub(crate) fn reprint_report(desk: &mut Desk, asked: ReprintReport) -> Result<WrittenFiles, Failure> {
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    let record = desk.read().report(asked.report)?.or_not_found("Laporan", asked.report)?;
    let audience = audience_of(&record);
    if is_private(&record.kind, audience) {
        may_carry_out(desk, audience, &asked.reason)?;
    }
    if record.files.is_empty() {
        let message = "Berkas laporan ini sudah dihapus sesuai masa simpan. Cetak laporan yang baru.";
        return Err(Failure::refused("report_erased", message));
    }
    let mut kept = Vec::with_capacity(record.files.len());
    for file in &record.files {
        let bytes = desk.read().frozen(&file.sha256)?.filter(|bytes| sha256(bytes) == file.sha256);
        kept.push((&file.name, bytes.ok_or_else(|| damaged(&file.name))?));
    }
    let mut written = Written::into(folder);
    let write = |written: &mut Written| {
        kept.iter().try_for_each(|(name, bytes)| written.write(name, bytes))?;
        written.sync()
    };
    let done = if is_private(&record.kind, audience) {
        let account = desk.account.clone();
        desk.act(Op::ExportWhole, Op::ExportWhole.label(), Mode::Commit, |tx| {
            tx.add_event(EventKind::Exported.code(), &account, None, &again(&record.kind, &asked.reason))?;
            write(&mut written)
        })
    } else {
        write(&mut written)
    };
    if let Err(failure) = done {
        written.take_back();
        return Err(failure);
    }
    Ok(WrittenFiles { files: record.files.into_iter().map(|file| file.name).collect() })
}

/// The audience that a report was printed for; other printed papers name people by name and NIP.
fn audience_of(record: &ReportRecord) -> Audience {
    serde_json::from_str::<Asked>(&record.request).map(|asked| asked.audience).unwrap_or_default()
}

fn again(kind: &str, reason: &str) -> String {
    format!("lengkap; {kind}; cetak ulang; {}", reason.trim())
}

/// Printed reports that hold birth, age or address of people, with the hashes of their files.
pub(super) fn reports_with_private_data(desk: &Desk) -> Result<Vec<(i64, BTreeSet<String>)>, Failure> {
    let private = |record: &ReportRecord| is_private(&record.kind, audience_of(record)) && !record.files.is_empty();
    let hashes = |record: ReportRecord| (record.id, record.files.into_iter().map(|file| file.sha256).collect());
    Ok(desk.read().reports()?.into_iter().filter(private).map(hashes).collect())
}

fn damaged(file: &str) -> Failure {
    let message = format!(
        "Arsip {file} tidak utuh lagi, jadi tidak dicetak ulang. Pulihkan berkas data dari cadangan, lalu ulangi."
    );
    Failure::broken("report_damaged", message)
}
