//! What goes wrong, and what the person is then told: a code, Indonesian words that say what to do, an exit status, and
//! a store that holds exactly what it held before.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use mutasi_tests::{DIRTY_600, Office, Ran, Terminal, asked_of, program};
use rusqlite::Connection;
use serde_json::{Value, json};

/// Everything of a folder: names and bytes.
fn content(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.is_file());
    files.sort();
    files.into_iter().map(|path| (path.clone(), fs::read(path).expect("readable"))).collect()
}

/// Flips a bit of a file.
fn damage(file: &Path, at: usize) {
    let mut bytes = fs::read(file).expect("the file");
    bytes[at] ^= 0x10;
    fs::write(file, bytes).expect("writable");
}

fn nothing() -> [&'static str; 0] {
    []
}

// Opening a store.

#[test]
fn a_wrong_passphrase_opens_nothing() {
    let mut office = Office::of_rantau_bahari();
    office.close();
    let refused = office.refused("unlock", json!({ "account": "ratna", "passphrase": "tiga kata saja" }));
    asked_of(&refused, "wrong_passphrase");
    asked_of(&office.refused("home", json!({})), "locked");

    let terminal = Terminal::empty();
    let mut command = terminal.command();
    command.env("MUTASI_PASSPHRASE", "tiga kata saja").arg("staffing").arg(office.store()).arg("--json");
    Ran::of(command.output().expect("the program runs")).assert_failed(3, "wrong_passphrase");

    // At an open desk nobody sits down with the passphrase of somebody else.
    office.wait_at_the_door().sit("ratna");
    asked_of(&office.refused("unlock", json!({ "account": "budi", "passphrase": "salah" })), "wrong_passphrase");
    assert_eq!(office.session().account.expect("ratna stays at the desk").name, "ratna");
}

#[test]
fn a_missing_store_is_named() {
    Terminal::empty().run("staffing", nothing()).assert_failed(3, "store_missing");
}

#[test]
fn a_damaged_store_is_told_from_a_wrong_passphrase_and_kept() {
    let terminal = Terminal::invented(60, 1);
    damage(&terminal.store, 100);
    let before = content(terminal.store.parent().expect("its folder"));
    terminal.run("staffing", nothing()).assert_failed(3, "store_damaged");
    terminal.run("verify", nothing()).assert_failed(3, "store_damaged");
    assert_eq!(content(terminal.store.parent().expect("its folder")), before, "a damaged file is kept as it is");
}

#[test]
fn damage_deep_inside_is_found_by_the_verification() {
    let terminal = Terminal::invented(60, 1);
    let size = fs::metadata(&terminal.store).expect("the store").len() as usize;
    damage(&terminal.store, size / 2);
    let ran = terminal.run("verify", nothing());
    assert_eq!(ran.status, 3, "{} {}", ran.stdout, ran.stderr);
    assert_ne!(ran.value()["ok"], json!(true));
}

#[test]
fn a_lost_or_torn_key_file_is_named_with_what_to_do() {
    let terminal = Terminal::invented(60, 1);
    let key = terminal.path("kota.mutasi.kunci");
    let kept = fs::read(&key).expect("the key file");
    fs::remove_file(&key).expect("somebody deletes it");
    terminal.run("staffing", nothing()).assert_failed(3, "key_file_missing");
    fs::write(&key, &kept[..20]).expect("half of it comes back");
    terminal.run("staffing", nothing()).assert_failed(3, "store_damaged");
    fs::write(&key, kept).expect("the whole comes back");
    terminal.run("staffing", nothing()).json();
}

/// The key of an invented region stands beside it, so a test can do what a later version of the program would.
fn by_a_later_program(store: &Path) {
    let text = fs::read_to_string(store.with_extension("mutasi.kunci")).expect("the key file");
    let key: Value = serde_json::from_str(&text).expect("JSON");
    let connection = Connection::open(store).expect("the store");
    let key = key["open_key"].as_str().expect("an invented region has an open key");
    connection
        .execute_batch(&format!("PRAGMA key = \"x'{key}'\"; PRAGMA user_version = 99;"))
        .expect("a later version");
}

#[test]
fn a_store_of_a_newer_program_is_not_touched() {
    let terminal = Terminal::invented(60, 1);
    by_a_later_program(&terminal.store);
    let before = fs::read(&terminal.store).expect("the store");
    let told = terminal.run("staffing", nothing()).assert_failed(3, "store_newer");
    assert!(told["message"].as_str().is_some_and(|message| message.contains("99")), "{told}");
    assert_eq!(fs::read(&terminal.store).expect("the store"), before);
}

#[test]
fn a_store_that_is_open_elsewhere_is_left_alone() {
    let mut office = Office::invented(60, 1);
    let before = office.dump();
    let terminal = Terminal::empty();
    terminal.run_on(office.store(), "undo", nothing()).assert_failed(3, "store_in_use");
    assert_eq!(office.dump(), before, "the session that holds it goes on");
    let store = office.store().to_path_buf();
    office.close();
    terminal.run_on(&store, "staffing", nothing()).json();
}

#[test]
fn no_store_is_made_where_one_stands() {
    let terminal = Terminal::invented(60, 1);
    let before = fs::read(&terminal.store).expect("the store");
    let init = ["--region", "Kota Lain", "--kind", "kota", "--account", "ratna"];
    terminal.run("init", init).assert_failed(3, "store_exists");
    terminal.run("demo", ["--staff", "60"]).assert_failed(3, "store_exists");
    let package = terminal.path("salinan");
    terminal.run("backup", ["--to".as_ref(), package.as_os_str()]).json();
    terminal
        .run_on(&package, "restore", ["--to".as_ref(), terminal.store.as_os_str()])
        .assert_failed(3, "store_exists");
    assert_eq!(fs::read(&terminal.store).expect("the store"), before);
}

#[test]
fn a_damaged_copy_is_not_restored() {
    let terminal = Terminal::invented(60, 1);
    let (package, back) = (terminal.path("salinan"), terminal.path("pulih.mutasi"));
    terminal.run("backup", ["--to".as_ref(), package.as_os_str()]).json();
    let size = fs::metadata(&package).expect("the copy").len() as usize;
    damage(&package, size / 2);
    terminal.run_on(&package, "restore", ["--to".as_ref(), back.as_os_str()]).assert_failed(3, "backup_damaged");
    assert!(!back.exists(), "no half store is left");
}

#[test]
fn short_passphrases_and_wrong_regions_are_refused_before_a_file_is_made() {
    let mut office = Office::closed();
    let first = |kind: &str, name: &str, account: &str, passphrase: &str| json!({ "kind": kind, "name": name, "account": account, "passphrase": passphrase });
    for (request, code) in [
        (first("kota", "Rantau Bahari", "ratna", "pendek"), "passphrase_short"),
        (first("desa", "Rantau Bahari", "ratna", "empat kata yang panjang"), "region_kind"),
        (first("kota", "Kota ", "ratna", "empat kata yang panjang"), "region_name"),
        (first("kota", "Rantau Bahari", " ", "empat kata yang panjang"), "account_empty"),
    ] {
        asked_of(&office.refused("first_start", request), code);
        assert!(!office.store().exists(), "{code} leaves no store");
    }
}

// Writing where nothing can be written.

/// A folder in which even the superuser makes no file.
#[cfg(target_os = "linux")]
const READ_ONLY: &str = "/sys";

#[cfg(target_os = "linux")]
#[test]
fn a_read_only_folder_is_named_and_uses_no_number() {
    let terminal = Terminal::invented(60, 1);
    let store = Path::new(READ_ONLY).join("kota.mutasi");
    terminal.run_on(&store, "demo", ["--staff", "60"]).assert_failed(3, "read_only");

    let mut office = Office::invented(60, 1);
    let plan = office.approved_plan("Pengisian", "2027-01-02", 2);
    let before = office.dump();
    asked_of(&office.refused_issue(plan, Path::new(READ_ONLY)), "read_only");
    let to = office.grant(Path::new(READ_ONLY));
    asked_of(&office.refused("export_plan", json!({ "plan": plan, "to": to })), "read_only");
    assert_eq!(office.dump(), before, "no number is used");
    let folder = office.place("sk");
    assert!(office.issue(plan, "2026-11-21", &folder, false).decrees[0].number.contains("/0001/"), "the first is free");
}

#[test]
fn a_folder_that_is_gone_or_is_a_file_is_refused_and_uses_no_number() {
    let mut office = Office::invented(60, 1);
    let plan = office.approved_plan("Pengisian", "2027-01-02", 2);
    let (before, gone, file) = (office.dump(), office.folder().join("tidak-ada"), office.folder().join("berkas"));
    fs::write(&file, "bukan folder").expect("a file");
    asked_of(&office.refused_issue(plan, &gone), "not_found");
    asked_of(&office.refused_issue(plan, &file), "disk_fault");
    asked_of(
        &office.refused("issue_decrees", json!({ "plan": plan, "date": "2026-12-15", "to": "f99" })),
        "file_not_chosen",
    );
    assert_eq!(office.dump(), before);
}

#[test]
fn a_paper_that_stands_there_already_is_not_overwritten() {
    let mut office = Office::invented(60, 1);
    let plan = office.approved_plan("Pengisian", "2027-01-02", 3);
    let rehearsal = office.place("latihan");
    let store = office.store().to_path_buf();
    // Another copy of the office tells how the papers will be called.
    office.close();
    let copy = office.folder().join("salinan.mutasi");
    fs::copy(&store, &copy).expect("a copy");
    fs::copy(store.with_extension("mutasi.kunci"), copy.with_extension("mutasi.kunci")).expect("its key");
    let terminal = Terminal::empty();
    let words =
        [plan.to_string(), "--date".into(), "2026-12-15".into(), "--out".into(), rehearsal.display().to_string()];
    let issued = terminal.run_on(&copy, "decree issue", words).json();
    let last = PathBuf::from(issued["decrees"][2]["file"].as_str().expect("a file"));

    office.sit("operator");
    let before = office.dump();
    let folder = office.place("sk");
    let stands = folder.join(last.file_name().expect("a name"));
    fs::write(&stands, "surat lain").expect("an older paper");
    asked_of(&office.refused_issue(plan, &folder), "file_exists");
    assert_eq!(office.dump(), before, "no number is used");
    assert_eq!(content(&folder), [(stands, b"surat lain".to_vec())], "the first two papers are taken back");
}

#[test]
fn a_cancelled_batch_leaves_neither_paper_nor_number() {
    let mut office = Office::invented(60, 1);
    let plan = office.approved_plan("Pengisian", "2027-01-02", 3);
    let (before, folder) = (office.dump(), office.place("sk"));
    let to = office.grant(&folder);
    for collective in [false, true] {
        let request = json!({ "plan": plan, "date": "2026-12-15", "to": to, "collective": collective });
        let cancelled = office.cancelled_at("issue_decrees", request, 1);
        assert_eq!(
            (cancelled.code.as_str(), cancelled.message.as_str()),
            ("cancelled", "Dibatalkan. Tidak ada yang berubah.")
        );
        assert_eq!(office.dump(), before);
        assert!(content(&folder).is_empty(), "papers already written are taken back");
    }
    let numbers: Vec<String> =
        office.issue(plan, "2026-12-15", &folder, false).decrees.into_iter().map(|decree| decree.number).collect();
    assert!(numbers[0].contains("/0001/") && numbers[2].contains("/0003/"), "no number is lost: {numbers:?}");
}

#[test]
fn a_cancelled_import_leaves_nothing() {
    let mut office = Office::of_rantau_bahari();
    let before = office.dump();
    let files: Vec<String> = DIRTY_600.files().iter().map(|file| office.grant(file)).collect();
    let cancelled = office.cancelled_at("take_import", json!({ "files": files }), 2);
    assert_eq!(cancelled.code, "cancelled");
    assert_eq!(office.dump(), before);
    office.import(&DIRTY_600.files());
}

/// An invented region with an approved plan, closed, ready for the terminal.
fn ready_to_issue(staff: usize, moves: usize) -> (Office, i64) {
    let mut office = Office::invented(staff, 1);
    let plan = office.approved_plan("Pengisian", "2027-01-02", moves);
    office.close();
    (office, plan)
}

/// No file may grow beyond so many KiB: writing stops in the middle of a paper or of the store, wherever that is.
#[cfg(unix)]
#[test]
fn wherever_writing_stops_the_store_stays_as_it_was() {
    let (office, plan) = ready_to_issue(60, 3);
    let terminal = Terminal::empty();
    let dump = || terminal.run_on(office.store(), "dump", nothing()).json()["dump"].take();
    let (before, mut at_papers, mut at_the_store) = (dump(), 0, 0);
    for limit in [4, 8, 16, 24, 32, 40, 48, 64, 96, 128, 192, 256] {
        let folder = office.place(&format!("sk-{limit}"));
        let mut shell = Command::new("bash");
        let words = ["--today", "2026-11-21", "decree", "issue"];
        shell.args(["-c", "trap '' XFSZ; ulimit -f \"$1\"; shift; exec \"$@\"", "bash"]).arg(limit.to_string());
        shell.arg(program()).args(words).arg(office.store()).arg(plan.to_string());
        shell.args(["--date", "2026-11-21", "--json", "--out"]).arg(&folder);
        let ran = Ran::of(shell.output().expect("a shell"));
        if ran.status == 0 {
            break;
        }
        let fault = ran.value()["broken"].take();
        let code = fault["code"].as_str().expect("a fault").to_string();
        let at_paper = fault["message"].as_str().is_some_and(|message| message.contains(".pdf"));
        *if at_paper { &mut at_papers } else { &mut at_the_store } += 1;
        assert!(["disk_fault", "disk_full"].contains(&code.as_str()), "at {limit} KiB: {code}");
        ran.assert_failed(3, &code);
        assert_eq!(dump(), before, "at {limit} KiB no number is used");
        assert!(content(&folder).is_empty(), "at {limit} KiB no paper is left");
    }
    assert!(at_papers > 0, "writing stopped at a paper");
    assert!(at_the_store > 0, "and in the store, when the papers were written already");
    let ran = terminal.run_on(office.store(), "verify", nothing());
    assert_eq!(ran.json()["ok"], true);
}

/// A real small disk, where the machine lets a test mount one; elsewhere the test above stands for it.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_uses_no_number() {
    let may_mount = Command::new("unshare").args(["-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).output();
    if !may_mount.is_ok_and(|done| done.status.success()) {
        return;
    }
    let (office, plan) = ready_to_issue(120, 6);
    let terminal = Terminal::empty();
    let before = terminal.run_on(office.store(), "dump", nothing()).json();
    let (small, left) = (office.place("kecil"), office.folder().join("tersisa.txt"));
    // The list of what is left is written before the mount goes away with the shell.
    let script = "mount -t tmpfs -o size=64k tmpfs \"$1\" && small=$1 && left=$2 && shift 2 && \"$@\"; \
                  status=$?; ls -A \"$small\" > \"$left\"; exit $status";
    let mut shell = Command::new("unshare");
    shell.args(["-rm", "bash", "-c", script, "bash"]).args([&small, &left]).arg(program());
    shell.args(["--today", "2026-11-21", "decree", "issue"]).arg(office.store()).arg(plan.to_string());
    shell.args(["--date", "2026-11-21", "--json", "--out"]).arg(&small);
    Ran::of(shell.output().expect("a shell")).assert_failed(3, "disk_full");
    assert_eq!(fs::read_to_string(left).expect("the list"), "", "no paper is left on the disk");
    assert_eq!(terminal.run_on(office.store(), "dump", nothing()).json(), before, "no number is used");
}

// Templates.

#[test]
fn a_template_error_names_its_line() {
    let mut office = Office::invented(60, 1);
    let shipped = office.call::<Value>("show_template", json!({ "kind": "sk_perorangan" }))["text"].take();
    let shipped = shipped.as_str().expect("a text");
    let line = shipped.lines().position(|line| line.starts_with("@judul")).expect("a title") + 1;
    let before = office.dump();
    for (right, wrong) in
        [("@judul", "@judull"), ("@judul", "@judul\n{% if %}"), ("@judul", "@judul\n{{ tidak_ada( }}")]
    {
        let refused = office
            .refused("set_template", json!({ "kind": "sk_perorangan", "text": shipped.replacen(right, wrong, 1) }));
        asked_of(&refused, "template_error");
        let at = if wrong.contains('\n') { line + 1 } else { line };
        assert!(refused.message.contains(&format!("aris {at}")), "line {at}: {}", refused.message);
    }
    let other = json!({ "kind": "petikan", "text": shipped });
    asked_of(&office.refused("set_template", other), "template_kind");
    assert_eq!(office.dump(), before);
}

#[test]
fn a_template_that_fails_while_printing_uses_no_number() {
    let mut office = Office::invented(60, 1);
    let plan = office.approved_plan("Pengisian", "2027-01-02", 2);
    let shipped: Value = office.call("show_template", json!({ "kind": "sk_perorangan" }));
    let with =
        |field: &str| shipped["text"].as_str().expect("a text").replacen("@judul", &format!("@judul\n{field}"), 1);
    let wrong = json!({ "kind": "sk_perorangan", "text": with("{{ region.bukan_isian }}") });
    asked_of(&office.refused("set_template", wrong), "template_error");
    // A field that there is, but that no first decree has: only the letter itself can tell.
    let text = with("{{ decree.number }}");
    let line = text.lines().position(|line| line.contains("decree.number")).expect("the line") + 1;
    let _: Value = office.call("set_template", json!({ "kind": "sk_perorangan", "text": text }));
    let (before, folder) = (office.dump(), office.place("sk"));
    let refused = office.refused_issue(plan, &folder);
    asked_of(&refused, "template_error");
    assert!(refused.message.contains(&format!("aris {line}")), "{}", refused.message);
    assert_eq!(office.dump(), before);
    assert!(content(&folder).is_empty());
}

// Files that are no office files.

#[test]
fn files_that_are_no_office_files_are_refused_whole_and_the_desk_lives_on() {
    let mut office = Office::of_rantau_bahari();
    let before = office.dump();
    let good = fs::read(DIRTY_600.file("siasn_export.xlsx")).expect("a good file");
    for (name, bytes) in [
        ("kosong.csv", Vec::new()),
        ("gambar.xlsx", b"\x89PNG\r\n\x1a\n".to_vec()),
        ("terpotong.xlsx", good[..good.len() / 2].to_vec()),
        ("catatan.csv", b"tanggal;catatan\n1;rapat\n".to_vec()),
    ] {
        let file = office.folder().join(name);
        fs::write(&file, bytes).expect("a bad file");
        let bad = office.grant(&file);
        let map = office.grant(&DIRTY_600.file("peta_jabatan.xlsx"));
        let refused = office.refused("take_import", json!({ "files": [map, bad] }));
        asked_of(&refused, &refused.code);
        assert_eq!(office.dump(), before, "{name}: the good file beside it does not come in alone");
    }
    let gone = office.folder().join("tidak-ada.xlsx");
    let gone = office.grant(&gone);
    asked_of(&office.refused("preview_import", json!({ "files": [gone] })), "file_unreadable");
    asked_of(&office.refused("take_import", json!({ "files": [] })), "no_files");
    assert_eq!(office.import(&DIRTY_600.files()).len(), 5, "the desk lives on");
}
