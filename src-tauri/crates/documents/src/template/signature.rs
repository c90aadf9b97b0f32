//! The `@ttd` block: lines, room for the hand, the box of an electronic signature, the QR mark.

use super::{TemplateError, blocks::Align, reader::Open, setup};

/// What stands in a signature, from the top.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum SignatureLine {
    Text(String),
    /// Room for the signature, in points.
    Room(f32),
    /// A box that is kept for the picture of an electronic signature (TTE), in points, with small words inside.
    Reserved {
        width: f32,
        height: f32,
        caption: String,
    },
    /// A white character that a signing service looks for.
    Anchor(char),
}

/// The QR mark beside a signature, with small lines below it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Code {
    pub(crate) payload: String,
    pub(crate) captions: Vec<String>,
}

/// A signature block.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Signature {
    pub(crate) align: Align,
    pub(crate) lines: Vec<SignatureLine>,
    pub(crate) code: Option<Code>,
}

/// Room for a signature by hand, in millimetres.
const ROOM: f32 = 22.0;
/// What signing services ask for, in millimetres.
const BOX: (f32, f32) = (60.0, 30.0);

/// The word behind `@ttd` that puts a signature beside the one before it.
pub(super) const BESIDE: &str = "berdampingan";

pub(super) fn read_signature(open: &Open) -> Result<Signature, TemplateError> {
    let align = match open.arguments.as_str() {
        "" | "kanan" | BESIDE => Align::Right,
        "kiri" => Align::Left,
        other => {
            return open.fail(format!(
                "Letak tanda tangan `{other}` tidak dikenal. Tulis `kanan`, `kiri`, atau `berdampingan`."
            ));
        }
    };
    let mut signature = Signature { align, lines: Vec::new(), code: None };
    for line in open.lines.iter().filter(|line| !line.is_empty()) {
        if let Some(payload) = line.strip_prefix("[qr]") {
            signature.code.get_or_insert_default().payload = payload.trim().to_owned();
        } else if let Some(caption) = line.strip_prefix("[kode]") {
            signature.code.get_or_insert_default().captions.push(caption.trim().to_owned());
        } else {
            signature.lines.push(read_line(line, open.line)?);
        }
    }
    Ok(signature)
}

fn read_line(line: &str, number: usize) -> Result<SignatureLine, TemplateError> {
    if let Some(height) = line.strip_prefix("[ruang").and_then(|rest| rest.trim().strip_suffix(']')) {
        let height = height.trim();
        let height = if height.is_empty() { ROOM } else { setup::number(height, 3.0, 80.0, number)? };
        return Ok(SignatureLine::Room(height * setup::MM));
    }
    if let Some((size, caption)) = line.strip_prefix("[kotak").and_then(|rest| rest.split_once(']')) {
        let (width, height) = read_size(size.trim(), number)?;
        let caption = caption.trim().to_owned();
        return Ok(SignatureLine::Reserved { width: width * setup::MM, height: height * setup::MM, caption });
    }
    if let Some(mark) = line.strip_prefix("[jangkar").and_then(|rest| rest.trim().strip_suffix(']')) {
        return match mark.trim() {
            "^" => Ok(SignatureLine::Anchor('^')),
            "#" => Ok(SignatureLine::Anchor('#')),
            "$" => Ok(SignatureLine::Anchor('$')),
            _ => Err(TemplateError::new(number, "Jangkar tanda tangan harus `[jangkar ^]`, `#`, atau `$`.")),
        };
    }
    Ok(SignatureLine::Text(line.to_owned()))
}

/// `60x30` in millimetres; nothing is the usual size.
fn read_size(text: &str, line: usize) -> Result<(f32, f32), TemplateError> {
    if text.is_empty() {
        return Ok(BOX);
    }
    match text.split_once('x') {
        Some((width, height)) => {
            Ok((setup::number(width.trim(), 10.0, 95.0, line)?, setup::number(height.trim(), 10.0, 80.0, line)?))
        }
        None => {
            Err(TemplateError::new(line, "Tulis lebar dan tinggi kotak dalam milimeter, misalnya `[kotak 60x30]`."))
        }
    }
}
