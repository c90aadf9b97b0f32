//! Rows of the registers that the rules ask about and no file of the national service holds.

use chrono::NaiveDate;
use mutasi_domain::circumstance::Circumstance;
use mutasi_domain::education::EducationLevel;
use mutasi_domain::evaluation::ITEMS;
use mutasi_domain::identity::Nip;
use mutasi_domain::position::{Family, Level};
use mutasi_domain::rank::Rank;
use mutasi_domain::relative::Relation;
use serde::{Deserialize, Serialize};

/// A post that a person holds or held, here or elsewhere (*riwayat jabatan*), handbook 5.4.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CareerRow {
    pub nip: Nip,
    pub name: String,
    pub title: String,
    pub family: Family,
    pub level: Level,
    /// Unit or agency as written; empty where the file gives none.
    pub unit: String,
    /// First day (*TMT mulai*).
    pub from: NaiveDate,
    /// First day no longer held, which is the day after the last day that the file gives; `None` while it is held.
    pub to: Option<NaiveDate>,
}

/// Two people of the staff who are related (*hubungan keluarga*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelativeRow {
    pub nip: Nip,
    pub name: String,
    /// Number of the relative, never that of the person.
    pub other: Nip,
    pub other_name: String,
    /// What the relative is to the person.
    pub relation: Relation,
    pub note: String,
}

/// A dated circumstance of a person (*keadaan khusus*); its record number is 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircumstanceRow {
    pub nip: Nip,
    pub name: String,
    pub circumstance: Circumstance,
}

/// The level that an assessment found of one competence (*hasil asesmen kompetensi*). A file with one column per
/// competence gives several of these from one row of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompetenceRow {
    pub nip: Nip,
    pub name: String,
    /// One of the nine names of PermenPANRB 38/2017 in its spelling, or a technical competence as written.
    pub competence: String,
    pub technical: bool,
    /// 1 to 5
    pub level: u8,
    /// Day of the assessment.
    pub day: Option<NaiveDate>,
}

/// A person's wish to be moved (*permohonan mutasi*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestRow {
    pub nip: Nip,
    pub name: String,
    /// Day of the letter.
    pub day: NaiveDate,
    pub reason: String,
    /// The dearest wish first; one to three, each once.
    pub targets: Vec<WishRow>,
}

/// One target of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WishRow {
    pub unit: String,
    /// Empty for any position of the unit.
    pub title: String,
}

/// The level of one competence that a position asks for (*standar kompetensi jabatan*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedLevel {
    /// As in [`CompetenceRow::competence`].
    pub competence: String,
    pub technical: bool,
    /// 1 to 5
    pub level: u8,
}

/// What a position asks of its holder (*syarat jabatan*). What is empty asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandardRow {
    /// Unit of the position; empty means every position of the title.
    pub unit: String,
    pub title: String,
    /// Lowest education.
    pub education: Option<EducationLevel>,
    /// Fields of study accepted, as words to be found in the name of the diploma.
    pub fields: Vec<String>,
    pub rank_low: Option<Rank>,
    /// Never below `rank_low`.
    pub rank_high: Option<Rank>,
    /// Words of titles or fields that count as experience.
    pub experience: Vec<String>,
    /// Names of training asked for (*diklat*).
    pub training: Vec<String>,
    pub competence: Vec<AskedLevel>,
}

/// A person's place in the talent map of a year (*pemetaan talenta*, *kotak talenta*), handbook 7.6.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TalentRow {
    pub nip: Nip,
    pub name: String,
    pub year: i32,
    /// 0 to 100
    pub performance: f64,
    /// 0 to 100
    pub potential: f64,
    /// Box 1 to 9 that the file itself claims; only compared, never stored as fact.
    #[serde(rename = "box")]
    pub talent_box: Option<u8>,
}

/// A training that a person completed (*diklat*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrainingRow {
    pub nip: Nip,
    pub name: String,
    pub training: String,
    pub year: Option<i32>,
    /// Lesson hours (*jam pelajaran*, JP).
    pub hours: Option<u32>,
    /// Number of the certificate; empty where the file gives none.
    pub certificate: String,
}

/// An evaluation form (*formulir evaluasi*). One that is still out has neither day nor answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluationRow {
    /// As printed on the form, in capitals and without blanks.
    pub code: String,
    /// Day on which it was filled in.
    pub day: Option<NaiveDate>,
    /// 1 to 5 in the order of the form; `None` where nothing was answered.
    pub items: [Option<u8>; ITEMS],
    pub comment: String,
}
