//! Erasing personal data (UU 27/2022 articles 43 and 44): rows, contents of journal entries, kept files, and the space in
//! which they stood. What remains is a proof that holds nothing of the person but a keyed hash.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use crate::disk;
use crate::error::StoreError;
use crate::keys::hex;
use crate::open::Store;
use crate::personal::RowsAbout;
use crate::place::with_suffix;
use crate::read::{Reader, Writer, day, day_text};
use crate::schema::TABLES;

/// Proof of an erasure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasureRecord {
    pub id: i64,
    pub day: NaiveDate,
    pub account: String,
    /// `person`, `journal`
    pub scope: String,
    /// [`Store::subject`] of the NIP; empty for the journal.
    pub subject: String,
    pub basis: String,
    /// Rows erased by table.
    pub counts: BTreeMap<String, i64>,
    /// Journal entries whose contents were erased.
    pub entries: Vec<i64>,
}

/// An erasure as the running act notes it.
#[derive(Debug, Clone)]
pub struct NewErasure<'a> {
    pub day: NaiveDate,
    pub account: &'a str,
    pub scope: &'a str,
    pub subject: &'a str,
    pub basis: &'a str,
    pub counts: &'a BTreeMap<String, i64>,
    pub entries: &'a [i64],
}

impl Reader<'_> {
    /// Every erasure, newest first.
    pub fn erasures(&self) -> Result<Vec<ErasureRecord>, StoreError> {
        let sql = "SELECT id, day, account, scope, subject, basis, counts, entries FROM erasure ORDER BY id DESC";
        self.rows(sql, [], |row| {
            let (counts, entries): (String, String) = (row.get(6)?, row.get(7)?);
            Ok(ErasureRecord {
                id: row.get(0)?,
                day: day(row, 1)?,
                account: row.get(2)?,
                scope: row.get(3)?,
                subject: row.get(4)?,
                basis: row.get(5)?,
                counts: serde_json::from_str(&counts).unwrap_or_default(),
                entries: serde_json::from_str(&entries).unwrap_or_default(),
            })
        })
    }

    /// Entries before a day that still have contents, oldest first.
    pub fn entries_with_contents(&self, before: NaiveDate) -> Result<Vec<i64>, StoreError> {
        let sql = "SELECT seq FROM journal WHERE changeset IS NOT NULL AND at < ?1 ORDER BY seq";
        self.rows(sql, [day_text(before)], |row| row.get(0))
    }
}

impl Store {
    /// Keyed hash (HMAC-SHA256) of a NIP, under a key that comes from the key of the store: whoever has only the printed
    /// minutes cannot find the person by trying numbers.
    pub fn subject(&self, nip: &str) -> String {
        let mut derived = Sha256::new();
        derived.update(b"mutasi-asn erasure 1");
        derived.update(&self.key[..]);
        let key: [u8; 32] = derived.finalize().into();
        let padded = |pad: u8| {
            let mut block = [pad; 64];
            block.iter_mut().zip(key).for_each(|(byte, key)| *byte ^= key);
            block
        };
        let inner = Sha256::new().chain_update(padded(0x36)).chain_update(nip.as_bytes()).finalize();
        hex(&Sha256::new().chain_update(padded(0x5c)).chain_update(inner).finalize())
    }

    /// Names of the copies beside the store and of stores that a restore has put aside: made before, they may still hold
    /// what is erased now.
    pub fn copies(&self) -> Vec<String> {
        let Some(path) = &self.path else { return Vec::new() };
        let names = |folder: &Path| -> Vec<String> {
            let files = fs::read_dir(folder).into_iter().flatten().flatten();
            files.map(|file| file.file_name().to_string_lossy().into_owned()).collect()
        };
        let aside = format!("{}.lama-", self.name());
        let mut copies = names(&with_suffix(path, ".cadangan"));
        let is_store = |name: &String| name.strip_prefix(&aside).is_some_and(|number| number.parse::<u32>().is_ok());
        copies.extend(names(disk::folder_of(path)).into_iter().filter(is_store));
        copies.retain(|name| !name.starts_with('.'));
        copies.sort();
        copies
    }

    /// Rewrites the file without what was erased: neither free pages nor the write-ahead log hold it afterwards.
    pub fn compact(&self) -> Result<(), StoreError> {
        self.connection.execute_batch("VACUUM")?;
        let busy: i64 = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy == 0 {
            return Ok(());
        }
        let message = "Data sudah dihapus, tetapi sisa ruangnya masih dipakai. Tutup lalu buka lagi program ini.";
        Err(StoreError::new("erase_unfinished", message))
    }
}

impl Writer<'_> {
    /// Deletes those rows; gives how many by table. References are looked at when the act ends.
    pub fn erase_rows(&self, rows: &RowsAbout) -> Result<BTreeMap<String, i64>, StoreError> {
        // What is deleted is overwritten at once, before the file is rewritten.
        self.connection.execute_batch("PRAGMA secure_delete = ON; PRAGMA defer_foreign_keys = ON;")?;
        let mut counts = BTreeMap::new();
        for table in TABLES.iter().rev() {
            let mut erased = 0;
            for key in rows.get(*table).into_iter().flatten() {
                erased += self.execute(&format!("DELETE FROM \"{table}\" WHERE rowid = ?1"), [key])? as i64;
            }
            if erased > 0 {
                counts.insert((*table).to_string(), erased);
            }
        }
        Ok(counts)
    }

    /// Leaves of a person what stands in official papers: name, titles, NIP, and what the NIP says anyway.
    pub fn blank_staff(&self, staff: i64) -> Result<(), StoreError> {
        self.execute(
            "UPDATE staff SET birth_place = '', religion = '', standing = 'Tidak aktif, data dihapus', rank = '',
                 rank_since = NULL, cpns_since = NULL, pns_since = NULL, service_months = 0, education = '', diploma = '',
                 graduated = NULL, nik = '', email = '', phone = '', address = '', placed_agency = '', placed_unit = '',
                 placed_title = '', placed_since = NULL, source = NULL, contract_end = NULL, training = '',
                 training_year = NULL, training_hours = NULL, source_row = NULL, entry = ?2
             WHERE id = ?1",
            (staff, self.entry),
        )?;
        Ok(())
    }

    /// Deletes proposals of the planner whose reasons name a person; they can be made again.
    pub fn erase_proposals_naming(&self, nip: &str) -> Result<i64, StoreError> {
        let sql = "DELETE FROM proposal WHERE instr(settings || result || audit, ?1) > 0";
        Ok(self.execute(sql, [nip])? as i64)
    }

    /// Erases the contents of journal entries; gives those that had any. Who did what and when stays, and the chain too.
    pub fn erase_contents(&self, entries: &BTreeSet<i64>) -> Result<Vec<i64>, StoreError> {
        let mut erased = Vec::new();
        for seq in entries {
            let sql = "UPDATE journal SET changeset = NULL WHERE seq = ?1 AND changeset IS NOT NULL";
            if self.execute(sql, [seq])? > 0 {
                erased.push(*seq);
            }
        }
        Ok(erased)
    }

    /// Deletes the kept bytes of files that were taken in by those entries: they hold everybody of the file.
    pub fn erase_imported_files(&self, entries: &BTreeSet<i64>) -> Result<i64, StoreError> {
        let mut erased = 0;
        for seq in entries {
            let sql = "DELETE FROM frozen_file WHERE sha256 IN (SELECT sha256 FROM import WHERE entry = ?1)";
            erased += self.execute(sql, [seq])? as i64;
        }
        Ok(erased)
    }

    /// Deletes kept bytes by their hash.
    pub fn erase_files(&self, hashes: &BTreeSet<String>) -> Result<i64, StoreError> {
        let mut erased = 0;
        for hash in hashes {
            erased += self.execute("DELETE FROM frozen_file WHERE sha256 = ?1", [hash])? as i64;
        }
        Ok(erased)
    }

    /// Forgets the files of a printed report; that it was printed, by whom and for what stays.
    pub fn forget_report_files(&self, report: i64) -> Result<(), StoreError> {
        self.execute("UPDATE report SET files = '[]' WHERE id = ?1", [report])?;
        Ok(())
    }

    /// Number of the entry that this act will have: an act that erases names itself among the erased.
    pub fn own_entry(&self) -> i64 {
        self.entry
    }

    pub fn add_erasure(&self, new: &NewErasure<'_>) -> Result<i64, StoreError> {
        let json = |value: serde_json::Result<String>| {
            value.map_err(|error| StoreError::new("store_fault", "Penghapusan gagal dicatat. Ulangi.").because(error))
        };
        self.insert(
            "INSERT INTO erasure (day, account, scope, subject, basis, counts, entries, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            (
                day_text(new.day),
                new.account,
                new.scope,
                new.subject,
                new.basis,
                json(serde_json::to_string(new.counts))?,
                json(serde_json::to_string(new.entries))?,
                self.entry,
            ),
        )
    }
}

#[cfg(test)]
mod tests {
    use mutasi_domain::account::Role;

    use super::*;
    use crate::transact::{Entry, Mode};

    const NIK: &str = "3171010101700001";

    fn entry(act: &str) -> Entry<'_> {
        Entry { account: "ratna", act, label: "uji", official: true }
    }

    fn insert(tx: &Writer<'_>, number: u32, nik: &str) -> Result<i64, StoreError> {
        tx.insert(
            "INSERT INTO staff (nip, name, birth_date, sex, status, nik) VALUES (?1, 'Orang', '1970-01-01', 'male', 'PNS', ?2)",
            (format!("19700101199503{number:04}"), nik),
        )
    }

    /// Whether a text stands anywhere in the pages of the file, free ones too, or in a content of the journal.
    fn holds(store: &mut Store, text: &str) -> bool {
        let pages = store.connection.serialize("main").unwrap();
        let in_pages = pages.windows(text.len()).any(|window| window == text.as_bytes());
        let journal = store.read().whole_journal().unwrap();
        let contents = journal.iter().filter_map(|entry| store.read().changeset(entry.seq).unwrap());
        let in_journal =
            contents.into_iter().any(|bytes| bytes.windows(text.len()).any(|window| window == text.as_bytes()));
        in_pages || in_journal
    }

    #[test]
    fn no_page_and_no_entry_holds_what_was_erased_and_the_chain_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kota.mutasi");
        let first = |store: &mut Store| -> Result<(), StoreError> {
            let begin = |tx: &Writer<'_>| tx.add_account("ratna", &[Role::Operator]).map(drop);
            store.transact(Mode::Commit, &entry("begin"), begin).map(drop)
        };
        let (mut store, ..) = Store::create(&path, "ratna", "kata sandi panjang", false, first).unwrap();
        let person = store
            .transact(Mode::Commit, &entry("take_import"), |tx| -> Result<i64, StoreError> {
                for number in 0..400 {
                    insert(tx, number, "3171010101709999")?;
                }
                insert(tx, 9000, NIK)
            })
            .unwrap()
            .value;
        assert!(holds(&mut store, NIK), "the scan sees what stands there");
        let rows = store.read().rows_about(person).unwrap();
        let entries: BTreeSet<i64> = [2].into();
        store
            .transact(Mode::Erase, &entry("erase_person"), |tx| -> Result<(), StoreError> {
                tx.erase_contents(&entries)?;
                let counts = tx.erase_rows(&rows)?;
                let (day, entries) = ("2026-11-22".parse().unwrap(), [2, tx.own_entry()]);
                let told = NewErasure {
                    day,
                    account: "ratna",
                    scope: "person",
                    subject: "",
                    basis: "uji",
                    counts: &counts,
                    entries: &entries,
                };
                tx.add_erasure(&told).map(drop)
            })
            .unwrap();
        store.compact().unwrap();
        assert!(!holds(&mut store, NIK), "nothing of it is left");
        assert!(holds(&mut store, "3171010101709999"), "the others stay");
        assert_eq!(store.read().erased_entries().unwrap(), [2, 3], "the erasing entry does not hold it either");
        let check = store.verify().unwrap();
        assert!(check.ok(), "{check:?}");
    }

    #[test]
    fn a_subject_is_the_same_in_one_store_and_another_in_every_other() {
        let (one, two) = (Store::in_memory().unwrap(), Store::in_memory().unwrap());
        assert_eq!(one.subject("1"), one.subject("1"));
        assert_ne!(one.subject("1"), one.subject("2"));
        assert_ne!(one.subject("1"), two.subject("1"));
    }
}
