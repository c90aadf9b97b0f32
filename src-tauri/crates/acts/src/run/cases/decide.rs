//! One step for one case or for hundreds: all of them or none, in one act.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use mutasi_domain::cases::{CaseState, StepKind};
use mutasi_domain::day::add_months;
use mutasi_domain::moves::Side;
use mutasi_store::{CaseFilter, CaseSummary, Mode, Writer};
use serde_json::Value;

use super::choices::{Asked, CHOICES};
use super::effects::{After, evaluation_months, follow};
use super::ground::{Situation, detail};
use super::list::lines_of;
use super::said::Said;
use super::steps::{Actor, NewStep, take_step};
use super::unfinished::Unfinished;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::ground::Ground;
use crate::op::Op;
use crate::run::named::named;
use crate::workdays::{WorkDays, uncertain_remark};

pub(crate) fn decide_cases(desk: &mut Desk, asked: DecideCases) -> Result<CasesDecided, Failure> {
    let step = StepKind::from_code(&asked.step)
        .filter(|step| CHOICES.contains(step))
        .ok_or_else(|| Failure::refused("case_step", "Langkah usulan tidak dikenal. Pilih dari daftar."))?;
    let actor = Actor::of(desk, step)?;
    let said = Said::of(desk, step, &asked)?;
    let (summaries, situations) = read_seen(desk, &asked.cases)?;
    let staff: Vec<i64> = situations.iter().map(|situation| situation.case.staff).collect();
    desk.keep_apart(&staff)?;
    let (ground, days, today) = (desk.ground(desk.today, None)?, desk.workdays()?, desk.today);
    let unfinished = match step {
        StepKind::Finish => Unfinished::read(desk)?,
        _ => Unfinished::default(),
    };
    let mut taken = Vec::with_capacity(situations.len());
    let mut refused = Vec::new();
    for (situation, summary) in situations.iter().zip(&summaries) {
        let mut one = Asked::new(situation, summary, &ground, today);
        one.unfinished = unfinished.of(situation.case.id);
        match one.step(step, &said, &days) {
            Ok(new) => taken.push((one, new)),
            Err(why) => refused.push(format!("{}: {why}", summary.name)),
        }
    }
    if !refused.is_empty() {
        return Err(several("case_blocked", refused));
    }
    let label = match taken.len() {
        1 => format!("usulan {}", step.printed()),
        many => format!("{many} usulan {}", step.printed()),
    };
    let file = said.file(desk)?;
    desk.act(Op::DecideCases, &label, Mode::Commit, |tx| {
        let file =
            file.as_ref().map(|(name, bytes)| Ok::<_, Failure>((name.clone(), tx.freeze(bytes)?))).transpose()?;
        for (one, new) in &taken {
            write(tx, one, new.clone(), &actor, &said, file.as_ref())?;
        }
        Ok(())
    })?;
    let ids: Vec<i64> = asked.cases.iter().map(|seen| seen.case).collect();
    let mut remarks: Vec<String> = taken.iter().filter_map(|(_, new)| new.uncertain).map(uncertain_remark).collect();
    remarks.sort();
    remarks.dedup();
    Ok(CasesDecided { cases: lines_of(desk, &CaseFilter { cases: ids, ..CaseFilter::default() })?, remarks })
}

/// Something has to be chosen before it is decided.
pub(super) fn chosen<T>(cases: &[T]) -> Result<(), Failure> {
    if cases.is_empty() {
        return Err(Failure::refused("case_none", "Belum ada usulan yang dipilih. Pilih usulan pada daftar."));
    }
    Ok(())
}

/// Cases as they were seen, in the order asked, each once. Two officers may look at one case; only the first decides.
fn read_seen(desk: &Desk, seen: &[SeenCase]) -> Result<(Vec<CaseSummary>, Vec<Situation>), Failure> {
    chosen(seen)?;
    let mut asked = BTreeSet::new();
    let seen: Vec<&SeenCase> = seen.iter().filter(|one| asked.insert(one.case)).collect();
    let filter = CaseFilter { cases: seen.iter().map(|one| one.case).collect(), ..CaseFilter::default() };
    let mut known = desk.read().case_summaries(&filter, desk.today)?;
    known.sort_by_key(|summary| summary.case.id);
    let (mut summaries, mut situations, mut moved) = (Vec::new(), Vec::new(), Vec::new());
    for one in seen {
        let at =
            known.binary_search_by_key(&one.case, |summary| summary.case.id).ok().or_not_found("Usulan", one.case)?;
        let summary = &known[at];
        let situation = Situation::read(desk, summary.case.clone())?;
        if summary.case.step != one.step
            && let Some(last) = situation.steps.last()
        {
            moved.push(format!(
                "{} sudah {} oleh {} ({})",
                summary.name,
                last.kind.printed(),
                last.account,
                mutasi_domain::words::date(last.day)
            ));
        }
        summaries.push(summary.clone());
        situations.push(situation);
    }
    if moved.is_empty() {
        return Ok((summaries, situations));
    }
    let Failure { message, .. } = several("case_moved", moved);
    Err(Failure::refused("case_moved", format!("{message} Muat daftarnya lagi, lalu periksa sebelum memutus.")))
}

/// A refusal that names whom it is about.
pub(crate) fn several(code: &'static str, why: Vec<String>) -> Failure {
    let message = format!("{}.", named(&why, "; ").trim_end_matches('.'));
    let advice = if code == "case_blocked" { " Perbaiki yang disebut, atau keluarkan dari pilihan." } else { "" };
    Failure::refused(code, format!("{message}{advice}"))
}

/// A step that may be taken, with where it leads and until when the case may stay there.
#[derive(Clone)]
pub(super) struct Taken {
    pub(super) step: NewStep,
    /// A year whose holidays are not known was counted through.
    pub(super) uncertain: Option<i32>,
}

impl Asked<'_> {
    /// The step as it would be written, or why it cannot be taken.
    fn step(&self, step: StepKind, said: &Said, days: &WorkDays) -> Result<Taken, String> {
        let case = &self.situation.case;
        let mut answers = self.situation.answers();
        let side = said.side.or(case.state.side());
        if let (StepKind::Answer, Some(answer)) = (step, said.answer(side)) {
            answers.retain(|known| known.side != answer.side);
            answers.push(answer);
        }
        let led = self.passage.step(case.state, step, &answers, case.resume, self.situation.before());
        let to =
            led.ok_or_else(|| format!("berstatus {}, sehingga tidak dapat {}", case.state.printed(), step.printed()))?;
        let why = self.obstacles(step);
        if !why.is_empty() {
            return Err(why.join(" "));
        }
        said.fits(self, step, side)?;
        let to = if said.stays() { case.state } else { to };
        let mut new = NewStep { decision: said.decision.clone(), ..NewStep::new(step, to, said.day) };
        (new.reason, new.note) = (said.reason.clone(), said.note.clone());
        (new.letter, new.letter_day, new.until) = (said.letter.clone(), said.letter_day, said.until);
        new.details.extend(said.details.clone());
        if let (StepKind::Ask | StepKind::Remind | StepKind::Answer, Some(side)) = (step, side) {
            new.details.insert("side".into(), Value::String(side.code().into()));
        }
        let due = self.due(step, to, said, side, days);
        new.due = due.map(|(day, _)| day);
        Ok(Taken { step: new, uncertain: due.and_then(|(_, uncertain)| uncertain) })
    }

    /// Until when the case may stay where the step leads.
    fn due(
        &self,
        step: StepKind,
        to: CaseState,
        said: &Said,
        side: Option<Side>,
        days: &WorkDays,
    ) -> Option<(NaiveDate, Option<i32>)> {
        if step == StepKind::Postpone {
            return said.until.map(|until| (until, None));
        }
        if step == StepKind::Ask && (side.is_none() || side == to.side()) {
            let key = to.deadline_key(self.passage.across)?;
            let due = days.due(key, said.letter_day.unwrap_or(said.day));
            return Some((due.day, due.uncertain));
        }
        self.lasts(to, said.day, days)
    }

    /// Until when the case may stay in a state that it comes into on a day; and a year whose holidays are not known, when
    /// the count runs through one.
    pub(in crate::run) fn lasts(
        &self,
        to: CaseState,
        day: NaiveDate,
        days: &WorkDays,
    ) -> Option<(NaiveDate, Option<i32>)> {
        let case = &self.situation.case;
        if to == case.state {
            return case.due.map(|due| (due, None));
        }
        let from = match to {
            // Their time begins with the letter that asks.
            CaseState::Origin | CaseState::Destination | CaseState::Pertek => {
                let side = to.side()?;
                let asked = |step: &&mutasi_store::StepRecord| {
                    step.kind == StepKind::Ask && detail(step, "side").as_deref() == Some(side.code())
                };
                return self.situation.steps.iter().rev().find(asked)?.due.map(|due| (due, None));
            }
            // The first evaluation comes next.
            CaseState::Monitoring => {
                let first = evaluation_months(&self.ground.law).first().copied()?;
                return Some((add_months(self.summary.tmt?, first), None));
            }
            CaseState::Inauguration => self.summary.decreed.unwrap_or(day),
            CaseState::Reporting => self.summary.tmt.unwrap_or(day).max(day),
            _ => day,
        };
        let due = days.due(to.deadline_key(self.passage.across)?, from);
        Some((due.day, due.uncertain))
    }
}

fn write(
    tx: &Writer<'_>,
    one: &Asked<'_>,
    taken: Taken,
    actor: &Actor,
    said: &Said,
    file: Option<&(String, String)>,
) -> Result<(), Failure> {
    let case = &one.situation.case;
    let mut step = taken.step;
    step.document = said.keep_document(tx, one, &step, actor, file)?;
    let after = After { kind: step.kind, to: step.to, note: step.note.clone(), day: step.day };
    let sealed = one.situation.sealed(one.ground, one.today);
    take_step(tx, case, actor, step, &sealed)?;
    follow(tx, one, &after, actor)
}

/// Brings what the next step lacks up to date after something about a case has changed.
pub(crate) fn refresh_blocked(tx: &Writer<'_>, ground: &Ground, case: i64, today: NaiveDate) -> Result<(), Failure> {
    let filter = CaseFilter { cases: vec![case], ..CaseFilter::default() };
    for summary in tx.case_summaries(&filter, today)? {
        let situation = Situation::of(tx, summary.case.clone(), today)?;
        let blocked = Asked::new(&situation, &summary, ground, today).blocked();
        tx.set_case_blocked(case, &blocked)?;
    }
    Ok(())
}
