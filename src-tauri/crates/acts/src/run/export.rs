//! A plan on paper and as a workbook, for sign-off: the moves, and every touched unit before and after.

use mutasi_documents::letters::{LetterKind, PlanMoveData, PlanSheetData, PlanUnitData, VerificationData};
use mutasi_documents::typeset;
use mutasi_documents::workbook::{Cell, Column, ColumnKind, Sheet, write_workbook};
use mutasi_domain::words;
use mutasi_store::{Mode, write_whole};

use super::audience::{self, may_carry_out, name, note};
use super::letter_data::{region_data, signatory_data};
use super::plan_view::plan_view;
use super::templates::template_in_use;
use crate::check::Judged;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::papers::{Dress, chain_head, file_part, pdf};
use crate::views::signed;

pub(crate) fn export_plan(desk: &mut Desk, asked: ExportPlan) -> Result<WrittenFiles, Failure> {
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    may_carry_out(desk, asked.audience, &asked.reason)?;
    let judged = desk.judge(asked.plan)?;
    let files = plan_files(desk, &judged, asked.audience)?;
    if asked.audience == Audience::Lengkap {
        let (account, people) = (desk.account.clone(), judged.moves.len());
        desk.act(Op::ExportWhole, Op::ExportWhole.label(), Mode::Commit, |tx| {
            note(tx, &account, "rencana", people, &asked.reason)
        })?;
    }
    let mut names = Vec::new();
    for (name, bytes) in files {
        write_whole(&folder.join(&name), &bytes)?;
        names.push(name);
    }
    Ok(WrittenFiles { files: names })
}

/// The workbook and the printable sheet of a plan, each with its name.
pub(super) fn plan_files(desk: &Desk, judged: &Judged, audience: Audience) -> Result<[(String, Vec<u8>); 2], Failure> {
    let mut view = plan_view(desk, judged)?;
    cut(&mut view, audience);
    let stem = format!("Rencana_{}_{}", view.head.plan, file_part(&view.head.name.replace(' ', "-")));
    let book = write_workbook(&sheets(&view, audience), &desk.today.to_string())?;
    Ok([(format!("{stem}.xlsx"), book), (format!("{stem}.pdf"), printed(desk, &view, audience)?)])
}

/// Nobody can be looked up by what is published: initials, no NIP, and no findings, whose words name people.
fn cut(view: &mut PlanView, audience: Audience) {
    if audience != Audience::Publik {
        return;
    }
    view.findings.clear();
    for one in &mut view.moves {
        one.name = name(audience, &one.name);
        one.nip.clear();
    }
}

fn state_word(state: &str) -> &'static str {
    match state {
        "draft" => "Rancangan",
        "approved" => "Disetujui",
        _ => "Sudah terbit SK",
    }
}

/// Warnings and blocks of a move as sentences; what was set aside says so.
fn told(view: &PlanView, id: i64) -> Vec<String> {
    let own = view.findings.iter().filter(|finding| finding.move_id == Some(id) && finding.severity != "INFO");
    own.map(|finding| match &finding.overridden {
        Some(reason) => format!("{}: {} Dikesampingkan: {reason}", finding.rule, finding.message),
        None => format!("{}: {}", finding.rule, finding.message),
    })
    .collect()
}

/// The nature of a move; a temporary one tells its last day.
fn nature(one: &MoveView, word: String) -> String {
    match one.until {
        Some(last) => format!("{word}, sementara s.d. {}", words::date(last)),
        None => word,
    }
}

fn sheets(view: &PlanView, audience: Audience) -> Vec<Sheet> {
    let column = |heading: &str, width, kind| Column { heading: heading.into(), width, kind };
    let (text, whole) = (ColumnKind::Text, ColumnKind::Integer);
    let title = vec![
        format!("RENCANA MUTASI: {}", view.head.name.to_uppercase()),
        format!(
            "TMT {} · {} · {}",
            words::date(view.head.tmt),
            state_word(&view.head.state),
            audience::printed(audience)
        ),
    ];
    let post = |post: &Option<PostView>, of: fn(&PostView) -> &str| {
        Cell::Text(post.as_ref().map_or(String::new(), |post| of(post).to_string()))
    };
    let moves = view.moves.iter().enumerate().map(|(at, one)| {
        vec![
            Cell::Integer(at as i64 + 1),
            Cell::Text(one.name.clone()),
            Cell::Text(one.nip.clone()),
            Cell::Text(one.golongan.clone()),
            post(&one.from, |post| &post.title),
            post(&one.from, |post| &post.unit),
            post(&one.to, |post| &post.title),
            post(&one.to, |post| &post.unit),
            Cell::Text(nature(one, one.nature.clone().unwrap_or_default())),
            Cell::Text(told(view, one.move_id).join("\n")),
        ]
    });
    let units = view.head.staffing.iter().map(|unit| {
        let (before, after) = (unit.before, unit.after);
        vec![
            Cell::Text(unit.unit.clone()),
            Cell::Integer(before.need),
            Cell::Integer(before.held),
            Cell::Integer(before.gap),
            Cell::Integer(after.held),
            Cell::Integer(after.gap),
        ]
    });
    vec![
        Sheet {
            name: "Perpindahan".into(),
            title_rows: title.clone(),
            columns: vec![
                column("No", 5.0, whole),
                column("Nama", 30.0, text),
                column("NIP", 21.0, text),
                column("Gol.", 7.0, text),
                column("Jabatan lama", 30.0, text),
                column("Unit kerja lama", 34.0, text),
                column("Jabatan baru", 30.0, text),
                column("Unit kerja baru", 34.0, text),
                column("Sifat", 18.0, text),
                column("Temuan", 60.0, text),
            ],
            rows: moves.collect(),
            notes: Vec::new(),
        },
        Sheet {
            name: "Keadaan unit".into(),
            title_rows: title,
            columns: vec![
                column("Unit kerja", 44.0, text),
                column("Kebutuhan", 11.0, whole),
                column("Ada sebelum", 12.0, whole),
                column("Selisih sebelum", 15.0, whole),
                column("Ada sesudah", 12.0, whole),
                column("Selisih sesudah", 15.0, whole),
            ],
            rows: units.collect(),
            notes: vec!["Angka unit termasuk unit di bawahnya.".into()],
        },
    ]
}

/// The plan as its printable sheet says it.
pub(super) fn plan_sheet(desk: &Desk, judged: &Judged) -> Result<PlanSheetData, Failure> {
    sheet_data(desk, &plan_view(desk, judged)?, Audience::Instansi)
}

fn sheet_data(desk: &Desk, view: &PlanView, audience: Audience) -> Result<PlanSheetData, Failure> {
    let region = desk.read().region()?.or_not_found("Wilayah", "")?;
    let signatory = desk
        .read()
        .signatories(desk.today)?
        .into_iter()
        .find(|known| known.is_head)
        .or_not_found("Penanda tangan", "")?;
    let head = chain_head(&desk.read())?;
    let place = |post: &Option<PostView>, of: fn(&PostView) -> &str| {
        post.as_ref().map_or("-".to_string(), |post| of(post).to_string())
    };
    Ok(PlanSheetData {
        region: region_data(&region),
        title: view.head.name.clone(),
        status: state_word(&view.head.state).to_string(),
        tmt_text: words::date(view.head.tmt),
        summary: format!(
            "{} perpindahan; kekurangan pegawai di wilayah {} menjadi {}. {}.",
            view.moves.len(),
            view.head.short_before,
            view.head.short_after,
            audience::printed(audience)
        ),
        moves: view
            .moves
            .iter()
            .enumerate()
            .map(|(at, one)| PlanMoveData {
                order: at as u32 + 1,
                name: one.name.clone(),
                nip: one.nip.clone(),
                grade: if one.golongan.is_empty() { "-".into() } else { one.golongan.clone() },
                from_position: place(&one.from, |post| &post.title),
                from_unit: place(&one.from, |post| &post.unit),
                to_position: place(&one.to, |post| &post.title),
                to_unit: place(&one.to, |post| &post.unit),
                nature: nature(
                    one,
                    one.nature.as_deref().map_or("-".into(), |nature| nature.to_lowercase().replace('_', " ")),
                ),
                findings: told(view, one.move_id),
            })
            .collect(),
        units: view
            .head
            .staffing
            .iter()
            .map(|unit| PlanUnitData {
                unit: unit.unit.clone(),
                need: unit.before.need.to_string(),
                before: unit.before.held.to_string(),
                gap_before: signed(unit.before.gap),
                after: unit.after.held.to_string(),
                gap_after: signed(unit.after.gap),
            })
            .collect(),
        place: region.capital.clone(),
        date_text: words::date(desk.today),
        signatory: signatory_data(&region, &signatory),
        verification: VerificationData { code: format!("RENCANA-{}", view.head.plan), chain_head_short: head },
    })
}

/// The printable sheet with its signature block.
fn printed(desk: &Desk, view: &PlanView, audience: Audience) -> Result<Vec<u8>, Failure> {
    let region = desk.read().region()?.or_not_found("Wilayah", "")?;
    let data = sheet_data(desk, view, audience)?;
    let draft = (view.head.state == "draft").then_some("KONSEP");
    let watermark = if region.demo { Some("CONTOH") } else { draft };
    let dress = Dress::today(&desk.read(), watermark)?;
    let set = typeset(&template_in_use(desk, LetterKind::PlanSheet)?, &data, &dress.dressing())?;
    let meta = [
        format!("Rencana mutasi {}", view.head.name),
        region.office_name.clone(),
        format!("rencana-{}", view.head.plan),
        desk.today.to_string(),
    ];
    pdf(&set, &meta)
}
