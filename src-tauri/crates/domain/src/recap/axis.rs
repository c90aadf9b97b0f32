//! The traits by which people are counted, each with its lines in the order of the printed form.

use chrono::{Datelike, NaiveDate};

use super::Line;
use crate::day::months_between;
use crate::education::EducationLevel;
use crate::identity::Sex;
use crate::parameter::{Law, ascending};
use crate::position::{Eselon, Family, JfLevel, Level};
use crate::rank::Rank;
use crate::retirement::{Leaving, LeavingReason};
use crate::words::MONTHS;

/// One person as the recapitulations count people.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// Line of [`Axis::Listed`], for example the agency; `None` for whoever belongs to none.
    pub listed: Option<usize>,
    pub sex: Sex,
    pub rank: Option<Rank>,
    /// Family and level of the post held; `None` without a post.
    pub post: Option<(Family, Level)>,
    pub education: Option<EducationLevel>,
    pub born: NaiveDate,
    pub leaves: Option<Leaving>,
}

/// A trait with its lines.
#[derive(Debug, Clone, PartialEq)]
pub enum Axis {
    /// Lines of the caller, for example agencies; [`Counted::listed`] names the line.
    Listed(Vec<Line>),
    /// Rank steps I/a..IV/e, with subtotals for I to IV, then contract grades I..XVII with theirs.
    Ranks,
    /// Rank steps alone.
    Steps,
    /// Contract grades (*golongan PPPK*) alone.
    Grades,
    /// Eselon, high first; whoever has none is outside.
    Eselon,
    /// Functional levels, high first by category, then *pelaksana*; managerial posts are outside.
    FunctionalAndPelaksana,
    /// Levels of education, high first.
    Education,
    Sex,
    /// Complete years on `day`; `limits` are the highest ages of all bands but the last, see [`Axis::ages`].
    Ages {
        limits: Vec<u32>,
        day: NaiveDate,
    },
    /// Months of a year, each by sex, in which people retire; all others are outside.
    Retirements {
        year: i32,
    },
}

const ESELONS: [Eselon; 10] = [
    Eselon::Ia,
    Eselon::Ib,
    Eselon::IIa,
    Eselon::IIb,
    Eselon::IIIa,
    Eselon::IIIb,
    Eselon::IVa,
    Eselon::IVb,
    Eselon::Va,
    Eselon::Vb,
];

const JF_LEVELS: [(JfLevel, &str); 8] = [
    (JfLevel::AhliUtama, "Keahlian"),
    (JfLevel::AhliMadya, "Keahlian"),
    (JfLevel::AhliMuda, "Keahlian"),
    (JfLevel::AhliPertama, "Keahlian"),
    (JfLevel::Penyelia, "Keterampilan"),
    (JfLevel::Mahir, "Keterampilan"),
    (JfLevel::Terampil, "Keterampilan"),
    (JfLevel::Pemula, "Keterampilan"),
];

const STEPS: u8 = 17;
const GRADES: u8 = 17;

impl Axis {
    /// Age bands of the region on the day asked: the highest ages (`recap.age_bands`), and a last band that is open upwards.
    pub fn ages(day: NaiveDate, law: &Law) -> Self {
        Self::Ages { limits: ascending(law.text("recap.age_bands")).unwrap_or_default(), day }
    }

    pub fn lines(&self) -> Vec<Line> {
        match self {
            Self::Listed(lines) => lines.clone(),
            Self::Ranks => step_lines().chain(grade_lines()).collect(),
            Self::Steps => step_lines().collect(),
            Self::Grades => grade_lines().collect(),
            Self::Eselon => eselon_lines().collect(),
            Self::FunctionalAndPelaksana => functional_lines().chain([Line::plain("Pelaksana")]).collect(),
            Self::Education => EducationLevel::all().rev().map(|level| Line::plain(level.code())).collect(),
            Self::Sex => vec![Line::plain("Laki-laki"), Line::plain("Perempuan")],
            Self::Ages { limits, .. } => age_lines(limits),
            Self::Retirements { .. } => {
                MONTHS.into_iter().flat_map(|month| ["L", "P"].map(|sex| Line::grouped(sex, month))).collect()
            }
        }
    }

    /// The line of a person; `None` outside the table.
    pub(super) fn place(&self, person: &Counted) -> Option<usize> {
        match self {
            Self::Listed(_) => person.listed,
            Self::Ranks => match person.rank? {
                Rank::Step(step) => Some(usize::from(step)),
                Rank::Contract(grade) => Some(usize::from(STEPS + grade - 1)),
            },
            Self::Steps => match person.rank? {
                Rank::Step(step) => Some(usize::from(step)),
                Rank::Contract(_) => None,
            },
            Self::Grades => match person.rank? {
                Rank::Step(_) => None,
                Rank::Contract(grade) => Some(usize::from(grade - 1)),
            },
            Self::Eselon => match person.post?.1 {
                Level::Eselon(eselon) => ESELONS.iter().position(|known| *known == eselon),
                _ => None,
            },
            Self::FunctionalAndPelaksana => match person.post? {
                (_, Level::Jf(jf)) => jf_place(jf),
                (Family::Pelaksana, _) => Some(JF_LEVELS.len()),
                _ => None,
            },
            Self::Education => {
                let education = person.education?;
                EducationLevel::all().rev().position(|level| level == education)
            }
            Self::Sex => Some(sex_place(person.sex)),
            Self::Ages { limits, day } => {
                let age = u32::try_from(months_between(person.born, *day)).ok()? / 12;
                Some(limits.partition_point(|limit| *limit < age))
            }
            Self::Retirements { year } => {
                let retires = person.leaves.filter(|leaves| leaves.reason == LeavingReason::Retirement)?;
                let month = (retires.day.year() == *year).then_some(retires.day.month0() as usize)?;
                Some(month * 2 + sex_place(person.sex))
            }
        }
    }
}

fn sex_place(sex: Sex) -> usize {
    match sex {
        Sex::Male => 0,
        Sex::Female => 1,
    }
}

fn step_lines() -> impl Iterator<Item = Line> {
    let group = |code: &'static str| code.split('/').next().unwrap_or_default();
    (0..STEPS).map(|step| Rank::Step(step).code()).map(move |code| Line::grouped(code, group(code)))
}

fn grade_lines() -> impl Iterator<Item = Line> {
    (1..=GRADES).map(|grade| Line::grouped(Rank::Contract(grade).code(), "PPPK"))
}

fn eselon_lines() -> impl Iterator<Item = Line> {
    let group = |code: &'static str| code.split('.').next().unwrap_or_default();
    ESELONS.into_iter().map(|eselon| Level::Eselon(eselon).code()).map(move |code| Line::grouped(code, group(code)))
}

fn functional_lines() -> impl Iterator<Item = Line> {
    JF_LEVELS.into_iter().map(|(jf, category)| Line::grouped(Level::Jf(jf).code(), category))
}

fn jf_place(jf: JfLevel) -> Option<usize> {
    JF_LEVELS.iter().position(|(known, _)| *known == jf)
}

fn age_lines(limits: &[u32]) -> Vec<Line> {
    let Some((first, last)) = limits.first().zip(limits.last()) else { return vec![Line::plain("Semua umur")] };
    let between = limits.windows(2).map(|pair| format!("{}-{}", pair[0] + 1, pair[1]));
    std::iter::once(format!("s.d. {first}"))
        .chain(between)
        .chain([format!("di atas {last}")])
        .map(Line::plain)
        .collect()
}

/// Every level a post can have: eselon, functional levels, and none.
pub(super) fn level_lines() -> Vec<Line> {
    eselon_lines().chain(functional_lines()).chain([Line::plain("Pelaksana")]).collect()
}

pub(super) fn level_place(level: Level) -> Option<usize> {
    match level {
        Level::Eselon(eselon) => ESELONS.iter().position(|known| *known == eselon),
        Level::Jf(jf) => jf_place(jf).map(|at| ESELONS.len() + at),
        Level::None => Some(ESELONS.len() + JF_LEVELS.len()),
    }
}
