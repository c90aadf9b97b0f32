//! Decrees about decrees: a correction names what changes, a revocation puts the person back.

use std::sync::Arc;

use mutasi_documents::letters::{CorrectionData, DecreeRefData, InputData, LetterData, LetterKind};
use mutasi_domain::words;
use mutasi_store::{DecreeRecord, Decreed, NewDecree, Writer};

use super::ground::{DecreeGround, REGISTER};
use super::register::{new_decree, views_of};
use crate::check::JudgedMove;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::papers::{Numbering, Order, Press, Taken, file_part, write_and_record};
use crate::run::cases;

/// What correcting and revoking share.
struct Amendment {
    op: Op,
    kind: LetterKind,
    /// As the register keeps it, and in titles and names of files.
    code: &'static str,
    word: &'static str,
    date: chrono::NaiveDate,
    signatory: Option<i64>,
    number: Option<String>,
    to: String,
}

pub(crate) fn correct_decree(desk: &mut Desk, asked: CorrectDecree) -> Result<DecreesIssued, Failure> {
    let corrections: Vec<CorrectionData> = asked
        .corrections
        .iter()
        .map(|line| CorrectionData {
            place: line.place.trim().to_string(),
            was: line.was.trim().to_string(),
            becomes: line.becomes.trim().to_string(),
        })
        .collect();
    let whole = |line: &CorrectionData| !line.place.is_empty() && !line.becomes.is_empty() && line.was != line.becomes;
    if corrections.is_empty() || !corrections.iter().all(whole) {
        let message = "Setiap perbaikan harus menyebut tempatnya, yang tertulis, dan seharusnya, dan keduanya berbeda. Lengkapi barisnya.";
        return Err(Failure::refused("correction_empty", message));
    }
    let amendment = Amendment {
        op: Op::CorrectDecree,
        kind: LetterKind::Correction,
        code: "correction",
        word: "SK_perbaikan",
        date: asked.date,
        signatory: asked.signatory,
        number: asked.number,
        to: asked.to,
    };
    amend(desk, asked.decree, &amendment, |data| data.corrections = corrections, |_, _, _| Ok(Vec::new()))
}

/// Revokes a decree; from the day named on, everybody in it holds the former post again.
pub(crate) fn revoke_decree(desk: &mut Desk, asked: RevokeDecree) -> Result<DecreesIssued, Failure> {
    let reason = asked.reason.trim().trim_end_matches(['.', ';']).to_string();
    if reason.is_empty() {
        return Err(Failure::refused("reason_missing", "Alasan pencabutan belum diisi. Tulis alasannya."));
    }
    let from = asked.from.unwrap_or(asked.date);
    if from < asked.date {
        let message =
            "Pencabutan tidak dapat berlaku sebelum tanggal SK pencabutan. Pilih hari yang sama atau sesudahnya.";
        return Err(Failure::refused("revoke_day", message));
    }
    let amendment = Amendment {
        op: Op::RevokeDecree,
        kind: LetterKind::Revocation,
        code: "revocation",
        word: "SK_pencabutan",
        date: asked.date,
        signatory: asked.signatory,
        number: asked.number,
        to: asked.to,
    };
    let fill = |data: &mut LetterData| {
        let because = reason.strip_prefix("bahwa ").unwrap_or(&reason);
        data.isian.insert("alasan".to_string(), InputData::Text(because.to_string()));
        data.plan.tmt_text = words::date(from);
    };
    amend(desk, asked.decree, &amendment, fill, |tx, moves, (decree, by)| {
        let mut without = Vec::new();
        for one in moves {
            if tx.revoke_post(one.record.staff, decree, from, by)?.is_none() {
                without.push(one.record.staff);
            }
        }
        Ok(without)
    })
}

/// Issues one decree about another: `fill` adds what it says, `carry_out` does it and gives the staff left without post.
fn amend(
    desk: &mut Desk,
    decree: i64,
    amendment: &Amendment,
    fill: impl FnOnce(&mut LetterData),
    carry_out: impl FnOnce(&Writer<'_>, &[&JudgedMove], (i64, i64)) -> Result<Vec<i64>, Failure>,
) -> Result<DecreesIssued, Failure> {
    desk.require_role(amendment.op)?;
    let folder = desk.handles.require(&amendment.to)?.to_path_buf();
    let old = desk.read().decree(decree)?.or_not_found("SK", decree)?;
    require_amendable(desk, &old, amendment)?;
    let judged = desk.judge(old.plan)?;
    let ground = DecreeGround::of(desk, Arc::clone(&judged), amendment.date, (amendment.signatory, None))?;
    let moves: Vec<&JudgedMove> = match old.move_id {
        Some(id) => judged.find_move(id).into_iter().collect(),
        None => {
            judged.moves.iter().filter(|one| judged.decreed.get(&one.record.id) == Some(&Decreed::Stands)).collect()
        }
    };
    let press = ground.press(desk, amendment.kind)?;
    let number = number_of(desk, &ground, &moves, amendment)?;
    let subject = format!("{} atas Keputusan {} Nomor {}", word(amendment), ground.region.head_title, old.number);
    let nip = old.nip.clone().unwrap_or_default();
    let mut data = ground.issue().decree(&moves, &number.number, ground.proof(&number.number, amendment.code, &nip));
    // What the old decree weighed is not weighed again: the template says why there is a new one.
    data.menimbang.clear();
    data.extra_dicta.clear();
    data.subject = subject;
    data.decree = Some(reference(&ground, &old));
    fill(&mut data);
    let data = ground.filled(&press, data)?;
    let order = Order {
        press: &press,
        title: format!("Keputusan Nomor {}", number.number),
        file: format!(
            "{}_{}_{}.pdf",
            amendment.word,
            file_part(&number.number),
            if nip.is_empty() { "kolektif" } else { &nip }
        ),
        about: old.name.clone().unwrap_or_else(|| old.plan_name.clone()),
        data,
    };
    let made = Press::make(std::slice::from_ref(&order), &desk.watch, "issue", 0, 1)?;
    let told = cases::Told::today(desk, None)?.with_letter(&number.number, amendment.date).with_note(word(amendment));
    let (id, without) = write_and_record(desk, (amendment.op, amendment.op.label()), folder, &made.papers, |tx| {
        let findings = ground.findings(moves.first().copied().filter(|_| moves.len() == 1));
        let id = tx.add_decree(&NewDecree {
            plan: old.plan,
            move_id: old.move_id,
            about: Some(old.id),
            signatory: Some(ground.signatory.id),
            number: number.record(tx)?,
            date: amendment.date,
            ..new_decree(amendment.code, &made.papers[0], &findings)
        })?;
        for one in &moves {
            match amendment.kind {
                LetterKind::Revocation => cases::revoked(tx, one.record.id, &told)?,
                _ => cases::amended(tx, one.record.id, &told)?,
            }
        }
        // An excerpt belongs to a collective decree, and that is what began the post.
        Ok((id, carry_out(tx, &moves, (old.parent.unwrap_or(old.id), id))?))
    })?;
    let mut remarks = ground.remarks();
    remarks.extend(made.remarks);
    remarks.extend(without.iter().filter_map(|staff| {
        let name = judged.ground.people.by_id(*staff)?.staff.full_name();
        Some(format!(
            "{name} tidak memangku jabatan apa pun sesudah pencabutan. Tempatkan kembali dengan rencana baru."
        ))
    }));
    Ok(DecreesIssued { decrees: views_of(desk, &[id])?, remaining: 0, remarks })
}

fn word(amendment: &Amendment) -> &'static str {
    match amendment.kind {
        LetterKind::Revocation => "Pencabutan",
        _ => "Perbaikan",
    }
}

fn number_of(
    desk: &Desk,
    ground: &DecreeGround,
    moves: &[&JudgedMove],
    amendment: &Amendment,
) -> Result<Taken, Failure> {
    let code = ground.code(moves.iter().copied());
    let mut numbering =
        Numbering::of(desk.read(), &ground.law, REGISTER, &ground.region.office_code, &desk.account, amendment.date)?;
    match &amendment.number {
        Some(typed) => numbering.typed(code, typed),
        None => numbering.next(code),
    }
}

/// Only a decree that gave somebody a post is corrected or revoked, and a revoked one is done with.
fn require_amendable(desk: &Desk, old: &DecreeRecord, amendment: &Amendment) -> Result<(), Failure> {
    if !["individual", "collective", "petikan"].contains(&old.kind.as_str()) {
        let message =
            "Hanya SK perorangan, SK kolektif, dan petikannya yang dapat diperbaiki atau dicabut. Pilih SK aslinya.";
        return Err(Failure::refused("not_amendable", message));
    }
    let later = desk.read().decrees()?;
    let revoked = later
        .iter()
        .find(|one| one.kind == "revocation" && one.about.is_some_and(|id| id == old.id || Some(id) == old.parent));
    if let Some(by) = revoked {
        let message = format!("SK ini sudah dicabut dengan Nomor {}. Terbitkan SK baru melalui rencana.", by.number);
        return Err(Failure::refused("already_revoked", message));
    }
    if amendment.date < old.date {
        let day = words::date(old.date);
        return Err(Failure::refused(
            "before_decree",
            format!("Tanggalnya lebih awal daripada SK yang disebut ({day}). Pilih hari itu atau sesudahnya."),
        ));
    }
    Ok(())
}

fn reference(ground: &DecreeGround, old: &DecreeRecord) -> DecreeRefData {
    let subject = ground.issue().subject_of(old.move_id);
    DecreeRefData {
        number: old.number.clone(),
        date_text: words::date(old.date),
        subject,
        issuer: format!("{} {}", ground.region.head_title, ground.region.name),
        signed_by: old.signed_by.to_uppercase(),
    }
}
