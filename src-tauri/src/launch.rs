//! The command line of the window.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::NaiveDate;

pub(crate) const USAGE: &str = "mutasi-asn [--store BERKAS] [--demo] [--today TTTT-BB-HH]

  --store BERKAS       buka atau buat penyimpanan di BERKAS
  --demo               buka wilayah contoh (600 pegawai rekaan), tanpa kata sandi
  --today TTTT-BB-HH   bekerja seolah hari itu (untuk latihan dan pengujian)";

#[derive(Debug, PartialEq)]
pub(crate) enum Launch {
    /// This process reads one office file for another and ends.
    ImportWorker,
    Window(Options),
    Say(String),
}

#[derive(Debug, Default, PartialEq)]
pub(crate) struct Options {
    pub(crate) store: Option<PathBuf>,
    pub(crate) demo: bool,
    pub(crate) today: Option<NaiveDate>,
}

pub(crate) fn parse(mut arguments: impl Iterator<Item = OsString>) -> Result<Launch, String> {
    let mut options = Options::default();
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some(mutasi_intake::WORKER_ARGUMENT) => return Ok(Launch::ImportWorker),
            Some("--store") => options.store = Some(PathBuf::from(value_of("--store", arguments.next())?)),
            Some("--demo") => options.demo = true,
            Some("--today") => options.today = Some(day(&value_of("--today", arguments.next())?)?),
            Some("--help" | "-h") => return Ok(Launch::Say(USAGE.to_owned())),
            Some("--version" | "-V") => return Ok(Launch::Say(format!("mutasi-asn {}", env!("CARGO_PKG_VERSION")))),
            _ => return Err(format!("Pilihan tidak dikenal: {}", argument.to_string_lossy())),
        }
    }
    Ok(Launch::Window(options))
}

fn value_of(option: &str, value: Option<OsString>) -> Result<OsString, String> {
    value.ok_or_else(|| format!("Pilihan {option} memerlukan nilai."))
}

fn day(text: &OsString) -> Result<NaiveDate, String> {
    let text = text.to_string_lossy();
    text.parse().map_err(|_| format!("Tanggal \"{text}\" tidak terbaca; tulis seperti 2026-07-01."))
}

static REHEARSED_DAY: OnceLock<NaiveDate> = OnceLock::new();

/// Makes `today` answer this day from now on.
pub(crate) fn rehearse(day: NaiveDate) {
    let _ = REHEARSED_DAY.set(day);
}

/// The only clock below the terminal and the window: the core is told what day it is.
pub(crate) fn today() -> NaiveDate {
    REHEARSED_DAY.get().copied().unwrap_or_else(|| chrono::Local::now().date_naive())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(arguments: &[&str]) -> Result<Launch, String> {
        parse(arguments.iter().map(OsString::from))
    }

    #[test]
    fn nothing_on_the_line_opens_the_window_on_the_usual_store() {
        assert_eq!(parsed(&[]), Ok(Launch::Window(Options::default())));
    }

    #[test]
    fn options_may_stand_in_any_order() {
        let wanted =
            Options { store: Some("/data/kota.mutasi".into()), demo: true, today: NaiveDate::from_ymd_opt(2026, 7, 1) };
        assert_eq!(
            parsed(&["--demo", "--today", "2026-07-01", "--store", "/data/kota.mutasi"]),
            Ok(Launch::Window(wanted))
        );
    }

    #[test]
    fn the_worker_needs_no_window() {
        assert_eq!(parsed(&["--import-worker"]), Ok(Launch::ImportWorker));
    }

    #[test]
    fn a_wrong_line_is_refused_with_the_word_that_is_wrong() {
        for (line, word) in [
            (vec!["--stor", "x"], "--stor"),
            (vec!["--store"], "--store"),
            (vec!["--today", "besok"], "besok"),
            (vec!["kota.mutasi"], "kota.mutasi"),
        ] {
            let wrong = parsed(&line).expect_err("must be refused");
            assert!(wrong.contains(word), "{wrong} should name {word}");
        }
    }
}
