//! Workload tasks whose hours give the need of the map (handbook 6.1).

use mutasi_intake::rows::TaskRow;

mod varied;

pub(crate) use varied::{varied, wisn};

use crate::random::Random;

/// Effective hours per person and year (PermenPANRB 1/2020).
const EFFECTIVE_HOURS: i32 = 1250;

/// What is done, what comes of it, and quarters of an hour per result.
type Task = (&'static str, &'static str, i32);

/// First words of titles, and their tasks; the last row serves every title.
const TASKS: [(&str, [Task; 4]); 4] = [
    (
        "Penelaah Penata",
        [
            ("Menelaah bahan kebijakan dan menyusun konsep telaahan", "Telaahan", 16),
            ("Menyiapkan bahan rapat dan koordinasi", "Dokumen", 8),
            ("Menyusun laporan pelaksanaan kegiatan", "Laporan", 32),
            ("Memeriksa kelengkapan usulan layanan", "Berkas", 4),
        ],
    ),
    (
        "Pengolah Pengelola",
        [
            ("Mengumpulkan dan memeriksa data", "Data", 6),
            ("Mengolah dan menyajikan data", "Tabel", 12),
            ("Menyusun laporan berkala", "Laporan", 24),
            ("Melayani permintaan informasi", "Permintaan", 3),
        ],
    ),
    (
        "Pengadministrasi",
        [
            ("Mencatat surat masuk dan surat keluar", "Surat", 1),
            ("Mengetik dan menggandakan naskah dinas", "Naskah", 4),
            ("Menyusun dan menyimpan arsip", "Berkas", 2),
            ("Menyiapkan rekapitulasi kehadiran pegawai", "Rekapitulasi", 12),
        ],
    ),
    (
        "",
        [
            ("Melayani pengguna layanan", "Layanan", 2),
            ("Mengoperasikan peralatan kerja", "Kegiatan", 4),
            ("Memeriksa dan merawat sarana", "Sarana", 6),
            ("Menyusun laporan harian", "Laporan", 3),
        ],
    ),
];

/// Four tasks that together make `need` people after rounding half up.
pub(crate) fn tasks(unit: &str, title: &str, need: u32, random: &mut Random) -> Vec<TaskRow> {
    let first_word = title.split(' ').next().unwrap_or("");
    let tasks = &TASKS
        .iter()
        .find(|(words, _)| words.is_empty() || words.split(' ').any(|word| word == first_word))
        .unwrap_or(&TASKS[3])
        .1;
    // Well inside the half person on either side, so that rounding volumes to whole results cannot change the need.
    let mut quarters = 4 * (need as i32 * EFFECTIVE_HOURS + random.between(-450, 450));
    let mut rows = Vec::with_capacity(tasks.len());
    for (at, (task, output, quarters_each)) in tasks.iter().enumerate() {
        let last = at + 1 == tasks.len();
        let part = if last { quarters } else { quarters / 1000 * random.between(200, 350) };
        let volume = part / quarters_each;
        quarters -= volume * quarters_each;
        let figures = (f64::from(volume), f64::from(*quarters_each) / 4.0);
        rows.push(row((unit, title), "tasks", (task, output), figures, EFFECTIVE_HOURS));
    }
    rows
}

/// A task per year: volume and norm.
fn row(
    (unit, title): (&str, &str),
    method: &str,
    (task, output): (&str, &str),
    (volume, norm): (f64, f64),
    effective_hours: i32,
) -> TaskRow {
    TaskRow {
        unit: unit.into(),
        title: title.into(),
        method: method.into(),
        task: task.into(),
        output: output.into(),
        volume,
        period: "year".into(),
        norm,
        shifts: 1.0,
        support: false,
        effective_hours: Some(f64::from(effective_hours)),
        rounding: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_of_the_tasks_round_half_up_to_the_need() {
        let mut random = Random::new(1, 1);
        for need in (1..40).chain([400]) {
            for title in ["Penelaah Teknis Kebijakan", "Pengadministrasi Perkantoran", "Operator Layanan Operasional"] {
                let rows = tasks("Unit", title, need, &mut random);
                let hours: f64 = rows.iter().map(|row| row.volume * row.norm).sum();
                assert_eq!((hours / 1250.0 + 0.5).floor() as u32, need, "{title}: {hours} hours");
                assert!(rows.iter().all(|row| row.volume >= 1.0), "a task without results is no task: {rows:?}");
            }
        }
    }
}
