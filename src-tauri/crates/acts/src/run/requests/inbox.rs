//! The inbox: who asks for what, since when, and who holds it. The oldest stands first.

use std::collections::BTreeMap;

use mutasi_domain::cases::CaseState;
use mutasi_domain::request::RequestState;
use mutasi_store::{RequestRecord, Traced, WishRecord};

use super::check::{checked, refusals};
use super::wish_view;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::op::Op;
use crate::people::People;

/// What lines are made from, read once for all of them.
pub(super) struct Desks {
    pub(super) people: std::sync::Arc<People>,
    pub(super) frame: std::sync::Arc<Frame>,
    /// The case that was made of each request.
    pub(super) cases: BTreeMap<i64, (i64, CaseState)>,
    today: chrono::NaiveDate,
}

impl Desks {
    pub(super) fn read(desk: &mut Desk) -> Result<Self, Failure> {
        Ok(Self {
            people: desk.people()?,
            frame: desk.frame(desk.today)?,
            cases: desk.read().cases_of_requests()?,
            today: desk.today,
        })
    }

    pub(super) fn line(&self, one: RequestRecord) -> Option<RequestLine> {
        let record = self.people.by_id(one.staff)?;
        let post = self.people.post(one.staff, self.today).and_then(|post| self.frame.position(post.position));
        let targets: Vec<WishView> = one.targets.iter().filter_map(|wish| wish_view(wish, &self.frame)).collect();
        let case = self.cases.get(&one.id);
        Some(RequestLine {
            id: one.id,
            nip: record.staff.nip.to_string(),
            name: record.staff.full_name(),
            golongan: record.staff.rank.map_or_else(String::new, |rank| rank.code().to_string()),
            title: post.map_or_else(String::new, |post| post.title.clone()),
            unit: post.map_or_else(String::new, |post| self.frame.unit_name(post.unit).to_string()),
            day: one.day,
            waiting_days: (one.decided.unwrap_or(self.today) - one.day).num_days().max(0),
            number: one.number,
            reason: one.reason,
            state: one.state.code().to_string(),
            officer: one.officer,
            note: one.note,
            case: case.map(|(id, _)| *id),
            case_state: case.map(|(_, state)| state.code().to_string()),
            gone: (one.targets.len() - targets.len()) as u32,
            targets,
            left: !record.staff.is_active(),
        })
    }
}

pub(crate) fn list_requests(desk: &mut Desk, asked: ListRequests) -> Result<RequestsView, Failure> {
    requests_view(desk, &asked)
}

pub(super) fn requests_view(desk: &mut Desk, asked: &ListRequests) -> Result<RequestsView, Failure> {
    let desks = Desks::read(desk)?;
    let all = desk.read().all_requests()?;
    let count = |state: RequestState| all.iter().filter(|one| one.state == state).count() as u32;
    let (open, in_process) = (count(RequestState::Open), count(RequestState::InProcess));
    let ended = [RequestState::Granted, RequestState::Rejected, RequestState::Withdrawn].map(count);
    let fits = |one: &RequestRecord| {
        (asked.ended || one.state.is_open()) && one.targets.iter().any(|wish| covers(asked, wish, &desks.frame))
    };
    let requests = all.into_iter().filter(fits).filter_map(|one| desks.line(one)).collect();
    Ok(RequestsView {
        requests,
        open,
        in_process,
        granted: ended[0],
        rejected: ended[1],
        withdrawn: ended[2],
        can_edit: Op::SetRequest.roles().iter().any(|role| desk.roles.contains(role)),
    })
}

/// Whether a wish is about the position or the unit that the list asks for.
pub(super) fn covers(asked: &ListRequests, wish: &WishRecord, frame: &Frame) -> bool {
    let unit_of = |wish: &WishRecord| {
        wish.unit.or_else(|| wish.position.and_then(|id| frame.position(id)).map(|position| position.unit))
    };
    let below = |top: i64, unit: Option<i64>| {
        unit.is_some_and(|unit| frame.scope(Some(top)).ok().flatten().is_some_and(|inside| inside.contains(&unit)))
    };
    let position = asked.position.is_none_or(|id| match (wish.position, wish.unit) {
        (Some(own), _) => own == id,
        (None, Some(unit)) => below(unit, frame.position(id).map(|position| position.unit)),
        (None, None) => false,
    });
    position && asked.unit.is_none_or(|top| below(top, unit_of(wish)))
}

/// A request opened whole: the line, what stands in the way of each target now, and its documents.
pub(crate) fn open_request(desk: &mut Desk, asked: WhichRecord) -> Result<RequestOpened, Failure> {
    let one = desk.read().request(asked.id)?.or_not_found("Permohonan", asked.id)?;
    let desks = Desks::read(desk)?;
    let checked = checked(desk, &one)?;
    let today = desk.today;
    let documents = desk.read().request_documents(asked.id)?;
    let origin = desk.origin(Traced::Request { id: asked.id })?;
    Ok(RequestOpened {
        line: desks.line(one).or_not_found("Permohonan", asked.id)?,
        checked,
        documents: documents.iter().map(|record| crate::run::cases::document_view(record, today)).collect(),
        origin,
    })
}

/// Takes requests over, ends them, or opens them again: all of them or none.
pub(crate) fn decide_requests(desk: &mut Desk, asked: DecideRequests) -> Result<RequestsView, Failure> {
    desk.require_role(Op::DecideRequests)?;
    let note = asked.note.trim().to_string();
    let state = match asked.decision.as_str() {
        "take" => None,
        "reject" => {
            crate::run::moves::reason(&note)?;
            Some(RequestState::Rejected)
        }
        "withdraw" => Some(RequestState::Withdrawn),
        "reopen" => Some(RequestState::Open),
        _ => {
            let message = "Putusan permohonan tidak dikenal. Pilih dari daftar.";
            return Err(Failure::refused("request_decision", message));
        }
    };
    if asked.requests.is_empty() {
        let message = "Belum ada permohonan yang dipilih. Pilih permohonan pada daftar.";
        return Err(Failure::refused("request_none", message));
    }
    let (ground, mut all) = (desk.ground(desk.today, None)?, desk.read().all_requests()?);
    let mut meant = Vec::with_capacity(asked.requests.len());
    for id in &asked.requests {
        let one = desk.read().request(*id)?.or_not_found("Permohonan", id)?;
        let fits = match state {
            Some(RequestState::Open) => matches!(one.state, RequestState::Rejected | RequestState::Withdrawn),
            Some(_) => one.state == RequestState::Open,
            None => one.state.is_open(),
        };
        if !fits {
            let message = format!(
                "Permohonan nomor {id} sudah {}. Muat daftarnya lagi; yang diproses diputus melalui usulannya.",
                one.state.printed()
            );
            return Err(Failure::refused("request_ended", message));
        }
        if state == Some(RequestState::Open) {
            // A new wish may have come in since, or the person has left; of the same batch too.
            let opened = RequestRecord { state: RequestState::Open, ..one.clone() };
            if let Some(refusal) = refusals(&opened, &all, &ground).into_iter().next() {
                return Err(Failure::refused(&refusal.code, refusal.message));
            }
            all.iter_mut().filter(|known| known.id == *id).for_each(|known| known.state = RequestState::Open);
        }
        meant.push(one);
    }
    let staff: Vec<i64> = meant.iter().map(|one| one.staff).collect();
    desk.keep_apart(&staff)?;
    let (account, today) = (desk.account.clone(), desk.today);
    desk.act(Op::DecideRequests, Op::DecideRequests.label(), mutasi_store::Mode::Commit, |tx| {
        for one in meant {
            let state = state.unwrap_or(one.state);
            let decided = (!state.is_open()).then_some(today);
            tx.settle_request(&RequestRecord { state, decided, officer: account.clone(), note: note.clone(), ..one })?;
        }
        Ok(())
    })?;
    requests_view(desk, &ListRequests::default())
}
