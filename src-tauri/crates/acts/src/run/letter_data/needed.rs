//! Which letters a move asks for, and why not: one answer for printing and for the completeness matrix.

use mutasi_documents::letters::{LetterKind, Per};
use mutasi_domain::moves::Scope;
use mutasi_domain::position::{Family, Position};

use crate::check::{Judged, JudgedMove};

/// What a move asks of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    Needed,
    /// May be printed; the reason says when.
    Optional(&'static str),
    /// Makes no sense for this move; the reason says why.
    NotNeeded(&'static str),
}

/// Letters that carry out a decree, so that one must be issued and not revoked.
pub(crate) fn follows_decree(kind: LetterKind) -> bool {
    matches!(
        kind,
        LetterKind::DutyStatement
            | LetterKind::PositionStatement
            | LetterKind::InaugurationStatement
            | LetterKind::OathMinutes
            | LetterKind::HandOver
    )
}

/// Whether a move needs a letter of that kind (handbook 4.1, 4.3, 9.6; PerkaBKN 7/2017 for who is inaugurated).
pub(crate) fn use_of(kind: LetterKind, judged: &Judged, one: &JudgedMove) -> Use {
    let entering = one.record.outside.as_ref().is_some_and(|outside| outside.entering);
    let leaving = one.record.outside.as_ref().is_some_and(|outside| !outside.entering);
    let target = one.record.to.and_then(|id| judged.ground.frame.position(id));
    match kind {
        LetterKind::Application if one.record.own_request => Use::Needed,
        LetterKind::Application => Use::NotNeeded("Hanya untuk mutasi atas permintaan sendiri."),
        LetterKind::Proposal if entering => Use::Needed,
        LetterKind::Proposal => Use::NotNeeded("Hanya bila pegawai datang dari instansi lain."),
        LetterKind::Release if leaving => Use::Needed,
        LetterKind::Release => Use::NotNeeded("Hanya bila pegawai pindah ke instansi lain."),
        LetterKind::OriginConsent
        | LetterKind::DestinationConsent
        | LetterKind::OriginRequest
        | LetterKind::DestinationRequest => match one.scope {
            Some(Scope::AntarOpd) if kind.per() == Per::Origin && one.from.is_none() => {
                Use::NotNeeded("Pegawai belum memangku jabatan di perangkat daerah mana pun.")
            }
            Some(Scope::AntarOpd) => Use::Needed,
            Some(Scope::DalamUnit) => Use::NotNeeded("Mutasi dalam satu perangkat daerah."),
            _ => Use::NotNeeded("Digantikan surat pejabat pembina kepegawaian kedua instansi."),
        },
        LetterKind::OriginReminder | LetterKind::DestinationReminder => {
            Use::Optional("Hanya bila permintaan persetujuan belum dijawab.")
        }
        LetterKind::WorkloadStatement | LetterKind::ActingOrder if target.is_none() => {
            Use::NotNeeded("Jabatan tujuan berada di instansi lain.")
        }
        LetterKind::DisciplineStatement | LetterKind::StudyStatement | LetterKind::ClearanceRequest if entering => {
            Use::NotNeeded("Diterbitkan instansi asal pegawai.")
        }
        LetterKind::Clearance if entering => Use::NotNeeded("Diterbitkan Inspektorat instansi asal."),
        LetterKind::Clearance | LetterKind::ClearanceRequest
            if !one.scope.is_some_and(Scope::is_across_governments) =>
        {
            Use::Optional("Boleh dilampirkan; wajib hanya untuk mutasi antarinstansi.")
        }
        LetterKind::Responsibility => Use::Optional("Boleh dilampirkan."),
        LetterKind::Assessment | LetterKind::Consideration => Use::Optional("Boleh dilampirkan."),
        LetterKind::TeamMinutes if managerial(judged, one) => Use::Needed,
        LetterKind::TeamMinutes => Use::Optional("Boleh dilampirkan; wajib hanya bagi jabatan manajerial."),
        LetterKind::ActingOrder => Use::Optional("Hanya bila jabatan perlu dijalankan sebelum ada pejabatnya."),
        LetterKind::ObjectionAnswer => Use::Optional("Hanya bila pegawai mengajukan keberatan."),
        LetterKind::Invitation
        | LetterKind::InaugurationText
        | LetterKind::OathMinutes
        | LetterKind::InaugurationStatement
        | LetterKind::PositionStatement => inauguration(judged, one, target),
        LetterKind::DutyStatement if target.is_none() => Use::NotNeeded("Dibuat instansi tujuan."),
        LetterKind::HandOver if one.from.is_none() => Use::NotNeeded("Tidak ada jabatan yang ditinggalkan."),
        _ => Use::Needed,
    }
}

/// Managerial and functional posts are taken with an oath; a temporary assignment takes none, and whoever keeps the
/// same functional position need not swear again.
fn inauguration(judged: &Judged, one: &JudgedMove, target: Option<&Position>) -> Use {
    let left = one.from.and_then(|id| judged.ground.frame.position(id));
    match target {
        None => Use::NotNeeded("Pelantikan dilakukan instansi tujuan."),
        Some(_) if one.record.until.is_some() => Use::NotNeeded("Penugasan sementara tidak dilantik."),
        Some(target) if target.family == Family::Managerial => Use::Needed,
        Some(target) if target.family == Family::Functional => {
            let same = left.is_some_and(|left| left.family == target.family && left.title == target.title);
            if same { Use::Optional("Tetap dalam jabatan fungsional yang sama.") } else { Use::Needed }
        }
        Some(_) => Use::NotNeeded("Jabatan pelaksana tidak dilantik."),
    }
}

fn managerial(judged: &Judged, one: &JudgedMove) -> bool {
    let posts = [one.from, one.record.to].into_iter().flatten();
    posts.filter_map(|id| judged.ground.frame.position(id)).any(Position::is_managerial)
}
