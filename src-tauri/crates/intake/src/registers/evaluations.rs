//! Evaluation forms that came back (*formulir evaluasi pascamutasi*), one form a row. The program hands the file out with
//! the codes filled in.

use std::collections::HashMap;

use mutasi_domain::evaluation::ITEMS;

use super::repeated;
use crate::headings::{Column, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{EvaluationRow, Row};
use crate::view::{Refusal, RowView};

const CODE: usize = 0;
const DAY: usize = 1;
/// The columns of the items begin here, in their order.
const FIRST: usize = 2;
const COMMENT: usize = FIRST + ITEMS;

pub(crate) const COLUMNS: &[Column] = &[
    required("Kode Formulir", &["kodeformulir", "kodeformulirevaluasi", "kodeform"]),
    required("Tanggal", &["tanggal", "tanggalpengisian", "tanggaldiisi", "tglpengisian", "tgl"]),
    required("Hasil kerja", &["hasilkerja"]),
    required("Kualitas", &["kualitas", "kualitaskerja", "mutu"]),
    required("Disiplin", &["disiplin", "kedisiplinan"]),
    required("Kerja sama", &["kerjasama"]),
    required("Adaptasi", &["adaptasi", "penyesuaian"]),
    required("Inisiatif", &["inisiatif", "prakarsa"]),
    required("Pelayanan", &["pelayanan", "orientasipelayanan"]),
    optional("Komentar", &["komentar", "catatan", "saran", "keterangan"]),
];

/// Marks of an item.
const MARKS: (u32, u32) = (1, 5);

/// Reads forms by their codes; who is evaluated and by whom is looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    taken: HashMap<String, u32>,
}

impl RowReader for Reader {
    type Value = EvaluationRow;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<EvaluationRow, Refusal> {
        let written = view.required_line(CODE, "form_code_missing")?;
        let code = written.split_whitespace().collect::<String>().to_uppercase();
        if let Some(first) = self.taken.get(&code) {
            return Err(repeated(view, CODE, "Formulir ini", *first));
        }
        let mut items = [None; ITEMS];
        for (at, item) in items.iter_mut().enumerate() {
            *item = mark(view, FIRST + at, remarks)?;
        }
        let comment = view.line(COMMENT);
        let day = view.required_day(DAY, "date_invalid")?;
        let answered = items.iter().any(Option::is_some);
        if answered && day.is_none() {
            let message = "Tanggal pengisian kosong; isi hari-bulan-tahun sesuai formulirnya.";
            return Err(view.refuse(DAY, "date_invalid", message));
        }
        // A row with neither day nor words is a form that is still out; one with a part of it has been forgotten.
        if !answered && (day.is_some() || !comment.is_empty()) {
            let message = "Nilai kosong; isi sedikitnya satu butir dengan angka 1 sampai 5.";
            return Err(view.refuse(FIRST, "form_empty", message));
        }
        self.taken.insert(code.clone(), view.number());
        Ok(EvaluationRow { code, day, items, comment })
    }

    fn nip_column(&self) -> Option<usize> {
        None
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<EvaluationRow>) -> Item {
        Item::Evaluation(row)
    }
}

fn mark(view: &RowView<'_>, column: usize, remarks: &mut Remarks) -> Result<Option<u8>, Refusal> {
    if view.line(column) == "-" {
        return Ok(None);
    }
    Ok(view.whole_in(column, "mark_invalid", MARKS, remarks)?.map(|mark| mark as u8))
}
