//! Documents of a move (handbook 4.3): which kinds there are, and what is kept of one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Kind of a document in the checklist (*dokumen persyaratan*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum DocumentKind {
    Permohonan,
    UsulPpk,
    SetujuPpk,
    AnjabAbk,
    PetaJabatan,
    SkCpns,
    SkPns,
    SkPangkat,
    SkJabatan,
    #[serde(rename = "SKP_2TH")]
    Skp2Th,
    PernyataanHukdis,
    PernyataanTubel,
    BebasTemuan,
    Ijazah,
    Drh,
    Karpeg,
    PasFoto,
    BebasAsetUtang,
    Sptjm,
    Pertek,
    IzinMendagri,
    BaTpk,
    Ujikom,
    /// Contract addendum of a PPPK (*adendum perjanjian kerja*, P-06).
    AdendumPk,
}

/// Kind, code, printed name.
const KINDS: [(DocumentKind, &str, &str); 24] = [
    (DocumentKind::Permohonan, "PERMOHONAN", "Permohonan pindah pegawai"),
    (DocumentKind::UsulPpk, "USUL_PPK", "Usul PPK instansi penerima"),
    (DocumentKind::SetujuPpk, "SETUJU_PPK", "Persetujuan PPK instansi asal"),
    (DocumentKind::AnjabAbk, "ANJAB_ABK", "Anjab dan ABK jabatan tujuan"),
    (DocumentKind::PetaJabatan, "PETA_JABATAN", "Peta jabatan asal dan tujuan"),
    (DocumentKind::SkCpns, "SK_CPNS", "SK CPNS"),
    (DocumentKind::SkPns, "SK_PNS", "SK PNS"),
    (DocumentKind::SkPangkat, "SK_PANGKAT", "SK pangkat terakhir"),
    (DocumentKind::SkJabatan, "SK_JABATAN", "SK jabatan terakhir"),
    (DocumentKind::Skp2Th, "SKP_2TH", "SKP dua tahun terakhir"),
    (DocumentKind::PernyataanHukdis, "PERNYATAAN_HUKDIS", "Pernyataan tidak sedang dijatuhi hukuman disiplin"),
    (DocumentKind::PernyataanTubel, "PERNYATAAN_TUBEL", "Pernyataan tidak sedang tugas belajar atau ikatan dinas"),
    (DocumentKind::BebasTemuan, "BEBAS_TEMUAN", "Surat bebas temuan Inspektorat"),
    (DocumentKind::Ijazah, "IJAZAH", "Ijazah terakhir"),
    (DocumentKind::Drh, "DRH", "Daftar riwayat hidup"),
    (DocumentKind::Karpeg, "KARPEG", "Kartu pegawai"),
    (DocumentKind::PasFoto, "PAS_FOTO", "Pas foto"),
    (DocumentKind::BebasAsetUtang, "BEBAS_ASET_UTANG", "Pernyataan bebas aset dan utang"),
    (DocumentKind::Sptjm, "SPTJM", "Surat pernyataan tanggung jawab mutlak"),
    (DocumentKind::Pertek, "PERTEK", "Pertimbangan teknis BKN"),
    (DocumentKind::IzinMendagri, "IZIN_MENDAGRI", "Persetujuan tertulis Mendagri"),
    (DocumentKind::BaTpk, "BA_TPK", "Berita acara Tim Penilai Kinerja"),
    (DocumentKind::Ujikom, "UJIKOM", "Hasil uji kompetensi atau seleksi"),
    (DocumentKind::AdendumPk, "ADENDUM_PK", "Adendum perjanjian kerja PPPK"),
];

impl DocumentKind {
    pub fn all() -> impl Iterator<Item = Self> {
        KINDS.into_iter().map(|(kind, ..)| kind)
    }

    pub fn code(self) -> &'static str {
        KINDS.iter().find(|(kind, ..)| *kind == self).map_or("", |(_, code, _)| code)
    }

    pub fn from_code(code: &str) -> Option<Self> {
        KINDS.iter().find(|(_, known, _)| *known == code).map(|(kind, ..)| *kind)
    }

    pub fn printed(self) -> &'static str {
        KINDS.iter().find(|(kind, ..)| *kind == self).map_or("", |(.., printed)| printed)
    }
}

/// A document that was recorded for a move or for the whole plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub id: i64,
    pub kind: DocumentKind,
    pub number: String,
    pub date: NaiveDate,
    pub issuer: String,
    /// Last day on which it counts (*berlaku sampai*).
    pub valid_until: Option<NaiveDate>,
}

impl Document {
    /// Whether the document was issued and still counts on a day.
    pub fn valid_on(&self, day: NaiveDate) -> bool {
        self.date <= day && self.valid_until.is_none_or(|until| day <= until)
    }
}
