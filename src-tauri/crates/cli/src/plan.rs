//! Plans from the terminal.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Subcommand;
use mutasi_acts::Op;
use mutasi_acts::contract::{Failure, FailureKind};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::commands::with_folder;
use crate::law::explanation;
use crate::personal::ForWhom;
use crate::proposal::Proposal;
use crate::session::{Session, failure};

#[derive(Debug, Subcommand)]
pub(crate) enum Plan {
    /// Rencana kosong
    New {
        store: PathBuf,
        #[arg(long)]
        name: String,
        #[arg(long)]
        tmt: NaiveDate,
    },
    /// Daftar rencana
    List { store: PathBuf },
    /// Tambah pegawai
    Add {
        store: PathBuf,
        plan: i64,
        #[arg(long)]
        nip: String,
        #[arg(long)]
        to: Option<i64>,
        #[arg(long, default_value = "")]
        reason: String,
        /// Atas permintaan sendiri
        #[arg(long)]
        own_request: bool,
        /// Pengusul
        #[arg(long, default_value = "")]
        sponsor: String,
    },
    /// Hapus perpindahan
    Remove {
        store: PathBuf,
        plan: i64,
        #[arg(value_name = "MOVE")]
        id: i64,
    },
    /// Tukar dua pegawai
    Swap { store: PathBuf, plan: i64, first: String, second: String },
    /// Lihat rencana
    Show { store: PathBuf, plan: i64 },
    /// Periksa rencana
    Check {
        store: PathBuf,
        plan: i64,
        #[arg(long, value_name = "MOVE")]
        explain: Option<i64>,
    },
    /// Kesampingkan temuan dengan alasan
    Override {
        store: PathBuf,
        plan: i64,
        #[arg(value_name = "MOVE")]
        id: i64,
        rule: String,
        #[arg(long)]
        reason: String,
        #[arg(long, value_name = "FILE")]
        document: Option<PathBuf>,
    },
    /// Catat persetujuan OPD
    Consent {
        store: PathBuf,
        plan: i64,
        #[arg(long, value_parser = ["origin", "destination"])]
        side: String,
        #[arg(long = "move", value_name = "MOVE", conflicts_with = "all")]
        id: Vec<i64>,
        #[arg(long)]
        all: bool,
        #[arg(long, value_parser = ["agree", "agree-with-note", "refuse"])]
        decision: String,
        #[arg(long)]
        letter: String,
        #[arg(long)]
        date: NaiveDate,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Batasi perpindahan sampai hari terakhir penugasan; tanpa --until menjadi tetap
    Return {
        store: PathBuf,
        plan: i64,
        #[arg(value_name = "MOVE")]
        id: i64,
        #[arg(long)]
        until: Option<NaiveDate>,
    },
    /// Setujui rencana
    Approve { store: PathBuf, plan: i64 },
    /// Ekspor untuk ditandatangani
    Export {
        store: PathBuf,
        plan: i64,
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        #[command(flatten)]
        for_whom: ForWhom,
    },
    /// Ubah alasan, pengusul, inisiatif, atau sifat perpindahan
    Edit {
        store: PathBuf,
        plan: i64,
        #[arg(value_name = "MOVE")]
        id: i64,
        #[arg(long)]
        reason: Option<String>,
        #[arg(long)]
        sponsor: Option<String>,
        #[arg(long)]
        own_request: Option<bool>,
        /// Sifat lain dari yang diturunkan; kosong mengembalikannya
        #[arg(long)]
        nature: Option<String>,
        #[arg(long)]
        nature_reason: Option<String>,
    },
    /// Jadikan perpindahan antarinstansi; tanpa --name menjadi perpindahan di dalam wilayah
    Outside {
        store: PathBuf,
        plan: i64,
        #[arg(value_name = "MOVE")]
        id: i64,
        /// Pegawai datang dari sana
        #[arg(long)]
        entering: bool,
        #[arg(long, default_value = "kabkota", value_parser = ["kabkota", "provinsi", "pusat", "perwakilan_ln"])]
        kind: String,
        #[arg(long)]
        name: Option<String>,
        #[arg(long, default_value = "")]
        province: String,
        #[arg(long, default_value = "")]
        post: String,
    },
    /// Catat dokumen sebuah perpindahan, atau seluruh rencana tanpa --move
    Document {
        store: PathBuf,
        plan: i64,
        #[arg(long = "move", value_name = "MOVE")]
        id: Option<i64>,
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
        #[arg(long, value_name = "FILE")]
        file: Option<PathBuf>,
    },
    /// Nyatakan benturan kepentingan akun ini
    Declare {
        store: PathBuf,
        plan: i64,
        #[arg(value_name = "MOVE")]
        id: i64,
        #[arg(long)]
        note: String,
    },
    /// Periksa ulang sesudah data berubah
    Recheck { store: PathBuf, plan: i64 },
    /// Tarik persetujuan rencana
    Withdraw {
        store: PathBuf,
        plan: i64,
        #[arg(long)]
        reason: String,
    },
    #[command(flatten)]
    Proposal(Proposal),
    /// Cetak lembar penilaian
    Assess {
        store: PathBuf,
        plan: i64,
        #[arg(long = "move", value_name = "MOVE")]
        id: Vec<i64>,
        #[arg(long = "assessor", value_name = "NAME")]
        assessors: Vec<String>,
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}

pub(crate) fn run(plan: Plan, who: Option<&str>) -> Result<Answer, Failure> {
    let open = |store: &PathBuf, op: Option<Op>| Session::open(store, who, op);
    Ok(match plan {
        Plan::Proposal(proposal) => crate::proposal::run(proposal, who)?,
        Plan::New { store, name, tmt } => {
            open(&store, Some(Op::NewPlan))?.call("new_plan", json!({ "name": name, "tmt": tmt }))?.into()
        }
        Plan::List { store } => open(&store, None)?.call("list_plans", json!({}))?.into(),
        Plan::Add { store, plan, nip, to, reason, own_request, sponsor } => {
            let request = json!({ "plan": plan, "nip": nip, "to": to, "reason": reason, "own_request": own_request,
                "sponsor": sponsor });
            edited(open(&store, Some(Op::AddMove))?, "add_move", request)?.into()
        }
        Plan::Remove { store, plan, id } => {
            let request = json!({ "plan": plan, "moves": [id] });
            edited(open(&store, Some(Op::RemoveMoves))?, "remove_moves", request)?.into()
        }
        Plan::Swap { store, plan, first, second } => {
            let request = json!({ "plan": plan, "first": first, "second": second });
            edited(open(&store, Some(Op::SwapStaff))?, "swap_staff", request)?.into()
        }
        Plan::Show { store, plan } => open(&store, None)?.call("show_plan", json!({ "plan": plan }))?.into(),
        Plan::Check { store, plan, explain } => {
            let mut desk = open(&store, None)?;
            let shown = desk.call("show_plan", json!({ "plan": plan }))?;
            let Some(id) = explain else { return Ok(checked(shown).into()) };
            let told = desk.call("explain_move", json!({ "plan": plan, "move": id }))?;
            let text = Some(explanation(&told));
            let blocked = told["findings"].as_array().into_iter().flatten().any(blocks);
            let value = json!({ "blocked": blocked, "findings": told["findings"], "obstacles": shown["obstacles"],
                "explanation": told });
            Answer { value, status: 0, text }
        }
        Plan::Override { store, plan, id, rule, reason, document } => {
            let mut desk = open(&store, Some(Op::OverrideFinding))?;
            let document = document.map(|path| desk.grant(&path));
            let request = json!({ "plan": plan, "move": id, "rule": rule, "reason": reason, "document": document });
            checked(edited(desk, "override_finding", request)?).into()
        }
        Plan::Consent { store, plan, side, id, all, decision, letter, date, note } => {
            if id.is_empty() && !all {
                let message = "Sebut perpindahannya dengan --move, atau semuanya dengan --all.";
                return Err(failure(FailureKind::Refused, "moves_missing", message));
            }
            let request = json!({ "plan": plan, "side": side, "moves": id, "decision": decision, "letter": letter, "date": date, "note": note });
            edited(open(&store, Some(Op::RecordConsent))?, "record_consent", request)?.into()
        }
        Plan::Return { store, plan, id, until } => {
            let request = json!({ "plan": plan, "move": id, "until": until });
            edited(open(&store, Some(Op::SetReturn))?, "set_return", request)?.into()
        }
        Plan::Edit { store, plan, id, reason, sponsor, own_request, nature, nature_reason } => {
            let request = json!({ "plan": plan, "move": id, "reason": reason, "sponsor": sponsor,
                "own_request": own_request, "nature": nature, "nature_reason": nature_reason });
            edited(open(&store, Some(Op::EditMove))?, "edit_move", request)?.into()
        }
        Plan::Outside { store, plan, id, entering, kind, name, province, post } => {
            let outside = name.map(
                |name| json!({ "entering": entering, "kind": kind, "name": name, "province": province, "post": post }),
            );
            let request = json!({ "plan": plan, "move": id, "outside": outside });
            edited(open(&store, Some(Op::SetOutside))?, "set_outside", request)?.into()
        }
        Plan::Document { store, plan, id, kind, number, date, issuer, valid_until, file } => {
            let mut desk = open(&store, Some(Op::RecordDocument))?;
            let file = file.map(|path| desk.grant(&path));
            let request = json!({ "plan": plan, "move": id, "kind": kind, "number": number, "date": date,
                "issuer": issuer, "valid_until": valid_until, "file": file });
            edited(desk, "record_document", request)?.into()
        }
        Plan::Declare { store, plan, id, note } => {
            let request = json!({ "plan": plan, "move": id, "note": note });
            edited(open(&store, Some(Op::DeclareInterest))?, "declare_interest", request)?.into()
        }
        Plan::Recheck { store, plan } => {
            edited(open(&store, Some(Op::RecheckPlan))?, "recheck_plan", json!({ "plan": plan }))?.into()
        }
        Plan::Withdraw { store, plan, reason } => {
            let request = json!({ "plan": plan, "reason": reason });
            edited(open(&store, Some(Op::WithdrawApproval))?, "withdraw_approval", request)?.into()
        }
        Plan::Assess { store, plan, id, assessors, out } => {
            let mut desk = open(&store, Some(Op::PrintReport))?;
            let to = desk.folder(&out)?;
            let request = json!({ "plan": plan, "moves": id, "assessors": assessors, "to": to });
            with_folder(desk.call("print_assessment", request)?, "files", &out).into()
        }
        Plan::Approve { store, plan } => {
            edited(open(&store, Some(Op::ApprovePlan))?, "approve_plan", json!({ "plan": plan }))?.into()
        }
        Plan::Export { store, plan, out, for_whom } => {
            let mut desk = open(&store, for_whom.op(None))?;
            let to = desk.folder(&out)?;
            let request = for_whom.told(json!({ "plan": plan, "to": to }));
            with_folder(desk.call("export_plan", request)?, "files", &out).into()
        }
    })
}

/// Edits a plan and answers the whole of it, as `plan show` does.
pub(crate) fn edited(mut desk: Session, act: &str, request: Value) -> Result<Value, Failure> {
    let plan = request["plan"].clone();
    desk.call(act, request)?;
    desk.call("show_plan", json!({ "plan": plan }))
}

fn blocks(finding: &Value) -> bool {
    finding["severity"] == "BLOCK" && finding["overridden"].is_null()
}

/// The findings of a plan.
fn checked(mut plan: Value) -> Value {
    let findings = plan["findings"].take();
    let blocked = findings.as_array().into_iter().flatten().any(blocks);
    json!({ "blocked": blocked, "findings": findings, "obstacles": plan["obstacles"], "stale": plan["stale"] })
}
