//! What the rules look at. Borrowed where a plan of thousands of moves would copy, owned where a test makes it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::career::CareerSpan;
use crate::circumstance::{Circumstance, CircumstanceKind};
use crate::discipline::Discipline;
use crate::document::{Document, DocumentKind};
use crate::education::EducationLevel;
use crate::head_term::HeadTerm;
use crate::moves::{Nature, Outside, Scope};
use crate::performance::Rating;
use crate::position::Position;
use crate::rank::Rank;
use crate::relative::Tie;
use crate::staff::Status;
use crate::staffing::Balance;
use crate::unit::UnitKind;

/// What is known of a person on the day of effect, whatever the plan is.
#[derive(Debug, Clone)]
pub struct PersonFacts {
    pub nip: String,
    pub name: String,
    pub status: Status,
    pub standing: String,
    pub birth_date: NaiveDate,
    pub rank: Option<Rank>,
    /// TMT of the rank.
    pub rank_since: Option<NaiveDate>,
    pub cpns_since: Option<NaiveDate>,
    pub pns_since: Option<NaiveDate>,
    /// Last day of the contract of a PPPK.
    pub contract_end: Option<NaiveDate>,
    pub education: Option<EducationLevel>,
    pub diploma: String,
    /// TMT of the present post; `None` when there is none or the records do not say.
    pub since: Option<NaiveDate>,
    /// First day of the unbroken time in the present unit, over all its posts.
    pub in_unit_since: Option<NaiveDate>,
    /// Performance by year.
    pub ratings: BTreeMap<i32, Rating>,
    pub discipline: Vec<Discipline>,
    pub circumstances: Vec<Circumstance>,
    /// Every post known, here and before, in order of their first day. What was before the records is not in it.
    pub career: Vec<CareerSpan>,
}

impl PersonFacts {
    /// The circumstance of a kind on a day.
    pub fn circumstance(&self, kind: CircumstanceKind, day: NaiveDate) -> Option<&Circumstance> {
        self.circumstances.iter().find(|one| one.kind == kind && one.active_on(day))
    }
}

/// A post of a move, with the figures of the whole plan.
#[derive(Debug, Clone)]
pub struct PostFacts<'a> {
    pub position: Cow<'a, Position>,
    pub unit_name: Cow<'a, str>,
    pub unit_kind: UnitKind,
    pub agency_name: Cow<'a, str>,
    /// The school stands in a special area (*daerah khusus*, PP 74/2008).
    pub special_area: bool,
    /// Whether the position stands in the map on the TMT.
    pub in_force: bool,
    pub before: Balance,
    /// After all moves of the plan.
    pub after: Balance,
    pub unit_before: Balance,
    pub unit_after: Balance,
    /// First day of the workload analysis that the need rests on; `None` when it only stands in the map.
    pub analysed: Option<NaiveDate>,
    /// People who hold the post now and are not moved away by this plan. Only told for posts of one seat.
    pub staying: Vec<String>,
    /// Other people whom this plan brings to the post. Only told for posts of one seat.
    pub also_coming: Vec<String>,
    /// Other open plans that bring somebody to this post, as `plan (name)`. Only told for posts of one seat.
    pub coming_elsewhere: Vec<String>,
}

/// One move as the rules see it.
#[derive(Debug, Clone)]
pub struct MoveFacts<'a> {
    pub move_id: i64,
    /// Day of effect (*TMT*).
    pub tmt: NaiveDate,
    pub scope: Scope,
    /// `None` without a target.
    pub nature: Option<Nature>,
    /// The person asked for it (*permintaan sendiri*).
    pub own_request: bool,
    /// Last day of a temporary assignment.
    pub until: Option<NaiveDate>,
    pub person: Cow<'a, PersonFacts>,
    /// The post left; `None` for a person without a post, or who comes from another government.
    pub from: Option<PostFacts<'a>>,
    /// The post entered; `None` while it is not chosen, or when the person leaves for another government.
    pub to: Option<PostFacts<'a>>,
    /// The other government of a move across governments.
    pub outside: Option<Cow<'a, Outside>>,
    /// Names of other open plans that hold this person.
    pub other_plans: Vec<String>,
    /// Relatives directly above or below the person after the plan.
    pub ties: Vec<Tie>,
    /// Documents of the move and of the whole plan.
    pub documents: Cow<'a, [Document]>,
    /// Every known term of the head of region.
    pub heads: Cow<'a, [HeadTerm]>,
}

impl MoveFacts<'_> {
    /// A document of a kind that counts on the TMT.
    pub fn document(&self, kind: DocumentKind) -> Option<&Document> {
        self.documents.iter().find(|one| one.kind == kind && one.valid_on(self.tmt))
    }

    /// The person leaves the region for another government.
    pub fn leaves(&self) -> bool {
        self.outside.as_ref().is_some_and(|outside| !outside.entering)
    }

    /// The person comes into the region from another government.
    pub fn enters(&self) -> bool {
        self.outside.as_ref().is_some_and(|outside| outside.entering)
    }
}
