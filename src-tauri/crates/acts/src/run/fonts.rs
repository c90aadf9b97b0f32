//! Fonts of the office.

use crate::contract::*;
use crate::desk::Desk;

pub(crate) fn list_fonts(_desk: &mut Desk, _asked: Nothing) -> Result<Vec<FontView>, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}

pub(crate) fn add_font(_desk: &mut Desk, _asked: AddFont) -> Result<Vec<FontView>, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}

pub(crate) fn remove_font(_desk: &mut Desk, _asked: RemoveFont) -> Result<Vec<FontView>, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}
