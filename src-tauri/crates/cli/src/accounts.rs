//! `mutasi account`: who may open the store and do what.

use std::path::PathBuf;

use clap::Subcommand;
use mutasi_acts::Op;
use mutasi_acts::contract::Failure;
use serde_json::json;

use crate::answer::Answer;
use crate::ask::{PASSPHRASE, passphrase};
use crate::session::Session;

#[derive(Debug, Subcommand)]
pub(crate) enum Account {
    /// Daftar akun
    List { store: PathBuf },
    /// Tambah akun; kata sandinya dari MUTASI_NEW_PASSPHRASE atau ditanyakan
    Add {
        store: PathBuf,
        name: String,
        #[arg(long)]
        role: String,
    },
    /// Ubah peran akun
    Roles {
        store: PathBuf,
        name: String,
        #[arg(long = "role", required = true)]
        roles: Vec<String>,
    },
    /// Tautkan akun dengan pegawai yang memakainya; tanpa --nip tautannya dilepas
    Link {
        store: PathBuf,
        name: String,
        #[arg(long)]
        nip: Option<String>,
    },
    /// Ganti kata sandi sendiri; yang baru dari MUTASI_NEW_PASSPHRASE atau ditanyakan
    Passphrase { store: PathBuf },
    /// Setel ulang kata sandi orang lain; yang baru dari MUTASI_NEW_PASSPHRASE atau ditanyakan
    Reset { store: PathBuf, name: String },
    /// Hapus akun orang yang pergi
    Remove {
        store: PathBuf,
        name: String,
        /// Enkripsi ulang berkas data dengan kunci baru
        #[arg(long)]
        rekey: bool,
    },
    /// Ganti kunci pemulihan; yang tercetak tidak berlaku lagi
    Recovery { store: PathBuf },
    /// Enkripsi ulang berkas data dengan kunci baru
    Rekey { store: PathBuf },
    /// Peristiwa: gagal masuk, kunci diganti, NIK ditampilkan
    Events {
        store: PathBuf,
        #[arg(long)]
        limit: Option<u32>,
    },
}

pub(crate) fn run(account: Account, who: Option<&str>) -> Result<Answer, Failure> {
    let open = |store: &PathBuf, op: Option<Op>| Session::open(store, who, op);
    let value = match account {
        Account::List { store } => open(&store, None)?.call("list_accounts", json!({}))?,
        Account::Add { store, name, role } => {
            let mut desk = open(&store, Some(Op::AddAccount))?;
            let secret = desk.new_passphrase("Kata sandi akun baru")?;
            let added = desk.call("add_account", json!({ "name": name, "role": role, "passphrase": secret }))?;
            json!({ "account": added["name"], "roles": added["roles"] })
        }
        Account::Roles { store, name, roles } => {
            open(&store, Some(Op::SetRoles))?.call("set_roles", json!({ "account": name, "roles": roles }))?
        }
        Account::Link { store, name, nip } => {
            open(&store, Some(Op::LinkAccount))?.call("link_account", json!({ "account": name, "nip": nip }))?
        }
        Account::Passphrase { store } => {
            let old = passphrase(PASSPHRASE, "Kata sandi")?;
            let mut desk = Session::open_with(&store, who, &old)?;
            let new = desk.new_passphrase("Kata sandi baru")?;
            desk.call("change_passphrase", json!({ "old": old, "new": new }))?
        }
        Account::Reset { store, name } => {
            let mut desk = open(&store, Some(Op::ResetPassphrase))?;
            let secret = desk.new_passphrase("Kata sandi baru")?;
            desk.call("reset_passphrase", json!({ "account": name, "passphrase": secret }))?
        }
        Account::Remove { store, name, rekey } => {
            open(&store, Some(Op::RemoveAccount))?.call("remove_account", json!({ "account": name, "rekey": rekey }))?
        }
        Account::Recovery { store } => open(&store, Some(Op::RenewRecovery))?.call("renew_recovery", json!({}))?,
        Account::Rekey { store } => open(&store, Some(Op::RekeyStore))?.call("rekey_store", json!({}))?,
        Account::Events { store, limit } => open(&store, None)?.call("list_events", json!({ "limit": limit }))?,
    };
    Ok(value.into())
}
