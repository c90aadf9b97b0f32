//! Moves of a plan: where a person goes, of what nature and scope, and in which state the plan is.

mod scope;

pub use scope::{GovernmentKind, Outside, Scope, scope_across, scope_inside};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::position::{Family, Level, Position};

/// Nature of a move (*sifat*), handbook 4.1 axis B.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Nature {
    Rotasi,
    Promosi,
    Demosi,
    PenugasanSementara,
    PenempatanKembali,
    PerpindahanJabatan,
}

coded!(Nature {
    Rotasi, "ROTASI", "rotasi";
    Promosi, "PROMOSI", "promosi";
    Demosi, "DEMOSI", "demosi";
    PenugasanSementara, "PENUGASAN_SEMENTARA", "penugasan sementara";
    PenempatanKembali, "PENEMPATAN_KEMBALI", "penempatan kembali";
    PerpindahanJabatan, "PERPINDAHAN_JABATAN", "perpindahan jabatan";
});

/// Who wanted the move (*inisiatif*), handbook 4.1 axis C.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Initiative {
    KebutuhanInstansi,
    PermintaanSendiri,
}

impl Initiative {
    /// The person asked for the move, or the office needs it.
    pub fn of(own_request: bool) -> Self {
        if own_request { Self::PermintaanSendiri } else { Self::KebutuhanInstansi }
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::KebutuhanInstansi => "KEBUTUHAN_INSTANSI",
            Self::PermintaanSendiri => "PERMINTAAN_SENDIRI",
        }
    }

    pub fn printed(self) -> &'static str {
        match self {
            Self::KebutuhanInstansi => "kebutuhan instansi",
            Self::PermintaanSendiri => "permintaan sendiri",
        }
    }
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

/// Suggested nature of a move from the two posts; `from` is `None` for a person without a post. A move with a last day
/// is a temporary assignment (*Plt, Plh, penugasan*) whatever the posts are.
///
/// The common ladder is compared first, then the eselon, then the class (handbook 4.1). Entering or leaving the
/// functional family is a change of position (*perpindahan jabatan*) whatever the ladder says.
pub fn nature(from: Option<&Position>, to: &Position, until: Option<NaiveDate>) -> Nature {
    if until.is_some() {
        return Nature::PenugasanSementara;
    }
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
            assert_eq!(nature(from.as_ref(), &to, None), expected, "{from:?} -> {to:?}");
        }
    }

    #[test]
    fn a_move_with_a_last_day_is_a_temporary_assignment() {
        let head = post(Family::Managerial, "II.b", 14);
        let until = NaiveDate::from_ymd_opt(2027, 2, 28);
        for from in [None, Some(&head), Some(&post(Family::Pelaksana, "-", 5))] {
            assert_eq!(nature(from, &head, until), Nature::PenugasanSementara);
        }
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
            let back = match nature(Some(&a), &b, None) {
                Nature::Promosi => Nature::Demosi,
                Nature::Demosi => Nature::Promosi,
                same => same,
            };
            prop_assert_eq!(nature(Some(&b), &a, None), back);
        }

        #[test]
        fn to_stay_on_a_post_is_no_promotion(a in any_post()) {
            prop_assert_eq!(nature(Some(&a), &a, None), Nature::Rotasi);
        }
    }
}
