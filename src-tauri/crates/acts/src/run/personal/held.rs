//! The rows that are held about a person, told field by field.

use chrono::NaiveDate;
use mutasi_domain::circumstance::CircumstanceKind;
use mutasi_domain::relative::Relation;
use mutasi_domain::{mask, words};
use mutasi_store::{HeldRecord, HeldValue};

use super::words::{column_word, table_word};
use crate::contract::*;
use crate::desk::Desk;
use crate::frame::Frame;
use crate::people::People;

/// Whether NIK, telephone, e-mail and address are told whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whole {
    Yes,
    No,
}

/// Longest text that a field tells; a longer one is the content of a paper or a proof.
const LONGEST: usize = 400;

pub(super) fn tables(
    desk: &mut Desk,
    person: i64,
    rows: &[HeldRecord],
    whole: Whole,
) -> Result<Vec<HeldTable>, Failure> {
    let (frame, people) = (desk.frame(desk.today)?, desk.people()?);
    let mut told: Vec<HeldTable> = Vec::new();
    for row in rows {
        let title = table_word(&row.table).to_string();
        if told.last().is_none_or(|last| last.table != row.table) {
            told.push(HeldTable { table: row.table.clone(), title, rows: Vec::new() });
        }
        let day = match row.entry {
            Some(seq) => desk.read().journal_entry(seq)?.and_then(|entry| entry.at.get(..10)?.parse().ok()),
            None => None,
        };
        let fields = fields(desk, person, row, whole, &frame, &people)?;
        let one = HeldRow { fields, file: row.file.clone(), row: row.source_row, entry: row.entry, day };
        if let Some(last) = told.last_mut() {
            last.rows.push(one);
        }
    }
    Ok(told)
}

fn fields(
    desk: &Desk,
    person: i64,
    row: &HeldRecord,
    whole: Whole,
    frame: &Frame,
    people: &People,
) -> Result<Vec<HeldField>, Failure> {
    let mut fields = Vec::new();
    for (column, value) in &row.columns {
        let Some(word) = column_word(&row.table, column) else { continue };
        let Some(value) = shown(desk, person, row, column, value, frame, people)? else { continue };
        let covered = covered(&row.table, column, &value).filter(|_| whole == Whole::No);
        let masked = covered.is_some();
        fields.push(HeldField { name: word.to_string(), value: covered.unwrap_or(value), masked });
    }
    Ok(fields)
}

/// What is covered on the screen.
fn covered(table: &str, column: &str, value: &str) -> Option<String> {
    match (table, column) {
        ("staff", "nik") => Some(mask::nik(value)),
        ("staff", "phone") => Some(mask::phone(value)),
        ("staff", "email") => Some(mask::email(value)),
        ("staff", "address") => Some(mask::address(value)),
        _ => None,
    }
}

/// A value in words; nothing where there is none, and where it is only a reference to the person.
fn shown(
    desk: &Desk,
    person: i64,
    row: &HeldRecord,
    column: &str,
    value: &HeldValue,
    frame: &Frame,
    people: &People,
) -> Result<Option<String>, Failure> {
    let text = match value {
        HeldValue::Empty => return Ok(None),
        HeldValue::Whole(number) => return referred(desk, person, column, *number, frame, people),
        HeldValue::Decimal(number) => number.to_string(),
        HeldValue::Bytes(count) => format!("tersimpan, {count} bita"),
        HeldValue::Text(text) if text.is_empty() || text == "{}" || text == "[]" => return Ok(None),
        HeldValue::Text(text) => text.clone(),
    };
    // A rater must not be known by what was written: the evaluated person sees only the closed result.
    if row.table == "evaluation_form" && matches!(column, "items" | "comment" | "code" | "account") {
        return Ok(Some("tidak dibuka, agar penilai tidak dikenali".into()));
    }
    let known = match (row.table.as_str(), column) {
        ("staff", "sex") => Some(if text == "male" { "Laki-laki" } else { "Perempuan" }),
        ("circumstance", "kind") => CircumstanceKind::from_code(&text).map(CircumstanceKind::printed),
        ("relative", "relation") => Relation::from_code(&text).map(Relation::printed),
        _ => None,
    };
    let told = match (known, text.parse::<NaiveDate>()) {
        (Some(known), _) => known.to_string(),
        (None, Ok(day)) => words::date(day),
        (None, Err(_)) => text,
    };
    let length = told.chars().count();
    Ok(Some(if length > LONGEST { format!("tersimpan, {length} huruf") } else { told }))
}

/// A number, or what it refers to.
fn referred(
    desk: &Desk,
    person: i64,
    column: &str,
    number: i64,
    frame: &Frame,
    people: &People,
) -> Result<Option<String>, Failure> {
    Ok(match column {
        "staff" | "other" if number == person => None,
        "staff" | "other" => people.by_id(number).map(|other| other.staff.full_name()),
        "position" | "from_position" | "to_position" => desk
            .read()
            .position(number)?
            .map(|position| format!("{}, {}", position.title, frame.unit_name(position.unit))),
        "unit" | "agency" => Some(frame.unit_name(number).to_string()),
        "plan" => desk.read().plan(number)?.map(|plan| plan.name),
        "number" => desk.read().number_text(number)?,
        "decree" | "parent" | "about" => desk.read().decree_number(number)?,
        "own_request" | "technical" | "in_process" | "gate" | "present" | "proposed" | "holds_original" => {
            Some(if number == 0 { "tidak" } else { "ya" }.to_string())
        }
        _ => Some(number.to_string()),
    })
}
