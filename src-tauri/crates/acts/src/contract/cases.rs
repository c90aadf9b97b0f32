//! Cases: one proposal about one person (*usulan mutasi*), with every step of its life.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::evaluations::EvaluationLine;
use super::explain::{AuthorityView, DocumentDueView};
use super::meetings::MeetingShort;
use super::objections::ObjectionView;
use super::people::FindingView;
use super::plans::{OutsideView, PostView};
use super::trainings::{CourseView, TaskView};

/// Opens a case in state DRAF.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenCase {
    pub nip: String,
    /// The wished post; left out only when the person goes to another government.
    #[serde(default)]
    pub position: Option<i64>,
    #[serde(default)]
    pub outside: Option<OutsideView>,
    /// The unit that proposes; left out when the personnel office does.
    #[serde(default)]
    pub agency: Option<i64>,
    /// The request that it comes from; it is in process from now on.
    #[serde(default)]
    pub request: Option<i64>,
    #[serde(default)]
    pub own_request: bool,
    pub reason: String,
    /// Number and day of the proposing letter.
    #[serde(default)]
    pub letter: String,
    pub day: NaiveDate,
}

/// Changes a case that is DRAF or DIKEMBALIKAN; what is left out stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditCase {
    pub case: i64,
    #[serde(default)]
    pub position: Option<i64>,
    #[serde(default)]
    pub outside: Option<OutsideView>,
    #[serde(default)]
    pub agency: Option<i64>,
    #[serde(default)]
    pub own_request: Option<bool>,
    #[serde(default)]
    pub reason: Option<String>,
    #[serde(default)]
    pub letter: Option<String>,
    #[serde(default)]
    pub day: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichCase {
    pub case: i64,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListCases {
    /// Codes of states; all open ones when empty.
    #[serde(default)]
    pub states: Vec<String>,
    /// Cases that a plan carries.
    #[serde(default)]
    pub plan: Option<i64>,
    #[serde(default)]
    pub officer: Option<String>,
    #[serde(default)]
    pub nip: Option<String>,
    /// Finished, rejected, cancelled and revoked ones too.
    #[serde(default)]
    pub ended: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CasesView {
    /// The one that is due first at the top, then the oldest.
    pub cases: Vec<CaseLine>,
    /// Open cases of the whole store by state, in the order of the work.
    pub counts: Vec<StateCount>,
    /// Accounts that look after cases.
    pub officers: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StateCount {
    pub state: String,
    pub cases: u32,
    pub late: u32,
}

/// One line of a list of cases.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CaseLine {
    pub case: i64,
    pub nip: String,
    pub name: String,
    pub golongan: String,
    /// Present post when the case was listed.
    pub from_title: String,
    pub from_unit: String,
    /// Target; the other government for one who leaves.
    pub to_title: String,
    pub to_unit: String,
    /// Code of handbook 8.1, for example `VERIFIKASI_BERKAS`.
    pub state: String,
    /// Who must act now (*pemegang*): `operator`, `verifikator`, `penyetuju`, `origin`, `destination`, `panel`, `bkn`,
    /// `unit`, `raters`; empty when ended.
    pub holder: String,
    /// Day on which the case came into the state.
    pub since: NaiveDate,
    pub due: Option<NaiveDate>,
    /// `due`, `soon`, `late` (for others: lapsed, never taken for an answer), or empty
    pub urgency: String,
    /// What the next step lacks, in words; empty when nothing.
    pub blocked: String,
    pub officer: String,
    pub own_request: bool,
    pub request: Option<i64>,
    pub plan: Option<i64>,
    pub plan_name: String,
    #[serde(rename = "move")]
    pub move_id: Option<i64>,
    pub decree: Option<i64>,
    pub tmt: Option<NaiveDate>,
    /// Open objections (KEBERATAN).
    pub objections: u32,
    /// Number of the last step; `decide_cases` refuses when another has been taken since.
    pub step: i64,
}

/// A case opened whole.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseView {
    pub line: CaseLine,
    pub from: Option<PostView>,
    pub to: Option<PostView>,
    pub outside: Option<OutsideView>,
    pub agency: Option<i64>,
    pub agency_name: String,
    pub reason: String,
    pub letter: String,
    pub day: NaiveDate,
    /// `ROTASI`, `PROMOSI` ...; `null` without a target.
    pub nature: Option<String>,
    pub scope: Option<String>,
    pub authority: Option<AuthorityView>,
    /// States that this case passes, in their legal order.
    pub route: Vec<String>,
    /// Steps taken, the first first.
    pub steps: Vec<CaseStepView>,
    /// What may be decided now.
    pub choices: Vec<CaseChoice>,
    pub checklist: Vec<CaseDocumentDue>,
    /// What the rules say on the facts of today.
    pub findings: Vec<FindingView>,
    pub courses: Vec<CourseView>,
    pub tasks: Vec<TaskView>,
    pub objections: Vec<ObjectionView>,
    pub evaluations: Vec<EvaluationLine>,
    pub meetings: Vec<MeetingShort>,
    pub can_edit: bool,
}

/// A step that was taken.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseStepView {
    pub id: i64,
    /// As `CaseChoice::step`, or `open`, `panel`, `approve`, `withdraw`, `decree`, `amend`, `revoke`, `object`,
    /// `decide_objection`, `evaluate`: written by other acts.
    pub kind: String,
    pub from: String,
    pub to: String,
    pub day: NaiveDate,
    pub account: String,
    pub role: String,
    pub nip: String,
    pub decision: String,
    pub reason: String,
    pub note: String,
    pub letter: String,
    pub letter_day: Option<NaiveDate>,
    pub due: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    pub document: Option<CaseDocumentView>,
    /// Further words: assessors, members of a meeting, kept-out members.
    pub details: Vec<DetailView>,
    /// SHA-256 of the facts that were used; `show_snapshot` opens them.
    pub snapshot: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DetailView {
    pub name: String,
    pub value: String,
}

/// A step that the case may take now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CaseChoice {
    /// `submit`, `take`, `verify`, `assess`, `ask`, `remind`, `answer`, `pertek`, `deliver`, `inaugurate`,
    /// `report_duty`, `finish`, `return`, `reject`, `postpone`, `resume`, `cancel`, `correct`, `note`
    pub step: String,
    /// Where it leads.
    pub to: String,
    /// Why it cannot be taken now, each with what to do; empty when it can.
    pub obstacles: Vec<String>,
    /// This account may take it.
    pub allowed: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SeenCase {
    pub case: i64,
    /// `CaseLine::step` as it was seen.
    pub step: i64,
}

/// Takes one step for one or hundreds of cases: all of them, or none.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DecideCases {
    pub cases: Vec<SeenCase>,
    /// As `CaseChoice::step`.
    pub step: String,
    /// `answer`: `agree`, `agree-with-note`, `refuse`; `assess`: `DIREKOMENDASIKAN`, `DIREKOMENDASIKAN DENGAN CATATAN`,
    /// `TIDAK DIREKOMENDASIKAN`; `pertek`: `given`, `refused`.
    #[serde(default)]
    pub decision: String,
    /// `answer`, `ask`, `remind`: `origin`, `destination`; the side of the state when left out.
    #[serde(default)]
    pub side: String,
    /// Code of a reason: of a refusal (`list_reasons`), of a rejection the article.
    #[serde(default)]
    pub reason: String,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub letter: String,
    #[serde(default)]
    pub letter_day: Option<NaiveDate>,
    /// `postpone`: until this day.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// Day of what happened: of the answer, the inauguration, the start of duty; today when left out.
    #[serde(default)]
    pub day: Option<NaiveDate>,
    /// NIPs of assessors (`assess`).
    #[serde(default)]
    pub assessors: Vec<String>,
    /// `pertek`: number of I-MUT; `letter` is the number of the pertek.
    #[serde(default)]
    pub imut: String,
    /// Handle of a file that is kept with the step.
    #[serde(default)]
    pub file: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CasesDecided {
    pub cases: Vec<CaseLine>,
    /// What the officer should know, for example a deadline that runs into a year whose holidays are not known.
    pub remarks: Vec<String>,
}

/// Reasons to choose from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReasonsView {
    /// Why an agency refuses.
    pub refusals: Vec<ReasonView>,
    /// Why a case is rejected: rule or article.
    pub rejections: Vec<ReasonView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReasonView {
    pub code: String,
    pub name: String,
    pub basis: String,
}

/// Gives cases to an account that looks after them; the empty text to nobody.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AssignCases {
    pub cases: Vec<i64>,
    pub officer: String,
}

/// Puts cases into a draft plan, each as a move of its own.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanCases {
    pub plan: i64,
    pub cases: Vec<i64>,
}

/// Opens cases for moves of a draft plan that have none, and hands them in (DIAJUKAN).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SubmitMoves {
    pub plan: i64,
    /// All without a case when empty.
    #[serde(default)]
    pub moves: Vec<i64>,
}

/// A document of a case or of a request, with its verdict.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseDocumentView {
    pub id: i64,
    /// Kind of handbook 4.3, for example `SKP_2TH`.
    pub kind: String,
    pub name: String,
    pub number: String,
    pub date: NaiveDate,
    pub issuer: String,
    pub valid_until: Option<NaiveDate>,
    pub file: String,
    pub sha256: String,
    /// Still counts today.
    pub valid: bool,
    /// `accepted`, `rejected`, or empty
    pub verdict: String,
    pub verdict_by: String,
    pub verdict_day: Option<NaiveDate>,
    pub verdict_note: String,
    /// It came with the request.
    pub of_request: bool,
}

/// A row of the checklist of a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseDocumentDue {
    pub due: DocumentDueView,
    /// The state whose step needs it.
    pub needed_for: String,
    pub documents: Vec<CaseDocumentView>,
    /// `there`, `unseen` (no verdict yet), `rejected`, `expired`, `missing`, `not_due`
    pub status: String,
}

/// Adds or changes a document of a case or of a request.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetCaseDocument {
    #[serde(default)]
    pub case: Option<i64>,
    #[serde(default)]
    pub request: Option<i64>,
    #[serde(default)]
    pub id: Option<i64>,
    pub kind: String,
    pub number: String,
    pub date: NaiveDate,
    #[serde(default)]
    pub issuer: String,
    /// Left out: of a statement, as long as `document.validity_months` says; of anything else, without end.
    #[serde(default)]
    pub valid_until: Option<NaiveDate>,
    /// Handle of the file.
    #[serde(default)]
    pub file: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct JudgeDocuments {
    pub documents: Vec<i64>,
    /// `accepted`, `rejected`; the empty text takes the verdict away.
    pub verdict: String,
    /// Why; needed to reject.
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveCaseDocument {
    pub document: i64,
}

/// The documents that an act about documents leaves.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseDocuments {
    pub case: Option<i64>,
    pub request: Option<i64>,
    pub documents: Vec<CaseDocumentView>,
}

/// Writes the kept file of a document again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveCaseDocument {
    pub document: i64,
    /// Handle of a folder.
    pub to: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichSnapshot {
    pub sha256: String,
}

/// What was known when a step was taken.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SnapshotView {
    pub sha256: String,
    pub facts: Vec<DetailView>,
    /// The stored text still has this hash.
    pub sound: bool,
}
