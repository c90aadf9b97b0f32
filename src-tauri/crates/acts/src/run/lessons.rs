//! What evaluated moves have taught: facts for whoever makes the next plan, and the summary that may be published.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use mutasi_domain::evaluation::{FollowUp, Trend, ratings_around};
use mutasi_domain::lessons::{
    BeforeAfter, Cell, Group, Lesson, Outcome, PublicRow, Summary, UnitFigures, distance_bands, publishable, tally,
};
use mutasi_domain::moves::Nature;
use mutasi_domain::position::Family;
use mutasi_domain::rules::rules;
use mutasi_store::EvaluationRecord;

use super::evaluations::{Indices, KeptResult};
use super::moved::Moved;
use super::trainings::training_figures;
use crate::contract::*;
use crate::desk::Desk;
use crate::frame::Frame;

/// Groups that a pooled line names.
const NAMED: usize = 4;

/// What became of the cases that were evaluated, each by its latest closed evaluation.
pub(crate) struct Outcomes {
    pub(super) outcomes: Vec<Outcome>,
    bands: Vec<u32>,
    smallest: u32,
    names: Names,
}

/// Names of units, also of those that the map no longer has.
struct Names(BTreeMap<i64, String>);

impl Outcomes {
    pub(crate) fn read(desk: &mut Desk, asked: &AskLessons) -> Result<(Self, Moved), Failure> {
        let (law, moved, indices) = (desk.law()?, Moved::read(desk, None, asked.plan)?, Indices::read(desk)?);
        let within =
            |tmt: NaiveDate| asked.from.is_none_or(|from| from <= tmt) && asked.until.is_none_or(|until| tmt <= until);
        // Ordered by case and months: the last of a case is its latest.
        let latest: BTreeMap<i64, EvaluationRecord> =
            desk.read().closed_evaluations()?.into_iter().map(|record| (record.case, record)).collect();
        let (mut outcomes, mut names) = (Vec::new(), BTreeMap::new());
        for (case, record) in latest {
            let Some(of) = moved.cases.get(&case) else { continue };
            let kept = KeptResult::read(&record)?;
            if !within(kept.tmt) {
                continue;
            }
            for unit in &kept.units {
                let name = moved.frame.unit(unit.unit_id).map_or(&unit.unit, |known| &known.name);
                names.insert(unit.unit_id, name.clone());
            }
            let (before, after) = ratings_around(&moved.people.ratings(of.staff), kept.tmt, &law);
            let trend = Trend::of(before.map(|one| one.1), after.map(|one| one.1));
            outcomes.extend(outcome(case, &kept, trend, record.follow_up, &indices, &moved.frame));
        }
        let smallest = law.number("publish.smallest_cell").unsigned_abs();
        Ok((Self { outcomes, bands: distance_bands(&law), smallest, names: Names(names) }, moved))
    }

    /// What may leave the office; none where there are too few cases in all.
    pub(crate) fn public(&self) -> Option<Summary> {
        publishable(&self.outcomes, &self.bands, self.smallest)
    }

    pub(crate) fn smallest(&self) -> u32 {
        self.smallest
    }

    pub(crate) fn published(&self, summary: &Summary) -> Vec<LessonLine> {
        let rows = summary.tables.iter().flat_map(|table| table.rows.iter().map(|row| (table.axis.code(), row)));
        rows.map(|(axis, row)| self.names.public_line(axis, row)).collect()
    }
}

pub(crate) fn lessons(desk: &mut Desk, asked: AskLessons) -> Result<LessonsView, Failure> {
    let (found, _) = Outcomes::read(desk, &asked)?;
    let cases: BTreeSet<i64> = found.outcomes.iter().map(|outcome| outcome.case).collect();
    let training = training_figures(&desk.read().courses(None)?, |case| cases.contains(&case));
    let objections = desk.read().objection_counts()?;
    let [rose, stayed, fell, unknown] = tally(found.outcomes.iter()).trends;
    let all = mutasi_domain::lessons::lessons(&found.outcomes, &found.bands);
    Ok(LessonsView {
        cases: cases.len() as u32,
        lessons: all.iter().map(|lesson| found.names.line(lesson)).collect(),
        published: found.public().map(|summary| found.published(&summary)).unwrap_or_default(),
        smallest_cell: found.smallest,
        rose,
        stayed,
        fell,
        unknown,
        objections: objections.iter().filter(|(case, _)| cases.contains(case)).map(|(_, count)| count).sum(),
        training_done: training.done,
        training_planned: training.planned,
    })
}

/// None where the move could not be told apart when the evaluation was closed.
fn outcome(
    case: i64,
    kept: &KeptResult,
    trend: Trend,
    follow_up: Option<FollowUp>,
    indices: &Indices,
    frame: &Frame,
) -> Option<Outcome> {
    let transfer = kept.transfer.as_ref()?;
    let figures = |side: &str| {
        let Some(unit) = kept.units.iter().find(|unit| unit.side == side) else { return UnitFigures::default() };
        let (before, after) = indices.around(frame, unit.unit_id, kept.tmt);
        let value = |record: Option<&mutasi_store::ServiceIndexRecord>| record.map(|one| one.value);
        UnitFigures {
            index: BeforeAfter { before: value(before), after: value(after) },
            gap: BeforeAfter { before: Some(unit.before.gap as f64), after: Some(unit.after.gap as f64) },
        }
    };
    Some(Outcome {
        case,
        kind: Nature::from_code(&transfer.kind)?,
        family: Family::from_code(&transfer.family)?,
        unit: transfer.unit,
        distance: transfer.distance,
        overridden: transfer.overridden.clone(),
        trend,
        total: kept.total,
        follow_up,
        origin: figures("origin"),
        destination: figures("destination"),
    })
}

impl Names {
    fn of(&self, group: &Group) -> String {
        match group {
            Group::Kind(kind) => capital(kind.printed()),
            Group::Rule(None) => "Tanpa pengesampingan".into(),
            Group::Rule(Some(rule)) => {
                let title = rules().find(|known| known.id == rule).map_or("", |known| known.title);
                format!("{rule} {title}").trim().to_string()
            }
            Group::Family(family) => capital(family.printed()),
            Group::Unit(unit) => self.0.get(unit).cloned().unwrap_or_else(|| format!("Unit {unit}")),
            Group::Distance { above: 0, up_to: Some(km) } => format!("Sampai {km} km"),
            Group::Distance { above, up_to: Some(km) } => format!("Di atas {above} sampai {km} km"),
            Group::Distance { above, up_to: None } => format!("Di atas {above} km"),
            Group::DistanceUnknown => "Jarak belum diketahui".into(),
        }
    }

    fn line(&self, lesson: &Lesson) -> LessonLine {
        let tally = &lesson.tally;
        let [rose, stayed, fell, unknown] = tally.trends.map(Some);
        LessonLine {
            axis: lesson.group.axis().code().to_string(),
            key: lesson.group.key(),
            name: self.of(&lesson.group),
            cases: Some(tally.cases),
            rose,
            stayed,
            fell,
            unknown,
            mean_total: tally.total.value,
            index_origin: tally.origin.index.value,
            index_destination: tally.destination.index.value,
        }
    }

    fn public_line(&self, axis: &str, row: &PublicRow) -> LessonLine {
        let shown = |cell: Cell| match cell {
            Cell::Shown(count) => Some(count),
            Cell::Hidden => None,
        };
        let [rose, stayed, fell, unknown] = row.trends.map(shown);
        LessonLine {
            axis: axis.to_string(),
            key: row.groups.iter().map(Group::key).collect::<Vec<_>>().join("+"),
            name: self.pooled(&row.groups),
            cases: shown(row.cases),
            rose,
            stayed,
            fell,
            unknown,
            mean_total: row.mean_total,
            index_origin: None,
            index_destination: None,
        }
    }

    fn pooled(&self, groups: &[Group]) -> String {
        match groups {
            [one] => self.of(one),
            some if some.len() <= NAMED => {
                format!("Gabungan: {}", some.iter().map(|group| self.of(group)).collect::<Vec<_>>().join("; "))
            }
            many => format!("Gabungan {} kelompok kecil", many.len()),
        }
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
