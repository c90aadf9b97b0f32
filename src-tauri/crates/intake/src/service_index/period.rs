//! Periods as offices write them: a year, a half of it, a quarter, a month.

use chrono::{Days, Months, NaiveDate};

/// A period with its code and its first and last day.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Period {
    pub(super) code: String,
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
}

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
];

impl Period {
    /// Reads `2026`, `2026-S1`, `Semester I 2026`, `TW 2 Tahun 2026`, `Mei 2026`, `2026-05`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let words = words(text);
        let is_year = |word: &&String| word.len() == 4 && word.starts_with("20") && word.parse::<i32>().is_ok();
        let year = words.iter().find(is_year)?;
        let filler = |word: &str| matches!(word, "tahun" | "bulan" | "periode" | "ke");
        let rest: Vec<&str> =
            words.iter().filter(|word| *word != year).map(String::as_str).filter(|word| !filler(word)).collect();
        let (suffix, first, months) = match rest[..] {
            [] => (String::new(), 1, 12),
            ["s" | "sem" | "semester" | "smt", half] => {
                let half = ordinal(half).filter(|half| *half <= 2)?;
                (format!("-S{half}"), half * 6 - 5, 6)
            }
            ["t" | "tw" | "triwulan" | "q" | "kuartal", quarter] => {
                let quarter = ordinal(quarter)?;
                (format!("-T{quarter}"), quarter * 3 - 2, 3)
            }
            [month] => {
                let month = month_of(month)?;
                (format!("-{month:02}"), month, 1)
            }
            _ => return None,
        };
        let from = NaiveDate::from_ymd_opt(year.parse().ok()?, first, 1)?;
        let to = from.checked_add_months(Months::new(months))?.checked_sub_days(Days::new(1))?;
        Some(Self { code: format!("{year}{suffix}"), from, to })
    }
}

/// Runs of letters and runs of digits, in lower case.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = ' ';
    for c in text.chars().flat_map(char::to_lowercase) {
        let goes_on = c.is_alphabetic() && before.is_alphabetic() || c.is_ascii_digit() && before.is_ascii_digit();
        match words.last_mut().filter(|_| goes_on) {
            Some(word) => word.push(c),
            None if c.is_alphanumeric() => words.push(c.to_string()),
            None => {}
        }
        before = c;
    }
    words
}

fn ordinal(word: &str) -> Option<u32> {
    match word {
        "1" | "i" | "01" => Some(1),
        "2" | "ii" | "02" => Some(2),
        "3" | "iii" | "03" => Some(3),
        "4" | "iv" | "04" => Some(4),
        _ => None,
    }
}

fn month_of(word: &str) -> Option<u32> {
    let named = MONTHS.iter().position(|month| word.len() >= 3 && month.starts_with(word));
    let numbered = word.parse().ok().filter(|month| (1..=12).contains(month));
    named.map(|at| at as u32 + 1).or(numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_however_they_are_written() {
        for (text, code, from, to) in [
            ("2026", "2026", "2026-01-01", "2026-12-31"),
            ("Tahun 2026", "2026", "2026-01-01", "2026-12-31"),
            ("2026-S1", "2026-S1", "2026-01-01", "2026-06-30"),
            ("S2/2026", "2026-S2", "2026-07-01", "2026-12-31"),
            ("Semester I 2026", "2026-S1", "2026-01-01", "2026-06-30"),
            ("SEMESTER II TAHUN 2026", "2026-S2", "2026-07-01", "2026-12-31"),
            ("Triwulan 2 2026", "2026-T2", "2026-04-01", "2026-06-30"),
            ("TW IV 2024", "2024-T4", "2024-10-01", "2024-12-31"),
            ("2024 Q1", "2024-T1", "2024-01-01", "2024-03-31"),
            ("Mei 2026", "2026-05", "2026-05-01", "2026-05-31"),
            ("2024-02", "2024-02", "2024-02-01", "2024-02-29"),
            ("Agu 2026", "2026-08", "2026-08-01", "2026-08-31"),
        ] {
            let read = Period::parse(text);
            let read = read.map(|read| (read.code, read.from.to_string(), read.to.to_string()));
            assert_eq!(read, Some((code.to_string(), from.to_string(), to.to_string())), "{text}");
        }
        for text in ["", "26", "Semester III 2026", "Triwulan 5 2026", "2026-13", "1999", "01-05-2026", "kemarin", "S1"]
        {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }
}
