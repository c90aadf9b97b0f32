//! A plan beside what came of it (*capaian rencana*), on one page.

use mutasi_documents::report::{ReportCell, ReportColumnKind as Of, ReportRow};
use mutasi_domain::words;

use super::ground::Ground;
use super::table::{Table, column, decimal, numbered, text, whole};
use crate::contract::{Failure, PlanOutcome, WhichPlan};
use crate::desk::Desk;
use crate::run::plan_outcome;
use crate::views::signed;

pub(super) fn tables(desk: &mut Desk, ground: &Ground) -> Result<Vec<Table>, Failure> {
    let Some(plan) = ground.plan else { return Ok(Vec::new()) };
    let outcome = plan_outcome(desk, WhichPlan { plan })?;
    if outcome.moves == 0 {
        return Ok(Vec::new());
    }
    Ok(vec![units(&outcome), figures(&outcome)])
}

fn units(outcome: &PlanOutcome) -> Table {
    let rows = outcome.units.iter().map(|unit| {
        let gap = |gap: i64| text(signed(gap));
        ReportRow::Data(vec![
            ReportCell::Empty,
            text(&unit.unit),
            whole(unit.before.need),
            whole(unit.before.held),
            gap(unit.before.gap),
            whole(unit.planned.held),
            gap(unit.planned.gap),
            whole(unit.today.held),
            gap(unit.today.gap),
            decimal(unit.index_before),
            decimal(unit.index_after),
        ])
    });
    Table {
        name: "Unit".into(),
        title: format!("CAPAIAN RENCANA {}", outcome.name.to_uppercase()),
        columns: vec![
            column(&["No"], 10.0, Of::Integer),
            column(&["Unit kerja"], 100.0, Of::Text),
            column(&["Kebutuhan"], 20.0, Of::Integer),
            column(&["Sebelum", "Ada"], 16.0, Of::Integer),
            column(&["Sebelum", "+/-"], 14.0, Of::Centred),
            column(&["Menurut rencana", "Ada"], 16.0, Of::Integer),
            column(&["Menurut rencana", "+/-"], 14.0, Of::Centred),
            column(&["Hari ini", "Ada"], 16.0, Of::Integer),
            column(&["Hari ini", "+/-"], 14.0, Of::Centred),
            column(&["Indeks layanan", "Sebelum"], 18.0, Of::Decimal(2)),
            column(&["Indeks layanan", "Sesudah"], 18.0, Of::Decimal(2)),
        ],
        rows: numbered(rows.collect()),
        notes: vec![format!("TMT {}. Angka unit mencakup unit di bawahnya.", words::date(outcome.tmt))],
    }
}

fn figures(outcome: &PlanOutcome) -> Table {
    let lines = [
        ("Perpindahan dalam rencana", outcome.moves),
        ("SK terbit", outcome.decreed),
        ("SK dicabut", outcome.revoked),
        ("Sudah bertugas", outcome.on_duty),
        ("Selesai dipantau", outcome.finished),
        ("Keberatan", outcome.objections),
        ("Kekhawatiran yang dicatat", outcome.concerns),
        ("Rencana diubah karena kekhawatiran", outcome.changed),
        ("Sudah dievaluasi", outcome.evaluated),
        ("Predikat kinerja naik", outcome.rose),
        ("Predikat kinerja tetap", outcome.stayed),
        ("Predikat kinerja turun", outcome.fell),
        ("Pelatihan direncanakan", outcome.training_planned),
        ("Pelatihan selesai", outcome.training_done),
    ];
    let row = |(label, count): (&str, u32)| ReportRow::Data(vec![ReportCell::Empty, text(label), whole(count.into())]);
    Table {
        name: "Angka".into(),
        title: "RENCANA DAN HASILNYA DALAM ANGKA".into(),
        columns: vec![
            column(&["No"], 10.0, Of::Integer),
            column(&["Uraian"], 110.0, Of::Text),
            column(&["Jumlah"], 24.0, Of::Integer),
        ],
        rows: numbered(lines.map(row).into()),
        notes: Vec::new(),
    }
}
