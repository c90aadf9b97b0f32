//! Which unit stands above a unit: as the file refers to it by id, number or name, or as the hierarchy number tells.

use mutasi_domain::unit::{name_key, parent_code};

use super::{NUMBER, PARENT, Tree, UNIT};
use crate::remarks::Remarks;
use crate::view::shortened;

/// What a row says of the unit above.
enum Said {
    /// In a column of its own: it decides.
    Explicit(String),
    /// In the column of units: in many maps it names the agency, so the number decides where it can.
    Named(String),
    Nothing,
}

/// Where a unit stands, or why it stands nowhere.
enum Above {
    Agency,
    Below(usize),
    Own,
    /// The number above is that of two units.
    Ambiguous(String),
    Missing(String),
}

impl Tree<'_> {
    /// Finds the unit above each unit and refuses those that have none, or have themselves.
    pub(super) fn find_above(&mut self, remarks: &mut Remarks) {
        for at in 0..self.entries.len() {
            if self.entries[at].refused {
                continue;
            }
            let said = self.said(at);
            let column = match &said {
                Said::Explicit(_) => PARENT,
                Said::Named(_) => UNIT,
                Said::Nothing => NUMBER,
            };
            match self.above(at, &said) {
                Above::Agency => {}
                Above::Below(up) => {
                    self.entries[at].up = Some(up);
                    self.remark_other(at, up, &said, remarks);
                }
                Above::Own => {
                    let message = "Unit ini menyebut dirinya sendiri sebagai unit atasan; isi unit di atasnya, atau kosongkan bila ini perangkat daerah.";
                    self.refuse(at, column, "own_parent", message);
                }
                Above::Ambiguous(number) => {
                    let message =
                        format!("Nomor atasan {number} dipakai lebih dari satu unit; isi nama unit atasannya.");
                    self.refuse(at, column, "parent_ambiguous", message);
                }
                Above::Missing(what) => {
                    let message = format!(
                        "Unit atasan \"{}\" tidak ada di berkas ini; tambahkan baris unitnya (boleh sama seperti di peta), atau betulkan isiannya.",
                        shortened(&what)
                    );
                    self.refuse(at, column, "orphan", message);
                }
            }
        }
    }

    fn said(&self, at: usize) -> Said {
        let view = self.view(at);
        let (explicit, named) = (view.line(PARENT), view.line(UNIT));
        match (explicit.is_empty(), named.is_empty()) {
            (false, _) => Said::Explicit(explicit),
            // Beside a column of its own for the unit above, the column of units names the unit itself.
            (true, false) if !view.has(PARENT) => Said::Named(named),
            _ => Said::Nothing,
        }
    }

    fn above(&self, at: usize, said: &Said) -> Above {
        let entry = &self.entries[at];
        match said {
            Said::Explicit(said) => self.referred(at, said),
            Said::Named(name) if name_key(name) == entry.key => Above::Own,
            Said::Named(name) => match (self.by_number(at), self.by_name.get(&name_key(name))) {
                (_, None) if is_region(name) => self.numbered_above(at),
                (_, None) => Above::Missing(name.clone()),
                (Some(Above::Below(up)), Some(_)) => Above::Below(up),
                (_, Some(up)) => Above::Below(*up),
            },
            Said::Nothing => self.numbered_above(at),
        }
    }

    fn numbered_above(&self, at: usize) -> Above {
        self.by_number(at).unwrap_or(Above::Agency)
    }

    /// By the hierarchy number; none for a number without a point.
    fn by_number(&self, at: usize) -> Option<Above> {
        let above = parent_code(&self.entries[at].code)?;
        Some(match self.by_code.get(above).map(Vec::as_slice) {
            Some([up]) => Above::Below(*up),
            Some(_) => Above::Ambiguous(above.to_string()),
            None => Above::Missing(above.to_string()),
        })
    }

    /// By id, else by number, else by name.
    fn referred(&self, at: usize, said: &str) -> Above {
        let by_code = || self.by_code.get(said.trim_end_matches('.')).map(Vec::as_slice);
        let found = match (self.by_id.get(said), by_code()) {
            (Some(up), _) => Some(*up),
            (None, Some([up])) => Some(*up),
            (None, Some(_)) => return Above::Ambiguous(said.to_string()),
            (None, None) => self.by_name.get(&name_key(said)).copied(),
        };
        match found {
            Some(up) if up == at => Above::Own,
            Some(up) => Above::Below(up),
            None if is_region(said) => Above::Agency,
            None => Above::Missing(said.to_string()),
        }
    }

    /// The unit is placed by its number although its row names a unit that is neither that one nor its agency.
    fn remark_other(&self, at: usize, up: usize, said: &Said, remarks: &mut Remarks) {
        let Said::Named(name) = said else { return };
        let (key, above) = (name_key(name), &self.entries[up]);
        let agency = self.entries[at].code.split('.').next().unwrap_or_default();
        let is_agency = self.by_name.get(&key).is_some_and(|named| self.entries[*named].code == agency);
        if above.key != key && !is_agency {
            remarks.at_row(self.entries[at].row);
            remarks.row(
                "parent_disagrees",
                format!("Menurut nomornya unit ini di bawah \"{}\", bukan \"{}\"; nomor yang dipakai. Betulkan salah satunya.", above.name, shortened(name)),
            );
        }
    }
}

/// The government itself stands above its agencies and is no unit of the map.
fn is_region(name: &str) -> bool {
    let key = name_key(name);
    ["pemerintah", "pemprov", "pemkab", "pemkot"].contains(&key.split(' ').next().unwrap_or_default())
}
