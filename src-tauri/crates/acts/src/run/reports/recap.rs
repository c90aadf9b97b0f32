//! *Rekapitulasi*, handbook 10.4: nine cross tables, one sheet each. Rows are agencies, or the units right below the
//! unit asked for; whoever holds no post stands in a row of their own, so that every table counts everybody.

mod cross;

use std::collections::BTreeMap;

use chrono::Datelike;
use mutasi_domain::position::Level;
use mutasi_domain::recap::{Axis, Counted, Line, recap, vacancies};

use self::cross::{Cross, Subtotals};
use super::ground::{Ground, Present};
use super::table::Table;
use crate::holders::leaves;

pub(super) fn tables(ground: &Ground) -> Vec<Table> {
    let lines = UnitLines::of(ground);
    let present = ground.present();
    if present.is_empty() {
        return Vec::new();
    }
    let people: Vec<Counted> = present.iter().map(|one| counted(one, &lines, ground)).collect();
    let (contract, permanent): (Vec<_>, Vec<_>) =
        people.iter().cloned().zip(&present).partition(|(_, one)| one.is_contract());
    let only = |of: Vec<(Counted, &Present<'_>)>| of.into_iter().map(|(counted, _)| counted).collect::<Vec<_>>();
    let (permanent, contract) = (only(permanent), only(contract));
    let units = Axis::Listed(lines.lines.clone());
    // The year that begins after the day, as in the projection.
    let year = ground.day.succ_opt().unwrap_or(ground.day).year();
    let open: Vec<(&str, Level, i64)> = ground
        .positions()
        .map(|(at, position)| {
            (position.title.as_str(), position.level, -ground.frame.staffing.positions[at].balance.gap)
        })
        .collect();
    let by = |name: &str, title: &str, corner: &str, table, subtotals, outside: &str| {
        Cross { name, title, corner, table: &table, subtotals, outside }.table()
    };
    vec![
        by(
            "Golongan PNS",
            "REKAPITULASI PNS DAN CPNS MENURUT GOLONGAN",
            "Unit kerja",
            recap(&permanent, &units, &Axis::Steps),
            Subtotals::Shown,
            "belum mempunyai golongan",
        ),
        by(
            "Golongan PPPK",
            "REKAPITULASI PPPK MENURUT GOLONGAN",
            "Unit kerja",
            recap(&contract, &units, &Axis::Grades),
            Subtotals::Hidden,
            "belum mempunyai golongan",
        ),
        by(
            "Eselon",
            "REKAPITULASI PEJABAT MENURUT ESELON",
            "Unit kerja",
            recap(&people, &units, &Axis::Eselon),
            Subtotals::Shown,
            "tidak menduduki jabatan bereselon",
        ),
        by(
            "Lowongan",
            "REKAPITULASI LOWONGAN MENURUT NAMA JABATAN DAN ESELON",
            "Nama jabatan",
            vacancies(&open),
            Subtotals::Hidden,
            "tanpa jenjang",
        ),
        by(
            "JF dan pelaksana",
            "REKAPITULASI PEJABAT FUNGSIONAL DAN PELAKSANA MENURUT GOLONGAN",
            "Golongan",
            recap(&people, &Axis::Ranks, &Axis::FunctionalAndPelaksana),
            Subtotals::Shown,
            "menduduki jabatan manajerial, tanpa jabatan, tanpa jenjang, atau tanpa golongan",
        ),
        by(
            "Pensiun",
            &format!("REKAPITULASI PENSIUN TAHUN {year} MENURUT GOLONGAN, JENIS KELAMIN, DAN BULAN"),
            "Golongan",
            recap(&people, &Axis::Ranks, &Axis::Retirements { year }),
            Subtotals::Hidden,
            &format!("tidak mencapai batas usia pensiun pada tahun {year}"),
        ),
        by(
            "Pendidikan",
            "REKAPITULASI PEGAWAI MENURUT PENDIDIKAN",
            "Unit kerja",
            recap(&people, &units, &Axis::Education),
            Subtotals::Hidden,
            "belum mempunyai data pendidikan",
        ),
        by(
            "Jenis kelamin",
            "REKAPITULASI PEGAWAI MENURUT JENIS KELAMIN",
            "Unit kerja",
            recap(&people, &units, &Axis::Sex),
            Subtotals::Hidden,
            "belum mempunyai data jenis kelamin",
        ),
        by(
            "Umur",
            "REKAPITULASI PEGAWAI MENURUT KELOMPOK UMUR",
            "Unit kerja",
            recap(&people, &units, &Axis::ages(ground.day, &ground.law)),
            Subtotals::Hidden,
            "belum mempunyai data umur",
        ),
    ]
}

fn counted(one: &Present<'_>, lines: &UnitLines, ground: &Ground) -> Counted {
    let staff = &one.record.staff;
    let position = one.position();
    Counted {
        listed: lines.place(position.map(|position| position.unit)),
        sex: staff.sex,
        rank: staff.rank,
        post: position.map(|position| (position.family, position.level)),
        education: staff.education,
        born: staff.birth_date,
        leaves: position.map(|position| leaves(one.record, position, &ground.law)),
    }
}

/// The rows of a recapitulation by unit, and which of them a unit is counted in.
struct UnitLines {
    lines: Vec<Line>,
    place_of: BTreeMap<i64, usize>,
}

impl UnitLines {
    fn of(ground: &Ground) -> Self {
        let units = &ground.frame.staffing.units;
        let top = ground.unit.and_then(|unit| ground.frame.place(unit)).map(|at| units[at].depth);
        let mut lines = Vec::new();
        let mut place_of = BTreeMap::new();
        for unit in units.iter().filter(|unit| ground.covers(unit.unit)) {
            // The unit asked for, and each right below it; without one every agency.
            if unit.depth <= top.map_or(0, |top| top + 1) {
                lines.push(Line::plain(ground.frame.unit_name(unit.unit)));
            }
            place_of.insert(unit.unit, lines.len() - 1);
        }
        if ground.unit.is_none() {
            lines.push(Line::plain("Tanpa jabatan pada peta"));
        }
        Self { lines, place_of }
    }

    /// A unit that is not in the tree counts with those who hold no post.
    fn place(&self, unit: Option<i64>) -> Option<usize> {
        unit.and_then(|unit| self.place_of.get(&unit).copied()).or(self.lines.len().checked_sub(1))
    }
}
