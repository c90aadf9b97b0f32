//! Satisfaction of the people served (*survei kepuasan masyarakat*, SKM/IKM), per unit and period.

use std::collections::HashMap;

use mutasi_domain::unit::name_key;

use crate::headings::{Column, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{Row, ServiceIndexRow};
use crate::view::{Refusal, RowView, shortened};

mod period;

use period::Period;

const UNIT: usize = 0;
const PERIOD: usize = 1;
const VALUE: usize = 2;

pub(crate) const COLUMNS: &[Column] = &[
    required("Unit", &["unit", "unitkerja", "unitlayanan", "unitpelayanan", "perangkatdaerah"]),
    required("Periode", &["periode", "periodesurvei", "periodeskm", "tahun"]),
    required(
        "Nilai",
        &["nilai", "nilaiikm", "nilaiskm", "ikm", "skm", "indeks", "indekslayanan", "indekskepuasanmasyarakat"],
    ),
];

/// Converted values run from 25 to 100, means of answers from 1 to 4; the one is 25 times the other (PermenPANRB
/// 14/2017, lampiran).
const PER_ANSWER: f64 = 25.0;
const MOST: f64 = 100.0;

/// Reads indices. The map is looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    taken: HashMap<(String, String), u32>,
}

impl RowReader for Reader {
    type Value = ServiceIndexRow;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<ServiceIndexRow, Refusal> {
        let unit = view.required_line(UNIT, "unit_missing")?;
        let written = view.line(PERIOD);
        let Period { code, from, to } = Period::parse(&written).ok_or_else(|| {
            let message = format!(
                "Periode \"{}\" tidak dikenal; tulis misalnya 2026, Semester I 2026, Triwulan 2 2026 atau Mei 2026.",
                shortened(&written)
            );
            view.refuse(PERIOD, "period_unknown", message)
        })?;
        let value = value(view, remarks)?;
        let known = (name_key(&unit), code.clone());
        if let Some(first) = self.taken.get(&known) {
            let message = format!(
                "Nilai unit ini untuk periode yang sama sudah ada di baris {first}; baris pertama yang dipakai."
            );
            return Err(view.refuse(UNIT, "duplicate_row", message));
        }
        self.taken.insert(known, view.number());
        Ok(ServiceIndexRow { unit, period: code, from, to, value })
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<ServiceIndexRow>) -> Item {
        Item::ServiceIndex(row)
    }
}

fn value(view: &RowView<'_>, remarks: &mut Remarks) -> Result<f64, Refusal> {
    let value = view.number_in(VALUE, "index_invalid", remarks)?.ok_or_else(|| {
        view.refuse(VALUE, "index_invalid", "Nilai indeks kosong; isi nilai 25 sampai 100, atau hapus barisnya.")
    })?;
    if (PER_ANSWER..=MOST).contains(&value) {
        return Ok(value);
    }
    if (1.0..=MOST / PER_ANSWER).contains(&value) {
        // Two means such as 3.3 and 0.1 more must not differ by an error of representation only.
        let converted = (value * PER_ANSWER * 1e6).round() / 1e6;
        remarks.row("index_scaled", format!("Nilai {value} dibaca sebagai skala 1-4 dan menjadi {converted}."));
        return Ok(converted);
    }
    let message = format!("Nilai indeks {value} tidak mungkin; tulis 25 sampai 100, atau 1 sampai 4.");
    Err(view.refuse(VALUE, "index_invalid", message))
}
