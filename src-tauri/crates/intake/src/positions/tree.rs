//! The units of a map as a tree: where each stands, and every unit that stands nowhere. Real office trees are full of
//! units that name themselves as the unit above, of rings and of orphans; each is refused with its own reason, what
//! stands below it is refused naming it, and the rest is read.

use std::collections::HashMap;

use mutasi_domain::position::Level;
use mutasi_domain::unit::name_key;

use super::{NAME, NUMBER, PARENT, UNIT};
use crate::cell::Cell;
use crate::headings::Headings;
use crate::held::Held;
use crate::remarks::Remarks;
use crate::rows::MapRow;
use crate::view::{Refusal, RowView};

mod above;
mod rings;

/// A unit row, refused or not. Its place among the entries is its number in this module.
struct Entry {
    /// Place among the held rows.
    at: usize,
    row: u32,
    name: String,
    key: String,
    code: String,
    id: String,
    /// The entry above; none for an agency.
    up: Option<usize>,
    refused: bool,
}

/// The unit rows of a map. The maps are looked up only, never walked through.
struct Tree<'a> {
    rows: &'a mut [Held<MapRow>],
    headings: &'a Headings,
    entries: Vec<Entry>,
    /// First sound entry of a name, else the first.
    by_name: HashMap<String, usize>,
    /// Entries of a hierarchy number.
    by_code: HashMap<String, Vec<usize>>,
    by_id: HashMap<String, usize>,
}

/// Places units and positions, and refuses those that have no place.
pub(super) fn judge(rows: &mut [Held<MapRow>], headings: &Headings, remarks: &mut Remarks) {
    let mut tree = Tree::of(rows, headings);
    tree.name(remarks);
    tree.find_above(remarks);
    tree.refuse_rings();
    tree.refuse_below_refused();
    tree.complete();
    tree.place_positions();
}

impl<'a> Tree<'a> {
    fn of(rows: &'a mut [Held<MapRow>], headings: &'a Headings) -> Self {
        let mut entries = Vec::new();
        for (at, held) in rows.iter().enumerate() {
            let view = RowView { row: &held.row, headings };
            let is_unit = match &held.outcome {
                Ok(row) => matches!(row, MapRow::Unit(_)),
                Err(_) => super::is_unit(&view).unwrap_or(false),
            };
            if is_unit {
                let name = view.line(NAME);
                entries.push(Entry {
                    at,
                    row: held.row.number,
                    key: name_key(&name),
                    name,
                    code: super::code(&view).unwrap_or_default(),
                    id: view.line(super::ID),
                    up: None,
                    refused: held.outcome.is_err(),
                });
            }
        }
        let (by_name, by_code, by_id) = Default::default();
        Self { rows, headings, entries, by_name, by_code, by_id }
    }

    fn view(&self, entry: usize) -> RowView<'_> {
        RowView { row: &self.rows[self.entries[entry].at].row, headings: self.headings }
    }

    fn refuse(&mut self, entry: usize, column: usize, code: &'static str, message: impl Into<String>) {
        let entry = &mut self.entries[entry];
        entry.refused = true;
        self.rows[entry.at].outcome = Err(Refusal { column, code, message: message.into() });
    }

    /// Makes units findable by name, number and id, and refuses those that cannot be told from an earlier one.
    fn name(&mut self, remarks: &mut Remarks) {
        for at in 0..self.entries.len() {
            self.take_name(at);
            self.take_code(at, remarks);
            let entry = &self.entries[at];
            if !entry.id.is_empty() {
                self.by_id.entry(entry.id.clone()).or_insert(at);
            }
        }
    }

    fn take_name(&mut self, at: usize) {
        let entry = &self.entries[at];
        if entry.key.is_empty() {
            return;
        }
        match self.by_name.get(&entry.key).map(|first| &self.entries[*first]) {
            Some(first) if !first.refused && !entry.refused => {
                let message = format!(
                    "Unit ini sudah ada di baris {}; beri nama yang membedakan, misalnya dengan nama perangkat daerahnya.",
                    first.row
                );
                self.refuse(at, NAME, "duplicate_unit", message);
            }
            Some(first) if !first.refused || entry.refused => {}
            _ => {
                self.by_name.insert(entry.key.clone(), at);
            }
        }
    }

    /// `4.10` stored as a number is `4.1`, another unit: where that number is taken, the row is refused.
    fn take_code(&mut self, at: usize, remarks: &mut Remarks) {
        let entry = &self.entries[at];
        if entry.code.is_empty() {
            return;
        }
        let (code, row, refused) = (entry.code.clone(), entry.row, entry.refused);
        let taken = self.by_code.get(&code).and_then(|units| units.iter().find(|unit| !self.entries[**unit].refused));
        let first = taken.map(|first| (self.entries[*first].name.clone(), self.entries[*first].row));
        let view = self.view(at);
        let is_decimal = matches!(view.cell(NUMBER), Cell::Number(number) if number.fract() != 0.0);
        let is_named = view.has(PARENT) && !view.is_empty(PARENT) || !view.is_empty(UNIT);
        remarks.at_row(row);
        match first {
            _ if refused => {}
            Some((other, _)) if is_decimal => {
                let message = format!("Nomor hierarki {code} tersimpan sebagai angka dan sudah dipakai unit \"{other}\" (4.10 menjadi 4.1); ubah kolom ke format Teks lalu ketik ulang.");
                return self.refuse(at, NUMBER, "number_as_decimal", message);
            }
            Some((other, _)) if is_named => remarks.row(
                "number_repeated",
                format!("Nomor {code} sudah dipakai unit \"{other}\"; letak unit ditentukan oleh unit atasan yang tertulis."),
            ),
            Some((other, first)) => {
                let message = format!("Nomor {code} sudah dipakai unit \"{other}\" di baris {first}; beri nomor lain, atau isi nama unit atasannya.");
                return self.refuse(at, NUMBER, "number_repeated", message);
            }
            None if is_decimal => remarks.row(
                "number_as_decimal",
                format!("Nomor hierarki {code} tersimpan sebagai angka; ubah kolom ke format Teks agar 4.10 tidak menjadi 4.1."),
            ),
            None => {}
        }
        self.by_code.entry(code).or_default().push(at);
    }

    /// Writes into the rows what the tree tells: the name of the unit above, and numbers where the file has none.
    fn complete(&mut self) {
        let mut below = HashMap::<Option<usize>, usize>::new();
        for at in rings::parents_first(&self.entries) {
            let up = self.entries[at].up;
            if self.entries[at].code.is_empty() {
                let number = below.entry(up).or_default();
                *number += 1;
                let code = up.map_or(number.to_string(), |up| format!("{}.{number}", self.entries[up].code));
                self.entries[at].code = code;
            }
            let parent = up.map_or(String::new(), |up| self.entries[up].name.clone());
            let entry = &self.entries[at];
            if let Ok(MapRow::Unit(unit)) = &mut self.rows[entry.at].outcome {
                unit.code.clone_from(&entry.code);
                unit.parent = parent;
            }
        }
    }

    /// The unit that a position names, by name, id or a number that only one unit has.
    fn find(&self, said: &str) -> Option<usize> {
        let by_code = || match self.by_code.get(said.trim_end_matches('.')).map(Vec::as_slice) {
            Some([unit]) => Some(*unit),
            _ => None,
        };
        self.by_name.get(&name_key(said)).or_else(|| self.by_id.get(said)).copied().or_else(by_code)
    }

    /// Gives positions their unit: the one that they name, else the last above them. A unit that is refused takes its
    /// positions with it; a unit that the file does not hold may be known already, which is not ours to say.
    fn place_positions(&mut self) {
        let mut taken = HashMap::<(String, String, Level), u32>::new();
        let mut next = 0;
        for at in 0..self.rows.len() {
            while self.entries.get(next).is_some_and(|entry| entry.at <= at) {
                next += 1;
            }
            let last = next.checked_sub(1);
            let row = self.rows[at].row.number;
            let Ok(MapRow::Position(position)) = &self.rows[at].outcome else { continue };
            let key = name_key(&position.unit);
            // Of units of one name the one right above is meant.
            let here = last.filter(|last| key.is_empty() || self.entries[*last].key == key);
            let unit = here.or_else(|| self.find(&position.unit));
            let refusal = match unit.map(|unit| &self.entries[unit]) {
                None if key.is_empty() => Some(Refusal {
                    column: UNIT,
                    code: "unit_missing",
                    message: "Unit kerja kosong dan tidak ada unit di atas baris ini; isi nama unit kerjanya.".into(),
                }),
                Some(unit) if unit.refused => Some(Refusal {
                    column: UNIT,
                    code: "unit_refused",
                    message: format!(
                        "Unit \"{}\" di baris {} ditolak, sehingga jabatannya belum bertempat; perbaiki baris unit itu lalu impor ulang baris ini.",
                        unit.name, unit.row
                    ),
                }),
                _ => {
                    let unit = unit.map_or(key, |unit| self.entries[unit].key.clone());
                    let first = *taken.entry((unit, name_key(&position.title), position.level)).or_insert(row);
                    (first != row).then(|| Refusal {
                        column: NAME,
                        code: "duplicate_position",
                        message: format!("Jabatan ini sudah ada di unit yang sama di baris {first}; jumlahkan kebutuhannya di satu baris."),
                    })
                }
            };
            match (refusal, &mut self.rows[at].outcome) {
                (Some(refusal), outcome) => *outcome = Err(refusal),
                (None, Ok(MapRow::Position(position))) => {
                    let named =
                        unit.map(|unit| &self.entries[unit]).filter(|unit| unit.key != name_key(&position.unit));
                    if let Some(unit) = named {
                        position.unit.clone_from(&unit.name);
                    }
                }
                (None, _) => {}
            }
        }
    }
}
