//! Acts of the life of a transfer that are still to be written.

use crate::contract::*;
use crate::desk::Desk;

fn later<T>() -> Result<T, Failure> {
    Err(Failure::refused("not_yet", "Bagian ini belum selesai. Tunggu versi berikutnya."))
}

pub(crate) fn list_requests(_: &mut Desk, _: ListRequests) -> Result<RequestsView, Failure> {
    later()
}

pub(crate) fn open_request(_: &mut Desk, _: WhichRecord) -> Result<RequestOpened, Failure> {
    later()
}

pub(crate) fn check_request(_: &mut Desk, _: SetRequest) -> Result<RequestChecked, Failure> {
    later()
}

pub(crate) fn decide_requests(_: &mut Desk, _: DecideRequests) -> Result<RequestsView, Failure> {
    later()
}

pub(crate) fn waiting_lists(_: &mut Desk, _: ListRequests) -> Result<Vec<WaitingList>, Failure> {
    later()
}

pub(crate) fn granted_shares(_: &mut Desk, _: AskShares) -> Result<Vec<GrantedShare>, Failure> {
    later()
}

pub(crate) fn write_forms(_: &mut Desk, _: WriteForms) -> Result<WrittenFiles, Failure> {
    later()
}

pub(crate) fn print_receipts(_: &mut Desk, _: PrintReceipts) -> Result<ReportPrinted, Failure> {
    later()
}

pub(crate) fn list_meetings(_: &mut Desk, _: ListMeetings) -> Result<Vec<MeetingShort>, Failure> {
    later()
}

pub(crate) fn show_meeting(_: &mut Desk, _: WhichMeeting) -> Result<MeetingView, Failure> {
    later()
}

pub(crate) fn set_meeting(_: &mut Desk, _: SetMeeting) -> Result<MeetingView, Failure> {
    later()
}

pub(crate) fn cancel_meeting(_: &mut Desk, _: WhichMeeting) -> Result<MeetingView, Failure> {
    later()
}

pub(crate) fn hold_meeting(_: &mut Desk, _: HoldMeeting) -> Result<MeetingView, Failure> {
    later()
}

pub(crate) fn print_meeting(_: &mut Desk, _: PrintMeeting) -> Result<ReportPrinted, Failure> {
    later()
}

pub(crate) fn list_concerns(_: &mut Desk, _: ListConcerns) -> Result<ConcernsView, Failure> {
    later()
}

pub(crate) fn set_concern(_: &mut Desk, _: SetConcern) -> Result<ConcernsView, Failure> {
    later()
}

pub(crate) fn remove_concern(_: &mut Desk, _: RemoveConcern) -> Result<ConcernsView, Failure> {
    later()
}

pub(crate) fn list_objections(_: &mut Desk, _: ListObjections) -> Result<Vec<ObjectionView>, Failure> {
    later()
}

pub(crate) fn file_objection(_: &mut Desk, _: FileObjection) -> Result<CaseView, Failure> {
    later()
}

pub(crate) fn decide_objection(_: &mut Desk, _: DecideObjection) -> Result<CaseView, Failure> {
    later()
}

pub(crate) fn calendar(_: &mut Desk, _: AskCalendar) -> Result<CalendarView, Failure> {
    later()
}

pub(crate) fn list_holidays(_: &mut Desk, _: ListHolidays) -> Result<HolidaysView, Failure> {
    later()
}

pub(crate) fn set_holidays(_: &mut Desk, _: SetHolidays) -> Result<HolidaysView, Failure> {
    later()
}
