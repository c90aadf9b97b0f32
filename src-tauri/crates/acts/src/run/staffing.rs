//! Staffing of the region, open seats, and one position.

use std::collections::BTreeSet;

use mutasi_domain::staffing::Staffing;
use mutasi_domain::tree::MapFault;
use mutasi_domain::words;

use super::projection::entries_of;
use super::vacancies::Register;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::people::People;
use crate::views::{position_line, requirements_view, unit_line};

pub(crate) fn staffing(desk: &mut Desk, asked: AsOf) -> Result<StaffingView, Failure> {
    let day = desk.day(asked.as_of);
    let (law, frame, people) = (desk.law_on(day)?, desk.frame(day)?, desk.people()?);
    Ok(StaffingView {
        as_of: day,
        total: total(&frame.staffing, &frame, &people),
        units: frame.staffing.units.iter().filter_map(|row| unit_line(row, &frame, &law)).collect(),
        positions: frame
            .positions
            .iter()
            .zip(&frame.staffing.positions)
            .map(|(position, figures)| position_line(position, figures.balance, &law))
            .collect(),
        faults: fault_views(&frame),
    })
}

pub(crate) fn total(staffing: &Staffing, frame: &Frame, people: &People) -> StaffingTotal {
    let unplaced = people.staff.iter().filter(|record| people.post(record.id, frame.day).is_none()).count();
    StaffingTotal {
        units: staffing.units.len() as i64,
        positions: staffing.positions.len() as i64,
        need: staffing.total.need,
        held: staffing.total.held,
        gap: staffing.total.gap,
        short: staffing.short,
        over: staffing.over,
        unplaced: unplaced as i64,
    }
}

/// Units whose place in the tree is faulty, as screens name them.
pub(crate) fn fault_views(frame: &Frame) -> Vec<MapFaultView> {
    let view = |fault: &MapFault| MapFaultView {
        unit: fault.unit,
        name: frame.unit_name(fault.unit).to_string(),
        code: fault.code.to_string(),
        message: fault.message.clone(),
    };
    frame.faults.iter().map(view).collect()
}

pub(crate) fn show_position(desk: &mut Desk, asked: ShowPosition) -> Result<PositionView, Failure> {
    let day = desk.day(asked.as_of);
    let (law, frame, directory) = (desk.law_on(day)?, desk.frame(day)?, desk.directory(day)?);
    let position = frame.position(asked.position).or_not_found("Jabatan", asked.position)?;
    let register = Register::read(desk, day)?;
    let mut seats = register.seats(&BTreeSet::from([position.id]));
    let need = frame.needs.get(&position.id);
    let detail = need.filter(|need| need.basis == "abk").map(|need| {
        format!(
            "{} orang dari beban kerja dengan {} jam efektif per tahun",
            words::decimal(need.exact, 2),
            words::decimal(need.effective_hours, 2)
        )
    });
    Ok(PositionView {
        line: position_line(position, frame.position_balance(position.id), &law),
        unit_name: frame.unit_name(position.unit).to_string(),
        agency: frame.agency_name(position.unit).to_string(),
        requirements: requirements_view(&position.requirements),
        need_basis: need.map(|need| need.basis.clone()).unwrap_or_default(),
        need_detail: detail.unwrap_or_default(),
        holders: directory.lines.iter().filter(|line| line.position_id == Some(position.id)).cloned().collect(),
        acting: register.acting(position.id),
        seats: seats.remove(&position.id).unwrap_or_default(),
        leaving: register.leaving(position.id),
        entries: entries_of(desk, position.id)?,
    })
}
