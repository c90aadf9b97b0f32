//! How a course ends: with a certificate, released from the gate, or cancelled.

use chrono::{Datelike, NaiveDate};
use mutasi_domain::account::Role;
use mutasi_domain::competence::Competence;
use mutasi_domain::unit::name_key;
use mutasi_store::{CompetenceRecord, CourseRecord, CourseState, Mode, TrainingRecord, Writer};

use super::super::moved::Moved;
use super::super::moves::reason;
use super::super::person_file::level;
use super::{list_training, planned};
use crate::contract::*;
use crate::desk::Desk;
use crate::merits::Qualities;
use crate::op::Op;

pub(crate) fn end_course(desk: &mut Desk, asked: EndCourse) -> Result<TrainingPlanView, Failure> {
    desk.require_role(Op::EndCourse)?;
    let state = CourseState::from_code(&asked.state).filter(|state| *state != CourseState::Planned);
    let state =
        state.ok_or_else(|| Failure::refused("course_state", "Cara berakhir tidak dikenal. Pilih dari daftar."))?;
    allow(desk, state)?;
    if asked.courses.is_empty() {
        return Err(Failure::refused("courses_missing", "Belum ada pelatihan yang dipilih. Pilih sedikitnya satu."));
    }
    let mut ids = asked.courses.clone();
    ids.sort_unstable();
    ids.dedup();
    let courses: Vec<CourseRecord> = ids.iter().map(|id| planned(&desk.read(), *id)).collect::<Result<_, _>>()?;
    let moved = Moved::read(desk, None, None)?;
    let day = asked.day.unwrap_or(desk.today);
    if day > desk.today {
        return Err(Failure::refused("date_in_future", "Tanggal berakhirnya di masa depan. Periksa tanggalnya."));
    }
    check(state, &asked, &courses, &moved, day)?;
    let why = if state == CourseState::Released { reason(&asked.reason)? } else { asked.reason.trim().to_string() };
    let merits = desk.merits()?;
    let account = desk.account.clone();
    let ended = courses.into_iter().map(|course| CourseRecord {
        state,
        certificate: if state == CourseState::Done { asked.certificate.trim().to_string() } else { String::new() },
        finished: Some(day),
        release: why.clone(),
        account: account.clone(),
        ..course
    });
    let ended: Vec<CourseRecord> = ended.collect();
    desk.act(Op::EndCourse, Op::EndCourse.label(), Mode::Commit, |tx| {
        for course in &ended {
            tx.end_course(course)?;
            if course.state == CourseState::Done {
                register(tx, course, &moved, &merits, asked.level)?;
            }
        }
        Ok(())
    })?;
    list_training(desk, ListTraining::default())
}

/// Whoever plans a course may end it; a gate is released by whoever checks or approves.
fn allow(desk: &Desk, state: CourseState) -> Result<(), Failure> {
    let wanted = match state {
        CourseState::Released => [Role::Verifikator, Role::Penyetuju],
        _ => [Role::Operator, Role::Verifikator],
    };
    if wanted.iter().any(|role| desk.roles.contains(role)) {
        return Ok(());
    }
    let message = format!(
        "Akun {} tidak berwenang untuk langkah ini. Masuk dengan akun {}.",
        desk.account,
        wanted.map(Role::code).join(" atau ")
    );
    Err(Failure::refused("role", message))
}

fn check(
    state: CourseState,
    asked: &EndCourse,
    courses: &[CourseRecord],
    moved: &Moved,
    day: NaiveDate,
) -> Result<(), Failure> {
    let refuse_some = |code: &str, told: &str, wrong: &dyn Fn(&CourseRecord) -> bool| {
        let some = courses.iter().filter(|course| wrong(course)).filter_map(|course| moved.cases.get(&course.case));
        let names = moved.named(some);
        if names.is_empty() { Ok(()) } else { Err(Failure::refused(code, format!("{told}: {names}."))) }
    };
    match state {
        CourseState::Done => {
            if asked.certificate.trim().is_empty() {
                let message = "Nomor sertifikat masih kosong. Isi nomor sertifikat atau surat keterangan selesai.";
                return Err(Failure::refused("certificate_missing", message));
            }
            asked.level.map_or(Ok(()), level)?;
            let told = "Pelatihan belum dimulai pada tanggal selesai itu. Periksa tanggalnya untuk";
            refuse_some("finished_before_start", told, &|course| day < course.starts)?;
            let told = "Pelatihan ini tidak untuk satu kompetensi, sehingga levelnya tidak dapat dicatat. Kosongkan levelnya untuk";
            let nameless = |course: &CourseRecord| asked.level.is_some() && course.competence.is_empty();
            refuse_some("competence_missing", told, &nameless)
        }
        CourseState::Released => {
            let told = "Pelatihan ini bukan syarat sebelum TMT, sehingga tidak perlu dilepas. Hapus dari pilihan";
            refuse_some("no_gate", told, &|course| !course.gate)
        }
        _ => {
            let told = "Pelatihan ini syarat sebelum TMT. Catat pelepasannya dengan alasan, bukan pembatalan, untuk";
            refuse_some("gate_held", told, &|course| course.gate)
        }
    }
}

/// Writes what was learnt into the registers of the person.
fn register(
    tx: &Writer<'_>,
    course: &CourseRecord,
    moved: &Moved,
    merits: &Qualities,
    level: Option<u8>,
) -> Result<(), Failure> {
    let (Some(of), Some(day)) = (moved.cases.get(&course.case), course.finished) else { return Ok(()) };
    tx.put_training(&TrainingRecord {
        id: 0,
        staff: of.staff,
        name: course.title.clone(),
        year: Some(day.year()),
        hours: i32::try_from(course.hours).ok(),
        certificate: course.certificate.clone(),
    })?;
    let Some(level) = level else { return Ok(()) };
    let key = name_key(&course.competence);
    let known = merits.held(of.staff).iter().find(|held| name_key(&held.name) == key);
    let technical = known.map_or(Competence::parse(&course.competence).is_none(), |known| known.technical);
    let name = known.map_or(&course.competence, |known| &known.name).clone();
    tx.put_competence(&CompetenceRecord { id: 0, of: of.staff, name, technical, level, day: Some(day) })?;
    Ok(())
}
