//! Where units stand: districts around an invented centre, and the schools and clinics spread over them.

use std::collections::BTreeSet;

use mutasi_domain::site::Site;
use mutasi_domain::unit::UnitKind;
use mutasi_intake::rows::{SchoolRow, SiteRow};

use crate::agencies::DISTRICT;
use crate::chart::Unit;
use crate::random::Random;

/// The centre of every demo region, in ten thousandths of a degree north and east: open sea, where nobody lives.
const CENTRE: (i32, i32) = (-50_000, 1_105_000);
/// Metres of a ten thousandth of a degree; so near the equator one of longitude is as good as as long.
const METRES: i32 = 11;
/// The farthest district, metres from the centre.
const FARTHEST: i32 = 60_000;
/// Eight directions, in thousandths to the north and east.
const DIRECTIONS: [(i32, i32); 8] =
    [(1000, 0), (707, 707), (0, 1000), (-707, 707), (-1000, 0), (-707, -707), (0, -1000), (707, -707)];
/// From so many metres on a unit is hard to reach, by degree of hardship 1 to 3.
const HARD: [i32; 3] = [20_000, 36_000, 50_000];
/// Degree of hardship that a special area has at least.
const SPECIAL: u8 = 2;

struct District<'a> {
    /// Place without the word `Kecamatan`.
    name: &'a str,
    /// Metres from the centre.
    far: i32,
    /// Ten thousandths of a degree.
    at: (i32, i32),
}

/// Sites of agencies, branches, schools, puskesmas and kelurahan; what stands below takes that of the unit above.
pub(crate) fn site_rows(units: &[Unit], schools: &[SchoolRow], random: &mut Random) -> Vec<SiteRow> {
    let districts = districts(units, random);
    let special: BTreeSet<&str> =
        schools.iter().filter(|school| school.special_area).map(|school| school.school.as_str()).collect();
    let farthest = districts.iter().max_by_key(|district| district.far);
    let mut rows = Vec::new();
    for unit in units {
        let (drawn, is_unknown) = (random.below(districts.len()), random.chance(30));
        let own = |name: &str| districts.iter().find(|district| name == format!("{DISTRICT} {}", district.name));
        let (district, spread) = match unit.kind() {
            UnitKind::Bidang | UnitKind::Lain => continue,
            UnitKind::Opd => (own(&unit.name), if own(&unit.name).is_some() { 0 } else { 2_500 }),
            UnitKind::Kelurahan => (own(&unit.parent), 3_000),
            UnitKind::Sekolah if special.contains(unit.name.as_str()) => (farthest, 4_000),
            UnitKind::Sekolah | UnitKind::Puskesmas | UnitKind::Uptd => (districts.get(drawn), 4_000),
        };
        let (far, at) = district.map_or((0, CENTRE), |district| (district.far, district.at));
        let mut near = |degrees: i32| degrees + random.between(-spread, spread) / METRES;
        let (latitude, longitude) = (near(at.0), near(at.1));
        // Nobody has measured where some of the schools and clinics stand.
        let is_known = !is_unknown || matches!(unit.kind(), UnitKind::Opd | UnitKind::Uptd);
        let degrees = |ten_thousandths: i32| is_known.then_some(f64::from(ten_thousandths) / 10_000.0);
        let serves = matches!(unit.kind(), UnitKind::Sekolah | UnitKind::Puskesmas);
        let least = if special.contains(unit.name.as_str()) { SPECIAL } else { 0 };
        let hardship = HARD.iter().filter(|from| serves && far >= **from).count() as u8;
        let site = Site {
            district: district.map_or_else(String::new, |district| district.name.to_string()),
            latitude: degrees(latitude),
            longitude: degrees(longitude),
            hardship: hardship.max(least),
        };
        rows.push(SiteRow { unit: unit.name.clone(), site });
    }
    rows
}

/// The districts, the first in the centre and the last the farthest out.
fn districts<'a>(units: &'a [Unit], random: &mut Random) -> Vec<District<'a>> {
    let names = units.iter().filter(|unit| unit.parent.is_empty());
    let names: Vec<&str> = names.filter_map(|unit| unit.name.strip_prefix(DISTRICT)).map(str::trim).collect();
    let last = (names.len() as i32 - 1).max(1);
    let place = |(name, at): (&'a str, i32)| {
        let far = FARTHEST / last * at;
        let (north, east) = *random.pick(&DIRECTIONS);
        let degrees = |centre: i32, way: i32| centre + far / 1000 * way / METRES;
        District { name, far, at: (degrees(CENTRE.0, north), degrees(CENTRE.1, east)) }
    };
    names.into_iter().zip(0..).map(place).collect()
}
