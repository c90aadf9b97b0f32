//! The folder as a disk may hold it when the power goes.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::dice::Dice;
use crate::log::{FileId, Operation, Who};
use crate::recording::Recorded;

/// What a disk writes at once; a write that is cut off is torn between sectors.
const SECTOR: usize = 512;

/// How names behave when the power goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metadata {
    /// In order, as on ext4 and NTFS: whatever was synced last takes all names before it along, and of the later
    /// changes the first few may be there.
    Ordered,
    /// As bad as the standard allows: until its folder is synced each change of a name may be missing by itself, so
    /// that a removed file comes back and a new one is gone.
    Adversarial,
    /// Only removals may come back, and a folder is synced only when it is asked for and not by the way: where
    /// `synchronous=EXTRA` was found to be needed. A model for control runs.
    Returning,
}

/// Which requests to sync reached the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syncs {
    AsAsked,
    /// None of SQLite's, as if the store ran with `synchronous=OFF`: then SQLite writes the same and asks for no sync.
    NoneBySqlite,
}

/// The files of the folder after a cut.
#[derive(Debug)]
pub struct Image {
    files: BTreeMap<PathBuf, Vec<u8>>,
    /// The last thing that the screen had confirmed, 0 for nothing.
    pub confirmed: u64,
    /// What would have been confirmed next: the act that was cut off. The same as `confirmed` when there was none.
    pub next: u64,
}

impl Recorded {
    /// The points at which the power can go: before the operation of this number.
    pub fn cuts(&self) -> std::ops::RangeInclusive<usize> {
        self.log.before..=self.log.operations.len()
    }

    /// The points right after something was made durable, as every commit is.
    pub fn syncs(&self) -> Vec<usize> {
        let synced =
            |operation: &Operation| matches!(operation, Operation::Synced { .. } | Operation::FolderSynced { .. });
        let numbers = (1..).zip(&self.log.operations);
        numbers.skip(self.log.before).filter(|(_, operation)| synced(operation)).map(|(number, _)| number).collect()
    }

    /// The folder that the recording was made of.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder as it was when the power did not go: everything until `at` is there.
    pub fn whole(&self, at: usize) -> Image {
        let names = self.names(at, |_, _| true);
        let contents = self.contents(at, |_, _, _| Kept::Whole);
        self.image(at, names, contents)
    }

    /// One of the folders that may be there when the power goes at `at`.
    pub fn cut(&self, at: usize, metadata: Metadata, syncs: Syncs, dice: &mut Dice) -> Image {
        let synced = Synced::of(&self.log.operations[..at], self.log.before, syncs);
        // Now and then nothing or everything of the late writes is there, mostly some.
        let percent = [0, 10, 50, 90, 100][dice.below(5)];
        let first_ones = dice.below(at - synced.any.min(at) + 1);
        let names = self.names(at, |number, folder| match metadata {
            Metadata::Ordered => number < synced.any + first_ones,
            Metadata::Adversarial => synced.folder(folder) > number || dice.happens(percent),
            Metadata::Returning => {
                let removed = matches!(self.log.operations[number], Operation::Removed { .. });
                !removed || synced.asked(folder) > number || dice.happens(percent)
            }
        });
        let mut chance = dice.clone();
        let contents = self.contents(at, |number, file, is_write| {
            if synced.file(file) > number {
                return Kept::Whole;
            }
            match chance.happens(percent) {
                _ if is_write && chance.happens(30) => Kept::Torn(Dice::new(chance.below(usize::MAX) as u64)),
                true => Kept::Whole,
                false => Kept::Not,
            }
        });
        *dice = chance;
        self.image(at, names, contents)
    }

    fn image(&self, at: usize, names: BTreeMap<PathBuf, FileId>, contents: BTreeMap<FileId, Vec<u8>>) -> Image {
        let confirmation = |operation: &Operation| match operation {
            Operation::Confirmed(done) => Some(*done),
            _ => None,
        };
        let (before, after) = self.log.operations.split_at(at);
        let confirmed = before.iter().rev().find_map(confirmation).unwrap_or(0);
        let next = after.iter().find_map(confirmation).unwrap_or(confirmed);
        let content = |file| contents.get(&file).cloned().unwrap_or_default();
        let files = names.into_iter().map(|(name, file)| (name, content(file))).collect();
        Image { files, confirmed, next }
    }

    /// Which file stands under which name, of the changes that are kept.
    fn names(&self, at: usize, mut is_kept: impl FnMut(usize, &Path) -> bool) -> BTreeMap<PathBuf, FileId> {
        let mut names = BTreeMap::new();
        for (number, operation) in self.log.operations[..at].iter().enumerate() {
            let early = number < self.log.before;
            match operation {
                Operation::Created { name, file } if early || is_kept(number, folder_of(name)) => {
                    names.insert(name.clone(), *file);
                }
                Operation::Renamed { from, to, file } if is_kept(number, folder_of(to)) => {
                    names.remove(from);
                    names.insert(to.clone(), *file);
                }
                Operation::Removed { name } if is_kept(number, folder_of(name)) => {
                    names.remove(name);
                }
                _ => {}
            }
        }
        names
    }

    /// The content of every file, of the writes that are kept.
    fn contents(&self, at: usize, mut kept: impl FnMut(usize, FileId, bool) -> Kept) -> BTreeMap<FileId, Vec<u8>> {
        let mut contents: BTreeMap<FileId, Vec<u8>> = BTreeMap::new();
        for (number, operation) in self.log.operations[..at].iter().enumerate() {
            match operation {
                Operation::Written { file, at, bytes } => {
                    let kept = kept(number, *file, true);
                    write(contents.entry(*file).or_default(), *at as usize, bytes, kept);
                }
                Operation::Truncated { file, size } if kept(number, *file, false).is_whole() => {
                    contents.entry(*file).or_default().resize(*size as usize, 0);
                }
                _ => {}
            }
        }
        contents
    }
}

impl Image {
    /// Whether a file of this name is there.
    pub fn has(&self, name: &str) -> bool {
        self.files.contains_key(Path::new(name))
    }

    /// Makes the folder hold exactly these files.
    pub fn lay_out(&self, root: &Path) -> io::Result<()> {
        if root.exists() {
            fs::remove_dir_all(root)?;
        }
        fs::create_dir_all(root)?;
        for (name, bytes) in &self.files {
            let path = root.join(name);
            fs::create_dir_all(path.parent().unwrap_or(root))?;
            fs::write(path, bytes)?;
        }
        Ok(())
    }
}

fn folder_of(name: &Path) -> &Path {
    name.parent().unwrap_or(Path::new(""))
}

/// How far syncs reach: what has a smaller number is on the disk.
struct Synced {
    files: BTreeMap<FileId, usize>,
    folders: BTreeMap<PathBuf, usize>,
    /// Of the folder syncs only those that were asked for.
    asked: BTreeMap<PathBuf, usize>,
    any: usize,
}

impl Synced {
    fn of(operations: &[Operation], before: usize, syncs: Syncs) -> Self {
        let mut synced = Self { files: BTreeMap::new(), folders: BTreeMap::new(), asked: BTreeMap::new(), any: before };
        let heard = |by: Who| syncs == Syncs::AsAsked || by == Who::Store;
        for (number, operation) in operations.iter().enumerate() {
            match operation {
                Operation::Synced { file, by } if heard(*by) => {
                    synced.files.insert(*file, number);
                    synced.any = synced.any.max(number);
                }
                Operation::FolderSynced { folder, by } if heard(*by) => {
                    synced.folders.insert(folder.clone(), number);
                    if *by != Who::FileLayer {
                        synced.asked.insert(folder.clone(), number);
                    }
                    synced.any = synced.any.max(number);
                }
                _ => {}
            }
        }
        synced
    }

    fn file(&self, file: FileId) -> usize {
        self.files.get(&file).copied().unwrap_or(0)
    }

    fn folder(&self, folder: &Path) -> usize {
        self.folders.get(folder).copied().unwrap_or(0)
    }

    fn asked(&self, folder: &Path) -> usize {
        self.asked.get(folder).copied().unwrap_or(0)
    }
}

/// What is there of a write that was not synced.
enum Kept {
    Whole,
    Torn(Dice),
    Not,
}

impl Kept {
    fn is_whole(&self) -> bool {
        matches!(self, Kept::Whole)
    }
}

fn write(content: &mut Vec<u8>, at: usize, bytes: &[u8], kept: Kept) {
    let mut put = |from: usize, piece: &[u8]| {
        if content.len() < from + piece.len() {
            content.resize(from + piece.len(), 0);
        }
        content[from..from + piece.len()].copy_from_slice(piece);
    };
    match kept {
        Kept::Whole => put(at, bytes),
        Kept::Not => {}
        Kept::Torn(mut dice) => {
            let mut from = 0;
            while from < bytes.len() {
                // Sectors are counted from the beginning of the file.
                let to = (from + SECTOR - (at + from) % SECTOR).min(bytes.len());
                if dice.happens(50) {
                    put(at + from, &bytes[from..to]);
                }
                from = to;
            }
        }
    }
}
