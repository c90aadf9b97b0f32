//! Visible fairness: the waiting list of each wish, the oldest first, and the share of requests granted.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::Datelike;
use mutasi_domain::request::RequestState;
use mutasi_store::RequestRecord;

use super::check::open_of_unit;
use super::inbox::covers;
use crate::contract::*;
use crate::desk::Desk;

pub(crate) fn waiting_lists(desk: &mut Desk, asked: ListRequests) -> Result<Vec<WaitingList>, Failure> {
    let ground = desk.ground(desk.today, None)?;
    let frame = &ground.frame;
    let mut lists: BTreeMap<(Option<usize>, Option<i64>), WaitingList> = BTreeMap::new();
    for one in desk.read().all_requests()? {
        if !(one.state.is_open() || asked.ended) {
            continue;
        }
        let Some(record) = ground.people.by_id(one.staff) else { continue };
        for (wish, place) in one.targets.iter().zip(1_u8..) {
            if !covers(&asked, wish, frame) {
                continue;
            }
            let position = wish.position.and_then(|id| frame.position(id));
            let Some(unit) = wish.unit.or(position.map(|position| position.unit)) else { continue };
            let order = (frame.place(unit), wish.position);
            let list = match lists.entry(order) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => new.insert(WaitingList {
                    position: wish.position,
                    title: position.map_or_else(String::new, |position| position.title.clone()),
                    unit,
                    unit_name: frame.unit_name(unit).to_string(),
                    open: match wish.position {
                        Some(id) => (-frame.position_balance(id).gap).max(0),
                        None => open_of_unit(&ground, unit),
                    },
                    people: Vec::new(),
                }),
            };
            list.people.push(WaitingPerson {
                request: one.id,
                nip: record.staff.nip.to_string(),
                name: record.staff.full_name(),
                day: one.day,
                place,
                state: one.state.code().to_string(),
            });
        }
    }
    Ok(lists.into_values().collect())
}

/// Requests by year of the letter and by the agency that people wish to leave.
pub(crate) fn granted_shares(desk: &mut Desk, asked: AskShares) -> Result<Vec<GrantedShare>, Failure> {
    let (frame, people) = (desk.frame(desk.today)?, desk.people()?);
    let inside = |one: &RequestRecord| {
        asked.from.is_none_or(|from| from <= one.day) && asked.until.is_none_or(|until| one.day <= until)
    };
    let mut groups: BTreeMap<(i32, String), Vec<RequestRecord>> = BTreeMap::new();
    for one in desk.read().all_requests()?.into_iter().filter(inside) {
        // The agency at the time of the letter: whoever was moved since then has left it.
        let post = people.post(one.staff, one.day).and_then(|post| frame.position(post.position));
        let agency = post.map_or_else(String::new, |post| frame.agency_name(post.unit).to_string());
        groups.entry((one.day.year(), agency)).or_default().push(one);
    }
    Ok(groups.into_iter().rev().map(|((year, agency), requests)| share(year, agency, &requests)).collect())
}

fn share(year: i32, agency: String, requests: &[RequestRecord]) -> GrantedShare {
    let count = |state: RequestState| requests.iter().filter(|one| one.state == state).count() as u32;
    let (granted, rejected) = (count(RequestState::Granted), count(RequestState::Rejected));
    let ended = granted + rejected;
    let granted_ones = requests.iter().filter(|one| one.state == RequestState::Granted);
    let mut days: Vec<i64> = granted_ones.filter_map(|one| Some((one.decided? - one.day).num_days())).collect();
    days.sort_unstable();
    GrantedShare {
        year,
        agency,
        requests: requests.len() as u32,
        granted,
        rejected,
        withdrawn: count(RequestState::Withdrawn),
        waiting: requests.iter().filter(|one| one.state.is_open()).count() as u32,
        share: (ended > 0).then(|| f64::from(granted) * 100.0 / f64::from(ended)),
        median_days: median(&days),
    }
}

/// The middle of sorted values; of an even number the mean of the two in the middle, rounded down.
fn median(days: &[i64]) -> Option<i64> {
    let middle = days.len() / 2;
    match days.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(days[middle]),
        _ => Some((days[middle - 1] + days[middle]) / 2),
    }
}
