//! The main job, told once: from five office files to printed decrees, all through the acts.
//!
//! Read this first. The first test is the whole story in the order in which an office lives it; the tests after it look
//! closer at single steps. The figures come from `fixtures/*/expected.json`, which this program did not compute.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use calamine::Data;
use mutasi_acts::contract::*;
use mutasi_tests::{CLEAN_120, DIRTY_600, Office, Table, asked_of, day, paper_text};
use serde_json::json;

/// Administers the secretariat of the planning board; swaps with Aisyah.
const AHMAD: &str = "199607242020021019";
/// Administers the secretariat of the finance board; swaps with Ahmad.
const AISYAH: &str = "197503282011022080";
/// Processes data at the transport agency, which has one more than it needs; goes to the inspectorate.
const OKI: &str = "197512092002041072";
/// Is under discipline until 31 May 2027, so that a rule stops his move.
const SAHAT: &str = "199201202023011016";

const TMT: &str = "2027-01-02";

#[test]
fn from_office_files_to_printed_decrees() {
    let mut office = Office::of_rantau_bahari();
    import_the_files(&mut office);
    undo_and_redo_the_import(&mut office);
    let plan = draft_a_swap_and_a_fill(&mut office);
    get_past_the_rules(&mut office, plan);
    collect_consent_and_approval(&mut office, plan);
    export_for_sign_off(&mut office, plan);
    let papers = issue_the_decrees(&mut office, plan);
    wait_for_the_day_of_effect(&mut office);
    keep_a_decree_against_an_older_file(&mut office);
    check_the_papers(&mut office, &papers);
    carry_the_store_away_and_back(&mut office);
}

fn import_the_files(office: &mut Office) {
    let expected = DIRTY_600.expected();
    let before = office.dump();
    let previewed = office.preview(&DIRTY_600.files());
    assert_eq!(office.dump(), before, "a preview changes nothing");
    let taken = office.import(&DIRTY_600.files());
    assert_eq!(told(&previewed), told(&taken), "the preview tells what the taking does");

    let kinds: Vec<&str> = taken.iter().map(|file| file.kind.as_str()).collect();
    assert_eq!(kinds, ["positions", "workload", "staff", "performance", "discipline"], "each file is recognised");
    assert!(taken.iter().all(|file| file.unmatched.is_empty()), "the map knows every unit and title of these files");
    let staff = &taken[2];
    assert_eq!((staff.rows, staff.accepted), (expected.rows, expected.accepted));
    let rejected: Vec<(u32, &str)> = staff.rejected.iter().map(|row| (row.row, row.code.as_str())).collect();
    let true_rejections: Vec<(u32, &str)> = expected.rejected.iter().map(|row| (row.row, row.why.as_str())).collect();
    assert_eq!(rejected, true_rejections, "sheet rows and reasons as counted by hand");
    assert!(staff.rejected.iter().all(|row| !row.column.is_empty() && !row.message.is_empty()));

    let staffing = office.staffing();
    let total = &staffing.total;
    assert_eq!((total.units, total.positions), (expected.units, expected.positions));
    assert_eq!((total.need, total.held), (expected.need, i64::from(expected.accepted)));
    for unit in staffing.units.iter().filter(|unit| unit.parent.is_none()) {
        let truth = &expected.by_opd[&unit.name];
        assert_eq!((unit.need, unit.held), (truth.need, truth.held), "{}", unit.name);
        assert_eq!(unit.gap, unit.held - unit.need);
    }
    assert_eq!(staffing.units.iter().filter(|unit| unit.parent.is_none()).count(), expected.by_opd.len());
}

/// Counts of every file, for comparing a preview with the taking.
fn told(files: &[ImportedFile]) -> Vec<(String, [u32; 6], usize)> {
    let counts = |file: &ImportedFile| [file.rows, file.accepted, file.new, file.changed, file.same, file.absent];
    files.iter().map(|file| (file.file.clone(), counts(file), file.rejected.len())).collect()
}

fn undo_and_redo_the_import(office: &mut Office) {
    let full = office.dump();
    let label = office.session().undo.expect("an import can be undone").label;
    assert_eq!(label, "impor pegawai dan 4 berkas lain", "the menu says what undo would take back");
    assert_eq!(office.undo().label, label);
    assert_eq!(office.staffing().total.positions, 0, "nothing of the files is left");
    assert_eq!(office.redo().label, label);
    assert_eq!(office.dump(), full, "redo brings back every record");
}

fn draft_a_swap_and_a_fill(office: &mut Office) -> i64 {
    let desk = office.vacancy("Pengolah Data dan Informasi", "Bidang Pelayanan pada Inspektorat");
    assert_eq!((desk.need - desk.held, desk.open), (1, 1));
    assert!(desk.requirements.rank_low.is_some() || desk.requirements.min_education.is_some());
    let short = office.staffing().total.short;

    let mut plan = office.plan("Pemerataan Triwulan I", TMT);
    plan.swap(AHMAD, AISYAH);
    let view = plan.view();
    let (one, other) = (&view.moves[0], &view.moves[1]);
    assert_eq!(post(&one.from), post(&other.to), "each goes where the other leaves");
    assert_eq!(post(&one.to), post(&other.from));
    assert!(one.chain.is_some() && one.chain == other.chain, "the two moves are one exchange");
    assert!(
        view.head.staffing.iter().all(|unit| unit.before.held == unit.after.held),
        "a swap changes no unit's number"
    );
    assert_eq!((one.nature.as_deref(), one.scope.as_deref()), (Some("ROTASI"), Some("ANTAR_OPD")));

    let ranked = plan.candidates(desk.position).candidates;
    assert!(ranked.windows(2).all(|pair| pair[0].score >= pair[1].score), "best candidate first");
    let spare = |one: &&CandidateView| one.origin.is_some_and(|origin| origin.gap > 0);
    let best = ranked.iter().find(spare).expect("somebody whom the old unit can spare");
    assert_eq!(best.nip, OKI);
    let opened: f64 = best.parts.iter().map(|part| part.weight * part.value).sum::<f64>() / weights(&best.parts);
    assert!((opened - best.score).abs() < 0.51, "the score opens to its parts: {opened} and {}", best.score);
    plan.add(OKI, desk.position);
    let view = plan.view();
    assert_eq!(
        (view.head.short_before, view.head.short_after),
        (short, short - 1),
        "the fill makes one fewer person missing"
    );
    let inspectorate = view.head.staffing.iter().find(|unit| unit.unit == desk.unit).expect("the touched unit is told");
    assert_eq!(inspectorate.after.held, inspectorate.before.held + 1, "the bar moves while the plan is edited");
    assert!(view.findings.iter().all(|finding| finding.severity != "BLOCK"), "nothing stops these three");

    // A list pasted from a message, with an apostrophe and grouped digits; taken out again in one step.
    let pasted = plan.paste("'19770704 199901 2 022;\n197808272001031057\n").view();
    assert_eq!(pasted.moves.len(), 5);
    assert!(pasted.findings.iter().any(|finding| finding.rule == "O-07"), "a move without a target says so");
    let id = plan.plan;
    assert_eq!(office.undo().label, "tempel daftar NIP");
    assert_eq!(office.at_plan(id).view().moves.len(), 3);
    id
}

fn weights(parts: &[ScorePartView]) -> f64 {
    parts.iter().map(|part| part.weight).sum()
}

fn post(post: &Option<PostView>) -> Option<i64> {
    post.as_ref().map(|post| post.position)
}

fn get_past_the_rules(office: &mut Office, plan: i64) {
    let clinic = office.vacancy("Pengolah Data dan Informasi", "Bidang Pelayanan pada Dinas Kesehatan");
    let mut plan = office.at_plan(plan);
    plan.add(SAHAT, clinic.position);
    let findings = plan.findings_of(SAHAT);
    let stop = findings.iter().find(|finding| finding.severity == "BLOCK").expect("discipline stops the move");
    assert_eq!(stop.rule, "P-11");
    assert!(!stop.article.is_empty(), "the finding names its article");
    assert_eq!((stop.facts["level"].as_str(), stop.facts["until"].as_str()), (Some("sedang"), Some("2027-05-31")));
    let inform = &findings.iter().find(|finding| finding.rule == "O-04").expect("staffing is told").parameters;
    assert!(inform.values().all(|used| !used.value.is_empty() && !used.basis.is_empty()), "values with their basis");

    let id = plan.plan;
    plan.consent_of_both_sides();
    assert!(!plan.view().head.can_approve);
    let refused = office.sit("budi").refused("approve_plan", json!({ "plan": id }));
    asked_of(&refused, "plan_blocked");
    assert_eq!(refused.findings.len(), 1, "the refusal brings the finding that stops it");
    assert_eq!(refused.findings[0].rule, "P-11");

    let mut plan = office.at_plan(id);
    let short = json!({ "plan": id, "move": plan.move_of(SAHAT).move_id, "rule": "P-11", "reason": "ok" });
    asked_of(&plan.office.refused("override_finding", short), "reason_short");
    plan.set_aside(SAHAT, "P-11", "Kebutuhan mendesak, disetujui tim penilai kinerja 19 November 2026");
    assert!(plan.view().head.can_approve, "{:?}", plan.view().head.obstacles);
    let kept = plan.findings_of(SAHAT).into_iter().find(|finding| finding.rule == "P-11").expect("it stays visible");
    assert!(kept.overridden.expect("with the reason").starts_with("Kebutuhan mendesak"));
}

fn collect_consent_and_approval(office: &mut Office, plan: i64) {
    let view = office.at_plan(plan).view();
    for one in &view.moves {
        let sides: BTreeSet<&str> = one.consents.iter().map(|consent| consent.side.as_str()).collect();
        assert_eq!(sides, BTreeSet::from(["origin", "destination"]), "{} has both consents", one.name);
        assert!(
            one.consents
                .iter()
                .all(|consent| consent.letter.starts_with("800/10") && consent.date == day("2026-11-20"))
        );
    }
    asked_of(&office.sit("ratna").refused("approve_plan", json!({ "plan": plan })), "four_eyes");
    let approved = office.sit("budi").at_plan(plan).approve().view();
    assert_eq!((approved.head.state.as_str(), approved.head.approver.as_deref()), ("approved", Some("budi")));
    asked_of(&office.sit("ratna").refused("remove_moves", json!({ "plan": plan, "moves": [] })), "plan_closed");
    asked_of(&office.refused("undo", json!({})), "nothing_to_undo");
}

fn export_for_sign_off(office: &mut Office, plan: i64) {
    let folder = office.place("rencana");
    let to = office.grant(&folder);
    let files: WrittenFiles = office.call("export_plan", json!({ "plan": plan, "to": to }));
    let (book, sheet) = (folder.join(&files.files[0]), folder.join(&files.files[1]));

    let table = Table::read(&book).from_heading("NIP");
    let nip = table.column("NIP");
    let written: Vec<&Data> = table.data().iter().map(|row| &row[nip]).collect();
    let people = [AHMAD, AISYAH, OKI, SAHAT].map(|nip| Data::String(nip.into()));
    assert_eq!(written, people.iter().collect::<Vec<_>>(), "a NIP is a text cell, all 18 digits of it");

    let text = paper_text(&sheet);
    let view = office.at_plan(plan).view();
    for word in
        ["PEMERATAAN TRIWULAN I", "2 Januari 2027", "78 menjadi 77", "P-11", "Dikesampingkan: Kebutuhan mendesak"]
    {
        assert!(text.contains(word), "the sheet for signing shows {word}: {text}");
    }
    for one in &view.moves {
        assert!(text.contains(&capital_name(&one.name)) && text.contains(&grouped(&one.nip)), "{}: {text}", one.name);
    }
    for unit in &view.head.staffing {
        let (before, after) = (unit.before, unit.after);
        let (was, will) = (signed(before.gap), signed(after.gap));
        let row = format!("{} {} {} {was} {} {will}", unit.unit, before.need, before.held, after.held);
        assert!(text.contains(&row), "every touched unit before and after: {row}");
    }
}

fn signed(number: i64) -> String {
    if number > 0 { format!("+{number}") } else { number.to_string() }
}

fn issue_the_decrees(office: &mut Office, plan: i64) -> PathBuf {
    let folder = office.place("sk");
    office.on_day("2026-12-15");
    let issued = office.issue(plan, "2026-12-15", &folder, false).decrees;
    let numbers: Vec<&str> = issued.iter().map(|decree| decree.number.as_str()).collect();
    assert_eq!(
        numbers,
        [1, 2, 3, 4].map(|n| format!("800.1.3.1/{n:04}/BKPSDM/2026")),
        "numbers of the register, in the order of the moves"
    );
    let moves = office.at_plan(plan).view().moves;
    for (decree, one) in issued.iter().zip(&moves) {
        let file = folder.join(&decree.file);
        assert_eq!(mutasi_store::sha256(&fs::read(&file).expect("the paper is there")), decree.sha256);
        assert!(decree.pages >= 1);
        assert_eq!((decree.kind.as_str(), decree.nip.as_deref()), ("individual", Some(one.nip.as_str())));
        assert_paper_says(&paper_text(&file), decree, one);
    }
    asked_of(&office.refused_issue(plan, &folder), "already_decreed");
    folder
}

/// A decree holds who, from where, to where, from when, under which number and letters.
fn assert_paper_says(text: &str, decree: &DecreeView, one: &MoveView) {
    let (from, to) = (one.from.as_ref().expect("left"), one.to.as_ref().expect("taken up"));
    let words = [
        capital_name(&one.name),
        grouped(&one.nip),
        decree.number.clone(),
        from.title.clone(),
        to.title.clone(),
        "2 Januari 2027".into(),
        "15 Desember 2026".into(),
        "800/101/2026".into(),
        "20 November 2026".into(),
        "WALI KOTA RANTAU BAHARI".into(),
        "SRI WAHYUNI".into(),
        decree.code.clone(),
    ];
    for word in words {
        assert!(text.contains(&word), "{} shows {word}: {text}", decree.file);
    }
    // Names of units are broken over lines; their words stand in order.
    for unit in [&from.unit, &to.unit] {
        assert!(text.contains(unit.as_str()) || unit.split(' ').all(|word| text.contains(word)), "{unit}: {text}");
    }
}

/// `Oki Tuasikal, A.Md.` -> `OKI TUASIKAL, A.Md.`: academic titles keep their letters.
fn capital_name(name: &str) -> String {
    match name.split_once(',') {
        Some((name, titles)) => format!("{},{titles}", name.to_uppercase()),
        None => name.to_uppercase(),
    }
}

/// `197512092002041072` -> `19751209 200204 1 072`
fn grouped(nip: &str) -> String {
    format!("{} {} {} {}", &nip[..8], &nip[8..14], &nip[14..15], &nip[15..])
}

fn wait_for_the_day_of_effect(office: &mut Office) {
    let (eve, tmt) = (office.staffing_on("2027-01-01"), office.staffing_on(TMT));
    let held = |staffing: &StaffingView, title: &str, unit: &str| {
        let unit = staffing.units.iter().find(|line| line.name == unit).expect("the unit stands").id;
        staffing.positions.iter().find(|line| line.unit == unit && line.title == title).expect("the post").held
    };
    let title = "Pengolah Data dan Informasi";
    let filled = "Bidang Pelayanan pada Inspektorat";
    assert_eq!((held(&eve, title, filled), held(&tmt, title, filled)), (1, 2), "the seat is taken on the TMT");
    assert_eq!(eve.total.short, office.staffing().total.short, "until then nothing has changed");
    let plan = office.at_plan(1).view();
    assert_eq!(
        (eve.total.short, tmt.total.short),
        (plan.head.short_before, plan.head.short_after),
        "as the plan had foretold"
    );
    assert_eq!(tmt.total.held, eve.total.held, "nobody was lost on the way");

    assert_eq!(office.person(OKI).line.agency, "Dinas Perhubungan");
    office.on_day(TMT);
    let page = office.person(OKI);
    assert_eq!((page.line.agency.as_str(), page.line.since), ("Inspektorat", Some(day(TMT))));
    let [now, before] = &page.history[..] else { panic!("two posts: {:?}", page.history) };
    assert_eq!(now.decree.as_deref(), Some("800.1.3.1/0003/BKPSDM/2026"), "the post names its decree");
    assert_eq!((before.to, before.decree.as_deref()), (Some(day(TMT)), None));
    assert_eq!(office.person(AHMAD).line.agency, "Badan Pengelola Keuangan dan Aset Daerah");
    assert_eq!(office.person(AISYAH).line.agency, "Badan Perencanaan Pembangunan Daerah");
}

fn keep_a_decree_against_an_older_file(office: &mut Office) {
    let before = office.staffing();
    let staff = office.import(&[DIRTY_600.file("siasn_export.xlsx")]).remove(0);
    assert_eq!((staff.new, staff.changed, staff.same), (0, 0, 588), "the same file brings nothing new");
    assert_eq!(office.person(OKI).line.agency, "Inspektorat", "a file that has not heard of the decree keeps it");
    let after = office.staffing();
    assert_eq!((after.total.held, after.total.short), (before.total.held, before.total.short));
}

fn check_the_papers(office: &mut Office, folder: &Path) {
    let decree = office.decrees().remove(0);
    let file = folder.join(&decree.file);
    let check = office.check_paper(&file);
    assert_eq!((check.known, check.unchanged), (true, Some(true)));
    let by_code: DecreeCheck = office.call("verify_decree", json!({ "code": decree.code }));
    assert_eq!(by_code.decree.expect("the code on the paper finds it").number, decree.number);

    let mut bytes = fs::read(&file).expect("the paper");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, bytes).expect("somebody changes a byte");
    assert_eq!(office.check_paper(&file).unchanged, Some(false));
    let stranger = folder.join("surat-lain.pdf");
    fs::write(&stranger, b"%PDF-1.7 lain").expect("another paper");
    assert!(!office.check_paper(&stranger).known);

    let to = office.place("cetak-ulang");
    let handle = office.grant(&to);
    let _: WrittenFiles =
        office.call("reprint_papers", json!({ "papers": [{ "kind": "decree", "id": decree.id }], "to": handle }));
    let again = fs::read(to.join(&decree.file)).expect("printed again");
    assert_eq!(mutasi_store::sha256(&again), decree.sha256, "the frozen paper comes out byte for byte");
}

fn carry_the_store_away_and_back(office: &mut Office) {
    office.assert_sound();
    let package = office.folder().join("kota.mutasi-cadangan");
    let handle = office.grant(&package);
    let made: BackupView = office.call("backup", json!({ "to": handle }));
    assert_eq!(made.entries, office.journal().len() as i64);
    let back = office.folder().join("pulih.mutasi");
    mutasi_store::restore(&package, &back).expect("the copy is restored");
    let restored = mutasi_store::Store::open(&back, "ratna", mutasi_tests::PASSPHRASE).expect("the copy opens");
    assert_eq!(restored.read().dump().expect("readable"), office.dump(), "the copy holds the same");
    assert!(restored.verify().expect("readable").ok());
}

#[test]
fn repaired_corrections_bring_the_people_in() {
    let mut office = Office::of_rantau_bahari();
    office.import(&DIRTY_600.files());
    let folder = office.place("koreksi");
    let files = office.corrections(&DIRTY_600.files(), &folder);
    let [staff, performance] = &files[..] else { panic!("two files had rejected rows: {files:?}") };

    // The officer looks the true numbers up; here the performance file knows them.
    let ratings = Table::read(performance);
    let (nip, name) = (ratings.column("NIP"), ratings.column("Nama"));
    let known: BTreeSet<(String, String)> =
        ratings.data().iter().map(|row| (row[name].to_string().to_lowercase(), row[nip].to_string())).collect();
    assert_eq!(known.len(), 12, "twelve people were lost to faults");

    let mut table = Table::read(staff);
    let duplicates =
        |row: &u32| DIRTY_600.expected().rejected.iter().any(|e| e.row == *row && e.why == "duplicate_nip");
    let origin = table.column("BARIS ASAL");
    table.rows.retain(|row| !row[origin].to_string().parse().is_ok_and(|row: u32| duplicates(&row)));
    for at in 1..table.rows.len() {
        let row = &table.rows[at];
        let (origin, who) = (row[origin].to_string(), row[table.column("NAMA")].to_string().to_lowercase());
        let (_, truth) = known.iter().find(|(name, _)| *name == who).expect("a rating names the person");
        let birth = format!("{}-{}-{}", &truth[6..8], &truth[4..6], &truth[..4]);
        table.retype(("BARIS ASAL", &origin), "NIP BARU", truth);
        table.retype(("BARIS ASAL", &origin), "TANGGAL LAHIR", &birth);
    }
    let repaired = folder.join("koreksi_selesai.xlsx");
    table.save(&repaired);

    let taken = office.import(&[repaired, performance.clone()]);
    assert_eq!((taken[0].accepted, taken[0].new, taken[0].absent), (12, 12, 588), "they are new; the others stay");
    assert!(taken[0].rejected.is_empty(), "{:?}", taken[0].rejected);
    assert_eq!((taken[1].accepted, taken[1].new), (24, 24), "their ratings of two years follow them");
    assert_eq!(office.staffing().total.held, 600, "everybody of the office stands in a post");
    office.assert_sound();
}

#[test]
fn the_text_export_says_the_same_as_the_workbook() {
    let expected = DIRTY_600.expected();
    let mut by_book = Office::of_rantau_bahari();
    by_book.import(&DIRTY_600.files());
    let from_book = by_book.everybody();
    let mut office = Office::of_rantau_bahari();
    let mut files = DIRTY_600.files();
    files[2] = DIRTY_600.file("siasn_export.csv");
    let staff = office.import(&files).remove(2);
    assert_eq!((staff.rows, staff.accepted), (expected.rows, expected.accepted));
    // The text file has no title rows: its sheet begins three rows earlier.
    let rejected: Vec<(u32, &str)> = staff.rejected.iter().map(|row| (row.row + 3, row.code.as_str())).collect();
    let truth: Vec<(u32, &str)> = expected.rejected.iter().map(|row| (row.row, row.why.as_str())).collect();
    assert_eq!(rejected, truth);
    let line = |one: &StaffLine| (one.nip.clone(), one.name.clone(), one.golongan.clone(), one.position_id, one.since);
    assert_eq!(
        office.everybody().iter().map(line).collect::<Vec<_>>(),
        from_book.iter().map(line).collect::<Vec<_>>(),
        "the same people in the same posts, whatever the file format"
    );
}

#[test]
fn clean_files_come_in_without_a_word() {
    let expected = CLEAN_120.expected();
    let mut office = Office::of_rantau_bahari();
    let taken = office.import(&CLEAN_120.files());
    assert!(taken.iter().all(|file| file.rejected.is_empty() && file.unmatched.is_empty()), "{taken:?}");
    let staffing = office.staffing();
    assert_eq!((staffing.total.units, staffing.total.positions), (expected.units, expected.positions));
    assert_eq!((staffing.total.need, staffing.total.held), (expected.need, i64::from(expected.accepted)));
    for unit in staffing.units.iter().filter(|unit| unit.parent.is_none()) {
        let truth = &expected.by_opd[&unit.name];
        assert_eq!((unit.need, unit.held), (truth.need, truth.held), "{}", unit.name);
    }
}

#[test]
fn needs_computed_from_workload_say_so_and_show_their_reckoning() {
    let expected = DIRTY_600.expected();
    let mut office = Office::of_rantau_bahari();
    office.import(&DIRTY_600.files());
    let positions = office.staffing().positions;
    let opened = positions.iter().map(|line| office.call("show_position", json!({ "position": line.id })));
    let computed: Vec<PositionView> = opened.filter(|view: &PositionView| view.need_basis == "abk").collect();
    assert_eq!(computed.len(), expected.need_from_abk_positions);
    assert_eq!(computed.iter().map(|view| view.line.need).sum::<i64>(), expected.need_from_abk);
    assert!(computed.iter().all(|view| !view.need_detail.is_empty()), "each opens to its reckoning");
}

/// Everybody goes into one plan, so that the rules of a person are asked about everybody.
#[test]
fn the_rules_find_whom_the_office_counted() {
    for fixture in [DIRTY_600, CLEAN_120] {
        let expected = fixture.expected();
        let mut office = Office::of_rantau_bahari();
        office.import(&fixture.files());
        let everybody: Vec<String> = office.everybody().into_iter().map(|line| line.nip).collect();
        let findings = office.plan("Semua pegawai", "2026-11-21").paste(&everybody.join("\n")).view().findings;
        let found = |rule: &str| -> BTreeSet<&str> {
            findings
                .iter()
                .filter(|finding| finding.rule == rule)
                .filter_map(|finding| finding.nip.as_deref())
                .collect()
        };
        let disciplined: BTreeSet<&str> = expected.under_discipline.iter().map(String::as_str).collect();
        assert_eq!(found("P-11"), disciplined, "under discipline");
        assert_eq!(found("P-09").len(), expected.skp_below_good, "performance of the last two years below Baik");
        let short = found("P-07");
        assert_eq!(short.len(), expected.tenure_under_24_months_on_2026_11_21, "under 24 months in post");
        assert_eq!(found("O-07").len(), everybody.len(), "and nobody has a target yet");
    }
}

#[test]
fn a_collective_decree_has_an_annex_and_an_excerpt_for_everybody() {
    let mut office = Office::of_rantau_bahari();
    office.import(&CLEAN_120.files());
    let plan = office.approved_plan("Pengisian jabatan lowong", TMT, 3);
    let moves = office.at_plan(plan).view().moves;
    let folder = office.place("sk");
    let issued = office.issue(plan, "2026-11-21", &folder, true).decrees;
    let kinds: Vec<&str> = issued.iter().map(|decree| decree.kind.as_str()).collect();
    assert_eq!(kinds, ["collective", "petikan", "petikan", "petikan"]);
    let number = issued[0].number.clone();
    assert!(number.ends_with("/0001/BKPSDM/2026"));
    assert!(issued.iter().all(|decree| decree.number == number), "the excerpts bear the number of their decree");
    let codes: BTreeSet<&str> = issued.iter().map(|decree| decree.code.as_str()).collect();
    assert_eq!(codes.len(), issued.len(), "every paper has a code of its own");

    let whole = paper_text(&folder.join(&issued[0].file));
    assert!(whole.contains("LAMPIRAN") || whole.contains("Lampiran"), "{whole}");
    for (one, excerpt) in moves.iter().zip(&issued[1..]) {
        assert_eq!(excerpt.nip.as_deref(), Some(one.nip.as_str()));
        let own = paper_text(&folder.join(&excerpt.file));
        assert!(own.contains("PETIKAN") && own.contains(&number) && own.contains("2 Januari 2027"), "{own}");
        for person in &moves {
            assert!(whole.contains(&grouped(&person.nip)), "the annex holds {}: {whole}", person.name);
            assert_eq!(
                own.contains(&grouped(&person.nip)),
                person.nip == one.nip,
                "an excerpt tells of one person: {own}"
            );
        }
        assert!(own.contains(&capital_name(&one.name)), "{own}");
    }
    office.on_day(TMT);
    for one in &moves {
        let now = office.person(&one.nip).history.remove(0);
        assert_eq!((Some(now.position), now.decree), (post(&one.to), Some(number.clone())));
    }
    assert_eq!(office.check_paper(&folder.join(&issued[2].file)).unchanged, Some(true));

    let next = office.on_day("2026-11-22").approved_plan("Pengisian kedua", "2027-03-01", 1);
    let later = office.issue(next, "2026-11-22", &folder, false).decrees;
    assert!(later[0].number.ends_with("/0002/BKPSDM/2026"), "the register goes on: {}", later[0].number);
    office.assert_sound();
}

/// The national record may learn of a move late, or tell an old one again. Neither takes away what a decree gave.
#[test]
fn no_file_takes_a_decreed_post_away() {
    let mut office = Office::of_rantau_bahari();
    office.import(&CLEAN_120.files());
    let plan = office.approved_plan("Pengisian jabatan lowong", TMT, 1);
    let one = office.at_plan(plan).view().moves.remove(0);
    let folder = office.place("sk");
    let number = office.issue(plan, "2026-11-21", &folder, false).decrees.remove(0).number;

    let mut export = Table::read(&CLEAN_120.file("siasn_export.xlsx")).from_heading("NIP BARU");
    let nip = export.column("NIP BARU");
    let colleague = office.everybody().into_iter().find(|line| line.agency != agency(&one.from)).expect("a colleague");
    let colleagues =
        export.data().iter().find(|row| row[nip].to_string().contains(&colleague.nip)).expect("the row").clone();
    let own =
        export.data().iter().find(|row| row[nip].to_string().contains(&one.nip)).expect("the row")[nip].to_string();
    for heading in ["JABATAN NAMA", "UNOR NAMA", "SATUAN KERJA KERJA NAMA"] {
        let text = colleagues[export.column(heading)].to_string();
        export.retype(("NIP BARU", &own), heading, &text);
    }
    let file = office.folder().join("siasn_desember.xlsx");
    for since in ["01-12-2026", "01-05-2018", "02-01-2027"] {
        export.retype(("NIP BARU", &own), "TMT JABATAN", since);
        export.save(&file);
        office.on_day("2026-12-05");
        let taken = office.import(std::slice::from_ref(&file)).remove(0);
        assert_eq!((taken.accepted, taken.changed), (120, 1), "the file tells of one person elsewhere since {since}");
        office.on_day(TMT);
        let page = office.person(&one.nip);
        assert_eq!(page.line.position_id, post(&one.to), "since {since}: on the TMT the decree holds");
        assert_eq!(page.history[0].decree.as_ref(), Some(&number), "since {since}");
        for day in ["2026-12-05", "2027-01-01", TMT] {
            assert_eq!(office.staffing_on(day).total.held, 120, "since {since}: on {day} nobody holds two posts");
        }
    }
    office.on_day("2027-02-05");
    export.retype(("NIP BARU", &own), "TMT JABATAN", "01-02-2027");
    export.save(&file);
    office.import(&[file]);
    assert_eq!(office.person(&one.nip).line.position_id, colleague.position_id, "a later move ends the decreed post");
    office.assert_sound();
}

fn agency(post: &Option<PostView>) -> String {
    post.as_ref().map(|post| post.agency.clone()).unwrap_or_default()
}

#[test]
fn consent_is_to_a_move_and_ends_with_it() {
    let mut office = Office::of_rantau_bahari();
    office.import(&CLEAN_120.files());
    let mut plan = office.lawful_draft("Pengisian jabatan lowong", TMT, 2);
    plan.consent_of_both_sides();
    assert!(plan.view().head.can_approve, "{:?}", plan.view().head.obstacles);
    let [one, other] = &plan.view().moves[..] else { panic!("two moves") };
    plan.aim(&one.nip, post(&other.to).expect("a target"));
    assert!(plan.move_of(&one.nip).consents.is_empty(), "agencies agreed to another target");
    assert_eq!(plan.move_of(&other.nip).consents.len(), 2, "the other move is as it was");

    plan.office.undo();
    assert!(plan.view().head.can_approve, "undo brings target and consent back together");
    plan.refuse("destination", "800/103/2026");
    let id = plan.plan;
    let refused = office.sit("budi").refused("approve_plan", json!({ "plan": id }));
    asked_of(&refused, "plan_incomplete");
    assert!(refused.message.contains("ditolak"), "{}", refused.message);
}

#[test]
fn what_the_map_does_not_know_is_settled_once_and_remembered() {
    let mut office = Office::of_rantau_bahari();
    let mut files = CLEAN_120.files();
    let mut export = Table::read(&files[2]).from_heading("NIP BARU");
    let row = export.data()[0].clone();
    let own = row[export.column("NIP BARU")].to_string();
    let title = row[export.column("JABATAN NAMA")].to_string();
    export.retype(("NIP BARU", &own), "UNOR NAMA", "Kantor Urusan Rembulan");
    files[2] = office.folder().join("pegawai.xlsx");
    export.save(&files[2]);

    let unmatched = office.import(&files).remove(2).unmatched;
    let [waiting] = &unmatched[..] else { panic!("one unit is unknown: {unmatched:?}") };
    assert_eq!(
        (waiting.unit.as_str(), waiting.title.as_str(), waiting.people),
        ("Kantor Urusan Rembulan", title.as_str(), 1)
    );
    assert_eq!(office.staffing().total.unplaced, 1, "the person is in, without a post");
    let position = waiting.suggestions.first().expect("posts that look alike are offered").position;
    let answer = json!({ "unit": waiting.unit, "title": waiting.title, "position": position });
    let settled: Settled = office.call("settle_match", answer);
    assert_eq!(settled.people, 1);
    assert_eq!(office.staffing().total.unplaced, 0);
    assert!(office.import(&files).iter().all(|file| file.unmatched.is_empty()), "nobody is asked twice");
    office.assert_sound();
}
