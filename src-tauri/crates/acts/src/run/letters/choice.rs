//! About whom letters are printed.

use mutasi_documents::letters::{LetterKind, Per, Shape};

use crate::check::JudgedMove;
use crate::contract::Failure;
use crate::failure::OrNotFound;
use crate::run::letter_data::{LetterGround, Use, follows_decree, use_of};

const DECREE_MISSING: &str = "decree_missing";

/// Decrees are issued; sheets, forms and the papers of a meeting have acts of their own.
pub(super) fn printed_here(kind: LetterKind) -> bool {
    !kind.is_decree() && kind.shape() == Shape::Letter
}

/// The moves that letters are about, in the order of the plan. Without a choice those who need the letter, or else
/// those whom it fits; a chosen one that it does not fit is refused by name, with the reason.
pub(super) fn chosen<'g>(ground: &'g LetterGround, asked: &[i64]) -> Result<Vec<&'g JudgedMove>, Failure> {
    let kind = ground.kind;
    if !printed_here(kind) {
        let how = match kind.shape() {
            Shape::PlanSheet => "Cetak lewat Ekspor rencana.",
            Shape::Assessment => "Cetak lewat Lembar penilaian pada rencana.",
            Shape::RequestForm | Shape::Receipts => "Cetak lewat Permohonan.",
            Shape::EvaluationForm => "Cetak lewat Evaluasi.",
            Shape::Meeting => "Cetak lewat Sidang dan rapat.",
            Shape::Letter => "Terbitkan lewat Terbitkan SK.",
        };
        let message = format!("{} tidak dicetak di sini. {how}", kind.title());
        return Err(Failure::refused("letter_elsewhere", message));
    }
    for id in asked {
        ground.judged.find_move(*id).or_not_found("Perpindahan", id)?;
    }
    let meant = ground.judged.moves.iter().filter(|one| asked.is_empty() || asked.contains(&one.record.id));
    let (mut needed, mut fitting, mut refused) = (Vec::new(), Vec::new(), None);
    for one in meant {
        match fits(ground, one) {
            Ok(how) => {
                needed.extend((how == Use::Needed).then_some(one));
                fitting.push(one);
            }
            // Of the reasons the one that the officer can do something about is told.
            Err(failure) if asked.is_empty() => {
                let better = refused.is_none() || failure.code == DECREE_MISSING;
                refused = if better { Some(failure) } else { refused };
            }
            Err(failure) => return Err(failure),
        }
    }
    if asked.is_empty() && !needed.is_empty() && is_for_whom_it_is_needed(kind) {
        return Ok(needed);
    }
    match (fitting.is_empty(), refused) {
        (true, Some(failure)) => Err(failure),
        (true, None) => Err(Failure::refused("plan_empty", "Rencana ini masih kosong. Tambahkan perpindahan dahulu.")),
        _ => Ok(fitting),
    }
}

/// Letters of single people, and those about an inauguration, leave out whom they are only allowed for; a note or minutes
/// about the plan name everybody.
fn is_for_whom_it_is_needed(kind: LetterKind) -> bool {
    kind.per() == Per::Person || matches!(kind, LetterKind::Invitation | LetterKind::InaugurationText)
}

fn fits(ground: &LetterGround, one: &JudgedMove) -> Result<Use, Failure> {
    let (kind, name) = (ground.kind, ground.name_of(one));
    let how = use_of(kind, &ground.judged, one);
    if let Use::NotNeeded(why) = how {
        let message = format!("{} untuk {name} tidak diperlukan. {why} Pilih surat atau pegawai lain.", kind.title());
        return Err(Failure::refused("letter_not_needed", message));
    }
    if follows_decree(kind) && !ground.is_decreed(one) {
        let message = format!(
            "{} melaksanakan SK, sedangkan SK {name} belum terbit atau sudah dicabut. Terbitkan SK dahulu, lalu ulangi.",
            kind.title()
        );
        return Err(Failure::refused(DECREE_MISSING, message));
    }
    Ok(how)
}
