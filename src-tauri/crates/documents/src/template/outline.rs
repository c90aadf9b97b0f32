//! What a form shows beside the text of a template: its pages, and what the officer types for one letter.

use std::collections::BTreeSet;

use super::{
    TemplateError,
    lines::block_line,
    setup::{Setup, read_setup},
};

/// What kind of entry a field asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputKind {
    /// One line: `@isian tempat : Tempat acara`.
    Text,
    /// Several lines: `@isian uraian (panjang) : Uraian`.
    Long,
    /// One entry a line: `@isian anggota (daftar) : Anggota tim`.
    List,
    /// A day: `@isian acara (tanggal) : Tanggal acara`.
    Day,
}

/// A field that the officer types for one letter: `@isian nama (jenis) : label = isi awal`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// The line of the text, from 1.
    pub line: usize,
    /// The name behind `isian.`.
    pub name: String,
    /// What it asks for.
    pub kind: InputKind,
    /// The label of the form, without `(boleh kosong)`.
    pub label: String,
    /// What stands in it at first; may be empty. Lines of a long text and of a list are parted by line feeds (`¶` in
    /// the template), a day is `YYYY-MM-DD`.
    pub default: String,
    /// May stay empty: the label ends with `(boleh kosong)`.
    pub optional: bool,
}

/// Pages and fields of a template.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outline {
    /// One for each `@halaman` line that holds no expression.
    pub setups: Vec<Setup>,
    /// One for each `@isian` line.
    pub inputs: Vec<Input>,
}

pub(super) fn outline(text: &str) -> Result<Outline, TemplateError> {
    let mut outline = Outline::default();
    let mut names = BTreeSet::new();
    for (line, content) in (1..).zip(text.lines()) {
        match block_line(content) {
            Some(("halaman", arguments)) if !arguments.contains('{') => {
                outline.setups.push(read_setup(arguments, line)?);
            }
            Some(("isian", arguments)) => {
                let input = read_input(arguments, line)?;
                if !names.insert(input.name.clone()) {
                    let message = format!("Isian `{}` sudah ada. Beri nama lain, misalnya `{0}_2`.", input.name);
                    return Err(TemplateError::new(line, message));
                }
                outline.inputs.push(input);
            }
            _ => {}
        }
    }
    Ok(outline)
}

/// What an officer should have written.
const FORM: &str = "Tulis `@isian nama : Label`, `@isian nama (panjang|daftar|tanggal) : Label`, dan bila perlu \
                    `= isi awal` di belakangnya.";
const MAY_BE_EMPTY: &str = "(boleh kosong)";

fn read_input(arguments: &str, line: usize) -> Result<Input, TemplateError> {
    let fail = |message: String| Err(TemplateError::new(line, message));
    if arguments.contains("{{") || arguments.contains("{%") {
        return fail(format!("Baris `@isian` berisi teks biasa, tanpa {{{{ }}}} atau {{% %}}. {FORM}"));
    }
    let Some((head, tail)) = arguments.split_once(':') else {
        return fail(format!("Isian ini belum memiliki label. {FORM}"));
    };
    let (name, kind) = match head.split_once('(') {
        Some((name, kind)) => (name.trim(), read_kind(kind, line)?),
        None => (head.trim(), InputKind::Text),
    };
    let named = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    if !named {
        return fail(format!("Nama isian `{name}` harus huruf kecil, angka, atau garis bawah. {FORM}"));
    }
    let (label, default) = tail.split_once('=').unwrap_or((tail, ""));
    let (label, optional) = match label.trim().strip_suffix(MAY_BE_EMPTY) {
        Some(label) => (label.trim(), true),
        None => (label.trim(), false),
    };
    if label.is_empty() {
        return fail(format!("Isian `{name}` belum memiliki label. {FORM}"));
    }
    let default = read_default(default.trim(), kind, line)?;
    Ok(Input { line, name: name.to_owned(), kind, label: label.to_owned(), default, optional })
}

fn read_kind(text: &str, line: usize) -> Result<InputKind, TemplateError> {
    match text.trim().strip_suffix(')').map(str::trim) {
        Some("panjang") => Ok(InputKind::Long),
        Some("daftar") => Ok(InputKind::List),
        Some("tanggal") => Ok(InputKind::Day),
        _ => {
            let message = format!("Jenis isian `({text}` tidak dikenal. Yang dikenal: (panjang), (daftar), (tanggal).");
            Err(TemplateError::new(line, message))
        }
    }
}

fn read_default(text: &str, kind: InputKind, line: usize) -> Result<String, TemplateError> {
    match kind {
        InputKind::Text => Ok(text.to_owned()),
        InputKind::Long | InputKind::List => {
            Ok(text.split('¶').map(str::trim).collect::<Vec<_>>().join("\n").trim().to_owned())
        }
        InputKind::Day if text.is_empty() || is_day(text) => Ok(text.to_owned()),
        InputKind::Day => {
            let message = format!("Isi awal `{text}` bukan tanggal. Tulis tahun-bulan-hari, misalnya `2026-02-20`.");
            Err(TemplateError::new(line, message))
        }
    }
}

/// The form of a day; whether the month has that day is for whoever fills the field.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &str, count| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    matches!(parts[..], [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn input(arguments: &str) -> Result<Input, TemplateError> {
        read_input(arguments, 7)
    }

    #[test]
    fn an_input_line_gives_name_kind_label_and_default() {
        let long = input("tugas (panjang) : Uraian tugas = Memimpin rapat.¶Menandatangani naskah.").unwrap();
        assert_eq!((long.line, long.name.as_str(), long.kind), (7, "tugas", InputKind::Long));
        assert_eq!((long.label.as_str(), long.optional), ("Uraian tugas", false));
        assert_eq!(long.default, "Memimpin rapat.\nMenandatangani naskah.");
        let text = input("sifat : Sifat surat (boleh kosong) = Biasa").unwrap();
        assert_eq!((text.kind, text.label.as_str(), text.optional), (InputKind::Text, "Sifat surat", true));
        assert_eq!(text.default, "Biasa");
        let list = input("anggota (daftar): Anggota tim =").unwrap();
        assert_eq!((list.kind, list.default.as_str()), (InputKind::List, ""));
        let time = input("pukul : Waktu = 08.00 s.d. 10.00: tepat waktu").unwrap();
        assert_eq!(time.default, "08.00 s.d. 10.00: tepat waktu", "only the first colon ends the name");
        assert_eq!(input("acara (tanggal) : Hari acara = 2026-02-20").unwrap().default, "2026-02-20");
    }

    #[test]
    fn a_wrong_input_line_says_what_to_write() {
        for (arguments, says) in [
            ("tempat", "label"),
            ("tempat :", "label"),
            ("tempat : = Aula", "label"),
            ("tempat (angka) : Tempat", "(daftar)"),
            ("tempat (panjang : Tempat", "(daftar)"),
            ("Tempat : Tempat", "huruf kecil"),
            ("dua kata : Tempat", "huruf kecil"),
            (" : Tempat", "huruf kecil"),
            ("acara (tanggal) : Acara = 20 Februari 2026", "2026-02-20"),
            ("tempat : Tempat = {{ place }}", "teks biasa"),
        ] {
            let error = input(arguments).expect_err(arguments);
            assert_eq!(error.line, 7);
            assert!(error.message.contains(says), "{says:?} should be in: {error}");
        }
    }
}
