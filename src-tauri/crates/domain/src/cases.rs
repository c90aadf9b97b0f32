//! The life of one proposal (handbook 8.1): its states, the steps between them, and the order that the law asks for.

mod route;
mod step;

pub use route::{Passage, goes_to_panel};
pub use step::{Answer, Recommendation, Refusal, StepKind};

use serde::{Deserialize, Serialize};

use crate::account::Role;
use crate::coded::coded;
use crate::document::DocumentKind;

/// Where a case stands (*status usulan mutasi*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CaseState {
    #[serde(rename = "DRAF")]
    Draft,
    #[serde(rename = "DIAJUKAN")]
    Submitted,
    #[serde(rename = "VERIFIKASI_BERKAS")]
    Verifying,
    #[serde(rename = "PENILAIAN_KINERJA")]
    Assessing,
    #[serde(rename = "PERSETUJUAN_ASAL")]
    Origin,
    #[serde(rename = "PERSETUJUAN_TUJUAN")]
    Destination,
    #[serde(rename = "SIDANG_TPK")]
    Panel,
    #[serde(rename = "MENUNGGU_PERTEK")]
    Pertek,
    #[serde(rename = "PERSETUJUAN_PPK")]
    Approval,
    #[serde(rename = "PENOMORAN_SK")]
    Numbering,
    #[serde(rename = "SK_TERBIT")]
    Decreed,
    #[serde(rename = "PELANTIKAN")]
    Inauguration,
    #[serde(rename = "SPMT")]
    Reporting,
    #[serde(rename = "PEMANTAUAN")]
    Monitoring,
    #[serde(rename = "SELESAI")]
    Finished,
    /// Back with its drafter, with notes.
    #[serde(rename = "DIKEMBALIKAN")]
    Returned,
    #[serde(rename = "DITOLAK")]
    Rejected,
    #[serde(rename = "DITUNDA")]
    Postponed,
    /// Given up before the decree.
    #[serde(rename = "DIBATALKAN")]
    Cancelled,
    /// The decree was revoked by another.
    #[serde(rename = "DICABUT")]
    Revoked,
}

coded!(CaseState {
    Draft, "DRAF", "draf";
    Submitted, "DIAJUKAN", "diajukan";
    Verifying, "VERIFIKASI_BERKAS", "verifikasi berkas";
    Assessing, "PENILAIAN_KINERJA", "penilaian kinerja";
    Origin, "PERSETUJUAN_ASAL", "persetujuan asal";
    Destination, "PERSETUJUAN_TUJUAN", "persetujuan tujuan";
    Panel, "SIDANG_TPK", "sidang TPK";
    Pertek, "MENUNGGU_PERTEK", "menunggu pertek";
    Approval, "PERSETUJUAN_PPK", "persetujuan PPK";
    Numbering, "PENOMORAN_SK", "penomoran SK";
    Decreed, "SK_TERBIT", "SK terbit";
    Inauguration, "PELANTIKAN", "pelantikan";
    Reporting, "SPMT", "SPMT";
    Monitoring, "PEMANTAUAN", "pemantauan";
    Finished, "SELESAI", "selesai";
    Returned, "DIKEMBALIKAN", "dikembalikan";
    Rejected, "DITOLAK", "ditolak";
    Postponed, "DITUNDA", "ditunda";
    Cancelled, "DIBATALKAN", "dibatalkan";
    Revoked, "DICABUT", "dicabut";
});

/// Who must act now (*pemegang*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    Operator,
    Verifikator,
    Penyetuju,
    /// The agency, or the other government, that the person leaves.
    Origin,
    Destination,
    /// *Tim Penilai Kinerja*
    Panel,
    /// BKN, and the Minister of Home Affairs where he is asked.
    Bkn,
    /// The unit that the person joins.
    Unit,
    /// Superior, peers and the person.
    Raters,
}

coded!(Holder {
    Operator, "operator", "operator";
    Verifikator, "verifikator", "verifikator";
    Penyetuju, "penyetuju", "penyetuju (PPK)";
    Origin, "origin", "instansi asal";
    Destination, "destination", "instansi tujuan";
    Panel, "panel", "Tim Penilai Kinerja";
    Bkn, "bkn", "BKN";
    Unit, "unit", "unit tujuan";
    Raters, "raters", "para penilai";
});

impl CaseState {
    /// Nothing more happens by itself.
    pub fn is_ended(self) -> bool {
        matches!(self, Self::Finished | Self::Rejected | Self::Cancelled | Self::Revoked)
    }

    /// What is proposed may still be changed.
    pub fn is_editable(self) -> bool {
        matches!(self, Self::Draft | Self::Returned)
    }

    /// Handed in and not approved yet: may be returned, rejected, postponed.
    pub fn is_under_way(self) -> bool {
        matches!(
            self,
            Self::Submitted
                | Self::Verifying
                | Self::Assessing
                | Self::Origin
                | Self::Destination
                | Self::Panel
                | Self::Pertek
                | Self::Approval
        )
    }

    /// The decree is there.
    pub fn is_decreed(self) -> bool {
        matches!(self, Self::Decreed | Self::Inauguration | Self::Reporting | Self::Monitoring | Self::Finished)
    }

    /// Somebody outside the office has to answer: a day that passes is a lapse, never an answer.
    pub fn waits_for_others(self) -> bool {
        matches!(self, Self::Origin | Self::Destination | Self::Pertek)
    }

    pub fn holder(self) -> Option<Holder> {
        Some(match self {
            Self::Draft | Self::Returned | Self::Postponed | Self::Numbering | Self::Decreed | Self::Inauguration => {
                Holder::Operator
            }
            Self::Submitted | Self::Verifying | Self::Assessing => Holder::Verifikator,
            Self::Origin => Holder::Origin,
            Self::Destination => Holder::Destination,
            Self::Panel => Holder::Panel,
            Self::Pertek => Holder::Bkn,
            Self::Approval => Holder::Penyetuju,
            Self::Reporting => Holder::Unit,
            Self::Monitoring => Holder::Raters,
            Self::Finished | Self::Rejected | Self::Cancelled | Self::Revoked => return None,
        })
    }

    /// The dated value that says how long the state may last; none where a day of its own counts.
    pub fn deadline_key(self, across: bool) -> Option<&'static str> {
        Some(match self {
            Self::Submitted | Self::Verifying => "deadline.verification",
            Self::Assessing => "deadline.assessment",
            Self::Origin | Self::Destination if across => "deadline.origin_ppk",
            Self::Origin | Self::Destination => "deadline.consent_agency",
            Self::Panel => "deadline.panel",
            Self::Pertek => "deadline.pertek",
            Self::Approval => "deadline.approval",
            Self::Numbering => "deadline.numbering",
            Self::Decreed => "deadline.delivery",
            Self::Inauguration => "deadline.inauguration",
            Self::Reporting => "deadline.spmt",
            _ => return None,
        })
    }
}

/// The state whose step asks for a document of the checklist (handbook 4.3): what is given by others is needed when they
/// have answered, everything else when the file is verified.
pub fn document_needed_for(kind: DocumentKind) -> CaseState {
    match kind {
        DocumentKind::UsulPpk => CaseState::Destination,
        DocumentKind::SetujuPpk => CaseState::Origin,
        DocumentKind::Pertek | DocumentKind::IzinMendagri => CaseState::Pertek,
        DocumentKind::BaTpk => CaseState::Panel,
        _ => CaseState::Verifying,
    }
}

/// Roles of which one is enough to take a step.
pub fn roles_of(step: StepKind) -> &'static [Role] {
    use Role::{Operator, Penyetuju, Verifikator};
    match step {
        StepKind::Submit => &[Operator],
        StepKind::Take | StepKind::Verify | StepKind::Assess | StepKind::Return => &[Verifikator],
        StepKind::Reject | StepKind::Correct => &[Verifikator, Penyetuju],
        StepKind::Postpone | StepKind::Resume | StepKind::Cancel | StepKind::Note => {
            &[Operator, Verifikator, Penyetuju]
        }
        StepKind::Approve | StepKind::Withdraw | StepKind::DecideObjection => &[Penyetuju],
        _ => &[Operator, Verifikator],
    }
}

#[cfg(test)]
mod tests;
