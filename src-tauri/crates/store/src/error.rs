//! Faults of the store, each with a code that the screens and the terminal know and a sentence that says what to do.

use std::path::Path;

/// A fault: disk, damage, a lock, or a program error. Rules that say no are not faults and live in `acts`.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct StoreError {
    pub code: &'static str,
    /// Indonesian: what happened and what to do.
    pub message: String,
    #[source]
    pub source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl StoreError {
    pub(crate) fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), source: None }
    }

    pub(crate) fn because(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    pub(crate) fn newer(found: i32, known: i32) -> Self {
        Self::new(
            "store_newer",
            format!(
                "Berkas data dibuat oleh program yang lebih baru (versi data {found}, program ini {known}). Pasang program terbaru, lalu buka lagi; berkas tidak diubah."
            ),
        )
    }

    pub(crate) fn wrong_passphrase() -> Self {
        Self::new(
            "wrong_passphrase",
            "Kata sandi tidak cocok. Periksa huruf besar dan kecil, lalu coba lagi; bila lupa, pakai kunci pemulihan.",
        )
    }

    pub(crate) fn missing(path: &Path) -> Self {
        Self::new(
            "store_missing",
            format!("Berkas data {} tidak ada. Periksa nama dan foldernya, atau buat wilayah baru.", path.display()),
        )
    }

    pub(crate) fn damaged(what: impl Into<String>) -> Self {
        Self::new(
            "store_damaged",
            format!(
                "Berkas data rusak ({}). Jangan dihapus: simpan berkasnya, lalu pulihkan cadangan terakhir.",
                what.into()
            ),
        )
    }

    pub(crate) fn disk(action: &str, path: &Path, source: std::io::Error) -> Self {
        use std::io::ErrorKind;
        let place = path.display();
        let (code, message) = match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => (
                "disk_full",
                format!(
                    "Ruang disk habis ketika {action} {place}. Kosongkan ruang, lalu ulangi; tidak ada yang berubah."
                ),
            ),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => (
                "read_only",
                format!("Tidak ada izin menulis ketika {action} {place}. Pilih folder yang dapat ditulis."),
            ),
            ErrorKind::NotFound => {
                ("not_found", format!("{place} tidak ditemukan ketika {action}. Periksa nama dan foldernya."))
            }
            _ => (
                "disk_fault",
                format!("Disk gagal ketika {action} {place}. Periksa disk, lalu ulangi; tidak ada yang berubah."),
            ),
        };
        Self::new(code, message).because(source)
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let (code, message) = match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
                return Self::damaged("isinya tidak terbaca").because(without_statement(error));
            }
            Some(ErrorCode::DiskFull) => {
                ("disk_full", "Ruang disk habis. Kosongkan ruang, lalu ulangi; tidak ada yang berubah.")
            }
            Some(ErrorCode::ReadOnly) => {
                ("read_only", "Berkas data tidak dapat ditulis. Periksa izin berkas dan foldernya.")
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                ("store_busy", "Berkas data sedang dipakai program lain. Tutup program itu, lalu ulangi.")
            }
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => (
                "disk_fault",
                "Disk gagal dibaca atau ditulis. Periksa disk dan izin folder, lalu ulangi; tidak ada yang berubah.",
            ),
            _ => (
                "store_fault",
                "Berkas data gagal diolah. Ulangi; bila tetap gagal, laporkan kode ini. Tidak ada yang berubah.",
            ),
        };
        Self::new(code, message).because(without_statement(error))
    }
}

/// What SQLite says, without the statement: a report tells what went wrong and not how the store is built.
fn without_statement(error: rusqlite::Error) -> rusqlite::Error {
    match error {
        rusqlite::Error::SqlInputError { error, msg, .. } => rusqlite::Error::SqliteFailure(error, Some(msg)),
        other => other,
    }
}

/// A stored value that the domain does not accept: found here and not in a letter.
pub(crate) fn bad_value(what: &str, value: &str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, format!("{what}: {value:?}").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_statement_is_told_without_its_text() {
        let store = rusqlite::Connection::open_in_memory().expect("a store in memory");
        let wrong = store.prepare("SELECT nik FROM absent_table").expect_err("there is no such table");
        let source = StoreError::from(wrong).source.expect("a source").to_string();
        assert!(source.contains("no such table"), "{source}");
        assert!(!source.contains("SELECT"), "{source}");
    }
}
