//! The evidence pack of a plan (*berkas bukti*) for I-MUT and sign-off: one folder or zip with every letter, the plan, ABK
//! and chart extracts of the touched units, the kept documents, the completeness matrix, and the hash of every file.
//!
//! Everything is gathered before the first file is written. A pack never overwrites, and one that fails or is cancelled
//! leaves nothing behind.

mod gather;
mod matrix;
mod write;

use super::completeness::matrix_of;
use crate::contract::*;
use crate::desk::Desk;
use crate::op::Op;
use crate::papers::file_part;
use crate::watch::Watch;

/// A file of the pack.
struct Piece {
    /// Folder inside the pack; empty for the pack itself.
    folder: &'static str,
    name: String,
    /// What it is, for the table of contents.
    told: String,
    bytes: Vec<u8>,
}

impl Piece {
    /// The path inside the pack, as the table of contents writes it.
    fn path(&self) -> String {
        if self.folder.is_empty() { self.name.clone() } else { format!("{}/{}", self.folder, self.name) }
    }
}

pub(crate) fn evidence_pack(desk: &mut Desk, asked: EvidencePack) -> Result<WrittenFiles, Failure> {
    desk.require_role(Op::PrintReport)?;
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    let judged = desk.judge(asked.plan)?;
    if judged.moves.is_empty() {
        return Err(Failure::refused("plan_empty", "Rencana ini masih kosong. Tambahkan perpindahan dahulu."));
    }
    let name = format!("Berkas_{}_{}_{}", judged.plan.id, file_part(&judged.plan.name.replace(' ', "-")), desk.today);
    let watch = std::mem::replace(&mut desk.watch, Watch::silent());
    let gathered = gather::pieces(desk, &judged, &watch).and_then(|mut pieces| {
        let about = matrix::About::read(desk, &judged)?;
        pieces.extend(matrix::pieces(&about, &matrix_of(desk, &judged)?, &watch)?);
        matrix::contents(&about, &mut pieces, &watch)?;
        Ok(pieces)
    });
    desk.watch = watch;
    let pieces = gathered?;
    let files = if asked.zip {
        write::as_zip(&desk.watch, &folder, &name, &pieces)?
    } else {
        write::as_folder(&desk.watch, &folder, &name, &pieces)?
    };
    Ok(WrittenFiles { files })
}
