//! Positions (*jabatan*): families, levels and what a post asks of its holder. Handbook 3.3 to 3.8 and 5.4.

use serde::{Deserialize, Serialize};

use crate::education::EducationLevel;
use crate::rank::Rank;
use crate::unit::name_key;

/// Family of a position (*rumpun jabatan*, UU 20/2023): managerial, functional (*JF*) or *pelaksana*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    Managerial,
    Functional,
    Pelaksana,
}

impl Family {
    /// Reads `struktural`, `manajerial`, `fungsional`, `JF`, `JFT`, `pelaksana`, `JFU`, with or without the word
    /// *jabatan*, and the SIASN ids 1, 2, 4.
    pub fn parse(text: &str) -> Option<Self> {
        let key = name_key(text);
        match key.strip_prefix("jabatan ").unwrap_or(&key) {
            "struktural" | "manajerial" | "1" => Some(Self::Managerial),
            "fungsional" | "fungsional tertentu" | "jf" | "jft" | "2" => Some(Self::Functional),
            "pelaksana" | "fungsional umum" | "jfu" | "4" => Some(Self::Pelaksana),
            _ => None,
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Managerial => "managerial",
            Self::Functional => "functional",
            Self::Pelaksana => "pelaksana",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Managerial, Self::Functional, Self::Pelaksana].into_iter().find(|family| family.code() == code)
    }

    pub fn printed(self) -> &'static str {
        match self {
            Self::Managerial => "manajerial",
            Self::Functional => "fungsional",
            Self::Pelaksana => "pelaksana",
        }
    }
}

/// Echelon (*eselon*), lowest first. Still used in every list and form beside the levels of UU 20/2023.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Eselon {
    Vb,
    Va,
    IVb,
    IVa,
    IIIb,
    IIIa,
    IIb,
    IIa,
    Ib,
    Ia,
}

const ESELONS: [(Eselon, &str); 10] = [
    (Eselon::Vb, "V.b"),
    (Eselon::Va, "V.a"),
    (Eselon::IVb, "IV.b"),
    (Eselon::IVa, "IV.a"),
    (Eselon::IIIb, "III.b"),
    (Eselon::IIIa, "III.a"),
    (Eselon::IIb, "II.b"),
    (Eselon::IIa, "II.a"),
    (Eselon::Ib, "I.b"),
    (Eselon::Ia, "I.a"),
];

/// Category and step of a functional position (*jenjang JF*), handbook 3.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JfLevel {
    Pemula,
    Terampil,
    Mahir,
    Penyelia,
    AhliPertama,
    AhliMuda,
    AhliMadya,
    AhliUtama,
}

const JF_LEVELS: [(JfLevel, &str); 8] = [
    (JfLevel::Pemula, "Pemula"),
    (JfLevel::Terampil, "Terampil"),
    (JfLevel::Mahir, "Mahir"),
    (JfLevel::Penyelia, "Penyelia"),
    (JfLevel::AhliPertama, "Ahli Pertama"),
    (JfLevel::AhliMuda, "Ahli Muda"),
    (JfLevel::AhliMadya, "Ahli Madya"),
    (JfLevel::AhliUtama, "Ahli Utama"),
];

/// Managerial level (*jenjang manajerial*, UU 20/2023), lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ManagerialLevel {
    Pengawas,
    Administrator,
    JptPratama,
    JptMadya,
    JptUtama,
}

/// The title as it is compared, without the level of a functional position, wherever it stands: `Guru Ahli Pertama IPA`
/// and `Ahli Pertama - Guru IPA` are both `guru ipa`.
pub fn title_without_level(title: &str) -> String {
    let mut padded = format!(" {} ", name_key(title));
    for (_, level) in JF_LEVELS {
        padded = padded.replace(&format!(" {} ", level.to_lowercase()), " ");
    }
    padded.trim().to_string()
}

/// Level of a position within its family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Level {
    Eselon(Eselon),
    Jf(JfLevel),
    /// Pelaksana, or a post whose level the map does not give.
    None,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("jenjang \"{0}\" tidak dikenal; tulis eselon (misalnya III.b), jenjang JF (misalnya Ahli Pertama) atau -")]
pub struct LevelError(pub String);

impl Level {
    /// Reads `III.b`, `IIIb`, `Eselon III/b` (in an eselon column), `Ahli Pertama`, `-` and the empty text.
    pub fn parse(text: &str) -> Result<Self, LevelError> {
        let key: String = text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
        let key = key.strip_prefix("eselon").unwrap_or(&key);
        if key.is_empty() || key == "non" || key == "noneselon" {
            return Ok(Self::None);
        }
        let plain = |code: &str| code.replace(['.', ' '], "").to_lowercase();
        if let Some((eselon, _)) = ESELONS.iter().find(|(_, code)| plain(code) == key) {
            return Ok(Self::Eselon(*eselon));
        }
        JF_LEVELS
            .iter()
            .find(|(_, code)| plain(code) == key)
            .map(|(level, _)| Self::Jf(*level))
            .ok_or_else(|| LevelError(text.trim().to_string()))
    }

    /// The level that a functional title ends with: `Perawat Terampil` -> Terampil; recruitment writes it in front:
    /// `Terampil - Perawat`.
    pub fn of_title(title: &str) -> Self {
        let title = title.to_lowercase();
        let title = title.trim();
        let stands_in = |code: &str| {
            let before = title.strip_suffix(code);
            let after = title.strip_prefix(code).map(str::trim_start);
            before.is_some_and(|head| head.is_empty() || head.ends_with(' '))
                || after.is_some_and(|rest| rest.starts_with('-'))
        };
        JF_LEVELS
            .iter()
            .find(|(_, code)| stands_in(&code.to_lowercase()))
            .map_or(Self::None, |(level, _)| Self::Jf(*level))
    }

    /// The level of a code as [`Self::code`] writes it, and nothing else.
    pub fn from_code(code: &str) -> Option<Self> {
        if code.is_empty() {
            return Some(Self::None);
        }
        let eselon = ESELONS.iter().find(|(_, known)| *known == code).map(|(eselon, _)| Self::Eselon(*eselon));
        eselon.or_else(|| JF_LEVELS.iter().find(|(_, known)| *known == code).map(|(level, _)| Self::Jf(*level)))
    }

    /// `III.b`, `Ahli Pertama`, or the empty text.
    pub fn code(self) -> &'static str {
        match self {
            Self::Eselon(eselon) => ESELONS.iter().find(|(known, _)| *known == eselon).map_or("", |(_, code)| code),
            Self::Jf(level) => JF_LEVELS.iter().find(|(known, _)| *known == level).map_or("", |(_, code)| code),
            Self::None => "",
        }
    }

    /// Managerial level of an eselon (handbook 3.3).
    pub fn managerial(self) -> Option<ManagerialLevel> {
        match self {
            Self::Eselon(Eselon::Ia) => Some(ManagerialLevel::JptUtama),
            Self::Eselon(Eselon::Ib) => Some(ManagerialLevel::JptMadya),
            Self::Eselon(Eselon::IIa | Eselon::IIb) => Some(ManagerialLevel::JptPratama),
            Self::Eselon(Eselon::IIIa | Eselon::IIIb) => Some(ManagerialLevel::Administrator),
            Self::Eselon(_) => Some(ManagerialLevel::Pengawas),
            _ => None,
        }
    }

    /// Common ladder of all families for deriving the nature of a move (handbook 4.1): 0 pelaksana ... 5 JPT utama.
    /// Ahli Pertama stands with pelaksana, Ahli Muda with pengawas, Ahli Madya with administrator, Ahli Utama with JPT pratama.
    pub fn ladder(self) -> u8 {
        match (self.managerial(), self) {
            (Some(ManagerialLevel::Pengawas), _) | (_, Self::Jf(JfLevel::AhliMuda)) => 1,
            (Some(ManagerialLevel::Administrator), _) | (_, Self::Jf(JfLevel::AhliMadya)) => 2,
            (Some(ManagerialLevel::JptPratama), _) | (_, Self::Jf(JfLevel::AhliUtama)) => 3,
            (Some(ManagerialLevel::JptMadya), _) => 4,
            (Some(ManagerialLevel::JptUtama), _) => 5,
            _ => 0,
        }
    }
}

impl TryFrom<String> for Level {
    type Error = LevelError;
    fn try_from(text: String) -> Result<Self, LevelError> {
        Self::parse(&text)
    }
}

impl From<Level> for String {
    fn from(level: Level) -> Self {
        level.code().to_string()
    }
}

/// What a position asks of its holder (*persyaratan jabatan*). Empty fields ask for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Requirements {
    pub min_education: Option<EducationLevel>,
    /// Fields of study accepted, as words to be found in the name of the diploma; empty accepts every field.
    pub fields: Vec<String>,
    pub rank_low: Option<Rank>,
    pub rank_high: Option<Rank>,
    /// Words of titles or fields of work that count as experience; empty asks for the field of the position itself.
    #[serde(default)]
    pub experience: Vec<String>,
    /// Training that is asked for (*diklat yang dipersyaratkan*).
    #[serde(default)]
    pub training: Vec<String>,
}

impl Requirements {
    /// The requirement that follows from family, level and title alone (handbook 3.3, 3.4, 3.5 and 5.4), used where
    /// the map gives none.
    pub fn usual(family: Family, level: Level, title: &str) -> Self {
        let range = usual_ranks(level);
        Self {
            min_education: usual_education(family, level, title),
            fields: Vec::new(),
            rank_low: range.map(|(low, _)| low),
            rank_high: range.map(|(_, high)| high),
            ..Self::default()
        }
    }

    /// Whether a person has what is asked for. What is asked for and not known of the person is not met.
    pub fn met_by(&self, education: Option<EducationLevel>, diploma: &str, rank: Option<Rank>) -> bool {
        let diploma = diploma.to_lowercase();
        self.min_education.is_none_or(|asked| education.is_some_and(|level| level >= asked))
            && (self.fields.is_empty() || self.fields.iter().any(|field| diploma.contains(&field.to_lowercase())))
            && self.rank_low.is_none_or(|low| rank.is_some_and(|rank| rank >= low))
            && self.rank_high.is_none_or(|high| rank.is_some_and(|rank| rank <= high))
    }
}

fn usual_education(family: Family, level: Level, title: &str) -> Option<EducationLevel> {
    match (family, level) {
        (Family::Managerial, _) => match level.managerial() {
            Some(ManagerialLevel::Pengawas) => Some(EducationLevel::D3),
            _ => Some(EducationLevel::D4),
        },
        (_, Level::Jf(jf)) if jf >= JfLevel::AhliPertama => Some(EducationLevel::D4),
        (_, Level::Jf(JfLevel::Pemula)) => Some(EducationLevel::SLTA),
        (_, Level::Jf(_)) => Some(EducationLevel::D3),
        (Family::Pelaksana, _) => pelaksana_education(title),
        _ => None,
    }
}

/// Minimum education of the general pelaksana titles (Keputusan MenPANRB 11/2024, handbook 3.5). Every other title
/// asks for SLTA (handbook 5.4), unless the map says otherwise. "Umum" counts only as the second word: *Pengelola
/// Layanan Rumah Sakit Umum* is a D-III post.
fn pelaksana_education(title: &str) -> Option<EducationLevel> {
    let key = name_key(title);
    let mut words = key.split_whitespace();
    match (words.next()?, words.next()) {
        ("penelaah" | "penata", _) => Some(EducationLevel::D4),
        ("pengelola", Some("umum")) => Some(EducationLevel::SD),
        ("pengolah" | "pengelola", _) => Some(EducationLevel::D3),
        _ => Some(EducationLevel::SLTA),
    }
}

fn usual_ranks(level: Level) -> Option<(Rank, Rank)> {
    let (low, high) = match level {
        Level::Eselon(Eselon::Ia | Eselon::Ib) => ("IV/c", "IV/e"),
        Level::Eselon(Eselon::IIa) => ("IV/c", "IV/d"),
        Level::Eselon(Eselon::IIb) => ("IV/b", "IV/c"),
        Level::Eselon(Eselon::IIIa) => ("IV/a", "IV/b"),
        Level::Eselon(Eselon::IIIb) => ("III/d", "IV/a"),
        Level::Eselon(Eselon::IVa) => ("III/c", "III/d"),
        Level::Eselon(_) => ("III/b", "III/c"),
        Level::Jf(JfLevel::AhliUtama) => ("IV/d", "IV/e"),
        Level::Jf(JfLevel::AhliMadya) => ("IV/a", "IV/c"),
        Level::Jf(JfLevel::AhliMuda | JfLevel::Penyelia) => ("III/c", "III/d"),
        Level::Jf(JfLevel::AhliPertama | JfLevel::Mahir) => ("III/a", "III/b"),
        Level::Jf(JfLevel::Terampil) => ("II/b", "II/d"),
        Level::Jf(JfLevel::Pemula) => ("II/a", "II/a"),
        Level::None => return None,
    };
    Some((Rank::parse(low).ok()?, Rank::parse(high).ok()?))
}

/// A position as it stands in the map (*jabatan dalam peta jabatan*).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Position {
    pub id: i64,
    pub unit: i64,
    pub title: String,
    pub family: Family,
    pub level: Level,
    /// Job class (*kelas jabatan*) 1..=17; 0 when the map does not give it.
    pub class: u8,
    pub requirements: Requirements,
}

impl Position {
    /// Managerial posts have one seat and are never shared.
    pub fn is_managerial(&self) -> bool {
        self.family == Family::Managerial
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_read_from_the_words_of_a_map() {
        assert_eq!(Level::parse("III.b").unwrap().managerial(), Some(ManagerialLevel::Administrator));
        assert_eq!(Level::parse("IIb").unwrap().managerial(), Some(ManagerialLevel::JptPratama));
        assert_eq!(Level::parse("ahli  pertama").unwrap(), Level::Jf(JfLevel::AhliPertama));
        assert_eq!(Level::parse("-").unwrap(), Level::None);
        assert_eq!(Level::parse("Eselon IV/a").unwrap(), Level::Eselon(Eselon::IVa));
        assert_eq!(Level::parse("Non Eselon").unwrap(), Level::None);
        for text in ["Ahli Sekali", "III", "VI.a", "III/d", "Ahli"] {
            assert!(Level::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn requirements_are_met_by_what_is_known_of_a_person() {
        let asked = Requirements {
            fields: vec!["Hukum".into()],
            ..Requirements::usual(Family::Functional, Level::Jf(JfLevel::AhliPertama), "Analis Hukum")
        };
        let rank = |code| Rank::parse(code).ok();
        let law = "S-1 HUKUM";
        assert!(asked.met_by(Some(EducationLevel::S1), law, rank("III/b")));
        assert!(!asked.met_by(Some(EducationLevel::D3), law, rank("III/b")), "education below");
        assert!(!asked.met_by(Some(EducationLevel::S1), "S-1 Ekonomi", rank("III/b")), "another field");
        assert!(!asked.met_by(Some(EducationLevel::S1), law, rank("III/c")), "rank above the range");
        assert!(!asked.met_by(None, law, rank("III/b")), "education not known");
        assert!(!asked.met_by(Some(EducationLevel::S1), law, None), "rank not known");
        assert!(Requirements::default().met_by(None, "", None));
    }

    #[test]
    fn requirements_kept_before_experience_and_training_were_asked_for_still_read() {
        let kept = r#"{"min_education":"S-1","fields":["Hukum"],"rank_low":"III/a","rank_high":null}"#;
        let read: Requirements = serde_json::from_str(kept).unwrap();
        assert_eq!((read.experience, read.training), (Vec::<String>::new(), Vec::<String>::new()));
    }

    #[test]
    fn every_level_reads_back_from_its_code() {
        let eselons = ESELONS.iter().map(|(eselon, _)| Level::Eselon(*eselon));
        let functional = JF_LEVELS.iter().map(|(level, _)| Level::Jf(*level));
        for level in eselons.chain(functional).chain([Level::None]) {
            for text in [level.code().to_string(), level.code().to_uppercase(), level.code().replace('.', "")] {
                assert_eq!(Level::parse(&text), Ok(level), "{text}");
                assert_eq!(Level::from_code(&text), (text == level.code()).then_some(level), "{text}");
            }
        }
        assert!(ESELONS.is_sorted() && JF_LEVELS.is_sorted_by_key(|(level, _)| *level), "the lowest stands first");
    }

    #[test]
    fn the_level_stands_at_the_end_of_a_title_or_in_front_of_a_dash() {
        for (title, code) in [
            ("Perawat Terampil", "Terampil"),
            ("PERENCANA AHLI MUDA ", "Ahli Muda"),
            ("Ahli Pertama - Guru Kelas", "Ahli Pertama"),
            ("TERAMPIL-BIDAN", "Terampil"),
            ("Penyelia Mutu", ""),
            ("Pengadministrasi Perkantoran", ""),
            ("", ""),
        ] {
            assert_eq!(Level::of_title(title).code(), code, "{title}");
        }
    }

    #[test]
    fn families_are_read_from_the_words_of_exports_and_maps() {
        for (text, family) in [
            ("Jabatan Struktural", Some(Family::Managerial)),
            ("manajerial", Some(Family::Managerial)),
            ("JFT", Some(Family::Functional)),
            ("Fungsional  Tertentu", Some(Family::Functional)),
            ("Jabatan Fungsional Umum", Some(Family::Pelaksana)),
            ("JFU", Some(Family::Pelaksana)),
            ("4", Some(Family::Pelaksana)),
            ("3", None),
            ("", None),
        ] {
            assert_eq!(Family::parse(text), family, "{text}");
        }
        for family in [Family::Managerial, Family::Functional, Family::Pelaksana] {
            assert_eq!(Family::from_code(family.code()), Some(family));
            assert_eq!(Family::parse(family.printed()), Some(family));
        }
    }

    #[test]
    fn the_ladder_orders_posts_of_different_families() {
        let l = |text| Level::parse(text).unwrap().ladder();
        assert!(l("-") < l("IV.a") && l("IV.a") < l("III.b") && l("III.b") < l("II.b"));
        assert_eq!(l("Ahli Muda"), l("IV.a"));
        assert_eq!(l("Ahli Pertama"), l("-"));
    }

    #[test]
    fn general_pelaksana_titles_carry_their_minimum_education() {
        for (title, level) in [
            ("Penelaah Teknis Kebijakan", EducationLevel::D4),
            ("Pengolah Data dan Informasi", EducationLevel::D3),
            ("Pengadministrasi Perkantoran", EducationLevel::SLTA),
            ("PENATA LAYANAN OPERASIONAL", EducationLevel::D4),
            ("Pengelola Layanan Operasional", EducationLevel::D3),
            ("Operator Layanan Operasional", EducationLevel::SLTA),
            ("Pengelola  Umum Operasional", EducationLevel::SD),
            ("Pengelola Layanan Rumah Sakit Umum", EducationLevel::D3),
            ("Pengolah Data Bagian Umum", EducationLevel::D3),
            ("Pengemudi", EducationLevel::SLTA),
        ] {
            assert_eq!(
                Requirements::usual(Family::Pelaksana, Level::None, title).min_education,
                Some(level),
                "{title}"
            );
        }
    }

    #[test]
    fn levels_carry_their_minimum_education_and_their_ranks() {
        use Family::{Functional, Managerial};
        for (family, level, education, low, high) in [
            (Managerial, "II.b", "D-IV", "IV/b", "IV/c"),
            (Managerial, "III.a", "D-IV", "IV/a", "IV/b"),
            (Managerial, "IV.a", "D-III", "III/c", "III/d"),
            (Functional, "Ahli Madya", "D-IV", "IV/a", "IV/c"),
            (Functional, "Ahli Pertama", "D-IV", "III/a", "III/b"),
            (Functional, "Penyelia", "D-III", "III/c", "III/d"),
            (Functional, "Pemula", "SLTA", "II/a", "II/a"),
        ] {
            let asked = Requirements::usual(family, Level::parse(level).unwrap(), "");
            assert_eq!(asked.min_education.map(EducationLevel::code), Some(education), "{level}");
            assert_eq!(asked.rank_low.map(Rank::code), Some(low), "{level}");
            assert_eq!(asked.rank_high.map(Rank::code), Some(high), "{level}");
        }
        assert_eq!(Requirements::usual(Functional, Level::None, "Perawat").min_education, None, "nothing is guessed");
    }
}
