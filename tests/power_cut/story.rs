//! A recorded story of acts, and what must hold of the store wherever the power goes in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use mutasi_acts::contract::*;
use mutasi_powercut::{Dice, Image, Metadata, Recorded, Recording, Syncs};
use mutasi_store::{Store, StoreError, sha256};
use mutasi_tests::{Office, report, soak};
use serde_json::json;

/// Who opens the stores of these stories: they hold invented regions, which ask for no passphrase.
pub(crate) const OPERATOR: &str = "operator";

/// An office that is watched while it works.
pub(crate) struct Teller {
    office: Office,
    recording: Recording,
    store: PathBuf,
    steps: Vec<State>,
    /// Steps, by the number before them, on whose way the store holds something that is neither end.
    long: BTreeSet<u64>,
}

/// What a store holds: two stores with the same are the same to everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
struct State {
    /// Number of the last journal entry and its hash, which stands for the whole history.
    entries: i64,
    head: String,
    /// Hash of the dump.
    dump: String,
}

impl State {
    fn of(store: &Store) -> Result<Self, StoreError> {
        let newest = store.read().journal(None, 1)?;
        let (entries, head) = newest.into_iter().next().map_or((0, String::new()), |entry| (entry.seq, entry.hash));
        Ok(Self { entries, head, dump: sha256(store.read().dump()?.as_bytes()) })
    }
}

impl Teller {
    /// Begins to watch an office whose desk is closed. `store` is the file that the story is about.
    pub(crate) fn of(mut office: Office, store: PathBuf) -> Self {
        office.close();
        let recording = Recording::of(office.folder());
        Self { office, recording, store, steps: Vec::new(), long: BTreeSet::new() }
    }

    /// The invented region of a few people, made before the story begins; the operator sits at the desk.
    pub(crate) fn of_region(mut office: Office) -> Self {
        let store = office.store().to_path_buf();
        office.close();
        let mut teller = Self::of(office, store);
        teller.then(|office| {
            office.sit(OPERATOR);
        });
        teller
    }

    /// Lets the office act at the open desk. What it did is confirmed when this returns.
    pub(crate) fn then<T>(&mut self, act: impl FnOnce(&mut Office) -> T) -> T {
        let value = act(&mut self.office);
        let last: Vec<JournalEntry> = self.office.call("list_journal", json!({ "limit": 1 }));
        let (entries, head) = (last[0].seq, last[0].hash.clone());
        self.steps.push(State { entries, head, dump: sha256(self.office.dump().as_bytes()) });
        self.recording.confirm(self.steps.len() as u64);
        value
    }

    /// Lets the office act once, where that one act goes from one state to the next through others.
    pub(crate) fn then_in_parts<T>(&mut self, act: impl FnOnce(&mut Office) -> T) -> T {
        self.long.insert(self.steps.len() as u64);
        self.then(act)
    }

    /// Closes the desk and ends the story.
    pub(crate) fn end(self) -> Story {
        let Self { mut office, recording, store, steps, long } = self;
        office.close();
        let name = store.file_name().expect("a name").to_string_lossy().into_owned();
        let recorded = recording.end();
        drop(office);
        let mut story = Story { recorded, store, name, steps, between: BTreeMap::new() };
        story.fill_in(&long);
        story
    }
}

/// A finished story. Its folder is made again for every image, at the same place, because notes of files hold paths.
pub(crate) struct Story {
    pub(crate) recorded: Recorded,
    store: PathBuf,
    name: String,
    /// What the store held when the screen said that the step was done, from the first step on.
    steps: Vec<State>,
    /// What it held on the way to a step, by the number of steps before, where one call wrote more than one entry.
    between: BTreeMap<u64, Vec<State>>,
}

impl Drop for Story {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(self.recorded.root());
    }
}

/// What a trial found.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) images: u64,
    pub(crate) wrong: Vec<String>,
}

impl Found {
    /// Writes the line of the report, then fails when anything was wrong.
    #[track_caller]
    pub(crate) fn nothing_lost(&self, id: &str, what: &str) {
        report(id, what, self.images, self.wrong.len() as u64, None);
        assert!(self.images > 0, "{what}: the power went at least once");
        assert!(self.wrong.is_empty(), "{what}: {} of {} images: {:#?}", self.wrong.len(), self.images, self.first());
    }

    fn first(&self) -> &[String] {
        &self.wrong[..self.wrong.len().min(8)]
    }

    pub(crate) fn and(mut self, other: Self) -> Self {
        self.images += other.images;
        self.wrong.extend(other.wrong);
        self
    }
}

/// `images` cuts of every run, ten times as many in a run of the night.
pub(crate) fn figure(images: usize) -> usize {
    if soak() { images * 10 } else { images }
}

impl Story {
    pub(crate) fn path(&self) -> &Path {
        &self.store
    }

    /// Cuts the power at random moments, under both models of names.
    pub(crate) fn cut(
        &self,
        images: usize,
        seed: u64,
        check: impl Fn(&Self, &Image, &mut Dice) -> Result<(), String>,
    ) -> Found {
        let both = [Metadata::Ordered, Metadata::Adversarial];
        both.map(|metadata| self.cut_as(metadata, Syncs::AsAsked, images, seed, &check))
            .into_iter()
            .fold(Found::default(), Found::and)
    }

    /// Cuts the power under one model.
    pub(crate) fn cut_as(
        &self,
        metadata: Metadata,
        syncs: Syncs,
        images: usize,
        seed: u64,
        check: impl Fn(&Self, &Image, &mut Dice) -> Result<(), String>,
    ) -> Found {
        let cuts = self.recorded.cuts();
        let mut found = Found::default();
        for number in 0..images {
            let mut dice = Dice::new(seed << 32 | number as u64);
            let at = cuts.start() + dice.below(cuts.end() - cuts.start() + 1);
            let image = self.recorded.cut(at, metadata, syncs, &mut dice);
            image.lay_out(self.recorded.root()).expect("an image can be laid out");
            found.images += 1;
            if let Err(words) = check(self, &image, &mut dice) {
                found.wrong.push(format!("{metadata:?} {number} at {at}: {words}"));
            }
        }
        found
    }

    /// Learns what the store held between two steps that more than one entry lies between, from the folder as it was then.
    fn fill_in(&mut self, long: &BTreeSet<u64>) {
        for at in self.recorded.syncs() {
            let image = self.recorded.whole(at);
            let one = self.is_one_entry(image.confirmed) && !long.contains(&image.confirmed);
            if image.confirmed == image.next || one || !image.has(&self.name) {
                continue;
            }
            image.lay_out(self.recorded.root()).expect("an image can be laid out");
            let held = Store::open(&self.store, OPERATOR, "").and_then(|store| State::of(&store));
            let held = held.expect("a folder from which nothing was lost opens");
            self.between.entry(image.confirmed).or_default().push(held);
        }
    }

    /// What the store held when so many steps were done.
    fn after(&self, steps: u64) -> Option<&State> {
        steps.checked_sub(1).and_then(|at| self.steps.get(at as usize))
    }

    /// Whether the step after so many added one entry or none.
    fn is_one_entry(&self, steps: u64) -> bool {
        let entries = |steps: u64| self.after(steps).map_or(0, |held| held.entries);
        matches!(entries(steps + 1) - entries(steps), 0 | 1)
    }

    /// Whether the store may hold this after the cut: what was confirmed, what the act that was cut off would have
    /// confirmed, or what lay between.
    fn allows(&self, image: &Image, held: &State) -> bool {
        let between = self.between.get(&image.confirmed).into_iter().flatten().filter(|_| image.next > image.confirmed);
        let ends = [self.after(image.confirmed), self.after(image.next)];
        ends.into_iter().flatten().chain(between).any(|allowed| allowed == held)
    }

    /// The store must open by itself and hold what was confirmed: that, or that and the acts that were cut off, each
    /// whole. Before its birth was confirmed it may be missing; then it can be made anew in the same folder.
    ///
    /// One in eight is verified whole, with the replay of its journal; of the others every record is read.
    pub(crate) fn holds_all(&self, image: &Image, dice: &mut Dice) -> Result<(), String> {
        // A restore that was cut off is carried on by opening.
        if !self.store.exists() && !image.has(&format!("{}.pulih", self.name)) {
            return self.can_be_born(image);
        }
        let store = Store::open(&self.store, OPERATOR, "").map_err(|error| format!("does not open: {error:?}"))?;
        if dice.happens(12) {
            let check = store.verify().map_err(|error| format!("cannot be checked: {error:?}"))?;
            if !check.ok() {
                return Err(format!("unsound: {check:?}"));
            }
        }
        let held = State::of(&store).map_err(|error| format!("unreadable: {error:?}"))?;
        if !self.allows(image, &held) {
            let known = self.steps.contains(&held);
            let what = if known { "lost, an older state" } else { "torn, no state that ever was" };
            return Err(format!(
                "{what}: {} entries after step {} of {}",
                held.entries,
                image.confirmed,
                self.steps.len()
            ));
        }
        drop(store);
        self.leaves_nothing()
    }

    fn can_be_born(&self, image: &Image) -> Result<(), String> {
        if image.confirmed > 0 {
            return Err(format!("lost: no store after step {}", image.confirmed));
        }
        let made = Store::create(&self.store, OPERATOR, "", true, |_| Ok::<_, StoreError>(()));
        made.map_err(|error| format!("cannot be made anew: {error:?}"))?;
        let store = Store::open(&self.store, OPERATOR, "").map_err(|error| format!("does not open: {error:?}"))?;
        let sound = store.verify().map_err(|error| format!("cannot be checked: {error:?}"))?.ok();
        drop(store);
        if !sound {
            return Err("made anew, it is unsound".into());
        }
        self.leaves_nothing()
    }

    /// No half file of ours lies beside a store that has been opened.
    fn leaves_nothing(&self) -> Result<(), String> {
        let names = fs::read_dir(self.recorded.root()).into_iter().flatten().flatten();
        let left: Vec<String> = names
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .filter(|name| name.starts_with(".mutasi") || name.contains(".baru"))
            .collect();
        if left.is_empty() { Ok(()) } else { Err(format!("left over: {left:?}")) }
    }
}
