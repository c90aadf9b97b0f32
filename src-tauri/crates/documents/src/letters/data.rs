//! The data that the shipped letters need.
//!
//! The caller has already written dates, numbers and ranks out in Indonesian: this crate sets text, it does not know
//! the civil service. An office that edits a template may use every field below by its name.

use serde::{Deserialize, Serialize};

/// The government that issues the letter (instansi).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RegionData {
    /// The title of the head with the region's name, in capitals: `WALI KOTA RANTAU BAHARI`.
    pub head_title: String,
    /// The title alone as it stands in sentences: `Wali Kota`.
    pub head_title_short: String,
    /// `Pemerintah Kota Rantau Bahari`.
    pub government: String,
    /// The province of a city or regency, without the word `Provinsi`: `Andalan`.
    pub province: Option<String>,
    /// Where letters are signed: `Rantau Bahari`.
    pub capital: String,
    /// The personnel office: `Badan Kepegawaian dan Pengembangan Sumber Daya Manusia`.
    pub office_name: String,
}

/// Who signs (penanda tangan).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SignatoryData {
    /// The line above the name, without its comma: `WALI KOTA RANTAU BAHARI`, or several lines parted by a line break
    /// (`a.n. WALI KOTA RANTAU BAHARI` and `SEKRETARIS DAERAH`).
    pub title_line: String,
    /// The name, with titles unless a head of region signs. A dotted line is printed when it is not known yet.
    pub name: Option<String>,
    /// The rank spelled out, for everybody but a head of region.
    pub rank: Option<String>,
    /// Eighteen digits, for everybody but a head of region.
    pub nip: Option<String>,
    /// A head of region signs without NIP and without rank.
    pub is_head: bool,
}

/// What proves the printed sheet: the code in the footer and in the QR mark.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct VerificationData {
    /// `K7QF-2M9D-...`.
    pub code: String,
    /// The short form of the journal's chain head at the time of issue.
    pub chain_head_short: String,
}

/// One person who is moved (pegawai).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PersonData {
    /// The running number in an annex, from 1.
    pub order: u32,
    /// The name with titles, in its usual case; templates write it in capitals with `kapital_nama`.
    pub name: String,
    /// Eighteen digits.
    pub nip: String,
    /// Place and date of birth: `Rantau Bahari, 12 April 1990`.
    pub birth: String,
    /// `Penata Muda (III/a)`.
    pub rank: String,
    /// Since when the rank is held: `1 April 2023`.
    pub rank_since: String,
    /// `D-III Keperawatan`.
    pub education: String,
    /// The position left.
    pub from_position: String,
    /// The unit left.
    pub from_unit: String,
    /// `Eselon IV.a, kelas 9`; empty where there is none.
    pub from_eselon_class: String,
    /// The position taken.
    pub to_position: String,
    /// The unit joined.
    pub to_unit: String,
    /// `Eselon IV.a, kelas 9`; empty where there is none.
    pub to_eselon_class: String,
    /// From when the move holds (TMT): `2 Maret 2026`.
    pub tmt_text: String,
    /// A managerial position changes the operative part: release first, then appointment.
    pub managerial: bool,
    /// The nature of the move: `Rotasi`, `Promosi`, `Permintaan sendiri`.
    pub nature: String,
    /// Remarks column; may be empty.
    pub note: String,
}

/// Everything a decree prints (keputusan), also for the extract of one person (petikan).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DecreeData {
    /// Who issues.
    pub region: RegionData,
    /// `800.1.3.1/0147/BKPSDM/2026`.
    pub number: String,
    /// The subject in title case, without `tentang`: `Pemindahan Pegawai Negeri Sipil di Lingkungan ...`.
    pub subject: String,
    /// What the people are called: `Pegawai Negeri Sipil`, `Pegawai Pemerintah dengan Perjanjian Kerja`.
    pub people_word: String,
    /// `20 Februari 2026`.
    pub date_text: String,
    /// Where it is signed.
    pub place: String,
    /// Considerations, each beginning with `bahwa`, without the closing semicolon.
    pub menimbang: Vec<String>,
    /// Legal bases in rank order, without the closing semicolon.
    pub mengingat: Vec<String>,
    /// Letters taken note of; the part is left out when empty.
    pub memperhatikan: Vec<String>,
    /// The persons; one in `sk_perorangan` and `petikan`.
    pub people: Vec<PersonData>,
    /// The operative items after those about the persons, as full sentences.
    pub extra_dicta: Vec<String>,
    /// Who signs.
    pub signatory: SignatoryData,
    /// Who certifies an extract; only `petikan` prints it.
    #[serde(default)]
    pub certifier: Option<SignatoryData>,
    /// Who receives a copy; the part is left out when empty.
    pub tembusan: Vec<String>,
    /// The proof of the sheet.
    pub verification: VerificationData,
}

/// One line of the plan sheet (butir rencana).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PlanMoveData {
    /// The running number, from 1.
    pub order: u32,
    /// Name with titles.
    pub name: String,
    /// Eighteen digits.
    pub nip: String,
    /// `III/a`.
    pub grade: String,
    /// The position left.
    pub from_position: String,
    /// The unit left.
    pub from_unit: String,
    /// The position taken.
    pub to_position: String,
    /// The unit joined.
    pub to_unit: String,
    /// The nature of the move: `Rotasi`, `Promosi`.
    pub nature: String,
    /// Findings and remarks, one sentence each; may be empty.
    pub findings: Vec<String>,
}

/// Staffing of one touched unit before and after the plan, as text the caller has formatted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PlanUnitData {
    /// The unit.
    pub unit: String,
    /// Need (kebutuhan).
    pub need: String,
    /// Present before.
    pub before: String,
    /// Present minus need, before.
    pub gap_before: String,
    /// Present after all moves.
    pub after: String,
    /// Present minus need, after.
    pub gap_after: String,
}

/// The printable plan for sign-off (rencana mutasi).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PlanSheetData {
    /// Whose plan.
    pub region: RegionData,
    /// The name of the plan: `Pemerataan Tenaga Kesehatan Triwulan I`.
    pub title: String,
    /// The state in words: `Rancangan`, `Disetujui`.
    pub status: String,
    /// The planned effective date.
    pub tmt_text: String,
    /// Goals and criteria in one paragraph; the part is left out when empty.
    pub summary: String,
    /// Moves in order.
    pub moves: Vec<PlanMoveData>,
    /// Touched units in order.
    pub units: Vec<PlanUnitData>,
    /// Where it is signed.
    pub place: String,
    /// When it is signed.
    pub date_text: String,
    /// Who signs.
    pub signatory: SignatoryData,
    /// The proof of the sheet.
    pub verification: VerificationData,
}
