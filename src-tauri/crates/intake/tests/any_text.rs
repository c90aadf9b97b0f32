//! Whatever text a file holds, it is read or refused: never a panic, and no row is lost on the way.

mod support;

use mutasi_intake::rows::Rows;
use proptest::prelude::*;
use support::{STAFF_HEADINGS, file_with, read};

fn accepted(rows: &Rows) -> usize {
    match rows {
        Rows::Positions(rows) => rows.len(),
        Rows::Workload(rows) => rows.len(),
        Rows::Staff(rows) => rows.len(),
        Rows::Performance(rows) => rows.len(),
        Rows::Discipline(rows) => rows.len(),
        Rows::Schools(rows) => rows.len(),
        Rows::Curriculum(rows) => rows.len(),
        Rows::Puskesmas(rows) => rows.len(),
        Rows::ServiceIndex(rows) => rows.len(),
        Rows::Entries(rows) => rows.len(),
        Rows::Standards(rows) => rows.len(),
        Rows::Career(rows) => rows.len(),
        Rows::Relatives(rows) => rows.len(),
        Rows::Circumstances(rows) => rows.len(),
        // A row of the sheet may tell of several competences.
        Rows::Competence(rows) => rows.chunk_by(|left, right| left.row == right.row).count(),
        Rows::Talent(rows) => rows.len(),
        Rows::Trainings(rows) => rows.len(),
        Rows::Sites(rows) => rows.len(),
        Rows::Requests(rows) => rows.len(),
        Rows::Evaluation(rows) => rows.len(),
    }
}

const HEADINGS: [&str; 21] = [
    "Kode Formulir;Tanggal;Hasil kerja;Kualitas;Disiplin;Kerja sama;Adaptasi;Inisiatif;Pelayanan;Komentar",
    "Unit;Kecamatan;Lintang;Bujur;Kesulitan",
    "NIP;Tanggal;Alasan;Tujuan 1;Tujuan 2;Tujuan 3;Tujuan 4",
    "Nomor;Nama Jabatan / Unit;Tipe;Kategori;Jenjang;Kelas;Kebutuhan;Eksisting;Unit Kerja",
    "Unit Kerja;Nama Jabatan;Uraian Tugas;Jumlah Hasil;Waktu Penyelesaian (Jam);Waktu Kerja Efektif (Jam)",
    "NIP;Tahun;Hasil Kerja;Perilaku;Predikat",
    "NIP;Tingkat;Jenis;TMT;Berakhir;Status",
    "NPSN;Sekolah;Jenjang;Siswa;Rombel;Kelas 1;Kelas 7;Inklusif;Guru Agama;Non-ASN Matematika",
    "Kurikulum;Jenjang;Mapel;JP;JP 7;JP 8",
    "Puskesmas;Rawat Inap;Kawasan;Kode",
    "Unit;Periode;Nilai",
    "Unit;Jabatan;Tahun;Tanggal;Jumlah;Keterangan",
    "ID Unit;Nama Jabatan/Unit;Tipe;Kategori;Kebutuhan;Unit Kerja;Induk",
    "NIP;Jabatan;TMT Mulai;TMT Selesai;Jenis;Jenjang;Unit Kerja",
    "NIP;NIP Keluarga;Hubungan;Keterangan",
    "NIP;Keadaan;Mulai;Sampai;Nomor Surat",
    "NIP;Kompetensi;Level;Tanggal",
    "NIP;Integritas;Kerja Sama;Perekat Bangsa;Teknis: Audit;Teknis - audit",
    "Jabatan;Unit;Pendidikan;Jurusan;Golongan Terendah;Golongan Tertinggi;Pengalaman;Diklat;Integritas;Teknis: Audit",
    "NIP;Tahun;Nilai Kinerja;Nilai Potensial;Kotak",
    "NIP;Nama Diklat;Tahun;JP;Nomor Sertifikat",
];

const CELL: &str = "|null|-|Jumlah|#REF!|unit|jabatan|pelaksana|SD|SMP|ya|perkotaan|Semester I 2026|10203040|sedang|Baik|istri|anak|hamil|S-1|IX|3|Integritas|Teknis: Audit|2025|1,5|1\\.250|-3|1e400|31-02-2020|01-02-2020\
    |198501012010011005|1.98E\\+17|[0-9]{18}|III/[a-f]|\\PC{0,8}|\"[^\"]{0,6}\"|\u{feff}\u{200b}|\u{1F600}|[\u{660}-\u{669}]{4}";

fn line() -> impl Strategy<Value = String> {
    prop::collection::vec(CELL, 0..12).prop_map(|cells| cells.join(";"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_data_row_is_accepted_or_rejected(kind in 0..19_usize, lines in prop::collection::vec(line(), 0..12)) {
        let headings = HEADINGS.get(kind).map_or_else(|| STAFF_HEADINGS.join(";"), ToString::to_string);
        let (_folder, path) = file_with("a.csv", format!("{headings}\n{}", lines.join("\n")).as_bytes());
        if let Ok(file) = read(&path) {
            prop_assert_eq!(accepted(&file.rows) + file.rejected.len(), file.row_count as usize);
            prop_assert!(file.rejected.iter().all(|rejection| !rejection.message.is_empty() && !rejection.column.is_empty()));
            prop_assert!(file.rejected.is_sorted_by_key(|rejection| rejection.row));
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let (_folder, path) = file_with("a.csv", &bytes);
        if let Err(error) = read(&path) {
            prop_assert!(!error.message.is_empty());
        }
    }
}
