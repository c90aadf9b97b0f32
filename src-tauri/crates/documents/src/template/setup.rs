//! The `@halaman` line: paper, margins, type.

use crate::{fonts::Family, paper::Paper};

use super::TemplateError;

/// Points in a millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// A `@halaman` line: paper, margins in millimetres, type.
#[derive(Debug, Clone, PartialEq)]
pub struct Setup {
    /// The line of the text, from 1.
    pub line: usize,
    /// `F4`, `A4` or `LEGAL`.
    pub paper: String,
    /// Wider than high.
    pub landscape: bool,
    /// Top, bottom, left and right margin in millimetres.
    pub margins: [f32; 4],
    /// `Bonum`, `Sans`, or a font of the office.
    pub family: String,
    /// Size of the type in points.
    pub size: f32,
    /// Distance of base lines as a multiple of the size.
    pub leading: f32,
}

/// A setup as the layout needs it; everything in points.
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

    pub(crate) fn of(setup: &Setup, family: Family) -> Self {
        let (width, height) = setup.sides();
        let [top, bottom, left, right] = setup.margins.map(|margin| margin * MM);
        Self { width, height, top, bottom, left, right, family, size: setup.size, leading: setup.leading }
    }
}

impl Setup {
    /// Width and height of the page in points.
    fn sides(&self) -> (f32, f32) {
        let (short, long) = paper(&self.paper).unwrap_or(Paper::F4).sides();
        if self.landscape { (long, short) } else { (short, long) }
    }
}

fn paper(name: &str) -> Option<Paper> {
    match name {
        "F4" => Some(Paper::F4),
        "A4" => Some(Paper::A4),
        "LEGAL" => Some(Paper::Legal),
        _ => None,
    }
}

/// Reads `F4 tegak; atas 25; bawah 30; kiri 30; kanan 25; huruf Bonum 12; spasi 1,2`.
pub(crate) fn read_setup(text: &str, line: usize) -> Result<Setup, TemplateError> {
    let mut parts = text.split(';').map(str::trim);
    let (paper, landscape) = read_paper(parts.next().unwrap_or_default(), line)?;
    let margins = [25.0, 30.0, 30.0, 25.0];
    let mut setup = Setup { line, paper, landscape, margins, family: "Bonum".to_owned(), size: 12.0, leading: 1.25 };
    for part in parts.filter(|part| !part.is_empty()) {
        apply(&mut setup, part, line)?;
    }
    let (width, height) = setup.sides();
    let [top, bottom, left, right] = setup.margins;
    if width / MM - left - right < 50.0 || height / MM - top - bottom < 50.0 {
        return Err(TemplateError::new(line, "Batas halaman terlalu lebar: ruang tulis harus paling sedikit 50 mm."));
    }
    Ok(setup)
}

fn read_paper(text: &str, line: usize) -> Result<(String, bool), TemplateError> {
    let mut words = text.split_whitespace();
    let name = words.next().map(str::to_uppercase).unwrap_or_default();
    if paper(&name).is_none() {
        return Err(TemplateError::new(
            line,
            "Ukuran kertas tidak dikenal. Tulis `@halaman F4 tegak`, `A4`, atau `LEGAL`.",
        ));
    }
    match words.next() {
        None | Some("tegak") => Ok((name, false)),
        Some("mendatar") => Ok((name, true)),
        Some(other) => Err(TemplateError::new(
            line,
            format!("Arah kertas `{other}` tidak dikenal. Tulis `tegak` atau `mendatar`."),
        )),
    }
}

fn apply(setup: &mut Setup, part: &str, line: usize) -> Result<(), TemplateError> {
    if let Some(rest) = part.strip_prefix("huruf ") {
        return read_type(setup, rest, line);
    }
    let [top, bottom, left, right] = &mut setup.margins;
    let margin = |value| number(value, 5.0, 120.0, line);
    match part.split_whitespace().collect::<Vec<_>>()[..] {
        ["atas", value] => *top = margin(value)?,
        ["bawah", value] => *bottom = margin(value)?,
        ["kiri", value] => *left = margin(value)?,
        ["kanan", value] => *right = margin(value)?,
        ["spasi", value] => setup.leading = number(value, 1.0, 3.0, line)?,
        _ => {
            return Err(TemplateError::new(
                line,
                format!("`{part}` tidak dikenal pada @halaman. Yang dikenal: atas, bawah, kiri, kanan, huruf, spasi."),
            ));
        }
    }
    Ok(())
}

/// `Bonum 12`, or `"Bookman Old Style" 12` for a name of several words.
fn read_type(setup: &mut Setup, text: &str, line: usize) -> Result<(), TemplateError> {
    let (family, size) = text.trim().rsplit_once(' ').unwrap_or((text, ""));
    let family = family.trim().trim_matches('"').trim();
    let sized = size.starts_with(|c: char| c.is_ascii_digit());
    if family.is_empty() || family.contains('"') || !sized {
        return Err(TemplateError::new(
            line,
            "Tulis nama dan ukuran huruf, misalnya `huruf Bonum 12` atau `huruf \"Bookman Old Style\" 12`.",
        ));
    }
    setup.family = family.to_owned();
    setup.size = number(size, 6.0, 24.0, line)?;
    Ok(())
}

/// A number with a comma or a full stop, inside sensible bounds.
pub(crate) fn number(text: &str, least: f32, most: f32, line: usize) -> Result<f32, TemplateError> {
    text.replace(',', ".")
        .parse()
        .ok()
        .filter(|value| (least..=most).contains(value))
        .ok_or_else(|| TemplateError::new(line, format!("`{text}` harus bilangan antara {least} dan {most}.")))
}
