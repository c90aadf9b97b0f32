//! Wishes of staff to be moved.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::explain::OriginView;

/// A request of a person to be moved (*permohonan mutasi*).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RequestView {
    pub id: i64,
    /// Day of the letter.
    pub day: NaiveDate,
    pub reason: String,
    /// `open`, `granted`, `withdrawn`
    pub state: String,
    /// The dearest first, at most three.
    pub targets: Vec<WishView>,
    pub origin: OriginView,
}

/// A target of a request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WishView {
    pub unit: i64,
    pub unit_name: String,
    /// `null` for any position of the unit and the units below it.
    pub position: Option<i64>,
    /// Title of the position; empty for any.
    pub title: String,
}

/// Adds or changes one request of a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetRequest {
    pub nip: String,
    #[serde(default)]
    pub id: Option<i64>,
    pub day: NaiveDate,
    #[serde(default)]
    pub reason: String,
    /// `open`, `granted`, `withdrawn`
    pub state: String,
    pub targets: Vec<Wish>,
}

/// A position, or any position of a unit and the units below it; where both are given, the position counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    #[serde(default)]
    pub unit: Option<i64>,
    #[serde(default)]
    pub position: Option<i64>,
}
