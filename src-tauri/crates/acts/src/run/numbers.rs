//! The number registers.

use crate::contract::*;
use crate::desk::Desk;

pub(crate) fn list_numbers(_desk: &mut Desk, _asked: ListNumbers) -> Result<NumberRegister, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}

pub(crate) fn reserve_numbers(_desk: &mut Desk, _asked: ReserveNumbers) -> Result<NumberRegister, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}

pub(crate) fn void_number(_desk: &mut Desk, _asked: VoidNumber) -> Result<NumberRegister, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}
