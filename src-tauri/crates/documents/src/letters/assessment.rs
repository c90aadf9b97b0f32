//! The data of the assessment sheet (*lembar penilaian*, handbook 8.1): one person, one move.
//!
//! Words and figures come ready to print; the sheet adds nothing and leaves nothing out. An empty text that may be
//! empty is printed as `-` or as its comment says, so that nobody takes a gap for an answer.

use serde::{Deserialize, Serialize};

use super::data::{RegionData, VerificationData};

/// Everything that one assessment sheet prints.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AssessmentData {
    /// Whose plan.
    pub region: RegionData,
    /// The name of the plan: `Pemerataan Tenaga Kesehatan Triwulan I`.
    pub plan_name: String,
    /// The state of the plan in words: `Rancangan`, `Disetujui`.
    pub plan_status: String,
    /// The day of the facts, as the sheet says it: `21 November 2026`.
    pub checked_text: String,
    /// The person and the move.
    pub person: AssessedPersonData,
    /// The years that the law asks for, newest first; a year without a rating has an empty one.
    pub performance: Vec<AssessedYearData>,
    /// Place in the nine-box; `None` prints `belum ada data`.
    pub talent: Option<AssessedTalentData>,
    /// Punishments and examinations, one each; none prints `tidak ada catatan`.
    pub discipline: Vec<String>,
    /// Attendance in words; empty prints `belum dicatat`.
    pub attendance: String,
    /// Circumstances on the TMT (treasurer, bond, leave), one each; none prints `tidak ada catatan`.
    pub circumstances: Vec<String>,
    /// Held against asked; empty prints `belum ada data`.
    pub competence: Vec<AssessedCompetenceData>,
    /// Findings, blocks first.
    pub findings: Vec<AssessedFindingData>,
    /// Ids of the rules that were asked and found nothing: `P-01`.
    pub passed: Vec<String>,
    /// The merit score; `None` prints `belum dihitung`.
    pub score: Option<AssessedScoreData>,
    /// Touched units, origin first.
    pub units: Vec<AssessedUnitData>,
    /// Who decides.
    pub authority: AssessedAuthorityData,
    /// Documents due, mandatory first.
    pub documents: Vec<AssessedDocumentData>,
    /// Ties between deciders and the person, one sentence each, declared or not; none prints that there are none.
    pub interests: Vec<String>,
    /// `DIREKOMENDASIKAN`, `DIREKOMENDASIKAN DENGAN CATATAN` or `TIDAK DIREKOMENDASIKAN`.
    pub recommendation: String,
    /// Why, in one or two sentences; may be empty.
    pub recommendation_note: String,
    /// Who assesses, in the order of signing; none prints three places with dotted names.
    pub assessors: Vec<AssessorData>,
    /// Where it is signed.
    pub place: String,
    /// When it is signed; empty prints dots.
    pub date_text: String,
    /// The proof of the sheet.
    pub verification: VerificationData,
}

/// The person assessed and the move (identitas).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AssessedPersonData {
    /// The running number in the plan, from 1.
    pub order: u32,
    /// Name with titles.
    pub name: String,
    /// Eighteen digits.
    pub nip: String,
    /// `PNS`, `PPPK`.
    pub status: String,
    /// `Penata Muda (III/a), terhitung mulai 1 April 2023`.
    pub rank: String,
    /// `D-III Keperawatan (2012)`; may be empty.
    pub education: String,
    /// The position left; empty when the person comes from another government without one.
    pub from_position: String,
    /// The unit left.
    pub from_unit: String,
    /// Since when it is held, with the time: `1 Maret 2022 (4 tahun 0 bulan)`; may be empty.
    pub from_since: String,
    /// The position taken; empty for a release.
    pub to_position: String,
    /// The unit joined.
    pub to_unit: String,
    /// `2 Maret 2026`.
    pub tmt_text: String,
    /// The last day of a temporary assignment; empty otherwise.
    pub until_text: String,
    /// Nature (sifat): `Rotasi`.
    pub nature: String,
    /// Why the nature differs from the one derived; may be empty.
    pub nature_reason: String,
    /// Scope (lingkup): `Antar-OPD dalam satu pemerintah daerah`.
    pub scope: String,
    /// Initiative: `Kebutuhan instansi` or `Permintaan sendiri`.
    pub initiative: String,
    /// Who put the person forward (pengusul); may be empty.
    pub sponsor: String,
    /// Why this person is moved; may be empty.
    pub reason: String,
    /// Retirement in the present post: `1 Mei 2048`; may be empty.
    pub retires_now: String,
    /// Retirement in the target post; may be empty.
    pub retires_then: String,
}

/// One performance year (SKP).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AssessedYearData {
    /// `2025`.
    pub year: String,
    /// Predikat: `Baik`; empty prints `belum ada data`.
    pub rating: String,
    /// Result and conduct: `hasil kerja sesuai ekspektasi, perilaku sesuai ekspektasi`; may be empty.
    pub note: String,
}

/// A place in the talent map (nine-box).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AssessedTalentData {
    /// The box, 1 to 9.
    pub number: u8,
    /// `2025`.
    pub year: String,
    /// What follows from the box: `Masuk kelompok rencana suksesi`.
    pub follow_up: String,
}

/// Competence held against the one asked (JPM).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AssessedCompetenceData {
    /// `Teknis`, `Manajerial dan sosial kultural`.
    pub group: String,
    /// `92,59%`; empty prints `belum ada data`.
    pub percent: String,
    /// `Memenuhi syarat`; may be empty.
    pub category: String,
    /// What is below the level asked or not recorded: `Komunikasi 2 dari 3`; may be empty.
    pub gaps: Vec<String>,
}

/// One finding of a rule (temuan).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AssessedFindingData {
    /// `P-07`.
    pub rule: String,
    /// What the rule asks for: `Masa kerja minimal dalam jabatan`.
    pub title: String,
    /// `MENGHALANGI`, `PERINGATAN` or `CATATAN`.
    pub severity: String,
    /// The finding as a sentence.
    pub message: String,
    /// Article or local basis.
    pub basis: String,
    /// Where a missing fact is entered; filled marks the finding as `data kurang`.
    pub missing: Option<String>,
    /// Parameter values used.
    pub parameters: Vec<UsedValueData>,
    /// Facts used.
    pub facts: Vec<UsedFactData>,
    /// The override, if there is one.
    pub overridden: Option<OverrideData>,
}

/// A dated value of the law, as it was used.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct UsedValueData {
    /// What it is, in words: `Masa jabatan paling singkat`.
    pub name: String,
    /// `24 bulan`.
    pub value: String,
}

/// A fact that a finding rests on.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct UsedFactData {
    /// What it is, in words: `TMT jabatan`.
    pub name: String,
    /// `1 Maret 2025`.
    pub value: String,
    /// Where it was read: `siasn_export.xlsx baris 15, diimpor 21 November 2026`; may be empty.
    pub origin: String,
}

/// A finding set aside by the permitted role (penyimpangan).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct OverrideData {
    /// The account: `ratna`.
    pub account: String,
    /// Its role in words: `Penyetuju`; may be empty.
    pub role: String,
    /// When: `20 November 2026`; may be empty.
    pub date_text: String,
    /// Why.
    pub reason: String,
    /// Name of the supporting document; may be empty.
    pub document: String,
    /// The first digits of its SHA-256; may be empty.
    pub sha_short: String,
}

/// The merit score, opened to its parts.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AssessedScoreData {
    /// `Nilai merit`, and how missing data was treated.
    pub method: String,
    /// `83,40`.
    pub total: String,
    /// Sum of the weights: `100`.
    pub weight_total: String,
    /// The criteria in their order.
    pub parts: Vec<AssessedCriterionData>,
}

/// One criterion of the score.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AssessedCriterionData {
    /// `Kinerja dua tahun`.
    pub criterion: String,
    /// `20`.
    pub weight: String,
    /// `80,00`.
    pub value: String,
    /// Weight times value: `16,00`.
    pub weighted: String,
    /// What the value rests on; may be empty.
    pub note: String,
    /// Marked as `data kurang`.
    pub missing: bool,
}

/// Staffing of one touched unit before and after the whole plan.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AssessedUnitData {
    /// `Asal`, `Tujuan`.
    pub role: String,
    /// The unit.
    pub unit: String,
    /// Need (kebutuhan).
    pub need: String,
    /// Present before (bezetting).
    pub before: String,
    /// Present minus need, before.
    pub gap_before: String,
    /// Present after the whole plan.
    pub after: String,
    /// Present minus need, after.
    pub gap_after: String,
}

/// Who decides about the move (kewenangan).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AssessedAuthorityData {
    /// Who consents to the release; empty prints `tidak diperlukan`, as do the next three.
    pub consent: String,
    /// Who is asked for the technical consideration (pertek), and through whom.
    pub pertek: String,
    /// BKN's control of transfers (I-MUT), in words.
    pub control: String,
    /// Why the Minister of Home Affairs must approve.
    pub mendagri: String,
    /// Who signs the decree.
    pub signer: String,
    /// Steps in their legal order; may be empty.
    pub steps: Vec<String>,
    /// The legal basis; may be empty.
    pub basis: String,
}

/// One document due.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AssessedDocumentData {
    /// `SKP dua tahun terakhir`.
    pub name: String,
    /// `Wajib`, `Pilihan`.
    pub due: String,
    /// Why it is due: `PerBKN 5/2019` or a local custom; may be empty.
    pub why: String,
    /// It is there and counts on the TMT.
    pub present: bool,
    /// Number, date, issuer; or why the one that is there does not count. May be empty.
    pub detail: String,
}

/// Who assesses (penilai).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AssessorData {
    /// Name with titles; empty prints dots.
    pub name: String,
    /// Position; may be empty.
    pub position: String,
    /// Eighteen digits; may be empty.
    pub nip: String,
}
