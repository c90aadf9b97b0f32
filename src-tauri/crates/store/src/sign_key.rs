//! Keys that people sign with, the certificates that bind them to accounts, and the signatures of approvals.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::StoreError;
use crate::keys::{PersonKey, RECOVERY, sha256, signed_by};
use crate::open::Store;
use crate::read::{Reader, Writer};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignKeyRecord {
    pub id: i64,
    /// Name of the account, or [`crate::RECOVERY`].
    pub account: String,
    /// Ed25519, hexadecimal.
    pub public: String,
    /// The key that certified it; none for the first key of the store.
    pub certified_by: Option<i64>,
    pub certificate: String,
    pub entry: i64,
}

/// What binds a key to an account: a signature by a key that stood before it, or by itself.
#[derive(Debug, Clone)]
pub struct Certificate {
    pub account: String,
    pub public: String,
    /// Public half of the key that certifies.
    pub by: String,
    pub signature: String,
}

/// A signed text and the public half of the key that signed it.
#[derive(Debug, Clone)]
pub struct Signature {
    pub text: String,
    pub public: String,
    pub signature: String,
}

fn bound(account: &str, public: &str) -> String {
    format!("mutasi-asn kunci 1\n{account}\n{public}")
}

/// The hand of whoever sits at the store.
pub struct Signer(PersonKey);

impl Signer {
    /// The public half of the key, hexadecimal.
    pub fn public(&self) -> String {
        self.0.public()
    }

    /// Binds a key to an account.
    pub fn certify(&self, account: &str, public: &str) -> Certificate {
        let signature = self.0.sign(&bound(account, public));
        Certificate { account: account.into(), public: public.into(), by: self.0.public(), signature }
    }

    pub fn sign(&self, text: &str) -> Signature {
        Signature { text: text.into(), public: self.0.public(), signature: self.0.sign(text) }
    }
}

impl Store {
    /// The public half of the key that an account signs with, hexadecimal.
    pub fn public_of(&self, account: &str) -> Option<String> {
        self.slots.signs(account)
    }

    /// The hand of whoever sits at the store; none in stores of versions before 7 that need no passphrase.
    pub fn signer(&self) -> Option<Signer> {
        self.person.clone().map(Signer)
    }
}

impl Reader<'_> {
    /// Every key, oldest first.
    pub fn sign_keys(&self) -> Result<Vec<SignKeyRecord>, StoreError> {
        let sql = "SELECT id, account, public, certified_by, certificate, coalesce(entry, 0) FROM sign_key ORDER BY id";
        self.rows(sql, [], |row| {
            Ok(SignKeyRecord {
                id: row.get(0)?,
                account: row.get(1)?,
                public: row.get(2)?,
                certified_by: row.get(3)?,
                certificate: row.get(4)?,
                entry: row.get(5)?,
            })
        })
    }

    /// Hash of the first entry of the journal: no other store has it. Empty in a store without entries.
    pub fn store_id(&self) -> Result<String, StoreError> {
        Ok(self.row("SELECT hash FROM journal WHERE seq = 1", [], |row| row.get(0))?.unwrap_or_default())
    }

    /// Number and hash of the last journal entry.
    pub fn chain_head(&self) -> Result<(i64, String), StoreError> {
        let last = self
            .row("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(last.unwrap_or_else(|| (0, crate::journal::GENESIS.to_string())))
    }

    /// Hash of what a plan moves: who, from where, to where.
    pub fn moves_digest(&self, plan: i64) -> Result<String, StoreError> {
        let sql = "SELECT staff, from_position, to_position FROM plan_move WHERE plan = ?1 ORDER BY id";
        let lines = self.rows(sql, [plan], |row| {
            let (staff, from, to): (i64, Option<i64>, Option<i64>) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(format!("{staff} {} {}\n", from.unwrap_or_default(), to.unwrap_or_default()))
        })?;
        Ok(sha256(lines.concat().as_bytes()))
    }

    /// What is wrong with keys and signed approvals, a sentence each; empty when all is well.
    pub(crate) fn check_signatures(&self) -> Result<Vec<String>, StoreError> {
        let keys = self.sign_keys()?;
        let mut wrong = Vec::new();
        let mut sound = BTreeSet::new();
        let mut seen = BTreeSet::new();
        // A store that was made with keys has one that certifies itself: the first. In older ones each account begins so.
        let born_with_keys = keys.first().is_some_and(|first| first.entry == 1);
        for (at, key) in keys.iter().enumerate() {
            let first_of_account = seen.insert(key.account.as_str()) && (at == 0 || !born_with_keys);
            let by = match key.certified_by {
                // The first key of the store, or of an account from before keys were kept.
                None if first_of_account && key.account != RECOVERY => Some(&key.public),
                None => None,
                Some(by) => {
                    keys.iter().find(|other| other.id == by && sound.contains(&other.id)).map(|other| &other.public)
                }
            };
            if by.is_some_and(|by| signed_by(by, &bound(&key.account, &key.public), &key.certificate)) {
                sound.insert(key.id);
            } else {
                wrong.push(format!("kunci {}: tidak disahkan oleh kunci yang sah sebelumnya", key.account));
            }
        }
        let mut unsigned = self.approvals_before_keys(&keys)?;
        for approval in self.signed_approvals()? {
            let key = approval.key.and_then(|id| keys.iter().find(|key| key.id == id && sound.contains(&id)));
            let fault = match key {
                // So many as the journal knows from before the account had a key may carry none.
                None if approval.signature.is_empty() => match unsigned.get_mut(&approval.account) {
                    Some(0) => Some("tidak ditandatangani"),
                    Some(left) => {
                        *left -= 1;
                        None
                    }
                    None => None,
                },
                None => Some("ditandatangani dengan kunci yang tidak sah"),
                Some(key) if key.account != approval.account => Some("ditandatangani dengan kunci akun lain"),
                Some(key) if !signed_by(&key.public, &approval.signed, &approval.signature) => {
                    Some("tanda tangannya tidak cocok")
                }
                Some(_) => self.differs(&approval)?,
            };
            if let Some(fault) = fault {
                wrong.push(format!("persetujuan rencana {}: {fault}", approval.plan));
            }
        }
        Ok(wrong)
    }

    /// Whether a signed text says what the store says.
    fn differs(&self, approval: &SignedApproval) -> Result<Option<&'static str>, StoreError> {
        let told: BTreeMap<&str, &str> = approval.signed.lines().filter_map(|line| line.split_once(' ')).collect();
        let is = |word: &str, value: &str| told.get(word) == Some(&value);
        let before = told.get("jurnal").and_then(|told| told.split_once(':'));
        let known = match before.map(|(seq, hash)| (seq.parse::<i64>(), hash)) {
            Some((Ok(seq), hash)) => self.journal_knows(seq, hash)?,
            Some(_) => false,
            None => true,
        };
        Ok(if !is("rencana", &approval.plan.to_string()) || !is("akun", &approval.account) {
            Some("ditandatangani untuk rencana atau akun lain")
        } else if !is("temuan", &approval.findings_sha256) || !is("butir", &self.moves_digest(approval.plan)?) {
            Some("isinya berbeda dari yang ditandatangani")
        } else if !known {
            Some("jurnal sebelum persetujuan bukan yang ditandatangani")
        } else {
            None
        })
    }

    /// Whether the journal has an entry with this hash. In a store that was salvaged the entry stands in the journal of the
    /// damaged one, where it could be read.
    fn journal_knows(&self, seq: i64, hash: &str) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM journal WHERE seq = ?1 AND hash = ?2)
                   OR EXISTS (SELECT 1 FROM former_journal WHERE seq = ?1 AND hash = ?2)
                   OR (EXISTS (SELECT 1 FROM former_journal)
                       AND NOT EXISTS (SELECT 1 FROM former_journal WHERE seq = ?1)
                       AND ?1 <= (SELECT max(seq) FROM former_journal))";
        self.value(sql, (seq, hash))
    }

    /// How many approvals each account with a key made before it had one.
    fn approvals_before_keys(&self, keys: &[SignKeyRecord]) -> Result<BTreeMap<String, i64>, StoreError> {
        let mut counts = BTreeMap::new();
        for key in keys {
            if !counts.contains_key(&key.account) {
                let sql =
                    "SELECT (SELECT count(*) FROM journal WHERE act = 'approve_plan' AND account = ?1 AND seq < ?2)
                                + (SELECT count(*) FROM former_journal WHERE act = 'approve_plan' AND account = ?1)";
                counts.insert(key.account.clone(), self.value(sql, (&key.account, key.entry))?);
            }
        }
        Ok(counts)
    }

    fn signed_approvals(&self) -> Result<Vec<SignedApproval>, StoreError> {
        let sql = "SELECT plan, account, sha256, signed, signature, sign_key FROM approval ORDER BY id";
        self.rows(sql, [], |row| {
            Ok(SignedApproval {
                plan: row.get(0)?,
                account: row.get(1)?,
                findings_sha256: row.get(2)?,
                signed: row.get(3)?,
                signature: row.get(4)?,
                key: row.get(5)?,
            })
        })
    }
}

struct SignedApproval {
    plan: i64,
    account: String,
    findings_sha256: String,
    signed: String,
    signature: String,
    key: Option<i64>,
}

impl Writer<'_> {
    /// Keeps a certified key; the certifying one must stand already, or be the key itself.
    pub fn add_sign_key(&self, made: &Certificate) -> Result<i64, StoreError> {
        let by: Option<i64> = self.row("SELECT id FROM sign_key WHERE public = ?1", [&made.by], |row| row.get(0))?;
        self.insert(
            "INSERT INTO sign_key (account, public, certified_by, certificate, entry) VALUES (?1, ?2, ?3, ?4, ?5)",
            (&made.account, &made.public, by, &made.signature, self.entry),
        )
    }
}
