//! The evidence pack of a plan.

use crate::contract::*;
use crate::desk::Desk;

pub(crate) fn evidence_pack(_desk: &mut Desk, _asked: EvidencePack) -> Result<WrittenFiles, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}
