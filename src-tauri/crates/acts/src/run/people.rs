//! The list of people and one person's page.

use std::cmp::Ordering;

use mutasi_domain::mask;
use mutasi_domain::retirement::{retirement_age, retirement_day};
use mutasi_domain::rules::person::due_for_rotation;

use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::people::Directory;

/// Largest window of rows that one call gives.
const LARGEST_PAGE: u32 = 1000;

pub(crate) fn list_staff(desk: &mut Desk, asked: ListStaff) -> Result<StaffPage, Failure> {
    let day = desk.day(asked.as_of);
    let (directory, frame, law) = (desk.directory(day)?, desk.frame(day)?, desk.law_on(day)?);
    let due = |line: &StaffLine| line.since.is_some_and(|since| due_for_rotation(since, day, &law).is_some());
    let mut found: Vec<usize> = directory
        .find(&asked.query)
        .filter(|at| {
            let line = &directory.lines[*at];
            asked.status.as_ref().is_none_or(|status| line.status == *status)
                && (!asked.due_for_rotation || due(line))
                && asked.unit.is_none_or(|root| line.unit_id.is_some_and(|unit| frame.is_below(unit, root)))
        })
        .collect();
    let order = |left: &usize, right: &usize| {
        let by = compare(&directory, *left, *right, asked.sort);
        if asked.descending { by.reverse() } else { by }
    };
    let (first, window) = (asked.offset as usize, asked.limit.clamp(1, LARGEST_PAGE) as usize);
    let total = found.len() as u32;
    // Only the window needs its order; the rest is put on the right side of it.
    let end = (first + window).min(found.len());
    if first < end {
        if end < found.len() {
            found.select_nth_unstable_by(end - 1, order);
        }
        found[..end].sort_unstable_by(order);
    }
    let rows = found.get(first..end).unwrap_or_default().iter().map(|at| directory.lines[*at].clone()).collect();
    Ok(StaffPage { total, rows })
}

fn compare(directory: &Directory, left: usize, right: usize, sort: StaffSort) -> Ordering {
    let (a, b) = (&directory.lines[left], &directory.lines[right]);
    let key = match sort {
        StaffSort::Name => Ordering::Equal,
        StaffSort::Nip => a.nip.cmp(&b.nip),
        StaffSort::Rank => directory.ranks[left].cmp(&directory.ranks[right]),
        StaffSort::Unit => (&a.unit, &a.position).cmp(&(&b.unit, &b.position)),
        StaffSort::Since => a.since.cmp(&b.since),
    };
    key.then_with(|| a.name.cmp(&b.name)).then_with(|| a.nip.cmp(&b.nip))
}

pub(crate) fn show_staff(desk: &mut Desk, asked: ShowStaff) -> Result<StaffView, Failure> {
    let (law, frame, people) = (desk.law()?, desk.frame(desk.today)?, desk.people()?);
    let directory = desk.directory(desk.today)?;
    let nip = mutasi_domain::identity::strip(&asked.nip);
    let record = people.by_nip(&nip).or_not_found("Pegawai dengan NIP", &nip)?;
    let line = directory.lines.iter().find(|line| line.nip == nip).cloned().or_not_found("Pegawai dengan NIP", &nip)?;
    let staff = &record.staff;
    let reader = desk.read();
    let mut history = Vec::new();
    for post in reader.posts_of(record.id)? {
        let position = reader.position(post.position)?;
        history.push(IncumbencyView {
            position: post.position,
            title: position.as_ref().map_or_else(String::new, |position| position.title.clone()),
            unit: position.map_or_else(String::new, |position| frame.unit_name(position.unit).to_string()),
            from: post.from,
            to: post.to,
            decree: post.decree.map(|decree| reader.decree_number(decree)).transpose()?.flatten(),
        });
    }
    let post = line.position_id.and_then(|id| frame.position(id));
    Ok(StaffView {
        birth_place: staff.birth_place.clone(),
        birth_date: staff.birth_date,
        age: staff.nip.age_on(desk.today),
        sex: staff.sex.code().to_string(),
        religion: staff.religion.clone(),
        standing: staff.standing.clone(),
        rank: staff.rank.map_or_else(String::new, |rank| rank.printed()),
        rank_since: staff.rank_since,
        cpns_since: staff.cpns_since,
        pns_since: staff.pns_since,
        education: staff.education.map_or_else(String::new, |level| level.code().to_string()),
        diploma: staff.diploma.clone(),
        nik: mask::nik(&staff.nik),
        retirement: post
            .map(|post| retirement_day(staff.birth_date, retirement_age(post.family, post.level, &post.title, &law))),
        history,
        performance: reader
            .ratings_of(record.id)?
            .into_iter()
            .rev()
            .map(|(year, rating)| PerformanceView { year, rating: rating.printed().to_string() })
            .collect(),
        discipline: reader
            .discipline_of(record.id)?
            .into_iter()
            .map(|case| DisciplineView {
                level: case.level.printed().to_string(),
                active: case.active_on(desk.today),
                kind: case.kind,
                from: case.from,
                until: case.until,
            })
            .collect(),
        plans: reader
            .plans_of(record.id)?
            .into_iter()
            .map(|plan| StaffPlanView { plan: plan.id, name: plan.name, state: plan.state.code().to_string() })
            .collect(),
        placement: post.is_none().then(|| format!("{} — {}", record.placement.unit, record.placement.title)),
        line,
    })
}
