//! A key file from outside, for the fuzzer: it is read and opened as at the desk, with the costs lowered.

use super::{Cost, DEAREST, KeySlots, signed_by};

/// What a try may cost: thousands are made. A file that asks for more than is ever allowed still asks for it.
const CHEAP: Cost = Cost { memory_kib: 16, passes: 1 };

/// Reads a key file, tries to open it, and gives whether it opened.
#[doc(hidden)]
pub fn try_key_file(text: &[u8], account: &str, passphrase: &str) -> bool {
    let Ok(mut slots) = KeySlots::from_bytes(text) else { return false };
    for slot in slots.slots.iter_mut().filter(|slot| slot.cost.allowed()) {
        slot.cost.memory_kib = slot.cost.memory_kib.min(CHEAP.memory_kib);
        slot.cost.passes = slot.cost.passes.min(CHEAP.passes);
    }
    let Ok(opened) = slots.open(account, passphrase) else { return false };
    let signed = slots.signs(account).is_some_and(|public| signed_by(&public, account, passphrase));
    assert!(!signed, "a passphrase is no signature");
    let kept = KeySlots::from_bytes(&slots.to_bytes());
    assert!(kept.is_ok_and(|kept| kept.fit(&opened.key)), "slots that open are written and read back");
    true
}

impl Cost {
    /// Whether a file may ask for this much.
    pub(super) fn allowed(self) -> bool {
        self.memory_kib <= DEAREST.memory_kib && self.passes <= DEAREST.passes
    }
}

#[cfg(test)]
mod tests {
    use chacha20poly1305::aead::{Aead, KeyInit, Payload};
    use chacha20poly1305::{XChaCha20Poly1305, XNonce};

    use super::super::person::Sealed;
    use super::super::{PersonKey, Slot, derive, hex};
    use super::*;

    const PASSPHRASE: &str = "empat kata yang panjang";

    /// Slots of one account that cost next to nothing.
    fn cheap() -> KeySlots {
        let (mut slots, key) = KeySlots::create(false).unwrap();
        let person = PersonKey::create().unwrap();
        let (salt, nonce) = ([7; 16], [9; 24]);
        let wrapping = derive(PASSPHRASE, &salt, CHEAP).unwrap();
        let payload = Payload { msg: person.bytes(), aad: b"ratna" };
        let wrapped = XChaCha20Poly1305::new((&*wrapping).into()).encrypt(XNonce::from_slice(&nonce), payload).unwrap();
        slots.slots.push(Slot {
            account: "ratna".into(),
            salt: hex(&salt),
            cost: CHEAP,
            nonce: hex(&nonce),
            wrapped: hex(&wrapped),
            signs: Some(person.public()),
            sealed: Some(Sealed::new(&person.seal_public(), "ratna", &key).unwrap()),
        });
        slots
    }

    #[test]
    fn the_door_of_the_fuzzer_leads_to_the_real_slots() {
        let text = cheap().to_bytes();
        assert!(try_key_file(&text, "ratna", PASSPHRASE));
        assert!(!try_key_file(&text, "ratna", "kata sandi lain"));
        assert!(!try_key_file(&text, "budi", PASSPHRASE));
    }

    #[test]
    fn a_key_file_that_asks_for_more_than_a_machine_has_opens_nothing() {
        let known = cheap();
        for dear in [
            Cost { memory_kib: 64 << 20, passes: 1 },
            Cost { memory_kib: u32::MAX, passes: u32::MAX },
            Cost { memory_kib: 16, passes: u32::MAX },
            Cost { memory_kib: 0, passes: 0 },
        ] {
            let mut slots = known.clone();
            slots.slots[0].cost = dear;
            assert!(slots.open("ratna", PASSPHRASE).is_err(), "{dear:?}");
            assert!(!try_key_file(&slots.to_bytes(), "ratna", PASSPHRASE), "{dear:?}");
        }
    }

    #[test]
    fn a_readable_key_that_is_not_the_one_of_the_store_is_told_as_damage() {
        let (slots, key) = KeySlots::create(true).unwrap();
        assert!(try_key_file(&slots.to_bytes(), "siapa saja", ""));
        let other = hex(KeySlots::create(false).unwrap().1.as_slice());
        let text = String::from_utf8(slots.to_bytes()).unwrap().replace(&hex(&key[..]), &other);
        let error = KeySlots::from_bytes(text.as_bytes()).unwrap().open("siapa saja", "").err().unwrap();
        assert_eq!(error.code, "store_damaged", "it would read as a broken store otherwise");
    }

    #[test]
    fn a_key_file_larger_than_any_office_has_is_not_read() {
        let mut text = cheap().to_bytes();
        text.resize(super::super::LARGEST as usize + 1, b' ');
        let error = KeySlots::from_bytes(&text).err().unwrap();
        assert_eq!(error.code, "store_damaged");
    }
}
