//! Native dialogs. A path that the officer chose stays in the core; the page gets a handle to name it by.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use mutasi_acts::contract::Failure;
use rfd::{AsyncFileDialog, AsyncMessageDialog, MessageLevel};
use serde::Deserialize;
use tauri::AppHandle;
use tokio::sync::oneshot;

use crate::fault::fault;

/// Longer than any name we suggest; a dialog is no place for a page to put a novel.
const LONGEST_SUGGESTION: usize = 120;

/// What kind of files a dialog shows first; any other can be chosen all the same.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Wanted {
    #[default]
    Data,
    Paper,
    Picture,
    Font,
    Template,
    Backup,
}

impl Wanted {
    fn filter(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Data => {
                ("Excel, CSV, PDF", &["xlsx", "xlsm", "xls", "csv", "txt", "pdf", "XLSX", "XLS", "CSV", "PDF"])
            }
            Self::Paper => ("PDF", &["pdf", "PDF"]),
            Self::Picture => ("Gambar PNG", &["png", "PNG"]),
            Self::Font => ("Huruf TTF, OTF", &["ttf", "otf", "TTF", "OTF"]),
            Self::Template => ("Templat surat", &["sk", "txt"]),
            Self::Backup => ("Cadangan Mutasi ASN", &["cadangan", "mutasi"]),
        }
    }
}

pub(crate) async fn files(app: &AppHandle, wanted: Wanted) -> Result<Vec<PathBuf>, Failure> {
    let (name, ends) = wanted.filter();
    let chosen = shown(app, move |dialog| async move {
        dialog.set_title("Pilih berkas").add_filter(name, ends).add_filter("Semua berkas", &["*"]).pick_files().await
    });
    Ok(chosen.await?.unwrap_or_default().into_iter().map(PathBuf::from).collect())
}

pub(crate) async fn folder(app: &AppHandle) -> Result<Option<PathBuf>, Failure> {
    let chosen = shown(app, |dialog| async { dialog.set_title("Pilih folder").pick_folder().await });
    Ok(chosen.await?.map(PathBuf::from))
}

pub(crate) async fn save(app: &AppHandle, suggestion: &str) -> Result<Option<PathBuf>, Failure> {
    let name = file_name_of(suggestion);
    let chosen =
        shown(app, move |dialog| async { dialog.set_title("Simpan sebagai").set_file_name(name).save_file().await });
    Ok(chosen.await?.map(PathBuf::from))
}

/// Tells of a failure that no question of the page will be answered with.
pub(crate) fn announce(app: &AppHandle, failure: Failure) {
    let told = app.run_on_main_thread(move || {
        let dialog = AsyncMessageDialog::new()
            .set_level(MessageLevel::Error)
            .set_title("Mutasi ASN")
            .set_description(format!("{}\n\nKode: {}", failure.message, failure.code));
        tauri::async_runtime::spawn(dialog.show());
    });
    // Without a window to tell it in, there is nobody to tell.
    drop(told);
}

/// Shows one dialog and waits for it without holding the window up. While one is open, another answers as if closed:
/// the toolkit's dialogs do not block the page behind them.
async fn shown<T, F>(
    app: &AppHandle,
    ask: impl FnOnce(AsyncFileDialog) -> F + Send + 'static,
) -> Result<Option<T>, Failure>
where
    T: Send + 'static,
    F: Future<Output = Option<T>> + Send + 'static,
{
    static OPEN: AtomicBool = AtomicBool::new(false);
    if OPEN.swap(true, Ordering::AcqRel) {
        return Ok(None);
    }
    let (answer, answered) = oneshot::channel();
    // The toolkit wants its dialogs made on the thread of the window.
    let begun = app.run_on_main_thread(move || {
        let asked = ask(AsyncFileDialog::new());
        tauri::async_runtime::spawn(async move { drop(answer.send(asked.await)) });
    });
    let chosen = match begun {
        Ok(()) => answered.await.map_err(|_| fault(Some("a dialog vanished".to_owned()))),
        Err(error) => Err(fault(Some(error.to_string()))),
    };
    OPEN.store(false, Ordering::Release);
    chosen
}

/// The last part of a suggestion, so that a page cannot lead the dialog into a folder.
fn file_name_of(suggestion: &str) -> String {
    let name = Path::new(suggestion).file_name().unwrap_or_default().to_string_lossy();
    name.chars().filter(|letter| !letter.is_control()).take(LONGEST_SUGGESTION).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggestion_is_a_name_and_never_a_folder() {
        for (suggestion, name) in [
            ("Cadangan 2026-07-01.mutasi", "Cadangan 2026-07-01.mutasi"),
            ("/etc/cron.d/x", "x"),
            ("../../x", "x"),
            ("..", ""),
            ("a\nb", "ab"),
        ] {
            assert_eq!(file_name_of(suggestion), name);
        }
        assert_eq!(file_name_of(&"a".repeat(5000)).len(), LONGEST_SUGGESTION);
    }
}
