//! The program run by a user who has no rights of their own: root may write everything, so a test that runs as root
//! would see no refusal.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use mutasi_tests::program;

/// The program as such a user, from a copy inside `folder`; `None` where no such user can be taken on.
pub(crate) fn unprivileged(folder: &Path) -> Option<Command> {
    let is_root = fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0);
    if !is_root {
        return Some(Command::new(program()));
    }
    let place = folder.join("program");
    fs::create_dir_all(&place).ok()?;
    fs::set_permissions(&place, fs::Permissions::from_mode(0o755)).ok()?;
    let copy = place.join("mutasi");
    fs::copy(program(), &copy).ok()?;
    let mut command = Command::new("setpriv");
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]);
    let taken = Command::new("setpriv")
        .args(["--reuid=65534", "--regid=65534", "--clear-groups", "true"])
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    taken.then(|| {
        command.arg(copy);
        command
    })
}

/// Lets everybody read and write a folder and its files, and enter the folders in it.
pub(crate) fn open_to_all(folder: &Path) {
    fs::set_permissions(folder, fs::Permissions::from_mode(0o777)).expect("the folder is ours");
    for entry in fs::read_dir(folder).expect("the folder stands") {
        let path = entry.expect("an entry").path();
        let mode = if path.is_dir() { 0o755 } else { 0o666 };
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("the file is ours");
    }
}
