//! Whose data are past the time for which they are kept.

use crate::contract::*;
use crate::desk::Desk;

pub(crate) fn list_retention(_desk: &mut Desk, _: Nothing) -> Result<RetentionView, Failure> {
    Err(Failure::refused("not_yet", "Daftar masa simpan belum tersedia. Tunggu versi berikutnya."))
}
