//! From the words of a command to an act, and from its reply to the JSON of the contract.

use std::path::{Path, PathBuf};

use mutasi_acts::contract::Failure;
use mutasi_acts::{Op, Watch};
use serde_json::{Value, json};

use crate::accounts;
use crate::after;
use crate::analysis;
use crate::answer::Answer;
use crate::args::{Args, Command, Init};
use crate::ask::{PASSPHRASE, passphrase};
use crate::backups;
use crate::bench;
use crate::decree;
use crate::law;
use crate::letters;
use crate::life;
use crate::meetings;
use crate::objections;
use crate::personal;
use crate::plan;
use crate::session::{Session, front, today, work_on};

pub(crate) fn run(args: Args) -> Result<Answer, Failure> {
    if let Some(day) = args.today {
        work_on(day);
    }
    let who = args.account.as_deref();
    match args.command {
        Command::Init(init) => init_store(&init),
        Command::Demo { store, staff, seed } => demo(&store, staff, seed),
        Command::Copies(command) => backups::run(command, who),
        Command::Bench { what, staff, write: Some(folder), seeds } if what == "planner" => {
            bench::write_instances(&folder, staff, seeds).map(Answer::from)
        }
        Command::Bench { what, write: Some(folder), .. } if what == "letters" => {
            bench::write_letter(&folder).map(Answer::from)
        }
        Command::Bench { what, staff, .. } => bench::run(&what, staff, today()).map(Answer::from),
        command => at_desk(command, who),
    }
}

fn init_store(init: &Init) -> Result<Answer, Failure> {
    let secret = passphrase(PASSPHRASE, "Kata sandi akun pertama")?;
    let request = json!({
        "kind": init.kind, "name": init.region, "province": init.province, "capital": init.capital,
        "head_name": init.head, "office_name": init.office, "office_code": init.office_code,
        "account": init.account, "passphrase": secret,
    });
    let mut answer = front(&init.store)?.call("first_start", request, Watch::silent())?.tree();
    answer["store"] = json!(init.store);
    Ok(answer.into())
}

fn demo(store: &Path, staff: usize, seed: u64) -> Result<Answer, Failure> {
    let mut front = front(store)?;
    front.make_demo(staff, seed)?;
    let counts = front.call("session", json!({}), Watch::silent())?.tree()["counts"].take();
    Ok(json!({ "staff": counts["staff"], "units": counts["units"], "positions": counts["positions"] }).into())
}

/// Puts the folder before the names of written files.
pub(crate) fn with_folder(mut value: Value, list: &str, folder: &Path) -> Value {
    let join = |name: &Value| json!(folder.join(name.as_str().unwrap_or_default()));
    for item in value[list].as_array_mut().into_iter().flatten() {
        match item.get("file") {
            Some(file) => item["file"] = join(&file.clone()),
            None => *item = join(&item.clone()),
        }
    }
    value
}

fn at_desk(command: Command, who: Option<&str>) -> Result<Answer, Failure> {
    let open = |store: &PathBuf, op: Option<Op>| Session::open(store, who, op);
    Ok(match command {
        Command::Account(account) => accounts::run(account, who)?,
        Command::Import { store, files, dry_run, corrections } => {
            import(&store, who, &files, dry_run, corrections.as_deref())?
        }
        Command::Settle { store, unit, title, position } => open(&store, Some(Op::SettleMatch))?
            .call("settle_match", json!({ "unit": unit, "title": title, "position": position }))?
            .into(),
        Command::Analysis(analysis) => analysis::run(analysis, who)?,
        Command::Law(law) => law::run(law, who)?,
        Command::Candidates { store, position, limit, plan, ignore_missing, method } => {
            let request = json!({ "position": position, "limit": limit, "plan": plan, "ignore_missing": ignore_missing, "method": method });
            open(&store, None)?.call("list_candidates", request)?["candidates"].take().into()
        }
        Command::Staff { store, nip, query, limit } => {
            let query = nip.or(query).unwrap_or_default();
            open(&store, None)?.call("list_staff", json!({ "query": query, "limit": limit }))?["rows"].take().into()
        }
        Command::Plan(plan) => plan::run(plan, who)?,
        Command::Decree(decree) => decree::run(decree, who)?,
        Command::Number(number) => decree::numbers(number, who)?,
        Command::Request(request) => life::request(request, who)?,
        Command::Proposal(proposal) => life::proposal(proposal, who)?,
        Command::Case(case) => life::case(case, who)?,
        Command::Calendar(calendar) => life::calendar(calendar, who)?,
        Command::Letters(letters) => letters::run(*letters, who)?,
        Command::Meeting(meeting) => meetings::meeting(meeting, who)?,
        Command::Concern(concern) => meetings::concern(concern, who)?,
        Command::Objection(objection) => objections::objection(objection, who)?,
        Command::Holiday(holiday) => objections::holiday(holiday, who)?,
        Command::Training(training) => after::training(training, who)?,
        Command::Evaluation(evaluation) => after::evaluation(evaluation, who)?,
        Command::Personal(asked) => personal::of_person(asked, who)?,
        Command::Retention(retention) => personal::retention(retention, who)?,
        Command::Template(template) => letters::on_template(template, who)?,
        Command::Undo { store } => {
            json!({ "undone": open(&store, Some(Op::TakeImport))?.call("undo", json!({}))? }).into()
        }
        Command::Redo { store } => {
            json!({ "redone": open(&store, Some(Op::TakeImport))?.call("redo", json!({}))? }).into()
        }
        Command::Log { store, limit } => open(&store, None)?.call("list_journal", json!({ "limit": limit }))?.into(),
        Command::Verify { store } => {
            let value = open(&store, None)?.call("verify_store", json!({}))?;
            Answer { status: if value["ok"] == json!(true) { 0 } else { 3 }, value, text: None }
        }
        Command::Dump { store } => {
            let text = open(&store, None)?.front.desk().map(|desk| desk.dump()).transpose()?.unwrap_or_default();
            Answer { value: json!({ "dump": text }), status: 0, text: Some(text) }
        }
        Command::Init(_) | Command::Demo { .. } | Command::Copies(_) | Command::Bench { .. } => {
            unreachable!("need no desk")
        }
    })
}

fn import(
    store: &Path,
    who: Option<&str>,
    files: &[PathBuf],
    dry_run: bool,
    corrections: Option<&Path>,
) -> Result<Answer, Failure> {
    let mut desk = Session::open(store, who, Some(Op::TakeImport))?;
    let handles: Vec<String> = files.iter().map(|file| desk.grant(file)).collect();
    // Corrections come from a rehearsal: after the taking, its rows would count as known.
    let written = match corrections {
        Some(folder) => {
            let to = desk.folder(folder)?;
            let written = desk.call("save_corrections", json!({ "files": handles, "to": to }))?;
            Some(with_folder(written, "files", folder)["files"].take())
        }
        None => None,
    };
    let act = if dry_run { "preview_import" } else { "take_import" };
    let mut value = desk.call(act, json!({ "files": handles }))?;
    if let Some(written) = written {
        value["corrections"] = written;
    }
    Ok(value.into())
}
