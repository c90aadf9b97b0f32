//! *Bezetting*: people held against need, position by position, with the totals of the one aggregation.

use std::collections::BTreeMap;

use mutasi_documents::report::{ReportCell, ReportColumn, ReportColumnKind as Of, ReportRow};
use mutasi_domain::staffing::{Balance, StaffingStatus};

use super::ground::Ground;
use super::table::{Table, by_unit, column, decimal, known, numbered, roll_up, status_word, text, whole};

pub(super) fn table(ground: &Ground) -> Table {
    let contract = ground.contract_holders();
    let contract_at = |position: i64| contract.get(&position).copied().unwrap_or(0);
    let mut rows: BTreeMap<i64, Vec<ReportRow>> = BTreeMap::new();
    for (at, position) in ground.positions() {
        let balance = ground.frame.staffing.positions[at].balance;
        let mut cells =
            vec![ReportCell::Empty, text(&position.title), known(position.class.into()), text(position.level.code())];
        cells.extend(figures(balance, contract_at(position.id), ground));
        rows.entry(position.unit).or_default().push(ReportRow::Data(cells));
    }
    let contract_below = roll_up(ground, contract_at);
    let total = |label: String, balance: Balance, contract: i64| {
        let mut cells = vec![ReportCell::Empty, text(label), ReportCell::Empty, ReportCell::Empty];
        cells.extend(figures(balance, contract, ground));
        ReportRow::Total(cells)
    };
    let contract_of = |unit: i64| ground.frame.place(unit).map_or(0, |at| contract_below[at]);
    let mut rows = by_unit(ground, rows, |unit| {
        let name = ground.frame.unit_name(unit.unit);
        (unit.depth == 0 && ground.unit.is_none())
            .then(|| total(format!("Jumlah {name}"), unit.balance, contract_of(unit.unit)))
    });
    rows.push(match ground.unit {
        Some(unit) => {
            total(format!("Jumlah {}", ground.unit_name()), ground.frame.unit_balance(unit), contract_of(unit))
        }
        None => {
            let contract = ground.frame.positions.iter().map(|position| contract_at(position.id)).sum();
            total("Jumlah seluruhnya".into(), ground.frame.staffing.total, contract)
        }
    });
    Table {
        name: "Bezetting".into(),
        title: "BEZETTING PEGAWAI MENURUT JABATAN".into(),
        columns: columns(),
        rows: numbered(rows),
        notes: notes(ground),
    }
}

fn columns() -> Vec<ReportColumn> {
    vec![
        column(&["No"], 12.0, Of::Integer),
        column(&["Nama jabatan"], 98.0, Of::Text),
        column(&["Kelas"], 12.0, Of::Centred),
        column(&["Jenjang"], 26.0, Of::Centred),
        column(&["Bezetting (B)", "PNS"], 16.0, Of::Integer),
        column(&["Bezetting (B)", "PPPK"], 16.0, Of::Integer),
        column(&["Bezetting (B)", "Jumlah"], 18.0, Of::Integer),
        column(&["Kebutuhan (K)"], 20.0, Of::Integer),
        column(&["+/-"], 16.0, Of::Signed),
        column(&["Terisi (%)"], 18.0, Of::Decimal(1)),
        column(&["Keadaan"], 22.0, Of::Centred),
    ]
}

/// A scenario moves people without a record of who they are, so it has no split by status.
fn figures(balance: Balance, contract: i64, ground: &Ground) -> [ReportCell; 7] {
    let split = |people: i64| if ground.scenario.is_some() { text("-") } else { whole(people) };
    let filled = (balance.need > 0).then(|| balance.held as f64 * 100.0 / balance.need as f64);
    [
        split(balance.held - contract),
        split(contract),
        whole(balance.held),
        whole(balance.need),
        whole(balance.gap),
        decimal(filled),
        text(status_word(StaffingStatus::of(balance, &ground.law))),
    ]
}

fn notes(ground: &Ground) -> Vec<String> {
    let mut notes = vec!["+/- = B - K. Jumlah tiap perangkat daerah termasuk unit di bawahnya.".to_string()];
    if ground.scenario.is_some() {
        notes.push("Angka menurut simulasi, bukan data; rincian PNS dan PPPK tidak dihitung.".into());
    }
    notes
}
