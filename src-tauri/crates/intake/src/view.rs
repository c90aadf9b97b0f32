//! One data row under its headings: what the readers of the kinds ask of it.

use std::borrow::Cow;

use chrono::NaiveDate;
use mutasi_domain::identity::{Nip, NipError};

use crate::cell::{Cell, SheetRow};
use crate::headings::{Headings, key};
use crate::remarks::Remarks;
use crate::rows::Rejection;
use crate::values::{self, DayCell, Number, NumberCell};

/// Why a row is refused: the first reason found.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Refusal {
    pub(crate) column: usize,
    pub(crate) code: &'static str,
    pub(crate) message: String,
}

/// A row seen through the headings of its kind. `column` is always an index into the kind's table of columns.
pub(crate) struct RowView<'a> {
    pub(crate) row: &'a SheetRow,
    pub(crate) headings: &'a Headings,
}

impl<'a> RowView<'a> {
    pub(crate) fn number(&self) -> u32 {
        self.row.number
    }

    pub(crate) fn cell(&self, column: usize) -> &'a Cell {
        self.headings.place(column).and_then(|at| self.row.cells.get(at)).unwrap_or(&Cell::Empty)
    }

    pub(crate) fn text(&self, column: usize) -> Cow<'a, str> {
        self.cell(column).text()
    }

    /// Text with single blanks, as names are kept.
    pub(crate) fn line(&self, column: usize) -> String {
        self.text(column).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub(crate) fn is_empty(&self, column: usize) -> bool {
        self.cell(column).is_empty()
    }

    pub(crate) fn has(&self, column: usize) -> bool {
        self.headings.place(column).is_some()
    }

    pub(crate) fn refuse(&self, column: usize, code: &'static str, message: impl Into<String>) -> Refusal {
        Refusal { column, code, message: message.into() }
    }

    pub(crate) fn rejection(&self, refusal: Refusal) -> Rejection {
        Rejection {
            row: self.row.number,
            column: self.headings.text(refusal.column).to_string(),
            value: self.cell(refusal.column).as_found(),
            code: refusal.code.to_string(),
            message: refusal.message,
            cells: self.cells_as_found(),
        }
    }

    fn cells_as_found(&self) -> Vec<String> {
        let width = self.headings.texts.len().max(self.row.cells.len());
        (0..width).map(|at| self.row.cells.get(at).map_or_else(String::new, Cell::as_found)).collect()
    }

    /// Text that must be there.
    pub(crate) fn required_line(&self, column: usize, code: &'static str) -> Result<String, Refusal> {
        let text = self.line(column);
        if text.is_empty() {
            let message = format!("Kolom {} kosong; isi lalu impor ulang baris ini.", self.headings.text(column));
            return Err(self.refuse(column, code, message));
        }
        Ok(text)
    }

    /// A person's number. Only text is read: a number cell has already lost its last digits.
    pub(crate) fn nip(&self, column: usize) -> Result<Nip, Refusal> {
        let parsed = match self.cell(column) {
            Cell::Number(_) | Cell::Day(_) | Cell::Bool(_) => Err(NipError::StoredAsNumber),
            cell => Nip::parse(&cell.text()),
        };
        parsed.map_err(|error| self.refuse(column, error.code(), sentence(&error.to_string())))
    }

    /// A day that the row cannot do without; `None` when the cell is empty.
    pub(crate) fn required_day(&self, column: usize, code: &'static str) -> Result<Option<NaiveDate>, Refusal> {
        match values::day(self.cell(column)) {
            DayCell::Empty => Ok(None),
            DayCell::Day(day) => Ok(Some(day)),
            DayCell::Number(number) => Err(self.refuse(column, "date_as_number", self.bare_number(column, number))),
            DayCell::Unreadable => Err(self.refuse(column, code, self.unreadable_day(column))),
        }
    }

    /// A day that may be left out; what cannot be read is remarked and left out.
    pub(crate) fn optional_day(&self, column: usize, remarks: &mut Remarks) -> Option<NaiveDate> {
        match values::day(self.cell(column)) {
            DayCell::Empty => None,
            DayCell::Day(day) => Some(day),
            DayCell::Number(number) => {
                remarks.row("date_as_number", format!("{} Tanggal ini dikosongkan.", self.bare_number(column, number)));
                None
            }
            DayCell::Unreadable => {
                remarks.row("date_invalid", format!("{} Tanggal ini dikosongkan.", self.unreadable_day(column)));
                None
            }
        }
    }

    fn unreadable_day(&self, column: usize) -> String {
        let found = shortened(&self.cell(column).as_found());
        format!(
            "{} \"{found}\" bukan tanggal yang ada; tulis hari-bulan-tahun, misalnya 17-09-1985.",
            self.headings.text(column)
        )
    }

    fn bare_number(&self, column: usize, number: f64) -> String {
        let meaning = values::day_of_serial(number)
            .map_or_else(String::new, |day| format!(" (barangkali {})", day.format("%d-%m-%Y")));
        format!(
            "{} berisi angka {}{meaning}, bukan tanggal; beri sel format Tanggal atau tulis hari-bulan-tahun.",
            self.headings.text(column),
            self.cell(column).as_found()
        )
    }

    /// A number, `None` when the cell is empty; a text with two readings is remarked with the one taken.
    pub(crate) fn number_in(
        &self,
        column: usize,
        code: &'static str,
        remarks: &mut Remarks,
    ) -> Result<Option<f64>, Refusal> {
        match values::number(self.cell(column)) {
            NumberCell::Empty => Ok(None),
            NumberCell::Number(Number { value, ambiguous }) => {
                if ambiguous {
                    let found = self.cell(column).as_found();
                    let heading = self.headings.text(column);
                    remarks.row(
                        "number_ambiguous",
                        format!("{heading} \"{found}\" dibaca {value}; periksa tanda titik atau komanya."),
                    );
                }
                Ok(Some(value))
            }
            NumberCell::Unreadable => {
                let found = shortened(&self.cell(column).as_found());
                let message =
                    format!("{} \"{found}\" bukan angka; tulis angka saja tanpa satuan.", self.headings.text(column));
                Err(self.refuse(column, code, message))
            }
        }
    }

    /// A whole number in a range, `None` when the cell is empty.
    pub(crate) fn whole_in(
        &self,
        column: usize,
        code: &'static str,
        (low, high): (u32, u32),
        remarks: &mut Remarks,
    ) -> Result<Option<u32>, Refusal> {
        let Some(value) = self.number_in(column, code, remarks)? else { return Ok(None) };
        values::whole(value, low, high).map(Some).ok_or_else(|| {
            let heading = self.headings.text(column);
            let message = format!("{heading} {value} tidak mungkin; tulis bilangan bulat {low} sampai {high}.");
            self.refuse(column, code, message)
        })
    }

    /// A year from `low` on, `None` when the cell is empty.
    pub(crate) fn year(&self, column: usize, low: u32) -> Result<Option<i32>, Refusal> {
        let year = match values::number(self.cell(column)) {
            NumberCell::Empty => return Ok(None),
            NumberCell::Number(number) => values::whole(number.value, low, 2100),
            NumberCell::Unreadable => None,
        };
        year.map(|year| Some(year as i32)).ok_or_else(|| {
            let found = shortened(&self.cell(column).as_found());
            let message = format!("Tahun \"{found}\" tidak mungkin; tulis empat angka, misalnya 2025.");
            self.refuse(column, "year_invalid", message)
        })
    }

    /// A year that must be there.
    pub(crate) fn required_year(&self, column: usize, low: u32) -> Result<i32, Refusal> {
        let missing = "Tahun kosong; tulis empat angka, misalnya 2025.";
        self.year(column, low)?.ok_or_else(|| self.refuse(column, "year_invalid", missing))
    }

    /// Yes or no (*ya/tidak*), `None` when the cell is empty.
    pub(crate) fn yes_no(&self, column: usize, code: &'static str) -> Result<Option<bool>, Refusal> {
        if let Cell::Bool(value) = self.cell(column) {
            return Ok(Some(*value));
        }
        match key(&self.text(column)).as_str() {
            "" => Ok(None),
            "ya" | "y" | "iya" | "ada" | "1" | "true" | "yes" => Ok(Some(true)),
            "tidak" | "t" | "tdk" | "bukan" | "0" | "false" | "no" => Ok(Some(false)),
            _ => {
                let found = shortened(&self.cell(column).as_found());
                let message = format!("{} \"{found}\" tidak dikenal; tulis ya atau tidak.", self.headings.text(column));
                Err(self.refuse(column, code, message))
            }
        }
    }

    /// Refuses a row in which a formula failed in a column that is read.
    pub(crate) fn check_formulas(&self, columns: usize) -> Result<(), Refusal> {
        for column in 0..columns {
            if let Cell::Error(error) = self.cell(column) {
                let message = format!(
                    "{} berisi rumus yang gagal ({error}); ganti rumusnya dengan nilai, lalu impor ulang baris ini.",
                    self.headings.text(column)
                );
                return Err(self.refuse(column, "formula_error", message));
            }
        }
        Ok(())
    }

    /// The row under the headings that counts the columns: 1, 2, 3 ...
    pub(crate) fn counts_columns(&self) -> bool {
        let filled: Vec<_> = self.row.cells.iter().filter(|cell| !cell.is_empty()).collect();
        filled.len() >= 3
            && filled.iter().enumerate().all(|(at, cell)| cell.text().trim_matches(['(', ')']) == (at + 1).to_string())
    }

    /// A row of totals: its first words say so, and the column that names the row's subject holds no number of a person.
    pub(crate) fn is_total(&self, nip: Option<usize>) -> bool {
        let digits = |column| self.text(column).bytes().filter(u8::is_ascii_digit).count();
        if nip.is_some_and(|column| digits(column) >= 15) {
            return false;
        }
        let mut words = self.row.cells.iter().take(6).filter(|cell| matches!(cell, Cell::Text(_)));
        words.any(|cell| is_total_word(&key(&cell.text())))
    }
}

fn is_total_word(key: &str) -> bool {
    let key = key.strip_prefix("sub").unwrap_or(key);
    let key = key.strip_prefix("grand").unwrap_or(key);
    matches!(key, "jumlah" | "total" | "jumlahtotal" | "totaljumlah")
        || [
            "jumlahkeseluruhan",
            "totalkeseluruhan",
            "jumlahseluruh",
            "totalseluruh",
            "jumlahpegawai",
            "totalpegawai",
            "jumlahdata",
            "totaldata",
        ]
        .iter()
        .any(|head| key.starts_with(head))
}

/// A message as a sentence of its own.
pub(crate) fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first: String = chars.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}.", chars.as_str())
}

/// A value short enough to stand in a message.
pub(crate) fn shortened(value: &str) -> String {
    match value.char_indices().nth(60) {
        Some((at, _)) => format!("{}...", &value[..at]),
        None => value.to_string(),
    }
}
