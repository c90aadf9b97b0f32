//! What the page may ask the shell. Every name here stands in `build.rs`, in `capabilities/main.json` and, with its
//! fields, in `isolation/guard.js`.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use mutasi_acts::contract::Failure;
use mutasi_acts::{Granted, Progress, Reply};
use tauri::{AppHandle, Emitter, State};

use crate::desk::Desk;
use crate::fault::{broken, refused};
use crate::{dialogs, window};

/// Often enough to look alive, seldom enough to cost nothing.
const BETWEEN_REPORTS: Duration = Duration::from_millis(60);

/// Does an act of the core (`ui/src/contract/acts.ts` names them all).
#[tauri::command]
pub(crate) async fn call(
    app: AppHandle,
    desk: State<'_, Desk>,
    act: String,
    request: serde_json::Value,
) -> Result<Reply, Failure> {
    desk.call(act, request, reporter(app)).await
}

/// Asks the work that runs now to stop.
#[tauri::command]
pub(crate) fn cancel(desk: State<'_, Desk>) {
    desk.cancel();
}

#[tauri::command]
pub(crate) async fn pick_files(
    app: AppHandle,
    desk: State<'_, Desk>,
    wanted: Option<dialogs::Wanted>,
) -> Result<Vec<Granted>, Failure> {
    let files = dialogs::files(&app, wanted.unwrap_or_default()).await?;
    grant_all(&desk, files).await
}

#[tauri::command]
pub(crate) async fn pick_folder(app: AppHandle, desk: State<'_, Desk>) -> Result<Option<Granted>, Failure> {
    let folder = dialogs::folder(&app).await?;
    Ok(grant_all(&desk, folder.into_iter().collect()).await?.pop())
}

#[tauri::command]
pub(crate) async fn pick_save(
    app: AppHandle,
    desk: State<'_, Desk>,
    suggestion: String,
) -> Result<Option<Granted>, Failure> {
    let file = dialogs::save(&app, &suggestion).await?;
    Ok(grant_all(&desk, file.into_iter().collect()).await?.pop())
}

/// Opens the folder of a handle in the file manager. Only folders: a file is never handed to another program.
#[tauri::command]
pub(crate) async fn open_written(desk: State<'_, Desk>, id: String) -> Result<(), Failure> {
    let path = desk.ask(move |front| front.path_of(&id).map(Path::to_path_buf)).await?;
    let folder = path.and_then(folder_of).ok_or_else(|| {
        refused("folder_gone", "Folder itu tidak ada lagi. Periksa apakah sudah dipindahkan atau perangkatnya dicabut.")
    })?;
    open::that_detached(&folder).map_err(|error| {
        broken(
            "no_file_manager",
            "Pengelola berkas tidak dapat dibuka. Buka foldernya sendiri.",
            Some(error.to_string()),
        )
    })
}

pub(crate) async fn grant_all(desk: &Desk, paths: Vec<PathBuf>) -> Result<Vec<Granted>, Failure> {
    desk.ask(|front| paths.into_iter().map(|path| front.grant(path)).collect()).await
}

fn folder_of(path: PathBuf) -> Option<PathBuf> {
    if path.is_dir() { Some(path) } else { path.parent().filter(|folder| folder.is_dir()).map(Path::to_path_buf) }
}

/// Tells the window how far the work is; the first and the last word always, between them not too often.
fn reporter(app: AppHandle) -> impl Fn(Progress) + Send {
    let last = Cell::new(None::<Instant>);
    move |progress| {
        let due = last.get().is_none_or(|last| last.elapsed() >= BETWEEN_REPORTS);
        if due || progress.total > 0 && progress.done >= progress.total {
            last.set(Some(Instant::now()));
            // A window that is gone needs no report.
            let _ = app.emit_to(window::LABEL, "progress", progress);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_a_file_is_opened_and_never_the_file() {
        let place = tempfile::tempdir().expect("a folder");
        let file = place.path().join("SK.pdf");
        std::fs::write(&file, "x").expect("a file");
        assert_eq!(folder_of(file), Some(place.path().to_path_buf()));
        assert_eq!(folder_of(place.path().to_path_buf()), Some(place.path().to_path_buf()));
        assert_eq!(folder_of(place.path().join("gone").join("SK.pdf")), None);
    }
}
