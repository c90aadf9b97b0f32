//! What single cells do to their row: the table of everything that goes wrong in office files.

mod support;

use mutasi_domain::education::EducationLevel;
use mutasi_domain::performance::Rating;
use mutasi_domain::position::Family;
use mutasi_domain::staff::Status;
use mutasi_intake::rows::{ReadFile, Rows, StaffRow};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use support::{STAFF_HEADINGS, bytes_of, codes, file_with, read, read_csv};

const PERSON: [&str; 8] =
    ["198501012010011005", "Siti", "01-01-1985", "M", "Guru Ahli Pertama", "01-02-2020", "SD Satu", "III/a"];

/// Reads one person with one cell changed.
fn with(heading: &str, value: &str) -> ReadFile {
    let mut headings = STAFF_HEADINGS.to_vec();
    let mut cells = PERSON.to_vec();
    match headings.iter().position(|known| *known == heading) {
        Some(at) => cells[at] = value,
        None => {
            headings.push(heading);
            cells.push(value);
        }
    }
    read_csv(&[&headings.join(";"), &cells.join(";")])
}

fn person(file: &ReadFile) -> &StaffRow {
    match &file.rows {
        Rows::Staff(rows) => &rows.first().unwrap_or_else(|| panic!("rejected: {:?}", file.rejected)).value,
        other => panic!("read as {:?}", other.kind()),
    }
}

fn remark_codes(file: &ReadFile) -> Vec<&str> {
    // A missing education is remarked in every row of these small files.
    file.remarks.iter().map(|remark| remark.code.as_str()).filter(|code| *code != "education_missing").collect()
}

#[test]
fn cells_that_reject_their_row() {
    for (heading, value, code) in [
        ("NIP BARU", "", "nip_empty"),
        ("NIP BARU", "1.98501012010011E+17", "nip_as_number"),
        ("NIP BARU", "1,98501012010011E+17", "nip_as_number"),
        ("NIP BARU", "19850101201001100", "nip_length"),
        ("NIP BARU", "19850101201001100X", "nip_not_digits"),
        ("NIP BARU", "198513012010011005", "nip_bad_date"),
        ("NIP BARU", "198501012010013005", "nip_bad_sex"),
        ("NIP BARU", "198501012010011000", "nip_bad_sequence"),
        ("NAMA", "null", "name_missing"),
        ("NAMA", "-", "name_missing"),
        ("TANGGAL LAHIR", "", "birth_invalid"),
        ("TANGGAL LAHIR", "31-02-1985", "birth_invalid"),
        ("TANGGAL LAHIR", "01-01-85", "birth_invalid"),
        ("TANGGAL LAHIR", "31048", "date_as_number"),
        ("TMT JABATAN", "", "date_invalid"),
        ("TMT JABATAN", "30-02-2020", "date_invalid"),
        ("GOL AKHIR NAMA", "III/f", "rank_unknown"),
        ("GOL AKHIR NAMA", "#REF!", "formula_error"),
        ("TINGKAT PENDIDIKAN NAMA", "Kursus", "education_unknown"),
        ("NIK", "1.27405010185E+15", "nip_as_number"),
    ] {
        let file = with(heading, value);
        assert_eq!(codes(&file.rejected), [(2, code)], "{heading} = {value}");
        let rejection = &file.rejected[0];
        assert_eq!((rejection.column.as_str(), rejection.value.as_str()), (heading, value));
        assert!(rejection.message.ends_with('.') && rejection.message.len() > 20, "{}", rejection.message);
        assert_eq!(rejection.cells.len(), file.headings.len(), "the correction file repeats the whole row");
    }
}

#[test]
fn cells_that_are_only_remarked() {
    for (heading, value, code) in [
        ("TANGGAL LAHIR", "02-01-1985", "birth_disagrees"),
        ("JENIS KELAMIN", "F", "sex_disagrees"),
        ("JENIS KELAMIN", "X", "sex_unknown"),
        ("TMT CPNS", "01-03-2011", "appointment_disagrees"),
        ("TMT CPNS", "31-02-2010", "date_invalid"),
        ("TMT PNS", "40179", "date_as_number"),
        ("TMT GOLONGAN", "segera", "date_invalid"),
        ("GOL AKHIR NAMA", "", "rank_missing"),
        ("STATUS CPNS PNS", "Honorer", "status_unknown"),
        ("STATUS CPNS PNS", "PPPK", "status_disagrees"),
        ("JENIS JABATAN NAMA", "Istimewa", "family_unknown"),
        ("MK TAHUN", "tiga", "service_invalid"),
        ("TAHUN LULUS", "20O1", "graduation_invalid"),
        ("AKHIR KONTRAK", "31-12-2027", "contract_end_unexpected"),
        ("AKHIR KONTRAK", "31-02-2027", "date_invalid"),
        ("LATIHAN JABATAN TAHUN", "2021", "training_missing"),
        ("NIK", "12740501018500", "nik_invalid"),
        ("NIK", "1274050201850001", "nik_disagrees"),
    ] {
        let file = with(heading, value);
        assert_eq!(codes(&file.rejected), [], "{heading} = {value}");
        assert_eq!(remark_codes(&file), [code], "{heading} = {value}");
        assert_eq!(file.remarks[0].row, Some(2));
        assert!(
            !file.remarks.iter().any(|remark| heading == "NIK" && remark.message.contains(value)),
            "a NIK stands in no message"
        );
    }
}

#[test]
fn cells_that_are_read_as_they_are_meant() {
    assert_eq!(person(&with("NIP BARU", "19850101 201001 1 005")).staff.nip.as_str(), PERSON[0]);
    assert_eq!(person(&with("NIP BARU", "=\"198501012010011005\"")).staff.nip.as_str(), PERSON[0]);
    assert_eq!(person(&with("NAMA", "\u{feff}SITI\u{a0}AMINAH ")).staff.name, "Siti Aminah");
    assert_eq!(person(&with("TANGGAL LAHIR", "1985-01-01 00:00:00")).staff.birth_date.to_string(), "1985-01-01");
    assert_eq!(person(&with("GELAR DEPAN", "NULL")).staff.title_before, "");
    assert_eq!(person(&with("GOL AKHIR NAMA", "Penata Muda (III/a)")).staff.rank.unwrap().code(), "III/a");
    assert_eq!(person(&with("TINGKAT PENDIDIKAN ID", "40")).staff.education, Some(EducationLevel::S1));
    assert_eq!(person(&with("JENIS JABATAN ID", "2")).family, Some(Family::Functional));
    assert_eq!(person(&with("NIP BARU", "198501012010241005")).staff.status, Status::Pppk);
    assert_eq!(person(&with("NIK", "1274050101850001")).staff.nik, "1274050101850001");
    assert_eq!(
        person(&with("NIK", "1274054101850001")).staff.nik,
        "1274054101850001",
        "women have 40 added to the day"
    );
}

#[test]
fn the_last_day_of_a_contract_and_training_with_its_figures_are_read() {
    let mut headings = STAFF_HEADINGS.to_vec();
    headings.extend([
        "TANGGAL AKHIR PERJANJIAN KERJA",
        "LATIHAN JABATAN NAMA",
        "LATIHAN JABATAN TAHUN",
        "DIKLAT STRUKTURAL JAM",
    ]);
    let read_with = |cells: [&'static str; 4]| {
        let mut person = PERSON.to_vec();
        (person[0], person[7]) = ("198501012010241005", "IX");
        person.extend(cells);
        read_csv(&[&headings.join(";"), &person.join(";")])
    };
    let file = read_with(["31-12-2027", "PKP", "2021", "120"]);
    let staff = &person(&file).staff;
    assert_eq!(staff.contract_end.unwrap().to_string(), "2027-12-31", "the last day that is still worked");
    let training = staff.training.as_ref().unwrap();
    assert_eq!((training.name.as_str(), training.year, training.hours), ("PKP", Some(2021), Some(120)));
    assert_eq!(remark_codes(&file), Vec::<&str>::new());

    let file = read_with(["", "PKP", "21", "banyak"]);
    assert_eq!(remark_codes(&file), ["contract_end_missing", "training_invalid", "training_invalid"]);
    assert_eq!(person(&file).staff.training.as_ref().unwrap().year, None);
}

#[test]
fn a_person_without_a_post_needs_no_day_of_it() {
    let mut cells = PERSON.to_vec();
    (cells[4], cells[5]) = ("", "");
    let file = read_csv(&[&STAFF_HEADINGS.join(";"), &cells.join(";")]);
    assert_eq!((person(&file).title.as_str(), person(&file).since.to_string().as_str()), ("", "2010-01-01"));
}

#[test]
fn a_rejected_row_does_not_reserve_its_number() {
    let mut broken = PERSON.to_vec();
    broken[2] = "31-02-1985";
    let file = read_csv(&[&STAFF_HEADINGS.join(";"), &broken.join(";"), &PERSON.join(";"), &PERSON.join(";")]);
    assert_eq!(codes(&file.rejected), [(2, "birth_invalid"), (4, "duplicate_nip")]);
    assert!(file.rejected[1].message.contains("baris 3"), "{}", file.rejected[1].message);
}

#[test]
fn rows_that_are_no_people_are_left_out() {
    let lines = [
        "DATA ASN;;;;;;;",
        "",
        &STAFF_HEADINGS.join(";"),
        "1;2;3;4;5;6;7;8",
        &PERSON.join(";"),
        ";;;;;;;",
        ";Jumlah;1;;;;;",
        "604;Jumlah;;;;;;",
        "TOTAL;;;;;;;1",
        "Grand Total;;;;;;;1",
    ];
    let file = read_csv(&lines);
    assert_eq!((file.row_count, file.header_row, person(&file).title.as_str()), (1, 3, PERSON[4]));
    assert_eq!(codes(&file.rejected), []);
}

#[test]
fn a_second_column_of_the_same_heading_is_told() {
    let file = read_csv(&[&format!("{};NAMA", STAFF_HEADINGS.join(";")), &format!("{};Siti Lain", PERSON.join(";"))]);
    assert_eq!((remark_codes(&file), person(&file).staff.name.as_str()), (vec!["heading_repeated"], "Siti"));
}

#[test]
fn missing_headings_are_named() {
    let (_folder, path) = file_with("a.csv", b"NIP BARU;NAMA;JABATAN NAMA;UNOR NAMA\n");
    let error = read(&path).unwrap_err();
    assert_eq!(error.code, "heading_missing");
    assert!(error.message.contains("TANGGAL LAHIR, TMT JABATAN"), "{}", error.message);
}

/// Saves and reads a workbook of one sheet with the headings of a small export.
fn sheet(fill: impl FnOnce(&mut Worksheet)) -> ReadFile {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, STAFF_HEADINGS).unwrap();
    sheet.write_row(1, 0, PERSON).unwrap();
    fill(sheet);
    let (_folder, path) = file_with("asn.xlsx", &bytes_of(workbook));
    read(&path).unwrap()
}

#[test]
fn true_date_cells_are_days_and_bare_numbers_are_not() {
    let date = Format::new().set_num_format("dd-mm-yyyy");
    let file = sheet(|sheet| {
        sheet.write_with_format(1, 2, ExcelDateTime::from_ymd(1985, 1, 1).unwrap(), &date).unwrap();
    });
    assert_eq!(person(&file).staff.birth_date.to_string(), "1985-01-01");
    let file = sheet(|sheet| {
        sheet.write(1, 2, 31048).unwrap();
    });
    assert_eq!(codes(&file.rejected), [(2, "date_as_number")]);
    assert!(file.rejected[0].message.contains("01-01-1985"), "{}", file.rejected[0].message);
}

#[test]
fn a_number_cell_is_never_turned_into_a_person() {
    for (column, heading) in [(0, "NIP BARU"), (8, "NIK")] {
        let file = sheet(|sheet| {
            sheet.write(0, column, heading).unwrap();
            sheet.write(1, column, 198501012010011005_f64).unwrap();
        });
        assert_eq!(codes(&file.rejected), [(2, "nip_as_number")]);
        assert_eq!(file.rejected[0].value, "1.98501012010011E+17", "printed in full it would look like a person");
    }
}

#[test]
fn formulas_give_their_stored_value_and_failed_ones_reject() {
    let file = sheet(|sheet| {
        sheet.write_formula(1, 1, Formula::new("=B9").set_result("Siti Aminah")).unwrap();
    });
    assert_eq!((person(&file).staff.name.as_str(), remark_codes(&file)), ("Siti Aminah", vec!["formula_values"]));
    let file = sheet(|sheet| {
        sheet.write_formula(1, 6, Formula::new("=B9").set_result("#REF!")).unwrap();
    });
    assert_eq!(codes(&file.rejected), [(2, "formula_error")]);
}

#[test]
fn hidden_rows_are_read_and_told() {
    let file = sheet(|sheet| {
        sheet.set_row_hidden(1).unwrap();
    });
    assert_eq!((file.row_count, remark_codes(&file)), (1, vec!["rows_hidden"]));
}

#[test]
fn the_first_visible_sheet_with_headings_is_read_and_hidden_ones_are_told() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Sampul").unwrap().write(0, 0, "DATA ASN").unwrap();
    let hidden = workbook.add_worksheet().set_name("Lama").unwrap().set_hidden(true);
    hidden.write_row(0, 0, STAFF_HEADINGS).unwrap();
    let data = workbook.add_worksheet().set_name("Data").unwrap();
    data.merge_range(0, 0, 0, 7, "DATA ASN PEMERINTAH KOTA", &Format::new()).unwrap();
    data.write_row(2, 0, STAFF_HEADINGS).unwrap();
    data.write_row(3, 0, PERSON).unwrap();
    let (_folder, path) = file_with("asn.xlsx", &bytes_of(workbook));
    let file = read(&path).unwrap();
    assert_eq!((file.sheet.as_str(), file.header_row, file.row_count), ("Data", 3, 1));
    assert_eq!(remark_codes(&file), ["sheet_hidden"]);
    assert!(file.remarks[0].message.contains("Lama"));
}

#[test]
fn encodings_separators_and_quotes_change_nothing() {
    let text =
        format!("{}\r\n{}\r\n", STAFF_HEADINGS.join(";"), PERSON.join(";").replace("Siti", "\"Andr\u{e9};\"\"A\"\"\""));
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let windows: Vec<u8> = text.chars().map(|c| if c == '\u{e9}' { 0xe9 } else { c as u8 }).collect();
    let marked = format!("\u{feff}{text}").into_bytes();
    let declared = format!("sep=;\r\n{text}").into_bytes();
    for (at, bytes) in [text.clone().into_bytes(), utf16, windows, marked, declared].iter().enumerate() {
        let (_folder, path) = file_with("a.csv", bytes);
        let file = read(&path).unwrap();
        assert_eq!(person(&file).staff.name, "Andr\u{e9};\"A\"", "variant {at}");
        assert_eq!(file.header_row, if at == 4 { 2 } else { 1 });
    }
}

#[test]
fn a_text_with_many_commas_does_not_make_them_the_separator() {
    let file = read_csv(&["NIP;Tahun;Predikat", "1985, bukan, sebuah, NIP;2024;Baik", "198501012010011005;2025;Baik"]);
    assert_eq!(codes(&file.rejected), [(2, "nip_not_digits")]);
    let Rows::Performance(rows) = &file.rows else { panic!("performance") };
    assert_eq!(rows[0].value.nip.as_str(), "198501012010011005");
}

#[test]
fn performance_follows_from_its_ratings_where_the_predicate_is_empty() {
    let file = read_csv(&[
        "NIP;Nama;Tahun;Hasil Kerja;Perilaku;Predikat",
        "198501012010011005;Siti;2024;Di atas ekspektasi;Sesuai ekspektasi;",
        "198501012010011005;Siti;2024;;;Baik",
        "198501012010011005;Siti;1999;;;Baik",
        "198501012010011005;Siti;2025;;;",
        "198501012010011005;Siti;2025;;;Luar Biasa",
        "198501012010011005;Siti;2025;Di bawah ekspektasi;Di bawah ekspektasi;Baik",
        "1.98501012010011E+17;Siti;2025;;;Baik",
    ]);
    assert_eq!(
        codes(&file.rejected),
        [(3, "duplicate_row"), (4, "year_invalid"), (5, "rating_unknown"), (6, "rating_unknown"), (8, "nip_as_number")]
    );
    let Rows::Performance(rows) = &file.rows else { panic!("performance") };
    assert_eq!(rows.iter().map(|row| row.value.rating).collect::<Vec<_>>(), [Rating::Good, Rating::Good]);
    assert_eq!(remark_codes(&file), ["rating_disagrees"]);
}

#[test]
fn discipline_rows() {
    let file = read_csv(&[
        "NIP;Nama;Tingkat;Jenis;TMT;Berakhir;Keterangan",
        "198501012010011005;Siti;sedang;Potong;01-06-2026;31-05-2027;",
        "198501012010011005;Siti;sedang;Potong;01-06-2026;31-05-2027;",
        "198501012010011005;Siti;berat;Pemeriksaan;01-07-2026;;Dalam proses pemeriksaan",
        "198501012010011005;Siti;parah;Potong;01-06-2026;;",
        "198501012010011005;Siti;sedang;;01-06-2026;;",
        "198501012010011005;Siti;sedang;Tegur;;;",
        "198501012010011005;Siti;sedang;Tegur;01-06-2026;31-02-2027;",
        "198501012010011005;Siti;sedang;Tegur;01-06-2026;31-05-2025;",
    ]);
    assert_eq!(
        codes(&file.rejected),
        [
            (3, "duplicate_row"),
            (5, "level_unknown"),
            (6, "kind_missing"),
            (7, "date_invalid"),
            (8, "date_invalid"),
            (9, "date_order")
        ]
    );
    let Rows::Discipline(rows) = &file.rows else { panic!("discipline") };
    assert_eq!(rows.iter().map(|row| row.value.discipline.in_process).collect::<Vec<_>>(), [false, true]);
}
