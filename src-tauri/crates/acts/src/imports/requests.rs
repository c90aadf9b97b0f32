//! Taking wishes of staff to be moved.

use chrono::NaiveDate;
use mutasi_domain::request::RequestState;
use mutasi_intake::rows::{ReadFile, RequestRow, Row, WishRow};
use mutasi_store::{RequestRecord, WishRecord, Writer};

use super::cells::rejection;
use super::registers::{Known, count};
use super::{Matcher, Outcome};
use crate::contract::Failure;

/// Takes requests. A person's letter of one day is one request: a later file changes it and leaves its state.
pub(super) fn take_requests(
    tx: &Writer<'_>,
    rows: &[Row<RequestRow>],
    file: &ReadFile,
    today: NaiveDate,
) -> Result<Outcome, Failure> {
    let (people, matcher, known) = (Known::read(tx, file)?, Matcher::read(tx, today)?, tx.requests()?);
    let mut outcome = Outcome::default();
    for row in rows {
        let value = &row.value;
        let Some(staff) = people.find(&value.nip, &value.name, row.row, &mut outcome) else { continue };
        let mut refuse = |column: &str, found: &str, code: &str, message: String| {
            let at = (column, found);
            outcome.rejected.push(rejection(file, row.row, at, (code, message), &cells(value)));
        };
        if value.day > today {
            let message = "Tanggal permohonan di masa depan; cocokkan dengan suratnya.".to_string();
            refuse("Tanggal", &words(value.day), "date_in_future", message);
            continue;
        }
        let found: Result<Vec<WishRecord>, usize> =
            value.targets.iter().enumerate().map(|(at, wish)| target(&matcher, wish).ok_or(at)).collect();
        let targets = match found {
            Ok(targets) => targets,
            Err(at) => {
                let wish = &value.targets[at];
                let (code, what) = match wish.title.as_str() {
                    "" => ("unit_unknown", format!("\"{}\"", wish.unit)),
                    title => ("position_unknown", format!("Jabatan \"{title}\" pada \"{}\"", wish.unit)),
                };
                let message = format!(
                    "{what} tidak ada di peta jabatan, atau ada lebih dari satu. Samakan namanya dengan peta, lalu impor lagi."
                );
                refuse(&format!("Tujuan {}", at + 1), &written(wish), code, message);
                continue;
            }
        };
        let waiting = known.get(&staff).into_iter().flatten().find(|one| one.day != value.day && one.state.is_open());
        if let Some(waiting) = waiting {
            let message = format!(
                "Pegawai ini sudah mempunyai permohonan tanggal {} yang masih {}; tarik atau putuskan dahulu.",
                words(waiting.day),
                waiting.state.printed()
            );
            refuse("Tanggal", &words(value.day), "request_twice", message);
            continue;
        }
        tx.at_row(row.row);
        let before = known.get(&staff).into_iter().flatten().find(|one| one.day == value.day);
        let now = RequestRecord {
            id: before.map_or(0, |one| one.id),
            staff,
            day: value.day,
            number: before.map(|one| one.number.clone()).unwrap_or_default(),
            reason: value.reason.clone(),
            state: before.map_or(RequestState::Open, |one| one.state),
            officer: before.map(|one| one.officer.clone()).unwrap_or_default(),
            decided: before.and_then(|one| one.decided),
            note: before.map(|one| one.note.clone()).unwrap_or_default(),
            targets,
        };
        if count(&mut outcome, before, &now) {
            tx.set_request(&now)?;
        }
    }
    Ok(outcome)
}

fn target(matcher: &Matcher, wish: &WishRow) -> Option<WishRecord> {
    if wish.title.is_empty() {
        return Some(WishRecord { unit: Some(matcher.find_unit(&wish.unit)?), position: None });
    }
    Some(WishRecord { unit: None, position: Some(matcher.find("", &wish.unit, &wish.title)?) })
}

fn written(wish: &WishRow) -> String {
    if wish.title.is_empty() { wish.unit.clone() } else { format!("{} / {}", wish.unit, wish.title) }
}

fn words(day: NaiveDate) -> String {
    day.format("%d-%m-%Y").to_string()
}

/// The row by its headings, for the correction file.
fn cells(value: &RequestRow) -> Vec<(&'static str, String)> {
    let asked = [
        ("nip", value.nip.to_string()),
        ("nama", value.name.clone()),
        ("tanggal", words(value.day)),
        ("alasan", value.reason.clone()),
    ];
    let targets = ["tujuan 1", "tujuan 2", "tujuan 3"].into_iter().zip(value.targets.iter().map(written));
    asked.into_iter().chain(targets).collect()
}
