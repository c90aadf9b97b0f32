//! Measures the analysis of a large region: `cargo run --release -p mutasi-domain --example measure`.
#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;
use std::time::Instant;

use chrono::{Days, NaiveDate};
use mutasi_domain::day::BEGINNING;
use mutasi_domain::parameter::{Law, shipped};
use mutasi_domain::position::{Family, JfLevel, Level, Position, Requirements};
use mutasi_domain::projection::{Holder, projection};
use mutasi_domain::rank::Rank;
use mutasi_domain::retirement::leaving;
use mutasi_domain::scenario::{Change, Inputs, apply, compare};
use mutasi_domain::seniority::{Seniority, order};
use mutasi_domain::staffing::staffing;
use mutasi_domain::tree::{Tree, map_faults};
use mutasi_domain::unit::{Unit, UnitKind};
use mutasi_domain::vacancy::expected;
use mutasi_domain::workload::{Method, Rounding, Task, WorkCalendar, Workload};

const UNITS: i64 = 3_000;
const POSITIONS: i64 = 30_000;
const STAFF: i64 = 50_000;

fn main() {
    let law = Law::on(day(0), shipped()).unwrap_or_else(|error| panic!("{error}"));
    let (units, positions) = (units(), positions());
    let need: BTreeMap<i64, i64> = positions.iter().map(|position| (position.id, position.id % 4)).collect();
    let held: BTreeMap<i64, i64> = (0..STAFF).map(|staff| (staff, place(staff))).collect();
    let people = mutasi_domain::scenario::people_by_position(&held);

    told("tree", || Tree::of(&units).rows.len());
    told("faults of the map", || map_faults(&units).len());
    told("staffing", || staffing(&units, &positions, &need, &people).positions.len());
    let mut changed = staffing(&units, &positions, &need, &people);
    told("one changed need", || {
        changed.set_need(17, 9);
        changed.short
    });
    let holders = told("days of leaving", || holders(&positions, &law));
    told("projection", || projection(&units, &positions, &need, &holders, &[], day(0)).total.years[4].short);
    told("seats expected to open", || expected(&holders, day(0), 12).len());
    let before = staffing(&units, &positions, &need, &people);
    let inputs = Inputs {
        workloads: positions.iter().map(|position| (position.id, workload())).collect(),
        calendar: WorkCalendar::of(&law),
        units,
        positions,
        need,
        held,
    };
    let changes = [
        Change::Volume { unit: 0, percent: 10.0, from: day(0), until: None },
        Change::EffectiveHours { hours: 1200.0, from: day(0) },
        Change::CloseUnit { unit: 7, from: day(0) },
    ];
    told("copy of the inputs", || inputs.clone().held.len());
    let after =
        told("scenario with the copy", || apply(inputs.clone(), &changes, day(1)).map(|after| after.staffing()));
    told("comparison", || after.as_ref().map(|after| compare(&before, after).units.len()).unwrap_or_default());
    let nips: Vec<String> = (0..STAFF).map(|staff| format!("{:018}", staff * 7_919 % 999_983)).collect();
    let list: Vec<Seniority<'_>> = nips.iter().enumerate().map(|(at, nip)| senior(at as i64, nip)).collect();
    told("seniority list", || order(&list).len());
}

/// Runs the work seven times and prints the fastest.
fn told<T>(what: &str, mut work: impl FnMut() -> T) -> T {
    let mut timed = || {
        let start = Instant::now();
        (work(), start.elapsed())
    };
    let best = (0..6).map(|_| timed().1).min().unwrap_or_default();
    let (found, last) = timed();
    println!("{what:<24} {:>9.3} ms", best.min(last).as_secs_f64() * 1000.0);
    found
}

fn day(later: u64) -> NaiveDate {
    BEGINNING + Days::new(46_000 + later)
}

fn place(number: i64) -> i64 {
    (number * 7_919) % POSITIONS
}

/// Thirty agencies, ten units below each, ten below each of those.
fn units() -> Vec<Unit> {
    let unit = |id: i64| {
        let parent = match id {
            0..30 => None,
            30..330 => Some((id - 30) / 10),
            _ => Some(30 + (id - 330) % 300),
        };
        let code = parent.map_or(format!("{id}"), |parent| format!("{parent}.{id}"));
        Unit { id, code, name: format!("Unit Kerja {id}"), kind: UnitKind::Lain, parent }
    };
    (0..UNITS).map(unit).collect()
}

fn positions() -> Vec<Position> {
    let position = |id: i64| {
        let teacher = id % 2 == 0;
        Position {
            id,
            unit: id % UNITS,
            title: if teacher { "Ahli Pertama - Guru Kelas" } else { "Pengolah Data dan Informasi" }.into(),
            family: if teacher { Family::Functional } else { Family::Pelaksana },
            level: if teacher { Level::Jf(JfLevel::AhliPertama) } else { Level::None },
            class: 7,
            requirements: Requirements::default(),
        }
    };
    (0..POSITIONS).map(position).collect()
}

fn holders(positions: &[Position], law: &Law) -> Vec<Holder> {
    let holder = |staff: i64| {
        let post = &positions[place(staff) as usize];
        let born = NaiveDate::from_ymd_opt(1966 + (staff % 35) as i32, 1 + (staff % 12) as u32, 15).unwrap_or_default();
        let leaves = Some(leaving(born, post.family, post.level, &post.title, None, law));
        Holder { staff, position: post.id, from: BEGINNING, to: None, leaves, pppk: staff % 5 == 0 }
    };
    (0..STAFF).map(holder).collect()
}

fn workload() -> Workload {
    let task = Task::yearly("Menyusun laporan", "laporan", 1_200.0, 0.5);
    Workload { method: Method::Tasks, tasks: vec![task; 8], effective_hours: 1250.0, rounding: Rounding::HalfUp }
}

fn senior(staff: i64, nip: &str) -> Seniority<'_> {
    Seniority {
        rank: Some(Rank::Step((staff % 17) as u8)),
        rank_since: Some(day((staff % 40) as u64)),
        level: Some(Level::None),
        post_since: Some(day((staff % 30) as u64)),
        service_months: Some((staff % 400) as i32),
        training: None,
        education: None,
        graduated: Some(2000),
        born: Some(day((staff % 9_000) as u64)),
        nip,
    }
}
