//! `mutasi training` and `mutasi evaluation`: what follows a move.

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
pub(crate) enum Training {
    /// Kebutuhan, pelatihan, angka per unit, dan JP yang kurang
    List(Scope),
    /// Kebutuhan pelatihan yang belum direncanakan
    Needs(Scope),
    /// Rencanakan pelatihan untuk satu atau beberapa usulan
    Plan(Box<PlanCourse>),
    /// Akhiri pelatihan: selesai, dilepas dari syarat, atau dibatalkan
    End(EndCourse),
    /// Tugas pendampingan
    Tasks {
        store: PathBuf,
        #[arg(long)]
        case: Option<i64>,
        /// Juga yang sudah selesai
        #[arg(long)]
        done: bool,
    },
    /// Mulai program pendampingan kantor untuk beberapa usulan
    Programme {
        store: PathBuf,
        #[arg(long = "case", required = true)]
        cases: Vec<i64>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Scope {
    store: PathBuf,
    #[arg(long)]
    plan: Option<i64>,
    #[arg(long)]
    case: Option<i64>,
    /// Tahun JP
    #[arg(long)]
    year: Option<i32>,
}

#[derive(Debug, Args)]
pub(crate) struct PlanCourse {
    store: PathBuf,
    #[arg(long = "case", required = true)]
    cases: Vec<i64>,
    #[arg(long, value_parser = [
        "orientasi", "coaching", "mentoring", "bimtek", "diklat_teknis", "diklat_fungsional", "pkn1", "pkn2", "pka", "pkp",
    ])]
    kind: String,
    #[arg(long)]
    title: String,
    #[arg(long, default_value = "")]
    competence: String,
    #[arg(long, default_value = "")]
    provider: String,
    /// Jam pelajaran (JP)
    #[arg(long)]
    hours: u32,
    /// Rupiah
    #[arg(long, default_value_t = 0)]
    cost: i64,
    #[arg(long)]
    starts: NaiveDate,
    #[arg(long)]
    ends: NaiveDate,
    /// Harus selesai sebelum TMT
    #[arg(long)]
    gate: bool,
}

#[derive(Debug, Args)]
pub(crate) struct EndCourse {
    store: PathBuf,
    #[arg(required = true)]
    courses: Vec<i64>,
    #[arg(long, value_parser = ["done", "released", "cancelled"])]
    state: String,
    #[arg(long, default_value = "")]
    certificate: String,
    #[arg(long)]
    date: Option<NaiveDate>,
    /// Level kompetensi sesudah pelatihan
    #[arg(long)]
    level: Option<u8>,
    #[arg(long, default_value = "")]
    reason: String,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Evaluation {
    /// Evaluasi yang jatuh tempo, yang paling dekat lebih dahulu
    List {
        store: PathBuf,
        #[arg(long)]
        plan: Option<i64>,
        /// Juga yang sudah ditutup
        #[arg(long)]
        closed: bool,
    },
    /// Satu evaluasi dengan hasil sementaranya
    Show { store: PathBuf, evaluation: i64 },
    /// Cetak formulir atasan, rekan, dan diri sendiri
    Print {
        store: PathBuf,
        #[arg(required = true)]
        evaluations: Vec<i64>,
        /// Banyaknya formulir rekan kerja seorang
        #[arg(long, default_value_t = 3)]
        peers: u32,
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Ketik satu formulir menurut kodenya
    Take {
        store: PathBuf,
        code: String,
        #[arg(long)]
        date: NaiveDate,
        /// Tujuh nilai menurut urutan formulir, tanda - untuk yang kosong: 4,5,4,-,3,4,5
        #[arg(long)]
        items: String,
        #[arg(long, default_value = "")]
        comment: String,
    },
    /// Tutup evaluasi dengan tindak lanjutnya
    Close {
        store: PathBuf,
        evaluation: i64,
        #[arg(long, value_parser = ["lanjut", "pembinaan", "pelatihan", "rotasi_ulang"])]
        follow_up: String,
        #[arg(long, default_value = "")]
        note: String,
        /// Tenggat tindak lanjut
        #[arg(long)]
        due: Option<NaiveDate>,
    },
    /// Pelajaran dari mutasi yang sudah dievaluasi
    Lessons {
        store: PathBuf,
        #[arg(long)]
        from: Option<NaiveDate>,
        #[arg(long)]
        until: Option<NaiveDate>,
        #[arg(long)]
        plan: Option<i64>,
    },
    /// Rencana dan capaiannya
    Outcome { store: PathBuf, plan: i64 },
}

pub(crate) fn training(command: Training, who: Option<&str>) -> Result<Answer, Failure> {
    let call =
        |store: &Path, op: Option<Op>, act: &str, request: Value| Session::open(store, who, op)?.call(act, request);
    let listed = |scope: &Scope| {
        let request = json!({ "plan": scope.plan, "case": scope.case, "year": scope.year });
        call(&scope.store, None, "list_training", request)
    };
    Ok(match command {
        Training::List(scope) => listed(&scope)?.into(),
        Training::Needs(scope) => listed(&scope)?["needs"].take().into(),
        Training::Plan(asked) => {
            let request = json!({
                "cases": asked.cases, "kind": asked.kind, "title": asked.title, "competence": asked.competence,
                "provider": asked.provider, "hours": asked.hours, "cost": asked.cost, "starts": asked.starts,
                "ends": asked.ends, "gate": asked.gate,
            });
            call(&asked.store, Some(Op::SetCourse), "set_course", request)?.into()
        }
        Training::End(asked) => {
            // A gate is released by another role than the one that plans.
            let op = if asked.state == "released" { Op::JudgeDocuments } else { Op::SetCourse };
            let request = json!({
                "courses": asked.courses, "state": asked.state, "certificate": asked.certificate, "day": asked.date,
                "level": asked.level, "reason": asked.reason,
            });
            call(&asked.store, Some(op), "end_course", request)?.into()
        }
        Training::Tasks { store, case, done } => {
            call(&store, None, "list_tasks", json!({ "case": case, "done": done }))?.into()
        }
        Training::Programme { store, cases } => {
            call(&store, Some(Op::StartProgramme), "start_programme", json!({ "cases": cases }))?.into()
        }
    })
}

pub(crate) fn evaluation(command: Evaluation, who: Option<&str>) -> Result<Answer, Failure> {
    let open = |store: &Path, op: Option<Op>| Session::open(store, who, op);
    Ok(match command {
        Evaluation::List { store, plan, closed } => {
            open(&store, None)?.call("list_evaluations", json!({ "plan": plan, "closed": closed }))?.into()
        }
        Evaluation::Show { store, evaluation } => {
            open(&store, None)?.call("show_evaluation", json!({ "evaluation": evaluation }))?.into()
        }
        Evaluation::Print { store, evaluations, peers, out } => {
            let mut desk = open(&store, Some(Op::PrintEvaluationForms))?;
            let request = json!({ "evaluations": evaluations, "peers": peers, "to": desk.folder(&out)? });
            with_folder(desk.call("print_evaluation_forms", request)?, "files", &out).into()
        }
        Evaluation::Take { store, code, date, items, comment } => {
            let request = json!({ "code": code, "day": date, "items": marks(&items)?, "comment": comment });
            open(&store, Some(Op::TakeForm))?.call("take_form", request)?.into()
        }
        Evaluation::Close { store, evaluation, follow_up, note, due } => {
            let request = json!({ "evaluation": evaluation, "follow_up": follow_up, "note": note, "task_due": due });
            open(&store, Some(Op::CloseEvaluation))?.call("close_evaluation", request)?.into()
        }
        Evaluation::Lessons { store, from, until, plan } => {
            open(&store, None)?.call("lessons", json!({ "from": from, "until": until, "plan": plan }))?.into()
        }
        Evaluation::Outcome { store, plan } => {
            open(&store, None)?.call("plan_outcome", json!({ "plan": plan }))?.into()
        }
    })
}

/// `4,5,-,3` as numbers, with nothing where a dash stands.
fn marks(text: &str) -> Result<Vec<Option<u8>>, Failure> {
    let mark = |part: &str| match part.trim() {
        "" | "-" => Ok(None),
        number => number.parse().map(Some).map_err(|_| {
            let message = format!("Nilai \"{number}\" bukan angka. Isi 1 sampai 5, atau tanda - bila kosong.");
            failure(FailureKind::Refused, "form_invalid", &message)
        }),
    };
    text.split(',').map(mark).collect()
}
