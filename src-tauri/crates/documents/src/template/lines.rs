//! The lines of a template before it is filled: which of them open a block, and where they stand.

use super::{TemplateError, mark};

pub(super) const WORDS: [&str; 26] = [
    "jenis",
    INPUT,
    "halaman",
    "kop",
    "judul",
    "tengah",
    "kiri",
    "kanan",
    "bagian",
    "paragraf",
    "butir",
    "menetapkan",
    "diktum",
    "data",
    "ttd",
    "tembusan",
    "lampiran",
    "tabel",
    "kotak",
    "gambar",
    "kepala",
    "kaki",
    "jarak",
    "utuh",
    "akhir_utuh",
    "halaman_baru",
];
/// Declares a field of the form; nothing of it is printed.
pub(super) const INPUT: &str = "isian";

/// Writes its line number behind each block word, so that later steps can say where a fault is.
///
/// Blocks and page lines that are plain text are checked here, before any letter is printed.
pub(crate) fn number_blocks(text: &str) -> Result<String, TemplateError> {
    let mut numbered = String::with_capacity(text.len() + 256);
    for (line, content) in (1..).zip(text.lines()) {
        match block_line(content) {
            Some((word, arguments)) => {
                check_block(word, line)?;
                // What an input line says is for the form; it must not be taken for an expression.
                let arguments = if word == INPUT { "" } else { arguments };
                numbered.extend(['@']);
                numbered.push_str(word);
                numbered.push_str(&format!("{}{line}{} {arguments}", mark::LINE, mark::LINE));
            }
            None => numbered.push_str(content),
        }
        numbered.push('\n');
    }
    Ok(numbered)
}

/// The word on the `@jenis` line, which must come first so that nobody prints the wrong letter.
pub(crate) fn kind_of(text: &str) -> Result<String, TemplateError> {
    let first = (1..).zip(text.lines()).find(|(_, line)| !line.trim().is_empty() && !line.starts_with("{#"));
    let kind = first.and_then(|(_, line)| line.strip_prefix("@jenis ")).map(str::trim);
    match kind {
        Some(kind) if !kind.is_empty() => Ok(kind.to_owned()),
        _ => Err(TemplateError::new(
            first.map_or(1, |(line, _)| line),
            "Baris pertama harus `@jenis` dengan nama surat, misalnya `@jenis sk_perorangan`.",
        )),
    }
}

/// Word and arguments of a line that opens a block.
pub(super) fn block_line(line: &str) -> Option<(&str, &str)> {
    let rest = line.strip_prefix('@')?;
    let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    Some((&rest[..end], rest[end..].trim()))
}

fn check_block(word: &str, line: usize) -> Result<(), TemplateError> {
    if !WORDS.contains(&word) {
        let known = WORDS.iter().map(|known| format!("@{known}")).collect::<Vec<_>>().join(", ");
        return Err(TemplateError::new(line, format!("Blok `@{word}` tidak dikenal. Yang tersedia: {known}.")));
    }
    Ok(())
}
