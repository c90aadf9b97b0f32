//! The papers of a meeting: agenda, minutes, attendance list. What was printed is kept.

use mutasi_documents::letters::{ConsideredData, LetterKind, MeetingData, MemberData, VerificationData};
use mutasi_domain::cases::Recommendation;
use mutasi_domain::finding::Severity;
use mutasi_domain::meeting::{MeetingKind, MeetingState, Outcome, SeatRole};
use mutasi_domain::words;
use serde_json::json;

use super::whole::{Named, WholeMeeting};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::ground::Ground;
use crate::op::Op;
use crate::papers::chain_head;
use crate::run::assessment::capital;
use crate::run::cases::{Situation, line_of};
use crate::run::letter_data::{Office, region_data};
use crate::run::reports::keep_files;
use crate::run::sheet::{Called, set_sheets};
use crate::run::written::Written;

/// Stands for the number of minutes that have none yet: it is written by hand.
const NO_NUMBER: &str = "....................";

pub(crate) fn print_meeting(desk: &mut Desk, asked: PrintMeeting) -> Result<ReportPrinted, Failure> {
    desk.require_role(Op::PrintReport)?;
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    let whole = WholeMeeting::read(desk, asked.meeting)?;
    let kind = paper(&asked.paper, &whole)?;
    let data = data(desk, &whole, kind)?;
    let stem = format!("{}_{}_{}", kind.name(), whole.summary.meeting.day, asked.meeting);
    let title = format!("{} {}", kind.title(), words::date(whole.summary.meeting.day));
    let ready = vec![set_sheets(desk, kind, &[data], Called { title, seed: &stem, stem: &stem })?];
    let request = json!({
        "unit": null, "unit_name": whole.summary.plan_name, "scenario": null, "paper": "f4", "meeting": asked.meeting
    });
    let label = format!("cetak {}", kind.title().to_lowercase());
    keep_files(desk, (kind.name(), &label), desk.today, request.to_string(), ready, Written::into(folder))
}

/// The template of a paper; agenda and minutes are those of the assessment team, and minutes need a session that was held.
fn paper(asked: &str, whole: &WholeMeeting) -> Result<LetterKind, Failure> {
    let meeting = &whole.summary.meeting;
    let kind = match asked {
        "attendance" => return Ok(LetterKind::AttendanceList),
        "agenda" => LetterKind::Agenda,
        "minutes" => LetterKind::MeetingMinutes,
        _ => return Err(Failure::refused("paper_unknown", "Jenis cetakan rapat tidak dikenal. Pilih dari daftar.")),
    };
    if meeting.kind != MeetingKind::Panel {
        let message = "Cetakan ini hanya untuk sidang TPK. Cetak daftar hadirnya; surat lain ada di menu Surat.";
        return Err(Failure::refused("paper_not_used", message));
    }
    if kind == LetterKind::MeetingMinutes && meeting.state != MeetingState::Held {
        let message = "Hasil sidang belum dicatat. Catat kehadiran dan putusannya dahulu, lalu cetak berita acara.";
        return Err(Failure::refused("meeting_not_held", message));
    }
    Ok(kind)
}

fn data(desk: &mut Desk, whole: &WholeMeeting, kind: LetterKind) -> Result<MeetingData, Failure> {
    let region = desk.read().region()?.or_not_found("Wilayah", "")?;
    let letterhead = Office::on(desk, &region, desk.today)?.letterhead;
    let meeting = &whole.summary.meeting;
    let mut people = Vec::with_capacity(whole.agenda.len());
    for (name, order) in whole.agenda.iter().zip(1_u32..) {
        people.push(considered(desk, name, order, kind)?);
    }
    let minutes = kind == LetterKind::MeetingMinutes;
    Ok(MeetingData {
        region: region_data(&region),
        letterhead,
        kind_text: match meeting.kind {
            MeetingKind::Panel => "Sidang Tim Penilai Kinerja",
            MeetingKind::Inauguration => "Pelantikan",
            MeetingKind::Briefing => "Sosialisasi Rencana Mutasi",
        }
        .to_string(),
        topic: meeting.topic.clone(),
        plan_name: whole.summary.plan_name.clone(),
        number: match minutes {
            true if meeting.number.is_empty() => NO_NUMBER.to_string(),
            true => meeting.number.clone(),
            false => String::new(),
        },
        weekday: words::weekday(meeting.day).to_string(),
        date_text: words::date(meeting.day),
        date_spelled: words::spelled_date(meeting.day),
        time: meeting.time.clone(),
        place: meeting.place.clone(),
        members: members(whole),
        people,
        notes: Some(&meeting.note).filter(|note| !note.is_empty()).cloned().into_iter().collect(),
        verification: VerificationData {
            code: format!("RAPAT-{}", meeting.id),
            chain_head_short: chain_head(&desk.read())?,
        },
    })
}

/// Who sits in the meeting, the chair first; those who take their oath sign too.
fn members(whole: &WholeMeeting) -> Vec<MemberData> {
    let mut seats: Vec<_> = whole.seats.iter().collect();
    seats.sort_by_key(|seat| SeatRole::all().position(|role| role == seat.record.role));
    let mut members: Vec<MemberData> = seats
        .into_iter()
        .map(|seat| {
            let view = seat.view();
            MemberData {
                name: view.name,
                nip: view.nip,
                position: view.title,
                unit: view.unit,
                role: capital(seat.record.role.printed()),
                present: view.present,
            }
        })
        .collect();
    if whole.summary.meeting.kind == MeetingKind::Inauguration {
        let taking = whole.agenda.iter().filter(|name| whole.seats.iter().all(|seat| seat.nip != name.case.nip));
        members.extend(taking.map(|name| MemberData {
            name: name.case.name.clone(),
            nip: name.case.nip.clone(),
            position: name.case.to_title.clone(),
            unit: name.case.to_unit.clone(),
            role: capital(SeatRole::Participant.printed()),
            present: name.record.outcome.map(|outcome| outcome == Outcome::Inaugurated),
        }));
    }
    members
}

fn considered(desk: &mut Desk, name: &Named, order: u32, kind: LetterKind) -> Result<ConsideredData, Failure> {
    let (ground, days, today) = (desk.ground(desk.today, None)?, desk.workdays()?, desk.today);
    let rank = ground.people.by_id(name.case.case.staff).and_then(|record| record.staff.rank);
    let findings = match kind {
        LetterKind::Agenda => short_findings(desk, name, &ground)?,
        _ => Vec::new(),
    };
    let line = line_of(name.case.clone(), &days, today);
    let recommended = Recommendation::from_code(&name.recommendation);
    Ok(ConsideredData {
        order,
        name: line.name,
        nip: line.nip,
        rank: rank.map_or_else(String::new, |rank| rank.printed().to_string()),
        from_position: line.from_title,
        from_unit: line.from_unit,
        to_position: line.to_title,
        to_unit: line.to_unit,
        recommendation: recommended.map_or_else(String::new, |said| capital(said.printed())),
        findings,
        kept_out: name.kept_out_told(),
        decision: name.record.outcome.map_or("", told).to_string(),
        note: name.record.note.clone(),
    })
}

/// What the rules hold against the move, in short.
fn short_findings(desk: &Desk, name: &Named, ground: &Ground) -> Result<Vec<String>, Failure> {
    let findings = Situation::read(desk, name.case.case.clone())?.findings(ground);
    let weighs = findings.into_iter().filter(|finding| matches!(finding.severity, Severity::Block | Severity::Warn));
    Ok(weighs.map(|finding| format!("{} {}", finding.rule, finding.message.trim_end_matches('.'))).collect())
}

fn told(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Agreed => "Disetujui",
        Outcome::AgreedWithNote => "Disetujui dengan catatan",
        Outcome::Refused => "Ditolak",
        Outcome::Adjourned => "Ditunda",
        Outcome::Inaugurated => "Dilantik",
        Outcome::Absent => "Tidak hadir",
    }
}
