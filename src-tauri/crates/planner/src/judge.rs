//! Judges a plan by the model alone: counts it anew and names every limit that it breaks. Knows nothing of how the plan
//! was made, so it judges plans of the engine, of the slow way and made by hand alike.

use crate::model::{Goal, Model};

/// What a plan amounts to, goal by goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Value of the seats filled beyond today.
    pub gain: i64,
    /// Seats of the need that stay open, in all posts.
    pub open: i64,
    pub moves: i64,
    /// People over the longest time in one post who stay.
    pub staying_due: i64,
    /// Points of misfit.
    pub fit: i64,
    /// Value of the requests granted, and their number.
    pub granted: i64,
    pub requests: i64,
    /// Places in the seniority list of those who move, summed.
    pub seniority: i64,
}

impl Totals {
    /// Counts a plan: the place of the post of everybody movable.
    pub fn of(model: &Model, places: &[u32]) -> Self {
        let mut totals = Self::default();
        let (home, held) = (model.occupied(&model.at_home()), model.occupied(places));
        for (post, (before, after)) in model.posts.iter().zip(home.into_iter().zip(held)) {
            let sign = if after < before { -1 } else { 1 };
            totals.gain += sign * model.tiers.between(post, before.min(after), before.max(after));
            totals.open += i64::from(post.need.saturating_sub(after));
        }
        for (at, (person, place)) in model.people.iter().zip(places).enumerate() {
            if *place == person.home {
                totals.staying_due += i64::from(person.due);
                continue;
            }
            totals.moves += 1;
            totals.seniority += i64::from(person.seniority);
            if let Some(choice) = model.choice(at, *place) {
                totals.fit += i64::from(choice.fit);
                totals.granted += i64::from(choice.granted());
                totals.requests += i64::from(choice.wish > 0);
            }
        }
        totals
    }
}

/// A limit that a plan breaks, by place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The person goes to a post that is not among the choices.
    NoChoice {
        person: usize,
        post: u32,
    },
    PostBelowFloor(usize),
    PostAboveCeiling(usize),
    GroupBelowFloor(usize),
    GroupAboveCeiling(usize),
    /// More moves than are allowed.
    TooManyMoves {
        moves: usize,
        most: usize,
    },
}

/// Every limit that a plan breaks.
pub fn judge(model: &Model, places: &[u32], most_moves: Option<usize>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut moves = 0;
    for (at, (person, place)) in model.people.iter().zip(places).enumerate() {
        if *place != person.home {
            moves += 1;
            if model.choice(at, *place).is_none() {
                faults.push(Fault::NoChoice { person: at, post: *place });
            }
        }
    }
    if places.iter().any(|place| *place as usize >= model.posts.len()) {
        // Whoever stands at no post of the model cannot be counted anywhere.
        return faults;
    }
    let held = model.occupied(places);
    for (at, (post, held)) in model.posts.iter().zip(&held).enumerate() {
        if *held < post.floor {
            faults.push(Fault::PostBelowFloor(at));
        } else if *held > post.ceiling {
            faults.push(Fault::PostAboveCeiling(at));
        }
    }
    for (at, (group, held)) in model.groups.iter().zip(model.gathered(&held)).enumerate() {
        if held < group.floor {
            faults.push(Fault::GroupBelowFloor(at));
        } else if held > group.ceiling {
            faults.push(Fault::GroupAboveCeiling(at));
        }
    }
    if let Some(most) = most_moves.filter(|most| moves > *most) {
        faults.push(Fault::TooManyMoves { moves, most });
    }
    faults
}

impl Totals {
    /// What a goal costs: the lower, the better the plan is by it.
    pub fn cost(&self, goal: Goal) -> i64 {
        match goal {
            Goal::Gap => -self.gain,
            Goal::Rotation => self.staying_due,
            Goal::Fit => self.fit,
            Goal::Moves => self.moves,
            Goal::Requests => -self.granted,
            Goal::Seniority => self.seniority,
        }
    }
}
