//! What the rules ask about and no national file holds: circumstances, relatives, career, competence, talent, training.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::explain::OriginView;
use super::requests::RequestView;

/// Everything of these registers about one person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonFile {
    pub nip: String,
    pub name: String,
    pub circumstances: Vec<CircumstanceView>,
    pub relatives: Vec<RelativeView>,
    /// Earlier posts; those of the region's own map stand in the history of the person.
    pub career: Vec<CareerView>,
    pub competences: Vec<CompetenceView>,
    /// Match with what the present post asks, in percent; `null` without data.
    pub jpm_technical: Option<f64>,
    pub jpm_managerial: Option<f64>,
    pub talent: Vec<TalentView>,
    pub trainings: Vec<TrainingView>,
    /// Wishes to be moved, the latest first.
    pub requests: Vec<RequestView>,
    /// Months in the present post beyond the maximum; the person is due for rotation (P-08).
    pub overdue_months: Option<i32>,
    pub can_edit: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CircumstanceView {
    pub id: i64,
    /// `treasurer`, `goods_keeper`, `study_bond`, `suspended`, `court_case`, `discipline_appeal`,
    /// `inspectorate_clearance`, `pregnant`, `maternity_leave`, `sick_leave`
    pub kind: String,
    pub from: NaiveDate,
    /// Last day.
    pub until: Option<NaiveDate>,
    pub note: String,
    pub active: bool,
    pub origin: OriginView,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RelativeView {
    pub id: i64,
    pub nip: String,
    pub name: String,
    pub position: String,
    pub unit: String,
    /// What the other is to this person: `spouse`, `parent`, `child`, `sibling`, `parent_in_law`, `child_in_law`,
    /// `sibling_in_law`, `other`
    pub relation: String,
    pub note: String,
    pub origin: OriginView,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CareerView {
    pub id: i64,
    pub title: String,
    /// `managerial`, `functional`, `pelaksana`
    pub family: String,
    pub level: String,
    pub unit: String,
    pub from: NaiveDate,
    /// Last day.
    pub until: Option<NaiveDate>,
    pub origin: OriginView,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CompetenceView {
    pub id: i64,
    pub name: String,
    pub technical: bool,
    /// 1 to 5
    pub level: u8,
    /// What the present post asks; 0 when it does not ask for it.
    pub asked: u8,
    pub day: Option<NaiveDate>,
    pub origin: OriginView,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TalentView {
    pub id: i64,
    pub year: i32,
    /// 0 to 100
    pub performance: f64,
    pub potential: f64,
    /// Box 1 to 9 of the nine-box.
    #[serde(rename = "box")]
    pub talent_box: u8,
    pub follow_up: String,
    pub origin: OriginView,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrainingView {
    pub id: i64,
    pub name: String,
    pub year: Option<i32>,
    /// Lesson hours (JP).
    pub hours: Option<i32>,
    pub certificate: String,
    pub origin: OriginView,
}

/// Adds or changes one circumstance of a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetCircumstance {
    pub nip: String,
    #[serde(default)]
    pub id: Option<i64>,
    pub kind: String,
    pub from: NaiveDate,
    #[serde(default)]
    pub until: Option<NaiveDate>,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetRelative {
    pub nip: String,
    #[serde(default)]
    pub id: Option<i64>,
    /// NIP of the relative.
    pub other: String,
    pub relation: String,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetCareer {
    pub nip: String,
    #[serde(default)]
    pub id: Option<i64>,
    pub title: String,
    pub family: String,
    #[serde(default)]
    pub level: String,
    #[serde(default)]
    pub unit: String,
    pub from: NaiveDate,
    /// Last day.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetCompetence {
    pub nip: String,
    #[serde(default)]
    pub id: Option<i64>,
    pub name: String,
    #[serde(default)]
    pub technical: bool,
    pub level: u8,
    #[serde(default)]
    pub day: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetTalent {
    pub nip: String,
    pub year: i32,
    pub performance: f64,
    pub potential: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetTraining {
    pub nip: String,
    #[serde(default)]
    pub id: Option<i64>,
    pub name: String,
    #[serde(default)]
    pub year: Option<i32>,
    #[serde(default)]
    pub hours: Option<i32>,
    #[serde(default)]
    pub certificate: String,
}

/// Takes one record of a register away (the trail keeps it).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveRecord {
    pub nip: String,
    /// `circumstance`, `relative`, `career`, `competence`, `talent`, `training`, `request`
    pub register: String,
    pub id: i64,
}

/// What a position asks of its holder.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PositionRequirements {
    pub position: i64,
    pub education: String,
    pub fields: Vec<String>,
    pub rank_low: String,
    pub rank_high: String,
    /// Words of titles or fields that count as experience.
    pub experience: Vec<String>,
    pub training: Vec<String>,
    pub competence: Vec<AskedCompetence>,
    /// The competence levels are the usual ones of its level; the office has set none.
    pub usual_competence: bool,
    /// How many other positions have the same title.
    pub alike: u32,
    pub can_edit: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskedCompetence {
    pub name: String,
    #[serde(default)]
    pub technical: bool,
    /// 1 to 5
    pub level: u8,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetRequirements {
    pub position: i64,
    /// Every position of the same title and level gets the same.
    #[serde(default)]
    pub alike: bool,
    #[serde(default)]
    pub education: String,
    #[serde(default)]
    pub fields: Vec<String>,
    #[serde(default)]
    pub rank_low: String,
    #[serde(default)]
    pub rank_high: String,
    #[serde(default)]
    pub experience: Vec<String>,
    #[serde(default)]
    pub training: Vec<String>,
    #[serde(default)]
    pub competence: Vec<AskedCompetence>,
}

/// Everybody in the nine-box, by box.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NineBoxView {
    /// Box 1 to 9, in this order.
    pub boxes: Vec<TalentBox>,
    pub without_data: u32,
    pub year: Option<i32>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TalentBox {
    #[serde(rename = "box")]
    pub number: u8,
    /// `above`, `met`, `below` expectation
    pub performance: String,
    /// `low`, `middle`, `high`
    pub potential: String,
    pub follow_up: String,
    /// Feeds the succession pool.
    pub pool: bool,
    pub people: u32,
    /// The first of them, by total score.
    pub first: Vec<TalentLine>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TalentLine {
    pub nip: String,
    pub name: String,
    pub position: String,
    pub performance: f64,
    pub potential: f64,
}

/// Asks for the nine-box of a unit and the units below it, or of everybody.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct AskNineBox {
    pub unit: Option<i64>,
    pub year: Option<i32>,
    /// Only this box, with everybody in it.
    #[serde(rename = "box")]
    pub number: Option<u8>,
}

/// Links an account with the person who works with it, so that relatives are known; none takes the link away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LinkAccount {
    pub account: String,
    #[serde(default)]
    pub nip: Option<String>,
}
