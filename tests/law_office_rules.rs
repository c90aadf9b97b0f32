//! The law as an office sets it: rules of its own that are tried before they hold, weights of the shipped rules with a
//! reason, and weights of the merit score that are checked.

use mutasi_acts::contract::*;
use mutasi_tests::{Office, Town, asked_of, nip};
use serde_json::{Value, json};

const OPD: &str = "Dinas Perdagangan";
const MARKET: &str = "Bidang Pasar";
const METERS: &str = "Bidang Metrologi";
const PROCESSOR: &str = "Pengolah Data dan Informasi";
const TMT: &str = "2027-01-02";
/// Speaks against moving a treasurer of thirty and more.
const NO_TREASURER: &str = "\"bendahara\" dalam keadaan dan umur >= 30";

/// Keeps the money, 36 years old on the TMT.
fn treasurer() -> String {
    nip("1990-12-31", 1)
}

/// Keeps the money, 29 years old on the TMT.
fn young_treasurer() -> String {
    nip("1997-01-03", 2)
}

fn other() -> String {
    nip("1980-05-05", 3)
}

fn office() -> Office {
    let mut office = Town::new()
        .unit("1", OPD)
        .unit("1.1", MARKET)
        .post(MARKET, PROCESSOR, "-", 6)
        .unit("1.2", METERS)
        .post(METERS, PROCESSOR, "-", 6)
        .person(&treasurer(), MARKET, PROCESSOR, "2019-01-01")
        .person(&young_treasurer(), MARKET, PROCESSOR, "2023-01-01")
        .person(&other(), MARKET, PROCESSOR, "2019-01-01")
        .person(&nip("1985-05-05", 4), METERS, PROCESSOR, "2019-01-01")
        .open();
    for nip in [treasurer(), young_treasurer()] {
        let request = json!({ "nip": nip, "kind": "treasurer", "from": "2024-01-01", "note": "SK 900/1/2024" });
        let _: PersonFile = office.call("set_circumstance", request);
    }
    office
}

/// A plan with the three people of the market; budi at the desk afterwards.
fn planned(office: &mut Office) -> i64 {
    let to = office.position(METERS, PROCESSOR);
    let mut plan = office.sit("ratna").plan("Penguatan metrologi", TMT);
    let plan = plan.add(&treasurer(), to).add(&young_treasurer(), to).add(&other(), to).plan;
    office.sit("budi");
    plan
}

#[track_caller]
fn tried(office: &mut Office, expression: &str, plan: Option<i64>) -> OfficeRuleTried {
    office.call("try_office_rule", json!({ "expression": expression, "plan": plan }))
}

fn rule(from: &str, more: Value) -> Value {
    let mut request = json!({
        "title": "Bendahara tetap di tempat", "expression": NO_TREASURER, "severity": "BLOCK", "from": from,
        "message": "Pegawai masih bendahara; tunjuk penggantinya dahulu.", "basis": "Perwal 12/2026 Pasal 4",
    });
    for (key, value) in more.as_object().into_iter().flatten() {
        request[key] = value.clone();
    }
    request
}

#[test]
fn an_expression_is_tried_on_everybody_or_on_a_plan_and_nothing_is_saved() {
    let mut office = office();
    let plan = planned(&mut office);
    let before = office.dump();
    let everybody = tried(&mut office, "\"bendahara\" dalam keadaan", None);
    assert_eq!((everybody.error, everybody.asked, everybody.hit, everybody.lacking), (None, 4, 2, 0));
    let in_plan = tried(&mut office, NO_TREASURER, Some(plan));
    assert_eq!((in_plan.error, in_plan.asked, in_plan.hit, in_plan.lacking), (None, 3, 1, 0));
    assert_eq!(in_plan.examples.len(), 1);
    assert_eq!(
        (in_plan.examples[0].nip.as_str(), in_plan.examples[0].position.as_str()),
        (treasurer().as_str(), PROCESSOR)
    );
    let lacking = tried(&mut office, "predikat[2025] < \"Baik\"", None);
    assert_eq!((lacking.hit, lacking.lacking), (0, 4), "an unknown predicate speaks neither for nor against");
    assert_eq!(office.dump(), before);

    for (expression, place) in [
        ("umr >= 56", "umr"),
        ("umur >=", "umur >="),
        ("umur >= \"tua\"", "tua"),
        ("golongan < \"X/z\"", "X/z"),
        ("umur", "umur"),
        ("", ""),
    ] {
        let error = tried(&mut office, expression, None).error.unwrap_or_else(|| panic!("{expression:?} is no rule"));
        assert!(error.len() > 15, "{expression:?}: {error}");
        assert!(
            error.contains(place) || error.contains("huruf") || error.contains("akhir"),
            "the place is told: {error}"
        );
    }
    let view: RulesView = office.call("list_rules", json!({}));
    for fact in &view.fact_names {
        let tried = tried(&mut office, &fact.example, None);
        assert_eq!(tried.error, None, "the example of {} can be used: {}", fact.name, fact.example);
        assert!(!fact.meaning.is_empty());
    }
    assert_eq!(office.dump(), before);
}

#[test]
fn a_rule_of_the_office_finds_and_blocks_until_it_ends() {
    let mut office = office();
    let plan = planned(&mut office);
    let saved: RulesView = office.call("save_office_rule", rule("2026-11-21", json!({})));
    let own = &saved.office_rules[0];
    assert_eq!((own.rule.as_str(), own.in_force, own.until), ("D-01", true, None));

    let finding = office.at_plan(plan).finding(&treasurer(), "D-01").expect("the treasurer is 36");
    assert_eq!((finding.severity.as_str(), finding.article.as_str()), ("BLOCK", "Perwal 12/2026 Pasal 4"));
    assert_eq!(finding.message, "Pegawai masih bendahara; tunjuk penggantinya dahulu.");
    assert_eq!((&finding.facts["umur"], &finding.facts["keadaan"]), (&json!(36), &json!(["bendahara"])));
    assert!(office.at_plan(plan).finding(&young_treasurer(), "D-01").is_none(), "29 on the TMT, 30 on the day after");
    assert!(office.at_plan(plan).finding(&other(), "D-01").is_none());
    let one = office.at_plan(plan).move_of(&treasurer()).move_id;
    let opened: FindingOpened = office.call("open_finding", json!({ "plan": plan, "move": one, "rule": "D-01" }));
    assert_eq!(opened.title, "Bendahara tetap di tempat");
    assert!(!office.at_plan(plan).view().head.can_approve);
    // It is set aside like any other rule.
    office.at_plan(plan).set_aside(&treasurer(), "D-01", "Penggantinya sudah ditunjuk dengan SK 900/3/2026");
    assert_eq!(office.at_plan(plan).findings_of(&treasurer()).iter().filter(|one| one.rule == "D-01").count(), 1);
    office.undo();

    // A changed text is a new record from its first day on; the number stays.
    let changed = rule("2026-12-01", json!({ "id": own.id, "severity": "WARN" }));
    let view: RulesView = office.call("save_office_rule", changed);
    let told: Vec<(&str, &str, String, Option<String>)> = view
        .office_rules
        .iter()
        .map(|one| {
            (one.rule.as_str(), one.severity.as_str(), one.from.to_string(), one.until.map(|day| day.to_string()))
        })
        .collect();
    assert_eq!(
        told,
        [
            ("D-01", "BLOCK", "2026-11-21".into(), Some("2026-11-30".into())),
            ("D-01", "WARN", "2026-12-01".into(), None),
        ]
    );
    assert_eq!(office.at_plan(plan).finding(&treasurer(), "D-01").expect("on the TMT").severity, "WARN");
    let ended = json!({ "id": view.office_rules[1].id, "until": "2027-01-01", "reason": "Perwal 12/2026 dicabut" });
    let _: RulesView = office.call("end_office_rule", ended);
    assert!(office.at_plan(plan).finding(&treasurer(), "D-01").is_none(), "its last day is before the TMT");
    let next: RulesView = office.call("save_office_rule", rule("2026-11-21", json!({ "title": "Lain" })));
    assert!(next.office_rules.iter().any(|one| one.rule == "D-02"), "a number is never used again");
    office.assert_sound();
}

#[test]
fn a_rule_that_says_nothing_or_cannot_be_read_is_not_saved() {
    let mut office = office();
    office.sit("budi");
    let before = office.dump();
    for (more, code) in [
        (json!({ "expression": "umr > 5" }), "office_rule_expression"),
        (json!({ "severity": "OFF" }), "severity_unknown"),
        (json!({ "message": " " }), "office_rule_text"),
        (json!({ "basis": "" }), "office_rule_text"),
        (json!({ "id": 99 }), "not_found"),
    ] {
        let refused = office.refused("save_office_rule", rule("2026-11-21", more));
        assert_eq!(refused.code, code, "{}", refused.message);
    }
    asked_of(
        &office.refused("end_office_rule", json!({ "id": 99, "until": "2027-01-01", "reason": "sudah dicabut" })),
        "not_found",
    );
    assert_eq!(office.dump(), before);
    asked_of(&office.sit("vera").refused("save_office_rule", rule("2026-11-21", json!({}))), "role");
}

#[track_caller]
fn weigh_rule(office: &mut Office, key: &str, severity: &str) {
    let request = json!({ "key": key, "value": severity, "from": "2026-11-21", "basis": "Keputusan Wali Kota 5/2026",
        "note": "Diputuskan rapat tim penilai 3 November 2026" });
    let _: Vec<DatedParameter> = office.call("set_parameter", request);
}

#[test]
fn a_shipped_rule_is_switched_with_a_reason_and_says_so() {
    let mut office = office();
    let plan = planned(&mut office);
    let severity = |office: &mut Office| office.at_plan(plan).finding(&other(), "P-10").map(|found| found.severity);
    assert_eq!(severity(&mut office).as_deref(), Some("WARN"), "no predicate is recorded");
    let bare = json!({ "key": "P-10.severity", "value": "BLOCK", "from": "2026-11-21", "basis": "Perwal" });
    asked_of(&office.refused("set_parameter", bare), "parameter_reason");
    let wrong = json!({ "key": "P-10.severity", "value": "MUNGKIN", "from": "2026-11-21", "basis": "Perwal", "note": "alasan" });
    asked_of(&office.refused("set_parameter", wrong), "parameter_value");

    for value in ["BLOCK", "INFO", "OFF", "WARN"] {
        weigh_rule(&mut office, "P-10.severity", value);
        let expected = (value != "OFF").then_some(value);
        assert_eq!(severity(&mut office).as_deref(), expected, "{value}");
        let blocked = office.at_plan(plan).view().head.obstacles.join(" ").contains("P-10");
        assert_eq!(blocked, value == "BLOCK", "{value}");
    }
    weigh_rule(&mut office, "P-10.severity", "OFF");
    let view: RulesView = office.call("list_rules", json!({}));
    let line = view.rules.iter().find(|line| line.rule == "P-10").expect("the rule is listed");
    assert!(line.changed, "a rule that the office weighs otherwise is marked");
    assert_eq!((line.values[0].key.as_str(), line.values[0].value.as_str()), ("P-10.severity", "OFF"));
    assert_eq!(line.values[0].note, "Diputuskan rapat tim penilai 3 November 2026");
    let kept = view.rules.iter().find(|line| line.rule == "P-11").expect("another rule");
    assert!(!kept.changed);
    assert!(view.can_edit);
    assert!(!office.sit("dewa").call::<RulesView>("list_rules", json!({})).can_edit);
}

#[test]
fn the_two_presets_of_the_time_in_post_are_offered() {
    let mut office = office();
    let chosen = |office: &mut Office| -> Vec<(String, bool)> {
        let view: RulesView = office.call("list_rules", json!({}));
        let of = view.presets.into_iter().filter(|preset| preset.key == "P-07.min_months");
        of.map(|preset| (preset.value, preset.in_force)).collect()
    };
    let mut shipped = chosen(&mut office);
    shipped.sort();
    assert_eq!(shipped, [("24".to_string(), true), ("6".to_string(), false)]);
    office.sit("budi").set_parameter("P-07.min_months", "6", "2026-11-21");
    let mut switched = chosen(&mut office);
    switched.sort();
    assert_eq!(switched, [("24".to_string(), false), ("6".to_string(), true)]);
}

/// All seven weights in the order of the handbook.
fn weights(values: [f64; 7]) -> Value {
    let names = ["education", "technical", "managerial", "performance", "rank", "experience", "training"];
    let list: Vec<Value> = names
        .iter()
        .zip(values)
        .map(|(name, weight)| json!({ "key": format!("score.{name}"), "weight": weight }))
        .collect();
    json!({ "weights": list, "from": "2026-11-21", "basis": "Keputusan Wali Kota 6/2026" })
}

#[test]
fn weights_of_the_merit_score_are_checked_and_a_heavy_one_is_told() {
    let mut office = office();
    office.sit("budi");
    let shipped: RulesView = office.call("list_rules", json!({}));
    assert_eq!(
        shipped.weights.iter().map(|weight| weight.weight).collect::<Vec<_>>(),
        [20.0, 20.0, 15.0, 20.0, 10.0, 10.0, 5.0]
    );
    assert!(shipped.weight_faults.is_empty());
    let before = office.dump();
    for (request, code) in [
        (weights([0.0; 7]), "weight_sum"),
        (weights([-1.0, 20.0, 15.0, 20.0, 10.0, 10.0, 5.0]), "weight_value"),
        (
            json!({ "weights": [{ "key": "score.bakat", "weight": 1.0 }], "from": "2026-11-21", "basis": "x" }),
            "weight_unknown",
        ),
    ] {
        asked_of(&office.refused("set_weights", request), code);
    }
    let mut bare = weights([20.0, 20.0, 15.0, 20.0, 10.0, 10.0, 5.0]);
    bare["basis"] = json!(" ");
    asked_of(&office.refused("set_weights", bare), "parameter_basis");
    assert_eq!(office.dump(), before);

    let even: RulesView = office.call("set_weights", weights([50.0, 10.0, 10.0, 10.0, 10.0, 5.0, 5.0]));
    assert!(even.weight_faults.is_empty(), "half of the sum is not above half: {:?}", even.weight_faults);
    let heavy: RulesView = office.call("set_weights", weights([51.0, 10.0, 10.0, 10.0, 9.0, 5.0, 5.0]));
    assert_eq!(heavy.weight_faults.len(), 1, "{:?}", heavy.weight_faults);
    assert_eq!((heavy.weights[0].weight, heavy.weights[0].share), (51.0, 51.0));
    let shares: f64 = heavy.weights.iter().map(|weight| weight.share).sum();
    assert!((shares - 100.0).abs() < 0.05, "{shares}");
    assert_eq!(office.journal()[0].act, "set_weights", "all weights are one act");
    office.undo();
    let back: RulesView = office.call("list_rules", json!({}));
    assert_eq!(back.weights[0].weight, 50.0);
}

/// Cases H-1 and H-2 of the handbook, to the printed digits.
#[test]
fn weights_are_judged_in_pairs() {
    let mut office = office();
    let before = office.dump();
    let h1 = json!([[1.0, 1.0 / 3.0, 3.0], [3.0, 1.0, 5.0], [1.0 / 3.0, 0.2, 1.0]]);
    let h2 = json!([[1.0, 3.0, 5.0], [1.0 / 3.0, 1.0, 2.0], [0.2, 0.5, 1.0]]);
    for (matrix, printed, ratio) in
        [(h1, ["0.2605", "0.6333", "0.1062"], "0.033"), (h2, ["0.6479", "0.2299", "0.1222"], "0.003")]
    {
        let told: Weighed = office.call("weigh", json!({ "matrix": matrix }));
        let weights: Vec<String> = told.weights.iter().map(|weight| format!("{weight:.4}")).collect();
        assert_eq!(weights, printed);
        assert_eq!(format!("{:.3}", told.consistency_ratio), ratio);
        assert!(told.accepted);
        if ratio == "0.033" {
            assert_eq!(format!("{:.4}", told.lambda_max), "3.0387");
        }
    }
    // A over B, B over C, C over A: judged without sense.
    let circular = json!([[1.0, 5.0, 0.2], [0.2, 1.0, 5.0], [5.0, 0.2, 1.0]]);
    let told: Weighed = office.call("weigh", json!({ "matrix": circular }));
    assert!(!told.accepted && told.consistency_ratio > 0.10, "{told:?}");
    for matrix in [json!([]), json!([[1.0, 2.0]]), json!([[1.0, -2.0], [-0.5, 1.0]]), json!([[1.0, 3.0], [3.0, 1.0]])] {
        assert_eq!(office.refused("weigh", json!({ "matrix": matrix })).code, "ahp_matrix");
    }
    assert_eq!(office.dump(), before, "judging in pairs saves nothing");
}
