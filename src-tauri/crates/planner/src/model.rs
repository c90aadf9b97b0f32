//! The problem that the planner solves, in whole numbers and without names: people, posts with a need, groups with floors.
//!
//! A post (*jabatan* at one unit; a single seat for managerial posts) takes in its people and hands them on to its group,
//! a group to the group above it, up to the region. Choices are only those that every hard rule lets through: whoever
//! makes the model has asked the rules, so the engine knows none.

mod check;
mod tiers;

pub use check::ModelFault;
pub use tiers::Tiers;

/// What a plan aims at, in the order that the officer sets: a goal decides only where all before it are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Goal {
    /// Weighted seats filled (*celah*), see [`Tiers`].
    Gap,
    /// People over the longest time in one post who stay.
    Rotation,
    /// Points of misfit of those who move: merit, distance, hardship.
    Fit,
    /// Number of moves.
    Moves,
    /// Own requests granted: 3 for the first wish, 2 and 1 for the next.
    Requests,
    /// Places in the seniority list (*DUK*) of those who move.
    Seniority,
}

pub const GOALS: [Goal; 6] = [Goal::Gap, Goal::Rotation, Goal::Fit, Goal::Moves, Goal::Requests, Goal::Seniority];

impl Goal {
    pub fn code(self) -> &'static str {
        match self {
            Goal::Gap => "gap",
            Goal::Rotation => "rotation",
            Goal::Fit => "fit",
            Goal::Moves => "moves",
            Goal::Requests => "requests",
            Goal::Seniority => "seniority",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        GOALS.into_iter().find(|goal| goal.code() == code)
    }
}

/// A unit, an agency or the region. The first group is the region and has no parent; every other one stands behind its
/// parent, so that there are no circles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The caller's own number.
    pub key: i64,
    /// Place of the group above; `None` of the first only.
    pub parent: Option<u32>,
    /// Fewest people, everybody who cannot move included.
    pub floor: u32,
    /// Most people.
    pub ceiling: u32,
}

/// One kind of seat in one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    pub key: i64,
    /// Place of its group.
    pub group: u32,
    pub need: u32,
    /// Holders who cannot move.
    pub fixed: u32,
    /// Fewest and most people after the plan.
    pub floor: u32,
    pub ceiling: u32,
    /// Weight of its seats, 1 and more.
    pub weight: u32,
}

/// Somebody who may move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub key: i64,
    /// Place of the post held now.
    pub home: u32,
    /// Over the longest time in one post.
    pub due: bool,
    /// Place in the seniority list in steps of the caller, the most senior 0.
    pub seniority: u32,
    /// End of this person's choices in [`Model::choices`]; they begin where those of the person before end.
    pub choices_end: u32,
}

/// A post that a person may go to; the present one is not among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    pub post: u32,
    /// Points of misfit; fewer are better.
    pub fit: u32,
    /// Place of the wish, 1 to 3; 0 when the person did not ask.
    pub wish: u8,
}

impl Choice {
    /// What granting it is worth: 3, 2, 1 for the first to third wish.
    pub fn granted(&self) -> u32 {
        if self.wish == 0 { 0 } else { 4u32.saturating_sub(u32::from(self.wish)).max(1) }
    }
}

/// Input of the planner. The order of people, posts and choices does not matter to the plan, their keys do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    pub seed: u64,
    /// The weightiest first; a goal that is left out does not count.
    pub goals: Vec<Goal>,
    pub tiers: Tiers,
    pub groups: Vec<Group>,
    pub posts: Vec<Post>,
    pub people: Vec<Person>,
    pub choices: Vec<Choice>,
}

impl Model {
    /// Choices of the person at a place.
    pub fn choices_of(&self, person: usize) -> &[Choice] {
        let begin = if person == 0 { 0 } else { self.people[person - 1].choices_end };
        &self.choices[begin as usize..self.people[person].choices_end as usize]
    }

    /// The choice of a person for a post.
    pub fn choice(&self, person: usize, post: u32) -> Option<&Choice> {
        self.choices_of(person).iter().find(|choice| choice.post == post)
    }

    /// Everybody at home.
    pub fn at_home(&self) -> Vec<u32> {
        self.people.iter().map(|person| person.home).collect()
    }

    /// People in each post when everybody movable stands where `places` says.
    pub fn occupied(&self, places: &[u32]) -> Vec<u32> {
        let mut held: Vec<u32> = self.posts.iter().map(|post| post.fixed).collect();
        for post in places {
            held[*post as usize] += 1;
        }
        held
    }

    /// People in each group, the groups below included.
    pub fn gathered(&self, held: &[u32]) -> Vec<u32> {
        let mut people = vec![0; self.groups.len()];
        for (post, held) in self.posts.iter().zip(held) {
            people[post.group as usize] += held;
        }
        for at in (1..self.groups.len()).rev() {
            if let Some(parent) = self.groups[at].parent {
                people[parent as usize] += people[at];
            }
        }
        people
    }
}
