//! What every demo region keeps, whatever its size.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use mutasi_domain::day::months_between;
use mutasi_domain::identity::Nip;
use mutasi_domain::performance::Rating;
use mutasi_domain::position::{Family, Requirements};
use mutasi_domain::rank::Rank;
use mutasi_domain::staff::Status;
use mutasi_domain::unit::{UnitKind, compare_codes, parent_code};
use mutasi_intake::Limits;
use mutasi_intake::rows::{PositionRow, ReadFile, Row, Rows, UnitRow};

use super::*;

mod analysis;
mod planner;
mod registers;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn sizes() -> [DemoRegion; 3] {
    [60, 600, 5_000].map(|staff| region(staff, 1, today()))
}

fn units(region: &DemoRegion) -> Vec<&UnitRow> {
    region.map.iter().filter_map(|row| if let MapRow::Unit(unit) = row { Some(unit) } else { None }).collect()
}

fn positions(region: &DemoRegion) -> Vec<&PositionRow> {
    region.map.iter().filter_map(|row| if let MapRow::Position(post) = row { Some(post) } else { None }).collect()
}

/// Holders per (unit, title).
fn held(region: &DemoRegion) -> BTreeMap<(&str, &str), u32> {
    let mut held = BTreeMap::new();
    for person in &region.staff {
        *held.entry((person.unit.as_str(), person.title.as_str())).or_default() += 1;
    }
    held
}

/// Share in thousand of the staff for which something holds.
fn share(region: &DemoRegion, holds: impl Fn(&StaffRow) -> bool) -> usize {
    region.staff.iter().filter(|person| holds(person)).count() * 1000 / region.staff.len()
}

#[test]
fn the_same_seed_tells_the_same_region_and_another_seed_another() {
    for staff in [60, 2_000] {
        let first = region(staff, 7, today());
        assert_eq!(first, region(staff, 7, today()));
        let other = region(staff, 8, today());
        assert_ne!(first.region, other.region);
        assert_ne!(first.staff, other.staff);
    }
    assert_eq!(region(60, 1, today()).region.name, "Rantau Bahari", "samples and pictures are of Kota Rantau Bahari");
}

#[test]
fn every_size_has_exactly_the_people_asked_for_on_posts_of_the_map() {
    for region in sizes().into_iter().chain([region(777, 5, today())]) {
        let posts: BTreeMap<(&str, &str), &PositionRow> =
            positions(&region).into_iter().map(|post| ((post.unit.as_str(), post.title.as_str()), post)).collect();
        assert_eq!(posts.len(), positions(&region).len(), "a title stands once in a unit");
        for (key, count) in held(&region) {
            let post = posts.get(&key).unwrap_or_else(|| panic!("{key:?} is not in the map"));
            assert_eq!(post.existing, Some(count), "{key:?}: the map tells the holders");
            assert!(post.family != Family::Managerial || count == 1, "{key:?} is held by {count}");
        }
        let claimed: u32 = posts.values().filter_map(|post| post.existing).sum();
        assert_eq!(claimed as usize, region.staff.len());
        assert!(region.staff.iter().all(|person| person.family.is_some() && !person.agency.is_empty()));
    }
    assert_eq!(sizes().map(|region| region.staff.len()), [60, 600, 5_000]);
}

#[test]
fn numbers_are_valid_unique_and_agree_with_the_person() {
    for region in sizes() {
        let mut seen = BTreeSet::new();
        let mut national = BTreeSet::new();
        for StaffRow { staff, .. } in &region.staff {
            assert_eq!(Nip::parse(staff.nip.as_str()).as_ref(), Ok(&staff.nip));
            assert!(seen.insert(&staff.nip) && national.insert(&staff.nik), "{} is there twice", staff.nip);
            assert_eq!((staff.nip.birth_date(), staff.nip.sex()), (staff.birth_date, staff.sex));
            assert_eq!(staff.nip.is_contract(), staff.status == Status::Pppk);
            assert_eq!(staff.nip.appointed(), staff.cpns_since, "{}", staff.nip);
            assert_eq!(matches!(staff.rank, Some(Rank::Contract(_))), staff.status == Status::Pppk);
            assert_eq!(staff.pns_since.is_some(), staff.status == Status::Pns);
            assert_eq!(staff.nik.len(), 16);
        }
    }
}

#[test]
fn nobody_serves_too_young_or_holds_a_post_before_appointment_or_in_the_future() {
    for region in sizes() {
        for person in &region.staff {
            let staff = &person.staff;
            let appointed = staff.cpns_since.or(staff.rank_since).unwrap();
            assert!(appointed <= person.since && person.since < today(), "{}: {}", staff.nip, person.since);
            assert_eq!(person.since.day(), 1);
            assert!(staff.graduated.unwrap() < today().year() && staff.rank_since.unwrap() < today());
            assert!(months_between(staff.birth_date, appointed) >= 17 * 12, "{} was appointed as a child", staff.nip);
            let age = staff.nip.age_on(today());
            assert!((18..60).contains(&age), "{} is {age}", staff.nip);
        }
    }
}

#[test]
fn the_tree_is_numbered_from_the_top_and_every_name_is_unique() {
    for region in sizes() {
        let units = units(&region);
        let by_code: BTreeMap<&str, &str> = units.iter().map(|unit| (unit.code.as_str(), unit.name.as_str())).collect();
        let names: BTreeSet<&str> = units.iter().map(|unit| unit.name.as_str()).collect();
        assert_eq!((by_code.len(), names.len()), (units.len(), units.len()));
        assert!(units.is_sorted_by(|a, b| compare_codes(&a.code, &b.code).is_lt()));
        for unit in &units {
            let parent = parent_code(&unit.code).map_or("", |code| by_code[code]);
            assert_eq!(unit.parent, parent, "{}", unit.name);
        }
    }
}

#[test]
fn regions_have_the_shape_of_real_ones() {
    //                      agencies   units       positions       need of 100 people held
    let bands = [
        (60, 4..=8, 12..=20, 30..=50),
        (600, 19..=23, 90..=110, 320..=380),
        (5_000, 30..=40, 200..=500, 2_000..=4_000),
    ];
    for (region, (staff, agencies, unit_count, position_count)) in sizes().iter().zip(bands) {
        let (units, positions) = (units(region), positions(region));
        let roots = units.iter().filter(|unit| unit.parent.is_empty()).count();
        assert!(agencies.contains(&roots), "{staff}: {roots} agencies");
        assert!(unit_count.contains(&units.len()), "{staff}: {} units", units.len());
        assert!(position_count.contains(&positions.len()), "{staff}: {} positions", positions.len());
        let need: u32 = positions.iter().map(|post| post.need).sum();
        assert!((900..=940).contains(&(staff * 1000 / need)), "{staff}: {need} needed");
        for kind in [UnitKind::Sekolah, UnitKind::Puskesmas, UnitKind::Kelurahan] {
            assert!(units.iter().any(|unit| UnitKind::of(&unit.name, false) == kind), "{staff} has no {kind:?}");
        }
        assert!(
            positions.iter().any(|post| post.family == Family::Managerial && post.existing == Some(0)),
            "{staff}: every head is there"
        );
    }
}

#[test]
fn a_city_is_unbalanced_as_cities_are() {
    let city = region(5_000, 1, today());
    let mut balance: BTreeMap<&str, i64> = BTreeMap::new();
    let mut agency = "";
    for row in &city.map {
        match row {
            MapRow::Unit(unit) if unit.parent.is_empty() => agency = &unit.name,
            MapRow::Unit(_) => {}
            MapRow::Position(post) => {
                *balance.entry(agency).or_default() += i64::from(post.existing.unwrap_or(0)) - i64::from(post.need)
            }
        }
    }
    let over = balance.values().filter(|gap| **gap > 0).count();
    let short = balance.values().filter(|gap| **gap < 0).count();
    assert!(over >= 3 && short > over * 2, "{over} agencies have too many people, {short} too few");
}

#[test]
fn people_are_as_mixed_as_the_rules_need_them() {
    for region in [region(5_000, 1, today()), region(5_000, 2, today())] {
        let months = |person: &StaffRow| months_between(person.since, today());
        let bands = [
            ("under 24 months in post", 220..=280, share(&region, |person| months(person) < 24)),
            ("over 60 months in post", 150..=400, share(&region, |person| months(person) > 60)),
            ("contract staff", 120..=180, share(&region, |person| person.staff.status == Status::Pppk)),
            ("candidates", 3..=20, share(&region, |person| person.staff.status == Status::Cpns)),
            ("on study leave", 1..=10, share(&region, |person| !person.staff.is_active())),
            (
                "in the last year before the age of 58",
                8..=60,
                share(&region, |person| person.staff.nip.age_on(today()) == 57),
            ),
            ("schooled below the post", 5..=60, share(&region, is_underschooled)),
        ];
        for (what, band, found) in bands {
            assert!(band.contains(&found), "{what}: {found} of 1000");
        }
    }
}

fn is_underschooled(person: &StaffRow) -> bool {
    let level = mutasi_domain::position::Level::of_title(&person.title);
    let asked = Requirements::usual(person.family.unwrap_or(Family::Pelaksana), level, &person.title).min_education;
    person.staff.education < asked
}

#[test]
fn performance_and_discipline_are_of_known_people_and_of_the_right_years() {
    let city = region(5_000, 1, today());
    let known: BTreeSet<&Nip> = city.staff.iter().map(|person| &person.staff.nip).collect();
    assert!(city.performance.iter().all(|row| known.contains(&row.nip) && [2024, 2025].contains(&row.year)));
    let of_1000 = |holds: fn(Rating) -> bool| {
        city.performance.iter().filter(|row| holds(row.rating)).count() * 1000 / city.performance.len()
    };
    assert!((60..=120).contains(&of_1000(|rating| rating < Rating::Good)));
    assert!((120..=180).contains(&of_1000(|rating| rating == Rating::VeryGood)));
    assert!(city.performance.len() < city.staff.len() * 2, "some people miss a year");

    let standing =
        city.discipline.iter().filter(|row| known.contains(&row.nip) && row.discipline.active_on(today())).count();
    assert!((15..=30).contains(&standing), "{standing} people are punished");
    let smallest = region(60, 1, today());
    assert_eq!(smallest.discipline.len(), 1, "the smallest region shows a punished person too");
}

#[test]
fn titles_never_contradict_the_education() {
    let city = region(5_000, 3, today());
    for StaffRow { staff, title, .. } in &city.staff {
        let degree = staff.title_after.contains("S.") || staff.title_after.contains("M.");
        match staff.education.map(|level| level.code()) {
            Some("SD" | "SLTP" | "SLTA") => {
                assert!(staff.title_after.is_empty() && staff.title_before.is_empty(), "{staff:?}")
            }
            Some("D-III") => assert!(staff.title_after.starts_with("A.Md"), "{staff:?}"),
            _ => assert!(
                degree || staff.title_before.starts_with("dr") || staff.title_after.starts_with("Sp"),
                "{staff:?}"
            ),
        }
        assert!(!title.starts_with("Dokter Ahli") || staff.title_before == "dr.", "{staff:?}");
    }
}

#[test]
fn sizes_beyond_the_ends_are_brought_to_them() {
    assert_eq!(region(1, 1, today()).staff.len(), 60);
}

/// Reads a written file back, with nothing refused, as rows without their numbers in the sheet.
fn read_back(path: &std::path::Path) -> (ReadFile, Rows) {
    let mut read = mutasi_intake::read_file(path, &Limits::default(), &mut |_| {}).unwrap();
    assert!(read.rejected.is_empty(), "{}: {:?}", path.display(), read.rejected.first());
    let rows = std::mem::replace(&mut read.rows, Rows::Positions(Vec::new()));
    (read, rows)
}

fn values<T>(rows: Vec<Row<T>>) -> Vec<T> {
    rows.into_iter().map(|row| row.value).collect()
}

#[test]
fn files_read_back_as_the_very_rows_they_were_written_from() {
    let region = region(600, 1, today());
    let folder = tempfile::tempdir().unwrap();
    let written = write_files(&region, &folder.path().join("demo")).unwrap();
    let mut kinds = BTreeSet::new();
    for path in &written {
        let (read, rows) = read_back(path);
        kinds.insert(rows.kind());
        match (read, rows) {
            (read, Rows::Staff(rows)) => {
                assert_eq!(read.headings.len(), 70, "66 columns of the national export and four of the office");
                assert_eq!(rows.len(), region.staff.len());
                for (row, staff) in values(rows).into_iter().zip(&region.staff) {
                    assert_eq!(&row, staff);
                }
            }
            (_, Rows::Positions(rows)) => assert_eq!(values(rows), region.map),
            (_, Rows::Workload(rows)) => assert_eq!(values(rows), region.tasks),
            (_, Rows::Performance(rows)) => assert_eq!(values(rows), region.performance),
            (_, Rows::Discipline(rows)) => assert_eq!(values(rows), region.discipline),
            (_, Rows::Schools(rows)) => assert_eq!(values(rows), region.schools),
            (_, Rows::Curriculum(rows)) => assert_eq!(values(rows), region.curricula),
            (_, Rows::Puskesmas(rows)) => assert_eq!(values(rows), region.puskesmas),
            (_, Rows::ServiceIndex(rows)) => assert_eq!(values(rows), region.indices),
            (_, Rows::Entries(rows)) => assert_eq!(values(rows), region.entries),
            (_, Rows::Standards(rows)) => assert_eq!(values(rows), region.standards),
            (_, Rows::Career(rows)) => assert_eq!(values(rows), region.career),
            (_, Rows::Relatives(rows)) => assert_eq!(values(rows), region.relatives),
            (_, Rows::Circumstances(rows)) => assert_eq!(values(rows), region.circumstances),
            (_, Rows::Competence(rows)) => assert_eq!(values(rows), region.competence),
            (_, Rows::Talent(rows)) => assert_eq!(values(rows), region.talent),
            (_, Rows::Trainings(rows)) => assert_eq!(values(rows), region.trainings),
            (_, Rows::Sites(rows)) => assert_eq!(values(rows), region.sites),
            (_, Rows::Requests(rows)) => assert_eq!(values(rows), region.requests),
            (_, Rows::Evaluation(_)) => panic!("nobody has been evaluated in a region that was just made"),
        }
    }
    assert_eq!((written.len(), kinds.len()), (19, 19), "every kind of file but evaluations is written once");
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let failed = write_files(&region(60, 1, today()), file.path());
    assert!(matches!(failed, Err(DemoError::Disk { .. })));
}
