//! Staffing of the region, open seats, and one position.

use mutasi_domain::staffing::Staffing;

use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::people::People;
use crate::views::{position_line, requirements_view, unit_line};

pub(crate) fn staffing(desk: &mut Desk, asked: AsOf) -> Result<StaffingView, Failure> {
    let day = desk.day(asked.as_of);
    let (law, frame, people) = (desk.law()?, desk.frame(day)?, desk.people()?);
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

/// Positions with open seats, in the order of the map.
pub(crate) fn vacancies(desk: &mut Desk, asked: AsOf) -> Result<Vec<VacancyView>, Failure> {
    let frame = desk.frame(desk.day(asked.as_of))?;
    let mut open: Vec<VacancyView> = frame
        .positions
        .iter()
        .zip(&frame.staffing.positions)
        .filter(|(_, figures)| figures.balance.gap < 0)
        .map(|(position, figures)| VacancyView {
            position: position.id,
            unit: frame.unit_name(position.unit).to_string(),
            unit_id: position.unit,
            agency: frame.agency_name(position.unit).to_string(),
            title: position.title.clone(),
            family: position.family.code().to_string(),
            level: position.level.code().to_string(),
            class: position.class,
            need: figures.balance.need,
            held: figures.balance.held,
            open: -figures.balance.gap,
            requirements: requirements_view(&position.requirements),
        })
        .collect();
    let place: std::collections::BTreeMap<i64, usize> =
        frame.staffing.units.iter().enumerate().map(|(at, row)| (row.unit, at)).collect();
    open.sort_by_key(|vacancy| (place.get(&vacancy.unit_id).copied(), vacancy.position));
    Ok(open)
}

pub(crate) fn show_position(desk: &mut Desk, asked: ShowPosition) -> Result<PositionView, Failure> {
    let day = desk.day(asked.as_of);
    let (law, frame, directory) = (desk.law()?, desk.frame(day)?, desk.directory(day)?);
    let position = frame.position(asked.position).or_not_found("Jabatan", asked.position)?;
    let need = frame.needs.get(&position.id);
    let detail = need.filter(|need| need.basis == "abk").map(|need| {
        format!("{:.2} orang dari beban kerja dengan {} jam efektif per tahun", need.exact, need.effective_hours)
    });
    Ok(PositionView {
        line: position_line(position, frame.position_balance(position.id), &law),
        unit_name: frame.unit_name(position.unit).to_string(),
        agency: frame.agency_name(position.unit).to_string(),
        requirements: requirements_view(&position.requirements),
        need_basis: need.map(|need| need.basis.clone()).unwrap_or_default(),
        need_detail: detail.unwrap_or_default(),
        holders: directory.lines.iter().filter(|line| line.position_id == Some(position.id)).cloned().collect(),
    })
}
