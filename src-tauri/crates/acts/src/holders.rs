//! Holders of positions with the day on which each leaves, as projection and vacancies ask for them.

use std::collections::BTreeMap;

use mutasi_domain::parameter::Law;
use mutasi_domain::position::Position;
use mutasi_domain::projection::Holder;
use mutasi_domain::retirement::{Leaving, leaving};
use mutasi_domain::staff::Status;
use mutasi_store::{IncumbencyRecord, StaffRecord};

use crate::frame::Frame;
use crate::people::People;

/// When a person leaves a position for good, by its retirement age or by the end of the contract.
pub(crate) fn leaves(record: &StaffRecord, position: &Position, law: &Law) -> Leaving {
    let staff = &record.staff;
    leaving(staff.birth_date, position.family, position.level, &position.title, staff.contract_end, law)
}

fn holder(record: &StaffRecord, post: &IncumbencyRecord, frame: &Frame, law: &Law) -> Holder {
    Holder {
        staff: record.id,
        position: post.position,
        from: post.from,
        to: post.to,
        leaves: frame.position(post.position).map(|position| leaves(record, position, law)),
        pppk: record.staff.status == Status::Pppk,
    }
}

/// Every post of everybody that is held on the day of the frame or later.
pub(crate) fn holders(people: &People, frame: &Frame, law: &Law) -> Vec<Holder> {
    let mut found = Vec::with_capacity(people.staff.len());
    for record in &people.staff {
        let posts = people.posts(record.id).iter().filter(|post| post.to.is_none_or(|to| frame.day < to));
        found.extend(posts.map(|post| holder(record, post, frame, law)));
    }
    found
}

/// Every post ever held at the given positions: (person, post).
pub(crate) fn posts_at(
    people: &People,
    wanted: impl Fn(i64) -> bool,
) -> BTreeMap<i64, Vec<(&StaffRecord, &IncumbencyRecord)>> {
    let mut found: BTreeMap<i64, Vec<_>> = BTreeMap::new();
    for record in &people.staff {
        for post in people.posts(record.id).iter().filter(|post| wanted(post.position)) {
            found.entry(post.position).or_default().push((record, post));
        }
    }
    found
}
