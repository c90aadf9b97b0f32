//! T5: numbers of people. Whatever a file holds, only the 18 digits of a lawful NIP come in, as they were typed, and
//! never from a cell that holds a number: a spreadsheet has destroyed its last digits, which makes it another person's.

mod typed;

use std::collections::BTreeSet;
use std::fs;

use mutasi_domain::identity::Nip;
use mutasi_intake::rows::{ReadFile, Rows};
use mutasi_intake::{Limits, read_file};
use mutasi_tests::{Draw, Tally, soak};
use rust_xlsxwriter::Workbook;
use typed::{lawful, typed};

fn read(name: &str, bytes: &[u8]) -> ReadFile {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = folder.path().join(name);
    fs::write(&file, bytes).expect("written");
    read_file(&file, &Limits::default(), &mut |_| {}).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

/// What the program makes of a text must be what the handbook says of it, and must print as it reads.
fn judged(text: &str) -> Result<(), String> {
    match (Nip::parse(text), lawful(text)) {
        (Err(_), None) => Ok(()),
        (Ok(nip), Some(digits)) if nip.as_str() == digits => {
            let again = [nip.to_string(), nip.grouped(), format!("'{nip}")].map(|printed| Nip::parse(&printed));
            if again.iter().all(|read| read.as_ref() == Ok(&nip)) {
                Ok(())
            } else {
                Err(format!("{text:?}: {again:?}"))
            }
        }
        (read, expected) => Err(format!("{text:?}: read as {read:?}, should be {expected:?}")),
    }
}

#[test]
fn of_a_million_texts_only_lawful_numbers_are_read_and_they_print_as_they_read() {
    let mut tally = Tally::begin("T5", "texts read as a NIP, beside a reader written from the handbook");
    let mut draw = Draw::at_random("texts");
    let (mut accepted, all) = (0_u64, if soak() { 10_000_000 } else { 1_000_000 });
    for _ in 0..all {
        let text = typed(&mut draw);
        accepted += u64::from(lawful(&text).is_some());
        tally.tried(judged(&text));
    }
    assert!(accepted > all / 20 && accepted < all / 2, "the texts are of both kinds: {accepted} of {all} are lawful");
    tally.end(None);
}

#[test]
fn the_reader_of_files_takes_the_same_numbers_from_text() {
    let mut tally = Tally::begin("T5", "rows of text files, NIP and row count");
    let mut draw = Draw::at_random("rows");
    for _ in 0..if soak() { 50 } else { 2 } {
        let texts: Vec<String> = (0..20_000).map(|_| typed(&mut draw)).collect();
        let lines: String = texts.iter().map(|text| format!("{text};2025;Baik\n")).collect();
        let file = read("skp.csv", format!("NIP;Tahun;Predikat\n{lines}").as_bytes());
        let Rows::Performance(rows) = &file.rows else { panic!("a list of performance") };
        let refused: BTreeSet<u32> = file.rejected.iter().map(|one| one.row).collect();
        assert_eq!(rows.len() + refused.len(), texts.len(), "no row is lost on the way");
        for row in rows {
            let text = &texts[row.row as usize - 2];
            let same = lawful(text).as_deref() == Some(row.value.nip.as_str());
            tally.tried(if same { Ok(()) } else { Err(format!("{text:?} came in as {}", row.value.nip)) });
        }
        for one in &file.rejected {
            let lawful = lawful(&texts[one.row as usize - 2]).is_some() && one.code != "duplicate_row";
            tally.tried(if lawful { Err(format!("{:?} was refused as {}", one.value, one.code)) } else { Ok(()) });
        }
    }
    tally.end(None);
}

/// A reader as one writes it at first: the number of the cell, printed.
fn naive(number: f64) -> Result<Nip, String> {
    Nip::parse(&format!("{number}")).map_err(|error| error.to_string())
}

#[test]
fn no_cell_that_holds_a_number_becomes_a_person_though_a_naive_reader_lets_it() {
    let mut tally = Tally::begin("T5", "cells that hold a NIP or NIK as a number");
    let mut draw = Draw::at_random("cells");
    let (mut taken, mut another) = (0, 0);
    for _ in 0..if soak() { 50 } else { 1 } {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write_row(0, 0, ["NIP", "Tahun", "Predikat"]).expect("written");
        for at in 1..=2000 {
            let digits = typed::lawful_digits(&mut draw);
            let number: f64 = digits.parse().expect("digits are a number");
            sheet.write_number(at, 0, number).expect("written");
            sheet.write_row(at, 1, ["2025", "Baik"]).expect("written");
            taken += u32::from(naive(number).is_ok());
            another += u32::from(naive(number).is_ok_and(|nip| nip.as_str() != digits));
        }
        let file = read("skp.xlsx", &book.save_to_buffer().expect("saved"));
        let Rows::Performance(rows) = &file.rows else { panic!("a list of performance") };
        (0..rows.len()).for_each(|_| tally.tried(Err("a number became a person".into())));
        for one in &file.rejected {
            let right = one.code == "nip_as_number" && one.message.contains("ketik ulang");
            tally.tried(if right { Ok(()) } else { Err(format!("{one:?}")) });
        }
    }
    assert!(another > 0, "the naive reader takes a number for another person");
    let control = format!("a reader that prints the number takes {taken}, {another} of them as another person");
    tally.end(Some(&control));
}

/// A row of the staff list with one NIP and one NIK, each as text or as a number.
fn person(nip: Value, nik: Value) -> ReadFile {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let headings = ["NIP BARU", "NAMA", "TANGGAL LAHIR", "JENIS KELAMIN", "JABATAN NAMA", "TMT JABATAN", "UNOR NAMA"];
    sheet.write_row(0, 0, headings).expect("written");
    sheet.write_row(0, 7, ["GOL AKHIR NAMA", "NIK"]).expect("written");
    sheet.write_row(1, 1, ["Siti", "01-01-1985", "M", "Guru", "01-02-2020", "SD Satu", "III/a"]).expect("written");
    for (column, value) in [(0, nip), (8, nik)] {
        match value {
            Value::Text(text) => sheet.write_string(1, column, text),
            Value::Number(number) => sheet.write_number(1, column, number),
        }
        .expect("written");
    }
    read("pegawai.xlsx", &book.save_to_buffer().expect("saved"))
}

#[derive(Clone, Copy)]
enum Value {
    Text(&'static str),
    Number(f64),
}
use Value::{Number, Text};

/// The table of the reliability plan, 5.2: the cell, and what becomes of it (`""`: taken as `198501012010011005`).
const NIPS: [(Value, &str); 14] = [
    (Number(198_501_012_010_011_005.0), "nip_as_number"),
    (Number(198_501_012_010_011_000.0), "nip_as_number"),
    (Text("1.98501012010011E+17"), "nip_as_number"),
    (Text("1,98501012010011E+17"), "nip_as_number"),
    (Text("1.98501012010011e+17"), "nip_as_number"),
    (Text("198501012010011000"), "nip_bad_sequence"),
    (Text("198501012010011005.0"), "nip_length"),
    (Text("19850101201001100５"), "nip_not_digits"),
    (Text("'198501012010011005"), ""),
    (Text("19850101 201001 1 005"), ""),
    (Text("19850101.201001.1.005"), ""),
    (Text("\u{a0}198501012010011005\u{200b}"), ""),
    (Text("\u{feff}198501012010011005"), ""),
    (Text("=\"198501012010011005\""), ""),
];

/// The same for the NIK (`""`: taken as `1274050101850001`; `-`: left empty and remarked).
const NIKS: [(Value, &str); 6] = [
    (Number(1_274_050_101_850_001.0), "nip_as_number"),
    (Text("1.27405010185E+15"), "nip_as_number"),
    (Text("127405010185000"), "-"),
    (Text("127405010185000X"), "-"),
    (Text("1274050101850001"), ""),
    (Text("'1274 0501 0185 0001"), ""),
];

#[test]
fn cells_with_a_nip_or_nik_are_taken_refused_or_remarked_as_the_table_says() {
    let mut tally = Tally::begin("T5", "cells of the table of shapes");
    let (nip, nik) = (Text("198501012010011005"), Text("1274050101850001"));
    let both = NIPS.map(|(cell, code)| (cell, nik, code)).into_iter();
    for (left, right, code) in both.chain(NIKS.map(|(cell, code)| (nip, cell, code))) {
        let file = person(left, right);
        let Rows::Staff(rows) = &file.rows else { panic!("a staff list") };
        let codes: Vec<&str> = file.rejected.iter().map(|one| one.code.as_str()).collect();
        let taken = rows.first().map(|row| (row.value.staff.nip.as_str(), row.value.staff.nik.as_str()));
        let right = match code {
            "" => taken == Some(("198501012010011005", "1274050101850001")),
            "-" => {
                taken == Some(("198501012010011005", "")) && file.remarks.iter().any(|one| one.code == "nik_invalid")
            }
            code => codes == [code] && taken.is_none(),
        };
        tally.tried(if right { Ok(()) } else { Err(format!("{code:?}: {codes:?} {taken:?}")) });
    }
    tally.end(None);
}
