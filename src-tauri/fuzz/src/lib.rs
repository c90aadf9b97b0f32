//! What several targets share.

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use mutasi_intake::{Limits, read_file};

/// A file of this process, in memory where the system has such a place: it is written thousands of times.
static OFFICE_FILE: LazyLock<PathBuf> = LazyLock::new(|| {
    let memory = PathBuf::from("/dev/shm");
    let folder = if memory.is_dir() { memory } else { std::env::temp_dir() };
    folder.join(format!("mutasi-fuzz-{}", std::process::id()))
});

/// Reads bytes as the office file that an officer chose. It is read, or refused in words.
pub fn read_office_file(bytes: &[u8]) {
    fs::write(&*OFFICE_FILE, bytes).expect("there is room for a file of a few kilobytes");
    let found = read_file(&OFFICE_FILE, &Limits::default(), &mut |_| {});
    fs::remove_file(&*OFFICE_FILE).expect("the file was just written");
    match found {
        Ok(file) => {
            assert!(file.rejected.is_sorted_by_key(|rejection| rejection.row), "rejections stand in the order of the file");
            assert!(file.rejected.iter().all(|rejection| !rejection.message.is_empty()), "a rejection has words");
        }
        Err(error) => assert!(error.message.ends_with('.'), "a refusal is a sentence: {error:?}"),
    }
}

/// Lets a panic of a library pass that the intake turns into "the file is damaged" (it reads in a process of its own,
/// decision 0003). A panic of our own code still ends the run.
///
/// libFuzzer's hook ends the process at every panic, also at one that is caught.
pub fn only_own_panics() {
    std::panic::set_hook(Box::new(|info| {
        let foreign = info.location().is_some_and(|place| place.file().contains("/registry/src/"));
        if !foreign {
            eprintln!("{info}");
            std::process::abort();
        }
    }));
}
