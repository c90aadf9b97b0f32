//! The identity number of a person, and where letters reach them.

use chrono::{Datelike, NaiveDate};
use mutasi_domain::identity::strip;

use super::{EMAIL, NIK, OFFICE_EMAIL};
use crate::cell::Cell;
use crate::remarks::Remarks;
use crate::view::{Refusal, RowView};

/// The national identity number. Its value never stands in a message: messages are shown, printed and logged.
pub(super) fn nik(view: &RowView<'_>, born: NaiveDate, remarks: &mut Remarks) -> Result<String, Refusal> {
    let cell = view.cell(NIK);
    let text = strip(&cell.text());
    let is_power = text.contains(['E', 'e']) && text.contains('+');
    if matches!(cell, Cell::Number(_) | Cell::Day(_) | Cell::Bool(_)) || is_power {
        let message = "NIK tersimpan sebagai angka sehingga angka terakhirnya rusak; ubah kolom ke format Teks lalu ketik ulang 16 angka NIK.";
        return Err(view.refuse(NIK, "nip_as_number", message));
    }
    if text.is_empty() {
        return Ok(text);
    }
    if text.len() != 16 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        remarks.row("nik_invalid", "NIK bukan 16 angka; dikosongkan sampai diperbaiki.");
        return Ok(String::new());
    }
    if !nik_fits(&text, born) {
        remarks.row(
            "nik_disagrees",
            "Tanggal lahir di dalam NIK (angka 7-12) berbeda dengan tanggal lahir; cocokkan dengan KTP.",
        );
    }
    Ok(text)
}

/// Digits 7-12 are the birth date as day, month, year; women have 40 added to the day.
fn nik_fits(nik: &str, born: NaiveDate) -> bool {
    let date = |day: u32| format!("{day:02}{:02}{:02}", born.month(), born.year().rem_euclid(100));
    nik[6..12] == date(born.day()) || nik[6..12] == date(born.day() + 40)
}

pub(super) fn email(view: &RowView<'_>) -> String {
    let own = view.line(EMAIL);
    if own.is_empty() { view.line(OFFICE_EMAIL) } else { own }
}
