//! The key of one person: 32 random bytes that only the passphrase unwraps. From it come a key that the store key is
//! sealed to, and a key that signs.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use super::{StoreKey, hex, random, unhex};
use crate::error::StoreError;

const SEAL_TAG: &[u8] = b"mutasi-asn person seal 1";
const SIGN_TAG: &[u8] = b"mutasi-asn person sign 1";
const INVENTED_TAG: &[u8] = b"mutasi-asn invented person 1";
const SHARED_TAG: &[u8] = b"mutasi-asn sealed store key 1";

/// What a person opens and signs with.
#[derive(Clone)]
pub(crate) struct PersonKey(Zeroizing<[u8; 32]>);

impl PersonKey {
    pub(crate) fn create() -> Result<Self, StoreError> {
        Ok(Self(Zeroizing::new(random()?)))
    }

    /// The key of an account of an invented region, and the one after it: the same seed gives the same region.
    pub(crate) fn of_invented(account: &str, before: Option<&Self>) -> Self {
        let mut hash = Sha256::new();
        hash.update(INVENTED_TAG);
        hash.update(account.as_bytes());
        if let Some(before) = before {
            hash.update(&before.0[..]);
        }
        Self(Zeroizing::new(hash.finalize().into()))
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        Some(Self(Zeroizing::new(bytes.try_into().ok()?)))
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    fn derived(&self, tag: &[u8]) -> Zeroizing<[u8; 32]> {
        let mut hash = Sha256::new();
        hash.update(tag);
        hash.update(&self.0[..]);
        Zeroizing::new(hash.finalize().into())
    }

    fn secret(&self) -> StaticSecret {
        StaticSecret::from(*self.derived(SEAL_TAG))
    }

    fn signer(&self) -> SigningKey {
        SigningKey::from_bytes(&self.derived(SIGN_TAG))
    }

    /// Ed25519, hexadecimal.
    pub(crate) fn public(&self) -> String {
        hex(self.signer().verifying_key().as_bytes())
    }

    /// Ed25519 signature of a text, hexadecimal.
    pub(crate) fn sign(&self, text: &str) -> String {
        hex(&self.signer().sign(text.as_bytes()).to_bytes())
    }

    /// X25519, hexadecimal.
    pub(super) fn seal_public(&self) -> String {
        hex(PublicKey::from(&self.secret()).as_bytes())
    }

    pub(super) fn unseal(&self, sealed: &Sealed, account: &str) -> Option<StoreKey> {
        let ephemeral: [u8; 32] = unhex(&sealed.ephemeral)?.try_into().ok()?;
        let secret = self.secret();
        let shared = secret.diffie_hellman(&PublicKey::from(ephemeral));
        let key = shared_key(shared.as_bytes(), &ephemeral, PublicKey::from(&secret).as_bytes());
        let nonce: [u8; 24] = unhex(&sealed.nonce)?.try_into().ok()?;
        let payload = Payload { msg: &unhex(&sealed.key)?, aad: account.as_bytes() };
        let plain = XChaCha20Poly1305::new((&*key).into()).decrypt(XNonce::from_slice(&nonce), payload).ok()?;
        Some(Zeroizing::new(Zeroizing::new(plain).as_slice().try_into().ok()?))
    }
}

/// The store key, sealed to one person without their passphrase: so the key can be changed for all of them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Sealed {
    /// X25519 of the person.
    pub(super) to: String,
    ephemeral: String,
    nonce: String,
    key: String,
}

impl Sealed {
    pub(super) fn new(to: &str, account: &str, store: &StoreKey) -> Result<Self, StoreError> {
        let receiver: [u8; 32] =
            unhex(to).and_then(|bytes| bytes.try_into().ok()).ok_or_else(|| StoreError::damaged("berkas kunci"))?;
        let secret = StaticSecret::from(random::<32>()?);
        let ephemeral = PublicKey::from(&secret);
        let shared = secret.diffie_hellman(&PublicKey::from(receiver));
        let key = shared_key(shared.as_bytes(), ephemeral.as_bytes(), &receiver);
        let nonce: [u8; 24] = random()?;
        let payload = Payload { msg: &store[..], aad: account.as_bytes() };
        let sealed = XChaCha20Poly1305::new((&*key).into())
            .encrypt(XNonce::from_slice(&nonce), payload)
            .map_err(|_| StoreError::new("store_fault", "Kunci gagal dibungkus. Ulangi."))?;
        Ok(Self { to: to.into(), ephemeral: hex(ephemeral.as_bytes()), nonce: hex(&nonce), key: hex(&sealed) })
    }
}

fn shared_key(shared: &[u8; 32], ephemeral: &[u8; 32], to: &[u8; 32]) -> Zeroizing<[u8; 32]> {
    let mut hash = Sha256::new();
    for part in [SHARED_TAG, shared, ephemeral, to] {
        hash.update(part);
    }
    Zeroizing::new(hash.finalize().into())
}

/// Whether `signature` of `text` was made by the key; all hexadecimal.
pub(crate) fn signed_by(public: &str, text: &str, signature: &str) -> bool {
    let key =
        unhex(public).and_then(|bytes| bytes.try_into().ok()).and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok());
    let made = unhex(signature).and_then(|bytes| <[u8; 64]>::try_from(bytes).ok());
    key.zip(made).is_some_and(|(key, made)| {
        key.verify_strict(text.as_bytes(), &ed25519_dalek::Signature::from_bytes(&made)).is_ok()
    })
}
