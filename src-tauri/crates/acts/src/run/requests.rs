//! Wishes of staff to be moved.

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
            case: None,
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

pub(crate) fn set_request(desk: &mut Desk, asked: SetRequest) -> Result<PersonFile, Failure> {
    let (staff, frame) = (person(desk, &asked.nip)?.id, desk.frame(desk.today)?);
    let state = RequestState::from_code(&asked.state)
        .ok_or_else(|| Failure::refused("request_state", "Status permohonan tidak dikenal. Pilih dari daftar."))?;
    if asked.day > desk.today {
        return Err(Failure::refused("date_in_future", "Tanggal permohonan di masa depan. Periksa tanggalnya."));
    }
    let one = RequestRecord {
        id: asked.id.unwrap_or_default(),
        staff,
        day: asked.day,
        number: asked.number.trim().to_string(),
        reason: asked.reason.trim().to_string(),
        state,
        officer: String::new(),
        decided: None,
        note: String::new(),
        targets: targets(&asked.targets, &frame)?,
    };
    write(desk, Op::SetRequest, &asked.nip, |tx| {
        if let Some(id) = asked.id {
            let known = tx.requests()?.remove(&staff).unwrap_or_default();
            known.iter().find(|known| known.id == id).or_not_found("Permohonan", id)?;
        }
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
