//! Who is at the desk, on which store.

use crate::contract::*;
use crate::desk::Desk;
use crate::run::{list_accounts, region_view};

pub(crate) fn session(desk: &mut Desk, _: Nothing) -> Result<SessionView, Failure> {
    let (undo, redo) = desk.read().undo_and_redo()?;
    let step = |step: mutasi_store::Step| UndoView { seq: step.seq, label: step.label };
    let accounts = list_accounts(desk, Nothing {})?;
    Ok(SessionView {
        state: StoreState::Open,
        store: desk.store.name(),
        demo: desk.store.is_demo(),
        region: region_view(desk)?,
        account: accounts.iter().find(|account| account.name == desk.account).map(|account| AccountView {
            // Whoever came in by the recovery key holds fewer roles than the account.
            roles: desk.roles.iter().map(|role| role.code().to_string()).collect(),
            ..account.clone()
        }),
        accounts,
        today: desk.today,
        undo: undo.map(step),
        redo: redo.map(step),
        counts: counts(desk)?,
        notices: desk.notices.clone(),
        recovery: desk.store.is_opened_by_recovery(),
        idle_minutes: desk.idle_minutes()?,
        wait_seconds: 0,
    })
}

fn counts(desk: &mut Desk) -> Result<CountsView, Failure> {
    let (frame, people) = (desk.frame(desk.today)?, desk.people()?);
    let mut counts = CountsView {
        staff: people.staff.len() as i64,
        units: frame.units.len() as i64,
        positions: frame.positions.len() as i64,
        unmatched: people.never_placed(),
        ..CountsView::default()
    };
    for plan in crate::run::list_plans(desk, Nothing {})? {
        match plan.state.as_str() {
            "draft" => {
                counts.open_plans += 1;
                counts.ready_to_approve += i64::from(plan.moves > 0 && plan.consented == plan.moves);
            }
            "approved" => counts.to_decree += 1,
            _ => {}
        }
    }
    Ok(counts)
}
