//! What is official is amended by another decree that names it: corrected, or revoked with the person back in the
//! former post.

use std::fs;
use std::path::PathBuf;

use mutasi_acts::contract::*;
use mutasi_tests::{Office, asked_of, day, paper_text};
use serde_json::{Value, json};

const TMT: &str = "2027-01-02";

struct Issued {
    office: Office,
    plan: i64,
    folder: PathBuf,
    decrees: Vec<DecreeView>,
}

fn issued(collective: bool) -> Issued {
    let mut office = Office::invented(200, 7);
    let plan = office.approved_plan("Pemerataan", TMT, 2);
    let folder = office.place("sk");
    let decrees = office.issue(plan, "2026-12-15", &folder, collective).decrees;
    Issued { office, plan, folder, decrees }
}

impl Issued {
    fn ask(&mut self, act: &str, decree: i64, more: Value) -> Result<Value, Failure> {
        let to = self.office.grant(&self.folder);
        let mut request = json!({ "decree": decree, "to": to });
        for (key, value) in more.as_object().into_iter().flatten() {
            request[key] = value.clone();
        }
        self.office.attempt(act, request)
    }

    fn revoke(&mut self, decree: i64, from: &str) -> Result<Value, Failure> {
        let more = json!({ "date": "2026-12-20", "from": from, "reason": "jabatan itu dihapus" });
        self.ask("revoke_decree", decree, more)
    }

    fn correct(&mut self, decree: i64) -> Result<Value, Failure> {
        let line = json!({ "place": "Diktum KESATU, pendidikan", "was": "S-1 Hukum", "becomes": "S-1 Ilmu Hukum" });
        self.ask("correct_decree", decree, json!({ "date": "2026-12-20", "corrections": [line] }))
    }

    fn text(&self, answer: &Value) -> String {
        let file = answer["decrees"][0]["file"].as_str().expect("a file");
        paper_text(&self.folder.join(file))
    }

    fn find(&mut self, id: i64) -> DecreeView {
        self.office.decrees().into_iter().find(|decree| decree.id == id).expect("in the register")
    }

    fn post_on(&mut self, nip: &str, text: &str) -> Option<i64> {
        self.office.on_day(text);
        let now = self.office.person(nip).line.position_id;
        self.office.on_day("2026-12-20");
        now
    }
}

#[test]
fn a_correction_names_the_old_decree_and_changes_nothing_else() {
    let mut case = issued(false);
    let old = case.decrees[0].clone();
    let bytes = fs::read(case.folder.join(&old.file)).expect("the old paper");
    let posts = case.office.dump().lines().filter(|line| line.starts_with("incumbency|")).count();
    let answer = case.correct(old.id).expect("corrected");
    let text = case.text(&answer);
    for part in [&old.number, "15 Desember 2026", "S-1 Hukum", "S-1 Ilmu Hukum", "Diktum KESATU, pendidikan"] {
        assert!(text.contains(part), "{part} stands in the correction:\n{text}");
    }
    let now = case.find(old.id);
    assert_eq!((now.state.as_str(), now.named_by.len()), ("corrected", 1));
    assert_eq!(now.named_by[0].kind, "correction");
    assert_eq!(fs::read(case.folder.join(&old.file)).expect("the old paper"), bytes, "the old one stays as it was");
    assert_eq!(case.office.dump().lines().filter(|line| line.starts_with("incumbency|")).count(), posts);
    let check: DecreeCheck = case.office.call("verify_decree", json!({ "code": old.code.to_lowercase() }));
    assert!(check.told.iter().any(|line| line.starts_with("Diperbaiki dengan")), "{:?}", check.told);
    case.office.assert_sound();
}

#[test]
fn before_the_tmt_a_revoked_move_never_happens() {
    let mut case = issued(false);
    let old = case.decrees[0].clone();
    let nip = old.nip.clone().expect("a person");
    let (before, target) = (case.post_on(&nip, "2027-01-01"), case.post_on(&nip, TMT));
    assert_ne!(before, target);
    let answer = case.revoke(old.id, "2026-12-20").expect("revoked");
    let text = case.text(&answer);
    for part in [old.number.as_str(), "jabatan itu dihapus"] {
        assert!(text.contains(part), "{part}:\n{text}");
    }
    assert_eq!(case.post_on(&nip, TMT), before, "the person stays where they were");
    assert_eq!(case.find(old.id).state, "revoked");
    asked_of(&case.revoke(old.id, "2026-12-20").expect_err("not twice"), "already_revoked");
    asked_of(&case.correct(old.id).expect_err("nor corrected"), "already_revoked");
    let other = case.decrees[1].nip.clone().expect("a person");
    let target = case.office.at_plan(case.plan).move_of(&other).to.expect("a target").position;
    assert_eq!(case.post_on(&other, TMT), Some(target), "the other move stands");
    case.office.assert_sound();
}

#[test]
fn after_the_tmt_a_revocation_ends_the_post_on_its_day() {
    let mut case = issued(false);
    let old = case.decrees[0].clone();
    let nip = old.nip.clone().expect("a person");
    let (before, target) = (case.post_on(&nip, "2027-01-01"), case.post_on(&nip, TMT));
    let answer = case.revoke(old.id, "2027-03-01").expect("revoked");
    assert_eq!(answer["remaining"], json!(0));
    assert_eq!(case.post_on(&nip, "2027-02-28"), target, "until the day before");
    assert_eq!(case.post_on(&nip, "2027-03-01"), before);
    let number = answer["decrees"][0]["number"].as_str().expect("a number").to_string();
    let now = case.office.on_day("2027-03-01").person(&nip);
    assert_eq!(now.history[0].decree.as_deref(), Some(number.as_str()), "the way back names the revocation");
    assert_eq!(now.history[0].from, day("2027-03-01"));
    case.office.assert_sound();
}

#[test]
fn of_a_collective_decree_one_person_or_everybody_is_taken_back() {
    let mut case = issued(true);
    let excerpts: Vec<DecreeView> = case.decrees.iter().filter(|one| one.kind == "petikan").cloned().collect();
    let whole = case.decrees[0].clone();
    let (first, second) = (excerpts[0].nip.clone().expect("nip"), excerpts[1].nip.clone().expect("nip"));
    let home: Vec<Option<i64>> = [&first, &second].map(|nip| case.post_on(nip, "2027-01-01")).into();
    case.revoke(excerpts[0].id, "2026-12-20").expect("one person");
    assert_eq!(case.post_on(&first, TMT), home[0]);
    assert_ne!(case.post_on(&second, TMT), home[1], "the other goes");
    assert_eq!((case.find(excerpts[0].id).state.as_str(), case.find(whole.id).state.as_str()), ("revoked", "valid"));
    case.revoke(whole.id, "2026-12-20").expect("everybody");
    assert_eq!(case.post_on(&second, TMT), home[1]);
    assert_eq!(case.find(excerpts[1].id).state, "revoked", "an excerpt falls with its decree");
    case.office.assert_sound();
}

#[test]
fn an_amendment_without_sense_is_refused_and_nothing_happens() {
    let mut case = issued(false);
    let id = case.decrees[0].id;
    let before = case.office.dump();
    let line = |was: &str, becomes: &str| json!([{ "place": "KESATU", "was": was, "becomes": becomes }]);
    for (act, more, code) in [
        ("correct_decree", json!({ "date": "2026-12-20", "corrections": [] }), "correction_empty"),
        ("correct_decree", json!({ "date": "2026-12-20", "corrections": line("A", "A") }), "correction_empty"),
        ("correct_decree", json!({ "date": "2026-12-14", "corrections": line("A", "B") }), "before_decree"),
        ("revoke_decree", json!({ "date": "2026-12-20", "reason": " " }), "reason_missing"),
        ("revoke_decree", json!({ "date": "2026-12-20", "from": "2026-12-19", "reason": "x" }), "revoke_day"),
    ] {
        asked_of(&case.ask(act, id, more).expect_err(code), code);
        assert_eq!(case.office.dump(), before, "{act}");
    }
    asked_of(&case.revoke(999, "2026-12-20").expect_err("no such decree"), "not_found");
    let revoked = case.revoke(id, "2026-12-20").expect("revoked");
    let amendment = revoked["decrees"][0]["id"].as_i64().expect("an id");
    asked_of(&case.revoke(amendment, "2026-12-20").expect_err("an amendment"), "not_amendable");
}
