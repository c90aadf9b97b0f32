//! Passphrases, the recovery key, and the key of the store itself.
//!
//! The key file is changed before the journal tells of it, and put back when the act fails. A power cut between the two
//! leaves a changed passphrase of which the trail says nothing; the other way round the trail would tell what never was.

use mutasi_domain::event::EventKind;
use mutasi_store::{Mode, RECOVERY, Signer, Store, Writer};

use super::accounts::{account_view, list_accounts, open_account};
use crate::contract::*;
use crate::create::check_passphrase;
use crate::desk::Desk;
use crate::op::Op;

/// Changes the key file and tells it in the journal, both or neither.
pub(crate) fn with_keys<T>(
    desk: &mut Desk,
    op: Op,
    change: impl FnOnce(&mut Store) -> Result<T, Failure>,
    tell: impl FnOnce(&Writer<'_>, &T, Option<&Signer>) -> Result<(), Failure>,
) -> Result<T, Failure> {
    desk.require_role(op)?;
    let before = desk.store.key_file();
    let signer = desk.store.signer();
    let done = change(&mut desk.store).and_then(|made| {
        desk.act(op, op.label(), Mode::Commit, |tx| tell(tx, &made, signer.as_ref()))?;
        Ok(made)
    });
    if done.is_err() {
        desk.store.put_back(before)?;
    }
    done
}

/// Another passphrase of one's own. What one signed, and will sign, is the same hand.
pub(crate) fn change_passphrase(desk: &mut Desk, asked: ChangePassphrase) -> Result<AccountView, Failure> {
    let account = desk.account.clone();
    if !desk.store.is_demo() {
        check_passphrase(&asked.new, &*desk.law()?)?;
    }
    with_keys(
        desk,
        Op::ChangePassphrase,
        |store| Ok(store.change_passphrase(&account, &asked.old, &asked.new)?),
        |tx, (), _| {
            tx.add_event(EventKind::PassphraseChanged.code(), &account, None, "")?;
            Ok(())
        },
    )?;
    account_view(desk, &account)
}

/// A new passphrase for somebody who forgot theirs. Their hand is a new one from now on; what the old one signed stays.
pub(crate) fn reset_passphrase(desk: &mut Desk, asked: ResetPassphrase) -> Result<AccountView, Failure> {
    desk.require_role(Op::ResetPassphrase)?;
    let account = open_account(desk, &asked.account)?;
    if !desk.store.is_demo() {
        check_passphrase(&asked.passphrase, &*desk.law()?)?;
    }
    with_keys(
        desk,
        Op::ResetPassphrase,
        |store| Ok(store.add_key(&account.name, &asked.passphrase)?),
        |tx, public, signer| {
            if let Some(signer) = signer {
                tx.add_sign_key(&signer.certify(&account.name, public))?;
            }
            tx.add_event(EventKind::PassphraseReset.code(), &account.name, None, "")?;
            Ok(())
        },
    )?;
    account_view(desk, &asked.account)
}

/// A new recovery key; the printed one opens nothing any more.
pub(crate) fn renew_recovery(desk: &mut Desk, _: Nothing) -> Result<RecoveryRenewed, Failure> {
    desk.require_role(Op::RenewRecovery)?;
    if desk.store.is_demo() {
        let message =
            "Wilayah contoh terbuka tanpa kata sandi, jadi tidak memakai kunci pemulihan. Buat wilayah sendiri dahulu.";
        return Err(Failure::refused("demo_store", message));
    }
    let account = desk.account.clone();
    let (recovery_key, _) = with_keys(
        desk,
        Op::RenewRecovery,
        |store| Ok(store.renew_recovery()?),
        |tx, (_, public), signer| {
            if let Some(signer) = signer {
                tx.add_sign_key(&signer.certify(RECOVERY, public))?;
            }
            tx.add_event(EventKind::RecoveryRenewed.code(), &account, None, "")?;
            Ok(())
        },
    )?;
    Ok(RecoveryRenewed { store: desk.store.name(), account, recovery_key })
}

/// Encrypts the store again under a new key.
pub(crate) fn rekey_store(desk: &mut Desk, _: Nothing) -> Result<AccountRemoved, Failure> {
    let left_out = encrypt_again(desk)?;
    Ok(AccountRemoved { accounts: list_accounts(desk, Nothing {})?, left_out })
}

/// Names the accounts whose slot was too old to be carried over.
pub(crate) fn encrypt_again(desk: &mut Desk) -> Result<Vec<String>, Failure> {
    desk.require_role(Op::RekeyStore)?;
    desk.watch.report("rekey", 0, 0, "Mengenkripsi ulang berkas data");
    let left = desk.store.rekey()?;
    let account = desk.account.clone();
    desk.act(Op::RekeyStore, Op::RekeyStore.label(), Mode::Commit, |tx| {
        tx.add_event(EventKind::Rekeyed.code(), &account, None, "")?;
        Ok(())
    })?;
    Ok(left)
}

/// What happened beside the acts, newest first.
pub(crate) fn list_events(desk: &mut Desk, asked: ListEvents) -> Result<Vec<EventLine>, Failure> {
    let events = desk.read().events(asked.limit.unwrap_or(200))?;
    let people = events.iter().any(|event| event.staff.is_some()).then(|| desk.people()).transpose()?;
    let mut lines = Vec::with_capacity(events.len());
    for event in events {
        let at = desk.read().journal_entry(event.entry)?.map(|entry| entry.at).unwrap_or_default();
        let nip = event.staff.and_then(|staff| Some(people.as_ref()?.by_id(staff)?.staff.nip.to_string()));
        let label = EventKind::from_code(&event.kind).map_or(event.kind.clone(), |kind| kind.printed().to_string());
        lines.push(EventLine {
            id: event.id,
            kind: event.kind,
            label,
            account: event.account,
            nip,
            note: event.note,
            entry: event.entry,
            at,
        });
    }
    Ok(lines)
}
