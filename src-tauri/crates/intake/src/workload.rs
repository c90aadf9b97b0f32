//! Workload analyses (*analisis beban kerja*, ABK), handbook 6.1 and 6.6: tasks with their volume and norm.
//!
//! The rows of a position stand or fall together: the import replaces the workload of a position, so a position of
//! which one row is left out would need too few people without anybody noticing.

use std::collections::HashMap;

use mutasi_domain::unit::name_key;

use crate::headings::{Column, Headings, optional, required};
use crate::held::Held;
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{Row, TaskRow};
use crate::view::{Refusal, RowView};

mod together;
mod words;

const UNIT: usize = 0;
const TITLE: usize = 1;
const TASK: usize = 2;
const VOLUME: usize = 3;
const HOURS: usize = 4;
const MINUTES: usize = 5;
const OUTPUT: usize = 6;
const EFFECTIVE_HOURS: usize = 7;
const EFFECTIVE_MINUTES: usize = 8;
const NORM: usize = 9;
const PERIOD: usize = 10;
const METHOD: usize = 11;
const SHIFTS: usize = 12;
const ACTIVITY: usize = 13;
const ROUNDING: usize = 14;

pub(crate) const COLUMNS: &[Column] = &[
    required("Unit Kerja", &["unitkerja", "unitorganisasi", "unor", "unit"]),
    required("Nama Jabatan", &["namajabatan", "jabatan"]),
    required("Uraian Tugas", &["uraiantugas", "uraiantugaspokok", "uraiankegiatan", "tugas"]),
    required(
        "Jumlah Hasil",
        &[
            "jumlahhasil",
            "jumlahhasilkerja",
            "jumlahhasilvolume",
            "jumlahhasilvolumepertahun",
            "jumlahhasilpertahun",
            "volumepertahun",
            "jumlahbebankerja",
            "bebankerja",
            "jumlahobjek",
            "jumlahalat",
            "capaian",
            "volume",
        ],
    ),
    optional("Waktu Penyelesaian (Jam)", &["waktupenyelesaianjam", "waktupenyelesaian", "normawaktujam", "normawaktu"]),
    optional("Waktu Penyelesaian (Menit)", &["waktupenyelesaianmenit", "normawaktumenit"]),
    optional("Hasil Kerja", &["hasilkerja", "satuanhasil", "satuan", "output"]),
    optional(
        "Waktu Kerja Efektif (Jam)",
        &["waktukerjaefektifjam", "waktukerjaefektif", "waktuefektifjam", "waktuefektif", "wke"],
    ),
    optional("Waktu Kerja Efektif (Menit)", &["waktukerjaefektifmenit", "waktuefektifmenit"]),
    optional(
        "Standar Kemampuan",
        &[
            "standarkemampuan",
            "standarkemampuanratarata",
            "standarkemampuanrata",
            "rasio",
            "rasiopenggunaanalat",
            "rasioalat",
        ],
    ),
    optional(
        "Satuan Waktu Volume",
        &["satuanwaktuvolume", "satuanwaktu", "periodevolume", "periode", "volumeper", "per"],
    ),
    optional("Metode", &["metode", "metodeperhitungan", "metodeabk", "caraperhitungan"]),
    optional("Shift", &["shift", "jumlahshift", "sif", "jumlahsif"]),
    optional("Jenis Kegiatan", &["jeniskegiatan", "jeniskegiatanwisn", "kelompokkegiatan"]),
    optional("Pembulatan", &["pembulatan", "carapembulatan"]),
];

/// The norm is given as time in hours or minutes, or as a standard per person.
pub(crate) fn missing(has: &dyn Fn(usize) -> bool) -> Option<&'static str> {
    (!has(HOURS) && !has(MINUTES) && !has(NORM)).then_some("Waktu Penyelesaian (Jam)")
}

const MINUTES_PER_HOUR: f64 = 60.0;
/// Larger figures are slips of the keyboard and would swamp every sum.
const MOST: f64 = 1e9;
const MOST_SHIFTS: f64 = 24.0;

/// Reads tasks and judges those of a position together.
#[derive(Default)]
pub(crate) struct Reader {
    /// Method that a position names; rows below may leave it out.
    methods: HashMap<Key, &'static str>,
}

impl RowReader for Reader {
    type Value = TaskRow;
    const TOGETHER: bool = true;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<TaskRow, Refusal> {
        let (unit, title) = (view.required_line(UNIT, "unit_missing")?, view.required_line(TITLE, "title_missing")?);
        let task = view.required_line(TASK, "task_missing")?;
        let method = self.method(view)?;
        Ok(TaskRow {
            unit,
            title,
            task,
            output: view.line(OUTPUT),
            volume: volume(view, remarks)?,
            period: words::PERIODS.read(view, PERIOD)?.unwrap_or("year").into(),
            norm: norm(view, method, remarks)?,
            shifts: shifts(view, method, remarks)?,
            support: is_support(view, method)?,
            effective_hours: effective_hours(view, remarks)?,
            rounding: words::ROUNDINGS.read(view, ROUNDING)?.map(Into::into),
            method: method.into(),
        })
    }

    fn judge(&mut self, rows: &mut [Held<TaskRow>], headings: &Headings, remarks: &mut Remarks) {
        let keys: Vec<Key> = rows.iter().map(|held| key(&RowView { row: &held.row, headings })).collect();
        together::compare_with_first(rows, &keys, remarks);
        together::refuse_incomplete(rows, &keys);
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<TaskRow>) -> Item {
        Item::Task(row)
    }
}

impl Reader {
    /// The method of the row, or of the position above it, or the official table.
    fn method(&mut self, view: &RowView<'_>) -> Result<&'static str, Refusal> {
        match words::METHODS.read(view, METHOD)? {
            Some(method) => {
                self.methods.entry(key(view)).or_insert(method);
                Ok(method)
            }
            None => Ok(self.methods.get(&key(view)).copied().unwrap_or("tasks")),
        }
    }
}

/// Unit and title under which a position is known. Maps by it are looked up only, never walked through.
type Key = (String, String);

fn key(view: &RowView<'_>) -> Key {
    (name_key(&view.line(UNIT)), name_key(&view.line(TITLE)))
}

/// A number above zero; `None` for an empty cell.
fn amount(
    view: &RowView<'_>,
    column: usize,
    code: &'static str,
    remarks: &mut Remarks,
) -> Result<Option<f64>, Refusal> {
    match view.number_in(column, "number_invalid", remarks)? {
        Some(value) if !(value > 0.0 && value <= MOST) => {
            let message = format!("{} {value} tidak mungkin; tulis angka di atas 0.", view.headings.text(column));
            Err(view.refuse(column, code, message))
        }
        value => Ok(value),
    }
}

fn volume(view: &RowView<'_>, remarks: &mut Remarks) -> Result<f64, Refusal> {
    amount(view, VOLUME, "volume_invalid", remarks)?.ok_or_else(|| {
        let heading = view.headings.text(VOLUME);
        let message = format!("{heading} kosong; isi jumlahnya, atau hapus barisnya bila tugas itu tidak ada.");
        view.refuse(VOLUME, "volume_invalid", message)
    })
}

/// Hours per result, or the standard per person, as the method asks.
fn norm(view: &RowView<'_>, method: &str, remarks: &mut Remarks) -> Result<f64, Refusal> {
    let by_time = matches!(method, "tasks" | "wisn");
    let (norm, column) = if by_time {
        let column = if view.has(MINUTES) && !view.has(HOURS) { MINUTES } else { HOURS };
        (hours(view, (HOURS, MINUTES), "norm_invalid", remarks)?, column)
    } else {
        (amount(view, NORM, "norm_invalid", remarks)?, NORM)
    };
    norm.ok_or_else(|| {
        let what = if by_time { "waktu untuk satu hasil" } else { "yang mampu dikerjakan satu orang" };
        let heading = view.headings.text(column);
        let message = format!("{heading} kosong; metode {} memerlukan angka {what}.", words::METHODS.printed(method));
        view.refuse(column, "norm_missing", message)
    })
}

fn hours(
    view: &RowView<'_>,
    (hours, minutes): (usize, usize),
    code: &'static str,
    remarks: &mut Remarks,
) -> Result<Option<f64>, Refusal> {
    match amount(view, hours, code, remarks)? {
        Some(hours) => Ok(Some(hours)),
        None => Ok(amount(view, minutes, code, remarks)?.map(|minutes| minutes / MINUTES_PER_HOUR)),
    }
}

fn effective_hours(view: &RowView<'_>, remarks: &mut Remarks) -> Result<Option<f64>, Refusal> {
    hours(view, (EFFECTIVE_HOURS, EFFECTIVE_MINUTES), "effective_hours_invalid", remarks)
}

/// Devices run in shifts; with other methods the figure has no meaning.
fn shifts(view: &RowView<'_>, method: &str, remarks: &mut Remarks) -> Result<f64, Refusal> {
    match amount(view, SHIFTS, "shift_invalid", remarks)? {
        None => Ok(1.0),
        Some(shifts) if shifts > MOST_SHIFTS => {
            let message = format!("Shift {shifts} sehari tidak mungkin; tulis jumlah shift, misalnya 3.");
            Err(view.refuse(SHIFTS, "shift_invalid", message))
        }
        Some(shifts) if method == "equipment" || shifts == 1.0 => Ok(shifts),
        Some(_) => {
            let message = "Shift hanya dihitung pada metode peralatan kerja; pada baris ini tidak dipakai.";
            remarks.row("shift_unused", message);
            Ok(1.0)
        }
    }
}

fn is_support(view: &RowView<'_>, method: &str) -> Result<bool, Refusal> {
    let support = words::ACTIVITIES.read(view, ACTIVITY)? == Some("support");
    if support && method != "wisn" {
        let message = "Kegiatan penunjang hanya ada pada metode WISN; tulis WISN di kolom metode, atau kosongkan jenis kegiatannya.";
        return Err(view.refuse(ACTIVITY, "activity_unexpected", message));
    }
    Ok(support)
}
