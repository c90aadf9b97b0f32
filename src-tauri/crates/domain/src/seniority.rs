//! Seniority list (*Daftar Urut Kepangkatan*, DUK): the legal order of permanent staff, handbook 10.2.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::education::EducationLevel;
use crate::position::{Eselon, JfLevel, Level};
use crate::rank::Rank;
use crate::unit::name_key;

/// What the order asks of one person; an unknown fact puts the person behind those who are equal so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seniority<'a> {
    pub rank: Option<Rank>,
    pub rank_since: Option<NaiveDate>,
    /// Level of the post held; `None` without a post. [`Level::None`] is a post of a *pelaksana*.
    pub level: Option<Level>,
    /// First day on the post (*TMT jabatan*).
    pub post_since: Option<NaiveDate>,
    /// Service (*masa kerja*) in whole months.
    pub service_months: Option<i32>,
    pub training: Option<LeadershipTraining>,
    pub education: Option<EducationLevel>,
    /// Year of the last diploma.
    pub graduated: Option<i32>,
    pub born: Option<NaiveDate>,
    /// Decides between two who are equal in everything the law names.
    pub nip: &'a str,
}

/// Training for a managerial post (*latihan jabatan*), lowest first; today's and older names (handbook 10.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeadershipTraining {
    /// *PKP*, Diklatpim IV, Adum.
    Pkp,
    /// *PKA*, Diklatpim III, Spama.
    Pka,
    /// *PKN II*, Diklatpim II, Spamen.
    PknII,
    /// *PKN I*, Diklatpim I, Spati.
    PknI,
}

impl LeadershipTraining {
    /// The training that a name begins with, with its *tingkat* where the name needs one; `None` for every other one.
    pub fn of_name(name: &str) -> Option<Self> {
        let key = name_key(name);
        let words: Vec<&str> = key.split(' ').filter(|word| !matches!(*word, "tingkat" | "tk" | "nasional")).collect();
        match words[..] {
            ["pkp" | "adum" | "sepala", ..] | ["pelatihan", "kepemimpinan", "pengawas", ..] => Some(Self::Pkp),
            ["pka" | "spama" | "sepadya", ..] | ["pelatihan", "kepemimpinan", "administrator", ..] => Some(Self::Pka),
            ["spamen" | "sespa", ..] => Some(Self::PknII),
            ["spati", ..] => Some(Self::PknI),
            ["pkn", step, ..] | ["pelatihan", "kepemimpinan", step, ..] => {
                Self::of_step(step).filter(|one| *one >= Self::PknII)
            }
            ["diklatpim" | "diklapim" | "pim", step, ..] | ["diklat", "pim" | "kepemimpinan", step, ..] => {
                Self::of_step(step)
            }
            _ => None,
        }
    }

    fn of_step(step: &str) -> Option<Self> {
        match step {
            "iv" | "4" => Some(Self::Pkp),
            "iii" | "3" => Some(Self::Pka),
            "ii" | "2" => Some(Self::PknII),
            "i" | "1" => Some(Self::PknI),
            _ => None,
        }
    }
}

/// Sorts known before unknown, and the known ones by themselves.
type KnownFirst<T> = (bool, Option<T>);

fn known_first<T>(value: Option<T>) -> KnownFirst<T> {
    (value.is_none(), value)
}

fn high_first<T>(value: Option<T>) -> Option<Reverse<T>> {
    value.map(Reverse)
}

/// Place in the list as a value that sorts: the smaller stands first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeniorityKey<'a> {
    rank: KnownFirst<(bool, Reverse<Rank>)>,
    rank_since: KnownFirst<NaiveDate>,
    level: KnownFirst<Reverse<LevelKey>>,
    post_since: KnownFirst<NaiveDate>,
    service: KnownFirst<Reverse<i32>>,
    training: KnownFirst<Reverse<LeadershipTraining>>,
    education: KnownFirst<Reverse<EducationLevel>>,
    graduated: KnownFirst<i32>,
    born: KnownFirst<NaiveDate>,
    nip: &'a str,
}

/// The common ladder of all families, then eselon before functional, then the step within each.
type LevelKey = (u8, Option<Eselon>, Option<JfLevel>);

fn level_key(level: Level) -> LevelKey {
    match level {
        Level::Eselon(eselon) => (level.ladder(), Some(eselon), None),
        Level::Jf(jf) => (level.ladder(), None, Some(jf)),
        Level::None => (level.ladder(), None, None),
    }
}

impl<'a> Seniority<'a> {
    /// The legal order (handbook 10.2): rank (high first), its TMT (older first), post (high first), its TMT, service
    /// (long first), training (highest first), education (high first), graduation (earlier first), age (older first).
    ///
    /// Contract grades are never compared with rank steps: they stand behind them.
    pub fn key(&self) -> SeniorityKey<'a> {
        SeniorityKey {
            rank: known_first(self.rank.map(|rank| (matches!(rank, Rank::Contract(_)), Reverse(rank)))),
            rank_since: known_first(self.rank_since),
            level: known_first(high_first(self.level.map(level_key))),
            post_since: known_first(self.post_since),
            service: known_first(high_first(self.service_months)),
            training: known_first(high_first(self.training)),
            education: known_first(high_first(self.education)),
            graduated: known_first(self.graduated),
            born: known_first(self.born),
            nip: self.nip,
        }
    }
}

/// Whether a legal standing (*kedudukan hukum*) still belongs to the service, at work or not: study and unpaid leave
/// do, retirement, death and leaving for another agency do not.
pub fn is_in_service(standing: &str) -> bool {
    const ENDED: [&str; 9] =
        ["pensiun", "pensiunan", "meninggal", "wafat", "tewas", "berhenti", "diberhentikan", "pemberhentian", "pindah"];
    let key = name_key(standing);
    let mut words = key.split(' ');
    // *Pemberhentian sementara* and *masa persiapan pensiun* come before the end.
    words.clone().any(|word| matches!(word, "sementara" | "persiapan")) || !words.any(|word| ENDED.contains(&word))
}

/// The places of people in the given list, in the order of the seniority list.
pub fn order(people: &[Seniority<'_>]) -> Vec<usize> {
    let mut keyed: Vec<(SeniorityKey<'_>, usize)> =
        people.iter().enumerate().map(|(at, person)| (person.key(), at)).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests;
