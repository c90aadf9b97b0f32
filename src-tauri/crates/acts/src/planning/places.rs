//! How far units lie from each other, and how hard the work there is.

use std::collections::BTreeMap;

use mutasi_domain::parameter::Law;
use mutasi_domain::site::{Site, distance_km, site_of};

use crate::frame::Frame;

/// Sites of all units, by place in the frame.
pub(crate) struct Places {
    sites: Vec<Option<Site>>,
    points_per_10km: f64,
    most_points: u32,
    unknown_km: f64,
    points_per_hardship: u32,
}

impl Places {
    pub(crate) fn of(frame: &Frame, sites: &BTreeMap<i64, Site>, law: &Law) -> Self {
        let whole = |key: &str| law.number(key).max(0) as u32;
        Self {
            sites: frame
                .units
                .iter()
                .map(|unit| site_of(sites, frame.upwards(unit.id)).map(|(_, site)| site.clone()))
                .collect(),
            points_per_10km: law.decimal("planner.points_per_10km").max(0.0),
            most_points: whole("planner.most_distance_points"),
            unknown_km: law.decimal("planner.unknown_km").max(0.0),
            points_per_hardship: whole("planner.points_per_hardship"),
        }
    }

    fn site(&self, unit: Option<usize>) -> Option<&Site> {
        self.sites.get(unit?)?.as_ref()
    }

    /// Kilometres between two units by place; `None` where one is not recorded.
    pub(crate) fn kilometres(&self, from: Option<usize>, to: Option<usize>) -> Option<f64> {
        if from == to && from.is_some() {
            return Some(0.0);
        }
        distance_km(self.site(from)?, self.site(to)?)
    }

    /// Degree of hardship of a unit, 0 to 3.
    pub(crate) fn hardship(&self, unit: Option<usize>) -> u8 {
        self.site(unit).map_or(0, |site| site.hardship)
    }

    /// Points of misfit for the way.
    pub(crate) fn distance_points(&self, from: Option<usize>, to: Option<usize>) -> u32 {
        let km = self.kilometres(from, to).unwrap_or(self.unknown_km);
        ((km / 10.0 * self.points_per_10km).round() as u32).min(self.most_points)
    }

    /// Points of misfit for harder work than today's.
    pub(crate) fn hardship_points(&self, from: Option<usize>, to: Option<usize>) -> u32 {
        u32::from(self.hardship(to).saturating_sub(self.hardship(from))) * self.points_per_hardship
    }
}
