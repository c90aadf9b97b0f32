//! Meetings: of the assessment team (*Tim Penilai Kinerja*), inaugurations (*pelantikan*), and those that explain a plan
//! (*sosialisasi*); and what people are afraid of.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cases::CaseLine;

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListMeetings {
    /// `tpk`, `pelantikan`, `sosialisasi`; all when left out.
    #[serde(default)]
    pub kind: Option<String>,
    #[serde(default)]
    pub plan: Option<i64>,
}

/// A meeting in a list, the latest day first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MeetingShort {
    pub meeting: i64,
    pub kind: String,
    pub day: NaiveDate,
    pub time: String,
    pub place: String,
    pub topic: String,
    pub number: String,
    /// `planned`, `held`, `cancelled`
    pub state: String,
    pub plan: Option<i64>,
    pub plan_name: String,
    pub invited: Option<NaiveDate>,
    /// Latest day for the invitation (one working day before).
    pub invite_by: Option<NaiveDate>,
    pub people: u32,
    pub present: u32,
    pub cases: u32,
    pub decided: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichMeeting {
    pub meeting: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MeetingView {
    pub short: MeetingShort,
    pub note: String,
    pub people: Vec<MeetingPerson>,
    pub agenda: Vec<MeetingCase>,
    pub concerns: Vec<ConcernView>,
    /// What stands against holding it, each with what to do: an even number of members, a missing chair.
    pub obstacles: Vec<String>,
    pub can_edit: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MeetingPerson {
    pub nip: String,
    pub name: String,
    pub title: String,
    pub unit: String,
    /// `ketua`, `sekretaris`, `anggota`, `peserta`
    pub role: String,
    pub present: Option<bool>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MeetingCase {
    pub line: CaseLine,
    pub place: u32,
    /// `setuju`, `setuju_dengan_catatan`, `tolak`, `tunda`; of an inauguration `dilantik`, `tidak_hadir`; or empty.
    pub decision: String,
    pub note: String,
    /// The recommendation of the assessment, empty when none.
    pub recommendation: String,
    /// Members who are relatives of this person and sit out for it, with the tie.
    pub kept_out: Vec<String>,
}

/// Adds or changes a meeting that is not held yet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetMeeting {
    #[serde(default)]
    pub meeting: Option<i64>,
    /// `tpk`, `pelantikan`, `sosialisasi`
    pub kind: String,
    #[serde(default)]
    pub plan: Option<i64>,
    pub day: NaiveDate,
    #[serde(default)]
    pub time: String,
    pub place: String,
    #[serde(default)]
    pub topic: String,
    #[serde(default)]
    pub number: String,
    #[serde(default)]
    pub invited: Option<NaiveDate>,
    #[serde(default)]
    pub note: String,
    pub people: Vec<Seat>,
    /// Cases on the agenda, in order; those of a plan in the fitting state when left out.
    #[serde(default)]
    pub agenda: Option<Vec<i64>>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    pub nip: String,
    /// `ketua`, `sekretaris`, `anggota`, `peserta`
    pub role: String,
}

/// Holds a meeting: who came and what was decided. Each decision is a step of its case, all in one act.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HoldMeeting {
    pub meeting: i64,
    /// NIPs of those who came.
    pub present: Vec<String>,
    pub decisions: Vec<MeetingDecision>,
    /// Number of the minutes (*berita acara*).
    #[serde(default)]
    pub number: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingDecision {
    pub case: i64,
    /// As `MeetingCase::decision`.
    pub decision: String,
    #[serde(default)]
    pub note: String,
}

/// Prints a paper of a meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintMeeting {
    pub meeting: i64,
    /// `agenda`, `minutes`, `attendance`
    pub paper: String,
    /// Handle of a folder.
    pub to: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListConcerns {
    /// Of all plans when left out.
    #[serde(default)]
    pub plan: Option<i64>,
}

/// What somebody is afraid of (*keberatan lisan, resistensi*) and what was answered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConcernView {
    pub id: i64,
    pub plan: i64,
    pub plan_name: String,
    pub nip: String,
    pub name: String,
    pub meeting: Option<i64>,
    /// `jarak`, `keluarga`, `keterampilan`, `penghasilan`, `pangkat`, `lain`
    pub kind: String,
    pub words: String,
    pub day: NaiveDate,
    pub answer: String,
    pub answered: Option<NaiveDate>,
    /// What the plan changed because of it; empty when nothing.
    pub change: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConcernsView {
    pub concerns: Vec<ConcernView>,
    /// By kind: how many, answered, changed the plan.
    pub kinds: Vec<ConcernKind>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConcernKind {
    pub kind: String,
    pub concerns: u32,
    pub answered: u32,
    pub changed: u32,
}

/// Adds or changes a concern.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetConcern {
    #[serde(default)]
    pub id: Option<i64>,
    pub plan: i64,
    pub nip: String,
    #[serde(default)]
    pub meeting: Option<i64>,
    pub kind: String,
    pub words: String,
    pub day: NaiveDate,
    #[serde(default)]
    pub answer: String,
    #[serde(default)]
    pub answered: Option<NaiveDate>,
    #[serde(default)]
    pub change: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveConcern {
    pub id: i64,
}
