//! The home screen: the region at a glance, and what waits.

use chrono::NaiveDate;
use mutasi_domain::day::add_months;
use mutasi_domain::parameter::Law;
use mutasi_domain::position::{Family, Position};
use mutasi_domain::retirement::LeavingReason;
use mutasi_domain::staff::Status;
use mutasi_domain::staffing::Balance;

use super::staffing::total;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::holders::leaves;
use crate::people::People;
use crate::views::balance_view;

pub(crate) fn home(desk: &mut Desk, asked: AsOf) -> Result<HomeView, Failure> {
    let day = desk.day(asked.as_of);
    let (law, frame, people) = (desk.law_on(day)?, desk.frame(day)?, desk.people()?);
    let active = || people.staff.iter().filter(|record| record.staff.is_active());
    let count = |status| active().filter(|record| record.staff.status == status).count() as i64;
    Ok(HomeView {
        as_of: day,
        active: active().count() as i64,
        pns: count(Status::Pns),
        cpns: count(Status::Cpns),
        pppk: count(Status::Pppk),
        total: total(&frame.staffing, &frame, &people),
        retiring: retiring(&people, &frame, &law, day),
        heat: heat_rows(&frame, None),
        attention: attention(desk, &people)?,
    })
}

/// People who leave within twelve months of `day` by retirement age.
fn retiring(people: &People, frame: &Frame, law: &Law, day: NaiveDate) -> i64 {
    let until = add_months(day, 12);
    let count = people.staff.iter().filter(|record| {
        let post = people.post(record.id, day).and_then(|post| frame.position(post.position));
        let leaving = post.map(|position| leaves(record, position, law));
        leaving.is_some_and(|leaving| {
            leaving.reason == LeavingReason::Retirement && day < leaving.day && leaving.day <= until
        })
    });
    count.count() as i64
}

/// Units below a root, or the agencies, by family of position; each with everything below it.
pub(crate) fn heat(desk: &mut Desk, asked: WhichHeat) -> Result<Vec<HeatRow>, Failure> {
    let frame = desk.frame(desk.day(asked.as_of))?;
    let root = match asked.root {
        Some(unit) => Some(frame.place(unit).or_not_found("Unit", unit)?),
        None => None,
    };
    Ok(heat_rows(&frame, root))
}

/// The rows of the units that stand directly below the place `root` of the tree.
fn heat_rows(frame: &Frame, root: Option<usize>) -> Vec<HeatRow> {
    let units = &frame.staffing.units;
    // The row of the heat map under which every unit counts; parents stand before their children.
    let mut column_of: Vec<Option<usize>> = vec![None; units.len()];
    let mut rows: Vec<HeatRow> = Vec::new();
    for (at, row) in units.iter().enumerate() {
        if row.parent == root {
            column_of[at] = Some(rows.len());
            rows.push(HeatRow {
                unit: row.unit,
                name: frame.unit_name(row.unit).to_string(),
                managerial: BalanceView::default(),
                teachers: BalanceView::default(),
                health: BalanceView::default(),
                functional: BalanceView::default(),
                pelaksana: BalanceView::default(),
                total: balance_view(row.balance),
            });
        } else {
            column_of[at] = row.parent.and_then(|parent| column_of[parent]);
        }
    }
    for (position, figures) in frame.positions.iter().zip(&frame.staffing.positions) {
        if let Some(at) = figures.row.and_then(|row| column_of[row]) {
            add(column(&mut rows[at], position), figures.balance);
        }
    }
    rows
}

fn add(cell: &mut BalanceView, balance: Balance) {
    cell.need += balance.need;
    cell.held += balance.held;
    cell.gap += balance.gap;
}

fn column<'r>(row: &'r mut HeatRow, position: &Position) -> &'r mut BalanceView {
    const HEALTH: [&str; 13] = [
        "dokter",
        "perawat",
        "bidan",
        "apoteker",
        "asisten apoteker",
        "nutrisionis",
        "sanitarian",
        "epidemiolog",
        "terapis",
        "radiografer",
        "fisioterapis",
        "pranata laboratorium",
        "perekam medis",
    ];
    let title = position.title.to_lowercase();
    match position.family {
        Family::Managerial => &mut row.managerial,
        Family::Pelaksana => &mut row.pelaksana,
        Family::Functional if title.starts_with("guru") => &mut row.teachers,
        Family::Functional if HEALTH.iter().any(|word| title.starts_with(word)) => &mut row.health,
        Family::Functional => &mut row.functional,
    }
}

fn attention(desk: &mut Desk, people: &People) -> Result<Vec<AttentionView>, Failure> {
    let mut waiting = Vec::new();
    let mut tell = |code: &str, weight: &str, count: i64, screen: &str, plan: Option<i64>, text: String| {
        waiting.push(AttentionView {
            code: code.into(),
            weight: weight.into(),
            count,
            screen: screen.into(),
            plan,
            text,
        });
    };
    if people.staff.is_empty() {
        tell("no_staff", "info", 0, "impor", None, "Belum ada pegawai. Impor berkas SIASN dan peta jabatan.".into());
    }
    let unmatched = people.never_placed();
    if unmatched > 0 {
        let text = format!("{unmatched} pegawai belum cocok dengan peta jabatan");
        tell("unmatched", "warn", unmatched, "impor", None, text);
    }
    for plan in crate::run::list_plans(desk, Nothing {})? {
        match plan.state.as_str() {
            "draft" => {
                let blocks = match desk.judge(plan.plan) {
                    Ok(judged) => judged.blocking().count() as i64,
                    // A scenario that cannot be computed any more stops its plan, not the home screen.
                    Err(failure) if failure.kind == FailureKind::Refused => {
                        let text = format!("Rencana {} belum dapat dinilai. {}", plan.name, failure.message);
                        tell("plan_blocked", "block", 1, "rencana", Some(plan.plan), text);
                        continue;
                    }
                    Err(failure) => return Err(failure),
                };
                if blocks > 0 {
                    let text = format!("{blocks} temuan menghalangi rencana {}", plan.name);
                    tell("plan_blocked", "block", blocks, "rencana", Some(plan.plan), text);
                } else if plan.moves > plan.consented {
                    let left = plan.moves - plan.consented;
                    let text = format!("{left} perpindahan di {} menunggu persetujuan OPD", plan.name);
                    tell("consent_waits", "warn", left, "persetujuan", Some(plan.plan), text);
                } else if plan.moves > 0 {
                    tell(
                        "to_approve",
                        "info",
                        1,
                        "persetujuan",
                        Some(plan.plan),
                        format!("Rencana {} siap disetujui", plan.name),
                    );
                }
            }
            "approved" => {
                tell(
                    "to_decree",
                    "info",
                    plan.moves,
                    "sk",
                    Some(plan.plan),
                    format!("SK rencana {} siap diterbitkan", plan.name),
                );
            }
            _ => {}
        }
    }
    Ok(waiting)
}
