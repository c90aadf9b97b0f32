//! Whether the store is sound: the check in the background, and the whole verification on demand.

use chrono::NaiveDate;
use mutasi_store::{CheckKind as Kind, CheckState as Found, Health, LocalSettings};

use crate::contract::*;
use crate::desk::Desk;

/// Days between two full checks.
const FULL_EVERY: i64 = 7;

pub(crate) fn store_health(desk: &mut Desk, _: Nothing) -> Result<StoreHealth, Failure> {
    let health = desk.keep_health();
    let last_full = LocalSettings::read(&desk.path()?).last_full_check;
    let unclean = desk.store.ended_hard();
    let Some(health) = health else {
        return Ok(StoreHealth {
            state: CheckState::Never,
            kind: CheckKind::Quick,
            started: None,
            ended: None,
            text: "Berkas data belum diperiksa sejak dibuka. Periksa sekarang.".to_string(),
            last_full,
            unclean,
        });
    };
    let (state, text) = told(&health.state, health.kind);
    let kind = match health.kind {
        Kind::Quick => CheckKind::Quick,
        Kind::Full => CheckKind::Full,
    };
    let started = Some(health.started);
    Ok(StoreHealth { state, kind, started, ended: health.ended, text, last_full, unclean })
}

fn told(state: &Found, kind: Kind) -> (CheckState, String) {
    let words = if kind == Kind::Full { "Pemeriksaan lengkap" } else { "Pemeriksaan cepat" };
    match state {
        Found::Running => (CheckState::Running, format!("{words} sedang berjalan; bekerjalah seperti biasa.")),
        Found::Sound => (CheckState::Sound, format!("{words} selesai: berkas data utuh.")),
        Found::Damaged(details) => (
            CheckState::Damaged,
            format!(
                "Berkas data rusak. Jangan lanjutkan bekerja: pulihkan cadangan terakhir, atau selamatkan yang masih \
                 terbaca. Rincian: {details}"
            ),
        ),
        Found::Failed(_) => (CheckState::Failed, format!("{words} gagal dijalankan. Periksa disk, lalu ulangi.")),
        Found::Stopped => (CheckState::Never, format!("{words} terhenti. Periksa sekali lagi.")),
    }
}

pub(crate) fn check_fully(desk: &mut Desk, asked: Nothing) -> Result<StoreHealth, Failure> {
    desk.store.check_in_background(Kind::Full)?;
    store_health(desk, asked)
}

impl Desk {
    /// Begins the check of this start: a full one weekly and after a hard stop.
    pub(crate) fn begin_check(&mut self) {
        let Ok(path) = self.path() else { return };
        let full = self.store.ended_hard() || is_due(LocalSettings::read(&path).last_full_check, self.today);
        let kind = if full && !self.is_demo() { Kind::Full } else { Kind::Quick };
        if let Err(error) = self.store.check_in_background(kind) {
            self.notices.push(error.message);
        }
    }

    /// Checks now and waits for the end; for the terminal.
    ///
    /// # Errors
    /// When the check cannot be begun.
    pub fn check_now(&mut self, full: bool) -> Result<StoreHealth, Failure> {
        self.store.check_in_background(if full { Kind::Full } else { Kind::Quick })?;
        self.store.await_check();
        store_health(self, Nothing {})
    }

    /// How far the check in the background has come. The day of a full one that found the store sound is kept.
    pub(crate) fn keep_health(&self) -> Option<Health> {
        let health = self.store.health()?;
        if let Some(path) = self.store.path()
            && (health.kind, &health.state) == (Kind::Full, &Found::Sound)
        {
            let settings = LocalSettings::read(path);
            if settings.last_full_check != Some(self.today) {
                // A disk that takes no note is checked again next time.
                let _ = LocalSettings { last_full_check: Some(self.today), ..settings }.write(path);
            }
        }
        Some(health)
    }
}

/// A last check in the future is one by a wrong clock.
fn is_due(last: Option<NaiveDate>, today: NaiveDate) -> bool {
    last.is_none_or(|day| !(0..FULL_EVERY).contains(&(today - day).num_days()))
}

pub(crate) fn verify_store(desk: &mut Desk, _: Nothing) -> Result<VerifyView, Failure> {
    let check = desk.store.verify()?;
    let ok = check.ok();
    Ok(VerifyView {
        ok,
        chain: ChainView {
            entries: check.chain.entries,
            ok: check.chain.broken_at.is_none() && check.chain.missing_since.is_none(),
            broken_at: check.chain.broken_at,
            missing_since: check.chain.missing_since.map(|missing| MissingTail {
                after: missing.after,
                known: missing.known,
                backup: missing.backup,
            }),
        },
        replay: ReplayView {
            ok: check.replay.differences.is_empty(),
            differences: check.replay.differences,
            erased: check.replay.erased,
        },
        integrity: check.integrity,
        signatures: check.signatures,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_check_is_due_weekly_and_when_the_clock_stood_wrong() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert!(is_due(None, day("2026-11-21")));
        assert!(!is_due(Some(day("2026-11-21")), day("2026-11-21")));
        assert!(!is_due(Some(day("2026-11-15")), day("2026-11-21")));
        assert!(is_due(Some(day("2026-11-14")), day("2026-11-21")));
        assert!(is_due(Some(day("2036-01-01")), day("2026-11-21")));
    }
}
