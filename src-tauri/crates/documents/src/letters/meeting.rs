//! The data of the three papers of a meeting (handbook 8.1, *sidang Tim Penilai Kinerja*): agenda, attendance list and
//! minutes. One shape for all three, because the minutes say what became of the agenda.

use serde::{Deserialize, Serialize};

use super::data::{LetterheadData, RegionData, VerificationData};

/// A meeting (*rapat, sidang*): when and where, who sits in it, which names it considers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MeetingData {
    /// Whose meeting.
    pub region: RegionData,
    /// The letterhead of the personnel office.
    pub letterhead: LetterheadData,
    /// What kind of meeting, in title case: `Sidang Tim Penilai Kinerja`, `Sosialisasi Rencana Mutasi`.
    pub kind_text: String,
    /// What it is about; may be empty.
    pub topic: String,
    /// The plan that the names come from; may be empty.
    pub plan_name: String,
    /// The number of the minutes; empty on agenda and attendance list.
    pub number: String,
    /// `Jumat`.
    pub weekday: String,
    /// `20 Februari 2026`.
    pub date_text: String,
    /// `tanggal dua puluh bulan Februari tahun dua ribu dua puluh enam`.
    pub date_spelled: String,
    /// `09.00 sampai dengan selesai`; may be empty.
    pub time: String,
    /// The room: `Ruang Rapat Sekretaris Daerah`.
    pub place: String,
    /// Who sits in it, the chair first.
    pub members: Vec<MemberData>,
    /// The names considered, in the order of the agenda; none in a meeting that explains a plan.
    pub people: Vec<ConsideredData>,
    /// Further notes of the minutes, one sentence each; the part is left out when empty.
    pub notes: Vec<String>,
    /// The proof of the sheet.
    pub verification: VerificationData,
}

/// Somebody who sits in a meeting.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MemberData {
    /// Name with titles.
    pub name: String,
    /// Eighteen digits; may be empty.
    pub nip: String,
    /// The position; may be empty.
    pub position: String,
    /// The unit; may be empty.
    pub unit: String,
    /// `Ketua`, `Sekretaris`, `Anggota`, `Peserta`.
    pub role: String,
    /// Who came; `None` before the meeting, which prints no attendance.
    pub present: Option<bool>,
}

/// A name on the agenda (*nama yang dibahas*).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConsideredData {
    /// The running number, from 1.
    pub order: u32,
    /// Name with titles.
    pub name: String,
    /// Eighteen digits.
    pub nip: String,
    /// `Penata Muda (III/a)`; may be empty.
    pub rank: String,
    /// The position left; may be empty.
    pub from_position: String,
    /// The unit left; may be empty.
    pub from_unit: String,
    /// The position taken.
    pub to_position: String,
    /// The unit joined, or the other government.
    pub to_unit: String,
    /// The recommendation of the assessment sheet: `Direkomendasikan dengan catatan`; may be empty.
    pub recommendation: String,
    /// Findings in short: `P-07 masa jabatan 1 tahun 10 bulan`; may be empty.
    pub findings: Vec<String>,
    /// Members who do not decide about this name, each with the tie: `Inspektur (saudara kandung)`; may be empty.
    pub kept_out: Vec<String>,
    /// What was decided: `Disetujui dengan catatan`; empty before the meeting.
    pub decision: String,
    /// The note to the decision; may be empty.
    pub note: String,
}
