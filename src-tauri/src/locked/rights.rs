//! The rights as they are built into the program, asked by the toolkit's own gate. Only the handler behind the gate is
//! not ours: it answers that it was reached.

use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use super::lists::declared;
use crate::window::LABEL;

const REACHED: &str = "reached";

/// The page inside the program, as the toolkit names it here.
const OUR_PAGE: &str = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };

pub(super) fn app() -> App<MockRuntime> {
    let builder = mock_builder().invoke_handler(|invoke| {
        invoke.resolver.resolve(REACHED);
        true
    });
    builder.build(tauri::tauri_build_context!()).expect("the program is built without a display")
}

fn window(app: &App<MockRuntime>, label: &str) -> WebviewWindow<MockRuntime> {
    WebviewWindowBuilder::new(app, label, WebviewUrl::default()).build().expect("a window")
}

/// Whether the gate lets `command` through to the handler.
fn reaches(window: &WebviewWindow<MockRuntime>, command: &str, page: &str) -> bool {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: page.parse().expect("a URL"),
        body: InvokeBody::default(),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    match get_ipc_response(window, request) {
        Ok(answer) => answer.deserialize::<String>().is_ok_and(|answer| answer == REACHED),
        Err(refused) => {
            let words = refused.to_string();
            assert!(words.contains("not allowed") || words.contains("not found"), "{command}: {words}");
            false
        }
    }
}

#[test]
fn the_window_reaches_each_of_its_commands() {
    let app = app();
    let main = window(&app, LABEL);
    for command in declared() {
        assert!(reaches(&main, &command, OUR_PAGE), "{command}");
    }
}

#[test]
fn a_window_with_another_name_is_refused_each_command() {
    let app = app();
    for label in ["other", "main2", "Main", "settings"] {
        let other = window(&app, label);
        for command in declared() {
            assert!(!reaches(&other, &command, OUR_PAGE), "{command} from {label}");
        }
    }
}

#[test]
fn a_page_from_elsewhere_is_refused_each_command() {
    let app = app();
    let main = window(&app, LABEL);
    for page in
        ["https://example.org", "http://app.evil.com", "http://localhost:5173", "tauri://evil", "data:text/html,x"]
    {
        for command in declared() {
            assert!(!reaches(&main, &command, page), "{command} from {page}");
        }
    }
}

#[test]
fn what_is_no_command_of_the_page_is_refused() {
    let app = app();
    let main = window(&app, LABEL);
    for command in [
        "read_file",
        "Call",
        "call ",
        "",
        "plugin:event|emit",
        "plugin:event|emit_to",
        "plugin:app|version",
        "plugin:app|set_app_theme",
        "plugin:path|resolve_directory",
        "plugin:window|create",
        "plugin:window|close",
        "plugin:window|set_title",
        "plugin:webview|create_webview_window",
        "plugin:webview|internal_toggle_devtools",
        "plugin:resources|close",
        "plugin:menu|new",
        "plugin:fs|read_file",
        "plugin:shell|execute",
        "plugin:opener|open_path",
        "plugin:http|fetch",
    ] {
        assert!(!reaches(&main, command, OUR_PAGE), "{command}");
    }
}
