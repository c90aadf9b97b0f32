//! The two letterheads and their emblems.

use crate::contract::*;
use crate::desk::Desk;

pub(crate) fn show_letterheads(_desk: &mut Desk, _asked: Nothing) -> Result<LetterheadsView, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}

pub(crate) fn preview_letterhead(_desk: &mut Desk, _asked: SetLetterhead) -> Result<LetterheadView, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}

pub(crate) fn set_letterhead(_desk: &mut Desk, _asked: SetLetterhead) -> Result<LetterheadsView, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}
