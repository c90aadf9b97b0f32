//! Workload analyses (*analisis beban kerja*, ABK), handbook 6.1: tasks with their volume and time.

use std::collections::HashMap;

use mutasi_domain::unit::name_key;

use crate::headings::{Column, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{Row, TaskRow};
use crate::view::{Refusal, RowView};

const UNIT: usize = 0;
const TITLE: usize = 1;
const TASK: usize = 2;
const VOLUME: usize = 3;
const HOURS: usize = 4;
const MINUTES: usize = 5;
const OUTPUT: usize = 6;
const EFFECTIVE_HOURS: usize = 7;
const EFFECTIVE_MINUTES: usize = 8;

pub(crate) const COLUMNS: &[Column] = &[
    required("Unit Kerja", &["unitkerja", "unitorganisasi", "unor", "unit"]),
    required("Nama Jabatan", &["namajabatan", "jabatan"]),
    required("Uraian Tugas", &["uraiantugas", "uraiantugaspokok", "tugas"]),
    required("Jumlah Hasil", &["jumlahhasil", "jumlahhasilkerja", "jumlahbebankerja", "bebankerja", "volume"]),
    optional("Waktu Penyelesaian (Jam)", &["waktupenyelesaianjam", "waktupenyelesaian", "normawaktujam", "normawaktu"]),
    optional("Waktu Penyelesaian (Menit)", &["waktupenyelesaianmenit", "normawaktumenit"]),
    optional("Hasil Kerja", &["hasilkerja", "satuanhasil", "satuan", "output"]),
    optional(
        "Waktu Kerja Efektif (Jam)",
        &["waktukerjaefektifjam", "waktukerjaefektif", "waktuefektifjam", "waktuefektif", "wke"],
    ),
    optional("Waktu Kerja Efektif (Menit)", &["waktukerjaefektifmenit", "waktuefektifmenit"]),
];

/// The time of a result is given in hours or in minutes.
pub(crate) fn missing(has: &dyn Fn(usize) -> bool) -> Option<&'static str> {
    (!has(HOURS) && !has(MINUTES)).then_some("Waktu Penyelesaian (Jam)")
}

const MINUTES_PER_HOUR: f64 = 60.0;
/// Larger figures are slips of the keyboard and would swamp every sum.
const MOST: f64 = 1e9;

/// Reads tasks. The map is looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    tasks: HashMap<(String, String, String), u32>,
}

impl RowReader for Reader {
    type Value = TaskRow;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<TaskRow, Refusal> {
        let row = TaskRow {
            unit: view.required_line(UNIT, "unit_missing")?,
            title: view.required_line(TITLE, "title_missing")?,
            task: view.required_line(TASK, "task_missing")?,
            output: view.line(OUTPUT),
            volume: amount(view, VOLUME, remarks)?.ok_or_else(|| empty(view, VOLUME))?,
            method: "tasks".into(),
            period: "year".into(),
            shifts: 1.0,
            support: false,
            rounding: None,
            norm: hours(view, HOURS, MINUTES, remarks)?
                .ok_or_else(|| empty(view, if view.has(HOURS) { HOURS } else { MINUTES }))?,
            effective_hours: effective_hours(view, remarks)?,
        };
        let key = (name_key(&row.unit), name_key(&row.title), name_key(&row.task));
        if let Some(first) = self.tasks.insert(key, view.number()) {
            remarks.row(
                "task_repeated",
                format!("Uraian tugas ini sudah ada untuk jabatan yang sama di baris {first}; keduanya dihitung."),
            );
        }
        Ok(row)
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<TaskRow>) -> Item {
        Item::Task(row)
    }
}

fn empty(view: &RowView<'_>, column: usize) -> Refusal {
    let message = format!("{} kosong; isi angkanya, atau 0 bila memang tidak ada.", view.headings.text(column));
    view.refuse(column, "number_invalid", message)
}

fn amount(view: &RowView<'_>, column: usize, remarks: &mut Remarks) -> Result<Option<f64>, Refusal> {
    let value = view.number_in(column, "number_invalid", remarks)?;
    match value {
        Some(value) if !(0.0..=MOST).contains(&value) => {
            let message = format!("{} {value} tidak mungkin; tulis angka 0 atau lebih.", view.headings.text(column));
            Err(view.refuse(column, "number_invalid", message))
        }
        value => Ok(value),
    }
}

fn hours(view: &RowView<'_>, hours: usize, minutes: usize, remarks: &mut Remarks) -> Result<Option<f64>, Refusal> {
    match amount(view, hours, remarks)? {
        Some(hours) => Ok(Some(hours)),
        None => Ok(amount(view, minutes, remarks)?.map(|minutes| minutes / MINUTES_PER_HOUR)),
    }
}

fn effective_hours(view: &RowView<'_>, remarks: &mut Remarks) -> Result<Option<f64>, Refusal> {
    match hours(view, EFFECTIVE_HOURS, EFFECTIVE_MINUTES, remarks)? {
        Some(value) if value <= 0.0 => {
            let message = "Waktu kerja efektif tidak boleh 0; isi misalnya 1250 jam setahun, atau kosongkan.";
            Err(view.refuse(EFFECTIVE_HOURS, "number_invalid", message))
        }
        value => Ok(value),
    }
}
