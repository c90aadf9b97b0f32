//! People: the national record of one civil servant, as far as transfer needs it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::education::EducationLevel;
use crate::identity::{Nip, Sex};
use crate::rank::Rank;

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
        match text.trim().to_uppercase().as_str() {
            "CPNS" | "C" => Some(Self::Cpns),
            "PNS" | "P" => Some(Self::Pns),
            "PPPK" | "P3K" | "PPPK PARUH WAKTU" => Some(Self::Pppk),
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

/// Whether a legal standing counts as active service; the empty text counts, as old exports leave it out.
pub fn standing_is_active(standing: &str) -> bool {
    let key = standing.trim().to_lowercase();
    key.is_empty() || key.starts_with("aktif")
}

/// Joins a name and its titles, skipping blanks (handbook 2.4).
pub fn titled_name(before: &str, name: &str, after: &str) -> String {
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
pub fn usual_case(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.chars().any(char::is_lowercase) {
        return name;
    }
    let mut at_start = true;
    name.chars()
        .flat_map(|c| {
            let out: Vec<char> = if at_start { c.to_uppercase().collect() } else { c.to_lowercase().collect() };
            at_start = !c.is_alphabetic() && c != '\'';
            out
        })
        .collect()
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
    use super::*;

    #[test]
    fn names_join_with_their_titles_and_skip_blanks() {
        assert_eq!(titled_name("dr.", "Siti Rahmawati", "Sp.A."), "dr. Siti Rahmawati, Sp.A.");
        assert_eq!(titled_name("", "Suparman", ""), "Suparman");
    }

    #[test]
    fn names_in_capitals_are_written_in_the_usual_way() {
        assert_eq!(usual_case("INTAN  SIMANJUNTAK"), "Intan Simanjuntak");
        assert_eq!(usual_case("Siti de Fretes"), "Siti de Fretes");
        assert_eq!(usual_case("NUR'AINI"), "Nur'aini");
    }

    #[test]
    fn a_post_is_left_on_the_day_the_next_one_begins() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 1, d).unwrap();
        let held = Incumbency { staff: 1, position: 1, from: day(1), to: Some(day(10)) };
        assert!(held.holds_on(day(1)) && held.holds_on(day(9)));
        assert!(!held.holds_on(day(10)));
    }
}
