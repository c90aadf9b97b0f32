//! Papers with a shape of data of their own: set in the dress of today, one sheet after the other, as one file.

use mutasi_documents::letters::LetterKind;
use mutasi_documents::typeset_each;
use serde::Serialize;

use super::reports::Ready;
use super::templates::template_in_use;
use crate::contract::Failure;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::papers::{Dress, pdf};

/// How a file of sheets is called: in its properties, for its identity, and in the folder (without its ending).
pub(super) struct Called<'a> {
    pub(super) title: String,
    pub(super) seed: &'a str,
    pub(super) stem: &'a str,
}

pub(super) fn set_sheets(
    desk: &Desk,
    kind: LetterKind,
    data: &[impl Serialize],
    called: Called<'_>,
) -> Result<Ready, Failure> {
    let region = desk.read().region()?.or_not_found("Wilayah", "")?;
    let dress = Dress::today(&desk.read(), region.demo.then_some("CONTOH"))?;
    let set = typeset_each(&template_in_use(desk, kind)?, data, &dress.dressing())?;
    let bytes = pdf(&set, &[called.title, region.office_name, called.seed.to_string(), desk.today.to_string()])?;
    Ok(Ready { name: format!("{}.pdf", called.stem), pages: set.pages.len() as u32, bytes })
}
