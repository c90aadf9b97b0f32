//! Reports as workbook and paper. What was printed is kept, and comes out again byte for byte.

use crate::contract::*;
use crate::desk::Desk;

pub(crate) fn list_reports(_: &mut Desk, _: Nothing) -> Result<Vec<ReportLine>, Failure> {
    Ok(Vec::new())
}

pub(crate) fn print_report(_: &mut Desk, _: PrintReport) -> Result<ReportPrinted, Failure> {
    Err(Failure::refused("not_yet", "-"))
}

pub(crate) fn reprint_report(_: &mut Desk, _: ReprintReport) -> Result<WrittenFiles, Failure> {
    Err(Failure::refused("not_yet", "-"))
}
