use chrono::NaiveDate;

use super::*;
use crate::parameter::shipped;
use crate::position::Family;

pub(super) fn law() -> Law {
    Law::on(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(), shipped()).unwrap()
}

pub(super) fn workload(method: Method, tasks: Vec<Task>) -> Workload {
    let effective_hours = if method == Method::Wisn { 1200.0 } else { 1250.0 };
    Workload { method, tasks, effective_hours, rounding: Rounding::HalfUp }
}

pub(super) fn computed(workload: &Workload) -> Need {
    need(workload, &WorkCalendar::of(&law())).unwrap()
}

pub(super) fn task(volume: f64, norm: f64) -> Task {
    Task::yearly("", "", volume, norm)
}

/// Golden test 1 of the handbook.
fn golden() -> Workload {
    workload(Method::Tasks, vec![task(240.0, 2.0), task(48.0, 8.0), task(1200.0, 0.5)])
}

/// Golden test 4 of the handbook.
fn golden_wisn() -> Workload {
    let services = [task(9600.0, 15.0 / 60.0), task(1200.0, 30.0 / 60.0)];
    let support = [task(24.0, 1.0).as_support(), task(12.0, 8.0).as_support()];
    workload(Method::Wisn, services.into_iter().chain(support).collect())
}

/// Codes of the faults with their rows and fields.
fn codes(workload: &Workload) -> Vec<(Option<usize>, &'static str, &'static str)> {
    let faults = need(workload, &WorkCalendar::of(&law())).unwrap_err();
    faults.iter().map(|fault| (fault.row, fault.field, fault.code)).collect()
}

#[test]
fn golden_1_the_workload_needs_one_person_by_half_up_and_two_by_ceiling() {
    let by_law = computed(&golden());
    assert_eq!((by_law.load_hours, by_law.effective_hours), (1464.0, 1250.0));
    assert_eq!(by_law.rows.iter().map(|row| row.load_hours).collect::<Vec<_>>(), [480.0, 384.0, 600.0]);
    assert_eq!((by_law.exact, by_law.people, by_law.shown), (1.1712, 1, 1.0));
    assert_eq!(computed(&Workload { rounding: Rounding::Ceiling, ..golden() }).people, 2);
    for (effective_hours, printed) in [(1200.0, "1.22"), (1300.0, "1.1262")] {
        let other = computed(&Workload { effective_hours, rounding: Rounding::None, ..golden() });
        assert_eq!(((other.shown * 1e4).round() / 1e4).to_string(), printed);
        assert_eq!(other.people, 1, "people are whole also where the fraction is shown");
    }
}

#[test]
fn golden_4_wisn_raises_the_service_need_by_what_support_takes() {
    let need = computed(&golden_wisn());
    let standards: Vec<Option<f64>> = need.rows.iter().map(|row| row.standard).collect();
    assert_eq!(standards, [Some(4800.0), Some(2400.0), None, None]);
    let factors = need.wisn.unwrap();
    assert_eq!((factors.sum, factors.support_percent), (2.5, 10.0));
    assert_eq!((format!("{:.4}", factors.factor), format!("{:.4}", need.exact)), ("1.1111".into(), "2.7778".into()));
    assert_eq!(need.people, 3);
    assert!(
        (need.load_hours - 3_333.333_333).abs() < 1e-5,
        "services of 3,000 h and 120 h of support for each of 2.7778"
    );
}

#[test]
fn results_objects_and_devices_are_divided_by_what_one_person_manages() {
    // 200 entries a day at 30 a day; 80 patients a day at 25 a day; 20 buses, one fitter for five.
    for (method, task, exact, people) in [
        (Method::Output, task(200.0, 30.0).per(Period::Day), "6.6667", 7),
        (Method::Object, task(80.0, 25.0).per(Period::Day), "3.2000", 3),
        (Method::Equipment, task(20.0, 5.0), "4.0000", 4),
        (Method::Equipment, task(20.0, 5.0).per(Period::Day), "4.0000", 4),
        (Method::Equipment, task(3.0, 2.0).in_shifts(3.0), "4.5000", 5),
    ] {
        let need = computed(&workload(method, vec![task]));
        assert_eq!((format!("{:.4}", need.exact).as_str(), need.people), (exact, people), "{method:?}");
        let capacity = need.exact * 1250.0;
        assert!((need.load_hours - capacity).abs() < 1e-5, "the load is what these people can work");
        assert_eq!(need.wisn, None);
    }
}

#[test]
fn volumes_are_converted_by_the_calendar_of_the_law() {
    for (period, yearly) in [(Period::Day, 2350.0), (Period::Week, 470.0), (Period::Month, 120.0), (Period::Year, 10.0)]
    {
        let need = computed(&workload(Method::Tasks, vec![task(10.0, 0.5).per(period)]));
        assert_eq!((need.rows[0].yearly, need.load_hours), (yearly, yearly / 2.0), "{period:?}");
    }
    let devices = computed(&workload(Method::Equipment, vec![task(20.0, 5.0).per(Period::Week)]));
    assert_eq!(devices.rows[0].yearly, 20.0, "devices are there; they do not come anew every week");
}

#[test]
fn work_for_less_than_half_a_person_is_zero_people_and_flagged_in_every_mode() {
    for (rounding, shown) in [(Rounding::HalfUp, 0.0), (Rounding::Ceiling, 0.0), (Rounding::None, 0.4)] {
        let small = computed(&Workload { rounding, ..workload(Method::Tasks, vec![task(100.0, 5.0)]) });
        assert_eq!((small.people, small.shown, small.join_with_other), (0, shown, true), "{rounding:?}");
    }
    let half = computed(&workload(Method::Tasks, vec![task(125.0, 5.0)]));
    assert_eq!((half.people, half.join_with_other), (1, false), "half a person is not below half");
}

#[test]
fn an_exact_edge_is_not_lost_to_representation() {
    assert_eq!(computed(&workload(Method::Tasks, vec![task(18_750.0, 0.1)])).people, 2, "1.5 rounds up");
    let thirds = vec![task(1250.0, 0.1); 30];
    let whole = Workload { rounding: Rounding::Ceiling, ..workload(Method::Tasks, thirds) };
    assert_eq!(computed(&whole).people, 3, "30 x 0.1 is 3 and not a little more");
}

#[test]
fn a_managerial_post_needs_one_whatever_its_work() {
    let need = computed(&Workload { rounding: Rounding::Ceiling, ..golden() });
    assert_eq!((need.people_of(Family::Pelaksana), need.people_of(Family::Managerial)), (2, 1));
}

#[test]
fn every_faulty_row_is_named_and_nothing_is_computed() {
    let rows = vec![
        task(0.0, 2.0),
        task(10.0, 2.0),
        task(-1.0, 0.0),
        task(f64::NAN, -1.0),
        task(5.0, f64::INFINITY),
        task(5.0, 1.0).in_shifts(2.0),
        task(5.0, 1.0).as_support(),
    ];
    let faulty = Workload { effective_hours: 0.0, ..workload(Method::Tasks, rows) };
    assert_eq!(
        codes(&faulty),
        [
            (None, "effective_hours", "hours_not_positive"),
            (Some(0), "volume", "volume_zero"),
            (Some(2), "volume", "volume_negative"),
            (Some(2), "norm", "norm_missing"),
            (Some(3), "volume", "volume_not_a_number"),
            (Some(3), "norm", "norm_negative"),
            (Some(4), "norm", "norm_not_a_number"),
            (Some(5), "shifts", "shifts_outside_equipment"),
            (Some(6), "support", "support_outside_wisn"),
        ]
    );
    let named = workload(Method::Tasks, vec![Task::yearly("Menyusun laporan", "laporan", 0.0, 2.0)]);
    let message = need(&named, &WorkCalendar::of(&law())).unwrap_err().remove(0).message;
    assert_eq!(message, "Baris 1 (\"Menyusun laporan\"): jumlah hasil nol; isi lebih dari 0 atau hapus barisnya.");
}

#[test]
fn a_workload_wrong_as_a_whole_is_refused() {
    for (faulty, field, code) in [
        (workload(Method::Tasks, Vec::new()), "tasks", "no_tasks"),
        (workload(Method::Wisn, vec![task(24.0, 1.0).as_support()]), "tasks", "no_service"),
        (Workload { effective_hours: -1.0, ..golden() }, "effective_hours", "hours_not_positive"),
        (Workload { effective_hours: f64::NAN, ..golden() }, "effective_hours", "hours_not_a_number"),
        (Workload { effective_hours: 75_000.0, ..golden() }, "effective_hours", "hours_above_a_year"),
        (workload(Method::Tasks, vec![task(1e300, 1e300)]), "tasks", "need_too_large"),
        (workload(Method::Output, vec![task(1e7, 1.0)]), "tasks", "need_too_large"),
    ] {
        assert_eq!(codes(&faulty), [(None, field, code)]);
    }
    for support in [1200.0, 1300.0] {
        let mut full = golden_wisn();
        full.tasks.push(task(support - 120.0, 1.0).as_support());
        assert_eq!(codes(&full), [(None, "support", "support_takes_all")], "{support} h of 1,200 h");
    }
    assert_eq!(
        codes(&workload(Method::Equipment, vec![task(1.0, 1.0).in_shifts(0.0)])),
        [(Some(0), "shifts", "shifts_not_positive")]
    );
}

#[test]
fn methods_periods_and_roundings_read_back_from_their_codes() {
    for method in Method::ALL {
        assert_eq!(Method::from_code(method.code()), Some(method));
        assert_eq!(METHODS[method as usize].0, method, "the table stands in the order of the type");
    }
    for period in Period::ALL {
        assert_eq!(PERIODS[period as usize].0, period, "the table stands in the order of the type");
        for text in
            [period.code().to_string(), period.printed().into(), format!(" Per {} ", period.printed().to_uppercase())]
        {
            assert_eq!(Period::from_code(&text), Some(period), "{text}");
        }
    }
    for mode in Rounding::ALL {
        assert_eq!(Rounding::from_code(mode.code()), Some(mode));
    }
    assert_eq!((Method::from_code("Tasks"), Period::from_code("abad"), Rounding::from_code("")), (None, None, None));
    assert_eq!(Rounding::of(&law()), Rounding::HalfUp);
}

#[test]
fn a_task_written_before_periods_is_read_as_one_per_year() {
    let task: Task = serde_json::from_str(r#"{"name":"a","output":"b","volume":3,"norm":2}"#).unwrap();
    assert_eq!(task, Task::yearly("a", "b", 3.0, 2.0));
}

#[test]
fn regulations_name_their_effective_hours() {
    let listed: Vec<(String, f64)> = presets(&law()).into_iter().map(|preset| (preset.basis, preset.hours)).collect();
    let expected = [
        ("Permendagri 12/2008", 1300.0),
        ("PermenPANRB 1/2020", 1250.0),
        ("KepMenPAN 75/2004", 1200.0),
        ("Permenkes 33/2015", 1200.0),
    ];
    assert_eq!(listed, expected.map(|(basis, hours)| (basis.to_string(), hours)));
}

#[test]
fn an_office_reckons_its_own_effective_hours() {
    // Permendagri 12/2008: 235 days of 5 h 36 min.
    let own = CustomHours {
        weekend_days: 104.0,
        holidays: 14.0,
        leave_days: 12.0,
        hours_per_day: 8.0,
        allowance_percent: 30.0,
    };
    assert_eq!(own.hours().map(|hours| format!("{hours:.4}")), Ok("1316.0000".into()));
    let no_allowance = CustomHours { hours_per_day: 5.6, allowance_percent: 0.0, ..own };
    assert_eq!(no_allowance.hours().map(|hours| format!("{hours:.4}")), Ok("1316.0000".into()));
    for (wrong, field) in [
        (CustomHours { weekend_days: -1.0, ..own }, "weekend_days"),
        (CustomHours { holidays: 366.0, ..own }, "holidays"),
        (CustomHours { leave_days: f64::NAN, ..own }, "leave_days"),
        (CustomHours { leave_days: 247.0, ..own }, "leave_days"),
        (CustomHours { hours_per_day: 0.0, ..own }, "hours_per_day"),
        (CustomHours { hours_per_day: 25.0, ..own }, "hours_per_day"),
        (CustomHours { allowance_percent: 100.0, ..own }, "allowance_percent"),
        (CustomHours { allowance_percent: f64::INFINITY, ..own }, "allowance_percent"),
    ] {
        assert_eq!(wrong.hours().map_err(|fault| fault.field), Err(field));
    }
}
