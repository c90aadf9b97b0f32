//! Accounts: who may do what, and who has left.

use std::collections::BTreeSet;

use mutasi_domain::account::Role;
use mutasi_domain::event::EventKind;
use mutasi_store::{AccountRecord, Mode};

use super::keys::with_keys;
use crate::contract::*;
use crate::create::check_passphrase;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

pub(crate) fn list_accounts(desk: &mut Desk, _: Nothing) -> Result<Vec<AccountView>, Failure> {
    let accounts = desk.read().accounts()?;
    let linked = accounts.iter().any(|account| account.staff.is_some());
    let people = linked.then(|| desk.people()).transpose()?;
    let nip = |staff: i64| Some(people.as_ref()?.by_id(staff)?.staff.nip.to_string());
    Ok(accounts
        .into_iter()
        .map(|account| AccountView {
            roles: account.roles.iter().map(|role| role.code().to_string()).collect(),
            nip: account.staff.and_then(nip),
            removed: account.removed,
            has_key: desk.store.is_demo() || desk.store.has_key(&account.name),
            name: account.name,
        })
        .collect())
}

/// One account as the list tells it.
pub(crate) fn account_view(desk: &mut Desk, name: &str) -> Result<AccountView, Failure> {
    list_accounts(desk, Nothing {})?.into_iter().find(|account| account.name == name).or_not_found("Akun", name)
}

/// An account that has not been closed.
pub(crate) fn open_account(desk: &Desk, name: &str) -> Result<AccountRecord, Failure> {
    desk.read().accounts()?.into_iter().find(|known| known.name == name && !known.removed).or_not_found("Akun", name)
}

/// Says which person works with an account, so that ties to moved people are seen.
pub(crate) fn link_account(desk: &mut Desk, asked: LinkAccount) -> Result<Vec<AccountView>, Failure> {
    let people = desk.people()?;
    let staff = match asked.nip.as_deref().map(mutasi_domain::identity::strip) {
        Some(nip) => Some(people.by_nip(&nip).or_not_found("Pegawai dengan NIP", &nip)?.id),
        None => None,
    };
    open_account(desk, &asked.account)?;
    desk.act(Op::LinkAccount, Op::LinkAccount.label(), Mode::Commit, |tx| Ok(tx.link_account(&asked.account, staff)?))?;
    list_accounts(desk, Nothing {})
}

/// Adds an account. Its passphrase gets a key slot first: an account that could not open the store would be useless.
pub(crate) fn add_account(desk: &mut Desk, asked: AddAccount) -> Result<AccountView, Failure> {
    desk.require_role(Op::AddAccount)?;
    let name = asked.name.trim().to_string();
    let roles = roles_of(&[asked.role])?;
    if name.is_empty() || desk.read().accounts()?.iter().any(|known| known.name == name) {
        return Err(Failure::refused(
            "account_taken",
            format!("Nama akun \"{name}\" kosong atau sudah dipakai. Pilih nama lain."),
        ));
    }
    if !desk.store.is_demo() {
        check_passphrase(&asked.passphrase, &*desk.law()?)?;
    }
    with_keys(
        desk,
        Op::AddAccount,
        |store| Ok(store.add_key(&name, &asked.passphrase)?),
        |tx, public, signer| {
            tx.add_account(&name, &roles)?;
            if let Some(signer) = signer {
                tx.add_sign_key(&signer.certify(&name, public))?;
            }
            Ok(())
        },
    )?;
    account_view(desk, &name)
}

/// Gives an account other roles. Nobody changes their own, and somebody must stay who keeps the accounts.
pub(crate) fn set_roles(desk: &mut Desk, asked: SetRoles) -> Result<Vec<AccountView>, Failure> {
    desk.require_role(Op::SetRoles)?;
    let roles = roles_of(&asked.roles)?;
    let account = open_account(desk, &asked.account)?;
    if account.name == desk.account {
        return Err(Failure::refused(
            "own_account",
            "Peran akun sendiri diubah oleh administrator lain. Minta dia melakukannya.",
        ));
    }
    if !roles.contains(&Role::Administrator) {
        keep_an_administrator(desk, &account.name)?;
    }
    desk.act(Op::SetRoles, Op::SetRoles.label(), Mode::Commit, |tx| Ok(tx.set_roles(&account.name, &roles)?))?;
    list_accounts(desk, Nothing {})
}

/// Closes the account of somebody who left: no passphrase of theirs opens the store, and with `rekey` nothing written
/// from now on can be read with a copy of the key that they may have kept.
pub(crate) fn remove_account(desk: &mut Desk, asked: RemoveAccount) -> Result<AccountRemoved, Failure> {
    desk.require_role(Op::RemoveAccount)?;
    let account = open_account(desk, &asked.account)?;
    if account.name == desk.account {
        return Err(Failure::refused(
            "own_account",
            "Akun sendiri dihapus oleh administrator lain. Minta dia melakukannya.",
        ));
    }
    keep_an_administrator(desk, &account.name)?;
    with_keys(
        desk,
        Op::RemoveAccount,
        |store| Ok(store.drop_key(&account.name)?),
        |tx, (), _| {
            tx.remove_account(&account.name)?;
            tx.add_event(EventKind::AccountRemoved.code(), &account.name, None, "")?;
            Ok(())
        },
    )?;
    let left_out = if asked.rekey { super::keys::encrypt_again(desk)? } else { Vec::new() };
    Ok(AccountRemoved { accounts: list_accounts(desk, Nothing {})?, left_out })
}

/// Refuses to take away the last one who keeps the accounts.
fn keep_an_administrator(desk: &Desk, without: &str) -> Result<(), Failure> {
    let keepers = administrators(&desk.read().accounts()?);
    let opens = |name: &&String| desk.store.is_demo() || desk.store.has_key(name);
    if !keepers.iter().any(|name| name == without) || keepers.iter().filter(opens).any(|name| name != without) {
        return Ok(());
    }
    Err(Failure::refused(
        "last_administrator",
        "Harus ada satu administrator. Beri peran administrator kepada akun lain dahulu.",
    ))
}

/// Who keeps the accounts. A store of versions before 7 names nobody: its first account does.
pub(crate) fn administrators(accounts: &[AccountRecord]) -> Vec<String> {
    let mut open = accounts.iter().filter(|account| !account.removed).peekable();
    let first = open.peek().map(|account| account.name.clone());
    let named: Vec<String> = open
        .filter(|account| account.roles.contains(&Role::Administrator))
        .map(|account| account.name.clone())
        .collect();
    if named.is_empty() { first.into_iter().collect() } else { named }
}

/// The roles of an account as asked for; an auditor changes nothing and so holds no other role.
fn roles_of(codes: &[String]) -> Result<Vec<Role>, Failure> {
    let roles: Option<BTreeSet<Role>> = codes.iter().map(|code| Role::parse(code)).collect();
    let roles = roles.filter(|roles| !roles.is_empty()).ok_or_else(|| {
        let message = "Peran harus operator, verifikator, penyetuju, auditor, atau administrator.";
        Failure::refused("role_unknown", message)
    })?;
    if roles.contains(&Role::Auditor) && roles.len() > 1 {
        return Err(Failure::refused(
            "auditor_alone",
            "Auditor hanya membaca. Pilih auditor saja, atau peran lain tanpa auditor.",
        ));
    }
    Ok(roles.into_iter().collect())
}
