//! Cases, led from step to step as officers do.

use mutasi_acts::contract::*;
use serde_json::{Value, json};

use crate::Office;

impl Office {
    /// Opens a case about a person.
    #[track_caller]
    pub fn open_case(&mut self, nip: &str, position: i64) -> i64 {
        let request =
            json!({ "nip": nip, "position": position, "reason": "Kebutuhan organisasi", "day": "2026-11-02" });
        self.call::<CaseView>("open_case", request).line.case
    }

    #[track_caller]
    pub fn case(&mut self, case: i64) -> CaseView {
        self.call("show_case", json!({ "case": case }))
    }

    /// Takes one step for cases as they stand now.
    #[track_caller]
    pub fn step(&mut self, cases: &[i64], step: &str, more: Value) -> CasesDecided {
        let request = self.step_asked(cases, step, more);
        self.call("decide_cases", request)
    }

    /// The request for a step of cases as they stand now.
    #[track_caller]
    pub fn step_asked(&mut self, cases: &[i64], step: &str, more: Value) -> Value {
        let known: CasesView = self.call("list_cases", json!({ "ended": true }));
        let seen = |case: &i64| {
            let line = known.cases.iter().find(|line| line.case == *case).expect("the case is known");
            json!({ "case": case, "step": line.step })
        };
        let seen: Vec<Value> = cases.iter().map(seen).collect();
        let mut request = json!({ "cases": seen, "step": step });
        request.as_object_mut().expect("an object").extend(more.as_object().cloned().unwrap_or_default());
        request
    }

    /// Every case comes before the assessment team, and none inside one agency needs a paper.
    #[track_caller]
    pub fn ask_the_panel_about_all(&mut self) {
        self.set_parameter("case.panel", "semua", "2026-01-01");
        for kind in ["SKP_2TH", "PERNYATAAN_HUKDIS", "PERNYATAAN_TUBEL"] {
            let key = format!("document.{kind}");
            self.set_parameter(&key, "tidak, wajib, wajib, wajib; kebijakan daerah", "2026-01-01");
        }
    }

    /// Leads new cases up to the assessment team: handed in, checked, recommended by this assessor. Asks for moves that
    /// need neither papers nor the consent of an agency.
    #[track_caller]
    pub fn lead_to_panel(&mut self, cases: &[i64], assessor: &str) {
        self.step(cases, "submit", json!({}));
        self.step(cases, "take", json!({}));
        self.step(cases, "verify", json!({}));
        let assessed = json!({ "decision": "DIREKOMENDASIKAN", "assessors": [assessor] });
        self.step(cases, "assess", assessed);
    }

    /// The cases of a plan, in the order of their numbers.
    #[track_caller]
    pub fn cases_of(&mut self, plan: i64) -> Vec<i64> {
        let known: CasesView = self.call("list_cases", json!({ "plan": plan, "ended": true }));
        let mut cases: Vec<i64> = known.cases.iter().map(|line| line.case).collect();
        cases.sort_unstable();
        cases
    }

    #[track_caller]
    pub fn meeting(&mut self, meeting: i64) -> MeetingView {
        self.call("show_meeting", json!({ "meeting": meeting }))
    }
}
