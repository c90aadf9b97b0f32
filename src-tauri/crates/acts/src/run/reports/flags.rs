//! Red flags (*tanda merah*) on paper, for the inspectorate.

use mutasi_documents::report::{ReportCell, ReportColumnKind as Of, ReportRow};

use super::table::{Table, column, numbered, text, whole};
use crate::contract::{AskRedFlags, Failure};
use crate::desk::Desk;
use crate::run::red_flags::red_flags;

pub(super) fn tables(desk: &mut Desk) -> Result<Vec<Table>, Failure> {
    let flags = red_flags(desk, AskRedFlags::default())?;
    let mark = |flagged: bool| text(if flagged { "perlu dilihat" } else { "" });
    let sponsors = flags.sponsors.iter().map(|one| {
        ReportRow::Data(vec![
            ReportCell::Empty,
            text(&one.sponsor),
            whole(one.moves.into()),
            whole(one.promotions.into()),
            text(one.plans.join(", ")),
            mark(one.flagged),
        ])
    });
    let passed = flags.passed_over.iter().map(|one| {
        ReportRow::Data(vec![
            ReportCell::Empty,
            text(&one.name),
            text(&one.position),
            text(&one.plan_name),
            ReportCell::Decimal(one.score),
            whole(one.better.into()),
            ReportCell::Decimal(one.best_score),
            text(&one.reason),
        ])
    });
    let overrides = flags.overrides.iter().map(|one| {
        ReportRow::Data(vec![
            ReportCell::Empty,
            text(&one.account),
            whole(one.overrides.into()),
            whole(one.without_document.into()),
            text(one.rules.join(", ")),
            mark(one.flagged),
        ])
    });
    let ties = flags.interests.iter().map(|one| {
        let declared = one.interest.declared.as_deref().unwrap_or("belum dinyatakan");
        ReportRow::Data(vec![
            ReportCell::Empty,
            text(&one.interest.account),
            text(&one.interest.name),
            text(&one.plan_name),
            text(declared),
        ])
    });
    Ok(vec![
        Table {
            name: "Pengusul".into(),
            title: "TANDA MERAH: PENGUSUL BERULANG".into(),
            columns: vec![
                column(&["No"], 10.0, Of::Integer),
                column(&["Pengusul"], 70.0, Of::Text),
                column(&["Usul"], 16.0, Of::Integer),
                column(&["Promosi"], 18.0, Of::Integer),
                column(&["Rencana"], 120.0, Of::Text),
                column(&["Tanda"], 30.0, Of::Text),
            ],
            rows: numbered(sponsors.collect()),
            notes: vec![format!("{} rencana dengan {} perpindahan diperiksa.", flags.plans, flags.moves)],
        },
        Table {
            name: "Calon dilewati".into(),
            title: "TANDA MERAH: CALON BERNILAI LEBIH TINGGI DILEWATI".into(),
            columns: vec![
                column(&["No"], 10.0, Of::Integer),
                column(&["Yang dipilih"], 50.0, Of::Text),
                column(&["Jabatan"], 70.0, Of::Text),
                column(&["Rencana"], 40.0, Of::Text),
                column(&["Nilai"], 16.0, Of::Decimal(2)),
                column(&["Lebih tinggi"], 18.0, Of::Integer),
                column(&["Nilai tertinggi"], 18.0, Of::Decimal(2)),
                column(&["Alasan"], 60.0, Of::Text),
            ],
            rows: numbered(passed.collect()),
            notes: vec!["Hanya calon tanpa temuan yang menghalangi.".into()],
        },
        Table {
            name: "Dikesampingkan".into(),
            title: "TANDA MERAH: TEMUAN DIKESAMPINGKAN MENURUT AKUN".into(),
            columns: vec![
                column(&["No"], 10.0, Of::Integer),
                column(&["Akun"], 50.0, Of::Text),
                column(&["Jumlah"], 18.0, Of::Integer),
                column(&["Tanpa dokumen"], 24.0, Of::Integer),
                column(&["Aturan"], 120.0, Of::Text),
                column(&["Tanda"], 30.0, Of::Text),
            ],
            rows: numbered(overrides.collect()),
            notes: Vec::new(),
        },
        Table {
            name: "Benturan kepentingan".into(),
            title: "TANDA MERAH: HUBUNGAN KELUARGA PENYUSUN ATAU PENYETUJU".into(),
            columns: vec![
                column(&["No"], 10.0, Of::Integer),
                column(&["Akun"], 40.0, Of::Text),
                column(&["Pegawai"], 60.0, Of::Text),
                column(&["Rencana"], 60.0, Of::Text),
                column(&["Pernyataan"], 100.0, Of::Text),
            ],
            rows: numbered(ties.collect()),
            notes: Vec::new(),
        },
    ])
}
