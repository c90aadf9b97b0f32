//! Taking what services are reckoned by: schools, curricula, puskesmas, the service index, planned entries, sites.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::day::BEGINNING;
use mutasi_intake::rows::{
    CurriculumRow, PlannedEntryRow, PuskesmasRow, ReadFile, Rejection, Row, SchoolRow, ServiceIndexRow, SiteRow,
};
use mutasi_store::{EntryRecord, PuskesmasRecord, SchoolRecord, ServiceIndexRecord, Writer};

use super::cells::rejection;
use super::{Counts, Matcher, Outcome};
use crate::contract::Failure;

/// Takes the data of schools from today on; the first data answer for every earlier day too.
pub(super) fn take_schools(
    tx: &Writer<'_>,
    rows: &[Row<SchoolRow>],
    file: &ReadFile,
    today: NaiveDate,
) -> Result<Outcome, Failure> {
    let matcher = Matcher::read(tx, today)?;
    let known: BTreeMap<i64, SchoolRecord> = tx.schools(today)?.into_iter().map(|one| (one.unit, one)).collect();
    let from = if known.is_empty() { BEGINNING } else { today };
    let (mut outcome, mut met) = (Outcome::default(), 0);
    for row in rows {
        let school = &row.value;
        let Some(unit) = matcher.find_unit(&school.school) else {
            let cells = [("npsn", school.npsn.clone()), ("sekolah", school.school.clone())];
            outcome.rejected.push(unknown_unit(file, row.row, ("Sekolah", &school.school), &cells));
            continue;
        };
        let record = SchoolRecord {
            unit,
            npsn: school.npsn.clone(),
            level: school.level.clone(),
            curriculum: school.curriculum.clone(),
            pupils: school.pupils.into(),
            inclusive: school.inclusive,
            groups: school.groups.clone(),
            non_asn: school.non_asn.clone(),
            religions: school.religions.clone(),
            special_area: school.special_area,
        };
        met += u32::from(known.contains_key(&unit));
        if count(&mut outcome.counts, known.get(&unit), &record) {
            tx.set_school(&record, from)?;
        }
    }
    outcome.counts.absent = known.len() as u32 - met;
    Ok(outcome)
}

/// Takes the lesson hours of an office's own curricula.
pub(super) fn take_curricula(tx: &Writer<'_>, rows: &[Row<CurriculumRow>]) -> Result<Outcome, Failure> {
    type Key = (String, String, String);
    let mut known: BTreeMap<Key, BTreeMap<u8, f64>> = BTreeMap::new();
    for one in tx.lesson_hours()? {
        known.entry((one.curriculum, one.level, one.subject)).or_default().insert(one.grade, one.hours);
    }
    let mut outcome = Outcome::default();
    for row in rows {
        let CurriculumRow { curriculum, level, subject, hours } = &row.value;
        let before = known.remove(&(curriculum.clone(), level.clone(), subject.clone()));
        if count(&mut outcome.counts, before.as_ref(), hours) {
            tx.set_lesson_hours(curriculum, level, subject, hours)?;
        }
    }
    outcome.counts.absent = known.len() as u32;
    Ok(outcome)
}

pub(super) fn take_puskesmas(
    tx: &Writer<'_>,
    rows: &[Row<PuskesmasRow>],
    file: &ReadFile,
    today: NaiveDate,
) -> Result<Outcome, Failure> {
    let matcher = Matcher::read(tx, today)?;
    let known: BTreeMap<i64, PuskesmasRecord> = tx.puskesmas(today)?.into_iter().map(|one| (one.unit, one)).collect();
    let from = if known.is_empty() { BEGINNING } else { today };
    let (mut outcome, mut met) = (Outcome::default(), 0);
    for row in rows {
        let Some(unit) = matcher.find_unit(&row.value.unit) else {
            let cells = [("puskesmas", row.value.unit.clone()), ("nama", row.value.unit.clone())];
            outcome.rejected.push(unknown_unit(file, row.row, ("Puskesmas", &row.value.unit), &cells));
            continue;
        };
        let record = PuskesmasRecord { unit, inpatient: row.value.inpatient, urban: row.value.urban };
        met += u32::from(known.contains_key(&unit));
        if count(&mut outcome.counts, known.get(&unit), &record) {
            tx.set_puskesmas(&record, from)?;
        }
    }
    outcome.counts.absent = known.len() as u32 - met;
    Ok(outcome)
}

pub(super) fn take_indices(
    tx: &Writer<'_>,
    rows: &[Row<ServiceIndexRow>],
    file: &ReadFile,
    today: NaiveDate,
) -> Result<Outcome, Failure> {
    let matcher = Matcher::read(tx, today)?;
    // Periods that end later than today are among them: a file may be taken before a period is over.
    let known: BTreeMap<(i64, String), ServiceIndexRecord> =
        tx.all_service_indices()?.into_iter().map(|one| ((one.unit, one.period.clone()), one)).collect();
    let (mut outcome, mut met) = (Outcome::default(), 0);
    for row in rows {
        let index = &row.value;
        let Some(unit) = matcher.find_unit(&index.unit) else {
            let cells =
                [("unit", index.unit.clone()), ("periode", index.period.clone()), ("nilai", index.value.to_string())];
            outcome.rejected.push(unknown_unit(file, row.row, ("Unit", &index.unit), &cells));
            continue;
        };
        let record = ServiceIndexRecord {
            unit,
            period: index.period.clone(),
            value: index.value,
            from: index.from,
            to: index.to.succ_opt().unwrap_or(index.to),
        };
        let before = known.get(&(unit, index.period.clone()));
        met += u32::from(before.is_some());
        if count(&mut outcome.counts, before, &record) {
            tx.set_service_index(&record)?;
        }
    }
    outcome.counts.absent = known.len() as u32 - met;
    Ok(outcome)
}

pub(super) fn take_sites(
    tx: &Writer<'_>,
    rows: &[Row<SiteRow>],
    file: &ReadFile,
    today: NaiveDate,
) -> Result<Outcome, Failure> {
    let (matcher, known) = (Matcher::read(tx, today)?, tx.sites()?);
    let (mut outcome, mut met) = (Outcome::default(), 0);
    for row in rows {
        let SiteRow { unit: name, site } = &row.value;
        let Some(unit) = matcher.find_unit(name) else {
            let degrees = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
            let cells = [
                ("unit", name.clone()),
                ("nama unit", name.clone()),
                ("kecamatan", site.district.clone()),
                ("lintang", degrees(site.latitude)),
                ("bujur", degrees(site.longitude)),
                ("kesulitan", site.hardship.to_string()),
                ("tingkat kesulitan", site.hardship.to_string()),
            ];
            outcome.rejected.push(unknown_unit(file, row.row, ("Unit", name), &cells));
            continue;
        };
        tx.at_row(row.row);
        met += u32::from(known.contains_key(&unit));
        if count(&mut outcome.counts, known.get(&unit), site) {
            tx.set_site(unit, site)?;
        }
    }
    outcome.counts.absent = known.len() as u32 - met;
    Ok(outcome)
}

/// Takes planned entries: the file replaces those of every position that it names.
pub(super) fn take_entries(
    tx: &Writer<'_>,
    rows: &[Row<PlannedEntryRow>],
    file: &ReadFile,
    today: NaiveDate,
) -> Result<Outcome, Failure> {
    let matcher = Matcher::read(tx, today)?;
    let mut known: BTreeMap<i64, Vec<EntryRecord>> = BTreeMap::new();
    for entry in tx.planned_entries()? {
        known.entry(entry.position).or_default().push(entry);
    }
    let (mut outcome, mut waiting) = (Outcome::default(), Vec::new());
    let mut by_position: BTreeMap<i64, Vec<EntryRecord>> = BTreeMap::new();
    for row in rows {
        let entry = &row.value;
        match matcher.find("", &entry.unit, &entry.title) {
            Some(position) => by_position.entry(position).or_default().push(EntryRecord {
                position,
                day: entry.day,
                people: entry.people.into(),
                note: entry.note.clone(),
            }),
            None => {
                waiting.push((entry.unit.as_str(), entry.title.as_str()));
                outcome.rejected.push(unknown_position(file, row));
            }
        }
    }
    outcome.unmatched = matcher.unmatched_views(waiting.into_iter());
    for (position, mut entries) in by_position {
        entries.sort_by_key(|entry| entry.day);
        let before = known.remove(&position);
        let rows = entries.len() as u32;
        let counts = &mut outcome.counts;
        match &before {
            Some(before) if *before == entries => counts.same += rows,
            Some(_) => counts.changed += rows,
            None => counts.new += rows,
        }
        if before.as_ref() != Some(&entries) {
            tx.set_planned_entries(position, &entries)?;
        }
    }
    outcome.counts.absent = known.values().map(|entries| entries.len() as u32).sum();
    Ok(outcome)
}

/// Counts a record against the one known before; whether it has to be written.
fn count<T: PartialEq>(counts: &mut Counts, before: Option<&T>, now: &T) -> bool {
    match before {
        Some(before) if before == now => counts.same += 1,
        Some(_) => counts.changed += 1,
        None => counts.new += 1,
    }
    before != Some(now)
}

fn unknown_unit(file: &ReadFile, row: u32, at: (&str, &str), cells: &[(&str, String)]) -> Rejection {
    let message = format!(
        "\"{}\" tidak ada di peta jabatan, atau ada lebih dari satu. Samakan namanya dengan peta, lalu impor lagi.",
        at.1
    );
    rejection(file, row, at, ("unit_unknown", message), cells)
}

fn unknown_position(file: &ReadFile, row: &Row<PlannedEntryRow>) -> Rejection {
    let entry = &row.value;
    let message = format!(
        "Jabatan \"{}\" pada \"{}\" tidak ada di peta jabatan. Cocokkan jabatannya sekali, lalu impor lagi.",
        entry.title, entry.unit
    );
    let cells = [
        ("unit", entry.unit.clone()),
        ("jabatan", entry.title.clone()),
        ("nama jabatan", entry.title.clone()),
        ("tanggal", entry.day.format("%d-%m-%Y").to_string()),
        ("jumlah", entry.people.to_string()),
        ("keterangan", entry.note.clone()),
    ];
    rejection(file, row.row, ("Jabatan", &entry.title), ("position_unknown", message), &cells)
}
