//! What the tests of this crate share: the invented office of `tests/fixtures`, and small files made on the spot.

#![allow(dead_code, reason = "every test file uses its own part")]

use std::fs;
use std::path::{Path, PathBuf};

use mutasi_intake::rows::{ReadFile, Rejection};
use mutasi_intake::{Answer, IntakeError, Limits, WorkerCommand, read_file, read_in_worker};
use rust_xlsxwriter::Workbook;
use tempfile::TempDir;

pub(crate) fn fixture(office: &str, name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures").join(office).join(name)
}

pub(crate) fn expected(office: &str) -> serde_json::Value {
    serde_json::from_slice(&fs::read(fixture(office, "expected.json")).unwrap()).unwrap()
}

pub(crate) fn read(path: &Path) -> Result<ReadFile, IntakeError> {
    read_file(path, &Limits::default(), &mut |_| {})
}

pub(crate) fn worker() -> WorkerCommand {
    WorkerCommand { program: env!("CARGO_BIN_EXE_intake-worker").into(), args: Vec::new() }
}

pub(crate) fn read_apart(path: &Path) -> Result<ReadFile, IntakeError> {
    read_in_worker(&worker(), path, &Limits::default(), &mut |_| Answer::Continue)
}

/// Row number and code of every rejection, in the order of the file.
pub(crate) fn codes(rejected: &[Rejection]) -> Vec<(u32, &str)> {
    rejected.iter().map(|rejection| (rejection.row, rejection.code.as_str())).collect()
}

/// Codes of the remarks, in the order of the file.
pub(crate) fn remark_codes(file: &ReadFile) -> Vec<&str> {
    file.remarks.iter().map(|remark| remark.code.as_str()).collect()
}

/// A folder that is removed after the test, with a file in it.
pub(crate) fn file_with(name: &str, bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

/// Reads a CSV made of lines.
pub(crate) fn read_csv(lines: &[&str]) -> ReadFile {
    let (_folder, path) = file_with("berkas.csv", lines.join("\r\n").as_bytes());
    read(&path).unwrap()
}

/// Reads the heading line and one row per line below it.
pub(crate) fn table(headings: &str, lines: &[&str]) -> ReadFile {
    read_csv(&[&[headings], lines].concat())
}

/// Every line alone is refused with its code in its column, and with a message that says what to do.
pub(crate) fn each_is_refused(headings: &str, cases: &[(&str, &str, &str)]) {
    for (line, code, column) in cases {
        let file = table(headings, &[&people(line)]);
        assert_eq!(codes(&file.rejected), [(2, *code)], "{line}");
        assert_eq!(file.rejected[0].column, *column, "{line}");
        assert!(file.rejected[0].message.ends_with('.'), "{}", file.rejected[0].message);
        assert_eq!(file.rejected[0].cells.len(), file.headings.len(), "the correction file repeats the whole row");
    }
}

/// Numbers of two invented people.
pub(crate) const SITI: &str = "198501012010012005";
pub(crate) const BUDI: &str = "197902022005011003";

/// A line in which `SITI` and `BUDI` stand for their numbers.
pub(crate) fn people(line: &str) -> String {
    line.replace("SITI", SITI).replace("BUDI", BUDI)
}

/// Saves a workbook and gives its bytes.
pub(crate) fn bytes_of(mut workbook: Workbook) -> Vec<u8> {
    workbook.save_to_buffer().unwrap()
}

/// Headings of a small national export.
pub(crate) const STAFF_HEADINGS: [&str; 8] = [
    "NIP BARU",
    "NAMA",
    "TANGGAL LAHIR",
    "JENIS KELAMIN",
    "JABATAN NAMA",
    "TMT JABATAN",
    "UNOR NAMA",
    "GOL AKHIR NAMA",
];

/// The values of the rows of a file that must be of the kind.
#[allow(unused_macros, reason = "every test file uses its own part")]
macro_rules! values {
    ($file:expr, $kind:ident) => {
        match &$file.rows {
            Rows::$kind(rows) => rows.iter().map(|row| row.value.clone()).collect::<Vec<_>>(),
            other => panic!("read as {:?}", other.kind()),
        }
    };
}
#[allow(unused_imports, reason = "every test file uses its own part")]
pub(crate) use values;
