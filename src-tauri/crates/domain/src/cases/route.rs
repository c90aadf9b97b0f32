//! Which states a case passes, in their legal order (handbook 4.1, 8.1).

use super::{Answer, CaseState, StepKind};
use crate::moves::Decision;
use crate::parameter::Law;

/// What decides the way of a case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Passage {
    /// Both agencies are asked: the move leaves an agency.
    pub consent: bool,
    /// The move crosses the border of this government. Then the receiving PPK writes first and names the position, and the
    /// PPK of origin answers (handbook 4.1).
    pub across: bool,
    /// The person leaves this government: what follows the decree happens there.
    pub leaving: bool,
    /// The assessment team is heard.
    pub panel: bool,
    /// BKN, I-MUT or the Minister of Home Affairs is asked.
    pub pertek: bool,
    /// The post is taken with an oath (*pelantikan*: managerial and functional posts).
    pub inaugurated: bool,
}

/// Whether the assessment team is heard, after the dated value `case.panel`: `semua`, `manajerial`, `tidak`.
pub fn goes_to_panel(law: &Law, managerial: bool) -> bool {
    match law.text("case.panel") {
        "semua" => true,
        "tidak" => false,
        _ => managerial,
    }
}

impl Passage {
    /// States in their order, from the draft to the end.
    pub fn route(&self) -> Vec<CaseState> {
        use CaseState::*;
        let mut route = vec![Draft, Submitted, Verifying, Assessing];
        if self.across {
            route.extend([Destination, Origin]);
        } else if self.consent {
            route.extend([Origin, Destination]);
        }
        route.extend(self.panel.then_some(Panel));
        route.extend(self.pertek.then_some(Pertek));
        route.extend([Approval, Numbering, Decreed]);
        if !self.leaving {
            route.extend(self.inaugurated.then_some(Inauguration));
            route.extend([Reporting, Monitoring]);
        }
        route.push(Finished);
        route
    }

    /// The state after this one. `answers` are the latest of each side: a side that has agreed already is not asked again.
    pub fn after(&self, state: CaseState, answers: &[Answer]) -> CaseState {
        let route = self.route();
        // A case may stand where its way no longer leads, since the law or the post has changed: it goes on from there.
        let at = match route.iter().position(|known| *known == state) {
            Some(at) => at + 1,
            None => route.iter().position(|known| *known > state).unwrap_or(route.len()),
        };
        let agreed = |state: &CaseState| {
            state.side().is_some_and(|side| {
                answers.iter().any(|answer| answer.side == side && answer.decision != Decision::Refuse)
            })
        };
        route[at..].iter().find(|state| !agreed(state)).copied().unwrap_or(CaseState::Finished)
    }

    /// Where a step of an officer leads from a state; `None` when it cannot be taken there. `resume` is where a postponed
    /// case stood, `before` where the case stood before its last step.
    pub fn step(
        &self,
        state: CaseState,
        step: StepKind,
        answers: &[Answer],
        resume: Option<CaseState>,
        before: Option<CaseState>,
    ) -> Option<CaseState> {
        use CaseState::*;
        match step {
            StepKind::Submit if state.is_editable() => Some(Submitted),
            StepKind::Take if state == Submitted => Some(Verifying),
            StepKind::Verify if state == Verifying => Some(Assessing),
            StepKind::Assess if state == Assessing => Some(self.after(state, answers)),
            StepKind::Ask | StepKind::Remind if state.waits_for_others() => Some(state),
            StepKind::Remind if state == Reporting => Some(state),
            StepKind::Answer if state.side().is_some() => Some(self.after_answer(state, answers)),
            StepKind::Panel if state == Panel => Some(self.after(state, answers)),
            StepKind::Pertek if state == Pertek => Some(self.after(state, answers)),
            StepKind::Approve if state == Approval => Some(Numbering),
            StepKind::Withdraw if state == Numbering => Some(Approval),
            StepKind::Decree if state == Numbering => Some(Decreed),
            StepKind::Deliver if state == Decreed => Some(self.after(state, answers)),
            StepKind::Inaugurate if state == Inauguration => Some(Reporting),
            StepKind::ReportDuty if state == Reporting => Some(Monitoring),
            StepKind::Finish if state == Monitoring => Some(Finished),
            StepKind::Return if state.is_under_way() => Some(Returned),
            StepKind::Reject if state.is_under_way() => Some(Rejected),
            StepKind::Postpone if state.is_under_way() => Some(Postponed),
            StepKind::Resume if state == Postponed => resume,
            StepKind::Cancel if state.is_under_way() || state.is_editable() || state == Postponed => Some(Cancelled),
            StepKind::Correct if state.is_under_way() && state != Submitted => before.filter(|before| *before != state),
            StepKind::Note if !state.is_ended() => Some(state),
            _ => None,
        }
    }

    fn after_answer(&self, state: CaseState, answers: &[Answer]) -> CaseState {
        let agreed =
            answers.iter().any(|answer| Some(answer.side) == state.side() && answer.decision != Decision::Refuse);
        if agreed { self.after(state, answers) } else { state }
    }
}
