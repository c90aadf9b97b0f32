//! Progress and cancelling of long work.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::Serialize;

use crate::contract::Failure;

/// How far a long act has come; `total` 0 means that the end is not known.
#[derive(Debug, Clone, Serialize)]
pub struct Progress {
    /// `import`, `issue` ...
    pub task: String,
    pub done: u64,
    pub total: u64,
    /// Indonesian, for example a file or a name.
    pub text: String,
}

/// Who is told of progress, and whether the person has asked to stop.
pub struct Watch {
    report: Box<dyn Fn(Progress) + Send>,
    cancel: Arc<AtomicBool>,
}

impl Watch {
    pub fn new(report: impl Fn(Progress) + Send + 'static, cancel: Arc<AtomicBool>) -> Self {
        Self { report: Box::new(report), cancel }
    }

    /// Nobody listens and nobody cancels.
    pub fn silent() -> Self {
        Self::new(|_| {}, Arc::default())
    }

    pub(crate) fn report(&self, task: &str, done: u64, total: u64, text: impl Into<String>) {
        (self.report)(Progress { task: task.into(), done, total, text: text.into() });
    }

    pub(crate) fn cancelled(&self) -> bool {
        self.cancel.load(Ordering::Relaxed)
    }

    /// Stops an act between two steps; the transaction around it leaves nothing behind.
    pub(crate) fn go_on(&self) -> Result<(), Failure> {
        if self.cancelled() { Err(stopped()) } else { Ok(()) }
    }
}

/// What a stopped act answers.
pub(crate) fn stopped() -> Failure {
    Failure::refused("cancelled", "Dibatalkan. Tidak ada yang berubah.")
}
