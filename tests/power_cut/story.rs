//! A recorded story of acts, and what must hold of the store wherever the power goes in it.

use std::collections::BTreeMap;
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
    dumps: BTreeMap<i64, String>,
}

impl Teller {
    /// Begins to watch an office whose desk is closed. `store` is the file that the story is about.
    pub(crate) fn of(mut office: Office, store: PathBuf) -> Self {
        office.close();
        let recording = Recording::of(office.folder());
        Self { office, recording, store, dumps: BTreeMap::new() }
    }

    /// The invented region of a few people, made before the story begins; the operator sits at the desk.
    pub(crate) fn of_region(mut office: Office) -> Self {
        let store = office.store().to_path_buf();
        office.close();
        let mut teller = Self::of(office, store);
        teller.then(|office| drop(office.sit(OPERATOR)));
        teller
    }

    /// Lets the office act at the open desk. What it did is confirmed when this returns.
    pub(crate) fn then<T>(&mut self, act: impl FnOnce(&mut Office) -> T) -> T {
        let value = act(&mut self.office);
        let last: Vec<JournalEntry> = self.office.call("list_journal", json!({ "limit": 1 }));
        let entries = last[0].seq;
        self.dumps.insert(entries, sha256(self.office.dump().as_bytes()));
        self.recording.confirm(entries as u64);
        value
    }

    /// Closes the desk and ends the story.
    pub(crate) fn end(self) -> Story {
        let Self { mut office, recording, store, dumps } = self;
        office.close();
        let name = store.file_name().expect("a name").to_string_lossy().into_owned();
        let recorded = recording.end();
        drop(office);
        let mut story = Story { recorded, store, name, dumps };
        story.fill_in();
        story
    }
}

/// A finished story. Its folder is made again for every image, at the same place, because notes of files hold paths.
pub(crate) struct Story {
    pub(crate) recorded: Recorded,
    store: PathBuf,
    name: String,
    /// Hash of the dump of the store after each journal entry.
    dumps: BTreeMap<i64, String>,
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

    /// Learns the dumps after entries that were written by one call together, from the folder as it was in between.
    fn fill_in(&mut self) {
        let entries: Vec<i64> = self.dumps.keys().copied().collect();
        let known = |entry: i64| entries.binary_search(&entry).is_ok();
        if (1..=entries.last().copied().unwrap_or(0)).all(known) {
            return;
        }
        for at in self.recorded.commits() {
            let image = self.recorded.whole(at);
            let inside = !known(image.confirmed as i64 + 1) && image.next > image.confirmed;
            if !inside || !image.has(&self.name) {
                continue;
            }
            image.lay_out(self.recorded.root()).expect("an image can be laid out");
            let Ok(store) = Store::open(&self.store, OPERATOR, "") else { continue };
            let entry = store.read().journal(None, 1).expect("readable").first().map_or(0, |entry| entry.seq);
            let dump = store.read().dump().expect("readable");
            self.dumps.entry(entry).or_insert_with(|| sha256(dump.as_bytes()));
        }
    }

    /// The store must open by itself and hold what was confirmed: that, or that and the acts that were cut off, each
    /// whole. Before its birth was confirmed it may be missing; then it can be made anew in the same folder.
    pub(crate) fn holds_all(&self, image: &Image, _: &mut Dice) -> Result<(), String> {
        if !self.store.exists() {
            return self.can_be_born(image);
        }
        let store = Store::open(&self.store, OPERATOR, "").map_err(|error| format!("does not open: {error:?}"))?;
        let check = store.verify().map_err(|error| format!("cannot be checked: {error:?}"))?;
        if !check.ok() {
            return Err(format!("unsound: {check:?}"));
        }
        let entries = check.chain.entries;
        if entries < image.confirmed as i64 {
            return Err(format!("lost: {entries} entries of {} confirmed", image.confirmed));
        }
        if entries > image.next as i64 {
            return Err(format!("{entries} entries where {} were asked for", image.next));
        }
        let dump = store.read().dump().map_err(|error| format!("unreadable: {error:?}"))?;
        match self.dumps.get(&entries) {
            Some(noted) if *noted == sha256(dump.as_bytes()) => {}
            Some(_) => return Err(format!("torn: entry {entries} holds something else")),
            None => return Err(format!("entry {entries} was never seen whole")),
        }
        drop(store);
        self.leaves_nothing()
    }

    fn can_be_born(&self, image: &Image) -> Result<(), String> {
        if image.confirmed > 0 {
            return Err(format!("lost: no store, {} entries confirmed", image.confirmed));
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
