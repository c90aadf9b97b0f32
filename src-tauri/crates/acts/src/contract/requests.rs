//! Wishes of staff to be moved.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cases::CaseDocumentView;
use super::explain::OriginView;
use super::people::FindingView;

/// A request of a person to be moved (*permohonan mutasi*).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RequestView {
    pub id: i64,
    /// Day of the letter.
    pub day: NaiveDate,
    pub reason: String,
    /// `open`, `in_process`, `granted`, `rejected`, `withdrawn`
    pub state: String,
    /// Number of the letter; empty when it has none.
    pub number: String,
    /// The account that holds it; empty when nobody does.
    pub officer: String,
    /// What was said when it ended.
    pub note: String,
    /// The case that was made of it.
    pub case: Option<i64>,
    /// The dearest first, at most three.
    pub targets: Vec<WishView>,
    pub origin: OriginView,
}

/// A target of a request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WishView {
    pub unit: i64,
    pub unit_name: String,
    /// `null` for any position of the unit and the units below it.
    pub position: Option<i64>,
    /// Title of the position; empty for any.
    pub title: String,
}

/// Adds or changes one request of a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetRequest {
    pub nip: String,
    #[serde(default)]
    pub id: Option<i64>,
    pub day: NaiveDate,
    #[serde(default)]
    pub number: String,
    #[serde(default)]
    pub reason: String,
    /// `open`, `granted`, `withdrawn`; a request in process or rejected gets there by `decide_requests` and `open_case`.
    pub state: String,
    pub targets: Vec<Wish>,
}

/// A position, or any position of a unit and the units below it; where both are given, the position counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    #[serde(default)]
    pub unit: Option<i64>,
    #[serde(default)]
    pub position: Option<i64>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListRequests {
    /// Requests that ended are left out unless asked for.
    #[serde(default)]
    pub ended: bool,
    /// Only wishes for this position, or for its unit or a unit above it.
    #[serde(default)]
    pub position: Option<i64>,
    /// Only wishes for this unit or a unit below it.
    #[serde(default)]
    pub unit: Option<i64>,
}

/// The inbox of requests, the oldest first: visible fairness.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RequestsView {
    pub requests: Vec<RequestLine>,
    pub open: u32,
    pub in_process: u32,
    pub granted: u32,
    pub rejected: u32,
    pub withdrawn: u32,
    pub can_edit: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RequestLine {
    pub id: i64,
    pub nip: String,
    pub name: String,
    pub golongan: String,
    /// Present post; empty when none.
    pub title: String,
    pub unit: String,
    pub day: NaiveDate,
    /// Days since the letter; of an ended request, until it ended.
    pub waiting_days: i64,
    pub number: String,
    pub reason: String,
    /// `open`, `in_process`, `granted`, `rejected`, `withdrawn`
    pub state: String,
    pub officer: String,
    pub note: String,
    pub case: Option<i64>,
    pub case_state: Option<String>,
    pub targets: Vec<WishView>,
    /// Wished posts that the map no longer has.
    pub gone: u32,
    /// The person has left the service or the region.
    pub left: bool,
}

/// What the desk says of a request before it is kept; nothing is written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RequestChecked {
    /// Why it cannot be kept (code and words), for example an open request of the same person.
    pub refusals: Vec<RequestRefusal>,
    /// What stands in the way of each target, in the order of the targets.
    pub targets: Vec<TargetChecked>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RequestRefusal {
    pub code: String,
    pub message: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TargetChecked {
    pub wish: WishView,
    /// Open seats of the position, or of all positions of the unit.
    pub open: i64,
    /// Others who wait for the same, and waited longer.
    pub before: u32,
    /// What the rules say of the person in this post; empty for a wish for a whole unit, except what bars the person anywhere.
    pub findings: Vec<FindingView>,
    pub blocked: bool,
}

/// Ends requests, or gives them to an officer.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DecideRequests {
    pub requests: Vec<i64>,
    /// `take` (the account holds it from now), `reject`, `withdraw`, `reopen`
    pub decision: String,
    /// Why; needed to reject.
    #[serde(default)]
    pub note: String,
}

/// The waiting list of every post that somebody wishes for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WaitingList {
    /// `null` for a wish for any post of the unit.
    pub position: Option<i64>,
    pub title: String,
    pub unit: i64,
    pub unit_name: String,
    pub open: i64,
    /// The one who has waited longest first.
    pub people: Vec<WaitingPerson>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WaitingPerson {
    pub request: i64,
    pub nip: String,
    pub name: String,
    pub day: NaiveDate,
    /// 1 for the dearest wish.
    pub place: u8,
    pub state: String,
}

/// Share of requests granted, by the unit that people wish to leave, in a period of letters.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskShares {
    #[serde(default)]
    pub from: Option<NaiveDate>,
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GrantedShare {
    /// Year of the letters.
    pub year: i32,
    /// Agency of the present post; empty for people without one.
    pub agency: String,
    pub requests: u32,
    pub granted: u32,
    pub rejected: u32,
    pub withdrawn: u32,
    pub waiting: u32,
    /// Granted of those that ended, percent; `null` while none has.
    pub share: Option<f64>,
    /// Median days from letter to grant; `null` while none is granted.
    pub median_days: Option<i64>,
}

/// Writes the form file (xlsx) and the one-page form to fill by hand (PDF).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteForms {
    /// Handle of a folder.
    pub to: String,
}

/// Prints the receipt slips of requests.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintReceipts {
    pub requests: Vec<i64>,
    /// Handle of a folder.
    pub to: String,
}

/// A request opened whole.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RequestOpened {
    pub line: RequestLine,
    pub checked: RequestChecked,
    pub documents: Vec<CaseDocumentView>,
    pub origin: OriginView,
}
