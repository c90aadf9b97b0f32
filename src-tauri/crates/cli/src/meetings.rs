//! `mutasi meeting` and `mutasi concern`: meetings about cases, and what people fear of a plan.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use mutasi_acts::Op;
use mutasi_acts::contract::{Failure, FailureKind};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::commands::with_folder;
use crate::session::{Session, failure};

#[derive(Debug, Subcommand)]
pub(crate) enum Meeting {
    /// Daftar rapat, hari terakhir lebih dahulu
    List {
        store: PathBuf,
        /// tpk, pelantikan, sosialisasi
        #[arg(long)]
        kind: Option<String>,
        #[arg(long)]
        plan: Option<i64>,
    },
    /// Satu rapat: peserta, agenda, dan yang menghalangi
    Show { store: PathBuf, meeting: i64 },
    /// Buat rapat, atau ubah yang belum dilaksanakan
    Set(Box<SetMeeting>),
    /// Batalkan rapat
    Cancel { store: PathBuf, meeting: i64 },
    /// Catat kehadiran dan putusan setiap nama
    Hold(HoldMeeting),
    /// Cetak agenda, berita acara, atau daftar hadir
    Print {
        store: PathBuf,
        meeting: i64,
        #[arg(long, value_parser = ["agenda", "minutes", "attendance"])]
        paper: String,
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct SetMeeting {
    store: PathBuf,
    /// Rapat yang diubah; tanpa ini rapat baru
    #[arg(long)]
    meeting: Option<i64>,
    #[arg(long, value_parser = ["tpk", "pelantikan", "sosialisasi"])]
    kind: String,
    #[arg(long)]
    plan: Option<i64>,
    #[arg(long)]
    date: NaiveDate,
    #[arg(long, default_value = "")]
    time: String,
    #[arg(long)]
    place: String,
    #[arg(long, default_value = "")]
    topic: String,
    #[arg(long, default_value = "")]
    number: String,
    /// Hari undangan
    #[arg(long)]
    invited: Option<NaiveDate>,
    #[arg(long, default_value = "")]
    note: String,
    /// NIP dan kedudukan: ketua, sekretaris, anggota, peserta
    #[arg(long = "seat", value_name = "NIP=KEDUDUKAN")]
    seats: Vec<String>,
    /// Usulan di agenda; tanpa ini semua yang menunggu
    #[arg(long = "case")]
    cases: Vec<i64>,
}

#[derive(Debug, Args)]
pub(crate) struct HoldMeeting {
    store: PathBuf,
    meeting: i64,
    /// NIP yang hadir
    #[arg(long = "present", value_name = "NIP")]
    present: Vec<String>,
    /// Putusan untuk semua nama yang tidak disebut sendiri
    #[arg(long, value_name = "PUTUSAN")]
    all: Option<String>,
    /// setuju, setuju_dengan_catatan, tolak, tunda; dilantik, tidak_hadir
    #[arg(long = "decide", value_name = "USULAN=PUTUSAN[=CATATAN]")]
    decisions: Vec<String>,
    /// Nomor berita acara
    #[arg(long, default_value = "")]
    number: String,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Concern {
    /// Kekhawatiran pegawai dan jawabannya
    List {
        store: PathBuf,
        #[arg(long)]
        plan: Option<i64>,
    },
    /// Catat kekhawatiran, jawabannya, dan yang diubah karenanya
    Set(SetConcern),
    /// Hapus catatan
    Remove { store: PathBuf, concern: i64 },
}

#[derive(Debug, Args)]
pub(crate) struct SetConcern {
    store: PathBuf,
    plan: i64,
    #[arg(long)]
    id: Option<i64>,
    #[arg(long)]
    nip: String,
    /// jarak, keluarga, keterampilan, penghasilan, pangkat, lain
    #[arg(long)]
    kind: String,
    #[arg(long)]
    words: String,
    #[arg(long)]
    date: NaiveDate,
    #[arg(long)]
    meeting: Option<i64>,
    #[arg(long, default_value = "")]
    answer: String,
    #[arg(long)]
    answered: Option<NaiveDate>,
    #[arg(long, default_value = "")]
    change: String,
}

pub(crate) fn meeting(command: Meeting, who: Option<&str>) -> Result<Answer, Failure> {
    let open = |store: &Path, op: Option<Op>| Session::open(store, who, op);
    Ok(match command {
        Meeting::List { store, kind, plan } => {
            open(&store, None)?.call("list_meetings", json!({ "kind": kind, "plan": plan }))?.into()
        }
        Meeting::Show { store, meeting } => {
            open(&store, None)?.call("show_meeting", json!({ "meeting": meeting }))?.into()
        }
        Meeting::Set(asked) => {
            let seats: Vec<Value> = asked.seats.iter().map(|seat| read_seat(seat)).collect::<Result<_, _>>()?;
            let agenda = (!asked.cases.is_empty()).then_some(&asked.cases);
            let request = json!({
                "meeting": asked.meeting, "kind": asked.kind, "plan": asked.plan, "day": asked.date, "time": asked.time,
                "place": asked.place, "topic": asked.topic, "number": asked.number, "invited": asked.invited,
                "note": asked.note, "people": seats, "agenda": agenda,
            });
            open(&asked.store, Some(Op::SetMeeting))?.call("set_meeting", request)?.into()
        }
        Meeting::Cancel { store, meeting } => {
            open(&store, Some(Op::CancelMeeting))?.call("cancel_meeting", json!({ "meeting": meeting }))?.into()
        }
        Meeting::Hold(asked) => {
            let mut desk = open(&asked.store, Some(Op::HoldMeeting))?;
            let decisions = decisions(&mut desk, &asked)?;
            let request = json!({
                "meeting": asked.meeting, "present": asked.present, "decisions": decisions, "number": asked.number,
            });
            desk.call("hold_meeting", request)?.into()
        }
        Meeting::Print { store, meeting, paper, out } => {
            let mut desk = open(&store, Some(Op::PrintReport))?;
            let request = json!({ "meeting": meeting, "paper": paper, "to": desk.folder(&out)? });
            with_folder(desk.call("print_meeting", request)?, "files", &out).into()
        }
    })
}

fn read_seat(seat: &str) -> Result<Value, Failure> {
    let Some((nip, role)) = seat.split_once('=') else {
        let message = format!("Peserta \"{seat}\" harus ditulis NIP=kedudukan.");
        return Err(failure(FailureKind::Refused, "usage", &message));
    };
    Ok(json!({ "nip": nip.trim(), "role": role.trim() }))
}

/// The decisions named one by one, and one for all the other names of the agenda.
fn decisions(desk: &mut Session, asked: &HoldMeeting) -> Result<Vec<Value>, Failure> {
    let mut decisions = Vec::new();
    for text in &asked.decisions {
        let mut parts = text.splitn(3, '=').map(str::trim);
        let case = parts.next().and_then(|case| case.parse::<i64>().ok());
        let (Some(case), Some(decision)) = (case, parts.next()) else {
            let message = format!("Putusan \"{text}\" harus ditulis usulan=putusan, atau usulan=putusan=catatan.");
            return Err(failure(FailureKind::Refused, "usage", &message));
        };
        decisions.push(json!({ "case": case, "decision": decision, "note": parts.next().unwrap_or_default() }));
    }
    if let Some(all) = &asked.all {
        let view = desk.call("show_meeting", json!({ "meeting": asked.meeting }))?;
        let names = view["agenda"].as_array().into_iter().flatten().map(|name| name["line"]["case"].clone());
        let others: Vec<Value> =
            names.filter(|case| decisions.iter().all(|known: &Value| known["case"] != *case)).collect();
        decisions.extend(others.into_iter().map(|case| json!({ "case": case, "decision": all })));
    }
    Ok(decisions)
}

pub(crate) fn concern(command: Concern, who: Option<&str>) -> Result<Answer, Failure> {
    let open = |store: &Path, op: Option<Op>| Session::open(store, who, op);
    Ok(match command {
        Concern::List { store, plan } => open(&store, None)?.call("list_concerns", json!({ "plan": plan }))?.into(),
        Concern::Set(asked) => {
            let request = json!({
                "id": asked.id, "plan": asked.plan, "nip": asked.nip, "meeting": asked.meeting, "kind": asked.kind,
                "words": asked.words, "day": asked.date, "answer": asked.answer, "answered": asked.answered,
                "change": asked.change,
            });
            open(&asked.store, Some(Op::SetConcern))?.call("set_concern", request)?.into()
        }
        Concern::Remove { store, concern } => {
            open(&store, Some(Op::RemoveConcern))?.call("remove_concern", json!({ "id": concern }))?.into()
        }
    })
}
