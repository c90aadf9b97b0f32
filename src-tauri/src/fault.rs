//! Panics become failures that say where they happened. Whatever leaves for the page may be copied and sent away, so it
//! holds no folder of the person and no number of a person.

use std::borrow::Cow;
use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

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

/// A failure of the core as the page may have it, with the place of a panic that the core has caught by itself.
pub(crate) fn told(failure: Failure) -> Failure {
    let home = std::env::home_dir();
    let details = LAST_PLACE.take().or(failure.details);
    Failure {
        message: without_home(&failure.message, home.as_deref()),
        details: details.map(|details| fit_for_a_report(&details, home.as_deref())),
        ..failure
    }
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
        details: details.map(|details| fit_for_a_report(&details, std::env::home_dir().as_deref())),
    }
}

pub(crate) fn refused(code: &str, message: &str) -> Failure {
    Failure { kind: FailureKind::Refused, ..broken(code, message, None) }
}

fn fit_for_a_report(details: &str, home: Option<&Path>) -> String {
    without_numbers(&without_home(details, home))
}

/// `~` in place of the home folder, also where a path was written with its backslashes doubled.
fn without_home(text: &str, home: Option<&Path>) -> String {
    let home = home.map(Path::to_string_lossy).unwrap_or_default();
    let home = home.trim_end_matches(['/', '\\']);
    if home.is_empty() {
        return text.to_owned();
    }
    text.replace(&home.replace('\\', r"\\"), "~").replace(home, "~")
}

/// Stars in place of digits that could be a NIK or a NIP: those that stand together in this number or more.
const DIGITS_OF_A_PERSON: usize = 16;

fn without_numbers(text: &str) -> String {
    let mut told = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let digits = rest[start..].find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len() - start);
        let (before, number) = rest[..start + digits].split_at(start);
        let shown = if digits < DIGITS_OF_A_PERSON { Cow::Borrowed(number) } else { "*".repeat(digits).into() };
        told.push_str(before);
        told.push_str(&shown);
        rest = &rest[start + digits..];
    }
    told.push_str(rest);
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_no_home_folder() {
        let home = Path::new("/home/ratna");
        for (said, told) in [
            (
                "Disk penuh ketika menulis /home/ratna/data/kota.mutasi.",
                "Disk penuh ketika menulis ~/data/kota.mutasi.",
            ),
            ("Os { path: \"/home/ratna/x\" } /home/ratna", "Os { path: \"~/x\" } ~"),
            ("/data/kantor/kota.mutasi", "/data/kantor/kota.mutasi"),
        ] {
            assert_eq!(without_home(said, Some(home)), told);
        }
        let windows = Path::new(r"C:\Users\Ratna");
        assert_eq!(without_home(r#"C:\Users\Ratna\a, "C:\\Users\\Ratna\\b""#, Some(windows)), r#"~\a, "~\\b""#);
        for nowhere in [None, Some(Path::new("/")), Some(Path::new(""))] {
            assert_eq!(without_home("/etc/x", nowhere), "/etc/x");
        }
    }

    #[test]
    fn a_report_holds_no_number_of_a_person() {
        for (said, told) in [
            ("nip: \"198501012010011005\" di baris 12", "nip: \"******************\" di baris 12"),
            ("1471010101850001", "****************"),
            ("147101010185000", "147101010185000"),
            ("galat 5 pada 2026-11-21", "galat 5 pada 2026-11-21"),
            ("", ""),
        ] {
            assert_eq!(without_numbers(said), told);
        }
    }

    #[test]
    fn what_the_core_answers_is_told_without_what_is_private() {
        let home = std::env::home_dir().expect("a home folder").join("kota.mutasi");
        let said = format!("{} 198501012010011005", home.display());
        let told = told(Failure { details: Some(said.clone()), ..refused("x", &said) });
        let details = told.details.expect("details");
        assert!(!details.contains(&*home.to_string_lossy()) && details.ends_with("kota.mutasi ******************"));
        assert!(told.message.contains("198501012010011005"), "the officer may read whom the refusal is about");
        assert!(!told.message.contains(&*home.to_string_lossy()));
    }
}
