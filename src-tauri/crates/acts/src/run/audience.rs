//! For whom a list that names people is made: what is left out of it, and what must be told of carrying out everything.

use mutasi_domain::event::EventKind;
use mutasi_domain::mask;
use mutasi_store::Writer;

use crate::contract::{Audience, Failure};
use crate::desk::Desk;
use crate::op::Op;

/// Digits in a row that could be a NIK or a NIP.
const LONGEST_NUMBER: usize = 10;

/// What a column of a list says of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// Nothing of the person alone.
    Plain,
    Name,
    Nip,
    /// Birth, age, address, contact.
    Private,
    /// Sentences, which may name people.
    Told,
}

/// What a column holds, by its heading.
pub(super) fn holds(heading: &str) -> Holds {
    match heading {
        "Nama" | "Pegawai" => Holds::Name,
        "NIP" => Holds::Nip,
        "Tempat, tanggal lahir" | "Tanggal lahir" | "Alamat" | "Usia" => Holds::Private,
        "Keterangan" | "Pemangku sementara" | "Sebab" | "Sertifikat" | "Temuan" => Holds::Told,
        _ => Holds::Plain,
    }
}

/// Whether a column stands in a list for that audience.
pub(super) fn shows(audience: Audience, holds: Holds) -> bool {
    match audience {
        Audience::Lengkap => true,
        Audience::Instansi => holds != Holds::Private,
        Audience::Publik => matches!(holds, Holds::Plain | Holds::Name),
    }
}

/// A name as that audience reads it.
pub(super) fn name(audience: Audience, name: &str) -> String {
    if audience == Audience::Publik { mask::initials(name) } else { name.to_string() }
}

/// How the audience is printed: `Untuk: instansi`.
pub(super) fn printed(audience: Audience) -> &'static str {
    match audience {
        Audience::Publik => "Untuk: publik",
        Audience::Instansi => "Untuk: instansi",
        Audience::Lengkap => "Untuk: keperluan tertentu, data lengkap",
    }
}

/// Who may carry out everything that a list has, and why. Other audiences ask for nothing more.
pub(super) fn may_carry_out(desk: &Desk, audience: Audience, reason: &str) -> Result<(), Failure> {
    if audience != Audience::Lengkap {
        return Ok(());
    }
    desk.require_role(Op::ExportWhole)?;
    if reason.trim().is_empty() {
        let message = "Alasan mengeluarkan data lengkap masih kosong. Tulis untuk apa dan untuk siapa.";
        return Err(Failure::refused("reason_empty", message));
    }
    if longest_number(reason) > LONGEST_NUMBER {
        let message = "Alasan memuat nomor pegawai. Tulis alasannya tanpa NIP atau NIK; alasan masuk ke jejak.";
        return Err(Failure::refused("reason_names", message));
    }
    Ok(())
}

fn longest_number(text: &str) -> usize {
    text.split(|letter: char| !letter.is_ascii_digit()).map(str::len).max().unwrap_or(0)
}

/// Tells in the trail that everything was carried out: what, about how many people, and why.
pub(super) fn note(tx: &Writer<'_>, account: &str, what: &str, people: usize, reason: &str) -> Result<(), Failure> {
    let note = format!("lengkap; {what}; {people} pegawai; {}", reason.trim());
    tx.add_event(EventKind::Exported.code(), account, None, &note)?;
    Ok(())
}
