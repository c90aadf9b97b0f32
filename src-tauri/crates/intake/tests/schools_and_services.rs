//! Schools, curricula, puskesmas, service indices and planned entries: what is read and what is refused.

mod support;

use std::collections::BTreeMap;

use mutasi_intake::rows::{FileKind, ReadFile, Row, Rows};
use support::{bytes_of, codes, each_is_refused, file_with, read, read_apart, remark_codes, table};

const SCHOOLS: &str = "NPSN;Sekolah;Jenjang;Kurikulum;Siswa;Inklusif;Rombel;Rombel 1;Kelas 7;Rombel kelas VIII;Kelas IX;Guru Agama;Non-ASN Matematika;Guru Non ASN (PJOK)";

fn first<T>(rows: &[Row<T>]) -> &T {
    &rows.first().expect("a row").value
}

#[test]
fn a_school_is_read_with_its_class_groups_by_grade() {
    let file = table(
        SCHOOLS,
        &[
            "10200001;SMP Negeri 1;SMP;Kurikulum 2013;288;tidak;9;;3;3;3;Islam, Kristen Protestan;1;2",
            "10200002;SD Negeri 1;sd;;180;ya;;1;;;;;;",
        ],
    );
    assert_eq!((codes(&file.rejected), remark_codes(&file)), (vec![], vec![]));
    let Rows::Schools(rows) = &file.rows else { panic!("read as {:?}", file.rows.kind()) };
    let school = first(rows);
    assert_eq!((school.npsn.as_str(), school.level.as_str(), school.pupils), ("10200001", "smp", 288));
    assert_eq!((school.curriculum.as_str(), school.inclusive), ("Kurikulum 2013", false));
    assert_eq!(school.groups, [(7, 3), (8, 3), (9, 3)].into());
    assert_eq!(school.non_asn, BTreeMap::from([("Matematika".to_string(), 1), ("PJOK".to_string(), 2)]));
    assert_eq!(school.religions, ["Islam", "Kristen"]);
    assert_eq!((rows[1].value.inclusive, &rows[1].value.groups), (true, &BTreeMap::from([(1, 1)])));
}

#[test]
fn a_school_may_stand_in_a_special_area() {
    let headings = "NPSN;Sekolah;Jenjang;Siswa;Rombel;Daerah Khusus";
    let file = table(headings, &["10200001;TK 1;TK;30;2;ya", "10200002;TK 2;TK;30;2;tidak", "10200003;TK 3;TK;30;2;"]);
    let Rows::Schools(rows) = &file.rows else { panic!("read as {:?}", file.rows.kind()) };
    assert_eq!(rows.iter().map(|row| row.value.special_area).collect::<Vec<_>>(), [true, false, false]);
    each_is_refused(headings, &[("10200001;TK 1;TK;30;2;jauh", "answer_unknown", "Daerah Khusus")]);
}

#[test]
fn a_total_of_class_groups_is_kept_undivided_and_told() {
    let file = table("NPSN;Sekolah;Jenjang;Siswa;Rombel", &["10200001;SMP 1;SMP;288;9", "10200002;TK 1;TK;30;2"]);
    let Rows::Schools(rows) = &file.rows else { panic!("schools") };
    assert_eq!(first(rows).groups, [(0, 9)].into(), "never spread over the grades");
    assert_eq!(remark_codes(&file), ["groups_undivided"], "a kindergarten has class teachers only");
    let file = table(SCHOOLS, &["10200001;SMP 1;SMP;;288;;10;;3;3;3;;;"]);
    assert_eq!(remark_codes(&file), ["groups_disagree"]);
}

#[test]
fn schools_that_are_refused() {
    each_is_refused(
        SCHOOLS,
        &[
            ("1020001;SMP 1;SMP;;288;;9;;;;;;;", "npsn_invalid", "NPSN"),
            (";SMP 1;SMP;;288;;9;;;;;;;", "npsn_invalid", "NPSN"),
            ("1020000A;SMP 1;SMP;;288;;9;;;;;;;", "npsn_invalid", "NPSN"),
            ("10200001;;SMP;;288;;9;;;;;;;", "school_missing", "Sekolah"),
            ("10200001;SMP 1;SLTP Plus;;288;;9;;;;;;;", "level_unknown", "Jenjang"),
            ("10200001;SMP 1;;;288;;9;;;;;;;", "level_unknown", "Jenjang"),
            ("10200001;SMP 1;SMP;;-1;;9;;;;;;;", "pupils_invalid", "Siswa"),
            ("10200001;SMP 1;SMP;;;;9;;;;;;;", "pupils_invalid", "Siswa"),
            ("10200001;SMP 1;SMP;;28,5;;9;;;;;;;", "pupils_invalid", "Siswa"),
            ("10200001;SMP 1;SMP;;288;barangkali;9;;;;;;;", "answer_unknown", "Inklusif"),
            ("10200001;SMP 1;SMP;;288;;-9;;;;;;;", "groups_invalid", "Rombel"),
            ("10200001;SMP 1;SMP;;288;;;;3;-3;3;;;", "groups_invalid", "Rombel kelas VIII"),
            ("10200001;SMP 1;SMP;;288;;;3;;;;;;", "grade_invalid", "Rombel 1"),
            ("10200001;SMP 1;SMP;;288;;;;;;;;;", "groups_missing", "Rombel"),
            ("10200001;SMP 1;SMP;;288;;;;0;0;0;;;", "groups_missing", "Rombel"),
            ("10200001;SMP 1;SMP;;288;;9;;;;;Islam, Lain;;", "religion_unknown", "Guru Agama"),
            ("10200001;SMP 1;SMP;;288;;9;;;;;;-1;", "non_asn_invalid", "Non-ASN Matematika"),
            ("10200001;SMP 1;SMP;;288;;9;;;;;;;dua", "non_asn_invalid", "Guru Non ASN (PJOK)"),
            ("10200001;SMP 1;SMP;;#REF!;;9;;;;;;;", "formula_error", "Siswa"),
        ],
    );
    let row = "10200001;SMP 1;SMP;;288;;9;;;;;;;";
    let file = table(SCHOOLS, &[row, row, "10200002;smp  1;SMP;;288;;9;;;;;;;"]);
    assert_eq!(codes(&file.rejected), [(3, "duplicate_npsn"), (4, "duplicate_school")]);
    let file = table("NPSN;Sekolah;Jenjang;Siswa;Rombel", &["10200001;SMP 1;SMP;10;0"]);
    assert_eq!(codes(&file.rejected), [(2, "groups_missing")]);
}

#[test]
fn a_curriculum_tells_hours_for_all_grades_or_for_each() {
    let headings = "Kurikulum;Jenjang;Mapel;JP;JP 7;JP kelas VIII;JP 9";
    let file = table(headings, &["K13;SMP;Matematika;5;;;", "K13;SMP;Prakarya;;2;2;", "K13;SD;PJOK;4;;;"]);
    assert_eq!(codes(&file.rejected), []);
    let Rows::Curriculum(rows) = &file.rows else { panic!("read as {:?}", file.rows.kind()) };
    let hours: Vec<_> = rows.iter().map(|row| row.value.hours.clone()).collect();
    assert_eq!(hours[0], [(7, 5.0), (8, 5.0), (9, 5.0)].into());
    assert_eq!(hours[1], [(7, 2.0), (8, 2.0)].into());
    assert_eq!(hours[2].len(), 6, "all grades of a primary school");
    each_is_refused(
        headings,
        &[
            (";SMP;Matematika;5;;;", "curriculum_missing", "Kurikulum"),
            ("K13;SLB;Matematika;5;;;", "level_unknown", "Jenjang"),
            ("K13;SMP;;5;;;", "subject_missing", "Mapel"),
            ("K13;SMP;Matematika;;;;", "hours_missing", "JP"),
            ("K13;SMP;Matematika;0;;;", "hours_missing", "JP"),
            ("K13;SMP;Matematika;-5;;;", "hours_invalid", "JP"),
            ("K13;SMP;Matematika;;90;;", "hours_invalid", "JP 7"),
            ("K13;SD;Matematika;;5;;", "grade_invalid", "JP 7"),
        ],
    );
    let file = table(headings, &["K13;SMP;IPA;5;;;", "K13;SMP;ipa;4;;;", "Merdeka;SMP;IPA;4;;;"]);
    assert_eq!(codes(&file.rejected), [(3, "duplicate_row")]);
}

#[test]
fn a_puskesmas_is_read_with_what_decides_its_staffing() {
    let headings = "No;Kode;Puskesmas;Rawat Inap;Kawasan";
    let file = table(
        headings,
        &[
            "1;P01;UPTD Puskesmas Satu;ya;Perkotaan",
            "2;;UPTD Puskesmas Dua;Non Rawat Inap;perdesaan",
            "3;;UPTD Puskesmas Tiga;Rawat Inap;Sangat Terpencil",
        ],
    );
    assert_eq!((codes(&file.rejected), remark_codes(&file)), (vec![], vec!["area_remote"]));
    let Rows::Puskesmas(rows) = &file.rows else { panic!("read as {:?}", file.rows.kind()) };
    let read: Vec<_> = rows.iter().map(|row| (row.value.code.as_str(), row.value.inpatient, row.value.urban)).collect();
    assert_eq!(read, [("P01", true, true), ("", false, false), ("", true, false)]);
    each_is_refused(
        headings,
        &[
            ("1;;;ya;perkotaan", "unit_missing", "Puskesmas"),
            ("1;;Puskesmas;;perkotaan", "answer_missing", "Rawat Inap"),
            ("1;;Puskesmas;kadang;perkotaan", "answer_unknown", "Rawat Inap"),
            ("1;;Puskesmas;ya;", "area_unknown", "Kawasan"),
            ("1;;Puskesmas;ya;pegunungan", "area_unknown", "Kawasan"),
        ],
    );
    let file = table(headings, &["1;;Puskesmas Satu;ya;kota", "2;;PUSKESMAS SATU;ya;kota"]);
    assert_eq!(codes(&file.rejected), [(3, "duplicate_puskesmas")]);
}

#[test]
fn service_indices_are_read_on_one_scale() {
    let headings = "No;Unit Kerja;Periode;Nilai IKM";
    let file = table(
        headings,
        &["1;Kelurahan Satu;Semester I 2026;82,35", "2;Kelurahan Satu;2026-S2;3,3", "3;Kelurahan Dua;2025;25"],
    );
    assert_eq!((codes(&file.rejected), remark_codes(&file)), (vec![], vec!["index_scaled"]));
    let Rows::ServiceIndex(rows) = &file.rows else { panic!("read as {:?}", file.rows.kind()) };
    let read: Vec<_> = rows
        .iter()
        .map(|row| (row.value.period.as_str(), row.value.from.to_string(), row.value.to.to_string(), row.value.value))
        .collect();
    assert_eq!(
        read,
        [
            ("2026-S1", "2026-01-01".into(), "2026-06-30".into(), 82.35),
            ("2026-S2", "2026-07-01".into(), "2026-12-31".into(), 82.5),
            ("2025", "2025-01-01".into(), "2025-12-31".into(), 25.0),
        ]
    );
    each_is_refused(
        headings,
        &[
            ("1;;2026;80", "unit_missing", "Unit Kerja"),
            ("1;Kelurahan;;80", "period_unknown", "Periode"),
            ("1;Kelurahan;Semester III 2026;80", "period_unknown", "Periode"),
            ("1;Kelurahan;2026;", "index_invalid", "Nilai IKM"),
            ("1;Kelurahan;2026;0", "index_invalid", "Nilai IKM"),
            ("1;Kelurahan;2026;-80", "index_invalid", "Nilai IKM"),
            ("1;Kelurahan;2026;24,9", "index_invalid", "Nilai IKM"),
            ("1;Kelurahan;2026;100,1", "index_invalid", "Nilai IKM"),
            ("1;Kelurahan;2026;baik", "index_invalid", "Nilai IKM"),
        ],
    );
    let file = table(headings, &["1;Kelurahan;2026-S1;80", "2;KELURAHAN;Semester 1 2026;81"]);
    assert_eq!(codes(&file.rejected), [(3, "duplicate_row")]);
}

#[test]
fn planned_entries_of_a_year_come_at_its_end() {
    let headings = "Unit;Jabatan;Tahun;Tanggal;Jumlah;Keterangan";
    let file = table(
        headings,
        &["SMP 1;Guru IPA;2027;;2;CPNS 2026", "SMP 2;Guru IPA;2027;;1;", "SMP 1;Guru IPA;2027;01-03-2027;1;PPPK"],
    );
    assert_eq!((codes(&file.rejected), remark_codes(&file)), (vec![], vec!["entry_year_end"]), "told once");
    let Rows::Entries(rows) = &file.rows else { panic!("read as {:?}", file.rows.kind()) };
    let read: Vec<_> = rows.iter().map(|row| (row.value.day.to_string(), row.value.people)).collect();
    assert_eq!(read, [("2027-12-31".into(), 2), ("2027-12-31".into(), 1), ("2027-03-01".into(), 1)]);
    assert_eq!(first(rows).note, "CPNS 2026");
    each_is_refused(
        headings,
        &[
            (";Guru IPA;2027;;2;", "unit_missing", "Unit"),
            ("SMP 1;;2027;;2;", "title_missing", "Jabatan"),
            ("SMP 1;Guru IPA;;;2;", "date_missing", "Tahun"),
            ("SMP 1;Guru IPA;27;;2;", "year_invalid", "Tahun"),
            ("SMP 1;Guru IPA;2027;31-02-2027;2;", "date_invalid", "Tanggal"),
            ("SMP 1;Guru IPA;2027;;;", "people_invalid", "Jumlah"),
            ("SMP 1;Guru IPA;2027;;0;", "people_invalid", "Jumlah"),
            ("SMP 1;Guru IPA;2027;;-2;", "people_invalid", "Jumlah"),
            ("SMP 1;Guru IPA;2027;;1,5;", "people_invalid", "Jumlah"),
        ],
    );
    let file = table(headings, &["SMP 1;Guru IPA;2027;;2;", "smp 1;GURU IPA;2027;31-12-2027;1;"]);
    assert_eq!(codes(&file.rejected), [(3, "duplicate_row")]);
}

#[test]
fn headings_may_stand_anywhere_in_the_first_rows_and_a_missing_one_is_named() {
    let file = table(
        "DATA SEKOLAH",
        &["KOTA RANTAU BAHARI", "", "NPSN;Nama Sekolah;Jenjang;Jumlah Siswa;Rombel", "10200001;SD 1;SD;90;6"],
    );
    assert_eq!((file.header_row, file.rows.kind()), (4, FileKind::Schools));
    for (line, missing) in [
        ("NPSN;Sekolah;Jenjang;Siswa", "Rombel"),
        ("Kurikulum;Jenjang;Mapel", "JP"),
        ("Puskesmas;Rawat Inap", "Kawasan"),
        ("Unit;Periode", "Nilai"),
        ("Unit;Jabatan;Jumlah", "Tahun"),
    ] {
        let (_folder, path) = file_with("a.csv", line.as_bytes());
        let error = read(&path).unwrap_err();
        assert_eq!(error.code, "heading_missing", "{line}");
        assert!(error.message.contains(missing), "{line}: {}", error.message);
    }
}

#[test]
fn a_worker_gives_every_kind_as_the_process_itself_does() {
    for lines in [
        "NPSN;Sekolah;Jenjang;Siswa;Kelas 7;Non-ASN IPA\n10200001;SMP 1;SMP;288;3;2\n1;SMP 2;SMP;1;1;\n",
        "Kurikulum;Jenjang;Mapel;JP\nK13;SMP;IPA;2,5\n;SMP;IPA;5\n",
        "Puskesmas;Rawat Inap;Kawasan\nPuskesmas Satu;ya;kota\nPuskesmas Dua;;kota\n",
        "Unit;Periode;Nilai\nKelurahan;2026;82,5\nKelurahan;2026;3,1\n",
        "Unit;Jabatan;Tahun;Jumlah\nSMP 1;Guru IPA;2027;2\nSMP 1;Guru IPA;2027;0\n",
        "Unit Kerja;Nama Jabatan;Uraian Tugas;Volume;Norma Waktu (menit)\nDinas;A;B;1;90\nDinas;C;D;0;90\n",
        "ID Unit;Nama Jabatan/Unit;Tipe;Kebutuhan;Unit Kerja;Induk\n1;Dinas;unit;;;\n2;Bidang;unit;;;2\n",
    ] {
        let (_folder, path) = file_with("berkas.csv", lines.as_bytes());
        let file = read(&path).unwrap();
        assert_eq!(read_apart(&path).unwrap(), file, "{lines}");
        assert_eq!((file.row_count, file.rejected.len()), (2, 1), "{lines}");
        let stored = serde_json::to_string(&file).unwrap();
        assert_eq!(serde_json::from_str::<ReadFile>(&stored).unwrap(), file, "{lines}");
    }
}

#[test]
fn numbers_of_schools_kept_as_numbers_are_read_where_nothing_is_lost() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["NPSN", "Sekolah", "Jenjang", "Siswa", "Rombel"]).unwrap();
    for (row, npsn) in [(1, 10_200_001), (2, 200_002)] {
        sheet.write(row, 0, npsn).unwrap();
        sheet.write_row(row, 1, [format!("TK {npsn}"), "TK".into(), "30".into(), "2".into()]).unwrap();
    }
    let (_folder, path) = file_with("sekolah.xlsx", &bytes_of(workbook));
    let file = read(&path).unwrap();
    assert_eq!(codes(&file.rejected), [(3, "npsn_invalid")], "a zero in front is lost in a number");
}
