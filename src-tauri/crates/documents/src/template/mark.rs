//! Marks that keep data apart from template language, and template lines apart from rendered ones.
//!
//! All marks live in a small stretch of the private-use area. Data that holds such a character loses it: it has no
//! agreed meaning and no shipped font can draw it.

use std::fmt::Write;

use minijinja::{Error, ErrorKind, Output, State, Value, value::ValueKind};

use super::LARGEST;

/// Stands before a value, so that a value at the start of a line is never a block, an item or a row.
pub(crate) const START: char = '\u{e0ff}';
/// Stands where a value was empty.
pub(crate) const EMPTY: char = '\u{e0fe}';
/// Brackets the source line number of a block word.
pub(crate) const LINE: char = '\u{e0fd}';

/// How a template writes a box to tick, empty and ticked.
pub(crate) const UNCHECKED: &str = "[ ]";
pub(crate) const CHECKED: &str = "[x]";

const MARKS: std::ops::RangeInclusive<char> = '\u{e000}'..='\u{e0ff}';
/// What the block and inline parsers would react to.
const LANGUAGE: &str = "@*_|!=[]¶";

/// Writes a value of the data into the rendered text.
pub(crate) fn write_value(out: &mut Output, state: &State, value: &Value) -> Result<(), Error> {
    charge(state, value.as_str().map_or(0, str::len))?;
    if value.is_none() || value.is_undefined() {
        return Ok(out.write_char(EMPTY)?);
    }
    match value.as_str() {
        Some(text) if value.is_safe() => Ok(out.write_str(text)?),
        Some(text) if text.trim().is_empty() => Ok(out.write_char(EMPTY)?),
        Some(text) => Ok(out.write_str(&guard(text))?),
        None if matches!(value.kind(), ValueKind::Number | ValueKind::Bool) => Ok(write!(out, "{value}")?),
        None => Err(Error::new(ErrorKind::InvalidOperation, "daftar tidak dapat dicetak langsung; pakai {% for %}")),
    }
}

/// Counts what is written in one letter, also into a macro, where nothing else sees it before all of it is in memory.
fn charge(state: &State, bytes: usize) -> Result<(), Error> {
    const WRITTEN: &str = "written";
    let before = state.get_temp(WRITTEN).and_then(|value| value.as_usize()).unwrap_or(0);
    if before + bytes > LARGEST {
        return Err(Error::from(ErrorKind::OutOfFuel));
    }
    state.set_temp(WRITTEN, Value::from(before + bytes));
    Ok(())
}

fn guard(text: &str) -> String {
    let mut guarded = String::with_capacity(text.len() + 3);
    guarded.push(START);
    let mut previous = ' ';
    for character in text.trim().chars() {
        match character {
            _ if MARKS.contains(&character) => guarded.push('\u{fffd}'),
            '\n' | '\r' | '\t' => guarded.push(' '),
            _ if character.is_control() => {}
            _ if LANGUAGE.contains(character) => guarded.push(hide(character)),
            '/' if previous == '/' => guarded.extend([START, '/']),
            _ => guarded.push(character),
        }
        previous = character;
    }
    guarded
}

fn hide(character: char) -> char {
    char::from_u32(0xe000 + (character as u32 & 0xff)).unwrap_or(character)
}

/// The text of a value or a line without the marks in it: what a machine reads, such as a QR mark.
pub(crate) fn plain(text: &str) -> String {
    text.chars().map(reveal).filter(|character| !MARKS.contains(character)).collect()
}

/// What a hidden character stands for; any other character stands for itself.
pub(crate) fn reveal(character: char) -> char {
    match character {
        START | EMPTY | LINE => character,
        _ if MARKS.contains(&character) => char::from_u32(character as u32 - 0xe000).unwrap_or(character),
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_come_back() {
        for character in LANGUAGE.chars() {
            assert_eq!(reveal(hide(character)), character, "{character} must be printed as it is in the data");
        }
    }
}
