//! Files of the analysis: workload of every method, the workbook that comes back, maps full of faults.

use std::path::PathBuf;

use calamine::Data;
use mutasi_acts::contract::*;
use mutasi_tests::{Office, Table, Town, nip};
use serde_json::{Value, json};

const WORKLOAD: [&str; 12] = [
    "Unit Kerja",
    "Nama Jabatan",
    "Uraian Tugas",
    "Hasil Kerja",
    "Volume",
    "Periode",
    "Waktu Penyelesaian (Jam)",
    "Standar Kemampuan",
    "Waktu Kerja Efektif (Jam)",
    "Metode",
    "Shift",
    "Jenis Kegiatan",
];

fn town() -> Town {
    Town::new()
        .unit("1", "Dinas Kesehatan")
        .unit("1.1", "Puskesmas Melati")
        .post("Puskesmas Melati", "Dokter Ahli Pertama", "Ahli Pertama", 1)
        .post("Puskesmas Melati", "Perawat Terampil", "Terampil", 5)
        .post("Puskesmas Melati", "Pengolah Data dan Informasi", "-", 1)
        .post("Puskesmas Melati", "Operator Layanan Operasional", "-", 1)
        .post("Puskesmas Melati", "Pengadministrasi Perkantoran", "-", 1)
}

/// A row of the workload file for a post of the puskesmas.
fn row(title: &str, rest: [&str; 10]) -> Vec<String> {
    [&["Puskesmas Melati", title], &rest[..]].concat().into_iter().map(String::from).collect()
}

/// One position of every method, with its exact need in people.
const EVERY_METHOD: [(&str, f64, i64); 5] = [
    ("Dokter Ahli Pertama", 2.5 / 0.9, 3),
    ("Perawat Terampil", 10.0 * 235.0 * 0.5 / 1250.0, 1),
    ("Pengolah Data dan Informasi", 2.5, 3),
    ("Operator Layanan Operasional", 6.0, 6),
    ("Pengadministrasi Perkantoran", 4.0, 4),
];

/// Golden test 4 for the doctor: 9,600 examinations of 15 minutes, 1,200 procedures of 30, and 24 h and 96 h of support.
fn every_method() -> Vec<Vec<String>> {
    let [doctor, nurse, processor, operator, clerk] = EVERY_METHOD.map(|(title, ..)| title);
    vec![
        row(doctor, ["Pemeriksaan", "Pasien", "9600", "tahun", "0,25", "", "1200", "WISN", "", "pelayanan"]),
        row(doctor, ["Tindakan", "Pasien", "1200", "tahun", "0,5", "", "1200", "WISN", "", "pelayanan"]),
        row(doctor, ["Rapat bulanan", "Kegiatan", "1", "tahun", "24", "", "1200", "WISN", "", "penunjang"]),
        row(doctor, ["Pencatatan", "Kegiatan", "1", "tahun", "96", "", "1200", "WISN", "", "penunjang"]),
        row(nurse, ["Merawat luka", "Pasien", "10", "hari", "0,5", "", "", "tugas per tugas jabatan", "", ""]),
        row(processor, ["Mengetik", "Lembar", "30", "hari", "", "12", "", "hasil kerja", "", ""]),
        row(operator, ["Ambulans", "Kendaraan", "4", "tahun", "", "2", "", "peralatan kerja", "3", ""]),
        row(clerk, ["Loket", "Pengunjung", "600", "bulan", "", "150", "", "objek kerja", "", ""]),
    ]
}

#[track_caller]
fn assert_every_method(office: &mut Office) {
    for (title, exact, need) in EVERY_METHOD {
        let position = office.position("Puskesmas Melati", title);
        let view: WorkloadView = office.call("show_workload", json!({ "position": position }));
        assert!((view.exact - exact).abs() < 1e-9, "{title}: {} instead of {exact}", view.exact);
        assert_eq!((view.balance.need, office.position_view(position).line.need), (need, need), "{title}");
    }
}

#[test]
fn a_workload_file_of_every_method_gives_the_golden_needs_and_golden_4() {
    let mut office = town().open();
    let before = office.dump();
    let taken = office.take_clean("abk.xlsx", &Table::of(&WORKLOAD, &every_method()));
    assert_eq!((taken.kind.as_str(), taken.rows, taken.accepted, taken.new), ("workload", 8, 8, 8));
    assert_every_method(&mut office);
    let doctor = office.position("Puskesmas Melati", "Dokter Ahli Pertama");
    let view: WorkloadView = office.call("show_workload", json!({ "position": doctor }));
    let wisn = view.wisn.expect("factors of WISN");
    assert_eq!((wisn.sum, (wisn.support_percent * 1e6).round() / 1e6), (2.5, 10.0));
    assert!((wisn.factor - 1.0 / 0.9).abs() < 1e-9);
    let health: HealthView = office.call("list_health", json!({}));
    let [line] = &health.wisn[..] else { panic!("one position is reckoned by WISN: {:?}", health.wisn) };
    assert_eq!((line.position, line.need, line.held, line.ratio), (doctor, 3, 0, Some(0.0)));
    assert!((line.exact - 2.7778).abs() < 5e-5, "{}", line.exact);
    assert_eq!(office.staffing_on("2020-01-01").total.need, 17, "the first file answers for every earlier day too");

    let again = office.take_clean("abk.xlsx", &Table::of(&WORKLOAD, &every_method()));
    assert_eq!((again.new, again.changed, again.same, again.absent), (0, 0, 8, 0));
    let mut fewer = every_method();
    fewer.truncate(6);
    fewer[5][4] = "36".into();
    let changed = office.take_clean("abk.xlsx", &Table::of(&WORKLOAD, &fewer));
    assert_eq!((changed.changed, changed.same, changed.absent), (1, 5, 2), "rows; absent counts positions");
    let needs = ["2026-11-20", "2026-11-21"].map(|day| office.staffing_on(day).total.need);
    assert_eq!(needs, [17, 17], "36 lines a day are 3 people as well");
    for label in ["impor beban kerja", "impor beban kerja", "impor beban kerja"] {
        assert_eq!(office.undo().label, label);
    }
    assert_eq!(office.dump(), before);
    office.assert_sound();
}

#[test]
fn an_exported_workbook_is_taken_back_as_the_same() {
    let mut office = town().open();
    office.take_clean("abk.xlsx", &Table::of(&WORKLOAD, &every_method()));
    // One analysis that an officer typed, with a basis and a rounding of its own.
    let position = office.position("Puskesmas Melati", "Perawat Terampil");
    let typed = json!({
        "position": position, "method": "tasks", "effective_hours": 1300.0, "effective_basis": "Permendagri 12/2008",
        "rounding": "ceiling", "tasks": [{
            "name": "Merawat luka; 2 kali", "output": "Pasien", "volume": 1234.5678, "period": "week", "norm": 0.0375,
            "shifts": 1.0, "support": false,
        }],
    });
    let _: WorkloadView = office.call("set_workload", typed);
    let folder = office.place("ekspor");
    let to = office.grant(&folder);
    let (before, total) = (office.dump(), office.staffing().total.need);
    for unit in [None, Some(office.unit("Puskesmas Melati"))] {
        let written: WrittenFiles = office.call("export_workload", json!({ "to": to, "unit": unit }));
        let file = folder.join(&written.files[0]);
        let taken = office.import(&[file]).remove(0);
        assert!(taken.rejected.is_empty() && taken.remarks.is_empty(), "{taken:?}");
        assert_eq!((taken.rows, taken.same, taken.changed, taken.new, taken.absent), (8, 8, 0, 0, 0));
        assert_eq!(office.staffing().total.need, total);
        office.undo();
        assert_eq!(office.dump(), before);
    }
}

#[test]
fn faulty_workload_rows_are_named_and_take_their_position_with_them() {
    let mut office = town().open();
    let mut rows = every_method();
    rows[0][4] = "0".into();
    rows[4][6] = String::new();
    rows[5][9] = "kira-kira".into();
    rows[6][5] = "dekade".into();
    rows.push(
        ["Puskesmas Melati", "Jabatan Lain", "Tugas", "Hasil", "1", "tahun", "1", "", "", "", "", ""]
            .map(String::from)
            .to_vec(),
    );
    let table = Table::of(&WORKLOAD, &rows);
    let taken = office.take("abk.xlsx", &table);
    let told: Vec<(u32, &str)> = taken.rejected.iter().map(|row| (row.row, row.code.as_str())).collect();
    assert_eq!(
        told,
        [
            (2, "volume_invalid"),
            (3, "position_incomplete"),
            (4, "position_incomplete"),
            (5, "position_incomplete"),
            (6, "norm_missing"),
            (7, "method_unknown"),
            (8, "period_unknown"),
            (10, "position_unknown"),
        ]
    );
    assert_eq!((taken.rows, taken.accepted, taken.new, taken.unmatched.len()), (9, 1, 1, 1));
    assert!(taken.rejected.iter().all(|row| row.message.len() > 20), "{:?}", taken.rejected);
    let total = office.staffing().total.need;
    assert_eq!(total, 1 + 5 + 1 + 1 + 4, "only the clerk's need is computed, the rest is what the map claims");
}

#[test]
fn support_without_service_gives_no_need_and_is_refused_row_by_row() {
    let mut office = town().open();
    let before = office.dump();
    let rows: Vec<Vec<String>> = every_method().drain(2..4).collect();
    let taken = office.take("abk.xlsx", &Table::of(&WORKLOAD, &rows));
    let told: Vec<(u32, &str)> = taken.rejected.iter().map(|row| (row.row, row.code.as_str())).collect();
    assert_eq!(told, [(2, "no_service"), (3, "no_service")]);
    office.undo();
    assert_eq!(office.dump(), before);
}

/// The store refuses rows too (an unknown post), and writes them for correction in the columns of the file: minutes stay
/// minutes.
#[test]
fn a_correction_file_keeps_minutes_and_standards() {
    let mut office = town().open();
    let headings = [
        "Unit Kerja",
        "Nama Jabatan",
        "Uraian Tugas",
        "Jumlah Hasil",
        "Waktu Penyelesaian (Menit)",
        "Waktu Kerja Efektif (Menit)",
    ];
    let rows = [["Puskesmas Melati", "Perawat", "Merawat", "5000", "30", "75000"]];
    let file = office.sheet("abk.xlsx", &Table::of(&headings, &rows));
    office.import(std::slice::from_ref(&file));
    let folder = office.place("koreksi");
    let correction = office.corrections(&[file], &folder).remove(0);
    let mut repaired = Table::read(&correction);
    repaired.retype(("Uraian Tugas", "Merawat"), "Nama Jabatan", "Perawat Terampil");
    let taken = office.take_clean("abk_betul.xlsx", &repaired);
    assert_eq!(taken.new, 1);
    let position = office.position("Puskesmas Melati", "Perawat Terampil");
    let view: WorkloadView = office.call("show_workload", json!({ "position": position }));
    assert_eq!((view.load_hours, view.effective_hours, view.exact), (2500.0, 1250.0, 2.0));
}

#[test]
fn a_map_full_of_faults_is_named_row_by_row_and_the_rest_is_taken() {
    let mut office = Office::of_rantau_bahari();
    let headings =
        ["Nama Jabatan / Unit", "Tipe", "Kategori", "Jenjang", "Kelas", "Kebutuhan", "Unit Kerja", "Unit Induk"];
    let unit = |name: &'static str, above: &'static str| [name, "unit", "", "", "", "", "", above];
    let post = |title: &'static str, unit: &'static str, need: &'static str| {
        [title, "jabatan", "pelaksana", "-", "6", need, unit, ""]
    };
    let rows = [
        unit("Dinas Pertanian", ""),
        unit("Bidang Sawah", "Dinas Pertanian"),
        post("Pengolah Data dan Informasi", "Bidang Sawah", "2"),
        unit("Dinas Sendiri", "Dinas Sendiri"),
        post("Pengolah Data dan Informasi", "Dinas Sendiri", "3"),
        unit("Bidang Timur", "Bidang Barat"),
        unit("Bidang Barat", "Bidang Timur"),
        unit("Seksi Timur", "Bidang Timur"),
        unit("Bidang Yatim", "Dinas Tidak Ada"),
        unit("Bidang Sawah", "Dinas Pertanian"),
        post("Pengadministrasi Perkantoran", "Dinas Pertanian", "1"),
    ];
    let table = Table::of(&headings, &rows);
    let file = office.sheet("peta.xlsx", &table);
    let before = office.dump();
    let previewed = office.preview(std::slice::from_ref(&file)).remove(0);
    assert_eq!(office.dump(), before);
    let taken = office.import(&[file]).remove(0);
    let told = |file: &ImportedFile| -> Vec<(u32, String)> {
        file.rejected.iter().map(|row| (row.row, row.code.clone())).collect()
    };
    assert_eq!(told(&previewed), told(&taken));
    let codes: Vec<(u32, &str)> = taken.rejected.iter().map(|row| (row.row, row.code.as_str())).collect();
    assert_eq!(
        codes,
        [
            (5, "own_parent"),
            (6, "unit_refused"),
            (7, "cycle"),
            (8, "cycle"),
            (9, "parent_refused"),
            (10, "orphan"),
            (11, "duplicate_unit"),
        ]
    );
    assert_eq!((taken.rows, taken.accepted, taken.new), (11, 4, 4));
    let staffing = office.staffing();
    assert_eq!((staffing.total.units, staffing.total.positions, staffing.total.need), (2, 2, 3));
    assert!(staffing.faults.is_empty(), "what came in is whole: {:?}", staffing.faults);

    let repaired = correct(&mut office, &table);
    let taken = office.take_clean("peta_betul.xlsx", &repaired);
    assert_eq!((taken.new, taken.same), (6, 4));
    assert_eq!(office.staffing().total.need, 6, "the repaired rows join the rest");
    office.assert_sound();
}

/// The map as the officer repairs it.
fn correct(_: &mut Office, faulty: &Table) -> Table {
    let mut table = faulty.clone();
    let above = table.column("Unit Induk");
    let mut set = |row: usize, unit: &str| table.rows[row][above] = Data::String(unit.into());
    set(4, "Dinas Pertanian");
    set(6, "Dinas Pertanian");
    set(9, "Dinas Pertanian");
    table.rows.remove(10);
    table
}

#[test]
fn people_come_in_beside_a_map_and_its_workload_in_one_act() {
    let mut office = Office::of_rantau_bahari();
    let town = town().person(&nip("1990-02-03", 1), "Puskesmas Melati", "Perawat Terampil", "2020-01-01");
    let files: Vec<PathBuf> = vec![
        office.sheet("abk.xlsx", &Table::of(&WORKLOAD, &every_method())),
        office.sheet("pegawai.xlsx", &town.people()),
        office.sheet("peta.xlsx", &town.map()),
    ];
    let taken = office.import(&files);
    assert!(taken.iter().all(|file| file.rejected.is_empty()), "files are taken in the order they need: {taken:?}");
    assert_every_method(&mut office);
    assert_eq!(office.undo().label, "impor pegawai dan 2 berkas lain");
    let _: Value = office.call("staffing", json!({}));
    assert_eq!(office.staffing().total.positions, 0);
}
