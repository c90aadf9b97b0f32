use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{Data, Reader, open_workbook_auto};
use mutasi_tests::{Office, Tally, Town, report_skipped};

use crate::common::has;

/// Beginnings that spreadsheet programs take for a formula, and what hides them.
const FORMULAS: [&str; 12] = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1+1)",
    "=HYPERLINK(\"http://contoh.invalid\";\"klik\")",
    "=cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "＝1＋1",
    "＋1",
    "－1",
    "＠SUM(1)",
];

/// A correction file whose cells hold what somebody typed: every row is refused, so every cell comes out again.
fn corrections(office: &mut Office) -> (PathBuf, Vec<String>) {
    let mut town = Town::new();
    let mut nips = Vec::new();
    for (at, text) in FORMULAS.iter().enumerate() {
        let nip = mutasi_tests::nip("1985-01-01", at as u32 + 1);
        town = town.person(&nip, text, text, "bukan hari").tell(&nip, "NAMA", text);
        nips.push(nip);
    }
    let file = office.sheet("pegawai.xlsx", &town.people());
    let folder = office.place("koreksi");
    let written = office.corrections(&[file], &folder);
    (written.into_iter().next().expect("one file of corrections"), nips)
}

/// Cells of the first sheet that hold a formula, and every text.
fn looked_into(file: &Path) -> (usize, Vec<String>) {
    let mut book = open_workbook_auto(file).expect("the workbook opens");
    let name = book.sheet_names().first().expect("a sheet").clone();
    let formulas = book.worksheet_formula(&name).map_or(0, |range| range.used_cells().count());
    let range = book.worksheet_range(&name).expect("readable");
    let texts = range.used_cells().filter_map(|(_, _, cell)| match cell {
        Data::String(text) => Some(text.clone()),
        _ => None,
    });
    (formulas, texts.collect())
}

fn as_typed(file: &Path, nips: &[String]) -> Result<(), String> {
    let (formulas, texts) = looked_into(file);
    if formulas > 0 {
        return Err(format!("{formulas} cells are formulas"));
    }
    match nips.iter().find(|nip| !texts.contains(nip)) {
        Some(nip) => Err(format!("{nip} is not there as text")),
        None => Ok(()),
    }
}

#[test]
#[ignore = "make soak"]
fn no_export_holds_a_formula_and_numbers_of_people_stay_text() {
    let mut tally = Tally::begin("T21", "workbooks made of what somebody typed");
    let mut office = Office::of_rantau_bahari();
    let (file, nips) = corrections(&mut office);
    tally.tried(as_typed(&file, &nips));
    let plan = Office::invented(60, 1).lawful_draft("=1+1", "2027-01-02", 2).plan;
    assert!(plan > 0);
    tally.end(None);
}

#[test]
#[ignore = "make soak"]
fn a_spreadsheet_program_that_saves_the_file_again_keeps_the_numbers() {
    let what = "a workbook opened and saved by LibreOffice";
    if !has("soffice", "--version") {
        return report_skipped("T21", what, "LibreOffice is not installed");
    }
    let mut tally = Tally::begin("T21", what);
    let mut office = Office::of_rantau_bahari();
    let (file, nips) = corrections(&mut office);
    let (again, profile) = (office.place("lagi"), office.place("profil"));
    for kind in ["xlsx", "ods"] {
        let done = Command::new("soffice")
            .arg(format!("-env:UserInstallation=file://{}", profile.display()))
            .args(["--headless", "--convert-to", kind, "--outdir"])
            .arg(&again)
            .arg(&file)
            .output()
            .expect("LibreOffice runs");
        let saved = again.join(file.with_extension(kind).file_name().expect("a name"));
        tally.tried(match saved.is_file() {
            true => as_typed(&saved, &nips).map_err(|told| format!("{kind}: {told}")),
            false => Err(format!("{kind}: {}", String::from_utf8_lossy(&done.stderr))),
        });
        fs::remove_file(&saved).ok();
    }
    tally.end(None);
}
