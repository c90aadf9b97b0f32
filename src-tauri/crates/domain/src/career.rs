//! Posts that a person held, here and before, for the appointment requirements (handbook 5.4).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::position::{Family, Level};

/// A post from one day to another (*riwayat jabatan*).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CareerSpan {
    /// Number of the record of an earlier post; `None` for a post of the region's own map.
    pub id: Option<i64>,
    pub title: String,
    pub family: Family,
    pub level: Level,
    /// Unit or agency as written.
    pub unit: String,
    pub from: NaiveDate,
    /// First day no longer held; `None` while it is held.
    pub to: Option<NaiveDate>,
}
