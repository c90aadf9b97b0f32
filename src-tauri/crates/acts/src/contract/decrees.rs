//! Decrees: issued in batches, corrected and revoked by other decrees, verified, brought back signed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::letters::LetterPicture;

/// Issues the decrees of a plan. One call issues one stretch of the chosen people and answers how many remain: call
/// again with the same request until none do. What one call has issued stays when the next is cancelled.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IssueDecrees {
    pub plan: i64,
    pub date: NaiveDate,
    #[serde(default)]
    pub signatory: Option<i64>,
    /// Who certifies excerpts and copies; the head of the office where nobody is named.
    #[serde(default)]
    pub certifier: Option<i64>,
    /// One decree with an annex and an excerpt per person, instead of one decree per person.
    #[serde(default)]
    pub collective: bool,
    /// Only these moves; every move without a decree when empty.
    #[serde(default)]
    pub moves: Vec<i64>,
    /// `plan` (when left out), `unit`, `name`, `rank`: the order of numbers and of printing.
    #[serde(default)]
    pub order: Option<String>,
    /// A number that was typed or reserved, instead of the next of the register; for one decree only.
    #[serde(default)]
    pub number: Option<String>,
    /// A certified copy (*salinan*) beside every decree.
    #[serde(default)]
    pub copies: bool,
    /// Handle of the folder.
    pub to: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecreesIssued {
    /// Issued by this call.
    pub decrees: Vec<DecreeView>,
    /// Chosen people still without a decree: call again.
    pub remaining: u32,
    /// Worth knowing, for example that the name of the signatory is still empty.
    pub remarks: Vec<String>,
}

/// A page of a decree as it would be issued, drawn by the core; nothing is kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewDecree {
    pub plan: i64,
    pub date: NaiveDate,
    #[serde(default)]
    pub signatory: Option<i64>,
    #[serde(default)]
    pub certifier: Option<i64>,
    #[serde(default)]
    pub collective: bool,
    /// The people of the decree; the first of them for an individual one. Every move when empty.
    #[serde(default)]
    pub moves: Vec<i64>,
    #[serde(default)]
    pub order: Option<String>,
    #[serde(default)]
    pub number: Option<String>,
    /// `decree` (when left out), `petikan`, `salinan`
    #[serde(default)]
    pub form: Option<String>,
    /// From 1.
    pub page: u32,
    /// Dots per inch, 40 to 200.
    pub dpi: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecreeView {
    pub id: i64,
    pub number: String,
    /// `individual`, `collective`, `petikan`, `salinan`, `correction`, `revocation`
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
    /// Title of who signed.
    pub signed_by: String,
    /// `valid`, `corrected`, `revoked`
    pub state: String,
    /// The decree that this one corrects, revokes or copies, or whose excerpt it is.
    pub about: Option<DecreeRef>,
    /// Decrees that correct or revoke this one.
    pub named_by: Vec<DecreeRef>,
    /// The signed file that came back.
    pub signed: Option<SignedView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecreeRef {
    pub id: i64,
    pub number: String,
    pub kind: String,
    pub date: NaiveDate,
}

/// An electronically signed file (*dokumen TTE*) kept beside its original.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SignedView {
    pub file: String,
    pub sha256: String,
    pub date: NaiveDate,
    pub account: String,
    /// The file begins with the original, byte for byte, as incremental signing leaves it.
    pub holds_original: bool,
}

/// A frozen paper: a decree or another letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperRef {
    /// `decree`, `letter`
    pub kind: PaperKind,
    pub id: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum PaperKind {
    Decree,
    Letter,
}

/// Corrects a decree by another one that names it (*SK perbaikan*).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CorrectDecree {
    pub decree: i64,
    pub date: NaiveDate,
    #[serde(default)]
    pub signatory: Option<i64>,
    pub corrections: Vec<CorrectionLine>,
    #[serde(default)]
    pub number: Option<String>,
    /// Handle of the folder.
    pub to: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CorrectionLine {
    /// `Diktum KESATU, pangkat/golongan ruang`
    pub place: String,
    pub was: String,
    pub becomes: String,
}

/// Revokes a decree by another one (*SK pencabutan*): the person is back in the former post.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RevokeDecree {
    pub decree: i64,
    pub date: NaiveDate,
    /// The first day back in the former post; the day of the decree when left out.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    pub reason: String,
    #[serde(default)]
    pub signatory: Option<i64>,
    #[serde(default)]
    pub number: Option<String>,
    /// Handle of the folder.
    pub to: String,
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
    pub letter: Option<super::letters::LetterView>,
    /// Whether the file is byte for byte what was issued, or what came back signed; `null` when only a code was given.
    pub unchanged: Option<bool>,
    /// The file is the signed one.
    pub signed: bool,
    /// Sentences for the officer: issued when and by whom, corrected by, revoked by.
    pub told: Vec<String>,
}

/// Writes frozen papers again, byte for byte; nothing is printed anew.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReprintPapers {
    pub papers: Vec<PaperRef>,
    /// One file for the printer instead of one file each, in the order of `papers`.
    #[serde(default)]
    pub merged: bool,
    /// Most pages in one merged file; 500 when left out.
    #[serde(default)]
    pub most_pages: Option<u32>,
    /// The signed file where one came back.
    #[serde(default)]
    pub signed: bool,
    /// Handle of the folder.
    pub to: String,
}

/// A page of a frozen paper, drawn again from the template and the data that were frozen with it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowPaper {
    pub paper: PaperRef,
    pub page: u32,
    pub dpi: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PaperShown {
    pub picture: LetterPicture,
    /// Drawn from the frozen data it gives the frozen bytes again.
    pub same_bytes: bool,
}

/// Keeps a signed PDF beside its original.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttachSigned {
    pub paper: PaperRef,
    /// Handle of the file.
    pub file: String,
    /// Keep it although it does not begin with the original bytes: the signing service wrote the file anew.
    #[serde(default)]
    pub rewritten: bool,
}
