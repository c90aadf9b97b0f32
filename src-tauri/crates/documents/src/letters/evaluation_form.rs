//! The data of the evaluation form (*formulir evaluasi pascamutasi*, handbook 8.3): one sheet for one rater.

use serde::{Deserialize, Serialize};

use super::data::{LetterheadData, RegionData};

/// One form: a rater's marks about one moved person after 3, 6 or 12 months.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EvaluationFormData {
    /// Whose office.
    pub region: RegionData,
    /// The letterhead of the personnel office.
    pub letterhead: LetterheadData,
    /// Who is evaluated.
    pub person: EvaluatedPersonData,
    /// Months since the TMT: 3, 6 or 12.
    pub months: u32,
    /// What the marks are about: `2 Maret 2026 sampai dengan 1 Juni 2026`.
    pub period_text: String,
    /// The role of the rater (penilai) in words: `Atasan langsung`, `Rekan sejawat`, `Diri sendiri`.
    pub role: String,
    /// Nobody learns who fills the form in: it says that no name is to be written and has no place to sign.
    pub unnamed: bool,
    /// The name of the rater; never given on an unnamed form, else empty prints dots.
    pub rater: String,
    /// The items in the order in which they are typed in; usually [`EvaluationItemData::usual`].
    pub items: Vec<EvaluationItemData>,
    /// The code that is typed in: `E7KQ-4M2D`. Every form has its own, and it is taken once.
    pub code: String,
    /// The day by which the form is to be back: `15 Juni 2026`.
    pub back_by_text: String,
    /// To whom it is handed back: `Subbagian Mutasi`; may be empty.
    pub back_to: String,
}

/// Who is evaluated, in the new post.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EvaluatedPersonData {
    /// Name with titles.
    pub name: String,
    /// Eighteen digits.
    pub nip: String,
    /// The position taken.
    pub position: String,
    /// The unit joined.
    pub unit: String,
    /// Since when it is held (TMT): `2 Maret 2026`.
    pub tmt_text: String,
}

/// One item to be marked from 1 to 5.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EvaluationItemData {
    /// `Hasil kerja`.
    pub name: String,
    /// What to look at, in one short sentence.
    pub about: String,
}

impl EvaluationItemData {
    /// The seven items of the handbook in their order, with what each is about.
    pub fn usual() -> Vec<Self> {
        const ITEMS: [(&str, &str); 7] = [
            ("Hasil kerja", "Pekerjaan selesai sesuai target dan waktu yang disepakati."),
            ("Kualitas", "Pekerjaan teliti, lengkap, dan jarang perlu diperbaiki."),
            ("Disiplin", "Hadir dan bekerja sesuai ketentuan jam kerja dan aturan."),
            ("Kerja sama", "Mau membantu, berbagi informasi, dan bekerja dalam tim."),
            ("Adaptasi", "Cepat memahami tugas dan lingkungan kerja yang baru."),
            ("Inisiatif", "Mencari jalan keluar tanpa menunggu perintah."),
            ("Pelayanan", "Melayani masyarakat atau pengguna dengan ramah dan tuntas."),
        ];
        ITEMS.map(|(name, about)| Self { name: name.to_owned(), about: about.to_owned() }).into()
    }
}
