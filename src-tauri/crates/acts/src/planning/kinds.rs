//! Posts among which somebody may change without a change of career.

use std::collections::BTreeMap;

use mutasi_domain::position::{Family, Position, title_without_level};
use mutasi_domain::unit::name_key;

use crate::contract::ProposalSettings;

/// What two posts must share so that a person may go from one to the other: family, title, level.
type Kind = (Family, String, &'static str);

/// How kinds are told apart, as far as the settings let titles and levels change.
#[derive(Clone, Copy)]
pub(crate) struct Kinds {
    other_titles: bool,
    other_levels: bool,
}

impl Kinds {
    pub(crate) fn of(settings: &ProposalSettings) -> Self {
        Self { other_titles: settings.other_titles, other_levels: settings.other_levels }
    }

    /// A functional post changes for one of its name only, a managerial one for any of its level; *pelaksana* keep the
    /// title unless titles may change.
    fn kind(self, position: &Position) -> Kind {
        let level = if self.other_levels { "" } else { position.level.code() };
        match position.family {
            Family::Managerial => (Family::Managerial, String::new(), level),
            Family::Functional => (Family::Functional, title_without_level(&position.title), level),
            Family::Pelaksana if self.other_titles => (Family::Pelaksana, String::new(), ""),
            Family::Pelaksana => (Family::Pelaksana, name_key(&position.title), ""),
        }
    }

    /// The kind of each position as a number; equal numbers are equal kinds.
    pub(crate) fn number(self, positions: &[Position]) -> Vec<usize> {
        let mut numbers: BTreeMap<Kind, usize> = BTreeMap::new();
        let numbered = positions.iter().map(|position| {
            let next = numbers.len();
            *numbers.entry(self.kind(position)).or_insert(next)
        });
        numbered.collect()
    }
}
