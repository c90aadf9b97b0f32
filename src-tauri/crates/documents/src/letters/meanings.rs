//! What the fields of the letters mean, in the words of an office.

mod letter;
mod papers;
mod sheets;

use super::{LetterKind, Shape};
use letter::LETTER;
use papers::{EVALUATION_FORM, MEETING, RECEIPTS, REQUEST_FORM};
use sheets::{ASSESSMENT, PLAN_SHEET};

/// Fields of one part of the data: where the part stands, what it is called, and its fields.
type Group = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// What the field at `path` means; empty when nobody has said so.
pub(super) fn of(kind: LetterKind, path: &str) -> String {
    let found = groups(kind).iter().find_map(|group| {
        let meaning = group.2.iter().find(|(name, _)| join(group.0, name) == path)?.1;
        Some(if group.1.is_empty() { meaning.to_owned() } else { format!("{}: {meaning}", group.1) })
    });
    found.unwrap_or_default()
}

/// All paths that have a meaning.
#[cfg(test)]
pub(super) fn paths(kind: LetterKind) -> Vec<String> {
    groups(kind).iter().flat_map(|group| group.2.iter().map(|(name, _)| join(group.0, name))).collect()
}

fn join(part: &str, name: &str) -> String {
    if part.is_empty() { name.to_owned() } else { format!("{part}.{name}") }
}

fn groups(kind: LetterKind) -> &'static [Group] {
    match kind.shape() {
        Shape::Letter => LETTER,
        Shape::PlanSheet => PLAN_SHEET,
        Shape::Assessment => ASSESSMENT,
        Shape::RequestForm => REQUEST_FORM,
        Shape::Receipts => RECEIPTS,
        Shape::EvaluationForm => EVALUATION_FORM,
        Shape::Meeting => MEETING,
    }
}

const LETTERHEAD: &[(&str, &str)] =
    &[("head[]", "baris kop kepala daerah"), ("agency[]", "baris kop perangkat daerah; baris kedua paling besar")];

const REGION: &[(&str, &str)] = &[
    ("head_title", "sebutan kepala daerah dan nama daerah, huruf kapital"),
    ("head_title_short", "sebutan kepala daerah dalam kalimat"),
    ("government", "nama pemerintah daerah"),
    ("province", "nama provinsi tanpa kata Provinsi"),
    ("capital", "tempat surat ditandatangani"),
    ("office_name", "nama kantor kepegawaian"),
];
const SIGNATORY: &[(&str, &str)] = &[
    ("title_line", "baris jabatan di atas nama, tanpa koma; dapat lebih dari satu baris"),
    ("name", "nama dengan gelar"),
    ("rank", "pangkat"),
    ("nip", "NIP, 18 angka"),
    ("is_head", "ya bila kepala daerah (tanpa NIP dan pangkat)"),
    ("title", "jabatan dalam kalimat"),
];
const VERIFICATION: &[(&str, &str)] = &[
    ("code", "kode pada kaki surat dan kode QR"),
    ("chain_head_short", "kepala rantai jurnal saat surat diterbitkan"),
];
