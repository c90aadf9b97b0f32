//! The law at the desk: rules with their dated values, presets, weights, and rules of the office's own.

use chrono::NaiveDate;
use mutasi_domain::finding::Severity;
use mutasi_domain::parameter::{Law, Preset, presets, shipped};
use mutasi_domain::rules::office::{FACTS, OfficeRule, OfficeRuleText};
use mutasi_domain::rules::{Asked, MoveFacts, rules};
use mutasi_store::{Mode, OfficeRuleRecord};

use super::parameters::{dated, save_values};
use crate::check::{bare_move, bare_post};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

/// Examples that a trial names.
const EXAMPLES: usize = 20;

pub(crate) fn list_rules(desk: &mut Desk, _: Nothing) -> Result<RulesView, Failure> {
    let law = desk.law()?;
    let values = dated(desk, "")?;
    let shipped = shipped();
    let lines = rules().map(|rule| {
        let prefix = format!("{}.", rule.id);
        let own: Vec<DatedParameter> =
            values.iter().filter(|value| value.in_force && value.key.starts_with(&prefix)).cloned().collect();
        let is_shipped =
            |value: &DatedParameter| shipped.iter().any(|known| known.key == value.key && known.value == value.value);
        let (mut severities, mut rest): (Vec<_>, Vec<_>) =
            own.into_iter().partition(|value| value.key.contains(".severity"));
        severities.append(&mut rest);
        RuleLine {
            rule: rule.id.to_string(),
            title: rule.title.to_string(),
            changed: !severities.iter().all(is_shipped),
            values: severities,
        }
    });
    let rules = lines.collect();
    let preset = |preset: Preset| PresetView {
        in_force: law.text(&preset.key) == preset.value,
        key: preset.key,
        value: preset.value,
        name: preset.name,
        basis: preset.basis,
    };
    let faults = mutasi_domain::score::weight_faults(&law);
    Ok(RulesView {
        rules,
        presets: presets().into_iter().map(preset).collect(),
        weights: weights(&law),
        weight_faults: faults.iter().map(ToString::to_string).collect(),
        office_rules: desk.read().office_rules()?.into_iter().map(|record| office_view(record, desk.today)).collect(),
        fact_names: FACTS
            .iter()
            .map(|fact| FactName {
                name: fact.name.to_string(),
                kind: fact.kind.code().to_string(),
                meaning: fact.meaning.to_string(),
                example: fact.example.to_string(),
            })
            .collect(),
        can_edit: desk.require_role(Op::SaveOfficeRule).is_ok(),
    })
}

fn weights(law: &Law) -> Vec<WeightView> {
    let known = mutasi_domain::score::weights(law);
    let sum: f64 = known.iter().map(|(_, weight)| weight).sum();
    known
        .into_iter()
        .map(|(criterion, weight)| WeightView {
            key: format!("score.{criterion}"),
            criterion: criterion.to_string(),
            weight,
            share: if sum > 0.0 { (weight / sum * 10_000.0).round() / 100.0 } else { 0.0 },
        })
        .collect()
}

/// Sets all weights from a day on. Weights that sum to nothing are refused; one above half of the sum is only told.
pub(crate) fn set_weights(desk: &mut Desk, asked: SetWeights) -> Result<RulesView, Failure> {
    let known: Vec<String> = weights(desk.law()?.as_ref()).into_iter().map(|weight| weight.key).collect();
    for weight in &asked.weights {
        if !known.contains(&weight.key) {
            let message = format!("Kriteria \"{}\" tidak dikenal. Muat ulang daftarnya.", weight.key);
            return Err(Failure::refused("weight_unknown", message));
        }
        if !weight.weight.is_finite() || weight.weight < 0.0 {
            return Err(Failure::refused("weight_value", "Bobot harus angka nol atau lebih. Betulkan bobotnya."));
        }
    }
    if asked.weights.iter().map(|weight| weight.weight).sum::<f64>() <= 0.0 {
        let message = "Semua bobot nol, sehingga tidak ada yang dinilai. Isi paling sedikit satu bobot.";
        return Err(Failure::refused("weight_sum", message));
    }
    let values = asked.weights.iter().map(|weight| (weight.key.clone(), weight.weight.to_string())).collect();
    save_values(desk, Op::SetWeights, values, asked.from, &asked.basis, &asked.note)?;
    list_rules(desk, Nothing {})
}

pub(crate) fn weigh(_: &mut Desk, asked: Weigh) -> Result<Weighed, Failure> {
    let told = mutasi_domain::methods::ahp(&asked.matrix)
        .map_err(|error| Failure::refused("ahp_matrix", format!("{error}")))?;
    Ok(Weighed {
        weights: told.weights,
        lambda_max: told.lambda_max,
        consistency_index: told.consistency_index,
        consistency_ratio: told.consistency_ratio,
        accepted: told.accepted,
    })
}

fn office_view(record: OfficeRuleRecord, today: NaiveDate) -> OfficeRuleView {
    let text = record.text;
    OfficeRuleView {
        id: record.id,
        in_force: text.from <= today && text.until.is_none_or(|until| today <= until),
        rule: text.rule,
        title: text.title,
        expression: text.expression,
        message: text.message,
        basis: text.basis,
        severity: text.severity.code().to_string(),
        from: text.from,
        until: text.until,
    }
}

/// Puts an expression to the moves of a plan, or to everybody in the present post, and saves nothing.
pub(crate) fn try_office_rule(desk: &mut Desk, asked: TryOfficeRule) -> Result<OfficeRuleTried, Failure> {
    let text = OfficeRuleText {
        rule: "D-00".into(),
        title: String::new(),
        expression: asked.expression,
        message: "Percobaan.".into(),
        basis: String::new(),
        severity: Severity::Warn,
        from: desk.today,
        until: None,
    };
    let mut tried = OfficeRuleTried { error: None, asked: 0, hit: 0, lacking: 0, examples: Vec::new() };
    let rule = match OfficeRule::new(text) {
        Ok(rule) => rule,
        Err(error) => return Ok(OfficeRuleTried { error: Some(error.to_string()), ..tried }),
    };
    let plan = asked.plan.map(|id| desk.judge(id)).transpose()?;
    let ground = match &plan {
        Some(judged) => std::sync::Arc::clone(&judged.ground),
        None => desk.ground(desk.today, None)?,
    };
    let people: Vec<(usize, Option<MoveFacts<'_>>)> = match &plan {
        Some(judged) => judged
            .moves
            .iter()
            .filter_map(|one| Some((ground.people.place(one.record.staff)?, Some(judged.facts_of(one)?))))
            .collect(),
        None => (0..ground.people.staff.len()).map(|place| (place, None)).collect(),
    };
    for (place, facts) in people {
        let facts = facts.unwrap_or_else(|| staying(&ground, place));
        tried.asked += 1;
        let found = rule.ask(&Asked { facts: &facts, law: &ground.law, told: false });
        let Some(found) = found else { continue };
        if found.missing.is_some() {
            tried.lacking += 1;
            continue;
        }
        tried.hit += 1;
        if tried.examples.len() < EXAMPLES {
            tried.examples.push(TriedOn {
                nip: facts.person.nip.clone(),
                name: facts.person.name.clone(),
                position: facts.from.as_ref().map(|post| post.position.title.clone()).unwrap_or_default(),
            });
        }
    }
    Ok(tried)
}

/// A person who stays in the present post, as if moved to it: an expression can be tried without any plan.
fn staying(ground: &crate::ground::Ground, place: usize) -> MoveFacts<'_> {
    let post = ground.people.post(ground.people.staff[place].id, ground.day).map(|post| post.position);
    MoveFacts {
        from: post.map(|id| bare_post(ground, id)),
        to: post.map(|id| bare_post(ground, id)),
        ..bare_move(ground, place)
    }
}

/// Saves a rule of the office. A changed text is a new record; the older one ends on the day before.
pub(crate) fn save_office_rule(desk: &mut Desk, asked: SaveOfficeRule) -> Result<RulesView, Failure> {
    desk.require_role(Op::SaveOfficeRule)?;
    let severity = Severity::from_code(&asked.severity)
        .filter(|severity| *severity != Severity::Off)
        .ok_or_else(|| Failure::refused("severity_unknown", "Tingkat temuan harus INFO, WARN, atau BLOCK."))?;
    let needed = [("Nama ketentuan", &asked.title), ("Kalimat temuan", &asked.message), ("Dasar", &asked.basis)];
    for (what, text) in needed {
        if text.trim().is_empty() {
            return Err(Failure::refused("office_rule_text", format!("{what} masih kosong. Isi dahulu.")));
        }
    }
    let known = desk.read().office_rules()?;
    let old = match asked.id {
        Some(id) => Some(known.iter().find(|record| record.id == id).or_not_found("Ketentuan daerah", id)?),
        None => None,
    };
    if old.is_some_and(|old| asked.from < old.text.from) {
        let message = "Ketentuan yang baru berlaku lebih awal dari yang lama. Pilih hari sesudahnya.";
        return Err(Failure::refused("office_rule_days", message));
    }
    let rule = match old {
        Some(old) => old.text.rule.clone(),
        None => next_id(&known),
    };
    let text = OfficeRuleText {
        rule,
        title: asked.title.trim().to_string(),
        expression: asked.expression.trim().to_string(),
        message: asked.message.trim().to_string(),
        basis: asked.basis.trim().to_string(),
        severity,
        from: asked.from,
        until: None,
    };
    OfficeRule::new(text.clone()).map_err(|error| Failure::refused("office_rule_expression", error.to_string()))?;
    let ends = old.map(|old| old.id).zip(asked.from.pred_opt());
    desk.act(Op::SaveOfficeRule, Op::SaveOfficeRule.label(), Mode::Commit, |tx| {
        if let Some((id, day)) = ends {
            tx.end_office_rule(id, day, "diganti dengan isi yang baru")?;
        }
        tx.add_office_rule(&text)?;
        Ok(())
    })?;
    list_rules(desk, Nothing {})
}

/// `D-01`, `D-02`, ... never a number used before.
fn next_id(known: &[OfficeRuleRecord]) -> String {
    let number = |record: &OfficeRuleRecord| record.text.rule.strip_prefix("D-")?.parse::<u32>().ok();
    let last = known.iter().filter_map(number).max().unwrap_or(0);
    format!("D-{:02}", last + 1)
}

pub(crate) fn end_office_rule(desk: &mut Desk, asked: EndOfficeRule) -> Result<RulesView, Failure> {
    let known = desk.read().office_rules()?;
    let record = known.iter().find(|record| record.id == asked.id).or_not_found("Ketentuan daerah", asked.id)?;
    if asked.reason.trim().is_empty() {
        return Err(Failure::refused("reason_short", "Alasan masih kosong. Tulis mengapa ketentuan ini berakhir."));
    }
    if asked.until < record.text.from {
        let message = "Hari terakhir lebih awal dari hari mulai berlaku. Pilih hari sesudahnya.";
        return Err(Failure::refused("office_rule_days", message));
    }
    desk.act(Op::EndOfficeRule, Op::EndOfficeRule.label(), Mode::Commit, |tx| {
        Ok(tx.end_office_rule(asked.id, asked.until, asked.reason.trim())?)
    })?;
    list_rules(desk, Nothing {})
}
