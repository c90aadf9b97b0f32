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

/// A draft with one lawful fill between two agencies: its number, the person, the post.
fn drafted(terminal: &Terminal) -> (String, String, String) {
    let plan = text(&terminal.run("plan new", ["--name", "Pengisian", "--tmt", "2027-01-02"]).json()["plan"]);
    for vacancy in terminal.run("vacancies", NONE).json().as_array().expect("a list") {
        let position = text(&vacancy["position"]);
        let ranked = terminal.run("candidates", ["--position", &position, "--limit", "1"]).json();
        let Some(best) = ranked.get(0) else { continue };
        let nip = text(&best["nip"]);
        let added = terminal.run("plan add", [&plan, "--nip", &nip, "--to", &position]).json();
        // Between two agencies, so that both are asked for consent.
        let between = added["moves"][0]["scope"] == "ANTAR_OPD";
        let lawful = added["findings"].as_array().is_some_and(|all| all.iter().all(|one| one["severity"] != "BLOCK"));
        if between && lawful {
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
fn decrees_are_amended_numbered_and_printed_again_from_the_terminal() {
    let terminal = Terminal::invented(60, 1);
    let (plan, nip, _) = drafted(&terminal);
    for side in ["origin", "destination"] {
        let words =
            [plan.as_str(), "--side", side, "--all", "--decision", "agree", "--letter", "1", "--date", "2026-11-20"];
        terminal.run("plan consent", words).json();
    }
    terminal.run("plan approve", [&plan]).json();
    let reserved = terminal.run("number reserve", ["--count", "2", "--purpose", "pelantikan"]).json();
    assert_fields(&reserved, &["class", "year", "form", "next", "used", "reserved", "void", "gaps", "numbers"]);
    let kept = text(&reserved["numbers"][0]["number"]);
    let (folder, out) = (terminal.path("sk"), terminal.path("sk").display().to_string());
    let issue = ["--date", "2026-11-21", "--nip", &nip, "--number", &kept, "--copies", "--out", &out];
    terminal
        .run("decree issue", [&[plan.as_str()], &["--date", "2026-11-21", "--nip", "1", "--out", &out][..]].concat())
        .assert_failed(1, "not_found");
    let issued = terminal.run("decree issue", [&[plan.as_str()], &issue[..]].concat()).json();
    let kinds: Vec<String> =
        issued["decrees"].as_array().expect("a list").iter().map(|one| text(&one["kind"])).collect();
    assert_eq!(
        (kinds.as_slice(), &issued["remaining"]),
        (&["individual".to_string(), "salinan".into()][..], &json!(0))
    );
    assert_eq!(text(&issued["decrees"][0]["number"]), kept);
    let decree = text(&issued["decrees"][0]["id"]);

    let void = ["--seq", "1", "--reason", "acara batal"];
    assert_eq!(terminal.run("number void", void).json()["void"], 1);
    terminal.run("number void", void).assert_failed(1, "number_taken");
    let book = terminal.run("number list", NONE).json();
    assert_eq!((&book["used"], &book["gaps"]), (&json!(1), &json!(0)));

    let amend = |line: &str| {
        let words = [&decree, "--date", "2026-11-21", "--line", line, "--out", &out];
        terminal.run("decree correct", words)
    };
    amend("KESATU, pendidikan").assert_failed(1, "correction_empty");
    let corrected = amend("KESATU, pendidikan=S-1 Hukum=S-1 Ilmu Hukum").json();
    assert_eq!(corrected["decrees"][0]["about"]["number"], json!(kept));
    let revoke = [&decree, "--date", "2026-11-21", "--reason", "jabatan dihapus", "--out", &out];
    let revoked = terminal.run("decree revoke", revoke).json();
    assert_eq!(revoked["decrees"][0]["kind"], "revocation");
    terminal.run("decree revoke", revoke).assert_failed(1, "already_revoked");
    let told = terminal.run("decree verify", [&kept.to_lowercase()]).json();
    assert_eq!(told["decree"]["state"], "revoked");

    let paper = folder.join(Path::new(&text(&issued["decrees"][0]["file"])).file_name().expect("a name"));
    let signed = terminal.path("bertanda.pdf");
    let bytes = std::fs::read(&paper).expect("the paper");
    std::fs::write(&signed, [&bytes[..], b"\n/ByteRange [0 1 2 3]"].concat()).expect("signed");
    let signed = signed.display().to_string();
    assert_eq!(terminal.run("decree attach", [&decree, &signed]).json()["signed"], true);
    let again = terminal.path("ulang").display().to_string();
    let both = terminal.run("decree reprint", [&decree, "--signed", "--out", &again]).json();
    assert!(text(&both["files"][0]).ends_with("_ttd.pdf"));
    let merged = terminal.run("decree reprint", [&decree, &decree, "--merged", "--out", &again]).json();
    assert_eq!(merged["files"].as_array().map(Vec::len), Some(1));
    assert_eq!(terminal.run("verify", NONE).json()["ok"], true);
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

/// Every command of the analysis answers one JSON value for the day that is asked, with the fields of the contract.
#[test]
fn the_analysis_is_told_for_any_day() {
    let terminal = Terminal::invented(150, 1);
    let before = terminal.dump();
    let asked =
        |command: &str, rest: &[&str]| terminal.run(command, [&["--as-of", "2027-01-15"], rest].concat()).json();
    let staffing = asked("staffing", &[]);
    assert_fields(&staffing, &["as_of", "total", "units", "positions", "faults"]);
    assert_fields(&staffing["total"], &["short", "over", "unplaced"]);
    let (unit, position) = (text(&staffing["units"][0]["id"]), text(&staffing["positions"][0]["id"]));

    let vacancies = asked("vacancies", &["--ahead", "12"]);
    let register =
        ["position", "unit", "title", "open", "requirements", "seats", "acting", "leaving", "forecast", "priority"];
    assert_rows(&vacancies, &register);
    let open = vacancies.as_array().expect("a list").iter().find(|one| one["open"] != 0).expect("an open seat");
    assert_rows(&open["seats"], &["since", "cause", "cause_word", "who"]);
    let all = asked("vacancies", &[]);
    assert!(all.as_array().map(Vec::len) < vacancies.as_array().map(Vec::len), "looking ahead shows more");

    let projection = asked("projection", &[]);
    assert_fields(&projection, &["as_of", "years", "total", "units", "positions"]);
    assert_eq!(projection["years"], json!([2027, 2028, 2029, 2030, 2031]));
    assert_rows(&projection["positions"], &["position", "unit", "title", "level", "class", "figures"]);
    let figures = &projection["positions"][0]["figures"];
    assert_fields(figures, &["need", "held", "pns", "pppk", "gap", "years"]);
    assert_rows(&figures["years"], &["retire", "contract", "entries", "moves", "held", "short", "missing"]);
    assert_eq!(asked("projection", &["--unit", &unit])["units"][0]["unit"], staffing["units"][0]["id"]);
    assert_rows(&asked("projection", &["--leaving"]), &["nip", "name", "position", "title", "day", "reason"]);

    let workload = asked("workload", &[]);
    let line = ["position", "unit", "title", "class", "load_hours", "effective_hours", "exact", "need", "held", "gap"];
    assert_rows(&workload["positions"], &[&line[..], &["effectiveness", "grade", "join_with_other"]].concat());
    assert_rows(&workload["units"], &["unit", "name", "load_hours", "held", "effectiveness", "grade"]);
    let one = asked("workload", &["--position", &position]);
    assert_fields(
        &one,
        &["position", "method", "effective_hours", "rounding", "rows", "faults", "exact", "balance", "chain"],
    );
    assert_rows(
        &asked("spare", &["--unit", &spare_unit(&staffing)]),
        &["position", "title", "need", "held", "over", "people"],
    );

    let schools = asked("schools", &[]);
    assert_fields(&schools, &["as_of", "schools", "without_data", "total"]);
    let health = asked("health", &[]);
    assert_fields(&health, &["as_of", "puskesmas", "without_data", "wisn"]);
    let indices = asked("indices", &[]);
    assert_fields(&indices, &["as_of", "weight", "rows"]);
    for told in [&staffing, &projection, &workload, &schools, &health, &indices] {
        assert_eq!(told["as_of"], "2027-01-15");
    }
    assert_eq!(terminal.run("report", ["list"]).json(), json!([]), "nothing was printed yet");
    assert_eq!(terminal.dump(), before, "reading changes nothing");
}

/// An agency with people above need.
fn spare_unit(staffing: &Value) -> String {
    let units = staffing["units"].as_array().expect("a list");
    let over = units.iter().find(|unit| unit["parent"].is_null() && unit["over"] != 0);
    text(&over.expect("somewhere there are too many")["id"])
}

#[test]
fn a_workbook_of_workloads_goes_out_and_comes_back_the_same() {
    let terminal = Terminal::invented(60, 1);
    let before = terminal.dump();
    let folder = terminal.path("beban");
    let written = terminal.run("workload", ["--out".as_ref(), folder.as_os_str()]).json();
    let file = text(&written["files"][0]);
    assert!(Path::new(&file).is_file(), "{written}");
    let taken = terminal.run("import", [&file, "--dry-run"]).json();
    let told = &taken["files"][0];
    assert_eq!((&told["kind"], &told["rejected"]), (&json!("workload"), &json!([])));
    assert_eq!((&told["same"], &told["new"], &told["changed"]), (&told["rows"], &json!(0), &json!(0)), "{told}");
    assert_eq!(terminal.dump(), before);
}

#[test]
fn a_scenario_is_made_shown_and_used_from_a_script() {
    let terminal = Terminal::invented(60, 1);
    let unit = terminal.run("staffing", NONE).json()["units"][0]["id"].take();
    let changes = terminal.path("perubahan.json");
    let volume =
        json!([{ "kind": "volume", "unit": unit, "percent": 200.0, "from": "2027-01-01", "until": "2027-06-30" }]);
    std::fs::write(&changes, volume.to_string()).expect("a list of changes");
    let words = ["--name".as_ref(), "Proyek".as_ref(), "--changes".as_ref(), changes.as_os_str()];
    let made = terminal.run("scenario new", words).json();
    let view =
        ["scenario", "name", "changes", "faults", "before", "after", "units", "positions", "displaced", "map_faults"];
    assert_fields(&made, &view);
    let id = text(&made["scenario"]);
    let shown = terminal.run("scenario show", [&id, "--as-of", "2027-03-01"]).json();
    assert_fields(&shown, &view);
    assert_rows(&shown["changes"], &["change", "text", "in_force"]);
    assert!(shown["after"]["need"].as_i64() > shown["before"]["need"].as_i64(), "{shown}");
    assert_eq!(terminal.run("scenario show", [&id, "--as-of", "2027-07-01"]).json()["units"], json!([]));
    assert_rows(&terminal.run("scenario list", NONE).json(), &["scenario", "name", "note", "changes", "plans"]);

    let plan = text(&terminal.run("plan new", ["--name", "Pengisian", "--tmt", "2027-03-01"]).json()["plan"]);
    let used = terminal.run("scenario use", [&plan, "--scenario", &id]).json();
    assert_fields(&used, &PLAN);
    assert_eq!(used["scenario"]["name"], "Proyek");
    assert!(terminal.run("scenario use", [&plan]).json()["scenario"].is_null(), "back to the records");

    let before = terminal.dump();
    terminal.run("scenario new", ["--name", "Proyek"]).assert_failed(1, "scenario_name");
    std::fs::write(&changes, "bukan json").expect("a wrong file");
    let words = ["--name".as_ref(), "Lain".as_ref(), "--changes".as_ref(), changes.as_os_str()];
    terminal.run("scenario new", words).assert_failed(1, "bad_request");
    terminal.run("scenario show", ["99"]).assert_failed(1, "not_found");
    terminal.run("scenario use", [&plan, "--scenario", "99"]).assert_failed(1, "not_found");
    terminal.run("workload", ["--position", "999999"]).assert_failed(1, "not_found");
    terminal.run("projection", ["--unit", "999999"]).assert_failed(1, "not_found");
    terminal.run("spare", ["--unit", "999999"]).assert_failed(1, "not_found");
    assert_eq!(terminal.dump(), before);
    assert_eq!(terminal.run("verify", NONE).json()["ok"], true);
}

#[test]
fn a_temporary_assignment_is_set_from_a_script() {
    let terminal = Terminal::invented(60, 1);
    let (plan, ..) = drafted(&terminal);
    let one = text(&terminal.run("plan show", [&plan]).json()["moves"][0]["move"]);
    let until = terminal.run("plan return", [&plan, &one, "--until", "2027-06-30"]).json();
    assert_eq!(until["moves"][0]["until"], "2027-06-30");
    terminal.run("plan return", [&plan, &one, "--until", "2027-01-01"]).assert_failed(1, "return_day");
    assert!(terminal.run("plan return", [&plan, &one]).json()["moves"][0]["until"].is_null(), "lasting again");
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
        ("vacancies", &["--ahead", "-1"]),
        ("vacancies", &["--as-of", "besok"]),
        ("projection", &["--unit", "dinas"]),
        ("workload", &["--unit", "1", "--position", "1"]),
        ("spare", &[]),
        ("schools", &["--unit", "1"]),
        ("health", &["--as-of"]),
        ("indices", &["--as-of", "2026-13-01"]),
        ("scenario new", &[]),
        ("scenario show", &["satu"]),
        ("report", &[]),
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
    let again = terminal.run("template reset", ["petikan"]).json();
    assert_eq!((&again["text"], &again["own"]), (&shown["text"], &shown["own"]), "the shipped one holds again");
    assert_eq!(again["versions"].as_array().map(Vec::len), Some(1), "what was in use is kept");
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
