//! Who may go where: every hard rule is asked, and what fits is counted in points.

use mutasi_domain::finding::{Finding, Severity};
use mutasi_domain::moves::{nature, scope_inside};
use mutasi_domain::parameter::Law;
use mutasi_domain::rules::office::OfficeRule;
use mutasi_domain::rules::{Asked, MoveFacts, rules};
use mutasi_domain::score::Sought;
use mutasi_planner::model::Choice;

use super::{Places, Wishes};
use crate::check::{bare_move, bare_post_at};
use crate::ground::Ground;
use crate::merits::Qualities;

/// Points of misfit of a move, by part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fit {
    /// 100 less the merit score, rounded.
    pub(crate) merit: u32,
    pub(crate) distance: u32,
    pub(crate) hardship: u32,
}

impl Fit {
    pub(crate) fn total(self) -> u32 {
        self.merit + self.distance + self.hardship
    }
}

/// What choices are made from.
pub(crate) struct Chooser<'a> {
    pub(crate) ground: &'a Ground,
    pub(crate) qualities: &'a Qualities,
    pub(crate) places: &'a Places,
    pub(crate) wishes: &'a Wishes,
}

impl<'a> Chooser<'a> {
    /// The move of a person to a position, both by place, as the rules see it before there is a plan.
    pub(crate) fn facts(&self, person: usize, target: usize) -> MoveFacts<'a> {
        let (ground, frame) = (self.ground, &self.ground.frame);
        let held = ground.held(person);
        let agency = |at: usize| ground.seats()[at].agency.map_or(0, |unit| frame.units[unit].id);
        let position = &frame.positions[target];
        MoveFacts {
            scope: scope_inside(held.map(agency), agency(target)),
            nature: Some(nature(held.map(|at| &frame.positions[at]), position, None)),
            from: held.map(|at| bare_post_at(ground, at)),
            to: Some(bare_post_at(ground, target)),
            own_request: self.wish(person, target) > 0,
            ..bare_move(ground, person)
        }
    }

    /// Place of the wish that the move fulfils; 0 when the person did not ask for it.
    pub(crate) fn wish(&self, person: usize, target: usize) -> u8 {
        let (frame, staff) = (&self.ground.frame, self.ground.people.staff[person].id);
        let position = &frame.positions[target];
        self.wishes.place(staff, position.id, position.unit, frame).unwrap_or(0)
    }

    /// People who may go to the target, each with the choice of the post numbered `post`.
    pub(super) fn open(&self, target: usize, post: u32, people: impl Iterator<Item = usize>) -> Vec<(usize, Choice)> {
        let (ground, prepared) = (self.ground, self.ground.prepared(self.qualities));
        let position = &ground.frame.positions[target];
        let required = self.qualities.asked(position, &ground.law);
        let sought = Sought::new(position, &required, &prepared.vocabulary, &prepared.measure, ground.day);
        people
            .filter(|person| ground.held(*person) != Some(target))
            .filter(|person| !is_blocked(&self.facts(*person, target), &ground.law, &ground.office))
            .map(|person| {
                let fit = self.fit_by(&sought, person, target).total();
                (person, Choice { post, fit, wish: self.wish(person, target) })
            })
            .collect()
    }

    /// Points of misfit of one move.
    pub(crate) fn fit(&self, person: usize, target: usize) -> Fit {
        let (ground, prepared) = (self.ground, self.ground.prepared(self.qualities));
        let position = &ground.frame.positions[target];
        let required = self.qualities.asked(position, &ground.law);
        let sought = Sought::new(position, &required, &prepared.vocabulary, &prepared.measure, ground.day);
        self.fit_by(&sought, person, target)
    }

    fn fit_by(&self, sought: &Sought<'_>, person: usize, target: usize) -> Fit {
        let ground = self.ground;
        let merits = &ground.prepared(self.qualities).merits[person];
        let unit = |place: usize| ground.seats()[place].unit;
        let (from, to) = (ground.held(person).and_then(unit), unit(target));
        Fit {
            merit: (100.0 - sought.merit_total(merits, false)).round().clamp(0.0, 100.0) as u32,
            distance: self.places.distance_points(from, to),
            hardship: self.places.hardship_points(from, to),
        }
    }
}

/// Whether a rule keeps the person from the post. The rules about the organisation judge whole plans; the planner keeps
/// them by its limits, and the checker asks them of the finished plan.
pub(super) fn is_blocked(facts: &MoveFacts<'_>, law: &Law, office: &[OfficeRule]) -> bool {
    blocks(&Asked { facts, law, told: false }, office).next().is_some()
}

/// Findings that keep the person from the post, one at a time.
pub(crate) fn blocks<'q>(asked: &'q Asked<'q>, office: &'q [OfficeRule]) -> impl Iterator<Item = Finding> + 'q {
    let of_person = rules().filter(|rule| !rule.id.starts_with("O-")).filter_map(|rule| (rule.ask)(asked));
    of_person.chain(office.iter().filter_map(|rule| rule.ask(asked))).filter(|one| one.severity == Severity::Block)
}
