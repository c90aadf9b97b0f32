//! Personal data (UU 27/2022): the NIK on demand, lists for an audience, what is held about a person, and erasing with
//! proof while the chain stays whole.

use std::collections::BTreeSet;
use std::path::Path;

use mutasi_acts::contract::*;
use mutasi_tests::{Office, Table, Terminal, Town, asked_of, paper_text};
use serde_json::{Value, json};

const NIP: &str = "197001011995031001";
const NIK: &str = "3171010101700001";
const OTHER_NIP: &str = "199003012015011002";
const OTHER_NIK: &str = "3171014103900002";
const HOME: &str = "Jalan Kenanga 17";

#[rustfmt::skip]
const HEADINGS: [&str; 17] = [
    "NIP BARU", "NAMA", "TANGGAL LAHIR", "JENIS KELAMIN", "NIK", "NOMOR HP", "ALAMAT", "STATUS CPNS PNS",
    "KEDUDUKAN HUKUM NAMA", "GOL AKHIR NAMA", "TMT GOLONGAN", "MK TAHUN", "MK BULAN", "TINGKAT PENDIDIKAN NAMA",
    "UNOR NAMA", "JABATAN NAMA", "TMT JABATAN",
];
type Row = [&'static str; 17];

#[rustfmt::skip]
const HASAN: Row = [
    NIP, "Hasan Tinggi", "1970-01-01", "M", NIK, "081234567890", HOME, "PNS", "Aktif", "III/b", "01-04-2020", "10", "3",
    "S-1/Sarjana", "Dinas Pangan", "Pengolah Data", "01-01-2021",
];
#[rustfmt::skip]
const EKA: Row = [
    OTHER_NIP, "Eka Didik", "1990-03-01", "F", OTHER_NIK, "", "", "PNS", "Aktif", "III/b", "01-04-2020", "10", "3",
    "S-1/Sarjana", "Dinas Pangan", "Pengolah Data", "01-01-2021",
];

fn staff(rows: &[Row]) -> Table {
    Table::of(&HEADINGS, rows)
}

/// A town with one unit and two invented people, of whom one has a NIK, an address and a telephone.
fn office() -> Office {
    let town = Town::new().unit("1", "Dinas Pangan").post("Dinas Pangan", "Pengolah Data", "-", 3);
    let mut office = town.open();
    office.take_clean("pegawai.xlsx", &staff(&[HASAN, EKA]));
    office
}

fn data(office: &mut Office, nip: &str) -> PersonData {
    office.call("person_data", json!({ "nip": nip }))
}

fn events(office: &mut Office, nip: &str) -> Vec<String> {
    data(office, nip).seen.into_iter().map(|event| event.kind).collect()
}

#[test]
fn a_nik_is_masked_until_somebody_asks_and_the_trail_says_who_asked() {
    let mut office = office();
    assert_eq!(office.person(NIP).nik, "3171••••••••••01");
    let shown: NikView = office.call("show_nik", json!({ "nip": NIP }));
    assert_eq!(shown.nik, NIK);
    let seen = data(&mut office, NIP).seen;
    assert_eq!((seen.len(), seen[0].kind.as_str(), seen[0].account.as_str()), (1, "nik_shown", "ratna"));
    assert!(office.journal()[0].official, "what was seen is not undone");
    assert!(data(&mut office, OTHER_NIP).seen.is_empty(), "nobody asked about the other");
    office.sit("dewa");
    asked_of(&office.refused("show_nik", json!({ "nip": NIP })), "role");
}

#[test]
fn no_reply_about_people_carries_a_nik_an_address_or_a_telephone() {
    let mut office = office();
    let plan = office.plan("Rencana", "2027-01-02").plan;
    for (act, request) in [
        ("list_staff", json!({ "limit": 100 })),
        ("show_staff", json!({ "nip": NIP })),
        ("person_file", json!({ "nip": NIP })),
        ("person_data", json!({ "nip": NIP })),
        ("search", json!({ "query": "Hasan" })),
        ("home", json!({})),
        ("show_plan", json!({ "plan": plan })),
        ("list_journal", json!({})),
        ("list_events", json!({})),
        ("list_retention", json!({})),
    ] {
        let reply = office.call::<Value>(act, request).to_string();
        for secret in [NIK, OTHER_NIK, HOME, "081234567890"] {
            assert!(!reply.contains(secret), "{act} carries {secret}");
        }
    }
}

#[test]
fn a_list_is_cut_to_its_audience_and_everything_needs_a_reason() {
    let mut office = office();
    let list = |printed: &mutasi_tests::Printed| {
        let sheet = printed.sheets().remove(0);
        sheet.rows.iter().flatten().map(ToString::to_string).collect::<Vec<_>>().join("|")
    };
    let usual = office.print("nominatif", "instansi", json!({}));
    let text = list(&usual);
    assert!(text.contains("Hasan Tinggi") && text.contains(NIP) && text.contains("Untuk: instansi"), "{text}");
    assert!(!text.contains(HOME) && !text.contains("01-01-1970") && !text.contains("Usia"), "{text}");
    let published = office.print("nominatif", "publik", json!({ "audience": "publik" }));
    let (sheet, paper) = (list(&published), published.paper());
    assert!(sheet.contains("H.T.") && !sheet.contains("Hasan") && !sheet.contains(NIP), "{sheet}");
    assert!(paper.contains("Untuk: publik") && !paper.contains("Hasan"), "{paper}");
    let folder = office.place("lengkap");
    let to = office.grant(&folder);
    let whole = |reason: &str| json!({ "kind": "nominatif", "formats": ["xlsx"], "to": to, "audience": "lengkap", "reason": reason });
    asked_of(&office.refused("print_report", whole(" ")), "reason_empty");
    asked_of(&office.refused("print_report", whole(&format!("untuk {NIP}"))), "reason_names");
    office.sit("vera");
    asked_of(&office.refused("print_report", whole("Taspen")), "role");
    office.sit("budi");
    let made: ReportPrinted = office.call("print_report", whole("Pemutakhiran Taspen"));
    let told: Vec<EventLine> = office.call("list_events", json!({}));
    assert_eq!(told[0].kind, "exported");
    assert!(told[0].note.contains("nominatif; 2 pegawai; Pemutakhiran Taspen"), "{}", told[0].note);
    asked_of(&office.refused("reprint_report", json!({ "report": made.report, "to": to })), "reason_empty");
    let refused =
        office.refused("print_report", json!({ "kind": "rekap", "formats": ["pdf"], "to": to, "audience": "publik" }));
    asked_of(&refused, "report_audience");
}

#[test]
fn a_person_is_told_what_is_held_where_it_came_from_and_who_changed_it() {
    let mut office = office();
    let circumstance = json!({ "nip": NIP, "kind": "sick_leave", "from": "2026-11-01" });
    let _: Value = office.call("set_circumstance", circumstance);
    let told = data(&mut office, NIP);
    let table = |code: &str| told.held.iter().find(|table| table.table == code).expect("the table is told");
    let person = &table("staff").rows[0];
    assert_eq!((person.file.as_deref(), person.row), (Some("pegawai.xlsx"), Some(2)));
    let value = |name: &str| person.fields.iter().find(|field| field.name == name).expect("the field is told");
    assert_eq!((value("NIK").value.as_str(), value("NIK").masked), ("3171••••••••••01", true));
    assert_eq!(value("Alamat").value, "••••••••");
    assert_eq!(value("Tanggal lahir").value, "1 Januari 1970");
    assert_eq!(table("incumbency").rows.len(), 1);
    assert_eq!(table("circumstance").rows[0].fields[0].value, "cuti sakit");
    let labels: Vec<&str> = told.changed.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(told.changed.len(), 2, "the import and the circumstance: {labels:?}");
    assert_eq!(told.changed[1].what, "keadaan khusus");
    assert_eq!(told.hours, 72);
    let folder = office.place("untuk-pegawai");
    let to = office.grant(&folder);
    let written: WrittenFiles =
        office.call("print_person_data", json!({ "nip": NIP, "asked_on": "2026-11-20", "to": to }));
    let paper = paper_text(&folder.join(&written.files[0]));
    for part in [NIK, HOME, "081234567890", "pegawai.xlsx baris 2", "23 November 2026", "keadaan khusus"] {
        assert!(paper.contains(part), "{part} stands on the paper: {paper}");
    }
    assert!(!paper.contains("Eka Didik"), "nobody else is told");
    assert_eq!(events(&mut office, NIP), ["data_given"]);
    assert_eq!(data(&mut office, NIP).changed.len(), 2, "looking and giving change nothing");
}

/// Ends the service of the person: the next file says so.
fn retire(office: &mut Office) {
    let mut row = HASAN;
    row[8] = "Pensiun";
    office.take_clean("pensiun.xlsx", &staff(&[row]));
}

/// The person retired and has the data of a whole life; ratna may erase.
fn retired() -> Office {
    let mut office = office();
    retire(&mut office);
    office
}

fn erase(office: &mut Office, basis: &str) -> Erased {
    let folder = office.place("berita-acara");
    let to = office.grant(&folder);
    office.call("erase_person", json!({ "nip": NIP, "basis": basis, "to": to }))
}

#[test]
fn data_are_kept_until_the_time_has_passed_and_never_erased_of_somebody_who_serves() {
    let mut office = office();
    let folder = office.place("berita-acara");
    let to = office.grant(&folder);
    let asked = json!({ "nip": NIP, "to": to });
    asked_of(&office.refused("erase_person", asked.clone()), "person_serves");
    retire(&mut office);
    asked_of(&office.refused("erase_person", asked.clone()), "retention_not_over");
    let view: RetentionView = office.call("list_retention", json!({}));
    assert_eq!(view.people.len(), 1, "{:?}", view.people);
    assert_eq!((view.people[0].due.to_string().as_str(), view.people[0].past), ("2031-11-21", false));
    office.on_day("2031-11-21").sit("ratna");
    let view: RetentionView = office.call("list_retention", json!({}));
    assert!(view.people[0].past && view.can_erase);
    let told: Vec<&str> = view.people[0].erased.iter().map(|row| row.what.as_str()).collect();
    assert_eq!(told, ["Riwayat jabatan", "Data pegawai"]);
    office.sit("budi");
    asked_of(&office.refused("erase_person", asked), "role");
    office.sit("ratna");
    let erased = erase(&mut office, "");
    assert!(erased.erasure.basis.contains("UU 27/2022"), "{}", erased.erasure.basis);
}

#[test]
fn an_erased_person_leaves_no_trace_but_the_proof_and_the_chain_stays_whole() {
    let mut office = retired();
    let before = office.journal().len();
    let touching: Vec<i64> = data(&mut office, NIP).changed.into_iter().map(|change| change.entry).collect();
    assert_eq!(touching.len(), 2, "both files held the person");
    assert!(office.dump().contains(NIK), "the data stand there before");
    let erased = erase(&mut office, "Putusan pengadilan nomor 7");
    let dump = office.dump();
    for gone in [NIK, NIP, "Hasan", HOME, "081234567890"] {
        assert!(!dump.contains(gone), "{gone} is gone");
    }
    assert!(dump.contains(OTHER_NIK), "the other person stays");
    let emptied = [touching, vec![before as i64 + 1]].concat();
    assert_eq!(erased.erasure.entries, emptied, "their contents are erased, and those of the erasing act itself");
    assert_eq!(erased.erasure.subject.len(), 64);
    office.assert_sound();
    let journal = office.journal();
    assert_eq!(journal.len(), before + 1, "who did what stays");
    assert_eq!((journal[0].act.as_str(), journal[0].label.as_str()), ("erase_person", "hapus data pegawai"));
    asked_of(&office.refused("undo", json!({})), "nothing_to_undo");
    for act in ["person_data", "show_nik"] {
        asked_of(&office.refused(act, json!({ "nip": NIP })), "person_erased");
    }
    let paper = paper_text(&office.place("berita-acara").join(&erased.minutes.file));
    for part in ["BERITA ACARA PENGHAPUSAN", "Putusan pengadilan nomor 7", &erased.erasure.subject] {
        assert!(paper.contains(part), "{part}: {paper}");
    }
    let told = data(&mut office, OTHER_NIP);
    assert_eq!(told.erased_entries, emptied, "the person who stays is told what is no longer known");
    let store = office.store().to_path_buf();
    office.close();
    let wal = store.with_file_name("kota.mutasi-wal");
    assert!(std::fs::metadata(wal).map_or(0, |wal| wal.len()) == 0, "no write-ahead log holds what was erased");
}

#[test]
fn somebody_who_stands_in_official_records_keeps_name_and_nip_and_nothing_else() {
    let mut office = retired();
    let _: Value = office.call("link_account", json!({ "account": "vera", "nip": NIP }));
    let erased = erase(&mut office, "Permintaan yang bersangkutan");
    let dump = office.dump();
    assert!(dump.contains(NIP) && dump.contains("Hasan Tinggi"));
    for gone in [NIK, HOME, "081234567890"] {
        assert!(!dump.contains(gone), "{gone} is gone");
    }
    assert_eq!(data(&mut office, NIP).seen.last().map(|event| event.kind.clone()), Some("erased".into()));
    assert!(erased.erasure.rows.iter().all(|row| row.what != "Data pegawai"), "the row stays, emptied");
    let view: RetentionView = office.call("list_retention", json!({}));
    assert!(view.people.is_empty(), "nobody is listed twice");
    office.assert_sound();
}

#[test]
fn old_contents_of_the_journal_go_and_who_did_what_stays() {
    let mut office = office();
    let folder = office.place("berita-acara");
    let to = office.grant(&folder);
    // The journal is stamped by the clock of the machine, far before this day.
    let asked = json!({ "before": "2090-01-01", "to": to });
    asked_of(&office.refused("erase_journal", asked.clone()), "retention_not_over");
    office.on_day("2099-01-05").sit("ratna");
    let labels: Vec<String> = office.journal().into_iter().map(|entry| entry.label).collect();
    let erased: Erased = office.call("erase_journal", asked.clone());
    assert_eq!(erased.erasure.entries.len(), labels.len());
    let after: Vec<String> = office.journal().into_iter().skip(1).map(|entry| entry.label).collect();
    assert_eq!(after, labels);
    assert!(office.dump().contains(NIK), "records stay: only what the journal held is gone");
    office.assert_sound();
    asked_of(&office.refused("erase_journal", json!({ "before": "2000-01-01", "to": to })), "nothing_to_erase");
}

#[test]
fn a_correction_file_goes_back_without_contacts_unless_everything_is_asked_for() {
    let mut office = office();
    let mut wrong = HASAN;
    wrong[0] = "19700101199503100";
    let file = office.place("masuk").join("pegawai.xlsx");
    staff(&[wrong]).save(&file);
    let (given, folder) = (office.grant(&file), office.place("koreksi"));
    let to = office.grant(&folder);
    let asked =
        |audience: &str, reason: &str| json!({ "files": [given], "audience": audience, "reason": reason, "to": to });
    asked_of(&office.refused("save_corrections", asked("publik", "")), "report_audience");
    let text = |files: WrittenFiles| format!("{:?}", Table::read(&folder.join(&files.files[0])).data());
    let usual = text(office.call("save_corrections", asked("instansi", "")));
    assert!(usual.contains("Hasan Tinggi") && !usual.contains(NIK) && !usual.contains(HOME), "{usual}");
    let whole = text(office.call("save_corrections", asked("lengkap", "Perbaikan NIK oleh OPD")));
    assert!(whole.contains(NIK) && whole.contains(HOME), "{whole}");
}

/// Digits in a row that could be a NIP or a NIK.
fn long_number(text: &str) -> bool {
    text.split(|letter: char| !letter.is_ascii_digit()).any(|digits| digits.len() >= 16)
}

#[test]
fn labels_of_the_journal_and_notes_of_events_name_nobody() {
    let mut office = Office::invented(120, 3);
    let people: Vec<StaffLine> = office.everybody();
    let _: NikView = office.call("show_nik", json!({ "nip": people[0].nip }));
    let circumstance = json!({ "nip": people[1].nip, "kind": "sick_leave", "from": "2026-11-01" });
    let _: Value = office.call("set_circumstance", circumstance);
    let plan = office.approved_plan("Rencana", "2027-01-02", 2);
    let folder = office.place("sk");
    office.issue(plan, "2026-12-15", &folder, false);
    let labels = office.journal().into_iter().map(|entry| entry.label);
    let events: Vec<EventLine> = office.call("list_events", json!({}));
    let told: Vec<String> = labels.chain(events.into_iter().map(|event| event.note)).collect();
    assert!(told.len() > 8, "{told:?}");
    for line in told {
        assert!(!long_number(&line), "{line}");
        let named = people.iter().find(|person| line.contains(person.name.split(',').next().unwrap_or("-")));
        assert!(named.is_none(), "{line}");
    }
}

#[test]
fn what_a_fault_prints_names_nobody() {
    let terminal = Terminal::invented(60, 4);
    let people = terminal.run("staff", ["--limit", "1000"]).json();
    let names: BTreeSet<String> = people
        .as_array()
        .expect("a list")
        .iter()
        .flat_map(|person| [&person["nip"], &person["name"]])
        .filter_map(|word| word.as_str().map(str::to_string))
        .collect();
    assert!(names.len() > 100);
    let nobody = |ran: &mutasi_tests::Ran| {
        for name in &names {
            assert!(!ran.stderr.contains(name.as_str()), "{name}: {}", ran.stderr);
        }
        assert!(!long_number(&ran.stderr), "{}", ran.stderr);
    };
    let file = terminal.path("bukan-folder");
    std::fs::write(&file, "isi").expect("a file");
    let into_a_file = terminal.run("report", ["nominatif", "--out", &file.join("dalam").to_string_lossy()]);
    assert_ne!(into_a_file.status, 0);
    nobody(&into_a_file);
    let mut bytes = std::fs::read(&terminal.store).expect("the store is read");
    let middle = bytes.len() / 2;
    bytes[middle..middle + 40_000].fill(7);
    std::fs::write(&terminal.store, bytes).expect("the store is damaged");
    let damaged = [
        terminal.run("report", ["nominatif", "--out", &terminal.path("keluar").to_string_lossy()]),
        terminal.run("verify", [] as [&str; 0]),
        terminal.run("dump", [] as [&str; 0]),
    ];
    assert!(damaged.iter().any(|ran| ran.status == 3), "the damage is met: {damaged:?}");
    damaged.iter().for_each(nobody);
}

#[test]
fn the_terminal_tells_shows_and_erases() {
    let terminal = Terminal::invented(60, 5);
    let people = terminal.run("staff", ["--limit", "5"]).json();
    let nip = people[0]["nip"].as_str().expect("a NIP");
    let told = terminal.run("personal data", ["--nip", nip]).json();
    assert_eq!(told["held"][0]["table"], "staff");
    let nik = terminal.run("personal nik", ["--nip", nip]).json();
    assert_eq!(nik["nip"], nip);
    let out = terminal.path("keluar");
    let out = out.to_string_lossy();
    let printed = terminal.run("personal data", ["--nip", nip, "--out", &out]).json();
    assert!(Path::new(printed["files"][0].as_str().expect("a path")).is_file());
    let seen = terminal.run("personal data", ["--nip", nip]).json();
    let kinds: Vec<&str> =
        seen["seen"].as_array().expect("a list").iter().filter_map(|one| one["kind"].as_str()).collect();
    assert_eq!(kinds, ["nik_shown", "data_given"]);
    assert_eq!(terminal.run("retention list", [] as [&str; 0]).json()["years"], 5);
    terminal.run("retention erase-person", ["--nip", nip, "--out", &out]).assert_failed(1, "person_serves");
    let whole = ["nominatif", "--format", "xlsx", "--audience", "lengkap", "--out", &out];
    terminal.run("report", whole).assert_failed(1, "reason_empty");
    let erased =
        terminal.run("retention erase-journal", ["--before", "2090-01-01", "--basis", "Latihan", "--out", &out]).json();
    assert!(Path::new(erased["minutes"]["file"].as_str().expect("a path")).is_file());
    assert_eq!(terminal.run("verify", [] as [&str; 0]).json()["ok"], true);
}
