//! What posts and units must keep: floors of rule O-03 and of the settings, and the need as the ceiling.

use std::collections::BTreeMap;

use mutasi_domain::parameter::Law;

use crate::contract::{ProposalNote, ProposalSettings};
use crate::frame::Frame;

/// Floors and ceilings of one plan.
pub(super) struct Limits<'a> {
    percent: i64,
    unit_percent: i64,
    unique: i64,
    floors: BTreeMap<i64, i64>,
    frame: &'a Frame,
}

impl<'a> Limits<'a> {
    pub(super) fn of(settings: &ProposalSettings, law: &Law, frame: &'a Frame) -> Self {
        let unit_percent = i64::from(law.number("O-03.floor_percent"));
        Self {
            percent: settings.floor_percent.map_or(unit_percent, i64::from),
            unit_percent,
            unique: i64::from(law.number("O-03.floor_unique")),
            floors: settings.floors.iter().map(|floor| (floor.unit, i64::from(floor.people))).collect(),
            frame,
        }
    }

    /// Fewest people of a position with `need` that `held` hold now. Nobody who is missing already can be asked for.
    pub(super) fn of_position(&self, need: i64, held: i64) -> i64 {
        let floor = if need == 1 { self.unique } else { (need * self.percent + 99) / 100 };
        floor.clamp(0, held.max(0))
    }

    /// Fewest people of a unit, the units below included.
    pub(super) fn of_unit(&self, unit: i64, held: i64, notes: &mut Vec<ProposalNote>) -> i64 {
        let usual = (self.frame.unit_balance(unit).need * self.unit_percent + 99) / 100;
        let set = self.floors.get(&unit).copied();
        if let Some(set) = set.filter(|set| *set > held) {
            let name = self.frame.unit_name(unit);
            notes.push(ProposalNote {
                code: "floor_above_held".into(),
                message: format!(
                    "Batas bawah {name} adalah {set} orang, padahal yang ada {held}. Tidak seorang pun dapat dilepas dari sana; turunkan batasnya bila keliru."
                ),
            });
        }
        set.unwrap_or(usual).clamp(0, held.max(0))
    }
}
