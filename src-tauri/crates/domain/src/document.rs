//! Documents of a move (handbook 4.3): which kinds there are, and what is kept of one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::coded::coded;

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
    /// Whatever was handed in with a step and stands in no checklist.
    Lampiran,
}

coded!(DocumentKind {
    Permohonan, "PERMOHONAN", "Permohonan pindah pegawai";
    UsulPpk, "USUL_PPK", "Usul PPK instansi penerima";
    SetujuPpk, "SETUJU_PPK", "Persetujuan PPK instansi asal";
    AnjabAbk, "ANJAB_ABK", "Anjab dan ABK jabatan tujuan";
    PetaJabatan, "PETA_JABATAN", "Peta jabatan asal dan tujuan";
    SkCpns, "SK_CPNS", "SK CPNS";
    SkPns, "SK_PNS", "SK PNS";
    SkPangkat, "SK_PANGKAT", "SK pangkat terakhir";
    SkJabatan, "SK_JABATAN", "SK jabatan terakhir";
    Skp2Th, "SKP_2TH", "SKP dua tahun terakhir";
    PernyataanHukdis, "PERNYATAAN_HUKDIS", "Pernyataan tidak sedang dijatuhi hukuman disiplin";
    PernyataanTubel, "PERNYATAAN_TUBEL", "Pernyataan tidak sedang tugas belajar atau ikatan dinas";
    BebasTemuan, "BEBAS_TEMUAN", "Surat bebas temuan Inspektorat";
    Ijazah, "IJAZAH", "Ijazah terakhir";
    Drh, "DRH", "Daftar riwayat hidup";
    Karpeg, "KARPEG", "Kartu pegawai";
    PasFoto, "PAS_FOTO", "Pas foto";
    BebasAsetUtang, "BEBAS_ASET_UTANG", "Pernyataan bebas aset dan utang";
    Sptjm, "SPTJM", "Surat pernyataan tanggung jawab mutlak";
    Pertek, "PERTEK", "Pertimbangan teknis BKN";
    IzinMendagri, "IZIN_MENDAGRI", "Persetujuan tertulis Mendagri";
    BaTpk, "BA_TPK", "Berita acara Tim Penilai Kinerja";
    Ujikom, "UJIKOM", "Hasil uji kompetensi atau seleksi";
    AdendumPk, "ADENDUM_PK", "Adendum perjanjian kerja PPPK";
    Lampiran, "LAMPIRAN", "Lampiran lain";
});

impl DocumentKind {
    /// Says how things stand on a day, and so counts for a time only (handbook 4.3).
    pub fn is_statement(self) -> bool {
        matches!(
            self,
            Self::PernyataanHukdis | Self::PernyataanTubel | Self::BebasTemuan | Self::BebasAsetUtang | Self::Sptjm
        )
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
