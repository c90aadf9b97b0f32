//! SQLite's file layer (VFS) with a log.
//!
//! Ours is a copy of the one of the operating system in which only opening and deleting are replaced. A file that belongs
//! to a recording gets a copy of its method table in which writing, truncating, syncing and closing are replaced; each of
//! them calls the original and then writes down what it did. Everything else, shared memory and locks too, is the
//! original, and a file outside of every recording is not touched at all.

use std::collections::BTreeMap;
use std::ffi::{CStr, c_char, c_int, c_void};
use std::path::{Path, PathBuf};
use std::ptr;
use std::sync::{Arc, Mutex, OnceLock};

use rusqlite::ffi::{
    SQLITE_OK, SQLITE_OPEN_CREATE, SQLITE_OPEN_MAIN_JOURNAL, SQLITE_OPEN_SUPER_JOURNAL, SQLITE_OPEN_WAL, sqlite3_file,
    sqlite3_int64, sqlite3_io_methods, sqlite3_vfs, sqlite3_vfs_find, sqlite3_vfs_register,
};

use crate::log::{FileId, Log, Operation, Who};
use crate::recording::{guard, of_path};

/// The original file layer, as an address: it is a static of SQLite and lives as long as the process.
static ORIGINAL: OnceLock<usize> = OnceLock::new();

/// Open files of recordings, by the address of SQLite's file object.
static OPEN: Mutex<BTreeMap<usize, Open>> = Mutex::new(BTreeMap::new());

struct Open {
    log: Arc<Mutex<Log>>,
    file: FileId,
    /// The first sync of a new journal or log also syncs its folder, as the original does.
    folder_to_sync: Option<PathBuf>,
    original: &'static sqlite3_io_methods,
    /// What the file object points to.
    _replaced: Box<sqlite3_io_methods>,
}

/// Makes ours the file layer of every file that this process opens from now on.
pub(crate) fn install() {
    // SAFETY: SQLite keeps its own file layer as a static, so the pointer stays good. Ours is leaked, so it lives as long
    // as SQLite may use it, and it is not changed after it has been registered (SQLite alone writes `pNext`, under its lock).
    unsafe {
        let original = sqlite3_vfs_find(ptr::null());
        assert!(!original.is_null(), "SQLite has a file layer");
        ORIGINAL.get_or_init(|| original as usize);
        let ours = Box::leak(Box::new(*original));
        ours.zName = c"mutasi-powercut".as_ptr();
        ours.pNext = ptr::null_mut();
        ours.xOpen = Some(open);
        ours.xDelete = Some(delete);
        assert_eq!(sqlite3_vfs_register(ours, 1), SQLITE_OK, "the file layer is registered");
    }
}

fn original() -> *mut sqlite3_vfs {
    // Nothing of ours is called before `install` has set it.
    ORIGINAL.get().copied().unwrap_or_default() as *mut sqlite3_vfs
}

/// The path of a name that SQLite gives.
///
/// # Safety
/// `name` is null or ends with a zero byte and lives as long as the answer is used.
unsafe fn path_of<'a>(name: *const c_char) -> Option<&'a Path> {
    if name.is_null() {
        return None;
    }
    // SAFETY: not null, and zero-terminated by the caller's promise.
    unsafe { CStr::from_ptr(name) }.to_str().ok().map(Path::new)
}

unsafe extern "C" fn open(
    _: *mut sqlite3_vfs,
    name: *const c_char,
    file: *mut sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    // SAFETY: SQLite gives a zero-terminated name, or null for a temporary file, which outlives this call.
    let path = unsafe { path_of(name) };
    let was_there = path.is_some_and(Path::exists);
    let layer = original();
    // SAFETY: `layer` is SQLite's own layer; the arguments are passed on as they came. Our layer has the size of file
    // object of the original, so the object that SQLite gives is large enough.
    let answer = unsafe { (*layer).xOpen.map_or(SQLITE_OK, |open| open(layer, name, file, flags, out_flags)) };
    let Some(path) = path.filter(|_| answer == SQLITE_OK) else { return answer };
    let Some((log, name)) = of_path(path) else { return answer };
    let journals = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL;
    let syncs_folder = flags & SQLITE_OPEN_CREATE != 0 && flags & journals != 0;
    let folder_to_sync = syncs_folder.then(|| name.parent().unwrap_or(Path::new("")).to_path_buf());
    let id = guard(&log).open(&name, was_there);
    // SAFETY: opening succeeded, so the object is filled in and points to a method table that is a static of SQLite. The
    // replaced table is owned by `OPEN` until the file is closed, and a box does not move what it holds.
    unsafe {
        let original: &'static sqlite3_io_methods = &*(*file).pMethods;
        let mut replaced = Box::new(*original);
        replaced.xWrite = Some(write);
        replaced.xTruncate = Some(truncate);
        replaced.xSync = Some(sync);
        replaced.xClose = Some(close);
        (*file).pMethods = &raw const *replaced;
        guard(&OPEN).insert(file as usize, Open { log, file: id, folder_to_sync, original, _replaced: replaced });
    }
    answer
}

unsafe extern "C" fn delete(_: *mut sqlite3_vfs, name: *const c_char, sync_folder: c_int) -> c_int {
    let layer = original();
    // SAFETY: SQLite's own layer, with the arguments as they came.
    let answer = unsafe { (*layer).xDelete.map_or(SQLITE_OK, |delete| delete(layer, name, sync_folder)) };
    // SAFETY: SQLite gives a zero-terminated name that outlives this call.
    let path = unsafe { path_of(name) };
    if answer == SQLITE_OK
        && let Some((log, name)) = path.and_then(of_path)
    {
        let mut log = guard(&log);
        log.remove(&name);
        if sync_folder != 0 {
            let folder = name.parent().unwrap_or(Path::new("")).to_path_buf();
            log.operations.push(Operation::FolderSynced { folder, by: Who::Sqlite });
        }
    }
    answer
}

/// The original methods of an open file.
fn methods(file: *mut sqlite3_file) -> Option<&'static sqlite3_io_methods> {
    guard(&OPEN).get(&(file as usize)).map(|open| open.original)
}

/// Writes down what was done to an open file, when it was done.
fn note(file: *mut sqlite3_file, answer: c_int, operations: impl FnOnce(&mut Open, &mut Vec<Operation>)) -> c_int {
    if answer == SQLITE_OK
        && let Some(open) = guard(&OPEN).get_mut(&(file as usize))
    {
        let log = Arc::clone(&open.log);
        operations(open, &mut guard(&log).operations);
    }
    answer
}

unsafe extern "C" fn write(file: *mut sqlite3_file, data: *const c_void, amount: c_int, at: sqlite3_int64) -> c_int {
    let original = methods(file).and_then(|methods| methods.xWrite);
    // SAFETY: the original method of this very file, with the arguments as they came.
    let answer = unsafe { original.map_or(SQLITE_OK, |write| write(file, data, amount, at)) };
    note(file, answer, |open, operations| {
        // SAFETY: SQLite gives `amount` bytes at `data`, which stay unchanged during this call.
        let bytes = unsafe { std::slice::from_raw_parts(data.cast::<u8>(), amount as usize) };
        operations.push(Operation::Written { file: open.file, at: at as u64, bytes: bytes.into() });
    })
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, size: sqlite3_int64) -> c_int {
    let original = methods(file).and_then(|methods| methods.xTruncate);
    // SAFETY: the original method of this very file, with the arguments as they came.
    let answer = unsafe { original.map_or(SQLITE_OK, |truncate| truncate(file, size)) };
    note(file, answer, |open, operations| {
        operations.push(Operation::Truncated { file: open.file, size: size as u64 });
    })
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    let original = methods(file).and_then(|methods| methods.xSync);
    // SAFETY: the original method of this very file, with the arguments as they came.
    let answer = unsafe { original.map_or(SQLITE_OK, |sync| sync(file, flags)) };
    note(file, answer, |open, operations| {
        operations.push(Operation::Synced { file: open.file, by: Who::Sqlite });
        if let Some(folder) = open.folder_to_sync.take() {
            operations.push(Operation::FolderSynced { folder, by: Who::FileLayer });
        }
    })
}

unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    // Taken out first: the address may be used again as soon as the file is closed. Dropped last: it owns the table.
    let open = guard(&OPEN).remove(&(file as usize));
    let original = open.as_ref().and_then(|open| open.original.xClose);
    // SAFETY: the original method of this very file.
    unsafe { original.map_or(SQLITE_OK, |close| close(file)) }
}
