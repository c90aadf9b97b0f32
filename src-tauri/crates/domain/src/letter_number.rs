//! Letter numbers from a template (*penomoran naskah dinas*), handbook 9.

use chrono::{Datelike, NaiveDate};

use crate::words::roman_month;

/// A token that a number template does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "bentuk nomor memuat isian \"{0}\" yang tidak dikenal; pakai {{kode}}, {{urut}}, {{urut:0000}}, {{unit}}, {{bulan}}, {{bulan_romawi}}, {{tahun}}"
)]
pub struct NumberTemplateError(pub String);

/// Fills a number template, for example `{kode}/{urut:0000}/{unit}/{tahun}` -> `800.1.3.1/0147/BKPSDM/2026`.
pub fn letter_number(
    template: &str,
    code: &str,
    sequence: u32,
    unit: &str,
    day: NaiveDate,
) -> Result<String, NumberTemplateError> {
    let mut number = String::new();
    let mut rest = template;
    while let Some((before, tail)) = rest.split_once('{') {
        let (token, after) = tail.split_once('}').ok_or_else(|| NumberTemplateError(tail.to_string()))?;
        number.push_str(before);
        number.push_str(&fill(token, code, sequence, unit, day)?);
        rest = after;
    }
    number.push_str(rest);
    Ok(number)
}

fn fill(token: &str, code: &str, sequence: u32, unit: &str, day: NaiveDate) -> Result<String, NumberTemplateError> {
    Ok(match token {
        "kode" => code.to_string(),
        "unit" => unit.to_string(),
        "bulan" => format!("{:02}", day.month()),
        "bulan_romawi" => roman_month(day).to_string(),
        "tahun" => day.year().to_string(),
        "urut" => sequence.to_string(),
        _ => match token.split_once(':') {
            Some(("urut", zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => {
                format!("{sequence:0width$}", width = zeros.len())
            }
            _ => return Err(NumberTemplateError(token.to_string())),
        },
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_follow_the_template_of_the_office() {
        let day = NaiveDate::from_ymd_opt(2026, 2, 20).unwrap();
        let number = |template| letter_number(template, "800.1.3.1", 147, "BKPSDM", day);
        assert_eq!(number("{kode}/{urut:0000}/{unit}/{tahun}").unwrap(), "800.1.3.1/0147/BKPSDM/2026");
        assert_eq!(number("{kode}/{urut}/{bulan_romawi}/{tahun}").unwrap(), "800.1.3.1/147/II/2026");
        assert_eq!(number("{nomor}").unwrap_err(), NumberTemplateError("nomor".into()));
        for template in ["{urut", "{urut:}", "{urut:00x}", "{urut:4}", "{}", "{{urut}}"] {
            assert!(number(template).is_err(), "{template}");
        }
    }

    proptest! {
        #[test]
        fn a_number_carries_every_part_that_it_was_made_of(sequence in 1u32..2_000_000, year in 2000i32..2200, month in 1u32..13) {
            let day = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
            let number = letter_number("{kode}/{urut:0000}/{unit}/{bulan_romawi}/{tahun}", "800.1.3.1", sequence, "BKPSDM", day).unwrap();
            let parts: Vec<&str> = number.split('/').collect();
            prop_assert_eq!((parts[0], parts[2], parts.len()), ("800.1.3.1", "BKPSDM", 5));
            prop_assert_eq!(parts[1].parse::<u32>(), Ok(sequence), "a sequence past the zeros is never cut");
            prop_assert_eq!(parts[3], roman_month(day));
            prop_assert_eq!(parts[4].parse::<i32>(), Ok(year));
        }

        #[test]
        fn any_template_is_filled_or_refused(template in "\\PC{0,30}|[{}a-z:0]{0,20}") {
            let _ = letter_number(&template, "800", 1, "X", NaiveDate::from_ymd_opt(2026, 1, 1).unwrap());
        }
    }
}
