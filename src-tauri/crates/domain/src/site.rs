//! Where a unit stands, and how hard it is to work there.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

/// Degrees north that a unit of the country can have; the south is below 0.
pub const LATITUDES: RangeInclusive<f64> = -11.0..=6.5;
/// Degrees east that a unit of the country can have.
pub const LONGITUDES: RangeInclusive<f64> = 95.0..=141.5;
/// Degrees of hardship: 0 none, 3 the hardest.
pub const HARDSHIPS: RangeInclusive<u8> = 0..=3;

/// Mean radius of the earth, kilometres (IUGG).
const EARTH_RADIUS: f64 = 6371.0088;

/// Place of a unit (*lokasi unit kerja*).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Site {
    /// *Kecamatan*.
    pub district: String,
    /// Degrees north; `None` where nobody has recorded it. It stands together with the longitude.
    pub latitude: Option<f64>,
    /// Degrees east.
    pub longitude: Option<f64>,
    /// Degree of hardship (*tingkat kesulitan*), 0 to 3.
    pub hardship: u8,
}

impl Site {
    fn radians(&self) -> Option<(f64, f64)> {
        Some((self.latitude?.to_radians(), self.longitude?.to_radians()))
    }
}

/// Kilometres between two sites along the great circle (haversine formula); `None` where a place is not recorded. Roads
/// are longer; nothing here knows them.
pub fn distance_km(here: &Site, there: &Site) -> Option<f64> {
    let ((north, east), (other_north, other_east)) = (here.radians()?, there.radians()?);
    let half = |from: f64, to: f64| ((to - from) / 2.0).sin().powi(2);
    let chord = half(north, other_north) + north.cos() * other_north.cos() * half(east, other_east);
    Some(2.0 * EARTH_RADIUS * chord.sqrt().min(1.0).asin())
}

/// The site of a unit, with the unit that has it: its own, or that of the nearest unit above it that has one. `upwards`
/// is the unit and the units above it.
pub fn site_of(sites: &BTreeMap<i64, Site>, upwards: impl IntoIterator<Item = i64>) -> Option<(i64, &Site)> {
    upwards.into_iter().find_map(|unit| Some((unit, sites.get(&unit)?)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(latitude: f64, longitude: f64) -> Site {
        Site { latitude: Some(latitude), longitude: Some(longitude), ..Site::default() }
    }

    #[test]
    fn a_degree_along_the_equator_and_along_a_meridian_is_as_long_as_the_radius_says() {
        let degree = EARTH_RADIUS.to_radians();
        for (here, there) in [(at(0.0, 110.0), at(0.0, 111.0)), (at(-7.0, 110.0), at(-6.0, 110.0))] {
            let km = distance_km(&here, &there).unwrap();
            assert!((km - degree).abs() < 1e-6, "{km}");
        }
        let (jakarta, surabaya) = (at(-6.1754, 106.8272), at(-7.2459, 112.7378));
        let km = distance_km(&jakarta, &surabaya).unwrap();
        assert!((660.0..667.0).contains(&km), "{km}");
    }

    #[test]
    fn a_place_that_nobody_recorded_has_no_distance() {
        assert_eq!(distance_km(&Site::default(), &at(0.0, 110.0)), None);
        let half = Site { latitude: Some(1.0), ..Site::default() };
        assert_eq!(distance_km(&at(0.0, 110.0), &half), None);
    }

    #[test]
    fn a_unit_takes_the_site_of_the_nearest_unit_above_it_that_has_one() {
        let sites = BTreeMap::from([(1, at(0.0, 110.0)), (3, at(0.5, 110.0))]);
        for (upwards, of) in
            [(vec![1], Some(1)), (vec![2, 1], Some(1)), (vec![4, 3, 2, 1], Some(3)), (vec![5], None), (vec![], None)]
        {
            assert_eq!(site_of(&sites, upwards), of.map(|of| (of, &sites[&of])));
        }
    }

    prop_compose! {
        fn place()(latitude in LATITUDES, longitude in LONGITUDES) -> Site { at(latitude, longitude) }
    }

    proptest! {
        #[test]
        fn distances_are_symmetric_and_no_way_round_is_shorter(a in place(), b in place(), c in place()) {
            let km = |from, to| distance_km(from, to).unwrap();
            prop_assert!((km(&a, &b) - km(&b, &a)).abs() < 1e-9);
            prop_assert!(km(&a, &a) < 1e-9);
            prop_assert!(km(&a, &c) <= km(&a, &b) + km(&b, &c) + 1e-6);
            prop_assert!(km(&a, &b) < 5500.0, "the country is not longer");
        }
    }
}
