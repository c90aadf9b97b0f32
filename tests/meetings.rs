//! Meetings about cases: who may sit in them, what stands against holding them, and how each word becomes a step.

use mutasi_acts::contract::*;
use mutasi_tests::{Office, Terminal, Town, asked_of, nip, paper_text};
use serde_json::{Value, json};

const OFFICE: &str = "Dinas Perpustakaan";
const HEAD: &str = "Kepala Dinas";
const SECRETARY: &str = "Sekretaris Dinas";
const DIVISION: &str = "Kepala Bidang Layanan";
const CLERK: &str = "Pengadministrasi";
const ARCHIVIST: &str = "Pengelola Arsip";

/// Numbers of people of the town: `boss(n)` hold managerial posts, `clerk(n)` are to be moved.
fn boss(at: u32) -> String {
    nip("1972-03-04", at)
}

fn clerk(at: u32) -> String {
    nip("1990-05-06", at)
}

/// A library office with five who can sit in the team and three clerks; all cases come before the team.
fn office() -> Office {
    let mut town = Town::new()
        .unit("1", OFFICE)
        .post(OFFICE, HEAD, "II.b", 1)
        .post(OFFICE, SECRETARY, "III.a", 4)
        .post(OFFICE, DIVISION, "III.a", 2)
        .post(OFFICE, CLERK, "-", 5)
        .post(OFFICE, ARCHIVIST, "-", 5)
        .person(&boss(1), OFFICE, HEAD, "2020-01-01");
    for at in 2..=5 {
        town = town.person(&boss(at), OFFICE, SECRETARY, "2020-01-01").tell(&boss(at), "TMT GOLONGAN", "2023-04-01");
    }
    for at in 1..=3 {
        town = town.person(&clerk(at), OFFICE, CLERK, "2019-01-01");
    }
    let mut office = town.open();
    office.ask_the_panel_about_all();
    office
}

/// Cases of the first clerks, waiting for the team.
fn waiting(office: &mut Office, how_many: u32) -> Vec<i64> {
    let target = office.position(OFFICE, ARCHIVIST);
    let cases: Vec<i64> = (1..=how_many).map(|at| office.open_case(&clerk(at), target)).collect();
    office.lead_to_panel(&cases, &boss(5));
    for case in &cases {
        assert_eq!(office.case(*case).line.state, "SIDANG_TPK");
    }
    cases
}

fn seat(nip: &str, role: &str) -> Value {
    json!({ "nip": nip, "role": role })
}

/// A chair, two members, and a secretary without a voice.
fn team() -> Value {
    json!([seat(&boss(1), "ketua"), seat(&boss(2), "anggota"), seat(&boss(3), "anggota"), seat(&boss(4), "sekretaris")])
}

fn asked(kind: &str, people: Value) -> Value {
    json!({ "kind": kind, "day": "2026-11-21", "time": "09.00", "place": "Ruang Rapat Sekda", "people": people })
}

fn with(mut request: Value, more: Value) -> Value {
    request.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    request
}

fn held(meeting: i64, present: &[u32], decisions: Value) -> Value {
    let present: Vec<String> = present.iter().map(|at| boss(*at)).collect();
    json!({ "meeting": meeting, "present": present, "decisions": decisions, "number": "800.1.3.1/12/TPK/2026" })
}

#[test]
fn a_session_decides_each_name_and_leads_its_case_on() {
    let mut office = office();
    let cases = waiting(&mut office, 3);
    let view: MeetingView = office.call("set_meeting", asked("tpk", team()));
    assert_eq!(
        view.agenda.iter().map(|one| one.line.case).collect::<Vec<_>>(),
        cases,
        "all that wait are on the agenda"
    );
    assert!(view.agenda.iter().all(|one| one.recommendation == "DIREKOMENDASIKAN"), "the assessment stands beside it");
    assert_eq!((view.obstacles.len(), view.can_edit, view.short.invite_by), (0, true, None));

    let meeting = view.short.meeting;
    let decisions = json!([
        { "case": cases[0], "decision": "setuju" },
        { "case": cases[1], "decision": "tolak", "note": "Masih dibutuhkan di tempat lama" },
        { "case": cases[2], "decision": "tunda" },
    ]);
    let before = office.case(cases[2]).line;
    let view: MeetingView = office.call("hold_meeting", held(meeting, &[1, 2, 3], decisions));
    assert_eq!((view.short.state.as_str(), view.short.present, view.short.decided), ("held", 3, 3));
    assert_eq!(
        view.people.iter().map(|one| one.present).collect::<Vec<_>>(),
        [Some(true), Some(true), Some(true), Some(false)]
    );

    let agreed = office.case(cases[0]);
    assert_eq!(
        (agreed.line.state.as_str(), agreed.line.due.map(|due| due.to_string())),
        ("PERSETUJUAN_PPK", Some("2026-11-27".into()))
    );
    let step = agreed.steps.last().expect("a step was written");
    assert_eq!(
        (step.kind.as_str(), step.decision.as_str(), step.letter.as_str()),
        ("panel", "setuju", "800.1.3.1/12/TPK/2026")
    );
    assert_eq!(step.document.as_ref().map(|paper| paper.kind.as_str()), Some("BA_TPK"), "the minutes are of its file");
    let told = |name: &str| step.details.iter().find(|one| one.name == name).map(|one| one.value.clone());
    assert_eq!(told("rapat"), Some(meeting.to_string()));
    assert_eq!(told("hadir").map(|names| names.split(", ").count()), Some(3), "the secretary has no voice");
    assert_eq!(agreed.meetings.len(), 1, "the case tells its meeting");

    let refused = office.case(cases[1]);
    let step = refused.steps.last().expect("a step was written");
    assert_eq!((refused.line.state.as_str(), step.kind.as_str(), step.reason.as_str()), ("DITOLAK", "reject", "TPK"));

    let open = office.case(cases[2]);
    assert_eq!((open.line.state.as_str(), open.line.due), ("SIDANG_TPK", before.due), "it waits for another session");
    let next: MeetingView = office.call("set_meeting", asked("tpk", team()));
    assert_eq!(next.agenda.iter().map(|one| one.line.case).collect::<Vec<_>>(), [cases[2]]);

    asked_of(&office.refused("hold_meeting", held(meeting, &[1], json!([]))), "meeting_closed");
    asked_of(&office.refused("cancel_meeting", json!({ "meeting": meeting })), "meeting_closed");
    let changed = with(asked("tpk", team()), json!({ "meeting": meeting }));
    asked_of(&office.refused("set_meeting", changed), "meeting_closed");
    office.assert_sound();
}

#[test]
fn a_team_that_cannot_decide_is_told_what_is_wrong() {
    let mut office = office();
    let cases = waiting(&mut office, 1);
    let all = json!([{ "case": cases[0], "decision": "setuju" }]);
    for (people, code) in [
        (json!([seat(&boss(1), "anggota"), seat(&boss(2), "anggota"), seat(&boss(3), "anggota")]), "panel_chair"),
        (json!([seat(&boss(1), "ketua"), seat(&boss(2), "ketua"), seat(&boss(3), "anggota")]), "panel_chair"),
        (json!([seat(&boss(1), "ketua"), seat(&boss(2), "anggota"), seat(&boss(3), "sekretaris")]), "panel_few"),
        (
            json!([
                seat(&boss(1), "ketua"),
                seat(&boss(2), "anggota"),
                seat(&boss(3), "anggota"),
                seat(&boss(4), "anggota")
            ]),
            "panel_even",
        ),
    ] {
        let view: MeetingView = office.call("set_meeting", asked("tpk", people));
        let meeting = view.short.meeting;
        assert_eq!(view.obstacles.len(), 1, "{code}: {:?}", view.obstacles);
        let failure = office.refused("hold_meeting", held(meeting, &[1, 2, 3], all.clone()));
        asked_of(&failure, code);
        assert_eq!(failure.message, view.obstacles[0], "the meeting tells it before it is held");
        let _: MeetingView = office.call("cancel_meeting", json!({ "meeting": meeting }));
    }
    // Where the office wants no odd number, four may decide.
    office.set_parameter("panel.odd", "tidak", "2026-01-01");
    let four = json!([
        seat(&boss(1), "ketua"),
        seat(&boss(2), "anggota"),
        seat(&boss(3), "anggota"),
        seat(&boss(4), "anggota")
    ]);
    let view: MeetingView = office.call("set_meeting", asked("tpk", four));
    assert_eq!(view.obstacles, Vec::<String>::new());
    asked_of(&office.refused("hold_meeting", held(view.short.meeting, &[2, 3, 4], all.clone())), "panel_chair");
    asked_of(&office.refused("hold_meeting", held(view.short.meeting, &[1, 2], all.clone())), "panel_few");
    let _: MeetingView = office.call("hold_meeting", held(view.short.meeting, &[1, 2, 3], all));
    office.assert_sound();
}

#[test]
fn a_relative_sits_out_for_the_name_and_a_chair_who_is_one_cannot_lead_it() {
    let mut office = office();
    let cases = waiting(&mut office, 2);
    let tie = |other: &str| json!({ "nip": clerk(1), "other": other, "relation": "sibling" });
    let _: PersonFile = office.call("set_relative", tie(&boss(2)));
    let view: MeetingView = office.call("set_meeting", asked("tpk", team()));
    let kept_out: Vec<usize> = view.agenda.iter().map(|one| one.kept_out.len()).collect();
    assert_eq!((kept_out, view.obstacles.len()), (vec![1, 0], 0));
    assert!(view.agenda[0].kept_out[0].ends_with("(saudara kandung)"), "{:?}", view.agenda[0].kept_out);

    let _: PersonFile = office.call("set_relative", tie(&boss(1)));
    let meeting = view.short.meeting;
    let view = office.meeting(meeting);
    assert_eq!((view.agenda[0].kept_out.len(), view.obstacles.len()), (2, 1), "now the chair is one too");
    let decisions =
        |first: &str| json!([{ "case": cases[0], "decision": first }, { "case": cases[1], "decision": "setuju" }]);
    let failure = office.refused("hold_meeting", held(meeting, &[1, 2, 3], decisions("setuju")));
    asked_of(&failure, "related");
    let view: MeetingView = office.call("hold_meeting", held(meeting, &[1, 2, 3], decisions("tunda")));
    assert_eq!(view.agenda[0].kept_out.len(), 2, "who sat out is told as it was");

    // The tie is taken out of the register: what was decided then does not change.
    let file: PersonFile = office.call("person_file", json!({ "nip": clerk(1) }));
    for tie in file.relatives {
        let gone = json!({ "nip": clerk(1), "register": "relative", "id": tie.id });
        let _: PersonFile = office.call("remove_record", gone);
    }
    assert_eq!(office.meeting(meeting).agenda[0].kept_out.len(), 2);
    office.assert_sound();
}

#[test]
fn two_officers_cannot_decide_the_same_name() {
    let mut office = office();
    let cases = waiting(&mut office, 2);
    let view: MeetingView = office.call("set_meeting", asked("tpk", team()));
    let twice = with(asked("tpk", team()), json!({ "agenda": [cases[0]] }));
    asked_of(&office.refused("set_meeting", twice), "agenda_elsewhere");
    office.step(&cases[..1], "postpone", json!({ "note": "Menunggu hasil audit", "until": "2027-01-04" }));
    let view = office.meeting(view.short.meeting);
    assert_eq!(view.obstacles.len(), 1, "{:?}", view.obstacles);
    let before = office.dump();
    let decisions = json!([{ "case": cases[0], "decision": "setuju" }, { "case": cases[1], "decision": "setuju" }]);
    let failure = office.refused("hold_meeting", held(view.short.meeting, &[1, 2, 3], decisions));
    asked_of(&failure, "case_moved");
    assert!(failure.message.contains(&view.agenda[0].line.name), "{failure:?}");
    assert_eq!(office.dump(), before, "all of them or none");
}

#[test]
fn what_is_missing_or_too_much_in_the_minutes_is_refused() {
    let mut office = office();
    let cases = waiting(&mut office, 2);
    let view: MeetingView = office.call("set_meeting", asked("tpk", team()));
    let meeting = view.short.meeting;
    let [first, second] = [cases[0], cases[1]];
    let before = office.dump();
    for (decisions, code) in [
        (json!([{ "case": first, "decision": "setuju" }]), "outcome_missing"),
        (json!([{ "case": first, "decision": "setuju" }, { "case": first, "decision": "tunda" }]), "outcome_repeated"),
        (json!([{ "case": first, "decision": "setuju" }, { "case": 99, "decision": "setuju" }]), "agenda_unknown"),
        (json!([{ "case": first, "decision": "dilantik" }]), "outcome_unknown"),
        (json!([{ "case": first, "decision": "tolak" }, { "case": second, "decision": "setuju" }]), "note_missing"),
        (
            json!([{ "case": first, "decision": "setuju_dengan_catatan", "note": " " }, { "case": second, "decision": "setuju" }]),
            "note_missing",
        ),
    ] {
        asked_of(&office.refused("hold_meeting", held(meeting, &[1, 2, 3], decisions)), code);
    }
    let decisions = json!([{ "case": first, "decision": "setuju" }, { "case": second, "decision": "setuju" }]);
    let stranger = json!({ "meeting": meeting, "present": [clerk(1)], "decisions": decisions });
    asked_of(&office.refused("hold_meeting", stranger), "seat_unknown");
    assert_eq!(office.dump(), before);

    let later = with(asked("tpk", team()), json!({ "meeting": meeting, "day": "2026-11-23" }));
    let _: MeetingView = office.call("set_meeting", later);
    asked_of(&office.refused("hold_meeting", held(meeting, &[1, 2, 3], decisions.clone())), "date_in_future");
    let earlier = with(asked("tpk", team()), json!({ "meeting": meeting, "day": "2026-11-20" }));
    let _: MeetingView = office.call("set_meeting", earlier);
    asked_of(&office.refused("hold_meeting", held(meeting, &[1, 2, 3], decisions)), "meeting_day");
}

#[test]
fn a_meeting_names_people_and_cases_that_can_be_there() {
    let mut office = office();
    let cases = waiting(&mut office, 1);
    let target = office.position(OFFICE, ARCHIVIST);
    let draft = office.open_case(&clerk(2), target);
    let before = office.dump();
    for (request, code) in [
        (asked("arisan", team()), "meeting_kind"),
        (with(asked("tpk", team()), json!({ "place": " " })), "place_missing"),
        (asked("tpk", json!([seat(&boss(1), "bendahara")])), "seat_role"),
        (asked("tpk", json!([seat(&boss(1), "ketua"), seat(&boss(1), "anggota")])), "seat_repeated"),
        (asked("tpk", json!([seat(&boss(9), "ketua")])), "not_found"),
        (with(asked("tpk", team()), json!({ "day": "2019-06-01" })), "seat_left"),
        (with(asked("tpk", team()), json!({ "agenda": [draft] })), "case_state"),
        (with(asked("tpk", team()), json!({ "agenda": [cases[0], cases[0]] })), "agenda_repeated"),
        (with(asked("tpk", team()), json!({ "agenda": [99] })), "not_found"),
        (with(asked("tpk", team()), json!({ "plan": 99 })), "not_found"),
        (with(asked("tpk", team()), json!({ "meeting": 99 })), "not_found"),
        (with(asked("tpk", team()), json!({ "invited": "2026-11-22" })), "date_in_future"),
        (with(asked("tpk", team()), json!({ "invited": "2026-11-20", "day": "2026-11-19" })), "days_reversed"),
        (with(asked("sosialisasi", json!([])), json!({ "agenda": [cases[0]] })), "agenda_not_used"),
    ] {
        asked_of(&office.refused("set_meeting", request), code);
    }
    assert_eq!(office.dump(), before);
    let view: MeetingView = office.call("set_meeting", asked("tpk", team()));
    let other = with(asked("sosialisasi", team()), json!({ "meeting": view.short.meeting }));
    asked_of(&office.refused("set_meeting", other), "meeting_kind");
    office.sit("dewa");
    asked_of(&office.refused("set_meeting", asked("tpk", team())), "role");
    asked_of(&office.refused("hold_meeting", held(view.short.meeting, &[1], json!([]))), "role");
    assert_eq!(office.call::<Vec<MeetingShort>>("list_meetings", json!({})).len(), 1, "an auditor reads");
    assert!(!office.meeting(view.short.meeting).can_edit);
}

#[test]
fn a_planned_meeting_is_changed_undone_and_given_up() {
    let mut office = office();
    let cases = waiting(&mut office, 2);
    let view: MeetingView = office.call("set_meeting", asked("tpk", team()));
    let meeting = view.short.meeting;
    let moved = with(asked("tpk", team()), json!({ "meeting": meeting, "place": "Aula", "agenda": [cases[1]] }));
    let view: MeetingView = office.call("set_meeting", moved);
    assert_eq!((view.short.place.as_str(), view.short.cases), ("Aula", 1));
    let again = with(asked("tpk", team()), json!({ "meeting": meeting, "place": "Ruang Rapat" }));
    let view: MeetingView = office.call("set_meeting", again);
    assert_eq!(
        (view.short.place.as_str(), view.short.cases),
        ("Ruang Rapat", 1),
        "the agenda stays when none is named"
    );
    office.undo();
    office.undo();
    let view = office.meeting(meeting);
    assert_eq!((view.short.place.as_str(), view.short.cases), ("Ruang Rapat Sekda", 2));
    let view: MeetingView = office.call("cancel_meeting", json!({ "meeting": meeting }));
    assert_eq!((view.short.state.as_str(), view.can_edit, view.obstacles.len()), ("cancelled", false, 0));
    let next: MeetingView = office.call("set_meeting", asked("tpk", team()));
    assert_eq!(next.short.cases, 2, "a meeting that was given up holds no name");
    office.assert_sound();
}

#[test]
fn a_briefing_invites_whom_the_plan_moves_and_keeps_what_they_fear() {
    let mut office = office();
    let target = office.position(OFFICE, ARCHIVIST);
    let plan = office.plan("Penataan 2027", "2027-01-04").add(&clerk(1), target).add(&clerk(2), target).plan;
    let request = with(asked("sosialisasi", json!([])), json!({ "plan": plan, "topic": "Penjelasan rencana" }));
    let view: MeetingView = office.call("set_meeting", request);
    let meeting = view.short.meeting;
    assert_eq!(view.people.iter().map(|one| one.role.as_str()).collect::<Vec<_>>(), ["peserta", "peserta"]);
    let held = json!({ "meeting": meeting, "present": [clerk(1)], "decisions": [] });
    let view: MeetingView = office.call("hold_meeting", held);
    assert_eq!((view.short.state.as_str(), view.short.people, view.short.present), ("held", 2, 1));

    let concern = json!({
        "plan": plan, "nip": clerk(1), "meeting": meeting, "kind": "jarak", "words": "Rumah 40 km dari kantor baru",
        "day": "2026-11-21",
    });
    let view: ConcernsView = office.call("set_concern", concern.clone());
    let [told] = &view.concerns[..] else { panic!("one concern: {view:?}") };
    assert_eq!((told.answer.as_str(), told.answered, told.plan_name.as_str()), ("", None, "Penataan 2027"));
    let distance = |view: &ConcernsView| {
        let found = view.kinds.iter().find(|one| one.kind == "jarak").expect("every kind is counted");
        (found.concerns, found.answered, found.changed)
    };
    assert_eq!((view.kinds.len(), distance(&view)), (6, (1, 0, 0)));
    let answered = with(
        concern.clone(),
        json!({ "id": told.id, "answer": "Ditempatkan di cabang terdekat", "change": "Tujuan diganti" }),
    );
    let view: ConcernsView = office.call("set_concern", answered);
    assert_eq!(distance(&view), (1, 1, 1));
    assert_eq!(view.concerns[0].answered.map(|day| day.to_string()).as_deref(), Some("2026-11-21"));
    assert_eq!(office.meeting(meeting).concerns.len(), 1);

    let before = office.dump();
    for (more, code) in [
        (json!({ "nip": clerk(3) }), "concern_not_in_plan"),
        (json!({ "kind": "hujan" }), "concern_kind"),
        (json!({ "words": " " }), "concern_empty"),
        (json!({ "day": "2026-11-22" }), "date_in_future"),
        (json!({ "answered": "2026-11-21" }), "answer_empty"),
        (json!({ "answer": "Sudah", "answered": "2026-11-20" }), "days_reversed"),
        (json!({ "answer": "Sudah", "answered": "2026-11-22" }), "date_in_future"),
        (json!({ "id": 99 }), "not_found"),
        (json!({ "meeting": 99 }), "not_found"),
        (json!({ "plan": 99 }), "not_found"),
    ] {
        asked_of(&office.refused("set_concern", with(concern.clone(), more)), code);
    }
    let other = office.plan("Rencana lain", "2027-02-01").add(&clerk(1), target).plan;
    let elsewhere = with(concern, json!({ "plan": other }));
    asked_of(&office.refused("set_concern", elsewhere), "concern_meeting");
    office.undo();
    office.undo();
    assert_eq!(office.dump(), before);
    let id = office.call::<ConcernsView>("list_concerns", json!({})).concerns[0].id;
    let view: ConcernsView = office.call("remove_concern", json!({ "id": id }));
    assert!(view.concerns.is_empty());
    asked_of(&office.refused("remove_concern", json!({ "id": id })), "not_found");
    office.undo();
    assert_eq!(office.dump(), before);
    office.assert_sound();
}

#[test]
fn agenda_minutes_and_attendance_are_printed_and_kept() {
    let mut office = office();
    let cases = waiting(&mut office, 2);
    let _: PersonFile =
        office.call("set_relative", json!({ "nip": clerk(1), "other": boss(2), "relation": "sibling" }));
    let request = with(asked("tpk", team()), json!({ "note": "Sidang berikutnya Desember." }));
    let meeting = office.call::<MeetingView>("set_meeting", request).short.meeting;
    let folder = office.place("cetak");
    let to = office.grant(&folder);
    let print = |office: &mut Office, paper: &str| {
        let request = json!({ "meeting": meeting, "paper": paper, "to": to });
        let printed: ReportPrinted = office.call("print_meeting", request);
        let [file] = &printed.files[..] else { panic!("one file: {printed:?}") };
        paper_text(&folder.join(&file.file))
    };
    let agenda = print(&mut office, "agenda");
    assert!(agenda.contains("AGENDA SIDANG TIM PENILAI KINERJA") && agenda.contains("saudara kandung"), "{agenda}");
    let early = json!({ "meeting": meeting, "paper": "minutes", "to": to });
    asked_of(&office.refused("print_meeting", early), "meeting_not_held");
    let decisions = json!([
        { "case": cases[0], "decision": "setuju_dengan_catatan", "note": "Setelah serah terima" },
        { "case": cases[1], "decision": "tunda" },
    ]);
    let _: MeetingView = office.call("hold_meeting", held(meeting, &[1, 2, 3], decisions));
    let minutes = print(&mut office, "minutes");
    for told in
        ["800.1.3.1/12/TPK/2026", "Disetujui dengan", "Setelah serah terima", "Ditunda", "tidak hadir", "Desember"]
    {
        assert!(minutes.contains(told), "{told}: {minutes}");
    }
    assert!(print(&mut office, "attendance").contains("DAFTAR HADIR"));
    let kept: Vec<ReportLine> = office.call("list_reports", json!({}));
    let kinds: Vec<&str> = kept.iter().map(|report| report.kind.as_str()).collect();
    assert_eq!(kinds, ["daftar_hadir", "berita_acara_sidang", "agenda_tpk"]);
    let unknown = json!({ "meeting": meeting, "paper": "undangan", "to": to });
    asked_of(&office.refused("print_meeting", unknown), "paper_unknown");
    let briefing: MeetingView = office.call("set_meeting", asked("sosialisasi", team()));
    let unused = json!({ "meeting": briefing.short.meeting, "paper": "minutes", "to": to });
    asked_of(&office.refused("print_meeting", unused), "paper_not_used");
    office.assert_sound();
}

/// Two secretaries of the office become heads of division; their decrees are of 15 December 2026 and in their hands.
fn decreed(office: &mut Office) -> Vec<i64> {
    let target = office.position(OFFICE, DIVISION);
    let plan = office.plan("Pelantikan 2027", "2027-01-04").add(&boss(4), target).add(&boss(5), target).plan;
    office.at_plan(plan).consent_of_both_sides();
    office.sit("budi");
    let blocks: Vec<FindingView> = office.at_plan(plan).view().findings;
    for finding in blocks.into_iter().filter(|finding| finding.severity == "BLOCK") {
        let person = finding.nip.expect("a finding about a person");
        office.at_plan(plan).set_aside(&person, &finding.rule, "Sudah diperiksa di luar program");
    }
    office.at_plan(plan).approve();
    office.sit("ratna");
    let folder = office.place("sk");
    office.issue(plan, "2026-12-15", &folder, false);
    office.on_day("2026-12-16");
    let cases = office.cases_of(plan);
    office.step(&cases, "deliver", json!({ "day": "2026-12-16" }));
    cases
}

#[test]
fn an_inauguration_is_invited_in_time_and_leads_those_who_took_their_oath_to_their_duty() {
    let mut office = office();
    let cases = decreed(&mut office);
    let on = |day: &str, more: Value| with(asked("pelantikan", json!([])), with(json!({ "day": day }), more));
    let early: MeetingView = office.call("set_meeting", on("2026-12-14", json!({ "invited": "2026-12-10" })));
    let early = early.short.meeting;
    let sworn = |meeting: i64| {
        let decisions = json!([
            { "case": cases[0], "decision": "dilantik" },
            { "case": cases[1], "decision": "tidak_hadir", "note": "Sakit" },
        ]);
        json!({ "meeting": meeting, "present": [], "decisions": decisions })
    };
    asked_of(&office.refused("hold_meeting", sworn(early)), "meeting_day");
    let _: MeetingView = office.call("cancel_meeting", json!({ "meeting": early }));

    let view: MeetingView = office.call("set_meeting", on("2026-12-28", json!({})));
    let meeting = view.short.meeting;
    assert_eq!(view.agenda.iter().map(|one| one.line.case).collect::<Vec<_>>(), cases);
    let latest = view.short.invite_by.map(|day| day.to_string());
    assert_eq!(
        latest.as_deref(),
        Some("2026-12-23"),
        "the day of Christmas, the day before and the weekend do not count"
    );
    assert_eq!(view.obstacles.len(), 1, "nobody is invited yet: {:?}", view.obstacles);
    office.on_day("2026-12-28");
    asked_of(&office.refused("hold_meeting", sworn(meeting)), "invited_late");
    let change = |more: Value| on("2026-12-28", with(json!({ "meeting": meeting }), more));
    let view: MeetingView = office.call("set_meeting", change(json!({ "invited": "2026-12-24" })));
    assert!(view.obstacles[0].contains("23 Desember 2026"), "{:?}", view.obstacles);
    let told = change(json!({ "invited": "2026-12-24", "note": "Dipercepat atas perintah Wali Kota" }));
    assert!(office.call::<MeetingView>("set_meeting", told).obstacles.is_empty(), "the reason is written down");
    let view: MeetingView = office.call("set_meeting", change(json!({ "invited": "2026-12-23" })));
    assert!(view.obstacles.is_empty(), "{:?}", view.obstacles);
    let _: MeetingView = office.call("hold_meeting", sworn(meeting));

    let line = office.case(cases[0]).line;
    let due = line.due.map(|due| due.to_string());
    assert_eq!((line.state.as_str(), due.as_deref()), ("SPMT", Some("2027-01-11")), "seven days from the TMT");
    let absent = office.case(cases[1]);
    let step = absent.steps.last().expect("the absence is noted");
    assert_eq!(
        (absent.line.state.as_str(), step.decision.as_str(), step.note.as_str()),
        ("PELANTIKAN", "tidak_hadir", "Sakit")
    );
    let folder = office.place("cetak");
    let to = office.grant(&folder);
    let printed: ReportPrinted =
        office.call("print_meeting", json!({ "meeting": meeting, "paper": "attendance", "to": to }));
    let list = paper_text(&folder.join(&printed.files[0].file));
    assert!(list.contains("Kepala Bidang Layanan"), "those who take their oath sign too: {list}");
    office.assert_sound();
}

#[test]
fn a_hundred_names_are_decided_in_one_act() {
    let mut town = Town::new()
        .unit("1", OFFICE)
        .post(OFFICE, HEAD, "II.b", 1)
        .post(OFFICE, SECRETARY, "III.a", 4)
        .post(OFFICE, CLERK, "-", 120)
        .post(OFFICE, ARCHIVIST, "-", 120)
        .person(&boss(1), OFFICE, HEAD, "2020-01-01");
    for at in 2..=5 {
        town = town.person(&boss(at), OFFICE, SECRETARY, "2020-01-01");
    }
    for at in 1..=100 {
        town = town.person(&clerk(at), OFFICE, CLERK, "2019-01-01");
    }
    let mut office = town.open();
    office.ask_the_panel_about_all();
    let target = office.position(OFFICE, ARCHIVIST);
    let cases: Vec<i64> = (1..=100).map(|at| office.open_case(&clerk(at), target)).collect();
    office.lead_to_panel(&cases, &boss(5));
    let view: MeetingView = office.call("set_meeting", asked("tpk", team()));
    assert_eq!(view.short.cases, 100);
    let decisions: Vec<Value> = cases.iter().map(|case| json!({ "case": case, "decision": "setuju" })).collect();
    let view: MeetingView = office.call("hold_meeting", held(view.short.meeting, &[1, 2, 3], json!(decisions)));
    assert_eq!(view.short.decided, 100);
    let entries = office.journal();
    assert_eq!(entries.first().map(|entry| entry.act.as_str()), Some("hold_meeting"));
    assert_eq!(entries.iter().filter(|entry| entry.act == "hold_meeting").count(), 1);
    office.assert_sound();
}

#[test]
fn a_script_holds_a_briefing_and_hears_what_people_fear() {
    let terminal = Terminal::invented(60, 3);
    let plan = terminal.run("plan new", ["--name", "Penataan", "--tmt", "2027-01-04"]).json()["plan"].to_string();
    let open = terminal.run("vacancies", [] as [&str; 0]).json()[0]["position"].to_string();
    let found = terminal.run("candidates", ["--position", &open, "--limit", "1"]).json();
    let nip = found[0]["nip"].as_str().expect("a candidate").to_string();
    terminal.run("plan add", [&plan, "--nip", &nip, "--to", &open]).json();

    let kind = ["--kind", "sosialisasi", "--date", "2026-11-21", "--place", "Aula", "--plan", &plan];
    let made = terminal.run("meeting set", kind).json();
    assert_eq!(
        (made["people"][0]["nip"].as_str(), made["short"]["state"].as_str()),
        (Some(nip.as_str()), Some("planned"))
    );
    let meeting = made["short"]["meeting"].to_string();
    let held = terminal.run("meeting hold", [&meeting, "--present", &nip, "--all", "setuju"]).json();
    assert_eq!((held["short"]["present"].as_u64(), held["short"]["state"].as_str()), (Some(1), Some("held")));
    let out = terminal.path("rapat");
    let out = out.to_str().expect("a path");
    let printed = terminal.run("meeting print", [&meeting, "--paper", "attendance", "--out", out]).json();
    assert!(paper_text(printed["files"][0]["file"].as_str().expect("a file").as_ref()).contains("DAFTAR HADIR"));

    let words = ["--nip", &nip, "--kind", "keluarga", "--words", "Anak masih sekolah", "--date", "2026-11-21"];
    let heard = terminal.run("concern set", [&[plan.as_str()], &words[..]].concat()).json();
    assert_eq!(heard["concerns"][0]["kind"], "keluarga");
    terminal.run("concern remove", [heard["concerns"][0]["id"].to_string()]).json();
    assert_eq!(terminal.run("meeting list", ["--kind", "sosialisasi"]).json().as_array().map(Vec::len), Some(1));
    assert_eq!(terminal.run("objection list", ["--decided"]).json(), json!([]));

    let wrong = ["--kind", "tpk", "--date", "2026-11-21", "--place", "Aula", "--seat", "ketua"];
    terminal.run("meeting set", wrong).assert_failed(1, "usage");
    let cancelled = terminal.run("meeting cancel", [&meeting]).assert_failed(1, "meeting_closed");
    assert!(cancelled["message"].as_str().is_some_and(|message| message.contains("sudah dilaksanakan")));
    let day = ["2027", "--day", "2027-03-10=nasional=Idul Fitri=SKB 3 Menteri"];
    let set = terminal.run("holiday set", day).json();
    assert_eq!((set["complete"].as_bool(), set["holidays"].as_array().map(Vec::len)), (Some(true), Some(6)));
    assert_eq!(terminal.run("holiday list", ["2027"]).json()["holidays"], set["holidays"]);
    terminal.run("holiday set", ["2027", "--day", "10-3-2027=nasional=Idul Fitri"]).assert_failed(1, "usage");
}
