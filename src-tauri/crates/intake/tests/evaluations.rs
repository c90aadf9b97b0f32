//! Evaluation forms that were typed into a sheet: what is read and what is refused.

mod support;

use chrono::NaiveDate;
use mutasi_intake::rows::{FileKind, Rows};
use rust_xlsxwriter::Workbook;
use support::{bytes_of, codes, each_is_refused, file_with, read, remark_codes, table, values};

const FORMS: &str =
    "Kode Formulir;Tanggal;Hasil kerja;Kualitas;Disiplin;Kerja sama;Adaptasi;Inisiatif;Pelayanan;Komentar;Nama;Penilai";

#[test]
fn a_form_is_read_by_its_code_and_one_that_is_still_out_has_nothing() {
    let file = table(
        FORMS,
        &[
            " ev-1-1-kqmd ;05-03-2027;5;4;4;3;5;4;4;Cepat  menyesuaikan diri;Ahmad Lubis;Atasan langsung",
            "EV-1-3-ABCD;2027-03-06;-;;4;3;;1;5;;Ahmad Lubis;Rekan kerja",
            "EV-1-4-EFGH;;;;;;;;;;Ahmad Lubis;Rekan kerja",
        ],
    );
    assert_eq!((codes(&file.rejected), remark_codes(&file)), (vec![], vec![]));
    let forms = values!(file, Evaluation);
    assert_eq!((forms[0].code.as_str(), forms[0].comment.as_str()), ("EV-1-1-KQMD", "Cepat menyesuaikan diri"));
    assert_eq!(forms[0].day, NaiveDate::from_ymd_opt(2027, 3, 5));
    assert_eq!(forms[0].items, [Some(5), Some(4), Some(4), Some(3), Some(5), Some(4), Some(4)]);
    assert_eq!(forms[1].items, [None, None, Some(4), Some(3), None, Some(1), Some(5)], "a dash is no answer");
    assert_eq!((forms[2].day, forms[2].items), (None, [None; 7]));
}

#[test]
fn marks_in_a_sheet_may_be_numbers() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let headings: Vec<&str> = FORMS.split(';').take(9).collect();
    sheet.write_row(0, 0, headings).unwrap();
    sheet.write_row(1, 0, ["EV-2-1-KQMD", "05-03-2027"]).unwrap();
    sheet.write_row(1, 2, [1.0, 2.0, 3.0, 4.0, 5.0, 1.0, 2.0]).unwrap();
    let (_folder, path) = file_with("formulir_evaluasi.xlsx", &bytes_of(workbook));
    let file = read(&path).unwrap();
    assert_eq!(file.rows.kind(), FileKind::Evaluation);
    assert_eq!(values!(file, Evaluation)[0].items, [1, 2, 3, 4, 5, 1, 2].map(Some));
}

#[test]
fn forms_that_are_refused() {
    each_is_refused(
        FORMS,
        &[
            (";05-03-2027;5;4;4;3;5;4;4;;;", "form_code_missing", "Kode Formulir"),
            ("EV-1-1-KQMD;;5;4;4;3;5;4;4;;;", "date_invalid", "Tanggal"),
            ("EV-1-1-KQMD;31-02-2027;5;4;4;3;5;4;4;;;", "date_invalid", "Tanggal"),
            ("EV-1-1-KQMD;46300;5;4;4;3;5;4;4;;;", "date_as_number", "Tanggal"),
            ("EV-1-1-KQMD;05-03-2027;6;4;4;3;5;4;4;;;", "mark_invalid", "Hasil kerja"),
            ("EV-1-1-KQMD;05-03-2027;5;0;4;3;5;4;4;;;", "mark_invalid", "Kualitas"),
            ("EV-1-1-KQMD;05-03-2027;5;4;4,5;3;5;4;4;;;", "mark_invalid", "Disiplin"),
            ("EV-1-1-KQMD;05-03-2027;5;4;4;3;5;4;baik;;;", "mark_invalid", "Pelayanan"),
            ("EV-1-1-KQMD;05-03-2027;;;;;;;;;;", "form_empty", "Hasil kerja"),
            ("EV-1-1-KQMD;;;;;;;;;Baik;;", "form_empty", "Hasil kerja"),
        ],
    );
    let twice = table(FORMS, &["EV-1-1-KQMD;05-03-2027;5;;;;;;;;;", "ev-1-1-kqmd;06-03-2027;4;;;;;;;;;"]);
    assert_eq!(codes(&twice.rejected), [(3, "duplicate_row")], "the first is kept");
}
