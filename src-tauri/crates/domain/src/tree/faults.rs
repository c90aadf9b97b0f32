//! Faults of the map: units whose place cannot be right. They are named unit by unit with every analysis.

use serde::Serialize;

use super::Links;
use crate::unit::{Unit, name_key};

/// One thing that is wrong with one unit of the map (*kesalahan peta unit*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MapFault {
    pub unit: i64,
    /// `own_parent`, `cycle`, `orphan` or `repeated_name`.
    pub code: &'static str,
    /// The other units it concerns: the rest of the ring from the next above on, the others of the same name, or the
    /// parent that is not known.
    pub with: Vec<i64>,
    /// Indonesian: what is wrong and what to do.
    pub message: String,
}

/// Everything wrong with the places of units, by hierarchy number. A unit may have several faults.
pub fn map_faults(units: &[Unit]) -> Vec<MapFault> {
    let links = Links::of(units);
    let mut found: Vec<(usize, MapFault)> = Vec::new();
    let mut add = |at: usize, code, with: Vec<i64>, what: &str| {
        let unit = &units[at];
        let message = format!("Unit \"{}\" (nomor {}) {what}", unit.name, unit.code);
        found.push((at, MapFault { unit: unit.id, code, with, message }));
    };
    for at in &links.order {
        match (units[*at].parent, links.parent[*at]) {
            (Some(parent), _) if parent == units[*at].id => add(*at, "own_parent", Vec::new(), OWN_PARENT),
            (Some(parent), None) => add(*at, "orphan", vec![parent], ORPHAN),
            _ => {}
        }
    }
    for ring in rings(&links) {
        let names: Vec<&str> = ring.iter().map(|at| units[*at].name.as_str()).take(NAMED).collect();
        let what = format!("berada dalam lingkaran induk ({}); perbaiki induk salah satunya", names.join(" > "));
        for (at, member) in ring.iter().enumerate() {
            let others = ring[at + 1..].iter().chain(&ring[..at]).map(|other| units[*other].id);
            add(*member, "cycle", others.collect(), &what);
        }
    }
    for group in same_names(units, &links) {
        for member in &group {
            let others = group.iter().filter(|other| *other != member).map(|other| units[*other].id);
            add(*member, "repeated_name", others.collect(), REPEATED_NAME);
        }
    }
    let mut place = vec![0; units.len()];
    links.order.iter().enumerate().for_each(|(order, at)| place[*at] = order);
    found.sort_by_key(|(at, _)| place[*at]);
    found.into_iter().map(|(_, fault)| fault).collect()
}

/// How many units of a ring a message names.
const NAMED: usize = 5;
const OWN_PARENT: &str =
    "menunjuk dirinya sendiri sebagai induk; pilih induk yang benar, atau kosongkan bila unit ini perangkat daerah";
const ORPHAN: &str = "menunjuk induk yang tidak ada; pilih induk yang benar, atau impor unit induknya lebih dahulu";
const REPEATED_NAME: &str = "bernama sama dengan unit lain di bawah induk yang sama; gabungkan, atau bedakan namanya";

/// The rings of units above each other, each upwards from the unit where it was first met. A unit that is its own parent
/// is no ring; units that hang below a ring are not part of it.
fn rings(links: &Links) -> Vec<Vec<usize>> {
    // The walk on which a unit was first met; 0 before that.
    let mut met = vec![0; links.parent.len()];
    let mut rings = Vec::new();
    for (walk, start) in links.order.iter().enumerate().map(|(at, start)| (at + 1, *start)) {
        let mut here = Some(start);
        while let Some(at) = here.filter(|at| met[*at] == 0) {
            met[at] = walk;
            here = links.parent[at];
        }
        if let Some(entry) = here.filter(|at| met[*at] == walk && links.parent[*at] != Some(*at)) {
            let above = |at: &usize| links.parent[*at].filter(|above| *above != entry);
            rings.push(std::iter::successors(Some(entry), above).collect());
        }
    }
    rings
}

/// Groups of two and more units whose names read the same below the same parent, each in order.
fn same_names(units: &[Unit], links: &Links) -> Vec<Vec<usize>> {
    let mut named: Vec<(Option<i64>, String, usize)> = links
        .order
        .iter()
        .enumerate()
        .map(|(order, at)| (units[*at].parent, name_key(&units[*at].name), order))
        .collect();
    named.sort_unstable();
    let groups = named.chunk_by(|left, right| (left.0, &left.1) == (right.0, &right.1));
    groups.filter(|group| group.len() > 1).map(|group| group.iter().map(|row| links.order[row.2]).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unit::UnitKind;

    fn unit(id: i64, code: &str, name: &str, parent: Option<i64>) -> Unit {
        Unit { id, code: code.into(), name: name.into(), kind: UnitKind::Lain, parent }
    }

    fn codes(units: &[Unit]) -> Vec<(i64, &'static str, Vec<i64>)> {
        map_faults(units).into_iter().map(|fault| (fault.unit, fault.code, fault.with)).collect()
    }

    #[test]
    fn a_sound_map_has_no_fault() {
        let units = [
            unit(1, "1", "Dinas Kesehatan", None),
            unit(2, "1.1", "Sekretariat", Some(1)),
            unit(3, "2", "Dinas Sosial", None),
            unit(4, "2.1", "Sekretariat", Some(3)),
        ];
        assert_eq!(map_faults(&units), []);
    }

    #[test]
    fn every_faulty_unit_is_named_with_the_units_it_concerns() {
        let units = [
            unit(1, "1", "Dinas Kesehatan", Some(1)),
            unit(2, "2", "Bidang A", Some(3)),
            unit(3, "3", "Bidang B", Some(4)),
            unit(4, "4", "Bidang C", Some(2)),
            unit(5, "5", "Seksi di bawah lingkaran", Some(2)),
            unit(6, "6", "Yatim", Some(99)),
            unit(7, "7.1", "UPTD Pasar", Some(8)),
            unit(8, "7", "Dinas Perdagangan", None),
            unit(9, "7.2", "uptd  pasar.", Some(8)),
            unit(10, "7.3", "UPTD Pasar", Some(1)),
        ];
        assert_eq!(
            codes(&units),
            [
                (1, "own_parent", vec![]),
                (2, "cycle", vec![3, 4]),
                (3, "cycle", vec![4, 2]),
                (4, "cycle", vec![2, 3]),
                (6, "orphan", vec![99]),
                (7, "repeated_name", vec![9]),
                (9, "repeated_name", vec![7]),
            ]
        );
        let messages: Vec<String> = map_faults(&units).into_iter().map(|fault| fault.message).collect();
        assert!(messages[1].contains("Bidang A > Bidang B > Bidang C"), "{}", messages[1]);
        assert!(messages.iter().all(|message| message.starts_with("Unit \"") && message.contains("; ")));
    }

    #[test]
    fn a_unit_below_a_ring_that_is_met_first_does_not_hide_the_ring() {
        let units = [unit(1, "1", "Ekor", Some(2)), unit(2, "2", "A", Some(3)), unit(3, "3", "B", Some(2))];
        assert_eq!(codes(&units), [(2, "cycle", vec![3]), (3, "cycle", vec![2])]);
    }

    #[test]
    fn a_unit_may_have_two_faults() {
        let units = [unit(1, "1", "Pasar", Some(9)), unit(2, "2", "Pasar", Some(9))];
        let faults = codes(&units);
        assert_eq!(
            faults.iter().map(|fault| fault.1).collect::<Vec<_>>(),
            ["orphan", "repeated_name", "orphan", "repeated_name"]
        );
    }
}
