//! What letters say, put together from the judged plan. Wording that an office changes stands in the templates; legal
//! bases, codes and days are dated parameters.

mod basis;
mod decree;
mod facts;
mod inputs;
mod letter;
mod needed;
mod office;
mod parties;
mod person;
mod region;
mod routing;
mod setting;

pub(crate) use basis::is_legal_basis;
pub(crate) use decree::Issue;
pub(crate) use inputs::{Strictness, typed_inputs};
pub(crate) use letter::{Filled, LetterGround, Subject};
pub(crate) use needed::{Use, follows_decree, use_of};
pub(crate) use office::Office;
pub(crate) use region::{letterhead_data, region_data, signatory_data};
