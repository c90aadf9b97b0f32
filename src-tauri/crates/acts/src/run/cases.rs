//! Cases: opened, handed in, decided step by step, carried by a plan, followed after the decree.

mod choices;
mod decide;
mod effects;
mod file;
mod ground;
mod list;
mod open;
mod plans;
mod said;
mod show;
mod steps;
mod unfinished;

pub(crate) use decide::decide_cases;
pub(crate) use file::{document_view, keep_accepted};
pub(crate) use file::{judge_documents, remove_case_document, save_case_document, set_case_document};
pub(crate) use list::list_cases;
pub(crate) use open::{assign_cases, edit_case, open_case, plan_cases, submit_moves};
pub(crate) use show::{list_reasons, show_case, show_snapshot};
// What other acts about cases are made of.
pub(crate) use choices::Asked;
pub(crate) use decide::several;
pub(crate) use effects::{After, follow};
pub(crate) use ground::Situation;
pub(crate) use list::line_of;
pub(crate) use plans::{Told, amended, approved, decreed, revoked, withdrawn};
pub(crate) use steps::{Actor, NewStep, take_step};
