//! Files of the registers that the rules ask about: what is read and what is refused.

mod support;

use chrono::NaiveDate;
use mutasi_domain::circumstance::CircumstanceKind;
use mutasi_domain::position::{Family, Level};
use mutasi_domain::rank::Rank;
use mutasi_domain::relative::Relation;
use mutasi_intake::rows::{CompetenceRow, ReadFile, Rows};
use rust_xlsxwriter::Workbook;
use support::{bytes_of, codes, file_with, read, read_apart, read_csv, remark_codes};

const SITI: &str = "198501012010012005";
const BUDI: &str = "197902022005011003";

/// Reads the heading line and one row per line below it.
fn table(headings: &str, lines: &[&str]) -> ReadFile {
    read_csv(&[&[headings], lines].concat())
}

/// Every line alone, with `SITI` and `BUDI` filled in, is refused with its code in its column, and with a message that
/// says what to do.
fn each_is_refused(headings: &str, cases: &[(&str, &str, &str)]) {
    for (line, code, column) in cases {
        let file = table(headings, &[&people(line)]);
        assert_eq!(codes(&file.rejected), [(2, *code)], "{line}");
        assert_eq!(file.rejected[0].column, *column, "{line}");
        assert!(file.rejected[0].message.ends_with('.'), "{}", file.rejected[0].message);
        assert_eq!(file.rejected[0].cells.len(), file.headings.len(), "the correction file repeats the whole row");
    }
}

fn people(line: &str) -> String {
    line.replace("SITI", SITI).replace("BUDI", BUDI)
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

macro_rules! rows {
    ($file:expr, $kind:ident) => {
        match &$file.rows {
            Rows::$kind(rows) => rows.iter().map(|row| row.value.clone()).collect::<Vec<_>>(),
            other => panic!("read as {:?}", other.kind()),
        }
    };
}

const CAREER: &str = "NIP;Nama;Jabatan;Jenis;Jenjang;Unit Kerja;TMT Mulai;TMT Selesai";

#[test]
fn a_post_ends_on_the_day_after_the_last() {
    let file = table(
        CAREER,
        &[
            &people("SITI;Siti Rahma;Kepala Seksi  Arsip;Manajerial;IV.a;Dinas Arsip;01-02-2018;31-12-2020"),
            &people("SITI;;Analis Kebijakan Ahli Muda;;;;01-01-2021;s.d. sekarang"),
            &people("BUDI;;Kepala Bidang;;III/b;;01-01-2021;"),
            &people("BUDI;;Kepala Seksi;struktural;;;01-01-2015;31-12-2020"),
            &people("BUDI;;Pengadministrasi;JFU;;;2010-01-01;2014-12-31 00:00:00"),
        ],
    );
    assert_eq!((codes(&file.rejected), remark_codes(&file)), (vec![], vec!["level_missing"]));
    let posts = rows!(file, Career);
    assert_eq!((posts[0].name.as_str(), posts[0].title.as_str()), ("Siti Rahma", "Kepala Seksi Arsip"));
    assert_eq!((posts[0].from, posts[0].to), (day(2018, 2, 1), Some(day(2021, 1, 1))));
    assert_eq!((posts[0].family, posts[0].level), (Family::Managerial, Level::parse("IV.a").unwrap()));
    assert_eq!((posts[1].family, posts[1].to), (Family::Functional, None), "the title tells level and family");
    assert_eq!(posts[1].level, Level::parse("Ahli Muda").unwrap());
    assert_eq!((posts[2].family, posts[2].level.code()), (Family::Managerial, "III.b"), "the level tells the family");
    assert_eq!(posts[3].level, Level::None, "told by the remark");
    assert_eq!((posts[4].family, posts[4].to), (Family::Pelaksana, Some(day(2015, 1, 1))));
}

#[test]
fn careers_that_are_refused() {
    each_is_refused(
        CAREER,
        &[
            (";;Kepala Seksi;manajerial;IV.a;;01-02-2018;", "nip_empty", "NIP"),
            ("1.98501012010012E+17;;Kepala Seksi;manajerial;IV.a;;01-02-2018;", "nip_as_number", "NIP"),
            ("SITI;;;manajerial;IV.a;;01-02-2018;", "title_missing", "Jabatan"),
            ("SITI;;Kepala Seksi;;;;01-02-2018;", "family_unknown", "Jenis"),
            ("SITI;;Kepala Seksi;pimpinan;IV.a;;01-02-2018;", "family_unknown", "Jenis"),
            ("SITI;;Kepala Seksi;manajerial;IX.z;;01-02-2018;", "level_unknown", "Jenjang"),
            ("SITI;;Kepala Seksi;manajerial;IV.a;;;", "date_invalid", "TMT Mulai"),
            ("SITI;;Kepala Seksi;manajerial;IV.a;;31-02-2018;", "date_invalid", "TMT Mulai"),
            ("SITI;;Kepala Seksi;manajerial;IV.a;;43132;", "date_as_number", "TMT Mulai"),
            ("SITI;;Kepala Seksi;manajerial;IV.a;;01-02-2018;akhir tahun", "date_invalid", "TMT Selesai"),
            ("SITI;;Kepala Seksi;manajerial;IV.a;;01-02-2018;31-01-2018", "date_order", "TMT Selesai"),
            ("SITI;;#REF!;manajerial;IV.a;;01-02-2018;", "formula_error", "Jabatan"),
        ],
    );
    let line = people("SITI;;Kepala Seksi;manajerial;IV.a;;01-02-2018;");
    let other = people("SITI;;KEPALA  SEKSI;manajerial;IV.b;;01-02-2018;31-12-2020");
    assert_eq!(codes(&table(CAREER, &[&line, &other]).rejected), [(3, "duplicate_row")]);
}

const RELATIVES: &str = "NIP;Nama;NIP Keluarga;Nama Keluarga;Hubungan;Keterangan";

#[test]
fn a_tie_is_told_from_either_side() {
    let file =
        table(RELATIVES, &[&people("SITI;Siti;BUDI;Budi;Suami/Istri;akta 12"), &people("BUDI;Budi;SITI;Siti;Isteri;")]);
    assert_eq!(codes(&file.rejected), []);
    let ties = rows!(file, Relatives);
    assert_eq!((ties[0].nip.as_str(), ties[0].other.as_str()), (SITI, BUDI));
    assert_eq!((ties[0].relation, ties[0].note.as_str()), (Relation::Spouse, "akta 12"));
    assert_eq!((ties[1].relation, ties[1].other_name.as_str()), (Relation::Spouse, "Siti"));
    for (word, relation, note) in [
        ("Orang Tua", Relation::Parent, ""),
        ("anak kandung", Relation::Child, ""),
        ("Adik", Relation::Sibling, ""),
        ("Ibu Mertua", Relation::ParentInLaw, ""),
        ("menantu", Relation::ChildInLaw, ""),
        ("ipar", Relation::SiblingInLaw, ""),
        ("Lainnya", Relation::Other, ""),
        ("Keponakan", Relation::Other, "Keponakan"),
    ] {
        let file = table(RELATIVES, &[&people(&format!("SITI;;BUDI;;{word};"))]);
        let tie = &rows!(file, Relatives)[0];
        assert_eq!((tie.relation, tie.note.as_str()), (relation, note), "{word}");
    }
}

#[test]
fn relatives_that_are_refused() {
    each_is_refused(
        RELATIVES,
        &[
            ("SITI;;;;istri;", "nip_empty", "NIP Keluarga"),
            ("SITI;;1.97902022005011E+17;;istri;", "nip_as_number", "NIP Keluarga"),
            ("SITI;;SITI;;istri;", "relative_self", "NIP Keluarga"),
            ("SITI;;BUDI;;teman;", "relation_unknown", "Hubungan"),
            ("SITI;;BUDI;;;", "relation_unknown", "Hubungan"),
        ],
    );
    let child = people("SITI;;BUDI;;anak;");
    for (second, code) in [("SITI;;BUDI;;ipar;", "duplicate_row"), ("BUDI;;SITI;;anak;", "relation_disagrees")] {
        assert_eq!(codes(&table(RELATIVES, &[&child, &people(second)]).rejected), [(3, code)], "{second}");
    }
    let parent = people("BUDI;;SITI;;ayah;");
    assert_eq!(codes(&table(RELATIVES, &[&child, &parent]).rejected), []);
}

const CIRCUMSTANCES: &str = "NIP;Nama;Keadaan;Mulai;Sampai;Nomor Surat";

#[test]
fn every_circumstance_is_known_by_its_printed_word() {
    for kind in CircumstanceKind::all() {
        let line = format!("{SITI};;{};01-02-2026;30-04-2026;800/1/2026", kind.printed());
        let file = table(CIRCUMSTANCES, &[&line]);
        let circumstance = rows!(file, Circumstances).remove(0).circumstance;
        assert_eq!((circumstance.kind, circumstance.from), (kind, day(2026, 2, 1)), "{line}");
        assert_eq!((circumstance.until, circumstance.note.as_str()), (Some(day(2026, 4, 30)), "800/1/2026"));
    }
    let file = table(CIRCUMSTANCES, &[&people("SITI;;Bendahara Pengeluaran;01-02-2026;;")]);
    let circumstance = rows!(file, Circumstances).remove(0).circumstance;
    assert_eq!((circumstance.kind, circumstance.until), (CircumstanceKind::Treasurer, None));
    assert_eq!(circumstance.note, "Bendahara Pengeluaran", "the word tells more than the kind");
}

#[test]
fn circumstances_that_are_refused() {
    each_is_refused(
        CIRCUMSTANCES,
        &[
            ("19850101201001200;;hamil;01-02-2026;;", "nip_length", "NIP"),
            ("SITI;;bahagia;01-02-2026;;", "circumstance_unknown", "Keadaan"),
            ("SITI;;;01-02-2026;;", "circumstance_unknown", "Keadaan"),
            ("SITI;;hamil;;;", "date_invalid", "Mulai"),
            ("SITI;;hamil;2026;;", "date_as_number", "Mulai"),
            ("SITI;;hamil;01-02-2026;31-02-2026;", "date_invalid", "Sampai"),
            ("SITI;;hamil;01-02-2026;31-01-2026;", "date_order", "Sampai"),
        ],
    );
    let line = people("SITI;;hamil;01-02-2026;;");
    let longer = people("SITI;;Hamil;01-02-2026;31-10-2026;");
    assert_eq!(codes(&table(CIRCUMSTANCES, &[&line, &longer]).rejected), [(3, "duplicate_row")]);
}

fn levels(file: &ReadFile) -> Vec<(u32, String, bool, u8)> {
    let Rows::Competence(rows) = &file.rows else { panic!("read as {:?}", file.rows.kind()) };
    let told = |value: &CompetenceRow| (value.competence.clone(), value.technical, value.level);
    rows.iter()
        .map(|row| (row.row, told(&row.value)))
        .map(|(row, (name, technical, level))| (row, name, technical, level))
        .collect()
}

#[test]
fn competence_is_read_long_and_wide() {
    let long = table(
        "NIP;Nama;Kompetensi;Level;Tanggal",
        &[
            &people("SITI;Siti;KERJA SAMA;3;01-06-2025"),
            &people("SITI;Siti;Teknis: Advokasi Kebijakan;2;01-06-2025"),
            &people("SITI;Siti;Kerja Sama;4;01-06-2026"),
        ],
    );
    assert_eq!(codes(&long.rejected), []);
    assert_eq!(
        levels(&long),
        [
            (2, "Kerja sama".into(), false, 3),
            (3, "Advokasi Kebijakan".into(), true, 2),
            (4, "Kerja sama".into(), false, 4)
        ]
    );
    let wide = table(
        "NIP;Nama;Integritas;Kerja Sama;Perekat Bangsa;Teknis: Advokasi Kebijakan;Teknis - Audit (SPI);Catatan",
        &[&people("SITI;Siti;3;;2;4;;x"), &people("BUDI;Budi;;;;;1;")],
    );
    assert_eq!(codes(&wide.rejected), []);
    assert_eq!(
        levels(&wide),
        [
            (2, "Integritas".into(), false, 3),
            (2, "Perekat bangsa".into(), false, 2),
            (2, "Advokasi Kebijakan".into(), true, 4),
            (3, "Audit (SPI)".into(), true, 1)
        ]
    );
    assert_eq!(wide.row_count, 2, "rows of the sheet are counted, not levels");
    assert_eq!(rows!(wide, Competence)[0].day, None);
}

#[test]
fn competence_that_is_refused() {
    each_is_refused(
        "NIP;Nama;Kompetensi;Level;Tanggal",
        &[
            ("SITI;;Intergritas;3;", "competence_unknown", "Kompetensi"),
            ("SITI;;Teknis:;3;", "competence_unknown", "Kompetensi"),
            ("SITI;;;3;", "competence_missing", "Kompetensi"),
            ("SITI;;Integritas;;", "competence_level_missing", "Level"),
            ("SITI;;Integritas;0;", "competence_level_invalid", "Level"),
            ("SITI;;Integritas;6;", "competence_level_invalid", "Level"),
            ("SITI;;Integritas;2,5;", "competence_level_invalid", "Level"),
            ("SITI;;Integritas;tinggi;", "competence_level_invalid", "Level"),
        ],
    );
    each_is_refused(
        "NIP;Integritas;Kerja Sama;Komunikasi;Teknis: Audit",
        &[
            ("SITI;;;;", "competence_level_missing", "NIP"),
            ("SITI;3;;9;", "competence_level_invalid", "Komunikasi"),
            ("SITI;3;;;#N/A", "competence_level_invalid", "Teknis: Audit"),
            ("SITI;3;#REF!;;", "formula_error", "Kerja Sama"),
        ],
    );
    let twice =
        table("NIP;Integritas;Kerja Sama;Komunikasi", &[&people("SITI;3;;"), &people("SITI;;;2"), &people("SITI;4;;")]);
    assert_eq!(
        codes(&twice.rejected),
        [(4, "duplicate_row")],
        "another competence of the same person is no repetition"
    );
    let heading_twice = table("NIP;Teknis: Audit;Teknis - audit", &[&people("SITI;3;4")]);
    assert_eq!(codes(&heading_twice.rejected), [(2, "duplicate_row")]);
}

const STANDARDS: &str = "Unit Kerja;Jabatan;Pendidikan;Jurusan;Golongan Terendah;Golongan Tertinggi;Pengalaman;Diklat;Integritas;Kerja Sama;Teknis: Audit";

#[test]
fn a_standard_is_read_with_its_lists_and_levels() {
    let file = table(
        STANDARDS,
        &[
            r#";Kepala Seksi;S-1/D-IV;"Hukum; Ilmu Hukum;hukum";III/c;III/d;"Arsip;; Dokumen";PKP;2;3;1"#,
            "Dinas Satu;Kepala Seksi;;;;;;;4;;",
        ],
    );
    assert_eq!(codes(&file.rejected), []);
    let standards = rows!(file, Standards);
    let first = &standards[0];
    assert_eq!((first.unit.as_str(), first.education.unwrap().code()), ("", "D-IV"));
    assert_eq!(
        (&first.fields[..], &first.experience[..]),
        (&["Hukum".into(), "Ilmu Hukum".into()][..], &["Arsip".into(), "Dokumen".into()][..])
    );
    assert_eq!(first.training, ["PKP"]);
    assert_eq!((first.rank_low, first.rank_high), (Rank::parse("III/c").ok(), Rank::parse("III/d").ok()));
    let asked: Vec<_> =
        first.competence.iter().map(|asked| (asked.competence.as_str(), asked.technical, asked.level)).collect();
    assert_eq!(asked, [("Integritas", false, 2), ("Kerja sama", false, 3), ("Audit", true, 1)]);
    assert_eq!((standards[1].unit.as_str(), standards[1].competence.len()), ("Dinas Satu", 1));
}

#[test]
fn standards_that_are_refused() {
    each_is_refused(
        STANDARDS,
        &[
            (";;S-1;;;;;;;;", "title_missing", "Jabatan"),
            (";Kepala Seksi;;;;;;;;;", "standard_empty", "Jabatan"),
            (";Kepala Seksi;;;;;;\";\";;;", "standard_empty", "Jabatan"),
            (";Kepala Seksi;kuliah;;;;;;;;", "education_unknown", "Pendidikan"),
            (";Kepala Seksi;;;III/f;;;;;;", "rank_unknown", "Golongan Terendah"),
            (";Kepala Seksi;;;III/d;III/c;;;;;", "rank_order", "Golongan Tertinggi"),
            (";Kepala Seksi;;;III/a;IX;;;;;", "rank_order", "Golongan Tertinggi"),
            (";Kepala Seksi;;;;;;;8;;", "competence_level_invalid", "Integritas"),
        ],
    );
    let file = table(
        STANDARDS,
        &[";Kepala Seksi;S-1;;;;;;;;", "Dinas;Kepala Seksi;S-1;;;;;;;;", ";kepala  seksi;S-2;;;;;;;;"],
    );
    assert_eq!(codes(&file.rejected), [(4, "duplicate_row")]);
}

const TALENT: &str = "NIP;Nama;Tahun;Nilai Kinerja;Nilai Potensial;Kotak";

#[test]
fn a_place_in_the_talent_map_is_read() {
    let file = table(TALENT, &[&people("SITI;Siti;2025;87,5;0;8"), &people("SITI;Siti;2024;100;70;")]);
    let places = rows!(file, Talent);
    assert_eq!((places[0].year, places[0].performance, places[0].potential), (2025, 87.5, 0.0));
    assert_eq!((places[0].talent_box, places[1].talent_box), (Some(8), None));
    each_is_refused(
        TALENT,
        &[
            ("SITI;;;80;80;", "year_invalid", "Tahun"),
            ("SITI;;25;80;80;", "year_invalid", "Tahun"),
            ("SITI;;2025;;80;", "talent_score_invalid", "Nilai Kinerja"),
            ("SITI;;2025;80;100,5;", "talent_score_invalid", "Nilai Potensial"),
            ("SITI;;2025;-1;80;", "talent_score_invalid", "Nilai Kinerja"),
            ("SITI;;2025;baik;80;", "talent_score_invalid", "Nilai Kinerja"),
            ("SITI;;2025;80;80;10", "talent_box_invalid", "Kotak"),
            ("SITI;;2025;80;80;IX", "talent_box_invalid", "Kotak"),
        ],
    );
    let file = table(TALENT, &[&people("SITI;;2025;80;80;"), &people("SITI;;2025;90;80;")]);
    assert_eq!(codes(&file.rejected), [(3, "duplicate_row")], "the first is kept");
}

const TRAININGS: &str = "NIP;Nama;Nama Diklat;Tahun;JP;Nomor Sertifikat";

#[test]
fn training_is_read_and_told_apart_by_year() {
    let file = table(
        TRAININGS,
        &[
            &people("SITI;Siti;Pelatihan Bendahara;2024;40;0001/B"),
            &people("SITI;Siti;Pelatihan Bendahara;2025;;"),
            &people("BUDI;;PKA;;;"),
        ],
    );
    assert_eq!(codes(&file.rejected), []);
    let trainings = rows!(file, Trainings);
    assert_eq!((trainings[0].year, trainings[0].hours), (Some(2024), Some(40)));
    assert_eq!((trainings[0].training.as_str(), trainings[0].certificate.as_str()), ("Pelatihan Bendahara", "0001/B"));
    assert_eq!((trainings[2].year, trainings[2].hours), (None, None));
    each_is_refused(
        TRAININGS,
        &[
            ("SITI;;;2024;40;", "training_missing", "Nama Diklat"),
            ("SITI;;PKA;24;40;", "year_invalid", "Tahun"),
            ("SITI;;PKA;2024;0;", "hours_invalid", "JP"),
            ("SITI;;PKA;2024;empat puluh;", "hours_invalid", "JP"),
            ("198501012010013005;;PKA;2024;40;", "nip_bad_sex", "NIP"),
        ],
    );
    let file = table(TRAININGS, &[&people("SITI;;PKA;2024;40;"), &people("SITI;;pka;2024;;")]);
    assert_eq!(codes(&file.rejected), [(3, "duplicate_row")]);
}

#[test]
fn a_number_cell_is_no_person_and_a_worker_answers_the_same() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in ["NIP", "Integritas", "Kerja Sama", "Komunikasi", "Teknis: Audit"].into_iter().enumerate()
    {
        sheet.write(0, column as u16, heading).unwrap();
    }
    sheet.write(1, 0, SITI).unwrap();
    sheet.write(2, 0, 198501012010012005.0).unwrap();
    for row in [1, 2] {
        for column in [1, 2, 4] {
            sheet.write(row, column, 3).unwrap();
        }
    }
    let (_folder, path) = file_with("asesmen.xlsx", &bytes_of(workbook));
    let file = read(&path).unwrap();
    assert_eq!(codes(&file.rejected), [(3, "nip_as_number")]);
    assert_eq!(levels(&file).len(), 3);
    assert_eq!(read_apart(&path).unwrap(), file);
}
