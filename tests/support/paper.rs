//! Papers as a reader outside of this program sees them.

use std::path::Path;
use std::process::Command;

/// What poppler makes of the slanted watermark `CONTOH`: pairs of letters wherever its lines cross those of the text.
const WATERMARK: [&str; 3] = ["CO", "NT", "OH"];

/// The text of a PDF by poppler without its watermark, white space told as single blanks, so that line breaks do not
/// matter.
#[track_caller]
pub fn paper_text(file: &Path) -> String {
    let done = Command::new("pdftotext").arg("-layout").arg(file).arg("-").output();
    let done = done.expect("pdftotext is installed (package poppler-utils)");
    assert!(done.status.success(), "{} is a readable PDF", file.display());
    let text = String::from_utf8_lossy(&done.stdout);
    text.split_whitespace().filter(|word| !WATERMARK.contains(word)).collect::<Vec<_>>().join(" ")
}
