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
        compare_with_first(rows, &keys, remarks);
        refuse_incomplete(rows, &keys);
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

/// What the rows read so far say of a position, with the row that said it first.
#[derive(Default)]
struct Stated {
    method: Option<(u32, String)>,
    effective_hours: Option<(u32, f64)>,
    rounding: Option<(u32, String)>,
    /// Row by task and result.
    results: HashMap<(String, String), u32>,
    tasks: HashMap<String, u32>,
}

/// Refuses rows that contradict an earlier row of their position, or repeat it.
fn compare_with_first(rows: &mut [Held<TaskRow>], keys: &[Key], remarks: &mut Remarks) {
    let mut positions: HashMap<&Key, Stated> = HashMap::new();
    for (held, key) in rows.iter_mut().zip(keys) {
        let Ok(task) = &held.outcome else { continue };
        let number = held.row.number;
        match positions.entry(key).or_default().take(task, number) {
            Ok(None) => {}
            Ok(Some(first)) => {
                remarks.at_row(number);
                remarks.row(
                    "task_repeated",
                    format!("Uraian tugas ini sudah ada untuk jabatan yang sama di baris {first} dengan hasil kerja lain; keduanya dihitung."),
                );
            }
            Err(refusal) => held.outcome = Err(refusal),
        }
    }
}

impl Stated {
    /// Takes a row; answers the row that already has the same task with another result.
    fn take(&mut self, task: &TaskRow, row: u32) -> Result<Option<u32>, Refusal> {
        let (first, method) = self.method.get_or_insert_with(|| (row, task.method.clone()));
        if *method != task.method {
            let message = format!(
                "Jabatan ini memakai metode {} di baris {first}; satu jabatan dihitung dengan satu metode.",
                words::METHODS.printed(method)
            );
            return Err(Refusal { column: METHOD, code: "method_differs", message });
        }
        if let Some(hours) = task.effective_hours {
            let (first, stated) = self.effective_hours.get_or_insert((row, hours));
            if *stated != hours {
                let message = format!(
                    "Waktu kerja efektif jabatan ini {stated} jam di baris {first}; tulis angka yang sama di semua baris jabatan."
                );
                return Err(Refusal { column: EFFECTIVE_HOURS, code: "effective_hours_differ", message });
            }
        }
        if let Some(rounding) = &task.rounding {
            let (first, stated) = self.rounding.get_or_insert_with(|| (row, rounding.clone()));
            if stated != rounding {
                let message =
                    format!("Pembulatan jabatan ini lain di baris {first}; satu jabatan dibulatkan dengan satu cara.");
                return Err(Refusal { column: ROUNDING, code: "rounding_differs", message });
            }
        }
        let name = name_key(&task.task);
        if let Some(first) = self.results.insert((name.clone(), name_key(&task.output)), row) {
            let message = format!(
                "Uraian tugas dengan hasil kerja ini sudah ada untuk jabatan yang sama di baris {first}; jumlahkan volumenya di satu baris, atau bedakan namanya."
            );
            return Err(Refusal { column: TASK, code: "task_repeated", message });
        }
        Ok(self.tasks.insert(name, row))
    }
}

/// Refuses the sound rows of positions of which another row is refused.
fn refuse_incomplete(rows: &mut [Held<TaskRow>], keys: &[Key]) {
    let mut broken: HashMap<&Key, u32> = HashMap::new();
    for (held, key) in rows.iter().zip(keys).filter(|(held, _)| held.outcome.is_err()) {
        broken.entry(key).or_insert(held.row.number);
    }
    for (held, key) in rows.iter_mut().zip(keys) {
        let Some(row) = broken.get(key).filter(|_| held.outcome.is_ok()) else { continue };
        let message = format!(
            "Baris {row} dari jabatan ini ditolak, sehingga kebutuhannya belum dapat dihitung utuh; perbaiki baris itu, lalu impor ulang semua baris jabatan ini."
        );
        held.outcome = Err(Refusal { column: TITLE, code: "position_incomplete", message });
    }
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
