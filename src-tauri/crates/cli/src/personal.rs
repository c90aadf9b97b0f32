//! `mutasi personal` and `mutasi retention`: what is held about a person, and what is erased.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use mutasi_acts::Op;
use mutasi_acts::contract::Failure;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::commands::with_folder;
use crate::session::Session;

#[derive(Debug, Subcommand)]
pub(crate) enum Personal {
    /// Data yang disimpan, siapa yang melihat, dan siapa yang mengubah; dengan --out dicetak utuh untuk pegawainya
    Data {
        store: PathBuf,
        #[arg(long)]
        nip: String,
        /// Tanggal pegawai memintanya
        #[arg(long, value_name = "DATE")]
        asked: Option<NaiveDate>,
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// NIK utuh; dicatat dalam jejak
    Nik {
        store: PathBuf,
        #[arg(long)]
        nip: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Retention {
    /// Pegawai yang sudah berhenti, yang boleh dihapus, dan yang tetap disimpan
    List { store: PathBuf },
    /// Hapus data pegawai yang sudah berhenti; tidak dapat diurungkan
    ErasePerson {
        store: PathBuf,
        #[arg(long)]
        nip: String,
        #[command(flatten)]
        erasing: Erasing,
    },
    /// Hapus isi jurnal lama; siapa, kapan, dan rantainya tetap
    EraseJournal {
        store: PathBuf,
        #[arg(long, value_name = "DATE")]
        before: NaiveDate,
        #[command(flatten)]
        erasing: Erasing,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Erasing {
    /// Dasar penghapusan bila masa simpan belum lewat
    #[arg(long, default_value = "")]
    basis: String,
    /// Folder berita acara
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// For whom a list that names people is made.
#[derive(Debug, Clone, Args)]
pub(crate) struct ForWhom {
    /// Untuk siapa daftar itu
    #[arg(long, value_enum, default_value_t = Audience::Instansi)]
    audience: Audience,
    /// Alasan mengeluarkan data lengkap
    #[arg(long, default_value = "")]
    reason: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Audience {
    Publik,
    Instansi,
    Lengkap,
}

impl ForWhom {
    /// The act by whose roles the desk is opened: everything is carried out by whoever may.
    pub(crate) fn op(&self, usual: Option<Op>) -> Option<Op> {
        if self.audience == Audience::Lengkap { Some(Op::ExportWhole) } else { usual }
    }

    /// Puts the audience into a request.
    pub(crate) fn told(&self, mut request: Value) -> Value {
        request["audience"] = json!(self.audience.to_possible_value().map(|value| value.get_name().to_string()));
        request["reason"] = json!(self.reason);
        request
    }

    /// Why a kept list is printed again.
    pub(crate) fn reason(&self) -> &str {
        &self.reason
    }
}

pub(crate) fn of_person(asked: Personal, who: Option<&str>) -> Result<Answer, Failure> {
    Ok(match asked {
        Personal::Data { store, nip, out: None, .. } => {
            Session::open(&store, who, None)?.call("person_data", json!({ "nip": nip }))?.into()
        }
        Personal::Data { store, nip, asked, out: Some(out) } => {
            let mut desk = Session::open(&store, who, Some(Op::PrintPersonData))?;
            let to = desk.folder(&out)?;
            let written = desk.call("print_person_data", json!({ "nip": nip, "asked_on": asked, "to": to }))?;
            with_folder(written, "files", &out).into()
        }
        Personal::Nik { store, nip } => {
            Session::open(&store, who, Some(Op::ShowNik))?.call("show_nik", json!({ "nip": nip }))?.into()
        }
    })
}

pub(crate) fn retention(retention: Retention, who: Option<&str>) -> Result<Answer, Failure> {
    Ok(match retention {
        Retention::List { store } => Session::open(&store, who, None)?.call("list_retention", json!({}))?.into(),
        Retention::ErasePerson { store, nip, erasing } => {
            let mut desk = Session::open(&store, who, Some(Op::ErasePerson))?;
            let to = desk.folder(&erasing.out)?;
            let request = json!({ "nip": nip, "basis": erasing.basis, "to": to });
            told(desk.call("erase_person", request)?, &erasing).into()
        }
        Retention::EraseJournal { store, before, erasing } => {
            let mut desk = Session::open(&store, who, Some(Op::EraseJournal))?;
            let to = desk.folder(&erasing.out)?;
            let request = json!({ "before": before, "basis": erasing.basis, "to": to });
            told(desk.call("erase_journal", request)?, &erasing).into()
        }
    })
}

/// Puts the folder before the name of the minutes.
fn told(mut erased: Value, erasing: &Erasing) -> Value {
    let name = erased["minutes"]["file"].as_str().unwrap_or_default().to_string();
    erased["minutes"]["file"] = json!(erasing.out.join(name));
    erased
}
