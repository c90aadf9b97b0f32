//! People planned to come in (*rencana masuk*, *formasi*): how many, where, when.

use std::collections::HashMap;

use chrono::NaiveDate;
use mutasi_domain::unit::name_key;

use crate::headings::{Column, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{PlannedEntryRow, Row};
use crate::view::{Refusal, RowView};

const UNIT: usize = 0;
const TITLE: usize = 1;
const PEOPLE: usize = 2;
const YEAR: usize = 3;
const DAY: usize = 4;
const NOTE: usize = 5;

pub(crate) const COLUMNS: &[Column] = &[
    required("Unit", &["unit", "unitkerja", "unitorganisasi", "unor"]),
    required("Jabatan", &["jabatan", "namajabatan"]),
    required("Jumlah", &["jumlah", "jumlahformasi", "jumlahpegawai", "jumlahorang", "rencanamasuk", "formasi"]),
    optional("Tahun", &["tahun", "tahunmasuk", "tahunformasi"]),
    optional("Tanggal", &["tanggal", "tanggalmasuk", "tmt", "tmtmasuk", "rencanatmt"]),
    optional("Keterangan", &["keterangan", "ket", "sumber", "jenispengadaan"]),
];

/// The day, or at least the year.
pub(crate) fn missing(has: &dyn Fn(usize) -> bool) -> Option<&'static str> {
    (!has(YEAR) && !has(DAY)).then_some("Tahun")
}

const MOST_PEOPLE: u32 = 10_000;

/// Reads planned entries. The map is looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    taken: HashMap<(String, String, NaiveDate), u32>,
    has_told_day: bool,
}

impl RowReader for Reader {
    type Value = PlannedEntryRow;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<PlannedEntryRow, Refusal> {
        let (unit, title) = (view.required_line(UNIT, "unit_missing")?, view.required_line(TITLE, "title_missing")?);
        let (day, is_usual) = day(view, remarks)?;
        let people = view.whole_in(PEOPLE, "people_invalid", (1, MOST_PEOPLE), remarks)?.ok_or_else(|| {
            view.refuse(PEOPLE, "people_invalid", "Jumlah kosong; isi berapa orang yang direncanakan masuk.")
        })?;
        let known = (name_key(&unit), name_key(&title), day);
        if let Some(first) = self.taken.get(&known) {
            let message = format!(
                "Rencana masuk untuk jabatan dan waktu yang sama sudah ada di baris {first}; jumlahkan di satu baris."
            );
            return Err(view.refuse(TITLE, "duplicate_row", message));
        }
        self.taken.insert(known, view.number());
        if is_usual && !std::mem::replace(&mut self.has_told_day, true) {
            remarks.file(
                "entry_year_end",
                "Rencana masuk yang hanya menyebut tahun dihitung masuk 31 Desember tahun itu; isi tanggal bila lebih awal.",
            );
        }
        Ok(PlannedEntryRow { unit, title, day, people, note: view.line(NOTE) })
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<PlannedEntryRow>) -> Item {
        Item::Entry(row)
    }
}

/// The day, and whether it is the last of a year of which the file tells no more: nobody is counted too early.
fn day(view: &RowView<'_>, remarks: &mut Remarks) -> Result<(NaiveDate, bool), Refusal> {
    if let Some(day) = view.required_day(DAY, "date_invalid")? {
        return Ok((day, false));
    }
    let year = view.whole_in(YEAR, "year_invalid", (2000, 2100), remarks)?;
    year.and_then(|year| NaiveDate::from_ymd_opt(year as i32, 12, 31)).map(|day| (day, true)).ok_or_else(|| {
        let column = if view.has(YEAR) { YEAR } else { DAY };
        view.refuse(column, "date_missing", "Waktu masuk kosong; isi tahun atau tanggalnya.")
    })
}
