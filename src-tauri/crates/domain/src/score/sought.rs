//! What one post seeks, put to many people.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::field::{Fields, Fit};
use super::names::Answers;
use super::{
    CRITERIA, HeldPost, Measure, Merits, NameId, Score, ScorePart, Values, Vocabulary, hundredths, weighted_mean,
};
use crate::competence::{Part, Profile, match_percent};
use crate::education::EducationLevel;
use crate::position::{Position, title_without_level};
use crate::rank::Rank;
use crate::seniority::LeadershipTraining;
use crate::unit::contains_words;

/// A post with what it requires, ready to be asked about people on one day.
pub struct Sought<'a> {
    position: &'a Position,
    required: &'a Profile,
    vocabulary: &'a Vocabulary,
    measure: &'a Measure,
    day: NaiveDate,
    fields: Fields<'a>,
    title: String,
    training: Vec<Training<'a>>,
    fits: Answers<Fit>,
    titles: Answers<bool>,
    units: Answers<bool>,
    trainings: Answers<u64>,
    leadership: Answers<Option<LeadershipTraining>>,
}

/// A training that is asked for, and the leadership training that the name stands for.
struct Training<'a> {
    name: &'a str,
    leadership: Option<LeadershipTraining>,
}

impl<'a> Sought<'a> {
    /// `required` is the standard of the position, or [`Profile::usual`]; `day` is the day until which experience
    /// counts. Of more than 64 trainings that a post asks for the first 64 count.
    pub fn new(
        position: &'a Position,
        required: &'a Profile,
        vocabulary: &'a Vocabulary,
        measure: &'a Measure,
        day: NaiveDate,
    ) -> Self {
        let asked = &position.requirements;
        let training = asked.training.iter().filter(|name| name.contains(char::is_alphanumeric)).take(64);
        Self {
            position,
            required,
            vocabulary,
            measure,
            day,
            fields: Fields::new(&asked.fields, &measure.families),
            title: title_without_level(&position.title),
            training: training.map(|name| Training { name, leadership: LeadershipTraining::of_name(name) }).collect(),
            fits: vocabulary.diplomas.answers(),
            titles: vocabulary.titles.answers(),
            units: vocabulary.units.answers(),
            trainings: vocabulary.trainings.answers(),
            leadership: vocabulary.trainings.answers(),
        }
    }

    /// The values of the seven criteria, in the order of [`CRITERIA`]. Allocates nothing once every name that occurs has
    /// been asked about.
    pub fn values(&self, merits: &Merits) -> Values {
        let values = [
            self.education(merits),
            match_percent(self.required, &merits.competence, Part::Technical, self.measure.capped),
            match_percent(self.required, &merits.competence, Part::Managerial, self.measure.capped),
            self.performance(merits),
            self.rank(merits.rank),
            self.months(merits).map(|months| self.measure.experience(months)),
            self.training(merits),
        ];
        values.map(|value| value.map(|value| value.clamp(0.0, 100.0)))
    }

    /// The total of some values, rounded to hundredths; the same as that of the opened score.
    pub fn total(&self, values: &Values, ignore_missing: bool) -> f64 {
        hundredths(weighted_mean(values, self.measure.weights(), ignore_missing)) as f64 / 100.0
    }

    /// The merit of a person in one number 0..=100. With `ignore_missing` criteria without data are left out and the
    /// other weights fill the whole (*abaikan bobot*).
    pub fn merit_total(&self, merits: &Merits, ignore_missing: bool) -> f64 {
        self.total(&self.values(merits), ignore_missing)
    }

    /// The merit of a person, opened to its parts and their facts.
    pub fn merit_score(&self, merits: &Merits, ignore_missing: bool) -> Score {
        let values = self.values(merits);
        let facts = [
            self.education_facts(merits),
            self.match_facts(merits, Part::Technical),
            self.match_facts(merits, Part::Managerial),
            self.performance_facts(merits),
            self.rank_facts(merits),
            json!({ "months": self.months(merits), "title": self.position.title,
                "asked": self.position.requirements.experience }),
            self.training_facts(merits),
        ];
        let rows = CRITERIA.iter().zip(self.measure.weights()).zip(values).zip(facts);
        let parts = rows.map(|(((criterion, weight), value), facts)| ScorePart {
            criterion: criterion.to_string(),
            weight: *weight,
            value: value.unwrap_or(0.0),
            missing: value.is_none(),
            facts,
        });
        Score { total: self.total(&values, ignore_missing), parts: parts.collect() }
    }

    fn fit(&self, diploma: Option<NameId>) -> Fit {
        match diploma {
            Some(id) => self.fits.of(id, &self.vocabulary.diplomas, |diploma| self.fields.fit(diploma)),
            None => self.fields.fit(""),
        }
    }

    fn education(&self, merits: &Merits) -> Option<f64> {
        let level = merits.education?;
        if self.position.requirements.min_education.is_some_and(|min| level < min) {
            return Some(0.0);
        }
        Some(match self.fit(merits.diploma) {
            Fit::Listed => self.measure.field_listed,
            Fit::Related => self.measure.field_related,
            Fit::Other => self.measure.level_only,
        })
    }

    fn education_facts(&self, merits: &Merits) -> Value {
        let asked = &self.position.requirements;
        let diploma = merits.diploma.map_or("", |id| self.vocabulary.diplomas.name(id));
        let fit = match self.fit(merits.diploma) {
            Fit::Listed => "listed",
            Fit::Related => "related",
            Fit::Other => "other",
        };
        json!({ "level": merits.education.map(EducationLevel::code), "diploma": diploma, "field": fit,
            "asked": asked.min_education.map(EducationLevel::code), "fields": asked.fields })
    }

    fn match_facts(&self, merits: &Merits, part: Part) -> Value {
        let percent = match_percent(self.required, &merits.competence, part, self.measure.capped);
        let missing: Vec<&str> = self.required.missing_in(&merits.competence, part).collect();
        json!({ "jpm": percent, "asked": self.required.has(part), "missing": missing })
    }

    fn performance(&self, merits: &Merits) -> Option<f64> {
        let (mut sum, mut count) = (0.0, 0.0);
        for year in &self.measure.years {
            if let Some(rating) = merits.rating(*year) {
                sum += self.measure.rating(rating);
                count += 1.0;
            }
        }
        (count > 0.0).then(|| sum / count)
    }

    fn performance_facts(&self, merits: &Merits) -> Value {
        let told = |year: &i32| merits.rating(*year).map_or("belum tercatat", |rating| rating.printed());
        let facts: Map<String, Value> =
            self.measure.years.iter().rev().map(|year| (year.to_string(), json!(told(year)))).collect();
        Value::Object(facts)
    }

    /// A post that asks for no range takes every rank; a contract grade is no place in a range of steps.
    fn rank(&self, rank: Option<Rank>) -> Option<f64> {
        let asked = &self.position.requirements;
        let (Some(low), Some(high)) = (asked.rank_low.or(asked.rank_high), asked.rank_high.or(asked.rank_low)) else {
            return rank.map(|_| self.measure.rank_in_range);
        };
        let outside = rank?.steps_outside(low, high)?;
        // An end that is not asked for is open.
        let free = (outside < 0 && asked.rank_low.is_none()) || (outside > 0 && asked.rank_high.is_none());
        Some(match outside.abs() {
            0 => self.measure.rank_in_range,
            _ if free => self.measure.rank_in_range,
            1 => self.measure.rank_one_off,
            _ => 0.0,
        })
    }

    fn rank_facts(&self, merits: &Merits) -> Value {
        let asked = &self.position.requirements;
        json!({ "rank": merits.rank.map(Rank::code), "low": asked.rank_low.map(Rank::code),
            "high": asked.rank_high.map(Rank::code) })
    }

    fn months(&self, merits: &Merits) -> Option<i32> {
        merits.months(self.day, |post| self.in_field(post))
    }

    /// A post of the same title, whatever its level, or with a word of the experience asked for in its title or unit.
    fn in_field(&self, post: &HeldPost) -> bool {
        let asked = &self.position.requirements.experience;
        let named = |text: &str| asked.iter().any(|words| contains_words(text, words));
        let titled = |title: &str| named(title) || title_without_level(title) == self.title;
        self.titles.of(post.title, &self.vocabulary.titles, titled)
            || (!asked.is_empty() && self.units.of(post.unit, &self.vocabulary.units, named))
    }

    /// One bit for each training that the name stands for.
    fn stands_for(&self, training: NameId) -> u64 {
        self.trainings.of(training, &self.vocabulary.trainings, |held| {
            let leadership = LeadershipTraining::of_name(held);
            let same = |asked: &Training<'_>| {
                contains_words(held, asked.name) || (leadership.is_some() && leadership == asked.leadership)
            };
            self.training.iter().enumerate().filter(|(_, asked)| same(asked)).fold(0, |bits, (at, _)| bits | 1 << at)
        })
    }

    /// The highest leadership training held, as the seniority list asks for it.
    pub fn leadership_training(&self, merits: &Merits) -> Option<LeadershipTraining> {
        let names = &self.vocabulary.trainings;
        merits.trainings.iter().filter_map(|id| self.leadership.of(*id, names, LeadershipTraining::of_name)).max()
    }

    fn held_trainings(&self, merits: &Merits) -> u64 {
        merits.trainings.iter().fold(0, |bits, training| bits | self.stands_for(*training))
    }

    fn training(&self, merits: &Merits) -> Option<f64> {
        if self.training.is_empty() {
            return Some(self.measure.training_all);
        }
        if merits.trainings.is_empty() {
            return None;
        }
        Some(match self.held_trainings(merits).count_ones() as usize {
            0 => 0.0,
            some if some < self.training.len() => self.measure.training_some,
            _ => self.measure.training_all,
        })
    }

    fn training_facts(&self, merits: &Merits) -> Value {
        let asked = &self.position.requirements.training;
        let whole = self.training.len();
        let held = f64::from(self.held_trainings(merits).count_ones());
        let share = if whole == 0 { Some(1.0) } else { (!merits.trainings.is_empty()).then(|| held / whole as f64) };
        let names: Vec<&str> = merits.trainings.iter().map(|id| self.vocabulary.trainings.name(*id)).collect();
        json!({ "share": share, "asked": asked, "held": names })
    }
}
