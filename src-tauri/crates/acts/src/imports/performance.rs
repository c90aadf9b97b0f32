//! Taking performance by year, and discipline. Both belong to people who must already be known.

use std::collections::{BTreeMap, BTreeSet};

use mutasi_domain::discipline::Discipline;
use mutasi_domain::identity::Nip;
use mutasi_domain::performance::Rating;
use mutasi_intake::rows::{DisciplineRow, PerformanceRow, ReadFile, Rejection, Row};
use mutasi_store::Writer;

use super::Outcome;
use super::cells::rejection;
use crate::contract::Failure;

fn ids(tx: &Writer<'_>) -> Result<BTreeMap<String, i64>, Failure> {
    Ok(tx.staff_ids()?.into_iter().map(|(id, nip)| (nip, id)).collect())
}

pub(super) fn take_performance(
    tx: &Writer<'_>,
    rows: &[Row<PerformanceRow>],
    file: &ReadFile,
) -> Result<Outcome, Failure> {
    let ids = ids(tx)?;
    let known: BTreeMap<(i64, i32), Rating> = tx
        .ratings_since(0)?
        .into_iter()
        .flat_map(|(staff, years)| years.into_iter().map(move |(year, rating)| ((staff, year), rating)))
        .collect();
    let (mut outcome, mut seen) = (Outcome::default(), BTreeSet::new());
    for row in rows {
        let Some(staff) = ids.get(row.value.nip.as_str()).copied() else {
            let value = &row.value;
            let values = [("tahun", value.year.to_string()), ("predikat", value.rating.printed().to_string())];
            outcome.rejected.push(unknown_person(file, row.row, &value.nip, &value.name, &values));
            continue;
        };
        seen.insert((staff, row.value.year));
        tx.at_row(row.row);
        match known.get(&(staff, row.value.year)) {
            Some(rating) if *rating == row.value.rating => outcome.counts.same += 1,
            before => {
                tx.set_rating(staff, row.value.year, row.value.rating)?;
                if before.is_some() { outcome.counts.changed += 1 } else { outcome.counts.new += 1 }
            }
        }
    }
    outcome.counts.absent = known.keys().filter(|key| !seen.contains(key)).count() as u32;
    Ok(outcome)
}

pub(super) fn take_discipline(
    tx: &Writer<'_>,
    rows: &[Row<DisciplineRow>],
    file: &ReadFile,
) -> Result<Outcome, Failure> {
    let (ids, known) = (ids(tx)?, tx.all_discipline()?);
    let mut outcome = Outcome::default();
    let mut met = 0;
    for row in rows {
        let case = &row.value.discipline;
        let Some(staff) = ids.get(row.value.nip.as_str()).copied() else {
            let values = discipline_values(case);
            outcome.rejected.push(unknown_person(file, row.row, &row.value.nip, &row.value.name, &values));
            continue;
        };
        tx.at_row(row.row);
        let same_case = |other: &&Discipline| other.from == case.from && other.kind == case.kind;
        match known.get(&staff).into_iter().flatten().find(same_case) {
            Some(before) if before == case => {
                outcome.counts.same += 1;
                met += 1;
            }
            Some(_) => {
                tx.update_discipline(staff, case)?;
                outcome.counts.changed += 1;
                met += 1;
            }
            None => {
                tx.add_discipline(staff, case)?;
                outcome.counts.new += 1;
            }
        }
    }
    outcome.counts.absent = (known.values().map(Vec::len).sum::<usize>() as u32).saturating_sub(met);
    Ok(outcome)
}

fn discipline_values(case: &Discipline) -> [(&'static str, String); 4] {
    let day = |day: chrono::NaiveDate| day.format("%d-%m-%Y").to_string();
    [
        ("tingkat", case.level.printed().to_string()),
        ("jenis", case.kind.clone()),
        ("tmt", day(case.from)),
        ("berakhir", case.until.map(day).unwrap_or_default()),
    ]
}

fn unknown_person(file: &ReadFile, row: u32, nip: &Nip, name: &str, values: &[(&str, String)]) -> Rejection {
    let message = "NIP ini belum ada di data pegawai. Impor pegawainya dahulu, lalu impor berkas koreksi.".to_string();
    let mut cells = vec![("nip", nip.to_string()), ("nama", name.to_string())];
    cells.extend(values.iter().cloned());
    rejection(file, row, ("NIP", nip.as_str()), ("nip_unknown", message), &cells)
}
