use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;

use mutasi_tests::{Draw, Kept, Office, Tally, report_skipped, soak, watch};

use crate::common::{held, jobs, words};

/// A small disk of its own in memory, taken away again.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mounted(at: PathBuf, megabytes: usize) -> Option<Self> {
        fs::create_dir_all(&at).ok()?;
        let size = format!("size={megabytes}m");
        let made = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(&at).status();
        made.is_ok_and(|status| status.success()).then_some(Self(at))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let gone = Command::new("umount").arg("-l").arg(&self.0).status();
        assert!(gone.is_ok_and(|status| status.success()), "the small disk is taken away");
    }
}

/// Writes until the disk holds no more, then gives some room back.
fn filled_but_for(disk: &SmallDisk, room: usize) -> PathBuf {
    let path = disk.0.join("pengisi");
    let mut file = fs::File::create(&path).expect("a file on the disk");
    let block = vec![1; 16 << 10];
    let mut size = 0;
    while file.write_all(&block).is_ok() {
        size += block.len();
    }
    file.set_len(size.saturating_sub(room) as u64).expect("room is given back");
    path
}

#[test]
#[ignore = "make soak"]
fn a_full_disk_is_told_and_leaves_the_store_as_it_was() {
    let mut draw = Draw::at_random("disk full");
    let place = tempfile::tempdir().expect("a folder for the disk");
    let rounds = if soak() { 13 } else { 3 };
    let Some(disk) = SmallDisk::mounted(place.path().to_path_buf(), 60) else {
        return report_skipped("T10", "a full disk", "no disk in memory can be mounted here");
    };
    let mut tally = Tally::begin("T10", "import, edit, decrees and copy on a disk that fills up");
    let mut office = Office::invented_in(&disk.0, 60, 1);
    let jobs = jobs(&mut office);
    let kept = Kept::of(office.folder());
    let before = office.sit("operator").journal().len();
    office.close();
    for (name, job) in &jobs {
        for _ in 0..rounds {
            kept.put_back();
            let room = draw.below(3 << 20);
            let filler = filled_but_for(&disk, room);
            let full = watch(&mut words(&[], job));
            fs::remove_file(&filler).expect("ours");
            let after = held(&mut office, before, &full);
            let again = watch(&mut words(&[], job));
            let freed = match again.ran.status {
                0 | 1 => held(&mut office, before, &again),
                _ => Err(format!("with room again: {:?}", again.ran)),
            };
            tally.tried(after.and(freed).map_err(|told| format!("{name}, {room} bytes of room: {told}")));
        }
    }
    drop(office);
    drop(disk);
    tally.end(None);
}

#[test]
#[ignore = "make soak"]
fn a_limit_on_the_size_of_files_is_told_and_leaves_the_store_as_it_was() {
    let mut tally = Tally::begin("T10", "import, edit, decrees and copy under a limit of file size");
    let mut office = Office::invented(60, 1);
    let jobs = jobs(&mut office);
    let kept = Kept::of(office.folder());
    let before = office.sit("operator").journal().len();
    office.close();
    for (name, job) in &jobs {
        for blocks in [1, 2, 8, 64, 500, 1000, 2000, 4000] {
            kept.put_back();
            // At least one block: the answer itself goes to a file. Without the signal, writing beyond the limit fails as on a full disk.
            let limited = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
            let done = watch(&mut words(&["bash", "-c", &limited], job));
            let outcome = held(&mut office, before, &done);
            tally.tried(outcome.map_err(|told| format!("{name}, {blocks} blocks: {told}")));
        }
    }
    tally.end(None);
}
