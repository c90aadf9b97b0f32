//! Delimited text files as offices save them: any of three encodings, any of three separators.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::fs::File;
use std::io::Read;

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::cell::{Cell, SheetRow};
use crate::error::IntakeError;
use crate::limits::Limits;
use crate::records::Records;
use crate::sheet::RowSource;

/// A decoded text file.
pub(crate) struct TextFile {
    text: String,
}

impl TextFile {
    pub(crate) fn read(file: File, limits: &Limits) -> Result<Self, IntakeError> {
        let mut bytes = Vec::new();
        file.take(limits.text_bytes.saturating_add(1)).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > limits.text_bytes {
            return Err(IntakeError::file_too_large(&format!("lebih dari {} MB teks", limits.text_bytes >> 20)));
        }
        Ok(Self { text: decode(bytes) })
    }

    /// The separators that the file may have, the likeliest first. Which one it has, only the headings tell: a remark or
    /// an address may hold more commas than a narrow list has semicolons.
    pub(crate) fn separators(&self) -> Vec<u8> {
        match declared_separator(&self.text) {
            Some((separator, _)) => vec![separator],
            None => likely_separators(&self.text),
        }
    }

    pub(crate) fn rows<'a>(&'a self, separator: u8, limits: &'a Limits) -> TextRows<'a> {
        let (body, row) = match declared_separator(&self.text) {
            Some((_, body)) => (body, 2),
            None => (self.text.as_str(), 1),
        };
        let expected = body.bytes().filter(|byte| *byte == b'\n').count();
        TextRows {
            records: Records::new(body, separator, row),
            limits,
            expected: u32::try_from(expected).ok(),
            last: 0,
            row_after_gap: None,
            ended: false,
        }
    }
}

/// The byte order mark decides; then strict UTF-8; what is neither was written by an older Windows program.
fn decode(bytes: Vec<u8>) -> String {
    let (encoding, mark) = match bytes.as_slice() {
        [0xef, 0xbb, 0xbf, ..] => (UTF_8, 3),
        [0xff, 0xfe, ..] => (UTF_16LE, 2),
        [0xfe, 0xff, ..] => (UTF_16BE, 2),
        _ => match String::from_utf8(bytes) {
            Ok(text) => return text,
            Err(error) => return owned(WINDOWS_1252.decode_without_bom_handling(error.as_bytes()).0),
        },
    };
    owned(encoding.decode_without_bom_handling(&bytes[mark..]).0)
}

fn owned(text: Cow<'_, str>) -> String {
    text.into_owned()
}

/// A first line `sep=;`, which spreadsheets honour: the separator and what follows the line.
fn declared_separator(text: &str) -> Option<(u8, &str)> {
    let rest = text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP="))?;
    let separator = rest.bytes().next().filter(|byte| matches!(byte, b';' | b',' | b'\t' | b'|'))?;
    let body = rest[1..].strip_prefix("\r\n").or_else(|| rest[1..].strip_prefix(['\n', '\r']))?;
    Some((separator, body))
}

/// Those that occur in the first lines, most often in one of them first: headings hold more of them than any title. The
/// semicolon of Indonesian spreadsheets comes before its equals, and where there is none.
fn likely_separators(text: &str) -> Vec<u8> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(15).collect();
    let most = |separator: u8| lines.iter().map(|line| count_outside_quotes(line, separator)).max().unwrap_or(0);
    let mut separators = vec![b';', b',', b'\t'];
    separators.sort_by_key(|separator| Reverse(most(*separator)));
    separators.retain(|separator| *separator == b';' || most(*separator) > 0);
    separators
}

fn count_outside_quotes(line: &str, separator: u8) -> usize {
    let mut quoted = false;
    line.bytes()
        .filter(|byte| {
            quoted ^= *byte == b'"';
            !quoted && *byte == separator
        })
        .count()
}

/// The rows of a text file.
pub(crate) struct TextRows<'a> {
    records: Records<'a>,
    limits: &'a Limits,
    expected: Option<u32>,
    last: u32,
    row_after_gap: Option<u32>,
    ended: bool,
}

impl RowSource for TextRows<'_> {
    fn next_row(&mut self) -> Result<Option<SheetRow>, IntakeError> {
        while !self.ended {
            let Some((number, fields)) = self.records.next_record()? else { break };
            let row = SheetRow { number, cells: self.cells(number, fields)? };
            if row.is_empty() {
                continue;
            }
            if number - self.last > self.limits.empty_rows {
                self.row_after_gap = Some(number);
                break;
            }
            self.last = number;
            return Ok(Some(row));
        }
        self.ended = true;
        Ok(None)
    }

    fn expected_rows(&self) -> Option<u32> {
        self.expected
    }

    fn row_after_gap(&self) -> Option<u32> {
        self.row_after_gap
    }
}

impl TextRows<'_> {
    fn cells(&self, row: u32, mut fields: Vec<String>) -> Result<Vec<Cell>, IntakeError> {
        // A row of a wide sheet may end in many empty fields; they are no columns.
        while fields.len() > self.limits.columns as usize && fields.last().is_some_and(|field| field.trim().is_empty())
        {
            fields.pop();
        }
        if fields.len() > self.limits.columns as usize {
            return Err(IntakeError::file_too_large(&format!(
                "baris {row} berisi lebih dari {} kolom",
                self.limits.columns
            )));
        }
        let long = |text: &String| text.len() > self.limits.cell_chars && text.chars().count() > self.limits.cell_chars;
        if let Some(at) = fields.iter().position(long) {
            return Err(IntakeError::cell_too_long(row, at as u32 + 1));
        }
        Ok(fields.into_iter().map(Cell::of_text).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_decoded_as_it_was_saved() {
        for (bytes, expected) in [
            (&b"\xef\xbb\xbfSita"[..], "Sita"),
            (&b"Andr\xe9"[..], "Andr\u{e9}"),
            ("Andr\u{e9}".as_bytes(), "Andr\u{e9}"),
            (&b"\xff\xfeS\x00i\x00"[..], "Si"),
            (&b"\xfe\xff\x00S\x00i"[..], "Si"),
            (&b"\x96"[..], "\u{2013}"),
        ] {
            assert_eq!(decode(bytes.to_vec()), expected);
        }
    }

    #[test]
    fn the_separator_is_declared_or_counted() {
        assert_eq!(declared_separator("sep=,\r\nNIP;Nama"), Some((b',', "NIP;Nama")));
        assert_eq!(declared_separator("separator"), None);
        let likely = |text: &str| likely_separators(text).into_iter().map(char::from).collect::<String>();
        assert_eq!(likely("DAFTAR, KEADAAN, 2026\nNIP;Nama;Tahun;Predikat\n1,5;2;3;4"), ";,");
        assert_eq!(likely("NIP,Nama\n"), ",;");
        assert_eq!(likely("\"a;b;c\"\tNama\n"), "\t;");
        assert_eq!(likely("NIP\n"), ";");
        assert_eq!(likely("NIP;Alamat\n1;Jl. Dua, Nomor 3, Blok C\n"), ",;");
    }
}
