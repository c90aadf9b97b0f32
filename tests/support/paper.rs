//! Papers as a reader outside of this program sees them.

use std::path::Path;
use std::process::Command;

/// The text of a PDF by poppler, white space told as single blanks, so that line breaks do not matter.
#[track_caller]
pub fn paper_text(file: &Path) -> String {
    let done = Command::new("pdftotext").arg("-layout").arg(file).arg("-").output();
    let done = done.expect("pdftotext is installed (package poppler-utils)");
    assert!(done.status.success(), "{} is a readable PDF", file.display());
    String::from_utf8_lossy(&done.stdout).split_whitespace().collect::<Vec<_>>().join(" ")
}
