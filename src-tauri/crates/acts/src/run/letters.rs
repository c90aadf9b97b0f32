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

/// A printed letter as the page shows it.
pub(crate) fn letter_view(_desk: &Desk, record: mutasi_store::LetterRecord) -> Result<LetterView, Failure> {
    Ok(LetterView {
        id: record.id,
        title: String::new(),
        kind: record.kind,
        number: record.number,
        plan: record.plan,
        plan_name: record.plan_name,
        nip: record.nip,
        name: record.name,
        agency: String::new(),
        date: record.date,
        file: record.file,
        sha256: record.sha256,
        pages: record.pages,
        code: record.code,
        account: record.account,
        signed: None,
    })
}
