use super::*;

#[test]
fn a_slot_opens_with_its_own_passphrase_and_with_the_recovery_key_only() {
    let (mut slots, key) = KeySlots::create(false).unwrap();
    slots.put("ratna", "empat kata yang panjang", &key).unwrap();
    let recovery = slots.put_recovery(&key).unwrap();
    assert_eq!(recovery.split('-').count(), 8);
    assert_eq!(*slots.open("ratna", "empat kata yang panjang").unwrap().key, *key);
    assert_eq!(*slots.open("ratna", &recovery.to_lowercase().replace('-', " ")).unwrap().key, *key);
    for (account, passphrase) in [("ratna", "salah"), ("budi", "empat kata yang panjang"), ("ratna", "")] {
        assert_eq!(slots.open(account, passphrase).err().unwrap().code, "wrong_passphrase");
    }
    assert_eq!(slots.accounts().collect::<Vec<_>>(), ["ratna"]);
    assert_eq!(slots.put(RECOVERY, "rebut kunci", &key).err().unwrap().code, "account_taken");
    assert!(slots.open("ratna", &recovery).is_ok(), "no account can take the place of the recovery key");
}

#[test]
fn a_demo_store_keeps_its_key_readable_and_others_do_not() {
    let (slots, key) = KeySlots::create(true).unwrap();
    assert_eq!(*slots.open("siapa saja", "").unwrap().key, *key);
    let (slots, key) = KeySlots::create(false).unwrap();
    assert!(!String::from_utf8(slots.to_bytes()).unwrap().contains(&hex(&*key)));
}

#[test]
fn a_new_store_key_reaches_everybody_without_their_passphrase_and_nobody_who_was_removed() {
    let (mut slots, key) = KeySlots::create(false).unwrap();
    let ratna = slots.put("ratna", "empat kata yang panjang", &key).unwrap();
    slots.put("budi", "kata sandi yang lain", &key).unwrap();
    slots.put("dewa", "kata sandi ketiga ini", &key).unwrap();
    let recovery = slots.put_recovery(&key).unwrap();
    slots.remove("dewa");
    let fresh = new_key().unwrap();
    let (renewed, left) = slots.for_key(&fresh).unwrap();
    assert!(left.is_empty());
    for (account, passphrase) in
        [("ratna", "empat kata yang panjang"), ("budi", "kata sandi yang lain"), ("budi", recovery.as_str())]
    {
        assert_eq!(*renewed.open(account, passphrase).unwrap().key, *fresh);
    }
    assert!(renewed.open("dewa", "kata sandi ketiga ini").is_err());
    // Another passphrase, the same signature.
    let mut changed = renewed.clone();
    changed.wrap("ratna", "kalimat sandi yang baru", &ratna, &fresh).unwrap();
    let opened = changed.open("ratna", "kalimat sandi yang baru").unwrap();
    assert_eq!(opened.person.unwrap().public(), ratna.public());
    assert!(changed.open("ratna", "empat kata yang panjang").is_err());
}

#[test]
fn a_signature_holds_for_its_text_and_its_key_only() {
    let (one, other) = (PersonKey::create().unwrap(), PersonKey::create().unwrap());
    let signature = one.sign("rencana 7");
    assert!(signed_by(&one.public(), "rencana 7", &signature));
    assert!(!signed_by(&one.public(), "rencana 8", &signature));
    assert!(!signed_by(&other.public(), "rencana 7", &signature));
    assert!(!signed_by("bukan kunci", "rencana 7", &signature));
    assert!(!signed_by(&one.public(), "rencana 7", ""));
}

/// As the first version of the program wrote it.
fn first_format(account: &str, passphrase: &str, key: &StoreKey) -> Slot {
    let (salt, nonce): ([u8; 16], [u8; 24]) = (random().unwrap(), random().unwrap());
    let wrapping = derive(passphrase, &salt, COST).unwrap();
    let payload = Payload { msg: &key[..], aad: account.as_bytes() };
    let wrapped = XChaCha20Poly1305::new((&*wrapping).into()).encrypt(XNonce::from_slice(&nonce), payload).unwrap();
    Slot {
        account: account.into(),
        salt: hex(&salt),
        cost: COST,
        nonce: hex(&nonce),
        wrapped: hex(&wrapped),
        signs: None,
        sealed: None,
    }
}

#[test]
fn a_slot_of_the_first_format_opens_and_is_left_out_of_a_new_key() {
    let (mut slots, key) = KeySlots::create(false).unwrap();
    slots.slots.push(first_format("ratna", "empat kata yang panjang", &key));
    let opened = slots.open("ratna", "empat kata yang panjang").unwrap();
    assert_eq!(*opened.key, *key);
    assert!(opened.person.is_none(), "it has no key of the person yet");
    assert_eq!(slots.for_key(&new_key().unwrap()).unwrap().1, ["ratna"]);
}

#[test]
fn a_key_file_that_asks_for_the_whole_memory_or_lists_a_crowd_is_refused() {
    let (mut slots, key) = KeySlots::create(false).unwrap();
    slots.put("ratna", "empat kata yang panjang", &key).unwrap();
    slots.slots[0].cost = Cost { memory_kib: u32::MAX, passes: 1 };
    assert_eq!(slots.open("ratna", "empat kata yang panjang").err().unwrap().code, "wrong_passphrase");
    let crowd = vec![slots.slots[0].clone(); MOST_SLOTS + 1];
    let text = serde_json::to_vec(&KeySlots { slots: crowd, ..slots }).unwrap();
    assert_eq!(KeySlots::from_bytes(&text).err().unwrap().code, "store_damaged");
}
