//! The `@tabel` block: columns, type, rows.

use super::{TemplateError, blocks::Align, reader::Open, setup};

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Table {
    pub(crate) columns: Vec<TableColumn>,
    pub(crate) size: Option<f32>,
    /// Rows are at least so high, in points: room to sign or to write by hand.
    pub(crate) least: f32,
    /// The table stays on one page, with the two lines above it, as long as it fits: places to sign.
    pub(crate) whole: bool,
    pub(crate) headings: Vec<Vec<String>>,
    pub(crate) rows: Vec<TableRow>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct TableColumn {
    /// Share of the width, relative to the other columns.
    pub(crate) share: f32,
    pub(crate) align: Align,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum TableRow {
    Cells(Vec<String>),
    /// One bold line over all columns, kept with the row below it.
    Group(String),
    /// Small type below a row, from the second column on: where its content comes from.
    Note(String),
}

/// `@tabel 4t 30 20k; huruf 9`, then `!` heading rows, `|` rows, `=` group rows and `>` notes to the row above.
pub(super) fn read_table(open: &Open) -> Result<Table, TemplateError> {
    let mut table = table_shape(open)?;
    for line in open.lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()) {
        if let Some(rest) = line.strip_prefix('!') {
            table.headings.push(cells(rest, table.columns.len(), open)?);
        } else if let Some(rest) = line.strip_prefix('|') {
            table.rows.push(TableRow::Cells(cells(rest, table.columns.len(), open)?));
        } else if let Some(rest) = line.strip_prefix('=') {
            table.rows.push(TableRow::Group(rest.trim().to_owned()));
        } else if let Some(rest) = line.strip_prefix('>') {
            table.rows.push(TableRow::Note(rest.trim().to_owned()));
        } else {
            return open.fail("Baris tabel harus diawali `!` (kepala), `|` (isi), `=` (kelompok) atau `>` (catatan).");
        }
    }
    Ok(table)
}

/// A column must hold at least a letter beside its margins.
const NARROWEST: f32 = 0.03;

/// Columns and type from the arguments; no rows yet.
fn table_shape(open: &Open) -> Result<Table, TemplateError> {
    let mut parts = open.arguments.split(';').map(str::trim);
    let widths = parts.next().unwrap_or_default();
    let columns: Vec<TableColumn> =
        widths.split_whitespace().map(|width| table_column(width, open.line)).collect::<Result<_, _>>()?;
    let total: f32 = columns.iter().map(|column| column.share).sum();
    if columns.iter().any(|column| column.share < total * NARROWEST) {
        return open.fail("Ada kolom tabel yang terlalu sempit: paling sedikit 3 dari 100 bagian lebar tabel.");
    }
    if columns.is_empty() {
        return open.fail("Tulis lebar kolom di belakang `@tabel`, misalnya `@tabel 4t 30 20 20`.");
    }
    let mut table = Table { columns, size: None, least: 0.0, whole: false, headings: Vec::new(), rows: Vec::new() };
    for part in parts.filter(|part| !part.is_empty()) {
        match part.split_whitespace().collect::<Vec<_>>()[..] {
            ["huruf", size] => table.size = Some(setup::number(size, 6.0, 16.0, open.line)?),
            ["tinggi", height] => table.least = setup::number(height, 3.0, 60.0, open.line)? * setup::MM,
            ["utuh"] => table.whole = true,
            _ => {
                return open
                    .fail("Setelah lebar kolom hanya boleh `; huruf` dan `; tinggi` dengan ukurannya, dan `; utuh`.");
            }
        }
    }
    Ok(table)
}

fn table_column(text: &str, line: usize) -> Result<TableColumn, TemplateError> {
    let (share, align) = match text.strip_suffix('t') {
        Some(share) => (share, Align::Centre),
        None => text.strip_suffix('k').map_or((text, Align::Left), |share| (share, Align::Right)),
    };
    Ok(TableColumn { share: setup::number(share, 1.0, 500.0, line)?, align })
}

fn cells(rest: &str, expected: usize, open: &Open) -> Result<Vec<String>, TemplateError> {
    let cells: Vec<String> = rest.split('|').map(|cell| cell.trim().to_owned()).collect();
    if cells.len() == expected {
        return Ok(cells);
    }
    open.fail(format!("Ada baris tabel dengan {} sel, padahal kolomnya {expected}.", cells.len()))
}
