//! Workload analyses: what is read, and the table of everything that goes wrong in them.

mod support;

use mutasi_intake::rows::{ReadFile, Rows, TaskRow};
use mutasi_intake::{Limits, read_file};
use support::{codes, file_with, read_csv, remark_codes};

const HEADINGS: &str = "Unit Kerja;Nama Jabatan;Uraian Tugas;Hasil Kerja;Jumlah Hasil;Satuan Waktu Volume;Metode;\
    Waktu Penyelesaian (Jam);Standar Kemampuan;Shift;Jenis Kegiatan;Waktu Kerja Efektif (Jam);Pembulatan";

fn workload(lines: &[&str]) -> ReadFile {
    read_csv(&[&[HEADINGS], lines].concat())
}

fn tasks(file: &ReadFile) -> Vec<&TaskRow> {
    let Rows::Workload(rows) = &file.rows else { panic!("read as {:?}", file.rows.kind()) };
    rows.iter().map(|row| &row.value).collect()
}

#[test]
fn figures_are_read_and_what_is_left_out_is_left_to_the_law() {
    let file = workload(&[
        "Dinas;Analis;Menyusun;Dokumen;750;;;1,5;;;;1.250;",
        "Dinas;Analis;Menelaah;Dokumen;10;;;2;;;;;",
        ";;Jumlah;;20;;;;;;;;",
    ]);
    assert_eq!(codes(&file.rejected), []);
    let [first, second] = tasks(&file)[..] else { panic!("two tasks") };
    assert_eq!((first.volume, first.norm, first.effective_hours), (750.0, 1.5, Some(1250.0)));
    assert_eq!((first.method.as_str(), first.period.as_str(), first.shifts), ("tasks", "year", 1.0));
    assert_eq!((second.effective_hours, &second.rounding), (None, &None), "the law tells what the file does not");
    assert_eq!(remark_codes(&file), ["number_ambiguous"]);
}

#[test]
fn minutes_become_hours() {
    for heading in ["Waktu Penyelesaian (Menit)", "Norma Waktu (menit)"] {
        let headings =
            format!("Unit Kerja;Nama Jabatan;Uraian Tugas;Jumlah Hasil;{heading};Waktu Kerja Efektif (Menit)");
        let file = read_csv(&[&headings, "Dinas;Analis;Menyusun;750;90;75000"]);
        assert_eq!((tasks(&file)[0].norm, tasks(&file)[0].effective_hours), (1.5, Some(1250.0)), "{heading}");
    }
}

#[test]
fn the_words_of_methods_periods_and_roundings_become_codes() {
    for (cell, code) in [
        ("", "tasks"),
        ("Tugas per Tugas Jabatan", "tasks"),
        ("Metode Hasil Kerja", "output"),
        ("obyek kerja", "object"),
        ("PERALATAN", "equipment"),
        ("WISN", "wisn"),
    ] {
        let file = workload(&[&format!("Dinas;Analis;Menyusun;Dokumen;5;;{cell};1,5;3;;;;")]);
        let task = tasks(&file)[0];
        assert_eq!((task.method.as_str(), code), (code, code), "{cell}");
        let norm = if ["tasks", "wisn"].contains(&code) { 1.5 } else { 3.0 };
        assert_eq!(task.norm, norm, "{cell}: hours per result, or what one person does");
    }
    for (cell, code) in [("", "year"), ("hari", "day"), ("per minggu", "week"), ("Bulanan", "month"), ("tahun", "year")]
    {
        let file = workload(&[&format!("Dinas;Analis;Menyusun;Dokumen;5;{cell};;1,5;;;;;")]);
        assert_eq!(tasks(&file)[0].period, code, "{cell}");
    }
    for (cell, code) in [("setengah ke atas", "half_up"), ("Ke atas", "ceiling"), ("tanpa", "none")] {
        let file = workload(&[&format!("Dinas;Analis;Menyusun;Dokumen;5;;;1,5;;;;;{cell}")]);
        assert_eq!(tasks(&file)[0].rounding.as_deref(), Some(code), "{cell}");
    }
}

#[test]
fn shifts_belong_to_devices_and_support_to_wisn() {
    let file = workload(&[
        "Dinas;Operator;Menjalankan;Alat;8;hari;peralatan kerja;;2;3;;;",
        "Puskesmas;Perawat;Memeriksa;Pasien;9600;;WISN;0,25;;;pelayanan;1200;",
        "Puskesmas;Perawat;Rapat;Rapat;12;;;2;;;penunjang;1200;",
        "Dinas;Analis;Menyusun;Dokumen;5;;;1,5;;2;;;",
    ]);
    assert_eq!(codes(&file.rejected), []);
    assert_eq!(tasks(&file).iter().map(|task| task.shifts).collect::<Vec<_>>(), [3.0, 1.0, 1.0, 1.0]);
    assert_eq!(tasks(&file).iter().map(|task| task.support).collect::<Vec<_>>(), [false, false, true, false]);
    assert_eq!(remark_codes(&file), ["shift_unused"]);
}

#[test]
fn rows_that_are_rejected() {
    for (line, code, column) in [
        ("Dinas;Analis;Menyusun;Dokumen;0;;;1,5;;;;;", "volume_invalid", "Jumlah Hasil"),
        ("Dinas;Analis;Menyusun;Dokumen;-3;;;1,5;;;;;", "volume_invalid", "Jumlah Hasil"),
        ("Dinas;Analis;Menyusun;Dokumen;;;;1,5;;;;;", "volume_invalid", "Jumlah Hasil"),
        ("Dinas;Analis;Menyusun;Dokumen;banyak;;;1,5;;;;;", "number_invalid", "Jumlah Hasil"),
        ("Dinas;Analis;Menyusun;Dokumen;5;;;;;;;;", "norm_missing", "Waktu Penyelesaian (Jam)"),
        ("Dinas;Analis;Menyusun;Dokumen;5;;;0;;;;;", "norm_invalid", "Waktu Penyelesaian (Jam)"),
        ("Dinas;Analis;Menyusun;Dokumen;5;;;-1;;;;;", "norm_invalid", "Waktu Penyelesaian (Jam)"),
        ("Dinas;Analis;Menyusun;Dokumen;5;;hasil kerja;2;;;;;", "norm_missing", "Standar Kemampuan"),
        ("Dinas;Analis;Menyusun;Dokumen;5;;objek kerja;2;0;;;;", "norm_invalid", "Standar Kemampuan"),
        ("Dinas;Analis;Menyusun;Dokumen;5;;;2;;;;0;", "effective_hours_invalid", "Waktu Kerja Efektif (Jam)"),
        ("Dinas;Analis;Menyusun;Dokumen;5;;;2;;;;-1250;", "effective_hours_invalid", "Waktu Kerja Efektif (Jam)"),
        ("Dinas;Analis;Menyusun;Dokumen;5;semester;;2;;;;;", "period_unknown", "Satuan Waktu Volume"),
        ("Dinas;Analis;Menyusun;Dokumen;5;;kira-kira;2;;;;;", "method_unknown", "Metode"),
        ("Dinas;Analis;Menyusun;Dokumen;5;;alat;;2;-1;;;", "shift_invalid", "Shift"),
        ("Dinas;Analis;Menyusun;Dokumen;5;;alat;;2;30;;;", "shift_invalid", "Shift"),
        ("Dinas;Analis;Menyusun;Dokumen;5;;;2;;;penunjang;;", "activity_unexpected", "Jenis Kegiatan"),
        ("Dinas;Analis;Menyusun;Dokumen;5;;WISN;2;;;lain;;", "activity_unknown", "Jenis Kegiatan"),
        ("Dinas;Analis;Menyusun;Dokumen;5;;;2;;;;;entah", "rounding_unknown", "Pembulatan"),
        ("Dinas;;Menyusun;Dokumen;5;;;2;;;;;", "title_missing", "Nama Jabatan"),
        ("Dinas;Analis;;Dokumen;5;;;2;;;;;", "task_missing", "Uraian Tugas"),
    ] {
        let file = workload(&[line]);
        assert_eq!(codes(&file.rejected), [(2, code)], "{line}");
        assert_eq!(file.rejected[0].column, column, "{line}");
    }
}

#[test]
fn rows_of_a_position_that_contradict_each_other_are_named() {
    let first = "Dinas;Analis;Menyusun;Dokumen;5;;;2;;;;1250;ke atas";
    for (line, code) in [
        ("Dinas;ANALIS;Mengolah;Data;5;;hasil kerja;;2;;;1250;", "method_differs"),
        ("Dinas;Analis;Mengolah;Data;5;;;2;;;;1200;", "effective_hours_differ"),
        ("Dinas;Analis;Mengolah;Data;5;;;2;;;;;tanpa", "rounding_differs"),
        ("Dinas;Analis;MENYUSUN;dokumen;9;;;1;;;;;", "task_repeated"),
    ] {
        let file = workload(&[first, line]);
        assert_eq!(codes(&file.rejected), [(2, "position_incomplete"), (3, code)], "{line}");
        assert!(file.rejected[1].message.contains("baris 2"), "{}", file.rejected[1].message);
    }
    let file = workload(&[first, "Dinas;Analis;Menyusun;Laporan;9;;;1;;;;;"]);
    assert_eq!((codes(&file.rejected), remark_codes(&file)), (vec![], vec!["task_repeated"]), "another result");
}

#[test]
fn a_position_of_which_a_row_is_refused_is_refused_as_a_whole() {
    let file = workload(&[
        "Dinas;Analis;Menyusun;Dokumen;1.250;;;1,5;;;;;",
        "Dinas;Pengolah;Mengolah;Data;10;;;2;;;;;",
        "Dinas;Analis;Mengolah;Data;0;;;2;;;;;",
    ]);
    assert_eq!(codes(&file.rejected), [(2, "position_incomplete"), (4, "volume_invalid")]);
    assert!(file.rejected[0].message.starts_with("Baris 4 "), "{}", file.rejected[0].message);
    assert_eq!(tasks(&file)[0].title, "Pengolah", "other positions are read");
    assert_eq!(remark_codes(&file), Vec::<&str>::new(), "a refused row has its refusal, not a remark");
}

#[test]
fn more_text_than_a_worker_may_send_is_not_held() {
    let line = format!("Dinas;Analis;{};Dokumen;5;;;2;;;;;", "Menyusun ".repeat(200));
    let (_folder, path) = file_with("abk.csv", format!("{HEADINGS}\n{line}\n{line}").as_bytes());
    let limits = Limits { reply_bytes: 3_000, ..Limits::default() };
    assert_eq!(read_file(&path, &limits, &mut |_| {}).unwrap_err().code, "file_too_large");
}

#[test]
fn a_long_analysis_full_of_faults_is_read_at_once() {
    let lines: Vec<String> =
        (0..40_000).map(|at| format!("Dinas {};Analis;Tugas {at};Dokumen;{};;;2;;;;;", at / 4, at % 4)).collect();
    let file = workload(&lines.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(file.rejected.len(), 40_000, "one task in four has no volume, so no position is complete");
    assert_eq!(file.rejected.iter().filter(|rejection| rejection.code == "volume_invalid").count(), 10_000);
}
