//! The law from a script: a move explained in words and in JSON, dated values, rules of the office, and the sheets.

use mutasi_tests::{Ran, Terminal, paper_text};
use serde_json::{Value, json};

const NONE: [&str; 0] = [];

/// An invented region with a plan that exchanges two people; gives the plan and its first move.
fn exchange(terminal: &Terminal) -> (String, Value) {
    let plan = terminal.run("plan new", ["--name", "Tukar", "--tmt", "2027-01-02"]).json()["plan"].to_string();
    let people = terminal.run("staff", ["--limit", "60"]).json();
    let people = people.as_array().expect("a list");
    let placed: Vec<&Value> = people.iter().filter(|one| !one["position_id"].is_null()).collect();
    let other = placed.iter().find(|one| one["position_id"] != placed[0]["position_id"]).expect("somebody else");
    let nip = |one: &Value| one["nip"].as_str().expect("a NIP").to_string();
    let swapped = terminal.run("plan swap", [&plan, &nip(placed[0]), &nip(other)]).json();
    (plan, swapped["moves"][0].clone())
}

#[test]
fn a_move_is_explained_in_words_and_in_json() {
    let terminal = Terminal::invented(60, 1);
    let (plan, this) = exchange(&terminal);
    let id = this["move"].to_string();
    let told = terminal.run("plan check", [&plan, "--explain", &id]).json()["explanation"].take();
    for field in ["recommendation", "findings", "passed", "authority", "documents", "score", "effect"] {
        assert!(!told[field].is_null(), "{field}: {told}");
    }
    let findings = told["findings"].as_array().expect("a list");
    let rules: Vec<&str> = findings.iter().filter_map(|finding| finding["rule"].as_str()).collect();
    let passed: Vec<&str> =
        told["passed"].as_array().expect("a list").iter().filter_map(|one| one["rule"].as_str()).collect();
    assert!(rules.contains(&"O-04"), "the effect is always told: {rules:?}");
    assert!(passed.len() + rules.len() >= 35, "every rule is among what was found or passed");
    assert!(passed.iter().all(|rule| !rules.contains(rule)));

    let mut words = terminal.command();
    words.args(["plan", "check"]).arg(&terminal.store).args([&plan, "--explain", &id]);
    let ran = Ran::of(words.output().expect("the program runs"));
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    let name = this["name"].as_str().expect("a name");
    for word in [name, "Dasar:", "Tanpa temuan:", "Penanda tangan:", told["recommendation"].as_str().expect("a word")] {
        assert!(ran.stdout.contains(word), "{word}: {}", ran.stdout);
    }
    for finding in findings {
        assert!(ran.stdout.contains(finding["message"].as_str().expect("a sentence")), "{finding}: {}", ran.stdout);
    }
    terminal.run("plan check", [&plan, "--explain", "999"]).assert_failed(1, "not_found");
}

#[test]
fn what_is_written_about_a_move_comes_from_a_script_too() {
    let terminal = Terminal::invented(60, 1);
    let (plan, this) = exchange(&terminal);
    let id = this["move"].to_string();
    let edited = terminal.run("plan edit", [&plan, &id, "--reason", "Kebutuhan", "--sponsor", "Kepala Dinas"]).json();
    assert_eq!(
        (&edited["moves"][0]["reason"], &edited["moves"][0]["sponsor"]),
        (&json!("Kebutuhan"), &json!("Kepala Dinas"))
    );
    let number = ["--kind", "SPTJM", "--number", "800/5/2026", "--date", "2026-11-20"];
    let words = [&[plan.as_str(), "--move", &id], &number[..]].concat();
    assert_eq!(terminal.run("plan document", words).json()["moves"][0]["documents"][0]["number"], "800/5/2026");
    let away = ["--kind", "provinsi", "--name", "Provinsi Andalan", "--province", "Andalan"];
    let outside = terminal.run("plan outside", [&[plan.as_str(), &id], &away[..]].concat()).json();
    assert!(outside["moves"][0]["to"].is_null() && outside["moves"][0]["outside"]["name"] == "Provinsi Andalan");
    assert!(terminal.run("plan outside", [&plan, &id]).json()["moves"][0]["outside"].is_null());
    terminal.run("plan recheck", [&plan]).json();
    terminal
        .run("plan withdraw", [plan.as_str(), "--reason", "Surat belum lengkap"])
        .assert_failed(1, "plan_not_approved");

    let folder = terminal.path("lembar");
    let words = [plan.as_ref(), "--assessor".as_ref(), "Dewi Kusuma".as_ref(), "--out".as_ref(), folder.as_os_str()];
    let printed = terminal.run("plan assess", words).json();
    let file = printed["files"][0]["file"].as_str().or(printed["files"][0].as_str()).expect("a file").to_string();
    let text = paper_text(std::path::Path::new(&file));
    assert!(text.contains("LEMBAR PENILAIAN") && text.contains("DEWI KUSUMA"), "{text}");
    assert_eq!(terminal.run("verify", NONE).json()["ok"], true);
}

#[test]
fn values_and_rules_are_read_tried_and_set() {
    let terminal = Terminal::invented(60, 1);
    let listed = terminal.run("rules list", NONE).json();
    let rules = listed["rules"].as_array().expect("a list");
    for rule in ["P-01", "P-25", "W-01", "W-05", "O-01", "O-09", "J-01", "J-07"] {
        assert!(rules.iter().any(|line| line["rule"] == rule), "{rule}");
    }
    let before = terminal.dump();
    let tried = terminal.run("rules try", ["umur >= 18"]).json();
    assert_eq!((&tried["error"], &tried["asked"], &tried["hit"]), (&Value::Null, &tried["hit"], &tried["asked"]));
    assert!(terminal.run("rules try", ["umr >= 18"]).json()["error"].is_string());
    assert_eq!(terminal.dump(), before);
    let set = ["P-07.min_months", "6", "--from", "2026-11-21", "--basis", "Surat BKN Juli 2025"];
    let values = terminal.run("rules set", set).json();
    assert_eq!(values.as_array().expect("a list").last().expect("the newest")["value"], "6");
    terminal.run("rules set", [&set[..], &["--as", "operator"]].concat()).assert_failed(1, "role");
    let rule = [
        "--title",
        "Usia",
        "--expression",
        "umur >= 57",
        "--message",
        "Mendekati pensiun.",
        "--basis",
        "Perwal 1/2026",
        "--severity",
        "INFO",
        "--from",
        "2026-11-21",
    ];
    assert_eq!(terminal.run("rules add", rule).json()[0]["rule"], "D-01");
    assert_eq!(terminal.run("heads", NONE).status, 0);
    let nip = terminal.run("staff", ["--limit", "1"]).json()[0]["nip"].as_str().expect("a NIP").to_string();
    assert_eq!(terminal.run("person", ["--nip", &nip]).json()["nip"], nip);
    assert_eq!(terminal.run("talent", NONE).json()["boxes"].as_array().map(Vec::len), Some(9));
    assert!(terminal.run("flags", NONE).json()["overrides"].is_array());
}
