//! Every act of the contract: who may do it, what a number that nobody knows gives, and a field that no act has. A new
//! act must be thought of here.

#[path = "every_act/matrix.rs"]
mod matrix;

use std::collections::BTreeSet;

use mutasi_acts::for_every_act;
use mutasi_tests::{DIRTY_600, Office, asked_of};
use serde_json::{Value, json};

macro_rules! names {
    ($($name:ident: $request:ty => $reply:ty,)*) => { &[$(stringify!($name)),*] };
}
const ACTS: &[&str] = for_every_act!(names);

/// Acts that leave the store as it is; an auditor may call them.
const READING: [&str; 108] = [
    "session",
    "home",
    "search",
    "list_accounts",
    "list_signatories",
    "list_unmatched",
    "list_staff",
    "show_staff",
    "staffing",
    "vacancies",
    "show_position",
    "heat",
    "chart",
    "list_spare",
    "projection",
    "list_leaving",
    "list_indices",
    "list_workload",
    "show_workload",
    "preview_workload",
    "reckon_hours",
    "list_similar",
    "export_workload",
    "list_schools",
    "list_health",
    "list_sites",
    "list_scenarios",
    "show_scenario",
    "list_reports",
    "reprint_report",
    "list_parameters",
    "list_plans",
    "show_plan",
    "list_candidates",
    "list_targets",
    "export_plan",
    "list_decrees",
    "verify_decree",
    "preview_decree",
    "reprint_papers",
    "show_paper",
    "list_numbers",
    "list_letter_kinds",
    "preview_letter",
    "list_letters",
    "completeness",
    "evidence_pack",
    "check_template",
    "export_template",
    "read_template",
    "list_fonts",
    "show_letterheads",
    "preview_letterhead",
    "show_template",
    "list_journal",
    "list_events",
    "verify_store",
    "backup",
    "list_backups",
    "backup_now",
    "preview_backup",
    "store_health",
    "check_fully",
    "open_finding",
    "explain_move",
    "red_flags",
    "sensitivity",
    "show_proposal",
    "explain_proposed",
    "explain_open",
    "what_if",
    "gain_curve",
    "compare_plans",
    "compare_settings",
    "verify_proposal",
    "list_rules",
    "weigh",
    "try_office_rule",
    "list_heads",
    "person_file",
    "requirements",
    "nine_box",
    "list_requests",
    "open_request",
    "check_request",
    "waiting_lists",
    "granted_shares",
    "write_forms",
    "list_cases",
    "show_case",
    "list_reasons",
    "save_case_document",
    "show_snapshot",
    "list_meetings",
    "show_meeting",
    "list_concerns",
    "list_objections",
    "list_training",
    "list_tasks",
    "list_evaluations",
    "show_evaluation",
    "find_form",
    "lessons",
    "plan_outcome",
    "calendar",
    "list_holidays",
    "person_data",
    "list_retention",
];

/// They keep what was printed; whoever may read may print.
const PRINTING: [&str; 4] = ["print_report", "print_assessment", "print_receipts", "print_meeting"];

/// Everybody keeps their own passphrase, whatever else they may do.
const OWN: [&str; 1] = ["change_passphrase"];

/// Records that acts below change or remove: a document, a circumstance, a rule of the office, a term of the head, and a
/// case with what hangs on it.
fn furnish(office: &mut Office, plan: i64) {
    let document = json!({ "plan": plan, "kind": "BA_TPK", "number": "7", "date": "2026-11-20" });
    let _: Value = office.call("record_document", document);
    let nip = office.everybody()[0].nip.clone();
    let _: Value = office.call("set_circumstance", json!({ "nip": nip, "kind": "sick_leave", "from": "2026-11-01" }));
    office.sit("penyetuju");
    let _: Value = office.call("save_office_rule", office_rule());
    let _: Value =
        office.call("set_head", json!({ "name": "Sri Wahyuni", "kind": "definitive", "from": "2024-01-01" }));
    office.sit("operator");
    furnish_a_case(office, plan);
}

fn furnish_a_case(office: &mut Office, plan: i64) {
    let (mut people, posts) = (office.everybody(), office.staffing().positions);
    let person = people.swap_remove(2);
    let to = posts.iter().find(|post| Some(post.id) != person.position_id).expect("another post").id;
    let case = office.open_case(&person.nip, to);
    let moved = moved_first(office, plan);
    let paper = json!({ "case": case, "kind": "SKP_2TH", "number": "7", "date": "2026-11-20" });
    let _: Value = office.call("set_case_document", paper);
    for (act, request) in [
        ("set_meeting", meeting(&person.nip, plan)),
        ("set_concern", concern(&moved, plan)),
        ("set_course", course(case)),
        ("set_task", task(case)),
    ] {
        let _: Value = office.call(act, request);
    }
}

/// NIP of the first person whom a plan moves.
fn moved_first(office: &mut Office, plan: i64) -> String {
    office.at_plan(plan).view().moves.remove(0).nip
}

fn meeting(nip: &str, plan: i64) -> Value {
    let people = json!([{ "nip": nip, "role": "peserta" }]);
    json!({ "kind": "sosialisasi", "plan": plan, "day": "2026-11-23", "place": "Aula", "people": people, "agenda": [] })
}

fn concern(nip: &str, plan: i64) -> Value {
    json!({ "plan": plan, "nip": nip, "kind": "jarak", "words": "Rumah jauh dari kantor baru", "day": "2026-11-20" })
}

fn course(case: i64) -> Value {
    let (starts, ends) = ("2026-12-01", "2026-12-02");
    json!({ "cases": [case], "kind": "bimtek", "title": "Tata naskah", "hours": 8, "starts": starts, "ends": ends })
}

fn task(case: i64) -> Value {
    json!({ "cases": [case], "kind": "mentoring", "title": "Mentor", "due": "2027-01-04" })
}

fn office_rule() -> Value {
    json!({
        "title": "Usia", "expression": "umur >= 57", "message": "Mendekati pensiun.", "basis": "Perwal 1/2026",
        "severity": "INFO", "from": "2026-11-21",
    })
}

/// The number of the first record of a list.
fn first_id(list: &Value) -> i64 {
    list[0]["id"].as_i64().unwrap_or_else(|| panic!("a record stands ready: {list}"))
}

/// A request of every writing act that its own role would be granted. A new act must be thought of here.
fn lawful_request(office: &mut Office, act: &str, plan: i64) -> Value {
    let view = office.at_plan(plan).view();
    let (one, to) = (view.moves[0].move_id, office.staffing().positions[0].id);
    let (first, second) = (office.everybody()[0].nip.clone(), office.everybody()[1].nip.clone());
    let unit = office.staffing().units[0].id;
    let (folder, file) = (office.place("keluar"), DIRTY_600.file("hukdis.csv"));
    let (folder, file) = (office.grant(&folder), office.grant(&file));
    match act {
        "set_roles" => json!({ "account": "verifikator", "roles": ["verifikator", "operator"] }),
        "remove_account" => json!({ "account": "verifikator" }),
        "reset_passphrase" => json!({ "account": "verifikator", "passphrase": "kata sandi yang lain" }),
        "renew_recovery" | "rekey_store" => json!({}),
        "edit_region" => {
            json!({ "capital": "Bahari", "head_name": "Sri Wahyuni", "office_name": "BKPSDM", "office_code": "BKPSDM" })
        }
        "add_account" => json!({ "name": "sari", "role": "operator", "passphrase": "empat kata yang panjang" }),
        "preview_import" | "take_import" => json!({ "files": [file] }),
        "save_corrections" => json!({ "files": [file], "to": folder }),
        "settle_match" => json!({ "unit": "Bidang Lama", "title": "Jabatan Lama", "position": to }),
        "new_plan" => json!({ "name": "Rencana", "tmt": "2027-01-02" }),
        "add_move" => json!({ "plan": plan, "nip": first, "to": to }),
        "paste_moves" => json!({ "plan": plan, "text": first }),
        "set_target" => json!({ "plan": plan, "move": one, "to": to }),
        "remove_moves" => json!({ "plan": plan, "moves": [one] }),
        "swap_staff" => json!({ "plan": plan, "first": first, "second": second }),
        "override_finding" => {
            json!({ "plan": plan, "move": one, "rule": "O-04", "reason": "alasan yang cukup panjang" })
        }
        "record_consent" => {
            json!({ "plan": plan, "side": "origin", "decision": "agree", "letter": "1", "date": "2026-11-20" })
        }
        "approve_plan" => json!({ "plan": plan }),
        "issue_decrees" => json!({ "plan": plan, "date": "2026-11-21", "to": folder }),
        "correct_decree" => {
            let line = json!({ "place": "KESATU", "was": "A", "becomes": "B" });
            json!({ "decree": 1, "date": "2026-11-21", "corrections": [line], "to": folder })
        }
        "revoke_decree" => json!({ "decree": 1, "date": "2026-11-21", "reason": "dibatalkan", "to": folder }),
        "attach_signed" => json!({ "paper": { "kind": "decree", "id": 1 }, "file": file }),
        "reserve_numbers" => {
            json!({ "class": "surat", "date": "2026-11-21", "count": 1, "purpose": "undangan" })
        }
        "void_number" => json!({ "class": "surat", "year": 2026, "seq": 1, "reason": "batal" }),
        "print_letters" => {
            json!({ "letter": { "kind": "permohonan", "plan": plan, "date": "2026-11-21" }, "to": folder })
        }
        "set_signatory" => {
            json!({ "name": "Rahma Hakim", "title": "Sekretaris Daerah", "delegation": "an", "from": "2026-11-21" })
        }
        "end_signatory" => json!({ "id": 1, "to": "2026-12-31" }),
        "set_letterhead" => json!({ "form": "agency", "lines": ["PEMERINTAH KOTA"] }),
        "add_font" => json!({ "files": [file] }),
        "remove_font" => json!({ "family": "Kantor" }),
        "set_template" => json!({ "kind": "petikan" }),
        "set_return" => json!({ "plan": plan, "move": one, "until": "2027-12-31" }),
        "appoint_acting" => json!({ "position": to, "nip": first, "kind": "plh", "from": "2026-11-21" }),
        "end_acting" => json!({ "acting": 1, "day": "2026-12-31" }),
        "set_entries" => json!({ "position": to, "entries": [{ "day": "2027-01-01", "people": 1 }] }),
        "set_index" => {
            json!({ "unit": unit, "period": "2026", "from": "2026-01-01", "until": "2026-12-31", "value": 80.0 })
        }
        "set_school" => json!({ "unit": unit, "npsn": "", "level": "sd", "pupils": 100, "groups": { "1": 6 } }),
        "set_puskesmas" => json!({ "unit": unit, "inpatient": false, "urban": true }),
        "set_workload" => {
            let task = json!({
                "name": "Tugas", "output": "Dokumen", "volume": 900.0, "period": "year", "norm": 7.0, "shifts": 1.0,
                "support": false,
            });
            let (method, rounding) = ("tasks", "half_up");
            json!({ "position": to, "method": method, "effective_hours": 1250.0, "rounding": rounding, "tasks": [task] })
        }
        "clear_workload" => json!({ "position": with_workload(office) }),
        "copy_workload" => json!({ "from_position": with_workload(office), "to_positions": [to] }),
        "new_scenario" => json!({ "name": "Simulasi" }),
        "edit_scenario" => json!({ "scenario": scenario(office), "note": "catatan" }),
        "delete_scenario" => json!({ "scenario": scenario(office) }),
        "use_scenario" => json!({ "plan": plan, "scenario": scenario(office) }),
        "set_parameter" => {
            json!({ "key": "priority.service_index", "value": "1", "from": "2026-11-21", "basis": "Perwal 1/2026" })
        }
        "edit_move" => json!({ "plan": plan, "move": one, "reason": "Kebutuhan" }),
        "set_outside" => {
            let outside =
                json!({ "entering": false, "kind": "pusat", "name": "Kementerian", "province": "", "post": "" });
            json!({ "plan": plan, "move": one, "outside": outside })
        }
        "record_document" => json!({ "plan": plan, "kind": "SPTJM", "number": "8", "date": "2026-11-20" }),
        "remove_document" => {
            let explained: Value = office.call("explain_move", json!({ "plan": plan, "move": one }));
            let due = explained["documents"].as_array().expect("a list").iter().find(|due| due["have"] != Value::Null);
            json!({ "plan": plan, "id": due.expect("a document stands ready")["have"]["id"] })
        }
        "propose_plan" | "clear_proposal" => json!({ "plan": plan }),
        "steer_plan" => json!({ "plan": plan, "add": [{ "kind": "keep", "nip": first }] }),
        "declare_interest" => json!({ "plan": plan, "move": one, "note": "Keponakan dari pihak ibu" }),
        "recheck_plan" => json!({ "plan": plan }),
        "withdraw_approval" => json!({ "plan": plan, "reason": "Surat belum lengkap" }),
        "set_weights" => {
            let weight = json!({ "key": "score.education", "weight": 25.0 });
            json!({ "weights": [weight], "from": "2026-11-21", "basis": "Perwal 1/2026" })
        }
        "save_office_rule" => office_rule(),
        "end_office_rule" => {
            let rules: Value = office.call("list_rules", json!({}));
            json!({ "id": first_id(&rules["office_rules"]), "until": "2027-12-31", "reason": "Perwal dicabut" })
        }
        "set_head" => json!({ "name": "Sri Wahyuni", "kind": "pj", "from": "2026-01-01" }),
        "remove_head" => json!({ "id": first_id(&office.call("list_heads", json!({}))) }),
        "set_circumstance" => json!({ "nip": first, "kind": "treasurer", "from": "2026-01-01" }),
        "set_relative" => json!({ "nip": first, "other": second, "relation": "sibling" }),
        "set_career" => json!({ "nip": first, "title": "Staf", "family": "pelaksana", "from": "2010-01-01" }),
        "set_competence" => json!({ "nip": first, "name": "Integritas", "level": 3 }),
        "set_talent" => json!({ "nip": first, "year": 2025, "performance": 80.0, "potential": 70.0 }),
        "set_training" => json!({ "nip": first, "name": "PKP", "year": 2022 }),
        "set_request" => {
            json!({ "nip": first, "day": "2026-10-05", "state": "open", "targets": [{ "position": to }] })
        }
        "set_site" => json!({ "unit": unit, "district": "Elok", "hardship": 1 }),
        "remove_record" => {
            let file: Value = office.call("person_file", json!({ "nip": first }));
            json!({ "nip": first, "register": "circumstance", "id": first_id(&file["circumstances"]) })
        }
        "set_requirements" => json!({ "position": to, "education": "S-1" }),
        "link_account" => json!({ "account": "operator", "nip": first }),
        "show_nik" => json!({ "nip": first }),
        "print_person_data" | "erase_person" => json!({ "nip": first, "to": folder }),
        "erase_journal" => json!({ "before": "2026-11-21", "to": folder }),
        "undo" | "redo" => json!({}),
        "set_second_place" => json!({ "folder": folder }),
        other => request_about_a_case(office, other, plan),
    }
}

/// The same about the case that stands ready, with what hangs on it.
fn request_about_a_case(office: &mut Office, act: &str, plan: i64) -> Value {
    let line = office.call::<Value>("list_cases", json!({}))["cases"][0].take();
    let (case, nip) = (line["case"].as_i64().expect("a case stands ready"), line["nip"].as_str().expect("a NIP"));
    let paper = json!({ "case": case, "kind": "SK_PANGKAT", "number": "8", "date": "2026-11-20" });
    let first_of = |office: &mut Office, act: &str, list: &str, id: &str| {
        let reply: Value = office.call(act, json!({}));
        let found = if list.is_empty() { &reply[0][id] } else { &reply[list][0][id] };
        found.as_i64().unwrap_or_else(|| panic!("{act} has a first {id}: {reply}"))
    };
    match act {
        "decide_requests" => {
            let request = first_of(office, "list_requests", "requests", "id");
            json!({ "requests": [request], "decision": "take" })
        }
        "open_case" => {
            let to = office.staffing().positions[0].id;
            json!({ "nip": nip, "position": to, "reason": "Kebutuhan organisasi", "day": "2026-11-20" })
        }
        "edit_case" => json!({ "case": case, "reason": "Kebutuhan organisasi yang mendesak" }),
        "decide_cases" => json!({ "cases": [{ "case": case, "step": line["step"] }], "step": "submit" }),
        "assign_cases" => json!({ "cases": [case], "officer": "operator" }),
        "plan_cases" => json!({ "plan": plan, "cases": [case] }),
        "submit_moves" => json!({ "plan": plan }),
        "set_case_document" => paper,
        "judge_documents" | "remove_case_document" => {
            let shown: Value = office.call("show_case", json!({ "case": case }));
            let rows = shown["checklist"].as_array().expect("a checklist");
            let paper = rows.iter().find_map(|row| row["documents"][0]["id"].as_i64()).expect("a paper stands ready");
            match act {
                "judge_documents" => json!({ "documents": [paper], "verdict": "accepted" }),
                _ => json!({ "document": paper }),
            }
        }
        "set_meeting" => meeting(nip, plan),
        "cancel_meeting" => json!({ "meeting": first_of(office, "list_meetings", "", "meeting") }),
        "hold_meeting" => {
            let meeting = first_of(office, "list_meetings", "", "meeting");
            json!({ "meeting": meeting, "present": [nip], "decisions": [] })
        }
        "set_concern" => {
            let moved = moved_first(office, plan);
            concern(&moved, plan)
        }
        "remove_concern" => json!({ "id": first_of(office, "list_concerns", "concerns", "id") }),
        "file_objection" => json!({ "case": case, "day": "2026-11-20", "grounds": "Lokasi terlalu jauh" }),
        "decide_objection" => {
            json!({ "objection": 1, "decision": "ditolak", "day": "2026-11-21", "reason": "Kebutuhan organisasi" })
        }
        "set_course" => course(case),
        "end_course" => {
            let course = first_of(office, "list_training", "courses", "course");
            json!({ "courses": [course], "state": "cancelled" })
        }
        "set_task" => task(case),
        "remove_task" => json!({ "task": first_of(office, "list_tasks", "", "task") }),
        "start_programme" => json!({ "cases": [case] }),
        "print_evaluation_forms" => {
            let folder = office.place("keluar");
            json!({ "evaluations": [1], "peers": 3, "to": office.grant(&folder) })
        }
        "take_form" => json!({ "code": "EV-1-1-AAAA", "day": "2026-11-20", "items": [4, 4, 4, 4, 4, 4, 4] }),
        "close_evaluation" => json!({ "evaluation": 1, "follow_up": "lanjut" }),
        "set_holidays" => {
            let day = json!({ "day": "2026-12-01", "name": "Hari Jadi Kota", "kind": "daerah" });
            json!({ "year": 2026, "holidays": [day] })
        }
        other => panic!("{other} is neither among the reading acts nor has it a request here"),
    }
}

/// A position with an analysis.
fn with_workload(office: &mut Office) -> i64 {
    let listed: Value = office.call("list_workload", json!({}));
    let lines = listed["positions"].as_array().expect("a list");
    lines.iter().find(|line| line["tasks"] != 0).expect("the region has workloads")["position"].as_i64().expect("an id")
}

/// The scenario that stands ready.
fn scenario(office: &mut Office) -> i64 {
    office.call::<Value>("list_scenarios", json!({}))[0]["scenario"].as_i64().expect("a scenario")
}

#[test]
fn an_auditor_changes_nothing() {
    let mut office = Office::invented(60, 1);
    let _: Value = office.call("new_scenario", json!({ "name": "Kosong" }));
    let acting = json!({ "position": 1, "nip": office.everybody()[0].nip, "kind": "plh", "from": "2026-11-21" });
    let _: Value = office.call("appoint_acting", acting);
    let plan = office.lawful_draft("Rencana", "2027-01-02", 2).plan;
    furnish(&mut office, plan);
    office.plan("Rencana lain", "2027-01-02");
    office.undo();
    let before = office.dump();
    office.sit("auditor");
    let others = [&READING[..], &PRINTING[..], &OWN[..]].concat();
    let writing: BTreeSet<&str> = ACTS.iter().copied().filter(|act| !others.contains(act)).collect();
    assert_eq!(writing.len() + others.len(), ACTS.len(), "every reading act is one of the contract");
    for act in writing {
        let request = lawful_request(&mut office, act, plan);
        let refused = office.refused(act, request);
        asked_of(&refused, "role");
        assert_eq!(office.dump(), before, "{act}");
    }
    let entries = office.journal().len();
    let _: Value = office.call("home", json!({}));
    office.assert_sound();
    assert_eq!(office.journal().len(), entries, "reading leaves no entry");
}

#[test]
fn each_role_keeps_to_its_part() {
    let mut office = Office::invented(60, 1);
    let plan = office.lawful_draft("Rencana", "2027-01-02", 2).plan;
    furnish(&mut office, plan);
    for (account, act) in [
        ("operator", "approve_plan"),
        ("operator", "override_finding"),
        ("operator", "add_account"),
        ("verifikator", "take_import"),
        ("verifikator", "add_move"),
        ("verifikator", "approve_plan"),
        ("verifikator", "issue_decrees"),
        ("penyetuju", "new_plan"),
        ("penyetuju", "record_consent"),
        ("penyetuju", "take_import"),
        ("operator", "withdraw_approval"),
        ("operator", "set_weights"),
        ("operator", "save_office_rule"),
        ("operator", "end_office_rule"),
        ("operator", "set_head"),
        ("operator", "remove_head"),
        ("operator", "link_account"),
        ("penyetuju", "add_account"),
        ("penyetuju", "link_account"),
        ("penyetuju", "set_roles"),
        ("operator", "remove_account"),
        ("penyetuju", "remove_account"),
        ("penyetuju", "reset_passphrase"),
        ("verifikator", "renew_recovery"),
        ("penyetuju", "rekey_store"),
        ("operator", "set_second_place"),
        ("penyetuju", "set_second_place"),
        ("administrator", "approve_plan"),
        ("administrator", "take_import"),
        ("administrator", "record_consent"),
        ("administrator", "issue_decrees"),
        ("administrator", "override_finding"),
        ("administrator", "decide_cases"),
        ("administrator", "set_parameter"),
        ("verifikator", "edit_move"),
        ("verifikator", "set_outside"),
        ("verifikator", "set_relative"),
        ("penyetuju", "record_document"),
        ("penyetuju", "recheck_plan"),
        ("penyetuju", "set_circumstance"),
        ("penyetuju", "remove_record"),
        ("penyetuju", "set_requirements"),
        ("verifikator", "correct_decree"),
        ("verifikator", "revoke_decree"),
        ("verifikator", "attach_signed"),
        ("verifikator", "void_number"),
        ("operator", "set_signatory"),
        ("operator", "end_signatory"),
        ("verifikator", "set_letterhead"),
        ("verifikator", "add_font"),
        ("penyetuju", "open_case"),
        ("penyetuju", "edit_case"),
        ("penyetuju", "decide_cases"),
        ("verifikator", "decide_cases"),
        ("penyetuju", "assign_cases"),
        ("penyetuju", "plan_cases"),
        ("penyetuju", "submit_moves"),
        ("penyetuju", "set_case_document"),
        ("penyetuju", "remove_case_document"),
        ("operator", "judge_documents"),
        ("penyetuju", "judge_documents"),
        ("penyetuju", "set_meeting"),
        ("penyetuju", "cancel_meeting"),
        ("penyetuju", "set_concern"),
        ("penyetuju", "remove_concern"),
        ("penyetuju", "file_objection"),
        ("operator", "decide_objection"),
        ("verifikator", "decide_objection"),
        ("penyetuju", "set_course"),
        ("penyetuju", "end_course"),
        ("penyetuju", "set_task"),
        ("penyetuju", "remove_task"),
        ("penyetuju", "start_programme"),
        ("penyetuju", "print_evaluation_forms"),
        ("penyetuju", "take_form"),
        ("penyetuju", "close_evaluation"),
        ("operator", "set_holidays"),
        ("verifikator", "set_holidays"),
    ] {
        let request = lawful_request(office.sit(account), act, plan);
        asked_of(&office.refused(act, request), "role");
    }
}

#[test]
fn only_who_may_do_an_act_may_take_it_back_or_do_it_again() {
    let mut office = Office::invented(60, 1);
    let plan = office.lawful_draft("Rencana", "2027-01-02", 1).plan;
    let before = office.dump();
    asked_of(&office.sit("verifikator").refused("undo", json!({})), "role");
    asked_of(&office.sit("penyetuju").refused("undo", json!({})), "role");
    assert_eq!(office.dump(), before, "the draft of the operator stands");

    office.sit("penyetuju");
    let request = lawful_request(&mut office, "override_finding", plan);
    let _: Value = office.call("override_finding", request);
    let set_aside = office.dump();
    asked_of(&office.sit("operator").refused("undo", json!({})), "role");
    office.sit("penyetuju").undo();
    assert_eq!(office.dump(), before, "who set the finding aside takes it back");
    asked_of(&office.sit("operator").refused("redo", json!({})), "role");
    office.sit("penyetuju").redo();
    assert_eq!(office.dump(), set_aside);
}

#[test]
fn unknown_numbers_are_named_and_nothing_happens() {
    let mut office = Office::invented(60, 1);
    let plan = office.lawful_draft("Rencana", "2027-01-02", 1).plan;
    let nip = office.everybody()[0].nip.clone();
    let place = office.place("keluar");
    let to = office.grant(&place);
    let before = office.dump();
    let none = 999_999;
    for (act, request, code) in [
        ("show_plan", json!({ "plan": none }), "not_found"),
        ("show_staff", json!({ "nip": "199001012020011001" }), "not_found"),
        ("show_position", json!({ "position": none }), "not_found"),
        ("list_candidates", json!({ "position": none }), "not_found"),
        ("list_targets", json!({ "nip": "199001012020011001" }), "not_found"),
        ("add_move", json!({ "plan": none, "nip": nip }), "not_found"),
        ("add_move", json!({ "plan": plan, "nip": "199001012020011001" }), "not_found"),
        ("add_move", json!({ "plan": plan, "nip": nip, "to": none }), "not_found"),
        ("paste_moves", json!({ "plan": plan, "text": "199001012020011001" }), "nip_unknown"),
        ("paste_moves", json!({ "plan": plan, "text": "tanpa angka" }), "nip_unknown"),
        ("set_target", json!({ "plan": plan, "move": none, "to": 1 }), "not_found"),
        ("remove_moves", json!({ "plan": plan, "moves": [none] }), "not_found"),
        ("swap_staff", json!({ "plan": plan, "first": nip, "second": nip }), "same_person"),
        (
            "record_consent",
            json!({ "plan": plan, "side": "origin", "moves": [none], "decision": "agree", "letter": "1", "date": "2026-11-20" }),
            "not_found",
        ),
        (
            "record_consent",
            json!({ "plan": plan, "side": "tengah", "decision": "agree", "letter": "1", "date": "2026-11-20" }),
            "side_unknown",
        ),
        (
            "record_consent",
            json!({ "plan": plan, "side": "origin", "decision": "agree", "letter": " ", "date": "2026-11-20" }),
            "letter_missing",
        ),
        (
            "record_consent",
            json!({ "plan": plan, "side": "origin", "decision": "agree", "letter": "1", "date": "2026-11-22" }),
            "date_in_future",
        ),
        ("settle_match", json!({ "unit": "A", "title": "B", "position": none }), "not_found"),
        ("export_plan", json!({ "plan": none, "to": to }), "not_found"),
        ("issue_decrees", json!({ "plan": none, "date": "2026-11-21", "to": to }), "not_found"),
        ("issue_decrees", json!({ "plan": plan, "date": "2026-11-21", "to": to }), "plan_not_approved"),
        ("reprint_papers", json!({ "papers": [{ "kind": "decree", "id": none }], "to": to }), "not_found"),
        ("show_template", json!({ "kind": "surat_cinta" }), "not_found"),
        ("preview_decree", json!({ "plan": none, "date": "2026-11-21", "page": 1, "dpi": 60 }), "not_found"),
        (
            "preview_decree",
            json!({ "plan": plan, "date": "2026-11-21", "moves": [none], "page": 1, "dpi": 60 }),
            "not_found",
        ),
        (
            "correct_decree",
            json!({ "decree": none, "date": "2026-11-21", "to": to,
                    "corrections": [{ "place": "KESATU", "was": "A", "becomes": "B" }] }),
            "not_found",
        ),
        ("revoke_decree", json!({ "decree": none, "date": "2026-11-21", "reason": "x", "to": to }), "not_found"),
        ("show_paper", json!({ "paper": { "kind": "letter", "id": none }, "page": 1, "dpi": 60 }), "not_found"),
        ("attach_signed", json!({ "paper": { "kind": "decree", "id": none }, "file": to }), "not_found"),
        ("show_paper", json!({ "paper": { "kind": "surat", "id": 1 }, "page": 1, "dpi": 60 }), "bad_request"),
        ("new_plan", json!({ "name": "  ", "tmt": "2027-01-02" }), "plan_name"),
        ("explain_move", json!({ "plan": plan, "move": none }), "not_found"),
        ("open_finding", json!({ "plan": plan, "move": none, "rule": "P-07" }), "not_found"),
        ("edit_move", json!({ "plan": plan, "move": none, "reason": "x" }), "not_found"),
        ("remove_document", json!({ "plan": plan, "id": none }), "not_found"),
        ("recheck_plan", json!({ "plan": none }), "not_found"),
        ("declare_interest", json!({ "plan": plan, "move": none, "note": "ipar saya sendiri" }), "not_found"),
        ("person_file", json!({ "nip": "199001012020011001" }), "not_found"),
        ("requirements", json!({ "position": none }), "not_found"),
        ("sensitivity", json!({ "position": none }), "not_found"),
        ("nine_box", json!({ "unit": none }), "not_found"),
        ("try_office_rule", json!({ "expression": "umur > 1", "plan": none }), "not_found"),
        ("open_request", json!({ "id": none }), "not_found"),
        ("decide_requests", json!({ "requests": [none], "decision": "take" }), "not_found"),
        ("print_receipts", json!({ "requests": [none], "to": to }), "not_found"),
        ("show_case", json!({ "case": none }), "not_found"),
        ("edit_case", json!({ "case": none, "reason": "Kebutuhan organisasi" }), "not_found"),
        ("decide_cases", json!({ "cases": [{ "case": none, "step": 1 }], "step": "submit" }), "not_found"),
        ("assign_cases", json!({ "cases": [none], "officer": "operator" }), "not_found"),
        ("plan_cases", json!({ "plan": plan, "cases": [none] }), "not_found"),
        ("plan_cases", json!({ "plan": none, "cases": [none] }), "not_found"),
        ("submit_moves", json!({ "plan": plan, "moves": [none] }), "not_found"),
        (
            "set_case_document",
            json!({ "request": none, "kind": "PERMOHONAN", "number": "1", "date": "2026-11-20" }),
            "not_found",
        ),
        ("remove_case_document", json!({ "document": none }), "not_found"),
        ("save_case_document", json!({ "document": none, "to": to }), "not_found"),
        ("show_snapshot", json!({ "sha256": "00" }), "not_found"),
        ("show_meeting", json!({ "meeting": none }), "not_found"),
        ("cancel_meeting", json!({ "meeting": none }), "not_found"),
        ("hold_meeting", json!({ "meeting": none, "present": [], "decisions": [] }), "not_found"),
        ("print_meeting", json!({ "meeting": none, "paper": "agenda", "to": to }), "not_found"),
        ("set_concern", concern("199001012020011001", plan), "not_found"),
        ("set_concern", concern(&nip, none), "not_found"),
        ("remove_concern", json!({ "id": none }), "not_found"),
        ("file_objection", json!({ "case": none, "day": "2026-11-20", "grounds": "Terlalu jauh" }), "not_found"),
        ("set_course", course(none), "not_found"),
        ("end_course", json!({ "courses": [none], "state": "cancelled" }), "not_found"),
        ("set_task", task(none), "not_found"),
        ("remove_task", json!({ "task": none }), "not_found"),
        ("start_programme", json!({ "cases": [none] }), "not_found"),
        ("show_evaluation", json!({ "evaluation": none }), "not_found"),
        ("print_evaluation_forms", json!({ "evaluations": [none], "peers": 3, "to": to }), "not_found"),
        ("close_evaluation", json!({ "evaluation": none, "follow_up": "lanjut" }), "not_found"),
        ("find_form", json!({ "code": "EV-1-1-AAAA" }), "form_unknown"),
        (
            "take_form",
            json!({ "code": "EV-1-1-AAAA", "day": "2026-11-20", "items": [4, 4, 4, 4, 4, 4, 4] }),
            "form_unknown",
        ),
        ("plan_outcome", json!({ "plan": none }), "not_found"),
    ] {
        asked_of(&office.refused(act, request), code);
        assert_eq!(office.dump(), before, "{act}");
    }
    let unknown: Value = office.call("verify_decree", json!({ "code": "AAAA-BBBB-CCCC" }));
    assert_eq!(unknown["known"], false);
}

#[test]
fn a_request_with_a_field_that_no_act_knows_is_refused() {
    let mut office = Office::invented(60, 1);
    let before = office.dump();
    for act in ACTS {
        asked_of(&office.refused(act, json!({ "bukan_isian": 1 })), "bad_request");
    }
    asked_of(&office.refused("terbangkan_pesawat", json!({})), "act_unknown");
    assert_eq!(office.dump(), before);
}
