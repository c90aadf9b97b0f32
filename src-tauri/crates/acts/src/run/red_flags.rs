//! What an inspector would look at first: repeat sponsors, better candidates passed over, overrides, ties.

use std::collections::{BTreeMap, BTreeSet};

use mutasi_domain::moves::Nature;
use mutasi_domain::unit::name_key;

use super::candidates::Fitting;
use crate::check::{Judged, JudgedMove};
use crate::contract::*;
use crate::desk::Desk;

pub(crate) fn red_flags(desk: &mut Desk, asked: AskRedFlags) -> Result<RedFlags, Failure> {
    let law = desk.law()?;
    let plans: Vec<_> = desk
        .read()
        .plans()?
        .into_iter()
        .filter(|plan| asked.from.is_none_or(|from| from <= plan.tmt))
        .filter(|plan| asked.until.is_none_or(|until| plan.tmt <= until))
        .collect();
    let mut flags = RedFlags {
        sponsors: Vec::new(),
        passed_over: Vec::new(),
        overrides: Vec::new(),
        interests: Vec::new(),
        plans: plans.len() as u32,
        moves: 0,
    };
    let (mut sponsors, mut overrides) = (BTreeMap::new(), BTreeMap::new());
    for (done, plan) in plans.iter().enumerate() {
        desk.watch.report("red_flags", done as u64, plans.len() as u64, &plan.name);
        desk.watch.go_on()?;
        let judged = desk.judge(plan.id)?;
        flags.moves += judged.moves.len() as u32;
        count_sponsors(&judged, &mut sponsors);
        for ((_, rule), given) in desk.read().overrides(plan.id)? {
            let count: &mut (u32, u32, BTreeSet<String>) = overrides.entry(given.account).or_default();
            count.0 += 1;
            count.1 += u32::from(given.document_sha256.is_empty());
            count.2.insert(rule);
        }
        for tie in judged.interests.iter().filter(|tie| tie.role != "this_account") {
            flags.interests.push(InterestFlag { plan: plan.id, plan_name: plan.name.clone(), interest: tie.clone() });
        }
        flags.passed_over.extend(passed_over(desk, &judged)?);
    }
    let many = law.number("flags.sponsor_moves").max(1) as u32;
    flags.sponsors = sponsors
        .into_values()
        .map(|sponsor: Sponsor| SponsorFlag {
            flagged: sponsor.moves >= many,
            sponsor: sponsor.name,
            moves: sponsor.moves,
            promotions: sponsor.promotions,
            plans: sponsor.plans.into_iter().collect(),
        })
        .collect();
    flags.sponsors.sort_by(|a, b| b.moves.cmp(&a.moves).then_with(|| a.sponsor.cmp(&b.sponsor)));
    let many = law.number("flags.overrides").max(1) as u32;
    flags.overrides = overrides
        .into_iter()
        .map(|(account, (overrides, without_document, rules))| OverrideCount {
            account,
            overrides,
            rules: rules.into_iter().collect(),
            without_document,
            flagged: overrides >= many,
        })
        .collect();
    flags.overrides.sort_by(|a, b| b.overrides.cmp(&a.overrides).then_with(|| a.account.cmp(&b.account)));
    Ok(flags)
}

#[derive(Default)]
struct Sponsor {
    name: String,
    moves: u32,
    promotions: u32,
    plans: BTreeSet<String>,
}

/// Sponsors are told apart by their names as compared, so that spelling hides nobody.
fn count_sponsors(judged: &Judged, sponsors: &mut BTreeMap<String, Sponsor>) {
    for one in judged.moves.iter().filter(|one| !one.record.sponsor.is_empty()) {
        let sponsor = sponsors.entry(name_key(&one.record.sponsor)).or_default();
        if sponsor.name.is_empty() {
            sponsor.name = one.record.sponsor.clone();
        }
        sponsor.moves += 1;
        sponsor.promotions += u32::from(one.nature == Some(Nature::Promosi));
        sponsor.plans.insert(judged.plan.name.clone());
    }
}

/// Promotions and single seats for which candidates without any block scored higher.
fn passed_over(desk: &mut Desk, judged: &Judged) -> Result<Vec<PassedOver>, Failure> {
    let frame = &judged.ground.frame;
    let chosen = |one: &&JudgedMove| {
        let seat = one.record.to.and_then(|id| frame.position(id)).is_some_and(|position| position.is_managerial());
        one.record.to.is_some() && (seat || one.nature == Some(Nature::Promosi))
    };
    let mut found = Vec::new();
    let fitting = Fitting::read(desk, Some(judged.plan.id))?;
    for one in judged.moves.iter().filter(chosen) {
        desk.watch.go_on()?;
        let Some((position, (score, better, best))) =
            one.record.to.and_then(|id| frame.position(id)).zip(fitting.better_than(judged, one))
        else {
            continue;
        };
        let Some(person) = judged.ground.people.by_id(one.record.staff).filter(|_| better > 0) else { continue };
        found.push(PassedOver {
            plan: judged.plan.id,
            plan_name: judged.plan.name.clone(),
            move_id: one.record.id,
            nip: person.staff.nip.to_string(),
            name: person.staff.full_name(),
            position: format!("{}, {}", position.title, frame.unit_name(position.unit)),
            score,
            better,
            best_score: best,
            reason: one.record.reason.clone(),
        });
    }
    Ok(found)
}
