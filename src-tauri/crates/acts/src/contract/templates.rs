//! Templates of letters: shown, checked while they are written, kept with their versions.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::letters::{InputView, LetterPicture};

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichTemplate {
    /// `sk_perorangan`, `spmt` ...
    pub kind: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetTemplate {
    pub kind: String,
    /// Without a text the shipped template holds again.
    #[serde(default)]
    pub text: Option<String>,
    /// What was changed and why, for the list of versions.
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplateView {
    pub kind: String,
    pub title: String,
    pub text: String,
    /// Whether the office has changed it.
    pub own: bool,
    /// Short hash of the text, as frozen with each letter.
    pub version: String,
    /// Newest first; the shipped one is not among them.
    pub versions: Vec<TemplateVersion>,
    /// Every field that the letter may print.
    pub fields: Vec<FieldView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplateVersion {
    pub id: i64,
    pub date: NaiveDate,
    pub account: String,
    pub note: String,
    pub version: String,
    pub text: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FieldView {
    /// `people[].name`, `region.head_title`
    pub path: String,
    pub meaning: String,
    pub sample: String,
    /// Stands in a list: use `{% for %}`.
    pub list: bool,
}

/// Reads a template that is being written, and draws a page of it with the data of a plan or with invented data.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckTemplate {
    pub kind: String,
    pub text: String,
    #[serde(default)]
    pub plan: Option<i64>,
    /// The move whose person is shown.
    #[serde(default, rename = "move")]
    pub move_id: Option<i64>,
    pub page: u32,
    pub dpi: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplateChecked {
    /// What is wrong and where; then there is no picture.
    pub fault: Option<TemplateFault>,
    pub picture: Option<LetterPicture>,
    pub pages: Vec<PageSetupView>,
    pub inputs: Vec<InputView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplateFault {
    /// Line of the text, from 1; 0 when no line is to blame.
    pub line: u32,
    pub message: String,
}

/// A `@halaman` line of a template, for a form beside the text.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PageSetupView {
    pub line: u32,
    /// `F4`, `A4`, `LEGAL`
    pub paper: String,
    pub landscape: bool,
    /// Top, bottom, left, right, in millimetres.
    pub margins: [f32; 4],
    pub family: String,
    /// Points.
    pub size: f32,
    pub leading: f32,
}

/// Writes a template into a file, to take it to another office.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportTemplate {
    pub kind: String,
    /// Handle of the folder.
    pub to: String,
}

/// Reads a template from a file into the editor; nothing is kept yet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadTemplate {
    /// Handle of the file.
    pub file: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplateRead {
    pub kind: String,
    pub text: String,
}
