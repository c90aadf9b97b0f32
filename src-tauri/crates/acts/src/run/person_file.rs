//! The registers of one person: what is shown, and the forms that enter it.

use chrono::NaiveDate;
use mutasi_domain::career::CareerSpan;
use mutasi_domain::circumstance::{Circumstance, CircumstanceKind};
use mutasi_domain::identity::strip;
use mutasi_domain::position::{Family, Level};
use mutasi_domain::relative::Relation;
use mutasi_domain::rules::person::due_for_rotation;
use mutasi_domain::unit::name_key;
use mutasi_store::{CompetenceRecord, Mode, Register, StaffRecord, TalentRecord, Traced, TrainingRecord, Writer};

use super::nine_box::talent_view;
use super::requests::requests_of;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

pub(crate) fn person_file(desk: &mut Desk, asked: ShowStaff) -> Result<PersonFile, Failure> {
    let (frame, people, law) = (desk.frame(desk.today)?, desk.people()?, desk.law()?);
    let (registers, merits) = (desk.registers()?, desk.merits()?);
    let nip = strip(&asked.nip);
    let record = people.by_nip(&nip).or_not_found("Pegawai dengan NIP", &nip)?;
    let (id, today) = (record.id, desk.today);
    let post = people.post(id, today);
    let position = post.and_then(|post| frame.position(post.position));
    let mut file = PersonFile {
        nip: record.staff.nip.to_string(),
        name: record.staff.full_name(),
        circumstances: Vec::new(),
        relatives: Vec::new(),
        career: Vec::new(),
        competences: Vec::new(),
        jpm_technical: None,
        jpm_managerial: None,
        talent: Vec::new(),
        trainings: Vec::new(),
        requests: requests_of(desk, id, &frame)?,
        overdue_months: post.and_then(|post| due_for_rotation(post.from, today, &law)),
        can_edit: desk.require_role(Op::SetCircumstance).is_ok(),
    };
    for one in registers.circumstances.get(&id).into_iter().flatten() {
        file.circumstances.push(CircumstanceView {
            id: one.id,
            kind: one.kind.code().to_string(),
            from: one.from,
            until: one.until,
            note: one.note.clone(),
            active: one.active_on(today),
            origin: desk.origin(Traced::Circumstance { id: one.id })?,
        });
    }
    for (record, other, relation) in registers.relatives(id) {
        let Some(relative) = people.by_id(*other) else { continue };
        let post = people.post(*other, today).and_then(|post| frame.position(post.position));
        file.relatives.push(RelativeView {
            id: *record,
            nip: relative.staff.nip.to_string(),
            name: relative.staff.full_name(),
            position: post.map_or_else(String::new, |post| post.title.clone()),
            unit: post.map_or_else(String::new, |post| frame.unit_name(post.unit).to_string()),
            relation: relation.code().to_string(),
            note: registers.note(*record).to_string(),
            origin: desk.origin(Traced::Relative { id: *record })?,
        });
    }
    for span in registers.careers.get(&id).into_iter().flatten() {
        let record = span.id.unwrap_or_default();
        file.career.push(CareerView {
            id: record,
            title: span.title.clone(),
            family: span.family.code().to_string(),
            level: span.level.code().to_string(),
            unit: span.unit.clone(),
            from: span.from,
            until: span.to.and_then(|to| to.pred_opt()),
            origin: desk.origin(Traced::Career { id: record })?,
        });
    }
    let asked = position.map(|position| merits.asked(position, &law));
    for one in merits.held(id) {
        let level = asked.as_ref().and_then(|asked| asked.level(&one.name)).unwrap_or_default();
        file.competences.push(CompetenceView {
            id: one.id,
            name: one.name.clone(),
            technical: one.technical,
            level: one.level,
            asked: level,
            day: one.day,
            origin: desk.origin(Traced::Competence { id: one.id })?,
        });
    }
    if let Some(position) = position {
        let (technical, managerial) = merits.jpm(id, position, &law);
        (file.jpm_technical, file.jpm_managerial) =
            (technical.map(|jpm| jpm.percent), managerial.map(|jpm| jpm.percent));
    }
    for one in merits.talents(id) {
        file.talent.push(talent_view(one, &law, desk.origin(Traced::Talent { id: one.id })?));
    }
    for one in merits.trainings(id) {
        file.trainings.push(TrainingView {
            id: one.id,
            name: one.name.clone(),
            year: one.year,
            hours: one.hours,
            certificate: one.certificate.clone(),
            origin: desk.origin(Traced::Training { id: one.id })?,
        });
    }
    Ok(file)
}

pub(super) fn person(desk: &mut Desk, nip: &str) -> Result<StaffRecord, Failure> {
    let nip = strip(nip);
    desk.people()?.by_nip(&nip).cloned().or_not_found("Pegawai dengan NIP", &nip)
}

/// Writes into one register of a person and answers the whole file.
pub(super) fn write(
    desk: &mut Desk,
    op: Op,
    nip: &str,
    work: impl FnOnce(&Writer<'_>) -> Result<(), Failure>,
) -> Result<PersonFile, Failure> {
    desk.act(op, op.label(), Mode::Commit, work)?;
    person_file(desk, ShowStaff { nip: nip.to_string() })
}

fn in_order(from: NaiveDate, until: Option<NaiveDate>) -> Result<(), Failure> {
    if until.is_some_and(|until| until < from) {
        let message = "Hari terakhir lebih awal dari hari pertama. Betulkan tanggalnya.";
        return Err(Failure::refused("days_reversed", message));
    }
    Ok(())
}

fn named(text: &str) -> Result<String, Failure> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return Err(Failure::refused("name_missing", "Nama masih kosong. Isi dahulu."));
    }
    Ok(text)
}

pub(crate) fn set_circumstance(desk: &mut Desk, asked: SetCircumstance) -> Result<PersonFile, Failure> {
    let staff = person(desk, &asked.nip)?.id;
    let kind = CircumstanceKind::from_code(&asked.kind)
        .ok_or_else(|| Failure::refused("circumstance_unknown", "Keadaan tidak dikenal. Pilih dari daftar."))?;
    in_order(asked.from, asked.until)?;
    let one = Circumstance {
        id: asked.id.unwrap_or_default(),
        kind,
        from: asked.from,
        until: asked.until,
        note: asked.note.trim().to_string(),
    };
    write(desk, Op::SetCircumstance, &asked.nip, |tx| {
        if let Some(id) = asked.id {
            let known = tx.circumstances()?.remove(&staff).unwrap_or_default();
            known.iter().find(|known| known.id == id).or_not_found("Keadaan khusus", id)?;
        }
        tx.put_circumstance(staff, &one)?;
        Ok(())
    })
}

pub(crate) fn set_relative(desk: &mut Desk, asked: SetRelative) -> Result<PersonFile, Failure> {
    let (staff, other) = (person(desk, &asked.nip)?.id, person(desk, &asked.other)?.id);
    let relation = Relation::from_code(&asked.relation)
        .ok_or_else(|| Failure::refused("relation_unknown", "Hubungan keluarga tidak dikenal. Pilih dari daftar."))?;
    if staff == other {
        return Err(Failure::refused("same_person", "Keluarganya harus orang lain. Pilih pegawai lain."));
    }
    write(desk, Op::SetRelative, &asked.nip, |tx| {
        if let Some(id) = asked.id {
            // The other person of a tie may be changed: the old pair goes.
            let gone = tx.remove_from(Register::Relative, staff, id)?;
            (gone > 0).then_some(()).or_not_found("Hubungan keluarga", id)?;
        }
        Ok(tx.put_relative(staff, other, relation, asked.note.trim())?)
    })
}

pub(crate) fn set_career(desk: &mut Desk, asked: SetCareer) -> Result<PersonFile, Failure> {
    let staff = person(desk, &asked.nip)?.id;
    in_order(asked.from, asked.until)?;
    let family = Family::from_code(&asked.family)
        .ok_or_else(|| Failure::refused("family_unknown", "Jenis jabatan tidak dikenal. Pilih dari daftar."))?;
    let level = Level::parse(&asked.level)
        .map_err(|error| Failure::refused("level_unknown", format!("{error}. Betulkan jenjangnya.")))?;
    let span = CareerSpan {
        id: asked.id,
        title: named(&asked.title)?,
        family,
        level,
        unit: asked.unit.trim().to_string(),
        from: asked.from,
        to: asked.until.and_then(|until| until.succ_opt()),
    };
    write(desk, Op::SetCareer, &asked.nip, |tx| {
        if let Some(id) = asked.id {
            let known = tx.careers()?.remove(&staff).unwrap_or_default();
            known.iter().find(|known| known.id == Some(id)).or_not_found("Riwayat jabatan", id)?;
        }
        Ok(tx.put_career(staff, &span)?)
    })
}

pub(crate) fn set_competence(desk: &mut Desk, asked: SetCompetence) -> Result<PersonFile, Failure> {
    let staff = person(desk, &asked.nip)?.id;
    let name = named(&asked.name)?;
    level(asked.level)?;
    let one =
        CompetenceRecord { id: 0, of: staff, name, technical: asked.technical, level: asked.level, day: asked.day };
    write(desk, Op::SetCompetence, &asked.nip, |tx| {
        if let Some(id) = asked.id {
            let known = tx.competences()?.remove(&staff).unwrap_or_default();
            let before = known.iter().find(|known| known.id == id).or_not_found("Kompetensi", id)?;
            if name_key(&before.name) != name_key(&one.name) {
                tx.remove_from(Register::Competence, staff, id)?;
            }
        }
        Ok(tx.put_competence(&one)?)
    })
}

pub(super) fn level(level: u8) -> Result<(), Failure> {
    if (1..=5).contains(&level) {
        return Ok(());
    }
    Err(Failure::refused("level_range", "Level kompetensi harus 1 sampai 5. Betulkan levelnya."))
}

pub(crate) fn set_talent(desk: &mut Desk, asked: SetTalent) -> Result<PersonFile, Failure> {
    let staff = person(desk, &asked.nip)?.id;
    for score in [asked.performance, asked.potential] {
        if !(0.0..=100.0).contains(&score) {
            return Err(Failure::refused("score_range", "Nilai talenta harus 0 sampai 100. Betulkan nilainya."));
        }
    }
    let one =
        TalentRecord { id: 0, staff, year: asked.year, performance: asked.performance, potential: asked.potential };
    write(desk, Op::SetTalent, &asked.nip, |tx| Ok(tx.put_talent(&one)?))
}

pub(crate) fn set_training(desk: &mut Desk, asked: SetTraining) -> Result<PersonFile, Failure> {
    let staff = person(desk, &asked.nip)?.id;
    let one = TrainingRecord {
        id: asked.id.unwrap_or_default(),
        staff,
        name: named(&asked.name)?,
        year: asked.year,
        hours: asked.hours,
        certificate: asked.certificate.trim().to_string(),
    };
    write(desk, Op::SetTraining, &asked.nip, |tx| {
        if let Some(id) = asked.id {
            let known = tx.trainings()?.remove(&staff).unwrap_or_default();
            known.iter().find(|known| known.id == id).or_not_found("Diklat", id)?;
        }
        Ok(tx.put_training(&one)?)
    })
}

pub(crate) fn remove_record(desk: &mut Desk, asked: RemoveRecord) -> Result<PersonFile, Failure> {
    let staff = person(desk, &asked.nip)?.id;
    let register = Register::from_code(&asked.register)
        .ok_or_else(|| Failure::refused("register_unknown", "Daftar catatan tidak dikenal. Pilih dari daftar."))?;
    write(desk, Op::RemoveRecord, &asked.nip, |tx| {
        let gone = tx.remove_from(register, staff, asked.id)?;
        (gone > 0).then_some(()).or_not_found("Catatan", asked.id)
    })
}
