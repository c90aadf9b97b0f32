//! Moves of a plan: where a person goes, of what nature and scope, and in which state the plan is.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::position::{Family, Level, Position};

/// Nature of a move (*sifat*), handbook 4.1 axis B.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Nature {
    Rotasi,
    Promosi,
    Demosi,
    PenugasanSementara,
    PenempatanKembali,
    PerpindahanJabatan,
}

/// Nature, code, printed word.
const NATURES: [(Nature, &str, &str); 6] = [
    (Nature::Rotasi, "ROTASI", "rotasi"),
    (Nature::Promosi, "PROMOSI", "promosi"),
    (Nature::Demosi, "DEMOSI", "demosi"),
    (Nature::PenugasanSementara, "PENUGASAN_SEMENTARA", "penugasan sementara"),
    (Nature::PenempatanKembali, "PENEMPATAN_KEMBALI", "penempatan kembali"),
    (Nature::PerpindahanJabatan, "PERPINDAHAN_JABATAN", "perpindahan jabatan"),
];

impl Nature {
    pub fn code(self) -> &'static str {
        NATURES.iter().find(|(nature, ..)| *nature == self).map_or("", |(_, code, _)| code)
    }

    pub fn from_code(code: &str) -> Option<Self> {
        NATURES.iter().find(|(_, known, _)| *known == code).map(|(nature, ..)| *nature)
    }

    pub fn printed(self) -> &'static str {
        NATURES.iter().find(|(nature, ..)| *nature == self).map_or("", |(.., printed)| printed)
    }
}

/// Scope of a move (*lingkup*), handbook 4.1 axis A.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Scope {
    /// Inside one agency of the region.
    DalamUnit,
    /// Between two agencies of the region.
    AntarOpd,
    KabkotaSatuProv,
    ProvKeKabkota,
    KabkotaKeProv,
    KabkotaBedaProv,
    KabkotaKeProvLain,
    ProvKeKabkotaLain,
    AntarProv,
    DaerahKePusat,
    PusatKeDaerah,
    AntarPusat,
    /// To a mission abroad (*perwakilan luar negeri*).
    PerwakilanLn,
}

impl Scope {
    /// The move crosses the border of the government (*antarinstansi*).
    pub fn is_across_governments(self) -> bool {
        !matches!(self, Self::DalamUnit | Self::AntarOpd)
    }
}

/// Kind of the other government of a move (*jenis instansi*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GovernmentKind {
    Kabkota,
    Provinsi,
    /// Ministry or central agency.
    Pusat,
    /// Mission abroad.
    PerwakilanLn,
}

/// The other government of a move across governments (*instansi lain*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outside {
    /// The person comes from there; otherwise goes there.
    pub entering: bool,
    pub kind: GovernmentKind,
    pub name: String,
    /// Name of its province; empty for a central agency.
    pub province: String,
    /// Position there, as the proposal and the consent name it.
    pub post: String,
}

/// Who wanted the move (*inisiatif*), handbook 4.1 axis C.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Initiative {
    KebutuhanInstansi,
    PermintaanSendiri,
}

/// State of a plan (*status rencana*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanState {
    /// May be edited.
    Draft,
    /// Approved by an account that did not draft it; only decrees may follow.
    Approved,
    /// Decrees are issued; the posts change on the TMT.
    Decreed,
}

impl PlanState {
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Approved => "approved",
            Self::Decreed => "decreed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Draft, Self::Approved, Self::Decreed].into_iter().find(|state| state.code() == code)
    }
}

/// Side of a move whose agency is asked for consent (*persetujuan OPD asal / tujuan*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Origin,
    Destination,
}

impl Side {
    pub fn code(self) -> &'static str {
        match self {
            Self::Origin => "origin",
            Self::Destination => "destination",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Origin, Self::Destination].into_iter().find(|side| side.code() == code)
    }
}

/// Answer of an agency (*setuju, setuju dengan catatan, tolak*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    Agree,
    AgreeWithNote,
    Refuse,
}

impl Decision {
    pub fn code(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::AgreeWithNote => "agree-with-note",
            Self::Refuse => "refuse",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Agree, Self::AgreeWithNote, Self::Refuse].into_iter().find(|decision| decision.code() == code)
    }
}

/// A consent as recorded (*surat persetujuan*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    pub side: Side,
    pub decision: Decision,
    pub letter: String,
    pub date: NaiveDate,
    pub note: String,
}

/// Suggested nature of a move from the two posts; `from` is `None` for a person without a post.
///
/// The common ladder is compared first, then the eselon, then the class (handbook 4.1). Entering or leaving the
/// functional family is a change of position (*perpindahan jabatan*) whatever the ladder says.
pub fn nature(from: Option<&Position>, to: &Position) -> Nature {
    let Some(from) = from else { return Nature::PenempatanKembali };
    let functional = |position: &Position| position.family == Family::Functional;
    if functional(from) != functional(to) {
        return Nature::PerpindahanJabatan;
    }
    let eselon = match (from.level, to.level) {
        (Level::Eselon(before), Level::Eselon(after)) => after.cmp(&before),
        (Level::Jf(before), Level::Jf(after)) => after.cmp(&before),
        _ => std::cmp::Ordering::Equal,
    };
    let class = if from.class > 0 && to.class > 0 { to.class.cmp(&from.class) } else { std::cmp::Ordering::Equal };
    match to.level.ladder().cmp(&from.level.ladder()).then(eselon).then(class) {
        std::cmp::Ordering::Greater => Nature::Promosi,
        std::cmp::Ordering::Less => Nature::Demosi,
        std::cmp::Ordering::Equal => Nature::Rotasi,
    }
}

/// Scope of a move inside one regional government: within an agency or between two.
pub fn scope(from_agency: Option<i64>, to_agency: i64) -> Scope {
    if from_agency == Some(to_agency) { Scope::DalamUnit } else { Scope::AntarOpd }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::position::Requirements;

    fn post(family: Family, level: &str, class: u8) -> Position {
        Position {
            id: 1,
            unit: 1,
            title: String::new(),
            family,
            level: Level::parse(level).unwrap(),
            class,
            requirements: Requirements::default(),
        }
    }

    #[test]
    fn nature_follows_level_then_eselon_then_class() {
        use Family::{Functional, Managerial, Pelaksana};
        let kabid = post(Managerial, "III.b", 11);
        for (from, to, expected) in [
            (Some(post(Pelaksana, "-", 7)), post(Pelaksana, "-", 7), Nature::Rotasi),
            (Some(post(Pelaksana, "-", 5)), post(Pelaksana, "-", 7), Nature::Promosi),
            (Some(post(Pelaksana, "-", 0)), post(Pelaksana, "-", 7), Nature::Rotasi),
            (Some(kabid.clone()), post(Managerial, "III.a", 11), Nature::Promosi),
            (Some(kabid.clone()), post(Managerial, "IV.a", 9), Nature::Demosi),
            (Some(kabid), post(Functional, "Ahli Madya", 11), Nature::PerpindahanJabatan),
            (Some(post(Functional, "Ahli Pertama", 8)), post(Functional, "Ahli Muda", 9), Nature::Promosi),
            (None, post(Pelaksana, "-", 7), Nature::PenempatanKembali),
        ] {
            assert_eq!(nature(from.as_ref(), &to), expected, "{from:?} -> {to:?}");
        }
    }

    #[test]
    fn a_move_stays_inside_an_agency_or_goes_between_two() {
        assert_eq!(scope(Some(1), 1), Scope::DalamUnit);
        assert_eq!(scope(Some(1), 2), Scope::AntarOpd);
        assert_eq!(scope(None, 2), Scope::AntarOpd, "whoever comes without a post comes from outside the agency");
    }

    #[test]
    fn every_state_side_and_answer_reads_back_from_its_code() {
        for state in [PlanState::Draft, PlanState::Approved, PlanState::Decreed] {
            assert_eq!(PlanState::from_code(state.code()), Some(state));
        }
        for side in [Side::Origin, Side::Destination] {
            assert_eq!(Side::from_code(side.code()), Some(side));
        }
        for decision in [Decision::Agree, Decision::AgreeWithNote, Decision::Refuse] {
            assert_eq!(Decision::from_code(decision.code()), Some(decision));
        }
    }

    fn any_post() -> impl Strategy<Value = Position> {
        let managerial = prop::sample::select(vec!["", "II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b"]);
        let functional =
            prop::sample::select(vec!["", "Terampil", "Penyelia", "Ahli Pertama", "Ahli Muda", "Ahli Utama"]);
        prop_oneof![
            (managerial, 0u8..18).prop_map(|(level, class)| post(Family::Managerial, level, class)),
            (functional, 0u8..18).prop_map(|(level, class)| post(Family::Functional, level, class)),
            (0u8..18).prop_map(|class| post(Family::Pelaksana, "", class)),
        ]
    }

    proptest! {
        #[test]
        fn the_way_back_has_the_opposite_nature(a in any_post(), b in any_post()) {
            let back = match nature(Some(&a), &b) {
                Nature::Promosi => Nature::Demosi,
                Nature::Demosi => Nature::Promosi,
                same => same,
            };
            prop_assert_eq!(nature(Some(&b), &a), back);
        }

        #[test]
        fn to_stay_on_a_post_is_no_promotion(a in any_post()) {
            prop_assert_eq!(nature(Some(&a), &a), Nature::Rotasi);
        }

        #[test]
        fn the_scope_is_the_same_on_the_way_back(a in 0i64..5, b in 0i64..5) {
            prop_assert_eq!(scope(Some(a), b), scope(Some(b), a));
        }
    }
}
