//! Units that stand above themselves over others, and units below those that are refused. Every unit is walked over
//! once, so that a tree that is nothing but faults costs no more than a sound one.

use super::{Entry, NAME, PARENT, Tree, UNIT};

/// Names of a ring that are told in full.
const TOLD: usize = 4;

#[derive(Clone, Copy, PartialEq)]
enum Seen {
    No,
    OnTheWay,
    Done,
}

/// The units without those on rings, each after the unit above it; otherwise in the order of the file.
pub(super) fn parents_first(entries: &[Entry]) -> Vec<usize> {
    let mut seen = vec![Seen::No; entries.len()];
    let mut order = Vec::with_capacity(entries.len());
    for start in 0..entries.len() {
        let mut way = climb(entries, &mut seen, start).0;
        while let Some(at) = way.pop() {
            seen[at] = Seen::Done;
            order.push(at);
        }
    }
    order
}

/// Climbs from a unit to the first that was met before; answers the way, and where it met itself.
fn climb(entries: &[Entry], seen: &mut [Seen], start: usize) -> (Vec<usize>, Option<usize>) {
    let mut way = Vec::new();
    let mut next = Some(start);
    while let Some(at) = next {
        match seen[at] {
            Seen::Done => return (way, None),
            Seen::OnTheWay => return (way, Some(at)),
            Seen::No => seen[at] = Seen::OnTheWay,
        }
        way.push(at);
        next = entries[at].up;
    }
    (way, None)
}

impl Tree<'_> {
    /// Refuses every unit of a ring.
    pub(super) fn refuse_rings(&mut self) {
        let mut seen = vec![Seen::No; self.entries.len()];
        for start in 0..self.entries.len() {
            let (way, met) = climb(&self.entries, &mut seen, start);
            if let Some(ring) = met.and_then(|met| way.iter().position(|at| *at == met)).map(|from| &way[from..]) {
                self.refuse_ring(ring);
            }
            for at in way {
                seen[at] = Seen::Done;
            }
        }
    }

    fn refuse_ring(&mut self, ring: &[usize]) {
        let column = if self.view(ring[0]).has(PARENT) { PARENT } else { UNIT };
        let told: Vec<String> = ring.iter().take(TOLD).map(|at| format!("\"{}\"", self.entries[*at].name)).collect();
        let more = if ring.len() > TOLD { format!(" dan {} unit lain", ring.len() - TOLD) } else { String::new() };
        let message = format!(
            "Unit-unit ini saling menjadi atasan: {}{more}; betulkan unit atasan salah satunya.",
            told.join(", ")
        );
        for at in ring {
            self.refuse(*at, column, "cycle", message.clone());
            self.entries[*at].up = None;
        }
    }

    /// What stands below a refused unit cannot be placed either.
    pub(super) fn refuse_below_refused(&mut self) {
        for at in parents_first(&self.entries) {
            let Some(up) = self.entries[at].up.filter(|up| self.entries[*up].refused) else { continue };
            if !self.entries[at].refused {
                let above = &self.entries[up];
                let message = format!(
                    "Unit atasannya \"{}\" di baris {} ditolak; perbaiki baris itu lalu impor ulang baris ini.",
                    above.name, above.row
                );
                self.refuse(at, NAME, "parent_refused", message);
            }
        }
    }
}
