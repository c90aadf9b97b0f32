//! The desk: an open store, the account that sits at it, and what is kept at hand.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use mutasi_domain::account::Role;
use mutasi_domain::cases::{StepKind, roles_of};
use mutasi_domain::event::EventKind;
use mutasi_domain::parameter::Law;
use mutasi_intake::WorkerCommand;
use mutasi_store::{AccountRecord, Done, Entry, Mode, Reader, Store, WorkloadRecord, Writer};

use crate::cache::Cache;
use crate::contract::Failure;
use crate::frame::Frame;
use crate::handles::Handles;
use crate::op::Op;
use crate::papers::sweep;
use crate::people::{Directory, People};
use crate::run::administrators;
use crate::watch::Watch;
use crate::workloads::kept;

/// An open desk. One thread owns it.
pub struct Desk {
    pub(crate) store: Store,
    pub(crate) account: String,
    pub(crate) roles: Vec<Role>,
    pub(crate) today: NaiveDate,
    pub(crate) worker: WorkerCommand,
    pub(crate) handles: Handles,
    pub(crate) watch: Watch,
    pub(crate) cache: Cache,
    changed: BTreeSet<String>,
    /// What was found and mended when the store was opened.
    pub(crate) notices: Vec<String>,
}

impl Desk {
    pub(crate) fn new(store: Store, account: &str, today: NaiveDate, worker: WorkerCommand) -> Result<Self, Failure> {
        let notices = sweep(&store)?;
        let mut desk = Self {
            store,
            account: String::new(),
            roles: Vec::new(),
            today,
            worker,
            handles: Handles::default(),
            watch: Watch::silent(),
            cache: Cache::default(),
            changed: BTreeSet::new(),
            notices,
        };
        desk.sit_down(account)?;
        Ok(desk)
    }

    /// An account that is there and has not been closed.
    pub(crate) fn known(&self, account: &str) -> Result<AccountRecord, Failure> {
        found(&self.read().accounts()?, account).cloned()
    }

    /// Lets an account act at this desk.
    pub(crate) fn sit_down(&mut self, account: &str) -> Result<(), Failure> {
        let accounts = self.read().accounts()?;
        let (keepers, found) = (administrators(&accounts), found(&accounts, account)?.clone());
        (self.account, self.roles) = (found.name, found.roles);
        if self.store.is_opened_by_recovery() {
            // Whoever holds the sealed paper may give new passphrases, and decide nothing.
            self.roles = vec![Role::Administrator];
        } else if keepers.contains(&self.account) && !self.roles.contains(&Role::Administrator) {
            self.roles.push(Role::Administrator);
        }
        if self.store.is_demo() {
            self.store.sit(account, "");
        }
        self.register_key()
    }

    /// Keeps the public half of the key that this person signs with, where the store is from before keys were kept. A
    /// key that comes later is certified by an administrator, never by itself.
    fn register_key(&mut self) -> Result<(), Failure> {
        let Some(signer) = self.store.signer().filter(|_| !self.store.is_opened_by_recovery()) else { return Ok(()) };
        let account = self.account.clone();
        if self.read().sign_keys()?.iter().any(|key| key.account == account) {
            return Ok(());
        }
        self.act(Op::RegisterKey, Op::RegisterKey.label(), Mode::Commit, |tx| {
            tx.add_sign_key(&signer.certify(&account, &signer.public()))?;
            Ok(())
        })
    }

    /// Tells in the trail how often it was tried in vain before somebody came in.
    pub(crate) fn note_failures(&mut self, count: u32) -> Result<(), Failure> {
        if count == 0 {
            return Ok(());
        }
        let account = self.account.clone();
        self.notices.push(format!(
            "Sebelum ini {count} kali dicoba masuk dengan kata sandi yang tidak cocok. Tanyakan rekan bila bukan Anda."
        ));
        self.act(Op::NoteSignIn, Op::NoteSignIn.label(), Mode::Commit, |tx| {
            tx.add_event(EventKind::SignInFailed.code(), &account, None, &format!("{count} kali"))?;
            Ok(())
        })
    }

    /// Lets the first account that may do `op` act; for an invented region, whose accounts ask for no passphrase.
    pub fn sit_who_can(&mut self, op: Op) -> Result<(), Failure> {
        self.sit_one_of(op.roles())
    }

    /// Lets the first account that may take this step of a case act; an unknown step changes nothing, and is refused later.
    pub fn sit_who_takes(&mut self, step: &str) -> Result<(), Failure> {
        StepKind::from_code(step).map_or(Ok(()), |step| self.sit_one_of(roles_of(step)))
    }

    fn sit_one_of(&mut self, roles: &[Role]) -> Result<(), Failure> {
        let accounts = self.read().accounts()?;
        let keepers = administrators(&accounts);
        let may = |known: &AccountRecord| {
            roles.iter().any(|role| known.roles.contains(role))
                || roles.contains(&Role::Administrator) && keepers.contains(&known.name)
        };
        let fitting = accounts.into_iter().find(may);
        fitting.map_or(Ok(()), |known| self.sit_down(&known.name))
    }

    /// Minutes after which a desk that nobody works at locks itself; 0 for an invented region, which has no passphrase.
    pub(crate) fn idle_minutes(&mut self) -> Result<u32, Failure> {
        if self.store.is_demo() {
            return Ok(0);
        }
        Ok(self.law()?.number("security.idle_minutes").unsigned_abs())
    }

    /// Whether the desk stands on an invented region.
    pub fn is_demo(&self) -> bool {
        self.store.is_demo()
    }

    /// Canonical text of all records.
    pub fn dump(&self) -> Result<String, Failure> {
        Ok(self.read().dump()?)
    }

    pub(crate) fn read(&self) -> Reader<'_> {
        self.store.read()
    }

    /// Runs one act that writes: role, one transaction, one journal entry with its label.
    pub(crate) fn act<T>(
        &mut self,
        op: Op,
        label: &str,
        mode: Mode,
        work: impl FnOnce(&Writer<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.require_role(op)?;
        let entry = Entry { account: &self.account, act: op.name(), label, official: op.is_official() };
        let done = self.store.transact(mode, &entry, work)?;
        Ok(self.note(done))
    }

    /// Refuses when the account has none of the roles that an act asks for.
    pub(crate) fn require_role(&self, op: Op) -> Result<(), Failure> {
        if op.roles().iter().any(|role| self.roles.contains(role)) {
            return Ok(());
        }
        let wanted: Vec<&str> = op.roles().iter().map(|role| role.code()).collect();
        Err(Failure::refused(
            "role",
            format!(
                "Akun {} tidak berwenang untuk \"{}\". Masuk dengan akun {}.",
                self.account,
                op.label(),
                wanted.join(" atau ")
            ),
        ))
    }

    /// Drops what the change has made old and remembers its kinds for the reply.
    pub(crate) fn note<T>(&mut self, done: Done<T>) -> T {
        let kinds: Vec<String> = done.changed.iter().map(|table| kind_of(table).to_string()).collect();
        self.cache.forget(&kinds);
        self.changed.extend(kinds);
        done.value
    }

    /// Tells the page that something beside the records has changed.
    pub(crate) fn changed_too(&mut self, kind: &str) {
        self.changed.insert(kind.to_string());
    }

    /// Where the store stands.
    pub(crate) fn path(&self) -> Result<PathBuf, Failure> {
        self.store.path().map(Path::to_path_buf).ok_or_else(|| {
            Failure::refused("store_missing", "Berkas data ini hanya ada di memori. Buka berkas data di disk.")
        })
    }

    pub(crate) fn take_changed(&mut self) -> Vec<String> {
        std::mem::take(&mut self.changed).into_iter().collect()
    }

    /// The law in force today.
    pub(crate) fn law(&mut self) -> Result<Arc<Law>, Failure> {
        self.law_on(self.today)
    }

    /// The law in force on a day: figures of a day are judged by the law of that day.
    pub(crate) fn law_on(&mut self, day: NaiveDate) -> Result<Arc<Law>, Failure> {
        if let Some(law) = self.cache.law.clone().filter(|law| law.day == day) {
            return Ok(law);
        }
        let law = Arc::new(Law::on(day, self.read().parameters()?)?);
        self.cache.law = Some(Arc::clone(&law));
        Ok(law)
    }

    /// The region on a day.
    pub(crate) fn frame(&mut self, day: NaiveDate) -> Result<Arc<Frame>, Failure> {
        self.frame_in(day, None)
    }

    /// The region on a day, by the records or as a scenario would have it.
    pub(crate) fn frame_in(&mut self, day: NaiveDate, scenario: Option<i64>) -> Result<Arc<Frame>, Failure> {
        if let Some(frame) = self.cache.frames.get(&(day, scenario)) {
            return Ok(Arc::clone(frame));
        }
        let frame = Arc::new(match scenario {
            None => Frame::read(&self.read(), day)?,
            Some(id) => self.imagine(id, day)?,
        });
        self.cache.keep_frame(Arc::clone(&frame));
        Ok(frame)
    }

    /// Workload analyses on a day, by position.
    pub(crate) fn workloads(&mut self, day: NaiveDate) -> Result<Arc<BTreeMap<i64, WorkloadRecord>>, Failure> {
        if let Some(workloads) = self.cache.workloads.get(&day) {
            return Ok(Arc::clone(workloads));
        }
        let law = self.law_on(day)?;
        let known = self.read().workloads(day)?.into_iter().map(|(position, record)| (position, kept(record, &law)));
        let workloads = Arc::new(known.collect());
        self.cache.keep_workloads(day, Arc::clone(&workloads));
        Ok(workloads)
    }

    /// Runs an act that changes the need of a few positions. What is at hand is brought up to date instead of being
    /// read again: one changed workload touches one position and the units above it.
    pub(crate) fn act_on_needs(
        &mut self,
        op: Op,
        label: &str,
        positions: &[i64],
        work: impl FnOnce(&Writer<'_>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let (frames, workloads) = (std::mem::take(&mut self.cache.frames), std::mem::take(&mut self.cache.workloads));
        let done = self.act(op, label, Mode::Commit, work);
        if done.is_err() {
            (self.cache.frames, self.cache.workloads) = (frames, workloads);
            return done;
        }
        for ((day, scenario), mut frame) in frames {
            if scenario.is_some() {
                continue;
            }
            for position in positions {
                let need = self.read().need(*position, day)?;
                Arc::make_mut(&mut frame).set_need(*position, need);
            }
            self.cache.keep_frame(frame);
        }
        for (day, mut known) in workloads {
            let law = self.law_on(day)?;
            for position in positions {
                let now = self.read().workload(*position, day)?;
                let known = Arc::make_mut(&mut known);
                match now {
                    Some(workload) => known.insert(*position, kept(workload, &law)),
                    None => known.remove(position),
                };
            }
            self.cache.keep_workloads(day, known);
        }
        Ok(())
    }

    /// Everybody.
    pub(crate) fn people(&mut self) -> Result<Arc<People>, Failure> {
        if let Some(people) = &self.cache.people {
            return Ok(Arc::clone(people));
        }
        let people = Arc::new(People::read(&self.read(), self.today)?);
        self.cache.people = Some(Arc::clone(&people));
        Ok(people)
    }

    /// The list of people on a day.
    pub(crate) fn directory(&mut self, day: NaiveDate) -> Result<Arc<Directory>, Failure> {
        if let Some(directory) = self.cache.directories.get(&day) {
            return Ok(Arc::clone(directory));
        }
        let (people, frame) = (self.people()?, self.frame(day)?);
        let directory = Arc::new(Directory::of(&people, &frame));
        self.cache.keep_directory(Arc::clone(&directory));
        Ok(directory)
    }

    /// The day asked for, or the day the desk works on.
    pub(crate) fn day(&self, as_of: Option<NaiveDate>) -> NaiveDate {
        as_of.unwrap_or(self.today)
    }
}

/// An account that is there and has not been closed.
fn found<'a>(accounts: &'a [AccountRecord], account: &str) -> Result<&'a AccountRecord, Failure> {
    accounts.iter().find(|known| known.name == account && !known.removed).ok_or_else(|| {
        Failure::refused("account_unknown", format!("Akun \"{account}\" tidak ada. Pilih akun yang terdaftar."))
    })
}

/// The kind of record that a table belongs to, as screens know it.
fn kind_of(table: &str) -> &str {
    match table {
        "unit_place" => "unit",
        "task" | "workload" => "need",
        "lesson_hours" => "school",
        "plan_move" => "move",
        "letter_number" => "number",
        "template_version" => "template",
        "signed_file" => "decree",
        "match" => "import",
        "signatory" => "region",
        "performance" | "discipline" => "staff",
        "move_check" => "move",
        "withdrawn" => "approval",
        "sign_key" => "account",
        "request_target" => "request",
        "decision" => "proposal",
        "transfer_case" | "case_step" | "snapshot" => "case",
        "meeting_person" | "meeting_case" => "meeting",
        "case_task" => "todo",
        "evaluation_form" => "evaluation",
        other => other,
    }
}
