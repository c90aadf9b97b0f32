//! Meetings about cases: of the assessment team, inaugurations, and those that explain a plan (handbook 8.1 to 8.3).

use serde::{Deserialize, Serialize};

use crate::cases::CaseState;
use crate::coded::coded;
use crate::parameter::Law;

/// What a meeting is for (*jenis rapat*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MeetingKind {
    /// Session of the assessment team (*sidang Tim Penilai Kinerja*).
    #[serde(rename = "tpk")]
    Panel,
    #[serde(rename = "pelantikan")]
    Inauguration,
    /// Explains a plan to those whom it moves.
    #[serde(rename = "sosialisasi")]
    Briefing,
}

coded!(MeetingKind {
    Panel, "tpk", "sidang TPK";
    Inauguration, "pelantikan", "pelantikan";
    Briefing, "sosialisasi", "sosialisasi";
});

/// How far a meeting has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingState {
    Planned,
    Held,
    Cancelled,
}

coded!(MeetingState {
    Planned, "planned", "direncanakan";
    Held, "held", "sudah dilaksanakan";
    Cancelled, "cancelled", "dibatalkan";
});

/// What somebody does in a meeting (*kedudukan dalam rapat*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SeatRole {
    #[serde(rename = "ketua")]
    Chair,
    /// Writes the minutes and does not decide.
    #[serde(rename = "sekretaris")]
    Secretary,
    #[serde(rename = "anggota")]
    Member,
    #[serde(rename = "peserta")]
    Participant,
}

coded!(SeatRole {
    Chair, "ketua", "ketua";
    Secretary, "sekretaris", "sekretaris";
    Member, "anggota", "anggota";
    Participant, "peserta", "peserta";
});

impl SeatRole {
    /// Has a voice in what the meeting decides.
    pub fn decides(self) -> bool {
        matches!(self, Self::Chair | Self::Member)
    }
}

/// What a meeting says about one name (*putusan*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Outcome {
    #[serde(rename = "setuju")]
    Agreed,
    #[serde(rename = "setuju_dengan_catatan")]
    AgreedWithNote,
    #[serde(rename = "tolak")]
    Refused,
    /// Left for another session.
    #[serde(rename = "tunda")]
    Adjourned,
    #[serde(rename = "dilantik")]
    Inaugurated,
    #[serde(rename = "tidak_hadir")]
    Absent,
}

coded!(Outcome {
    Agreed, "setuju", "setuju";
    AgreedWithNote, "setuju_dengan_catatan", "setuju dengan catatan";
    Refused, "tolak", "tolak";
    Adjourned, "tunda", "tunda";
    Inaugurated, "dilantik", "dilantik";
    Absent, "tidak_hadir", "tidak hadir";
});

impl Outcome {
    /// Says nothing by itself: what it means must be written beside it.
    pub fn needs_note(self) -> bool {
        matches!(self, Self::AgreedWithNote | Self::Refused)
    }

    /// The case stays where it is and may come before another meeting.
    pub fn leaves_open(self) -> bool {
        matches!(self, Self::Adjourned | Self::Absent)
    }
}

impl MeetingKind {
    /// State of the cases that such a meeting decides about.
    pub fn decides_in(self) -> Option<CaseState> {
        match self {
            Self::Panel => Some(CaseState::Panel),
            Self::Inauguration => Some(CaseState::Inauguration),
            Self::Briefing => None,
        }
    }

    /// What it can say about a name.
    pub fn outcomes(self) -> &'static [Outcome] {
        match self {
            Self::Panel => &[Outcome::Agreed, Outcome::AgreedWithNote, Outcome::Refused, Outcome::Adjourned],
            Self::Inauguration => &[Outcome::Inaugurated, Outcome::Absent],
            Self::Briefing => &[],
        }
    }
}

/// What is wrong with the composition of the assessment team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PanelFault {
    NoChair,
    SeveralChairs,
    /// Fewer with a voice than `panel.smallest`.
    TooFew {
        voices: usize,
        least: usize,
    },
    /// An even number with a voice, where `panel.odd` asks for an odd one.
    Even {
        voices: usize,
    },
}

/// What is wrong with the assessment team that these roles make up, by the dated values `panel.*`.
pub fn panel_faults(roles: &[SeatRole], law: &Law) -> Vec<PanelFault> {
    let voices = roles.iter().filter(|role| role.decides()).count();
    let least = usize::try_from(law.number("panel.smallest")).unwrap_or_default();
    let mut faults = Vec::new();
    match roles.iter().filter(|role| **role == SeatRole::Chair).count() {
        0 => faults.push(PanelFault::NoChair),
        1 => {}
        _ => faults.push(PanelFault::SeveralChairs),
    }
    if voices < least {
        faults.push(PanelFault::TooFew { voices, least });
    } else if law.yes("panel.odd") && voices % 2 == 0 {
        faults.push(PanelFault::Even { voices });
    }
    faults
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::parameter::{DatedValue, shipped};

    fn law(odd: &str) -> Law {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let set = DatedValue { key: "panel.odd".into(), value: odd.into(), ..shipped()[0].clone() };
        Law::on(day, shipped().into_iter().chain([DatedValue { from: day, to: None, ..set }])).unwrap()
    }

    const TEAM: [SeatRole; 3] = [SeatRole::Chair, SeatRole::Member, SeatRole::Member];

    #[test]
    fn three_voices_with_one_chair_make_a_team() {
        assert_eq!(panel_faults(&TEAM, &law("ya")), []);
    }

    #[test]
    fn a_secretary_and_a_participant_have_no_voice() {
        let mut roles = TEAM.to_vec();
        roles.extend([SeatRole::Secretary, SeatRole::Participant, SeatRole::Participant]);
        assert_eq!(panel_faults(&roles, &law("ya")), []);
        assert_eq!(
            panel_faults(&roles[1..], &law("ya")),
            [PanelFault::NoChair, PanelFault::TooFew { voices: 2, least: 3 }]
        );
    }

    #[test]
    fn an_even_number_is_a_fault_only_where_the_office_wants_an_odd_one() {
        let four = [TEAM.as_slice(), &[SeatRole::Member]].concat();
        assert_eq!(panel_faults(&four, &law("ya")), [PanelFault::Even { voices: 4 }]);
        assert_eq!(panel_faults(&four, &law("tidak")), []);
    }

    #[test]
    fn two_chairs_are_one_too_many() {
        let two = [TEAM.as_slice(), &[SeatRole::Chair, SeatRole::Member]].concat();
        assert_eq!(panel_faults(&two, &law("ya")), [PanelFault::SeveralChairs]);
    }

    #[test]
    fn every_outcome_belongs_to_one_kind_of_meeting() {
        for outcome in Outcome::all() {
            let kinds = MeetingKind::all().filter(|kind| kind.outcomes().contains(&outcome));
            assert_eq!(kinds.count(), 1, "{outcome:?}");
        }
        for kind in MeetingKind::all() {
            assert_eq!(kind.decides_in().is_none(), kind.outcomes().is_empty(), "{kind:?}");
        }
    }

    proptest! {
        #[test]
        fn a_team_without_fault_has_one_chair_and_an_odd_number_of_voices(
            roles in proptest::collection::vec(proptest::sample::select(SeatRole::all().collect::<Vec<_>>()), 0..12)
        ) {
            let voices = roles.iter().filter(|role| role.decides()).count();
            let chairs = roles.iter().filter(|role| **role == SeatRole::Chair).count();
            let sound = chairs == 1 && voices >= 3 && voices % 2 == 1;
            prop_assert_eq!(panel_faults(&roles, &law("ya")).is_empty(), sound);
        }
    }
}
