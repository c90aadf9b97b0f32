//! Whether the store is sound: the check in the background, and the whole verification on demand.

use crate::contract::*;
use crate::desk::Desk;

pub(crate) fn store_health(_: &mut Desk, _: Nothing) -> Result<StoreHealth, Failure> {
    Ok(StoreHealth {
        state: CheckState::Never,
        kind: CheckKind::Quick,
        started: None,
        ended: None,
        text: String::new(),
        last_full: None,
        unclean: false,
    })
}

pub(crate) fn check_fully(desk: &mut Desk, asked: Nothing) -> Result<StoreHealth, Failure> {
    store_health(desk, asked)
}

pub(crate) fn verify_store(desk: &mut Desk, _: Nothing) -> Result<VerifyView, Failure> {
    let check = desk.store.verify()?;
    Ok(VerifyView {
        ok: check.ok(),
        chain: ChainView {
            entries: check.chain.entries,
            ok: check.chain.broken_at.is_none(),
            broken_at: check.chain.broken_at,
            missing_since: None,
        },
        replay: ReplayView {
            ok: check.replay.differences.is_empty(),
            differences: check.replay.differences,
            erased: None,
        },
        integrity: check.integrity,
        signatures: check.signatures,
    })
}
