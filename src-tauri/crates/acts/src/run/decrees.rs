//! Decrees: issued in stretches, corrected and revoked by other decrees, verified, reprinted, brought back signed.

mod amend;
mod choice;
mod ground;
mod issue;
mod register;
mod reprint;
mod signed;

pub(crate) use amend::{correct_decree, revoke_decree};
pub(crate) use issue::{issue_decrees, preview_decree};
pub(super) use register::signed_view;
pub(crate) use register::{list_decrees, verify_decree};
pub(crate) use reprint::{reprint_papers, show_paper};
pub(crate) use signed::attach_signed;
