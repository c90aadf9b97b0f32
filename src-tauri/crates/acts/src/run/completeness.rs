//! Who has which document: the completeness matrix of a plan.

use crate::contract::*;
use crate::desk::Desk;

pub(crate) fn completeness(_desk: &mut Desk, _asked: WhichPlan) -> Result<CompletenessView, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}
