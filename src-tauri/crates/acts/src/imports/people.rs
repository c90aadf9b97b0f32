//! Taking the national staff export.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use mutasi_domain::parameter::Law;
use mutasi_domain::retirement::leaving;
use mutasi_domain::seniority::is_in_service;
use mutasi_domain::staff::Staff;
use mutasi_intake::rows::{Row, StaffRow};
use mutasi_store::{IncumbencyRecord, Placement, StaffRecord, Writer};

use super::{Matcher, Outcome, Settings};
use crate::contract::Failure;

/// Takes people: known by NIP; empty cells never erase what is known; people missing from the file stay.
pub(super) fn take(
    tx: &Writer<'_>,
    rows: &[Row<StaffRow>],
    source: i64,
    settings: &Settings<'_>,
) -> Result<Outcome, Failure> {
    let matcher = Matcher::read(tx, settings.today)?;
    let known: BTreeMap<String, StaffRecord> =
        tx.all_staff()?.into_iter().map(|record| (record.staff.nip.to_string(), record)).collect();
    let open = open_posts(tx)?;
    let law = Law::on(settings.today, tx.parameters()?)?;
    let (mut outcome, mut seen, mut waiting) = (Outcome::default(), BTreeSet::new(), Vec::new());
    for (at, row) in rows.iter().enumerate() {
        if let Some(watch) = settings.watch.filter(|_| at % 1000 == 0) {
            watch.go_on()?;
            watch.report("import", at as u64, rows.len() as u64, "pegawai");
        }
        tx.at_row(row.row);
        let placement = placement(&row.value);
        let position = matcher.find(&placement.agency, &placement.unit, &placement.title);
        if position.is_none() && !placement.title.is_empty() {
            waiting.push((row.value.unit.as_str(), row.value.title.as_str()));
        }
        let nip = row.value.staff.nip.as_str();
        seen.insert(nip);
        match known.get(nip) {
            None => {
                let id = tx.put_staff(&row.value.staff, &placement, source)?;
                if let Some(position) = position {
                    tx.begin_post(id, position, row.value.since, None)?;
                }
                outcome.counts.new += 1;
            }
            Some(record) => {
                let staff = merged(&record.staff, &row.value.staff);
                if staff == record.staff && placement == record.placement {
                    outcome.counts.same += 1;
                    continue;
                }
                tx.put_staff(&staff, &placement, source)?;
                if is_in_service(&record.staff.standing) && !is_in_service(&staff.standing) {
                    leave(tx, record.id, &staff, open.get(&record.id), &law, settings.today)?;
                } else if placement != record.placement {
                    move_to(tx, record.id, position, &row.value, open.get(&record.id))?;
                }
                outcome.counts.changed += 1;
            }
        }
    }
    outcome.counts.absent = known.keys().filter(|nip| !seen.contains(nip.as_str())).count() as u32;
    outcome.unmatched = matcher.unmatched_views(waiting.into_iter());
    Ok(outcome)
}

fn open_posts(tx: &Writer<'_>) -> Result<BTreeMap<i64, IncumbencyRecord>, Failure> {
    Ok(tx.all_incumbencies()?.into_iter().filter(|post| post.to.is_none()).map(|post| (post.staff, post)).collect())
}

fn placement(row: &StaffRow) -> Placement {
    Placement { agency: row.agency.clone(), unit: row.unit.clone(), title: row.title.clone(), since: Some(row.since) }
}

/// The file places the person elsewhere than the last file did. A post that already stands so is left alone: that is a
/// decree of ours which the national record has now heard of.
fn move_to(
    tx: &Writer<'_>,
    staff: i64,
    position: Option<i64>,
    row: &StaffRow,
    open: Option<&IncumbencyRecord>,
) -> Result<(), Failure> {
    let Some(position) = position else { return Ok(()) };
    if open.is_some_and(|post| post.position == position && (post.from == row.since || post.decree.is_some())) {
        return Ok(());
    }
    tx.begin_post(staff, position, row.since, None)?;
    Ok(())
}

/// The file says that the person has left the service. The post ends on the day of retirement or after the contract where
/// that is past, else today: a file tells that somebody left, never when.
fn leave(
    tx: &Writer<'_>,
    staff: i64,
    now: &Staff,
    open: Option<&IncumbencyRecord>,
    law: &Law,
    today: NaiveDate,
) -> Result<(), Failure> {
    let Some(post) = open else { return Ok(()) };
    let due = tx.position(post.position)?.map(|position| {
        leaving(now.birth_date, position.family, position.level, &position.title, now.contract_end, law).day
    });
    let day = due.filter(|due| post.from < *due && *due <= today).unwrap_or(today);
    Ok(tx.end_post(staff, day)?)
}

/// The new record, with what the file leaves empty taken from the old one.
fn merged(old: &Staff, new: &Staff) -> Staff {
    let text = |new: &str, old: &str| if new.is_empty() { old.to_string() } else { new.to_string() };
    Staff {
        nip: new.nip.clone(),
        name: text(&new.name, &old.name),
        // Titles may rightly disappear: they follow the name.
        title_before: new.title_before.clone(),
        title_after: new.title_after.clone(),
        birth_place: text(&new.birth_place, &old.birth_place),
        birth_date: new.birth_date,
        sex: new.sex,
        religion: text(&new.religion, &old.religion),
        status: new.status,
        standing: text(&new.standing, &old.standing),
        rank: new.rank.or(old.rank),
        rank_since: new.rank_since.or(old.rank_since),
        cpns_since: new.cpns_since.or(old.cpns_since),
        pns_since: new.pns_since.or(old.pns_since),
        service_months: if new.service_months > 0 { new.service_months } else { old.service_months },
        education: new.education.or(old.education),
        diploma: text(&new.diploma, &old.diploma),
        graduated: new.graduated.or(old.graduated),
        nik: text(&new.nik, &old.nik),
        email: text(&new.email, &old.email),
        phone: text(&new.phone, &old.phone),
        address: text(&new.address, &old.address),
        contract_end: new.contract_end.or(old.contract_end),
        training: new.training.clone().or_else(|| old.training.clone()),
    }
}
