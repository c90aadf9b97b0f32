//! Rules about what surrounds the person: relatives, other plans, leave, money and goods kept.

use serde_json::json;

use crate::circumstance::{Circumstance, CircumstanceKind};
use crate::finding::{Finding, Source};
use crate::relative::Tie;
use crate::rules::{Asked, Telling};
use crate::words;

/// P-22: a close relative would be the direct superior or a direct subordinate after the plan (PP 11/2017 art. 190
/// par. 4).
pub(super) fn p22_relative_directly_above_or_below(asked: &Asked<'_>) -> Option<Finding> {
    let ties = &asked.facts.ties;
    (!ties.is_empty()).then(|| {
        asked.finding("P-22", "P-22.severity", |mut told| {
            for (at, tie) in ties.iter().enumerate() {
                let value = json!({ "name": tie.name, "nip": tie.nip, "relation": tie.relation.printed(),
                    "superior": tie.superior, "title": tie.title });
                told = told.fact(&format!("relative_{}", at + 1), value, Source::Relative { id: tie.id });
            }
            let list: Vec<String> = ties.iter().map(tie_in_words).collect();
            told.say(format!(
                "Ada hubungan keluarga langsung sesudah rencana: {}; pilih unit lain, atau jelaskan alasannya.",
                list.join("; ")
            ))
        })
    })
}

fn tie_in_words(tie: &Tie) -> String {
    let side = if tie.superior { "atasan" } else { "bawahan" };
    format!("{} ({}) menjadi {side} langsung sebagai {}", tie.name, tie.relation.printed(), tie.title)
}

/// P-23: the person stands in another open plan.
pub(super) fn p23_in_another_open_plan(asked: &Asked<'_>) -> Option<Finding> {
    let plans = &asked.facts.other_plans;
    (!plans.is_empty()).then(|| {
        asked.finding("P-23", "P-23.severity", |told| {
            told.say(format!(
                "Pegawai juga ada di rencana lain yang masih terbuka ({}); keluarkan dari salah satunya.",
                plans.join(", ")
            ))
            .fact("plans", json!(plans), Source::Plan)
        })
    })
}

/// P-24: pregnant, or on maternity or long sick leave on the TMT: only noted, so that the move is timed with care.
pub(super) fn p24_pregnant_or_on_long_leave(asked: &Asked<'_>) -> Option<Finding> {
    use CircumstanceKind::{MaternityLeave, Pregnant, SickLeave};
    let held = on_the_tmt(asked, &[Pregnant, MaternityLeave, SickLeave])?;
    Some(asked.finding("P-24", "P-24.severity", |told| {
        let list = in_words(&held);
        tell_all(told, &held).say(format!("Pada TMT pegawai {list}; pertimbangkan waktu dan tempat pemindahan."))
    }))
}

/// P-25: keeps public money or goods on the TMT, so they are handed over first.
pub(super) fn p25_keeps_money_or_goods(asked: &Asked<'_>) -> Option<Finding> {
    use CircumstanceKind::{GoodsKeeper, Treasurer};
    let held = on_the_tmt(asked, &[Treasurer, GoodsKeeper])?;
    Some(asked.finding("P-25", "P-25.severity", |told| {
        let list = in_words(&held);
        tell_all(told, &held)
            .say(format!("Pegawai masih {list}; tunjuk pengganti dan lakukan serah terima sebelum TMT."))
    }))
}

/// The circumstances of these kinds on the TMT, in their order; `None` when there are none.
fn on_the_tmt<'a>(asked: &Asked<'a>, kinds: &[CircumstanceKind]) -> Option<Vec<&'a Circumstance>> {
    let facts = asked.facts;
    if facts.person.circumstances.is_empty() {
        return None;
    }
    let held: Vec<_> = kinds.iter().filter_map(|kind| facts.person.circumstance(*kind, facts.tmt)).collect();
    (!held.is_empty()).then_some(held)
}

fn in_words(held: &[&Circumstance]) -> String {
    let words = held.iter().map(|one| match one.until {
        Some(until) => format!("{} sampai {}", one.kind.printed(), words::date(until)),
        None => one.kind.printed().to_string(),
    });
    words.collect::<Vec<_>>().join(" dan ")
}

fn tell_all<'a>(told: Telling<'a>, held: &[&Circumstance]) -> Telling<'a> {
    held.iter().fold(told, |told, one| {
        let value =
            json!({ "from": one.from.to_string(), "until": one.until.map(|day| day.to_string()), "note": one.note });
        told.fact(one.kind.code(), value, Source::Circumstance { id: one.id })
    })
}
