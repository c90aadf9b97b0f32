//! Finding the position that a file means by unit and title, and remembering the officer's answers.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use mutasi_domain::position::{Level, Position};
use mutasi_domain::unit::{Unit, name_key};
use mutasi_store::{Reader, StaffRecord, StoreError, Writer};

use crate::contract::{Failure, PositionChoice, UnmatchedView};

/// How many alike positions are suggested.
const SUGGESTIONS: usize = 3;
/// Suggestions are looked for only for the first of a long list.
const SUGGESTED: usize = 60;

/// The map as files name it.
pub(crate) struct Matcher {
    units: Vec<Unit>,
    positions: Vec<Position>,
    /// Ids of units by name.
    by_name: BTreeMap<String, Vec<i64>>,
    /// (unit, title) -> places in `positions`.
    by_title: BTreeMap<(i64, String), Vec<usize>>,
    parents: BTreeMap<i64, Option<i64>>,
    remembered: BTreeMap<(String, String), i64>,
}

impl Matcher {
    pub(crate) fn read(reader: &Reader<'_>, today: NaiveDate) -> Result<Self, StoreError> {
        let (units, positions) = (reader.units(today)?, reader.positions(today)?);
        let mut by_name: BTreeMap<String, Vec<i64>> = BTreeMap::new();
        for unit in &units {
            by_name.entry(name_key(&unit.name)).or_default().push(unit.id);
        }
        let mut by_title: BTreeMap<(i64, String), Vec<usize>> = BTreeMap::new();
        for (at, position) in positions.iter().enumerate() {
            by_title.entry((position.unit, name_key(&position.title))).or_default().push(at);
        }
        let parents = units.iter().map(|unit| (unit.id, unit.parent)).collect();
        Ok(Self { units, positions, by_name, by_title, parents, remembered: reader.matches()? })
    }

    pub(crate) fn has_map(&self) -> bool {
        !self.units.is_empty()
    }

    /// The unit of that name, if there is exactly one.
    pub(crate) fn find_unit(&self, name: &str) -> Option<i64> {
        match self.by_name.get(&name_key(name)).map(Vec::as_slice) {
            Some([unit]) => Some(*unit),
            _ => None,
        }
    }

    /// The position meant by agency (may be empty), unit and title.
    pub(crate) fn find(&self, agency: &str, unit: &str, title: &str) -> Option<i64> {
        let (unit_key, title_key) = (name_key(unit), name_key(title));
        if let Some(answer) = self.remembered.get(&(unit_key.clone(), title_key.clone())) {
            return Some(*answer);
        }
        let named = self.by_name.get(&unit_key)?;
        let agency_key = name_key(agency);
        let under = |unit: &i64| self.root_name(*unit) == agency_key;
        let unit = if named.len() > 1 { named.iter().find(|unit| under(unit)) } else { named.first() }?;
        self.in_unit(*unit, title, title_key)
    }

    fn in_unit(&self, unit: i64, title: &str, title_key: String) -> Option<i64> {
        if let Some(at) = self.by_title.get(&(unit, title_key)) {
            return at.first().map(|at| self.positions[*at].id);
        }
        // "Perawat Terampil" may stand in the map as "Perawat" with the level beside it.
        let level = Level::of_title(title);
        if level == Level::None {
            return None;
        }
        let stem = name_key(&title[..title.len() - level.code().len()]);
        let places = self.by_title.get(&(unit, stem))?;
        places
            .iter()
            .map(|at| &self.positions[*at])
            .find(|position| position.level == level)
            .map(|position| position.id)
    }

    fn root_name(&self, mut unit: i64) -> String {
        let mut steps = 0;
        while let Some(Some(parent)) = self.parents.get(&unit) {
            unit = *parent;
            steps += 1;
            if steps > 64 {
                break;
            }
        }
        self.units.iter().find(|known| known.id == unit).map_or_else(String::new, |root| name_key(&root.name))
    }

    /// Positions whose words are most alike.
    fn suggest(&self, unit: &str, title: &str) -> Vec<PositionChoice> {
        let words = |text: &str| -> BTreeSet<String> { name_key(text).split(' ').map(str::to_string).collect() };
        let (unit_words, title_words) = (words(unit), words(title));
        let names: BTreeMap<i64, (&str, BTreeSet<String>)> =
            self.units.iter().map(|unit| (unit.id, (unit.name.as_str(), words(&unit.name)))).collect();
        let mut scored: Vec<(usize, &Position)> = self
            .positions
            .iter()
            .filter_map(|position| {
                let title_hits = words(&position.title).intersection(&title_words).count();
                let unit_hits = names.get(&position.unit)?.1.intersection(&unit_words).count();
                (title_hits > 0).then_some((title_hits * 3 + unit_hits * 2, position))
            })
            .collect();
        scored.sort_by_key(|(score, position)| (std::cmp::Reverse(*score), position.id));
        let choice = |position: &Position| PositionChoice {
            position: position.id,
            title: position.title.clone(),
            unit: names.get(&position.unit).map_or_else(String::new, |(name, _)| (*name).to_string()),
        };
        scored.into_iter().take(SUGGESTIONS).map(|(_, position)| choice(position)).collect()
    }

    /// Counts unknown places, most people first, with suggestions.
    pub(crate) fn unmatched_views<'a>(&self, places: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<UnmatchedView> {
        let mut counted: BTreeMap<(&str, &str), u32> = BTreeMap::new();
        for place in places {
            *counted.entry(place).or_default() += 1;
        }
        let mut rows: Vec<((&str, &str), u32)> = counted.into_iter().collect();
        rows.sort_by_key(|(_, people)| std::cmp::Reverse(*people));
        rows.into_iter()
            .enumerate()
            .map(|(at, ((unit, title), people))| UnmatchedView {
                unit: unit.to_string(),
                title: title.to_string(),
                people,
                suggestions: if at < SUGGESTED { self.suggest(unit, title) } else { Vec::new() },
            })
            .collect()
    }
}

/// People whom no position holds although a file gave them one.
fn waiting(reader: &Reader<'_>) -> Result<Vec<StaffRecord>, StoreError> {
    let placed: BTreeSet<i64> = reader.all_incumbencies()?.into_iter().map(|post| post.staff).collect();
    let everybody = reader.all_staff()?.into_iter();
    Ok(everybody.filter(|record| !placed.contains(&record.id) && !record.placement.title.is_empty()).collect())
}

/// What the officer has still to settle.
pub(crate) fn unmatched(reader: &Reader<'_>, today: NaiveDate) -> Result<Vec<UnmatchedView>, Failure> {
    let (matcher, waiting) = (Matcher::read(reader, today)?, waiting(reader)?);
    let places = waiting.iter().map(|record| (record.placement.unit.as_str(), record.placement.title.as_str()));
    Ok(matcher.unmatched_views(places))
}

/// Places everybody who waited and whose position is known by now; gives how many.
pub(crate) fn settle_waiting(tx: &Writer<'_>, today: NaiveDate) -> Result<u32, StoreError> {
    let matcher = Matcher::read(tx, today)?;
    if !matcher.has_map() {
        return Ok(0);
    }
    let mut settled = 0;
    for record in waiting(tx)? {
        let place = &record.placement;
        if let (Some(position), Some(since)) = (matcher.find(&place.agency, &place.unit, &place.title), place.since) {
            tx.begin_post(record.id, position, since, None)?;
            settled += 1;
        }
    }
    Ok(settled)
}
