use crate::cost::Scale;
use crate::engine::Engine;
use crate::invented::Drawn;
use crate::model::{GOALS, Goal, Model, ModelFault};

/// A sound model of about sixty people that `spoil` makes unusable.
fn check(spoil: impl FnOnce(&mut Model), fault: ModelFault) {
    let mut model = Drawn::region(60).model(1);
    assert_eq!(model.check(), Ok(()));
    spoil(&mut model);
    assert_eq!(Engine::solve(&model).err(), Some(fault));
}

#[test]
fn every_fault_of_a_model_is_found_before_anything_is_solved() {
    check(|model| model.groups[0].parent = Some(1), ModelFault::Circle(0));
    check(|model| model.groups[2].parent = Some(2), ModelFault::Circle(2));
    check(|model| model.groups[1].parent = None, ModelFault::Circle(1));
    check(|model| model.groups[1].parent = Some(3), ModelFault::Circle(1));
    check(|model| model.posts[2].group = 99, ModelFault::Unknown(2));
    check(|model| model.people[4].home = 99, ModelFault::Unknown(4));
    check(|model| model.choices[0].post = 99, ModelFault::Unknown(0));
    check(|model| model.people[3].choices_end = 0, ModelFault::Unknown(3));
    check(|model| model.people[5].choices_end = u32::MAX, ModelFault::Unknown(5));
    check(|model| model.posts[1].floor = 50, ModelFault::PostLimits(1));
    check(|model| model.posts[1].ceiling = 0, ModelFault::PostLimits(1));
    check(|model| model.groups[1].floor = 50, ModelFault::GroupLimits(1));
    check(|model| model.groups[1].ceiling = 0, ModelFault::GroupLimits(1));
    check(|model| model.people[7].key = model.people[2].key, ModelFault::Double(3));
    check(|model| model.posts[3].key = model.posts[1].key, ModelFault::Double(2));
    check(|model| model.choices[0].post = model.people[0].home, ModelFault::Double(1));
    check(|model| model.choices[1].post = model.choices[0].post, ModelFault::Double(1));
    check(|model| model.tiers.below_most = 9, ModelFault::Tiers);
    check(|model| model.tiers.rest = 0, ModelFault::Tiers);
    check(|model| model.goals.push(Goal::Gap), ModelFault::Goals);
}

#[test]
fn numbers_without_measure_are_a_fault_and_no_panic() {
    check(|model| model.posts[0].weight = u32::MAX, ModelFault::TooLarge);
    check(|model| model.posts[0].fixed = u32::MAX, ModelFault::TooLarge);
    check(
        |model| {
            (model.posts[0].need, model.posts[0].weight, model.posts[0].ceiling) = (u32::MAX, u32::MAX / 4, u32::MAX)
        },
        ModelFault::TooLarge,
    );
    let large = |model: &mut Model| {
        model.goals = vec![Goal::Fit, Goal::Seniority, Goal::Gap];
        model.choices.iter_mut().for_each(|choice| choice.fit = u32::MAX);
        model.people.iter_mut().for_each(|person| person.seniority = u32::MAX);
        // Three goals of half a word each still leave room.
        assert!(Scale::of(model).is_ok());
        model.posts.iter_mut().for_each(|post| (post.need, post.weight, post.ceiling) = (1 << 27, 1 << 27, u32::MAX));
    };
    check(large, ModelFault::TooLarge);
}

#[test]
fn a_ceiling_without_end_costs_nothing() {
    let mut model = Drawn::region(60).model(1);
    let plan = Engine::solve(&model).unwrap().places();
    let ceilings: Vec<u32> = model.posts.iter().map(|post| post.ceiling).collect();
    model.posts.iter_mut().for_each(|post| post.ceiling = u32::MAX);
    let open = Engine::solve(&model).unwrap();
    // Nobody wants a seat above the need, so the plan is the same.
    assert_eq!(open.places(), plan);
    assert!(open.model().occupied(&plan).iter().zip(ceilings).all(|(held, ceiling)| *held <= ceiling));
}

#[test]
fn every_order_of_goals_fits_a_region_of_fifty_thousand() {
    let mut model = Drawn { due_in: 3, ..Drawn::region(50_000) }.model(1);
    let mut orders: Vec<Vec<Goal>> = vec![Vec::new()];
    for goal in GOALS {
        let with = |order: &Vec<Goal>| {
            let at = 0..=order.len();
            at.map(|at| [&order[..at], &[goal], &order[at..]].concat()).collect::<Vec<_>>()
        };
        orders = orders.iter().flat_map(with).collect();
    }
    assert_eq!(orders.len(), 720);
    for order in orders {
        model.goals = order;
        assert!(Scale::of(&model).is_ok(), "{:?}", model.goals);
    }
}
