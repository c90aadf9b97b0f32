//! Steps of a case, and what may be said with them.

use serde::{Deserialize, Serialize};

use super::CaseState;
use crate::coded::coded;
use crate::moves::{Decision, Side};

/// A step of a case (*transisi*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    Open,
    Submit,
    /// The verifier begins to look at the file.
    Take,
    Verify,
    Assess,
    /// A letter asks somebody outside for an answer; its deadline begins.
    Ask,
    Remind,
    Answer,
    Panel,
    Pertek,
    Approve,
    /// The approval was taken back.
    Withdraw,
    Decree,
    /// The decree was corrected by another.
    Amend,
    Revoke,
    /// The person has the decree in hand.
    Deliver,
    Inaugurate,
    /// Duty has begun (*SPMT*).
    ReportDuty,
    Object,
    DecideObjection,
    Evaluate,
    Finish,
    Return,
    Reject,
    Postpone,
    Resume,
    Cancel,
    /// A wrong step is put right: back to where the case stood before.
    Correct,
    Note,
}

coded!(StepKind {
    Open, "open", "dibuka";
    Submit, "submit", "diajukan";
    Take, "take", "mulai diverifikasi";
    Verify, "verify", "berkas dinyatakan lengkap";
    Assess, "assess", "dinilai";
    Ask, "ask", "persetujuan diminta";
    Remind, "remind", "diingatkan";
    Answer, "answer", "dijawab";
    Panel, "panel", "diputus TPK";
    Pertek, "pertek", "pertimbangan teknis dicatat";
    Approve, "approve", "disetujui PPK";
    Withdraw, "withdraw", "persetujuan PPK ditarik";
    Decree, "decree", "SK diterbitkan";
    Amend, "amend", "SK diperbaiki";
    Revoke, "revoke", "SK dicabut";
    Deliver, "deliver", "SK diserahkan";
    Inaugurate, "inaugurate", "dilantik";
    ReportDuty, "report_duty", "mulai bertugas (SPMT)";
    Object, "object", "keberatan diterima";
    DecideObjection, "decide_objection", "keberatan diputus";
    Evaluate, "evaluate", "dievaluasi";
    Finish, "finish", "selesai";
    Return, "return", "dikembalikan";
    Reject, "reject", "ditolak";
    Postpone, "postpone", "ditunda";
    Resume, "resume", "dilanjutkan";
    Cancel, "cancel", "dibatalkan";
    Correct, "correct", "dikoreksi";
    Note, "note", "catatan";
});

/// What the assessment recommends (*rekomendasi*, handbook 8.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Recommendation {
    #[serde(rename = "DIREKOMENDASIKAN")]
    Recommended,
    #[serde(rename = "DIREKOMENDASIKAN DENGAN CATATAN")]
    WithNote,
    #[serde(rename = "TIDAK DIREKOMENDASIKAN")]
    NotRecommended,
}

coded!(Recommendation {
    Recommended, "DIREKOMENDASIKAN", "direkomendasikan";
    WithNote, "DIREKOMENDASIKAN DENGAN CATATAN", "direkomendasikan dengan catatan";
    NotRecommended, "TIDAK DIREKOMENDASIKAN", "tidak direkomendasikan";
});

/// Why an agency refuses to let go or to take in (*alasan penolakan*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    Shortage,
    NoSuccessor,
    RunningWork,
    Unfit,
    NoSeat,
    Discipline,
    Other,
}

coded!(Refusal {
    Shortage, "shortage", "unit asal kekurangan pegawai";
    NoSuccessor, "no_successor", "belum ada pengganti";
    RunningWork, "running_work", "pekerjaan penting belum selesai";
    Unfit, "unfit", "kompetensi tidak sesuai kebutuhan unit tujuan";
    NoSeat, "no_seat", "formasi unit tujuan tidak tersedia";
    Discipline, "discipline", "ada masalah disiplin atau temuan";
    Other, "other", "alasan lain";
});

/// One answer of an agency as it stands in the steps of a case, the latest of its side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    pub side: Side,
    pub decision: Decision,
}

impl CaseState {
    /// The side that is asked in this state.
    pub fn side(self) -> Option<Side> {
        match self {
            Self::Origin => Some(Side::Origin),
            Self::Destination => Some(Side::Destination),
            _ => None,
        }
    }
}
