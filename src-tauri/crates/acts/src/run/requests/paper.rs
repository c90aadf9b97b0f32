//! Papers around requests: the form file and the form to fill by hand, and the slip that the person takes home.

use mutasi_documents::letters::{
    LetterKind, ReceiptData, ReceiptTargetData, ReceiptsData, RequestFormData, RequestedDocumentData, VerificationData,
};
use mutasi_documents::workbook::{Cell, Column, ColumnKind, Sheet, write_workbook};
use mutasi_domain::decision::documents_of_request;
use mutasi_domain::document::DocumentKind;
use mutasi_domain::words;
use mutasi_store::RequestRecord;
use serde_json::json;

use super::check::checked;
use super::inbox::Desks;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::papers::chain_head;
use crate::run::letter_data::{Office, region_data};
use crate::run::reports::keep_files;
use crate::run::sheet::{Called, set_sheets};
use crate::run::written::Written;

/// Name of the form, as a workbook and as a page.
const STEM: &str = "Formulir_permohonan_mutasi";

/// Writes the workbook that the import reads, and the form to fill by hand.
pub(crate) fn write_forms(desk: &mut Desk, asked: WriteForms) -> Result<WrittenFiles, Failure> {
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    let region = desk.read().region()?.or_not_found("Wilayah", "")?;
    let law = desk.law()?;
    let document =
        |(kind, needed): (DocumentKind, bool)| RequestedDocumentData { name: kind.printed().to_string(), needed };
    let data = RequestFormData {
        region: region_data(&region),
        letterhead: Office::on(desk, &region, desk.today)?.letterhead,
        version_text: words::date(desk.today),
        documents: documents_of_request(&law).into_iter().map(document).collect(),
    };
    let title = "Formulir permohonan mutasi".to_string();
    let called = Called { title, seed: "formulir-permohonan", stem: STEM };
    let paper = set_sheets(desk, LetterKind::RequestForm, &[data], called)?;
    let book = write_workbook(&[form()], &desk.today.to_string())?;
    let workbook = format!("{STEM}.xlsx");
    let mut written = Written::into(folder);
    let done = written.write(&workbook, &book).and_then(|()| written.write(&paper.name, &paper.bytes));
    done.and_then(|()| written.sync()).inspect_err(|_| written.take_back())?;
    Ok(WrittenFiles { files: vec![workbook, paper.name] })
}

/// The headings that the import of requests knows.
fn form() -> Sheet {
    let column = |heading: &str, width: f64| Column { heading: heading.to_string(), width, kind: ColumnKind::Text };
    Sheet {
        name: "Permohonan".into(),
        title_rows: Vec::new(),
        columns: vec![
            column("NIP", 22.0),
            column("Nama", 30.0),
            column("Tanggal", 14.0),
            column("Tujuan 1", 46.0),
            column("Tujuan 2", 46.0),
            column("Tujuan 3", 46.0),
            column("Alasan", 50.0),
        ],
        rows: Vec::<Vec<Cell>>::new(),
        notes: vec![
            "Satu baris untuk satu permohonan. Tanggal: hari-bulan-tahun. Tujuan: nama unit, atau nama unit / nama jabatan.".into(),
        ],
    }
}

/// Prints the slips of requests on one paper, two on a page.
pub(crate) fn print_receipts(desk: &mut Desk, asked: PrintReceipts) -> Result<ReportPrinted, Failure> {
    desk.require_role(Op::PrintReport)?;
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    if asked.requests.is_empty() {
        return Err(Failure::refused(
            "request_none",
            "Belum ada permohonan yang dipilih. Pilih permohonan pada daftar.",
        ));
    }
    let region = desk.read().region()?.or_not_found("Wilayah", "")?;
    let (desks, head) = (Desks::read(desk)?, chain_head(&desk.read())?);
    let mut slips = Vec::with_capacity(asked.requests.len());
    for id in &asked.requests {
        let one = desk.read().request(*id)?.or_not_found("Permohonan", id)?;
        slips.push(slip(desk, &desks, one, &head)?);
    }
    let data = ReceiptsData { region: region_data(&region), place: region.capital.clone(), slips };
    let seed = format!("tanda-terima-{:?}", asked.requests);
    let title = "Tanda terima permohonan mutasi".to_string();
    let stem = match asked.requests.as_slice() {
        [one] => format!("Tanda_terima_{one}_{}", desk.today),
        many => format!("Tanda_terima_{}_permohonan_{}", many.len(), desk.today),
    };
    let ready = vec![set_sheets(desk, LetterKind::Receipt, &[data], Called { title, seed: &seed, stem: &stem })?];
    let request = json!({ "unit": null, "unit_name": "", "scenario": null, "paper": "f4", "requests": asked.requests });
    let what = ("tanda_terima", "cetak tanda terima permohonan");
    keep_files(desk, what, desk.today, request.to_string(), ready, Written::into(folder))
}

fn slip(desk: &mut Desk, desks: &Desks, one: RequestRecord, head: &str) -> Result<ReceiptData, Failure> {
    let days = desk.workdays()?;
    let again = days.due("deadline.verification", desk.today).day;
    let checked = checked(desk, &one)?;
    let documents = desk.read().request_documents(one.id)?;
    let there: Vec<String> = documents
        .iter()
        .map(|record| format!("{} nomor {}", record.document.kind.printed(), record.document.number))
        .collect();
    let (id, officer) = (one.id, one.officer.clone());
    let line = desks.line(one).or_not_found("Permohonan", id)?;
    Ok(ReceiptData {
        number: if line.number.is_empty() { format!("{id}") } else { line.number },
        name: line.name,
        nip: line.nip,
        position: line.title,
        unit: line.unit,
        received_text: words::date(line.day),
        targets: checked
            .targets
            .iter()
            .map(|target| ReceiptTargetData {
                position: target.wish.title.clone(),
                unit: target.wish.unit_name.clone(),
                before: target.before.to_string(),
            })
            .collect(),
        missing: documents_of_request(&*desk.law()?)
            .into_iter()
            .filter(|(kind, needed)| *needed && !documents.iter().any(|record| record.document.kind == *kind))
            .map(|(kind, _)| kind.printed().to_string())
            .collect(),
        documents: there,
        officer: if officer.is_empty() { desk.account.clone() } else { officer },
        ask_again_text: words::date(again),
        verification: VerificationData { code: format!("PERMOHONAN-{id}"), chain_head_short: head.to_string() },
    })
}
