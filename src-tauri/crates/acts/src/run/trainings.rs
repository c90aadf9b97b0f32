//! Training for moves: what a post asks above what the person has, courses, and the gate before the TMT.

mod ending;
mod list;

pub(crate) use ending::end_course;
pub(super) use list::training_figures;
pub(crate) use list::{courses_of_case, list_training};

use mutasi_domain::competence::Profile;
use mutasi_domain::training_need::TrainingKind;
use mutasi_domain::unit::name_key;
use mutasi_store::{CourseRecord, CourseState, Mode, MovedCase, Reader};

use super::moved::Moved;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

/// Lesson hours of one course; more is a slip of the pen.
const MOST_HOURS: u32 = 2000;

/// The courses that hold the decrees of these cases back: case and name of the course.
pub(crate) fn open_gates(reader: &Reader<'_>, cases: &[i64]) -> Result<Vec<(i64, String)>, Failure> {
    Ok(reader.open_gates(cases)?.into_iter().map(|course| (course.case, course.title)).collect())
}

/// Adds a course for one or several people, or changes one that is still planned.
pub(crate) fn set_course(desk: &mut Desk, asked: SetCourse) -> Result<TrainingPlanView, Failure> {
    desk.require_role(Op::SetCourse)?;
    let plain = plain(&asked)?;
    let old = match asked.course {
        Some(id) => Some(planned(&desk.read(), id)?),
        None => None,
    };
    if old.as_ref().is_some_and(|old| old.gate && !asked.gate) {
        let message = "Pelatihan ini syarat sebelum TMT. Catat pelepasannya dengan alasan, bukan dengan mengubahnya.";
        return Err(Failure::refused("gate_held", message));
    }
    let moved = Moved::read(desk, old.as_ref().map(|old| old.case), None)?;
    let chosen = match &old {
        Some(old) => vec![moved.case(old.case)?],
        None => moved.chosen(&asked.cases)?,
    };
    let told = "Usulan ini sudah berakhir sehingga tidak direncanakan pelatihan. Hapus dari pilihan";
    moved.refuse_some(&chosen, "case_ended", told, |moved| moved.state.is_ended())?;
    if asked.gate {
        let told = "Syarat sebelum TMT hanya dapat dipasang sebelum SK terbit. Hapus tanda syaratnya untuk";
        moved.refuse_some(&chosen, "gate_late", told, |moved| moved.state.is_decreed())?;
        let told = "Pelatihan syarat harus selesai sebelum TMT. Majukan tanggalnya, atau hapus tanda syaratnya untuk";
        moved.refuse_some(&chosen, "gate_after_tmt", told, |moved| moved.tmt.is_some_and(|tmt| asked.ends >= tmt))?;
    }
    let known = desk.read().courses(None)?;
    let told = "Pelatihan dengan nama dan tanggal yang sama sudah direncanakan. Hapus dari pilihan";
    moved.refuse_some(&chosen, "course_repeated", told, |moved| {
        known.iter().any(|course| {
            course.case == moved.case
                && Some(course.id) != asked.course
                && course.state != CourseState::Cancelled
                && course.starts == plain.starts
                && name_key(&course.title) == name_key(&plain.title)
        })
    })?;
    let (merits, law) = (desk.merits()?, desk.law()?);
    let none = Profile::default();
    let course = |of: &MovedCase| {
        let held = merits.profile(of.staff).unwrap_or(&none).level(&plain.competence);
        let required = moved.target(of).and_then(|post| merits.asked(post, &law).level(&plain.competence));
        CourseRecord {
            case: of.case,
            required: required.unwrap_or_default(),
            held: held.unwrap_or_default(),
            account: desk.account.clone(),
            ..plain.clone()
        }
    };
    let courses: Vec<CourseRecord> = chosen.into_iter().map(course).collect();
    desk.act(Op::SetCourse, Op::SetCourse.label(), Mode::Commit, |tx| {
        for course in &courses {
            if course.id > 0 {
                tx.edit_course(course)?;
            } else {
                tx.add_course(course)?;
            }
        }
        Ok(())
    })?;
    list_training(desk, ListTraining::default())
}

/// What is said about the course, whoever it is for.
fn plain(asked: &SetCourse) -> Result<CourseRecord, Failure> {
    let kind = TrainingKind::from_code(&asked.kind)
        .ok_or_else(|| Failure::refused("course_kind", "Jenis pelatihan tidak dikenal. Pilih dari daftar."))?;
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = words(&asked.title);
    if title.is_empty() {
        return Err(Failure::refused("title_missing", "Nama pelatihan masih kosong. Isi namanya."));
    }
    if asked.ends < asked.starts {
        let message = "Tanggal selesai lebih awal dari tanggal mulai. Betulkan tanggalnya.";
        return Err(Failure::refused("days_reversed", message));
    }
    if !(1..=MOST_HOURS).contains(&asked.hours) {
        let message = format!("Jam pelajaran harus 1 sampai {MOST_HOURS} JP. Betulkan jumlahnya.");
        return Err(Failure::refused("hours_range", message));
    }
    if asked.cost < 0 {
        return Err(Failure::refused("cost_range", "Biaya tidak boleh kurang dari nol. Betulkan jumlahnya."));
    }
    Ok(CourseRecord {
        id: asked.course.unwrap_or_default(),
        case: 0,
        competence: words(&asked.competence),
        required: 0,
        held: 0,
        kind,
        title,
        provider: words(&asked.provider),
        hours: asked.hours,
        cost: asked.cost,
        starts: asked.starts,
        ends: asked.ends,
        gate: asked.gate,
        state: CourseState::Planned,
        certificate: String::new(),
        finished: None,
        release: String::new(),
        account: String::new(),
    })
}

/// A course that has not come to an end.
fn planned(reader: &Reader<'_>, id: i64) -> Result<CourseRecord, Failure> {
    let course = reader.course(id)?.or_not_found("Pelatihan", id)?;
    if course.state != CourseState::Planned {
        let message = format!("Pelatihan \"{}\" sudah diakhiri. Buat rencana baru bila masih perlu.", course.title);
        return Err(Failure::refused("course_ended", message));
    }
    Ok(course)
}
