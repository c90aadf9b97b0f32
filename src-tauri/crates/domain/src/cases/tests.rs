use proptest::prelude::*;

use super::*;
use crate::moves::{Decision, Side};

fn agreed(side: Side) -> Answer {
    Answer { side, decision: Decision::Agree }
}

const BETWEEN_AGENCIES: Passage =
    Passage { consent: true, across: false, leaving: false, panel: true, pertek: false, inaugurated: true };

#[test]
fn a_managerial_move_between_agencies_goes_the_way_of_the_handbook() {
    let codes: Vec<&str> = BETWEEN_AGENCIES.route().into_iter().map(CaseState::code).collect();
    assert_eq!(
        codes.join(" "),
        "DRAF DIAJUKAN VERIFIKASI_BERKAS PENILAIAN_KINERJA PERSETUJUAN_ASAL PERSETUJUAN_TUJUAN SIDANG_TPK \
         PERSETUJUAN_PPK PENOMORAN_SK SK_TERBIT PELANTIKAN SPMT PEMANTAUAN SELESAI"
    );
}

#[test]
fn across_governments_the_receiving_side_writes_first_and_bkn_is_asked_last() {
    let passage = Passage { consent: true, across: true, leaving: true, panel: false, pertek: true, inaugurated: true };
    let codes: Vec<&str> = passage.route().into_iter().skip(4).map(CaseState::code).collect();
    assert_eq!(
        codes.join(" "),
        "PERSETUJUAN_TUJUAN PERSETUJUAN_ASAL MENUNGGU_PERTEK PERSETUJUAN_PPK PENOMORAN_SK SK_TERBIT SELESAI"
    );
}

#[test]
fn an_answer_that_came_early_is_not_asked_for_again() {
    let early = [agreed(Side::Destination)];
    let at = |answers: &[Answer]| BETWEEN_AGENCIES.step(CaseState::Origin, StepKind::Answer, answers, None, None);
    assert_eq!(at(&early), Some(CaseState::Origin), "the side of the state has not answered");
    assert_eq!(at(&[agreed(Side::Origin)]), Some(CaseState::Destination));
    assert_eq!(at(&[agreed(Side::Origin), agreed(Side::Destination)]), Some(CaseState::Panel));
}

#[test]
fn a_refusal_keeps_the_case_where_it_is() {
    let refused = [Answer { side: Side::Origin, decision: Decision::Refuse }];
    assert_eq!(
        BETWEEN_AGENCIES.step(CaseState::Origin, StepKind::Answer, &refused, None, None),
        Some(CaseState::Origin)
    );
}

#[test]
fn a_decree_is_neither_returned_nor_cancelled() {
    for state in [CaseState::Decreed, CaseState::Reporting, CaseState::Monitoring, CaseState::Finished] {
        for step in [StepKind::Return, StepKind::Reject, StepKind::Postpone, StepKind::Cancel, StepKind::Correct] {
            assert_eq!(
                BETWEEN_AGENCIES.step(state, step, &[], None, Some(CaseState::Draft)),
                None,
                "{state:?} {step:?}"
            );
        }
    }
}

fn any_passage() -> impl Strategy<Value = Passage> {
    any::<[bool; 6]>().prop_map(|[consent, across, leaving, panel, pertek, inaugurated]| Passage {
        consent,
        across,
        leaving,
        panel,
        pertek,
        inaugurated,
    })
}

fn any_state() -> impl Strategy<Value = CaseState> {
    proptest::sample::select(CaseState::all().collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn every_way_ends_and_passes_no_state_twice(passage in any_passage()) {
        let route = passage.route();
        let mut state = CaseState::Draft;
        let mut seen = vec![state];
        while state != CaseState::Finished {
            state = passage.after(state, &[]);
            prop_assert!(!seen.contains(&state));
            seen.push(state);
        }
        prop_assert_eq!(seen, route);
    }

    #[test]
    fn a_case_off_its_way_goes_on_and_never_back(passage in any_passage(), state in any_state()) {
        if state < CaseState::Finished && !passage.route().contains(&state) {
            let next = passage.after(state, &[]);
            prop_assert!(next > state && passage.route().contains(&next), "{next:?}");
        }
    }

    #[test]
    fn nothing_moves_a_case_that_has_ended(passage in any_passage(), state in any_state(), step in proptest::sample::select(StepKind::all().collect::<Vec<_>>())) {
        if state.is_ended() {
            prop_assert_eq!(passage.step(state, step, &[], Some(CaseState::Draft), Some(CaseState::Draft)), None);
        }
    }

    #[test]
    fn nobody_gets_to_the_decree_without_the_approval(passage in any_passage(), state in any_state(), step in proptest::sample::select(StepKind::all().collect::<Vec<_>>())) {
        let to = passage.step(state, step, &[agreed(Side::Origin), agreed(Side::Destination)], None, None);
        if to.is_some_and(|to| to.is_decreed()) {
            prop_assert!(state == CaseState::Numbering || state.is_decreed());
        }
    }
}

#[test]
fn every_code_reads_back() {
    for state in CaseState::all() {
        assert_eq!(CaseState::from_code(state.code()), Some(state));
        assert_eq!(serde_json::to_value(state).unwrap(), state.code());
        assert_eq!(state.holder().is_none(), state.is_ended(), "{state:?}: somebody holds whatever goes on");
    }
    for step in StepKind::all() {
        assert_eq!(StepKind::from_code(step.code()), Some(step));
    }
}
