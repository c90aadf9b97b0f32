//! Other letters than decrees, templates, letterheads, signatories, fonts, the number register, the evidence pack.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::decrees::SignedView;

/// A kind of letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterKindView {
    /// `sk_perorangan`, `spmt` ...
    pub kind: String,
    pub title: String,
    /// Register that numbers it: `keputusan`, `surat`, `berita_acara`, `keterangan`; empty when not numbered.
    pub class: String,
    /// One letter for each `person`, for each agency they leave (`origin`) or join (`destination`), or one for the `plan`.
    pub per: String,
    /// Printed by issuing decrees or by an act of its own, not by `print_letters`.
    pub elsewhere: bool,
    /// The office has changed its template.
    pub own: bool,
    /// What the officer types for one letter.
    pub inputs: Vec<InputView>,
}

/// A field that the officer types for one letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct InputView {
    pub name: String,
    pub label: String,
    /// `text`, `long`, `list` (one entry a line), `day`
    pub kind: String,
    pub default: String,
    pub optional: bool,
}

/// What a letter is made of. Inputs are typed texts by name; a day is `YYYY-MM-DD`, a list has one entry a line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterAsked {
    pub kind: String,
    pub plan: i64,
    /// Only these moves; all when empty.
    #[serde(default)]
    pub moves: Vec<i64>,
    pub date: NaiveDate,
    /// Who signs for the region or the office; heads of agencies and units sign by themselves.
    #[serde(default)]
    pub signatory: Option<i64>,
    #[serde(default)]
    pub inputs: BTreeMap<String, String>,
    /// A number that was typed or reserved, instead of the next of the register; for one letter only.
    #[serde(default)]
    pub number: Option<String>,
}

/// Prints letters: numbers, freezes and writes them. As `issue_decrees`, one call prints one stretch.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintLetters {
    pub letter: LetterAsked,
    /// Letters of this batch that an earlier call has printed; empty at first.
    #[serde(default)]
    pub done: Vec<i64>,
    /// Handle of the folder.
    pub to: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LettersPrinted {
    pub letters: Vec<LetterView>,
    /// Letters of the batch still to print: call again with the ids of all printed ones in `done`.
    pub remaining: u32,
    pub remarks: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewLetter {
    pub letter: LetterAsked,
    /// From 1, over all letters of the batch.
    pub page: u32,
    /// Dots per inch, 40 to 200.
    pub dpi: u32,
}

/// A page as a picture.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterPicture {
    /// `data:image/png;base64,...`
    pub picture: String,
    pub page: u32,
    pub pages: u32,
    /// The number that the letter would get.
    pub number: String,
    pub findings: Vec<LetterFinding>,
}

/// A doubt about a set letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterFinding {
    /// `empty_field`, `missing_glyph`, `broken_token`, `split_row`, `tall_block`
    pub code: String,
    pub place: String,
    pub message: String,
    /// The letter is not printed before this is mended.
    pub stops: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListLetters {
    #[serde(default)]
    pub plan: Option<i64>,
}

/// A printed letter, frozen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterView {
    pub id: i64,
    pub kind: String,
    pub title: String,
    pub number: String,
    pub plan: i64,
    pub plan_name: String,
    /// `null` for a letter about several people.
    pub nip: Option<String>,
    pub name: Option<String>,
    /// Agency of a letter per agency; empty otherwise.
    pub agency: String,
    pub date: NaiveDate,
    pub file: String,
    pub sha256: String,
    pub pages: u32,
    pub code: String,
    pub account: String,
    pub signed: Option<SignedView>,
}

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

/// A font that templates may name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FontView {
    pub family: String,
    /// `regular`, `bold`, `italic`, `bold_italic`
    pub styles: Vec<String>,
    /// Comes with the program.
    pub shipped: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddFont {
    /// Handles of font files, TTF or OTF.
    pub files: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveFont {
    pub family: String,
}

/// The two letterheads (*kop naskah dinas*).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterheadsView {
    pub head: LetterheadView,
    pub agency: LetterheadView,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterheadView {
    pub lines: Vec<String>,
    /// Lines as the program makes them from the region, when the office has set none.
    pub usual: bool,
    /// The emblem as `data:image/png;base64,...`; `null` without one.
    pub emblem: Option<String>,
    /// The letterhead set in type.
    pub picture: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetLetterhead {
    /// `head`, `agency`
    pub form: String,
    /// Empty: the usual lines.
    pub lines: Vec<String>,
    /// Handle of a PNG; the present emblem stays when left out.
    #[serde(default)]
    pub emblem: Option<String>,
    #[serde(default)]
    pub remove_emblem: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListSignatories {
    /// In force on this day; today when left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Also those whose time is over or has not begun.
    #[serde(default)]
    pub all: bool,
}

/// Somebody who signs (*penanda tangan*).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SignatoryView {
    pub id: i64,
    pub name: String,
    /// Own post: `Sekretaris Daerah`.
    pub title: String,
    pub nip: String,
    pub rank: String,
    /// The head of the region.
    pub is_head: bool,
    /// `Plt.`, `Plh.`, `Pj.` or empty.
    pub prefix: String,
    /// `sendiri`, `an` (for the head), `ub` (for the head, through `through`)
    pub delegation: String,
    /// Title between the head and the signer: `Sekretaris Daerah`; of `ub` only.
    pub through: String,
    /// May certify excerpts and copies.
    pub certifies: bool,
    /// Legal basis of the delegation.
    pub basis: String,
    pub from: NaiveDate,
    /// First day no longer in force.
    pub to: Option<NaiveDate>,
    pub in_force: bool,
    /// Signed a decree or letter already: then it can only end.
    pub used: bool,
}

/// Adds a signatory, or changes one that has not signed yet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetSignatory {
    #[serde(default)]
    pub id: Option<i64>,
    pub name: String,
    pub title: String,
    #[serde(default)]
    pub nip: String,
    #[serde(default)]
    pub rank: String,
    #[serde(default)]
    pub is_head: bool,
    #[serde(default)]
    pub prefix: String,
    pub delegation: String,
    #[serde(default)]
    pub through: String,
    #[serde(default)]
    pub certifies: bool,
    #[serde(default)]
    pub basis: String,
    pub from: NaiveDate,
    #[serde(default)]
    pub to: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EndSignatory {
    pub id: i64,
    /// First day no longer in force.
    pub to: NaiveDate,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListNumbers {
    /// `keputusan`, `surat`, `berita_acara`, `keterangan`
    pub class: String,
    pub year: i32,
}

/// A number register (*buku nomor*) of one class and year.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NumberRegister {
    pub class: String,
    pub year: i32,
    /// Years that have numbers, newest first.
    pub years: Vec<i32>,
    /// Form of a number, `{kode}/{urut:0000}/{unit}/{tahun}`, and the parameter that holds it.
    pub form: String,
    pub parameter: String,
    /// What the next number of this register would be.
    pub next: String,
    pub used: u32,
    pub reserved: u32,
    pub void: u32,
    /// Places in the sequence that nobody has explained yet.
    pub gaps: u32,
    /// By sequence, newest first.
    pub numbers: Vec<NumberView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NumberView {
    /// `null` for a gap.
    pub id: Option<i64>,
    /// Place in the sequence; 0 for a number of another office's register.
    pub seq: u32,
    pub number: String,
    /// `used`, `reserved`, `void`, `gap`
    pub state: String,
    /// Typed by hand.
    pub typed: bool,
    pub date: Option<NaiveDate>,
    /// What it is for, or why it is void.
    pub note: String,
    /// The paper that carries it.
    pub paper: String,
    pub account: String,
}

/// Reserves the next numbers, or a typed one that another office gave.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReserveNumbers {
    pub class: String,
    pub date: NaiveDate,
    /// How many; 1 with `typed`.
    pub count: u32,
    /// A number by hand; when it has the form of the register it takes its place in the sequence.
    #[serde(default)]
    pub typed: Option<String>,
    /// What for.
    pub purpose: String,
}

/// Explains that a number is not used: a reserved one, or a gap by its place in the sequence.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VoidNumber {
    pub class: String,
    pub year: i32,
    pub seq: u32,
    /// The last place of a stretch, for gaps that have one reason together.
    #[serde(default)]
    pub until: Option<u32>,
    /// A number of another office's register has no place: its id.
    #[serde(default)]
    pub id: Option<i64>,
    pub reason: String,
}

/// Who has which document: the completeness matrix (*matriks kelengkapan*) of a plan.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CompletenessView {
    pub plan: i64,
    pub columns: Vec<CompletenessColumn>,
    pub people: Vec<CompletenessRow>,
    /// Cells that are missing.
    pub missing: u32,
    pub there: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CompletenessColumn {
    /// Key of handbook 4.3 (`PERNYATAAN_HUKDIS`), or a letter of this program (`spmt`).
    pub key: String,
    pub label: String,
    /// `berkas` (checklist), `surat` (letters of the program)
    pub group: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CompletenessRow {
    #[serde(rename = "move")]
    pub move_id: i64,
    pub nip: String,
    pub name: String,
    /// In the order of the columns.
    pub cells: Vec<CompletenessCell>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CompletenessCell {
    /// `there`, `missing`, `optional` (not there, may be), `not_needed`
    pub state: String,
    /// Number of the document, or why it is missing or not needed.
    pub reason: String,
}

/// Writes the evidence pack (*berkas bukti*): every letter, the lists, ABK and chart extract, the matrix.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EvidencePack {
    pub plan: i64,
    /// One zip instead of a folder.
    #[serde(default)]
    pub zip: bool,
    /// Handle of the folder.
    pub to: String,
}
