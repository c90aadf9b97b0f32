//! The region on one day: tree, positions, need and people, with the figures rolled up. Read once and kept until a
//! record under it changes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::NaiveDate;
use mutasi_domain::position::Position;
use mutasi_domain::staffing::{Balance, Staffing, UnitStaffing, staffing};
use mutasi_domain::tree::{MapFault, map_faults};
use mutasi_domain::unit::{Unit, name_key};
use mutasi_store::{NeedRecord, Reader, StoreError};

use crate::contract::Failure;
use crate::failure::OrNotFound;

/// The region as it stands on `day`, by the records or as a scenario would have it.
#[derive(Clone)]
pub(crate) struct Frame {
    pub(crate) day: NaiveDate,
    /// The scenario that changed it.
    pub(crate) scenario: Option<i64>,
    /// Units whose place in the tree is faulty.
    pub(crate) faults: Vec<MapFault>,
    pub(crate) units: Vec<Unit>,
    pub(crate) positions: Vec<Position>,
    pub(crate) needs: BTreeMap<i64, NeedRecord>,
    pub(crate) staffing: Staffing,
    unit_at: BTreeMap<i64, usize>,
    position_at: BTreeMap<i64, usize>,
    row_at: BTreeMap<i64, usize>,
    /// Places of positions by title and level, made when first asked for.
    alike: OnceLock<BTreeMap<(String, &'static str), Vec<usize>>>,
    /// The highest managerial post of every unit that has one, made when first asked for.
    heads: OnceLock<BTreeMap<i64, i64>>,
}

impl Frame {
    pub(crate) fn read(reader: &Reader<'_>, day: NaiveDate) -> Result<Self, StoreError> {
        let (units, positions) = (reader.units(day)?, reader.positions(day)?);
        Ok(Self::of(day, None, units, positions, reader.needs(day)?, &reader.held(day)?))
    }

    /// `held` is people by position.
    pub(crate) fn of(
        day: NaiveDate,
        scenario: Option<i64>,
        units: Vec<Unit>,
        positions: Vec<Position>,
        needs: BTreeMap<i64, NeedRecord>,
        held: &BTreeMap<i64, i64>,
    ) -> Self {
        let people = needs.iter().map(|(position, need)| (*position, need.people)).collect();
        let staffing = staffing(&units, &positions, &people, held);
        let at = |ids: Vec<i64>| ids.into_iter().enumerate().map(|(at, id)| (id, at)).collect();
        Self {
            day,
            scenario,
            faults: map_faults(&units),
            unit_at: at(units.iter().map(|unit| unit.id).collect()),
            position_at: at(positions.iter().map(|position| position.id).collect()),
            row_at: at(staffing.units.iter().map(|row| row.unit).collect()),
            units,
            positions,
            needs,
            staffing,
            alike: OnceLock::new(),
            heads: OnceLock::new(),
        }
    }

    /// Brings the need of one position up to date, with the figures of the units above it.
    pub(crate) fn set_need(&mut self, position: i64, need: Option<NeedRecord>) {
        let Some(at) = self.position_at.get(&position) else { return };
        self.staffing.set_need(*at, need.as_ref().map_or(0, |need| need.people));
        match need {
            Some(need) => self.needs.insert(position, need),
            None => self.needs.remove(&position),
        };
    }

    /// The post directly above another: the head of its unit, or for the head itself the head of the next unit above
    /// that has one.
    pub(crate) fn superior_of(&self, position: i64) -> Option<i64> {
        let heads = self.heads.get_or_init(|| {
            let mut heads: BTreeMap<i64, (u8, std::cmp::Reverse<i64>)> = BTreeMap::new();
            for position in self.positions.iter().filter(|position| position.is_managerial()) {
                let rank = (position.level.ladder(), std::cmp::Reverse(position.id));
                let head = heads.entry(position.unit).or_insert(rank);
                *head = rank.max(*head);
            }
            heads.into_iter().map(|(unit, (_, head))| (unit, head.0)).collect()
        });
        let unit = self.position(position)?.unit;
        self.upwards(unit).filter_map(|unit| heads.get(&unit)).find(|head| **head != position).copied()
    }

    /// Positions of the same title and level elsewhere.
    pub(crate) fn alike(&self, position: &Position) -> Vec<&Position> {
        let by_title = self.alike.get_or_init(|| {
            let mut by_title: BTreeMap<_, Vec<usize>> = BTreeMap::new();
            for (at, position) in self.positions.iter().enumerate() {
                by_title.entry((name_key(&position.title), position.level.code())).or_default().push(at);
            }
            by_title
        });
        let same = by_title.get(&(name_key(&position.title), position.level.code())).into_iter().flatten();
        same.map(|at| &self.positions[*at]).filter(|like| like.id != position.id).collect()
    }

    /// A unit and every unit below it.
    pub(crate) fn subtree(&self, unit: i64) -> BTreeSet<i64> {
        let Some(at) = self.row_at.get(&unit) else { return BTreeSet::new() };
        let rows = &self.staffing.units[*at..];
        let depth = rows[0].depth;
        let below = rows[1..].iter().take_while(|row| row.depth > depth);
        std::iter::once(&rows[0]).chain(below).map(|row| row.unit).collect()
    }

    pub(crate) fn unit(&self, id: i64) -> Option<&Unit> {
        self.unit_at.get(&id).map(|at| &self.units[*at])
    }

    pub(crate) fn unit_name(&self, id: i64) -> &str {
        self.unit(id).map_or("", |unit| &unit.name)
    }

    pub(crate) fn position(&self, id: i64) -> Option<&Position> {
        self.position_at.get(&id).map(|at| &self.positions[*at])
    }

    /// Where a position stands in [`Self::positions`].
    pub(crate) fn position_place(&self, id: i64) -> Option<usize> {
        self.position_at.get(&id).copied()
    }

    /// Where a unit stands in [`Self::units`].
    pub(crate) fn unit_place(&self, id: i64) -> Option<usize> {
        self.unit_at.get(&id).copied()
    }

    pub(crate) fn row(&self, unit: i64) -> Option<&UnitStaffing> {
        self.row_at.get(&unit).map(|at| &self.staffing.units[*at])
    }

    /// The units that a question about one unit reaches, itself included; all of them where it names none.
    pub(crate) fn scope(&self, unit: Option<i64>) -> Result<Option<BTreeSet<i64>>, Failure> {
        let Some(unit) = unit else { return Ok(None) };
        self.unit(unit).or_not_found("Unit", unit)?;
        Ok(Some(self.subtree(unit)))
    }

    /// Place of a unit in tree order.
    pub(crate) fn place(&self, unit: i64) -> Option<usize> {
        self.row_at.get(&unit).copied()
    }

    pub(crate) fn agency(&self, unit: i64) -> i64 {
        self.row(unit).map_or(unit, |row| row.agency)
    }

    pub(crate) fn agency_name(&self, unit: i64) -> &str {
        self.unit_name(self.agency(unit))
    }

    /// Title of the post that heads an agency (`Sekretaris Daerah`, `Camat Bukit Raya`): letters go to the post, not to
    /// the office. A title of one word takes the name of its place from the agency.
    pub(crate) fn head_title(&self, agency: i64) -> String {
        let heads = self.positions.iter().filter(|position| position.unit == agency && position.is_managerial());
        let name = self.unit_name(agency);
        match heads.max_by_key(|position| (position.level.ladder(), std::cmp::Reverse(position.id))) {
            Some(head) => placed_title(&head.title, name),
            None => format!("Kepala {name}"),
        }
    }

    pub(crate) fn position_balance(&self, position: i64) -> Balance {
        self.position_at.get(&position).map_or_else(Balance::default, |at| self.staffing.positions[*at].balance)
    }

    pub(crate) fn unit_balance(&self, unit: i64) -> Balance {
        self.row(unit).map_or_else(Balance::default, |row| row.balance)
    }

    /// A unit and the units above it, up to its agency.
    pub(crate) fn upwards(&self, unit: i64) -> impl Iterator<Item = i64> + '_ {
        let mut next = Some(unit);
        std::iter::from_fn(move || {
            let here = next?;
            next = self.unit(here).and_then(|unit| unit.parent);
            Some(here)
        })
        // A tree that points in a circle must not hang the program.
        .take(64)
    }

    /// Whether `unit` is `root` or stands below it.
    pub(crate) fn is_below(&self, unit: i64, root: i64) -> bool {
        self.upwards(unit).any(|here| here == root)
    }
}

/// `Camat` of `Kecamatan Bukit Raya` -> `Camat Bukit Raya`; `Direktur` of `RSUD Bahari` -> `Direktur RSUD Bahari`.
fn placed_title(title: &str, agency: &str) -> String {
    let Some((kind, place)) = agency.split_once(' ') else { return title.to_string() };
    if title.contains(' ') {
        return title.to_string();
    }
    let same = kind.to_lowercase().contains(&title.to_lowercase());
    format!("{title} {}", if same { place } else { agency })
}

#[cfg(test)]
mod tests {
    use super::placed_title;

    #[test]
    fn a_title_of_one_word_is_told_with_its_place() {
        for (title, agency, told) in [
            ("Camat", "Kecamatan Bukit Raya", "Camat Bukit Raya"),
            ("Direktur", "RSUD Rantau Bahari", "Direktur RSUD Rantau Bahari"),
            ("Inspektur", "Inspektorat", "Inspektur"),
            ("Sekretaris Daerah", "Sekretariat Daerah", "Sekretaris Daerah"),
            ("Kepala Dinas Kesehatan", "Dinas Kesehatan", "Kepala Dinas Kesehatan"),
        ] {
            assert_eq!(placed_title(title, agency), told);
        }
    }
}
