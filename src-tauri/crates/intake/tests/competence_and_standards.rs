//! Levels of competence and what positions ask: what is read and what is refused.

mod support;

use mutasi_domain::rank::Rank;
use mutasi_intake::rows::{CompetenceRow, ReadFile, Rows};
use rust_xlsxwriter::Workbook;
use support::{SITI, bytes_of, codes, each_is_refused, file_with, people, read, read_apart, table, values};

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
    assert_eq!(values!(wide, Competence)[0].day, None);
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
    let standards = values!(file, Standards);
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
