//! The front of the core: with or without an open store. One thread owns it and calls one act after another.

mod closing;
mod replacing;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDate;
use mutasi_intake::WorkerCommand;
use mutasi_store::{Store, StoreError, peek};
use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::contract::*;
use crate::create::{create_demo, create_office};
use crate::desk::Desk;
use crate::gatekeeper::Gatekeeper;
use crate::handles::{Granted, Handles};
use crate::router::{read, route, write};
use crate::run;
use crate::watch::Watch;

/// Seed of the invented region that the window offers.
const DEMO_SEED: u64 = 1;

/// Where the store is, who reads files, and which day it is.
pub struct FrontPlace {
    pub store: PathBuf,
    pub worker: WorkerCommand,
    pub today: fn() -> NaiveDate,
}

/// The answer of an act, and the kinds of records that it changed. The value is text that the page reads once: a tree
/// of values in between would cost more than most acts.
#[derive(Debug, Clone, Serialize)]
pub struct Reply {
    pub value: Box<RawValue>,
    pub changed: Vec<String>,
}

impl Reply {
    /// The value for whoever looks inside: the terminal and tests.
    pub fn tree(&self) -> Value {
        serde_json::from_str(self.value.get()).unwrap_or_default()
    }
}

/// The desk, with or without an open store.
pub struct Front {
    place: FrontPlace,
    /// The store that is open or would be opened; the demo store stands beside the real one.
    path: PathBuf,
    desk: Option<Desk>,
    handles: Handles,
    door: Gatekeeper,
    /// Somebody sits at a window all day: then the store is checked in the background, and copied when the desk closes
    /// or the day changes. A command of the terminal is over at once.
    keeps_days: bool,
}

impl Front {
    pub fn new(place: FrontPlace) -> Self {
        let path = place.store.clone();
        Self { path, place, desk: None, handles: Handles::default(), door: Gatekeeper::new(), keeps_days: true }
    }

    /// For one command: nothing is checked in the background, and no copy is made when it ends, for scripts run hundreds.
    pub fn for_one_command(place: FrontPlace) -> Self {
        let mut front = Self::new(place);
        front.keeps_days = false;
        front
    }

    /// How long no passphrase may be tried, because some did not fit.
    pub fn waiting(&self) -> Duration {
        self.door.left(&self.path)
    }

    /// Calls an act by name. A panic inside the core becomes a failure with its place; the store rolls back by itself.
    pub fn call(&mut self, act: &str, request: Value, watch: Watch) -> Result<Reply, Failure> {
        let called = catch_unwind(AssertUnwindSafe(|| self.answer(act, request, watch)));
        called.unwrap_or_else(|panic| {
            let words =
                panic.downcast_ref::<String>().cloned().or_else(|| panic.downcast_ref::<&str>().map(|s| s.to_string()));
            Err(Failure::broken(
                "fault",
                "Program menemui kesalahan. Tidak ada yang berubah; salin rinciannya untuk dilaporkan.",
            )
            .with_details(format!("{act}: {}", words.unwrap_or_default())))
        })
    }

    fn answer(&mut self, act: &str, request: Value, watch: Watch) -> Result<Reply, Failure> {
        let today = (self.place.today)();
        self.lock_when_idle()?;
        let value = match act {
            "first_start" => write(self.first_start(&read(request)?, today)?)?,
            "open_demo" => write(self.open_demo(&read(request)?, today)?)?,
            "unlock" => write(self.unlock(&read(request)?, today)?)?,
            "sign_out" => {
                watch.report("backup", 0, 0, "menutup meja dan membuat cadangan");
                self.sign_out();
                write(self.closed_session(today)?)?
            }
            "session" if self.desk.is_none() => write(self.closed_session(today)?)?,
            "list_backups" if self.desk.is_none() => {
                read::<Nothing>(request)?;
                write(self.list_backups(today)?)?
            }
            "preview_backup" if self.desk.is_none() => write(self.preview_backup(&read(request)?)?)?,
            "restore_backup" => write(self.restore_backup(&read(request)?, today)?)?,
            "undo_restore" => write(self.undo_restore(&read(request)?, today)?)?,
            "salvage_store" => write(self.salvage_store(&read(request)?, today)?)?,
            _ => return self.at_the_desk(act, request, watch, today),
        };
        Ok(Reply { value, changed: Vec::new() })
    }

    fn at_the_desk(&mut self, act: &str, request: Value, watch: Watch, today: NaiveDate) -> Result<Reply, Failure> {
        let desk = self.desk.as_mut().ok_or_else(locked)?;
        if self.keeps_days && desk.today != today {
            desk.keep_day();
        }
        desk.today = today;
        desk.watch = watch;
        desk.handles = std::mem::take(&mut self.handles);
        let answer = route(desk, act, request);
        self.handles = std::mem::take(&mut desk.handles);
        desk.watch = Watch::silent();
        let changed = desk.take_changed();
        // Looking whether the session still stands is no work.
        if !matches!(act, "session" | "store_health") {
            self.door.worked();
        }
        Ok(Reply { value: answer?, changed })
    }

    fn first_start(&mut self, asked: &FirstStart, today: NaiveDate) -> Result<StoreCreated, Failure> {
        let (store, recovery_key) = create_office(&self.place.store, asked, today)?;
        self.path.clone_from(&self.place.store);
        let account = asked.account.trim().to_string();
        self.sit_all_day(store, &account, today)?;
        Ok(StoreCreated { store: file_name(&self.path), account, recovery_key })
    }

    /// Opens the invented region beside the real store, and makes it the first time.
    fn open_demo(&mut self, asked: &OpenDemo, today: NaiveDate) -> Result<SessionView, Failure> {
        let path = self.place.store.with_file_name("contoh.mutasi");
        self.sign_out();
        let store = match peek(&path)? {
            Some(_) => Store::open(&path, "", "")?,
            None => create_demo(&path, asked.staff as usize, DEMO_SEED, today)?,
        };
        self.path = path;
        self.sit_all_day(store, "operator", today)
    }

    fn unlock(&mut self, asked: &Unlock, today: NaiveDate) -> Result<SessionView, Failure> {
        self.door.let_try(&self.path)?;
        // Changing the account at an open desk needs the passphrase, but not the file again.
        if let Some(desk) = &mut self.desk {
            desk.known(&asked.account)?;
            if !desk.store.sit(&asked.account, &asked.passphrase) {
                self.door.failed(&self.path);
                return Err(Failure::refused(
                    "wrong_passphrase",
                    "Kata sandi tidak cocok. Periksa huruf besar dan kecil, lalu coba lagi.",
                ));
            }
            desk.sit_down(&asked.account)?;
            desk.note_failures(self.door.passed(&self.path))?;
            return run::session(desk, Nothing {});
        }
        let store = self.tried(Store::open(&self.path, &asked.account, &asked.passphrase))?;
        self.sit_all_day(store, &asked.account, today)
    }

    fn tried(&mut self, opened: Result<Store, StoreError>) -> Result<Store, Failure> {
        opened.map_err(|error| self.counted(error))
    }

    /// Counts a passphrase that did not open the store.
    fn counted(&mut self, error: StoreError) -> Failure {
        if error.code == "wrong_passphrase" {
            self.door.failed(&self.path);
        }
        error.into()
    }

    /// Sits down at a window: the store is checked in the background, and what waits is told.
    fn sit_all_day(&mut self, store: Store, account: &str, today: NaiveDate) -> Result<SessionView, Failure> {
        self.keeps_days = true;
        self.sit_at(store, account, today)
    }

    fn sit_at(&mut self, store: Store, account: &str, today: NaiveDate) -> Result<SessionView, Failure> {
        let mut desk = Desk::new(store, account, today, self.place.worker.clone())?;
        desk.note_failures(self.door.passed(&self.path))?;
        if self.keeps_days {
            desk.begin_check();
            desk.notices.extend(run::told(&self.path, today));
        }
        let view = run::session(&mut desk, Nothing {})?;
        self.desk = Some(desk);
        Ok(view)
    }

    fn closed_session(&self, today: NaiveDate) -> Result<SessionView, Failure> {
        let peeked = peek(&self.path)?;
        let (state, demo, accounts) = match peeked {
            None => (StoreState::None, false, Vec::new()),
            Some(peek) => (StoreState::Locked, peek.demo, peek.accounts),
        };
        Ok(SessionView {
            state,
            store: file_name(&self.path),
            demo,
            region: None,
            account: None,
            accounts: accounts
                .into_iter()
                .map(|name| AccountView { name, roles: Vec::new(), nip: None, removed: false, has_key: true })
                .collect(),
            today,
            undo: None,
            redo: None,
            counts: CountsView::default(),
            notices: Vec::new(),
            recovery: false,
            idle_minutes: 0,
            wait_seconds: self.waiting().as_millis().div_ceil(1000).try_into().unwrap_or(u32::MAX),
        })
    }

    /// Opens the store as an account, or as the first whose passphrase fits; for the terminal.
    pub fn open_as(&mut self, account: Option<&str>, passphrase: &str) -> Result<(), Failure> {
        let today = (self.place.today)();
        self.door.let_try(&self.path)?;
        self.keeps_days = false;
        let known = peek(&self.path)?;
        let demo = known.as_ref().is_some_and(|peek| peek.demo);
        let names = known.map(|peek| peek.accounts).unwrap_or_default();
        let mut name = account.or(names.first().map(String::as_str)).unwrap_or_default().to_string();
        let mut opened = Store::open(&self.path, &name, passphrase);
        if account.is_none() && !demo {
            for next in names.iter().skip(1) {
                if opened.is_ok() {
                    break;
                }
                name.clone_from(next);
                opened = Store::open(&self.path, next, passphrase);
            }
        }
        let store = self.tried(opened)?;
        if account.is_none() && demo {
            let first = store.read().accounts()?.into_iter().find(|known| !known.removed);
            name = first.map(|known| known.name).unwrap_or_default();
        }
        self.sit_at(store, &name, today).map(drop)
    }

    /// Makes an invented region at the place of this front and opens it, for one command.
    pub fn make_demo(&mut self, staff: usize, seed: u64) -> Result<(), Failure> {
        let today = (self.place.today)();
        let store = create_demo(&self.path, staff, seed, today)?;
        self.keeps_days = false;
        self.sit_at(store, "operator", today).map(drop)
    }

    /// The open desk.
    pub fn desk(&mut self) -> Option<&mut Desk> {
        self.desk.as_mut()
    }

    /// Gives a handle for a file or folder that the officer chose.
    pub fn grant(&mut self, path: PathBuf) -> Granted {
        self.handles.grant(path)
    }

    /// The path behind a handle; only for the edges.
    pub fn path_of(&self, id: &str) -> Option<&Path> {
        self.handles.path(id)
    }
}

fn locked() -> Failure {
    Failure::refused("locked", "Berkas data belum dibuka. Masuk dengan akun dan kata sandi dahulu.")
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
