//! The result of an evaluation: what the raters say together, the units before and after, the yearly predicates.

use mutasi_domain::evaluation::{Evaluation, Form, RaterRole, Trend, Weights, evaluate, ratings_around};
use mutasi_domain::parameter::Law;
use mutasi_store::{EvaluationRecord, FormRecord};
use serde::{Deserialize, Serialize};

use super::Looked;
use super::units::{Indices, UnitsAround};
use crate::contract::*;
use crate::desk::Desk;

/// The result as it is frozen, JSON. Nothing of peers stands in it while they are too few.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(in crate::run) struct KeptResult {
    pub(in crate::run) nip: String,
    pub(in crate::run) name: String,
    pub(in crate::run) position: String,
    pub(in crate::run) unit: String,
    pub(in crate::run) tmt: chrono::NaiveDate,
    pub(in crate::run) months: u32,
    pub(in crate::run) superior: Option<f64>,
    pub(in crate::run) peers: Option<f64>,
    pub(in crate::run) peer_count: u32,
    pub(in crate::run) smallest_peers: u32,
    pub(in crate::run) own: Option<f64>,
    pub(in crate::run) total: Option<f64>,
    pub(in crate::run) weights: Vec<RaterWeight>,
    pub(in crate::run) reweighted: bool,
    pub(in crate::run) items: Vec<EvaluationItem>,
    pub(in crate::run) units: Vec<UnitOutcome>,
    pub(in crate::run) rating_before: String,
    pub(in crate::run) rating_after: String,
    pub(in crate::run) trend: String,
    /// Filled when the evaluation is closed.
    #[serde(default)]
    pub(in crate::run) follow_up: String,
    #[serde(default)]
    pub(in crate::run) transfer: Option<KeptMove>,
}

/// What lessons ask of the move.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(in crate::run) struct KeptMove {
    /// Codes of the nature and of the family of the new post.
    pub(in crate::run) kind: String,
    pub(in crate::run) family: String,
    pub(in crate::run) unit: i64,
    /// Kilometres; none where a place is not recorded.
    pub(in crate::run) distance: Option<f64>,
    /// Rules whose findings were overridden.
    pub(in crate::run) overridden: Vec<String>,
}

impl KeptResult {
    /// What was frozen.
    pub(in crate::run) fn read(record: &EvaluationRecord) -> Result<Self, Failure> {
        serde_json::from_str(&record.result).map_err(|error| {
            let message = "Hasil evaluasi tidak terbaca. Pulihkan berkas data dari cadangan, lalu ulangi.";
            Failure::broken("result_damaged", message).with_details(error)
        })
    }
}

/// What the forms that came back say together.
pub(super) fn together(forms: &[FormRecord], law: &Law) -> Evaluation {
    let answers: Vec<Form> = forms.iter().filter_map(|form| form.answers).collect();
    evaluate(&answers, Weights::of(law), smallest_peers(law))
}

fn smallest_peers(law: &Law) -> usize {
    law.number("evaluation.smallest_peers").max(1) as usize
}

/// Weights that were used, in percent of those of the raters that have a result.
fn weights_used(result: &Evaluation, law: &Law) -> Vec<RaterWeight> {
    let weights = Weights::of(law);
    let parts = [
        (RaterRole::Superior, weights.superior, result.superior),
        (RaterRole::Peer, weights.peer, result.peers.mean()),
        (RaterRole::Own, weights.own, result.own),
    ];
    let there: Vec<(RaterRole, f64)> = parts
        .into_iter()
        .filter(|(_, weight, result)| *weight > 0.0 && result.is_some())
        .map(|(r, w, _)| (r, w))
        .collect();
    let sum: f64 = there.iter().map(|(_, weight)| weight).sum();
    let view =
        |(role, weight): (RaterRole, f64)| RaterWeight { role: role.code().into(), weight: weight / sum * 100.0 };
    there.into_iter().map(view).collect()
}

/// The result as it stands today.
pub(super) fn of(desk: &mut Desk, looked: &Looked) -> Result<KeptResult, Failure> {
    let law = desk.law()?;
    let result = together(&looked.forms, &law);
    let case = looked.case()?;
    let until = looked.record.due.min(desk.today);
    let around = UnitsAround::read(desk, looked.tmt, until)?;
    let indices = Indices::read(desk)?;
    let (before, after) = ratings_around(&looked.moved.people.ratings(case.staff), looked.tmt, &law);
    let told = |one: Option<(i32, mutasi_domain::performance::Rating)>| {
        one.map(|(year, rating)| format!("{} ({year})", rating.printed())).unwrap_or_default()
    };
    let peers = looked.forms.iter().filter(|form| form.role == RaterRole::Peer && form.answers.is_some()).count();
    Ok(KeptResult {
        nip: looked.moved.nip(case),
        name: looked.moved.name(case),
        position: looked.moved.title(case),
        unit: looked.moved.unit(case).to_string(),
        tmt: looked.tmt,
        months: looked.record.months,
        superior: result.superior,
        peers: result.peers.mean(),
        peer_count: peers as u32,
        smallest_peers: smallest_peers(&law) as u32,
        own: result.own,
        total: result.total,
        weights: weights_used(&result, &law),
        reweighted: result.reweighted,
        items: result
            .by_item
            .iter()
            .map(|one| EvaluationItem {
                item: one.item.code().to_string(),
                superior: one.superior,
                peers: one.peers,
                own: one.own,
            })
            .collect(),
        units: around.outcomes(case, &indices, looked.tmt),
        trend: Trend::of(before.map(|one| one.1), after.map(|one| one.1)).code().to_string(),
        rating_before: told(before),
        rating_after: told(after),
        follow_up: String::new(),
        transfer: None,
    })
}
