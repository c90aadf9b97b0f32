//! How a moved person does in the new post (*evaluasi pascamutasi*). Handbook 8.3.
//!
//! The superior, peers and the person answer seven items from 1 to 5. Peers stay unnamed, and what they answered shows
//! nowhere, not in a total either, while fewer have answered than the law asks for.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::day::months_between;
use crate::parameter::Law;
use crate::performance::Rating;

/// Who fills in a form (*penilai*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RaterRole {
    Superior,
    Peer,
    #[serde(rename = "self")]
    Own,
}

coded!(RaterRole {
    Superior, "superior", "atasan langsung";
    Peer, "peer", "rekan kerja";
    Own, "self", "diri sendiri";
});

/// What a form asks (*butir penilaian*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Item {
    #[serde(rename = "hasil_kerja")]
    Results,
    #[serde(rename = "kualitas")]
    Quality,
    #[serde(rename = "disiplin")]
    Discipline,
    #[serde(rename = "kerja_sama")]
    Cooperation,
    #[serde(rename = "adaptasi")]
    Adaptation,
    #[serde(rename = "inisiatif")]
    Initiative,
    #[serde(rename = "pelayanan")]
    Service,
}

coded!(Item {
    Results, "hasil_kerja", "hasil kerja";
    Quality, "kualitas", "kualitas";
    Discipline, "disiplin", "disiplin";
    Cooperation, "kerja_sama", "kerja sama";
    Adaptation, "adaptasi", "adaptasi";
    Initiative, "inisiatif", "inisiatif";
    Service, "pelayanan", "pelayanan";
});

/// Items of a form.
pub const ITEMS: usize = 7;

/// What follows from an evaluation (*tindak lanjut*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FollowUp {
    #[serde(rename = "lanjut")]
    Continue,
    #[serde(rename = "pembinaan")]
    Coaching,
    #[serde(rename = "pelatihan")]
    Training,
    #[serde(rename = "rotasi_ulang")]
    MoveAgain,
}

coded!(FollowUp {
    Continue, "lanjut", "lanjut";
    Coaching, "pembinaan", "pembinaan";
    Training, "pelatihan", "pelatihan";
    MoveAgain, "rotasi_ulang", "rotasi ulang";
});

/// Which way a yearly performance predicate went (*arah predikat kinerja*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trend {
    Rose,
    Stayed,
    Fell,
    /// One of the two predicates is not recorded.
    Unknown,
}

coded!(Trend {
    Rose, "rose", "naik";
    Stayed, "stayed", "tetap";
    Fell, "fell", "turun";
    Unknown, "unknown", "belum diketahui";
});

impl Trend {
    /// From the predicate before the move to the one after it.
    pub fn of(before: Option<Rating>, after: Option<Rating>) -> Self {
        let Some((before, after)) = before.zip(after) else { return Self::Unknown };
        match after.cmp(&before) {
            std::cmp::Ordering::Greater => Self::Rose,
            std::cmp::Ordering::Equal => Self::Stayed,
            std::cmp::Ordering::Less => Self::Fell,
        }
    }
}

/// What is wrong with a form as it was filled in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    #[error("nilai {} \"{value}\" tidak dikenal; isi angka 1 sampai 5, atau kosongkan", item.printed())]
    Value { item: Item, value: String },
    #[error("formulir belum diisi; isi sedikitnya satu butir dengan angka 1 sampai 5")]
    Empty,
}

/// A filled form (*formulir evaluasi*): answers 1..=5 in the order of [`Item::all`], `None` where nothing was answered.
/// At least one item is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Form {
    role: RaterRole,
    items: [Option<u8>; ITEMS],
}

impl Form {
    /// A form of what stands in its seven fields; blanks and `-` are no answer.
    ///
    /// # Errors
    ///
    /// Every field that holds something else than 1 to 5, or that no field is answered.
    pub fn parse(role: RaterRole, fields: [&str; ITEMS]) -> Result<Self, Vec<FormError>> {
        let (mut items, mut errors) = ([None; ITEMS], Vec::new());
        for ((answer, item), field) in items.iter_mut().zip(Item::all()).zip(fields) {
            match field.trim() {
                "" | "-" => {}
                value => match value.parse() {
                    Ok(mark @ 1..=5) => *answer = Some(mark),
                    _ => errors.push(FormError::Value { item, value: value.to_string() }),
                },
            }
        }
        if errors.is_empty() && items == [None; ITEMS] {
            errors.push(FormError::Empty);
        }
        if errors.is_empty() { Ok(Self { role, items }) } else { Err(errors) }
    }

    /// A form of answers that are numbers already.
    ///
    /// # Errors
    ///
    /// As [`Form::parse`].
    pub fn new(role: RaterRole, items: [Option<u8>; ITEMS]) -> Result<Self, Vec<FormError>> {
        let fields = items.map(|answer| answer.map_or_else(String::new, |mark| mark.to_string()));
        Self::parse(role, std::array::from_fn(|at| fields[at].as_str()))
    }

    pub fn role(&self) -> RaterRole {
        self.role
    }

    pub fn items(&self) -> [Option<u8>; ITEMS] {
        self.items
    }
}

/// Weights of the raters (*bobot penilai*), in any unit: shares are taken of those that have a result.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights {
    pub superior: f64,
    pub peer: f64,
    pub own: f64,
}

impl Weights {
    /// The weights of the law (`evaluation.weight.*`).
    pub fn of(law: &Law) -> Self {
        let weight = |role: RaterRole| law.decimal(&format!("evaluation.weight.{}", role.code()));
        Self { superior: weight(RaterRole::Superior), peer: weight(RaterRole::Peer), own: weight(RaterRole::Own) }
    }

    /// The weighted mean of what there is; `None` when nothing of any weight is there.
    fn mean(self, superior: Option<f64>, peers: Option<f64>, own: Option<f64>) -> Option<f64> {
        let parts = [(self.superior, superior), (self.peer, peers), (self.own, own)];
        let there = parts.into_iter().filter_map(|(weight, value)| Some((weight, value?)));
        let (sum, weights) = there.fold((0.0, 0.0), |(sum, of), (weight, value)| (sum + weight * value, of + weight));
        (weights > 0.0).then(|| sum / weights)
    }
}

/// What the peers answered together (*hasil rekan kerja*).
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Peers {
    None,
    /// So many have answered, too few to show what.
    TooFew(usize),
    Shown {
        mean: f64,
        count: usize,
    },
}

impl Peers {
    pub fn mean(self) -> Option<f64> {
        match self {
            Self::Shown { mean, .. } => Some(mean),
            Self::None | Self::TooFew(_) => None,
        }
    }
}

/// Means of one item, 1..=5; `None` where nobody answered, and for peers where too few did.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ItemResult {
    pub item: Item,
    pub superior: Option<f64>,
    pub peers: Option<f64>,
    pub own: Option<f64>,
    pub total: Option<f64>,
}

/// The result of all forms of one evaluation (*hasil evaluasi*). Every mean lies in 1..=5 and is not rounded.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluation {
    pub superior: Option<f64>,
    pub peers: Peers,
    pub own: Option<f64>,
    /// Weighted mean of the raters that have a result.
    pub total: Option<f64>,
    /// In the order of [`Item::all`].
    pub by_item: Vec<ItemResult>,
    /// A rater with a weight has no result, and the weights of the others were taken up to the whole.
    pub reweighted: bool,
}

/// The result of the forms (handbook 8.3). A rater's result is the mean of the means of the items. An item that fewer
/// than `smallest_peers` peers answered counts in nothing, so a peer's answer can never be computed back from what is
/// shown.
pub fn evaluate(forms: &[Form], weights: Weights, smallest_peers: usize) -> Evaluation {
    let items = |role, least| item_means(forms, role, least);
    let superiors = items(RaterRole::Superior, 1);
    let peers = items(RaterRole::Peer, smallest_peers.max(1));
    let own = items(RaterRole::Own, 1);
    let by_item = Item::all().enumerate().map(|(at, item)| {
        let (superior, peers, own) = (superiors[at], peers[at], own[at]);
        ItemResult { item, superior, peers, own, total: weights.mean(superior, peers, own) }
    });
    let count = forms.iter().filter(|form| form.role == RaterRole::Peer).count();
    let (superior, own) = (mean(&superiors), mean(&own));
    let shown = match (mean(&peers), count) {
        (Some(mean), count) => Peers::Shown { mean, count },
        (None, 0) => Peers::None,
        (None, count) => Peers::TooFew(count),
    };
    let lacks = |weight: f64, result: Option<f64>| weight > 0.0 && result.is_none();
    Evaluation {
        superior,
        peers: shown,
        own,
        total: weights.mean(superior, shown.mean(), own),
        by_item: by_item.collect(),
        reweighted: lacks(weights.superior, superior) || lacks(weights.peer, shown.mean()) || lacks(weights.own, own),
    }
}

/// Mean of each item over the forms of a role; `None` where fewer than `least` answered it. Sums are whole numbers, so the
/// order of the forms changes nothing.
fn item_means(forms: &[Form], role: RaterRole, least: usize) -> [Option<f64>; ITEMS] {
    std::array::from_fn(|at| {
        let answers = || forms.iter().filter(|form| form.role == role).filter_map(|form| form.items[at]);
        let count = answers().count();
        let sum: u32 = answers().map(u32::from).sum();
        (count >= least && count > 0).then(|| f64::from(sum) / count as f64)
    })
}

fn mean(items: &[Option<f64>; ITEMS]) -> Option<f64> {
    let known = items.iter().flatten();
    let count = known.clone().count();
    (count > 0).then(|| known.sum::<f64>() / count as f64)
}

/// A predicate with its year.
pub type YearRating = (i32, Rating);

/// The yearly predicates around a move: that of the last year before the TMT, and the next one of the new post. A year
/// counts for the new post when at least `evaluation.rating_months` of its months were served there, for the result of a
/// year combines both units by months (handbook 8.3).
pub fn ratings_around(
    ratings: &BTreeMap<i32, Rating>,
    tmt: NaiveDate,
    law: &Law,
) -> (Option<YearRating>, Option<YearRating>) {
    let year = tmt.year();
    let served = NaiveDate::from_ymd_opt(year + 1, 1, 1).map_or(0, |end| months_between(tmt, end));
    let first = if served >= law.number("evaluation.rating_months") { year } else { year + 1 };
    let owned = |(year, rating): (&i32, &Rating)| (*year, *rating);
    (ratings.range(..year).next_back().map(owned), ratings.range(first..).next().map(owned))
}
