//! Plans as screens and the terminal show them: whole, or what an edit changed.

use std::collections::{BTreeMap, BTreeSet};

use mutasi_domain::cases::CaseState;
use mutasi_domain::moves::{Initiative, PlanState, Scope};
use mutasi_domain::staffing::Balance;
use mutasi_store::{DocumentRecord, PlanRecord};

use crate::check::{Judged, JudgedMove, Step, chain_kind};
use crate::contract::*;
use crate::desk::Desk;
use crate::run::named::named;
use crate::views::{balance_view, finding_view, post_view};

/// The whole plan.
pub(crate) fn plan_view(desk: &Desk, judged: &Judged) -> Result<PlanView, Failure> {
    Ok(PlanView {
        head: plan_head(desk, judged)?,
        moves: judged.moves.iter().map(|one| move_view(judged, one)).collect(),
        findings: judged.findings().map(finding_view).collect(),
    })
}

/// The plan after an edit, without what did not change.
pub(crate) fn plan_edited(desk: &mut Desk, plan: i64) -> Result<PlanEdited, Failure> {
    let (before, now) = desk.judge_again(plan)?;
    let old: BTreeMap<i64, &JudgedMove> =
        before.iter().flat_map(|before| &before.moves).map(|one| (one.record.id, one)).collect();
    // A changed document makes new findings, so it shows here too.
    let same = |one: &&JudgedMove| old.get(&one.record.id).is_some_and(|old| one.same_as(old));
    let changed = now.moves.iter().filter(|one| !same(one)).map(|one| MoveChanged {
        this: move_view(&now, one),
        findings: one.findings.iter().map(finding_view).collect(),
    });
    let kept: BTreeSet<i64> = now.moves.iter().map(|one| one.record.id).collect();
    Ok(PlanEdited {
        head: plan_head(desk, &now)?,
        since: before.as_ref().map_or(-1, |before| before.revision),
        changed: changed.collect(),
        removed: old.into_keys().filter(|id| !kept.contains(id)).collect(),
    })
}

fn plan_head(desk: &Desk, judged: &Judged) -> Result<PlanHead, Failure> {
    let plan = &judged.plan;
    let approval = desk.read().approval(plan.id)?;
    let obstacles = obstacles(judged);
    let frame = &judged.ground.frame;
    let region = frame.staffing.total;
    let (short_before, short_after) = judged.short_change();
    Ok(PlanHead {
        plan: plan.id,
        revision: judged.revision,
        name: plan.name.clone(),
        state: plan.state.code().to_string(),
        tmt: plan.tmt,
        drafter: plan.drafter.clone(),
        approver: approval.as_ref().map(|approval| approval.account.clone()),
        approved_at: approval.map(|approval| approval.at),
        scenario: scenario_of(desk, plan)?,
        staffing: judged.touched_units().into_iter().map(|unit| unit_change(judged, unit)).collect(),
        region_before: balance_view(region),
        region_after: balance_view(Balance::new(region.need, region.held + region_gain(judged))),
        short_before,
        short_after,
        can_approve: plan.state == PlanState::Draft && obstacles.is_empty(),
        obstacles,
        stale: judged.stale.clone(),
        interests: judged.interests.clone(),
        chains: chain_views(judged),
    })
}

pub(crate) fn unit_change(judged: &Judged, unit: i64) -> UnitChange {
    let (before, after) = judged.unit_change(unit);
    UnitChange {
        unit: judged.ground.frame.unit_name(unit).to_string(),
        unit_id: unit,
        before: balance_view(before),
        after: balance_view(after),
    }
}

/// People only change places inside the region, except those who had no post before and those who leave it.
fn region_gain(judged: &Judged) -> i64 {
    if judged.plan.state == PlanState::Decreed {
        return 0;
    }
    let come = judged.moves.iter().filter(|one| one.from.is_none() && one.record.to.is_some()).count() as i64;
    let go = judged.moves.iter().filter(|one| leaves(one) && one.from.is_some()).count() as i64;
    come - go
}

fn leaves(one: &JudgedMove) -> bool {
    one.record.outside.as_ref().is_some_and(|outside| !outside.entering)
}

fn chain_views(judged: &Judged) -> Vec<MoveChain> {
    let mut chains: BTreeMap<u32, Vec<&JudgedMove>> = BTreeMap::new();
    for one in &judged.moves {
        if let Some(chain) = one.chain {
            chains.entry(chain).or_default().push(one);
        }
    }
    chains
        .into_iter()
        .map(|(chain, moves)| {
            let steps: Vec<Step> = moves.iter().map(|one| one.step()).collect();
            MoveChain {
                chain,
                kind: chain_kind(&steps).to_string(),
                moves: moves.into_iter().map(|one| one.record.id).collect(),
            }
        })
        .collect()
}

fn scenario_of(desk: &Desk, plan: &PlanRecord) -> Result<Option<PlanScenario>, Failure> {
    let record = plan.scenario.map(|id| desk.read().scenario(id)).transpose()?.flatten();
    Ok(record.map(|record| PlanScenario { scenario: record.id, name: record.name }))
}

pub(crate) fn move_view(judged: &Judged, one: &JudgedMove) -> MoveView {
    let ground = &judged.ground;
    let person = ground.people.by_id(one.record.staff).map(|record| &record.staff);
    let post = |id: Option<i64>| {
        id.and_then(|id| ground.frame.position(id)).map(|position| post_view(position, &ground.frame))
    };
    MoveView {
        move_id: one.record.id,
        nip: person.map(|staff| staff.nip.to_string()).unwrap_or_default(),
        name: person.map(|staff| staff.full_name()).unwrap_or_default(),
        golongan: person.and_then(|staff| staff.rank).map_or_else(String::new, |rank| rank.code().to_string()),
        from: post(one.from),
        to: post(one.record.to),
        nature: one.nature.map(|nature| nature.code().to_string()),
        nature_reason: one.record.nature_reason.clone(),
        nature_derived: one.derived.map(|nature| nature.code().to_string()),
        scope: one.scope.map(|scope| scope.code().to_string()),
        initiative: Initiative::of(one.record.own_request).code().to_string(),
        reason: one.record.reason.clone(),
        sponsor: one.record.sponsor.clone(),
        outside: one.record.outside.as_ref().map(|outside| OutsideView {
            entering: outside.entering,
            kind: outside.kind.code().to_string(),
            name: outside.name.clone(),
            province: outside.province.clone(),
            post: outside.post.clone(),
        }),
        documents: judged.documents_of(one.record.id).map(|record| document_view(record, judged)).collect(),
        consents: one
            .consents
            .iter()
            .map(|consent| ConsentView {
                side: consent.side.code().to_string(),
                decision: consent.decision.code().to_string(),
                letter: consent.letter.clone(),
                date: consent.date,
                note: consent.note.clone(),
            })
            .collect(),
        chain: one.chain,
        until: one.record.until.and_then(|until| until.pred_opt()),
        proposed: one.record.proposed,
        case: judged.cases.get(&one.record.id).map(|(case, _)| *case),
        case_state: judged.cases.get(&one.record.id).map(|(_, state)| state.code().to_string()),
    }
}

pub(crate) fn document_view(record: &DocumentRecord, judged: &Judged) -> DocumentView {
    let document = &record.document;
    DocumentView {
        id: document.id,
        kind: document.kind.code().to_string(),
        number: document.number.clone(),
        date: document.date,
        issuer: document.issuer.clone(),
        valid_until: document.valid_until,
        file: record.file.clone(),
        sha256: record.sha256.clone(),
        whole_plan: record.move_id().is_none(),
        valid: document.valid_on(judged.plan.tmt),
    }
}

/// Why a draft cannot be approved yet, each with what to do.
fn obstacles(judged: &Judged) -> Vec<String> {
    if judged.plan.state != PlanState::Draft {
        return Vec::new();
    }
    let mut why = Vec::new();
    if judged.moves.is_empty() {
        why.push("Rencana masih kosong. Tambahkan perpindahan dahulu.".to_string());
    }
    if !judged.stale.is_empty() {
        let touched: BTreeSet<i64> = judged.stale.iter().map(|change| change.move_id).collect();
        why.push(format!(
            "Data {} perpindahan berubah sejak rencana diperiksa. Baca perubahannya, lalu pilih Periksa ulang.",
            touched.len()
        ));
    }
    let blocks = judged.blocking().count();
    if blocks > 0 {
        let rules: BTreeSet<&str> = judged.blocking().map(|finding| finding.rule.as_ref()).collect();
        let rules: Vec<&str> = rules.into_iter().collect();
        why.push(format!(
            "{blocks} temuan menghalangi ({}). Perbaiki rencana, atau minta penyetuju mengesampingkannya dengan alasan.",
            rules.join(", ")
        ));
    }
    let refuses = |one: &&JudgedMove| {
        one.consents.iter().any(|consent| consent.decision == mutasi_domain::moves::Decision::Refuse)
    };
    let refused = judged.moves.iter().filter(refuses).count();
    if refused > 0 {
        why.push(format!("{refused} perpindahan ditolak OPD. Hapus dari rencana, atau catat persetujuan yang baru."));
    }
    // Inside one agency no consent is asked for, and across governments the letters of the PPK replace it (4.1).
    let across = judged.moves.iter().filter(|one| one.scope == Some(Scope::AntarOpd));
    let waiting = across.filter(|one| one.consents.len() < 2).count();
    if waiting > 0 {
        why.push(format!("{waiting} perpindahan antar-OPD belum disetujui kedua pihak. Catat surat persetujuannya."));
    }
    let early = judged.moves.iter().filter_map(|one| {
        let (_, state) = judged.cases.get(&one.record.id).filter(|(_, state)| *state != CaseState::Approval)?;
        let person = judged.ground.people.by_id(one.record.staff)?;
        Some(format!("{} ({})", person.staff.full_name(), state.printed()))
    });
    let early: Vec<String> = early.collect();
    if !early.is_empty() {
        why.push(format!(
            "{} usulan dalam rencana ini belum sampai persetujuan PPK: {}. Lanjutkan langkahnya, atau hapus perpindahannya dari rencana.",
            early.len(),
            named(&early, ", ")
        ));
    }
    let silent =
        judged.interests.iter().filter(|interest| interest.role == "drafter" && interest.declared.is_none()).count();
    if silent > 0 {
        why.push(format!(
            "Penyusun mempunyai hubungan keluarga dengan {silent} pegawai dalam rencana ini. Catat pernyataan benturan kepentingan."
        ));
    }
    why
}
