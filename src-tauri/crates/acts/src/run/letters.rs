//! Letters other than decrees: looked at, printed, listed.

use crate::contract::*;
use crate::desk::Desk;

pub(crate) fn list_letter_kinds(_desk: &mut Desk, _asked: Nothing) -> Result<Vec<LetterKindView>, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}

pub(crate) fn preview_letter(_desk: &mut Desk, _asked: PreviewLetter) -> Result<LetterPicture, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}

pub(crate) fn print_letters(_desk: &mut Desk, _asked: PrintLetters) -> Result<LettersPrinted, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}

pub(crate) fn list_letters(_desk: &mut Desk, _asked: ListLetters) -> Result<Vec<LetterView>, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}
