//! Taking files into the store. A preview is this same code in a rehearsal.

mod cells;
mod evaluations;
mod matching;
mod people;
mod performance;
mod positions;
mod registers;
mod requests;
mod services;
mod workload;

use chrono::NaiveDate;
use mutasi_intake::rows::{FileKind, ReadFile, Rejection, Rows};
use mutasi_store::{ImportRecord, Writer};

use crate::contract::{Failure, ImportedFile, RejectedRow, RemarkView, UnmatchedView};
use crate::watch::Watch;

pub(crate) use matching::{Matcher, settle_waiting, unmatched};

/// One file on its way in.
pub(crate) struct Incoming<'a> {
    pub(crate) name: &'a str,
    pub(crate) file: &'a ReadFile,
    /// The raw file, kept in the store; not for invented regions and rehearsals.
    pub(crate) bytes: Option<&'a [u8]>,
}

pub(crate) struct Settings<'a> {
    pub(crate) today: NaiveDate,
    /// Whoever takes the files.
    pub(crate) account: &'a str,
    pub(crate) watch: Option<&'a Watch>,
}

/// What one file did, with the rows it lost on the way.
pub(crate) struct Taken {
    pub(crate) view: ImportedFile,
    /// All rejected rows with their cells, for the correction file.
    pub(crate) rejected: Vec<Rejection>,
}

/// Counts of one file against the store.
#[derive(Default)]
pub(crate) struct Counts {
    new: u32,
    changed: u32,
    same: u32,
    absent: u32,
}

/// What the taking of one kind of rows gives.
#[derive(Default)]
pub(crate) struct Outcome {
    counts: Counts,
    rejected: Vec<Rejection>,
    unmatched: Vec<UnmatchedView>,
}

/// Takes files in the order in which they need each other: map, workload, people, performance, discipline,
/// then what services are reckoned by, registers, sites and requests.
pub(crate) fn take_files(
    tx: &Writer<'_>,
    files: &[Incoming<'_>],
    settings: &Settings<'_>,
) -> Result<Vec<Taken>, Failure> {
    let mut order: Vec<usize> = (0..files.len()).collect();
    order.sort_by_key(|at| files[*at].file.rows.kind());
    let mut taken: Vec<(usize, Taken)> = Vec::with_capacity(files.len());
    for (done, at) in order.into_iter().enumerate() {
        if let Some(watch) = settings.watch {
            watch.go_on()?;
            watch.report("import", done as u64, files.len() as u64, files[at].name);
        }
        taken.push((at, take_one(tx, &files[at], settings)?));
    }
    // People who waited for a post that a later map or answer knows.
    settle_waiting(tx, settings.today)?;
    taken.sort_by_key(|(at, _)| *at);
    Ok(taken.into_iter().map(|(_, taken)| taken).collect())
}

fn take_one(tx: &Writer<'_>, incoming: &Incoming<'_>, settings: &Settings<'_>) -> Result<Taken, Failure> {
    let file = incoming.file;
    let kind = kind_code(file.rows.kind());
    let sha256 = match incoming.bytes {
        Some(bytes) => tx.freeze(bytes)?,
        None => file.sha256.clone(),
    };
    let accepted = file.row_count.saturating_sub(file.rejected.len() as u32);
    let record = ImportRecord { file: incoming.name.into(), kind: kind.into(), sha256, rows: file.row_count, accepted };
    let source = tx.add_import(&record)?;
    tx.take_from(source);
    let mut outcome = match &file.rows {
        Rows::Positions(rows) => positions::take(tx, rows, file, settings.today)?,
        Rows::Workload(rows) => workload::take(tx, rows, file, settings.today)?,
        Rows::Staff(rows) => people::take(tx, rows, source, settings)?,
        Rows::Performance(rows) => performance::take_performance(tx, rows, file)?,
        Rows::Discipline(rows) => performance::take_discipline(tx, rows, file)?,
        Rows::Schools(rows) => services::take_schools(tx, rows, file, settings.today)?,
        Rows::Curriculum(rows) => services::take_curricula(tx, rows)?,
        Rows::Puskesmas(rows) => services::take_puskesmas(tx, rows, file, settings.today)?,
        Rows::ServiceIndex(rows) => services::take_indices(tx, rows, file, settings.today)?,
        Rows::Entries(rows) => services::take_entries(tx, rows, file, settings.today)?,
        Rows::Standards(rows) => registers::take_standards(tx, rows, file, settings.today)?,
        Rows::Career(rows) => registers::take_careers(tx, rows, file)?,
        Rows::Relatives(rows) => registers::take_relatives(tx, rows, file)?,
        Rows::Circumstances(rows) => registers::take_circumstances(tx, rows, file)?,
        Rows::Competence(rows) => registers::take_competences(tx, rows, file)?,
        Rows::Talent(rows) => registers::take_talents(tx, rows, file)?,
        Rows::Trainings(rows) => registers::take_trainings(tx, rows, file)?,
        Rows::Sites(rows) => services::take_sites(tx, rows, file, settings.today)?,
        Rows::Requests(rows) => requests::take_requests(tx, rows, file, settings.today)?,
        Rows::Evaluation(rows) => evaluations::take_evaluations(tx, rows, file, settings)?,
    };
    tx.taken();
    let mut rejected = file.rejected.clone();
    rejected.append(&mut outcome.rejected);
    rejected.sort_by_key(|rejection| rejection.row);
    let view = ImportedFile {
        file: incoming.name.to_string(),
        kind: kind.to_string(),
        rows: file.row_count,
        accepted: file.row_count.saturating_sub(rejected.len() as u32),
        new: outcome.counts.new,
        changed: outcome.counts.changed,
        same: outcome.counts.same,
        absent: outcome.counts.absent,
        rejected: rejected.iter().map(rejected_row).collect(),
        unmatched: outcome.unmatched,
        remarks: file
            .remarks
            .iter()
            .map(|remark| RemarkView { row: remark.row, code: remark.code.clone(), message: remark.message.clone() })
            .collect(),
    };
    Ok(Taken { view, rejected })
}

fn rejected_row(rejection: &Rejection) -> RejectedRow {
    RejectedRow {
        row: rejection.row,
        column: rejection.column.clone(),
        value: rejection.value.clone(),
        code: rejection.code.clone(),
        message: rejection.message.clone(),
    }
}

pub(crate) fn kind_code(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Positions => "positions",
        FileKind::Workload => "workload",
        FileKind::Staff => "staff",
        FileKind::Performance => "performance",
        FileKind::Discipline => "discipline",
        FileKind::Schools => "schools",
        FileKind::Curriculum => "curriculum",
        FileKind::Puskesmas => "puskesmas",
        FileKind::ServiceIndex => "service_index",
        FileKind::Entries => "entries",
        FileKind::Standards => "standards",
        FileKind::Career => "career",
        FileKind::Relatives => "relatives",
        FileKind::Circumstances => "circumstances",
        FileKind::Competence => "competence",
        FileKind::Talent => "talent",
        FileKind::Trainings => "trainings",
        FileKind::Sites => "sites",
        FileKind::Requests => "requests",
        FileKind::Evaluation => "evaluation",
    }
}

/// The word for a kind in the menu: "Urungkan: impor pegawai".
pub(crate) fn kind_word(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Positions => "peta jabatan",
        FileKind::Workload => "beban kerja",
        FileKind::Staff => "pegawai",
        FileKind::Performance => "kinerja",
        FileKind::Discipline => "hukuman disiplin",
        FileKind::Schools => "data sekolah",
        FileKind::Curriculum => "struktur kurikulum",
        FileKind::Puskesmas => "data puskesmas",
        FileKind::ServiceIndex => "indeks layanan",
        FileKind::Entries => "rencana masuk",
        FileKind::Standards => "syarat jabatan",
        FileKind::Career => "riwayat jabatan",
        FileKind::Relatives => "keluarga pegawai",
        FileKind::Circumstances => "keadaan khusus",
        FileKind::Competence => "hasil asesmen kompetensi",
        FileKind::Talent => "pemetaan talenta",
        FileKind::Trainings => "diklat",
        FileKind::Sites => "lokasi unit kerja",
        FileKind::Requests => "permohonan mutasi",
        FileKind::Evaluation => "formulir evaluasi",
    }
}
