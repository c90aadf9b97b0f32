//! The file of a case (*berkas usulan*): its documents, and what the verifier says of each.

use chrono::NaiveDate;
use mutasi_domain::day::add_months;
use mutasi_domain::document::{Document, DocumentKind};
use mutasi_store::{DocumentOf, DocumentRecord, Mode, Verdict, Writer};

use super::decide::refresh_blocked;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::ground::Ground;
use crate::op::Op;
use crate::run::consent::document as chosen_file;
use crate::run::moves::reason;
use crate::run::written::Written;

pub(crate) fn document_view(record: &DocumentRecord, today: NaiveDate) -> CaseDocumentView {
    let (document, verdict) = (&record.document, record.verdict.as_ref());
    CaseDocumentView {
        id: document.id,
        kind: document.kind.code().to_string(),
        name: document.kind.printed().to_string(),
        number: document.number.clone(),
        date: document.date,
        issuer: document.issuer.clone(),
        valid_until: document.valid_until,
        file: record.file.clone(),
        sha256: record.sha256.clone(),
        valid: document.valid_on(today),
        verdict: verdict.map_or("", |verdict| if verdict.accepted { "accepted" } else { "rejected" }).to_string(),
        verdict_by: verdict.map(|verdict| verdict.account.clone()).unwrap_or_default(),
        verdict_day: verdict.map(|verdict| verdict.day),
        verdict_note: verdict.map(|verdict| verdict.note.clone()).unwrap_or_default(),
        of_request: matches!(record.of, DocumentOf::Request(_)),
    }
}

/// Keeps what a step itself brings as a document of its case: seen, and accepted by whoever takes the step.
pub(crate) fn keep_accepted(
    tx: &Writer<'_>,
    case: i64,
    document: Document,
    (file, sha256): (String, String),
    account: &str,
    today: NaiveDate,
) -> Result<i64, Failure> {
    let of = DocumentOf::Case(case);
    let record = DocumentRecord { document, of, file, sha256, account: account.to_string(), verdict: None };
    let id = tx.add_document(&record)?;
    let verdict = Verdict { accepted: true, account: account.to_string(), day: today, note: String::new() };
    tx.judge_document(id, Some(&verdict))?;
    Ok(id)
}

/// Documents of what an act was about.
fn documents(desk: &Desk, of: DocumentOf) -> Result<CaseDocuments, Failure> {
    let (case, request) = match of {
        DocumentOf::Case(case) => (Some(case), None),
        DocumentOf::Request(request) => (None, Some(request)),
        DocumentOf::Plan(_) | DocumentOf::Move { .. } => return Err(of_plan()),
    };
    let records = match (case, request) {
        (Some(case), _) => desk.read().case_documents(case)?,
        (_, Some(request)) => desk.read().request_documents(request)?,
        _ => Vec::new(),
    };
    let today = desk.today;
    Ok(CaseDocuments { case, request, documents: records.iter().map(|record| document_view(record, today)).collect() })
}

fn of_plan() -> Failure {
    Failure::refused("document_of_plan", "Dokumen ini milik rencana mutasi. Buka rencananya, lalu ubah di sana.")
}

/// The people whom a document is about; whoever decides may be no relative.
fn staff_of(tx: &mutasi_store::Reader<'_>, of: DocumentOf) -> Result<i64, Failure> {
    Ok(match of {
        DocumentOf::Case(id) => tx.case(id)?.or_not_found("Usulan", id)?.staff,
        DocumentOf::Request(id) => tx.request(id)?.or_not_found("Permohonan", id)?.staff,
        DocumentOf::Plan(_) | DocumentOf::Move { .. } => return Err(of_plan()),
    })
}

/// What the next step of every open case with this document lacks now.
fn refresh(tx: &Writer<'_>, ground: &Ground, of: DocumentOf, today: NaiveDate) -> Result<(), Failure> {
    let cases = match of {
        DocumentOf::Case(case) => vec![case],
        DocumentOf::Request(request) => {
            tx.cases_of_requests()?.get(&request).map(|(case, _)| *case).into_iter().collect()
        }
        DocumentOf::Plan(_) | DocumentOf::Move { .. } => Vec::new(),
    };
    cases.into_iter().try_for_each(|case| refresh_blocked(tx, ground, case, today))
}

pub(crate) fn set_case_document(desk: &mut Desk, asked: SetCaseDocument) -> Result<CaseDocuments, Failure> {
    desk.require_role(Op::SetCaseDocument)?;
    let kind = DocumentKind::from_code(&asked.kind)
        .ok_or_else(|| Failure::refused("document_kind", "Jenis dokumen tidak dikenal. Pilih dari daftar."))?;
    let number = asked.number.trim().to_string();
    if number.is_empty() {
        return Err(Failure::refused("document_number", "Nomor dokumen masih kosong. Isi nomornya."));
    }
    if asked.date > desk.today {
        return Err(Failure::refused("date_in_future", "Tanggal dokumen di masa depan. Periksa tanggalnya."));
    }
    let old = asked.id.map(|id| desk.read().document(id)?.or_not_found("Dokumen", id)).transpose()?;
    let of = match (&old, asked.case, asked.request) {
        (Some(old), ..) => old.of,
        (None, Some(case), _) => DocumentOf::Case(case),
        (None, None, Some(request)) => DocumentOf::Request(request),
        (None, None, None) => {
            let message = "Pilih usulan atau permohonan yang mempunyai dokumen ini.";
            return Err(Failure::refused("document_of", message));
        }
    };
    let staff = staff_of(&desk.read(), of)?;
    desk.keep_apart(&[staff])?;
    let months = desk.law()?.number("document.validity_months").max(0) as u32;
    let valid_until = asked.valid_until.or_else(|| kind.is_statement().then(|| add_months(asked.date, months)));
    if valid_until.is_some_and(|until| until < asked.date) {
        let message = "Masa berlaku berakhir sebelum tanggal dokumen. Periksa tanggalnya.";
        return Err(Failure::refused("document_days", message));
    }
    if let DocumentOf::Case(id) = of {
        is_open(desk, id)?;
    }
    let file = asked.file.as_deref().map(|handle| chosen_file(desk, handle)).transpose()?;
    let (account, today) = (desk.account.clone(), desk.today);
    let ground = desk.ground(today, None)?;
    desk.act(Op::SetCaseDocument, Op::SetCaseDocument.label(), Mode::Commit, |tx| {
        let kept = old.as_ref().map(|old| (old.file.clone(), old.sha256.clone())).unwrap_or_default();
        let (file, sha256) = match &file {
            Some((name, bytes)) => (name.clone(), tx.freeze(bytes)?),
            None => kept,
        };
        let id = asked.id.unwrap_or_default();
        let document =
            Document { id, kind, number, date: asked.date, issuer: asked.issuer.trim().to_string(), valid_until };
        let record = DocumentRecord { document, of, file, sha256, account, verdict: None };
        match old {
            Some(_) => tx.edit_document(&record)?,
            None => {
                tx.add_document(&record)?;
            }
        }
        refresh(tx, &ground, of, today)
    })?;
    documents(desk, of)
}

/// The file of a case that has ended stays as it is.
fn is_open(desk: &Desk, id: i64) -> Result<(), Failure> {
    let case = desk.read().case(id)?.or_not_found("Usulan", id)?;
    if case.state.is_ended() {
        let message = format!(
            "Usulan ini sudah {}, sehingga berkasnya tidak diubah lagi. Buat usulan baru.",
            case.state.printed()
        );
        return Err(Failure::refused("case_closed", message));
    }
    Ok(())
}

pub(crate) fn judge_documents(desk: &mut Desk, asked: JudgeDocuments) -> Result<CaseDocuments, Failure> {
    desk.require_role(Op::JudgeDocuments)?;
    let verdict = match asked.verdict.as_str() {
        "" => None,
        "accepted" | "rejected" => {
            let accepted = asked.verdict == "accepted";
            let note = if accepted { asked.note.trim().to_string() } else { reason(&asked.note)? };
            Some(Verdict { accepted, account: desk.account.clone(), day: desk.today, note })
        }
        _ => {
            let message = "Putusan dokumen tidak dikenal. Pilih diterima atau ditolak.";
            return Err(Failure::refused("document_verdict", message));
        }
    };
    let mut records = Vec::with_capacity(asked.documents.len());
    for id in &asked.documents {
        records.push(desk.read().document(*id)?.or_not_found("Dokumen", id)?);
    }
    let first = records.first().map(|record| record.of).ok_or_else(|| {
        Failure::refused("document_none", "Belum ada dokumen yang dipilih. Pilih dokumen pada daftar.")
    })?;
    let staff: Vec<i64> = records.iter().map(|record| staff_of(&desk.read(), record.of)).collect::<Result<_, _>>()?;
    desk.keep_apart(&staff)?;
    let today = desk.today;
    let expired = records.iter().find(|record| !record.document.valid_on(today));
    if let (Some(expired), true) = (expired, asked.verdict == "accepted") {
        let message = format!(
            "{} nomor {} sudah lewat masa berlakunya. Minta dokumen yang baru.",
            expired.document.kind.printed(),
            expired.document.number
        );
        return Err(Failure::refused("document_expired", message));
    }
    let ground = desk.ground(today, None)?;
    desk.act(Op::JudgeDocuments, Op::JudgeDocuments.label(), Mode::Commit, |tx| {
        for record in &records {
            tx.judge_document(record.document.id, verdict.as_ref())?;
            refresh(tx, &ground, record.of, today)?;
        }
        Ok(())
    })?;
    documents(desk, first)
}

pub(crate) fn remove_case_document(desk: &mut Desk, asked: RemoveCaseDocument) -> Result<CaseDocuments, Failure> {
    desk.require_role(Op::RemoveCaseDocument)?;
    let record = desk.read().document(asked.document)?.or_not_found("Dokumen", asked.document)?;
    let staff = staff_of(&desk.read(), record.of)?;
    desk.keep_apart(&[staff])?;
    if let DocumentOf::Case(id) = record.of {
        is_open(desk, id)?;
        let steps = desk.read().case_steps(id)?;
        if steps.iter().any(|step| step.document == Some(asked.document)) {
            let message = "Dokumen ini bukti suatu langkah usulan, sehingga tidak dihapus. Catat koreksinya sebagai langkah baru.";
            return Err(Failure::refused("document_of_step", message));
        }
    }
    let (ground, today) = (desk.ground(desk.today, None)?, desk.today);
    desk.act(Op::RemoveCaseDocument, Op::RemoveCaseDocument.label(), Mode::Commit, |tx| {
        tx.remove_document(asked.document)?;
        refresh(tx, &ground, record.of, today)
    })?;
    documents(desk, record.of)
}

/// Writes the kept file of a document again, byte for byte.
pub(crate) fn save_case_document(desk: &mut Desk, asked: SaveCaseDocument) -> Result<WrittenFiles, Failure> {
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    let record = desk.read().document(asked.document)?.or_not_found("Dokumen", asked.document)?;
    let bytes = desk.read().frozen(&record.sha256)?.ok_or_else(|| {
        Failure::refused("document_no_file", "Dokumen ini dicatat tanpa berkas. Ubah dokumennya, lalu pilih berkasnya.")
    })?;
    if mutasi_store::sha256(&bytes) != record.sha256 {
        return Err(Failure::broken(
            "damaged",
            format!("Berkas {} rusak di penyimpanan. Pulihkan dari cadangan.", record.file),
        ));
    }
    let mut written = Written::into(folder);
    written.write(&record.file, &bytes).and_then(|()| written.sync()).inspect_err(|_| written.take_back())?;
    Ok(WrittenFiles { files: vec![record.file] })
}
