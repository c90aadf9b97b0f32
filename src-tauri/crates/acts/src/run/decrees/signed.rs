//! A PDF that comes back with an electronic signature.

use mutasi_store::{Mode, SignedRecord, sha256};

use super::register::check_of;
use super::reprint::{frozen, paper_id};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::run::small_file::read_small;

/// The largest paper taken in, in megabytes: a decree has some tens of kilobytes, a signature some tens more.
pub(super) const LARGEST: u64 = 32;

/// Keeps a signed file beside its original; nothing is overwritten. Signing services append to the file, so it begins
/// with the original; one that does not is kept only when the officer says that the service wrote it anew.
pub(crate) fn attach_signed(desk: &mut Desk, asked: AttachSigned) -> Result<DecreeCheck, Failure> {
    desk.require_role(Op::AttachSigned)?;
    let paper = frozen(desk, asked.paper)?;
    let (_, bytes) = read_small(desk, &asked.file, LARGEST)?;
    let original = desk.read().frozen(&paper.record.sha256)?.or_not_found("Berkas SK", &paper.file)?;
    if bytes == original {
        return Err(Failure::refused(
            "not_signed",
            "Berkas itu naskah aslinya, belum bertanda tangan. Pilih berkas yang sudah ditandatangani.",
        ));
    }
    if !bytes.starts_with(b"%PDF-") || !holds(&bytes, b"/ByteRange") {
        return Err(Failure::refused(
            "not_signed",
            "Berkas itu bukan PDF bertanda tangan elektronik. Pilih hasil dari layanan tanda tangan.",
        ));
    }
    let holds_original = bytes.starts_with(&original);
    if !holds_original && !asked.rewritten {
        let message = "Berkas itu tidak memuat naskah asli byte demi byte. Pastikan ini surat yang sama; bila layanan tanda tangan memang menulis ulang berkasnya, pilih \"tetap simpan\".";
        return Err(Failure::refused("not_the_original", message));
    }
    let taken = desk.read().signed_files()?;
    let hash = sha256(&bytes);
    if taken.iter().any(|other| other.sha256 == hash && other.paper != paper_id(asked.paper)) {
        return Err(Failure::refused(
            "signed_elsewhere",
            "Berkas itu sudah disimpan untuk surat lain. Pilih berkas surat ini.",
        ));
    }
    let stem = paper.file.trim_end_matches(".pdf");
    let signed = SignedRecord {
        paper: paper_id(asked.paper),
        file: format!("{stem}_ttd.pdf"),
        sha256: hash,
        day: desk.today,
        account: desk.account.clone(),
        holds_original,
    };
    desk.act(Op::AttachSigned, Op::AttachSigned.label(), Mode::Commit, |tx| {
        tx.freeze(&bytes)?;
        Ok(tx.set_signed(&signed)?)
    })?;
    check_of(desk, signed.paper, Some(true), true)
}

fn holds(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.windows(mark.len()).any(|part| part == mark)
}
