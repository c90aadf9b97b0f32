//! The region and the tree of its units.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

/// Kind of region (*jenis instansi*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RegionKind {
    Provinsi,
    Kabupaten,
    Kota,
}

impl RegionKind {
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().to_lowercase().as_str() {
            "provinsi" => Some(Self::Provinsi),
            "kabupaten" => Some(Self::Kabupaten),
            "kota" => Some(Self::Kota),
            _ => None,
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Provinsi => "provinsi",
            Self::Kabupaten => "kabupaten",
            Self::Kota => "kota",
        }
    }

    /// Usual title of the head; the region may write it otherwise.
    pub fn head_title(self) -> &'static str {
        match self {
            Self::Provinsi => "Gubernur",
            Self::Kabupaten => "Bupati",
            Self::Kota => "Wali Kota",
        }
    }

    pub fn printed(self) -> &'static str {
        match self {
            Self::Provinsi => "Provinsi",
            Self::Kabupaten => "Kabupaten",
            Self::Kota => "Kota",
        }
    }
}

/// Kind of a unit (*unit kerja*), guessed from its name and kept as data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    Opd,
    Bidang,
    Uptd,
    Sekolah,
    Puskesmas,
    Kelurahan,
    Lain,
}

const KINDS: [(UnitKind, &str); 7] = [
    (UnitKind::Opd, "opd"),
    (UnitKind::Bidang, "bidang"),
    (UnitKind::Uptd, "uptd"),
    (UnitKind::Sekolah, "sekolah"),
    (UnitKind::Puskesmas, "puskesmas"),
    (UnitKind::Kelurahan, "kelurahan"),
    (UnitKind::Lain, "lain"),
];

impl UnitKind {
    /// Serves people directly, a school or a health centre.
    pub fn is_service(self) -> bool {
        matches!(self, Self::Sekolah | Self::Puskesmas)
    }

    pub fn code(self) -> &'static str {
        KINDS.iter().find(|(kind, _)| *kind == self).map_or("lain", |(_, code)| code)
    }

    pub fn from_code(code: &str) -> Option<Self> {
        KINDS.iter().find(|(_, known)| *known == code).map(|(kind, _)| *kind)
    }

    /// A unit directly under the region is an agency (*OPD*); below it the name tells.
    pub fn of(name: &str, is_root: bool) -> Self {
        let name = name.to_lowercase();
        let starts = |heads: &[&str]| heads.iter().any(|head| name.starts_with(head));
        if is_root {
            Self::Opd
        } else if starts(&["sd ", "sdn ", "smp ", "smpn ", "tk ", "sekolah", "sma ", "smk "]) {
            Self::Sekolah
        } else if name.contains("puskesmas") {
            Self::Puskesmas
        } else if starts(&["uptd", "upt "]) {
            Self::Uptd
        } else if starts(&["kelurahan"]) {
            Self::Kelurahan
        } else if starts(&["bidang", "bagian", "sekretariat", "seksi", "subbagian", "inspektur pembantu"]) {
            Self::Bidang
        } else {
            Self::Lain
        }
    }
}

/// A unit as placed in the tree on one day (*unit kerja*). `parent` is `None` for an agency (*perangkat daerah*).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    pub id: i64,
    /// Hierarchy number of the map, for example `4.10`.
    pub code: String,
    pub name: String,
    pub kind: UnitKind,
    pub parent: Option<i64>,
}

/// Orders hierarchy numbers segment by segment as numbers: `4.2` before `4.10` (handbook 6.3).
pub fn compare_codes(left: &str, right: &str) -> Ordering {
    code_segments(left).cmp(&code_segments(right)).then_with(|| left.cmp(right))
}

/// Segments of a hierarchy number as numbers; what is no number stands last.
pub(crate) fn code_segments(code: &str) -> Vec<u64> {
    code.split('.').map(|segment| segment.parse().unwrap_or(u64::MAX)).collect()
}

/// The number of the parent: `4.10` -> `4`.
pub fn parent_code(code: &str) -> Option<&str> {
    code.rsplit_once('.').map(|(parent, _)| parent)
}

/// The form under which names of units and titles are compared: lower case, single blanks, no punctuation.
pub fn name_key(name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect::<String>().to_lowercase();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the words of `wanted` stand one after another in `text`, compared as [`name_key`] compares them; no words
/// stand nowhere. It copies nothing, for rankings ask it of every person.
pub fn contains_words(text: &str, wanted: &str) -> bool {
    let wanted = words(wanted);
    let mut rest = words(text);
    if wanted.clone().next().is_none() {
        return false;
    }
    loop {
        let mut here = rest.clone();
        if wanted.clone().all(|word| here.next().is_some_and(|found| same_word(found, word))) {
            return true;
        }
        if rest.next().is_none() {
            return false;
        }
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> + Clone {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn same_word(left: &str, right: &str) -> bool {
    left.eq_ignore_ascii_case(right)
        || (!left.is_ascii()
            && left.chars().flat_map(char::to_lowercase).eq(right.chars().flat_map(char::to_lowercase)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn hierarchy_numbers_compare_as_numbers() {
        let mut codes = vec!["4.10", "4.2", "10", "2", "4"];
        codes.sort_by(|a, b| compare_codes(a, b));
        assert_eq!(codes, ["2", "4", "4.2", "4.10", "10"]);
        assert_eq!(parent_code("4.10"), Some("4"));
        assert_eq!(parent_code("4"), None);
    }

    proptest! {
        #[test]
        fn words_stand_in_a_text_where_its_key_says_so(text in "[aBéÉ .-]{0,12}", wanted in "[AbéÉ /]{0,5}") {
            let padded = |text: &str| format!(" {} ", name_key(text));
            let stands = !name_key(&wanted).is_empty() && padded(&text).contains(&padded(&wanted));
            prop_assert_eq!(contains_words(&text, &wanted), stands);
        }
    }

    #[test]
    fn words_are_found_whole_and_one_after_another() {
        assert!(contains_words("S-1 Ilmu Administrasi Negara", "administrasi  NEGARA"));
        assert!(!contains_words("D-III Politeknik Kesehatan", "Teknik"));
        assert!(!contains_words("Administrasi Publik Negara", "Administrasi Negara"));
        assert!(!contains_words("Hukum", " - "));
    }

    #[test]
    fn names_compare_without_regard_to_case_blanks_and_dots() {
        assert_eq!(name_key("UPTD  Puskesmas Tj. Elok"), name_key("uptd puskesmas tj elok"));
    }
}
