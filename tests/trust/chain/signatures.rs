//! Approvals that nobody gave, forged with everything that the key of the store allows.

use ed25519_dalek::{Signer, SigningKey};
use mutasi_tests::Tally;

use mutasi_store::sha256;

use super::*;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A key that the forger made.
fn own_key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn sign(text: &str) -> String {
    hex(&own_key().sign(text.as_bytes()).to_bytes())
}

/// A row for the forger's key under the name of an account, certified by itself.
fn slip_key_in(forger: &Forger, account: &str) {
    let public = hex(own_key().verifying_key().as_bytes());
    let certificate = sign(&format!("mutasi-asn kunci 1\n{account}\n{public}"));
    forger.act(
        "operator",
        "add_account",
        &format!("INSERT INTO sign_key (account, public, certificate, entry) VALUES ('{account}', '{public}', '{certificate}', ENTRY)"),
    );
}

/// An approval of the newest plan, in all its parts as the program writes it, signed with the forger's key.
fn approve(forger: &Forger, account: &str, with_key: bool) {
    let plan = forger.number("SELECT max(id) FROM plan");
    let moves = sha256(b"");
    let findings = sha256(b"[]");
    let (seq, head) = (
        forger.number("SELECT max(seq) FROM journal"),
        forger.text("SELECT hash FROM journal ORDER BY seq DESC LIMIT 1"),
    );
    let store = forger.text("SELECT hash FROM journal WHERE seq = 1");
    let signed = format!(
        "mutasi-asn persetujuan 1\nberkas {store}\nrencana {plan}\nakun {account}\nhari 2026-11-21\nbutir {moves}\ntemuan {findings}\njurnal {seq}:{head}\n"
    );
    let (signature, key) = match with_key {
        true => (sign(&signed), "(SELECT max(id) FROM sign_key)"),
        false => (String::new(), "NULL"),
    };
    let signed = if with_key { signed } else { String::new() };
    forger.act(
        account,
        "approve_plan",
        &format!(
            "INSERT INTO approval (plan, account, at, findings, sha256, signed, signature, sign_key)
             VALUES ({plan}, '{account}', '2026-11-21', '[]', '{findings}', '{signed}', '{signature}', {key});
             UPDATE plan SET state = 'approved' WHERE id = {plan};"
        ),
    );
}

#[test]
fn an_approval_that_nobody_gave_is_found() {
    let mut tally = Tally::begin("T8", "approvals forged with the key of the store, chain and replay whole");
    let mut victim = Victim::new();
    type Attack = (&'static str, fn(&mut Forger), &'static str);
    let attacks: [Attack; 8] = [
        ("no signature", |forger| approve(forger, "penyetuju", false), "tidak ditandatangani"),
        (
            "the signature of another approval",
            |forger| {
                approve(forger, "penyetuju", false);
                forger.act(
                    "penyetuju",
                    "approve_plan",
                    "UPDATE approval SET (signed, signature, sign_key) = (SELECT signed, signature, sign_key FROM approval WHERE id = 1)
                     WHERE id = (SELECT max(id) FROM approval)",
                );
            },
            "rencana atau akun lain",
        ),
        (
            "another text under a true signature",
            |forger| {
                forger.act(
                    "penyetuju",
                    "approve_plan",
                    "UPDATE approval SET signed = replace(signed, 'hari 2026', 'hari 2025') WHERE id = 1",
                );
            },
            "tidak cocok",
        ),
        (
            "moves changed after the approval",
            |forger| {
                forger.act(
                    "operator",
                    "set_target",
                    "UPDATE plan_move SET to_position = from_position WHERE plan = 1 AND id = (SELECT min(id) FROM plan_move WHERE plan = 1)",
                );
            },
            "berbeda dari yang ditandatangani",
        ),
        (
            "a second key for the approver, certified by itself",
            |forger| {
                slip_key_in(forger, "penyetuju");
                approve(forger, "penyetuju", true);
            },
            "tidak disahkan",
        ),
        (
            "an account that the forger made, with a first key of its own",
            |forger| {
                forger.act(
                    "operator",
                    "add_account",
                    "INSERT INTO account (name, roles) VALUES ('hantu', 'penyetuju')",
                );
                slip_key_in(forger, "hantu");
                approve(forger, "hantu", true);
            },
            "tidak disahkan",
        ),
        (
            "a key in the place of the approver's",
            |forger| {
                let public = hex(own_key().verifying_key().as_bytes());
                forger.act(
                    "operator",
                    "add_account",
                    &format!("UPDATE sign_key SET public = '{public}' WHERE account = 'penyetuju'"),
                );
            },
            "tidak disahkan",
        ),
        (
            "the journal before the approval made anew",
            |forger| {
                let at = forger.entry_of("approve_plan") - 1;
                forger.run(&format!("UPDATE journal SET label = label || ' x' WHERE seq = {at}"));
                forger.chain_again(at);
            },
            "jurnal sebelum persetujuan",
        ),
    ];
    for (name, attack, words) in attacks {
        let verified = victim.forged(attack);
        tally.tried(pointed(&verified, &Place::Signature(words)).map_err(|words| format!("{name}: {words}")));
        if let Ok(verified) = verified {
            assert_eq!(verified["chain"]["ok"], true, "{name}: the forger keeps the chain whole");
        }
    }
    tally.end(Some("chain and replay alone say that all is well with each of them"));
}
