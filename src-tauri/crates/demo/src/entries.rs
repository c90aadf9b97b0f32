//! People planned to come in where some are missing.

use chrono::{Datelike, NaiveDate};
use mutasi_intake::rows::PlannedEntryRow;

use crate::chart::Unit;
use crate::random::Random;

/// One short post in eight expects people in one of the next two years; most plans name the year only.
pub(crate) fn entry_rows(units: &[Unit], today: NaiveDate, random: &mut Random) -> Vec<PlannedEntryRow> {
    let mut rows = Vec::new();
    for unit in units {
        for post in unit.posts.iter().filter(|post| !post.is_managerial() && post.held < post.need) {
            let (is_planned, year) = (random.chance(125), today.year() + random.between(1, 2));
            let people = random.between(1, (post.need - post.held) as i32);
            let (month, first) = *random.pick(&[(12, 31), (12, 31), (3, 1), (6, 1)]);
            let note = *random.pick(&["Formasi CPNS", "Formasi PPPK"]);
            if let (true, Some(day)) = (is_planned, NaiveDate::from_ymd_opt(year, month, first)) {
                rows.push(PlannedEntryRow {
                    unit: unit.name.clone(),
                    title: post.title.name.clone(),
                    day,
                    people: people as u32,
                    note: format!("{note} {}", year - 1),
                });
            }
        }
    }
    rows
}
