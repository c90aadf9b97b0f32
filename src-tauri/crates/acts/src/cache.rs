//! What the desk keeps at hand between two acts. Nothing here is truth: a change of a record drops what was read from
//! it.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use mutasi_domain::parameter::Law;
use mutasi_intake::rows::ReadFile;
use mutasi_store::WorkloadRecord;

use crate::check::Judged;
use crate::frame::Frame;
use crate::ground::{Ground, Registers};
use crate::merits::Qualities;
use crate::people::{Directory, People};
use crate::planning::Session;
use crate::workdays::WorkDays;

/// Frames kept for different days: today, the TMT of a plan, and one more that somebody looks at.
const FRAMES: usize = 4;
/// Plans kept as they were judged: the home screen asks for every open one.
const PLANS: usize = 16;

#[derive(Default)]
pub(crate) struct Cache {
    /// By day and scenario.
    pub(crate) frames: BTreeMap<(NaiveDate, Option<i64>), Arc<Frame>>,
    pub(crate) workloads: BTreeMap<NaiveDate, Arc<BTreeMap<i64, WorkloadRecord>>>,
    pub(crate) people: Option<Arc<People>>,
    pub(crate) directories: BTreeMap<NaiveDate, Arc<Directory>>,
    pub(crate) law: Option<Arc<Law>>,
    /// By day and scenario.
    pub(crate) grounds: BTreeMap<(NaiveDate, Option<i64>), Arc<Ground>>,
    pub(crate) registers: Option<Arc<Registers>>,
    pub(crate) merits: Option<Arc<Qualities>>,
    /// Plans as they were judged last.
    pub(crate) plans: BTreeMap<i64, Arc<Judged>>,
    pub(crate) revision: i64,
    /// The plan that the planner worked on last.
    pub(crate) session: Option<(i64, Session)>,
    pub(crate) workdays: Option<Arc<WorkDays>>,
    /// Files read for a preview, by handle.
    pub(crate) files: BTreeMap<String, Arc<ReadFile>>,
}

impl Cache {
    /// Drops what depends on the changed kinds of records.
    pub(crate) fn forget(&mut self, changed: &[String]) {
        let any = |kinds: &[&str]| changed.iter().any(|kind| kinds.contains(&kind.as_str()));
        let map = any(&["unit", "position", "incumbency"]);
        let people = any(&["staff", "incumbency"]);
        if map || any(&["need"]) {
            self.frames.clear();
        }
        // An analysis that names no effective hours takes those of the law.
        if any(&["need", "parameter"]) {
            self.workloads.clear();
        }
        if people {
            self.people = None;
        }
        let registers = any(&["circumstance", "career", "relative"]);
        if registers {
            self.registers = None;
        }
        let merits = any(&["competence", "standard", "talent", "training"]);
        if merits {
            self.merits = None;
        }
        let law = any(&["parameter", "head_term", "office_rule"]);
        if map || people || registers || merits || law || any(&["need", "scenario", "school", "region"]) {
            self.grounds.clear();
        }
        if map || people {
            self.directories.clear();
        }
        if any(&["parameter"]) {
            self.law = None;
        }
        if any(&["parameter", "holiday"]) {
            self.workdays = None;
        }
        if any(&["request", "site"]) {
            self.session = None;
        }
        // A scenario reckons needs again by the parameters of the day.
        if any(&["scenario", "parameter", "need", "staff"]) {
            self.frames.retain(|(_, scenario), _| scenario.is_none());
        }
    }

    pub(crate) fn keep_frame(&mut self, frame: Arc<Frame>) {
        if self.frames.len() >= FRAMES {
            self.frames.pop_first();
        }
        self.frames.insert((frame.day, frame.scenario), frame);
    }

    pub(crate) fn keep_ground(&mut self, day: NaiveDate, scenario: Option<i64>, ground: Arc<Ground>) {
        if self.grounds.len() >= FRAMES {
            self.grounds.pop_first();
        }
        self.grounds.insert((day, scenario), ground);
    }

    pub(crate) fn keep_plan(&mut self, judged: Arc<Judged>) {
        if self.plans.len() >= PLANS && !self.plans.contains_key(&judged.plan.id) {
            self.plans.pop_first();
        }
        self.plans.insert(judged.plan.id, judged);
    }

    pub(crate) fn keep_workloads(&mut self, day: NaiveDate, workloads: Arc<BTreeMap<i64, WorkloadRecord>>) {
        if self.workloads.len() >= FRAMES {
            self.workloads.pop_first();
        }
        self.workloads.insert(day, workloads);
    }

    pub(crate) fn keep_directory(&mut self, directory: Arc<Directory>) {
        if self.directories.len() >= FRAMES {
            self.directories.pop_first();
        }
        self.directories.insert(directory.day, directory);
    }
}
