//! `mutasi request`, `mutasi proposal`, `mutasi case` and `mutasi calendar`: from the first wish to the decision.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use mutasi_acts::Op;
use mutasi_acts::contract::{Failure, FailureKind};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::commands::with_folder;
use crate::session::{Session, failure, today};

#[derive(Debug, Subcommand)]
pub(crate) enum Request {
    /// Kotak masuk permohonan, yang terlama lebih dahulu
    List {
        store: PathBuf,
        /// Juga yang sudah selesai
        #[arg(long)]
        ended: bool,
        #[arg(long)]
        position: Option<i64>,
        #[arg(long)]
        unit: Option<i64>,
    },
    /// Satu permohonan dengan penghalang setiap tujuannya
    Show { store: PathBuf, request: i64 },
    /// Catat permohonan pegawai
    Add(Wishes),
    /// Periksa permohonan tanpa mencatatnya
    Check(Wishes),
    /// Ambil, tolak, tarik, atau buka lagi permohonan
    Decide {
        store: PathBuf,
        /// take, reject, withdraw, reopen
        decision: String,
        #[arg(required = true)]
        requests: Vec<i64>,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Daftar tunggu setiap tujuan
    Waiting {
        store: PathBuf,
        #[arg(long)]
        position: Option<i64>,
        #[arg(long)]
        unit: Option<i64>,
    },
    /// Bagian permohonan yang dikabulkan, per tahun dan OPD
    Shares {
        store: PathBuf,
        #[arg(long)]
        from: Option<NaiveDate>,
        #[arg(long)]
        until: Option<NaiveDate>,
    },
    /// Tulis formulir permohonan (xlsx dan PDF)
    Form {
        store: PathBuf,
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Cetak tanda terima
    Receipt {
        store: PathBuf,
        #[arg(required = true)]
        requests: Vec<i64>,
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Wishes {
    store: PathBuf,
    #[arg(long)]
    nip: String,
    #[arg(long)]
    day: Option<NaiveDate>,
    /// Nomor surat
    #[arg(long, default_value = "")]
    number: String,
    #[arg(long, default_value = "")]
    reason: String,
    /// Jabatan tujuan, yang paling diinginkan lebih dahulu
    #[arg(long = "to", value_name = "JABATAN")]
    positions: Vec<i64>,
    /// Unit tujuan (jabatan mana pun)
    #[arg(long = "to-unit", value_name = "UNIT")]
    units: Vec<i64>,
}

impl Wishes {
    fn request(&self) -> Value {
        let position = self.positions.iter().map(|id| json!({ "position": id }));
        let unit = self.units.iter().map(|id| json!({ "unit": id }));
        json!({
            "nip": self.nip, "day": self.day.unwrap_or_else(today), "number": self.number, "reason": self.reason,
            "state": "open", "targets": position.chain(unit).collect::<Vec<_>>(),
        })
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Proposal {
    /// Buka usulan
    Open(Opening),
    /// Ubah usulan yang masih draf atau dikembalikan
    Edit {
        store: PathBuf,
        case: i64,
        #[arg(long = "to", value_name = "JABATAN")]
        position: Option<i64>,
        #[arg(long)]
        agency: Option<i64>,
        #[arg(long)]
        reason: Option<String>,
        #[arg(long)]
        letter: Option<String>,
        #[arg(long)]
        day: Option<NaiveDate>,
    },
    /// Ajukan perpindahan rencana yang belum mempunyai usulan
    Submit {
        store: PathBuf,
        plan: i64,
        #[arg(long = "move")]
        moves: Vec<i64>,
    },
    /// Masukkan usulan ke rencana
    Plan {
        store: PathBuf,
        plan: i64,
        #[arg(required = true)]
        cases: Vec<i64>,
    },
    /// Catat dokumen usulan atau permohonan
    Document(Paper),
    /// Nyatakan dokumen diterima atau ditolak
    Judge {
        store: PathBuf,
        /// accepted, rejected
        verdict: String,
        #[arg(required = true)]
        documents: Vec<i64>,
        #[arg(long, default_value = "")]
        note: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Opening {
    store: PathBuf,
    #[arg(long)]
    nip: String,
    #[arg(long = "to", value_name = "JABATAN")]
    position: Option<i64>,
    /// Unit pengusul
    #[arg(long)]
    agency: Option<i64>,
    /// Permohonan yang menjadi dasarnya
    #[arg(long)]
    request: Option<i64>,
    #[arg(long)]
    own_request: bool,
    #[arg(long)]
    reason: String,
    #[arg(long, default_value = "")]
    letter: String,
    #[arg(long)]
    day: Option<NaiveDate>,
    /// Instansi lain: nama
    #[arg(long)]
    outside: Option<String>,
    /// kabkota, provinsi, pusat, perwakilan_ln
    #[arg(long, default_value = "kabkota")]
    outside_kind: String,
    #[arg(long, default_value = "")]
    outside_province: String,
    #[arg(long, default_value = "")]
    outside_post: String,
    /// Pegawai datang dari instansi itu
    #[arg(long)]
    entering: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Paper {
    store: PathBuf,
    #[arg(long)]
    case: Option<i64>,
    #[arg(long)]
    request: Option<i64>,
    /// Jenis, misalnya SKP_2TH
    #[arg(long)]
    kind: String,
    #[arg(long)]
    number: String,
    #[arg(long)]
    date: NaiveDate,
    #[arg(long, default_value = "")]
    issuer: String,
    #[arg(long)]
    valid_until: Option<NaiveDate>,
    #[arg(long)]
    file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Case {
    /// Daftar usulan
    List {
        store: PathBuf,
        /// Kode status, misalnya VERIFIKASI_BERKAS
        #[arg(long = "state")]
        states: Vec<String>,
        #[arg(long)]
        plan: Option<i64>,
        #[arg(long)]
        officer: Option<String>,
        #[arg(long)]
        nip: Option<String>,
        #[arg(long)]
        ended: bool,
    },
    /// Satu usulan dengan semua langkahnya
    Show { store: PathBuf, case: i64 },
    /// Ambil satu langkah untuk satu usulan atau ratusan
    Decide(Box<Decide>),
    /// Tugaskan usulan kepada akun
    Assign {
        store: PathBuf,
        officer: String,
        #[arg(required = true)]
        cases: Vec<i64>,
    },
    /// Alasan penolakan dan pasalnya
    Reasons { store: PathBuf },
    /// Fakta yang dipakai suatu langkah
    Facts { store: PathBuf, sha256: String },
}

#[derive(Debug, Args)]
pub(crate) struct Decide {
    store: PathBuf,
    /// submit, take, verify, assess, ask, remind, answer, pertek, deliver, inaugurate, report_duty, finish, return,
    /// reject, postpone, resume, cancel, correct, note
    step: String,
    #[arg(required = true)]
    cases: Vec<i64>,
    #[arg(long, default_value = "")]
    decision: String,
    /// origin, destination
    #[arg(long, default_value = "")]
    side: String,
    #[arg(long, default_value = "")]
    reason: String,
    #[arg(long, default_value = "")]
    note: String,
    #[arg(long, default_value = "")]
    letter: String,
    #[arg(long)]
    letter_day: Option<NaiveDate>,
    #[arg(long)]
    until: Option<NaiveDate>,
    #[arg(long)]
    day: Option<NaiveDate>,
    /// NIP penilai
    #[arg(long = "assessor", value_name = "NIP")]
    assessors: Vec<String>,
    #[arg(long, default_value = "")]
    imut: String,
    #[arg(long)]
    file: Option<PathBuf>,
    /// Langkah terakhir yang dilihat; usulan yang sudah berubah sejak itu ditolak
    #[arg(long, value_name = "LANGKAH")]
    seen: Option<i64>,
}

#[derive(Debug, Args)]
pub(crate) struct Calendar {
    store: PathBuf,
    #[arg(long)]
    until: Option<NaiveDate>,
    #[arg(long)]
    officer: Option<String>,
    #[arg(long)]
    nip: Option<String>,
}

pub(crate) fn request(request: Request, who: Option<&str>) -> Result<Answer, Failure> {
    Ok(match request {
        Request::List { store, ended, position, unit } => {
            let asked = json!({ "ended": ended, "position": position, "unit": unit });
            Session::open(&store, who, None)?.call("list_requests", asked)?.into()
        }
        Request::Show { store, request } => {
            Session::open(&store, who, None)?.call("open_request", json!({ "id": request }))?.into()
        }
        Request::Add(wishes) => {
            let mut desk = Session::open(&wishes.store, who, Some(Op::SetRequest))?;
            desk.call("set_request", wishes.request())?["requests"].take().into()
        }
        Request::Check(wishes) => {
            Session::open(&wishes.store, who, None)?.call("check_request", wishes.request())?.into()
        }
        Request::Decide { store, decision, requests, note } => {
            let asked = json!({ "requests": requests, "decision": decision, "note": note });
            Session::open(&store, who, Some(Op::DecideRequests))?.call("decide_requests", asked)?.into()
        }
        Request::Waiting { store, position, unit } => {
            let asked = json!({ "position": position, "unit": unit });
            Session::open(&store, who, None)?.call("waiting_lists", asked)?.into()
        }
        Request::Shares { store, from, until } => {
            Session::open(&store, who, None)?.call("granted_shares", json!({ "from": from, "until": until }))?.into()
        }
        Request::Form { store, out } => written(&store, who, (None, "write_forms"), json!({}), &out)?,
        Request::Receipt { store, requests, out } => {
            let asked = json!({ "requests": requests });
            written(&store, who, (Some(Op::PrintReport), "print_receipts"), asked, &out)?
        }
    })
}

fn written(
    store: &Path,
    who: Option<&str>,
    (op, act): (Option<Op>, &str),
    mut request: Value,
    out: &Path,
) -> Result<Answer, Failure> {
    let mut desk = Session::open(store, who, op)?;
    request["to"] = json!(desk.folder(out)?);
    Ok(with_folder(desk.call(act, request)?, "files", out).into())
}

pub(crate) fn proposal(proposal: Proposal, who: Option<&str>) -> Result<Answer, Failure> {
    Ok(match proposal {
        Proposal::Open(asked) => {
            let outside = asked.outside.as_ref().map(|name| {
                json!({
                    "entering": asked.entering, "kind": asked.outside_kind, "name": name,
                    "province": asked.outside_province, "post": asked.outside_post,
                })
            });
            let request = json!({
                "nip": asked.nip, "position": asked.position, "outside": outside, "agency": asked.agency,
                "request": asked.request, "own_request": asked.own_request, "reason": asked.reason,
                "letter": asked.letter, "day": asked.day.unwrap_or_else(today),
            });
            Session::open(&asked.store, who, Some(Op::OpenCase))?.call("open_case", request)?.into()
        }
        Proposal::Edit { store, case, position, agency, reason, letter, day } => {
            let asked = json!({
                "case": case, "position": position, "agency": agency, "reason": reason, "letter": letter, "day": day,
            });
            Session::open(&store, who, Some(Op::EditCase))?.call("edit_case", asked)?.into()
        }
        Proposal::Submit { store, plan, moves } => {
            let asked = json!({ "plan": plan, "moves": moves });
            Session::open(&store, who, Some(Op::SubmitMoves))?.call("submit_moves", asked)?.into()
        }
        Proposal::Plan { store, plan, cases } => {
            let mut desk = Session::open(&store, who, Some(Op::PlanCases))?;
            desk.call("plan_cases", json!({ "plan": plan, "cases": cases }))?;
            desk.call("show_plan", json!({ "plan": plan }))?.into()
        }
        Proposal::Document(asked) => {
            let mut desk = Session::open(&asked.store, who, Some(Op::SetCaseDocument))?;
            let file = asked.file.as_deref().map(|path| desk.grant(path));
            let request = json!({
                "case": asked.case, "request": asked.request, "kind": asked.kind, "number": asked.number,
                "date": asked.date, "issuer": asked.issuer, "valid_until": asked.valid_until, "file": file,
            });
            desk.call("set_case_document", request)?.into()
        }
        Proposal::Judge { store, verdict, documents, note } => {
            let asked = json!({ "documents": documents, "verdict": verdict, "note": note });
            Session::open(&store, who, Some(Op::JudgeDocuments))?.call("judge_documents", asked)?.into()
        }
    })
}

pub(crate) fn case(case: Case, who: Option<&str>) -> Result<Answer, Failure> {
    Ok(match case {
        Case::List { store, states, plan, officer, nip, ended } => {
            let asked = json!({ "states": states, "plan": plan, "officer": officer, "nip": nip, "ended": ended });
            Session::open(&store, who, None)?.call("list_cases", asked)?.into()
        }
        Case::Show { store, case } => {
            Session::open(&store, who, None)?.call("show_case", json!({ "case": case }))?.into()
        }
        Case::Decide(asked) => decide(*asked, who)?,
        Case::Assign { store, officer, cases } => {
            let asked = json!({ "cases": cases, "officer": officer });
            Session::open(&store, who, Some(Op::AssignCases))?.call("assign_cases", asked)?.into()
        }
        Case::Reasons { store } => Session::open(&store, who, None)?.call("list_reasons", json!({}))?.into(),
        Case::Facts { store, sha256 } => {
            Session::open(&store, who, None)?.call("show_snapshot", json!({ "sha256": sha256 }))?.into()
        }
    })
}

fn decide(asked: Decide, who: Option<&str>) -> Result<Answer, Failure> {
    let mut desk = Session::open(&asked.store, who, None)?;
    desk.sit_who_takes(who, &asked.step)?;
    let listed = desk.call("list_cases", json!({ "ended": true }))?;
    let known = listed["cases"].as_array().cloned().unwrap_or_default();
    let seen = |case: &i64| {
        let found = known.iter().find(|one| one["case"] == json!(case)).map(|one| one["step"].clone());
        let step = asked.seen.map(|step| json!(step)).or(found);
        step.map(|step| json!({ "case": case, "step": step })).ok_or_else(|| {
            let message = format!("Usulan {case} tidak ada. Periksa nomornya, lalu ulangi.");
            failure(FailureKind::Refused, "not_found", &message)
        })
    };
    let cases: Vec<Value> = asked.cases.iter().map(seen).collect::<Result<_, _>>()?;
    let file = asked.file.as_deref().map(|path| desk.grant(path));
    let request = json!({
        "cases": cases, "step": asked.step, "decision": asked.decision, "side": asked.side, "reason": asked.reason,
        "note": asked.note, "letter": asked.letter, "letter_day": asked.letter_day, "until": asked.until,
        "day": asked.day, "assessors": asked.assessors, "imut": asked.imut, "file": file,
    });
    Ok(desk.call("decide_cases", request)?.into())
}

pub(crate) fn calendar(asked: Calendar, who: Option<&str>) -> Result<Answer, Failure> {
    let request = json!({ "until": asked.until, "officer": asked.officer, "nip": asked.nip });
    Ok(Session::open(&asked.store, who, None)?.call("calendar", request)?.into())
}
