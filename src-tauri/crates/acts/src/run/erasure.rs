//! Erasing personal data.

use crate::contract::*;
use crate::desk::Desk;

pub(crate) fn erase_person(_desk: &mut Desk, _asked: ErasePerson) -> Result<Erased, Failure> {
    Err(Failure::refused("not_yet", "Penghapusan belum tersedia. Tunggu versi berikutnya."))
}

pub(crate) fn erase_journal(_desk: &mut Desk, _asked: EraseJournal) -> Result<Erased, Failure> {
    Err(Failure::refused("not_yet", "Penghapusan belum tersedia. Tunggu versi berikutnya."))
}
