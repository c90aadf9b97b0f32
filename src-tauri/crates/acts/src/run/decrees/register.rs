//! The register of issued decrees: listed, and a paper checked against it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::verification_code::VerificationCode;
use mutasi_domain::words;
use mutasi_store::{DecreeRecord, NewDecree, PaperId, Reader, SignedRecord, sha256};

use super::signed::LARGEST;
use crate::contract::*;
use crate::desk::Desk;
use crate::papers::Paper;
use crate::run::letters::letter_view;
use crate::run::small_file::read_small;

/// A row about a paper; plan, number and day are filled in by whoever issues.
pub(super) fn new_decree<'p>(kind: &'p str, paper: &'p Paper, findings: &'p str) -> NewDecree<'p> {
    NewDecree {
        plan: 0,
        move_id: None,
        parent: None,
        about: None,
        signatory: None,
        kind,
        number: 0,
        date: NaiveDate::MIN,
        file: &paper.file,
        sha256: &paper.sha256,
        pages: paper.pages,
        code: &paper.code,
        template_sha256: &paper.template,
        template_file: &paper.template_file,
        dressing: &paper.dressing,
        data: &paper.data,
        findings,
    }
}

/// Every decree with what names it, so that one look tells whether it still holds.
pub(super) struct Register {
    decrees: Vec<DecreeRecord>,
    place: BTreeMap<i64, usize>,
    /// Corrections and revocations by the decree that they are about.
    named_by: BTreeMap<i64, Vec<usize>>,
    signed: BTreeMap<PaperId, SignedRecord>,
}

impl Register {
    pub(super) fn read(reader: &Reader<'_>) -> Result<Self, Failure> {
        let decrees = reader.decrees()?;
        let mut named_by: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
        for (at, decree) in decrees.iter().enumerate().rev() {
            if let Some(about) = decree.about.filter(|_| decree.kind != "salinan") {
                named_by.entry(about).or_default().push(at);
            }
        }
        Ok(Self {
            place: decrees.iter().enumerate().map(|(at, decree)| (decree.id, at)).collect(),
            named_by,
            signed: reader.signed_files()?.into_iter().map(|signed| (signed.paper, signed)).collect(),
            decrees,
        })
    }

    fn find(&self, id: i64) -> Option<&DecreeRecord> {
        self.place.get(&id).map(|at| &self.decrees[*at])
    }

    /// Corrections and revocations of a decree; an excerpt shares those of its decree.
    fn naming(&self, decree: &DecreeRecord) -> Vec<&DecreeRecord> {
        let about = [Some(decree.id), decree.parent, decree.about.filter(|_| decree.kind == "salinan")];
        let found = about.into_iter().flatten().filter_map(|id| self.named_by.get(&id)).flatten();
        found.map(|at| &self.decrees[*at]).collect()
    }

    pub(super) fn view(&self, decree: &DecreeRecord) -> DecreeView {
        let naming = self.naming(decree);
        let is = |kind: &str| naming.iter().any(|one| one.kind == kind);
        let state = match (is("revocation"), is("correction")) {
            (true, _) => "revoked",
            (false, true) => "corrected",
            _ => "valid",
        };
        DecreeView {
            id: decree.id,
            number: decree.number.clone(),
            kind: decree.kind.clone(),
            plan: decree.plan,
            plan_name: decree.plan_name.clone(),
            nip: decree.nip.clone(),
            name: decree.name.clone(),
            date: decree.date,
            tmt: decree.tmt,
            file: decree.file.clone(),
            sha256: decree.sha256.clone(),
            pages: decree.pages,
            code: decree.code.clone(),
            signed_by: decree.signed_by.clone(),
            state: state.to_string(),
            about: decree.about.or(decree.parent).and_then(|id| self.find(id)).map(reference),
            named_by: naming.into_iter().map(reference).collect(),
            signed: self.signed.get(&PaperId::Decree(decree.id)).map(signed_view),
        }
    }
}

fn reference(decree: &DecreeRecord) -> DecreeRef {
    DecreeRef { id: decree.id, number: decree.number.clone(), kind: decree.kind.clone(), date: decree.date }
}

pub(crate) fn signed_view(signed: &SignedRecord) -> SignedView {
    SignedView {
        file: signed.file.clone(),
        sha256: signed.sha256.clone(),
        date: signed.day,
        account: signed.account.clone(),
        holds_original: signed.holds_original,
    }
}

pub(crate) fn list_decrees(desk: &mut Desk, _: Nothing) -> Result<Vec<DecreeView>, Failure> {
    let register = Register::read(&desk.read())?;
    Ok(register.decrees.iter().map(|decree| register.view(decree)).collect())
}

/// Decrees by their ids, in that order.
pub(super) fn views_of(desk: &Desk, ids: &[i64]) -> Result<Vec<DecreeView>, Failure> {
    let register = Register::read(&desk.read())?;
    Ok(ids.iter().filter_map(|id| register.find(*id)).map(|decree| register.view(decree)).collect())
}

/// Says whether a paper is ours and unchanged. A file is known by its bytes, or else by its name: then it was changed.
pub(crate) fn verify_decree(desk: &mut Desk, asked: VerifyDecree) -> Result<DecreeCheck, Failure> {
    let Some(handle) = &asked.file else {
        let code = asked.code.unwrap_or_default();
        return found_by(desk, code.trim(), None);
    };
    let (name, bytes) = read_small(desk, handle, LARGEST)?;
    let hash = sha256(&bytes);
    let signed = desk.read().signed_files()?.into_iter().find(|signed| signed.sha256 == hash);
    if let Some(signed) = signed {
        return check_of(desk, signed.paper, Some(true), true);
    }
    let found = found_by(desk, &hash, Some(true))?;
    if found.known {
        return Ok(found);
    }
    let decree = desk.read().decrees()?.into_iter().find(|decree| decree.file == name);
    if let Some(decree) = decree {
        return check_of(desk, PaperId::Decree(decree.id), Some(false), false);
    }
    let letter = desk.read().letters(None)?.into_iter().find(|letter| letter.file == name);
    match letter {
        Some(letter) => check_of(desk, PaperId::Letter(letter.id), Some(false), false),
        None => Ok(unknown()),
    }
}

/// The paper of a code, a number or a hash, however it was typed.
fn found_by(desk: &Desk, text: &str, unchanged: Option<bool>) -> Result<DecreeCheck, Failure> {
    let code = VerificationCode::parse(text).map(|code| code.to_string());
    let written = [text.to_string(), text.to_uppercase(), text.to_lowercase()];
    for text in code.iter().chain(&written) {
        if let Some(decree) = desk.read().find_decree(text)? {
            return check_of(desk, PaperId::Decree(decree.id), unchanged, false);
        }
        if let Some(letter) = desk.read().find_letter(text)? {
            return check_of(desk, PaperId::Letter(letter.id), unchanged, false);
        }
    }
    Ok(unknown())
}

fn unknown() -> DecreeCheck {
    DecreeCheck {
        known: false,
        decree: None,
        letter: None,
        unchanged: None,
        signed: false,
        told: vec!["Surat ini tidak tercatat di berkas data ini. Periksa kodenya, atau tanyakan kepada kantor yang menerbitkan.".into()],
    }
}

/// What the register says of a paper.
pub(super) fn check_of(
    desk: &Desk,
    paper: PaperId,
    unchanged: Option<bool>,
    signed: bool,
) -> Result<DecreeCheck, Failure> {
    let mut told = Vec::new();
    match unchanged {
        Some(true) if signed => told.push("Berkas ini sama dengan berkas bertanda tangan yang disimpan.".to_string()),
        Some(true) => told.push("Berkas ini sama byte demi byte dengan yang diterbitkan.".to_string()),
        Some(false) => told.push("Berkas bernama ini pernah diterbitkan, tetapi isinya sudah berubah. Jangan dipakai; cetak ulang dari register.".to_string()),
        None => {}
    }
    let register = Register::read(&desk.read())?;
    let decree = match paper {
        PaperId::Decree(id) => register.find(id).map(|decree| register.view(decree)),
        PaperId::Letter(_) => None,
    };
    let letter = match paper {
        PaperId::Letter(id) => desk.read().letter(id)?.map(|letter| letter_view(desk, letter)).transpose()?,
        PaperId::Decree(_) => None,
    };
    if let Some(decree) = &decree {
        let by = if decree.signed_by.is_empty() { String::new() } else { format!(" oleh {}", decree.signed_by) };
        told.push(format!("Nomor {} ditetapkan {}{by}.", decree.number, words::date(decree.date)));
        for one in &decree.named_by {
            let what = if one.kind == "revocation" { "Dicabut" } else { "Diperbaiki" };
            told.push(format!("{what} dengan Keputusan Nomor {} tanggal {}.", one.number, words::date(one.date)));
        }
    }
    if let Some(letter) = &letter {
        told.push(format!("{} {} tanggal {}.", letter.title, letter.number, words::date(letter.date)));
    }
    Ok(DecreeCheck { known: true, decree, letter, unchanged, signed, told })
}
