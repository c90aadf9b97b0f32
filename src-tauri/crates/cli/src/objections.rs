//! `mutasi objection` and `mutasi holiday`: objections against decrees, and the days off over which deadlines run.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Subcommand;
use mutasi_acts::Op;
use mutasi_acts::contract::{Failure, FailureKind};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::session::{Session, failure};

#[derive(Debug, Subcommand)]
pub(crate) enum Objection {
    /// Keberatan yang belum diputus, yang jatuh tempo lebih dahulu
    List {
        store: PathBuf,
        #[arg(long)]
        plan: Option<i64>,
        /// Juga yang sudah diputus
        #[arg(long)]
        decided: bool,
    },
    /// Catat keberatan atas SK
    File {
        store: PathBuf,
        case: i64,
        #[arg(long)]
        date: NaiveDate,
        #[arg(long)]
        grounds: String,
        #[arg(long, default_value = "")]
        letter: String,
    },
    /// Putuskan keberatan: dikabulkan, dikabulkan_sebagian, ditolak, tidak_diterima
    Decide {
        store: PathBuf,
        objection: i64,
        decision: String,
        #[arg(long)]
        date: NaiveDate,
        #[arg(long)]
        reason: String,
        #[arg(long, default_value = "")]
        letter: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Holiday {
    /// Hari libur satu tahun
    List { store: PathBuf, year: i32 },
    /// Ganti hari libur tambahan kantor untuk satu tahun
    Set {
        store: PathBuf,
        year: i32,
        /// Jenisnya nasional, cuti_bersama, daerah; kerja membatalkan libur bawaan
        #[arg(long = "day", value_name = "TANGGAL=JENIS=NAMA[=DASAR]")]
        days: Vec<String>,
    },
}

pub(crate) fn objection(command: Objection, who: Option<&str>) -> Result<Answer, Failure> {
    let open = |store: &Path, op: Option<Op>| Session::open(store, who, op);
    Ok(match command {
        Objection::List { store, plan, decided } => {
            open(&store, None)?.call("list_objections", json!({ "plan": plan, "decided": decided }))?.into()
        }
        Objection::File { store, case, date, grounds, letter } => {
            let request = json!({ "case": case, "day": date, "grounds": grounds, "letter": letter });
            open(&store, Some(Op::FileObjection))?.call("file_objection", request)?.into()
        }
        Objection::Decide { store, objection, decision, date, reason, letter } => {
            let request = json!({
                "objection": objection, "decision": decision, "day": date, "reason": reason, "letter": letter,
            });
            open(&store, Some(Op::DecideObjection))?.call("decide_objection", request)?.into()
        }
    })
}

pub(crate) fn holiday(command: Holiday, who: Option<&str>) -> Result<Answer, Failure> {
    Ok(match command {
        Holiday::List { store, year } => {
            Session::open(&store, who, None)?.call("list_holidays", json!({ "year": year }))?.into()
        }
        Holiday::Set { store, year, days } => {
            let days: Vec<Value> = days.iter().map(|day| read_holiday(day)).collect::<Result<_, _>>()?;
            let request = json!({ "year": year, "holidays": days });
            Session::open(&store, who, Some(Op::SetHolidays))?.call("set_holidays", request)?.into()
        }
    })
}

fn read_holiday(text: &str) -> Result<Value, Failure> {
    let parts: Vec<&str> = text.splitn(4, '=').map(str::trim).collect();
    let ([day, kind, name] | [day, kind, name, _]) = parts[..] else {
        let message = format!("Hari libur \"{text}\" harus ditulis tanggal=jenis=nama, atau tanggal=jenis=nama=dasar.");
        return Err(failure(FailureKind::Refused, "usage", &message));
    };
    let day: NaiveDate = day.parse().map_err(|_| {
        let message = format!("Tanggal \"{day}\" harus ditulis tahun-bulan-hari.");
        failure(FailureKind::Refused, "usage", &message)
    })?;
    Ok(json!({ "day": day, "kind": kind, "name": name, "basis": parts.get(3).unwrap_or(&"") }))
}
