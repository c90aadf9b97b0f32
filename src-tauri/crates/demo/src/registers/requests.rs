//! Who asks to be moved, and where to.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Days;
use mutasi_domain::position::Family;
use mutasi_domain::request::MOST_TARGETS;
use mutasi_domain::unit::UnitKind;
use mutasi_intake::rows::{RequestRow, WishRow};

use super::Workforce;
use crate::random::Random;

/// Of thousand who serve and lead nobody; some of these find no other unit of their kind.
const ASKING: usize = 78;
/// Requests are at most so many days old.
const OLDEST: usize = 420;

const REASONS: [&str; 6] = [
    "Mengikuti suami/istri",
    "Merawat orang tua",
    "Tempat tinggal jauh dari tempat kerja",
    "Alasan kesehatan",
    "Mendekati keluarga",
    "Pengembangan karier",
];

pub(crate) fn request_rows(force: &Workforce<'_>, random: &mut Random) -> Vec<RequestRow> {
    let kinds: BTreeMap<&str, UnitKind> = force.units.iter().map(|unit| (unit.name.as_str(), unit.kind())).collect();
    let (mut by_title, mut by_kind) = (BTreeMap::<&str, Vec<&str>>::new(), BTreeMap::<&str, Vec<&str>>::new());
    for unit in force.units {
        by_kind.entry(unit.kind().code()).or_default().push(&unit.name);
        let titles: BTreeSet<&str> = unit.posts.iter().map(|post| post.title.name.as_str()).collect();
        for title in titles {
            by_title.entry(title).or_default().push(&unit.name);
        }
    }
    let mut rows = Vec::new();
    for (person, _) in force.civil().filter(|(person, _)| person.family != Some(Family::Managerial)) {
        let (asks, reason, days) = (random.chance(ASKING), *random.pick(&REASONS), random.below(OLDEST) as u64);
        let alike = by_title.get(person.title.as_str()).filter(|units| units.len() > 1);
        let of_kind = || by_kind.get(kinds.get(person.unit.as_str())?.code());
        let Some(units) = alike.or_else(of_kind) else { continue };
        if !asks {
            continue;
        }
        let mut targets: Vec<WishRow> = Vec::new();
        for _ in 0..random.between(1, MOST_TARGETS as i32) {
            let (unit, names_post) = (*random.pick(units), alike.is_some() && random.chance(400));
            let title = if names_post { person.title.clone() } else { String::new() };
            if unit != person.unit && targets.iter().all(|known| known.unit != unit) {
                targets.push(WishRow { unit: unit.to_string(), title });
            }
        }
        if !targets.is_empty() {
            let (nip, name) = (person.staff.nip.clone(), person.staff.name.clone());
            rows.push(RequestRow { nip, name, day: force.today - Days::new(days), reason: reason.into(), targets });
        }
    }
    rows
}
