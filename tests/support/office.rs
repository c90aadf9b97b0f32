//! An office at work: a desk on a store in a folder of its own, with its calendar.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use chrono::NaiveDate;
use mutasi_acts::contract::*;
use mutasi_acts::{Front, FrontPlace, Progress, Watch};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::plan::PlanDesk;
use crate::program::worker;

/// The passphrase of every account of a test office.
pub const PASSPHRASE: &str = "empat kata yang panjang";

thread_local! {
    /// The calendar on the wall. The desk asks for the day through a plain function, so each test (a thread) has one.
    static TODAY: Cell<NaiveDate> = Cell::new(day("2026-11-21"));
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day as YYYY-MM-DD")
}

/// An office with its desk.
pub struct Office {
    front: Front,
    folder: TempDir,
    store: PathBuf,
    pub staff: Accounts,
}

/// Names of the accounts by what their people do.
#[derive(Debug, Clone, Copy)]
pub struct Accounts {
    pub drafter: &'static str,
    pub approver: &'static str,
    pub auditor: &'static str,
}

const OFFICE: Accounts = Accounts { drafter: "ratna", approver: "budi", auditor: "dewa" };
const INVENTED: Accounts = Accounts { drafter: "operator", approver: "penyetuju", auditor: "auditor" };

impl Office {
    /// An empty folder and a closed desk, on 21 November 2026.
    pub fn closed() -> Self {
        Self::closed_in(&std::env::temp_dir())
    }

    /// The same in a folder inside another one.
    fn closed_in(place: &Path) -> Self {
        let folder = tempfile::tempdir_in(place).expect("a folder for the test");
        let store = folder.path().join("kota.mutasi");
        TODAY.set(day("2026-11-21"));
        Self { front: front(&store), folder, store, staff: OFFICE }
    }

    /// Kota Rantau Bahari on its first day: ratna at the desk, three colleagues with accounts, no people yet.
    pub fn of_rantau_bahari() -> Self {
        let mut office = Self::closed();
        let made: StoreCreated = office.call(
            "first_start",
            json!({
                "kind": "kota", "name": "Kota Rantau Bahari", "province": "Nusa Bahari", "head_name": "Sri Wahyuni, S.H.",
                "account": "ratna", "passphrase": PASSPHRASE,
            }),
        );
        assert_eq!(made.recovery_key.split('-').count(), 8, "the recovery key is eight groups, shown once");
        for (name, role) in [("vera", "verifikator"), ("budi", "penyetuju"), ("dewa", "auditor")] {
            let _: AccountView =
                office.call("add_account", json!({ "name": name, "role": role, "passphrase": PASSPHRASE }));
        }
        office
    }

    /// An invented region, whose accounts are named after their roles and ask for no passphrase.
    pub fn invented(staff: usize, seed: u64) -> Self {
        Self::invented_in(&std::env::temp_dir(), staff, seed)
    }

    /// The same in a folder inside another one, for example of a small disk.
    pub fn invented_in(place: &Path, staff: usize, seed: u64) -> Self {
        let mut office = Self::closed_in(place);
        office.front.make_demo(staff, seed).expect("the invented region is made");
        office.staff = INVENTED;
        office
    }

    /// Ends the session: the store is closed and its lock is free.
    pub fn close(&mut self) -> &mut Self {
        let _: SessionView = self.call("sign_out", json!({}));
        self
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn store(&self) -> &Path {
        &self.store
    }

    /// A folder inside the office's folder, made when it is missing.
    pub fn place(&self, name: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::create_dir_all(&path).expect("a folder inside the test's folder");
        path
    }

    /// Turns the calendar.
    pub fn on_day(&mut self, text: &str) -> &mut Self {
        TODAY.set(day(text));
        self
    }

    /// Lets somebody else sit down at the desk.
    pub fn sit(&mut self, account: &str) -> &mut Self {
        let _: SessionView = self.call("unlock", json!({ "account": account, "passphrase": PASSPHRASE }));
        self
    }

    /// How long nobody may try a passphrase.
    pub fn waiting(&self) -> Duration {
        self.front.waiting()
    }

    /// Waits as long as the program makes people wait after passphrases that did not fit.
    pub fn wait_at_the_door(&mut self) -> &mut Self {
        std::thread::sleep(self.waiting());
        self
    }

    /// Calls an act that is expected to succeed.
    #[track_caller]
    pub fn call<T: DeserializeOwned>(&mut self, act: &str, request: Value) -> T {
        match self.front.call(act, request, Watch::silent()) {
            Ok(reply) => serde_json::from_str(reply.value.get()).expect("the reply is of the contract"),
            Err(failure) => panic!("{act}: {}: {} {:?}", failure.code, failure.message, failure.details),
        }
    }

    /// Calls an act that edits a plan, and shows the plan afterwards.
    #[track_caller]
    pub fn edited(&mut self, act: &str, request: Value) -> PlanView {
        let plan = request["plan"].clone();
        let _: PlanEdited = self.call(act, request);
        self.call("show_plan", json!({ "plan": plan }))
    }

    /// Calls an act that may be refused.
    pub fn attempt(&mut self, act: &str, request: Value) -> Result<Value, Failure> {
        self.front.call(act, request, Watch::silent()).map(|reply| reply.tree())
    }

    /// Calls an act that is expected to be refused or to break, and checks what every failure owes a person.
    #[track_caller]
    pub fn refused(&mut self, act: &str, request: Value) -> Failure {
        match self.front.call(act, request, Watch::silent()) {
            Ok(reply) => panic!("{act} should be refused, but answered {}", reply.value),
            Err(failure) => failure,
        }
    }

    /// Calls an act and cancels it when progress comes to `stop_at`.
    pub fn cancelled_at(&mut self, act: &str, request: Value, stop_at: u64) -> Failure {
        let cancel = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&cancel);
        let stop = move |progress: Progress| {
            if progress.done >= stop_at {
                asked.store(true, std::sync::atomic::Ordering::Relaxed);
            }
        };
        match self.front.call(act, request, Watch::new(stop, cancel)) {
            Ok(reply) => panic!("{act} should be cancelled, but answered {}", reply.value),
            Err(failure) => failure,
        }
    }

    /// The handle of a file or folder, as the native dialog would give it.
    pub fn grant(&mut self, path: &Path) -> String {
        self.front.grant(path.to_path_buf()).id
    }

    fn grants(&mut self, files: &[PathBuf]) -> Vec<String> {
        files.iter().map(|file| self.grant(file)).collect()
    }

    /// Takes files in.
    #[track_caller]
    pub fn import(&mut self, files: &[PathBuf]) -> Vec<ImportedFile> {
        let files = self.grants(files);
        self.call::<ImportView>("take_import", json!({ "files": files })).files
    }

    /// Shows what taking files in would do.
    #[track_caller]
    pub fn preview(&mut self, files: &[PathBuf]) -> Vec<ImportedFile> {
        let files = self.grants(files);
        self.call::<ImportView>("preview_import", json!({ "files": files })).files
    }

    /// Writes the correction files into a folder; gives their paths.
    #[track_caller]
    pub fn corrections(&mut self, files: &[PathBuf], folder: &Path) -> Vec<PathBuf> {
        let (files, to) = (self.grants(files), self.grant(folder));
        self.call::<WrittenFiles>("save_corrections", json!({ "files": files, "to": to }))
            .files
            .iter()
            .map(|name| folder.join(name))
            .collect()
    }

    #[track_caller]
    pub fn staffing(&mut self) -> StaffingView {
        self.call("staffing", json!({}))
    }

    #[track_caller]
    pub fn staffing_on(&mut self, text: &str) -> StaffingView {
        self.call("staffing", json!({ "as_of": text }))
    }

    #[track_caller]
    pub fn everybody(&mut self) -> Vec<StaffLine> {
        self.call::<StaffPage>("list_staff", json!({ "limit": 1000 })).rows
    }

    #[track_caller]
    pub fn person(&mut self, nip: &str) -> StaffView {
        self.call("show_staff", json!({ "nip": nip }))
    }

    /// The open post of a title in a unit.
    #[track_caller]
    pub fn vacancy(&mut self, title: &str, unit: &str) -> VacancyView {
        let open: Vec<VacancyView> = self.call("vacancies", json!({}));
        open.into_iter()
            .find(|vacancy| vacancy.title == title && vacancy.unit == unit)
            .unwrap_or_else(|| panic!("{title}, {unit} is open"))
    }

    /// Begins a plan.
    #[track_caller]
    pub fn plan(&mut self, name: &str, tmt: &str) -> PlanDesk<'_> {
        let made: PlanCreated = self.call("new_plan", json!({ "name": name, "tmt": tmt }));
        self.at_plan(made.plan)
    }

    /// A draft with lawful moves: open posts, each filled by the best candidate whom no rule stops.
    #[track_caller]
    pub fn lawful_draft(&mut self, name: &str, tmt: &str, moves: usize) -> PlanDesk<'_> {
        let open: Vec<VacancyView> = self.call("vacancies", json!({}));
        let mut plan = self.plan(name, tmt);
        for vacancy in open {
            if plan.view().moves.len() == moves {
                break;
            }
            let Some(best) = plan.candidates(vacancy.position).candidates.into_iter().next() else { continue };
            plan.add(&best.nip, vacancy.position);
            if plan.view().findings.iter().any(|finding| finding.severity == "BLOCK") {
                plan.remove(&best.nip);
            }
        }
        assert_eq!(plan.view().moves.len(), moves, "the region has that many lawful moves");
        plan
    }

    /// An approved plan with lawful moves; the drafter sits at the desk again.
    #[track_caller]
    pub fn approved_plan(&mut self, name: &str, tmt: &str, moves: usize) -> i64 {
        let staff = self.staff;
        let id = self.sit(staff.drafter).lawful_draft(name, tmt, moves).consent_of_both_sides().plan;
        self.sit(staff.approver).at_plan(id).approve();
        self.sit(staff.drafter);
        id
    }

    /// An approved plan with as many moves as the planner finds: enough for several stretches of decrees.
    #[track_caller]
    pub fn approved_proposal(&mut self, name: &str, tmt: &str) -> i64 {
        let staff = self.staff;
        let plan = self.sit(staff.drafter).plan(name, tmt).plan;
        let _: Value = self.call("propose_plan", json!({ "plan": plan }));
        self.at_plan(plan).consent_of_both_sides();
        self.sit(staff.approver).at_plan(plan).approve();
        self.sit(staff.drafter);
        plan
    }

    /// Goes on with a plan.
    pub fn at_plan(&mut self, plan: i64) -> PlanDesk<'_> {
        PlanDesk { office: self, plan }
    }

    /// Issues the decrees of a plan into a folder.
    #[track_caller]
    pub fn issue(&mut self, plan: i64, date: &str, folder: &Path, collective: bool) -> DecreesIssued {
        let to = self.grant(folder);
        self.issue_asked(&json!({ "plan": plan, "date": date, "collective": collective, "to": to }))
    }

    /// Issues decrees as asked, stretch after stretch.
    #[track_caller]
    pub fn issue_asked(&mut self, request: &Value) -> DecreesIssued {
        let mut all: DecreesIssued = self.call("issue_decrees", request.clone());
        while all.remaining > 0 {
            let more: DecreesIssued = self.call("issue_decrees", request.clone());
            assert!(more.remaining < all.remaining, "each call issues something");
            all.decrees.extend(more.decrees);
            (all.remaining, all.remarks) = (more.remaining, more.remarks);
        }
        all
    }

    /// Tries to issue the decrees of a plan, which is expected to be refused.
    #[track_caller]
    pub fn refused_issue(&mut self, plan: i64, folder: &Path) -> Failure {
        let to = self.grant(folder);
        self.refused("issue_decrees", json!({ "plan": plan, "date": "2026-12-15", "to": to }))
    }

    /// Asks whether a paper is ours and unchanged.
    #[track_caller]
    pub fn check_paper(&mut self, file: &Path) -> DecreeCheck {
        let file = self.grant(file);
        self.call("verify_decree", json!({ "file": file }))
    }

    #[track_caller]
    pub fn decrees(&mut self) -> Vec<DecreeView> {
        self.call("list_decrees", json!({}))
    }

    #[track_caller]
    pub fn undo(&mut self) -> Undone {
        self.call("undo", json!({}))
    }

    #[track_caller]
    pub fn redo(&mut self) -> Undone {
        self.call("redo", json!({}))
    }

    #[track_caller]
    pub fn session(&mut self) -> SessionView {
        self.call("session", json!({}))
    }

    #[track_caller]
    pub fn journal(&mut self) -> Vec<JournalEntry> {
        self.call("list_journal", json!({ "limit": 10_000 }))
    }

    /// Canonical text of all records: two stores with the same text hold the same.
    #[track_caller]
    pub fn dump(&mut self) -> String {
        self.front.desk().expect("the desk is open").dump().expect("the store is readable")
    }

    /// Checks the file, the chain, and that the journal replays to the same store.
    #[track_caller]
    pub fn assert_sound(&mut self) {
        let view: VerifyView = self.call("verify_store", json!({}));
        assert!(view.ok, "the store verifies: {view:?}");
    }
}

fn front(store: &Path) -> Front {
    Front::new(FrontPlace { store: store.to_path_buf(), worker: worker(), today: || TODAY.get() })
}

/// What every failure owes the person: a code, and Indonesian words that end in what to do.
#[track_caller]
pub fn asked_of(failure: &Failure, code: &str) {
    assert_eq!(failure.code, code, "{}", failure.message);
    crate::terminal::assert_indonesian_with_advice(&failure.message);
}
