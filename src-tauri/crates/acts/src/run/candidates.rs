//! Who fits an open post, and which open posts fit a person.

use std::collections::BTreeMap;
use std::sync::Arc;

use mutasi_domain::moves::{nature, scope_inside};
use mutasi_domain::rules::MoveFacts;
use mutasi_domain::score::{CRITERIA, Score, Sought};
use mutasi_planner::candidates::{
    self, Candidate, Question, RankMethod, Ranked, Ranking, rank_by_method, rank_candidates, rank_in_parts,
};

use crate::check::{Judged, JudgedMove, bare_move, bare_post_at};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::ground::Ground;
use crate::merits::{Prepared, Qualities};
use crate::views::{balance_view, finding_view, post_view, score_part_view};

const USUAL_LIMIT: u32 = 20;
/// A ranking of 50,000 is done in a few hundredths of a second; more threads would only wait for memory.
const MOST_THREADS: usize = 4;

/// What a question about fitting needs: the region and the people on the day of effect.
pub(super) struct Fitting {
    pub(super) ground: Arc<Ground>,
    qualities: Arc<Qualities>,
    plan: Option<i64>,
    /// Plan ids and names by person.
    planned: BTreeMap<i64, Vec<(i64, String)>>,
}

impl Fitting {
    pub(super) fn read(desk: &mut Desk, plan: Option<i64>) -> Result<Self, Failure> {
        let (day, scenario) = match plan {
            Some(id) => {
                let plan = desk.read().plan(id)?.or_not_found("Rencana", id)?;
                (plan.tmt, plan.scenario)
            }
            None => (desk.today, None),
        };
        let (ground, qualities) = (desk.ground(day, scenario)?, desk.merits()?);
        let mut planned: BTreeMap<i64, Vec<(i64, String)>> = BTreeMap::new();
        for (staff, id, name) in desk.read().people_in_open_plans()? {
            planned.entry(staff).or_default().push((id, name));
        }
        Ok(Self { ground, qualities, plan, planned })
    }

    /// Weights of the criteria, in their order.
    pub(super) fn weights(&self) -> &[f64; CRITERIA.len()] {
        self.ground.prepared(&self.qualities).measure.weights()
    }

    fn in_this_plan(&self, staff: i64) -> bool {
        self.planned.get(&staff).into_iter().flatten().any(|(id, _)| Some(*id) == self.plan)
    }
}

/// The people that a question is about.
struct Everybody<'a> {
    fitting: &'a Fitting,
    target: usize,
    prepared: &'a Prepared,
    places: Vec<usize>,
}

impl<'a> Everybody<'a> {
    fn candidates(&self) -> impl Iterator<Item = Candidate<'a>> + Clone + '_ {
        let staff = &self.fitting.ground.people.staff;
        self.places.iter().map(|place| Candidate {
            key: *place,
            facts: self.fitting.facts(*place, self.target),
            merits: &self.prepared.merits[*place],
            rank: staff[*place].staff.rank,
            rank_since: staff[*place].staff.rank_since,
        })
    }
}

impl Fitting {
    /// The move of a person to the position at a place, as the rules see it without any plan.
    fn facts(&self, place: usize, target: usize) -> MoveFacts<'_> {
        let (ground, record) = (&self.ground, &self.ground.people.staff[place]);
        let held = ground.held(place);
        let agency = |at: usize| ground.seats()[at].agency.map_or(0, |unit| ground.frame.units[unit].id);
        let others = self.planned.get(&record.id).into_iter().flatten().filter(|(id, _)| Some(*id) != self.plan);
        let positions = &ground.frame.positions;
        MoveFacts {
            scope: scope_inside(held.map(agency), agency(target)),
            nature: Some(nature(held.map(|at| &positions[at]), &positions[target], None)),
            from: held.map(|at| bare_post_at(ground, at)),
            to: Some(bare_post_at(ground, target)),
            other_plans: others.map(|(_, name)| name.clone()).collect(),
            ..bare_move(ground, place)
        }
    }

    /// Places of everybody who does not hold the post and is not in the plan yet.
    fn eligible(&self, target: usize) -> Vec<usize> {
        let ground = &self.ground;
        let fits =
            |place: &usize| ground.held(*place) != Some(target) && !self.in_this_plan(ground.people.staff[*place].id);
        (0..ground.people.staff.len()).filter(fits).collect()
    }

    /// Asks about everybody who does not hold the post and is not in the plan yet; `only` names one person to ask alone.
    fn ask<T>(
        &self,
        target: usize,
        ignore_missing: bool,
        only: Option<usize>,
        answer: impl FnOnce(&Question<'_>, Everybody<'_>) -> T,
    ) -> T {
        let ground = &self.ground;
        let position = &ground.frame.positions[target];
        let prepared = ground.prepared(&self.qualities);
        let required = self.qualities.asked(position, &ground.law);
        let sought = Sought::new(position, &required, &prepared.vocabulary, &prepared.measure, ground.day);
        let question = Question { sought: &sought, law: &ground.law, office: &ground.office, ignore_missing };
        let places = match only {
            Some(only) => vec![only],
            None => self.eligible(target),
        };
        answer(&question, Everybody { fitting: self, target, prepared, places })
    }

    /// The best candidates by the merit score, sifted side by side on what processors there are.
    pub(super) fn rank(&self, target: usize, ignore_missing: bool, limit: u32) -> Ranking {
        let ground = &self.ground;
        let position = &ground.frame.positions[target];
        let prepared = ground.prepared(&self.qualities);
        let required = self.qualities.asked(position, &ground.law);
        let places = self.eligible(target);
        let threads = std::thread::available_parallelism().map_or(1, |count| count.get().min(MOST_THREADS));
        let parts = places.chunks(places.len().div_ceil(threads).max(1));
        let parts = parts.map(|places| Everybody { fitting: self, target, prepared, places: places.to_vec() });
        let parts: Vec<Everybody<'_>> = parts.collect();
        rank_in_parts(
            parts.iter().map(Everybody::candidates).collect(),
            || Sought::new(position, &required, &prepared.vocabulary, &prepared.measure, ground.day),
            (&ground.law, &ground.office),
            ignore_missing,
            limit as usize,
        )
    }

    /// The best candidates by another method.
    fn rank_by(&self, target: usize, ignore_missing: bool, limit: u32, method: RankMethod) -> Result<Ranking, Failure> {
        let ranking = self.ask(target, ignore_missing, None, |question, everybody| {
            rank_by_method(everybody.candidates(), question, method, limit as usize)
        });
        ranking.map_err(|error| Failure::refused("rank_method", error.to_string()))
    }
}

/// Ranks everybody who does not hold the post and is not in the plan yet.
pub(crate) fn list_candidates(desk: &mut Desk, asked: ListCandidates) -> Result<CandidatesView, Failure> {
    let fitting = Fitting::read(desk, asked.plan)?;
    let frame = &fitting.ground.frame;
    let target = frame.position_place(asked.position).or_not_found("Jabatan", asked.position)?;
    let limit = asked.limit.unwrap_or(USUAL_LIMIT);
    let ranking = match asked.method.as_deref() {
        None | Some("merit") => fitting.rank(target, asked.ignore_missing, limit),
        Some(code) => {
            let method = RankMethod::from_code(code).ok_or_else(|| {
                Failure::refused("rank_method", format!("Cara menilai \"{code}\" tidak dikenal. Pilih dari daftar."))
            })?;
            fitting.rank_by(target, asked.ignore_missing, limit, method)?
        }
    };
    let people = &fitting.ground.people;
    let view = |ranked: Ranked| {
        let record = &people.staff[ranked.key];
        let position = fitting.ground.held(ranked.key).map(|at| &frame.positions[at]);
        CandidateView {
            nip: record.staff.nip.to_string(),
            name: record.staff.full_name(),
            golongan: record.staff.rank.map_or_else(String::new, |rank| rank.code().to_string()),
            score: ranked.score.total,
            value: ranked.value,
            parts: ranked.score.parts.into_iter().map(score_part_view).collect(),
            findings: ranked.findings.iter().map(finding_view).collect(),
            from: position.map(|position| post_view(position, frame)),
            since: people.post(record.id, frame.day).map(|post| post.from),
            origin: position.map(|position| balance_view(frame.position_balance(position.id))),
        }
    };
    Ok(CandidatesView {
        position: post_view(&frame.positions[target], frame),
        open: (-frame.position_balance(asked.position).gap).max(0),
        candidates: ranking.ranked.into_iter().map(view).collect(),
        blocked: ranking.blocked,
        one_rule_away: ranking.one_rule_away.into_iter().map(|(rule, count)| RuleCount { rule, count }).collect(),
    })
}

/// Open posts for one person, best score first; posts that a hard rule forbids are left out.
pub(crate) fn list_targets(desk: &mut Desk, asked: ListTargets) -> Result<Vec<TargetView>, Failure> {
    let fitting = Fitting::read(desk, asked.plan)?;
    let nip = mutasi_domain::identity::strip(&asked.nip);
    let ground = &fitting.ground;
    let record = ground.people.by_nip(&nip).or_not_found("Pegawai dengan NIP", &nip)?;
    let person = ground.people.place(record.id).or_not_found("Pegawai dengan NIP", &nip)?;
    let frame = &ground.frame;
    let held = ground.held(person).map(|at| &frame.positions[at]);
    let mut targets: Vec<TargetView> = Vec::new();
    for (place, figures) in frame.staffing.positions.iter().enumerate() {
        if figures.balance.gap >= 0 {
            continue;
        }
        let ranking =
            fitting.ask(place, false, Some(person), |question, one| rank_candidates(one.candidates(), question, 1));
        let Some(best) = ranking.ranked.into_iter().next() else { continue };
        let position = &frame.positions[place];
        targets.push(TargetView {
            post: post_view(position, frame),
            open: -figures.balance.gap,
            nature: nature(held, position, None).code().to_string(),
            score: best.score.total,
            parts: best.score.parts.into_iter().map(score_part_view).collect(),
            findings: best.findings.iter().map(finding_view).collect(),
        });
    }
    targets.sort_by(|a, b| {
        b.score.total_cmp(&a.score).then(b.open.cmp(&a.open)).then(a.post.position.cmp(&b.post.position))
    });
    targets.truncate(asked.limit.unwrap_or(USUAL_LIMIT) as usize);
    Ok(targets)
}

/// The merit of a moved person at the target post; `None` without a target.
pub(super) fn score_of_move(judged: &Judged, one: &JudgedMove, qualities: &Qualities) -> Option<ScoreView> {
    let ground = &judged.ground;
    let position = one.record.to.and_then(|id| ground.frame.position(id))?;
    let prepared = ground.prepared(qualities);
    let required = qualities.asked(position, &ground.law);
    let sought = Sought::new(position, &required, &prepared.vocabulary, &prepared.measure, ground.day);
    let merits = &prepared.merits[ground.people.place(one.record.staff)?];
    let Score { total, parts } = sought.merit_score(merits, false);
    Some(ScoreView { total, parts: parts.into_iter().map(score_part_view).collect() })
}

impl Fitting {
    /// Score of a moved person of the plan that is asked about, how many candidates without a block score higher, and the
    /// best of them.
    pub(super) fn better_than(&self, judged: &Judged, one: &JudgedMove) -> Option<(f64, u32, f64)> {
        let own = score_of_move(judged, one, &self.qualities)?.total;
        let target = self.ground.frame.position_place(one.record.to?)?;
        let found = self.ask(target, false, None, |question, everybody| {
            candidates::better_than(everybody.candidates(), question, own)
        });
        Some((own, found.count, found.best.unwrap_or(own)))
    }
}
