//! Files of the registers that the rules ask about and no file of the national service holds: what posts ask, careers,
//! relatives, circumstances, competence, talent, training, requests and evaluation forms.

pub(crate) mod career;
pub(crate) mod circumstances;
pub(crate) mod competence;
pub(crate) mod evaluations;
mod levels;
pub(crate) mod relatives;
pub(crate) mod requests;
pub(crate) mod standards;
pub(crate) mod talent;
pub(crate) mod trainings;

use crate::view::{Refusal, RowView};

/// Keys of the headings under which a person's number stands.
const NIP_KEYS: &[&str] = &["nip", "nipbaru", "nippppk", "nippegawai"];
const NAME_KEYS: &[&str] = &["nama", "namapegawai", "namalengkap"];

/// The refusal of a row that says again what an earlier row said.
fn repeated(view: &RowView<'_>, column: usize, what: &str, first: u32) -> Refusal {
    let message = format!("{what} sudah ada di baris {first}; baris pertama yang dipakai.");
    view.refuse(column, "duplicate_row", message)
}
