//! A plan on the desk, edited as an officer does.

use mutasi_acts::contract::*;
use serde_json::{Value, json};

use crate::Office;

/// One plan of an office.
pub struct PlanDesk<'o> {
    pub office: &'o mut Office,
    pub plan: i64,
}

/// What a plan shows, whichever of its states the desk has shown before.
pub fn without_revision(view: &PlanView) -> Value {
    let mut shown = json!(view);
    shown["revision"] = Value::Null;
    shown
}

impl PlanDesk<'_> {
    #[track_caller]
    fn edit(&mut self, act: &str, mut request: Value) -> &mut Self {
        request["plan"] = json!(self.plan);
        let _: PlanEdited = self.office.call(act, request);
        self
    }

    #[track_caller]
    pub fn add(&mut self, nip: &str, position: i64) -> &mut Self {
        self.edit("add_move", json!({ "nip": nip, "to": position }))
    }

    #[track_caller]
    pub fn swap(&mut self, first: &str, second: &str) -> &mut Self {
        self.edit("swap_staff", json!({ "first": first, "second": second }))
    }

    #[track_caller]
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.edit("paste_moves", json!({ "text": text }))
    }

    #[track_caller]
    pub fn aim(&mut self, nip: &str, position: i64) -> &mut Self {
        let id = self.move_of(nip).move_id;
        self.edit("set_target", json!({ "move": id, "to": position }))
    }

    #[track_caller]
    pub fn remove(&mut self, nip: &str) -> &mut Self {
        let id = self.move_of(nip).move_id;
        self.edit("remove_moves", json!({ "moves": [id] }))
    }

    /// Both sides agree to every move, each with the number and date of a letter.
    #[track_caller]
    pub fn consent_of_both_sides(&mut self) -> &mut Self {
        self.consent("origin", "800/101/2026").consent("destination", "800/102/2026")
    }

    #[track_caller]
    pub fn consent(&mut self, side: &str, letter: &str) -> &mut Self {
        self.edit(
            "record_consent",
            json!({ "side": side, "decision": "agree", "letter": letter, "date": "2026-11-20" }),
        )
    }

    /// One side refuses every move.
    #[track_caller]
    pub fn refuse(&mut self, side: &str, letter: &str) -> &mut Self {
        self.edit(
            "record_consent",
            json!({ "side": side, "decision": "refuse", "letter": letter, "date": "2026-11-20" }),
        )
    }

    #[track_caller]
    pub fn set_aside(&mut self, nip: &str, rule: &str, reason: &str) -> &mut Self {
        let id = self.move_of(nip).move_id;
        self.edit("override_finding", json!({ "move": id, "rule": rule, "reason": reason }))
    }

    #[track_caller]
    pub fn approve(&mut self) -> &mut Self {
        self.edit("approve_plan", json!({}))
    }

    #[track_caller]
    pub fn view(&mut self) -> PlanView {
        self.office.call("show_plan", json!({ "plan": self.plan }))
    }

    #[track_caller]
    pub fn move_of(&mut self, nip: &str) -> MoveView {
        self.view().moves.into_iter().find(|one| one.nip == nip).unwrap_or_else(|| panic!("{nip} is in the plan"))
    }

    #[track_caller]
    pub fn candidates(&mut self, position: i64) -> CandidatesView {
        self.office.call("list_candidates", json!({ "position": position, "plan": self.plan, "limit": 20 }))
    }

    /// Changes what the drafter says about the move of a person, with an act of the contract.
    #[track_caller]
    pub fn about(&mut self, nip: &str, act: &str, mut request: Value) -> &mut Self {
        request["move"] = json!(self.move_of(nip).move_id);
        self.edit(act, request)
    }

    /// Records a document of the plan, issued on 4 January 2024.
    #[track_caller]
    pub fn document(&mut self, kind: &str, more: Value) -> &mut Self {
        let mut request =
            json!({ "kind": kind, "number": "100.2/7/2024", "date": "2024-01-04", "issuer": "Kemendagri" });
        for (key, value) in more.as_object().into_iter().flatten() {
            request[key] = value.clone();
        }
        self.edit("record_document", request)
    }

    /// The finding of a rule about a person.
    #[track_caller]
    pub fn finding(&mut self, nip: &str, rule: &str) -> Option<FindingView> {
        self.findings_of(nip).into_iter().find(|finding| finding.rule == rule)
    }

    /// Rule and severity of what was found about a person, for the rules whose ids begin so.
    #[track_caller]
    pub fn weights_of(&mut self, nip: &str, prefix: &str) -> Vec<(String, String)> {
        let found = self.findings_of(nip).into_iter().filter(|finding| finding.rule.starts_with(prefix));
        found.map(|finding| (finding.rule, finding.severity)).collect()
    }

    /// Rules that were found broken or worth a word, with their weight, by person.
    #[track_caller]
    pub fn findings_of(&mut self, nip: &str) -> Vec<FindingView> {
        self.view().findings.into_iter().filter(|finding| finding.nip.as_deref() == Some(nip)).collect()
    }
}
