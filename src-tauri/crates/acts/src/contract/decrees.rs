//! Decrees and the register.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IssueDecrees {
    pub plan: i64,
    pub date: NaiveDate,
    #[serde(default)]
    pub signatory: Option<i64>,
    /// One decree with an annex and an excerpt per person, instead of one decree per person.
    #[serde(default)]
    pub collective: bool,
    /// Handle of the folder.
    pub to: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecreesIssued {
    pub decrees: Vec<DecreeView>,
    /// Worth knowing, for example that the name of the signatory is still empty.
    pub remarks: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecreeView {
    pub id: i64,
    pub number: String,
    /// `individual`, `collective`, `petikan`
    pub kind: String,
    pub plan: i64,
    pub plan_name: String,
    /// `null` for a collective decree.
    pub nip: Option<String>,
    pub name: Option<String>,
    pub date: NaiveDate,
    pub tmt: NaiveDate,
    /// Name of the file, without its folder.
    pub file: String,
    pub sha256: String,
    pub pages: u32,
    /// Short code printed in the foot of the paper.
    pub code: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VerifyDecree {
    /// Handle of a PDF file; or
    #[serde(default)]
    pub file: Option<String>,
    /// the code printed on the paper, or the number.
    #[serde(default)]
    pub code: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecreeCheck {
    pub known: bool,
    pub decree: Option<DecreeView>,
    /// Whether the file is byte for byte what was issued; `null` when only a code was given.
    pub unchanged: Option<bool>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReprintDecrees {
    pub decrees: Vec<i64>,
    pub to: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SignatoryView {
    pub id: i64,
    pub name: String,
    pub title: String,
    pub nip: String,
    pub rank: String,
    pub is_head: bool,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichTemplate {
    /// `sk_perorangan`, `sk_kolektif`, `petikan`, `rencana`
    pub kind: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetTemplate {
    pub kind: String,
    /// Without a text the shipped template holds again.
    #[serde(default)]
    pub text: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplateView {
    pub kind: String,
    pub text: String,
    /// Whether the office has changed it.
    pub own: bool,
}
