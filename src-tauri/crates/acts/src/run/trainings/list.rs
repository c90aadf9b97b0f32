//! Needs, courses, figures by unit, and whose lesson hours of the year fall short.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use mutasi_domain::cases::CaseState;
use mutasi_domain::competence::Profile;
use mutasi_domain::staff::Status;
use mutasi_domain::training_need::{hours_of_year, needs, suggested_kind};
use mutasi_domain::unit::name_key;
use mutasi_store::{CourseRecord, CourseState, MovedCase};

use super::super::moved::Moved;
use crate::contract::*;
use crate::desk::Desk;
use crate::op::Op;

pub(crate) fn list_training(desk: &mut Desk, asked: ListTraining) -> Result<TrainingPlanView, Failure> {
    let year = asked.year.unwrap_or_else(|| desk.today.year());
    let moved = Moved::read(desk, asked.case, asked.plan)?;
    let law = desk.law()?;
    let mut courses = desk.read().courses(None)?;
    courses.retain(|course| moved.cases.contains_key(&course.case));
    // Without a case or plan only people whose move is settled are looked at; a draft may still go elsewhere.
    let named = asked.case.is_some() || asked.plan.is_some();
    // Whoever was never assessed needs an assessment before any course; among thousands such people are left out.
    let merits = desk.merits()?;
    let looked_at = |moved: &&MovedCase| {
        !moved.state.is_ended() && (named || (is_settled(moved.state) && merits.profile(moved.staff).is_some()))
    };
    let needs = needs_of(desk, &moved, moved.cases.values().filter(looked_at), &courses)?;
    let last_day = NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(desk.today);
    let mut short = Vec::new();
    let mut seen = BTreeSet::new();
    for one in moved.cases.values().filter(|one| one.state.is_decreed() && one.tmt.is_some_and(|tmt| tmt <= last_day)) {
        let Some(record) = moved.person(one).filter(|record| record.staff.status == Status::Pns) else { continue };
        if !seen.insert(one.staff) {
            continue;
        }
        let held = merits.trainings(one.staff).iter().filter(|training| training.year == Some(year));
        let held = held.map(|training| (last_day, training.hours.unwrap_or_default().unsigned_abs()));
        let hours = hours_of_year(held, year, &law);
        if hours.missing > 0 {
            short.push(HoursShort {
                nip: record.staff.nip.to_string(),
                name: record.staff.full_name(),
                unit: moved.unit(one).to_string(),
                hours: hours.hours,
                missing: hours.missing,
            });
        }
    }
    let units = by_unit(&moved, &needs, &courses, year);
    let shown = courses.into_iter().filter(|course| course.state == CourseState::Planned || is_of_year(course, year));
    Ok(TrainingPlanView {
        courses: shown.filter_map(|course| course_view(course, &moved, desk.today)).collect(),
        needs,
        units,
        year,
        target: law.number("training.hours_per_year").unsigned_abs(),
        short,
        can_edit: desk.require_role(Op::SetCourse).is_ok(),
    })
}

/// Every course of one case.
pub(crate) fn courses_of_case(desk: &mut Desk, case: i64) -> Result<Vec<CourseView>, Failure> {
    let moved = Moved::read(desk, Some(case), None)?;
    let courses = desk.read().courses(Some(case))?.into_iter();
    Ok(courses.filter_map(|course| course_view(course, &moved, desk.today)).collect())
}

/// The move is decided, or on its way to the decree.
fn is_settled(state: CaseState) -> bool {
    matches!(state, CaseState::Approval | CaseState::Numbering) || (state.is_decreed() && !state.is_ended())
}

/// A course counts in the year in which it was done, else in the one in which it ends.
fn is_of_year(course: &CourseRecord, year: i32) -> bool {
    course.finished.unwrap_or(course.ends).year() == year
}

fn covers(course: &CourseRecord) -> bool {
    matches!(course.state, CourseState::Planned | CourseState::Done) && !course.competence.is_empty()
}

/// What the posts ask above what their people have, less what a course covers; who moves first stands first.
fn needs_of<'a>(
    desk: &mut Desk,
    moved: &Moved,
    cases: impl Iterator<Item = &'a MovedCase>,
    courses: &[CourseRecord],
) -> Result<Vec<NeedView>, Failure> {
    let (merits, law) = (desk.merits()?, desk.law()?);
    let covered: BTreeSet<(i64, String)> = courses
        .iter()
        .filter(|course| covers(course))
        .map(|course| (course.case, name_key(&course.competence)))
        .collect();
    let mut cases: Vec<&MovedCase> = cases.collect();
    cases.sort_by_key(|one| (one.tmt.is_none(), one.tmt, one.case));
    let none = Profile::default();
    let mut views = Vec::new();
    for one in cases {
        let Some(position) = moved.target(one) else { continue };
        let asked = merits.asked(position, &law);
        let lacking = needs(&asked, merits.profile(one.staff).unwrap_or(&none));
        let lacking = lacking.into_iter().filter(|need| !covered.contains(&(one.case, name_key(&need.competence))));
        let (mut nip, mut name) = (None, None);
        for need in lacking {
            views.push(NeedView {
                case: one.case,
                nip: nip.get_or_insert_with(|| moved.nip(one)).clone(),
                name: name.get_or_insert_with(|| moved.name(one)).clone(),
                position: position.title.clone(),
                unit: moved.unit(one).to_string(),
                suggested: suggested_kind(&need, position, &law).code().to_string(),
                competence: need.competence,
                technical: need.technical,
                required: need.required,
                held: need.held.unwrap_or_default(),
                assessed: need.held.is_some(),
                gap: need.gap,
                tmt: one.tmt,
            });
        }
    }
    Ok(views)
}

fn course_view(course: CourseRecord, moved: &Moved, today: NaiveDate) -> Option<CourseView> {
    let of = moved.cases.get(&course.case)?;
    let planned = course.state == CourseState::Planned;
    Some(CourseView {
        course: course.id,
        case: course.case,
        nip: moved.nip(of),
        name: moved.name(of),
        unit: moved.unit(of).to_string(),
        competence: course.competence,
        required: course.required,
        held: course.held,
        kind: course.kind.code().to_string(),
        title: course.title,
        provider: course.provider,
        hours: course.hours,
        cost: course.cost,
        starts: course.starts,
        ends: course.ends,
        gate: course.gate,
        state: course.state.code().to_string(),
        holds: course.gate && planned && !of.state.is_decreed() && !of.state.is_ended(),
        late: planned && course.ends < today,
        certificate: course.certificate,
        finished: course.finished,
        release: course.release,
    })
}

/// Figures of the units that people go to, in tree order: open needs, and the courses of the year with their hours and
/// cost.
fn by_unit(moved: &Moved, needs: &[NeedView], courses: &[CourseRecord], year: i32) -> Vec<TrainingUnit> {
    let mut units: BTreeMap<(Option<usize>, i64), (TrainingUnit, BTreeSet<i64>)> = BTreeMap::new();
    let mut count = |case: i64, add: &dyn Fn(&mut TrainingUnit)| {
        let Some(position) = moved.cases.get(&case).and_then(|of| moved.target(of)) else { return };
        let key = (moved.frame.place(position.unit), position.unit);
        let (unit, people) = units.entry(key).or_insert_with(|| {
            let unit = moved.frame.unit_name(position.unit).to_string();
            (TrainingUnit { unit, people: 0, needs: 0, planned: 0, done: 0, hours: 0, cost: 0 }, BTreeSet::new())
        });
        people.insert(case);
        add(unit);
    };
    needs.iter().for_each(|need| count(need.case, &|unit| unit.needs += 1));
    for course in courses.iter().filter(|course| is_of_year(course, year)) {
        let (planned, done) = (course.state == CourseState::Planned, course.state == CourseState::Done);
        if planned || done {
            count(course.case, &|unit| {
                unit.planned += u32::from(planned);
                unit.done += u32::from(done);
                unit.hours += course.hours;
                unit.cost += course.cost;
            });
        }
    }
    units.into_values().map(|(unit, people)| TrainingUnit { people: people.len() as u32, ..unit }).collect()
}

/// Courses of some cases: done, and planned still.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::run) struct TrainingFigures {
    pub(in crate::run) done: u32,
    pub(in crate::run) planned: u32,
}

pub(in crate::run) fn training_figures(courses: &[CourseRecord], of: impl Fn(i64) -> bool) -> TrainingFigures {
    let count = |state| courses.iter().filter(|course| course.state == state && of(course.case)).count() as u32;
    TrainingFigures { done: count(CourseState::Done), planned: count(CourseState::Planned) }
}
