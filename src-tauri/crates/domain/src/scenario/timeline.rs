//! The map of a scenario through time: units and positions come and go, and every change is checked against the map of
//! its first day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Change, Inputs, PlaceRef, ScenarioFault, added_id, by_first_day};
use crate::position::{Position, Requirements};
use crate::tree::Tree;
use crate::unit::{Unit, code_segments, name_key};

/// Units and positions as the scenario has them on one day.
#[derive(Debug, Clone)]
pub(super) struct Map {
    pub(super) units: Vec<Unit>,
    pub(super) positions: Vec<Position>,
    /// Need of positions that the scenario adds.
    pub(super) added_need: BTreeMap<i64, i64>,
    pub(super) closed_positions: BTreeSet<i64>,
    closed_units: BTreeSet<i64>,
}

/// The map on `day`, or the faults of the whole list by the place of the change.
pub(super) fn map_on(inputs: &Inputs, changes: &[Change], day: NaiveDate) -> Result<Map, Vec<ScenarioFault>> {
    let mut walk = Walk::of(inputs, changes);
    let order = by_first_day(changes);
    let (now, later) = order.split_at(order.partition_point(|at| changes[*at].from() <= day));
    now.iter().for_each(|at| walk.step(*at));
    let today = walk.map.clone();
    later.iter().for_each(|at| walk.step(*at));
    walk.faults.sort_by_key(|fault| fault.change);
    if walk.faults.is_empty() { Ok(today) } else { Err(walk.faults) }
}

/// The changes applied one after the other.
struct Walk<'a> {
    map: Map,
    changes: &'a [Change],
    keys: BTreeMap<&'a str, i64>,
    faults: Vec<ScenarioFault>,
}

impl<'a> Walk<'a> {
    fn of(inputs: &Inputs, changes: &'a [Change]) -> Self {
        let map = Map {
            units: inputs.units.clone(),
            positions: inputs.positions.clone(),
            added_need: BTreeMap::new(),
            closed_positions: BTreeSet::new(),
            closed_units: BTreeSet::new(),
        };
        let mut keys = BTreeMap::new();
        for (at, change) in changes.iter().enumerate() {
            if let Change::AddUnit { key, .. } = change {
                keys.entry(key.as_str()).or_insert(added_id(at));
            }
        }
        Self { map, changes, keys, faults: Vec::new() }
    }

    fn fault(&mut self, change: usize, code: &'static str, message: impl Into<String>) {
        self.faults.push(ScenarioFault { change, code, message: message.into() });
    }

    /// Checks one change and brings the map to its first day. A faulty addition still stands, so that changes that rest
    /// on it are not called faulty, too.
    fn step(&mut self, at: usize) {
        let changes = self.changes;
        let change = &changes[at];
        if change.until().is_some_and(|until| until < change.from()) {
            self.fault(at, "until_before_from", "Tanggal akhir lebih awal dari tanggal mulai; perbaiki salah satunya");
        }
        match change {
            Change::Volume { unit, percent, .. } => {
                self.unit(at, *unit);
                if !percent.is_finite() || *percent <= -100.0 {
                    self.fault(
                        at,
                        "percent",
                        format!("Perubahan volume {percent} persen tidak mungkin; isi angka di atas -100"),
                    );
                }
            }
            Change::EffectiveHours { hours, .. } => {
                if !hours.is_finite() || *hours <= 0.0 {
                    self.fault(at, "hours", "Jam kerja efektif harus lebih dari nol; isi misalnya 1250");
                }
            }
            Change::SetNeed { position, people, .. } => {
                self.position(at, *position);
                self.people(at, *people);
            }
            Change::CloseUnit { unit, .. } => {
                if self.unit(at, *unit) {
                    self.map.close_unit(*unit);
                }
            }
            Change::ClosePosition { position, .. } => {
                if self.position(at, *position) {
                    self.map.close_positions(|one| one.id == *position);
                }
            }
            Change::Assign { staff, position, .. } => self.assign(at, *staff, *position),
            Change::AddUnit { .. } => self.add_unit(at, change),
            Change::AddPosition { .. } => self.add_position(at, change),
        }
    }

    fn people(&mut self, at: usize, people: i64) {
        if people < 0 {
            self.fault(at, "people", "Kebutuhan tidak boleh kurang dari nol; isi 0 atau lebih");
        }
    }

    fn name(&mut self, at: usize, name: &str) {
        if name_key(name).is_empty() {
            self.fault(at, "empty_name", "Nama masih kosong; isi nama unit atau jabatan");
        }
    }

    fn key(&mut self, at: usize, key: &str) {
        let same = |other: &Change| match other {
            Change::AddUnit { key: known, .. } | Change::AddPosition { key: known, .. } => known == key,
            _ => false,
        };
        if self.changes[..at].iter().any(same) {
            self.fault(
                at,
                "repeated_key",
                format!("Tanda \"{key}\" sudah dipakai butir lain; pakai tanda yang berbeda"),
            );
        }
    }

    /// Whether the unit is on the map; a fault if not.
    fn unit(&mut self, at: usize, unit: i64) -> bool {
        let found = self.map.units.iter().any(|one| one.id == unit);
        if !found {
            let added = |change: &Change| matches!(change, Change::AddUnit { .. });
            let closed = self.map.closed_units.contains(&unit);
            self.missing(at, unit, "unknown_unit", "Unit", closed, added);
        }
        found
    }

    /// Whether the position is on the map; a fault if not.
    fn position(&mut self, at: usize, position: i64) -> bool {
        let found = self.map.positions.iter().any(|one| one.id == position);
        if !found {
            let added = |change: &Change| matches!(change, Change::AddPosition { .. });
            let closed = self.map.closed_positions.contains(&position);
            self.missing(at, position, "unknown_position", "Jabatan", closed, added);
        }
        found
    }

    fn missing(
        &mut self,
        at: usize,
        id: i64,
        unknown: &'static str,
        noun: &str,
        closed: bool,
        added: fn(&Change) -> bool,
    ) {
        let later = self.changes.iter().enumerate().any(|(other, change)| added_id(other) == id && added(change));
        let day = crate::words::date(self.changes[at].from());
        if closed {
            self.fault(
                at,
                "closed",
                format!("{noun} sudah ditutup simulasi ini sebelum {day}; pilih yang lain atau ubah tanggalnya"),
            );
        } else if later {
            self.fault(
                at,
                "not_yet",
                format!("{noun} yang ditambah simulasi ini belum ada pada {day}; undurkan tanggal butir ini"),
            );
        } else {
            self.fault(at, unknown, format!("{noun} tidak ada di peta jabatan; pilih dari daftar"));
        }
    }

    fn assign(&mut self, at: usize, staff: i64, position: i64) {
        self.position(at, position);
        let span = |change: &Change| (change.from(), change.until().unwrap_or(NaiveDate::MAX));
        let (from, until) = span(&self.changes[at]);
        let overlaps = |other: &Change| {
            let (start, end) = span(other);
            matches!(other, Change::Assign { staff: known, .. } if *known == staff) && start <= until && from <= end
        };
        if self.changes[..at].iter().any(overlaps) {
            self.fault(at, "overlap", "Pegawai ini sudah ditugaskan sementara pada waktu yang sama; ubah tanggalnya");
        }
    }

    /// The unit that a place names. The own key is refused before.
    fn place(&mut self, at: usize, place: &PlaceRef) -> i64 {
        let unit = match place {
            PlaceRef::Unit(unit) => *unit,
            PlaceRef::Added(key) => self.keys.get(key.as_str()).copied().unwrap_or(i64::MIN),
        };
        self.unit(at, unit);
        unit
    }

    fn add_unit(&mut self, at: usize, change: &Change) {
        let Change::AddUnit { key, parent, name, unit_kind, .. } = change else { return };
        self.key(at, key);
        self.name(at, name);
        let own = |place: &PlaceRef| *place == PlaceRef::Added(key.clone()) || *place == PlaceRef::Unit(added_id(at));
        let parent = match parent {
            Some(place) if own(place) => {
                self.fault(at, "own_parent", "Unit tidak dapat berada di bawah dirinya sendiri; pilih induk yang lain");
                None
            }
            Some(place) => Some(self.place(at, place)),
            None => None,
        };
        let wanted = name_key(name);
        if self.map.units.iter().any(|unit| unit.parent == parent && name_key(&unit.name) == wanted) {
            self.fault(
                at,
                "repeated_name",
                format!("Unit \"{name}\" sudah ada di bawah induk yang sama; bedakan namanya"),
            );
        }
        let code = self.map.next_code(parent);
        self.map.units.push(Unit { id: added_id(at), code, name: name.clone(), kind: *unit_kind, parent });
    }

    fn add_position(&mut self, at: usize, change: &Change) {
        let Change::AddPosition { key, unit, title, family, level, class, need, .. } = change else { return };
        self.key(at, key);
        self.name(at, title);
        self.people(at, *need);
        let (unit, wanted) = (self.place(at, unit), name_key(title));
        let same = |one: &Position| one.unit == unit && one.level == *level && name_key(&one.title) == wanted;
        if self.map.positions.iter().any(same) {
            self.fault(
                at,
                "repeated_name",
                format!("Jabatan \"{title}\" sudah ada di unit ini; ubah kebutuhannya saja"),
            );
        }
        let requirements = Requirements::usual(*family, *level, title);
        let (id, title) = (added_id(at), title.clone());
        self.map.positions.push(Position {
            id,
            unit,
            title,
            family: *family,
            level: *level,
            class: *class,
            requirements,
        });
        self.map.added_need.insert(id, *need);
    }
}

impl Map {
    fn close_unit(&mut self, unit: i64) {
        let tree = Tree::of(&self.units);
        let rows = tree.row_of(unit).map(|row| tree.subtree(row)).unwrap_or_default();
        let closed: BTreeSet<i64> = tree.rows[rows].iter().map(|row| row.unit).collect();
        self.units.retain(|one| !closed.contains(&one.id));
        self.close_positions(|one| closed.contains(&one.unit));
        self.closed_units.extend(closed);
    }

    fn close_positions(&mut self, closing: impl Fn(&Position) -> bool) {
        self.closed_positions.extend(self.positions.iter().filter(|one| closing(one)).map(|one| one.id));
        self.positions.retain(|one| !closing(one));
        let closed = &self.closed_positions;
        self.added_need.retain(|position, _| !closed.contains(position));
    }

    /// Hierarchy number after the last of the units below `parent`.
    fn next_code(&self, parent: Option<i64>) -> String {
        let beside = self.units.iter().filter(|unit| unit.parent == parent);
        let last =
            beside.filter_map(|unit| code_segments(&unit.code).last().copied().filter(|number| *number < u64::MAX));
        let number = last.max().unwrap_or(0) + 1;
        let above = self.units.iter().find(|unit| Some(unit.id) == parent);
        above.map_or_else(|| number.to_string(), |above| format!("{}.{number}", above.code))
    }
}
