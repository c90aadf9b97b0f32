//! Copies of the store: made by themselves, looked into, brought back and that taken back; damage, and saving what can
//! still be read.

use std::fs;
use std::path::{Path, PathBuf};

use mutasi_acts::contract::*;
use mutasi_tests::{DIRTY_600, Office, Terminal, asked_of};
use serde_json::{Value, json};

fn copies(office: &mut Office) -> BackupsView {
    office.call("list_backups", json!({}))
}

/// The copy with a reason.
fn copy_of(office: &mut Office, reason: BackupReason) -> BackupLine {
    let found = copies(office).backups.into_iter().find(|line| line.reason == reason && line.place == BackupPlace::Own);
    found.unwrap_or_else(|| panic!("a copy because of {reason:?}"))
}

fn restore(office: &mut Office, id: &str) -> SessionView {
    office.call("restore_backup", json!({ "id": id, "account": "administrator" }))
}

/// Makes the beginning of the store unreadable, with nobody at it.
fn damage(store: &Path) {
    let mut bytes = fs::read(store).expect("the store");
    bytes[..4096].fill(0x5a);
    fs::write(store, bytes).expect("the store is written");
}

#[test]
fn a_copy_is_looked_into_brought_back_and_that_is_taken_back() {
    let mut office = Office::invented(60, 1);
    office.plan("Rencana satu", "2027-01-02");
    let then = office.dump();
    let listed: BackupsView = office.call("backup_now", json!({}));
    assert_eq!((listed.backups.len(), listed.automatic.due), (1, false));
    let line = &listed.backups[0];
    assert!(line.checked && line.same_store && line.number == 1 && line.entries == 2, "{line:?}");
    assert_eq!(line.counts.staff, 60);
    let id = line.id.clone();
    office.plan("Rencana dua", "2027-01-02");
    office.plan("Rencana tiga", "2027-01-02");
    let now = office.dump();

    let seen: BackupPreview = office.call("preview_backup", json!({ "id": id }));
    assert!(seen.opened && !seen.needs_passphrase);
    assert_eq!((seen.lost_count, seen.lost.len()), (2, 2));
    assert!(seen.lost.iter().all(|entry| entry.act == "new_plan") && seen.last[0].act == "new_plan");
    assert_eq!((seen.backup.counts.plans, seen.now.expect("the open store").plans), (1, 3));
    assert_eq!(office.dump(), now, "looking changes nothing");

    for account in ["operator", "penyetuju", "auditor"] {
        asked_of(&office.sit(account).refused("restore_backup", json!({ "id": id })), "role");
    }
    office.sit("administrator");
    let session = restore(&mut office, &id);
    assert!(matches!(session.state, StoreState::Open));
    assert_eq!(without_events(&office.dump()), without_events(&then));
    assert_eq!(office.journal()[0].act, "restore_backup");
    office.assert_sound();
    let after = copies(&mut office);
    assert_eq!(after.kept.len(), 1, "the store that stood in place is kept");

    let _: SessionView = office.call("undo_restore", json!({}));
    assert_eq!(without_events(&office.dump()), without_events(&now));
    office.assert_sound();
    asked_of(&office.sit("operator").refused("undo_restore", json!({})), "role");
}

/// The dump without what tells of the restore itself.
fn without_events(dump: &str) -> String {
    dump.lines().filter(|line| !line.starts_with("event|")).map(|line| format!("{line}\n")).collect()
}

#[test]
fn closing_the_desk_and_a_new_day_leave_a_copy_when_the_store_has_changed() {
    let mut office = Office::invented(60, 1);
    office.close().sit("operator");
    office.close();
    assert!(copies(&mut office).backups.is_empty(), "a store that holds only its first entry needs none");
    office.sit("operator").plan("Rencana satu", "2027-01-02");
    office.close();
    assert_eq!(copies(&mut office).backups.len(), 1);
    office.sit("operator").close();
    assert_eq!(copies(&mut office).backups.len(), 1, "nothing has changed");
    office.sit("operator").plan("Rencana dua", "2027-01-02");
    office.on_day("2026-11-23").staffing();
    let listed = copies(&mut office);
    assert_eq!(listed.backups.iter().map(|line| line.number).collect::<Vec<_>>(), [2, 1]);
    assert!(listed.backups.iter().all(|line| line.reason == BackupReason::DayEnd));
}

#[test]
fn an_import_begins_with_a_copy_that_brings_back_what_was_before() {
    let mut office = Office::invented(60, 1);
    office.plan("Rencana satu", "2027-01-02");
    let before = office.dump();
    office.import(&[DIRTY_600.file("hukdis.csv")]);
    let line = copy_of(&mut office, BackupReason::Import);
    assert_eq!(line.entries, 2);
    office.sit("administrator");
    restore(&mut office, &line.id);
    assert_eq!(without_events(&office.dump()), without_events(&before));
}

#[test]
fn an_import_whose_copy_cannot_be_made_does_not_begin() {
    let mut office = Office::invented(60, 1);
    office.plan("Rencana satu", "2027-01-02");
    let before = office.dump();
    // A file stands where the folder of copies would be.
    let folder = PathBuf::from(format!("{}.cadangan", office.store().display()));
    fs::write(&folder, b"bukan folder").expect("a file");
    let files = [office.grant(&DIRTY_600.file("hukdis.csv"))];
    let refused = office.refused("take_import", json!({ "files": files }));
    assert!(refused.message.starts_with("Impor belum dimulai"), "{}", refused.message);
    assert_eq!(office.dump(), before);
    fs::remove_file(&folder).expect("removed");
    office.import(&[DIRTY_600.file("hukdis.csv")]);
}

#[test]
fn a_damaged_or_missing_store_is_brought_back_from_the_closed_desk() {
    let mut office = Office::invented(60, 1);
    office.plan("Rencana satu", "2027-01-02");
    let _: BackupsView = office.call("backup_now", json!({}));
    let dump = without_events(&office.dump());
    let store = office.store().to_path_buf();
    office.close();
    damage(&store);
    asked_of(&office.refused("unlock", json!({ "account": "operator", "passphrase": "" })), "store_damaged");
    let listed = copies(&mut office);
    let id = listed.backups[0].id.clone();
    let seen: BackupPreview = office.call("preview_backup", json!({ "id": id }));
    assert!(seen.opened && seen.now.is_none() && seen.lost.is_empty());
    let _: SessionView = office.call("restore_backup", json!({ "id": id, "account": "operator" }));
    assert_eq!(without_events(&office.dump()), dump, "whoever opens the copy may bring it back when nothing is left");
    assert_eq!(copies(&mut office).kept.len(), 1, "the damaged file is kept");

    office.close();
    fs::remove_file(&store).expect("the store is gone");
    let session: SessionView = office.call("session", json!({}));
    assert!(matches!(session.state, StoreState::None));
    let _: SessionView = office.call("restore_backup", json!({ "id": id, "account": "operator" }));
    assert_eq!(without_events(&office.dump()), dump);
    office.assert_sound();
}

#[test]
fn a_sound_store_at_the_closed_desk_is_replaced_by_an_administrator_only() {
    let mut office = Office::of_rantau_bahari();
    let _: PlanCreated = office.call("new_plan", json!({ "name": "Rencana", "tmt": "2027-01-02" }));
    let _: BackupsView = office.call("backup_now", json!({}));
    let id = copies(&mut office).backups[0].id.clone();
    office.close();
    let as_account =
        |account: &str, passphrase: &str| json!({ "id": id, "account": account, "passphrase": passphrase });
    asked_of(&office.refused("restore_backup", as_account("vera", mutasi_tests::PASSPHRASE)), "role");
    let session: SessionView = office.call("session", json!({}));
    assert!(matches!(session.state, StoreState::Locked), "who may not restore is not let in either");
    let closed: BackupPreview = office.call("preview_backup", json!({ "id": id }));
    assert!(!closed.opened && closed.needs_passphrase && closed.backup.checked);
    let restored: SessionView = office.call("restore_backup", as_account("ratna", mutasi_tests::PASSPHRASE));
    assert_eq!(restored.account.expect("ratna sits").name, "ratna");
    office.assert_sound();
    office.close();
    asked_of(&office.refused("restore_backup", as_account("ratna", "bukan kata sandinya")), "wrong_passphrase");
    asked_of(&office.refused("restore_backup", as_account("ratna", mutasi_tests::PASSPHRASE)), "wait");
}

#[test]
fn a_removed_person_does_not_come_back_with_an_old_copy() {
    let mut office = Office::of_rantau_bahari();
    let _: BackupsView = office.call("backup_now", json!({}));
    let id = copies(&mut office).backups[0].id.clone();
    let _: Value = office.call("remove_account", json!({ "account": "vera" }));
    let _: Value = office.call("rekey_store", json!({}));
    let with_old_key = json!({ "id": id });
    asked_of(&office.refused("restore_backup", with_old_key), "backup_other_key");
    let seen: BackupPreview = office.call("preview_backup", json!({ "id": id }));
    assert!(!seen.opened && seen.needs_passphrase);
    let _: SessionView = office.call("restore_backup", json!({ "id": id, "passphrase": mutasi_tests::PASSPHRASE }));
    office.close();
    let vera = json!({ "account": "vera", "passphrase": mutasi_tests::PASSPHRASE });
    asked_of(&office.refused("unlock", vera), "wrong_passphrase");
}

#[test]
fn the_second_place_gets_the_newest_copy_and_is_asked_for_when_it_is_away() {
    let mut office = Office::of_rantau_bahari();
    let stick = office.place("flashdisk");
    let folder = office.grant(&stick);
    assert!(copies(&mut office).reminder.expect("a reminder").contains("Belum ada"));
    let _: BackupsView = office.call("backup_now", json!({}));
    let set: BackupsView = office.call("set_second_place", json!({ "folder": folder }));
    assert_eq!(set.reminder, None);
    assert!(set.backups.iter().any(|line| line.place == BackupPlace::Second && line.checked));
    assert_eq!(fs::read_dir(&stick).expect("the stick").count(), 1, "no unfinished file lies about");
    office.on_day("2026-12-01");
    assert!(copies(&mut office).reminder.expect("a reminder").contains("10 hari"));
    fs::rename(&stick, office.folder().join("dicabut")).expect("the stick is pulled");
    let away = copies(&mut office);
    assert!(away.reminder.expect("a reminder").contains("tidak terpasang"));
    let _: BackupsView = office.call("backup_now", json!({}));
    let none: BackupsView = office.call("set_second_place", json!({ "folder": null }));
    assert!(none.second.is_none());
}

#[test]
fn what_can_be_read_of_a_damaged_store_is_saved_and_can_take_its_place() {
    let mut office = Office::invented(60, 1);
    office.plan("Rencana satu", "2027-01-02");
    let before = office.dump();
    let to = office.folder().join("selamat.mutasi");
    let handle = office.grant(&to);
    office.close();
    asked_of(&office.refused("salvage_store", json!({ "to": handle, "account": "operator" })), "role");
    let saved: Salvaged = office.call("salvage_store", json!({ "to": handle, "account": "administrator" }));
    assert!(saved.whole && saved.journal_read == 2, "{}", saved.text);
    let _: SessionView = office.call("restore_backup", json!({ "file": handle, "account": "administrator" }));
    assert_eq!(without_events(&office.dump()), without_events(&before));
    office.assert_sound();
}

#[test]
fn the_check_in_the_background_lets_acts_go_on_and_says_what_it_found() {
    let mut office = Office::of_rantau_bahari();
    let began: StoreHealth = office.call("check_fully", json!({}));
    assert!(matches!(began.kind, CheckKind::Full));
    let _: PlanCreated = office.call("new_plan", json!({ "name": "Rencana", "tmt": "2027-01-02" }));
    let health = loop {
        let health: StoreHealth = office.call("store_health", json!({}));
        if health.state != CheckState::Running {
            break health;
        }
    };
    assert_eq!((health.state, health.unclean), (CheckState::Sound, false), "{}", health.text);
    assert_eq!(health.last_full.map(|day| day.to_string()).as_deref(), Some("2026-11-21"));
    let _: StoreHealth = office.call("check_fully", json!({}));
    office.close().sit("ratna");
}

#[test]
fn the_terminal_lists_looks_restores_and_takes_back() {
    let terminal = Terminal::invented(60, 1);
    terminal.run("plan new", ["--name", "Rencana", "--tmt", "2027-01-02"]).json();
    let made = terminal.run("backups now", [] as [&str; 0]).json();
    let id = made["backups"][0]["id"].as_str().expect("an id").to_string();
    let then = terminal.dump();
    terminal.run("plan new", ["--name", "Rencana lain", "--tmt", "2027-01-02"]).json();
    let now = terminal.dump();
    let listed = terminal.run("backups list", [] as [&str; 0]).json();
    assert_eq!(listed["backups"].as_array().expect("a list").len(), 1);
    let seen = terminal.run("backups preview", ["--id", &id]).json();
    assert_eq!(seen["lost_count"], 1);
    terminal.run("backups restore", ["--id", &id]).json();
    assert_eq!(without_events(&terminal.dump()), without_events(&then));
    assert_eq!(terminal.run("verify", [] as [&str; 0]).json()["ok"], true);
    terminal.run("backups undo-restore", [] as [&str; 0]).json();
    assert_eq!(without_events(&terminal.dump()), without_events(&now));
    assert_eq!(terminal.run("check", ["--full"]).json()["state"], "sound");
    let to = terminal.path("selamat.mutasi");
    let saved = terminal.run("salvage", ["--to".as_ref(), to.as_os_str()]).json();
    assert_eq!(saved["whole"], true);
    terminal.run("backups restore", ["--id", "own:../kota.mutasi"]).assert_failed(1, "backup_unknown");
}
