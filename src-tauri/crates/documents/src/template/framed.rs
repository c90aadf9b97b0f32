//! Letterheads, pictures and boxes: blocks with options behind a semicolon.

use super::{
    TemplateError,
    blocks::{Align, Block, Boxed, Picture, Together},
    parts::read_parts,
    reader::{Open, filled_lines},
    setup,
};

/// Height of the picture in a letterhead, in millimetres, when the template says nothing.
const EMBLEM: f32 = 22.0;

/// `@kop kepala` or `@kop dinas; lambang 24`.
pub(super) fn letterhead(open: &Open) -> Result<Block, TemplateError> {
    let (form, options) = open.options();
    let of = match form {
        "" | "kepala" => Picture::Head,
        "dinas" => Picture::Agency,
        other => {
            return open.fail(format!("Jenis kop `{other}` tidak dikenal. Tulis `@kop kepala` atau `@kop dinas`."));
        }
    };
    let mut height = EMBLEM;
    for option in options {
        match option[..] {
            ["lambang", value] => height = setup::number(value, 10.0, 50.0, open.line)?,
            _ => return open.fail("Setelah jenis kop hanya boleh `; lambang` dengan tingginya (mm)."),
        }
    }
    Ok(Block::Letterhead { of, height: height * setup::MM, lines: filled_lines(open) })
}

/// `@kotak`, `@kotak kanan; lebar 60; tinggi 30`.
pub(super) fn boxed(open: &Open) -> Result<Boxed, TemplateError> {
    let (place, options) = open.options();
    let align = align(if place.is_empty() { "kiri" } else { place }, open)?;
    let mut boxed = Boxed { align, width: None, least: 0.0, parts: read_parts(&open.lines) };
    for option in options {
        match option[..] {
            ["lebar", value] => boxed.width = Some(setup::number(value, 15.0, 350.0, open.line)? * setup::MM),
            ["tinggi", value] => boxed.least = setup::number(value, 5.0, 300.0, open.line)? * setup::MM,
            _ => return open.fail("Setelah `@kotak` hanya boleh letaknya, `; lebar`, dan `; tinggi` (mm)."),
        }
    }
    Ok(boxed)
}

/// `@utuh`, `@utuh; tinggi 150`.
pub(super) fn together(open: &Open) -> Result<Together, TemplateError> {
    const WRONG: &str = "Setelah `@utuh` hanya boleh `; tinggi` (mm).";
    let (first, options) = open.options();
    let mut together = Together { least: 0.0, blocks: Vec::new() };
    if !first.is_empty() {
        return open.fail(WRONG);
    }
    for option in options {
        match option[..] {
            ["tinggi", value] => together.least = setup::number(value, 5.0, 350.0, open.line)? * setup::MM,
            _ => return open.fail(WRONG),
        }
    }
    Ok(together)
}

/// `@gambar dinas kanan; lebar 30`.
pub(super) fn picture(open: &Open) -> Result<Block, TemplateError> {
    let (first, options) = open.options();
    let (name, place) = first.split_once(' ').unwrap_or((first, "tengah"));
    let of = match name {
        "kepala" => Picture::Head,
        "dinas" => Picture::Agency,
        other => return open.fail(format!("Gambar `{other}` tidak dikenal. Tulis `@gambar kepala` atau `dinas`.")),
    };
    let mut width = EMBLEM;
    for option in options {
        match option[..] {
            ["lebar", value] => width = setup::number(value, 5.0, 150.0, open.line)?,
            _ => return open.fail("Setelah nama gambar hanya boleh letaknya dan `; lebar` (mm)."),
        }
    }
    open.nothing_below()?;
    Ok(Block::Picture { of, align: align(place.trim(), open)?, width: width * setup::MM })
}

fn align(word: &str, open: &Open) -> Result<Align, TemplateError> {
    match word {
        "kiri" => Ok(Align::Left),
        "tengah" => Ok(Align::Centre),
        "kanan" => Ok(Align::Right),
        other => open.fail(format!("Letak `{other}` tidak dikenal. Tulis `kiri`, `tengah`, atau `kanan`.")),
    }
}
