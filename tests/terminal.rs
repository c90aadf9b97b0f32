//! The terminal keeps its contract: for every command the fields of its JSON, its exit status, and nothing else on
//! stdout. Scripts stand on these names; a change here is a change of the contract.

use std::path::Path;

use mutasi_tests::{CLEAN_120, Ran, Terminal};
use serde_json::{Value, json};

const NONE: [&str; 0] = [];

/// Checks that an object has the named fields; more are welcome.
#[track_caller]
fn assert_fields(value: &Value, names: &[&str]) {
    let object = value.as_object().unwrap_or_else(|| panic!("an object: {value}"));
    for name in names {
        assert!(object.contains_key(*name), "the field {name}: {value}");
    }
}

/// Checks that a list is not empty and that its first item has the named fields.
#[track_caller]
fn assert_rows(value: &Value, names: &[&str]) {
    let rows = value.as_array().unwrap_or_else(|| panic!("a list: {value}"));
    assert_fields(rows.first().expect("a list with something in it"), names);
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_string)
}

/// A draft with one lawful fill: its number, the person, the post.
fn drafted(terminal: &Terminal) -> (String, String, String) {
    let plan = text(&terminal.run("plan new", ["--name", "Pengisian", "--tmt", "2027-01-02"]).json()["plan"]);
    for vacancy in terminal.run("vacancies", NONE).json().as_array().expect("a list") {
        let position = text(&vacancy["position"]);
        let ranked = terminal.run("candidates", ["--position", &position, "--limit", "1"]).json();
        let Some(best) = ranked.get(0) else { continue };
        let nip = text(&best["nip"]);
        let added = terminal.run("plan add", [&plan, "--nip", &nip, "--to", &position]).json();
        if added["findings"].as_array().is_some_and(|all| all.iter().all(|one| one["severity"] != "BLOCK")) {
            return (plan, nip, position);
        }
        terminal.run("plan remove", [&plan, &text(&added["moves"][0]["move"])]).json();
    }
    panic!("the region has a lawful fill");
}

#[test]
fn a_new_office_is_set_up_and_takes_its_files() {
    let terminal = Terminal::empty();
    let init = ["--region", "Kota Rantau Bahari", "--kind", "kota", "--account", "ratna"];
    let made = terminal.run("init", init).json();
    assert_fields(&made, &["store", "account", "recovery_key"]);
    assert_eq!((made["store"].as_str(), made["account"].as_str()), (terminal.store.to_str(), Some("ratna")));
    let added = terminal.run("account add", ["budi", "--role", "penyetuju"]).json();
    assert_eq!(added, json!({ "account": "budi", "roles": ["penyetuju"] }));
    terminal.run("account add", ["budi", "--role", "auditor"]).assert_failed(1, "account_taken");
    terminal.run("account add", ["sari", "--role", "raja"]).assert_failed(1, "role_unknown");

    let files = CLEAN_120.files();
    let before = terminal.dump();
    let mut words: Vec<&std::ffi::OsStr> = files.iter().map(|file| file.as_os_str()).collect();
    words.push("--dry-run".as_ref());
    let rehearsed = terminal.run("import", &words).json();
    assert_eq!(terminal.dump(), before, "a dry run changes nothing");
    let taken = terminal.run("import", &files).json();
    assert_eq!(taken, rehearsed, "and tells what the import does");
    assert_rows(
        &taken["files"],
        &["file", "kind", "rows", "accepted", "new", "changed", "same", "absent", "rejected", "unmatched"],
    );
    let kinds: Vec<&str> =
        taken["files"].as_array().expect("a list").iter().filter_map(|f| f["kind"].as_str()).collect();
    assert_eq!(kinds, ["positions", "workload", "staff", "performance", "discipline"]);
}

#[test]
fn rejected_rows_come_out_as_a_file_for_correction() {
    let terminal = Terminal::empty();
    terminal.run("init", ["--region", "Rantau Bahari", "--kind", "kota", "--account", "ratna"]).json();
    let list = terminal.path("pegawai.csv");
    let export = std::fs::read_to_string(CLEAN_120.file("siasn_export.csv")).expect("the export");
    let mut lines: Vec<String> = export.lines().take(4).map(str::to_string).collect();
    let mut cells: Vec<&str> = lines[2].split(';').collect();
    cells[1] = "19850101200901100";
    lines[2] = cells.join(";");
    std::fs::write(&list, lines.join("\n")).expect("a list with one wrong NIP");
    let folder = terminal.path("koreksi");
    let words = [list.as_os_str(), "--corrections".as_ref(), folder.as_os_str()];
    let taken = terminal.run("import", words).json();
    assert_eq!((&taken["files"][0]["rows"], &taken["files"][0]["accepted"]), (&json!(3), &json!(2)));
    let rejected = &taken["files"][0]["rejected"];
    assert_rows(rejected, &["row", "column", "value", "code", "message"]);
    assert_eq!((&rejected[0]["row"], &rejected[0]["code"]), (&json!(3), &json!("nip_length")));
    assert!(Path::new(&text(&taken["corrections"][0])).is_file(), "{}", taken["corrections"]);
}

#[test]
fn the_region_is_told_with_its_figures() {
    let terminal = Terminal::invented(60, 1);
    let staffing = terminal.run("staffing", NONE).json();
    let figures = ["need", "held", "gap"];
    assert_fields(&staffing["total"], &[&["units", "positions"], &figures[..]].concat());
    assert_rows(&staffing["units"], &[&["id", "code", "name", "kind", "parent"], &figures[..]].concat());
    assert_rows(&staffing["positions"], &[&["id", "unit", "title", "class"], &figures[..]].concat());
    let number = |value: &Value| value.as_i64().expect("a number");
    let sum = |name: &str| {
        staffing["positions"].as_array().expect("a list").iter().map(|row| number(&row[name])).sum::<i64>()
    };
    for name in figures {
        assert_eq!(sum(name), number(&staffing["total"][name]), "the positions add up to the total {name}");
    }
    let total = &staffing["total"];
    assert_eq!(number(&total["gap"]), number(&total["held"]) - number(&total["need"]));
    let long_ago = terminal.run("staffing", ["--as-of", "1990-01-01"]).json();
    assert_ne!(long_ago["total"]["held"], total["held"], "any day can be asked");

    let vacancies = terminal.run("vacancies", NONE).json();
    assert_rows(&vacancies, &["position", "unit", "title", "open", "requirements"]);
    let position = text(&vacancies[0]["position"]);
    let ranked = terminal.run("candidates", ["--position", &position, "--limit", "3"]).json();
    assert_rows(&ranked, &["nip", "name", "score", "parts", "findings"]);
    assert_rows(&ranked[0]["parts"], &["criterion", "weight", "value", "facts"]);
    assert!(ranked.as_array().is_some_and(|all| all.len() <= 3));
    terminal.run("candidates", ["--position", "999999"]).assert_failed(1, "not_found");

    let people = terminal.run("staff", ["--limit", "5"]).json();
    assert_rows(&people, &["nip", "name", "golongan", "position", "unit", "position_id", "since"]);
    assert_eq!(people.as_array().map(Vec::len), Some(5));
    let nip = text(&people[0]["nip"]);
    assert_eq!(terminal.run("staff", ["--nip", &nip]).json()[0], people[0]);
    assert_eq!(terminal.run("staff", ["--query", "tidak ada orang begini"]).json(), json!([]));
}

const PLAN: [&str; 7] = ["plan", "name", "state", "tmt", "moves", "findings", "staffing"];

#[test]
fn a_plan_goes_from_draft_to_decrees() {
    let terminal = Terminal::invented(60, 1);
    let (plan, nip, position) = drafted(&terminal);
    let shown = terminal.run("plan show", [&plan]).json();
    assert_fields(&shown, &PLAN);
    assert_rows(&shown["moves"], &["move", "nip", "name", "from", "to", "nature", "scope", "initiative"]);
    assert_rows(&shown["staffing"], &["unit", "before", "after"]);
    assert_eq!((&shown["state"], &shown["tmt"]), (&json!("draft"), &json!("2027-01-02")));
    assert_eq!(text(&shown["moves"][0]["to"]["position"]), position);
    let one = text(&shown["moves"][0]["move"]);

    let checked = terminal.run("plan check", [&plan]).json();
    assert_eq!(checked["blocked"], false);
    assert_rows(
        &checked["findings"],
        &["move", "nip", "rule", "severity", "article", "facts", "parameters", "message"],
    );
    let explained = terminal.run("plan check", [&plan, "--explain", &one]).json();
    assert!(
        explained["findings"].as_array().is_some_and(|all| all.iter().all(|finding| text(&finding["move"]) == one))
    );

    terminal.run("plan approve", [&plan]).assert_failed(1, "plan_incomplete");
    for side in ["origin", "destination"] {
        let letter = ["--decision", "agree", "--letter", "800/1/2026", "--date", "2026-11-20"];
        let words = [&[plan.as_str(), "--side", side, "--all"], &letter[..]].concat();
        assert_fields(&terminal.run("plan consent", words).json(), &PLAN);
    }
    terminal.run("plan approve", [&plan, "--as", "operator"]).assert_failed(1, "role");
    assert_eq!(terminal.run("plan approve", [&plan]).json()["state"], "approved", "by the only account that may");

    let folder = terminal.path("rencana");
    let exported = terminal.run("plan export", [plan.as_ref(), "--out".as_ref(), folder.as_os_str()]).json();
    assert_eq!(exported["files"].as_array().map(Vec::len), Some(2));
    assert!(exported["files"].as_array().expect("a list").iter().all(|file| Path::new(&text(file)).is_file()));

    let folder = terminal.path("sk");
    let issue = [plan.as_ref(), "--date".as_ref(), "2026-11-21".as_ref(), "--out".as_ref(), folder.as_os_str()];
    let issued = terminal.run("decree issue", issue).json();
    assert_rows(&issued["decrees"], &["number", "kind", "nip", "file", "sha256", "pages"]);
    assert_eq!(text(&issued["decrees"][0]["nip"]), nip);
    terminal.run("decree issue", issue).assert_failed(1, "already_decreed");
    let listed = terminal.run("decree list", NONE).json();
    assert_eq!(listed[0]["sha256"], issued["decrees"][0]["sha256"]);

    let paper = text(&issued["decrees"][0]["file"]);
    let check = terminal.run("decree verify", [&paper]).json();
    assert_fields(&check, &["known", "decree", "unchanged"]);
    assert_eq!((&check["known"], &check["unchanged"]), (&json!(true), &json!(true)));
    let by_number = terminal.run("decree verify", [text(&listed[0]["number"])]).json();
    assert_eq!(by_number["decree"]["sha256"], listed[0]["sha256"]);
    let bytes = std::fs::read(&paper).expect("the paper");
    std::fs::write(&paper, [&bytes[..], b"\n"].concat()).expect("one byte more");
    assert_eq!(terminal.run("decree verify", [&paper]).json()["unchanged"], false);
    assert_eq!(terminal.run("decree verify", ["AAAA-BBBB-CCCC"]).json()["known"], false);
    assert_eq!(terminal.run("verify", NONE).json()["ok"], true);
}

#[test]
fn a_collective_decree_is_one_number_for_all() {
    let terminal = Terminal::invented(60, 1);
    let (plan, ..) = drafted(&terminal);
    for side in ["origin", "destination"] {
        let words =
            [plan.as_str(), "--side", side, "--all", "--decision", "agree", "--letter", "1", "--date", "2026-11-20"];
        terminal.run("plan consent", words).json();
    }
    terminal.run("plan approve", [&plan]).json();
    let folder = terminal.path("sk");
    let issue = [
        plan.as_ref(),
        "--collective".as_ref(),
        "--date".as_ref(),
        "2026-11-21".as_ref(),
        "--out".as_ref(),
        folder.as_os_str(),
    ];
    let issued = terminal.run("decree issue", issue).json();
    let kinds: Vec<String> =
        issued["decrees"].as_array().expect("a list").iter().map(|one| text(&one["kind"])).collect();
    assert_eq!(kinds, ["collective", "petikan"]);
    assert!(issued["decrees"][0]["nip"].is_null(), "a collective decree is about no single person");
    assert_eq!(issued["decrees"][0]["number"], issued["decrees"][1]["number"]);
}

#[test]
fn people_swap_and_findings_are_set_aside_by_who_may() {
    let terminal = Terminal::invented(60, 1);
    let plan = text(&terminal.run("plan new", ["--name", "Tukar", "--tmt", "2027-01-02"]).json()["plan"]);
    let people = terminal.run("staff", ["--limit", "60"]).json();
    let people = people.as_array().expect("a list");
    let (first, second) = (&people[0], people.iter().find(|one| one["position_id"] != people[0]["position_id"]));
    let (first, second) = (text(&first["nip"]), text(&second.expect("somebody else")["nip"]));
    let swapped = terminal.run("plan swap", [&plan, &first, &second]).json();
    assert_eq!(swapped["moves"].as_array().map(Vec::len), Some(2));
    assert_eq!(swapped["moves"][0]["from"], swapped["moves"][1]["to"], "each takes the other's post");
    terminal.run("plan add", [&plan, "--nip", &first]).assert_failed(1, "already_in_plan");

    let finding = &swapped["findings"][0];
    let (one, rule) = (text(&finding["move"]), text(&finding["rule"]));
    let reason = ["--reason", "Disetujui tim penilai kinerja"];
    let words = [&[plan.as_str(), &one, &rule], &reason[..]].concat();
    let answer = terminal.run("plan override", &words).json();
    assert_fields(&answer, &["blocked", "findings"]);
    let set_aside = answer["findings"].as_array().expect("a list").iter();
    let told: Vec<&Value> = set_aside.filter(|other| !other["overridden"].is_null()).collect();
    assert_eq!(told.len(), 1, "this finding and no other");
    let words = [&words[..], &["--as", "operator"]].concat();
    terminal.run("plan override", words).assert_failed(1, "role");
}

#[test]
fn the_trail_walks_back_and_forth_and_verifies() {
    let terminal = Terminal::invented(60, 1);
    let before = terminal.dump();
    terminal.run("undo", NONE).assert_failed(1, "nothing_to_undo");
    terminal.run("plan new", ["--name", "Satu", "--tmt", "2027-01-02"]).json();
    let after = terminal.dump();
    assert_ne!(before, after);
    assert_eq!(terminal.run("undo", NONE).json(), json!({ "undone": { "seq": 2, "label": "buat rencana" } }));
    assert_eq!(terminal.dump(), before);
    assert_eq!(terminal.run("redo", NONE).json(), json!({ "redone": { "seq": 2, "label": "buat rencana" } }));
    assert_eq!(terminal.dump(), after);
    terminal.run("redo", NONE).assert_failed(1, "nothing_to_redo");

    let log = terminal.run("log", ["--limit", "3"]).json();
    assert_rows(&log, &["seq", "at", "account", "act", "label", "hash"]);
    let acts: Vec<String> = log.as_array().expect("a list").iter().map(|entry| text(&entry["act"])).collect();
    assert_eq!(acts, ["redo", "undo", "new_plan"], "newest first");

    let verified = terminal.run("verify", NONE).json();
    assert_eq!((&verified["ok"], &verified["integrity"]), (&json!(true), &json!("ok")));
    assert_eq!(verified["chain"]["entries"], 4);
    assert_eq!((&verified["chain"]["ok"], &verified["replay"]["ok"]), (&json!(true), &json!(true)));
    assert_eq!(verified["replay"]["differences"], json!([]));
}

#[test]
fn a_copy_restores_to_the_same_dump() {
    let terminal = Terminal::invented(60, 1);
    let (package, back) = (terminal.path("salinan"), terminal.path("pulih.mutasi"));
    let made = terminal.run("backup", ["--to".as_ref(), package.as_os_str()]).json();
    assert_fields(&made, &["file", "sha256", "entries"]);
    let bytes = std::fs::read(&package).expect("the copy");
    assert_eq!(made["sha256"], mutasi_store::sha256(&bytes));
    let restored = terminal.run_on(&package, "restore", ["--to".as_ref(), back.as_os_str()]).json();
    assert_fields(&restored, &["file", "sha256", "entries"]);
    assert_eq!(restored["entries"], made["entries"]);
    let dump = terminal.run_on(&back, "dump", NONE).json();
    assert_eq!(dump["dump"].as_str(), Some(terminal.dump().as_str()));
}

#[test]
fn the_same_seed_gives_the_same_region_and_another_seed_another() {
    let (one, same, other) = (Terminal::invented(60, 7), Terminal::invented(60, 7), Terminal::invented(60, 8));
    assert_eq!(one.dump(), same.dump());
    assert_ne!(one.dump(), other.dump());
}

#[test]
fn the_demo_has_an_account_for_every_role_and_tells_its_size() {
    let terminal = Terminal::empty();
    let made = terminal.run("demo", ["--staff", "60", "--seed", "1"]).json();
    assert_fields(&made, &["staff", "units", "positions"]);
    assert_eq!(made["staff"], 60);
    for account in ["operator", "verifikator", "penyetuju", "auditor"] {
        let mut command = terminal.command();
        command.env_remove("MUTASI_PASSPHRASE").arg("log").arg(&terminal.store).args(["--as", account, "--json"]);
        Ran::of(command.output().expect("the program runs")).json();
    }
    terminal.run("log", ["--as", "siapa"]).assert_failed(1, "account_unknown");
    Terminal::empty().run("demo", ["--staff", "3"]).assert_failed(1, "demo_size");
}

#[test]
fn wrong_use_is_status_2_and_leaves_stdout_empty() {
    let terminal = Terminal::invented(60, 1);
    let before = terminal.dump();
    for (command, rest) in [
        ("terbang", &[][..]),
        ("staffing", &["--bukan-pilihan"]),
        ("staffing", &["--as-of", "31-02-2026"]),
        ("plan new", &["--name", "Tanpa TMT"]),
        ("plan show", &["bukan-angka"]),
        ("import", &[]),
        (
            "plan consent",
            &["1", "--side", "tengah", "--all", "--decision", "agree", "--letter", "1", "--date", "2026-11-20"],
        ),
    ] {
        let ran = terminal.run(command, rest);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{command} {rest:?}: {}", ran.stderr);
        assert!(!ran.stderr.is_empty(), "what is wrong is told on stderr");
    }
    assert_eq!(terminal.dump(), before);
}

#[test]
fn without_json_people_read_lines_and_the_dump_is_plain_text() {
    let terminal = Terminal::invented(60, 1);
    let plain = |words: &[&str]| {
        let mut command = terminal.command();
        command.args(words).arg(&terminal.store);
        Ran::of(command.output().expect("the program runs"))
    };
    let staffing = plain(&["staffing"]);
    assert_eq!(staffing.status, 0);
    assert!(serde_json::from_str::<Value>(&staffing.stdout).is_err() && staffing.stdout.contains("positions ("));
    assert_eq!(plain(&["dump"]).stdout, terminal.dump());
    let failed = plain(&["undo"]);
    assert_eq!((failed.status, failed.stdout.as_str()), (1, ""), "a refusal is told on stderr only");
    assert!(failed.stderr.starts_with("nothing_to_undo: "), "{}", failed.stderr);
}

#[test]
fn templates_are_shown_changed_and_brought_back() {
    let terminal = Terminal::invented(60, 1);
    let shown = terminal.run("template show", ["petikan"]).json();
    assert_fields(&shown, &["kind", "text", "own"]);
    assert_eq!(shown["own"], false);
    let own = terminal.path("petikan.txt");
    std::fs::write(&own, text(&shown["text"]).replacen("PETIKAN", "PETIKAN RESMI", 1)).expect("the office's own");
    let changed = terminal.run("template set", ["petikan".as_ref(), own.as_os_str()]).json();
    assert_eq!(changed["own"], true);
    assert!(text(&changed["text"]).contains("PETIKAN RESMI"));
    std::fs::write(&own, "@jenis petikan\n@tidak_ada\n").expect("a wrong one");
    let refused = terminal.run("template set", ["petikan".as_ref(), own.as_os_str()]);
    let message = text(&refused.assert_failed(1, "template_error")["message"]);
    assert!(message.contains("baris 2"), "the line is named: {message}");
    assert_eq!(terminal.run("template reset", ["petikan"]).json(), shown, "the shipped one holds again");
}

#[test]
fn measurements_are_told_with_their_runs() {
    let terminal = Terminal::empty();
    let mut command = terminal.command();
    command.args(["bench", "search", "--staff", "60", "--json"]);
    let measured = Ran::of(command.output().expect("the program runs")).json();
    assert_rows(&measured["bench"], &["name", "median_ms", "runs", "peer", "ratio"]);
    assert!(measured["bench"].as_array().expect("a list").iter().all(|one| one["median_ms"].as_f64() > Some(0.0)));
}
