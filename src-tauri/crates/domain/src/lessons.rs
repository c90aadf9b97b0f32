//! What moves have taught (*pelajaran dari mutasi*): outcomes by kind of move, rule overridden, family, unit and distance.
//! Handbook 8.3. They are facts for whoever makes the next plan, never a score.

mod publish;
mod suppress;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::evaluation::{FollowUp, Trend};
use crate::moves::Nature;
use crate::parameter::{Law, ascending};
use crate::position::Family;

pub use publish::{Cell, PublicRow, PublicTable, Summary, publishable};

/// A figure before and after a move; `None` where it is not recorded.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct BeforeAfter {
    pub before: Option<f64>,
    pub after: Option<f64>,
}

impl BeforeAfter {
    /// After less before.
    pub fn change(self) -> Option<f64> {
        Some(self.after? - self.before?)
    }
}

/// Figures of a unit that a move left or joined.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct UnitFigures {
    /// Service index (*SKM*), 25..=100.
    pub index: BeforeAfter,
    /// People held less people needed.
    pub gap: BeforeAfter,
}

/// What became of one case (*hasil mutasi*).
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    pub case: i64,
    pub kind: Nature,
    /// Family of the new post.
    pub family: Family,
    /// The unit moved to.
    pub unit: i64,
    /// Kilometres between the two units; `None` where one has no recorded place.
    pub distance: Option<f64>,
    /// Ids of the rules whose findings were overridden.
    pub overridden: Vec<String>,
    /// From the last yearly performance predicate before the move to the next one after it.
    pub trend: Trend,
    /// Total of the latest evaluation, 1..=5.
    pub total: Option<f64>,
    pub follow_up: Option<FollowUp>,
    pub origin: UnitFigures,
    pub destination: UnitFigures,
}

/// What cases are told apart by (*sudut pandang*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    Kind,
    Rule,
    Family,
    Unit,
    Distance,
}

coded!(Axis {
    Kind, "kind", "sifat mutasi";
    Rule, "rule", "ketentuan yang dikesampingkan";
    Family, "family", "rumpun jabatan";
    Unit, "unit", "unit tujuan";
    Distance, "distance", "jarak";
});

/// Cases that are alike on an axis.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Kind(Nature),
    /// The rule that was overridden; `None` for cases without an override. A case is in the group of each of its rules.
    Rule(Option<String>),
    Family(Family),
    Unit(i64),
    /// More than `above` kilometres, and at most `up_to`; the nearest band takes in 0.
    Distance {
        above: u32,
        up_to: Option<u32>,
    },
    DistanceUnknown,
}

impl Group {
    pub fn axis(&self) -> Axis {
        match self {
            Self::Kind(_) => Axis::Kind,
            Self::Rule(_) => Axis::Rule,
            Self::Family(_) => Axis::Family,
            Self::Unit(_) => Axis::Unit,
            Self::Distance { .. } | Self::DistanceUnknown => Axis::Distance,
        }
    }

    /// Names the group within its axis: code of the kind or family, rule id, unit id, or kilometres as `5-20` and
    /// `50-`. Empty for no override and for an unknown distance.
    pub fn key(&self) -> String {
        match self {
            Self::Kind(kind) => kind.code().to_string(),
            Self::Rule(rule) => rule.clone().unwrap_or_default(),
            Self::Family(family) => family.code().to_string(),
            Self::Unit(unit) => unit.to_string(),
            Self::Distance { above, up_to } => {
                format!("{above}-{}", up_to.map_or_else(String::new, |km| km.to_string()))
            }
            Self::DistanceUnknown => String::new(),
        }
    }

    /// The groups of an outcome on an axis: one, or several of the rules.
    fn of(outcome: &Outcome, axis: Axis, bands: &[u32]) -> BTreeSet<Self> {
        let one = match axis {
            Axis::Kind => Self::Kind(outcome.kind),
            Axis::Rule if outcome.overridden.is_empty() => Self::Rule(None),
            Axis::Rule => return outcome.overridden.iter().map(|rule| Self::Rule(Some(rule.clone()))).collect(),
            Axis::Family => Self::Family(outcome.family),
            Axis::Unit => Self::Unit(outcome.unit),
            Axis::Distance => outcome.distance.map_or(Self::DistanceUnknown, |km| Self::band(km, bands)),
        };
        BTreeSet::from([one])
    }

    fn band(km: f64, bands: &[u32]) -> Self {
        let at = bands.partition_point(|limit| f64::from(*limit) < km);
        let above = at.checked_sub(1).map_or(0, |below| bands[below]);
        Self::Distance { above, up_to: bands.get(at).copied() }
    }
}

/// The upper ends of the distance bands in kilometres, ascending (`lessons.distance_bands`).
pub fn distance_bands(law: &Law) -> Vec<u32> {
    ascending(law.text("lessons.distance_bands")).unwrap_or_default()
}

/// A mean and how many figures it was made of.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Mean {
    /// `None` without a figure; not rounded.
    pub value: Option<f64>,
    pub count: u32,
}

impl Mean {
    /// Adds in the order of size, so that the order of the cases changes nothing.
    fn of(figures: impl Iterator<Item = Option<f64>>) -> Self {
        let mut known: Vec<f64> = figures.flatten().collect();
        known.sort_by(f64::total_cmp);
        let value = (!known.is_empty()).then(|| known.iter().sum::<f64>() / known.len() as f64);
        Self { value, count: known.len() as u32 }
    }
}

/// Mean changes of the units on one side of the moves.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct UnitChange {
    pub index: Mean,
    pub gap: Mean,
}

impl UnitChange {
    fn of(figures: impl Iterator<Item = UnitFigures> + Clone) -> Self {
        let index = Mean::of(figures.clone().map(|unit| unit.index.change()));
        Self { index, gap: Mean::of(figures.map(|unit| unit.gap.change())) }
    }
}

/// What became of some cases together.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tally {
    pub cases: u32,
    /// Cases by [`Trend::all`]: rose, stayed, fell, unknown.
    pub trends: [u32; 4],
    /// Of the evaluation totals.
    pub total: Mean,
    /// Cases by [`FollowUp::all`]; cases without an evaluation are in none.
    pub follow_ups: [u32; 4],
    pub origin: UnitChange,
    pub destination: UnitChange,
}

/// What became of these outcomes; the order changes nothing.
pub fn tally<'a>(outcomes: impl Iterator<Item = &'a Outcome> + Clone) -> Tally {
    let mut tally = Tally {
        total: Mean::of(outcomes.clone().map(|outcome| outcome.total)),
        origin: UnitChange::of(outcomes.clone().map(|outcome| outcome.origin)),
        destination: UnitChange::of(outcomes.clone().map(|outcome| outcome.destination)),
        ..Tally::default()
    };
    for outcome in outcomes {
        tally.cases += 1;
        tally.trends[outcome.trend as usize] += 1;
        if let Some(follow_up) = outcome.follow_up {
            tally.follow_ups[follow_up as usize] += 1;
        }
    }
    tally
}

/// What became of the cases of one group (*pelajaran*).
#[derive(Debug, Clone, PartialEq)]
pub struct Lesson {
    pub group: Group,
    pub tally: Tally,
}

/// Lessons of every group that has a case, by axis and then in the order of the groups. For the officer alone: a group may
/// be one person; what may leave the office is [`publishable`]. `bands` are those of [`distance_bands`].
pub fn lessons(outcomes: &[Outcome], bands: &[u32]) -> Vec<Lesson> {
    let of_axis = |axis| grouped(outcomes, axis, bands).into_iter();
    let lesson = |(group, cases): (Group, Vec<usize>)| {
        let tally = tally(cases.iter().map(|at| &outcomes[*at]));
        Lesson { group, tally }
    };
    Axis::all().flat_map(of_axis).map(lesson).collect()
}

/// Places of the outcomes by group of an axis.
fn grouped(outcomes: &[Outcome], axis: Axis, bands: &[u32]) -> BTreeMap<Group, Vec<usize>> {
    let mut groups: BTreeMap<Group, Vec<usize>> = BTreeMap::new();
    for (at, outcome) in outcomes.iter().enumerate() {
        for group in Group::of(outcome, axis, bands) {
            groups.entry(group).or_default().push(at);
        }
    }
    groups
}
