//! T7: every act by every role, at an open desk and at a locked one. Who may do what stands in `roles.txt`, which is the
//! office's own table and not taken from the program: a change of it shows in review.

use std::fmt::Write;

use mutasi_tests::{Kept, Tally};

use super::*;

const ROLES: [&str; 5] = ["operator", "verifikator", "penyetuju", "auditor", "administrator"];

/// Acts at the door: they work while the store is locked, and ask for a passphrase themselves where they open it.
const AT_THE_DOOR: [&str; 10] = [
    "first_start",
    "open_demo",
    "unlock",
    "sign_out",
    "session",
    "list_backups",
    "preview_backup",
    "restore_backup",
    "undo_restore",
    "salvage_store",
];

fn table() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("every_act/roles.txt")
}

/// An office in which every act has something to be done to.
fn furnished() -> (Office, i64) {
    let mut office = Office::invented(60, 1);
    let _: Value = office.call("new_scenario", json!({ "name": "Kosong" }));
    let acting = json!({ "position": 1, "nip": office.everybody()[0].nip, "kind": "plh", "from": "2026-11-21" });
    let _: Value = office.call("appoint_acting", acting);
    let plan = office.lawful_draft("Rencana", "2027-01-02", 2).plan;
    furnish(&mut office, plan);
    office.plan("Rencana lain", "2027-01-02");
    office.undo();
    (office, plan)
}

#[test]
fn every_act_is_open_to_its_roles_and_to_no_other() {
    let mut tally = Tally::begin("T7", "every act that writes, by every role");
    let (mut office, plan) = furnished();
    office.close();
    let kept = Kept::of(office.folder());
    let reading = [&READING[..], &PRINTING[..]].concat();
    let expected = std::fs::read_to_string(table()).unwrap_or_default();
    let mut found = String::new();
    for act in ACTS.iter().filter(|act| !reading.contains(act) && !AT_THE_DOOR.contains(act)) {
        let mut open_to = Vec::new();
        for role in ROLES {
            office.sit(role);
            let before = office.dump();
            let request = if OWN.contains(act) { json!({}) } else { lawful_request(&mut office, act, plan) };
            let refused = office.attempt(act, request).err().filter(|failure| failure.code == "role");
            if refused.is_none() {
                open_to.push(role);
            }
            let changed = office.dump() != before;
            if changed {
                office.close();
                kept.put_back();
            }
            let line = format!("{act}: ");
            let may = expected.lines().find_map(|known| known.strip_prefix(&line)).unwrap_or_default();
            let may = may.split(' ').any(|known| known == role);
            tally.tried(match (may, refused.is_some()) {
                (true, true) => Err(format!("{act} is refused to {role}")),
                (false, false) => Err(format!("{act} is open to {role}")),
                (false, true) if changed => Err(format!("{act} was refused to {role} and changed the store")),
                _ => Ok(()),
            });
        }
        let _ = writeln!(found, "{act}: {}", open_to.join(" "));
    }
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(table(), &found).expect("the table is written");
    }
    tally.end(None);
}

#[test]
fn at_a_locked_desk_only_the_door_answers() {
    let mut tally = Tally::begin("T7", "every act at a locked desk");
    let (mut office, _) = furnished();
    let before = office.dump();
    office.close();
    for act in ACTS.iter().filter(|act| !AT_THE_DOOR.contains(act)) {
        let answered = office.attempt(act, json!({}));
        tally.tried(match answered {
            Err(failure) if failure.code == "locked" => Ok(()),
            other => Err(format!("{act}: {other:?}")),
        });
    }
    for act in ["preview_backup", "restore_backup", "undo_restore", "salvage_store", "unlock", "first_start"] {
        let answered = office.attempt(act, json!({}));
        tally.tried(if answered.is_err() { Ok(()) } else { Err(format!("{act} needs nothing at the door")) });
    }
    office.sit("operator");
    assert_eq!(office.dump(), before, "nothing has changed");
    tally.end(None);
}

#[test]
fn who_keeps_accounts_decides_nothing_and_who_audits_changes_nothing() {
    let table = std::fs::read_to_string(table()).expect("the table stands");
    let open_to = |role: &str| -> Vec<&str> {
        let lines = table.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(_, roles)| roles.split(' ').any(|known| known == role)).map(|(act, _)| act).collect()
    };
    let kept_by_all = open_to("auditor");
    assert!(
        kept_by_all.iter().all(|act| OWN.contains(act)),
        "an auditor only keeps their own passphrase: {kept_by_all:?}"
    );
    for act in ["approve_plan", "take_import", "add_move", "issue_decrees", "record_consent", "decide_cases"] {
        assert!(!open_to("administrator").contains(&act), "{act}");
    }
    assert!(!open_to("operator").contains(&"approve_plan") && open_to("penyetuju").contains(&"approve_plan"));
}
