//! Posts held before the present one, back to the first.

use std::collections::BTreeMap;

use mutasi_domain::day::{months_between, subtract_months};
use mutasi_domain::position::{Eselon, Family, JfLevel, Level};
use mutasi_intake::rows::{CareerRow, StaffRow};

use super::Workforce;
use crate::chart::Unit;
use crate::random::Random;
use crate::records::started;

/// Chance in thousand that the history of a permanent civil servant is on file.
const TOLD: usize = 900;
/// Months that nobody counts as a post of its own.
const SHORTEST: i32 = 12;

/// Earlier posts of most people, latest first, without a gap; a few left a level sooner than the law now asks.
pub(crate) fn career_rows(force: &Workforce<'_>, random: &mut Random) -> Vec<CareerRow> {
    let posts = Posts::of(force.units);
    let mut rows = Vec::with_capacity(force.staff.len() * 2);
    for (person, level) in force.civil() {
        if random.chance(TOLD) {
            tell(&posts, person, level, random, &mut rows);
        }
    }
    rows
}

fn tell(posts: &Posts<'_>, person: &StaffRow, present: Level, random: &mut Random, rows: &mut Vec<CareerRow>) {
    let first = started(person);
    let (mut level, mut end, mut is_last) = (present, person.since, false);
    while !is_last && months_between(first, end) >= SHORTEST {
        let step = before(level);
        let from = match step {
            // The work people begin with lasts until the start, half of it in another office.
            Step::Same if random.chance(500) => first,
            _ => first.max(subtract_months(end, months(random))),
        };
        level = if let Step::Level(below) = step { below } else { level };
        // Somebody whose former post is not told has a history that ends here.
        let Some((title, unit, family)) = posts.find(person, level, random) else { return };
        rows.push(CareerRow {
            nip: person.staff.nip.clone(),
            name: person.staff.name.clone(),
            title,
            family,
            level,
            unit: unit.to_string(),
            from,
            to: Some(end),
        });
        is_last = from == first;
        end = from;
    }
}

/// Months on one post: three to six years, now and then too short for the next level.
fn months(random: &mut Random) -> u32 {
    let (low, high) = if random.chance(120) { (14, 23) } else { (36, 72) };
    random.between(low, high) as u32
}

/// What somebody was before.
enum Step {
    Level(Level),
    /// The same kind of work elsewhere.
    Same,
}

fn before(level: Level) -> Step {
    Step::Level(match level {
        Level::Eselon(Eselon::Ia | Eselon::Ib | Eselon::IIa) => Level::Eselon(Eselon::IIb),
        Level::Eselon(Eselon::IIb) => Level::Eselon(Eselon::IIIa),
        Level::Eselon(Eselon::IIIa) => Level::Eselon(Eselon::IIIb),
        Level::Eselon(Eselon::IIIb) => Level::Eselon(Eselon::IVa),
        Level::Eselon(_) => Level::None,
        Level::Jf(JfLevel::AhliUtama) => Level::Jf(JfLevel::AhliMadya),
        Level::Jf(JfLevel::AhliMadya) => Level::Jf(JfLevel::AhliMuda),
        Level::Jf(JfLevel::AhliMuda) => Level::Jf(JfLevel::AhliPertama),
        Level::Jf(JfLevel::Penyelia) => Level::Jf(JfLevel::Mahir),
        Level::Jf(JfLevel::Mahir) => Level::Jf(JfLevel::Terampil),
        Level::Jf(_) | Level::None => return Step::Same,
    })
}

/// The posts of the map by what a history asks for.
struct Posts<'a> {
    /// Units that have a title.
    by_title: BTreeMap<&'a str, Vec<&'a str>>,
    /// Title and unit by agency and level, of posts that are not functional; the empty agency has those of all.
    by_level: BTreeMap<(&'a str, &'static str), Vec<(&'a str, &'a str)>>,
}

impl<'a> Posts<'a> {
    fn of(units: &'a [Unit]) -> Self {
        let (mut by_title, mut by_level) = (BTreeMap::<_, Vec<_>>::new(), BTreeMap::<_, Vec<_>>::new());
        for unit in units {
            for post in &unit.posts {
                let (title, level) = (post.title.name.as_str(), post.title.level);
                by_title.entry(title).or_default().push(unit.name.as_str());
                if post.title.family != Family::Functional {
                    for agency in ["", unit.agency.as_str()] {
                        by_level.entry((agency, level.code())).or_default().push((title, unit.name.as_str()));
                    }
                }
            }
        }
        Self { by_title, by_level }
    }

    /// Title, unit and family of a post of the level, in the agency of the person where there is one.
    fn find(&self, person: &'a StaffRow, level: Level, random: &mut Random) -> Option<(String, &'a str, Family)> {
        if let Level::Jf(_) = level {
            let title = at_level(&person.title, level);
            let unit =
                self.by_title.get(title.as_str()).map_or(person.unit.as_str(), |units| *random.pick(units.as_slice()));
            return Some((title, unit, Family::Functional));
        }
        let near = self.by_level.get(&(person.agency.as_str(), level.code()));
        let (title, unit) = random.pick(near.or_else(|| self.by_level.get(&("", level.code())))?);
        let family = if level == Level::None { Family::Pelaksana } else { Family::Managerial };
        Some(((*title).to_string(), *unit, family))
    }
}

/// The functional title at another level: `Perawat Mahir` and Terampil give `Perawat Terampil`.
fn at_level(title: &str, level: Level) -> String {
    let own = Level::of_title(title).code();
    let name = title.strip_suffix(own).unwrap_or(title).trim_end();
    format!("{name} {}", level.code())
}
