//! A year in the life of three transfers, told in the order in which an office lives it, through the program itself.
//!
//! **Dewi** wishes to move; her case is returned, a letter to her agency lapses, one agency refuses, and she is followed
//! for a year in her new post. **Eka** leads a section and takes up another, before the assessment team and with an oath.
//! **Fajar** moves inside the agency; the objection is upheld, and the decree revoked. The days are those of 2026 and 2027:
//! offices are closed from 18 to 24 March 2026.

use mutasi_tests::{Clerk, PASSPHRASE, Table, Town, nip};
use serde_json::{Value, json};

const LIBRARY: &str = "Dinas Perpustakaan";
const SERVICE: &str = "Bidang Layanan";
const ARCHIVE: &str = "Dinas Kearsipan";
const SOCIAL: &str = "Dinas Sosial";
const HEAD: &str = "Kepala Dinas";
const SECTION: &str = "Kepala Seksi Layanan";
const CLERK: &str = "Pengadministrasi";
const ARCHIVIST: &str = "Pengelola Arsip";
const TMT: &str = "2026-05-04";

/// Heads of the three agencies, who also sit in the assessment team.
fn boss(at: u32) -> String {
    nip("1972-03-04", at)
}

fn dewi() -> String {
    nip("1990-05-06", 1)
}

fn eka() -> String {
    nip("1984-05-06", 1)
}

fn fajar() -> String {
    nip("1991-05-06", 1)
}

/// The office and what its people remember from one day to the next.
struct Year {
    clerk: Clerk,
    /// Positions.
    archivist: i64,
    social: i64,
    section: i64,
    service: i64,
    plan: String,
    dewi: i64,
    eka: i64,
    fajar: i64,
}

#[test]
fn a_year_from_the_first_wish_to_the_last_evaluation() {
    let mut year = begin();
    people_ask_at_the_desk(&mut year);
    requests_become_cases(&mut year);
    a_file_is_returned_once_and_handed_in_again(&mut year);
    the_letter_to_the_agency_of_origin_lapses(&mut year);
    the_other_agency_refuses_and_another_post_is_found(&mut year);
    the_assessment_team_hears_the_section_head(&mut year);
    another_account_approves_the_plan(&mut year);
    training_holds_the_decree_until_it_is_released(&mut year);
    the_section_head_takes_the_oath(&mut year);
    posts_change_hands_by_themselves_on_the_day(&mut year);
    an_objection_is_upheld_and_the_decree_revoked(&mut year);
    duty_begins_and_somebody_shows_the_way(&mut year);
    three_months_later_two_peers_say_nothing(&mut year);
    six_months_later_three_peers_do(&mut year);
    a_year_later_the_case_ends(&mut year);
    what_was_learned(&mut year);
    every_step_stands(&mut year);
}

fn begin() -> Year {
    let people = [boss(1), boss(2), boss(3), dewi(), eka(), fajar(), nip("1989-05-06", 7), nip("1988-05-06", 8)];
    let town = Town::new()
        .unit("1", LIBRARY)
        .post(LIBRARY, HEAD, "II.b", 1)
        .post(LIBRARY, SECTION, "IV.a", 1)
        .post(LIBRARY, CLERK, "-", 4)
        .unit("1.1", SERVICE)
        .post(SERVICE, "Pengelola Layanan", "-", 2)
        .unit("2", ARCHIVE)
        .post(ARCHIVE, HEAD, "II.b", 1)
        .post(ARCHIVE, SECTION, "IV.a", 1)
        .post(ARCHIVE, ARCHIVIST, "-", 2)
        .unit("3", SOCIAL)
        .post(SOCIAL, HEAD, "II.b", 1)
        .post(SOCIAL, CLERK, "-", 2)
        .person(&people[0], LIBRARY, HEAD, "2023-01-02")
        .person(&people[1], ARCHIVE, HEAD, "2023-01-02")
        .person(&people[2], SOCIAL, HEAD, "2023-01-02")
        .person(&people[3], LIBRARY, CLERK, "2019-01-01")
        .person(&people[4], LIBRARY, SECTION, "2022-01-03")
        .person(&people[5], LIBRARY, CLERK, "2019-01-01")
        .person(&people[6], LIBRARY, CLERK, "2019-01-01")
        .person(&people[7], LIBRARY, CLERK, "2019-01-01");
    let town = people.iter().fold(town, |town, nip| town.tell(nip, "TMT GOLONGAN", "2022-04-01"));
    let mut office = town.open_on("2026-02-02");
    let good: Vec<Vec<String>> = ["2024", "2025"]
        .iter()
        .flat_map(|year| people.iter().map(move |nip| vec![nip.clone(), (*year).to_string(), "Baik".to_string()]))
        .collect();
    office.take_clean("skp.xlsx", &Table::of(&["NIP", "TAHUN", "PREDIKAT"], &good));
    let [archivist, social, section, service] =
        [(ARCHIVE, ARCHIVIST), (SOCIAL, CLERK), (ARCHIVE, SECTION), (SERVICE, "Pengelola Layanan")]
            .map(|(unit, title)| office.position(unit, title));
    let tie = json!({ "nip": eka(), "other": boss(3), "relation": "sibling" });
    let _: Value = office.call("set_relative", tie);
    let sari = json!({ "name": "sari", "role": "operator", "passphrase": PASSPHRASE });
    let _: Value = office.call("add_account", sari);
    let head = json!({ "name": "Sri Wahyuni", "kind": "definitive", "from": "2024-02-20" });
    let _: Value = office.sit("budi").call("set_head", head);
    let clerk = Clerk::of(office, "2026-02-02");
    Year { clerk, archivist, social, section, service, plan: String::new(), dewi: 0, eka: 0, fajar: 0 }
}

fn people_ask_at_the_desk(year: &mut Year) {
    let clerk = year.clerk.on("2026-02-09");
    let (one, other) = (year.social.to_string(), year.archivist.to_string());
    let (nip, reason) = (dewi(), "Mendekati orang tua yang sakit");
    let wish = ["--nip", &nip, "--day", "2026-02-06", "--reason", reason, "--to", &one, "--to", &other];
    let checked = clerk.run("ratna", "request check", &wish);
    assert_eq!(checked["refusals"], json!([]), "nothing bars her");
    assert_eq!((&checked["targets"][0]["open"], &checked["targets"][0]["before"]), (&json!(2), &json!(0)));
    let kept = clerk.run("ratna", "request add", &wish);
    assert_eq!((&kept[0]["state"], &kept[0]["id"]), (&json!("open"), &json!(1)));
    clerk.refused("ratna", "request add", &wish, "request_twice");
    clerk.run("ratna", "request decide", &["take", "1"]);

    let (nip, to) = (fajar(), year.service.to_string());
    let wish = ["--nip", &nip, "--day", "2026-02-09", "--reason", "Ingin melayani langsung", "--to", &to];
    clerk.run("ratna", "request add", &wish);
    let inbox = clerk.run("ratna", "request list", &[]);
    let waiting: Vec<&Value> = inbox["requests"].as_array().expect("a list").iter().map(|one| &one["nip"]).collect();
    assert_eq!(waiting, [&json!(dewi()), &json!(fajar())], "who has waited longest stands first");
    let slips = clerk.path("tanda-terima");
    let slips = slips.to_str().expect("a path");
    let printed = clerk.run("ratna", "request receipt", &["1", "2", "--out", slips]);
    assert!(!printed["files"].as_array().expect("files").is_empty(), "both go home with a slip: {printed}");
}

fn requests_become_cases(year: &mut Year) {
    let clerk = year.clerk.on("2026-02-18");
    let due = clerk.run("ratna", "calendar", &[]);
    let item = one_item(&due, "request", &dewi());
    // Offices are closed on 16 and 17 February.
    assert_eq!((&item["day"], &item["left"]), (&json!("2026-02-24"), &json!(4)), "ten working days: {item}");
    let from = ["--letter", "800/21/2026", "--day", "2026-02-18"];
    year.dewi = clerk.propose(&dewi(), year.social, &[&from[..], &["--request", "1"]].concat());
    year.fajar = clerk.propose(&fajar(), year.service, &[&from[..], &["--request", "2"]].concat());
    year.eka = clerk.propose(&eka(), year.section, &from);
    let inbox = clerk.run("ratna", "request list", &[]);
    assert_eq!((&inbox["open"], &inbox["in_process"]), (&json!(0), &json!(2)));
    let again =
        ["--nip", &dewi(), "--to", &year.social.to_string(), "--reason", "Kebutuhan organisasi", "--request", "1"];
    clerk.refused("ratna", "proposal open", &again, "case_twice");
    let routes = [year.dewi, year.eka, year.fajar].map(|case| clerk.case(case)["route"].clone());
    let begins = ["DRAF", "DIAJUKAN", "VERIFIKASI_BERKAS", "PENILAIAN_KINERJA"];
    let consents = ["PERSETUJUAN_ASAL", "PERSETUJUAN_TUJUAN"];
    let decree = ["PERSETUJUAN_PPK", "PENOMORAN_SK", "SK_TERBIT"];
    let duty = ["SPMT", "PEMANTAUAN", "SELESAI"];
    assert_eq!(routes[0], json!([&begins[..], &consents, &decree, &duty].concat()));
    let oath = [&begins[..], &consents, &["SIDANG_TPK", "MENUNGGU_PERTEK"], &decree, &["PELANTIKAN"], &duty].concat();
    assert_eq!(routes[1], json!(oath), "who leads is heard by the team and takes an oath");
    assert_eq!(routes[2], json!([&begins[..], &decree, &duty].concat()), "inside an agency nobody else is asked");
}

fn a_file_is_returned_once_and_handed_in_again(year: &mut Year) {
    let clerk = year.clerk.on("2026-02-19");
    let all = [year.dewi, year.eka, year.fajar];
    clerk.decide_refused("vera", "submit", &all, &[], "role");
    let handed = clerk.decide("ratna", "submit", &all, &[]);
    assert_eq!((&handed[0]["state"], &handed[0]["due"]), (&json!("DIAJUKAN"), &json!("2026-02-26")));
    clerk.decide("vera", "take", &all, &[]);
    let missing = clerk.decide_refused("vera", "verify", &[year.dewi], &[], "case_blocked");
    assert!(missing.contains("belum ada"), "what is missing is named: {missing}");

    clerk.decide_refused("vera", "return", &[year.dewi], &[("note", " ")], "reason_short");
    let said = [("note", "Analisis jabatan unit tujuan belum dilampirkan")];
    clerk.decide("vera", "return", &[year.dewi], &said);
    assert_eq!(clerk.state(year.dewi), "DIKEMBALIKAN");
    clerk.on("2026-02-23");
    clerk.decide("ratna", "submit", &[year.dewi], &[]);
    clerk.decide("vera", "take", &[year.dewi], &[]);
    let papers = clerk.papers(year.dewi, "2026-02-20");
    let asked = ["ANJAB_ABK", "SK_PANGKAT", "SK_JABATAN", "SKP_2TH", "PERNYATAAN_HUKDIS", "PERNYATAAN_TUBEL"];
    assert_eq!(papers, asked, "the papers of a move between agencies, beside the letter of the wish");
    clerk.papers(year.eka, "2026-02-20");
    clerk.papers(year.fajar, "2026-02-20");
    clerk.decide("vera", "verify", &all, &[]);
    let nobody_judges_himself = [("decision", "DIREKOMENDASIKAN"), ("assessor", &*dewi())];
    clerk.decide_refused("vera", "assess", &[year.dewi], &nobody_judges_himself, "case_blocked");
    clerk.on("2026-02-25").decide("vera", "assess", &all, &[("decision", "DIREKOMENDASIKAN"), ("assessor", &*boss(1))]);
    let states = clerk.states(&all);
    assert_eq!(states, ["PERSETUJUAN_ASAL", "PERSETUJUAN_ASAL", "PERSETUJUAN_PPK"]);
}

fn the_letter_to_the_agency_of_origin_lapses(year: &mut Year) {
    let clerk = year.clerk.on("2026-03-05");
    let both = [year.dewi, year.eka];
    let asked = clerk.decide("ratna", "ask", &both, &[("letter", "800/55/2026"), ("letter-day", "2026-03-05")]);
    assert_eq!(asked[0]["due"], "2026-03-26", "ten working days, five of the days between are holidays");
    let agreed = [("decision", "agree"), ("letter", "041/7/2026"), ("letter-day", "2026-03-09")];
    let early = [("decision", "agree"), ("letter", "041/7/2026"), ("letter-day", "2026-03-04")];
    clerk.on("2026-03-10").decide_refused("ratna", "answer", &[year.eka], &early, "case_blocked");
    clerk.decide("ratna", "answer", &[year.eka], &agreed);

    clerk.on("2026-03-30");
    let item = one_item(&clerk.run("ratna", "calendar", &[]), "consent", &dewi());
    assert_eq!((&item["lapsed"], &item["urgency"], &item["left"]), (&json!(true), &json!("late"), &json!(-2)));
    assert_eq!(item["counted"], "10 hari kerja sejak surat permintaan");
    assert_eq!(clerk.state(year.dewi), "PERSETUJUAN_ASAL", "silence is no consent");
    clerk.decide("ratna", "remind", &[year.dewi], &[("letter", "800/71/2026"), ("letter-day", "2026-03-30")]);
    let line = clerk.case(year.dewi)["line"].clone();
    assert_eq!((&line["state"], &line["urgency"]), (&json!("PERSETUJUAN_ASAL"), &json!("late")), "still no answer");
    clerk.on("2026-04-01").decide(
        "ratna",
        "answer",
        &[year.dewi],
        &[("decision", "agree"), ("letter", "041/19/2026"), ("letter-day", "2026-04-01")],
    );
    assert_eq!(clerk.state(year.dewi), "PERSETUJUAN_TUJUAN");
}

fn the_other_agency_refuses_and_another_post_is_found(year: &mut Year) {
    let clerk = year.clerk.on("2026-04-02");
    clerk.decide("ratna", "ask", &[year.dewi], &[("letter", "800/80/2026"), ("letter-day", "2026-04-02")]);
    clerk.on("2026-04-07");
    let letter = [("decision", "refuse"), ("letter", "060/3/2026"), ("letter-day", "2026-04-06")];
    clerk.decide_refused("ratna", "answer", &[year.dewi], &letter, "refusal_reason");
    clerk.decide("ratna", "answer", &[year.dewi], &[&letter[..], &[("reason", "no_seat")]].concat());
    let line = clerk.case(year.dewi)["line"].clone();
    assert_eq!(line["state"], "PERSETUJUAN_TUJUAN", "a refusal moves nothing");
    assert!(line["blocked"].as_str().is_some_and(|why| why.contains("060/3/2026")), "it is told: {line}");
    clerk.decide("vera", "return", &[year.dewi], &[("note", "Cari jabatan lain yang formasinya terbuka")]);

    clerk.on("2026-04-08");
    let other = json!({ "case": year.dewi, "position": year.archivist });
    let _: Value = clerk.at_desk("ratna", "edit_case", other);
    clerk.decide("ratna", "submit", &[year.dewi], &[]);
    clerk.decide("vera", "take", &[year.dewi], &[]);
    clerk.decide("vera", "verify", &[year.dewi], &[]);
    clerk.decide("vera", "assess", &[year.dewi], &[("decision", "DIREKOMENDASIKAN"), ("assessor", &*boss(1))]);
    assert_eq!(clerk.state(year.dewi), "PERSETUJUAN_ASAL", "for another post both agencies are asked again");
    clerk.agreed(&[year.dewi], "041/22/2026", "2026-04-08");
    clerk.agreed(&[year.dewi, year.eka], "050/9/2026", "2026-04-08");
    assert_eq!([year.dewi, year.eka].map(|case| clerk.state(case)), ["PERSETUJUAN_PPK", "SIDANG_TPK"]);
}

fn the_assessment_team_hears_the_section_head(year: &mut Year) {
    let clerk = year.clerk.on("2026-04-09");
    let made = clerk.run("ratna", "plan new", &["--name", "Penataan Triwulan II", "--tmt", TMT]);
    year.plan = made["plan"].to_string();
    let [one, two, three] = [year.dewi, year.fajar, year.eka].map(|case| case.to_string());
    let shown = clerk.run("ratna", "proposal plan", &[&year.plan, &one, &two, &three]);
    let carried: Vec<&Value> = shown["moves"].as_array().expect("moves").iter().map(|one| &one["case"]).collect();
    assert_eq!(carried, [&json!(year.dewi), &json!(year.fajar), &json!(year.eka)]);
    clerk.refused("budi", "plan approve", &[&year.plan], "plan_incomplete");

    clerk.on("2026-04-13");
    let seat = |at: u32, role: &str| json!({ "nip": boss(at), "role": role });
    let people = json!([seat(1, "ketua"), seat(2, "anggota"), seat(3, "anggota")]);
    let plan: i64 = year.plan.parse().expect("a number");
    let asked = json!({ "kind": "tpk", "plan": plan, "day": "2026-04-13", "place": "Ruang Sekda", "people": people });
    let meeting: Value = clerk.at_desk("ratna", "set_meeting", asked);
    let kept_out = meeting["agenda"][0]["kept_out"].as_array().expect("a list");
    assert_eq!(kept_out.len(), 1, "her brother sits out: {kept_out:?}");
    let decisions = json!([{ "case": year.eka, "decision": "setuju" }]);
    let held = json!({
        "meeting": meeting["short"]["meeting"], "present": [boss(1), boss(2), boss(3)], "decisions": decisions,
        "number": "800.1.3.1/4/TPK/2026",
    });
    let _: Value = clerk.at_desk("vera", "hold_meeting", held);
    let case = clerk.case(year.eka);
    assert_eq!(case["line"]["state"], "MENUNGGU_PERTEK", "BKN is asked through I-MUT");
    let step = case["steps"].as_array().and_then(|all| all.last()).expect("a step").clone();
    assert_eq!((&step["kind"], &step["letter"]), (&json!("panel"), &json!("800.1.3.1/4/TPK/2026")));
    let wordless = clerk.decide_refused("ratna", "pertek", &[year.eka], &[("decision", "given")], "case_blocked");
    assert!(wordless.contains("I-MUT"), "{wordless}");
    clerk.on("2026-04-14").decide("ratna", "pertek", &[year.eka], &[("decision", "given"), ("imut", "I-MUT/2026/77")]);
    assert_eq!(clerk.state(year.eka), "PERSETUJUAN_PPK");
}

fn another_account_approves_the_plan(year: &mut Year) {
    let clerk = year.clerk.on("2026-04-15");
    clerk.refused("ratna", "plan approve", &[&year.plan], "four_eyes");
    let approved = clerk.run("budi", "plan approve", &[&year.plan]);
    assert_eq!(approved["state"], "approved");
    for case in [year.dewi, year.eka, year.fajar] {
        let line = clerk.case(case)["line"].clone();
        assert_eq!((&line["state"], &line["due"]), (&json!("PENOMORAN_SK"), &json!("2026-04-22")));
    }
}

fn training_holds_the_decree_until_it_is_released(year: &mut Year) {
    let clerk = year.clerk.on("2026-04-16");
    let case = year.dewi.to_string();
    let course = ["--case", &case, "--kind", "bimtek", "--title", "Pengelolaan arsip dinamis", "--hours", "16"];
    let days = ["--starts", "2026-04-20", "--ends", "2026-04-22", "--gate"];
    let planned = clerk.run("ratna", "training plan", &[&course[..], &days].concat());
    let course = planned["courses"][0]["course"].to_string();
    assert_eq!(planned["courses"][0]["holds"], true);

    clerk.on("2026-04-20");
    let folder = clerk.path("sk");
    let out = folder.to_str().expect("a path").to_string();
    let issue = [&*year.plan, "--date", "2026-04-20", "--out", &out];
    let held = clerk.refused("ratna", "decree issue", &issue, "training_gate");
    assert!(held.contains("Pengelolaan arsip dinamis"), "the course is named: {held}");
    let release =
        [&*course, "--state", "released", "--reason", "Pengajar berhalangan, diganti pendampingan di unit baru"];
    clerk.refused("sari", "training end", &release, "role");
    clerk.run("vera", "training end", &release);
    let issued = clerk.run("ratna", "decree issue", &issue);
    assert_eq!(issued["decrees"].as_array().map(Vec::len), Some(3), "{issued}");
    assert_eq!(clerk.state(year.dewi), "SK_TERBIT");
    let inbox = clerk.run("ratna", "request list", &["--ended"]);
    assert_eq!(inbox["granted"], 2, "with the decree a request is granted");

    let delivered = [year.dewi, year.eka, year.fajar];
    clerk.decide_refused("ratna", "deliver", &delivered, &[("day", "2026-04-17")], "case_blocked");
    clerk.on("2026-04-22");
    clerk.decide("ratna", "deliver", &delivered, &[]);
    let states = clerk.states(&delivered);
    assert_eq!(states, ["SPMT", "PELANTIKAN", "SPMT"]);
}

fn the_section_head_takes_the_oath(year: &mut Year) {
    let clerk = year.clerk.on("2026-04-23");
    let item = one_item(&clerk.run("ratna", "calendar", &["--until", "2026-07-01"]), "inauguration", &eka());
    assert_eq!(item["day"], "2026-06-09", "thirty working days from the decree, over three feasts: {item}");
    let plan: i64 = year.plan.parse().expect("a number");
    let people = json!([{ "nip": eka(), "role": "peserta" }]);
    let asked = json!({ "kind": "pelantikan", "plan": plan, "day": "2026-04-27", "place": "Aula", "people": people });
    let meeting: Value = clerk.at_desk("ratna", "set_meeting", asked.clone());
    let number = meeting["short"]["meeting"].clone();
    assert_eq!(meeting["short"]["invite_by"], "2026-04-24", "one working day before");
    let invited = json!({ "meeting": number, "invited": "2026-04-23" });
    let _: Value = clerk.at_desk("ratna", "set_meeting", both(asked, invited));

    clerk.on("2026-04-27");
    let decisions = json!([{ "case": year.eka, "decision": "dilantik" }]);
    let held = json!({ "meeting": number, "present": [eka()], "decisions": decisions, "number": "800/3/BA/2026" });
    let _: Value = clerk.at_desk("ratna", "hold_meeting", held);
    let line = clerk.case(year.eka)["line"].clone();
    assert_eq!((&line["state"], &line["due"]), (&json!("SPMT"), &json!("2026-05-11")), "seven days after the TMT");
}

fn posts_change_hands_by_themselves_on_the_day(year: &mut Year) {
    let clerk = year.clerk.on("2026-05-03");
    let held = |clerk: &Clerk, position: i64| {
        let staffing = clerk.run("ratna", "staffing", &[]);
        let all = staffing["positions"].as_array().expect("positions").clone();
        all.into_iter().find(|line| line["id"] == position).expect("the position")["held"].clone()
    };
    let post = |clerk: &Clerk, nip: &str| clerk.run("ratna", "staff", &["--nip", nip])[0]["position_id"].clone();
    assert_eq!((held(clerk, year.archivist), held(clerk, year.section)), (json!(0), json!(0)));
    assert_ne!(post(clerk, &dewi()), json!(year.archivist));
    clerk.decide_refused("ratna", "report_duty", &[year.dewi], &[("letter", "800/1")], "case_blocked");
    clerk.on(TMT);
    assert_eq!((held(clerk, year.archivist), held(clerk, year.section)), (json!(1), json!(1)), "nobody did anything");
    assert_eq!([dewi(), eka(), fajar()].map(|nip| post(clerk, &nip)), [year.archivist, year.section, year.service]);

    let tasks = clerk.run("ratna", "training tasks", &["--case", &year.dewi.to_string()]);
    let [task] = &tasks.as_array().expect("tasks")[..] else { panic!("one task: {tasks}") };
    assert_eq!((&task["kind"], &task["due"], &task["late"]), (&json!("siasn"), &json!("2026-05-04"), &json!(false)));
    for case in [year.dewi, year.eka] {
        finish_tasks(clerk, case, TMT);
    }
}

/// Says of every open task of a case that it is done.
fn finish_tasks(clerk: &mut Clerk, case: i64, day: &str) {
    let tasks = clerk.run("ratna", "training tasks", &["--case", &case.to_string()]);
    for task in tasks.as_array().expect("tasks") {
        let done = json!({
            "task": task["task"], "cases": [], "kind": task["kind"], "title": task["title"],
            "holder": task["holder"], "due": task["due"], "done": day,
        });
        let _: Value = clerk.at_desk("ratna", "set_task", done);
    }
}

fn an_objection_is_upheld_and_the_decree_revoked(year: &mut Year) {
    let clerk = year.clerk.on("2026-05-06");
    let filed = json!({ "case": year.fajar, "day": "2026-05-06", "letter": "tanpa nomor", "grounds": "Tidak pernah dimintai kesediaan untuk lokasi baru" });
    let too_early = both(filed.clone(), json!({ "day": "2026-04-21" }));
    clerk.refused_at_desk("ratna", "file_objection", too_early, "objection_day");
    let case: Value = clerk.at_desk("ratna", "file_objection", filed);
    let objection = &case["objections"][0];
    // Offices are closed on 1, 14, 15, 27 and 28 May, and on 1 June.
    assert_eq!((&objection["limit"], &objection["in_time"]), (&json!("2026-05-13"), &json!(true)));
    assert_eq!(objection["due"], "2026-06-11", "twenty-one working days");
    assert_eq!((&case["line"]["objections"], &case["line"]["state"]), (&json!(1), &json!("SPMT")));
    let decided = json!({
        "objection": objection["id"], "decision": "dikabulkan", "day": "2026-05-18",
        "reason": "Kesediaan memang tidak pernah diminta", "letter": "800/120/2026",
    });
    clerk.on("2026-05-18");
    clerk.refused_at_desk("sari", "decide_objection", decided.clone(), "role");
    let case: Value = clerk.at_desk("budi", "decide_objection", decided);
    assert!(case["objections"][0]["next"].as_str().is_some_and(|next| next.starts_with("Cabut SK")), "{case}");

    clerk.on("2026-05-20");
    let (decree, folder) = (case["line"]["decree"].to_string(), clerk.path("pencabutan"));
    let revoke = [
        &*decree,
        "--date",
        "2026-05-20",
        "--from",
        "2026-05-21",
        "--reason",
        "Keberatan pegawai dikabulkan",
        "--out",
        folder.to_str().expect("a path"),
    ];
    clerk.run("budi", "decree revoke", &revoke);
    assert_eq!(clerk.state(year.fajar), "DICABUT");
    let back = clerk.on("2026-05-21").run("ratna", "staff", &["--nip", &fajar()]);
    assert_eq!(back[0]["unit"], LIBRARY, "back in the former post");
    let inbox = clerk.run("ratna", "request list", &[]);
    assert_eq!((&inbox["open"], &inbox["requests"][0]["nip"]), (&json!(1), &json!(fajar())), "the wish waits again");
    clerk.decide_refused("ratna", "report_duty", &[year.fajar], &[("letter", "800/1")], "case_blocked");
}

fn duty_begins_and_somebody_shows_the_way(year: &mut Year) {
    let clerk = year.clerk.on("2026-05-22");
    let item = one_item(&clerk.run("ratna", "calendar", &[]), "spmt", &dewi());
    assert_eq!(
        (&item["urgency"], &item["day"], &item["holder"]),
        (&json!("late"), &json!("2026-05-11"), &json!("unit"))
    );
    let letter = [("letter", "800/141/2026"), ("letter-day", "2026-05-22")];
    clerk.decide("ratna", "remind", &[year.dewi, year.eka], &letter);
    clerk.on("2026-05-25");
    let back = [("letter", "800/8/SPMT"), ("letter-day", "2026-05-04"), ("day", "2026-05-04")];
    let lines = clerk.decide("ratna", "report_duty", &[year.dewi, year.eka], &back);
    assert_eq!((&lines[0]["state"], &lines[0]["due"]), (&json!("PEMANTAUAN"), &json!("2026-08-04")));
    clerk.run("ratna", "training programme", &["--case", &year.dewi.to_string()]);
    let tasks = clerk.run("ratna", "training tasks", &["--case", &year.dewi.to_string()]);
    let days: Vec<&Value> = tasks.as_array().expect("tasks").iter().map(|task| &task["due"]).collect();
    assert_eq!(days, ["2026-05-18", "2026-06-04", "2026-07-04"], "fourteen days, one month, two months after the TMT");
    finish_tasks(clerk, year.dewi, "2026-05-25");
    let open = clerk.decide_refused("ratna", "finish", &[year.dewi], &[], "case_blocked");
    assert!(open.contains("3 evaluasi"), "{open}");
}

/// The evaluation of a case so many months after the TMT.
fn evaluation(clerk: &Clerk, case: i64, months: u32) -> String {
    let listed = clerk.run("ratna", "evaluation list", &[]);
    let mut all = listed.as_array().expect("a list").iter();
    let found = all.find(|one| one["case"] == case && one["months"] == months).expect("the evaluation is open");
    found["evaluation"].to_string()
}

/// Prints forms, and gives their codes by rater.
fn printed(clerk: &Clerk, evaluation: &str, peers: &str) -> impl Fn(&str) -> Vec<String> + use<> {
    let folder = clerk.path(&format!("formulir-{evaluation}"));
    let out = folder.to_str().expect("a path");
    let papers = clerk.run("ratna", "evaluation print", &[evaluation, "--peers", peers, "--out", out]);
    assert_eq!(papers["files"].as_array().map(Vec::len), Some(2), "a paper and a workbook: {papers}");
    let shown = clerk.run("ratna", "evaluation show", &[evaluation]);
    move |role: &str| {
        let forms = shown["forms"].as_array().expect("forms").iter().filter(|form| form["role"] == role);
        forms.map(|form| form["code"].as_str().expect("a code").to_string()).collect()
    }
}

#[track_caller]
fn typed(clerk: &Clerk, code: &str, date: &str, items: &str) -> Value {
    clerk.run("ratna", "evaluation take", &[code, "--date", date, "--items", items])
}

fn three_months_later_two_peers_say_nothing(year: &mut Year) {
    let clerk = year.clerk.on("2026-08-03");
    let id = evaluation(clerk, year.dewi, 3);
    let codes = printed(clerk, &id, "3");
    let (superior, peers, own) = (codes("superior"), codes("peer"), codes("self"));
    assert_eq!((superior.len(), peers.len(), own.len()), (1, 3, 1));
    clerk.on("2026-08-05");
    let close = [&*id, "--follow-up", "pembinaan", "--note", "Perlu pendampingan aplikasi", "--due", "2026-09-04"];
    clerk.refused("vera", "evaluation close", &close, "evaluation_obstacle");
    typed(clerk, &superior[0], "2026-08-05", "4,4,4,4,4,4,4");
    let twice = ["--date", "2026-08-05", "--items", "5,5,5,5,5,5,5"];
    clerk.refused("ratna", "evaluation take", &[&[&*superior[0]], &twice[..]].concat(), "form_taken");
    typed(clerk, &own[0], "2026-08-04", "5,5,5,5,5,5,5");
    typed(clerk, &peers[0], "2026-08-04", "1,1,1,1,1,1,1");
    let shown = typed(clerk, &peers[1], "2026-08-04", "1,1,1,1,1,1,1");
    assert_eq!((&shown["peers"], &shown["reweighted"]), (&Value::Null, &json!(true)), "two could be told apart");
    assert_eq!(shown["total"], 4.25, "4 with weight 60 and 5 with weight 20, taken up to 100");
    let closed = clerk.run("vera", "evaluation close", &close);
    assert_eq!(closed["line"]["follow_up"], "pembinaan");
    let tasks = clerk.run("ratna", "training tasks", &["--case", &year.dewi.to_string()]);
    assert_eq!((&tasks[0]["kind"], &tasks[0]["due"]), (&json!("pembinaan"), &json!("2026-09-04")), "{tasks}");
    clerk.refused("ratna", "evaluation take", &[&[&*peers[2]], &twice[..]].concat(), "evaluation_closed");
    finish_tasks(clerk, year.dewi, "2026-08-05");
}

fn six_months_later_three_peers_do(year: &mut Year) {
    let clerk = year.clerk.on("2026-11-04");
    let id = evaluation(clerk, year.dewi, 6);
    let codes = printed(clerk, &id, "3");
    let item = one_item(&clerk.run("ratna", "calendar", &[]), "evaluation", &dewi());
    assert_eq!((&item["day"], &item["urgency"]), (&json!("2026-11-04"), &json!("due")));
    typed(clerk, &codes("superior")[0], "2026-11-04", "4,4,4,4,4,4,4");
    typed(clerk, &codes("self")[0], "2026-11-04", "5,5,5,5,5,5,5");
    let shown = codes("peer").iter().map(|code| typed(clerk, code, "2026-11-04", "3,3,3,-,3,3,3")).last();
    let shown = shown.expect("three peers");
    assert_eq!((&shown["peers"], &shown["total"]), (&json!(3.0), &json!(4.0)), "60 x 4 + 20 x 3 + 20 x 5: {shown}");
    assert_eq!((&shown["units"][0]["before"]["held"], &shown["units"][0]["after"]["held"]), (&json!(6), &json!(4)));
    clerk.run("vera", "evaluation close", &[&id, "--follow-up", "lanjut"]);
}

fn a_year_later_the_case_ends(year: &mut Year) {
    let clerk = year.clerk.on("2027-02-01");
    let better = [vec![dewi(), "2026".to_string(), "Sangat Baik".to_string()]];
    let file = clerk.path("skp_2026.xlsx");
    Table::of(&["NIP", "TAHUN", "PREDIKAT"], &better).save(&file);
    clerk.run("ratna", "import", &[file.to_str().expect("a path")]);
    clerk.on("2027-05-04");
    let id = evaluation(clerk, year.dewi, 12);
    let codes = printed(clerk, &id, "0");
    let shown = typed(clerk, &codes("superior")[0], "2027-05-04", "5,5,4,4,5,5,4");
    let ratings = [&shown["rating_before"], &shown["rating_after"], &shown["trend"]];
    assert_eq!(ratings, ["Baik (2025)", "Sangat Baik (2026)", "rose"], "{shown}");
    clerk.run("vera", "evaluation close", &[&id, "--follow-up", "lanjut", "--note", "Sudah mandiri"]);
    let ended = clerk.decide("ratna", "finish", &[year.dewi], &[]);
    assert_eq!((&ended[0]["state"], &ended[0]["holder"]), (&json!("SELESAI"), &json!("")));
    let refused = clerk.decide_refused("ratna", "finish", &[year.eka], &[], "case_blocked");
    assert!(refused.contains("3 evaluasi"), "hers were never looked at: {refused}");
}

fn what_was_learned(year: &mut Year) {
    let clerk = &year.clerk;
    let learned = clerk.run("ratna", "evaluation lessons", &[]);
    assert_eq!((&learned["cases"], &learned["rose"], &learned["training_done"]), (&json!(1), &json!(1), &json!(0)));
    let axes: Vec<&str> =
        learned["lessons"].as_array().expect("lessons").iter().filter_map(|one| one["axis"].as_str()).collect();
    assert_eq!(axes, ["kind", "rule", "family", "unit", "distance"], "{learned}");
    assert_eq!((&learned["published"], &learned["smallest_cell"]), (&json!([]), &json!(5)), "one person is no public");
    let outcome = clerk.run("ratna", "evaluation outcome", &[&year.plan]);
    for (name, count) in [
        ("moves", 3),
        ("decreed", 3),
        ("revoked", 1),
        ("on_duty", 2),
        ("finished", 1),
        ("objections", 1),
        ("evaluated", 1),
        ("rose", 1),
    ] {
        assert_eq!(outcome[name], count, "{name}: {outcome}");
    }
}

/// The steps of a case in one line: kind and where it leads.
fn told(clerk: &Clerk, case: i64) -> String {
    let case = clerk.case(case);
    let steps = case["steps"].as_array().expect("steps").iter();
    let words = steps.map(|step| {
        let (kind, to) = (step["kind"].as_str().expect("a kind"), step["to"].as_str().expect("a state"));
        if step["from"] == step["to"] { kind.to_string() } else { format!("{kind}:{to}") }
    });
    words.collect::<Vec<_>>().join(" ")
}

fn every_step_stands(year: &mut Year) {
    let clerk = &year.clerk;
    assert_eq!(
        told(clerk, year.dewi),
        "open:DRAF submit:DIAJUKAN take:VERIFIKASI_BERKAS return:DIKEMBALIKAN submit:DIAJUKAN take:VERIFIKASI_BERKAS \
         verify:PENILAIAN_KINERJA assess:PERSETUJUAN_ASAL ask remind answer:PERSETUJUAN_TUJUAN ask answer \
         return:DIKEMBALIKAN submit:DIAJUKAN take:VERIFIKASI_BERKAS verify:PENILAIAN_KINERJA assess:PERSETUJUAN_ASAL \
         ask answer:PERSETUJUAN_TUJUAN ask answer:PERSETUJUAN_PPK approve:PENOMORAN_SK decree:SK_TERBIT deliver:SPMT \
         remind report_duty:PEMANTAUAN evaluate evaluate evaluate finish:SELESAI"
    );
    assert_eq!(
        told(clerk, year.eka),
        "open:DRAF submit:DIAJUKAN take:VERIFIKASI_BERKAS verify:PENILAIAN_KINERJA assess:PERSETUJUAN_ASAL ask \
         answer:PERSETUJUAN_TUJUAN ask answer:SIDANG_TPK panel:MENUNGGU_PERTEK pertek:PERSETUJUAN_PPK approve:PENOMORAN_SK decree:SK_TERBIT \
         deliver:PELANTIKAN inaugurate:SPMT remind report_duty:PEMANTAUAN"
    );
    assert_eq!(
        told(clerk, year.fajar),
        "open:DRAF submit:DIAJUKAN take:VERIFIKASI_BERKAS verify:PENILAIAN_KINERJA assess:PERSETUJUAN_PPK \
         approve:PENOMORAN_SK decree:SK_TERBIT deliver:SPMT object decide_objection revoke:DICABUT"
    );
    for case in [year.dewi, year.eka, year.fajar] {
        for step in clerk.case(case)["steps"].as_array().expect("steps") {
            let sealed = clerk.run("ratna", "case facts", &[step["snapshot"].as_str().expect("a hash")]);
            assert_eq!(sealed["sound"], true, "{step}");
        }
    }
    clerk.assert_sound();
}

/// The one line of a kind about a person.
#[track_caller]
fn one_item(calendar: &Value, kind: &str, nip: &str) -> Value {
    let items = calendar["items"].as_array().expect("items").iter();
    let found: Vec<&Value> = items.filter(|item| item["kind"] == kind && item["nip"] == nip).collect();
    let [item] = found[..] else { panic!("one line {kind} about {nip}: {calendar}") };
    item.clone()
}

/// A request with other fields on top.
fn both(mut one: Value, other: Value) -> Value {
    one.as_object_mut().expect("an object").extend(other.as_object().expect("an object").clone());
    one
}
