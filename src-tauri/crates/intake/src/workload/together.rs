//! What only the rows of a position together tell: contradictions, repetitions, and that one of them is missing.

use std::collections::HashMap;

use mutasi_domain::unit::name_key;

use super::{EFFECTIVE_HOURS, Key, METHOD, ROUNDING, TASK, TITLE, words};
use crate::held::Held;
use crate::remarks::Remarks;
use crate::rows::TaskRow;
use crate::view::Refusal;

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
pub(super) fn compare_with_first(rows: &mut [Held<TaskRow>], keys: &[Key], remarks: &mut Remarks) {
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
pub(super) fn refuse_incomplete(rows: &mut [Held<TaskRow>], keys: &[Key]) {
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
