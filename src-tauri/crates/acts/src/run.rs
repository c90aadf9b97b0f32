//! The acts, one file per act or small group.

mod accounts;
mod approval;
mod candidates;
mod consent;
mod decrees;
mod export;
mod home;
mod import;
mod journal;
mod letter_data;
mod people;
mod plans;
mod search;
mod session;
mod staffing;
mod templates;

pub(crate) use accounts::{add_account, edit_region, list_accounts, list_signatories, region_view};
pub(crate) use approval::approve_plan;
pub(crate) use candidates::{list_candidates, list_targets};
pub(crate) use consent::{override_finding, record_consent};
pub(crate) use decrees::{issue_decrees, list_decrees, reprint_decrees, verify_decree};
pub(crate) use export::export_plan;
pub(crate) use home::home;
pub(crate) use import::{list_unmatched, preview_import, save_corrections, settle_match, take_import};
pub(crate) use journal::{backup, list_journal, redo, undo, verify_store};
pub(crate) use people::{list_staff, show_staff};
pub(crate) use plans::{add_move, list_plans, new_plan, paste_moves, remove_moves, set_target, show_plan, swap_staff};
pub(crate) use search::search;
pub(crate) use session::session;
pub(crate) use staffing::{show_position, staffing, vacancies};
pub(crate) use templates::{set_template, show_template};
