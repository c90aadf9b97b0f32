//! Where units stand.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::explain::OriginView;

/// Place of a unit (*lokasi unit kerja*): its own, or that of the nearest unit above it that has one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SiteView {
    pub unit: i64,
    /// The unit whose place it is; the unit itself where the place is its own.
    pub of: i64,
    pub of_name: String,
    /// *Kecamatan*; may be empty.
    pub district: String,
    /// Degrees north, together with the degrees east; `null` where nobody has recorded them.
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    /// Degree of hardship, 0 to 3.
    pub hardship: u8,
    /// Kilometres in a straight line from the seat of its agency; `null` for the agency, and where a place is not
    /// recorded.
    pub agency_km: Option<f64>,
    /// `null` where the place is that of another unit.
    pub origin: Option<OriginView>,
}

/// Sets the place of a unit. With nothing filled in, the unit has no place of its own any more.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetSite {
    pub unit: i64,
    #[serde(default)]
    pub district: String,
    #[serde(default)]
    pub latitude: Option<f64>,
    #[serde(default)]
    pub longitude: Option<f64>,
    #[serde(default)]
    pub hardship: u8,
}
