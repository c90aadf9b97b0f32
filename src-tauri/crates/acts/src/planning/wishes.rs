//! Open requests of staff, as places of wishes.

use std::collections::BTreeMap;

use mutasi_store::{RequestRecord, WishRecord};

use crate::frame::Frame;

/// Wishes of everybody who asked and waits.
pub(crate) struct Wishes {
    by_staff: BTreeMap<i64, Vec<WishRecord>>,
}

impl Wishes {
    /// The latest open request of each person counts.
    pub(crate) fn of(requests: BTreeMap<i64, Vec<RequestRecord>>) -> Self {
        let latest = |requests: Vec<RequestRecord>| {
            requests.into_iter().rfind(|request| request.state.is_open()).map(|request| request.targets)
        };
        let by_staff = requests.into_iter().filter_map(|(staff, requests)| Some((staff, latest(requests)?))).collect();
        Self { by_staff }
    }

    pub(crate) fn ask(&self, staff: i64) -> bool {
        self.by_staff.contains_key(&staff)
    }

    pub(crate) fn staff(&self) -> impl Iterator<Item = i64> + '_ {
        self.by_staff.keys().copied()
    }

    /// Place of the wish that a position fulfils, 1 to 3: the position itself, or any in a wished unit or below it.
    pub(crate) fn place(&self, staff: i64, position: i64, unit: i64, frame: &Frame) -> Option<u8> {
        let fulfils = |wish: &WishRecord| {
            wish.position == Some(position)
                || (wish.position.is_none() && wish.unit.is_some_and(|wished| frame.is_below(unit, wished)))
        };
        self.by_staff.get(&staff)?.iter().zip(1..=3).find(|(wish, _)| fulfils(wish)).map(|(_, place)| place)
    }
}
