//! What changed under a plan since it was last checked: the facts of each move as they were kept, against those of now.
//!
//! Kept are the facts that do not come from the plan itself, so that editing the plan never makes it stale.

use std::borrow::Cow;
use std::collections::BTreeMap;

use mutasi_domain::head_term::HeadTerm;
use mutasi_domain::moves::Scope;
use mutasi_domain::rules::{MoveFacts, check_candidate};
use mutasi_domain::words;
use mutasi_store::MoveRecord;
use serde_json::{Value, json};

use super::around::{bare_move, bare_post};
use crate::contract::FactChange;
use crate::ground::Ground;

/// Facts by name; the names are codes that the page and the sentences below translate.
pub(crate) type Known = BTreeMap<String, Value>;

/// What is known around a move on this ground.
pub(crate) fn known(ground: &Ground, record: &MoveRecord, from: Option<i64>) -> Known {
    let Some(place) = ground.people.place(record.staff) else { return Known::new() };
    let person = ground.person(place);
    let mut known = Known::from([
        ("status".to_string(), json!(person.status.code())),
        ("standing".to_string(), json!(person.standing)),
        ("rank".to_string(), json!(person.rank.map(|rank| rank.code()))),
        ("education".to_string(), json!(person.education.map(|level| level.code()))),
        ("diploma".to_string(), json!(person.diploma)),
        ("born".to_string(), json!(person.birth_date)),
        ("since".to_string(), json!(person.since)),
        ("contract_end".to_string(), json!(person.contract_end)),
        ("post".to_string(), json!(from.map(|id| post_name(ground, id)))),
        ("heads".to_string(), json!(ground.heads.iter().map(head).collect::<Vec<_>>())),
        ("findings".to_string(), json!(findings(ground, record, from, place))),
    ]);
    for (year, rating) in &person.ratings {
        known.insert(format!("skp_{year}"), json!(rating.printed()));
    }
    for case in &person.discipline {
        let until = case.until.map(|day| day.to_string());
        known.insert(format!("discipline_{}", case.from), json!([case.level.printed(), case.kind, until]));
    }
    for one in &person.circumstances {
        known.insert(format!("circumstance_{}_{}", one.kind.code(), one.from), json!(one.until));
    }
    if let Some(to) = record.to {
        let frame = &ground.frame;
        let balance = frame.position_balance(to);
        known.insert("target_need".into(), json!(balance.need));
        known.insert("target_held".into(), json!(balance.held));
        known.insert("target".into(), json!(frame.position(to).map(|_| post_name(ground, to))));
        if let Some(asked) = frame.position(to).map(|position| &position.requirements) {
            known.insert("target_asks".into(), json!(asked));
        }
    }
    known
}

/// A term of the head of region as its windows depend on it.
fn head(term: &HeadTerm) -> String {
    let day = |day: Option<chrono::NaiveDate>| day.map_or("?".to_string(), |day| day.to_string());
    format!("{} {}..{} {}", term.kind.printed(), term.from, day(term.until), day(term.candidates_fixed))
}

fn post_name(ground: &Ground, id: i64) -> String {
    match ground.frame.position(id) {
        Some(position) => format!("{}, {}", position.title, ground.frame.unit_name(position.unit)),
        None => format!("nomor {id}"),
    }
}

/// Rules and weights of the findings that do not come from the plan itself, without documents.
fn findings(ground: &Ground, record: &MoveRecord, from: Option<i64>, place: usize) -> Vec<String> {
    let facts = MoveFacts {
        move_id: record.id,
        scope: super::scope_of(ground, record, from).unwrap_or(Scope::DalamUnit),
        nature: super::nature_of(ground, record, from),
        own_request: record.own_request,
        until: record.until.and_then(|until| until.pred_opt()),
        from: from.map(|id| bare_post(ground, id)),
        to: record.to.map(|id| bare_post(ground, id)),
        outside: record.outside.as_ref().map(Cow::Borrowed),
        ..bare_move(ground, place)
    };
    let found = check_candidate(&facts, &ground.law, &ground.office, false);
    found.iter().map(|finding| format!("{} {}", finding.rule, finding.severity.code())).collect()
}

/// Facts that read otherwise. `old` is the kept text; an unreadable one counts as nothing kept.
pub(super) fn changes(old: &str, now: &Known, record: &MoveRecord, nip: &str, name: &str) -> Vec<FactChange> {
    let Ok(old) = serde_json::from_str::<Known>(old) else { return Vec::new() };
    let names: std::collections::BTreeSet<&String> = old.keys().chain(now.keys()).collect();
    let missing = Value::Null;
    names
        .into_iter()
        .filter_map(|fact| {
            let (before, after) = (old.get(fact).unwrap_or(&missing), now.get(fact).unwrap_or(&missing));
            (before != after).then(|| FactChange {
                move_id: record.id,
                nip: nip.to_string(),
                name: name.to_string(),
                fact: fact.clone(),
                before: before.clone(),
                now: after.clone(),
                told: format!("{name}: {} {} → {}.", label(fact), told(before), told(after)),
            })
        })
        .collect()
}

/// The fact in Indonesian.
fn label(fact: &str) -> String {
    let words = |prefix: &str| fact.strip_prefix(prefix).map(str::to_string);
    if let Some(year) = words("skp_") {
        return format!("SKP {year}");
    }
    if let Some(from) = words("discipline_") {
        return format!("hukuman disiplin sejak {from}");
    }
    if let Some(rest) = words("circumstance_") {
        let kind = rest.rsplit_once('_').map_or("", |(kind, _)| kind);
        let kind = mutasi_domain::circumstance::CircumstanceKind::from_code(kind).map_or("", |kind| kind.printed());
        return format!("keadaan {kind}");
    }
    match fact {
        "status" => "status",
        "standing" => "kedudukan hukum",
        "rank" => "golongan",
        "education" => "pendidikan",
        "diploma" => "ijazah",
        "born" => "tanggal lahir",
        "since" => "TMT jabatan",
        "heads" => "masa jabatan kepala daerah",
        "contract_end" => "akhir perjanjian kerja",
        "post" => "jabatan sekarang",
        "findings" => "temuan aturan",
        "target" => "jabatan tujuan",
        "target_need" => "kebutuhan jabatan tujuan",
        "target_held" => "pemangku jabatan tujuan",
        "target_asks" => "syarat jabatan tujuan",
        other => other,
    }
    .to_string()
}

fn told(value: &Value) -> String {
    match value {
        Value::Null => "tidak ada".to_string(),
        Value::String(text) => match text.parse() {
            Ok(day) => words::date(day),
            Err(_) => text.clone(),
        },
        Value::Array(items) if items.is_empty() => "tidak ada".to_string(),
        Value::Array(items) => items.iter().map(told).collect::<Vec<_>>().join(", "),
        Value::Object(_) => "isi yang lain".to_string(),
        other => other.to_string(),
    }
}
