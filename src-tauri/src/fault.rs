//! Panics become failures that say where they happened.

use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};

use mutasi_acts::contract::{Failure, FailureKind};

thread_local! {
    static LAST_PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Notes the place of every panic beside what the standard hook prints; a caught panic no longer knows it.
pub(crate) fn remember_places() {
    let standard = panic::take_hook();
    panic::set_hook(Box::new(move |panicked| {
        let thread = std::thread::current().name().unwrap_or("tanpa nama").to_owned();
        let words = panicked.payload_as_str().unwrap_or("tanpa keterangan");
        let place = panicked.location().map(ToString::to_string).unwrap_or_default();
        LAST_PLACE.set(Some(format!("{words}\n{place}\nutas {thread}")));
        standard(panicked);
    }));
}

/// Runs `work`; a panic in it is answered as a failure. The caller's state must be sound after an unwinding: the desk's
/// is, since an act that unwinds rolls its transaction back.
pub(crate) fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Failure> {
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|_| fault(LAST_PLACE.take()))
}

/// Adds the place to a panic that the core has caught and answered by itself.
pub(crate) fn placed(failure: Failure) -> Failure {
    Failure { details: LAST_PLACE.take().or(failure.details), ..failure }
}

pub(crate) fn fault(details: Option<String>) -> Failure {
    broken(
        "fault",
        "Ada kesalahan di dalam program. Pekerjaan terakhir dibatalkan dan data tidak berubah. \
         Tutup lalu buka lagi program ini; bila terulang, salin rincian ini untuk pengelola.",
        details,
    )
}

pub(crate) fn broken(code: &str, message: &str, details: Option<String>) -> Failure {
    Failure {
        kind: FailureKind::Broken,
        code: code.to_owned(),
        message: message.to_owned(),
        findings: Vec::new(),
        details,
    }
}

pub(crate) fn refused(code: &str, message: &str) -> Failure {
    Failure { kind: FailureKind::Refused, ..broken(code, message, None) }
}
