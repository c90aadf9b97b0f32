//! The invented offices of `tests/fixtures` are read exactly as their independently computed figures say.

mod support;

use std::collections::BTreeSet;

use mutasi_domain::identity::Nip;
use mutasi_domain::position::{Family, Level};
use mutasi_intake::rows::{FileKind, MapRow, ReadFile, Row, Rows, StaffRow};
use support::{codes, expected, fixture, read, read_apart};

const DIRTY: &str = "rantau-bahari-600";
const CLEAN: &str = "rantau-bahari-clean-120";

fn staff(file: &ReadFile) -> &[Row<StaffRow>] {
    match &file.rows {
        Rows::Staff(rows) => rows,
        other => panic!("read as {:?}", other.kind()),
    }
}

fn people(file: &ReadFile) -> BTreeSet<&Nip> {
    staff(file).iter().map(|row| &row.value.staff.nip).collect()
}

#[test]
fn the_dirty_export_rejects_exactly_the_rows_that_are_wrong() {
    let file = read(&fixture(DIRTY, "siasn_export.xlsx")).unwrap();
    let truth = expected(DIRTY);
    let wrong: Vec<(u32, &str)> = truth["rejected"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["row"].as_u64().unwrap() as u32, row["why"].as_str().unwrap()))
        .collect();
    assert_eq!(codes(&file.rejected), wrong);
    assert_eq!(u64::from(file.row_count), truth["rows"]);
    assert_eq!(staff(&file).len() as u64, truth["accepted"]);
    assert_eq!((file.header_row, file.headings.len(), file.sheet.as_str()), (4, 66, "Export Data ASN"));
    assert_eq!(file.remarks, []);
}

#[test]
fn the_csv_of_the_dirty_export_gives_the_same_people() {
    let (sheet, text) =
        (read(&fixture(DIRTY, "siasn_export.xlsx")).unwrap(), read(&fixture(DIRTY, "siasn_export.csv")).unwrap());
    assert_eq!(people(&text), people(&sheet));
    // Three title rows stand above the headings of the sheet only.
    let shifted: Vec<(u32, &str)> = codes(&sheet.rejected).into_iter().map(|(row, code)| (row - 3, code)).collect();
    assert_eq!(codes(&text.rejected), shifted);
    let values = |file: &ReadFile| staff(file).iter().map(|row| row.value.clone()).collect::<Vec<_>>();
    assert_eq!(values(&text), values(&sheet), "the form of the file must not change what is read");
}

#[test]
fn the_first_of_two_equal_numbers_is_named_by_the_refusal_of_the_second() {
    let file = read(&fixture(DIRTY, "siasn_export.xlsx")).unwrap();
    let refused = file.rejected.iter().find(|rejection| rejection.row == 606).unwrap();
    let first = staff(&file).iter().find(|row| row.value.staff.nip == Nip::parse(&refused.value).unwrap()).unwrap();
    assert!(refused.message.contains(&format!("baris {};", first.row)), "{}", refused.message);
    assert_eq!(
        (refused.column.as_str(), refused.cells.len(), refused.cells[3].as_str()),
        ("NIP BARU", 66, "Fitri Nasution")
    );
}

#[test]
fn the_clean_files_reject_nothing() {
    let truth = expected(CLEAN);
    for name in ["siasn_export.xlsx", "siasn_export.csv"] {
        let file = read(&fixture(CLEAN, name)).unwrap();
        assert_eq!(codes(&file.rejected), [], "{name}");
        assert_eq!(file.remarks, [], "{name}");
        assert_eq!(staff(&file).len() as u64, truth["accepted"], "{name}");
    }
    for name in ["peta_jabatan.xlsx", "abk.xlsx", "skp.xlsx", "hukdis.csv"] {
        assert_eq!(codes(&read(&fixture(CLEAN, name)).unwrap().rejected), [], "{name}");
    }
}

#[test]
fn one_person_is_read_in_full() {
    let file = read(&fixture(DIRTY, "siasn_export.xlsx")).unwrap();
    let row = &staff(&file)[0];
    let person = &row.value.staff;
    assert_eq!(
        (row.row, person.nip.as_str(), person.full_name().as_str()),
        (5, "199909272023042035", "Intan Simanjuntak, S.E.")
    );
    assert_eq!(person.birth_date.to_string(), "1999-09-27");
    assert_eq!((person.standing.as_str(), person.status.code()), ("Aktif", "PNS"));
    assert_eq!((person.rank.unwrap().code(), person.rank_since.unwrap().to_string().as_str()), ("III/b", "2024-04-01"));
    assert_eq!((person.service_months, person.education.unwrap().code(), person.graduated), (36, "S-1", Some(2021)));
    assert_eq!((row.value.family, row.value.since.to_string().as_str()), (Some(Family::Pelaksana), "2023-04-01"));
    assert_eq!(row.value.unit, "Bidang Pengembangan pada Inspektorat");
    assert_eq!(staff(&file)[1].value.staff.title_after, "", "the word null is an empty cell");
}

#[test]
fn position_maps_give_the_units_positions_and_need() {
    for office in [DIRTY, CLEAN] {
        let (file, truth) = (read(&fixture(office, "peta_jabatan.xlsx")).unwrap(), expected(office));
        let Rows::Positions(rows) = &file.rows else { panic!("a position map") };
        let (mut units, mut positions, mut need) = (0, 0, 0);
        for row in rows {
            match &row.value {
                MapRow::Unit(_) => units += 1,
                MapRow::Position(position) => (positions, need) = (positions + 1, need + position.need),
            }
        }
        assert_eq!(
            (units, positions, need.into()),
            (truth["units"].as_u64().unwrap(), truth["positions"].as_u64().unwrap(), truth["need"].as_u64().unwrap())
        );
        assert_eq!((codes(&file.rejected), &file.remarks[..]), (vec![], &[][..]));
    }
}

#[test]
fn units_know_their_parent_and_positions_their_unit() {
    let file = read(&fixture(DIRTY, "peta_jabatan.xlsx")).unwrap();
    let Rows::Positions(rows) = &file.rows else { panic!("a position map") };
    let [MapRow::Unit(agency), MapRow::Position(head), MapRow::Unit(part)] = [0, 1, 2].map(|at| rows[at].value.clone())
    else {
        panic!("unit, position, unit")
    };
    assert_eq!((agency.code.as_str(), agency.parent.as_str()), ("1", ""));
    assert_eq!((part.code.as_str(), part.parent.as_str()), ("1.1", "Sekretariat Daerah"));
    assert_eq!(
        (head.family, head.level, head.class, head.existing),
        (Family::Managerial, Level::parse("II.b").unwrap(), 14, Some(1))
    );
}

#[test]
fn workload_gives_the_computed_need() {
    for office in [DIRTY, CLEAN] {
        let (file, truth) = (read(&fixture(office, "abk.xlsx")).unwrap(), expected(office));
        let Rows::Workload(rows) = &file.rows else { panic!("a workload analysis") };
        let mut needs = std::collections::BTreeMap::<(&str, &str), f64>::new();
        for row in rows {
            let task = &row.value;
            *needs.entry((&task.unit, &task.title)).or_default() +=
                task.volume * task.norm / task.effective_hours.unwrap();
        }
        assert_eq!(needs.len() as u64, truth["need_from_abk_positions"]);
        assert_eq!(needs.values().map(|need| need.round() as u64).sum::<u64>(), truth["need_from_abk"]);
        assert_eq!((codes(&file.rejected), &file.remarks[..]), (vec![], &[][..]));
    }
}

#[test]
fn performance_and_discipline_are_recognised_and_complete() {
    for office in [DIRTY, CLEAN] {
        let file = read(&fixture(office, "skp.xlsx")).unwrap();
        assert_eq!((file.rows.kind(), codes(&file.rejected)), (FileKind::Performance, vec![]));
        let file = read(&fixture(office, "hukdis.csv")).unwrap();
        let Rows::Discipline(rows) = &file.rows else { panic!("a discipline list") };
        let under: Vec<&str> = rows.iter().map(|row| row.value.nip.as_str()).collect();
        let truth = expected(office);
        assert_eq!(
            under,
            truth["under_discipline"].as_array().unwrap().iter().map(|nip| nip.as_str().unwrap()).collect::<Vec<_>>()
        );
        assert!(rows.iter().all(|row| row.value.discipline.until.is_some() && !row.value.discipline.in_process));
    }
}

#[test]
fn a_worker_gives_the_same_file_as_the_process_itself() {
    for name in ["siasn_export.xlsx", "siasn_export.csv", "peta_jabatan.xlsx", "abk.xlsx", "skp.xlsx", "hukdis.csv"] {
        let path = fixture(DIRTY, name);
        assert_eq!(read_apart(&path).unwrap(), read(&path).unwrap(), "{name}");
    }
}
