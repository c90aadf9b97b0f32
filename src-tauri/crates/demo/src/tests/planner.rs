//! What a demo region gives the planner: places of units and wishes of staff.

use mutasi_domain::site::{HARDSHIPS, LATITUDES, LONGITUDES, Site, distance_km};

use super::*;

fn centre() -> Site {
    Site { latitude: Some(-5.0), longitude: Some(110.5), ..Site::default() }
}

#[test]
fn sites_stand_within_reach_of_the_centre_and_are_hard_only_far_out() {
    for region in sizes() {
        let known: BTreeSet<&str> = units(&region).into_iter().map(|unit| unit.name.as_str()).collect();
        let sites: BTreeMap<&str, &Site> = region.sites.iter().map(|row| (row.unit.as_str(), &row.site)).collect();
        assert_eq!(sites.len(), region.sites.len(), "a unit has one site");
        for (unit, site) in &sites {
            assert!(known.contains(unit) && HARDSHIPS.contains(&site.hardship), "{unit}: {site:?}");
            let (Some(latitude), Some(longitude)) = (site.latitude, site.longitude) else { continue };
            assert!(LATITUDES.contains(&latitude) && LONGITUDES.contains(&longitude), "{unit}: {site:?}");
            let km = distance_km(&centre(), site).unwrap();
            assert!(km < 70.0, "{unit}: {km}");
            let is_special = region.schools.iter().any(|school| school.special_area && school.school == *unit);
            assert!(site.hardship == 0 || is_special || km > 10.0, "{unit}: {km} km and {}", site.hardship);
            assert!(!is_special || site.hardship >= 2, "{unit}");
        }
        for unit in units(&region) {
            let has_own =
                !matches!(UnitKind::of(&unit.name, unit.parent.is_empty()), UnitKind::Bidang | UnitKind::Lain);
            assert_eq!(sites.contains_key(unit.name.as_str()), has_own, "{}", unit.name);
        }
    }
    let city = region(5_000, 1, today());
    for degree in HARDSHIPS {
        assert!(city.sites.iter().any(|row| row.site.hardship == degree), "no unit has hardship {degree}");
    }
    assert!(city.sites.iter().any(|row| row.site.latitude.is_none()), "some places nobody has measured");
}

#[test]
fn requests_are_of_people_who_serve_and_name_other_units_of_the_map() {
    for region in sizes() {
        let people: BTreeMap<&Nip, &StaffRow> = region.staff.iter().map(|person| (&person.staff.nip, person)).collect();
        let posts: BTreeSet<(&str, &str)> =
            positions(&region).into_iter().map(|post| (post.unit.as_str(), post.title.as_str())).collect();
        let kinds: BTreeMap<&str, UnitKind> = units(&region)
            .into_iter()
            .map(|unit| (unit.name.as_str(), UnitKind::of(&unit.name, unit.parent.is_empty())))
            .collect();
        for request in &region.requests {
            let person = people[&request.nip];
            assert!(person.staff.is_active() && request.day <= today() && !request.reason.is_empty(), "{request:?}");
            assert!((1..=3).contains(&request.targets.len()), "{request:?}");
            let named: BTreeSet<&str> = request.targets.iter().map(|wish| wish.unit.as_str()).collect();
            assert_eq!(named.len(), request.targets.len(), "{request:?}");
            for wish in &request.targets {
                let unit = wish.unit.as_str();
                assert_ne!(unit, person.unit);
                let alike = posts.contains(&(unit, person.title.as_str()));
                assert!(alike || kinds[unit] == kinds[person.unit.as_str()], "{wish:?} of {}", person.title);
                assert!(wish.title.is_empty() || (alike && wish.title == person.title), "{wish:?}");
            }
        }
        let nips: BTreeSet<&Nip> = region.requests.iter().map(|request| &request.nip).collect();
        assert_eq!(nips.len(), region.requests.len(), "nobody asks twice");
    }
    let city = region(5_000, 1, today());
    let active = city.staff.iter().filter(|person| person.staff.is_active()).count();
    let asking = city.requests.len() * 1000 / active;
    assert!((50..=70).contains(&asking), "{asking} of 1000 ask");
    assert!(city.requests.iter().flat_map(|request| &request.targets).any(|wish| !wish.title.is_empty()));
}
