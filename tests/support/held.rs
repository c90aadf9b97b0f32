//! A plan as a page holds it: read whole once, then led on by what every edit says that it changed.

use std::collections::{BTreeMap, BTreeSet};

use mutasi_acts::contract::*;
use serde_json::{Value, json};

use crate::Office;

/// A held plan. It must always show what `show_plan` shows.
#[derive(Debug, Clone)]
pub struct HeldPlan {
    pub view: PlanView,
}

impl HeldPlan {
    #[track_caller]
    pub fn read(office: &mut Office, plan: i64) -> Self {
        Self { view: office.call("show_plan", json!({ "plan": plan })) }
    }

    /// Puts the changes of an edit in, as the page does. `false` when they lead on from another revision than the held
    /// one; then the whole plan is read again.
    #[track_caller]
    pub fn lead_on(&mut self, office: &mut Office, edited: &PlanEdited) -> bool {
        if edited.since != self.view.head.revision {
            *self = Self::read(office, self.view.head.plan);
            return false;
        }
        let gone: BTreeSet<i64> = edited.removed.iter().copied().collect();
        let changed: BTreeMap<i64, &MoveChanged> = edited.changed.iter().map(|one| (one.this.move_id, one)).collect();
        let known: BTreeSet<i64> = self.view.moves.iter().map(|one| one.move_id).collect();
        assert!(gone.is_subset(&known), "only moves that were there are removed: {gone:?}");

        let held = std::mem::take(&mut self.view.moves);
        let kept = held.into_iter().filter(|one| !gone.contains(&one.move_id));
        let kept = kept.map(|one| changed.get(&one.move_id).map_or(one, |changed| changed.this.clone()));
        let new = edited.changed.iter().map(|one| one.this.clone()).filter(|one| !known.contains(&one.move_id));
        self.view.moves = kept.chain(new).collect();

        let mut told: BTreeMap<i64, Vec<FindingView>> = BTreeMap::new();
        for finding in std::mem::take(&mut self.view.findings) {
            let of = finding.move_id.expect("every finding is about a move");
            if !gone.contains(&of) && !changed.contains_key(&of) {
                told.entry(of).or_default().push(finding);
            }
        }
        told.extend(edited.changed.iter().map(|one| (one.this.move_id, one.findings.clone())));
        let findings = self.view.moves.iter().filter_map(|one| told.remove(&one.move_id));
        self.view.findings = findings.flatten().collect();
        self.view.head = edited.head.clone();
        true
    }

    /// The held plan is the plan that the desk shows.
    #[track_caller]
    pub fn assert_whole(&self, office: &mut Office) {
        let shown: Value = office.call("show_plan", json!({ "plan": self.view.head.plan }));
        assert_eq!(json!(self.view), shown, "the held plan, led on by the changes, is the plan as it is shown");
    }
}
