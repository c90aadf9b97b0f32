//! Pages for the screen, and what doubts mean for printing.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use mutasi_documents::{Finding, FindingCode, Typeset, to_png};

use crate::contract::{Failure, LetterFinding, LetterPicture};

/// Dots per inch that a screen may ask for.
const DPI: std::ops::RangeInclusive<u32> = 40..=200;

/// An empty or unprintable field keeps a letter from being printed: it would be signed with a hole.
fn stops(finding: &Finding) -> bool {
    matches!(finding.code, FindingCode::EmptyField | FindingCode::MissingGlyph)
}

pub(crate) fn letter_finding(finding: &Finding) -> LetterFinding {
    let code = serde_json::to_value(finding.code).ok();
    LetterFinding {
        code: code.and_then(|code| code.as_str().map(str::to_string)).unwrap_or_default(),
        place: finding.place.clone(),
        message: finding.message.clone(),
        stops: stops(finding),
    }
}

/// Refuses a letter with a hole; other doubts are answered as sentences.
pub(crate) fn require_sound(set: &Typeset, about: &str) -> Result<Vec<String>, Failure> {
    let told = |finding: &Finding| format!("{}: {}", finding.place, finding.message);
    if let Some(hole) = set.findings.iter().find(|finding| stops(finding)) {
        let message = format!("Surat untuk {about} belum lengkap. {} Lengkapi datanya, lalu ulangi.", told(hole));
        return Err(Failure::refused("letter_incomplete", message));
    }
    Ok(set.findings.iter().map(told).collect())
}

/// One page as a picture with every doubt about the letter. A page behind the last gives the last.
pub(crate) fn picture_of(set: &Typeset, page: u32, dpi: u32, number: &str) -> Result<LetterPicture, Failure> {
    if !DPI.contains(&dpi) {
        let message = format!("Ketajaman gambar harus {} sampai {} titik per inci.", DPI.start(), DPI.end());
        return Err(Failure::refused("bad_request", message));
    }
    let pages = set.pages.len() as u32;
    let page = page.clamp(1, pages.max(1));
    let shown = set.pages.get(page as usize - 1).ok_or_else(|| {
        Failure::refused("letter_empty", "Templat ini tidak menghasilkan satu halaman pun. Tambahkan isi surat.")
    })?;
    let png = to_png(shown, dpi as f32)
        .map_err(|error| Failure::broken("png_failed", format!("Gambar gagal disusun: {error}")))?;
    Ok(LetterPicture {
        picture: format!("data:image/png;base64,{}", STANDARD.encode(png)),
        page,
        pages,
        number: number.to_string(),
        findings: set.findings.iter().map(letter_finding).collect(),
    })
}
