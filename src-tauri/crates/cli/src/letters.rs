//! `mutasi letters` and `mutasi template`: every letter that is no decree, the completeness of a plan and its evidence.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use mutasi_acts::Op;
use mutasi_acts::contract::{Failure, FailureKind};
use serde_json::{Map, Value, json};

use crate::answer::Answer;
use crate::commands::with_folder;
use crate::decree::moves_of;
use crate::session::{Session, failure, today};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Letters {
    #[command(subcommand)]
    other: Option<Other>,
    #[command(flatten)]
    print: Option<Print>,
}

/// Cetak satu jenis surat.
#[derive(Debug, Args)]
pub(crate) struct Print {
    store: PathBuf,
    plan: i64,
    /// Jenis surat; daftarnya dari `mutasi letters kinds`
    #[arg(long)]
    kind: String,
    /// Hanya orang-orang ini
    #[arg(long = "nip")]
    nips: Vec<String>,
    #[arg(long)]
    date: Option<NaiveDate>,
    #[arg(long)]
    signatory: Option<i64>,
    /// Nomor yang diketik atau dicadangkan, untuk satu surat
    #[arg(long)]
    number: Option<String>,
    /// Isian surat; daftar ditulis satu isi satu baris, hari sebagai tahun-bulan-hari
    #[arg(long = "input", value_name = "NAMA=ISI")]
    inputs: Vec<String>,
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Other {
    /// Jenis surat dan isiannya
    Kinds { store: PathBuf },
    /// Surat yang sudah tercetak
    List {
        store: PathBuf,
        #[arg(long)]
        plan: Option<i64>,
    },
    /// Siapa mempunyai dokumen mana
    Completeness { store: PathBuf, plan: i64 },
    /// Tulis berkas bukti satu rencana
    Evidence {
        store: PathBuf,
        plan: i64,
        /// Satu berkas zip
        #[arg(long)]
        zip: bool,
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Template {
    /// Cetak templat yang dipakai
    Show { store: PathBuf, kind: String },
    /// Pakai templat sendiri
    Set {
        store: PathBuf,
        kind: String,
        file: PathBuf,
        /// Apa yang diubah dan mengapa
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Kembali ke templat bawaan
    Reset { store: PathBuf, kind: String },
    /// Periksa berkas templat tanpa memakainya
    Check {
        store: PathBuf,
        kind: String,
        file: PathBuf,
        /// Isi dengan data rencana ini
        #[arg(long)]
        plan: Option<i64>,
    },
    /// Tulis templat yang dipakai ke folder
    Export {
        store: PathBuf,
        kind: String,
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Baca berkas templat dari kantor lain dan pakai
    Import {
        store: PathBuf,
        file: PathBuf,
        #[arg(long, default_value = "")]
        note: String,
    },
}

pub(crate) fn run(letters: Letters, who: Option<&str>) -> Result<Answer, Failure> {
    match (letters.other, letters.print) {
        (Some(other), _) => on_other(other, who),
        (None, Some(asked)) => print(asked, who),
        (None, None) => {
            let message = "Sebutkan berkas data, rencana, dan --kind; atau kinds, list, completeness, evidence.";
            Err(failure(FailureKind::Refused, "usage", message))
        }
    }
}

fn print(asked: Print, who: Option<&str>) -> Result<Answer, Failure> {
    let mut desk = Session::open(&asked.store, who, Some(Op::PrintLetters))?;
    let to = desk.folder(&asked.out)?;
    let moves = moves_of(&mut desk, asked.plan, &asked.nips)?;
    let letter = json!({
        "kind": asked.kind, "plan": asked.plan, "moves": moves, "date": asked.date.unwrap_or_else(today),
        "signatory": asked.signatory, "inputs": typed(&asked.inputs)?, "number": asked.number,
    });
    let printed = desk.in_stretches("print_letters", "letters", |done| {
        let done: Vec<&Value> = done.iter().map(|letter| &letter["id"]).collect();
        json!({ "letter": letter, "done": done, "to": to })
    })?;
    let mut printed = with_folder(printed, "letters", &asked.out);
    let files = printed["letters"].as_array().into_iter().flatten();
    printed["files"] = files.map(|letter| letter["file"].clone()).collect();
    Ok(printed.into())
}

fn typed(inputs: &[String]) -> Result<Map<String, Value>, Failure> {
    let pair = |input: &String| match input.split_once('=') {
        Some((name, text)) => Ok((name.trim().to_string(), json!(text))),
        None => {
            let message = format!("Isian \"{input}\" harus ditulis nama=isi.");
            Err(failure(FailureKind::Refused, "usage", &message))
        }
    };
    inputs.iter().map(pair).collect()
}

fn on_other(other: Other, who: Option<&str>) -> Result<Answer, Failure> {
    Ok(match other {
        Other::Kinds { store } => Session::open(&store, who, None)?.call("list_letter_kinds", json!({}))?.into(),
        Other::List { store, plan } => {
            Session::open(&store, who, None)?.call("list_letters", json!({ "plan": plan }))?.into()
        }
        Other::Completeness { store, plan } => {
            Session::open(&store, who, None)?.call("completeness", json!({ "plan": plan }))?.into()
        }
        Other::Evidence { store, plan, zip, out } => {
            let mut desk = Session::open(&store, who, None)?;
            let to = desk.folder(&out)?;
            let written = desk.call("evidence_pack", json!({ "plan": plan, "zip": zip, "to": to }))?;
            with_folder(written, "files", &out).into()
        }
    })
}

pub(crate) fn on_template(template: Template, who: Option<&str>) -> Result<Answer, Failure> {
    let set = |store: &Path, request: Value| -> Result<Answer, Failure> {
        Ok(Session::open(store, who, Some(Op::SetTemplate))?.call("set_template", request)?.into())
    };
    match template {
        Template::Show { store, kind } => {
            let value = Session::open(&store, who, None)?.call("show_template", json!({ "kind": kind }))?;
            let text = value["text"].as_str().map(str::to_string);
            Ok(Answer { value, status: 0, text })
        }
        Template::Set { store, kind, file, note } => {
            set(&store, json!({ "kind": kind, "text": text_of(&file)?, "note": note }))
        }
        Template::Reset { store, kind } => set(&store, json!({ "kind": kind })),
        Template::Check { store, kind, file, plan } => {
            let request = json!({ "kind": kind, "text": text_of(&file)?, "plan": plan, "page": 1, "dpi": 40 });
            let mut checked = Session::open(&store, who, None)?.call("check_template", request)?;
            // A terminal shows no picture; what is doubtful in it is told.
            checked["findings"] = checked["picture"]["findings"].take();
            let status = u8::from(!checked["fault"].is_null());
            if let Some(fields) = checked.as_object_mut() {
                fields.remove("picture");
            }
            Ok(Answer { value: checked, status, text: None })
        }
        Template::Export { store, kind, out } => {
            let mut desk = Session::open(&store, who, None)?;
            let to = desk.folder(&out)?;
            let written = desk.call("export_template", json!({ "kind": kind, "to": to }))?;
            Ok(with_folder(written, "files", &out).into())
        }
        Template::Import { store, file, note } => {
            let mut desk = Session::open(&store, who, Some(Op::SetTemplate))?;
            let handle = desk.grant(&file);
            let read = desk.call("read_template", json!({ "file": handle }))?;
            let request = json!({ "kind": read["kind"], "text": read["text"], "note": note });
            Ok(desk.call("set_template", request)?.into())
        }
    }
}

fn text_of(file: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(file).map_err(|error| {
        let message = format!("Templat {} tidak dapat dibaca: {error}.", file.display());
        failure(FailureKind::Refused, "file_unreadable", &message)
    })
}
