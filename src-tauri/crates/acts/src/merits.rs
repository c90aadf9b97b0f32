//! What speaks for a person at a post: competence, talent and training of everybody, read once.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use mutasi_domain::competence::{Jpm, Part, Profile, jpm};
use mutasi_domain::parameter::Law;
use mutasi_domain::position::Position;
use mutasi_domain::score::{HeldPost, Measure, Merits, Vocabulary};
use mutasi_store::{CompetenceRecord, Reader, StoreError, TalentRecord, TrainingRecord};

use crate::contract::Failure;
use crate::desk::Desk;
use crate::ground::Ground;

pub(crate) struct Qualities {
    competences: BTreeMap<i64, Vec<CompetenceRecord>>,
    profiles: BTreeMap<i64, Profile>,
    /// What the office has set, by position.
    standards: BTreeMap<i64, Profile>,
    talents: BTreeMap<i64, Vec<TalentRecord>>,
    trainings: BTreeMap<i64, Vec<TrainingRecord>>,
}

fn profile(records: &[CompetenceRecord]) -> Profile {
    Profile::new(records.iter().map(|one| (one.name.as_str(), one.technical, one.level)))
}

impl Qualities {
    fn read(reader: &Reader<'_>) -> Result<Self, StoreError> {
        let competences = reader.competences()?;
        Ok(Self {
            profiles: competences.iter().map(|(staff, records)| (*staff, profile(records))).collect(),
            competences,
            standards: reader.standards()?.iter().map(|(position, records)| (*position, profile(records))).collect(),
            talents: reader.talents()?,
            trainings: reader.trainings()?,
        })
    }

    /// Assessed levels as they were recorded.
    pub(crate) fn held(&self, staff: i64) -> &[CompetenceRecord] {
        self.competences.get(&staff).map(Vec::as_slice).unwrap_or_default()
    }

    pub(crate) fn profile(&self, staff: i64) -> Option<&Profile> {
        self.profiles.get(&staff)
    }

    /// The office has set the competence of a position itself.
    pub(crate) fn has_standard(&self, position: i64) -> bool {
        self.standards.contains_key(&position)
    }

    /// What a position asks: what the office has set, or the usual levels.
    pub(crate) fn asked(&self, position: &Position, law: &Law) -> Cow<'_, Profile> {
        match self.standards.get(&position.id) {
            Some(profile) => Cow::Borrowed(profile),
            None => Cow::Owned(Profile::usual(position.family, position.level, law)),
        }
    }

    /// Technical match, and managerial with socio-cultural match, of a person with a position.
    pub(crate) fn jpm(&self, staff: i64, position: &Position, law: &Law) -> (Option<Jpm>, Option<Jpm>) {
        let Some(held) = self.profile(staff) else { return (None, None) };
        let asked = self.asked(position, law);
        (jpm(&asked, held, Part::Technical, law), jpm(&asked, held, Part::Managerial, law))
    }

    /// Talent scores, latest year first.
    pub(crate) fn talents(&self, staff: i64) -> &[TalentRecord] {
        self.talents.get(&staff).map(Vec::as_slice).unwrap_or_default()
    }

    /// Everybody with a talent score.
    pub(crate) fn mapped(&self) -> impl Iterator<Item = (i64, &[TalentRecord])> {
        self.talents.iter().map(|(staff, records)| (*staff, records.as_slice()))
    }

    pub(crate) fn trainings(&self, staff: i64) -> &[TrainingRecord] {
        self.trainings.get(&staff).map(Vec::as_slice).unwrap_or_default()
    }
}

impl Desk {
    /// Competence, talent and training of everybody.
    pub(crate) fn merits(&mut self) -> Result<Arc<Qualities>, Failure> {
        if let Some(merits) = &self.cache.merits {
            return Ok(Arc::clone(merits));
        }
        let merits = Arc::new(Qualities::read(&self.read())?);
        self.cache.merits = Some(Arc::clone(&merits));
        Ok(merits)
    }
}

/// What everybody brings to every question of merit, with the names that the records write.
pub(crate) struct Prepared {
    pub(crate) vocabulary: Vocabulary,
    /// Weights and scale of the law of the ground.
    pub(crate) measure: Measure,
    /// By place in [`crate::people::People::staff`].
    pub(crate) merits: Vec<Merits>,
}

impl Prepared {
    pub(crate) fn of(ground: &Ground, qualities: &Qualities) -> Self {
        let mut vocabulary = Vocabulary::default();
        let people = &ground.people;
        let merits = people
            .staff
            .iter()
            .enumerate()
            .map(|(place, record)| {
                let person = ground.person(place);
                let posts = person.career.iter().map(|span| HeldPost {
                    title: vocabulary.titles.id(&span.title),
                    unit: vocabulary.units.id(&span.unit),
                    from: span.from,
                    to: span.to,
                });
                let posts = posts.collect();
                let held = record.staff.training.iter().map(|training| training.name.as_str());
                let held = held.chain(qualities.trainings(record.id).iter().map(|training| training.name.as_str()));
                let trainings = held.map(|name| vocabulary.trainings.id(name)).collect();
                let diploma = &record.staff.diploma;
                Merits {
                    education: record.staff.education,
                    diploma: (!diploma.is_empty()).then(|| vocabulary.diplomas.id(diploma)),
                    rank: record.staff.rank,
                    ratings: person.ratings.iter().map(|(year, rating)| (*year, *rating)).collect(),
                    posts,
                    competence: qualities.profile(record.id).cloned().unwrap_or_default(),
                    trainings,
                }
            })
            .collect();
        Self { vocabulary, measure: Measure::of(&ground.law), merits }
    }
}
