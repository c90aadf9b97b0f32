//! Where the lines come from: cases in their state, and whatever hangs on them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::cases::CaseState;
use mutasi_domain::meeting::{MeetingKind, MeetingState};
use mutasi_domain::request::RequestState;
use mutasi_store::{CaseFilter, CaseSummary, CourseState, MeetingFilter, ObjectionFilter};

use super::item::Lines;
use crate::contract::{CalendarItem, Failure};
use crate::desk::Desk;
use crate::workdays::WorkDays;

/// Everything up to a day, and whatever is late.
pub(super) fn items(desk: &mut Desk, days: &WorkDays, until: NaiveDate) -> Result<Vec<CalendarItem>, Failure> {
    let lines = Lines { days, today: desk.today };
    let states = CaseState::all().filter(|state| !state.is_ended()).collect();
    let filter = CaseFilter { states, ..CaseFilter::default() };
    let cases: BTreeMap<i64, CaseSummary> =
        desk.read().case_summaries(&filter, desk.today)?.into_iter().map(|one| (one.case.id, one)).collect();
    let mut items: Vec<CalendarItem> = cases.values().filter_map(|one| case_item(&lines, one)).collect();
    hanging(desk, &lines, &cases, &mut items)?;
    windows(desk, &lines, &cases, &mut items)?;
    meetings(desk, &lines, &mut items)?;
    requests(desk, &lines, &mut items)?;
    temporary(desk, &lines, &cases, &mut items)?;
    items.retain(|item| item.day <= until);
    Ok(items)
}

/// Fills in whom a line is about.
fn about(item: CalendarItem, one: &CaseSummary) -> CalendarItem {
    CalendarItem {
        nip: one.nip.clone(),
        name: one.name.clone(),
        officer: one.case.officer.clone(),
        case: Some(one.case.id),
        plan: one.plan,
        ..item
    }
}

/// What a case waits for in its state.
fn case_item(lines: &Lines<'_>, one: &CaseSummary) -> Option<CalendarItem> {
    let case = &one.case;
    let (kind, title) = match case.state {
        CaseState::Submitted | CaseState::Verifying => ("verification", "Verifikasi berkas usulan"),
        CaseState::Assessing => ("assessment", "Penilaian kinerja"),
        CaseState::Origin => ("consent", "Jawaban instansi asal"),
        CaseState::Destination => ("consent", "Jawaban instansi tujuan"),
        CaseState::Panel => ("panel", "Sidang Tim Penilai Kinerja"),
        CaseState::Pertek => ("pertek", "Pertimbangan teknis, I-MUT, atau persetujuan Mendagri"),
        CaseState::Approval => ("approval", "Persetujuan PPK"),
        CaseState::Numbering => ("numbering", "Penomoran dan penerbitan SK"),
        CaseState::Decreed => ("delivery", "Penyerahan SK kepada pegawai"),
        CaseState::Inauguration => ("inauguration", "Pelantikan"),
        CaseState::Reporting => ("spmt", "SPMT dari unit tujuan"),
        CaseState::Postponed => ("postponed", "Usulan yang ditunda dilanjutkan"),
        _ => return None,
    };
    let across = case.outside.is_some();
    let unasked = case.state.waits_for_others() && case.due.is_none();
    let item = match case.due {
        Some(due) => {
            let from =
                if case.state == CaseState::Inauguration { one.decreed.unwrap_or(case.since) } else { case.since };
            let key = case.state.deadline_key(across);
            if let (Some(key), true) = (key, case.state.waits_for_others()) {
                let (length, basis) = lines.days.counted(key);
                let counted = format!("{length} sejak surat permintaan");
                CalendarItem { counted, basis: basis.to_string(), ..lines.item(kind, due, title, None) }
            } else {
                lines.item(kind, due, title, key.map(|key| (key, from)))
            }
        }
        // The letter that asks is ours to send: it is due now.
        None if unasked => lines.item(kind, lines.today, format!("Kirim permintaan: {title}"), None),
        None => return None,
    };
    let lapsed = case.state.waits_for_others() && item.urgency == "late";
    let holder = case.state.holder().map_or("", |holder| holder.code()).to_string();
    let holder = if unasked { "operator".to_string() } else { holder };
    Some(about(CalendarItem { lapsed, holder, blocked: case.blocked.clone(), ..item }, one))
}

/// Training, tasks, objections and evaluations of open cases.
fn hanging(
    desk: &Desk,
    lines: &Lines<'_>,
    cases: &BTreeMap<i64, CaseSummary>,
    items: &mut Vec<CalendarItem>,
) -> Result<(), Failure> {
    let of = |case: i64| cases.get(&case);
    for course in desk.read().courses(None)?.into_iter().filter(|course| course.state == CourseState::Planned) {
        let Some(one) = of(course.case) else { continue };
        let shut = course.gate && one.decree.is_none();
        let day = one.tmt.filter(|tmt| shut && *tmt < course.ends).unwrap_or(course.ends);
        let title = if shut {
            format!("Pelatihan wajib sebelum TMT: {}", course.title)
        } else {
            format!("Pelatihan: {}", course.title)
        };
        let item = lines.item(if shut { "gate" } else { "course" }, day, title, None);
        items.push(about(CalendarItem { course: Some(course.id), holder: "operator".into(), ..item }, one));
    }
    for task in desk.read().case_tasks(None, false)? {
        let Some(one) = of(task.case) else { continue };
        let item = lines.item("task", task.due, task.title, None);
        items.push(about(CalendarItem { task: Some(task.id), holder: task.holder, ..item }, one));
    }
    for summary in desk.read().objections(&ObjectionFilter::default())? {
        let objection = summary.objection;
        let Some(one) = of(objection.case) else { continue };
        let counted = Some(("deadline.objection_decision", objection.day));
        let item = lines.item("objection", objection.due, "Keputusan PPK atas keberatan", counted);
        items.push(about(CalendarItem { objection: Some(objection.id), holder: "penyetuju".into(), ..item }, one));
    }
    for evaluation in desk.read().evaluations(false, None)? {
        let Some(one) = of(evaluation.case) else { continue };
        let title = format!("Evaluasi {} bulan", evaluation.months);
        let item = lines.item("evaluation", evaluation.due, title, None);
        items.push(about(CalendarItem { evaluation: Some(evaluation.id), holder: "raters".into(), ..item }, one));
    }
    Ok(())
}

/// How long people may still object to a decree that they have in hand.
fn windows(
    desk: &Desk,
    lines: &Lines<'_>,
    cases: &BTreeMap<i64, CaseSummary>,
    items: &mut Vec<CalendarItem>,
) -> Result<(), Failure> {
    for (case, delivered) in desk.read().deliveries()? {
        let Some(one) = cases.get(&case).filter(|one| one.case.state.is_decreed()) else { continue };
        let last = lines.days.due("deadline.objection", delivered).day;
        if last < lines.today {
            continue;
        }
        let counted = Some(("deadline.objection", delivered));
        let item = lines.item("objection_window", last, "Hari terakhir mengajukan keberatan", counted);
        items.push(about(CalendarItem { urgency: "later".into(), ..item }, one));
    }
    Ok(())
}

fn meetings(desk: &Desk, lines: &Lines<'_>, items: &mut Vec<CalendarItem>) -> Result<(), Failure> {
    for summary in desk.read().meetings(&MeetingFilter::default())? {
        let meeting = summary.meeting;
        if meeting.state != MeetingState::Planned {
            continue;
        }
        let title = format!("{} ({} nama)", capital(meeting.kind.printed()), summary.cases);
        let base = |item: CalendarItem| CalendarItem {
            meeting: Some(meeting.id),
            officer: meeting.account.clone(),
            plan: meeting.plan,
            holder: "operator".into(),
            ..item
        };
        if meeting.kind == MeetingKind::Inauguration && meeting.invited.is_none() {
            let latest = lines.days.before("deadline.invitation", meeting.day).day;
            items.push(base(lines.item("invitation", latest, format!("Undangan {title}"), None)));
        }
        items.push(base(lines.item("meeting", meeting.day, title, None)));
    }
    Ok(())
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Wishes that nobody has answered yet.
fn requests(desk: &mut Desk, lines: &Lines<'_>, items: &mut Vec<CalendarItem>) -> Result<(), Failure> {
    let people = desk.people()?;
    for one in desk.read().all_requests()?.into_iter().filter(|one| one.state == RequestState::Open) {
        let Some(record) = people.by_id(one.staff) else { continue };
        let due = lines.days.due("deadline.request", one.day).day;
        let item =
            lines.item("request", due, "Permohonan pindah belum ditanggapi", Some(("deadline.request", one.day)));
        items.push(CalendarItem {
            nip: record.staff.nip.to_string(),
            name: record.staff.full_name(),
            officer: one.officer,
            holder: "operator".into(),
            ..item
        });
    }
    Ok(())
}

/// Temporary assignments that end by themselves.
fn temporary(
    desk: &mut Desk,
    lines: &Lines<'_>,
    cases: &BTreeMap<i64, CaseSummary>,
    items: &mut Vec<CalendarItem>,
) -> Result<(), Failure> {
    let carried = cases.values().filter(|one| one.decree.is_some());
    for (one, until) in carried.filter_map(|one| Some((one, one.until?.pred_opt()?))) {
        if until >= lines.today {
            let item = lines.item("temporary_end", until, "Penugasan sementara berakhir dengan sendirinya", None);
            items.push(about(item, one));
        }
    }
    let (people, frame) = (desk.people()?, desk.frame(desk.today)?);
    for acting in desk.read().acting(desk.today)? {
        let (Some(last), Some(record)) = (acting.to.and_then(|to| to.pred_opt()), people.by_id(acting.staff)) else {
            continue;
        };
        let post = frame.position(acting.position).map(|position| position.title.clone()).unwrap_or_default();
        let title = format!("{} {post} berakhir dengan sendirinya", capital(&acting.kind));
        let item = lines.item("temporary_end", last, title, None);
        items.push(CalendarItem { nip: record.staff.nip.to_string(), name: record.staff.full_name(), ..item });
    }
    Ok(())
}
