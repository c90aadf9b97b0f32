//! Personal data of one person: the NIK on demand, what is held, and the paper for the person (UU 27/2022 article 32).

use mutasi_domain::event::EventKind;
use mutasi_domain::identity::strip;
use mutasi_store::Mode;

use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

/// Shows a whole NIK. Whoever asks is told in the trail, also where none is held.
pub(crate) fn show_nik(desk: &mut Desk, asked: ShowNik) -> Result<NikView, Failure> {
    desk.require_role(Op::ShowNik)?;
    let people = desk.people()?;
    let nip = strip(&asked.nip);
    let record = people.by_nip(&nip).or_not_found("Pegawai dengan NIP", &nip)?;
    let account = desk.account.clone();
    desk.act(Op::ShowNik, Op::ShowNik.label(), Mode::Commit, |tx| {
        tx.add_event(EventKind::NikShown.code(), &account, Some(record.id), "")?;
        Ok(())
    })?;
    Ok(NikView { nip, nik: record.staff.nik.clone() })
}

pub(crate) fn person_data(_desk: &mut Desk, _asked: ShowStaff) -> Result<PersonData, Failure> {
    Err(Failure::refused("not_yet", "Laporan data pribadi belum tersedia. Tunggu versi berikutnya."))
}

pub(crate) fn print_person_data(_desk: &mut Desk, _asked: PrintPersonData) -> Result<WrittenFiles, Failure> {
    Err(Failure::refused("not_yet", "Laporan data pribadi belum tersedia. Tunggu versi berikutnya."))
}
