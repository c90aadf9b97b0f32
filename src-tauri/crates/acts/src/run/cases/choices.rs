//! Which steps a case may take now, and what stands in the way of each.

use chrono::NaiveDate;
use mutasi_domain::cases::{CaseState, Passage, StepKind, roles_of};
use mutasi_domain::decision::DocumentDue;
use mutasi_domain::document::DocumentKind;
use mutasi_domain::moves::Decision;
use mutasi_store::CaseSummary;

use super::ground::{Situation, missing_for};
use crate::contract::CaseChoice;
use crate::desk::Desk;
use crate::ground::Ground;

/// Steps that an officer takes with `decide_cases`, in the order of the screen. Approval, decree, meetings, objections and
/// evaluations are acts of their own that write their step.
pub(crate) const CHOICES: [StepKind; 19] = [
    StepKind::Submit,
    StepKind::Take,
    StepKind::Verify,
    StepKind::Assess,
    StepKind::Ask,
    StepKind::Remind,
    StepKind::Answer,
    StepKind::Pertek,
    StepKind::Deliver,
    StepKind::Inaugurate,
    StepKind::ReportDuty,
    StepKind::Finish,
    StepKind::Resume,
    StepKind::Return,
    StepKind::Reject,
    StepKind::Postpone,
    StepKind::Cancel,
    StepKind::Correct,
    StepKind::Note,
];

/// A case with its surroundings, ready to be asked what may be done.
pub(crate) struct Asked<'a> {
    pub(crate) situation: &'a Situation,
    pub(crate) summary: &'a CaseSummary,
    pub(crate) ground: &'a Ground,
    pub(crate) passage: Passage,
    pub(crate) checklist: Vec<DocumentDue>,
    pub(crate) today: NaiveDate,
    /// Open tasks and evaluations, in words.
    pub(crate) unfinished: Vec<String>,
}

impl<'a> Asked<'a> {
    pub(crate) fn new(
        situation: &'a Situation,
        summary: &'a CaseSummary,
        ground: &'a Ground,
        today: NaiveDate,
    ) -> Self {
        let (passage, checklist) = (situation.passage(ground), situation.checklist(ground));
        Self { situation, summary, ground, passage, checklist, today, unfinished: Vec::new() }
    }

    /// Where a step leads; none when it cannot be taken from this state.
    pub(crate) fn leads_to(&self, step: StepKind) -> Option<CaseState> {
        let case = &self.situation.case;
        self.passage.step(case.state, step, &self.situation.answers(), case.resume, self.situation.before())
    }

    /// What stands in the way of a step, each with what to do.
    pub(crate) fn obstacles(&self, step: StepKind) -> Vec<String> {
        let mut why = Vec::new();
        let case = &self.situation.case;
        match step {
            StepKind::Submit => why.extend(self.nothing_to_hand_in()),
            StepKind::Verify | StepKind::Pertek => why.extend(self.missing(case.state)),
            StepKind::Finish => why.extend(self.unfinished.iter().cloned()),
            _ => {}
        }
        if !matches!(step, StepKind::Cancel | StepKind::Note | StepKind::Reject | StepKind::Return) {
            why.extend(self.gone());
        }
        why
    }

    /// The person has left, or the target is no longer on the map.
    pub(crate) fn gone(&self) -> Vec<String> {
        let mut why = Vec::new();
        let case = &self.situation.case;
        let after = case.state.is_decreed();
        let person = self.ground.people.by_id(case.staff);
        if !after && person.is_none_or(|record| !record.staff.is_active()) {
            why.push("Pegawai ini sudah tidak aktif. Batalkan usulannya.".to_string());
        }
        let target = case.position.map(|id| self.ground.frame.position(id));
        if !after && target == Some(None) {
            why.push("Jabatan tujuan sudah tidak ada di peta. Kembalikan usulan, lalu pilih jabatan lain.".to_string());
        }
        why
    }

    fn nothing_to_hand_in(&self) -> Option<String> {
        let case = &self.situation.case;
        (case.position.is_none() && case.outside.is_none())
            .then(|| "Jabatan tujuan masih kosong. Pilih jabatannya dahulu.".to_string())
    }

    /// Documents that the step out of a state lacks. The consideration of BKN is not among them: the step itself records
    /// it.
    fn lacks(&self, state: CaseState) -> Vec<String> {
        let recorded = |due: &&DocumentDue| due.kind != DocumentKind::Pertek;
        let checklist: Vec<DocumentDue> = self.checklist.iter().filter(recorded).cloned().collect();
        missing_for(state, self.situation, &checklist, self.today)
    }

    fn missing(&self, state: CaseState) -> Option<String> {
        let missing = self.lacks(state);
        (!missing.is_empty()).then(|| format!("{}. Lengkapi dan periksa berkasnya dahulu.", missing.join(", ")))
    }

    /// What the next step lacks, for the list: in few words.
    pub(crate) fn blocked(&self) -> String {
        let case = &self.situation.case;
        let mut why: Vec<String> = self.gone();
        match case.state {
            CaseState::Verifying | CaseState::Submitted => {
                why.extend(self.lacks(CaseState::Verifying));
            }
            CaseState::Pertek => why.extend(self.lacks(CaseState::Pertek)),
            _ => {}
        }
        if case.state.waits_for_others() {
            let refused = self
                .situation
                .consents()
                .into_iter()
                .find(|consent| Some(consent.side) == case.state.side() && consent.decision == Decision::Refuse);
            if let Some(refused) = refused {
                why.push(format!(
                    "ditolak {} dengan surat {}",
                    case.state.holder().map_or("", |who| who.printed()),
                    refused.letter
                ));
            } else if self.situation.asked().is_none() {
                why.push("surat permintaan belum dikirim".to_string());
            }
        }
        if case.state == CaseState::Approval && self.summary.plan.is_none() {
            why.push("belum masuk rencana".to_string());
        }
        why.join("; ")
    }

    pub(crate) fn choices(&self, desk: &Desk) -> Vec<CaseChoice> {
        let choice = |step: StepKind| {
            let to = self.leads_to(step)?;
            Some(CaseChoice {
                step: step.code().to_string(),
                to: to.code().to_string(),
                obstacles: self.obstacles(step),
                allowed: roles_of(step).iter().any(|role| desk.roles.contains(role)),
            })
        };
        CHOICES.into_iter().filter_map(choice).collect()
    }
}
