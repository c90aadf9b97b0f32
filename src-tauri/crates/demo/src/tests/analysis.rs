//! What a demo region gives the staffing analysis: workloads, ends of contracts, schools, services, planned entries.

use mutasi_domain::workload::{Method, Period, Rounding, Task, Workload, need};

use super::*;

/// The tasks of a position as the domain takes them.
fn workload_of(rows: &[&TaskRow]) -> Workload {
    let task = |row: &&TaskRow| Task {
        name: row.task.clone(),
        output: row.output.clone(),
        volume: row.volume,
        period: Period::from_code(&row.period).unwrap(),
        norm: row.norm,
        shifts: row.shifts,
        support: row.support,
    };
    Workload {
        method: Method::from_code(&rows[0].method).unwrap(),
        tasks: rows.iter().map(task).collect(),
        effective_hours: rows[0].effective_hours.unwrap(),
        rounding: Rounding::HalfUp,
    }
}

#[test]
fn every_workload_gives_the_need_of_the_map_whatever_its_method() {
    let calendar = WorkCalendar::of(&Law::on(today(), shipped()).unwrap());
    let mut methods = BTreeSet::new();
    for region in sizes() {
        let mut tasks: BTreeMap<(&str, &str), Vec<&TaskRow>> = BTreeMap::new();
        for task in &region.tasks {
            methods.extend([task.method.as_str(), task.period.as_str()].map(str::to_string));
            tasks.entry((&task.unit, &task.title)).or_default().push(task);
        }
        for post in positions(&region) {
            let computed = tasks
                .remove(&(post.unit.as_str(), post.title.as_str()))
                .map(|rows| need(&workload_of(&rows), &calendar).unwrap().people);
            assert!(computed.is_some() || post.family != Family::Pelaksana, "{post:?} has no workload");
            assert!(computed.is_none_or(|people| people == i64::from(post.need)), "{post:?}: {computed:?}");
        }
        assert!(tasks.is_empty(), "work of no position: {tasks:?}");
        let usual =
            region.tasks.iter().filter(|task| (task.method.as_str(), task.period.as_str()) == ("tasks", "year"));
        let enough_to_tell = region.tasks.len() > 1_000;
        assert!(!enough_to_tell || usual.count() * 100 >= region.tasks.len() * 75, "other ways are a minority");
    }
    let all = ["equipment", "month", "object", "output", "tasks", "week", "wisn", "year"];
    assert_eq!(methods, all.map(str::to_string).into(), "every way is shown");
}

#[test]
fn contracts_end_within_five_years_and_leaders_are_trained() {
    let city = region(5_000, 1, today());
    for StaffRow { staff, .. } in &city.staff {
        assert_eq!(staff.contract_end.is_some(), staff.status == Status::Pppk, "{}", staff.nip);
        if let Some(end) = staff.contract_end {
            assert!(end >= today() && end < mutasi_domain::day::add_months(today(), 60), "{}: {end}", staff.nip);
        }
        let year = staff.training.as_ref().and_then(|training| training.year);
        assert!(year.is_none_or(|year| year <= 2026), "{} is trained in {year:?}", staff.nip);
    }
    let years: BTreeSet<i32> =
        city.staff.iter().filter_map(|person| person.staff.contract_end).map(|end| end.year()).collect();
    assert!(years.len() >= 5, "contracts end in every year of the projection: {years:?}");
    let leaders = city.staff.iter().filter(|person| person.family == Some(Family::Managerial));
    let (trained, all) = leaders
        .fold((0, 0), |(trained, all), person| (trained + usize::from(person.staff.training.is_some()), all + 1));
    assert!(trained * 100 / all >= 75 && trained < all, "{trained} of {all} leaders are trained");
}

#[test]
fn schools_and_services_are_units_of_the_map() {
    for region in sizes() {
        let kind = |kind| -> BTreeSet<&str> {
            let of_kind = |unit: &&&UnitRow| UnitKind::of(&unit.name, unit.parent.is_empty()) == kind;
            units(&region).iter().filter(of_kind).map(|unit| unit.name.as_str()).collect()
        };
        let schools: BTreeSet<&str> = region.schools.iter().map(|school| school.school.as_str()).collect();
        assert_eq!(schools, kind(UnitKind::Sekolah), "every school tells its class groups");
        let puskesmas: BTreeSet<&str> = region.puskesmas.iter().map(|puskesmas| puskesmas.unit.as_str()).collect();
        assert_eq!(puskesmas, kind(UnitKind::Puskesmas));
        for school in &region.schools {
            let groups: u32 = school.groups.values().sum();
            assert!(groups > 0 && (20..=35).contains(&(school.pupils / groups)), "{school:?}");
        }
        let periods: BTreeSet<&str> = region.indices.iter().map(|index| index.period.as_str()).collect();
        assert_eq!(periods, ["2024-S2", "2025-S1", "2025-S2", "2026-S1"].into(), "the half-years that have ended");
        assert!(region.indices.iter().all(|index| (25.0..=100.0).contains(&index.value) && index.to < today()));
        let short: BTreeMap<(&str, &str), u32> = positions(&region)
            .into_iter()
            .map(|post| ((post.unit.as_str(), post.title.as_str()), post.need.saturating_sub(post.existing.unwrap())))
            .collect();
        for entry in &region.entries {
            assert!(
                entry.people <= short[&(entry.unit.as_str(), entry.title.as_str())],
                "{entry:?} is more than short"
            );
            assert!(entry.day > today());
        }
    }
    let city = region(5_000, 1, today());
    assert!(city.entries.len() > 20, "{} planned entries", city.entries.len());
}

#[test]
fn the_region_of_the_speed_goals_has_three_thousand_units_and_thirty_thousand_posts() {
    let stress = region(62_000, 1, today());
    let (units, posts) = (units(&stress), positions(&stress).len());
    assert!((2_950..=3_050).contains(&units.len()), "{} units", units.len());
    assert!((29_000..=31_000).contains(&posts), "{posts} posts");
    let names: BTreeSet<&str> = units.iter().map(|unit| unit.name.as_str()).collect();
    assert_eq!(names.len(), units.len(), "no two units have one name");
}
