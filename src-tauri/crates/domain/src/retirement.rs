//! Retirement age (*batas usia pensiun*, BUP) and its day, handbook 3.11.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::parameter::Law;
use crate::position::{Family, JfLevel, Level, ManagerialLevel};

/// Retirement age in years for a position.
pub fn retirement_age(family: Family, level: Level, title: &str, law: &Law) -> i32 {
    law.number(retirement_key(family, level, title))
}

/// Key of the retirement age of a position. A teacher of any level has the age of teachers (UU 14/2005 art. 40).
pub fn retirement_key(family: Family, level: Level, title: &str) -> &'static str {
    match (family, level.managerial(), level) {
        (Family::Managerial, Some(level), _) if level >= ManagerialLevel::JptPratama => "retirement.jpt",
        (Family::Functional, ..) if is_teacher(title) => "retirement.teacher",
        (Family::Functional, _, Level::Jf(JfLevel::AhliUtama)) => "retirement.jf_utama",
        (Family::Functional, _, Level::Jf(JfLevel::AhliMadya)) => "retirement.jf_madya",
        (Family::Functional, ..) => "retirement.jf_other",
        _ => "retirement.administrator_pengawas_pelaksana",
    }
}

/// `Guru Kelas Ahli Pertama`, and `Ahli Pertama - Guru Kelas` as recruitment writes it.
pub(crate) fn is_teacher(title: &str) -> bool {
    // Most titles hold no such letters at all; rankings ask it of every person.
    if !title.as_bytes().windows(4).any(|word| word[0] | 0x20 == b'g' && word[1..].eq_ignore_ascii_case(b"uru")) {
        return false;
    }
    let name = match title.split_once('-') {
        Some((post, rest)) if matches!(Level::parse(post), Ok(Level::Jf(_))) => rest,
        _ => title,
    };
    let mut words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.next().is_some_and(|word| word.eq_ignore_ascii_case("guru"))
}

/// TMT of retirement: the first day of the month after the birthday month in which the age is reached.
pub fn retirement_day(born: NaiveDate, age: i32) -> NaiveDate {
    let (year, month) = (born.year() + age, born.month());
    let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(NaiveDate::MAX)
}

/// Why a person leaves without any decree of transfer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeavingReason {
    /// Retirement age reached (*pensiun BUP*).
    Retirement,
    /// End of the contract of a PPPK (*akhir perjanjian kerja*).
    ContractEnd,
}

impl LeavingReason {
    pub fn code(self) -> &'static str {
        match self {
            Self::Retirement => "retirement",
            Self::ContractEnd => "contract_end",
        }
    }
}

/// The first day on which a person is away for good, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaving {
    pub day: NaiveDate,
    pub reason: LeavingReason,
}

/// When the holder of a position leaves: on the day of retirement by the age of that position, or on the day after the
/// last day of the contract where that is earlier (handbook 3.11). Of one day for both, retirement is the reason.
pub fn leaving(
    born: NaiveDate,
    family: Family,
    level: Level,
    title: &str,
    contract_end: Option<NaiveDate>,
    law: &Law,
) -> Leaving {
    let day = retirement_day(born, retirement_age(family, level, title, law));
    let retirement = Leaving { day, reason: LeavingReason::Retirement };
    let contract = contract_end.and_then(|last| last.succ_opt());
    match contract.filter(|day| *day < retirement.day) {
        Some(day) => Leaving { day, reason: LeavingReason::ContractEnd },
        None => retirement,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn retirement_begins_in_the_month_after_the_birthday() {
        assert_eq!(retirement_day(day(1968, 12, 15), 58), day(2027, 1, 1));
        assert_eq!(retirement_day(day(1968, 3, 1), 60), day(2028, 4, 1));
        assert_eq!(retirement_day(day(1968, 2, 29), 58), day(2026, 3, 1), "a birthday that the year does not have");
    }

    #[test]
    fn the_age_follows_the_position() {
        let law = Law::on(day(2026, 1, 1), crate::parameter::shipped()).unwrap();
        let age = |family, level: &str, title| retirement_age(family, Level::parse(level).unwrap(), title, &law);
        assert_eq!(age(Family::Managerial, "II.b", "Kepala Dinas"), 60);
        assert_eq!(age(Family::Managerial, "III.b", "Kepala Bidang"), 58);
        assert_eq!(age(Family::Functional, "Ahli Utama", "Auditor Ahli Utama"), 65);
        assert_eq!(age(Family::Functional, "Ahli Madya", "Auditor Ahli Madya"), 60);
        assert_eq!(age(Family::Functional, "Ahli Pertama", "Guru Kelas Ahli Pertama"), 60);
        assert_eq!(age(Family::Functional, "Ahli Pertama", "AHLI PERTAMA - GURU KELAS"), 60);
        assert_eq!(age(Family::Functional, "Ahli Utama", "Guru Ahli Utama"), 60, "a teacher of any level");
        assert_eq!(age(Family::Functional, "Ahli Madya", "Pengawas Sekolah Ahli Madya"), 60);
        assert_eq!(age(Family::Managerial, "", "Kepala Seksi Guru"), 58);
        assert_eq!(age(Family::Functional, "Ahli Pertama", "Perencana Ahli Pertama"), 58);
        assert_eq!(age(Family::Pelaksana, "-", "Pengadministrasi Perkantoran"), 58);
    }

    #[test]
    fn a_contract_ends_before_the_age_or_not_at_all() {
        let law = Law::on(day(2026, 1, 1), crate::parameter::shipped()).unwrap();
        let leaving = |contract| {
            let Leaving { day, reason } =
                leaving(day(1968, 12, 15), Family::Pelaksana, Level::None, "Operator", contract, &law);
            (day, reason.code())
        };
        assert_eq!(leaving(None), (day(2027, 1, 1), "retirement"));
        assert_eq!(leaving(Some(day(2026, 6, 30))), (day(2026, 7, 1), "contract_end"), "the last day is still worked");
        assert_eq!(leaving(Some(day(2026, 12, 31))), (day(2027, 1, 1), "retirement"));
        assert_eq!(leaving(Some(day(2030, 12, 31))), (day(2027, 1, 1), "retirement"));
    }
}
