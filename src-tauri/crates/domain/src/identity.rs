//! Numbers that identify a person. They are text, never numbers: a spreadsheet that stores an 18-digit number
//! destroys its last three digits (handbook 2.1).

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// Civil-servant number (*Nomor Induk Pegawai*, NIP; for contract staff *NI PPPK*), 18 digits, handbook 2.1 and 2.2.
///
/// Digits 1-8 birth date, 9-12 year and 13-14 month of appointment (21 and above: contract staff), 15 sex,
/// 16-18 sequence. There is no check digit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Nip(String);

/// Why a text is not a [`Nip`]. The variants are the row codes that an officer sees in the correction file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NipError {
    #[error("NIP kosong; isi 18 angka NIP")]
    Empty,
    #[error(
        "NIP tersimpan sebagai angka sehingga tiga angka terakhirnya rusak; ubah kolom ke format Teks lalu ketik ulang NIP dari SK"
    )]
    StoredAsNumber,
    #[error("NIP harus 18 angka; periksa angka yang hilang atau berlebih")]
    Length,
    #[error("NIP memuat tanda yang bukan angka; ketik ulang 18 angka NIP")]
    NotDigits,
    #[error("tanggal lahir di dalam NIP (angka 1-8) bukan tanggal yang ada; cocokkan dengan SK")]
    BadBirthDate,
    #[error("tahun atau bulan pengangkatan di dalam NIP (angka 9-14) tidak mungkin; cocokkan dengan SK")]
    BadAppointment,
    #[error("angka ke-15 NIP (jenis kelamin) harus 1 atau 2")]
    BadSex,
    #[error("nomor urut NIP (angka 16-18) tidak boleh 000; biasanya NIP pernah tersimpan sebagai angka")]
    BadSequence,
}

impl NipError {
    /// Stable code for files, screens and the terminal.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "nip_empty",
            Self::StoredAsNumber => "nip_as_number",
            Self::Length => "nip_length",
            Self::NotDigits => "nip_not_digits",
            Self::BadBirthDate | Self::BadAppointment => "nip_bad_date",
            Self::BadSex => "nip_bad_sex",
            Self::BadSequence => "nip_bad_sequence",
        }
    }
}

/// Sex as written in digit 15 of a NIP.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    Male,
    Female,
}

impl Sex {
    /// Reads the shapes met in office files: `M`/`F`, `L`/`P`, `1`/`2` and the words.
    pub fn parse(text: &str) -> Option<Self> {
        match crate::unit::name_key(text).as_str() {
            "m" | "l" | "1" | "pria" | "laki" | "laki laki" => Some(Self::Male),
            "f" | "p" | "2" | "w" | "wanita" | "perempuan" => Some(Self::Female),
            _ => None,
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "male" => Some(Self::Male),
            "female" => Some(Self::Female),
            _ => None,
        }
    }
}

impl Nip {
    /// Reads a NIP from text. Blanks, dots, invisible characters and a leading apostrophe are dropped.
    pub fn parse(text: &str) -> Result<Self, NipError> {
        let digits = strip(text);
        if digits.is_empty() {
            return Err(NipError::Empty);
        }
        if is_scientific(&digits) {
            return Err(NipError::StoredAsNumber);
        }
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NipError::NotDigits);
        }
        if digits.len() != 18 {
            return Err(NipError::Length);
        }
        let nip = Self(digits);
        nip.checked_birth_date().ok_or(NipError::BadBirthDate)?;
        nip.check_appointment()?;
        if !matches!(nip.0.as_bytes()[14], b'1' | b'2') {
            return Err(NipError::BadSex);
        }
        if &nip.0[15..] == "000" {
            return Err(NipError::BadSequence);
        }
        Ok(nip)
    }

    fn number(&self, from: usize, to: usize) -> i32 {
        self.0[from..to].parse().unwrap_or_default()
    }

    fn checked_birth_date(&self) -> Option<NaiveDate> {
        let year = self.number(0, 4);
        if !(1900..2100).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, self.number(4, 6) as u32, self.number(6, 8) as u32)
    }

    fn check_appointment(&self) -> Result<(), NipError> {
        let (year, month) = (self.number(8, 12), self.number(12, 14));
        let known_month = (1..=12).contains(&month) || month >= 21;
        // Nobody is appointed before the fifteenth year of life; a year before that is a slip of the keyboard.
        if !(1900..2100).contains(&year) || !known_month || year < self.number(0, 4) + 15 {
            return Err(NipError::BadAppointment);
        }
        Ok(())
    }

    /// Birth date written in digits 1-8.
    pub fn birth_date(&self) -> NaiveDate {
        self.checked_birth_date().unwrap_or_default()
    }

    /// Sex written in digit 15.
    pub fn sex(&self) -> Sex {
        if self.0.as_bytes()[14] == b'1' { Sex::Male } else { Sex::Female }
    }

    /// First day of the month of appointment as (candidate) civil servant; `None` for contract staff.
    pub fn appointed(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.number(8, 12), self.number(12, 14) as u32, 1)
    }

    /// Whether digits 13-14 mark a contract (PPPK) rather than a month.
    pub fn is_contract(&self) -> bool {
        self.number(12, 14) >= 21
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The printed form, grouped `19850917 201001 1 012`.
    pub fn grouped(&self) -> String {
        let d = &self.0;
        format!("{} {} {} {}", &d[..8], &d[8..14], &d[14..15], &d[15..])
    }

    /// Age in whole years on a day.
    pub fn age_on(&self, day: NaiveDate) -> i32 {
        let born = self.birth_date();
        day.year() - born.year() - i32::from((day.month(), day.day()) < (born.month(), born.day()))
    }
}

/// Drops what people and spreadsheets put around digits: blanks (also no-break and zero-width), dots, apostrophe, BOM.
pub fn strip(text: &str) -> String {
    text.chars()
        .filter(|c| {
            !c.is_whitespace()
                && !matches!(c, '.' | '\'' | '\u{2019}' | '`' | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
        })
        .collect()
}

fn is_scientific(text: &str) -> bool {
    let upper = text.to_uppercase().replace(',', "");
    match upper.split_once("E+") {
        Some((mantissa, power)) => {
            !mantissa.is_empty()
                && mantissa.bytes().all(|b| b.is_ascii_digit())
                && !power.is_empty()
                && power.bytes().all(|b| b.is_ascii_digit())
        }
        None => false,
    }
}

impl TryFrom<String> for Nip {
    type Error = NipError;
    fn try_from(text: String) -> Result<Self, NipError> {
        Self::parse(&text)
    }
}

impl From<Nip> for String {
    fn from(nip: Nip) -> Self {
        nip.0
    }
}

impl fmt::Display for Nip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_bad_shape_has_its_own_reason() {
        for (text, expected) in [
            ("", NipError::Empty),
            ("'", NipError::Empty),
            ("1.98501012010011E+17", NipError::StoredAsNumber),
            ("1,98501012010011E+17", NipError::StoredAsNumber),
            ("19970916202001205", NipError::Length),
            ("1985010120100110051", NipError::Length),
            ("19850101201001100A", NipError::NotDigits),
            ("199913262024011005", NipError::BadBirthDate),
            ("198002302010011005", NipError::BadBirthDate),
            ("198501012010001005", NipError::BadAppointment),
            ("198501012010131005", NipError::BadAppointment),
            ("198501011990011005", NipError::BadAppointment),
            ("198501012010013005", NipError::BadSex),
            ("198501012010011000", NipError::BadSequence),
        ] {
            assert_eq!(Nip::parse(text), Err(expected), "{text}");
        }
    }

    #[test]
    fn a_number_reads_the_same_however_it_was_typed() {
        let plain = Nip::parse("198509172010011012").unwrap();
        for text in [
            "'198509172010011012",
            "19850917 201001 1 012",
            "19850917.201001.1.012",
            "\u{feff}198509172010011012\u{a0}",
        ] {
            assert_eq!(Nip::parse(text).unwrap(), plain, "{text}");
        }
        assert_eq!(plain.grouped(), "19850917 201001 1 012");
        assert_eq!(plain.birth_date(), NaiveDate::from_ymd_opt(1985, 9, 17).unwrap());
        assert_eq!(plain.sex(), Sex::Male);
    }

    #[test]
    fn digits_thirteen_and_fourteen_tell_contract_staff_apart() {
        assert!(Nip::parse("199009132025242014").unwrap().is_contract());
        assert!(!Nip::parse("199009132025032014").unwrap().is_contract());
    }

    proptest! {
        #[test]
        fn a_parsed_number_prints_and_reads_back_as_itself(text in "\\PC{0,24}|[ '.]{0,2}[12][90][0-9]{2}[01][0-9][0-3][0-9][12][90][0-9]{2}[0-9]{2}[12][0-9]{3}") {
            if let Ok(nip) = Nip::parse(&text) {
                prop_assert_eq!(Nip::parse(nip.as_str()).unwrap(), nip.clone());
                prop_assert_eq!(Nip::parse(&nip.grouped()).unwrap(), nip.clone());
                prop_assert_eq!(nip.as_str().len(), 18);
            }
        }
    }
}
