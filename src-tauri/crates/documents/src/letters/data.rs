//! The data that the shipped letters need.
//!
//! The caller has already written dates, numbers and ranks out in Indonesian: this crate sets text, it does not know
//! the civil service. An office that edits a template may use every field below by its name.

use std::collections::BTreeMap;

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
    /// The signer's own post as it stands in sentences: `Sekretaris Daerah`, `Kepala Dinas Kesehatan`.
    #[serde(default)]
    pub title: String,
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
    /// As the staff record has it: `Islam`, `Kristen`; the oath opens by it. Empty when unknown.
    #[serde(default)]
    pub religion: String,
    /// Why the person moves, as the plan says it; may be empty.
    #[serde(default)]
    pub reason: String,
    /// The head of the unit joined, to whom the person reports.
    #[serde(default)]
    pub superior: Option<SignatoryData>,
    /// The agency joined, as the heading of its people in an annex. Filled only where the people stand in the order of
    /// agencies; empty leaves the headings out.
    #[serde(default)]
    pub to_agency: String,
}

/// Everything a letter may print: a decree (keputusan), an extract of it (petikan), and every other letter around a
/// transfer. One shape for all, so that a sentence moved from one template to another still finds its fields.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LetterData {
    /// Who issues.
    pub region: RegionData,
    /// The lines of the two letterheads.
    pub letterhead: LetterheadData,
    /// `800.1.3.1/0147/BKPSDM/2026`.
    pub number: String,
    /// The subject in title case, without `tentang`: `Pemindahan Pegawai Negeri Sipil di Lingkungan ...`.
    pub subject: String,
    /// What the people are called: `Pegawai Negeri Sipil`, `Pegawai Pemerintah dengan Perjanjian Kerja`.
    pub people_word: String,
    /// `20 Februari 2026`.
    pub date_text: String,
    /// `Jumat`.
    pub weekday: String,
    /// `tanggal dua puluh bulan Februari tahun dua ribu dua puluh enam`.
    pub date_spelled: String,
    /// Where it is signed.
    pub place: String,
    /// To whom a letter goes (Yth.), one line each; empty for decrees and statements.
    pub recipient: Vec<String>,
    /// Considerations, each beginning with `bahwa`, without the closing semicolon.
    pub menimbang: Vec<String>,
    /// Legal bases in rank order, without the closing semicolon.
    pub mengingat: Vec<String>,
    /// Letters taken note of; the part is left out when empty.
    pub memperhatikan: Vec<String>,
    /// The persons; one in letters about a single person.
    pub people: Vec<PersonData>,
    /// The operative items after those about the persons, as full sentences.
    pub extra_dicta: Vec<String>,
    /// Who signs.
    pub signatory: SignatoryData,
    /// Who certifies an extract or a copy.
    pub certifier: Option<SignatoryData>,
    /// Who receives a copy; the part is left out when empty.
    pub tembusan: Vec<String>,
    /// The plan that the letter belongs to.
    pub plan: PlanRefData,
    /// The decree that the letter goes back to: the one carried out, corrected, revoked or copied.
    pub decree: Option<DecreeRefData>,
    /// What a correcting decree changes.
    pub corrections: Vec<CorrectionData>,
    /// The agency that the person leaves.
    pub origin: AgencyData,
    /// The agency that the person joins.
    pub destination: AgencyData,
    /// Need and strength of the positions concerned (hasil analisis beban kerja).
    pub needs: Vec<NeedData>,
    /// The documents of the checklist (kelengkapan berkas).
    pub documents: Vec<DocumentData>,
    /// Findings of the check that the letter has to name, one sentence each.
    pub findings: Vec<String>,
    /// What the officer typed for this letter, by the name of its `@isian` line.
    pub isian: BTreeMap<String, InputData>,
    /// The proof of the sheet.
    pub verification: VerificationData,
}

/// The lines of the letterheads (kop naskah dinas).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LetterheadData {
    /// Form of the head of region: title, and province for a city or regency.
    pub head: Vec<String>,
    /// Form of an agency: government, agency, address lines. The second line is the largest.
    pub agency: Vec<String>,
}

/// The plan behind a letter (rencana mutasi).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlanRefData {
    /// `Pemerataan Tenaga Kesehatan Triwulan I`.
    pub name: String,
    /// The planned effective date.
    pub tmt_text: String,
}

/// A decree named by another letter.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DecreeRefData {
    /// Its number.
    pub number: String,
    /// Its date.
    pub date_text: String,
    /// Its subject, without `tentang`.
    pub subject: String,
    /// The issuer as it stands in sentences: `Wali Kota Rantau Bahari`.
    pub issuer: String,
    /// Who signed it, in capitals.
    pub signed_by: String,
}

/// One change of a correcting decree (perbaikan).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CorrectionData {
    /// Where: `Diktum KESATU`, `Lampiran nomor 3`.
    pub place: String,
    /// What stands there.
    pub was: String,
    /// What shall stand there.
    pub becomes: String,
}

/// An agency (perangkat daerah) or another government, and who heads it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AgencyData {
    /// `Dinas Kesehatan`.
    pub name: String,
    /// `Kepala Dinas Kesehatan`.
    pub head_title: String,
    /// Who heads it; without a name where the post is vacant.
    pub head: SignatoryData,
}

/// Need and strength of one position, as text the caller has formatted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct NeedData {
    /// The position.
    pub position: String,
    /// The unit.
    pub unit: String,
    /// Need by workload analysis (kebutuhan).
    pub need: String,
    /// Present (jumlah pegawai).
    pub held: String,
    /// Present minus need.
    pub gap: String,
    /// To be filled by the transfers of the plan (perlu diisi melalui mutasi).
    pub filled: String,
}

/// A document of the checklist.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DocumentData {
    /// `Surat pernyataan tidak sedang menjalani hukuman disiplin`.
    pub name: String,
    /// Its number, empty when not there.
    pub number: String,
    /// Its date.
    pub date_text: String,
    /// Who issued it.
    pub issuer: String,
    /// Whether it is there.
    pub there: bool,
}

/// What an officer types for one letter; the shape follows the `@isian` line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum InputData {
    /// A line or a paragraph; may be empty.
    Text(String),
    /// One entry a line.
    List(Vec<String>),
    /// A day.
    Day(DayData),
}

/// A day in the three ways letters write it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DayData {
    /// `20 Februari 2026`.
    pub teks: String,
    /// `Jumat`.
    pub hari: String,
    /// `tanggal dua puluh bulan Februari tahun dua ribu dua puluh enam`.
    pub terbilang: String,
}
