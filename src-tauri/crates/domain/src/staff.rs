//! People: the national record of one civil servant, as far as transfer needs it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::education::EducationLevel;
use crate::identity::{Nip, Sex};
use crate::rank::Rank;
use crate::unit::name_key;

/// Employment status (*status kepegawaian*): candidate, permanent, or contract staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Status {
    Cpns,
    Pns,
    Pppk,
}

impl Status {
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase().as_str() {
            "CPNS" | "C" | "CALON PNS" | "CALON PEGAWAI NEGERI SIPIL" => Some(Self::Cpns),
            "PNS" | "P" | "PEGAWAI NEGERI SIPIL" => Some(Self::Pns),
            "PPPK" | "P3K" | "PPPK PARUH WAKTU" | "PPPK PENUH WAKTU" => Some(Self::Pppk),
            _ => None,
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Cpns => "CPNS",
            Self::Pns => "PNS",
            Self::Pppk => "PPPK",
        }
    }
}

/// A civil servant (*pegawai ASN*).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Staff {
    pub nip: Nip,
    pub name: String,
    /// Titles before and after the name (*gelar depan*, *gelar belakang*); empty when there are none.
    pub title_before: String,
    pub title_after: String,
    pub birth_place: String,
    pub birth_date: NaiveDate,
    pub sex: Sex,
    pub religion: String,
    pub status: Status,
    /// Legal standing (*kedudukan hukum*) as the national export names it: `Aktif`, `Tugas Belajar`, `CLTN` ...
    pub standing: String,
    pub rank: Option<Rank>,
    pub rank_since: Option<NaiveDate>,
    pub cpns_since: Option<NaiveDate>,
    pub pns_since: Option<NaiveDate>,
    /// Service counted for rank (*masa kerja golongan*) in whole months.
    pub service_months: i32,
    pub education: Option<EducationLevel>,
    /// Name of the last diploma, for example `S-1 Ekonomi`.
    pub diploma: String,
    pub graduated: Option<i32>,
    /// National identity number (*NIK*), text; empty when unknown. Masked wherever it is listed.
    pub nik: String,
    pub email: String,
    pub phone: String,
    pub address: String,
    /// Last day of the contract of a PPPK (*akhir perjanjian kerja*).
    #[serde(default)]
    pub contract_end: Option<NaiveDate>,
    /// Highest training for a post (*latihan jabatan*), as the seniority list asks for it.
    #[serde(default)]
    pub training: Option<Training>,
}

/// A training for a post (*latihan jabatan*), for example PKP of 2021 with 120 hours.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Training {
    pub name: String,
    pub year: Option<i32>,
    /// Lesson hours (*jam pelajaran*).
    pub hours: Option<i32>,
}

impl Staff {
    /// Name with titles, skipping blanks: `dr. Siti Rahmawati, Sp.A.`
    pub fn full_name(&self) -> String {
        titled_name(&self.title_before, &self.name, &self.title_after)
    }

    /// Whether the legal standing lets the person work, and so hold a post.
    pub fn is_active(&self) -> bool {
        standing_is_active(&self.standing)
    }
}

/// Whether a legal standing counts as active service; the empty text counts, as old exports leave it out. The
/// national export writes `Aktif` for permanent and `PPPK Aktif` for contract staff.
pub fn standing_is_active(standing: &str) -> bool {
    // What nearly everybody has needs no taking apart.
    if matches!(standing, "Aktif" | "PPPK Aktif") {
        return true;
    }
    let key = name_key(standing);
    let words: Vec<&str> = key.split(' ').collect();
    let has = |word| words.contains(&word);
    let away =
        ["tidak", "non", "belum", "cltn", "cuti", "tugas", "diberhentikan", "pemberhentian"].into_iter().any(has);
    key.is_empty() || (has("aktif") && !away)
}

/// Joins a name and its titles, skipping blanks (handbook 2.4).
pub fn titled_name(before: &str, name: &str, after: &str) -> String {
    let (before, name, after) = (before.trim(), name.trim(), after.trim());
    let mut text = String::new();
    if !before.is_empty() {
        text.push_str(before);
        text.push(' ');
    }
    text.push_str(name);
    if !after.is_empty() {
        text.push_str(", ");
        text.push_str(after);
    }
    text
}

/// Writes a name typed in capitals in the usual way: `INTAN SIMANJUNTAK` -> `Intan Simanjuntak`. Mixed case stays.
///
/// An apostrophe belongs to the word (`Nur'aini`), but after the particles D' and O' a capital follows (`D'Costa`).
pub fn usual_case(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.chars().any(char::is_lowercase) {
        return name;
    }
    let mut usual = String::with_capacity(name.len());
    let mut word = String::new();
    for c in name.chars() {
        let apostrophe = matches!(c, '\'' | '\u{2019}' | '\u{2bc}' | '`');
        if word.is_empty() {
            usual.extend(c.to_uppercase());
        } else {
            usual.extend(c.to_lowercase());
        }
        match (apostrophe, word.as_str()) {
            (true, "D" | "O") => word.clear(),
            (true, _) => {}
            (false, _) if c.is_alphabetic() => word.push(c),
            (false, _) => word.clear(),
        }
    }
    usual
}

/// Who holds which position from when to when (*pemangku jabatan*). `to` is the first day no longer held.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Incumbency {
    pub staff: i64,
    pub position: i64,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
}

impl Incumbency {
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day < to)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_join_with_their_titles_and_skip_blanks() {
        assert_eq!(titled_name("dr.", "Siti Rahmawati", "Sp.A."), "dr. Siti Rahmawati, Sp.A.");
        assert_eq!(titled_name("", "Suparman", ""), "Suparman");
        assert_eq!(titled_name(" ", "Suparman", " "), "Suparman");
    }

    #[test]
    fn names_in_capitals_are_written_in_the_usual_way() {
        assert_eq!(usual_case("INTAN  SIMANJUNTAK"), "Intan Simanjuntak");
        assert_eq!(usual_case("Siti de Fretes"), "Siti de Fretes");
        for (typed, usual) in [
            ("NUR'AINI", "Nur'aini"),
            ("NUR\u{2019}AINI", "Nur\u{2019}aini"),
            ("'AISYAH", "'Aisyah"),
            ("MA'RUF SA'ADAH", "Ma'ruf Sa'adah"),
            ("D'COSTA", "D'Costa"),
            ("MARIA D\u{2019}HIRO", "Maria D\u{2019}Hiro"),
            ("DA'I", "Da'i"),
            ("A. RAHMAN", "A. Rahman"),
            ("A.RAHMAN", "A.Rahman"),
            ("M YUSUF", "M Yusuf"),
            ("I GUSTI NGURAH RAI-PUTRA", "I Gusti Ngurah Rai-Putra"),
            ("SUPARMAN", "Suparman"),
            ("", ""),
        ] {
            assert_eq!(usual_case(typed), usual, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn writing_a_name_in_the_usual_way_twice_changes_nothing(name in "[A-Z'. -]{0,30}") {
            let once = usual_case(&name);
            prop_assert_eq!(usual_case(&once), once.clone());
            let letters = name.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(once.to_uppercase(), letters, "only the case may change");
        }
    }

    #[test]
    fn only_active_standing_counts_as_active() {
        for standing in ["", " ", "Aktif", "AKTIF", "PPPK Aktif", "Aktif (Bersyarat)"] {
            assert!(standing_is_active(standing), "{standing}");
        }
        for standing in
            ["Tugas Belajar", "Aktif Tugas Belajar", "CLTN", "Tidak Aktif", "Non-Aktif", "Pemberhentian sementara"]
        {
            assert!(!standing_is_active(standing), "{standing}");
        }
    }

    #[test]
    fn a_status_is_read_from_the_words_of_the_export() {
        for (text, status) in [
            ("C", Some(Status::Cpns)),
            ("Calon PNS", Some(Status::Cpns)),
            ("pns", Some(Status::Pns)),
            ("PPPK  Paruh Waktu", Some(Status::Pppk)),
            ("P3K", Some(Status::Pppk)),
            ("Honorer", None),
            ("", None),
        ] {
            assert_eq!(Status::parse(text), status, "{text}");
        }
    }

    #[test]
    fn a_post_is_left_on_the_day_the_next_one_begins() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 1, d).unwrap();
        let held = Incumbency { staff: 1, position: 1, from: day(1), to: Some(day(10)) };
        assert!(held.holds_on(day(1)) && held.holds_on(day(9)));
        assert!(!held.holds_on(day(10)));
    }
}
