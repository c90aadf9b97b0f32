//! Key slots: the random key of a store, wrapped once for every account and once under the recovery key (D3).
//!
//! The slots live in a small file beside the store (`NAME.kunci`). Losing it together with all copies loses the store,
//! so backups carry it. A demo store keeps its key readable: it holds invented people only.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::error::StoreError;

/// The 256-bit key of a store.
pub(crate) type StoreKey = Zeroizing<[u8; 32]>;

/// Name of the slot under the recovery key.
const RECOVERY: &str = "(kunci pemulihan)";
/// Letters of a recovery key: no 0/O, 1/I/L.
const LETTERS: &[u8; 31] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/// Cost of deriving a key from a passphrase; stored, so that it can be raised.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Cost {
    memory_kib: u32,
    passes: u32,
}

/// 64 MiB, three passes: half a second on an office PC.
const COST: Cost = Cost { memory_kib: 64 * 1024, passes: 3 };

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Slot {
    account: String,
    salt: String,
    cost: Cost,
    nonce: String,
    wrapped: String,
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
        Ok((Self { format: 1, check: check(&key), slots: Vec::new(), open_key }, key))
    }

    pub(crate) fn read(store: &Path) -> Result<Self, StoreError> {
        let path = slots_path(store);
        let text = fs::read(&path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => StoreError::new(
                "key_file_missing",
                format!(
                    "Berkas kunci {} tidak ada. Salin berkas itu dari cadangan ke folder yang sama dengan berkas data.",
                    path.display()
                ),
            ),
            _ => StoreError::disk("membaca", &path, error),
        })?;
        serde_json::from_slice(&text).map_err(|error| StoreError::damaged("berkas kunci").because(error))
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

    /// Adds or replaces the slot of an account.
    pub(crate) fn put(&mut self, account: &str, passphrase: &str, key: &StoreKey) -> Result<(), StoreError> {
        if account == RECOVERY {
            return Err(StoreError::new("account_taken", "Nama akun ini dipakai program. Pilih nama lain."));
        }
        self.wrap(account, passphrase, key)
    }

    fn wrap(&mut self, account: &str, passphrase: &str, key: &StoreKey) -> Result<(), StoreError> {
        let salt: [u8; 16] = random()?;
        let nonce: [u8; 24] = random()?;
        let wrapping = derive(passphrase, &salt, COST)?;
        let cipher = XChaCha20Poly1305::new((&*wrapping).into());
        let payload = Payload { msg: &key[..], aad: account.as_bytes() };
        let wrapped = cipher
            .encrypt(XNonce::from_slice(&nonce), payload)
            .map_err(|_| StoreError::new("store_fault", "Kunci gagal dibungkus. Ulangi."))?;
        self.remove(account);
        self.slots.push(Slot {
            account: account.into(),
            salt: hex(&salt),
            cost: COST,
            nonce: hex(&nonce),
            wrapped: hex(&wrapped),
        });
        Ok(())
    }

    pub(crate) fn remove(&mut self, account: &str) {
        self.slots.retain(|slot| slot.account != account);
    }

    /// Adds the recovery slot and gives the key to be shown once.
    pub(crate) fn put_recovery(&mut self, key: &StoreKey) -> Result<String, StoreError> {
        let bytes: [u8; 32] = random()?;
        let letters: Vec<char> = bytes.iter().map(|byte| LETTERS[(byte % 31) as usize] as char).collect();
        let shown = letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-");
        self.wrap(RECOVERY, &recovery_secret(&shown), key)?;
        Ok(shown)
    }

    /// Unwraps the key with the passphrase of an account, or with the recovery key under any account name.
    pub(crate) fn open(&self, account: &str, passphrase: &str) -> Result<StoreKey, StoreError> {
        if let Some(open) = &self.open_key {
            return key_of(open);
        }
        let own = self.slots.iter().find(|slot| slot.account == account);
        let recovery = self.slots.iter().find(|slot| slot.account == RECOVERY);
        let looks_like_recovery = recovery_secret(passphrase).len() == 32;
        own.and_then(|slot| unwrap(slot, passphrase))
            .or_else(|| {
                recovery.filter(|_| looks_like_recovery).and_then(|slot| unwrap(slot, &recovery_secret(passphrase)))
            })
            .filter(|key| check(key) == self.check)
            .ok_or_else(StoreError::wrong_passphrase)
    }
}

/// A recovery key as typed: groups, blanks and case do not matter.
fn recovery_secret(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

fn unwrap(slot: &Slot, passphrase: &str) -> Option<StoreKey> {
    let wrapping = derive(passphrase, &unhex(&slot.salt)?, slot.cost).ok()?;
    let nonce: [u8; 24] = unhex(&slot.nonce)?.try_into().ok()?;
    let cipher = XChaCha20Poly1305::new((&*wrapping).into());
    let payload = Payload { msg: &unhex(&slot.wrapped)?, aad: slot.account.as_bytes() };
    let plain = Zeroizing::new(cipher.decrypt(XNonce::from_slice(&nonce), payload).ok()?);
    Some(Zeroizing::new(plain.as_slice().try_into().ok()?))
}

fn derive(passphrase: &str, salt: &[u8], cost: Cost) -> Result<StoreKey, StoreError> {
    let fault = |error: argon2::Error| StoreError::damaged("berkas kunci").because(error.to_string());
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
mod tests {
    use super::*;

    #[test]
    fn a_slot_opens_with_its_own_passphrase_and_with_the_recovery_key_only() {
        let (mut slots, key) = KeySlots::create(false).unwrap();
        slots.put("ratna", "empat kata yang panjang", &key).unwrap();
        let recovery = slots.put_recovery(&key).unwrap();
        assert_eq!(recovery.split('-').count(), 8);
        assert_eq!(*slots.open("ratna", "empat kata yang panjang").unwrap(), *key);
        assert_eq!(*slots.open("ratna", &recovery.to_lowercase().replace('-', " ")).unwrap(), *key);
        for (account, passphrase) in [("ratna", "salah"), ("budi", "empat kata yang panjang"), ("ratna", "")] {
            assert_eq!(slots.open(account, passphrase).unwrap_err().code, "wrong_passphrase");
        }
        assert_eq!(slots.accounts().collect::<Vec<_>>(), ["ratna"]);
        assert_eq!(slots.put(RECOVERY, "rebut kunci", &key).unwrap_err().code, "account_taken");
        assert!(slots.open("ratna", &recovery).is_ok(), "no account can take the place of the recovery key");
    }

    #[test]
    fn a_demo_store_keeps_its_key_readable_and_others_do_not() {
        let (slots, key) = KeySlots::create(true).unwrap();
        assert_eq!(*slots.open("siapa saja", "").unwrap(), *key);
        let (slots, key) = KeySlots::create(false).unwrap();
        assert!(!String::from_utf8(slots.to_bytes()).unwrap().contains(&hex(&*key)));
    }
}
