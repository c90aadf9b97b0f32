//! What every report stands on: the day, the figures and people of that day, and how far the report reaches.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use mutasi_documents::report::{ReportCell, ReportColumnKind, ReportRow};
use mutasi_domain::parameter::Law;
use mutasi_domain::position::Position;
use mutasi_domain::seniority::is_in_service;
use mutasi_domain::staff::Status;
use mutasi_store::{IncumbencyRecord, StaffRecord};

use super::table::{Table, column, numbered, text};
use crate::contract::{Failure, PrintReport};
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::people::People;

pub(super) struct Ground {
    pub(super) day: NaiveDate,
    pub(super) law: Arc<Law>,
    /// The figures by the records, or by the scenario.
    pub(super) frame: Arc<Frame>,
    pub(super) people: Arc<People>,
    /// The unit to which the report is limited, the units below it included.
    pub(super) unit: Option<i64>,
    /// The scenario with its name.
    pub(super) scenario: Option<(i64, String)>,
    /// The plan that the report is about.
    pub(super) plan: Option<i64>,
    inside: Option<BTreeSet<i64>>,
}

/// Somebody on the day of the report.
pub(super) struct Present<'a> {
    pub(super) record: &'a StaffRecord,
    /// The post held on the day, with its position in the map; none for whoever holds none.
    pub(super) held: Option<(&'a IncumbencyRecord, &'a Position)>,
}

impl Ground {
    pub(super) fn read(desk: &mut Desk, asked: &PrintReport, day: NaiveDate) -> Result<Self, Failure> {
        let scenario = match asked.scenario {
            Some(id) => Some((id, desk.read().scenario(id)?.or_not_found("Simulasi", id)?.name)),
            None => None,
        };
        // The law of the day of the report holds in it, whenever it is printed.
        let (law, people) = (desk.law_on(day)?, desk.people()?);
        let frame = desk.frame_in(day, asked.scenario)?;
        let inside = frame.scope(asked.unit)?;
        Ok(Self { day, law, frame, people, unit: asked.unit, scenario, plan: asked.plan, inside })
    }

    /// Whether a unit belongs into the report.
    pub(super) fn covers(&self, unit: i64) -> bool {
        self.inside.as_ref().is_none_or(|inside| inside.contains(&unit))
    }

    /// The positions of the report in the order of the map, each with its place in the figures.
    pub(super) fn positions(&self) -> impl Iterator<Item = (usize, &Position)> {
        self.frame.positions.iter().enumerate().filter(|(_, position)| self.covers(position.unit))
    }

    /// Name of the unit; empty for the whole region.
    pub(super) fn unit_name(&self) -> &str {
        self.unit.map_or("", |unit| self.frame.unit_name(unit))
    }

    /// `1.2 Bidang Mutasi`
    pub(super) fn numbered_name(&self, unit: i64) -> String {
        let code = self.frame.unit(unit).map_or("", |unit| unit.code.as_str());
        format!("{code} {}", self.frame.unit_name(unit)).trim().to_string()
    }

    /// Whose people the report counts: everybody on a post of its units; for the whole region also those in service
    /// without a post. A person whose service begins after the day is not there yet.
    pub(super) fn present(&self) -> Vec<Present<'_>> {
        let mut found = Vec::with_capacity(self.people.staff.len());
        for record in &self.people.staff {
            let held = self
                .people
                .post(record.id, self.day)
                .and_then(|post| Some((post, self.frame.position(post.position)?)));
            let staff = &record.staff;
            let begun = staff.cpns_since.or(staff.pns_since).is_none_or(|day| day <= self.day);
            let belongs = match held {
                Some((_, position)) => self.covers(position.unit),
                None => self.unit.is_none() && begun && is_in_service(&staff.standing),
            };
            if belongs {
                found.push(Present { record, held });
            }
        }
        found
    }

    /// How many of the holders of each position are PPPK.
    pub(super) fn contract_holders(&self) -> BTreeMap<i64, i64> {
        let mut found = BTreeMap::new();
        for record in self.people.staff.iter().filter(|record| record.staff.status == Status::Pppk) {
            if let Some(post) = self.people.post(record.id, self.day) {
                *found.entry(post.position).or_default() += 1;
            }
        }
        found
    }

    /// The units whose place in the tree is faulty; their people are counted all the same.
    pub(super) fn faults(&self) -> Option<Table> {
        let faults = self.frame.faults.iter().filter(|fault| self.covers(fault.unit));
        let rows: Vec<ReportRow> = faults
            .map(|fault| {
                ReportRow::Data(vec![ReportCell::Empty, text(self.numbered_name(fault.unit)), text(&fault.message)])
            })
            .collect();
        (!rows.is_empty()).then(|| Table {
            name: "Perlu dibetulkan".into(),
            title: "UNIT YANG PERLU DIBETULKAN PADA PETA".into(),
            columns: vec![
                column(&["No"], 10.0, ReportColumnKind::Integer),
                column(&["Unit kerja"], 90.0, ReportColumnKind::Text),
                column(&["Masalah"], 200.0, ReportColumnKind::Text),
            ],
            rows: numbered(rows),
            notes: vec!["Pegawai unit ini tetap dihitung; tidak ada angka yang hilang.".into()],
        })
    }
}

impl Present<'_> {
    pub(super) fn is_contract(&self) -> bool {
        self.record.staff.status == Status::Pppk
    }

    pub(super) fn position(&self) -> Option<&Position> {
        self.held.map(|(_, position)| position)
    }
}
