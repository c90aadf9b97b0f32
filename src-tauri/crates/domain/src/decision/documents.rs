//! Which documents of the checklist are due for a move (handbook 4.3). The table is dated values `document.*`.

use crate::cases::{CaseState, document_needed_for};
use crate::document::{Document, DocumentKind};
use crate::finding::{Finding, Severity, Where};
use crate::moves::Scope;
use crate::parameter::Law;
use crate::rules::window::{MendagriApproval, mendagri_approval};
use crate::rules::{Asked, MoveFacts, rules};

/// How much a document is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    NotUsed,
    /// *Boleh dilampirkan*
    Optional,
    /// *Wajib*
    Mandatory,
}

/// A document of the checklist of one move (*dokumen persyaratan*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentDue {
    pub kind: DocumentKind,
    pub due: Due,
    /// Indonesian: why it is asked for, or not.
    pub why: String,
    /// A national rule asks for it; otherwise local custom.
    pub by_law: bool,
    /// The one that is there and counts on the TMT.
    pub have: Option<Document>,
}

/// What a cell of the table says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    No,
    May,
    Must,
    /// Must for a managerial post, else may.
    Managerial,
    /// Must when the person asked for the move.
    OwnRequest,
    /// Must when a rule asks for it.
    Triggered,
}

const CELLS: [(Cell, &str); 6] = [
    (Cell::No, "tidak"),
    (Cell::May, "boleh"),
    (Cell::Must, "wajib"),
    (Cell::Managerial, "manajerial"),
    (Cell::OwnRequest, "permintaan sendiri"),
    (Cell::Triggered, "bila terpicu"),
];

/// Cells for: inside an agency, between agencies, inside a province, further; and whether a national rule says so.
fn read(row: &str) -> Option<([Cell; 4], bool)> {
    let (cells, origin) = row.split_once(';')?;
    let by_law = match origin.trim() {
        "aturan nasional" => true,
        "kebijakan daerah" => false,
        _ => return None,
    };
    let cell = |word: &str| CELLS.iter().find(|(_, known)| *known == word.trim()).map(|(cell, _)| *cell);
    let cells: Vec<Cell> = cells.split(',').map(cell).collect::<Option<_>>()?;
    Some((cells.try_into().ok()?, by_law))
}

/// Whether a value of `document.*` can be read: four of `tidak`, `boleh`, `wajib`, `manajerial`, `permintaan sendiri`,
/// `bila terpicu` with commas between them, then `; aturan nasional` or `; kebijakan daerah`.
pub fn is_due_row(value: &str) -> bool {
    read(value).is_some()
}

/// Every document of the checklist in its order, with what the move asks of it.
pub fn documents_due(facts: &MoveFacts<'_>, law: &Law) -> Vec<DocumentDue> {
    DocumentKind::all().map(|kind| document_due(kind, facts, law)).collect()
}

/// Documents that a person hands in with a wish of their own to change the agency, and whether each must be there. The
/// wish itself, what offices give, and what a rule asks for later are not among them.
pub fn documents_of_request(law: &Law) -> Vec<(DocumentKind, bool)> {
    let own = |kind: DocumentKind| {
        let (cells, _) = read(law.text(&format!("document.{}", kind.code())))?;
        let needed = match cells[1] {
            Cell::Must | Cell::OwnRequest => true,
            Cell::May => false,
            Cell::No | Cell::Managerial | Cell::Triggered => return None,
        };
        let of_others = [DocumentKind::Permohonan, DocumentKind::AnjabAbk, DocumentKind::PetaJabatan].contains(&kind);
        (!of_others && document_needed_for(kind) == CaseState::Verifying).then_some((kind, needed))
    };
    DocumentKind::all().filter_map(own).collect()
}

fn document_due(kind: DocumentKind, facts: &MoveFacts<'_>, law: &Law) -> DocumentDue {
    // A row that cannot be read asks for the document rather than letting it go.
    let (cells, by_law) = read(law.text(&format!("document.{}", kind.code()))).unwrap_or(([Cell::Must; 4], true));
    let cell = match facts.scope {
        Scope::DalamUnit => cells[0],
        Scope::AntarOpd => cells[1],
        scope if scope.is_inside_one_province() => cells[2],
        _ => cells[3],
    };
    let managerial = || [&facts.from, &facts.to].into_iter().flatten().any(|post| post.position.is_managerial());
    let scope = facts.scope.printed();
    let (due, why) = match cell {
        Cell::No => (Due::NotUsed, format!("Tidak dipakai untuk mutasi {scope}.")),
        Cell::May => (Due::Optional, "Boleh dilampirkan.".to_string()),
        Cell::Must => (Due::Mandatory, format!("Wajib untuk mutasi {scope}.")),
        Cell::Managerial if managerial() => (Due::Mandatory, "Wajib bagi jabatan manajerial.".to_string()),
        Cell::Managerial => (Due::Optional, "Boleh dilampirkan; wajib hanya bagi jabatan manajerial.".to_string()),
        Cell::OwnRequest if facts.own_request => {
            (Due::Mandatory, "Wajib sebab pegawai sendiri yang meminta pindah.".to_string())
        }
        Cell::OwnRequest => (Due::NotUsed, "Hanya untuk mutasi atas permintaan sendiri.".to_string()),
        Cell::Triggered => triggered(kind, facts, law),
    };
    DocumentDue { kind, due, why, by_law, have: facts.document(kind).cloned() }
}

/// What a document needs that is due only when a rule asks for it.
fn triggered(kind: DocumentKind, facts: &MoveFacts<'_>, law: &Law) -> (Due, String) {
    if kind == DocumentKind::IzinMendagri {
        return match mendagri_approval(facts, law) {
            MendagriApproval::Needed(why) => (Due::Mandatory, format!("Wajib menurut {why}.")),
            MendagriApproval::Ask(why) => {
                (Due::Optional, format!("Belum pasti diperlukan menurut {why}; tanyakan kepada Kemendagri."))
            }
            MendagriApproval::NotNeeded => not_triggered(),
        };
    }
    let rules: &[&str] = match kind {
        DocumentKind::Pertek => &["W-03"],
        DocumentKind::Ujikom => &["J-04", "J-06"],
        DocumentKind::AdendumPk => &["P-06"],
        _ => &[],
    };
    let found = rules.iter().find_map(|rule| asks(facts, law, rule));
    found.map_or_else(not_triggered, |found| {
        (Due::Mandatory, format!("Wajib menurut {}: {}.", found.rule, found.article))
    })
}

fn not_triggered() -> (Due, String) {
    (Due::NotUsed, "Tidak diperlukan untuk mutasi ini.".to_string())
}

/// What a rule says while no document is there; nothing when the office has switched it off.
pub(super) fn asks(facts: &MoveFacts<'_>, law: &Law, rule: &str) -> Option<Finding> {
    let bare = MoveFacts { documents: Vec::new().into(), ..facts.clone() };
    let asked = Asked { facts: &bare, law, told: true };
    let rule = rules().find(|known| known.id == rule)?;
    let known = |found: &Finding| matches!(found.missing, None | Some(Where::Documents));
    (rule.ask)(&asked).filter(|found| found.severity != Severity::Off && known(found))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parameter::shipped;

    #[test]
    fn every_kind_has_a_row_that_can_be_read() {
        let shipped = shipped();
        for kind in DocumentKind::all() {
            let key = format!("document.{}", kind.code());
            let row = shipped.iter().find(|value| value.key == key).unwrap_or_else(|| panic!("{key}"));
            assert!(is_due_row(&row.value), "{key} = {}", row.value);
            assert!(!row.basis.is_empty());
        }
    }

    #[test]
    fn a_row_of_the_table_is_read_or_refused() {
        for row in ["", "wajib", "wajib, wajib, wajib; aturan nasional", "a, b, c, d; aturan nasional"] {
            assert!(!is_due_row(row), "{row}");
        }
        assert!(!is_due_row("wajib, wajib, wajib, wajib; entah"));
        assert!(is_due_row(" tidak,boleh , manajerial, bila terpicu ;kebijakan daerah"));
    }
}
