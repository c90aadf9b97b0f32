//! Seniority list (*Daftar Urut Kepangkatan*, DUK): the legal order of permanent staff, handbook 10.2.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::education::EducationLevel;
use crate::position::Level;
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
    /// The training that a name begins with, with its *tingkat* where the name needs one; `None` for every other training.
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
type LevelKey = (u8, Option<crate::position::Eselon>, Option<crate::position::JfLevel>);

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

/// The places of people in the given list, in the order of the seniority list.
pub fn order(people: &[Seniority<'_>]) -> Vec<usize> {
    let mut keyed: Vec<(SeniorityKey<'_>, usize)> =
        people.iter().enumerate().map(|(at, person)| (person.key(), at)).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::position::{Eselon, JfLevel};

    fn year(year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, 4, 1)
    }

    fn usual() -> Seniority<'static> {
        Seniority {
            rank: Some(Rank::Step(9)),
            rank_since: year(2020),
            level: Some(Level::Eselon(Eselon::IVa)),
            post_since: year(2021),
            service_months: Some(180),
            training: Some(LeadershipTraining::Pkp),
            education: Some(EducationLevel::S1),
            graduated: Some(2005),
            born: year(1983),
            nip: "198304012008041002",
        }
    }

    #[test]
    fn every_step_of_the_legal_order_decides_before_the_next_and_an_unknown_fact_stands_last() {
        let level = |level| Seniority { level, ..usual() };
        // (who stands first, who stands behind)
        let steps: [(&str, Seniority, Seniority, Seniority); 9] = [
            ("rank", Seniority { rank: Some(Rank::Step(10)), ..usual() }, usual(), Seniority { rank: None, ..usual() }),
            (
                "its day",
                Seniority { rank_since: year(2019), ..usual() },
                usual(),
                Seniority { rank_since: None, ..usual() },
            ),
            ("post", level(Some(Level::Eselon(Eselon::IIIb))), usual(), level(None)),
            (
                "its day",
                Seniority { post_since: year(2018), ..usual() },
                usual(),
                Seniority { post_since: None, ..usual() },
            ),
            (
                "service",
                Seniority { service_months: Some(181), ..usual() },
                usual(),
                Seniority { service_months: None, ..usual() },
            ),
            (
                "training",
                Seniority { training: Some(LeadershipTraining::Pka), ..usual() },
                usual(),
                Seniority { training: None, ..usual() },
            ),
            (
                "education",
                Seniority { education: Some(EducationLevel::S2), ..usual() },
                usual(),
                Seniority { education: None, ..usual() },
            ),
            (
                "graduation",
                Seniority { graduated: Some(2004), ..usual() },
                usual(),
                Seniority { graduated: None, ..usual() },
            ),
            ("age", Seniority { born: year(1982), ..usual() }, usual(), Seniority { born: None, ..usual() }),
        ];
        for (at, (what, first, middle, last)) in steps.iter().enumerate() {
            assert!(first.key() < middle.key() && middle.key() < last.key(), "{what}");
            for (later, first_of_later, ..) in &steps[at + 1..] {
                // Ahead in a later step does not make up for being behind in an earlier one.
                assert!(
                    first.key() < first_of_later.key() && first_of_later.key() < last.key(),
                    "{what} before {later}"
                );
            }
        }
        let twin = Seniority { nip: "198304012008041001", ..usual() };
        assert!(twin.key() < usual().key(), "the number decides between equals");
    }

    #[test]
    fn posts_stand_by_the_common_ladder_with_eselon_first() {
        let levels = [
            Some(Level::Eselon(Eselon::IIb)),
            Some(Level::Jf(JfLevel::AhliUtama)),
            Some(Level::Eselon(Eselon::IIIa)),
            Some(Level::Eselon(Eselon::IIIb)),
            Some(Level::Jf(JfLevel::AhliMadya)),
            Some(Level::Eselon(Eselon::IVa)),
            Some(Level::Jf(JfLevel::AhliMuda)),
            Some(Level::Jf(JfLevel::AhliPertama)),
            Some(Level::Jf(JfLevel::Terampil)),
            Some(Level::None),
            None,
        ];
        assert!(levels.map(|level| Seniority { level, ..usual() }).is_sorted_by(|a, b| a.key() < b.key()));
    }

    #[test]
    fn contract_grades_stand_behind_every_rank_step() {
        let rank = |rank| Seniority { rank, ..usual() };
        let ranks = [Some(Rank::Step(0)), Some(Rank::Contract(17)), Some(Rank::Contract(9)), None];
        assert!(ranks.map(rank).is_sorted_by(|a, b| a.key() < b.key()));
    }

    #[test]
    fn trainings_are_known_by_their_names_of_today_and_before() {
        use LeadershipTraining::{Pka, PknI, PknII, Pkp};
        for (name, training) in [
            ("PKP", Some(Pkp)),
            ("Pelatihan Kepemimpinan Pengawas Angkatan III", Some(Pkp)),
            ("Diklatpim Tk. IV", Some(Pkp)),
            ("DIKLAT PIM TINGKAT III", Some(Pka)),
            ("Pelatihan Kepemimpinan Administrator", Some(Pka)),
            ("SPAMA", Some(Pka)),
            ("Diklat Kepemimpinan Tingkat II", Some(PknII)),
            ("PKN Tingkat II", Some(PknII)),
            ("Pelatihan Kepemimpinan Nasional Tingkat I", Some(PknI)),
            ("Diklatpim 1", Some(PknI)),
            ("Diklat Teknis Pengadaan", None),
            ("PKN", None),
            ("", None),
        ] {
            assert_eq!(LeadershipTraining::of_name(name), training, "{name}");
        }
    }

    const NIPS: [&str; 3] = ["198304012008041001", "198304012008041002", "198304012008041003"];

    prop_compose! {
        fn anybody()(
            rank in prop::option::of(prop_oneof![(0u8..17).prop_map(Rank::Step), (1u8..18).prop_map(Rank::Contract)]),
            days in (prop::option::of(2018i32..2021), prop::option::of(2018i32..2021), prop::option::of(1980i32..1983)),
            level in prop::option::of(prop::sample::select(vec![Level::None, Level::Eselon(Eselon::IVa), Level::Jf(JfLevel::AhliMuda)])),
            service_months in prop::option::of(0i32..3),
            training in prop::option::of(prop::sample::select(vec![LeadershipTraining::Pkp, LeadershipTraining::PknI])),
            education in prop::option::of(prop::sample::select(vec![EducationLevel::D3, EducationLevel::S2])),
            graduated in prop::option::of(2000i32..2003),
            nip in prop::sample::select(NIPS.to_vec()),
        ) -> Seniority<'static> {
            let (rank_since, post_since, born) = (days.0.and_then(year), days.1.and_then(year), days.2.and_then(year));
            Seniority { rank, rank_since, level, post_since, service_months, training, education, graduated, born, nip }
        }
    }

    proptest! {
        #[test]
        fn only_the_same_facts_stand_at_the_same_place(a in anybody(), b in anybody()) {
            prop_assert_eq!(a.key() == b.key(), a == b);
            prop_assert_eq!(a.key().cmp(&b.key()), b.key().cmp(&a.key()).reverse());
        }

        #[test]
        fn the_list_does_not_depend_on_the_order_in_which_people_come(people in prop::collection::vec(anybody(), 0..30)) {
            let sorted = |people: &[Seniority<'static>]| order(people).into_iter().map(|at| people[at]).collect::<Vec<_>>();
            let straight = sorted(&people);
            let reversed: Vec<_> = people.iter().rev().copied().collect();
            prop_assert!(straight.is_sorted_by_key(Seniority::key));
            prop_assert_eq!(sorted(&reversed), straight);
        }
    }
}
