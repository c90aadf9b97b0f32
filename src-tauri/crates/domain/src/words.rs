//! Indonesian words for dates and numbers, handbook 9.

use chrono::{Datelike, NaiveDate};

pub(crate) const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
const ROMAN_MONTHS: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
pub(crate) const DAYS: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
/// Spellings that old letters and foreign spreadsheets use beside the month names of today.
const OTHER_MONTHS: [(&str, u32); 8] =
    [("pebruari", 2), ("may", 5), ("ags", 8), ("agt", 8), ("aug", 8), ("oct", 10), ("nopember", 11), ("dec", 12)];

/// Month of an Indonesian month name, in full or by at least its first three letters. `Pebruari`, `Nopember` and the
/// English short names that spreadsheets write are read too.
pub fn month_number(name: &str) -> Option<u32> {
    let name = name.to_lowercase();
    if name.len() < 3 {
        return None;
    }
    let here = MONTHS.iter().position(|month| month.to_lowercase().starts_with(&name)).map(|at| at as u32 + 1);
    here.or_else(|| OTHER_MONTHS.iter().find(|(month, _)| month.starts_with(&name)).map(|(_, number)| *number))
}

/// `2 Februari 2026`
pub fn date(day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), MONTHS[day.month0() as usize], day.year())
}

/// `Senin`
pub fn weekday(day: NaiveDate) -> &'static str {
    DAYS[day.weekday().num_days_from_monday() as usize]
}

/// `IV` for April, as letter numbers use it.
pub fn roman_month(day: NaiveDate) -> &'static str {
    ROMAN_MONTHS[day.month0() as usize]
}

/// `tanggal dua bulan Februari tahun dua ribu dua puluh enam`
pub fn spelled_date(day: NaiveDate) -> String {
    let number = |n| spelled(n);
    format!(
        "tanggal {} bulan {} tahun {}",
        number(u64::from(day.day())),
        MONTHS[day.month0() as usize],
        number(day.year().unsigned_abs().into())
    )
}

/// A number as tables write it: decimal comma, at most so many decimals, no zeros at the end: `12,5`, `1250`.
pub fn decimal(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if text == "-0" { "0".into() } else { text.replace('.', ",") }
}

/// Name of a dictum (*diktum*), counted from 0: `KESATU`, `KEDUA` ... `KESEBELAS`, `KEDUA BELAS`.
pub fn dictum(index: usize) -> String {
    format!("KE{}", spelled(index as u64 + 1).to_uppercase())
}

/// A number in words: `seratus dua puluh satu`.
pub fn spelled(number: u64) -> String {
    const UNITS: [&str; 12] =
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];
    let join = |head: String, rest: u64| if rest == 0 { head } else { format!("{head} {}", spelled(rest)) };
    match number {
        0..=11 => UNITS[number as usize].to_string(),
        12..=19 => format!("{} belas", spelled(number - 10)),
        20..=99 => join(format!("{} puluh", spelled(number / 10)), number % 10),
        100..=199 => join("seratus".into(), number - 100),
        200..=999 => join(format!("{} ratus", spelled(number / 100)), number % 100),
        1000..=1999 => join("seribu".into(), number - 1000),
        2000..=999_999 => join(format!("{} ribu", spelled(number / 1000)), number % 1000),
        1_000_000..=999_999_999 => join(format!("{} juta", spelled(number / 1_000_000)), number % 1_000_000),
        _ => join(format!("{} miliar", spelled(number / 1_000_000_000)), number % 1_000_000_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_letters_write_them() {
        let day = NaiveDate::from_ymd_opt(2026, 2, 2).unwrap();
        assert_eq!(date(day), "2 Februari 2026");
        assert_eq!(spelled_date(day), "tanggal dua bulan Februari tahun dua ribu dua puluh enam");
        assert_eq!(weekday(day), "Senin");
    }

    #[test]
    fn numbers_have_a_decimal_comma_and_no_idle_zeros() {
        for (value, decimals, text) in [(12.5, 2, "12,5"), (1250.0, 2, "1250"), (0.1712, 3, "0,171"), (-0.001, 2, "0")]
        {
            assert_eq!(decimal(value, decimals), text);
        }
    }

    #[test]
    fn the_parts_of_a_decision_are_counted_in_words() {
        for (index, name) in [(0, "KESATU"), (3, "KEEMPAT"), (9, "KESEPULUH"), (10, "KESEBELAS"), (11, "KEDUA BELAS")] {
            assert_eq!(dictum(index), name);
        }
    }

    #[test]
    fn numbers_are_spelled_by_the_rules() {
        for (number, words) in [
            (0, "nol"),
            (7, "tujuh"),
            (11, "sebelas"),
            (14, "empat belas"),
            (21, "dua puluh satu"),
            (100, "seratus"),
            (121, "seratus dua puluh satu"),
            (1000, "seribu"),
            (2026, "dua ribu dua puluh enam"),
            (1999, "seribu sembilan ratus sembilan puluh sembilan"),
            (1_001_000, "satu juta seribu"),
            (1_500_000, "satu juta lima ratus ribu"),
        ] {
            assert_eq!(spelled(number), words);
        }
    }
}
