//! What follows from a move before anybody signs: who decides and in which order (handbook 4.1), and which documents
//! are due (handbook 4.3).

mod documents;

pub use documents::{DocumentDue, Due, documents_due, documents_of_request, is_due_row};

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::moves::Scope;
use crate::parameter::Law;
use crate::position::Family;
use crate::rules::MoveFacts;
use crate::rules::window::{MendagriApproval, mendagri_approval};

/// Who decides about a move (*kewenangan*), in Indonesian words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Authority {
    /// Who consents to the release; empty when nobody is asked.
    pub consent: String,
    /// Who gives the technical consideration (*pertimbangan teknis*), and through whom it is asked; empty when it is not
    /// needed.
    pub pertek: String,
    /// The move goes through BKN's control of transfers (*I-MUT*).
    pub imut: bool,
    /// Why the written approval of the Minister of Home Affairs is needed, or unclear; empty when it is not.
    pub mendagri: String,
    /// Who signs the decree of transfer.
    pub signer: String,
    /// The decree of transfer is made in this office.
    pub signed_here: bool,
    /// Steps in their legal order.
    pub steps: Vec<String>,
    pub basis: String,
}

/// A row of the dated table of authorities.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AuthorityRow {
    scopes: Vec<Scope>,
    /// Families of the post; empty for all.
    families: Vec<Family>,
    from: NaiveDate,
    basis: String,
    consent: String,
    pertek: String,
    imut: bool,
    /// `{kepala}` stands for the title of the head of region.
    signer: String,
    signed_here: bool,
    steps: Vec<String>,
}

static AUTHORITIES: LazyLock<Vec<AuthorityRow>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../data/authorities.json")).expect("the shipped table is checked by a test")
});

/// The row in force for a scope and a family of posts. The table has one for each, which a test holds true.
fn row_of(scope: Scope, family: Family, day: NaiveDate) -> Option<&'static AuthorityRow> {
    let fits = |row: &&AuthorityRow| {
        row.from <= day && row.scopes.contains(&scope) && (row.families.is_empty() || row.families.contains(&family))
    };
    AUTHORITIES.iter().filter(fits).max_by_key(|row| row.from)
}

/// Who decides about a move on the day of the law. `head_title` is the title of the own head of region, for example
/// `Bupati`. A move that touches a managerial post on either side is decided as one of a managerial post.
pub fn authority(facts: &MoveFacts<'_>, law: &Law, head_title: &str) -> Authority {
    let approval = mendagri_approval(facts, law);
    let needed = matches!(approval, MendagriApproval::Needed(_));
    let mendagri = match approval {
        MendagriApproval::NotNeeded => String::new(),
        MendagriApproval::Ask(why) => format!("Belum pasti diperlukan ({why}); tanyakan kepada Kemendagri"),
        MendagriApproval::Needed(why) => format!("Diperlukan ({why})"),
    };
    let Some(row) = row_of(facts.scope, family(facts), law.day) else {
        return Authority { mendagri, ..Authority::default() };
    };
    let first = needed.then(|| "Persetujuan tertulis Menteri Dalam Negeri".to_string());
    let signer = row.signer.replace("{kepala}", head_title);
    Authority {
        consent: row.consent.clone(),
        pertek: pertek(row, facts, law),
        imut: row.imut,
        mendagri,
        // A governor decides about moves between a province and its regencies, and may be the head of this very region.
        signed_here: row.signed_here || signer == head_title,
        signer,
        steps: first.into_iter().chain(row.steps.iter().cloned()).collect(),
        basis: row.basis.clone(),
    }
}

/// An acting head asks BKN also where an elected one need not (W-03).
fn pertek(row: &AuthorityRow, facts: &MoveFacts<'_>, law: &Law) -> String {
    if row.pertek.is_empty() && documents::asks(facts, law, "W-03").is_some() {
        return "BKN, sebab kepala daerah penjabat (W-03)".to_string();
    }
    row.pertek.clone()
}

/// The family that decides: managerial when either post is, else that of the target, or of the origin without one.
fn family(facts: &MoveFacts<'_>) -> Family {
    let posts = || [facts.to.as_ref(), facts.from.as_ref()].into_iter().flatten();
    if posts().any(|post| post.position.is_managerial()) {
        return Family::Managerial;
    }
    posts().next().map_or(Family::Pelaksana, |post| post.position.family)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scope_and_family_has_an_authority_with_its_basis() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        for scope in Scope::all() {
            for family in [Family::Managerial, Family::Functional, Family::Pelaksana] {
                let row = row_of(scope, family, today).unwrap_or_else(|| panic!("{scope:?} {family:?}"));
                assert!(!row.signer.is_empty() && !row.basis.is_empty() && row.steps.len() >= 4, "{row:?}");
                assert_eq!(row.signed_here, !scope.is_across_governments(), "{scope:?}");
                assert_eq!(row.imut, family == Family::Managerial && !scope.is_across_governments(), "{scope:?}");
            }
        }
    }
}
