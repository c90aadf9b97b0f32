//! Papers: set, looked at, numbered, written into the officer's folder and frozen. Decrees and other letters go the same
//! way; what they say comes from `run`.

mod batch;
mod code;
mod dress;
mod numbering;
mod picture;
mod press;
mod sweep;

pub(crate) use batch::write_and_record;
pub(crate) use code::{author_code, chain_head, file_part};
pub(crate) use dress::{Dress, DressRecord, style_code};
pub(crate) use numbering::{Numbering, Taken, class_form};
pub(crate) use picture::picture_of;
pub(crate) use press::{Order, Paper, Press, pdf};
pub(crate) use sweep::sweep;

/// So many papers are set, written and recorded in one act: a cancel loses at most these, and none of the ones before.
pub(crate) const STRETCH: usize = 50;
