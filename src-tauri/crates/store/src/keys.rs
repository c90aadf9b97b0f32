//! Key slots: the random key of a store, opened by every person's own passphrase and by the recovery key (D3).
//!
//! A slot holds a person's own key, wrapped under the passphrase, and the store key, sealed to that person. So the store
//! key can be changed for everybody by one of them, and a person's signature is nobody else's. In slots of the first
//! format the passphrase wraps the store key itself; they are written anew when they are opened.
//!
//! The slots live in a small file beside the store (`NAME.kunci`). Losing it together with all copies loses the store,
//! so backups carry it. A demo store keeps its keys readable: it holds invented people only.

mod hostile;
mod person;

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

pub use hostile::try_key_file;
pub(crate) use person::{PersonKey, signed_by};

use self::person::Sealed;
use crate::error::StoreError;

/// The 256-bit key of a store.
pub(crate) type StoreKey = Zeroizing<[u8; 32]>;

/// Stands for "not encrypted": no random key is this one, and only the peer of a measurement has it (`measure.rs`).
pub(crate) const NO_CIPHER: [u8; 32] = [0; 32];

/// Name of the slot under the recovery key, and of its signing key.
pub const RECOVERY: &str = "(kunci pemulihan)";
/// Letters of a recovery key: no 0/O, 1/I/L.
const LETTERS: &[u8; 31] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";
/// More than any office has; a file that says more is not ours.
const MOST_SLOTS: usize = 64;

/// Cost of deriving a key from a passphrase; stored, so that it can be raised.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Cost {
    memory_kib: u32,
    passes: u32,
}

/// 64 MiB, three passes: half a second on an office PC.
const COST: Cost = Cost { memory_kib: 64 * 1024, passes: 3 };
/// A file that asks for more would only stop the machine: this much takes six seconds.
const DEAREST: Cost = Cost { memory_kib: 256 * 1024, passes: 8 };
/// Bytes of a key file; the slots of a large office take a hundredth of it.
const LARGEST: u64 = 1 << 20;

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Slot {
    account: String,
    salt: String,
    cost: Cost,
    nonce: String,
    /// The person's key, or (without `sealed`) the store key.
    wrapped: String,
    /// Ed25519 of the person, hexadecimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    signs: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed: Option<Sealed>,
}

/// The person's key of an account of a demo store.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct OpenSlot {
    account: String,
    person: String,
}

/// The slots of one store.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct KeySlots {
    format: u32,
    /// Tells a wrong key from a damaged store: with SQLCipher both read as "not a database".
    check: String,
    slots: Vec<Slot>,
    /// Only in demo stores.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    open_key: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    open_slots: Vec<OpenSlot>,
    /// The slots of the new key while a store is being encrypted again: whichever fits the file counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    next: Option<Box<KeySlots>>,
}

/// What a passphrase opened.
pub(crate) struct Opened {
    pub(crate) key: StoreKey,
    /// Absent in slots of the first format until they are written anew.
    pub(crate) person: Option<PersonKey>,
    /// The recovery key was given instead of a passphrase.
    pub(crate) by_recovery: bool,
}

/// `kota.mutasi` -> `kota.mutasi.kunci`
pub(crate) fn slots_path(store: &Path) -> PathBuf {
    let mut name = store.as_os_str().to_owned();
    name.push(".kunci");
    PathBuf::from(name)
}

impl KeySlots {
    /// A new random key and its (still empty) slots. With `open` the key stays readable.
    pub(crate) fn create(open: bool) -> Result<(Self, StoreKey), StoreError> {
        let key: StoreKey = Zeroizing::new(random()?);
        let open_key = open.then(|| hex(&*key));
        let slots =
            Self { format: 2, check: check(&key), slots: Vec::new(), open_key, open_slots: Vec::new(), next: None };
        Ok((slots, key))
    }

    /// The slots of a store that is not encrypted.
    pub(crate) fn without_cipher() -> Self {
        let key = Zeroizing::new(NO_CIPHER);
        let (check, open_key) = (check(&key), Some(hex(&NO_CIPHER)));
        Self { format: 2, check, slots: Vec::new(), open_key, open_slots: Vec::new(), next: None }
    }

    /// Reads the text of a key file, without trusting it.
    pub(crate) fn from_bytes(text: &[u8]) -> Result<Self, StoreError> {
        let damaged = || StoreError::damaged("berkas kunci");
        if text.len() as u64 > LARGEST {
            return Err(damaged());
        }
        let slots: Self = serde_json::from_slice(text).map_err(|error| damaged().because(error))?;
        if slots.slots.len() + slots.open_slots.len() > MOST_SLOTS
            || slots.next.as_ref().is_some_and(|next| next.next.is_some())
        {
            return Err(damaged());
        }
        Ok(slots)
    }

    pub(crate) fn read(store: &Path) -> Result<Self, StoreError> {
        let path = slots_path(store);
        let read = || -> std::io::Result<Vec<u8>> {
            let mut text = Vec::new();
            fs::File::open(&path)?.take(LARGEST + 1).read_to_end(&mut text)?;
            Ok(text)
        };
        let text = read().map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => StoreError::new(
                "key_file_missing",
                format!(
                    "Berkas kunci {} tidak ada. Salin berkas itu dari cadangan ke folder yang sama dengan berkas data.",
                    path.display()
                ),
            ),
            _ => StoreError::disk("membaca", &path, error),
        })?;
        Self::from_bytes(&text)
    }

    /// Writes the slots so that either the old or the new file stands, never half of one.
    pub(crate) fn write(&self, store: &Path) -> Result<(), StoreError> {
        let path = slots_path(store);
        let text =
            serde_json::to_vec_pretty(self).map_err(|error| StoreError::damaged("berkas kunci").because(error))?;
        crate::disk::write_whole(&path, &text)
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(self).unwrap_or_default()
    }

    pub(crate) fn is_open(&self) -> bool {
        self.open_key.is_some()
    }

    pub(crate) fn accounts(&self) -> impl Iterator<Item = &str> {
        self.slots.iter().map(|slot| slot.account.as_str()).filter(|name| *name != RECOVERY)
    }

    /// Whether an account has a key of its own.
    pub(crate) fn has(&self, account: &str) -> bool {
        self.slots.iter().any(|slot| slot.account == account)
            || self.open_slots.iter().any(|slot| slot.account == account)
    }

    /// The public half of the key that an account signs with, hexadecimal.
    pub(crate) fn signs(&self, account: &str) -> Option<String> {
        let open = || Some(self.open_person(account)?.public());
        self.slots.iter().find(|slot| slot.account == account).and_then(|slot| slot.signs.clone()).or_else(open)
    }

    /// Adds or replaces the slot of an account, with a new key of the person.
    pub(crate) fn put(&mut self, account: &str, passphrase: &str, key: &StoreKey) -> Result<PersonKey, StoreError> {
        if account == RECOVERY {
            return Err(StoreError::new("account_taken", "Nama akun ini dipakai program. Pilih nama lain."));
        }
        let person = match self.open_key {
            Some(_) => PersonKey::of_invented(account, self.open_person(account).as_ref()),
            None => PersonKey::create()?,
        };
        if self.open_key.is_some() {
            self.remove(account);
            self.open_slots.push(OpenSlot { account: account.into(), person: hex(person.bytes()) });
        } else {
            self.wrap(account, passphrase, &person, key)?;
        }
        Ok(person)
    }

    /// Wraps the person's key under another passphrase; the signature stays the same.
    pub(crate) fn wrap(
        &mut self,
        account: &str,
        passphrase: &str,
        person: &PersonKey,
        key: &StoreKey,
    ) -> Result<(), StoreError> {
        let salt: [u8; 16] = random()?;
        let nonce: [u8; 24] = random()?;
        let wrapping = derive(passphrase, &salt, COST)?;
        let cipher = XChaCha20Poly1305::new((&*wrapping).into());
        let payload = Payload { msg: person.bytes(), aad: account.as_bytes() };
        let wrapped = cipher
            .encrypt(XNonce::from_slice(&nonce), payload)
            .map_err(|_| StoreError::new("store_fault", "Kunci gagal dibungkus. Ulangi."))?;
        let slot = Slot {
            account: account.into(),
            salt: hex(&salt),
            cost: COST,
            nonce: hex(&nonce),
            wrapped: hex(&wrapped),
            signs: Some(person.public()),
            sealed: Some(Sealed::new(&person.seal_public(), account, key)?),
        };
        match self.slots.iter_mut().find(|slot| slot.account == account) {
            Some(known) => *known = slot,
            None => self.slots.push(slot),
        }
        Ok(())
    }

    pub(crate) fn remove(&mut self, account: &str) {
        self.slots.retain(|slot| slot.account != account);
        self.open_slots.retain(|slot| slot.account != account);
    }

    /// Adds or replaces the recovery slot and gives the key to be shown once.
    pub(crate) fn put_recovery(&mut self, key: &StoreKey) -> Result<String, StoreError> {
        let bytes: [u8; 32] = random()?;
        let letters: Vec<char> = bytes.iter().map(|byte| LETTERS[(byte % 31) as usize] as char).collect();
        let shown = letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-");
        self.wrap(RECOVERY, &recovery_secret(&shown), &PersonKey::create()?, key)?;
        Ok(shown)
    }

    /// Unwraps the key with the passphrase of an account, or with the recovery key under any account name.
    pub(crate) fn open(&self, account: &str, passphrase: &str) -> Result<Opened, StoreError> {
        if let Some(open) = &self.open_key {
            let key = key_of(open)?;
            if !self.fit(&key) {
                return Err(StoreError::damaged("berkas kunci"));
            }
            return Ok(Opened { key, person: self.open_person(account), by_recovery: false });
        }
        let slot = |name: &str| self.slots.iter().find(|slot| slot.account == name);
        let secret = recovery_secret(passphrase);
        slot(account)
            .and_then(|slot| unwrap(slot, passphrase, false))
            .or_else(|| unwrap(slot(RECOVERY).filter(|_| secret.len() == 32)?, &secret, true))
            .filter(|opened| check(&opened.key) == self.check)
            .ok_or_else(StoreError::wrong_passphrase)
    }

    /// The key of somebody who sits at a demo store.
    fn open_person(&self, account: &str) -> Option<PersonKey> {
        let slot = self.open_slots.iter().find(|slot| slot.account == account)?;
        PersonKey::from_bytes(&unhex(&slot.person)?)
    }

    /// Whether the slots are those of this key.
    pub(crate) fn fit(&self, key: &StoreKey) -> bool {
        check(key) == self.check
    }

    /// These slots for a new key, and the accounts that are left out because they never signed in since slots hold a
    /// person's key.
    pub(crate) fn for_key(&self, key: &StoreKey) -> Result<(Self, Vec<String>), StoreError> {
        let mut slots = Vec::new();
        let mut left = Vec::new();
        for slot in &self.slots {
            match &slot.sealed {
                Some(sealed) => {
                    let sealed = Some(Sealed::new(&sealed.to, &slot.account, key)?);
                    slots.push(Slot { sealed, ..slot.clone() });
                }
                None => left.push(slot.account.clone()),
            }
        }
        let open_key = self.open_key.is_some().then(|| hex(&key[..]));
        let renewed =
            Self { format: 2, check: check(key), slots, open_key, open_slots: self.open_slots.clone(), next: None };
        Ok((renewed, left))
    }

    /// These slots, and those of the key that comes next: written before the file is encrypted again.
    pub(crate) fn before(&self, next: Self) -> Self {
        Self { next: Some(Box::new(next)), ..self.clone() }
    }

    /// The slots of the key that comes next, where a change of keys was cut off.
    pub(crate) fn next(&self) -> Option<&Self> {
        self.next.as_deref()
    }

    /// These slots alone.
    pub(crate) fn alone(&self) -> Self {
        Self { next: None, ..self.clone() }
    }
}

/// A new random store key.
pub(crate) fn new_key() -> Result<StoreKey, StoreError> {
    Ok(Zeroizing::new(random()?))
}

/// A recovery key as typed: groups, blanks and case do not matter.
fn recovery_secret(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

fn unwrap(slot: &Slot, passphrase: &str, by_recovery: bool) -> Option<Opened> {
    let wrapping = derive(passphrase, &unhex(&slot.salt)?, slot.cost).ok()?;
    let nonce: [u8; 24] = unhex(&slot.nonce)?.try_into().ok()?;
    let cipher = XChaCha20Poly1305::new((&*wrapping).into());
    let payload = Payload { msg: &unhex(&slot.wrapped)?, aad: slot.account.as_bytes() };
    let plain = Zeroizing::new(cipher.decrypt(XNonce::from_slice(&nonce), payload).ok()?);
    let Some(sealed) = &slot.sealed else {
        let key = Zeroizing::new(plain.as_slice().try_into().ok()?);
        return Some(Opened { key, person: None, by_recovery });
    };
    let person = PersonKey::from_bytes(&plain)?;
    Some(Opened { key: person.unseal(sealed, &slot.account)?, person: Some(person), by_recovery })
}

fn derive(passphrase: &str, salt: &[u8], cost: Cost) -> Result<StoreKey, StoreError> {
    let fault = |error: argon2::Error| StoreError::damaged("berkas kunci").because(error.to_string());
    if !cost.allowed() || salt.len() > 64 {
        return Err(StoreError::damaged("berkas kunci"));
    }
    let params = Params::new(cost.memory_kib, cost.passes, 1, Some(32)).map_err(fault)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, &mut key[..])
        .map_err(fault)?;
    Ok(key)
}

fn check(key: &StoreKey) -> String {
    let mut hash = Sha256::new();
    hash.update(b"mutasi-asn key check 1");
    hash.update(&key[..]);
    hex(&hash.finalize()[..8])
}

fn key_of(text: &str) -> Result<StoreKey, StoreError> {
    let bytes = unhex(text).and_then(|bytes| bytes.try_into().ok());
    bytes.map(Zeroizing::new).ok_or_else(|| StoreError::damaged("berkas kunci"))
}

fn random<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| {
        StoreError::new("store_fault", "Sistem tidak memberi bilangan acak. Ulangi.").because(error.to_string())
    })?;
    Ok(bytes)
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let _ = std::fmt::Write::write_fmt(&mut text, format_args!("{byte:02x}"));
    }
    text
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}

/// Lower-case hexadecimal SHA-256.
pub fn sha256(bytes: &[u8]) -> String {
    let mut hash = Sha256::new();
    let _ = hash.write_all(bytes);
    hex(&hash.finalize())
}

#[cfg(test)]
mod tests;
