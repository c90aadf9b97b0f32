use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::parameter::shipped;

const WEIGHTS: Weights = Weights { superior: 60.0, peer: 20.0, own: 20.0 };
const LEAST: usize = 3;

fn form(role: RaterRole, marks: [u8; ITEMS]) -> Form {
    Form::new(role, marks.map(|mark| (mark > 0).then_some(mark))).unwrap()
}

fn all(role: RaterRole, mark: u8) -> Form {
    form(role, [mark; ITEMS])
}

#[test]
fn the_shipped_weights_are_those_of_the_handbook() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    assert_eq!(Weights::of(&Law::on(day, shipped()).unwrap()), WEIGHTS);
}

#[test]
fn a_form_is_read_from_its_fields_and_every_bad_field_is_named() {
    let read = Form::parse(RaterRole::Own, ["5", " 4 ", "", "-", "1", "2", "3"]).unwrap();
    assert_eq!(read.items(), [Some(5), Some(4), None, None, Some(1), Some(2), Some(3)]);
    assert_eq!(read.role(), RaterRole::Own);
    let errors = Form::parse(RaterRole::Peer, ["0", "6", "4,5", "baik", "1", "-1", ""]).unwrap_err();
    let value = |item, value: &str| FormError::Value { item, value: value.into() };
    let expected = [
        value(Item::Results, "0"),
        value(Item::Quality, "6"),
        value(Item::Discipline, "4,5"),
        value(Item::Cooperation, "baik"),
        value(Item::Initiative, "-1"),
    ];
    assert_eq!(errors, expected);
    assert_eq!(errors[0].to_string(), "nilai hasil kerja \"0\" tidak dikenal; isi angka 1 sampai 5, atau kosongkan");
    assert_eq!(Form::parse(RaterRole::Peer, ["", "-", " ", "", "", "", ""]), Err(vec![FormError::Empty]));
}

#[test]
fn superior_three_peers_and_self_are_weighted_60_20_20() {
    use RaterRole::{Own, Peer, Superior};
    let forms = [all(Superior, 4), all(Peer, 3), all(Peer, 4), all(Peer, 5), all(Own, 5)];
    let result = evaluate(&forms, WEIGHTS, LEAST);
    assert_eq!((result.superior, result.own), (Some(4.0), Some(5.0)));
    assert_eq!(result.peers, Peers::Shown { mean: 4.0, count: 3 });
    assert!((result.total.unwrap() - 4.2).abs() < 1e-12);
    assert!(!result.reweighted);
}

#[test]
fn two_peers_are_not_shown_and_the_others_share_the_whole_weight() {
    use RaterRole::{Own, Peer, Superior};
    let forms = [all(Superior, 4), all(Peer, 1), all(Peer, 1), all(Own, 2)];
    let result = evaluate(&forms, WEIGHTS, LEAST);
    assert_eq!(result.peers, Peers::TooFew(2));
    assert!((result.total.unwrap() - (0.75 * 4.0 + 0.25 * 2.0)).abs() < 1e-12);
    assert!(result.reweighted && result.by_item.iter().all(|item| item.peers.is_none()));
}

#[test]
fn an_item_that_two_of_three_peers_answered_counts_in_nothing() {
    use RaterRole::Peer;
    let forms = [all(Peer, 4), form(Peer, [4, 4, 4, 4, 4, 4, 1]), form(Peer, [4, 4, 4, 4, 4, 4, 0])];
    let result = evaluate(&forms, WEIGHTS, LEAST);
    assert_eq!(result.peers, Peers::Shown { mean: 4.0, count: 3 });
    assert_eq!(result.by_item[6].peers, None);
    assert_eq!(result.by_item[5].peers, Some(4.0));
    let one_each = [[5, 0, 0, 0, 0, 0, 0], [0, 5, 0, 0, 0, 0, 0], [0, 0, 5, 0, 0, 0, 0]].map(|marks| form(Peer, marks));
    assert_eq!(evaluate(&one_each, WEIGHTS, LEAST).peers, Peers::TooFew(3));
}

#[test]
fn without_forms_there_is_no_result() {
    let result = evaluate(&[], WEIGHTS, LEAST);
    assert_eq!((result.superior, result.peers, result.own, result.total), (None, Peers::None, None, None));
    let unweighted = Weights { superior: 0.0, ..WEIGHTS };
    assert_eq!(evaluate(&[all(RaterRole::Superior, 4)], unweighted, LEAST).total, None);
}

#[test]
fn a_predicate_rises_stays_or_falls_and_is_unknown_without_both() {
    use Rating::{Good, Poor, VeryGood};
    for (before, after, trend) in [
        (Some(Good), Some(VeryGood), Trend::Rose),
        (Some(Good), Some(Good), Trend::Stayed),
        (Some(Good), Some(Poor), Trend::Fell),
        (None, Some(Good), Trend::Unknown),
        (Some(Good), None, Trend::Unknown),
    ] {
        assert_eq!(Trend::of(before, after), trend);
    }
}

fn any_form() -> impl Strategy<Value = Form> {
    let role = prop::sample::select(RaterRole::all().collect::<Vec<_>>());
    let items = prop::array::uniform7(prop::option::of(1u8..=5));
    (role, items).prop_filter_map("an empty form is refused", |(role, items)| Form::new(role, items).ok())
}

fn any_weights() -> impl Strategy<Value = Weights> {
    (0u8..=100, 0u8..=100, 0u8..=100).prop_map(|(superior, peer, own)| Weights {
        superior: superior.into(),
        peer: peer.into(),
        own: own.into(),
    })
}

proptest! {
    #[test]
    fn every_mean_lies_between_the_lowest_and_the_highest_mark(
        forms in prop::collection::vec(any_form(), 0..12), weights in any_weights(),
    ) {
        let result = evaluate(&forms, weights, LEAST);
        let items = result.by_item.iter().flat_map(|item| [item.superior, item.peers, item.own, item.total]);
        let all = items.chain([result.superior, result.peers.mean(), result.own, result.total]);
        for mean in all.flatten() {
            prop_assert!((1.0 - 1e-12..=5.0 + 1e-12).contains(&mean), "{}", mean);
        }
    }

    #[test]
    fn the_order_of_the_forms_changes_nothing(
        (forms, shuffled) in prop::collection::vec(any_form(), 0..12)
            .prop_flat_map(|forms| (Just(forms.clone()), Just(forms).prop_shuffle())),
        weights in any_weights(),
    ) {
        prop_assert_eq!(evaluate(&forms, weights, LEAST), evaluate(&shuffled, weights, LEAST));
    }

    #[test]
    fn with_too_few_peers_the_result_is_that_without_peers(
        forms in prop::collection::vec(any_form(), 0..8), weights in any_weights(),
    ) {
        let is_peer = |form: &&Form| form.role() == RaterRole::Peer;
        let few: Vec<Form> = forms.iter().filter(is_peer).take(LEAST - 1).copied().collect();
        let others: Vec<Form> = forms.iter().filter(|form| !is_peer(form)).copied().collect();
        let with = evaluate(&[others.clone(), few.clone()].concat(), weights, LEAST);
        let without = evaluate(&others, weights, LEAST);
        prop_assert_eq!(with.peers, if few.is_empty() { Peers::None } else { Peers::TooFew(few.len()) });
        prop_assert_eq!(Evaluation { peers: Peers::None, ..with }, without);
    }
}

#[test]
fn the_year_of_the_move_counts_for_the_post_in_which_most_of_it_was_served() {
    let law = Law::on(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(), shipped()).unwrap();
    let ratings = BTreeMap::from([
        (2023, Rating::Poor),
        (2025, Rating::Good),
        (2026, Rating::VeryGood),
        (2028, Rating::NeedsImprovement),
    ]);
    let around = |month, day| ratings_around(&ratings, NaiveDate::from_ymd_opt(2026, month, day).unwrap(), &law);
    let before = Some((2025, Rating::Good));
    assert_eq!(around(7, 1), (before, Some((2026, Rating::VeryGood))), "six whole months are left");
    assert_eq!(
        around(7, 2),
        (before, Some((2028, Rating::NeedsImprovement))),
        "a year without a predicate is passed over"
    );
    let early = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();
    assert_eq!(ratings_around(&ratings, early, &law), (None, Some((2023, Rating::Poor))));
    assert_eq!(ratings_around(&BTreeMap::new(), early, &law), (None, None));
}
