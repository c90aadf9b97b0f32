//! Taking a position map (*peta jabatan*).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::day::BEGINNING;
use mutasi_domain::position::{Position, Requirements};
use mutasi_domain::unit::{Unit, UnitKind, name_key};
use mutasi_intake::rows::{MapRow, PositionRow, ReadFile, Rejection, Row, UnitRow, units_from_the_top};
use mutasi_store::{NeedRecord, Writer};

use super::cells::rejection;
use super::{Counts, Outcome};
use crate::contract::Failure;

/// What the store knows of the map, by the names that files use.
struct Known {
    from: NaiveDate,
    units: BTreeMap<String, Unit>,
    positions: BTreeMap<(i64, String, &'static str), Position>,
    needs: BTreeMap<i64, i64>,
}

/// Takes the rows of a map. Units are known by name, positions by unit, title and level; what the file leaves out stays.
pub(super) fn take(
    tx: &Writer<'_>,
    rows: &[Row<MapRow>],
    file: &ReadFile,
    today: NaiveDate,
) -> Result<Outcome, Failure> {
    let mut known = read(tx, today)?;
    let before = known.units.len() + known.positions.len();
    let (mut counts, mut rejected) = (Counts::default(), Vec::new());
    take_units(tx, rows, &mut known, &mut counts)?;
    for row in rows {
        let MapRow::Position(position) = &row.value else { continue };
        tx.at_row(row.row);
        match known.units.get(&name_key(&position.unit)).map(|unit| unit.id) {
            Some(unit) => take_position(tx, position, unit, &mut known, &mut counts)?,
            None => rejected.push(unknown_unit(file, row.row, position)),
        }
    }
    counts.absent = (before as u32).saturating_sub(counts.changed + counts.same);
    Ok(Outcome { counts, rejected, ..Outcome::default() })
}

fn read(tx: &Writer<'_>, today: NaiveDate) -> Result<Known, Failure> {
    let units = tx.units(today)?;
    // The first map answers for every earlier day too; a later one only from its own day on.
    let from = if units.is_empty() { BEGINNING } else { today };
    let positions = tx.positions(today)?;
    Ok(Known {
        from,
        units: units.into_iter().map(|unit| (name_key(&unit.name), unit)).collect(),
        positions: positions.into_iter().map(|p| ((p.unit, name_key(&p.title), p.level.code()), p)).collect(),
        needs: tx.needs_of_basis("peta", today)?,
    })
}

/// Units first, parents before children, so that a child always finds its parent.
fn take_units(tx: &Writer<'_>, rows: &[Row<MapRow>], known: &mut Known, counts: &mut Counts) -> Result<(), Failure> {
    for unit in units_from_the_top(rows) {
        let parent = known.units.get(&name_key(&unit.parent)).map(|parent| parent.id);
        take_unit(tx, unit, parent, known, counts)?;
    }
    Ok(())
}

fn take_unit(
    tx: &Writer<'_>,
    row: &UnitRow,
    parent: Option<i64>,
    known: &mut Known,
    counts: &mut Counts,
) -> Result<(), Failure> {
    let key = name_key(&row.name);
    match known.units.get(&key) {
        Some(unit) if unit.code == row.code && unit.parent == parent => counts.same += 1,
        Some(unit) => {
            tx.place_unit(unit.id, parent, &row.code, known.from)?;
            counts.changed += 1;
        }
        None => {
            let kind = UnitKind::of(&row.name, parent.is_none());
            let id = tx.add_unit(&row.name, kind, known.from)?;
            tx.place_unit(id, parent, &row.code, known.from)?;
            known.units.insert(key, Unit { id, code: row.code.clone(), name: row.name.clone(), kind, parent });
            counts.new += 1;
        }
    }
    Ok(())
}

fn take_position(
    tx: &Writer<'_>,
    row: &PositionRow,
    unit: i64,
    known: &mut Known,
    counts: &mut Counts,
) -> Result<(), Failure> {
    let key = (unit, name_key(&row.title), row.level.code());
    let need = |position| {
        (
            position,
            NeedRecord { people: row.need.into(), basis: "peta".into(), exact: row.need.into(), effective_hours: 0.0 },
        )
    };
    match known.positions.get(&key) {
        Some(position) => {
            let same_post = position.class == row.class && position.family == row.family;
            let same_need = known.needs.get(&position.id) == Some(&row.need.into());
            if !same_post {
                let changed = Position { class: row.class, family: row.family, ..position.clone() };
                tx.update_position(&changed)?;
            }
            if !same_need {
                let (id, need) = need(position.id);
                tx.set_need(id, &need, known.from)?;
            }
            if same_post && same_need { counts.same += 1 } else { counts.changed += 1 }
        }
        None => {
            let position = Position {
                id: 0,
                unit,
                title: row.title.clone(),
                family: row.family,
                level: row.level,
                class: row.class,
                requirements: Requirements::usual(row.family, row.level, &row.title),
            };
            let (id, need) = need(tx.add_position(&position, known.from)?);
            tx.set_need(id, &need, known.from)?;
            known.positions.insert(key, Position { id, ..position });
            counts.new += 1;
        }
    }
    Ok(())
}

fn unknown_unit(file: &ReadFile, row: u32, position: &PositionRow) -> Rejection {
    let message =
        format!("Unit \"{}\" tidak ada di peta. Tambahkan baris unitnya, atau betulkan namanya.", position.unit);
    let values = [
        ("nama jabatan", position.title.clone()),
        ("tipe", "jabatan".to_string()),
        ("kategori", position.family.printed().to_string()),
        ("jenjang", position.level.code().to_string()),
        ("kelas", position.class.to_string()),
        ("kebutuhan", position.need.to_string()),
        ("unit", position.unit.clone()),
    ];
    rejection(file, row, ("Unit Kerja", &position.unit), ("unit_unknown", message), &values)
}
