//! Two plans side by side: figures, people whom they place otherwise, units that end otherwise.

use std::collections::{BTreeMap, BTreeSet};

use mutasi_domain::finding::Severity;
use mutasi_planner::model::Post;

use super::keep::placed;
use super::{beginning, check, kept, solve};
use crate::check::Judged;
use crate::contract::*;
use crate::desk::Desk;
use crate::planning::{Places, Session, Wishes, Worth};
use crate::run::plans::draft;
use crate::views::post_view;

pub(crate) fn compare_plans(desk: &mut Desk, asked: ComparePlans) -> Result<PlansCompared, Failure> {
    if asked.first == asked.second {
        return Err(Failure::refused("same_plan", "Pilih dua rencana yang berbeda untuk dibandingkan."));
    }
    let (first, second) = (desk.judge(asked.first)?, desk.judge(asked.second)?);
    Ok(PlansCompared {
        people: people(&first, &second),
        units: units(&first, &second),
        first: one_side(desk, &first)?,
        second: one_side(desk, &second)?,
    })
}

/// The plan as it is beside the one that other settings would give, under the same decisions.
pub(crate) fn compare_settings(desk: &mut Desk, asked: CompareSettings) -> Result<PlansCompared, Failure> {
    let plan = draft(&desk.read(), asked.plan)?;
    check(&asked.settings, desk, &plan)?;
    let (first, present) = (desk.judge(plan.id)?, desk.read().moves(plan.id)?);
    let decisions = desk.read().decisions(plan.id)?;
    let from = beginning(desk, &plan, asked.settings)?;
    let mut session = Session::begin(from, &desk.watch)?;
    let solved = solve(desk, &plan, &mut session, &decisions)?;
    let moves = placed(&session, &present, &solved.places).into_iter().map(|one| one.record);
    let by_hand = present.iter().filter(|one| !one.proposed).cloned();
    let second = desk.judge_with(&plan, by_hand.chain(moves).collect())?;
    let mut other = one_side(desk, &second)?;
    other.name = "Dengan batasan lain".into();
    other.proof = Some(solved.proof().into());
    Ok(PlansCompared {
        people: people(&first, &second),
        units: units(&first, &second),
        first: one_side(desk, &first)?,
        second: other,
    })
}

fn one_side(desk: &mut Desk, judged: &Judged) -> Result<ComparedPlan, Failure> {
    let reader = desk.read();
    let (sites, requests) = (reader.sites()?, reader.requests()?);
    let (ground, frame) = (&judged.ground, &judged.ground.frame);
    let (places, wishes) = (Places::of(frame, &sites, &ground.law), Wishes::of(requests));
    let unit =
        |position: Option<i64>| position.and_then(|id| frame.position(id)).and_then(|one| frame.unit_place(one.unit));
    let ways: Vec<f64> =
        judged.moves.iter().filter_map(|one| places.kilometres(unit(one.from), unit(one.record.to))).collect();
    let granted = judged.moves.iter().filter(|one| {
        let position = one.record.to.and_then(|id| frame.position(id));
        position.is_some_and(|position| wishes.place(one.record.staff, position.id, position.unit, frame).is_some())
    });
    let count = |severity| {
        judged.findings().filter(|finding| finding.severity == severity && finding.overridden.is_none()).count()
    };
    Ok(ComparedPlan {
        plan: judged.plan.id,
        name: judged.plan.name.clone(),
        moves: judged.moves.len() as u32,
        gain: gain(judged)? as f64,
        short_after: judged.short_change().1,
        blocked: count(Severity::Block) as u32,
        warned: count(Severity::Warn) as u32,
        requests_granted: granted.count() as u32,
        mean_distance: (!ways.is_empty()).then(|| ways.iter().sum::<f64>() / ways.len() as f64),
        proof: kept(desk, judged.plan.id)?.map(|kept| kept.result.proof),
    })
}

/// Value of the seats that a plan fills, weighed as the planner weighs them.
fn gain(judged: &Judged) -> Result<i64, Failure> {
    let ground = &judged.ground;
    let worth = Worth::of(ground)?;
    let touched: BTreeSet<i64> = judged.moves.iter().flat_map(|one| [one.from, one.record.to]).flatten().collect();
    let value = |position: i64| {
        let weight = ground.frame.position_place(position).map_or(1, |place| worth.weight(ground, place));
        let (before, after) = judged.position_change(position);
        let (low, high) = (before.held.min(after.held).max(0) as u32, before.held.max(after.held).max(0) as u32);
        let post =
            Post { key: position, group: 0, need: before.need.max(0) as u32, fixed: 0, floor: 0, ceiling: 0, weight };
        worth.tiers.between(&post, low, high) * if after.held < before.held { -1 } else { 1 }
    };
    Ok(touched.into_iter().map(value).sum())
}

fn people(first: &Judged, second: &Judged) -> Vec<PlaceChange> {
    let target = |judged: &Judged| -> BTreeMap<i64, Option<i64>> {
        judged.moves.iter().map(|one| (one.record.staff, one.record.to)).collect()
    };
    let (one, other) = (target(first), target(second));
    let everybody: BTreeSet<i64> = one.keys().chain(other.keys()).copied().collect();
    let post = |judged: &Judged, id: Option<Option<i64>>| {
        let frame = &judged.ground.frame;
        id.flatten().and_then(|id| frame.position(id)).map(|position| post_view(position, frame))
    };
    everybody
        .into_iter()
        .filter(|staff| one.get(staff) != other.get(staff))
        .filter_map(|staff| {
            let record = first.ground.people.by_id(staff)?;
            Some(PlaceChange {
                nip: record.staff.nip.to_string(),
                name: record.staff.full_name(),
                before: post(first, one.get(&staff).copied()),
                now: post(second, other.get(&staff).copied()),
            })
        })
        .collect()
}

fn units(first: &Judged, second: &Judged) -> Vec<UnitCompared> {
    let frame = &first.ground.frame;
    let mut touched: Vec<i64> = first.touched_units();
    touched.extend(second.touched_units());
    touched.sort_by_key(|unit| (frame.place(*unit), *unit));
    touched.dedup();
    touched
        .into_iter()
        .map(|unit| {
            let (one, other) = (first.unit_change(unit).1, second.unit_change(unit).1);
            UnitCompared {
                unit: frame.unit_name(unit).to_string(),
                unit_id: unit,
                need: one.need,
                first: one.held,
                second: other.held,
            }
        })
        .filter(|one| one.first != one.second)
        .collect()
}
