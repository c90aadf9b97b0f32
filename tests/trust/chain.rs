//! T8: attacks on the journal and on approvals by somebody who holds the key of the store. Each is found by `verify`, and
//! the place is named. What a chain by itself cannot see, a cut tail and a chain made anew, is found by what was kept
//! outside of the store.

mod forger;
mod signatures;
mod witnesses;

use std::path::PathBuf;

use forger::Forger;
use mutasi_tests::{Kept, Office, Tally};
use serde_json::{Value, json};

/// An office with an approved plan whose decrees are issued, and a draft behind it.
struct Victim {
    office: Office,
    kept: Kept,
    papers: PathBuf,
}

impl Victim {
    fn new() -> Self {
        let mut office = Office::invented(60, 1);
        let plan = office.approved_plan("Pengisian", "2027-01-02", 2);
        let papers = office.place("sk");
        office.issue(plan, "2026-12-15", &papers, false);
        office.plan("Rencana berikut", "2027-02-01");
        office.plan("Rencana lain", "2027-03-01");
        office.close();
        let kept = Kept::of(office.folder());
        Self { office, kept, papers }
    }

    /// The store as it was, in the hands of somebody.
    fn forged(&mut self, work: impl FnOnce(&mut Forger)) -> Result<Value, String> {
        self.kept.put_back();
        work(&mut Forger::at(self.office.store()));
        self.verified()
    }

    /// What the program says of the store.
    fn verified(&mut self) -> Result<Value, String> {
        let told = |failure: mutasi_acts::contract::Failure| format!("{}: {}", failure.code, failure.message);
        self.office.attempt("unlock", json!({ "account": "operator", "passphrase": "" })).map_err(told)?;
        let verified = self.office.attempt("verify_store", json!({})).map_err(told);
        self.office.close();
        verified
    }
}

/// Where `verify` points to.
enum Place {
    /// The first entry of the chain that does not fit.
    Entry(i64),
    /// A table, and the row where it is one.
    Record(&'static str),
    /// A sentence about keys or approvals.
    Signature(&'static str),
}

fn pointed(verified: &Result<Value, String>, place: &Place) -> Result<(), String> {
    let verified = verified.as_ref().map_err(|words| format!("no place is named: {words}"))?;
    let told = |list: &Value, words: &str| {
        list.as_array().into_iter().flatten().any(|line| line.as_str().is_some_and(|line| line.contains(words)))
    };
    let right = match place {
        Place::Entry(seq) => verified["chain"]["broken_at"] == json!(seq),
        Place::Record(words) => told(&verified["replay"]["differences"], words),
        Place::Signature(words) => told(&verified["signatures"], words),
    };
    if right && verified["ok"] == false { Ok(()) } else { Err(verified.to_string()) }
}

#[test]
fn an_untouched_store_verifies_even_when_its_guards_are_taken_away_and_put_back() {
    let mut victim = Victim::new();
    victim.kept.put_back();
    assert_eq!(victim.verified().expect("it opens")["ok"], true);
    // The forger knows the form: what they write by it is taken for an entry of the program.
    let appended = victim.forged(|forger| {
        forger.act(
            "operator",
            "new_plan",
            "INSERT INTO plan (name, tmt, drafter) VALUES ('Palsu', '2027-01-02', 'operator')",
        );
    });
    let appended = appended.expect("it opens");
    assert_eq!(appended["chain"]["ok"], true, "{appended}");
    assert_eq!(appended["replay"]["ok"], true, "{appended}");
}

#[test]
fn every_edit_of_the_journal_is_found_at_its_entry() {
    let mut tally = Tally::begin("T8", "entries edited, deleted, reordered");
    let mut victim = Victim::new();
    let last = Forger::at(victim.office.store()).number("SELECT max(seq) FROM journal");
    for at in [1, 2, last / 2, last - 1, last] {
        for (field, value) in [
            ("at", "'2026-01-01T00:00:00Z'"),
            ("account", "'budi'"),
            ("act", "'lain'"),
            ("label", "label || ' '"),
            ("official", "1 - official"),
            ("of", "coalesce(of, 0) + 1"),
            ("changeset_sha256", "substr(changeset_sha256, 2) || 'f'"),
            (
                "changeset",
                "(SELECT changeset FROM journal AS other WHERE other.seq <> journal.seq ORDER BY seq LIMIT 1)",
            ),
            ("changeset", "x'00112233'"),
            ("previous", "substr(previous, 2) || 'f'"),
            ("hash", "substr(hash, 2) || 'f'"),
        ] {
            let edit = format!("UPDATE journal SET {field} = {value} WHERE seq = {at}");
            let verified = victim.forged(|forger| forger.run(&edit));
            tally.tried(pointed(&verified, &Place::Entry(at)).map_err(|words| format!("{edit}: {words}")));
        }
    }
    for at in [1, last / 2, last - 1] {
        let gone = format!("DELETE FROM journal WHERE seq = {at};");
        let closed = format!(
            "{gone} UPDATE journal SET seq = -seq WHERE seq > {at}; UPDATE journal SET seq = -seq - 1 WHERE seq < 0;"
        );
        let next = at + 1;
        let swapped = format!(
            "UPDATE journal SET seq = -1 WHERE seq = {at}; UPDATE journal SET seq = {at} WHERE seq = {next};
             UPDATE journal SET seq = {next} WHERE seq = -1;"
        );
        for (edit, place) in [(gone, next), (closed, at), (swapped, at)] {
            let verified = victim.forged(|forger| forger.run(&edit));
            tally.tried(pointed(&verified, &Place::Entry(place)).map_err(|words| format!("{edit}: {words}")));
        }
    }
    tally.end(None);
}

#[test]
fn records_edited_behind_the_journal_are_found_by_table() {
    let mut tally = Tally::begin("T8", "records and papers edited beside the journal, tail of the journal cut");
    let mut victim = Victim::new();
    for (edit, place) in [
        ("UPDATE staff SET name = name || ' x' WHERE id = 7", "staff: baris 7"),
        ("UPDATE incumbency SET to_day = '2026-01-01' WHERE id = 3", "incumbency: baris 3"),
        ("UPDATE account SET roles = 'penyetuju' WHERE name = 'operator'", "account"),
        ("DELETE FROM decree WHERE id = 2", "decree"),
        ("UPDATE decree SET number = number || '9' WHERE id = 1", "decree: baris 1"),
        ("UPDATE frozen_file SET bytes = x'00' WHERE sha256 = (SELECT sha256 FROM decree WHERE id = 1)", "berkas SK 1"),
        ("DELETE FROM frozen_file WHERE sha256 = (SELECT sha256 FROM decree WHERE id = 2)", "berkas SK 2"),
        ("UPDATE plan SET drafter = 'auditor' WHERE id = 1", "plan: baris 1"),
        ("DELETE FROM consent", "consent"),
        ("DELETE FROM event", "event"),
        (
            "INSERT INTO parameter (key, value, from_day) VALUES ('priority.service_index', '9', '2020-01-01')",
            "parameter",
        ),
        (
            "UPDATE journal SET changeset = NULL; UPDATE staff SET name = name || ' x' WHERE id = 7",
            "jurnal 1: isinya hilang",
        ),
        ("DELETE FROM journal WHERE act = 'new_plan' AND seq = (SELECT max(seq) FROM journal)", "plan"),
    ] {
        let mut touched = true;
        let verified = victim.forged(|forger| {
            forger.run(edit);
            touched = forger.number("SELECT total_changes()") > 0;
        });
        if touched {
            tally.tried(pointed(&verified, &Place::Record(place)).map_err(|words| format!("{edit}: {words}")));
        }
    }
    tally.end(None);
}

#[test]
fn guards_that_were_taken_away_are_missed() {
    let mut tally = Tally::begin("T8", "guards of the journal and of records taken away");
    let mut victim = Victim::new();
    for guard in ["journal_is_never_edited", "journal_is_never_deleted", "approval_four_eyes", "event_stays"] {
        let verified = victim.forged(|forger| forger.forget_guard(guard));
        tally.tried(pointed(&verified, &Place::Record(guard)));
    }
    tally.end(None);
}

#[test]
fn a_cut_tail_is_not_seen_by_the_chain_alone_but_by_the_papers_that_left_the_office() {
    let mut tally = Tally::begin("T8", "an older file put in the place of the newer, papers shown");
    // The whole file as it was before the decrees: chain and records agree.
    let mut office = Office::invented(60, 1);
    let plan = office.approved_plan("Pengisian", "2027-01-02", 2);
    office.close();
    let older = Kept::of(office.folder());
    let folder = office.place("sk");
    office.sit("operator").issue(plan, "2026-12-15", &folder, false);
    let papers: Vec<PathBuf> = office.decrees().into_iter().map(|decree| folder.join(decree.file)).collect();
    let away = tempfile::tempdir().expect("a folder outside of the office");
    for paper in &papers {
        assert!(office.check_paper(paper).known, "the paper is known while the tail stands");
        std::fs::copy(paper, away.path().join(paper.file_name().expect("a name"))).expect("copied");
    }
    office.close();
    older.put_back();
    office.sit("operator");
    let alone: Value = office.call("verify_store", json!({}));
    assert_eq!(alone["ok"], true, "the chain alone does not see the cut: {alone}");
    for paper in std::fs::read_dir(away.path()).expect("the papers") {
        let known = office.check_paper(&paper.expect("an entry").path()).known;
        tally.tried(if known { Err("a paper of the cut tail is known".into()) } else { Ok(()) });
    }
    tally.end(Some("the chain without what is kept outside says that all is well"));
}

#[test]
fn a_file_of_another_store_does_not_open_in_its_place() {
    let mut tally = Tally::begin("T8", "the file of another store put in its place");
    let mut victim = Victim::new();
    victim.kept.put_back();
    let mut other = Office::invented(60, 2);
    other.close();
    std::fs::copy(other.store(), victim.office.store()).expect("swapped");
    let opened = victim.verified();
    tally.tried(match opened {
        Err(words) if words.starts_with("store_damaged") => Ok(()),
        other => Err(format!("{other:?}")),
    });
    let paper = std::fs::read_dir(&victim.papers).expect("the papers").next().expect("one").expect("an entry").path();
    std::fs::copy(other.store().with_extension("mutasi.kunci"), victim.office.store().with_extension("mutasi.kunci"))
        .expect("with its keys");
    victim.office.sit("operator");
    let known = victim.office.check_paper(&paper).known;
    tally.tried(if known { Err("the other store knows the paper".into()) } else { Ok(()) });
    tally.end(None);
}
