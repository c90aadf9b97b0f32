//! A plan judged as a whole: staffing after all moves, then every rule for every move.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use mutasi_domain::finding::Finding;
use mutasi_domain::moves::{Nature, PlanState, Scope, nature, scope};
use mutasi_domain::position::Position;
use mutasi_domain::rules::{MoveFacts, PostFacts, check_move};
use mutasi_domain::staffing::Balance;
use mutasi_store::{MoveRecord, PlanRecord};

use crate::contract::{Failure, FailureKind};
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::people::{Directory, People};

/// A plan with its figures and findings.
pub(crate) struct Judged {
    pub(crate) plan: PlanRecord,
    pub(crate) moves: Vec<JudgedMove>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) frame: Arc<Frame>,
    pub(crate) people: Arc<People>,
    effect: Effect,
}

/// One move with the post that the person leaves.
pub(crate) struct JudgedMove {
    pub(crate) record: MoveRecord,
    pub(crate) from: Option<i64>,
    pub(crate) nature: Option<Nature>,
    pub(crate) scope: Option<Scope>,
    pub(crate) chain: Option<u32>,
}

/// What the moves add to and take from every position, and from every unit with the units below it.
struct Effect {
    positions: BTreeMap<i64, i64>,
    units: BTreeMap<i64, i64>,
    /// The frame already holds the moves: the plan is decreed, and its posts begin on the TMT.
    in_frame: bool,
}

impl Effect {
    fn of(moves: &[JudgedMove], frame: &Frame, in_frame: bool) -> Self {
        let (mut positions, mut units) = (BTreeMap::new(), BTreeMap::new());
        let mut add = |position: Option<i64>, by: i64| {
            let Some(position) = position.and_then(|id| frame.position(id)) else { return };
            *positions.entry(position.id).or_default() += by;
            frame.upwards(position.unit).for_each(|unit| *units.entry(unit).or_default() += by);
        };
        for one in moves {
            add(one.from, -1);
            add(one.record.to, 1);
        }
        Self { positions, units, in_frame }
    }

    fn change(&self, now: Balance, by: i64) -> (Balance, Balance) {
        let before = if self.in_frame { now.held - by } else { now.held };
        (Balance::new(now.need, before), Balance::new(now.need, before + by))
    }
}

impl Judged {
    /// Figures of a position before and after the plan.
    pub(crate) fn position_change(&self, position: i64) -> (Balance, Balance) {
        let by = self.effect.positions.get(&position).copied().unwrap_or(0);
        self.effect.change(self.frame.position_balance(position), by)
    }

    /// Figures of a unit, the units below included, before and after the plan.
    pub(crate) fn unit_change(&self, unit: i64) -> (Balance, Balance) {
        let by = self.effect.units.get(&unit).copied().unwrap_or(0);
        self.effect.change(self.frame.unit_balance(unit), by)
    }

    /// People missing over the whole region before and after the plan.
    pub(crate) fn short_change(&self) -> (i64, i64) {
        let missing = |balance: Balance| (-balance.gap).max(0);
        let (mut before, mut after) = (self.frame.staffing.short, self.frame.staffing.short);
        for position in self.effect.positions.keys() {
            let now = missing(self.frame.position_balance(*position));
            let (was, will) = self.position_change(*position);
            before += missing(was) - now;
            after += missing(will) - now;
        }
        (before, after)
    }

    /// Units whose own posts the plan touches, in tree order.
    pub(crate) fn touched_units(&self) -> Vec<i64> {
        let touched: BTreeSet<i64> = self
            .effect
            .positions
            .keys()
            .filter_map(|id| self.frame.position(*id))
            .map(|position| position.unit)
            .collect();
        self.frame.staffing.units.iter().map(|row| row.unit).filter(|unit| touched.contains(unit)).collect()
    }

    /// Findings that keep the plan from approval.
    pub(crate) fn blocking(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.blocks())
    }

    pub(crate) fn find_move(&self, id: i64) -> Option<&JudgedMove> {
        self.moves.iter().find(|one| one.record.id == id)
    }
}

impl Desk {
    /// Reads a plan and judges it as a whole. A plan that is approved keeps the findings it was approved with.
    pub(crate) fn judge(&mut self, id: i64) -> Result<Judged, Failure> {
        let plan = self.read().plan(id)?.or_not_found("Rencana", id)?;
        let frame = match self.frame_in(plan.tmt, plan.scenario) {
            // What was approved stays readable and can be carried out, whatever has become of its scenario.
            Err(failure) if failure.kind == FailureKind::Refused && plan.state != PlanState::Draft => {
                self.frame(plan.tmt)?
            }
            frame => frame?,
        };
        let (law, people) = (self.law()?, self.people()?);
        let records = self.read().moves(id)?;
        let mut moves: Vec<JudgedMove> =
            records.into_iter().map(|record| judged_move(record, &plan, &frame, &people)).collect();
        number_chains(&mut moves);
        let effect = Effect::of(&moves, &frame, plan.state == PlanState::Decreed);
        let mut judged = Judged { plan, moves, findings: Vec::new(), frame, people, effect };
        judged.findings = match self.read().approval(id)? {
            Some(approval) => serde_json::from_str(&approval.findings).map_err(|error| {
                Failure::broken("store_damaged", "Temuan rencana tidak terbaca.").with_details(error)
            })?,
            None => {
                let directory = self.directory(judged.plan.tmt)?;
                let other_plans = self.other_plans(id)?;
                let facts = judged.moves.iter().map(|one| move_facts(&judged, one, &directory, &other_plans));
                facts.flat_map(|facts| check_move(&facts, &law)).collect()
            }
        };
        self.mark_overrides(&mut judged)?;
        Ok(judged)
    }

    fn other_plans(&self, plan: i64) -> Result<BTreeMap<i64, Vec<String>>, Failure> {
        let mut plans: BTreeMap<i64, Vec<String>> = BTreeMap::new();
        for (staff, name) in self.read().other_open_plans(plan)? {
            plans.entry(staff).or_default().push(name);
        }
        Ok(plans)
    }

    fn mark_overrides(&self, judged: &mut Judged) -> Result<(), Failure> {
        let overrides = self.read().overrides(judged.plan.id)?;
        for finding in &mut judged.findings {
            let key = finding.move_id.map(|id| (id, finding.rule.clone()));
            finding.overridden = key.and_then(|key| overrides.get(&key)).map(|given| given.reason.clone());
        }
        Ok(())
    }
}

fn judged_move(record: MoveRecord, plan: &PlanRecord, frame: &Frame, people: &People) -> JudgedMove {
    // While a plan is drafted the post left is the one held on the TMT; later it is the one that was approved.
    let from = match plan.state {
        PlanState::Draft => people.post(record.staff, plan.tmt).map(|post| post.position),
        _ => record.from,
    };
    let position = |id: Option<i64>| id.and_then(|id| frame.position(id));
    let (left, target) = (position(from), position(record.to));
    JudgedMove {
        nature: target.map(|target| nature(left, target)),
        scope: target.map(|target| scope(left.map(|left| frame.agency(left.unit)), frame.agency(target.unit))),
        from,
        record,
        chain: None,
    }
}

/// Numbers the chains, swaps and cycles: a move belongs with the one that leaves the post it goes to.
fn number_chains(moves: &mut [JudgedMove]) {
    let mut leader: Vec<usize> = (0..moves.len()).collect();
    fn root(leader: &[usize], mut at: usize) -> usize {
        while leader[at] != at {
            at = leader[at];
        }
        at
    }
    let mut leaving: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for (at, one) in moves.iter().enumerate() {
        leaving.entry(one.from.unwrap_or_default()).or_default().push(at);
    }
    for (at, one) in moves.iter().enumerate() {
        for other in one.record.to.and_then(|to| leaving.get(&to)).into_iter().flatten() {
            let (left, right) = (root(&leader, at), root(&leader, *other));
            leader[left.max(right)] = left.min(right);
        }
    }
    let roots: Vec<usize> = (0..moves.len()).map(|at| root(&leader, at)).collect();
    let mut sizes: BTreeMap<usize, u32> = BTreeMap::new();
    roots.iter().for_each(|root| *sizes.entry(*root).or_default() += 1);
    let mut numbers: BTreeMap<usize, u32> = BTreeMap::new();
    for (one, root) in moves.iter_mut().zip(roots) {
        if sizes[&root] > 1 {
            let next = numbers.len() as u32 + 1;
            one.chain = Some(*numbers.entry(root).or_insert(next));
        }
    }
}

fn move_facts(
    judged: &Judged,
    one: &JudgedMove,
    directory: &Directory,
    other_plans: &BTreeMap<i64, Vec<String>>,
) -> MoveFacts {
    let plans = other_plans.get(&one.record.staff).cloned().unwrap_or_default();
    let record = judged.people.by_id(one.record.staff).expect("a move's person stands in the store by foreign key");
    MoveFacts {
        move_id: one.record.id,
        tmt: judged.plan.tmt,
        scope: one.scope.unwrap_or(Scope::DalamUnit),
        person: judged.people.facts(record, judged.plan.tmt, plans),
        from: one.from.map(|id| post_facts(judged, one, id, directory)),
        to: one.record.to.map(|id| post_facts(judged, one, id, directory)),
    }
}

fn post_facts(judged: &Judged, one: &JudgedMove, id: i64, directory: &Directory) -> PostFacts {
    let known = judged.frame.position(id);
    let position = known.cloned().unwrap_or_else(|| gone(id));
    let (before, after) = judged.position_change(id);
    let (unit_before, unit_after) = judged.unit_change(position.unit);
    let names = |ids: &mut dyn Iterator<Item = i64>| -> Vec<String> {
        ids.filter_map(|id| judged.people.by_id(id)).map(|record| record.staff.full_name()).collect()
    };
    let (mut staying, mut coming) = (Vec::new(), Vec::new());
    // Only managerial posts have one seat; for others the names would be a long list that no rule asks for.
    if position.is_managerial() {
        let leaves =
            |staff: i64| judged.moves.iter().any(|other| other.record.staff == staff && other.from == Some(id));
        let holders = directory.holders.get(&id).into_iter().flatten().copied();
        staying = names(&mut holders.filter(|staff| *staff != one.record.staff && !leaves(*staff)));
        let others =
            judged.moves.iter().filter(|other| other.record.to == Some(id) && other.record.id != one.record.id);
        coming = names(&mut others.map(|other| other.record.staff));
    }
    PostFacts {
        unit_name: judged.frame.unit_name(position.unit).to_string(),
        in_force: known.is_some(),
        before,
        after,
        unit_before,
        unit_after,
        staying,
        also_coming: coming,
        position,
    }
}

/// Stands for a position that is not in the map on the TMT.
fn gone(id: i64) -> Position {
    Position {
        id,
        unit: 0,
        title: format!("nomor {id}"),
        family: mutasi_domain::position::Family::Pelaksana,
        level: mutasi_domain::position::Level::None,
        class: 0,
        requirements: mutasi_domain::position::Requirements::default(),
    }
}
