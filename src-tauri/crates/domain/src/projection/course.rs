//! What dates alone will do to every person who holds a post: leave, or change posts by a decree already made.

use chrono::NaiveDate;

use super::Holder;
use crate::retirement::LeavingReason;

/// What happens to a person at a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// Leaves for good.
    Leaves(LeavingReason),
    /// Begins on the post, by a decree.
    MovesIn,
    /// Is no longer on the post, by a decree.
    MovesOut,
}

/// One thing that will happen after the day of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub staff: i64,
    pub position: i64,
    /// The first day on which it is so.
    pub day: NaiveDate,
    pub kind: StepKind,
    pub pppk: bool,
}

/// Everything that will happen to the holders after `as_of`, person by person.
///
/// A person leaves by the retirement age of the post held on that day, so a decree to a later post can bring the day
/// forward or put it off; a decree that would take effect on the day of leaving or afterwards has no effect. A post is
/// left on the day the next one begins, whether its own end says so or not. Whoever should have left already does so
/// on the day after `as_of`.
pub fn course(holders: &[Holder], as_of: NaiveDate) -> Vec<Step> {
    let mut known: Vec<&Holder> = holders.iter().filter(|one| one.from > as_of || one.holds_on(as_of)).collect();
    known.sort_by_key(|one| (one.staff, one.from, one.to, one.position));
    let tomorrow = as_of.succ_opt().unwrap_or(as_of);
    known.chunk_by(|left, right| left.staff == right.staff).flat_map(|posts| of_person(posts, tomorrow)).collect()
}

/// The course of one person through the posts held now or later, which come by their first day.
fn of_person(posts: &[&Holder], tomorrow: NaiveDate) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut gone: Option<NaiveDate> = None;
    for (at, post) in posts.iter().enumerate() {
        let later = post.from >= tomorrow;
        if later && gone.is_some_and(|gone| gone <= post.from) {
            continue;
        }
        let step = |day, kind| Step { staff: post.staff, position: post.position, day, kind, pppk: post.pppk };
        if later {
            steps.push(step(post.from, StepKind::MovesIn));
        }
        let next = posts[at + 1..].iter().map(|next| next.from).find(|from| *from > post.from && *from >= tomorrow);
        let end = [post.to, next].into_iter().flatten().min();
        let leaving = post.leaves.map(|leaving| (leaving.day.max(post.from).max(tomorrow), leaving.reason));
        match (leaving, end) {
            (Some((day, reason)), end) if end.is_none_or(|end| day <= end) => {
                steps.push(step(day, StepKind::Leaves(reason)));
                gone = Some(gone.map_or(day, |gone| gone.min(day)));
            }
            (_, Some(end)) => steps.push(step(end, StepKind::MovesOut)),
            (_, None) => {}
        }
    }
    steps
}
