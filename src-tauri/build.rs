//! Embeds the page, and declares the commands of the window so that a window without the right is refused.

use std::path::Path;
use std::process::exit;

/// The commands of `src/commands.rs`. One that is missing here is open to every window, so the page's own list of
/// rights (`capabilities/main.json`) could not take it away. The guard (`isolation/guard.js`) knows them too; a test
/// (`src/locked/lists.rs`) compares all lists.
const COMMANDS: &[&str] = &["call", "cancel", "open_written", "pick_files", "pick_folder", "pick_save"];

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=src-tauri/isolation");
    if !Path::new("ui/dist/index.html").exists() && std::env::var_os("TAURI_CONFIG").is_none() {
        eprintln!("ui/dist is missing: run `make ui` first, the page is embedded in the program");
        exit(1);
    }
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS))
        .codegen(tauri_build::CodegenContext::new());
    if let Err(error) = tauri_build::try_build(attributes) {
        eprintln!("{error:#}");
        exit(1);
    }
}
