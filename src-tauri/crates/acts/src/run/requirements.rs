//! What a position asks of its holder, and the form that sets it.

use mutasi_domain::education::EducationLevel;
use mutasi_domain::position::{Position, Requirements};
use mutasi_domain::rank::Rank;
use mutasi_store::Mode;

use super::person_file::level;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

pub(crate) fn requirements(desk: &mut Desk, asked: WhichPosition) -> Result<PositionRequirements, Failure> {
    let (frame, merits, law) = (desk.frame(desk.today)?, desk.merits()?, desk.law()?);
    let position = frame.position(asked.position).or_not_found("Jabatan", asked.position)?;
    let (own, asks) = (&position.requirements, merits.asked(position, &law));
    Ok(PositionRequirements {
        position: position.id,
        education: own.min_education.map_or_else(String::new, |level| EducationLevel::code(level).to_string()),
        fields: own.fields.clone(),
        rank_low: own.rank_low.map_or_else(String::new, |rank| rank.code().to_string()),
        rank_high: own.rank_high.map_or_else(String::new, |rank| rank.code().to_string()),
        experience: own.experience.clone(),
        training: own.training.clone(),
        competence: asks
            .levels()
            .map(|(name, technical, level)| AskedCompetence { name: name.to_string(), technical, level })
            .collect(),
        usual_competence: !merits.has_standard(position.id),
        alike: frame.alike(position).len() as u32,
        can_edit: desk.require_role(Op::SetRequirements).is_ok(),
    })
}

pub(crate) fn set_requirements(desk: &mut Desk, asked: SetRequirements) -> Result<PositionRequirements, Failure> {
    let frame = desk.frame(desk.today)?;
    let position = frame.position(asked.position).or_not_found("Jabatan", asked.position)?;
    let rank = |text: &str| match text.trim() {
        "" => Ok(None),
        text => Rank::parse(text).map(Some).map_err(|_| {
            Failure::refused("rank_unknown", format!("Golongan \"{text}\" tidak dikenal. Tulis misalnya III/b."))
        }),
    };
    let (rank_low, rank_high) = (rank(&asked.rank_low)?, rank(&asked.rank_high)?);
    if rank_low.zip(rank_high).is_some_and(|(low, high)| high < low) {
        let message = "Golongan tertinggi lebih rendah dari golongan terendah. Betulkan golongannya.";
        return Err(Failure::refused("rank_range", message));
    }
    let education = match asked.education.trim() {
        "" => None,
        text => Some(EducationLevel::from_code(text).ok_or_else(|| {
            Failure::refused(
                "education_unknown",
                format!("Jenjang pendidikan \"{text}\" tidak dikenal. Pilih dari daftar."),
            )
        })?),
    };
    let words = |list: Vec<String>| -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        for word in list.into_iter().map(|word| word.trim().to_string()).filter(|word| !word.is_empty()) {
            if !words.contains(&word) {
                words.push(word);
            }
        }
        words
    };
    for one in &asked.competence {
        level(one.level)?;
    }
    let new = Requirements {
        min_education: education,
        fields: words(asked.fields),
        rank_low,
        rank_high,
        experience: words(asked.experience),
        training: words(asked.training),
    };
    let levels: Vec<(String, bool, u8)> = asked
        .competence
        .into_iter()
        .map(|one| (one.name.trim().to_string(), one.technical, one.level))
        .filter(|(name, ..)| !name.is_empty())
        .collect();
    let mut meant: Vec<&Position> = vec![position];
    if asked.alike {
        meant.extend(frame.alike(position));
    }
    desk.act(Op::SetRequirements, Op::SetRequirements.label(), Mode::Commit, |tx| {
        for position in &meant {
            tx.set_requirements(position.id, &new)?;
            tx.set_standards(position.id, &levels)?;
        }
        Ok(())
    })?;
    requirements(desk, WhichPosition { position: asked.position })
}
