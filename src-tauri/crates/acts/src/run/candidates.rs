//! Who fits an open post, and which open posts fit a person.

use std::collections::BTreeMap;
use std::sync::Arc;

use mutasi_domain::finding::Severity;
use mutasi_domain::moves::{nature, scope};
use mutasi_domain::parameter::Law;
use mutasi_domain::position::Position;
use mutasi_domain::rules::person::performance_years;
use mutasi_domain::rules::{MoveFacts, PostFacts, check_candidate};
use mutasi_domain::score::{ScoreFacts, merit_score};
use mutasi_domain::staffing::Balance;
use mutasi_domain::unit::name_key;
use mutasi_planner::candidates::{Candidate, rank_candidates};
use mutasi_store::StaffRecord;

use super::plans::code;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::people::People;
use crate::views::{balance_view, finding_view, post_view, score_part_view};

const USUAL_LIMIT: u32 = 20;

/// What a question about fitting needs: the region and the people on the day of effect.
struct Fitting {
    law: Arc<Law>,
    frame: Arc<Frame>,
    people: Arc<People>,
    plan: Option<i64>,
    /// Plan ids and names by person.
    planned: BTreeMap<i64, Vec<(i64, String)>>,
}

impl Fitting {
    fn read(desk: &mut Desk, plan: Option<i64>) -> Result<Self, Failure> {
        let (day, scenario) = match plan {
            Some(id) => {
                let plan = desk.read().plan(id)?.or_not_found("Rencana", id)?;
                (plan.tmt, plan.scenario)
            }
            None => (desk.today, None),
        };
        let (law, frame, people) = (desk.law()?, desk.frame_in(day, scenario)?, desk.people()?);
        let mut planned: BTreeMap<i64, Vec<(i64, String)>> = BTreeMap::new();
        for (staff, id, name) in desk.read().people_in_open_plans()? {
            planned.entry(staff).or_default().push((id, name));
        }
        Ok(Self { law, frame, people, plan, planned })
    }

    fn in_this_plan(&self, staff: i64) -> bool {
        self.planned.get(&staff).into_iter().flatten().any(|(id, _)| Some(*id) == self.plan)
    }

    fn facts(&self, record: &StaffRecord, target: &Position) -> MoveFacts {
        let others = self.planned.get(&record.id).into_iter().flatten().filter(|(id, _)| Some(*id) != self.plan);
        let post = self.people.post(record.id, self.frame.day).and_then(|post| self.frame.position(post.position));
        MoveFacts {
            move_id: 0,
            tmt: self.frame.day,
            scope: scope(post.map(|post| self.frame.agency(post.unit)), self.frame.agency(target.unit)),
            person: self.people.facts(record, self.frame.day, others.map(|(_, name)| name.clone()).collect()),
            from: post.map(|post| self.post_facts(post)),
            to: Some(self.post_facts(target)),
        }
    }

    /// The person rules look only at the position; the figures of the plan are judged when the move is in it.
    fn post_facts(&self, position: &Position) -> PostFacts {
        PostFacts {
            position: position.clone(),
            unit_name: String::new(),
            in_force: true,
            before: Balance::default(),
            after: Balance::default(),
            unit_before: Balance::default(),
            unit_after: Balance::default(),
            staying: Vec::new(),
            also_coming: Vec::new(),
        }
    }

    fn score<'a>(&self, record: &'a StaffRecord, title_key: &str) -> ScoreFacts<'a> {
        let ratings = self.people.ratings(record.id);
        ScoreFacts {
            education: record.staff.education,
            diploma: &record.staff.diploma,
            ratings: performance_years(&self.law).filter_map(|year| Some((year, *ratings.get(&year)?))).collect(),
            rank: record.staff.rank,
            relevant_months: Some(self.people.months_in_title(record.id, title_key, &self.frame, self.frame.day)),
            technical: None,
            managerial: None,
            training: None,
        }
    }
}

/// Ranks everybody who does not hold the post and is not in the plan yet.
pub(crate) fn list_candidates(desk: &mut Desk, asked: ListCandidates) -> Result<CandidatesView, Failure> {
    let fitting = Fitting::read(desk, asked.plan)?;
    let (frame, people) = (&fitting.frame, &fitting.people);
    let target = frame.position(asked.position).or_not_found("Jabatan", asked.position)?;
    let title_key = name_key(&target.title);
    let eligible = people.staff.iter().enumerate().filter(|(_, record)| {
        !fitting.in_this_plan(record.id)
            && people.post(record.id, frame.day).is_none_or(|post| post.position != target.id)
    });
    let candidates = eligible.map(|(key, record)| Candidate {
        key,
        facts: fitting.facts(record, target),
        score: fitting.score(record, &title_key),
        rank: record.staff.rank,
        rank_since: record.staff.rank_since,
    });
    let limit = asked.limit.unwrap_or(USUAL_LIMIT) as usize;
    let ranking = rank_candidates(candidates, &target.requirements, &fitting.law, asked.ignore_missing, limit);
    let view = |ranked: mutasi_planner::candidates::Ranked| {
        let record = &people.staff[ranked.key];
        let post = people.post(record.id, frame.day);
        let position = post.and_then(|post| frame.position(post.position));
        CandidateView {
            nip: record.staff.nip.to_string(),
            name: record.staff.full_name(),
            golongan: record.staff.rank.map_or_else(String::new, |rank| rank.code().to_string()),
            score: ranked.score.total,
            parts: ranked.score.parts.into_iter().map(score_part_view).collect(),
            findings: ranked.findings.iter().map(finding_view).collect(),
            from: position.map(|position| post_view(position, frame)),
            since: post.map(|post| post.from),
            origin: position.map(|position| balance_view(frame.position_balance(position.id))),
        }
    };
    Ok(CandidatesView {
        position: post_view(target, frame),
        open: (-frame.position_balance(target.id).gap).max(0),
        candidates: ranking.ranked.into_iter().map(view).collect(),
        blocked: ranking.blocked,
        one_rule_away: ranking.one_rule_away.into_iter().map(|(rule, count)| RuleCount { rule, count }).collect(),
    })
}

/// Open posts for one person, best score first; posts that a hard rule forbids are left out.
pub(crate) fn list_targets(desk: &mut Desk, asked: ListTargets) -> Result<Vec<TargetView>, Failure> {
    let fitting = Fitting::read(desk, asked.plan)?;
    let nip = mutasi_domain::identity::strip(&asked.nip);
    let record = fitting.people.by_nip(&nip).or_not_found("Pegawai dengan NIP", &nip)?;
    let frame = &fitting.frame;
    let held = fitting.people.post(record.id, frame.day).and_then(|post| frame.position(post.position));
    let mut targets: Vec<TargetView> = Vec::new();
    for (position, figures) in frame.positions.iter().zip(&frame.staffing.positions) {
        if figures.balance.gap >= 0 {
            continue;
        }
        let findings = check_candidate(&fitting.facts(record, position), &fitting.law);
        if findings.iter().any(|finding| finding.severity == Severity::Block) {
            continue;
        }
        let score = merit_score(
            &fitting.score(record, &name_key(&position.title)),
            &position.requirements,
            &fitting.law,
            false,
        );
        targets.push(TargetView {
            post: post_view(position, frame),
            open: -figures.balance.gap,
            nature: code(nature(held, position)).unwrap_or_default(),
            score: score.total,
            parts: score.parts.into_iter().map(score_part_view).collect(),
            findings: findings.iter().map(finding_view).collect(),
        });
    }
    targets.sort_by(|a, b| {
        b.score.total_cmp(&a.score).then(b.open.cmp(&a.open)).then(a.post.position.cmp(&b.post.position))
    });
    targets.truncate(asked.limit.unwrap_or(USUAL_LIMIT) as usize);
    Ok(targets)
}
