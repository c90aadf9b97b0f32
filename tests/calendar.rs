//! What is due, to the day: working days counted over the feasts of 2026, over a day that only this office keeps, and into
//! a year whose holidays nobody knows yet. Offices are closed from 18 to 24 March, on 3 April, and on 24 and 25 December.

use mutasi_acts::contract::*;
use mutasi_tests::{Office, Town, nip};
use serde_json::{Value, json};

const LIBRARY: &str = "Dinas Perpustakaan";
const ARCHIVE: &str = "Dinas Kearsipan";
const CLERK: &str = "Pengadministrasi";

fn boss() -> String {
    nip("1972-03-04", 1)
}

fn clerk(at: u32) -> String {
    nip("1990-05-06", at)
}

/// A library with six clerks and an archive with open posts, on a day. Inside one agency no paper is asked for.
fn office(day: &str) -> Office {
    let mut town = Town::new()
        .unit("1", LIBRARY)
        .post(LIBRARY, "Kepala Dinas", "II.b", 1)
        .post(LIBRARY, CLERK, "-", 6)
        .post(LIBRARY, "Pengelola Layanan", "-", 6)
        .unit("2", ARCHIVE)
        .post(ARCHIVE, CLERK, "-", 6)
        .person(&boss(), LIBRARY, "Kepala Dinas", "2020-01-01");
    for at in 1..=6 {
        town = town.person(&clerk(at), LIBRARY, CLERK, "2019-01-01");
    }
    let mut office = town.open_on(day);
    for kind in
        ["PERMOHONAN", "ANJAB_ABK", "SK_PANGKAT", "SK_JABATAN", "SKP_2TH", "PERNYATAAN_HUKDIS", "PERNYATAAN_TUBEL"]
    {
        office.set_parameter(&format!("document.{kind}"), "tidak, tidak, wajib, wajib; kebijakan daerah", "2026-01-01");
    }
    office
}

fn open(office: &mut Office, at: u32, unit: &str, title: &str, day: &str) -> i64 {
    let position = office.position(unit, title);
    let asked = json!({ "nip": clerk(at), "position": position, "reason": "Kebutuhan organisasi", "day": day });
    office.call::<CaseView>("open_case", asked).line.case
}

/// A case inside the library, handed in.
fn handed_in(office: &mut Office, at: u32, day: &str) -> i64 {
    let case = open(office, at, LIBRARY, "Pengelola Layanan", day);
    office.step(&[case], "submit", json!({}));
    case
}

/// A case between the two agencies, whose agency of origin is asked by a letter of the day.
fn asked_for_consent(office: &mut Office, at: u32, day: &str) -> (i64, Vec<String>) {
    let case = open(office, at, ARCHIVE, CLERK, day);
    for step in ["submit", "take", "verify"] {
        office.step(&[case], step, json!({}));
    }
    office.step(&[case], "assess", json!({ "decision": "DIREKOMENDASIKAN", "assessors": [boss()] }));
    let told = office.step(&[case], "ask", json!({ "letter": "800/5", "letter_day": day }));
    (case, told.remarks)
}

fn calendar(office: &mut Office, request: Value) -> CalendarView {
    office.call("calendar", request)
}

/// Day, kind, last digits of the NIP, working days left, urgency.
fn told(view: &CalendarView) -> Vec<(String, &str, &str, i64, &str)> {
    let line = |item: &CalendarItem| item.day.format("%m-%d").to_string();
    let who = |item: &CalendarItem| item.nip.len().saturating_sub(1);
    view.items.iter().map(|item| (line(item), &*item.kind, &item.nip[who(item)..], item.left, &*item.urgency)).collect()
}

#[track_caller]
fn assert_lines(view: &CalendarView, wanted: &[(&str, &str, &str, i64, &str)]) {
    let wanted: Vec<(String, &str, &str, i64, &str)> = wanted
        .iter()
        .map(|(day, kind, who, left, urgency)| ((*day).to_string(), *kind, *who, *left, *urgency))
        .collect();
    assert_eq!(told(view), wanted);
}

/// The office of the week before Idul Fitri: a wish, files to check, a letter that waits, one put off, two meetings.
fn before_the_feast() -> Office {
    let mut office = office("2026-03-13");
    let wish = office.position(ARCHIVE, CLERK);
    let wish = json!({ "nip": clerk(1), "day": "2026-03-12", "state": "open", "targets": [{ "position": wish }] });
    let _: PersonFile = office.call("set_request", wish);
    let checked = handed_in(&mut office, 2, "2026-03-13");
    let _: CasesView = office.call("assign_cases", json!({ "cases": [checked], "officer": "vera" }));
    asked_for_consent(&mut office, 3, "2026-03-13");
    let put_off = handed_in(&mut office, 4, "2026-03-13");
    office.step(&[put_off], "postpone", json!({ "note": "Menunggu hasil audit", "until": "2026-03-25" }));
    let seats = json!([{ "nip": boss(), "role": "ketua" }]);
    for (kind, day) in [("sosialisasi", "2026-03-17"), ("pelantikan", "2026-03-25")] {
        let plan: PlanCreated = office.call("new_plan", json!({ "name": kind, "tmt": "2026-05-04" }));
        let meeting =
            json!({ "kind": kind, "day": day, "place": "Aula", "people": seats, "plan": plan.plan, "agenda": [] });
        let _: MeetingView = office.call("set_meeting", meeting);
    }
    office
}

#[test]
fn the_week_before_idul_fitri_shows_what_is_due_after_it() {
    let mut office = before_the_feast();
    let view = calendar(&mut office, json!({ "until": "2026-04-10" }));
    assert_lines(
        &view,
        &[
            ("03-17", "invitation", "", 2, "soon"),
            ("03-17", "meeting", "", 2, "soon"),
            ("03-25", "meeting", "", 3, "soon"),
            ("03-25", "postponed", "4", 3, "soon"),
            ("03-27", "verification", "2", 5, "later"),
            ("04-02", "request", "1", 9, "later"),
            ("04-06", "consent", "3", 10, "later"),
        ],
    );
    assert_eq!((view.late, view.due_today, view.soon, view.blocked), (0, 0, 4, 0));
    let item = |kind: &str| view.items.iter().find(|item| item.kind == kind).expect("it is listed");
    assert_eq!(item("verification").counted, "5 hari kerja sejak 13 Maret 2026");
    assert_eq!(item("request").counted, "10 hari kerja sejak 12 Maret 2026");
    assert_eq!((item("consent").holder.as_str(), item("verification").holder.as_str()), ("origin", "verifikator"));
    let closed: Vec<String> = view.holidays.iter().map(|one| one.day.format("%m-%d").to_string()).collect();
    let feast = ["03-18", "03-19", "03-20", "03-21", "03-22", "03-23", "03-24"];
    assert_eq!(closed, [&feast[..], &["04-03", "04-05"]].concat(), "Saturday and Sunday of the feast too");
    assert!(view.remarks.is_empty(), "the holidays of 2026 are known: {:?}", view.remarks);
}

#[test]
fn what_is_late_stays_on_top_however_short_the_span_and_silence_has_lapsed() {
    let mut office = before_the_feast();
    office.on_day("2026-04-07");
    let view = calendar(&mut office, json!({ "until": "2026-04-07" }));
    assert_lines(
        &view,
        &[
            ("03-17", "invitation", "", -9, "late"),
            ("03-17", "meeting", "", -9, "late"),
            ("03-25", "meeting", "", -8, "late"),
            ("03-25", "postponed", "4", -8, "late"),
            ("03-27", "verification", "2", -6, "late"),
            ("04-02", "request", "1", -2, "late"),
            ("04-06", "consent", "3", -1, "late"),
        ],
    );
    let lapsed: Vec<&str> = view.items.iter().filter(|item| item.lapsed).map(|item| item.kind.as_str()).collect();
    assert_eq!(lapsed, ["consent"], "only somebody else's silence lapses");
    let case = view.items.last().and_then(|item| item.case).expect("the consent is of a case");
    let shown = office.case(case);
    assert_eq!((shown.line.state.as_str(), shown.line.urgency.as_str()), ("PERSETUJUAN_ASAL", "late"));
    let consents = shown.steps.iter().filter(|step| step.kind == "answer").count();
    assert_eq!(consents, 0, "nothing was written for the agency");
}

#[test]
fn each_officer_and_each_person_has_a_list_of_their_own() {
    let mut office = before_the_feast();
    let whole = calendar(&mut office, json!({ "until": "2026-04-10" }));
    let mut sum = 0;
    for load in &whole.officers {
        let own = calendar(&mut office, json!({ "until": "2026-04-10", "officer": load.officer }));
        assert!(own.items.iter().all(|item| item.officer == load.officer));
        assert_eq!((own.items.len() as u32, own.soon, own.late), (load.open, load.soon, load.late), "{}", load.officer);
        sum += own.items.len();
    }
    assert_eq!(sum, whole.items.len(), "nothing is on no list");
    let vera = calendar(&mut office, json!({ "officer": "vera" }));
    assert_lines(&vera, &[("03-27", "verification", "2", 5, "later")]);
    let person = calendar(&mut office, json!({ "nip": clerk(3) }));
    assert_lines(&person, &[("04-06", "consent", "3", 10, "later")]);
}

#[test]
fn christmas_and_a_day_of_the_office_move_what_is_due() {
    let mut office = office("2026-12-21");
    let case = handed_in(&mut office, 1, "2026-12-21");
    assert_eq!(office.case(case).line.due.map(|day| day.to_string()), Some("2026-12-30".into()));
    let own = json!([{ "day": "2026-12-29", "name": "Hari Jadi Kota", "kind": "daerah", "basis": "Perwal 9/2026" }]);
    let _: HolidaysView = office.call("set_holidays", json!({ "year": 2026, "holidays": own }));
    let other = handed_in(&mut office, 2, "2026-12-21");
    assert_eq!(office.case(other).line.due.map(|day| day.to_string()), Some("2026-12-31".into()));
    assert_eq!(
        office.case(case).line.due.map(|day| day.to_string()),
        Some("2026-12-30".into()),
        "a day that was told stays as it was told"
    );
    let view = calendar(&mut office, json!({ "until": "2026-12-31" }));
    assert_lines(&view, &[("12-30", "verification", "1", 4, "later"), ("12-31", "verification", "2", 5, "later")]);
    let working = json!([{ "day": "2026-12-24", "name": "Tetap buka", "kind": "kerja" }]);
    let _: HolidaysView = office.call("set_holidays", json!({ "year": 2026, "holidays": working }));
    let third = handed_in(&mut office, 3, "2026-12-21");
    assert_eq!(
        office.case(third).line.due.map(|day| day.to_string()),
        Some("2026-12-29".into()),
        "open on 24 December"
    );
}

#[test]
fn a_count_into_a_year_that_nobody_knows_says_so() {
    let mut office = office("2026-12-21");
    let (case, remarks) = asked_for_consent(&mut office, 1, "2026-12-21");
    assert_eq!(office.case(case).line.due.map(|day| day.to_string()), Some("2027-01-07".into()), "1 January is closed");
    assert!(remarks.len() == 1 && remarks[0].contains("Hari libur 2027 belum diisi"), "{remarks:?}");
    let view = calendar(&mut office, json!({}));
    assert_eq!(view.until.to_string(), "2027-01-20", "thirty days ahead");
    assert_eq!(view.remarks, remarks, "the calendar says it too");
    assert!(calendar(&mut office, json!({ "until": "2026-12-31" })).remarks.is_empty(), "inside 2026 all is known");

    let known =
        json!([{ "day": "2027-02-06", "name": "Tahun Baru Imlek", "kind": "nasional", "basis": "SKB 3 Menteri" }]);
    let _: HolidaysView = office.call("set_holidays", json!({ "year": 2027, "holidays": known }));
    assert!(calendar(&mut office, json!({})).remarks.is_empty(), "once they are entered, nothing is uncertain");
    office.assert_sound();
}

#[test]
fn the_morning_meeting_has_the_same_lines_on_paper() {
    let mut office = before_the_feast();
    office.on_day("2026-04-07");
    let seen = calendar(&mut office, json!({ "until": "2026-04-14" }));
    let printed = office.print("kalender", "keluar", json!({ "as_of": "2026-04-14" }));
    let agenda = printed.sheets().remove(0);
    assert_eq!(agenda.data().len(), seen.items.len(), "a row for each line");
    let paper = printed.paper();
    assert!(paper.contains("AGENDA 7 APRIL 2026 SAMPAI 14 APRIL 2026"), "{paper}");
    assert!(paper.contains("Lewat waktu tanpa jawaban; bukan persetujuan."), "the lapse is told: {paper}");
    assert!(paper.contains("Verifikasi berkas usulan"), "{paper}");
}
