//! A drafter who edits at random, the same way for the same seed.

use mutasi_acts::contract::*;
use mutasi_tests::Office;
use serde_json::{Value, json};

pub(crate) struct Drafter {
    state: u64,
    people: Vec<String>,
    positions: Vec<i64>,
    seats: Vec<i64>,
}

impl Drafter {
    pub(crate) fn new(office: &mut Office, seed: u64, tmt: &str) -> Self {
        let staffing = office.staffing_on(tmt);
        let seats = staffing.positions.iter().filter(|line| line.family == "managerial" || line.need == 1);
        Self {
            state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
            people: office.everybody().into_iter().map(|line| line.nip).collect(),
            seats: seats.map(|line| line.id).collect(),
            positions: staffing.positions.iter().map(|line| line.id).collect(),
        }
    }

    /// A number below `bound`.
    fn below(&mut self, bound: usize) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.state >> 33) as usize) % bound.max(1)
    }

    fn pick<T: Clone>(&mut self, list: &[T]) -> T {
        let at = self.below(list.len());
        list[at].clone()
    }

    /// A post, every second time one of a single seat.
    fn target(&mut self) -> i64 {
        let single = self.below(2) == 0 && !self.seats.is_empty();
        let list = if single { self.seats.clone() } else { self.positions.clone() };
        self.pick(&list)
    }

    fn person(&mut self) -> String {
        let people = std::mem::take(&mut self.people);
        let one = self.pick(&people);
        self.people = people;
        one
    }

    /// Edits a plan so many times.
    pub(crate) fn draft(&mut self, office: &mut Office, plan: i64, steps: usize) {
        for _ in 0..steps {
            self.step(office, plan);
        }
    }

    /// One edit; `None` when the desk refuses it, or when there is nothing to edit.
    pub(crate) fn step(&mut self, office: &mut Office, plan: i64) -> Option<PlanEdited> {
        let (act, request) = self.edit(office, plan)?;
        let reply = office.attempt(act, request).ok()?;
        Some(serde_json::from_value(reply).expect("an edit answers what it changed"))
    }

    fn edit(&mut self, office: &mut Office, plan: i64) -> Option<(&'static str, Value)> {
        let kind = self.below(20);
        if kind < 9 {
            let (nip, to) = (self.person(), self.target());
            return Some(("add_move", json!({ "plan": plan, "nip": nip, "to": to, "own_request": kind == 8 })));
        }
        if kind < 13 {
            return Some(("swap_staff", json!({ "plan": plan, "first": self.person(), "second": self.person() })));
        }
        if kind == 13 {
            return Some(("add_move", json!({ "plan": plan, "nip": self.person() })));
        }
        let moves = office.at_plan(plan).view().moves;
        if moves.is_empty() {
            return None;
        }
        let one = self.pick(&moves);
        let id = one.move_id;
        Some(match kind {
            // Takes the post that somebody else of the plan leaves: chains grow.
            14 | 15 => {
                let nip = self.person();
                ("add_move", json!({ "plan": plan, "nip": nip, "to": one.from?.position }))
            }
            16 => ("set_target", json!({ "plan": plan, "move": id, "to": self.target() })),
            17 => ("remove_moves", json!({ "plan": plan, "moves": [id] })),
            18 => {
                let away =
                    json!({ "entering": false, "kind": "provinsi", "name": "Provinsi Andalan", "province": "Andalan" });
                (
                    "set_outside",
                    json!({ "plan": plan, "move": id, "outside": if one.outside.is_some() { Value::Null } else { away } }),
                )
            }
            _ => (
                "edit_move",
                json!({ "plan": plan, "move": id, "own_request": one.initiative != "PERMINTAAN_SENDIRI" }),
            ),
        })
    }
}
