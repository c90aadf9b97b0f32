//! Teachers per school and subject, health workers per puskesmas.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use mutasi_domain::health::{HealthCategory, PuskesmasKind, minimum, pressure, wisn_ratio};
use mutasi_domain::parameter::Law;
use mutasi_domain::position::{Family, Position};
use mutasi_domain::schools::{
    Curriculum, CurriculumSubject, School, SchoolLevel, Subject, SubjectNeed, find_curriculum, need_taught_by,
    shipped_curricula, teacher_needs,
};
use mutasi_domain::staff::Status;
use mutasi_domain::unit::UnitKind;
use mutasi_domain::workload::{Method, WorkCalendar, need};
use mutasi_store::{LessonHours, Mode, PuskesmasRecord, SchoolRecord, StaffRecord};

use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::holders::leaves;
use crate::op::Op;
use crate::people::{Directory, People};
use crate::workloads::workload_of;

/// What both reports look at.
struct Services {
    day: NaiveDate,
    law: Arc<Law>,
    frame: Arc<Frame>,
    people: Arc<People>,
    directory: Arc<Directory>,
    by_unit: BTreeMap<i64, Vec<usize>>,
}

impl Services {
    fn read(desk: &mut Desk, day: NaiveDate) -> Result<Self, Failure> {
        let (law, frame, people) = (desk.law_on(day)?, desk.frame(day)?, desk.people()?);
        let directory = desk.directory(day)?;
        let mut by_unit: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
        for (at, position) in frame.positions.iter().enumerate() {
            by_unit.entry(position.unit).or_default().push(at);
        }
        Ok(Self { day, law, frame, people, directory, by_unit })
    }

    /// Positions of a unit, the units below included.
    fn positions(&self, unit: i64) -> Vec<&Position> {
        let units = self.frame.subtree(unit);
        let places = units.iter().filter_map(|unit| self.by_unit.get(unit)).flatten();
        places.map(|at| &self.frame.positions[*at]).collect()
    }

    fn holders(&self, position: &Position) -> impl Iterator<Item = &StaffRecord> {
        let held = self.directory.holders.get(&position.id).into_iter().flatten();
        held.filter_map(|id| self.people.by_id(*id))
    }

    /// Units of a kind for which nothing was entered.
    fn without(&self, kind: UnitKind, known: &BTreeSet<i64>) -> Vec<SchoolUnit> {
        let rows = self.frame.staffing.units.iter().filter_map(|row| self.frame.unit(row.unit));
        rows.filter(|unit| unit.kind == kind && !known.contains(&unit.id))
            .map(|unit| SchoolUnit { unit: unit.id, name: unit.name.clone() })
            .collect()
    }
}

pub(crate) fn list_schools(desk: &mut Desk, asked: AsOf) -> Result<SchoolsView, Failure> {
    let day = desk.day(asked.as_of);
    let services = Services::read(desk, day)?;
    let curricula = curricula(desk, day)?;
    let records = desk.read().schools(day)?;
    let known: BTreeSet<i64> = records.iter().map(|record| record.unit).collect();
    let mut schools: Vec<SchoolView> = records
        .iter()
        .filter(|record| services.frame.unit(record.unit).is_some())
        .map(|record| school_view(record, &curricula, &services))
        .collect();
    schools.sort_by_key(|school| services.frame.place(school.unit));
    let mut total = SubjectTotals::default();
    schools.iter().for_each(|school| add(&mut total, &school.totals));
    Ok(SchoolsView { as_of: day, without_data: services.without(UnitKind::Sekolah, &known), schools, total })
}

/// The office's own curricula count as the latest, so that they stand before the shipped ones.
fn curricula(desk: &Desk, day: NaiveDate) -> Result<Vec<Curriculum>, Failure> {
    let mut known = shipped_curricula();
    let mut own: BTreeMap<(String, String), BTreeMap<String, BTreeMap<u8, f64>>> = BTreeMap::new();
    for LessonHours { curriculum, level, subject, grade, hours } in desk.read().lesson_hours()? {
        own.entry((curriculum, level)).or_default().entry(subject).or_default().insert(grade, hours);
    }
    known.extend(own.into_iter().filter_map(|((name, level), subjects)| {
        Some(Curriculum {
            level: SchoolLevel::from_code(&level)?,
            basis: format!("Struktur kurikulum kantor: {name}"),
            name,
            from: day,
            to: None,
            subjects: subjects.into_iter().map(|(name, hours)| CurriculumSubject { name, hours }).collect(),
        })
    }));
    Ok(known)
}

fn school_view(record: &SchoolRecord, curricula: &[Curriculum], services: &Services) -> SchoolView {
    let mut view = SchoolView {
        unit: record.unit,
        name: services.frame.unit_name(record.unit).to_string(),
        npsn: record.npsn.clone(),
        level: record.level.clone(),
        curriculum: record.curriculum.clone(),
        pupils: record.pupils,
        inclusive: record.inclusive,
        groups: record.groups.clone(),
        religions: record.religions.clone(),
        non_asn: record.non_asn.clone(),
        class_groups: record.groups.values().map(|groups| i64::from(*groups)).sum(),
        subjects: Vec::new(),
        totals: SubjectTotals::default(),
        faults: Vec::new(),
    };
    let Some(level) = SchoolLevel::from_code(&record.level) else {
        view.faults.push(format!("Jenjang \"{}\" tidak dikenal. Pilih TK, SD, SMP, SMA, atau SMK.", record.level));
        return view;
    };
    let school = School {
        level,
        class_groups: record.groups.clone(),
        pupils: u32::try_from(record.pupils).unwrap_or_default(),
        inclusive: record.inclusive,
        religions: record.religions.clone(),
    };
    let Some(curriculum) = find_curriculum(curricula, level, &record.curriculum, services.day) else {
        view.faults.push(format!(
            "Kurikulum \"{}\" untuk {} belum ada. Impor struktur kurikulumnya, lalu ulangi.",
            record.curriculum,
            level.printed()
        ));
        return view;
    };
    view.curriculum.clone_from(&curriculum.name);
    match teacher_needs(&school, curriculum, &services.law) {
        Ok(needs) => view.subjects = subjects(record, &needs, services),
        Err(faults) => view.faults = faults.into_iter().map(|fault| fault.message).collect(),
    }
    for subject in &view.subjects {
        let line = SubjectTotals {
            need: subject.need,
            pns: subject.pns,
            pppk: subject.pppk,
            non_asn: subject.non_asn,
            gap: subject.gap,
            retiring: subject.retiring,
        };
        add(&mut view.totals, &line);
    }
    view
}

fn add(total: &mut SubjectTotals, other: &SubjectTotals) {
    total.need += other.need;
    total.pns += other.pns;
    total.pppk += other.pppk;
    total.non_asn += other.non_asn;
    total.gap += other.gap;
    total.retiring += other.retiring;
}

/// One line for every need, and one for teachers whose subject the school does not need: nobody is left out.
fn subjects(record: &SchoolRecord, needs: &[SubjectNeed], services: &Services) -> Vec<SubjectView> {
    let mut lines: Vec<SubjectView> = needs
        .iter()
        .map(|need| SubjectView {
            subject: need.subject.clone(),
            lesson_hours: need.lesson_hours,
            exact: need.exact,
            need: need.people,
            spare_hours: need.spare_hours,
            ..line("")
        })
        .collect();
    for position in services.positions(record.unit) {
        if position.family != Family::Functional || !position.title.to_lowercase().contains("guru") {
            continue;
        }
        let subject = Subject::of_title(&position.title);
        let at = match subject.as_ref().and_then(|subject| need_taught_by(needs, subject)) {
            Some(at) => at,
            None => place_of(&mut lines, &position.title),
        };
        for holder in services.holders(position) {
            match holder.staff.status {
                Status::Pppk => lines[at].pppk += 1,
                _ => lines[at].pns += 1,
            }
            lines[at].retiring += i64::from(leaves(holder, position, &services.law).day.year() == services.day.year());
        }
    }
    for (name, people) in &record.non_asn {
        let at = match need_taught_by(needs, &Subject::of_name(name)) {
            Some(at) => at,
            None => place_of(&mut lines, name),
        };
        lines[at].non_asn += i64::from(*people);
    }
    lines.iter_mut().for_each(|line| line.gap = line.pns + line.pppk - line.need);
    lines.retain(|line| line.need + line.pns + line.pppk + line.non_asn > 0);
    lines
}

fn line(subject: &str) -> SubjectView {
    SubjectView {
        subject: subject.to_string(),
        lesson_hours: 0.0,
        exact: 0.0,
        need: 0,
        spare_hours: 0.0,
        pns: 0,
        pppk: 0,
        non_asn: 0,
        gap: 0,
        retiring: 0,
    }
}

fn place_of(lines: &mut Vec<SubjectView>, subject: &str) -> usize {
    lines.iter().position(|line| line.subject == subject).unwrap_or_else(|| {
        lines.push(line(subject));
        lines.len() - 1
    })
}

pub(crate) fn set_school(desk: &mut Desk, asked: EditSchool) -> Result<SchoolsView, Failure> {
    let from = desk.day(asked.from);
    desk.frame(from)?.unit(asked.unit).or_not_found("Unit", asked.unit)?;
    let npsn = asked.npsn.trim().to_string();
    if !npsn.is_empty() && (npsn.len() != 8 || !npsn.bytes().all(|byte| byte.is_ascii_digit())) {
        return Err(Failure::refused("npsn", "NPSN harus 8 angka. Betulkan, atau kosongkan dahulu."));
    }
    if SchoolLevel::from_code(&asked.level).is_none() {
        return Err(Failure::refused(
            "school_level",
            "Jenjang sekolah belum dipilih. Pilih TK, SD, SMP, SMA, atau SMK.",
        ));
    }
    if asked.pupils < 0 {
        return Err(Failure::refused("school_pupils", "Jumlah siswa tidak boleh kurang dari 0. Betulkan jumlahnya."));
    }
    let record = SchoolRecord {
        unit: asked.unit,
        npsn,
        level: asked.level,
        curriculum: asked.curriculum.trim().to_string(),
        pupils: asked.pupils,
        inclusive: asked.inclusive,
        groups: asked.groups,
        non_asn: asked.non_asn,
        religions: asked.religions,
    };
    desk.act(Op::SetSchool, Op::SetSchool.label(), Mode::Commit, |tx| Ok(tx.set_school(&record, from)?))?;
    list_schools(desk, AsOf { as_of: Some(from) })
}

pub(crate) fn list_health(desk: &mut Desk, asked: AsOf) -> Result<HealthView, Failure> {
    let day = desk.day(asked.as_of);
    let services = Services::read(desk, day)?;
    let records = desk.read().puskesmas(day)?;
    let known: BTreeSet<i64> = records.iter().map(|record| record.unit).collect();
    let mut puskesmas: Vec<PuskesmasView> = records
        .iter()
        .filter(|record| services.frame.unit(record.unit).is_some())
        .map(|record| puskesmas_view(record, &services))
        .collect();
    puskesmas.sort_by_key(|one| services.frame.place(one.unit));
    let wisn = wisn_lines(desk, day, &services)?;
    Ok(HealthView { as_of: day, without_data: services.without(UnitKind::Puskesmas, &known), puskesmas, wisn })
}

fn puskesmas_view(record: &PuskesmasRecord, services: &Services) -> PuskesmasView {
    let kind = PuskesmasKind { inpatient: record.inpatient, urban: record.urban };
    let least = minimum(kind, &services.law);
    let mut held: BTreeMap<HealthCategory, i64> = BTreeMap::new();
    for position in services.positions(record.unit) {
        if let Some(category) = HealthCategory::of_title(&position.title) {
            *held.entry(category).or_default() += services.frame.position_balance(position.id).held;
        }
    }
    let categories: Vec<CategoryView> = HealthCategory::ALL
        .into_iter()
        .map(|category| {
            let (minimum, held) =
                (least.get(&category).copied().unwrap_or(0), held.get(&category).copied().unwrap_or(0));
            CategoryView {
                category: category.code().to_string(),
                word: category.printed().to_string(),
                minimum,
                held,
                gap: held - minimum,
            }
        })
        .collect();
    PuskesmasView {
        unit: record.unit,
        name: services.frame.unit_name(record.unit).to_string(),
        inpatient: record.inpatient,
        urban: record.urban,
        minimum: categories.iter().map(|category| category.minimum).sum(),
        held: categories.iter().map(|category| category.held).sum(),
        short: categories.iter().map(|category| (-category.gap).max(0)).sum(),
        categories,
    }
}

fn wisn_lines(desk: &mut Desk, day: NaiveDate, services: &Services) -> Result<Vec<WisnLine>, Failure> {
    let (law, workloads) = (desk.law_on(day)?, desk.workloads(day)?);
    let calendar = WorkCalendar::of(&law);
    let mut lines: Vec<WisnLine> = workloads
        .iter()
        .filter_map(|(id, record)| {
            let workload = workload_of(record, &law);
            let position = services.frame.position(*id).filter(|_| workload.method == Method::Wisn)?;
            let reckoned = need(&workload, &calendar).ok()?;
            let wisn = reckoned.wisn?;
            let held = services.frame.position_balance(*id).held;
            let ratio = wisn_ratio(held, reckoned.exact);
            Some(WisnLine {
                position: *id,
                title: position.title.clone(),
                unit_name: services.frame.unit_name(position.unit).to_string(),
                sum: wisn.sum,
                support_percent: wisn.support_percent,
                factor: wisn.factor,
                exact: reckoned.exact,
                need: reckoned.people_of(position.family),
                held,
                ratio,
                pressure: ratio.map(pressure),
            })
        })
        .collect();
    let place = |line: &WisnLine| services.frame.position(line.position).map(|one| services.frame.place(one.unit));
    lines.sort_by_key(|line| (place(line), line.position));
    Ok(lines)
}

pub(crate) fn set_puskesmas(desk: &mut Desk, asked: EditPuskesmas) -> Result<HealthView, Failure> {
    let from = desk.day(asked.from);
    desk.frame(from)?.unit(asked.unit).or_not_found("Unit", asked.unit)?;
    let record = PuskesmasRecord { unit: asked.unit, inpatient: asked.inpatient, urban: asked.urban };
    desk.act(Op::SetPuskesmas, Op::SetPuskesmas.label(), Mode::Commit, |tx| Ok(tx.set_puskesmas(&record, from)?))?;
    list_health(desk, AsOf { as_of: Some(from) })
}
