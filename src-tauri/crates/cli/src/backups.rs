//! Copies, bringing one back, checking, and saving what can be read.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use mutasi_acts::contract::Failure;
use mutasi_acts::{Op, Watch};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::ask::{PASSPHRASE, passphrase};
use crate::session::{Session, front};

/// Cadangan, pemeriksaan, dan penyelamatan berkas data.
#[derive(Debug, Subcommand)]
pub(crate) enum Copies {
    /// Buat cadangan yang diperiksa
    Backup {
        store: PathBuf,
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Pulihkan cadangan ke berkas baru
    Restore {
        file: PathBuf,
        #[arg(long, value_name = "STORE")]
        to: PathBuf,
    },
    /// Daftar, buat, lihat, dan pulihkan cadangan otomatis
    #[command(subcommand)]
    Backups(OnBackups),
    /// Selamatkan yang masih terbaca dari berkas data yang rusak ke berkas baru
    Salvage {
        store: PathBuf,
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Periksa berkas data: cepat, atau lengkap
    Check {
        store: PathBuf,
        #[arg(long)]
        full: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum OnBackups {
    /// Daftar cadangan
    List { store: PathBuf },
    /// Buat cadangan sekarang
    Now { store: PathBuf },
    /// Buka dan periksa sebuah cadangan: isinya, dan yang akan hilang bila dipulihkan
    Preview {
        store: PathBuf,
        /// Nama dari daftar, misalnya own:kota-000001.cadangan
        #[arg(long)]
        id: Option<String>,
        #[arg(long, conflicts_with = "id")]
        file: Option<PathBuf>,
    },
    /// Pulihkan sebuah cadangan di tempat berkas data; berkas lama disimpan
    Restore {
        store: PathBuf,
        #[arg(long)]
        id: Option<String>,
        #[arg(long, conflicts_with = "id")]
        file: Option<PathBuf>,
    },
    /// Urungkan pemulihan terakhir
    UndoRestore { store: PathBuf },
    /// Tempat cadangan kedua; tanpa --folder dilepas
    Place {
        store: PathBuf,
        #[arg(long, value_name = "DIR")]
        folder: Option<PathBuf>,
    },
}

pub(crate) fn run(command: Copies, who: Option<&str>) -> Result<Answer, Failure> {
    match command {
        Copies::Backup { store, to } => {
            let mut desk = Session::open(&store, who, None)?;
            let handle = desk.grant(&to);
            let mut made = desk.call("backup", json!({ "to": handle }))?;
            made["file"] = json!(to);
            Ok(made.into())
        }
        Copies::Restore { file, to } => {
            let made = mutasi_store::restore(&file, &to).map_err(Failure::from)?;
            Ok(json!({ "file": made.file, "sha256": made.sha256, "entries": made.entries }).into())
        }
        Copies::Backups(command) => on_backups(command, who).map(Answer::from),
        Copies::Salvage { store, to } => {
            closed("salvage_store", &store, who, |front| json!({ "to": front.grant(to).id })).map(Answer::from)
        }
        Copies::Check { store, full } => check(&store, who, full),
    }
}

fn on_backups(command: OnBackups, who: Option<&str>) -> Result<Value, Failure> {
    match command {
        OnBackups::List { store } => {
            front(&store)?.call("list_backups", json!({}), Watch::silent()).map(|it| it.tree())
        }
        OnBackups::Now { store } => Session::open(&store, who, None)?.call("backup_now", json!({})),
        OnBackups::Preview { store, id, file } => {
            let mut desk = Session::open(&store, who, None)?;
            let file = file.map(|file| desk.grant(&file));
            desk.call("preview_backup", json!({ "id": id, "file": file }))
        }
        OnBackups::Restore { store, id, file } => closed(
            "restore_backup",
            &store,
            who,
            |front| json!({ "id": id, "file": file.map(|file| front.grant(file).id) }),
        )
        .map(restored),
        OnBackups::UndoRestore { store } => closed("undo_restore", &store, who, |_| json!({})).map(restored),
        OnBackups::Place { store, folder } => {
            let mut desk = Session::open(&store, who, Some(Op::SetSecondPlace))?;
            let folder = folder.map(|folder| desk.grant(&folder));
            desk.call("set_second_place", json!({ "folder": folder }))
        }
    }
}

/// Calls an act that must work when the store cannot be opened: with the account and its passphrase in the request.
fn closed(
    act: &str,
    store: &Path,
    who: Option<&str>,
    request: impl FnOnce(&mut mutasi_acts::Front) -> Value,
) -> Result<Value, Failure> {
    let mut front = front(store)?;
    let demo = mutasi_store::peek(store).ok().flatten().is_some_and(|peek| peek.demo);
    let secret = if demo { String::new() } else { passphrase(PASSPHRASE, "Kata sandi")? };
    let mut request = request(&mut front);
    request["account"] = json!(front.who_restores(who));
    request["passphrase"] = json!(secret);
    let watch = Watch::new(crate::print::progress, std::sync::Arc::default());
    Ok(front.call(act, request, watch)?.tree())
}

fn restored(session: Value) -> Value {
    json!({ "store": session["store"], "state": session["state"], "account": session["account"]["name"] })
}

fn check(store: &Path, who: Option<&str>, full: bool) -> Result<Answer, Failure> {
    let mut desk = Session::open(store, who, None)?;
    let value = desk.front.desk().map(|desk| desk.check_now(full)).transpose()?;
    let value = serde_json::to_value(value).unwrap_or_default();
    let status = if value["state"] == "sound" { 0 } else { 3 };
    Ok(Answer { value, status, text: None })
}
