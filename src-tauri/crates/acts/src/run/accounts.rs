//! Accounts, the region, and who signs for it.

use mutasi_domain::account::Role;
use mutasi_domain::staff::usual_case;
use mutasi_domain::unit::RegionKind;
use mutasi_store::{Mode, RegionRecord};

use crate::contract::*;
use crate::create::{bare_name, check_passphrase};
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
            name: account.name,
            roles: account.roles.iter().map(|role| role.code().to_string()).collect(),
            nip: account.staff.and_then(nip),
        })
        .collect())
}

/// Says which person works with an account, so that ties to moved people are seen.
pub(crate) fn link_account(desk: &mut Desk, asked: LinkAccount) -> Result<Vec<AccountView>, Failure> {
    let people = desk.people()?;
    let staff = match asked.nip.as_deref().map(mutasi_domain::identity::strip) {
        Some(nip) => Some(people.by_nip(&nip).or_not_found("Pegawai dengan NIP", &nip)?.id),
        None => None,
    };
    desk.act(Op::LinkAccount, Op::LinkAccount.label(), Mode::Commit, |tx| {
        tx.accounts()?.iter().find(|known| known.name == asked.account).or_not_found("Akun", &asked.account)?;
        Ok(tx.link_account(&asked.account, staff)?)
    })?;
    list_accounts(desk, Nothing {})
}

/// Adds an account. Its passphrase gets a key slot first: an account that could not open the store would be useless.
pub(crate) fn add_account(desk: &mut Desk, asked: AddAccount) -> Result<AccountView, Failure> {
    desk.require_role(Op::AddAccount)?;
    let name = asked.name.trim().to_string();
    let role = Role::parse(&asked.role).ok_or_else(|| {
        Failure::refused("role_unknown", "Peran harus operator, verifikator, penyetuju, atau auditor.")
    })?;
    if name.is_empty() || desk.read().accounts()?.iter().any(|known| known.name == name) {
        return Err(Failure::refused(
            "account_taken",
            format!("Nama akun \"{name}\" kosong atau sudah dipakai. Pilih nama lain."),
        ));
    }
    if !desk.store.is_demo() {
        check_passphrase(&asked.passphrase)?;
    }
    desk.store.add_key(&name, &asked.passphrase)?;
    let added =
        desk.act(Op::AddAccount, Op::AddAccount.label(), Mode::Commit, |tx| Ok(tx.add_account(&name, &[role])?));
    if let Err(failure) = added {
        // A slot without an account would be a key that nobody answers for.
        desk.store.drop_key(&name)?;
        return Err(failure);
    }
    Ok(AccountView { name, roles: vec![role.code().to_string()], nip: None })
}

pub(crate) fn region_view(desk: &Desk) -> Result<Option<RegionView>, Failure> {
    let head = desk.read().signatories(desk.today)?.into_iter().find(|signatory| signatory.is_head);
    Ok(desk.read().region()?.map(|region| RegionView {
        kind: region.kind.code().to_string(),
        government: government(&region),
        name: region.name,
        province: region.province,
        capital: region.capital,
        head_title: region.head_title,
        head_name: head.map(|head| head.name).unwrap_or_default(),
        office_name: region.office_name,
        office_code: region.office_code,
    }))
}

/// `Pemerintah Kota Rantau Bahari`
pub(crate) fn government(region: &RegionRecord) -> String {
    format!("Pemerintah {} {}", region.kind.printed(), region.name)
}

pub(crate) fn edit_region(desk: &mut Desk, asked: EditRegion) -> Result<RegionView, Failure> {
    let region = desk.read().region()?.or_not_found("Wilayah", "")?;
    let today = desk.today;
    let known = desk.read().signatories(today)?.into_iter().find(|signatory| signatory.is_head);
    let head = usual_case(&asked.head_name);
    desk.act(Op::EditRegion, Op::EditRegion.label(), Mode::Commit, |tx| {
        tx.set_region(&RegionRecord {
            // The word stands before the name in letters; typed with it, it would stand twice.
            province: bare_name(&asked.province, RegionKind::Provinsi),
            capital: asked.capital.trim().to_string(),
            office_name: asked.office_name.trim().to_string(),
            office_code: asked.office_code.trim().to_string(),
            ..region.clone()
        })?;
        if known.is_none_or(|known| known.name != head) {
            tx.set_head(&head, &region.head_title, today)?;
        }
        Ok(())
    })?;
    region_view(desk)?.or_not_found("Wilayah", "")
}
