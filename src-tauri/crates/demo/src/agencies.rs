//! Agencies (*perangkat daerah*) of a regency or city, in the order in which official lists name them.

use crate::titles::*;

/// Shape of an agency: who leads it and which units it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Secretariat,
    Council,
    Inspectorate,
    /// Dinas, badan and satuan: secretariat and divisions.
    Office,
    Hospital,
    District,
}

pub(crate) struct Agency {
    pub(crate) name: &'static str,
    pub(crate) form: Form,
    /// A region of N agencies has those of the N lowest numbers.
    pub(crate) rank: u8,
    /// Divisions, `;` between; names are unique in the region.
    pub(crate) divisions: &'static str,
    pub(crate) posts: &'static [&'static Functional],
    /// Name of its technical units (UPTD), numbered; empty for none.
    pub(crate) branch: &'static str,
}

const fn agency(
    rank: u8,
    form: Form,
    name: &'static str,
    branch: &'static str,
    posts: &'static [&'static Functional],
    divisions: &'static str,
) -> Agency {
    Agency { name, form, rank, divisions, posts, branch }
}

use Form::{Council, District, Hospital, Inspectorate, Office, Secretariat};

/// Name of the district at a place of [`AGENCIES`] is completed with an invented place.
pub(crate) const DISTRICT: &str = "Kecamatan";

pub(crate) const EDUCATION: &str = "Dinas Pendidikan";
pub(crate) const HEALTH_OFFICE: &str = "Dinas Kesehatan";

pub(crate) const AGENCIES: [Agency; 38] = [
    agency(
        1,
        Secretariat,
        "Sekretariat Daerah",
        "",
        &[&ANALYST, &LEGISLATOR, &PROCUREMENT, &PUBLICIST],
        "Bagian Pemerintahan;Bagian Hukum;Bagian Organisasi;Bagian Umum;Bagian Kesejahteraan Rakyat;Bagian Perekonomian;Bagian Pengadaan Barang dan Jasa;Bagian Protokol dan Komunikasi Pimpinan",
    ),
    agency(
        7,
        Council,
        "Sekretariat DPRD",
        "",
        &[&LEGISLATOR, &PUBLICIST, &ANALYST],
        "Bagian Umum dan Keuangan DPRD;Bagian Persidangan dan Perundang-undangan;Bagian Fasilitasi Penganggaran dan Pengawasan",
    ),
    agency(
        6,
        Inspectorate,
        "Inspektorat Daerah",
        "",
        &[&AUDITOR, &OVERSEER],
        "Inspektur Pembantu Wilayah I;Inspektur Pembantu Wilayah II;Inspektur Pembantu Wilayah III;Inspektur Pembantu Khusus",
    ),
    agency(
        2,
        Office,
        EDUCATION,
        "UPTD Sanggar Kegiatan Belajar",
        &[&CURRICULUM, &PLANNER, &ANALYST],
        "Bidang Pembinaan Sekolah Dasar;Bidang Pembinaan Sekolah Menengah Pertama;Bidang Pembinaan PAUD dan Pendidikan Nonformal;Bidang Ketenagaan Pendidikan",
    ),
    agency(
        3,
        Office,
        HEALTH_OFFICE,
        "UPTD Laboratorium Kesehatan",
        &[&HEALTH_ADMIN, &EPIDEMIOLOGY, &SANITARIAN],
        "Bidang Pelayanan Kesehatan;Bidang Pencegahan dan Pengendalian Penyakit;Bidang Kesehatan Masyarakat;Bidang Sumber Daya Kesehatan",
    ),
    agency(
        8,
        Office,
        "Dinas Pekerjaan Umum dan Penataan Ruang",
        "UPTD Pemeliharaan Jalan Wilayah",
        &[&ROADS, &BUILDING, &LAND],
        "Bidang Bina Marga;Bidang Cipta Karya;Bidang Sumber Daya Air;Bidang Penataan Ruang",
    ),
    agency(
        28,
        Office,
        "Dinas Perumahan dan Kawasan Permukiman",
        "UPTD Rumah Susun",
        &[&HOUSING, &BUILDING],
        "Bidang Perumahan;Bidang Kawasan Permukiman;Bidang Prasarana dan Utilitas Umum",
    ),
    agency(
        11,
        Office,
        "Dinas Sosial",
        "UPTD Rumah Singgah",
        &[&SOCIAL_WORKER, &SOCIAL_GUIDE],
        "Bidang Rehabilitasi Sosial;Bidang Perlindungan dan Jaminan Sosial;Bidang Pemberdayaan Sosial;Bidang Penanganan Fakir Miskin",
    ),
    agency(
        25,
        Office,
        "Dinas Tenaga Kerja",
        "UPTD Balai Latihan Kerja",
        &[&LABOUR_JF, &MEDIATOR],
        "Bidang Penempatan Tenaga Kerja;Bidang Hubungan Industrial;Bidang Pelatihan dan Produktivitas",
    ),
    agency(
        33,
        Office,
        "Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana",
        "UPTD Perlindungan Perempuan dan Anak",
        &[&FAMILY_PLANNING, &SOCIAL_WORKER],
        "Bidang Pengarusutamaan Gender;Bidang Perlindungan Perempuan dan Anak;Bidang Keluarga Berencana",
    ),
    agency(
        35,
        Office,
        "Dinas Ketahanan Pangan",
        "UPTD Lumbung Pangan",
        &[&FOOD, &PLANNER],
        "Bidang Ketersediaan dan Distribusi Pangan;Bidang Konsumsi dan Keamanan Pangan;Bidang Kerawanan Pangan",
    ),
    agency(
        38,
        Office,
        "Dinas Pertanahan",
        "",
        &[&LAND, &ANALYST],
        "Bidang Penatagunaan Tanah;Bidang Pengadaan Tanah;Bidang Sengketa Tanah",
    ),
    agency(
        18,
        Office,
        "Dinas Lingkungan Hidup",
        "UPTD Pengelolaan Persampahan Wilayah",
        &[&ENVIRONMENT_CONTROL, &ENVIRONMENT_GUIDE],
        "Bidang Tata Lingkungan;Bidang Pengelolaan Sampah dan Limbah;Bidang Pengendalian Pencemaran;Bidang Penaatan Lingkungan",
    ),
    agency(
        12,
        Office,
        "Dinas Kependudukan dan Pencatatan Sipil",
        "UPTD Pelayanan Kependudukan Wilayah",
        &[&REGISTRY, &COMPUTING_JF],
        "Bidang Pelayanan Pendaftaran Penduduk;Bidang Pelayanan Pencatatan Sipil;Bidang Pengelolaan Informasi Kependudukan;Bidang Pemanfaatan Data Kependudukan",
    ),
    agency(
        14,
        Office,
        "Dinas Perhubungan",
        "UPTD Terminal",
        &[&VEHICLES, &PLANNER],
        "Bidang Lalu Lintas;Bidang Angkutan;Bidang Keselamatan dan Pengujian;Bidang Pengembangan Transportasi",
    ),
    agency(
        17,
        Office,
        "Dinas Komunikasi dan Informatika",
        "UPTD Pusat Data",
        &[&COMPUTING_JF, &PUBLICIST, &STATISTICIAN],
        "Bidang Informasi dan Komunikasi Publik;Bidang Aplikasi Informatika;Bidang Statistik Sektoral;Bidang Persandian dan Keamanan Informasi",
    ),
    agency(
        29,
        Office,
        "Dinas Koperasi, Usaha Kecil dan Menengah",
        "UPTD Klinik Usaha",
        &[&COOPERATIVES, &ANALYST],
        "Bidang Kelembagaan Koperasi;Bidang Pemberdayaan Usaha Kecil;Bidang Pengawasan Koperasi",
    ),
    agency(
        24,
        Office,
        "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
        "",
        &[&INVESTMENT, &ANALYST, &COMPUTING_JF],
        "Bidang Promosi Penanaman Modal;Bidang Pelayanan Perizinan;Bidang Pengendalian Penanaman Modal;Bidang Pengaduan dan Kebijakan",
    ),
    agency(
        26,
        Office,
        "Dinas Pemuda dan Olahraga",
        "UPTD Gelanggang Olahraga",
        &[&SPORT_JF, &ANALYST],
        "Bidang Pemberdayaan Pemuda;Bidang Pembudayaan Olahraga;Bidang Prestasi Olahraga",
    ),
    agency(
        27,
        Office,
        "Dinas Pariwisata dan Kebudayaan",
        "UPTD Museum dan Taman Budaya",
        &[&TOURISM, &CULTURE],
        "Bidang Destinasi Wisata;Bidang Pemasaran Wisata;Bidang Kebudayaan;Bidang Ekonomi Kreatif",
    ),
    agency(
        23,
        Office,
        "Dinas Perpustakaan dan Kearsipan",
        "UPTD Perpustakaan Keliling",
        &[&LIBRARIAN, &ARCHIVIST],
        "Bidang Pengelolaan Perpustakaan;Bidang Pembinaan Perpustakaan;Bidang Kearsipan",
    ),
    agency(
        31,
        Office,
        "Dinas Kelautan dan Perikanan",
        "UPTD Tempat Pelelangan Ikan",
        &[&FISHERY, &ANALYST],
        "Bidang Perikanan Tangkap;Bidang Perikanan Budidaya;Bidang Pengawasan Sumber Daya Kelautan",
    ),
    agency(
        20,
        Office,
        "Dinas Pertanian",
        "UPTD Balai Penyuluhan Pertanian Wilayah",
        &[&FARM_GUIDE, &FOOD],
        "Bidang Tanaman Pangan;Bidang Peternakan dan Kesehatan Hewan;Bidang Prasarana Pertanian;Bidang Penyuluhan",
    ),
    agency(
        19,
        Office,
        "Dinas Perindustrian dan Perdagangan",
        "UPTD Pengelolaan Pasar Wilayah",
        &[&TRADE, &INDUSTRY, &METROLOGY],
        "Bidang Perdagangan;Bidang Perindustrian;Bidang Pengelolaan Pasar;Bidang Kemetrologian",
    ),
    agency(
        36,
        Office,
        "Dinas Pemadam Kebakaran dan Penyelamatan",
        "UPTD Pos Pemadam Wilayah",
        &[&FIRE],
        "Bidang Pencegahan Kebakaran;Bidang Operasi Pemadaman;Bidang Sarana Pemadaman",
    ),
    agency(
        9,
        Office,
        "Badan Perencanaan Pembangunan Daerah",
        "",
        &[&PLANNER, &ANALYST, &STATISTICIAN],
        "Bidang Perencanaan dan Evaluasi Pembangunan;Bidang Pemerintahan dan Pembangunan Manusia;Bidang Perekonomian dan Sumber Daya Alam;Bidang Infrastruktur dan Kewilayahan",
    ),
    agency(
        10,
        Office,
        "Badan Pengelolaan Keuangan dan Aset Daerah",
        "",
        &[&FINANCE, &FINANCE_AIDE, &PROCUREMENT],
        "Bidang Anggaran;Bidang Perbendaharaan;Bidang Akuntansi dan Pelaporan;Bidang Pengelolaan Aset",
    ),
    agency(
        21,
        Office,
        "Badan Pendapatan Daerah",
        "UPTD Pelayanan Pajak Wilayah",
        &[&TAX, &COMPUTING_JF],
        "Bidang Pendataan dan Penetapan Pajak;Bidang Penagihan Pajak;Bidang Perencanaan Pendapatan;Bidang Pengawasan Pendapatan",
    ),
    agency(
        4,
        Office,
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
        "",
        &[&PERSONNEL, &PERSONNEL_AIDE, &COMPUTING_JF],
        "Bidang Mutasi dan Promosi;Bidang Pengadaan dan Informasi Kepegawaian;Bidang Pengembangan Kompetensi;Bidang Penilaian Kinerja dan Penghargaan",
    ),
    agency(
        37,
        Office,
        "Badan Riset dan Inovasi Daerah",
        "",
        &[&ANALYST, &PLANNER],
        "Bidang Riset Pemerintahan;Bidang Riset Ekonomi dan Pembangunan;Bidang Inovasi dan Teknologi",
    ),
    agency(
        30,
        Office,
        "Badan Penanggulangan Bencana Daerah",
        "",
        &[&DISASTER, &ANALYST],
        "Bidang Pencegahan dan Kesiapsiagaan;Bidang Kedaruratan dan Logistik;Bidang Rehabilitasi dan Rekonstruksi",
    ),
    agency(
        32,
        Office,
        "Badan Kesatuan Bangsa dan Politik",
        "",
        &[&ANALYST],
        "Bidang Ideologi dan Wawasan Kebangsaan;Bidang Politik Dalam Negeri;Bidang Kewaspadaan Nasional",
    ),
    agency(
        13,
        Office,
        "Satuan Polisi Pamong Praja",
        "UPTD Pos Ketertiban Wilayah",
        &[&GUARD],
        "Bidang Ketertiban Umum;Bidang Penegakan Peraturan Daerah;Bidang Perlindungan Masyarakat;Bidang Sumber Daya Aparatur Ketertiban",
    ),
    agency(
        15,
        Hospital,
        "Rumah Sakit Umum Daerah",
        "",
        &[&NURSE, &DOCTOR, &HEALTH_ADMIN],
        "Bidang Pelayanan Medik;Bidang Keperawatan;Bidang Penunjang Medik;Bidang Keuangan Rumah Sakit",
    ),
    agency(5, District, DISTRICT, "", &[], ""),
    agency(16, District, DISTRICT, "", &[], ""),
    agency(22, District, DISTRICT, "", &[], ""),
    agency(34, District, DISTRICT, "", &[], ""),
];

/// Sections of a district office: who leads them.
pub(crate) const DISTRICT_SECTIONS: [&str; 4] = [
    "Kepala Seksi Pemerintahan",
    "Kepala Seksi Pemberdayaan Masyarakat",
    "Kepala Seksi Ketenteraman dan Ketertiban",
    "Kepala Seksi Kesejahteraan Sosial",
];

/// Wards and services of the hospital, with their posts.
pub(crate) const WARDS: [(&str, &[&Functional]); 10] = [
    ("Instalasi Rawat Inap", &[&NURSE, &DOCTOR, &MIDWIFE]),
    ("Instalasi Gawat Darurat", &[&NURSE, &DOCTOR]),
    ("Instalasi Rawat Jalan", &[&NURSE, &DOCTOR, &DENTIST, &MIDWIFE]),
    ("Instalasi Farmasi", &[&PHARMACIST, &PHARMACY_AIDE]),
    ("Instalasi Laboratorium", &[&LABORATORY, &DOCTOR]),
    ("Instalasi Bedah Sentral", &[&NURSE, &DOCTOR]),
    ("Instalasi Perawatan Intensif", &[&NURSE, &DOCTOR]),
    ("Instalasi Radiologi", &[&RADIOGRAPHER, &DOCTOR]),
    ("Instalasi Gizi", &[&NUTRITIONIST]),
    ("Instalasi Rekam Medik", &[&RECORDER]),
];

/// Posts of a puskesmas.
pub(crate) const PUSKESMAS: &[&Functional] = &[
    &NURSE,
    &MIDWIFE,
    &DOCTOR,
    &PHARMACIST,
    &NUTRITIONIST,
    &SANITARIAN,
    &LABORATORY,
    &PHARMACY_AIDE,
    &DENTIST,
    &HEALTH_ADMIN,
    &RECORDER,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn agencies_are_numbered_without_gap_and_divisions_are_unique() {
        let ranks: BTreeSet<u8> = AGENCIES.iter().map(|agency| agency.rank).collect();
        assert_eq!(ranks, (1..=AGENCIES.len() as u8).collect());
        let divisions: Vec<&str> =
            AGENCIES.iter().flat_map(|agency| agency.divisions.split(';')).filter(|d| !d.is_empty()).collect();
        assert_eq!(divisions.iter().collect::<BTreeSet<_>>().len(), divisions.len());
    }
}
