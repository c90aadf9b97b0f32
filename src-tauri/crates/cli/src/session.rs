//! Opening a store for one command: the day, the passphrase, the account that acts.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::OnceLock;

use chrono::{Local, NaiveDate};
use mutasi_acts::contract::{Failure, FailureKind};
use mutasi_acts::{Front, FrontPlace, Op, Watch};
use mutasi_intake::WorkerCommand;
use serde_json::{Value, json};

use crate::ask::{NEW_PASSPHRASE, PASSPHRASE, passphrase};

static TODAY: OnceLock<NaiveDate> = OnceLock::new();

/// The day to act on.
pub(crate) fn today() -> NaiveDate {
    *TODAY.get_or_init(|| Local::now().date_naive())
}

/// Acts on another day than today, for rehearsals and tests.
pub(crate) fn work_on(day: NaiveDate) {
    let _ = TODAY.set(day);
}

pub(crate) fn front(store: &Path) -> Result<Front, Failure> {
    Ok(Front::for_one_command(place(store)?))
}

pub(crate) fn place(store: &Path) -> Result<FrontPlace, Failure> {
    let worker =
        WorkerCommand::this_program().map_err(|error| failure(FailureKind::Broken, error.code, &error.message))?;
    Ok(FrontPlace { store: store.to_path_buf(), worker, today })
}

pub(crate) fn failure(kind: FailureKind, code: &str, message: &str) -> Failure {
    Failure { kind, code: code.into(), message: message.into(), findings: Vec::new(), details: None }
}

/// An open store and the account that acts.
pub(crate) struct Session {
    pub(crate) front: Front,
}

impl Session {
    /// Opens a store. In an invented region the first account that may do `op` acts, unless one is named.
    pub(crate) fn open(store: &Path, who: Option<&str>, op: Option<Op>) -> Result<Self, Failure> {
        let demo = mutasi_store::peek(store)?.is_some_and(|peek| peek.demo);
        let exists = store.exists();
        let secret = if demo || !exists { String::new() } else { passphrase(PASSPHRASE, "Kata sandi")? };
        let mut session = Self::open_with(store, who, &secret)?;
        if let (Some(desk), Some(op), None) = (session.front.desk(), op, who)
            && desk.is_demo()
        {
            desk.sit_who_can(op)?;
        }
        Ok(session)
    }

    /// Opens a store with a passphrase that is known already. After passphrases that did not fit it waits first, as the
    /// window makes people wait.
    pub(crate) fn open_with(store: &Path, who: Option<&str>, secret: &str) -> Result<Self, Failure> {
        let mut front = front(store)?;
        let waiting = front.waiting();
        if !waiting.is_zero() {
            crate::print::note(&format!(
                "wait: Kata sandi beberapa kali tidak cocok. Menunggu {} detik.",
                waiting.as_secs() + 1
            ));
            std::thread::sleep(waiting);
        }
        front.open_as(who, secret)?;
        Ok(Self { front })
    }

    /// The passphrase to be set; an invented region has none.
    pub(crate) fn new_passphrase(&mut self, question: &str) -> Result<String, Failure> {
        let demo = self.front.desk().is_some_and(|desk| desk.is_demo());
        if demo { Ok(String::new()) } else { passphrase(NEW_PASSPHRASE, question) }
    }

    /// In an invented region the first account that may take this step of a case acts, unless one is named.
    pub(crate) fn sit_who_takes(&mut self, who: Option<&str>, step: &str) -> Result<(), Failure> {
        match (self.front.desk(), who) {
            (Some(desk), None) if desk.is_demo() => desk.sit_who_takes(step),
            _ => Ok(()),
        }
    }

    pub(crate) fn call(&mut self, act: &str, request: Value) -> Result<Value, Failure> {
        let watch = Watch::new(crate::print::progress, std::sync::Arc::default());
        Ok(self.front.call(act, request, watch)?.tree())
    }

    /// Asks again until nothing remains, and answers the lists and remarks of all calls together. `request` sees what
    /// is there so far.
    pub(crate) fn in_stretches(
        &mut self,
        act: &str,
        list: &str,
        request: impl Fn(&[Value]) -> Value,
    ) -> Result<Value, Failure> {
        let (mut all, mut remarks) = (Vec::new(), BTreeSet::new());
        loop {
            let mut part = self.call(act, request(&all))?;
            all.extend(part[list].as_array_mut().map(std::mem::take).unwrap_or_default());
            let told = part["remarks"].as_array().into_iter().flatten();
            remarks.extend(told.filter_map(|remark| remark.as_str().map(str::to_string)));
            if part["remaining"].as_u64().unwrap_or(0) == 0 {
                return Ok(json!({ list: all, "remaining": 0, "remarks": remarks }));
            }
        }
    }

    pub(crate) fn grant(&mut self, path: &Path) -> String {
        self.front.grant(path.to_path_buf()).id
    }

    /// A folder to write into, made when it is missing.
    pub(crate) fn folder(&mut self, path: &Path) -> Result<String, Failure> {
        std::fs::create_dir_all(path).map_err(|error| {
            let message = format!("Folder {} tidak dapat dibuat: {error}. Pilih folder lain.", path.display());
            failure(FailureKind::Broken, "read_only", &message)
        })?;
        Ok(self.grant(path))
    }
}
