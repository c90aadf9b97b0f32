//! What offices add to the national export: the end of contracts, and training for posts.

use chrono::NaiveDate;
use mutasi_domain::staff::{Status, Training};

use super::{CONTRACT_END, TRAINING, TRAINING_HOURS, TRAINING_YEAR};
use crate::remarks::Remarks;
use crate::values::{self, NumberCell, whole};
use crate::view::{RowView, shortened};

/// Last day of the contract.
pub(super) fn contract_end(view: &RowView<'_>, status: Status, remarks: &mut Remarks) -> Option<NaiveDate> {
    let last = view.optional_day(CONTRACT_END, remarks);
    match (status, last) {
        (Status::Pppk, Some(last)) => Some(last),
        (Status::Pppk, None) => {
            if view.has(CONTRACT_END) && view.is_empty(CONTRACT_END) {
                remarks.row(
                    "contract_end_missing",
                    "Akhir kontrak PPPK kosong; sampai diisi, proyeksi hanya menghitung batas usia pensiunnya.",
                );
            }
            None
        }
        (Status::Cpns | Status::Pns, Some(_)) => {
            remarks.row("contract_end_unexpected", "Akhir kontrak hanya untuk PPPK; pada PNS dan CPNS tidak dipakai.");
            None
        }
        (Status::Cpns | Status::Pns, None) => None,
    }
}

/// The highest training; year and hours only where they can be read.
pub(super) fn training(view: &RowView<'_>, remarks: &mut Remarks) -> Option<Training> {
    let name = view.line(TRAINING);
    if name.is_empty() {
        if !view.is_empty(TRAINING_YEAR) || !view.is_empty(TRAINING_HOURS) {
            remarks.row(
                "training_missing",
                "Tahun atau jam latihan jabatan diisi tanpa namanya; tidak dipakai sampai namanya diisi.",
            );
        }
        return None;
    }
    let year = figure(view, TRAINING_YEAR, (1950, 2100), remarks);
    let hours = figure(view, TRAINING_HOURS, (1, 5_000), remarks);
    Some(Training { name, year, hours })
}

fn figure(view: &RowView<'_>, column: usize, (low, high): (u32, u32), remarks: &mut Remarks) -> Option<i32> {
    let value = match values::number(view.cell(column)) {
        NumberCell::Empty => return None,
        NumberCell::Number(number) => whole(number.value, low, high),
        NumberCell::Unreadable => None,
    };
    if value.is_none() {
        let (heading, found) = (view.headings.text(column), view.cell(column).as_found());
        remarks.row("training_invalid", format!("{heading} \"{}\" tidak mungkin; dikosongkan.", shortened(&found)));
    }
    value.map(|value| value as i32)
}
