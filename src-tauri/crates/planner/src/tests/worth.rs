use proptest::prelude::*;

use super::every_plan::{cost, plans};
use super::tiny::tiny;
use crate::cost::Cost;
use crate::engine::Engine;
use crate::invented::Drawn;
use crate::model::Goal;

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn one_more_person_is_worth_what_solving_again_brings(model in tiny()) {
        let mut engine = Engine::solve(&model).unwrap();
        let present = cost(&model, engine.scale(), &engine.places());
        for (post, worth) in engine.one_more_person().into_iter().enumerate() {
            let mut more = model.clone();
            more.posts[post].fixed += 1;
            // Whoever comes from outside is let into the region.
            more.groups[0].ceiling = u32::MAX;
            let least = plans(&more, &[]).iter().map(|plan| cost(&more, engine.scale(), plan)).min();
            prop_assert_eq!(worth, least.map_or(Cost::ZERO, |least| least - present), "post {}", post);
        }
    }
}

#[test]
fn one_more_person_in_a_region_is_worth_what_solving_again_brings() {
    let model = Drawn::region(500).model(4);
    let mut engine = Engine::solve(&model).unwrap();
    let value = |engine: &Engine<&crate::model::Model>| -> i64 {
        let held = engine.model().occupied(&engine.places());
        engine.model().posts.iter().zip(held).map(|(post, held)| engine.model().tiers.between(post, 0, held)).sum()
    };
    let (present, unit) = (value(&engine), engine.scale().unit(Goal::Gap).0[0]);
    let mut brought = 0;
    for (post, worth) in engine.one_more_person().into_iter().enumerate().step_by(5) {
        let mut more = model.clone();
        more.posts[post].fixed += 1;
        if more.check().is_ok() {
            let more = value(&Engine::solve(&more).unwrap()) - present;
            // The first word counts seats before anything else.
            assert_eq!((-worth.0[0] + unit / 2).div_euclid(unit), more, "post {post}");
            brought += more;
        }
    }
    assert!(brought > 0, "somewhere one more person closes some of the gap");
}
