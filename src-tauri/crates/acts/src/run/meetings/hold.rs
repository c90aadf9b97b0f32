//! Holding a meeting: who came and what was decided. Each decision is a step of its case, all of them in one act.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use mutasi_domain::cases::{CaseState, StepKind};
use mutasi_domain::document::{Document, DocumentKind};
use mutasi_domain::identity::strip;
use mutasi_domain::meeting::{MeetingKind, MeetingState, Outcome, SeatRole};
use mutasi_store::{MeetingRecord, Mode, Writer};
use serde_json::json;

use super::obstacles::listed;
use super::whole::{KEPT_OUT, MEETING, Named, PRESENT, Seated, WholeMeeting};
use super::{planned, show_meeting};
use crate::contract::*;
use crate::desk::Desk;
use crate::op::Op;
use crate::run::cases::{Actor, After, Asked, NewStep, Situation, follow, keep_accepted, take_step};
use crate::workdays::WorkDays;

/// Under this name a refusal of the assessment team stands as the reason of a case.
const BY_PANEL: &str = "TPK";

pub(crate) fn hold_meeting(desk: &mut Desk, asked: HoldMeeting) -> Result<MeetingView, Failure> {
    desk.require_role(Op::HoldMeeting)?;
    planned(desk, asked.meeting)?;
    let whole = WholeMeeting::read(desk, asked.meeting)?;
    let (law, days, today) = (desk.law()?, desk.workdays()?, desk.today);
    let meeting = &whole.summary.meeting;
    if meeting.day > today {
        let message = "Hari rapat belum tiba. Tunggu harinya, atau ubah hari rapatnya.";
        return Err(Failure::refused("date_in_future", message));
    }
    let present = present(&whole, &asked.present)?;
    let decided = decided(&whole, asked.decisions)?;
    let stands = |case: Option<i64>| case.is_none_or(|case| !decided[&case].0.leaves_open());
    if let Some(obstacle) = whole.obstacles(&law, &days).into_iter().find(|obstacle| stands(obstacle.case)) {
        return Err(Failure::refused(obstacle.code, obstacle.message));
    }
    let final_for = |name: &&Named| !decided[&name.record.case].0.leaves_open();
    let people: Vec<i64> = whole.agenda.iter().filter(final_for).map(|name| name.case.case.staff).collect();
    desk.keep_apart(&people)?;
    let voices: Vec<&Seated> = present.iter().copied().filter(|seat| seat.record.role.decides()).collect();
    if meeting.kind == MeetingKind::Panel {
        quorum(&voices, usize::try_from(law.number("panel.smallest")).unwrap_or_default())?;
    }
    let (actor, ground) = (Actor::at(desk)?, desk.ground(today, None)?);
    let number = asked.number.trim();
    let held = MeetingRecord {
        state: MeetingState::Held,
        number: if number.is_empty() { meeting.number.clone() } else { number.to_string() },
        ..meeting.clone()
    };
    let situations: Vec<Situation> =
        whole.agenda.iter().map(|name| Situation::read(desk, name.case.case.clone())).collect::<Result<_, _>>()?;
    let label = format!("catat hasil {}: {} usulan", meeting.kind.printed(), whole.agenda.len());
    desk.act(Op::HoldMeeting, &label, Mode::Commit, |tx| {
        tx.set_meeting(&held)?;
        for seat in &whole.seats {
            let came = present.iter().any(|one| one.record.staff == seat.record.staff);
            tx.set_present(held.id, seat.record.staff, came)?;
        }
        for (name, situation) in whole.agenda.iter().zip(&situations) {
            let (outcome, note) = &decided[&name.record.case];
            tx.set_outcome(held.id, name.record.case, *outcome, note)?;
            let one = Asked::new(situation, &name.case, &ground, today);
            let told = Decided { name, outcome: *outcome, note, voices: &voices, held: &held };
            let mut step = told.step(&one, &days);
            step.document = told.keep_minutes(tx, &actor, today)?;
            let after = After { kind: step.kind, to: step.to, note: note.clone(), day: step.day };
            take_step(tx, &situation.case, &actor, step, &situation.sealed(&ground, today))?;
            follow(tx, &one, &after, &actor)?;
        }
        Ok(())
    })?;
    show_meeting(desk, WhichMeeting { meeting: asked.meeting })
}

/// One decision as its step tells it.
struct Decided<'a> {
    name: &'a Named,
    outcome: Outcome,
    note: &'a str,
    voices: &'a [&'a Seated],
    held: &'a MeetingRecord,
}

impl Decided<'_> {
    fn step(&self, one: &Asked<'_>, days: &WorkDays) -> NewStep {
        let case = &one.situation.case;
        let (kind, to) = match self.outcome {
            Outcome::Agreed | Outcome::AgreedWithNote => {
                (StepKind::Panel, one.passage.after(case.state, &one.situation.answers()))
            }
            Outcome::Inaugurated => (StepKind::Inaugurate, CaseState::Reporting),
            Outcome::Refused => (StepKind::Reject, CaseState::Rejected),
            Outcome::Adjourned | Outcome::Absent => (StepKind::Note, case.state),
        };
        let day = self.held.day;
        let mut step = NewStep::new(kind, to, day);
        step.decision = self.outcome.code().to_string();
        step.note = self.note.to_string();
        step.letter.clone_from(&self.held.number);
        step.letter_day = (!self.held.number.is_empty()).then_some(day);
        if kind == StepKind::Reject {
            step.reason = BY_PANEL.to_string();
        }
        step.due = one.lasts(to, day, days).map(|(due, _)| due);
        step.details.insert(MEETING.into(), json!(self.held.id));
        if self.held.kind == MeetingKind::Panel {
            let ties = self.name.ties();
            let sits_out = |seat: &&&Seated| ties.iter().any(|(staff, _, _)| *staff == seat.record.staff);
            let present: Vec<&str> =
                self.voices.iter().filter(|seat| !sits_out(seat)).map(|seat| seat.name.as_str()).collect();
            step.details.insert(PRESENT.into(), json!(present));
            if !ties.is_empty() {
                step.details.insert(KEPT_OUT.into(), json!(self.name.kept_out_told()));
            }
        }
        step
    }

    /// The minutes as a document of the case, seen and accepted: what the checklist asks for after the session.
    fn keep_minutes(&self, tx: &Writer<'_>, actor: &Actor, today: NaiveDate) -> Result<Option<i64>, Failure> {
        if self.held.kind != MeetingKind::Panel || self.held.number.is_empty() || self.outcome.leaves_open() {
            return Ok(None);
        }
        let document = Document {
            id: 0,
            kind: DocumentKind::BaTpk,
            number: self.held.number.clone(),
            date: self.held.day,
            issuer: "Tim Penilai Kinerja".to_string(),
            valid_until: None,
        };
        keep_accepted(tx, self.name.record.case, document, Default::default(), &actor.account, today).map(Some)
    }
}

/// Those of the meeting who came.
fn present<'a>(whole: &'a WholeMeeting, nips: &[String]) -> Result<Vec<&'a Seated>, Failure> {
    let by_nip: BTreeMap<&str, &Seated> = whole.seats.iter().map(|seat| (seat.nip.as_str(), seat)).collect();
    let (mut present, mut seen) = (Vec::new(), BTreeSet::new());
    for nip in nips {
        let nip = strip(nip);
        let Some(seat) = by_nip.get(nip.as_str()) else {
            let message = format!("NIP {nip} tidak ada di daftar rapat ini. Tambahkan orangnya dahulu.");
            return Err(Failure::refused("seat_unknown", message));
        };
        if seen.insert(nip) {
            present.push(*seat);
        }
    }
    Ok(present)
}

/// The decision about every name of the agenda, each once and with the words that it needs.
fn decided(whole: &WholeMeeting, decisions: Vec<MeetingDecision>) -> Result<BTreeMap<i64, (Outcome, String)>, Failure> {
    let names: BTreeMap<i64, &str> =
        whole.agenda.iter().map(|name| (name.record.case, name.case.name.as_str())).collect();
    let possible = whole.summary.meeting.kind.outcomes();
    let mut decided = BTreeMap::new();
    let mut wordless = Vec::new();
    for one in decisions {
        let Some(name) = names.get(&one.case) else {
            let message = format!("Usulan {} tidak ada di agenda rapat ini. Tambahkan ke agenda dahulu.", one.case);
            return Err(Failure::refused("agenda_unknown", message));
        };
        let outcome =
            Outcome::from_code(&one.decision).filter(|outcome| possible.contains(outcome)).ok_or_else(|| {
                let message = format!("Putusan untuk {name} tidak dikenal. Pilih dari daftar.");
                Failure::refused("outcome_unknown", message)
            })?;
        let note = one.note.trim().to_string();
        if outcome.needs_note() && note.is_empty() {
            wordless.push(*name);
        }
        if decided.insert(one.case, (outcome, note)).is_some() {
            let message = format!("{name} diputus dua kali. Hapus salah satunya.");
            return Err(Failure::refused("outcome_repeated", message));
        }
    }
    let open: Vec<&str> = names.iter().filter(|(case, _)| !decided.contains_key(case)).map(|(_, name)| *name).collect();
    if !open.is_empty() {
        let message = format!("Belum ada putusan untuk {}. Pilih putusannya.", listed(&open));
        return Err(Failure::refused("outcome_missing", message));
    }
    if !wordless.is_empty() {
        let message = format!("Catatan untuk {} masih kosong. Tulis catatan atau alasannya.", listed(&wordless));
        return Err(Failure::refused("note_missing", message));
    }
    Ok(decided)
}

/// The chair is there, and enough with a voice.
fn quorum(voices: &[&Seated], least: usize) -> Result<(), Failure> {
    if !voices.iter().any(|seat| seat.record.role == SeatRole::Chair) {
        let message = "Ketua sidang tidak hadir. Ubah ketua sidang, atau tunda rapatnya.";
        return Err(Failure::refused("panel_chair", message));
    }
    if voices.len() < least {
        let message = format!(
            "Ketua dan anggota yang hadir baru {} orang, sedikitnya {least}. Tambahkan anggota, atau tunda rapatnya.",
            voices.len()
        );
        return Err(Failure::refused("panel_few", message));
    }
    Ok(())
}
