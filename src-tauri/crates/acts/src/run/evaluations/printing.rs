//! Printing the forms of evaluations: one for the superior, one for the person, as many for peers as asked. Printing again
//! prints what is still out, and makes only what is missing.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_documents::letters::{EvaluatedPersonData, EvaluationFormData, EvaluationItemData, LetterKind};
use mutasi_documents::workbook::{Cell, Column, ColumnKind, Sheet, write_workbook};
use mutasi_domain::evaluation::{Item, RaterRole};
use mutasi_domain::words;
use mutasi_store::{EvaluationRecord, MovedCase, Reader, RegionRecord, sha256};
use serde_json::json;

use super::super::letter_data::{Office, region_data};
use super::super::moved::Moved;
use super::super::reports::{Ready, keep_files_with};
use super::super::sheet::{Called, set_sheets};
use super::super::written::Written;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::workdays::WorkDays;

/// Forms for peers of one person.
const MOST_PEERS: u32 = 12;

/// A form on its way to the printer.
struct Printed<'a> {
    record: &'a EvaluationRecord,
    case: &'a MovedCase,
    role: RaterRole,
    code: String,
    /// It was not printed before.
    is_new: bool,
}

pub(crate) fn print_evaluation_forms(desk: &mut Desk, asked: PrintEvaluationForms) -> Result<ReportPrinted, Failure> {
    desk.require_role(Op::PrintEvaluationForms)?;
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    if asked.peers > MOST_PEERS {
        let message = format!("Formulir rekan kerja paling banyak {MOST_PEERS} untuk seorang. Kurangi jumlahnya.");
        return Err(Failure::refused("peers_many", message));
    }
    let moved = Moved::read(desk, None, None)?;
    let records = chosen(&desk.read(), &asked.evaluations)?;
    refuse_closed(&moved, &records, desk.today)?;
    let salt = salt(&desk.read())?;
    let mut sheets = Vec::new();
    for record in &records {
        sheets.extend(sheets_of(&desk.read(), record, moved.case(record.case)?, asked.peers, &salt)?);
    }
    if sheets.is_empty() {
        let message = "Semua formulir yang diminta sudah masuk. Tambahkan rekan kerja bila perlu formulir lagi.";
        return Err(Failure::refused("report_empty", message));
    }
    let stem = stem(&sheets, desk.today);
    let paper = paper(desk, &moved, &sheets, &stem)?;
    let workbook = Ready { name: format!("{stem}.xlsx"), pages: 0, bytes: workbook(desk.today, &moved, &sheets)? };
    let request = json!({ "unit": null, "unit_name": "", "scenario": null, "paper": "a4",
        "evaluations": asked.evaluations, "peers": asked.peers })
    .to_string();
    let (today, label) = (desk.today, format!("cetak {} formulir evaluasi", sheets.len()));
    let kind = LetterKind::EvaluationForm.name();
    let what = (Op::PrintEvaluationForms, kind, label.as_str());
    keep_files_with(desk, what, today, request, vec![paper, workbook], Written::into(folder), |tx| {
        for sheet in sheets.iter().filter(|sheet| sheet.is_new) {
            tx.add_form(sheet.record.id, sheet.role, &sheet.code, today)?;
        }
        Ok(())
    })
}

fn chosen(reader: &Reader<'_>, evaluations: &[i64]) -> Result<Vec<EvaluationRecord>, Failure> {
    if evaluations.is_empty() {
        return Err(Failure::refused("evaluations_missing", "Belum ada evaluasi yang dipilih. Pilih sedikitnya satu."));
    }
    let mut ids = evaluations.to_vec();
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().map(|id| reader.evaluation(id)?.or_not_found("Evaluasi", id)).collect()
}

fn refuse_closed(moved: &Moved, records: &[EvaluationRecord], today: NaiveDate) -> Result<(), Failure> {
    let cases = |wrong: &dyn Fn(&EvaluationRecord, &MovedCase) -> bool| -> Vec<&MovedCase> {
        let with_case = records.iter().filter_map(|record| Some((record, moved.cases.get(&record.case)?)));
        with_case.filter(|(record, case)| wrong(record, case)).map(|(_, case)| case).collect()
    };
    let closed = cases(&|record, case| record.closed.is_some() || case.state.is_ended());
    if !closed.is_empty() {
        let message = format!("Evaluasi orang ini sudah ditutup. Hapus dari pilihan: {}.", moved.named(closed));
        return Err(Failure::refused("evaluation_closed", message));
    }
    let early = cases(&|_, case| case.tmt.is_none_or(|tmt| today < tmt));
    if !early.is_empty() {
        let message = format!("TMT orang ini belum tiba. Cetak sesudah TMT untuk: {}.", moved.named(early));
        return Err(Failure::refused("before_tmt", message));
    }
    Ok(())
}

/// What nobody outside can guess, and what stays the same as long as the store does: forms that were taken back by undo
/// and are printed again carry the codes that are out already.
fn salt(reader: &Reader<'_>) -> Result<String, Failure> {
    Ok(reader.journal(Some(2), 1)?.first().map(|entry| entry.hash.clone()).unwrap_or_default())
}

/// `EV-12-3-KQMD`: number of the evaluation, of the form, and letters that catch a slip and that nobody can make up.
fn code(evaluation: i64, form: usize, salt: &str) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHJKMNPQRSTVWXYZ";
    let hash = sha256(format!("formulir|{salt}|{evaluation}|{form}").as_bytes());
    let letter = |at: usize| {
        let byte = u8::from_str_radix(hash.get(at * 2..at * 2 + 2).unwrap_or_default(), 16).unwrap_or_default();
        char::from(LETTERS[usize::from(byte) % LETTERS.len()])
    };
    format!("EV-{evaluation}-{form}-{}", (0..4).map(letter).collect::<String>())
}

/// What is out, and what is still missing up to what was asked for: superior, person, peers.
fn sheets_of<'a>(
    reader: &Reader<'_>,
    record: &'a EvaluationRecord,
    case: &'a MovedCase,
    peers: u32,
    salt: &str,
) -> Result<Vec<Printed<'a>>, Failure> {
    let known = reader.forms_of(record.id)?;
    let mut sheets = Vec::new();
    let mut next = known.len();
    for (role, wanted) in [(RaterRole::Superior, 1), (RaterRole::Own, 1), (RaterRole::Peer, peers as usize)] {
        let of_role: Vec<_> = known.iter().filter(|form| form.role == role).collect();
        let out = of_role.iter().filter(|form| form.answers.is_none());
        sheets.extend(out.map(|form| Printed { record, case, role, code: form.code.clone(), is_new: false }));
        for _ in of_role.len()..wanted {
            next += 1;
            sheets.push(Printed { record, case, role, code: code(record.id, next, salt), is_new: true });
        }
    }
    Ok(sheets)
}

/// Name of the files: the day, and a mark of what is in them, for one day may print several.
fn stem(sheets: &[Printed<'_>], today: NaiveDate) -> String {
    let codes: Vec<&str> = sheets.iter().map(|sheet| sheet.code.as_str()).collect();
    format!("formulir_evaluasi_{today}_{}", &sha256(codes.join("|").as_bytes())[..6])
}

fn paper(desk: &mut Desk, moved: &Moved, sheets: &[Printed<'_>], stem: &str) -> Result<Ready, Failure> {
    let region = desk.read().region()?.or_not_found("Wilayah", "")?;
    let office = Office::on(desk, &region, desk.today)?;
    let superiors = superiors(desk, moved, sheets)?;
    let days = desk.workdays()?;
    let data: Vec<EvaluationFormData> =
        sheets.iter().map(|sheet| form_data(sheet, moved, &region, &office, &superiors, &days, desk.today)).collect();
    let title = "Formulir evaluasi pascamutasi".to_string();
    set_sheets(desk, LetterKind::EvaluationForm, &data, Called { title, seed: stem, stem })
}

/// Names of the superiors by case: whoever holds the post directly above.
fn superiors(desk: &mut Desk, moved: &Moved, sheets: &[Printed<'_>]) -> Result<BTreeMap<i64, String>, Failure> {
    let directory = desk.directory(desk.today)?;
    let name = |case: &MovedCase| {
        let post = moved.frame.superior_of(case.to?)?;
        let holder = directory.holders.get(&post)?.iter().find(|holder| **holder != case.staff)?;
        Some(moved.people.by_id(*holder)?.staff.full_name())
    };
    Ok(sheets.iter().filter_map(|sheet| Some((sheet.case.case, name(sheet.case)?))).collect())
}

fn form_data(
    sheet: &Printed<'_>,
    moved: &Moved,
    region: &RegionRecord,
    office: &Office,
    superiors: &BTreeMap<i64, String>,
    days: &WorkDays,
    today: NaiveDate,
) -> EvaluationFormData {
    let (record, case) = (sheet.record, sheet.case);
    let tmt = case.tmt.unwrap_or(record.due);
    let last = record.due.pred_opt().unwrap_or(record.due);
    EvaluationFormData {
        region: region_data(region),
        letterhead: office.letterhead.clone(),
        person: EvaluatedPersonData {
            name: moved.name(case),
            nip: moved.nip(case),
            position: moved.title(case),
            unit: moved.unit(case).to_string(),
            tmt_text: words::date(tmt),
        },
        months: record.months,
        period_text: format!("{} sampai dengan {}", words::date(tmt), words::date(last)),
        role: capital(sheet.role.printed()),
        unnamed: sheet.role == RaterRole::Peer,
        rater: match sheet.role {
            RaterRole::Superior => superiors.get(&case.case).cloned().unwrap_or_default(),
            RaterRole::Own => moved.name(case),
            RaterRole::Peer => String::new(),
        },
        items: EvaluationItemData::usual(),
        code: sheet.code.clone(),
        back_by_text: words::date(days.due("deadline.form", record.due.max(today)).day),
        back_to: region.office_name.clone(),
    }
}

/// The same forms as rows to type into; the import reads them back by their codes.
fn workbook(today: NaiveDate, moved: &Moved, sheets: &[Printed<'_>]) -> Result<Vec<u8>, Failure> {
    let column = |heading: &str, width: f64| Column { heading: heading.into(), width, kind: ColumnKind::Text };
    let mut columns = vec![column("Kode Formulir", 20.0), column("Tanggal", 14.0)];
    columns.extend(Item::all().map(|item| column(&capital(item.printed()), 12.0)));
    columns.extend([column("Komentar", 40.0), column("Nama", 32.0), column("Penilai", 18.0), column("Bulan", 8.0)]);
    let row = |sheet: &Printed<'_>| {
        let mut cells = vec![Cell::Text(sheet.code.clone())];
        cells.extend(std::iter::repeat_n(Cell::Empty, 2 + Item::all().count()));
        cells.extend([
            Cell::Text(moved.name(sheet.case)),
            Cell::Text(capital(sheet.role.printed())),
            Cell::Text(sheet.record.months.to_string()),
        ]);
        cells
    };
    let sheet =
        Sheet { name: "Formulir evaluasi".into(), columns, rows: sheets.iter().map(row).collect(), ..Sheet::default() };
    Ok(write_workbook(&[sheet], &today.to_string())?)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
