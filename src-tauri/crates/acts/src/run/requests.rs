//! Wishes of staff to be moved: kept with a person, listed in an inbox, checked, answered, printed.

mod check;
mod fairness;
mod inbox;
mod paper;

pub(crate) use check::check_request;
pub(crate) use fairness::{granted_shares, waiting_lists};
pub(crate) use inbox::{decide_requests, list_requests, open_request};
pub(crate) use paper::{print_receipts, write_forms};

use mutasi_domain::request::{MOST_TARGETS, RequestState};
use mutasi_store::{RequestRecord, Traced, WishRecord};

use super::person_file::{person, write};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::op::Op;

/// The requests of a person, the latest first.
pub(super) fn requests_of(desk: &Desk, staff: i64, frame: &Frame) -> Result<Vec<RequestView>, Failure> {
    let cases = desk.read().cases_of_requests()?;
    let requests = desk.read().requests()?.remove(&staff).unwrap_or_default();
    let view = |one: RequestRecord| {
        Ok(RequestView {
            id: one.id,
            day: one.day,
            reason: one.reason,
            state: one.state.code().to_string(),
            number: one.number,
            officer: one.officer,
            note: one.note,
            case: cases.get(&one.id).map(|(case, _)| *case),
            targets: one.targets.iter().filter_map(|wish| wish_view(wish, frame)).collect(),
            origin: desk.origin(Traced::Request { id: one.id })?,
        })
    };
    requests.into_iter().rev().map(view).collect()
}

/// None where the unit or position is no longer of the map.
fn wish_view(wish: &WishRecord, frame: &Frame) -> Option<WishView> {
    let position = wish.position.map(|id| frame.position(id));
    let (unit, position) = match position {
        Some(position) => (position?.unit, position),
        None => (wish.unit?, None),
    };
    Some(WishView {
        unit,
        unit_name: frame.unit(unit)?.name.clone(),
        position: position.map(|position| position.id),
        title: position.map_or_else(String::new, |position| position.title.clone()),
    })
}

/// A request as it is asked to be kept. One that is changed keeps who holds it and how it ended, unless its state changes.
fn request_of(desk: &mut Desk, asked: &SetRequest) -> Result<RequestRecord, Failure> {
    let (staff, frame) = (person(desk, &asked.nip)?.id, desk.frame(desk.today)?);
    let state = RequestState::from_code(&asked.state)
        .ok_or_else(|| Failure::refused("request_state", "Status permohonan tidak dikenal. Pilih dari daftar."))?;
    if asked.day > desk.today {
        return Err(Failure::refused("date_in_future", "Tanggal permohonan di masa depan. Periksa tanggalnya."));
    }
    let old = match asked.id {
        Some(id) => {
            desk.read().request(id)?.filter(|known| known.staff == staff).or_not_found("Permohonan", id).map(Some)?
        }
        None => None,
    };
    let before = old.as_ref().map_or(RequestState::Open, |old| old.state);
    // A case answers what is in process; a rejection is an answer of the office.
    let elsewhere = [RequestState::InProcess, RequestState::Rejected];
    if state != before && (elsewhere.contains(&state) || elsewhere.contains(&before)) {
        let message = "Permohonan ini diputus di layar Permohonan dan usulan. Buka permohonannya di sana.";
        return Err(Failure::refused("request_elsewhere", message));
    }
    Ok(RequestRecord {
        id: asked.id.unwrap_or_default(),
        staff,
        day: asked.day,
        number: asked.number.trim().to_string(),
        reason: asked.reason.trim().to_string(),
        state,
        officer: old.as_ref().map_or_else(String::new, |old| old.officer.clone()),
        decided: if state.is_open() { None } else { old.as_ref().and_then(|old| old.decided).or(Some(desk.today)) },
        note: old.map(|old| old.note).unwrap_or_default(),
        targets: targets(&asked.targets, &frame)?,
    })
}

pub(crate) fn set_request(desk: &mut Desk, asked: SetRequest) -> Result<PersonFile, Failure> {
    let one = request_of(desk, &asked)?;
    let (ground, all) = (desk.ground(desk.today, None)?, desk.read().all_requests()?);
    if let Some(refusal) = check::refusals(&one, &all, &ground).into_iter().next() {
        return Err(Failure::refused(&refusal.code, refusal.message));
    }
    write(desk, Op::SetRequest, &asked.nip, |tx| {
        tx.set_request(&one)?;
        Ok(())
    })
}

fn targets(asked: &[Wish], frame: &Frame) -> Result<Vec<WishRecord>, Failure> {
    if asked.is_empty() || asked.len() > MOST_TARGETS {
        let message = format!("Isi satu sampai {MOST_TARGETS} tujuan, yang paling diinginkan lebih dahulu.");
        return Err(Failure::refused("targets_number", message));
    }
    let mut targets: Vec<WishRecord> = Vec::new();
    for wish in asked {
        let record = match (wish.position, wish.unit) {
            (Some(id), _) => {
                frame.position(id).or_not_found("Jabatan", id)?;
                WishRecord { unit: None, position: Some(id) }
            }
            (None, Some(id)) => {
                frame.unit(id).or_not_found("Unit", id)?;
                WishRecord { unit: Some(id), position: None }
            }
            (None, None) => {
                return Err(Failure::refused("target_missing", "Tujuan masih kosong. Pilih unit atau jabatannya."));
            }
        };
        if targets.contains(&record) {
            return Err(Failure::refused("target_repeated", "Tujuan disebut dua kali. Pilih tujuan lain."));
        }
        targets.push(record);
    }
    Ok(targets)
}
