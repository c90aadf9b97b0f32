//! The integer program of a model: one variable for each choice, one for each stretch of seats of equal value.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::time::Duration;

use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, SolveOptions, SolveOutcome, Variable};

use super::extra::{Extra, distinct, leaves, within};
use crate::engine::{Decision, DecisionKind, Watch};
use crate::model::{Goal, Model};

/// How long the program works before the watch is asked again.
const SLICE: Duration = Duration::from_millis(200);
/// Branches after which a goal is given up; its plan is then not proven.
const MOST_NODES: u64 = 20_000;

pub(super) enum Answer {
    Optimal(Vec<u32>),
    Impossible,
    /// The best plan so far, and what the goal costs at least.
    CutOff {
        places: Option<Vec<u32>>,
        bound: Option<f64>,
    },
}

/// A row over variables by number.
struct Row {
    terms: Vec<(usize, f64)>,
    how: ComparisonOp,
    end: f64,
}

/// Seats of a post that are worth the same each.
struct Stretch {
    post: usize,
    seats: u32,
    value: u32,
}

/// Choices come first among the variables, in the order of the model; stretches follow.
pub(super) struct Program<'a> {
    model: &'a Model,
    decisions: &'a [Decision],
    owners: Vec<u32>,
    /// Least and most of each choice.
    range: Vec<(f64, f64)>,
    stretches: Vec<Stretch>,
    rows: Vec<Row>,
}

impl<'a> Program<'a> {
    pub(super) fn new(model: &'a Model, decisions: &'a [Decision], most_moves: Option<usize>, extra: &Extra) -> Self {
        let owners = (0..model.people.len()).flat_map(|at| vec![at as u32; model.choices_of(at).len()]).collect();
        let mut program = Self {
            model,
            decisions,
            owners,
            range: vec![(0.0, 1.0); model.choices.len()],
            stretches: Vec::new(),
            rows: Vec::new(),
        };
        program.add_people();
        program.add_posts();
        program.add_groups();
        if let Some(most) = most_moves {
            program.row((0..model.choices.len()).map(|choice| (choice, 1.0)), ComparisonOp::Le, most as f64);
        }
        program.add_extra(extra);
        program
    }

    fn row(&mut self, terms: impl Iterator<Item = (usize, f64)>, how: ComparisonOp, end: f64) {
        let mut sums: BTreeMap<usize, f64> = BTreeMap::new();
        terms.for_each(|(variable, factor)| *sums.entry(variable).or_default() += factor);
        let terms: Vec<(usize, f64)> = sums.into_iter().filter(|(_, factor)| *factor != 0.0).collect();
        self.rows.push(Row { terms, how, end });
    }

    /// Choices of a person by number.
    fn own(&self, person: usize) -> std::ops::Range<usize> {
        let end = self.model.people[person].choices_end as usize;
        end - self.model.choices_of(person).len()..end
    }

    fn add_people(&mut self) {
        for person in 0..self.model.people.len() {
            let home = self.model.people[person].home;
            let about = |decision: &&Decision| decision.person as usize == person;
            let mut must_leave = false;
            for decision in self.decisions.iter().filter(about) {
                let pinned = decision.kind == DecisionKind::Pin;
                must_leave |= pinned != (decision.post == home);
                for choice in self.own(person) {
                    let there = self.model.choices[choice].post == decision.post;
                    // A pin leaves its own post only, a ban every other.
                    if there != pinned {
                        self.range[choice].1 = 0.0;
                    }
                }
            }
            let how = if must_leave { ComparisonOp::Eq } else { ComparisonOp::Le };
            if !self.own(person).is_empty() {
                self.row(self.own(person).map(|choice| (choice, 1.0)), how, 1.0);
            }
        }
    }

    fn add_posts(&mut self) {
        let model = self.model;
        let mut terms: Vec<Vec<(usize, f64)>> = vec![Vec::new(); model.posts.len()];
        for (choice, owner) in self.owners.iter().enumerate() {
            terms[model.choices[choice].post as usize].push((choice, 1.0));
            terms[model.people[*owner as usize].home as usize].push((choice, -1.0));
        }
        let held = model.occupied(&model.at_home());
        for (post, mut terms) in terms.into_iter().enumerate() {
            let most = model.posts[post].ceiling.min(held[post] + terms.len() as u32);
            for nth in model.posts[post].floor + 1..=most {
                let value = model.tiers.value(&model.posts[post], nth);
                match self.stretches.last_mut().filter(|last| last.post == post && last.value == value) {
                    Some(stretch) => stretch.seats += 1,
                    None => {
                        terms.push((model.choices.len() + self.stretches.len(), -1.0));
                        self.stretches.push(Stretch { post, seats: 1, value });
                    }
                }
            }
            let above = f64::from(model.posts[post].floor) - f64::from(held[post]);
            self.row(terms.into_iter(), ComparisonOp::Eq, above);
        }
    }

    fn add_groups(&mut self) {
        let floors: Vec<u32> = self.model.posts.iter().map(|post| post.floor).collect();
        let least = self.model.gathered(&floors);
        for (at, group) in self.model.groups.iter().enumerate().skip(1) {
            let within = within(self.model, at as u32);
            let inside = |stretch: &&(usize, &Stretch)| within[self.model.posts[stretch.1.post].group as usize];
            let numbered: Vec<(usize, &Stretch)> = self.stretches.iter().enumerate().collect();
            let seats: u64 = numbered.iter().filter(inside).map(|(_, stretch)| u64::from(stretch.seats)).sum();
            let terms: Vec<(usize, f64)> =
                numbered.iter().filter(inside).map(|(number, _)| (self.model.choices.len() + number, 1.0)).collect();
            if group.floor > least[at] {
                self.row(terms.iter().copied(), ComparisonOp::Ge, f64::from(group.floor - least[at]));
            }
            if u64::from(group.ceiling) < u64::from(least[at]) + seats {
                self.row(terms.into_iter(), ComparisonOp::Le, f64::from(group.ceiling) - f64::from(least[at]));
            }
        }
    }

    fn add_extra(&mut self, extra: &Extra) {
        let model = self.model;
        for (group, most) in &extra.release_caps {
            let within = within(model, *group);
            let out = |choice: &usize| {
                let home = model.people[self.owners[*choice] as usize].home;
                leaves(model, &within, home, model.choices[*choice].post)
            };
            let leaving: Vec<usize> = (0..model.choices.len()).filter(out).collect();
            self.row(leaving.into_iter().map(|choice| (choice, 1.0)), ComparisonOp::Le, f64::from(*most));
        }
        for quota in &extra.quotas {
            let known =
                distinct(&quota.choices).into_iter().filter(|(person, _)| (*person as usize) < model.people.len());
            let number = |(person, post): (u32, u32)| {
                self.own(person as usize).find(|choice| model.choices[*choice].post == post)
            };
            let made: Vec<usize> = known.filter_map(number).collect();
            self.row(made.into_iter().map(|choice| (choice, 1.0)), ComparisonOp::Le, f64::from(quota.most));
        }
        for people in &extra.together {
            let known = distinct(people).into_iter().map(|person| person as usize);
            let people: Vec<usize> = known.filter(|person| *person < model.people.len()).collect();
            people.windows(2).for_each(|pair| self.bind(pair[0], pair[1]));
        }
    }

    /// Two people go to posts of one group, or stay.
    fn bind(&mut self, one: usize, other: usize) {
        let group = |choice: usize| self.model.posts[self.model.choices[choice].post as usize].group;
        let groups: Vec<u32> = self.own(one).chain(self.own(other)).map(group).collect();
        for wanted in distinct(&groups) {
            let group = |choice: &usize| self.model.posts[self.model.choices[*choice].post as usize].group == wanted;
            let of = |person: usize, factor: f64| self.own(person).filter(group).map(move |choice| (choice, factor));
            let terms: Vec<(usize, f64)> = of(one, 1.0).chain(of(other, -1.0)).collect();
            self.row(terms.into_iter(), ComparisonOp::Eq, 0.0);
        }
    }

    /// What one of a variable costs by a goal.
    fn costs(&self, goal: Goal) -> Vec<f64> {
        let of_choice = |(choice, owner): (&crate::model::Choice, &u32)| {
            let person = &self.model.people[*owner as usize];
            match goal {
                Goal::Gap => 0.0,
                Goal::Rotation => -f64::from(u8::from(person.due)),
                Goal::Fit => f64::from(choice.fit),
                Goal::Moves => 1.0,
                Goal::Requests => -f64::from(choice.granted()),
                Goal::Seniority => f64::from(person.seniority),
            }
        };
        let choices = self.model.choices.iter().zip(&self.owners).map(of_choice);
        let value = |stretch: &Stretch| if goal == Goal::Gap { -f64::from(stretch.value) } else { 0.0 };
        choices.chain(self.stretches.iter().map(value)).collect()
    }

    /// What a goal costs besides its variables, so that the sum is what the judge counts.
    fn constant(&self, goal: Goal) -> f64 {
        match goal {
            Goal::Gap => {
                let held = self.model.occupied(&self.model.at_home());
                let above = |(post, held): (&crate::model::Post, u32)| self.model.tiers.between(post, post.floor, held);
                self.model.posts.iter().zip(held).map(above).sum::<i64>() as f64
            }
            Goal::Rotation => self.model.people.iter().filter(|person| person.due).count() as f64,
            _ => 0.0,
        }
    }

    /// From now on a goal costs no more than this.
    pub(super) fn keep(&mut self, goal: Goal, cost: i64) {
        let costs = self.costs(goal);
        let end = cost as f64 - self.constant(goal);
        self.row(costs.into_iter().enumerate(), ComparisonOp::Le, end);
    }

    pub(super) fn keeps_decisions(&self, places: &[u32]) -> bool {
        self.decisions.iter().all(|decision| {
            let there = places.get(decision.person as usize) == Some(&decision.post);
            there == (decision.kind == DecisionKind::Pin)
        })
    }

    /// Finds the plan that costs least by a goal. `known` is a plan to begin with, `told` the progress to report.
    pub(super) fn reach(&self, goal: Goal, known: Option<&[u32]>, watch: Watch<'_>, told: (usize, usize)) -> Answer {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let costs = self.costs(goal);
        let mut variables: Vec<Variable> = Vec::with_capacity(costs.len());
        for (cost, (least, most)) in costs.iter().zip(&self.range) {
            variables.push(problem.add_integer_var(*cost, (*least as i32, *most as i32)));
        }
        for (cost, stretch) in costs[self.range.len()..].iter().zip(&self.stretches) {
            variables.push(problem.add_var(*cost, (0.0, f64::from(stretch.seats))));
        }
        for row in &self.rows {
            let terms = row.terms.iter().map(|(variable, factor)| (variables[*variable], *factor));
            problem.add_constraint(terms, row.how, row.end);
        }
        let mut options = SolveOptions::default();
        options.time_limit = Some(SLICE);
        options.warm_start = known.map(|places| {
            let stands = |choice: usize| places[self.owners[choice] as usize] == self.model.choices[choice].post;
            (0..self.range.len()).map(|choice| (variables[choice], f64::from(u8::from(stands(choice))))).collect()
        });
        let mut outcome = problem.solve_with(options);
        loop {
            let found = match outcome {
                Ok(found) => found,
                Err(Error::Infeasible) => return Answer::Impossible,
                Err(_) => return Answer::CutOff { places: None, bound: None },
            };
            if found.is_optimal() {
                return self.read(&found, &variables).map_or(Answer::Impossible, Answer::Optimal);
            }
            let stats = found.stats();
            if stats.nodes_solved > MOST_NODES || watch(told.0, told.1) == ControlFlow::Break(()) {
                let bound = stats.best_bound.map(|bound| bound + self.constant(goal));
                return Answer::CutOff { places: self.read(&found, &variables), bound };
            }
            outcome = found.resume();
        }
    }

    /// Places of everybody by the choices that a solution takes.
    fn read(&self, found: &SolveOutcome, variables: &[Variable]) -> Option<Vec<u32>> {
        let solution = found.solution()?;
        let mut places = self.model.at_home();
        for (choice, owner) in self.owners.iter().enumerate() {
            if solution.var_value(variables[choice]) > 0.5 {
                places[*owner as usize] = self.model.choices[choice].post;
            }
        }
        Some(places)
    }
}
