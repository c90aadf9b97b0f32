//! Competence (PermenPANRB 38/2017): levels held and required, and how far they match (*job person match*, JPM).

use serde::{Deserialize, Serialize};

use crate::parameter::Law;
use crate::position::{Family, JfLevel, Level, ManagerialLevel};
use crate::unit::name_key;

/// The competences of the common dictionary: eight managerial ones (*kompetensi manajerial*) and the socio-cultural one
/// (*kompetensi sosial kultural*). Technical ones have names of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Competence {
    Integrity,
    Cooperation,
    Communication,
    Results,
    PublicService,
    Development,
    Change,
    Decision,
    NationalCohesion,
}

/// Competence, code, name of the regulation.
const COMPETENCES: [(Competence, &str, &str); 9] = [
    (Competence::Integrity, "integrity", "Integritas"),
    (Competence::Cooperation, "cooperation", "Kerja sama"),
    (Competence::Communication, "communication", "Komunikasi"),
    (Competence::Results, "results", "Orientasi pada hasil"),
    (Competence::PublicService, "public_service", "Pelayanan publik"),
    (Competence::Development, "development", "Pengembangan diri dan orang lain"),
    (Competence::Change, "change", "Mengelola perubahan"),
    (Competence::Decision, "decision", "Pengambilan keputusan"),
    (Competence::NationalCohesion, "national_cohesion", "Perekat bangsa"),
];

impl Competence {
    /// All nine, in the order of the regulation.
    pub fn all() -> impl Iterator<Item = Self> {
        COMPETENCES.iter().map(|(competence, ..)| *competence)
    }

    /// Reads a name as the regulation writes it, in any case and with any blanks or marks; `None` for a technical one.
    pub fn parse(name: &str) -> Option<Self> {
        let plain = |text: &str| name_key(text).replace(' ', "");
        let asked = plain(name);
        COMPETENCES.iter().find(|(.., known)| plain(known) == asked).map(|(competence, ..)| *competence)
    }

    pub fn code(self) -> &'static str {
        COMPETENCES[self as usize].1
    }

    pub fn printed(self) -> &'static str {
        COMPETENCES[self as usize].2
    }
}

/// Which competences a match is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Managerial together with socio-cultural.
    Managerial,
    Technical,
}

/// A technical competence and its level.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Technical {
    key: Box<str>,
    name: Box<str>,
    level: u8,
}

/// Levels 1..=5 by competence, held by a person or required by a position (*profil kompetensi*).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Profile {
    /// By [`Competence`]; 0 where nothing is recorded.
    common: [u8; COMPETENCES.len()],
    /// In the order of their keys.
    technical: Vec<Technical>,
}

impl Profile {
    /// A profile of names, whether each is technical, and levels. A name that is not among the nine counts as technical
    /// whatever it was recorded as. Level 0 says nothing, and nothing is above 5. Of two levels of one name the last holds.
    pub fn new<'a>(levels: impl IntoIterator<Item = (&'a str, bool, u8)>) -> Self {
        let mut profile = Self::default();
        for (name, technical, level) in levels {
            let level = level.min(5);
            match Competence::parse(name).filter(|_| !technical) {
                Some(competence) => profile.common[competence as usize] = level,
                None => profile.set_technical(name, level),
            }
        }
        profile
    }

    fn set_technical(&mut self, name: &str, level: u8) {
        let key = name_key(name);
        let found = self.technical.binary_search_by(|one| one.key.as_ref().cmp(&key));
        match found {
            Ok(at) if level == 0 => drop(self.technical.remove(at)),
            Ok(at) => self.technical[at].level = level,
            Err(at) if level > 0 && !key.is_empty() => {
                self.technical.insert(at, Technical { key: key.into(), name: name.trim().into(), level });
            }
            Err(_) => {}
        }
    }

    /// What a position asks where the office has set nothing: the nine at the usual level of its level
    /// (`competence.required.*`), and no technical one.
    pub fn usual(family: Family, level: Level, law: &Law) -> Self {
        let usual = law.number(usual_key(family, level)).clamp(0, 5) as u8;
        Self { common: [usual; COMPETENCES.len()], technical: Vec::new() }
    }

    /// Name, whether it is technical, and level 1..=5: the nine in the order of the regulation, then the technical ones.
    pub fn levels(&self) -> impl Iterator<Item = (&str, bool, u8)> {
        let common = Competence::all().map(|one| (one.printed(), false, self.common[one as usize]));
        let technical = self.technical.iter().map(|one| (one.name.as_ref(), true, one.level));
        common.filter(|(.., level)| *level > 0).chain(technical)
    }

    /// The level of a name, of the nine or technical.
    pub fn level(&self, name: &str) -> Option<u8> {
        let common = || Competence::parse(name).map(|one| self.common[one as usize]).filter(|level| *level > 0);
        let technical = self.technical_level(&name_key(name));
        technical.or_else(common)
    }

    fn technical_level(&self, key: &str) -> Option<u8> {
        let at = self.technical.binary_search_by(|one| one.key.as_ref().cmp(key)).ok()?;
        Some(self.technical[at].level)
    }

    /// Whether anything of a part is recorded.
    pub fn has(&self, part: Part) -> bool {
        match part {
            Part::Managerial => self.common.iter().any(|level| *level > 0),
            Part::Technical => !self.technical.is_empty(),
        }
    }

    /// Names of the competences of a part that this profile requires and `held` does not record (*data kurang*).
    pub fn missing_in<'a>(&'a self, held: &'a Self, part: Part) -> impl Iterator<Item = &'a str> {
        self.against(held, part).filter(|(.., held)| *held == 0).map(|(name, ..)| name)
    }

    /// Level required and level held, 0 where none is recorded, of each competence of a part that this profile requires.
    pub(crate) fn against<'a>(&'a self, held: &'a Self, part: Part) -> impl Iterator<Item = (&'a str, u8, u8)> {
        let (common, technical) = match part {
            Part::Managerial => (0..COMPETENCES.len(), &self.technical[..0]),
            Part::Technical => (0..0, self.technical.as_slice()),
        };
        let common = common.map(|at| (COMPETENCES[at].2, self.common[at], held.common[at]));
        let technical = technical
            .iter()
            .map(|one| (one.name.as_ref(), one.level, held.technical_level(&one.key).unwrap_or_default()));
        common.filter(|(_, required, _)| *required > 0).chain(technical)
    }
}

fn usual_key(family: Family, level: Level) -> &'static str {
    match (family, level.managerial(), level) {
        (_, Some(ManagerialLevel::Pengawas), _) => "competence.required.pengawas",
        (_, Some(ManagerialLevel::Administrator), _) => "competence.required.administrator",
        (_, Some(ManagerialLevel::JptPratama), _) => "competence.required.jpt_pratama",
        (_, Some(ManagerialLevel::JptMadya | ManagerialLevel::JptUtama), _) => "competence.required.jpt_madya",
        (_, _, Level::Jf(JfLevel::AhliUtama)) => "competence.required.jf_ahli_utama",
        (_, _, Level::Jf(JfLevel::AhliMadya)) => "competence.required.jf_ahli_madya",
        (_, _, Level::Jf(JfLevel::AhliMuda)) => "competence.required.jf_ahli_muda",
        (_, _, Level::Jf(JfLevel::AhliPertama)) => "competence.required.jf_ahli_pertama",
        (_, _, Level::Jf(_)) | (Family::Functional, ..) => "competence.required.jf_keterampilan",
        // A managerial post without an eselon in the map is taken as the lowest one.
        (Family::Managerial, ..) => "competence.required.pengawas",
        (Family::Pelaksana, ..) => "competence.required.pelaksana",
    }
}

/// What a match says of a person (*kategori JPM*), lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    NotMet,
    Nearly,
    Met,
}

impl Category {
    pub fn printed(self) -> &'static str {
        match self {
            Self::NotMet => "kurang memenuhi syarat",
            Self::Nearly => "masih memenuhi syarat",
            Self::Met => "memenuhi syarat",
        }
    }
}

/// How far the levels held match the levels required (*job person match*, JPM).
#[derive(Debug, Clone, PartialEq)]
pub struct Jpm {
    /// Sum of the levels held over the sum of the levels required, times 100; not rounded.
    pub percent: f64,
    pub category: Category,
    /// Competences required of which no level is recorded (*data kurang*); they count as 0.
    pub missing: Vec<String>,
}

/// The match in percent (handbook 7.1): each level held counts up to the level required unless the law lets more count.
/// `None` when nothing is required, or nothing of what is required is recorded.
pub fn match_percent(required: &Profile, held: &Profile, part: Part, capped: bool) -> Option<f64> {
    let (mut asked, mut had) = (0_u32, 0_u32);
    for (_, required, held) in required.against(held, part) {
        asked += u32::from(required);
        had += u32::from(if capped { held.min(required) } else { held });
    }
    (had > 0).then(|| f64::from(had) / f64::from(asked) * 100.0)
}

/// The match with its category (`competence.met_from`, `competence.nearly_from`) and what is missing. `None` as in
/// [`match_percent`].
pub fn jpm(required: &Profile, held: &Profile, part: Part, law: &Law) -> Option<Jpm> {
    let percent = match_percent(required, held, part, law.yes("competence.cap"))?;
    let missing = required.missing_in(held, part).map(str::to_string).collect();
    Some(Jpm { percent, category: category(percent, law), missing })
}

fn category(percent: f64, law: &Law) -> Category {
    match percent {
        _ if percent >= law.decimal("competence.met_from") => Category::Met,
        _ if percent >= law.decimal("competence.nearly_from") => Category::Nearly,
        _ => Category::NotMet,
    }
}

#[cfg(test)]
mod tests;
