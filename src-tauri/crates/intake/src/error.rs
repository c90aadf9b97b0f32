//! Why a whole file was not read. Rows that were not taken are [`crate::rows::Rejection`]s instead.

use std::io;

use calamine::XlsxError;
use serde::Serialize;

/// A file that could not be read: a stable code, and for the officer what happened and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize)]
#[error("{message}")]
pub struct IntakeError {
    /// One of [`IntakeError::CODES`].
    pub code: &'static str,
    /// Indonesian: what happened, what to do.
    pub message: String,
}

const SAVE_AS_XLSX: &str =
    "Buka berkas di Excel atau LibreOffice, pilih Simpan Sebagai, pilih jenis .xlsx, lalu coba lagi";
const ASK_AGAIN: &str = "Buka berkas di Excel atau LibreOffice untuk memastikan isinya, simpan ulang sebagai .xlsx, lalu coba lagi; \
     bila tetap gagal, minta berkas yang baru dari pengirimnya";

impl IntakeError {
    /// The closed list of codes.
    pub const CODES: [&'static str; 16] = [
        "file_not_found",
        "file_unreadable",
        "file_empty",
        "file_not_recognised",
        "file_old_format",
        "file_encrypted",
        "file_too_large",
        "file_hostile",
        "file_damaged",
        "cell_too_long",
        "header_not_found",
        "heading_missing",
        "worker_missing",
        "worker_lost",
        "timed_out",
        "cancelled",
    ];

    /// The error that the worker reported; a code outside the list means that the worker is not ours.
    pub(crate) fn reported(code: &str, message: String) -> Self {
        match Self::CODES.into_iter().find(|known| *known == code) {
            Some(code) => Self { code, message },
            None => Self::worker_lost("jawaban tidak dikenal"),
        }
    }

    fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }

    pub(crate) fn file_not_found() -> Self {
        Self::new(
            "file_not_found",
            "Berkas tidak ditemukan. Periksa apakah berkas sudah dipindah atau diganti namanya, lalu pilih lagi.",
        )
    }

    pub(crate) fn file_unreadable(reason: &str) -> Self {
        Self::new(
            "file_unreadable",
            format!(
                "Berkas tidak dapat dibuka ({reason}). Tutup berkas di program lain, periksa izin membacanya, lalu coba lagi."
            ),
        )
    }

    pub(crate) fn file_empty() -> Self {
        Self::new(
            "file_empty",
            "Berkas kosong. Periksa apakah penyalinan atau pengunduhannya selesai, lalu pilih lagi.",
        )
    }

    pub(crate) fn file_not_recognised(what: &str) -> Self {
        Self::new(
            "file_not_recognised",
            format!("Berkas ini {what}, bukan lembar kerja .xlsx atau teks .csv. {SAVE_AS_XLSX}."),
        )
    }

    pub(crate) fn file_old_format() -> Self {
        Self::new(
            "file_old_format",
            format!("Berkas ini berformat Excel lama (.xls) yang tidak dibaca aplikasi. {SAVE_AS_XLSX}."),
        )
    }

    pub(crate) fn file_encrypted() -> Self {
        Self::new(
            "file_encrypted",
            "Berkas ini dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya (Berkas > Info > Proteksi Buku Kerja), simpan sebagai .xlsx, lalu coba lagi.",
        )
    }

    pub(crate) fn file_too_large(what: &str) -> Self {
        Self::new(
            "file_too_large",
            format!(
                "Berkas terlalu besar: {what}. Hapus bagian yang tidak perlu atau pecah berkasnya, lalu coba lagi."
            ),
        )
    }

    pub(crate) fn file_hostile(what: &str) -> Self {
        Self::new(
            "file_hostile",
            format!(
                "Berkas ditolak karena susunannya tidak wajar ({what}) dan dapat menghabiskan memori komputer. Salin datanya ke buku kerja baru, simpan sebagai .xlsx, lalu coba lagi."
            ),
        )
    }

    pub(crate) fn file_damaged() -> Self {
        Self::new(
            "file_damaged",
            format!("Berkas rusak atau terpotong sehingga tidak dapat dibaca sampai selesai. {ASK_AGAIN}."),
        )
    }

    pub(crate) fn unclosed_quote(row: u32) -> Self {
        Self::new(
            "file_damaged",
            format!(
                "Tanda kutip (\") yang dibuka pada baris {row} tidak pernah ditutup sehingga baris sesudahnya tidak terbaca. Perbaiki baris itu, lalu coba lagi."
            ),
        )
    }

    pub(crate) fn cell_too_long(row: u32, column: u32) -> Self {
        Self::new(
            "cell_too_long",
            format!(
                "Isi sel pada baris {row} kolom ke-{column} terlalu panjang (lebih dari 32.767 huruf). Pendekkan isi sel itu, lalu coba lagi."
            ),
        )
    }

    pub(crate) fn header_not_found() -> Self {
        Self::new(
            "header_not_found",
            "Baris judul kolom tidak ditemukan pada sepuluh baris pertama lembar yang tampak. Pastikan berkas adalah peta jabatan, ABK, ekspor SIASN, SKP, hukuman disiplin atau daftar lain yang dikenal aplikasi, dan judul kolomnya masih lengkap.",
        )
    }

    pub(crate) fn heading_missing(kind: &str, row: u32, missing: &[&str]) -> Self {
        Self::new(
            "heading_missing",
            format!(
                "Berkas ini tampak seperti {kind} (judul kolom di baris {row}), tetapi kolom wajib berikut tidak ada: {}. Tambahkan atau perbaiki judul kolom itu, lalu coba lagi.",
                missing.join(", ")
            ),
        )
    }

    pub(crate) fn worker_missing() -> Self {
        Self::new(
            "worker_missing",
            "Proses pembaca berkas tidak dapat dijalankan. Tutup aplikasi lalu buka lagi; bila tetap gagal, pasang ulang aplikasi.",
        )
    }

    pub(crate) fn worker_lost(how: &str) -> Self {
        Self::new(
            "worker_lost",
            format!(
                "Proses pembaca berhenti mendadak ({how}); berkas kemungkinan rusak atau susunannya tidak wajar. Data Anda tidak berubah. {ASK_AGAIN}."
            ),
        )
    }

    pub(crate) fn timed_out(seconds: u64) -> Self {
        Self::new(
            "timed_out",
            format!(
                "Pembacaan dihentikan karena belum selesai dalam {seconds} detik. Data Anda tidak berubah. {ASK_AGAIN}."
            ),
        )
    }

    pub(crate) fn cancelled() -> Self {
        Self::new("cancelled", "Pembacaan berkas dibatalkan. Data Anda tidak berubah.")
    }
}

impl From<io::Error> for IntakeError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::file_not_found(),
            io::ErrorKind::PermissionDenied => Self::file_unreadable("akses ditolak"),
            io::ErrorKind::OutOfMemory => Self::file_too_large("memori tidak cukup"),
            io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput => {
                Self::file_damaged()
            }
            _ => Self::file_unreadable("kesalahan membaca dari penyimpanan"),
        }
    }
}

impl From<XlsxError> for IntakeError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::Io(error) => error.into(),
            XlsxError::Password => Self::file_encrypted(),
            _ => Self::file_damaged(),
        }
    }
}
