//! A model as a minimum-cost flow in the text format of DIMACS, for other solvers to solve.
//!
//! Goals are the gap and then the fit, packed into one whole number a cost; the lot is left out. Nodes are people, posts
//! and groups from 1 on; the region takes everybody in. The seats of a floor are always held, so they cost nothing here.

use std::fmt::Write;

use crate::engine::Engine;
use crate::judge::Totals;
use crate::model::{Goal, Model, ModelFault};

/// A model as text, with the least cost that the engine finds, which also stands in it as `c optimum`.
pub struct Instance {
    pub text: String,
    pub optimum: i64,
}

/// An arc of the flow.
struct Arc {
    from: usize,
    to: usize,
    least: u32,
    most: u32,
    cost: i64,
}

impl Instance {
    pub fn of(model: &Model) -> Result<Self, ModelFault> {
        let aimed = Model { goals: vec![Goal::Gap, Goal::Fit], ..model.clone() };
        let places = Engine::solve(&aimed)?.places();
        let unit = unit(model)?;
        let held = model.occupied(&places);
        let above = |(post, held): (&crate::model::Post, u32)| model.tiers.between(post, post.floor, held);
        let value: i64 = model.posts.iter().zip(held).map(above).sum();
        let optimum = Totals::of(model, &places).fit - unit * value;
        Ok(Self { text: text(model, &arcs(model, unit), optimum), optimum })
    }
}

/// What one of the weighted gap costs: more than the fit of everybody.
fn unit(model: &Model) -> Result<i64, ModelFault> {
    let worst = |at| model.choices_of(at).iter().map(|choice| i64::from(choice.fit)).max().unwrap_or(0);
    let unit = 1 + (0..model.people.len()).map(worst).sum::<i64>();
    let value: i64 = model.posts.iter().map(|post| model.tiers.between(post, 0, post.ceiling)).sum();
    unit.checked_mul(value).map(|_| unit).ok_or(ModelFault::TooLarge)
}

fn arcs(model: &Model, unit: i64) -> Vec<Arc> {
    let first_post = model.people.len() + 1;
    let first_group = first_post + model.posts.len();
    let everybody = model.people.len() as u32 + model.posts.iter().map(|post| post.fixed).sum::<u32>();
    let mut arcs = Vec::new();
    for (at, person) in model.people.iter().enumerate() {
        let stays = std::iter::once((person.home, 0));
        let goes = model.choices_of(at).iter().map(|choice| (choice.post, i64::from(choice.fit)));
        let to = stays.chain(goes);
        arcs.extend(to.map(|(post, cost)| Arc {
            from: at + 1,
            to: first_post + post as usize,
            least: 0,
            most: 1,
            cost,
        }));
    }
    for (at, post) in model.posts.iter().enumerate() {
        let (from, to) = (first_post + at, first_group + post.group as usize);
        arcs.push(Arc { from, to, least: post.floor, most: post.floor, cost: 0 });
        let mut last: Option<(u32, Arc)> = None;
        for nth in post.floor + 1..=post.ceiling.min(everybody) {
            let value = model.tiers.value(post, nth);
            match last.as_mut().filter(|(known, _)| *known == value) {
                Some((_, arc)) => arc.most += 1,
                None => {
                    let arc = Arc { from, to, least: 0, most: 1, cost: -unit * i64::from(value) };
                    arcs.extend(last.replace((value, arc)).map(|(_, arc)| arc));
                }
            }
        }
        arcs.extend(last.map(|(_, arc)| arc));
    }
    for (at, group) in model.groups.iter().enumerate() {
        let Some(parent) = group.parent else { continue };
        let (from, to) = (first_group + at, first_group + parent as usize);
        arcs.push(Arc { from, to, least: group.floor, most: group.ceiling.min(everybody), cost: 0 });
    }
    arcs
}

fn text(model: &Model, arcs: &[Arc], optimum: i64) -> String {
    let first_post = model.people.len() + 1;
    let first_group = first_post + model.posts.len();
    let nodes = first_group + model.groups.len() - 1;
    let mut text = format!("c optimum {optimum}\np min {nodes} {}\n", arcs.len());
    let mut line = |args: std::fmt::Arguments<'_>| text.write_fmt(args).unwrap_or_default();
    (1..first_post).for_each(|person| line(format_args!("n {person} 1\n")));
    let fixed = model.posts.iter().enumerate().filter(|(_, post)| post.fixed > 0);
    fixed.for_each(|(at, post)| line(format_args!("n {} {}\n", first_post + at, post.fixed)));
    let everybody = model.people.len() as u64 + model.posts.iter().map(|post| u64::from(post.fixed)).sum::<u64>();
    line(format_args!("n {first_group} -{everybody}\n"));
    for arc in arcs {
        line(format_args!("a {} {} {} {} {}\n", arc.from, arc.to, arc.least, arc.most, arc.cost));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invented::Drawn;

    #[test]
    fn an_instance_holds_every_arc_and_balances() {
        let model = Drawn::region(200).model(1);
        let instance = Instance::of(&model).unwrap();
        let of = |kind: &str| instance.text.lines().filter(|line| line.starts_with(kind)).count();
        let head = instance.text.lines().find(|line| line.starts_with("p min ")).unwrap();
        assert!(head.ends_with(&format!(" {}", of("a "))));
        let supply = |line: &str| line.split(' ').nth(2).unwrap().parse::<i64>().unwrap();
        assert_eq!(instance.text.lines().filter(|line| line.starts_with("n ")).map(supply).sum::<i64>(), 0);
        assert_eq!(instance.text.lines().next(), Some(format!("c optimum {}", instance.optimum).as_str()));
        assert!(instance.optimum < 0, "seats above the floors are held");
    }
}
