//! Teachers per school and subject (handbook 6.5).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use mutasi_domain::position::Family;
use mutasi_domain::schools::{
    Curriculum, CurriculumSubject, School, SchoolLevel, Subject, SubjectNeed, find_curriculum, need_taught_by,
    shipped_curricula, teacher_needs,
};
use mutasi_domain::staff::Status;
use mutasi_domain::unit::UnitKind;
use mutasi_store::{LessonHours, Mode, SchoolRecord};

use super::services::Services;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::holders::leaves;
use crate::op::Op;

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
        special_area: desk.read().special_areas(from)?.contains(&asked.unit),
    };
    desk.act(Op::SetSchool, Op::SetSchool.label(), Mode::Commit, |tx| Ok(tx.set_school(&record, from)?))?;
    list_schools(desk, AsOf { as_of: Some(from) })
}
