//! The planner from the terminal.

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use clap::{Args, Subcommand};
use mutasi_acts::Op;
use mutasi_acts::contract::{Failure, FailureKind};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::session::{Session, failure, today};

/// After so many people only the weightiest reason of a vacancy is told: each is asked every rule.
const MOST_COUNTED: u64 = 20_000;

#[derive(Debug, Subcommand)]
pub(crate) enum Proposal {
    /// Usulkan rencana terbaik; tanpa --plan dibuat rencana baru
    Propose(Propose),
    /// Kunci pegawai pada jabatan, lalu cari lagi rencana terbaik
    Pin {
        store: PathBuf,
        plan: i64,
        #[arg(long)]
        nip: String,
        #[arg(long, value_name = "POSITION")]
        to: i64,
    },
    /// Larang pegawai ke jabatan, lalu cari lagi rencana terbaik
    Forbid {
        store: PathBuf,
        plan: i64,
        #[arg(long)]
        nip: String,
        #[arg(long, value_name = "POSITION")]
        to: i64,
    },
    /// Pegawai tetap di tempat, lalu cari lagi rencana terbaik
    Keep {
        store: PathBuf,
        plan: i64,
        #[arg(long)]
        nip: String,
    },
    /// Cabut keputusan kunci, larang, atau tetap
    Release {
        store: PathBuf,
        plan: i64,
        #[arg(value_name = "DECISION")]
        id: i64,
    },
    /// Mengapa perpindahan ini, mengapa lowongan ini masih kosong, atau mengapa bukan orang ini
    Explain {
        store: PathBuf,
        plan: i64,
        #[arg(long = "move", value_name = "MOVE", group = "what")]
        id: Option<i64>,
        #[arg(long, value_name = "POSITION", group = "what")]
        open: Option<i64>,
        #[arg(long, group = "what", requires = "to")]
        nip: Option<String>,
        #[arg(long, value_name = "POSITION")]
        to: Option<i64>,
    },
    /// Hasil terhadap jumlah perpindahan
    Curve { store: PathBuf, plan: i64 },
    /// Bandingkan dua rencana
    Compare { store: PathBuf, first: i64, second: i64 },
    /// Ulangi usulan dari data dan bandingkan dengan yang tersimpan
    Verify { store: PathBuf, plan: i64 },
    /// Lihat usulan rencana
    #[command(name = "proposal")]
    Last { store: PathBuf, plan: i64 },
    /// Hapus usulan dan keputusannya; perpindahan buatan tangan tetap
    Clear { store: PathBuf, plan: i64 },
}

#[derive(Debug, Args)]
pub(crate) struct Propose {
    store: PathBuf,
    #[arg(long)]
    plan: Option<i64>,
    /// Nama rencana baru
    #[arg(long, conflicts_with = "plan")]
    name: Option<String>,
    /// TMT rencana baru; biasanya hari pertama bulan depan
    #[arg(long, conflicts_with = "plan")]
    tmt: Option<NaiveDate>,
    #[arg(long)]
    max_moves: Option<u32>,
    #[arg(long)]
    seed: Option<u64>,
    /// Urutan tujuan, dipisah koma: gap,rotation,fit,moves,requests,seniority
    #[arg(long, value_delimiter = ',')]
    goals: Vec<String>,
    /// Hanya unit ini dan di bawahnya
    #[arg(long = "unit", value_name = "UNIT")]
    units: Vec<i64>,
    /// managerial, functional, pelaksana
    #[arg(long, value_delimiter = ',')]
    families: Vec<String>,
    /// Persen kebutuhan yang tidak dilepas suatu jabatan
    #[arg(long)]
    floor_percent: Option<u32>,
    /// Batas bawah unit, UNIT=ORANG
    #[arg(long = "floor", value_name = "UNIT=PEOPLE", value_parser = unit_people)]
    floors: Vec<(i64, u32)>,
    /// Paling banyak orang yang dilepas unit, UNIT=ORANG (cara lambat)
    #[arg(long = "release-cap", value_name = "UNIT=PEOPLE", value_parser = unit_people)]
    release_caps: Vec<(i64, u32)>,
    /// Juga ke nama jabatan lain
    #[arg(long)]
    other_titles: bool,
    /// Juga ke jenjang lain
    #[arg(long)]
    other_levels: bool,
    /// Mulai dari batasan biasa, bukan dari usulan terakhir
    #[arg(long)]
    fresh: bool,
}

fn unit_people(text: &str) -> Result<(i64, u32), String> {
    let wrong = || format!("\"{text}\" bukan UNIT=ORANG, misalnya 12=30");
    let (unit, people) = text.split_once('=').ok_or_else(wrong)?;
    Ok((unit.trim().parse().map_err(|_| wrong())?, people.trim().parse().map_err(|_| wrong())?))
}

pub(crate) fn run(proposal: Proposal, who: Option<&str>) -> Result<Answer, Failure> {
    let open = |store: &PathBuf, op: Option<Op>| Session::open(store, who, op);
    let steer = |store: &PathBuf, plan: i64, kind: &str, nip: &str, to: Option<i64>| {
        let add = json!([{ "kind": kind, "nip": nip, "to": to }]);
        let mut desk = open(store, Some(Op::SteerPlan))?;
        let proposed = desk.call("steer_plan", json!({ "plan": plan, "add": add }))?;
        answer(&mut desk, proposed, false)
    };
    Ok(match proposal {
        Proposal::Propose(asked) => propose(asked, who)?,
        Proposal::Pin { store, plan, nip, to } => steer(&store, plan, "pin", &nip, Some(to))?,
        Proposal::Forbid { store, plan, nip, to } => steer(&store, plan, "forbid", &nip, Some(to))?,
        Proposal::Keep { store, plan, nip } => steer(&store, plan, "keep", &nip, None)?,
        Proposal::Release { store, plan, id } => {
            let mut desk = open(&store, Some(Op::SteerPlan))?;
            let proposed = desk.call("steer_plan", json!({ "plan": plan, "remove": [id] }))?;
            answer(&mut desk, proposed, false)?
        }
        Proposal::Explain { store, plan, id, open: vacancy, nip, to } => {
            let mut desk = open(&store, None)?;
            let value = match (id, vacancy, nip) {
                (Some(id), ..) => desk.call("explain_proposed", json!({ "plan": plan, "move": id }))?,
                (_, Some(position), _) => desk.call("explain_open", json!({ "plan": plan, "position": position }))?,
                (.., Some(nip)) => desk.call("what_if", json!({ "plan": plan, "nip": nip, "to": to }))?,
                _ => {
                    let message = "Sebut yang dijelaskan: --move, --open, atau --nip dengan --to.";
                    return Err(failure(FailureKind::Refused, "explain_what", message));
                }
            };
            let text = value["sentences"].as_array().into_iter().flatten().filter_map(Value::as_str);
            let text = Some(text.collect::<Vec<_>>().join("\n") + "\n");
            Answer { value, status: 0, text }
        }
        Proposal::Curve { store, plan } => open(&store, None)?.call("gain_curve", json!({ "plan": plan }))?.into(),
        Proposal::Compare { store, first, second } => {
            open(&store, None)?.call("compare_plans", json!({ "first": first, "second": second }))?.into()
        }
        Proposal::Verify { store, plan } => {
            let value = open(&store, None)?.call("verify_proposal", json!({ "plan": plan }))?;
            let status = if value["ok"] == true { 0 } else { 1 };
            Answer { value, status, text: None }
        }
        Proposal::Last { store, plan } => open(&store, None)?.call("show_proposal", json!({ "plan": plan }))?.into(),
        Proposal::Clear { store, plan } => {
            let desk = open(&store, Some(Op::ClearProposal))?;
            crate::plan::edited(desk, "clear_proposal", json!({ "plan": plan }))?.into()
        }
    })
}

fn propose(asked: Propose, who: Option<&str>) -> Result<Answer, Failure> {
    let mut desk = Session::open(&asked.store, who, Some(Op::ProposePlan))?;
    let plan = match asked.plan {
        Some(plan) => plan,
        None => {
            let name = asked.name.clone().unwrap_or_else(|| format!("Usulan {}", today()));
            let tmt = asked.tmt.unwrap_or_else(next_month);
            let made = desk.call("new_plan", json!({ "name": name, "tmt": tmt }))?;
            made["plan"].as_i64().unwrap_or_default()
        }
    };
    let last = desk.call("show_proposal", json!({ "plan": plan }))?;
    let mut settings = match &last["settings"] {
        Value::Object(settings) if !asked.fresh => Value::Object(settings.clone()),
        _ => json!({}),
    };
    asked.put_into(&mut settings);
    let proposed = desk.call("propose_plan", json!({ "plan": plan, "settings": settings }))?;
    answer(&mut desk, proposed, true)
}

impl Propose {
    /// Sets what was asked for; what was not stays as it was.
    fn put_into(&self, settings: &mut Value) {
        let unit_people = |list: &[(i64, u32)]| -> Value {
            list.iter().map(|(unit, people)| json!({ "unit": unit, "people": people })).collect()
        };
        let mut set = |key: &str, given: bool, value: Value| {
            if given {
                settings[key] = value;
            }
        };
        set("max_moves", self.max_moves.is_some(), json!(self.max_moves));
        set("seed", self.seed.is_some(), json!(self.seed));
        set("goals", !self.goals.is_empty(), json!(self.goals));
        set("units", !self.units.is_empty(), json!(self.units));
        set("families", !self.families.is_empty(), json!(self.families));
        set("floor_percent", self.floor_percent.is_some(), json!(self.floor_percent));
        set("floors", !self.floors.is_empty(), unit_people(&self.floors));
        set("release_caps", !self.release_caps.is_empty(), unit_people(&self.release_caps));
        set("other_titles", self.other_titles, json!(true));
        set("other_levels", self.other_levels, json!(true));
    }
}

/// The first day of the next month.
fn next_month() -> NaiveDate {
    let today = today();
    let (year, month) = if today.month() == 12 { (today.year() + 1, 1) } else { (today.year(), today.month() + 1) };
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(today)
}

/// The proposal with its moves and, when it is new, how many people are kept from each vacancy by what.
fn answer(desk: &mut Session, proposed: Value, count: bool) -> Result<Answer, Failure> {
    let proposal = &proposed["proposal"];
    let plan = proposal["plan"].clone();
    let shown = desk.call("show_plan", json!({ "plan": plan }))?;
    let mut moves = shown["moves"].as_array().cloned().unwrap_or_default();
    for one in &mut moves {
        one["why"] = json!({ "reason": one["reason"], "own_request": one["initiative"] == "PERMINTAAN_SENDIRI",
            "chain": one["chain"], "proposed": one["proposed"] });
    }
    let (mut open, mut counted) = (Vec::new(), 0);
    for one in proposal["open"].as_array().into_iter().flatten() {
        let position = &one["post"]["position"];
        let why = match count && counted < MOST_COUNTED {
            true => desk.call("explain_open", json!({ "plan": plan, "position": position }))?,
            false => Value::Null,
        };
        let reasons = why["reasons"].as_array().into_iter().flatten();
        let reasons: Vec<Value> = reasons
            .map(|one| json!({ "reason": one["rule"].as_str().or(one["reason"].as_str()), "count": one["people"] }))
            .collect();
        counted += reasons.iter().filter_map(|one| one["count"].as_u64()).sum::<u64>();
        let reasons = match reasons.is_empty() {
            true => vec![json!({ "reason": one["reason"], "count": one["open"] })],
            false => reasons,
        };
        open.push(json!({ "position": position, "title": one["post"]["title"], "unit": one["post"]["unit"],
            "open": one["open"], "reason": one["reason"], "reasons": reasons }));
    }
    let goals: serde_json::Map<String, Value> = proposal["goals"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|goal| Some((goal["goal"].as_str()?.to_string(), goal["value"].clone())))
        .collect();
    let value = json!({
        "plan": plan,
        "objective": goals,
        "proven": proposal["proof"] == "optimal",
        "proof": proposal["proof"],
        "bound": proposal["bound"],
        "figures": proposal["figures"],
        "changed": proposed["changed"],
        "decisions": proposal["decisions"],
        "notes": proposal["notes"],
        "audit": proposal["audit"],
        "moves": moves,
        "open": open,
    });
    Ok(value.into())
}
