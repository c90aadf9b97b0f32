//! What agencies answer, and findings that the permitted role sets aside.

use std::collections::BTreeMap;

use mutasi_domain::moves::{Consent, Decision, Side};
use mutasi_store::{Mode, OverrideRecord};

use super::moves::reason;
use super::plan_view::plan_edited;
use super::plans::draft;
use super::small_file::read_small;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

pub(crate) fn record_consent(desk: &mut Desk, asked: RecordConsent) -> Result<PlanEdited, Failure> {
    let side = Side::from_code(&asked.side)
        .ok_or_else(|| Failure::refused("side_unknown", "Pihak harus origin atau destination."))?;
    let decision = Decision::from_code(&asked.decision)
        .ok_or_else(|| Failure::refused("decision_unknown", "Putusan harus agree, agree-with-note, atau refuse."))?;
    if asked.letter.trim().is_empty() {
        return Err(Failure::refused("letter_missing", "Nomor surat persetujuan masih kosong. Isi nomor suratnya."));
    }
    if asked.date > desk.today {
        return Err(Failure::refused("date_in_future", "Tanggal surat di masa depan. Periksa tanggalnya."));
    }
    let account = desk.account.clone();
    let consent = Consent {
        side,
        decision,
        letter: asked.letter.trim().into(),
        date: asked.date,
        note: asked.note.trim().into(),
    };
    desk.act(Op::RecordConsent, Op::RecordConsent.label(), Mode::Commit, |tx| {
        let plan = draft(tx, asked.plan)?;
        // What is answered about a case is a step of the case; here stand the moves that go the short way.
        let known: BTreeMap<i64, bool> =
            tx.moves(plan.id)?.into_iter().map(|one| (one.id, one.case.is_some())).collect();
        let short = || known.iter().filter(|(_, case)| !**case).map(|(id, _)| *id).collect::<Vec<_>>();
        let meant = if asked.moves.is_empty() { short() } else { asked.moves.clone() };
        let carried = |id: &i64| known.get(id).copied().unwrap_or_default();
        if meant.iter().any(carried) || (meant.is_empty() && !known.is_empty()) {
            let message = "Perpindahan ini berasal dari usulan. Catat jawabannya pada usulan itu, di Persetujuan, bagian Perkara.";
            return Err(Failure::refused("consent_of_case", message));
        }
        for id in meant {
            known.contains_key(&id).then_some(()).or_not_found("Perpindahan", id)?;
            tx.set_consent(id, &consent, &account)?;
        }
        Ok(())
    })?;
    plan_edited(desk, asked.plan)
}

/// Sets a blocking finding aside with a reason; the document is kept by its hash.
pub(crate) fn override_finding(desk: &mut Desk, asked: Override) -> Result<PlanEdited, Failure> {
    desk.require_role(Op::OverrideFinding)?;
    let reason = reason(&asked.reason)?;
    let judged = desk.judge(asked.plan)?;
    let one = judged.find_move(asked.move_id).or_not_found("Perpindahan", asked.move_id)?;
    desk.keep_apart(&[one.record.staff])?;
    if !one.findings.iter().any(|finding| finding.rule == asked.rule) {
        let message = format!("Perpindahan {} tidak mempunyai temuan {}.", asked.move_id, asked.rule);
        return Err(Failure::refused("finding_unknown", message));
    }
    let document = asked.document.as_deref().map(|id| document(desk, id)).transpose()?;
    let account = desk.account.clone();
    desk.act(Op::OverrideFinding, Op::OverrideFinding.label(), Mode::Commit, |tx| {
        draft(tx, asked.plan)?;
        let (name, hash) = match &document {
            Some((name, bytes)) => (name.clone(), tx.freeze(bytes)?),
            None => (String::new(), String::new()),
        };
        let given = OverrideRecord { rule: asked.rule.clone(), reason, document: name, document_sha256: hash, account };
        Ok(tx.set_override(asked.move_id, &given)?)
    })?;
    plan_edited(desk, asked.plan)
}

pub(super) fn document(desk: &Desk, handle: &str) -> Result<(String, Vec<u8>), Failure> {
    const LARGEST: u64 = 50;
    read_small(desk, handle, LARGEST)
}
