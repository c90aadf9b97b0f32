//! What surrounds a move in its plan: figures after all moves, who else comes or stays, documents, other plans. When
//! this stays the same, and the ground does, the findings of the move stay too.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use mutasi_domain::document::Document;
use mutasi_domain::moves::{Nature, Scope};
use mutasi_domain::position::{Family, Level, Position, Requirements};
use mutasi_domain::relative::Tie;
use mutasi_domain::rules::{MoveFacts, PostFacts};
use mutasi_domain::staffing::Balance;
use mutasi_domain::unit::UnitKind;
use mutasi_store::MoveRecord;

use super::effect::Effect;
use crate::ground::Ground;
use crate::people::Directory;

/// One post of a move within the plan.
#[derive(Debug, Clone, PartialEq)]
struct Side {
    before: Balance,
    after: Balance,
    unit_before: Balance,
    unit_after: Balance,
    staying: Vec<String>,
    also_coming: Vec<String>,
    coming_elsewhere: Vec<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Around {
    from: Option<Side>,
    to: Option<Side>,
    pub(super) scope: Option<Scope>,
    pub(super) nature: Option<Nature>,
    other_plans: Vec<String>,
    ties: Vec<Tie>,
    documents: Vec<Document>,
    /// Reasons of overrides by rule.
    pub(super) overrides: BTreeMap<String, String>,
}

/// The plan around its moves, with what is looked up by post.
pub(super) struct Surroundings<'a> {
    pub(super) ground: &'a Ground,
    pub(super) effect: &'a Effect,
    pub(super) directory: &'a Directory,
    /// Every move with the post that the person leaves.
    pub(super) moves: &'a [(MoveRecord, Option<i64>)],
    pub(super) leavers: BTreeSet<(i64, i64)>,
    pub(super) comers: BTreeMap<i64, Vec<usize>>,
    /// Post of a moved person after the plan.
    pub(super) after: BTreeMap<i64, Option<i64>>,
    /// Names of other open plans by person.
    pub(super) other_plans: BTreeMap<i64, Vec<String>>,
    /// Other open plans that bring somebody to a post.
    pub(super) other_targets: BTreeMap<i64, Vec<String>>,
    /// Documents by move; `None` are those of the whole plan.
    pub(super) documents: BTreeMap<Option<i64>, Vec<Document>>,
    pub(super) overrides: BTreeMap<i64, BTreeMap<String, String>>,
}

impl Surroundings<'_> {
    pub(super) fn around(&self, at: usize, scope: Option<Scope>, nature: Option<Nature>) -> Around {
        let (record, from) = &self.moves[at];
        let documents = [None, Some(record.id)].into_iter().filter_map(|key| self.documents.get(&key)).flatten();
        Around {
            from: from.map(|id| self.side(at, id)),
            to: record.to.map(|id| self.side(at, id)),
            scope,
            nature,
            other_plans: self.other_plans.get(&record.staff).cloned().unwrap_or_default(),
            ties: self.ties(record.staff),
            documents: documents.cloned().collect(),
            overrides: self.overrides.get(&record.id).cloned().unwrap_or_default(),
        }
    }

    fn side(&self, at: usize, id: i64) -> Side {
        let frame = &self.ground.frame;
        let (before, after) = self.effect.position(frame, id);
        let position = frame.position(id);
        let (unit_before, unit_after) = self.effect.unit(frame, position.map_or(0, |position| position.unit));
        let mut side = Side {
            before,
            after,
            unit_before,
            unit_after,
            staying: Vec::new(),
            also_coming: Vec::new(),
            coming_elsewhere: Vec::new(),
        };
        // Only posts of one seat tell names; for others they would be a long list that no rule asks for.
        if position.is_some_and(|position| position.is_managerial() || after.need == 1) {
            let me = self.moves[at].0.staff;
            let holders = self.directory.holders.get(&id).into_iter().flatten().copied();
            let staying = holders.filter(|staff| *staff != me && !self.leavers.contains(&(*staff, id)));
            side.staying = staying.filter_map(|staff| self.name(staff)).collect();
            let comers = self.comers.get(&id).into_iter().flatten().filter(|other| **other != at);
            side.also_coming = comers.filter_map(|other| self.name(self.moves[*other].0.staff)).collect();
            side.coming_elsewhere = self.other_targets.get(&id).cloned().unwrap_or_default();
        }
        side
    }

    fn name(&self, staff: i64) -> Option<String> {
        self.ground.people.by_id(staff).map(|record| record.staff.full_name())
    }

    /// Relatives directly above or below a person after the plan.
    fn ties(&self, staff: i64) -> Vec<Tie> {
        let relatives = self.ground.registers.relatives(staff);
        let Some(mine) = (!relatives.is_empty()).then(|| self.post_after(staff)).flatten() else { return Vec::new() };
        let frame = &self.ground.frame;
        let tie = |(id, other, relation): &(i64, i64, _)| {
            let theirs = self.post_after(*other)?;
            let superior = frame.superior_of(mine) == Some(theirs);
            let subordinate = frame.superior_of(theirs) == Some(mine);
            let record = self.ground.people.by_id(*other)?;
            (superior || subordinate).then(|| Tie {
                id: *id,
                nip: record.staff.nip.to_string(),
                name: record.staff.full_name(),
                relation: *relation,
                superior,
                title: frame.position(theirs).map(|post| post.title.clone()).unwrap_or_default(),
            })
        };
        relatives.iter().filter_map(tie).collect()
    }

    fn post_after(&self, staff: i64) -> Option<i64> {
        match self.after.get(&staff) {
            Some(post) => *post,
            None => self.ground.people.post(staff, self.ground.day).map(|post| post.position),
        }
    }
}

/// The move as the rules see it; `None` when the person is not known any more.
pub(super) fn facts<'a>(
    ground: &'a Ground,
    record: &'a MoveRecord,
    from: Option<i64>,
    around: &'a Around,
) -> Option<MoveFacts<'a>> {
    Some(MoveFacts {
        move_id: record.id,
        tmt: ground.day,
        scope: around.scope.unwrap_or(Scope::DalamUnit),
        nature: around.nature,
        own_request: record.own_request,
        until: record.until.and_then(|until| until.pred_opt()),
        person: Cow::Borrowed(ground.person(ground.people.place(record.staff)?)),
        from: from.zip(around.from.as_ref()).map(|(id, side)| post_facts(ground, id, side)),
        to: record.to.zip(around.to.as_ref()).map(|(id, side)| post_facts(ground, id, side)),
        outside: record.outside.as_ref().map(Cow::Borrowed),
        other_plans: around.other_plans.clone(),
        ties: around.ties.clone(),
        documents: Cow::Borrowed(&around.documents),
        heads: Cow::Borrowed(&ground.heads),
    })
}

fn post_facts<'a>(ground: &'a Ground, id: i64, side: &'a Side) -> PostFacts<'a> {
    PostFacts {
        before: side.before,
        after: side.after,
        unit_before: side.unit_before,
        unit_after: side.unit_after,
        staying: side.staying.clone(),
        also_coming: side.also_coming.clone(),
        coming_elsewhere: side.coming_elsewhere.clone(),
        ..bare_post(ground, id)
    }
}

/// A person who is asked about without any plan: no documents, no ties, nothing said about the move.
pub(crate) fn bare_move(ground: &Ground, place: usize) -> MoveFacts<'_> {
    MoveFacts {
        move_id: 0,
        tmt: ground.day,
        scope: Scope::DalamUnit,
        nature: None,
        own_request: false,
        until: None,
        person: Cow::Borrowed(ground.person(place)),
        from: None,
        to: None,
        outside: None,
        other_plans: Vec::new(),
        ties: Vec::new(),
        documents: Cow::Borrowed(&[]),
        heads: Cow::Borrowed(&ground.heads),
    }
}

/// A post as it stands, without the figures of any plan.
pub(crate) fn bare_post(ground: &Ground, id: i64) -> PostFacts<'_> {
    match ground.frame.position_place(id) {
        Some(place) => bare_post_at(ground, place),
        None => PostFacts {
            position: Cow::Owned(gone(id)),
            unit_name: Cow::Borrowed(""),
            unit_kind: UnitKind::Lain,
            agency_name: Cow::Borrowed(""),
            special_area: false,
            in_force: false,
            before: Balance::default(),
            after: Balance::default(),
            unit_before: Balance::default(),
            unit_after: Balance::default(),
            analysed: None,
            staying: Vec::new(),
            also_coming: Vec::new(),
            coming_elsewhere: Vec::new(),
        },
    }
}

/// The post at a place of the frame as it stands; nothing is looked up, for a ranking asks it of 50,000 people.
pub(crate) fn bare_post_at(ground: &Ground, place: usize) -> PostFacts<'_> {
    let (frame, seat) = (&ground.frame, &ground.seats()[place]);
    let name = |unit: Option<usize>| Cow::Borrowed(unit.map_or("", |at| frame.units[at].name.as_str()));
    PostFacts {
        position: Cow::Borrowed(&frame.positions[place]),
        unit_name: name(seat.unit),
        unit_kind: seat.unit.map_or(UnitKind::Lain, |at| frame.units[at].kind),
        agency_name: name(seat.agency),
        special_area: seat.special_area,
        in_force: true,
        before: seat.balance,
        after: seat.balance,
        unit_before: seat.unit_balance,
        unit_after: seat.unit_balance,
        analysed: seat.analysed,
        staying: Vec::new(),
        also_coming: Vec::new(),
        coming_elsewhere: Vec::new(),
    }
}

/// Stands for a position that is not in the map on the TMT.
fn gone(id: i64) -> Position {
    Position {
        id,
        unit: 0,
        title: format!("nomor {id}"),
        family: Family::Pelaksana,
        level: Level::None,
        class: 0,
        requirements: Requirements::default(),
    }
}
