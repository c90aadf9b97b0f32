//! The changes of a scenario as requests, as views and in words.

use mutasi_domain::identity::strip;
use mutasi_domain::position::{Family, Level};
use mutasi_domain::scenario::{Change, PlaceRef, added_id};
use mutasi_domain::unit::UnitKind;
use mutasi_domain::words;

use crate::contract::{ChangeView, Failure, PlaceView};
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::people::People;

/// Reads a change; codes that the program does not know are refused.
pub(crate) fn change_of(view: ChangeView, people: &People) -> Result<Change, Failure> {
    let unknown = |what: &str, text: &str| {
        Failure::refused("bad_request", format!("{what} \"{text}\" tidak dikenal. Pilih dari daftar, lalu ulangi."))
    };
    Ok(match view {
        ChangeView::Volume { unit, percent, from, until } => Change::Volume { unit, percent, from, until },
        ChangeView::EffectiveHours { hours, from } => Change::EffectiveHours { hours, from },
        ChangeView::SetNeed { position, people, from, until } => Change::SetNeed { position, people, from, until },
        ChangeView::CloseUnit { unit, from } => Change::CloseUnit { unit, from },
        ChangeView::AddUnit { key, parent, name, unit_kind, from } => Change::AddUnit {
            key,
            parent: parent.map(place_of),
            name: name.trim().to_string(),
            unit_kind: UnitKind::from_code(&unit_kind).ok_or_else(|| unknown("Jenis unit", &unit_kind))?,
            from,
        },
        ChangeView::ClosePosition { position, from } => Change::ClosePosition { position, from },
        ChangeView::AddPosition { key, unit, title, family, level, class, need, from } => Change::AddPosition {
            key,
            unit: place_of(unit),
            title: title.trim().to_string(),
            family: Family::from_code(&family).ok_or_else(|| unknown("Rumpun jabatan", &family))?,
            level: Level::parse(&level).map_err(|_| unknown("Jenjang", &level))?,
            class,
            need,
            from,
        },
        ChangeView::Assign { nip, position, from, until } => {
            let nip = strip(&nip);
            let staff = people.by_nip(&nip).or_not_found("Pegawai dengan NIP", &nip)?.id;
            Change::Assign { staff, position, from, until }
        }
    })
}

fn place_of(place: PlaceView) -> PlaceRef {
    match place {
        PlaceView::Unit(id) => PlaceRef::Unit(id),
        PlaceView::Added(key) => PlaceRef::Added(key),
    }
}

fn place_view(place: &PlaceRef) -> PlaceView {
    match place {
        PlaceRef::Unit(id) => PlaceView::Unit(*id),
        PlaceRef::Added(key) => PlaceView::Added(key.clone()),
    }
}

pub(crate) fn change_view(change: &Change, people: &People) -> ChangeView {
    match change.clone() {
        Change::Volume { unit, percent, from, until } => ChangeView::Volume { unit, percent, from, until },
        Change::EffectiveHours { hours, from } => ChangeView::EffectiveHours { hours, from },
        Change::SetNeed { position, people, from, until } => ChangeView::SetNeed { position, people, from, until },
        Change::CloseUnit { unit, from } => ChangeView::CloseUnit { unit, from },
        Change::AddUnit { key, parent, name, unit_kind, from } => ChangeView::AddUnit {
            key,
            parent: parent.as_ref().map(place_view),
            name,
            unit_kind: unit_kind.code().to_string(),
            from,
        },
        Change::ClosePosition { position, from } => ChangeView::ClosePosition { position, from },
        Change::AddPosition { key, unit, title, family, level, class, need, from } => ChangeView::AddPosition {
            key,
            unit: place_view(&unit),
            title,
            family: family.code().to_string(),
            level: level.code().to_string(),
            class,
            need,
            from,
        },
        Change::Assign { staff, position, from, until } => ChangeView::Assign {
            nip: people.by_id(staff).map(|record| record.staff.nip.to_string()).unwrap_or_default(),
            position,
            from,
            until,
        },
    }
}

/// The names that a change speaks of: those of the map, and those that the scenario adds.
struct Names<'a> {
    changes: &'a [Change],
    frame: &'a Frame,
}

impl Names<'_> {
    fn added(&self, id: i64) -> Option<&Change> {
        self.changes.iter().enumerate().find(|(at, _)| added_id(*at) == id).map(|(_, change)| change)
    }

    fn unit(&self, id: i64) -> String {
        match self.added(id) {
            Some(Change::AddUnit { name, .. }) => name.clone(),
            _ => self.frame.unit(id).map_or_else(|| format!("unit {id}"), |unit| unit.name.clone()),
        }
    }

    fn place(&self, place: &PlaceRef) -> String {
        let named = |key: &str| {
            self.changes.iter().find_map(|change| match change {
                Change::AddUnit { key: known, name, .. } if known == key => Some(name.clone()),
                _ => None,
            })
        };
        match place {
            PlaceRef::Unit(id) => self.unit(*id),
            PlaceRef::Added(key) => named(key).unwrap_or_else(|| key.clone()),
        }
    }

    fn position(&self, id: i64) -> String {
        match self.added(id) {
            Some(Change::AddPosition { title, unit, .. }) => format!("{title} pada {}", self.place(unit)),
            _ => match self.frame.position(id) {
                Some(position) => format!("{} pada {}", position.title, self.unit(position.unit)),
                None => format!("jabatan {id}"),
            },
        }
    }
}

/// A change as a sentence with its names and days.
pub(crate) fn told(change: &Change, changes: &[Change], frame: &Frame, people: &People) -> String {
    let names = Names { changes, frame };
    let what = match change {
        Change::Volume { unit, percent, .. } => {
            let verb = if *percent < 0.0 { "turun" } else { "naik" };
            let percent = words::decimal(percent.abs(), 2);
            format!("Volume kerja {} dan unit di bawahnya {verb} {percent} %", names.unit(*unit))
        }
        Change::EffectiveHours { hours, .. } => {
            format!("Waktu kerja efektif menjadi {} jam per tahun", words::decimal(*hours, 2))
        }
        Change::SetNeed { position, people, .. } => {
            format!("Kebutuhan {} menjadi {people} orang", names.position(*position))
        }
        Change::CloseUnit { unit, .. } => format!("{} ditutup dengan semua unit di bawahnya", names.unit(*unit)),
        Change::AddUnit { parent, name, .. } => match parent {
            Some(parent) => format!("{name} dibentuk di bawah {}", names.place(parent)),
            None => format!("{name} dibentuk sebagai perangkat daerah"),
        },
        Change::ClosePosition { position, .. } => format!("Jabatan {} dihapus", names.position(*position)),
        Change::AddPosition { unit, title, need, .. } => {
            format!("Jabatan {title} dibentuk pada {} dengan kebutuhan {need} orang", names.place(unit))
        }
        Change::Assign { staff, position, .. } => {
            let name = people.by_id(*staff).map_or_else(|| "Pegawai".into(), |record| record.staff.full_name());
            format!("{name} ditugaskan sementara sebagai {}", names.position(*position))
        }
    };
    match change.until() {
        Some(until) => format!("{what}, {} sampai {}", words::date(change.from()), words::date(until)),
        None => format!("{what}, mulai {}", words::date(change.from())),
    }
}
