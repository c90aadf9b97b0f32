//! Who signs (*penanda tangan*), with validity and delegation.

use crate::contract::*;
use crate::desk::Desk;

pub(crate) fn list_signatories(_desk: &mut Desk, _asked: ListSignatories) -> Result<Vec<SignatoryView>, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}

pub(crate) fn set_signatory(_desk: &mut Desk, _asked: SetSignatory) -> Result<Vec<SignatoryView>, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}

pub(crate) fn end_signatory(_desk: &mut Desk, _asked: EndSignatory) -> Result<Vec<SignatoryView>, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}
