//! A plan judged as a whole: staffing after all moves, then every rule for every move.
//!
//! What was judged is kept. After an edit only the moves whose surroundings changed are put to the rules again.

mod around;
mod effect;
mod interests;
mod stale;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use mutasi_domain::cases::CaseState;
use mutasi_domain::finding::Finding;
use mutasi_domain::moves::{Consent, Nature, PlanState, Scope, nature, scope_across, scope_inside};
use mutasi_domain::rules::{MoveFacts, check_move};
use mutasi_domain::staffing::Balance;
use mutasi_store::{ApprovalRecord, Decreed, DocumentRecord, MoveRecord, PlanRecord};

use crate::contract::{FactChange, Failure, FailureKind, InterestView};
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::ground::Ground;

use around::{Around, Surroundings};
pub(crate) use around::{bare_move, bare_post, bare_post_at};
use effect::{Effect, chains};
pub(crate) use effect::{Step, chain_kind};
pub(crate) use stale::known;

/// A plan with its figures and findings.
pub(crate) struct Judged {
    pub(crate) plan: PlanRecord,
    pub(crate) moves: Vec<JudgedMove>,
    pub(crate) ground: Arc<Ground>,
    pub(crate) documents: Vec<DocumentRecord>,
    /// Facts that changed under the plan since it was last checked.
    pub(crate) stale: Vec<FactChange>,
    pub(crate) interests: Vec<InterestView>,
    /// Counts the states of plans that this desk has seen.
    pub(crate) revision: i64,
    effect: Effect,
    /// Places of the documents of each move alone.
    own_documents: BTreeMap<i64, Vec<usize>>,
    /// Moves whose decree is issued.
    pub(crate) decreed: BTreeMap<i64, Decreed>,
    /// Cases that the moves carry, with their state.
    pub(crate) cases: BTreeMap<i64, (i64, CaseState)>,
}

/// One move with the post that the person leaves and what the rules say.
#[derive(Clone)]
pub(crate) struct JudgedMove {
    pub(crate) record: MoveRecord,
    pub(crate) from: Option<i64>,
    pub(crate) nature: Option<Nature>,
    /// The nature that follows from the two posts, whatever the drafter set.
    pub(crate) derived: Option<Nature>,
    pub(crate) scope: Option<Scope>,
    pub(crate) chain: Option<u32>,
    pub(crate) consents: Vec<Consent>,
    pub(crate) findings: Arc<Vec<Finding>>,
    around: Arc<Around>,
    /// Facts outside the plan, as JSON; what a re-check keeps.
    pub(crate) known: Arc<str>,
}

impl JudgedMove {
    pub(crate) fn step(&self) -> Step {
        (self.from, self.record.to)
    }

    /// Whether the move shows the same as another state of it.
    pub(crate) fn same_as(&self, other: &Self) -> bool {
        self.record == other.record
            && Arc::ptr_eq(&self.findings, &other.findings)
            && (self.from, self.chain, self.scope, self.nature) == (other.from, other.chain, other.scope, other.nature)
            && self.consents == other.consents
    }
}

impl Judged {
    pub(crate) fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.moves.iter().flat_map(|one| one.findings.iter())
    }

    /// Figures of a position before and after the plan.
    pub(crate) fn position_change(&self, position: i64) -> (Balance, Balance) {
        self.effect.position(&self.ground.frame, position)
    }

    /// Figures of a unit, the units below included, before and after the plan.
    pub(crate) fn unit_change(&self, unit: i64) -> (Balance, Balance) {
        self.effect.unit(&self.ground.frame, unit)
    }

    /// People missing over the whole region before and after the plan.
    pub(crate) fn short_change(&self) -> (i64, i64) {
        let frame = &self.ground.frame;
        let missing = |balance: Balance| (-balance.gap).max(0);
        let (mut before, mut after) = (frame.staffing.short, frame.staffing.short);
        for position in self.effect.positions.keys() {
            let now = missing(frame.position_balance(*position));
            let (was, will) = self.position_change(*position);
            before += missing(was) - now;
            after += missing(will) - now;
        }
        (before, after)
    }

    /// Units whose own posts the plan touches, in tree order.
    pub(crate) fn touched_units(&self) -> Vec<i64> {
        let frame = &self.ground.frame;
        let touched: BTreeSet<i64> =
            self.effect.positions.keys().filter_map(|id| frame.position(*id)).map(|position| position.unit).collect();
        let mut units: Vec<i64> = touched.into_iter().collect();
        units.sort_by_key(|unit| frame.place(*unit));
        units
    }

    /// Findings that keep the plan from approval.
    pub(crate) fn blocking(&self) -> impl Iterator<Item = &Finding> {
        self.findings().filter(|finding| finding.blocks())
    }

    pub(crate) fn find_move(&self, id: i64) -> Option<&JudgedMove> {
        self.moves.iter().find(|one| one.record.id == id)
    }

    /// Documents of a move alone.
    pub(crate) fn documents_of(&self, id: i64) -> impl Iterator<Item = &DocumentRecord> {
        self.own_documents.get(&id).into_iter().flatten().map(|at| &self.documents[*at])
    }

    /// A move as the rules see it.
    pub(crate) fn facts_of<'a>(&'a self, one: &'a JudgedMove) -> Option<MoveFacts<'a>> {
        around::facts(&self.ground, &one.record, one.from, &one.around)
    }

    fn same_as(&self, other: &Self) -> bool {
        self.plan == other.plan
            && Arc::ptr_eq(&self.ground, &other.ground)
            && self.moves.len() == other.moves.len()
            && self.moves.iter().zip(&other.moves).all(|(one, before)| one.same_as(before))
            && self.documents == other.documents
            && self.decreed == other.decreed
            && self.cases == other.cases
            && self.stale.len() == other.stale.len()
            && self.interests == other.interests
    }
}

/// Nature of a move: what the drafter set, or what follows from the posts.
pub(crate) fn nature_of(ground: &Ground, record: &MoveRecord, from: Option<i64>) -> Option<Nature> {
    record.nature.or_else(|| derived_nature(ground, record, from))
}

fn derived_nature(ground: &Ground, record: &MoveRecord, from: Option<i64>) -> Option<Nature> {
    let target = record.to.and_then(|id| ground.frame.position(id))?;
    let left = from.and_then(|id| ground.frame.position(id));
    Some(nature(left, target, record.until))
}

/// Scope of a move; `None` while it has no target.
pub(crate) fn scope_of(ground: &Ground, record: &MoveRecord, from: Option<i64>) -> Option<Scope> {
    if let Some(outside) = &record.outside {
        return Some(scope_across(ground.region.0, &ground.region.1, outside));
    }
    let agency =
        |id: Option<i64>| id.and_then(|id| ground.frame.position(id)).map(|post| ground.frame.agency(post.unit));
    agency(record.to).map(|to| scope_inside(agency(from), to))
}

impl Desk {
    /// Reads a plan and judges it as a whole. A plan that is approved keeps the findings it was approved with.
    pub(crate) fn judge(&mut self, id: i64) -> Result<Arc<Judged>, Failure> {
        Ok(self.judge_again(id)?.1)
    }

    /// Judges a plan, and tells how it was judged before, if this desk has seen it.
    pub(crate) fn judge_again(&mut self, id: i64) -> Result<(Option<Arc<Judged>>, Arc<Judged>), Failure> {
        let plan = self.read().plan(id)?.or_not_found("Rencana", id)?;
        let ground = match self.ground(plan.tmt, plan.scenario) {
            // What was approved stays readable and can be carried out, whatever has become of its scenario.
            Err(failure) if failure.kind == FailureKind::Refused && plan.state != PlanState::Draft => {
                self.ground(plan.tmt, None)?
            }
            ground => ground?,
        };
        let before = self.cache.plans.get(&id).map(Arc::clone);
        let mut judged = self.judge_on(plan, ground, before.as_deref())?;
        if let Some(same) = before.as_ref().filter(|before| before.same_as(&judged)) {
            return Ok((before.clone(), Arc::clone(same)));
        }
        self.cache.revision += 1;
        judged.revision = self.cache.revision;
        let judged = Arc::new(judged);
        self.cache.keep_plan(Arc::clone(&judged));
        Ok((before, judged))
    }

    fn judge_on(&mut self, plan: PlanRecord, ground: Arc<Ground>, before: Option<&Judged>) -> Result<Judged, Failure> {
        let moves = self.read().moves(plan.id)?;
        self.judge_moves(plan, ground, moves, before)
    }

    /// Judges a plan as it would be with other moves; nothing is kept.
    pub(crate) fn judge_with(&mut self, plan: &PlanRecord, moves: Vec<MoveRecord>) -> Result<Judged, Failure> {
        let ground = self.ground(plan.tmt, plan.scenario)?;
        let before = self.cache.plans.get(&plan.id).map(Arc::clone);
        self.judge_moves(plan.clone(), ground, moves, before.as_deref())
    }

    fn judge_moves(
        &mut self,
        plan: PlanRecord,
        ground: Arc<Ground>,
        moves: Vec<MoveRecord>,
        before: Option<&Judged>,
    ) -> Result<Judged, Failure> {
        let directory = self.directory(plan.tmt)?;
        let reader = self.read();
        let moves: Vec<(MoveRecord, Option<i64>)> =
            moves.into_iter().map(|record| with_origin(record, &plan, &ground)).collect();
        let steps: Vec<Step> = moves.iter().map(|(record, from)| (*from, record.to)).collect();
        let decreed = reader.decreed_moves(plan.id)?;
        let in_frame = |record: &MoveRecord| decreed.get(&record.id) == Some(&Decreed::Stands);
        let effect =
            Effect::of(moves.iter().zip(&steps).map(|((record, _), step)| (*step, in_frame(record))), &ground.frame);
        let documents = reader.documents(plan.id)?;
        let cases = reader.case_states(plan.id)?;
        let approval = reader.approval(plan.id)?;
        let frozen = approval.as_ref().map(frozen_findings).transpose()?;
        let surroundings = self.surroundings(&plan, &ground, &effect, &directory, &moves, &documents)?;
        let mut consents = reader.consents(plan.id)?;
        let known_before: BTreeMap<i64, &JudgedMove> = before
            .filter(|before| Arc::ptr_eq(&before.ground, &ground))
            .map(|before| before.moves.iter().map(|one| (one.record.id, one)).collect())
            .unwrap_or_default();
        let judged_moves: Vec<JudgedMove> = (0..moves.len())
            .zip(chains(&steps))
            .map(|(at, chain)| {
                let (record, from) = &moves[at];
                let consents = consents.remove(&record.id).unwrap_or_default();
                let old = known_before.get(&record.id).filter(|old| old.record == *record && old.from == *from);
                let mut judged = judge_move(&surroundings, at, old.copied(), frozen.as_ref());
                (judged.chain, judged.consents) = (chain, consents);
                judged
            })
            .collect();
        drop(surroundings);
        let stale = match before.filter(|before| Arc::ptr_eq(&before.ground, &ground)) {
            // Every edit keeps the facts of the move that it touches, so on the same ground nothing new grows stale.
            Some(before) => {
                let same =
                    |now: &&JudgedMove| known_before.get(&now.record.id).is_some_and(|old| old.record == now.record);
                let kept: BTreeSet<i64> = judged_moves.iter().filter(same).map(|now| now.record.id).collect();
                before.stale.iter().filter(|change| kept.contains(&change.move_id)).cloned().collect()
            }
            None => {
                let open: Vec<&JudgedMove> =
                    judged_moves.iter().filter(|one| !decreed.contains_key(&one.record.id)).collect();
                stale_facts(&self.read().move_checks(plan.id)?, &open, &ground)
            }
        };
        let deciders: Vec<(&str, &str)> = [(plan.drafter.as_str(), "drafter")]
            .into_iter()
            .chain(approval.as_ref().map(|approval| (approval.account.as_str(), "approver")))
            .chain([(self.account.as_str(), "this_account")])
            .collect();
        let (accounts, declared) = (self.read().accounts()?, self.read().declarations(plan.id)?);
        let interests = interests::interests(&ground, &judged_moves, &deciders, &accounts, &declared);
        let mut own_documents: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
        for (at, record) in documents.iter().enumerate() {
            if let Some(id) = record.move_id() {
                own_documents.entry(id).or_default().push(at);
            }
        }
        Ok(Judged {
            plan,
            moves: judged_moves,
            ground,
            documents,
            stale,
            interests,
            revision: 0,
            effect,
            own_documents,
            decreed,
            cases,
        })
    }

    fn surroundings<'a>(
        &self,
        plan: &PlanRecord,
        ground: &'a Ground,
        effect: &'a Effect,
        directory: &'a crate::people::Directory,
        moves: &'a [(MoveRecord, Option<i64>)],
        documents: &[DocumentRecord],
    ) -> Result<Surroundings<'a>, Failure> {
        let reader = self.read();
        let mut surroundings = Surroundings {
            ground,
            effect,
            directory,
            moves,
            leavers: BTreeSet::new(),
            comers: BTreeMap::new(),
            after: BTreeMap::new(),
            other_plans: BTreeMap::new(),
            other_targets: BTreeMap::new(),
            documents: BTreeMap::new(),
            overrides: BTreeMap::new(),
        };
        for (at, (record, from)) in moves.iter().enumerate() {
            surroundings.after.insert(record.staff, record.to);
            surroundings.leavers.extend(from.map(|from| (record.staff, from)));
            if let Some(to) = record.to {
                surroundings.comers.entry(to).or_default().push(at);
            }
        }
        if reader.has_other_open_plans(plan.id)? {
            for (staff, name) in reader.other_open_plans(plan.id)? {
                surroundings.other_plans.entry(staff).or_default().push(name);
            }
            for (position, name, staff) in reader.other_open_targets(plan.id)? {
                let who = ground.people.by_id(staff).map(|record| record.staff.full_name()).unwrap_or_default();
                surroundings.other_targets.entry(position).or_default().push(format!("{name} ({who})"));
            }
        }
        for record in documents {
            surroundings.documents.entry(record.move_id()).or_default().push(record.document.clone());
        }
        for ((id, rule), given) in reader.overrides(plan.id)? {
            surroundings.overrides.entry(id).or_default().insert(rule, given.reason);
        }
        Ok(surroundings)
    }
}

/// Findings by move, as a plan was approved with them.
fn frozen_findings(approval: &ApprovalRecord) -> Result<BTreeMap<i64, Vec<Finding>>, Failure> {
    let findings: Vec<Finding> = serde_json::from_str(&approval.findings)
        .map_err(|error| Failure::broken("store_damaged", "Temuan rencana tidak terbaca.").with_details(error))?;
    let mut frozen: BTreeMap<i64, Vec<Finding>> = BTreeMap::new();
    for finding in findings {
        frozen.entry(finding.move_id.unwrap_or_default()).or_default().push(finding);
    }
    Ok(frozen)
}

fn with_origin(record: MoveRecord, plan: &PlanRecord, ground: &Ground) -> (MoveRecord, Option<i64>) {
    // While a plan is drafted the post left is the one held on the TMT; later it is the one that was approved.
    let from = match plan.state {
        PlanState::Draft => ground.people.post(record.staff, plan.tmt).map(|post| post.position),
        _ => record.from,
    };
    (record, from)
}

fn judge_move(
    surroundings: &Surroundings<'_>,
    at: usize,
    before: Option<&JudgedMove>,
    frozen: Option<&BTreeMap<i64, Vec<Finding>>>,
) -> JudgedMove {
    let (ground, (record, from)) = (surroundings.ground, &surroundings.moves[at]);
    let derived = derived_nature(ground, record, *from);
    let nature = record.nature.or(derived);
    let scope = scope_of(ground, record, *from);
    let around = surroundings.around(at, scope, nature);
    if let Some(before) = before.filter(|before| *before.around == around) {
        return before.clone();
    }
    let mut findings = match frozen {
        Some(frozen) => frozen.get(&record.id).cloned().unwrap_or_default(),
        None => around::facts(ground, record, *from, &around)
            .map(|facts| check_move(&facts, &ground.law, &ground.office))
            .unwrap_or_default(),
    };
    for finding in &mut findings {
        finding.overridden = around.overrides.get(finding.rule.as_ref()).cloned();
    }
    let known = match before {
        Some(before) => Arc::clone(&before.known),
        None => serde_json::to_string(&stale::known(ground, record, *from)).unwrap_or_default().into(),
    };
    JudgedMove {
        record: record.clone(),
        from: *from,
        nature,
        derived,
        scope,
        chain: None,
        consents: Vec::new(),
        findings: Arc::new(findings),
        around: Arc::new(around),
        known,
    }
}

/// What changed since the plan was last checked; a move that was never checked so cannot be stale.
fn stale_facts(checks: &BTreeMap<i64, String>, moves: &[&JudgedMove], ground: &Ground) -> Vec<FactChange> {
    let mut found = Vec::new();
    for one in moves {
        let Some(old) = checks.get(&one.record.id).filter(|old| ***old != *one.known) else { continue };
        let Some(person) = ground.people.by_id(one.record.staff) else { continue };
        let now = known(ground, &one.record, one.from);
        let (nip, name) = (person.staff.nip.to_string(), person.staff.full_name());
        found.extend(stale::changes(old, &now, &one.record, &nip, &name));
    }
    found
}
