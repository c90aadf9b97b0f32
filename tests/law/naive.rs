//! A second checker, written from the handbook (5.1 and 5.3) as plainly as possible. It reads only what the screens read
//! and knows nothing of the program's rules.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, Months, NaiveDate};
use mutasi_acts::contract::*;
use mutasi_tests::Office;
use serde_json::json;

/// The rules that this checker knows.
pub(crate) const RULES: [&str; 16] = [
    "P-01", "P-02", "P-05", "P-07", "P-09", "P-10", "P-11", "P-13", "P-20", "P-23", "O-02", "O-03", "O-05", "O-06",
    "O-07", "O-09",
];

/// Levels of education, lowest first (handbook 3.7).
const EDUCATION: [&str; 13] = [
    "SD",
    "SLTP",
    "SLTP Kejuruan",
    "SLTA",
    "SLTA Kejuruan",
    "SLTA Keguruan",
    "D-I",
    "D-II",
    "D-III",
    "D-IV",
    "S-1",
    "S-2",
    "S-3",
];

/// Everything that the screens tell about a plan and its people.
pub(crate) struct Naive {
    pub(crate) view: PlanView,
    /// On the TMT, without the plan.
    pub(crate) staffing: StaffingView,
    today: NaiveDate,
    people: BTreeMap<String, StaffView>,
    targets: BTreeMap<i64, PositionView>,
    /// Posts that people of other open plans go to.
    wanted: BTreeSet<i64>,
}

impl Naive {
    pub(crate) fn asks(rule: &str) -> bool {
        RULES.contains(&rule)
    }

    pub(crate) fn read(office: &mut Office, plan: i64) -> Self {
        let view = office.at_plan(plan).view();
        let tmt = view.head.tmt.to_string();
        let (mut people, mut targets) = (BTreeMap::new(), BTreeMap::new());
        for one in &view.moves {
            people.insert(one.nip.clone(), office.person(&one.nip));
            if let Some(to) = &one.to {
                let shown = office.call("show_position", json!({ "position": to.position, "as_of": tmt }));
                targets.insert(to.position, shown);
            }
        }
        let plans: Vec<PlanLine> = office.call("list_plans", json!({}));
        let mut wanted = BTreeSet::new();
        for other in plans.iter().filter(|other| other.plan != plan && other.state != "decreed") {
            let moves = office.at_plan(other.plan).view().moves;
            wanted.extend(moves.into_iter().filter_map(|one| one.to.map(|to| to.position)));
        }
        let (staffing, today) = (office.staffing_on(&tmt), office.session().today);
        Self { view, staffing, today, people, targets, wanted }
    }

    /// People in a position before and after the plan.
    pub(crate) fn position(&self, id: i64) -> (i64, i64) {
        let before = self.line(id).map_or(0, |line| line.held);
        let at = |post: &Option<PostView>| i64::from(post.as_ref().is_some_and(|post| post.position == id));
        let change: i64 = self.view.moves.iter().map(|one| at(&one.to) - at(&one.from)).sum();
        (before, before + change)
    }

    /// People in a unit and all units below it, before and after the plan.
    pub(crate) fn unit(&self, id: i64) -> (i64, i64) {
        let before = self.staffing.units.iter().find(|unit| unit.id == id).map_or(0, |unit| unit.held);
        let at = |post: &Option<PostView>| i64::from(post.as_ref().is_some_and(|post| self.is_below(post.unit_id, id)));
        let change: i64 = self.view.moves.iter().map(|one| at(&one.to) - at(&one.from)).sum();
        (before, before + change)
    }

    fn is_below(&self, unit: i64, root: i64) -> bool {
        let mut here = Some(unit);
        while let Some(id) = here {
            if id == root {
                return true;
            }
            here = self.staffing.units.iter().find(|unit| unit.id == id).and_then(|unit| unit.parent);
        }
        false
    }

    fn line(&self, position: i64) -> Option<&PositionLine> {
        self.staffing.positions.iter().find(|line| line.id == position)
    }

    /// Rule and severity of everything that these rules find about a move.
    pub(crate) fn findings(&self, one: &MoveView) -> BTreeSet<(String, String)> {
        let mut found = BTreeSet::new();
        let mut say = |rule: &str, severity: &str| {
            found.insert((rule.to_string(), severity.to_string()));
        };
        let person = &self.people[&one.nip];
        let across = one.outside.is_some();
        let status = person.line.status.as_str();
        if across && status != "PNS" {
            say("P-01", "BLOCK");
        }
        if status == "CPNS" {
            say("P-02", "BLOCK");
        }
        if across && status == "PPPK" {
            say("P-05", "BLOCK");
        }
        if let (Some(from), Some(since)) = (&one.from, self.since(person))
            && self.months_until_tmt(since) < 24
        {
            // Levels I and II are the high leadership posts.
            let high = ["I.", "II."].iter().any(|head| from.level.starts_with(head));
            say("P-07", if high { "BLOCK" } else { "WARN" });
        }
        self.performance(person).into_iter().for_each(|(rule, severity)| say(rule, severity));
        if person.discipline.iter().any(|case| self.is_punished(case)) {
            say("P-11", "BLOCK");
        }
        if !["Aktif", "PPPK Aktif"].contains(&person.standing.as_str()) {
            say("P-13", "BLOCK");
        }
        if let Some(severity) = self.education(one, person) {
            say("P-20", severity);
        }
        if person.plans.iter().any(|plan| plan.plan != self.view.head.plan && plan.state != "decreed") {
            say("P-23", "BLOCK");
        }
        self.organisation(one).into_iter().for_each(|(rule, severity)| say(rule, severity));
        found
    }

    /// The day from which the post of the TMT is held.
    fn since(&self, person: &StaffView) -> Option<NaiveDate> {
        let tmt = self.view.head.tmt;
        person.history.iter().find(|post| post.from <= tmt && post.to.is_none_or(|to| tmt < to)).map(|post| post.from)
    }

    /// Counted month by month on the calendar.
    fn months_until_tmt(&self, since: NaiveDate) -> u32 {
        (1..).take_while(|months| since + Months::new(*months) <= self.view.head.tmt).last().unwrap_or(0)
    }

    fn performance(&self, person: &StaffView) -> Vec<(&'static str, &'static str)> {
        let rating =
            |year: i32| person.performance.iter().find(|known| known.year == year).map(|known| known.rating.as_str());
        let last = self.today.year() - 1;
        let years = [rating(last), rating(last - 1)];
        let mut found = Vec::new();
        if years.iter().flatten().any(|rating| !["Baik", "Sangat Baik"].contains(rating)) {
            found.push(("P-09", "BLOCK"));
        }
        if years.iter().any(Option::is_none) || person.performance.iter().any(|known| known.year > self.today.year()) {
            found.push(("P-10", "WARN"));
        }
        found
    }

    /// On the day of checking or on the TMT; a light punishment without an end lasts six months.
    fn is_punished(&self, case: &DisciplineView) -> bool {
        let light = case.level == "ringan" && case.until.is_none();
        let until = if light { Some(case.from + Months::new(6) - Days::new(1)) } else { case.until };
        [self.today, self.view.head.tmt]
            .into_iter()
            .any(|day| case.from <= day && until.is_none_or(|until| day <= until))
    }

    /// Below what the target asks: a block for managerial and functional posts. What is not recorded is only told.
    fn education(&self, one: &MoveView, person: &StaffView) -> Option<&'static str> {
        let target = &self.targets[&one.to.as_ref()?.position];
        let place = |code: &str| EDUCATION.iter().position(|known| *known == code);
        let simple = target.line.family == "pelaksana";
        let Some(asked) = &target.requirements.min_education else { return (!simple).then_some("WARN") };
        match place(&person.education) {
            None => Some("WARN"),
            Some(held) if held >= place(asked)? => None,
            Some(_) => Some(if simple { "WARN" } else { "BLOCK" }),
        }
    }

    fn organisation(&self, one: &MoveView) -> Vec<(&'static str, &'static str)> {
        let mut found = Vec::new();
        if let Some(to) = &one.to {
            let target = &self.targets[&to.position];
            let managerial = target.line.family == "managerial";
            let weight = if managerial { "BLOCK" } else { "WARN" };
            let (_, after) = self.position(to.position);
            if after > target.line.need {
                found.push(("O-02", weight));
            }
            if managerial || target.line.need == 1 {
                let stays = |nip: &str| {
                    let goes = |other: &MoveView| {
                        other.nip == nip && other.from.as_ref().is_some_and(|from| from.position == to.position)
                    };
                    nip != one.nip && !self.view.moves.iter().any(goes)
                };
                if target.holders.iter().any(|holder| stays(&holder.nip)) {
                    found.push(("O-05", weight));
                }
                let same = |other: &&MoveView| other.to.as_ref().is_some_and(|seat| seat.position == to.position);
                if self.view.moves.iter().filter(same).count() > 1 {
                    found.push(("O-06", "BLOCK"));
                }
                if self.wanted.contains(&to.position) {
                    found.push(("O-09", weight));
                }
            }
        }
        if one.to.is_none() && one.outside.is_none() {
            found.push(("O-07", "BLOCK"));
        }
        if let Some(from) = &one.from {
            let unit = self.staffing.units.iter().find(|unit| unit.id == from.unit_id);
            let (before, after) = self.unit(from.unit_id);
            // Half of the need, rounded up to whole people.
            let unit_falls = after < before && unit.is_some_and(|unit| after * 2 < unit.need);
            let (seat_before, seat_after) = self.position(from.position);
            let unique = self.line(from.position).is_some_and(|line| line.need == 1);
            if unit_falls || (unique && seat_after < 1 && seat_after < seat_before) {
                found.push(("O-03", "WARN"));
            }
        }
        found
    }
}
