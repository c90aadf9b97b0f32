//! The one window: made by hand so that it can be locked to its own page.

use std::path::PathBuf;
use std::process::ExitCode;

use mutasi_acts::FrontPlace;
use mutasi_intake::WorkerCommand;
use serde_json::json;
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{App, AppHandle, DragDropEvent, Emitter, Manager, RunEvent, Url, WebviewWindowBuilder, WindowEvent};

use crate::desk::Desk;
use crate::launch::{self, Options};
use crate::{commands, dialogs, fault};

pub(crate) const LABEL: &str = "main";

/// The office's own store in the data folder of the person; the core keeps an invented region beside it.
const USUAL_STORE: &str = "kepegawaian.mutasi";

/// The invented region of `--demo`: large enough to look like a small city.
const DEMO_STAFF: u32 = 600;

/// The frame of the guard is never shown, yet whoever reads the page by ear or by tool wants every frame named.
const NAME_THE_GUARD: &str = "addEventListener('DOMContentLoaded', () => {
  document.getElementById('__tauri_isolation__')?.setAttribute('title', 'Penjaga pesan');
});";

pub(crate) fn run(options: Options) -> ExitCode {
    fault::remember_places();
    if !has_display() {
        eprintln!("Tidak ada layar di sini. Pekerjaan yang sama dapat dilakukan di terminal dengan `mutasi`.");
        return ExitCode::from(3);
    }
    if let Some(day) = options.today {
        launch::rehearse(day);
    }
    let built = tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![
            commands::call,
            commands::cancel,
            commands::open_written,
            commands::pick_files,
            commands::pick_folder,
            commands::pick_save,
        ])
        .setup(move |app| set_up(app, options))
        .build(tauri::tauri_build_context!());
    match built {
        Ok(app) => {
            app.run(on_event);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("Jendela tidak dapat dibuka: {error}");
            ExitCode::from(3)
        }
    }
}

/// The toolkit would only panic.
fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["WAYLAND_DISPLAY", "DISPLAY"].into_iter().any(|name| std::env::var_os(name).is_some())
}

fn set_up(app: &mut App, options: Options) -> Result<(), Box<dyn std::error::Error>> {
    let store = match options.store {
        Some(store) => store,
        None => app.path().app_data_dir()?.join(USUAL_STORE),
    };
    if let Some(folder) = store.parent() {
        // A folder that cannot be made is the core's to explain, when it opens the store.
        let _ = std::fs::create_dir_all(folder);
    }
    let worker = WorkerCommand::this_program()?;
    app.manage(Desk::start(FrontPlace { store, worker, today: launch::today })?);
    if options.demo {
        // First in line: whatever the page asks waits until the region is open.
        open_demo(app.handle());
    }
    open_window(app)?;
    Ok(())
}

/// Puts the opening in line and returns, so that the window does not wait for it.
fn open_demo(app: &AppHandle) {
    let opened = app.state::<Desk>().call("open_demo".to_owned(), json!({ "staff": DEMO_STAFF }), |_| ());
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        if let Err(failure) = opened.await {
            dialogs::announce(&app, failure);
        }
    });
}

fn open_window(app: &App) -> tauri::Result<()> {
    let config = app.config().app.windows.iter().find(|window| window.label == LABEL);
    let config = config.ok_or(tauri::Error::WindowNotFound)?;
    let development = app.config().build.dev_url.clone().filter(|_| cfg!(dev));
    WebviewWindowBuilder::from_config(app.handle(), config)?
        .initialization_script(NAME_THE_GUARD)
        .on_navigation(move |url| is_our_page(url, development.as_ref()))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_page_load(|window, load| {
            // Shown with the page in it, so that nobody sees an empty frame.
            if load.event() == PageLoadEvent::Finished {
                let _ = window.show();
                let _ = window.set_focus();
            }
        })
        .build()?;
    Ok(())
}

/// The page inside the program under the names that Linux and Windows give it; a development server only in a build
/// made for it.
fn is_our_page(url: &Url, development: Option<&Url>) -> bool {
    let host = url.host_str().unwrap_or_default();
    match url.scheme() {
        "tauri" => host == "localhost",
        "http" | "https" if cfg!(windows) && host == "tauri.localhost" => true,
        _ => development.is_some_and(|page| page.origin() == url.origin()),
    }
}

fn on_event(app: &AppHandle, event: RunEvent) {
    match event {
        RunEvent::WindowEvent { event: WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }), .. } => {
            take_dropped(app.clone(), paths);
        }
        RunEvent::Exit => {
            // There is no desk when the window could not be set up.
            if let Some(desk) = app.try_state::<Desk>() {
                desk.close();
            }
        }
        _ => {}
    }
}

/// Dropped files become handles like chosen ones; what to do with them is the page's question to the core.
fn take_dropped(app: AppHandle, mut paths: Vec<PathBuf>) {
    paths.retain(|path| path.is_file());
    tauri::async_runtime::spawn(async move {
        match commands::grant_all(&app.state::<Desk>(), paths).await {
            Ok(files) if !files.is_empty() => drop(app.emit_to(LABEL, "files-dropped", files)),
            Ok(_) => {}
            Err(failure) => dialogs::announce(&app, failure),
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_page_may_be_navigated_to() {
        let ours = |text: &str, development: Option<&Url>| is_our_page(&text.parse().expect("a URL"), development);
        assert!(ours("tauri://localhost/index.html", None));
        for foreign in [
            "https://example.org/",
            "http://app.evil.com/",
            "http://localhost:5173/",
            "tauri://evil/",
            "file:///etc/passwd",
            "data:text/html,x",
            "about:blank",
        ] {
            assert!(!ours(foreign, None), "{foreign} must be refused");
        }
        let development = "http://localhost:5173".parse().expect("a URL");
        assert!(ours("http://localhost:5173/#/staff", Some(&development)));
        assert!(!ours("http://localhost:9999/", Some(&development)));
    }
}
