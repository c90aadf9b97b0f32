//! Health workers, handbook 6.6: the minimum of every *puskesmas* by category, and the positions reckoned by WISN.

use mutasi_documents::report::{ReportCell, ReportColumn, ReportColumnKind as Of, ReportRow};

use super::ground::Ground;
use super::table::{Table, column, decimal, numbered, text, whole};
use crate::contract::{AsOf, Failure, PuskesmasView, WisnLine};
use crate::desk::Desk;
use crate::run::list_health;

pub(super) fn tables(desk: &mut Desk, ground: &Ground) -> Result<Vec<Table>, Failure> {
    let mut view = list_health(desk, AsOf { as_of: Some(ground.day) })?;
    view.puskesmas.retain(|one| ground.covers(one.unit));
    view.wisn.retain(|line| ground.frame.position(line.position).is_some_and(|found| ground.covers(found.unit)));
    let mut rows: Vec<ReportRow> =
        view.puskesmas.iter().zip(1..).flat_map(|(one, number)| rows_of(one, number)).collect();
    if !rows.is_empty() {
        let without = view.without_data.iter().filter(|unit| ground.covers(unit.unit));
        rows.extend(
            without.map(|unit| {
                ReportRow::Data(vec![ReportCell::Empty, text(&unit.name), text("belum ada data puskesmas")])
            }),
        );
    }
    let tables = vec![
        Table {
            name: "Ketenagaan minimal".into(),
            title: "KETENAGAAN MINIMAL PUSKESMAS".into(),
            columns: minimum_columns(),
            rows,
            notes: vec!["Kurang pada satu jenis tenaga tidak ditutup oleh kelebihan jenis lain.".into()],
        },
        Table {
            name: "WISN".into(),
            title: "KEBUTUHAN TENAGA KESEHATAN MENURUT BEBAN KERJA (WISN)".into(),
            columns: wisn_columns(),
            rows: numbered(view.wisn.iter().map(wisn_row).collect()),
            notes: vec![
                "Kebutuhan = jumlah (capaian : SBK) x STP; STP = 1 : (1 - FTP/100); rasio = ada : kebutuhan; tekanan = \
                 1 - rasio."
                    .into(),
            ],
        },
    ];
    Ok(tables.into_iter().filter(|table| !table.is_empty()).collect())
}

fn minimum_columns() -> Vec<ReportColumn> {
    vec![
        column(&["No"], 11.0, Of::Integer),
        column(&["Puskesmas"], 90.0, Of::Text),
        column(&["Jenis"], 50.0, Of::Text),
        column(&["Tenaga"], 60.0, Of::Text),
        column(&["Minimal"], 24.0, Of::Integer),
        column(&["Ada"], 24.0, Of::Integer),
        column(&["+/-"], 24.0, Of::Signed),
    ]
}

fn rows_of(one: &PuskesmasView, number: i64) -> Vec<ReportRow> {
    let inpatient = if one.inpatient { "rawat inap" } else { "non-rawat inap" };
    let place = if one.urban { "perkotaan" } else { "perdesaan" };
    let mut first = vec![whole(number), text(&one.name), text(format!("{inpatient}, {place}"))];
    let mut rows = Vec::with_capacity(one.categories.len() + 1);
    for category in &one.categories {
        let mut cells = std::mem::replace(&mut first, vec![ReportCell::Empty; 3]);
        cells.extend([text(&category.word), whole(category.minimum), whole(category.held), whole(category.gap)]);
        rows.push(ReportRow::Data(cells));
    }
    rows.push(ReportRow::Total(vec![
        ReportCell::Empty,
        text(format!("Jumlah {}", one.name)),
        ReportCell::Empty,
        text(format!("kurang {} orang", one.short)),
        whole(one.minimum),
        whole(one.held),
        whole(one.held - one.minimum),
    ]));
    rows
}

fn wisn_columns() -> Vec<ReportColumn> {
    vec![
        column(&["No"], 11.0, Of::Integer),
        column(&["Unit kerja"], 70.0, Of::Text),
        column(&["Jabatan"], 64.0, Of::Text),
        column(&["Jumlah capaian : SBK"], 22.0, Of::Decimal(4)),
        column(&["FTP (%)"], 18.0, Of::Decimal(2)),
        column(&["STP"], 18.0, Of::Decimal(4)),
        column(&["Kebutuhan", "Hasil"], 20.0, Of::Decimal(4)),
        column(&["Kebutuhan", "Dibulatkan"], 20.0, Of::Integer),
        column(&["Ada"], 14.0, Of::Integer),
        column(&["Rasio"], 18.0, Of::Decimal(2)),
        column(&["Tekanan"], 18.0, Of::Decimal(2)),
    ]
}

fn wisn_row(line: &WisnLine) -> ReportRow {
    ReportRow::Data(vec![
        ReportCell::Empty,
        text(&line.unit_name),
        text(&line.title),
        ReportCell::Decimal(line.sum),
        ReportCell::Decimal(line.support_percent),
        ReportCell::Decimal(line.factor),
        ReportCell::Decimal(line.exact),
        whole(line.need),
        whole(line.held),
        decimal(line.ratio),
        decimal(line.pressure),
    ])
}
