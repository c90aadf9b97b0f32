//! Copies as the screen shows them.

use mutasi_store::{Counts, PackageRecord, Reason};

use crate::contract::*;

/// Where a package was found.
#[derive(Debug, Clone, Copy)]
pub(super) enum Origin {
    Own,
    Second,
    Chosen,
}

/// `id` is that of the store which is open or would be opened, as far as known.
pub(super) fn line(package: &PackageRecord, origin: Origin, id: Option<&str>) -> BackupLine {
    let name = package.name();
    let manifest = package.manifest.as_ref();
    let (place, word) = match origin {
        Origin::Own => (BackupPlace::Own, "own:"),
        Origin::Second => (BackupPlace::Second, "second:"),
        Origin::Chosen => (BackupPlace::Chosen, ""),
    };
    BackupLine {
        id: format!("{word}{name}"),
        file: name,
        number: package.number(),
        at: manifest.map(|manifest| manifest.at.clone()).unwrap_or_default(),
        reason: manifest.map_or(BackupReason::Unknown, |manifest| reason(manifest.reason)),
        place,
        size: package.size,
        entries: manifest.map_or(0, |manifest| manifest.facts.entries),
        counts: manifest.map(|manifest| counts(&manifest.facts.counts)).unwrap_or_default(),
        checked: manifest.is_some(),
        // Packages of the first format do not say whose they are.
        same_store: manifest
            .zip(id)
            .is_none_or(|(manifest, id)| manifest.facts.store_id == id || manifest.facts.store_id.is_empty()),
    }
}

pub(super) fn counts(counts: &Counts) -> BackupCounts {
    let Counts { staff, units, positions, plans, decrees } = *counts;
    BackupCounts { staff, units, positions, plans, decrees }
}

fn reason(reason: Reason) -> BackupReason {
    match reason {
        Reason::Asked => BackupReason::Asked,
        Reason::Import => BackupReason::Import,
        Reason::Migration => BackupReason::Migration,
        Reason::DayEnd => BackupReason::DayEnd,
        Reason::Unknown => BackupReason::Unknown,
    }
}
