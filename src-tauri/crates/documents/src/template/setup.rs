//! The `@halaman` line: paper, margins, type.

use crate::fonts::Family;

use super::TemplateError;

/// Points in a millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// Paper, margins and type of a section; everything in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct PageSetup {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) top: f32,
    pub(crate) bottom: f32,
    pub(crate) left: f32,
    pub(crate) right: f32,
    pub(crate) family: Family,
    pub(crate) size: f32,
    /// Distance of base lines as a multiple of the size.
    pub(crate) leading: f32,
}

impl PageSetup {
    pub(crate) fn text_width(&self) -> f32 {
        self.width - self.left - self.right
    }

    pub(crate) fn body_height(&self) -> f32 {
        self.height - self.top - self.bottom
    }
}

/// Reads `F4 tegak; atas 25; bawah 30; kiri 30; kanan 25; huruf Bonum 12; spasi 1,2`.
pub(crate) fn read_setup(text: &str, line: usize) -> Result<PageSetup, TemplateError> {
    let mut parts = text.split(';').map(str::trim);
    let (width, height) = read_paper(parts.next().unwrap_or_default(), line)?;
    let mut setup = PageSetup {
        width,
        height,
        top: 25.0 * MM,
        bottom: 30.0 * MM,
        left: 30.0 * MM,
        right: 25.0 * MM,
        family: Family::Bonum,
        size: 12.0,
        leading: 1.25,
    };
    for part in parts.filter(|part| !part.is_empty()) {
        apply(&mut setup, part, line)?;
    }
    if setup.text_width() < 50.0 * MM || setup.body_height() < 50.0 * MM {
        return Err(TemplateError::new(line, "Batas halaman terlalu lebar: ruang tulis harus paling sedikit 50 mm."));
    }
    Ok(setup)
}

fn read_paper(text: &str, line: usize) -> Result<(f32, f32), TemplateError> {
    let mut words = text.split_whitespace();
    let (short, long) = match words.next().map(str::to_uppercase).as_deref() {
        Some("F4" | "FOLIO") => (215.0, 330.0),
        Some("A4") => (210.0, 297.0),
        _ => return Err(TemplateError::new(line, "Ukuran kertas tidak dikenal. Tulis `@halaman F4 tegak` atau `A4`.")),
    };
    match words.next() {
        None | Some("tegak") => Ok((short * MM, long * MM)),
        Some("mendatar") => Ok((long * MM, short * MM)),
        Some(other) => Err(TemplateError::new(
            line,
            format!("Arah kertas `{other}` tidak dikenal. Tulis `tegak` atau `mendatar`."),
        )),
    }
}

fn apply(setup: &mut PageSetup, part: &str, line: usize) -> Result<(), TemplateError> {
    let words: Vec<&str> = part.split_whitespace().collect();
    match words[..] {
        ["atas", value] => setup.top = number(value, 5.0, 120.0, line)? * MM,
        ["bawah", value] => setup.bottom = number(value, 5.0, 120.0, line)? * MM,
        ["kiri", value] => setup.left = number(value, 5.0, 120.0, line)? * MM,
        ["kanan", value] => setup.right = number(value, 5.0, 120.0, line)? * MM,
        ["spasi", value] => setup.leading = number(value, 1.0, 3.0, line)?,
        ["huruf", family, value] => {
            setup.family = read_family(family, line)?;
            setup.size = number(value, 6.0, 24.0, line)?;
        }
        _ => {
            return Err(TemplateError::new(
                line,
                format!("`{part}` tidak dikenal pada @halaman. Yang dikenal: atas, bawah, kiri, kanan, huruf, spasi."),
            ));
        }
    }
    Ok(())
}

fn read_family(name: &str, line: usize) -> Result<Family, TemplateError> {
    match name.to_lowercase().as_str() {
        "bonum" | "bookman" => Ok(Family::Bonum),
        "sans" | "arial" | "liberation" => Ok(Family::Sans),
        _ => Err(TemplateError::new(line, format!("Huruf `{name}` tidak tersedia. Tulis `Bonum` atau `Sans`."))),
    }
}

/// A number with a comma or a full stop, inside sensible bounds.
pub(crate) fn number(text: &str, least: f32, most: f32, line: usize) -> Result<f32, TemplateError> {
    text.replace(',', ".")
        .parse()
        .ok()
        .filter(|value| (least..=most).contains(value))
        .ok_or_else(|| TemplateError::new(line, format!("`{text}` harus bilangan antara {least} dan {most}.")))
}
