//! Undo and redo against a model: whatever an officer does, undo gives back the very store from before, redo the one
//! from after, a refusal changes nothing, and the journal still replays to the same store at the end.

use mutasi_acts::contract::{PlanLine, StaffLine};
use mutasi_tests::Office;
use proptest::prelude::*;
use serde_json::{Value, json};

/// One thing an officer does. Numbers pick from what is there, so that most acts can succeed.
#[derive(Debug, Clone)]
enum Step {
    NewPlan,
    Add { who: usize, to: usize },
    Paste { first: usize, count: usize },
    Remove { which: usize },
    Swap { one: usize, other: usize },
    Aim { which: usize, to: usize },
    Consent { origin: bool, agree: bool },
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        1 => Just(Step::NewPlan),
        4 => (0..60_usize, 0..200_usize).prop_map(|(who, to)| Step::Add { who, to }),
        1 => (0..60_usize, 1..6_usize).prop_map(|(first, count)| Step::Paste { first, count }),
        2 => (0..8_usize).prop_map(|which| Step::Remove { which }),
        3 => (0..60_usize, 0..60_usize).prop_map(|(one, other)| Step::Swap { one, other }),
        2 => (0..8_usize, 0..200_usize).prop_map(|(which, to)| Step::Aim { which, to }),
        2 => any::<(bool, bool)>().prop_map(|(origin, agree)| Step::Consent { origin, agree }),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
    ]
}

/// The office and what its store must hold after every undo and redo.
struct Model {
    office: Office,
    people: Vec<StaffLine>,
    positions: Vec<i64>,
    now: String,
    /// Stores before each act that can be undone, and after each that can be redone.
    behind: Vec<String>,
    ahead: Vec<String>,
}

impl Model {
    fn new() -> Self {
        let mut office = Office::invented(60, 3);
        let people = office.everybody();
        let positions = office.staffing().positions.iter().map(|line| line.id).collect();
        let empty = office.dump();
        office.plan("Rencana pertama", "2027-01-02");
        let now = office.dump();
        Self { office, people, positions, now, behind: vec![empty], ahead: Vec::new() }
    }

    fn take(&mut self, step: &Step) {
        match step {
            Step::Undo => self.step_back(),
            Step::Redo => self.step_on(),
            edit => {
                if let Some((act, request)) = self.request(edit) {
                    self.edit(act, request);
                }
            }
        }
    }

    fn step_back(&mut self) {
        let Some(before) = self.behind.pop() else {
            assert_eq!(self.office.refused("undo", json!({})).code, "nothing_to_undo");
            return;
        };
        self.office.undo();
        assert_eq!(self.office.dump(), before, "undo gives the store from before");
        self.ahead.push(std::mem::replace(&mut self.now, before));
    }

    fn step_on(&mut self) {
        let Some(after) = self.ahead.pop() else {
            assert_eq!(self.office.refused("redo", json!({})).code, "nothing_to_redo");
            return;
        };
        self.office.redo();
        assert_eq!(self.office.dump(), after, "redo gives the store from after");
        self.behind.push(std::mem::replace(&mut self.now, after));
    }

    fn edit(&mut self, act: &str, request: Value) {
        let entries = self.office.journal().len();
        let done = self.office.attempt(act, request);
        let (now, grown) = (self.office.dump(), self.office.journal().len() - entries);
        if now == self.now {
            assert_eq!(grown, 0, "an act that changed nothing leaves no entry");
            return;
        }
        assert!(done.is_ok(), "a refused act changes nothing");
        assert_eq!(grown, 1, "one act, one entry");
        self.behind.push(std::mem::replace(&mut self.now, now));
        self.ahead.clear();
    }

    fn request(&mut self, step: &Step) -> Option<(&'static str, Value)> {
        if let Step::NewPlan = step {
            return Some(("new_plan", json!({ "name": "Rencana", "tmt": "2027-01-02" })));
        }
        let plan = self.office.call::<Vec<PlanLine>>("list_plans", json!({})).last()?.plan;
        let nip = |at: usize| self.people[at % self.people.len()].nip.clone();
        let position = |at: usize| self.positions[at % self.positions.len()];
        Some(match *step {
            Step::Add { who, to } => ("add_move", json!({ "plan": plan, "nip": nip(who), "to": position(to) })),
            Step::Paste { first, count } => {
                let text: Vec<String> = (first..first + count).map(nip).collect();
                ("paste_moves", json!({ "plan": plan, "text": text.join("\n") }))
            }
            Step::Swap { one, other } => {
                ("swap_staff", json!({ "plan": plan, "first": nip(one), "second": nip(other) }))
            }
            Step::Consent { origin, agree } => {
                let (side, decision) =
                    (if origin { "origin" } else { "destination" }, if agree { "agree" } else { "refuse" });
                let letter = json!({ "plan": plan, "side": side, "decision": decision, "letter": "800/7", "date": "2026-11-20" });
                ("record_consent", letter)
            }
            Step::Remove { which } | Step::Aim { which, .. } => {
                let moves = self.office.at_plan(plan).view().moves;
                let id = moves.get(which % moves.len().max(1))?.move_id;
                match *step {
                    Step::Aim { to, .. } => (
                        "set_target",
                        json!({ "plan": plan, "move": id, "to": self.positions[to % self.positions.len()] }),
                    ),
                    _ => ("remove_moves", json!({ "plan": plan, "moves": [id] })),
                }
            }
            Step::NewPlan | Step::Undo | Step::Redo => return None,
        })
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn undo_and_redo_give_the_very_store_from_before_and_after(steps in prop::collection::vec(step(), 5..40)) {
        let mut model = Model::new();
        for step in &steps {
            model.take(step);
        }
        while !model.behind.is_empty() {
            model.step_back();
        }
        while !model.ahead.is_empty() {
            model.step_on();
        }
        model.office.assert_sound();
    }
}

#[test]
fn the_stacks_outlive_the_session() {
    let mut office = Office::of_rantau_bahari();
    office.plan("Rencana satu", "2027-01-02");
    let (one, two) = (office.dump(), {
        office.plan("Rencana dua", "2027-02-01");
        office.dump()
    });
    office.close().sit("ratna");
    assert_eq!(office.undo().label, "buat rencana");
    assert_eq!(office.dump(), one);
    office.close().sit("ratna");
    office.redo();
    assert_eq!(office.dump(), two, "redo is known after the store was closed and opened again");
}

#[test]
fn the_trail_names_who_did_what_and_the_undo_of_it() {
    let mut office = Office::of_rantau_bahari();
    office.plan("Rencana satu", "2027-01-02");
    office.undo();
    let journal = office.journal();
    let told: Vec<(&str, &str, &str)> = journal
        .iter()
        .take(2)
        .map(|entry| (entry.account.as_str(), entry.act.as_str(), entry.label.as_str()))
        .collect();
    assert_eq!(told, [("ratna", "undo", "urungkan: buat rencana"), ("ratna", "new_plan", "buat rencana")]);
    assert_eq!(journal[0].of, Some(journal[1].seq), "the undo points to what it undoes");
    assert!(journal.iter().all(|entry| entry.hash.len() == 64 && entry.at.ends_with('Z')));
}
