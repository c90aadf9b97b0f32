//! Terms of the head of region, and the windows of the law that follow from them.

use mutasi_domain::head_term::{HeadKind, HeadTerm};
use mutasi_domain::parameter::Law;
use mutasi_domain::rules::window::head_windows;
use mutasi_store::Mode;

use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

pub(crate) fn list_heads(desk: &mut Desk, _: Nothing) -> Result<Vec<HeadTermView>, Failure> {
    let law = desk.law()?;
    Ok(desk.read().head_terms()?.into_iter().map(|term| view(term, &law)).collect())
}

fn view(term: HeadTerm, law: &Law) -> HeadTermView {
    let windows = head_windows(&term, law).into_iter().map(|window| HeadWindow {
        open: window.from <= law.day && window.until.is_none_or(|until| law.day <= until),
        rule: window.rule.to_string(),
        from: window.from,
        until: window.until,
        told: window.told,
    });
    HeadTermView {
        windows: windows.collect(),
        id: term.id,
        kind: term.kind.code().to_string(),
        name: term.name,
        from: term.from,
        until: term.until,
        candidates_fixed: term.candidates_fixed,
        note: term.note,
    }
}

pub(crate) fn set_head(desk: &mut Desk, asked: SetHeadTerm) -> Result<Vec<HeadTermView>, Failure> {
    let kind = HeadKind::from_code(&asked.kind)
        .ok_or_else(|| Failure::refused("head_kind", "Status kepala daerah tidak dikenal. Pilih dari daftar."))?;
    let name = asked.name.trim().to_string();
    if name.is_empty() {
        return Err(Failure::refused("head_name", "Nama kepala daerah masih kosong. Isi namanya."));
    }
    if asked.until.is_some_and(|until| until < asked.from) {
        let message = "Akhir masa jabatan lebih awal dari pelantikan. Betulkan tanggalnya.";
        return Err(Failure::refused("head_days", message));
    }
    let terms = desk.read().head_terms()?;
    if let Some(id) = asked.id {
        terms.iter().find(|term| term.id == id).or_not_found("Masa jabatan", id)?;
    }
    let term = HeadTerm {
        id: asked.id.unwrap_or_default(),
        name,
        kind,
        from: asked.from,
        until: asked.until,
        candidates_fixed: asked.candidates_fixed,
        note: asked.note.trim().to_string(),
    };
    desk.act(Op::SetHead, Op::SetHead.label(), Mode::Commit, |tx| Ok(tx.put_head_term(&term)?))?;
    list_heads(desk, Nothing {})
}

pub(crate) fn remove_head(desk: &mut Desk, asked: WhichRecord) -> Result<Vec<HeadTermView>, Failure> {
    desk.act(Op::RemoveHead, Op::RemoveHead.label(), Mode::Commit, |tx| {
        let gone = tx.remove_head_term(asked.id)?;
        (gone > 0).then_some(()).or_not_found("Masa jabatan", asked.id)
    })?;
    list_heads(desk, Nothing {})
}
