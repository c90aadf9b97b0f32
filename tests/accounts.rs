//! Who opens the store and what their hand is good for: passphrases, the recovery key, people who leave, and approvals
//! that nobody else can have signed.

use std::time::Duration;

use mutasi_acts::contract::*;
use mutasi_store::Store;
use mutasi_tests::{Office, PASSPHRASE, Terminal, asked_of};
use serde_json::{Value, json};

const OTHER: &str = "kalimat sandi yang lain";

fn names(accounts: &[AccountView], open: impl Fn(&AccountView) -> bool) -> Vec<&str> {
    accounts.iter().filter(|account| open(account)).map(|account| account.name.as_str()).collect()
}

fn unlock(account: &str, passphrase: &str) -> Value {
    json!({ "account": account, "passphrase": passphrase })
}

fn events(office: &mut Office) -> Vec<(String, String, String)> {
    let lines: Vec<EventLine> = office.call("list_events", json!({}));
    lines.into_iter().map(|line| (line.kind, line.account, line.note)).collect()
}

#[test]
fn a_passphrase_of_ones_own_is_changed_and_the_old_one_opens_nothing() {
    let mut office = Office::of_rantau_bahari();
    office.sit("dewa");
    let short = office.refused("change_passphrase", json!({ "old": PASSPHRASE, "new": "pendek" }));
    asked_of(&short, "passphrase_short");
    asked_of(&office.refused("change_passphrase", json!({ "old": "bukan ini", "new": OTHER })), "wrong_passphrase");
    let _: AccountView = office.call("change_passphrase", json!({ "old": PASSPHRASE, "new": OTHER }));
    assert_eq!(events(&mut office)[0], ("passphrase_changed".into(), "dewa".into(), String::new()));
    office.close();
    assert_eq!(Store::open(office.store(), "dewa", PASSPHRASE).err().expect("closed").code, "wrong_passphrase");
    let _: SessionView = office.call("unlock", unlock("dewa", OTHER));
    office.assert_sound();
}

#[test]
fn whoever_tries_in_vain_waits_and_the_trail_tells_how_often() {
    let mut office = Office::of_rantau_bahari();
    office.close();
    asked_of(&office.refused("unlock", unlock("ratna", "tiga kata saja")), "wrong_passphrase");
    // Also with the right one: whoever guesses would otherwise know.
    asked_of(&office.refused("unlock", unlock("ratna", PASSPHRASE)), "wait");
    assert!(office.session().wait_seconds <= 1);
    office.wait_at_the_door();
    asked_of(&office.refused("unlock", unlock("ratna", "dua kata")), "wrong_passphrase");
    assert!(office.waiting() > Duration::from_secs(1), "the second waiting is longer");
    office.wait_at_the_door();
    let session: SessionView = office.call("unlock", unlock("budi", PASSPHRASE));
    assert!(session.notices.iter().any(|notice| notice.contains("2 kali")), "{:?}", session.notices);
    assert_eq!(events(&mut office)[0], ("sign_in_failed".into(), "budi".into(), "2 kali".into()));
    office.close().sit("ratna");
    assert_eq!(events(&mut office).len(), 1, "told once");
    office.assert_sound();
}

#[test]
fn the_recovery_key_gives_new_passphrases_and_decides_nothing() {
    let mut office = Office::of_rantau_bahari();
    let made: RecoveryRenewed = office.call("renew_recovery", json!({}));
    office.close();
    let session: SessionView = office.call("unlock", unlock("budi", &made.recovery_key));
    assert!(session.recovery);
    assert_eq!(session.account.expect("somebody sits there").roles, ["administrator"]);
    asked_of(&office.refused("new_plan", json!({ "name": "Rencana", "tmt": "2027-01-02" })), "role");
    let _: AccountView = office.call("reset_passphrase", json!({ "account": "budi", "passphrase": OTHER }));
    office.close();
    let session: SessionView = office.call("unlock", unlock("budi", OTHER));
    assert!(!session.recovery);
    assert_eq!(session.account.expect("budi").roles, ["penyetuju"]);
    // The one printed before opens nothing once there is another.
    office.close().sit("ratna");
    let _: RecoveryRenewed = office.call("renew_recovery", json!({}));
    office.close();
    asked_of(&office.refused("unlock", unlock("budi", &made.recovery_key)), "wrong_passphrase");
    office.wait_at_the_door();
    office.sit("ratna").assert_sound();
}

#[test]
fn somebody_who_left_opens_nothing_and_stays_in_the_trail() {
    let mut office = Office::of_rantau_bahari();
    asked_of(&office.refused("remove_account", json!({ "account": "ratna" })), "own_account");
    let before = std::fs::read(office.store()).expect("the store");
    let gone: AccountRemoved = office.call("remove_account", json!({ "account": "vera", "rekey": true }));
    assert!(gone.left_out.is_empty());
    assert_eq!(names(&gone.accounts, |account| account.removed), ["vera"]);
    assert_eq!(names(&gone.accounts, |account| account.has_key), ["ratna", "budi", "dewa"]);
    let told: Vec<String> = events(&mut office).into_iter().map(|(kind, ..)| kind).collect();
    assert_eq!(told, ["rekeyed", "account_removed"]);
    asked_of(
        &office.refused("add_account", json!({ "name": "vera", "role": "operator", "passphrase": OTHER })),
        "account_taken",
    );
    office.close();
    assert_ne!(std::fs::read(office.store()).expect("the store")[..4096], before[..4096], "encrypted again");
    asked_of(&office.refused("unlock", unlock("vera", PASSPHRASE)), "wrong_passphrase");
    office.wait_at_the_door();
    for account in ["budi", "dewa", "ratna"] {
        office.sit(account);
    }
    office.assert_sound();
}

#[test]
fn somebody_must_keep_the_accounts_and_nobody_makes_themselves_more() {
    let mut office = Office::of_rantau_bahari();
    let set = |account: &str, roles: &[&str]| json!({ "account": account, "roles": roles });
    asked_of(&office.refused("set_roles", set("ratna", &["auditor"])), "own_account");
    asked_of(&office.refused("set_roles", set("dewa", &["auditor", "operator"])), "auditor_alone");
    asked_of(&office.refused("set_roles", set("dewa", &["raja"])), "role_unknown");
    asked_of(&office.refused("set_roles", set("siapa", &["operator"])), "not_found");
    let _: Vec<AccountView> = office.call("set_roles", set("budi", &["administrator", "penyetuju"]));
    office.sit("budi");
    let _: Vec<AccountView> = office.call("set_roles", set("ratna", &["operator"]));
    asked_of(&office.refused("remove_account", json!({ "account": "budi" })), "own_account");
    office.sit("ratna");
    asked_of(&office.refused("set_roles", set("budi", &["penyetuju"])), "role");
    office.assert_sound();
}

#[test]
fn an_approval_is_signed_by_the_approver_and_by_nobody_else() {
    let mut office = Office::invented(60, 1);
    office.approved_plan("Pengisian", "2027-01-02", 2);
    office.assert_sound();
    // A new passphrase from the administrator is a new hand; what the old one signed stays signed.
    office.sit("administrator");
    let _: AccountView = office.call("reset_passphrase", json!({ "account": "penyetuju", "passphrase": "" }));
    office.assert_sound();
    office.approved_plan("Pengisian kedua", "2027-01-02", 1);
    office.assert_sound();
}

#[test]
fn a_store_encrypted_again_holds_the_same_and_goes_on() {
    let mut office = Office::invented(60, 1);
    let before = office.dump();
    office.sit("administrator");
    let _: AccountRemoved = office.call("rekey_store", json!({}));
    office.sit("operator").plan("Rencana", "2027-01-02");
    office.undo();
    office.close().sit("operator");
    let after = office.dump();
    let without_events: String =
        after.lines().filter(|line| !line.starts_with("event|")).map(|line| format!("{line}\n")).collect();
    assert_eq!(without_events, before);
    office.assert_sound();
}

#[test]
fn the_terminal_keeps_accounts_too() {
    let terminal = Terminal::invented(60, 1);
    let listed = terminal.run("account list", [""; 0]).json();
    assert_eq!(listed.as_array().expect("a list").len(), 5);
    let roles = ["verifikator", "--role", "verifikator", "--role", "operator"];
    let changed = terminal.run("account roles", roles).json();
    assert_eq!(changed[1]["roles"], json!(["operator", "verifikator"]));
    terminal.run("account recovery", [""; 0]).assert_failed(1, "demo_store");
    terminal.run("account rekey", [""; 0]).json();
    terminal.run("account remove", ["auditor", "--rekey"]).json();
    let told = terminal.run("account events", [""; 0]).json();
    let kinds: Vec<&str> = told.as_array().expect("a list").iter().filter_map(|line| line["kind"].as_str()).collect();
    assert_eq!(kinds, ["rekeyed", "account_removed", "rekeyed"]);
    terminal.run("verify", [""; 0]).json();
}
