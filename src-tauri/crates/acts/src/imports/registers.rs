//! Taking the registers that the rules ask about: careers, relatives, circumstances, competences, talent, training, and
//! what positions ask for.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::career::CareerSpan;
use mutasi_domain::identity::Nip;
use mutasi_domain::position::{Position, Requirements};
use mutasi_domain::unit::name_key;
use mutasi_intake::rows::{
    CareerRow, CircumstanceRow, CompetenceRow, ReadFile, RelativeRow, Row, StandardRow, TalentRow, TrainingRow,
};
use mutasi_store::{CompetenceRecord, TalentRecord, TrainingRecord, Writer};

use super::cells::rejection;
use super::{Matcher, Outcome};
use crate::contract::Failure;

/// People by NIP, with the rejections of those who are not known.
pub(super) struct Known<'a> {
    ids: BTreeMap<String, i64>,
    file: &'a ReadFile,
}

impl<'a> Known<'a> {
    pub(super) fn read(tx: &Writer<'_>, file: &'a ReadFile) -> Result<Self, Failure> {
        Ok(Self { ids: tx.staff_ids()?.into_iter().map(|(id, nip)| (nip, id)).collect(), file })
    }

    /// The id of a person, or the rejection of the row in the outcome.
    pub(super) fn find(&self, nip: &Nip, name: &str, row: u32, outcome: &mut Outcome) -> Option<i64> {
        let id = self.ids.get(nip.as_str()).copied();
        if id.is_none() {
            let message = "NIP ini belum ada di data pegawai. Impor pegawainya dahulu, lalu impor berkas koreksi.";
            let cells = [("nip", nip.to_string()), ("nama", name.to_string())];
            let reason = ("nip_unknown", message.to_string());
            outcome.rejected.push(rejection(self.file, row, ("NIP", nip.as_str()), reason, &cells));
        }
        id
    }
}

/// Counts what a row did: `before` is what was known of the same thing.
pub(super) fn count<T: PartialEq>(outcome: &mut Outcome, before: Option<&T>, now: &T) -> bool {
    match before {
        Some(before) if before == now => outcome.counts.same += 1,
        Some(_) => outcome.counts.changed += 1,
        None => outcome.counts.new += 1,
    }
    before != Some(now)
}

pub(super) fn take_careers(tx: &Writer<'_>, rows: &[Row<CareerRow>], file: &ReadFile) -> Result<Outcome, Failure> {
    let (people, known, mut outcome) = (Known::read(tx, file)?, tx.careers()?, Outcome::default());
    for row in rows {
        let value = &row.value;
        let Some(staff) = people.find(&value.nip, &value.name, row.row, &mut outcome) else { continue };
        tx.at_row(row.row);
        let same = |span: &&CareerSpan| span.from == value.from && name_key(&span.title) == name_key(&value.title);
        let before = known.get(&staff).into_iter().flatten().find(same);
        let span = CareerSpan {
            id: before.and_then(|span| span.id),
            title: value.title.clone(),
            family: value.family,
            level: value.level,
            unit: value.unit.clone(),
            from: value.from,
            to: value.to,
        };
        if count(&mut outcome, before, &span) {
            tx.put_career(staff, &span)?;
        }
    }
    Ok(outcome)
}

pub(super) fn take_relatives(tx: &Writer<'_>, rows: &[Row<RelativeRow>], file: &ReadFile) -> Result<Outcome, Failure> {
    let (people, mut outcome) = (Known::read(tx, file)?, Outcome::default());
    let mut known: BTreeMap<(i64, i64), _> =
        tx.relatives()?.into_iter().map(|one| ((one.staff, one.other), (one.relation, one.note))).collect();
    for row in rows {
        let value = &row.value;
        let Some(staff) = people.find(&value.nip, &value.name, row.row, &mut outcome) else { continue };
        let Some(other) = people.find(&value.other, &value.other_name, row.row, &mut outcome) else { continue };
        tx.at_row(row.row);
        let pair = (staff.min(other), staff.max(other));
        let relation = if staff < other { value.relation } else { value.relation.reversed() };
        let now = (relation, value.note.clone());
        if count(&mut outcome, known.get(&pair), &now) {
            tx.put_relative(staff, other, value.relation, &value.note)?;
            known.insert(pair, now);
        }
    }
    Ok(outcome)
}

pub(super) fn take_circumstances(
    tx: &Writer<'_>,
    rows: &[Row<CircumstanceRow>],
    file: &ReadFile,
) -> Result<Outcome, Failure> {
    let (people, known, mut outcome) = (Known::read(tx, file)?, tx.circumstances()?, Outcome::default());
    for row in rows {
        let value = &row.value;
        let Some(staff) = people.find(&value.nip, &value.name, row.row, &mut outcome) else { continue };
        tx.at_row(row.row);
        let mut now = value.circumstance.clone();
        let before = known.get(&staff).into_iter().flatten().find(|one| one.kind == now.kind && one.from == now.from);
        now.id = before.map_or(0, |one| one.id);
        if count(&mut outcome, before, &now) {
            tx.put_circumstance(staff, &now)?;
        }
    }
    Ok(outcome)
}

pub(super) fn take_competences(
    tx: &Writer<'_>,
    rows: &[Row<CompetenceRow>],
    file: &ReadFile,
) -> Result<Outcome, Failure> {
    let (people, mut outcome) = (Known::read(tx, file)?, Outcome::default());
    let known: BTreeMap<(i64, String), CompetenceRecord> =
        tx.competences()?.into_values().flatten().map(|one| ((one.of, name_key(&one.name)), one)).collect();
    // A file with a column for each competence gives several of these from one row: the row is refused once.
    let mut refused = 0;
    for row in rows {
        let value = &row.value;
        if refused == row.row {
            continue;
        }
        let Some(staff) = people.find(&value.nip, &value.name, row.row, &mut outcome) else {
            refused = row.row;
            continue;
        };
        tx.at_row(row.row);
        let before = known.get(&(staff, name_key(&value.competence)));
        let now = CompetenceRecord {
            id: before.map_or(0, |one| one.id),
            of: staff,
            name: value.competence.clone(),
            technical: value.technical,
            level: value.level,
            day: value.day,
        };
        if count(&mut outcome, before, &now) {
            tx.put_competence(&now)?;
        }
    }
    Ok(outcome)
}

pub(super) fn take_talents(tx: &Writer<'_>, rows: &[Row<TalentRow>], file: &ReadFile) -> Result<Outcome, Failure> {
    let (people, mut outcome) = (Known::read(tx, file)?, Outcome::default());
    let known: BTreeMap<(i64, i32), TalentRecord> =
        tx.talents()?.into_values().flatten().map(|one| ((one.staff, one.year), one)).collect();
    for row in rows {
        let value = &row.value;
        let Some(staff) = people.find(&value.nip, &value.name, row.row, &mut outcome) else { continue };
        tx.at_row(row.row);
        let before = known.get(&(staff, value.year));
        let now = TalentRecord {
            id: before.map_or(0, |one| one.id),
            staff,
            year: value.year,
            performance: value.performance,
            potential: value.potential,
        };
        if count(&mut outcome, before, &now) {
            tx.put_talent(&now)?;
        }
    }
    Ok(outcome)
}

pub(super) fn take_trainings(tx: &Writer<'_>, rows: &[Row<TrainingRow>], file: &ReadFile) -> Result<Outcome, Failure> {
    let (people, known, mut outcome) = (Known::read(tx, file)?, tx.trainings()?, Outcome::default());
    for row in rows {
        let value = &row.value;
        let Some(staff) = people.find(&value.nip, &value.name, row.row, &mut outcome) else { continue };
        tx.at_row(row.row);
        let same = |one: &&TrainingRecord| name_key(&one.name) == name_key(&value.training) && one.year == value.year;
        let before = known.get(&staff).into_iter().flatten().find(same);
        let now = TrainingRecord {
            id: before.map_or(0, |one| one.id),
            staff,
            name: value.training.clone(),
            year: value.year,
            hours: value.hours.and_then(|hours| hours.try_into().ok()),
            certificate: value.certificate.clone(),
        };
        if count(&mut outcome, before, &now) {
            tx.put_training(&now)?;
        }
    }
    Ok(outcome)
}

/// Sets what positions ask for. Without a unit the row is about every position of the title; what a cell leaves empty
/// stays as it was.
pub(super) fn take_standards(
    tx: &Writer<'_>,
    rows: &[Row<StandardRow>],
    file: &ReadFile,
    today: NaiveDate,
) -> Result<Outcome, Failure> {
    let (matcher, mut outcome) = (Matcher::read(tx, today)?, Outcome::default());
    let mut by_title: BTreeMap<String, Vec<Position>> = BTreeMap::new();
    for position in tx.positions(today)? {
        by_title.entry(name_key(&position.title)).or_default().push(position);
    }
    let standards = tx.standards()?;
    // What an earlier row of this file has set stands for the later ones.
    let mut set: BTreeMap<i64, Requirements> = BTreeMap::new();
    let mut levels: BTreeMap<i64, Vec<(String, bool, u8)>> = BTreeMap::new();
    for row in rows {
        let value = &row.value;
        let alike = by_title.get(&name_key(&value.title)).map(Vec::as_slice).unwrap_or_default();
        let meant: Vec<&Position> = if value.unit.is_empty() {
            alike.iter().collect()
        } else {
            let id = matcher.find("", &value.unit, &value.title);
            by_title.values().flatten().filter(|position| Some(position.id) == id).collect()
        };
        if meant.is_empty() {
            let message = "Jabatan ini tidak ada di peta jabatan. Betulkan unit dan nama jabatannya.".to_string();
            let cells = [("unit", value.unit.clone()), ("jabatan", value.title.clone())];
            let reason = ("position_unknown", message);
            outcome.rejected.push(rejection(file, row.row, ("JABATAN", &value.title), reason, &cells));
            continue;
        }
        tx.at_row(row.row);
        let mut changed = false;
        for position in meant {
            let before = set.get(&position.id).unwrap_or(&position.requirements);
            let asked = merged(before, value);
            if asked != *before {
                tx.set_requirements(position.id, &asked)?;
                set.insert(position.id, asked);
                changed = true;
            }
            let level = |one: &mutasi_intake::rows::AskedLevel| (one.competence.clone(), one.technical, one.level);
            let wanted: Vec<_> = value.competence.iter().map(level).collect();
            let stands = levels.entry(position.id).or_insert_with(|| {
                let kept = standards.get(&position.id).into_iter().flatten();
                kept.map(|one| (one.name.clone(), one.technical, one.level)).collect()
            });
            if !wanted.is_empty() && wanted != *stands {
                tx.set_standards(position.id, &wanted)?;
                *stands = wanted;
                changed = true;
            }
        }
        if changed { outcome.counts.changed += 1 } else { outcome.counts.same += 1 }
    }
    Ok(outcome)
}

fn merged(old: &Requirements, new: &StandardRow) -> Requirements {
    let words = |new: &[String], old: &[String]| if new.is_empty() { old.to_vec() } else { new.to_vec() };
    Requirements {
        min_education: new.education.or(old.min_education),
        fields: words(&new.fields, &old.fields),
        rank_low: new.rank_low.or(old.rank_low),
        rank_high: new.rank_high.or(old.rank_high),
        experience: words(&new.experience, &old.experience),
        training: words(&new.training, &old.training),
    }
}
