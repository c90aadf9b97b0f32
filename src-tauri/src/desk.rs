//! The one thread that owns the desk. Questions wait in line, so two acts never meet in the store.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread::{self, JoinHandle};

use mutasi_acts::contract::Failure;
use mutasi_acts::{Front, FrontPlace, Progress, Reply, Watch};
use tokio::sync::oneshot;

use crate::fault::{broken, fault, guarded, told};

type Question = Box<dyn FnOnce(&mut Front) + Send>;

/// The way to the desk for commands, dialogs and the window.
pub(crate) struct Desk {
    line: Mutex<Option<Line>>,
    /// Outside the line, so that it is heard while the thread is at work.
    cancel: Arc<AtomicBool>,
    closing: Arc<AtomicBool>,
}

struct Line {
    questions: mpsc::Sender<Question>,
    thread: JoinHandle<()>,
}

impl Desk {
    pub(crate) fn start(place: FrontPlace) -> std::io::Result<Self> {
        let (questions, waiting) = mpsc::channel::<Question>();
        let closing = Arc::new(AtomicBool::new(false));
        let closed = Arc::clone(&closing);
        let thread = thread::Builder::new().name("meja".to_owned()).spawn(move || {
            let mut front = Front::new(place);
            while let Ok(question) = waiting.recv() {
                if closed.load(Ordering::Acquire) {
                    break;
                }
                question(&mut front);
            }
        })?;
        Ok(Self { line: Mutex::new(Some(Line { questions, thread })), cancel: Arc::default(), closing })
    }

    /// Does an act of the core. It stands in line when this returns, before the answer is awaited. A wish to cancel
    /// counts for this act only, from the moment it begins.
    pub(crate) fn call<R>(
        &self,
        act: String,
        request: serde_json::Value,
        report: R,
    ) -> impl Future<Output = Result<Reply, Failure>> + use<R>
    where
        R: Fn(Progress) + Send + 'static,
    {
        let cancel = Arc::clone(&self.cancel);
        let answered = self.ask(move |front| {
            cancel.store(false, Ordering::Release);
            front.call(&act, request, Watch::new(report, cancel)).map_err(told)
        });
        async { answered.await? }
    }

    /// Runs `question` on the desk's thread. A panic in it is a failure; the desk goes on with the next question.
    pub(crate) fn ask<Q, T>(&self, question: Q) -> impl Future<Output = Result<T, Failure>> + use<Q, T>
    where
        Q: FnOnce(&mut Front) -> T + Send + 'static,
        T: Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        // Whoever asked may be gone (a closed window); then nobody misses the answer.
        let lined_up = self.line_up(Box::new(move |front| drop(answer.send(guarded(|| question(front))))));
        async {
            lined_up?;
            answered.await.unwrap_or_else(|_| Err(closed()))
        }
    }

    /// Asks the act that runs now to stop; what it did is rolled back by the core.
    pub(crate) fn cancel(&self) {
        self.cancel.store(true, Ordering::Release);
    }

    /// Stops what runs and waits until the store is closed in good order. Nothing is answered afterwards.
    pub(crate) fn close(&self) {
        self.closing.store(true, Ordering::Release);
        self.cancel();
        let line = self.line.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(Line { questions, thread }) = line {
            drop(questions);
            let _ = thread.join();
        }
    }

    fn line_up(&self, question: Question) -> Result<(), Failure> {
        let line = self.line.lock().unwrap_or_else(PoisonError::into_inner);
        let Line { questions, .. } = line.as_ref().ok_or_else(closed)?;
        questions.send(question).map_err(|_| fault(Some("the desk's thread has ended".to_owned())))
    }
}

/// The thread never outlives its owner: at the end of the program it would close the store while the cipher's own tables
/// are already gone.
impl Drop for Desk {
    fn drop(&mut self) {
        self.close();
    }
}

fn closed() -> Failure {
    broken("closing", "Program sedang ditutup. Pekerjaan ini tidak dilakukan.", None)
}

#[cfg(test)]
mod tests {
    use mutasi_acts::contract::FailureKind;
    use mutasi_intake::WorkerCommand;
    use serde_json::json;
    use tauri::async_runtime::block_on;

    use super::*;
    use crate::{fault, launch};

    /// A desk whose store does not exist yet.
    fn desk(place: &tempfile::TempDir) -> Desk {
        let worker = WorkerCommand { program: "none".into(), args: Vec::new() };
        let store = place.path().join("kota.mutasi");
        Desk::start(FrontPlace { store, worker, today: launch::today }).expect("a thread can be started")
    }

    fn session(desk: &Desk) -> Result<Reply, Failure> {
        block_on(desk.call("session".to_owned(), json!({}), |_| ()))
    }

    #[test]
    fn a_panic_becomes_a_failure_with_its_place_and_the_desk_goes_on() {
        fault::remember_places();
        let place = tempfile::tempdir().expect("a folder");
        let desk = desk(&place);
        let failure = block_on(desk.ask(|_| -> () { panic!("baris ke-3") })).expect_err("a panic is a failure");
        assert_eq!((failure.kind, failure.code.as_str()), (FailureKind::Broken, "fault"));
        let details = failure.details.expect("details for a report");
        assert!(details.contains("baris ke-3") && details.contains("desk.rs"), "{details}");
        assert_eq!(session(&desk).expect("the next question is answered").tree()["state"], "none");
    }

    #[test]
    fn questions_are_answered_in_the_order_in_which_they_were_asked() {
        let place = tempfile::tempdir().expect("a folder");
        let desk = desk(&place);
        let first = desk.call("open_demo".to_owned(), json!({ "staff": 60 }), |_| ());
        // Asked while the first is at work, and answered with the region that the first has opened.
        assert_eq!(session(&desk).expect("a session").tree()["state"], "open");
        assert!(block_on(first).is_ok());
    }

    #[test]
    fn cancelling_is_heard_while_the_desk_is_at_work() {
        let place = tempfile::tempdir().expect("a folder");
        let desk = desk(&place);
        let cancel = Arc::clone(&desk.cancel);
        let working = desk.ask(move |_| {
            while !cancel.load(Ordering::Acquire) {
                thread::yield_now();
            }
        });
        desk.cancel();
        assert!(block_on(working).is_ok(), "the work saw the wish and ended");
    }

    #[test]
    fn a_closed_desk_lets_go_of_the_store_and_answers_with_a_failure() {
        let place = tempfile::tempdir().expect("a folder");
        let closed_one = desk(&place);
        block_on(closed_one.call("open_demo".to_owned(), json!({ "staff": 60 }), |_| ())).expect("a region");
        closed_one.close();
        assert_eq!(session(&closed_one).expect_err("nobody is at the desk").code, "closing");
        let next = desk(&place);
        block_on(next.call("open_demo".to_owned(), json!({ "staff": 60 }), |_| ())).expect("the lock is free again");
    }
}
