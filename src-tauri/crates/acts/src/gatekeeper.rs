//! Who is let in: waiting after passphrases that did not fit, and the desk that nobody works at.
//!
//! A counter of failures stands beside the store (`NAME.gagal`), never a time: a changed clock opens nothing. The waiting
//! itself is measured by this process. It slows a colleague at the keyboard down; whoever carries the files away is
//! stopped by the cost of the key alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::contract::Failure;

/// Failures after which the waiting becomes long.
const MANY: u32 = 10;
const LONG: Duration = Duration::from_secs(15 * 60);
const LONGEST_SHORT: u64 = 30;

/// The door of one store.
pub(crate) struct Gatekeeper {
    /// The last failure, or when this process began.
    since: Instant,
    used: Instant,
}

impl Gatekeeper {
    pub(crate) fn new() -> Self {
        Self { since: Instant::now(), used: Instant::now() }
    }

    /// How long nobody may try.
    pub(crate) fn left(&self, store: &Path) -> Duration {
        waiting(failures(store)).saturating_sub(self.since.elapsed())
    }

    /// Refuses while there is waiting to do.
    pub(crate) fn let_try(&self, store: &Path) -> Result<(), Failure> {
        let left = self.left(store);
        if left.is_zero() {
            return Ok(());
        }
        let seconds = left.as_secs() + u64::from(left.subsec_nanos() > 0);
        let words = if seconds > 90 { format!("{} menit", seconds.div_ceil(60)) } else { format!("{seconds} detik") };
        Err(Failure::refused("wait", format!("Kata sandi beberapa kali tidak cocok. Tunggu {words}, lalu coba lagi.")))
    }

    /// Counts a passphrase that did not fit.
    pub(crate) fn failed(&mut self, store: &Path) {
        self.since = Instant::now();
        let count = failures(store).saturating_add(1);
        // A disk that takes no counter takes no act either; the waiting of this process still holds.
        let _ = mutasi_store::write_whole(&counter(store), format!("{{\"failures\":{count}}}\n").as_bytes());
    }

    /// Somebody came in: gives how often it was tried in vain before.
    pub(crate) fn passed(&mut self, store: &Path) -> u32 {
        self.used = Instant::now();
        let count = failures(store);
        if count > 0 {
            let _ = mutasi_store::remove_file(&counter(store));
        }
        count
    }

    /// The desk is worked at.
    pub(crate) fn worked(&mut self) {
        self.used = Instant::now();
    }

    /// Whether nobody has worked for so long; never for 0.
    pub(crate) fn is_idle(&self, minutes: u32) -> bool {
        minutes > 0 && self.used.elapsed() >= Duration::from_secs(u64::from(minutes) * 60)
    }
}

fn counter(store: &Path) -> PathBuf {
    let mut name = store.as_os_str().to_owned();
    name.push(".gagal");
    PathBuf::from(name)
}

/// An unreadable counter counts as one failure: deleting half of it must not open the door.
fn failures(store: &Path) -> u32 {
    match fs::read(counter(store)) {
        Ok(text) => serde_json::from_slice::<serde_json::Value>(&text)
            .ok()
            .and_then(|value| value["failures"].as_u64())
            .map_or(1, |count| u32::try_from(count).unwrap_or(MANY)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => 0,
        Err(_) => 1,
    }
}

/// 1, 2, 4 ... 30 seconds; a quarter of an hour from the tenth failure on. Never for good: a colleague could lock
/// everybody out.
fn waiting(failures: u32) -> Duration {
    match failures {
        0 => Duration::ZERO,
        MANY.. => LONG,
        some => Duration::from_secs((1_u64 << (some - 1)).min(LONGEST_SHORT)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_doubles_to_half_a_minute_and_is_long_from_the_tenth_failure() {
        let seconds: Vec<u64> = (0..12).map(|count| waiting(count).as_secs()).collect();
        assert_eq!(seconds, [0, 1, 2, 4, 8, 16, 30, 30, 30, 30, 900, 900]);
    }

    #[test]
    fn failures_are_counted_over_processes_and_forgotten_when_somebody_comes_in() {
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("kota.mutasi");
        let mut door = Gatekeeper::new();
        assert!(door.let_try(&store).is_ok());
        door.failed(&store);
        assert_eq!(door.let_try(&store).unwrap_err().code, "wait");
        let mut another = Gatekeeper::new();
        assert_eq!(another.let_try(&store).unwrap_err().code, "wait", "another process waits too");
        another.failed(&store);
        assert_eq!(another.passed(&store), 2);
        assert!(Gatekeeper::new().let_try(&store).is_ok());
        assert_eq!(door.passed(&store), 0);
    }

    #[test]
    fn a_torn_counter_still_waits() {
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("kota.mutasi");
        fs::write(counter(&store), "{\"fail").unwrap();
        assert_eq!(Gatekeeper::new().let_try(&store).unwrap_err().code, "wait");
    }

    #[test]
    fn a_desk_is_idle_only_where_a_limit_is_set() {
        let door = Gatekeeper { since: Instant::now(), used: Instant::now() - Duration::from_secs(61) };
        assert!(door.is_idle(1) && !door.is_idle(2) && !door.is_idle(0));
    }
}
