//! Workload: tried, kept, copied, taken away; one change and the same figures everywhere.

use mutasi_acts::contract::*;
use mutasi_tests::{Office, Town, asked_of, nip};
use serde_json::{Value, json};

const PROCESSOR: &str = "Pengolah Data dan Informasi";
const ANALYST: &str = "Penelaah Teknis Kebijakan";

/// Two agencies; one holder in the first, two in the second.
fn town() -> Town {
    Town::new()
        .unit("1", "Dinas Pariwisata")
        .post("Dinas Pariwisata", "Kepala Dinas Pariwisata", "II.b", 1)
        .unit("1.1", "Bidang Promosi")
        .post("Bidang Promosi", "Kepala Bidang Promosi", "III.b", 1)
        .post("Bidang Promosi", PROCESSOR, "-", 4)
        .post("Bidang Promosi", ANALYST, "-", 2)
        .unit("2", "Dinas Perikanan")
        .unit("2.1", "Bidang Budidaya")
        .post("Bidang Budidaya", PROCESSOR, "-", 1)
        .person(&nip("1990-02-03", 1), "Bidang Promosi", PROCESSOR, "2020-01-01")
        .person(&nip("1991-02-03", 2), "Bidang Budidaya", PROCESSOR, "2020-01-01")
        .person(&nip("1992-02-03", 3), "Bidang Budidaya", PROCESSOR, "2020-01-01")
}

fn task(volume: f64, norm: f64) -> Value {
    let (name, output, period) = ("Menyusun bahan", "Dokumen", "year");
    json!({ "name": name, "output": output, "volume": volume, "period": period, "norm": norm, "shifts": 1.0, "support": false })
}

/// Golden test 1: 240 x 2 h + 48 x 8 h + 1,200 x 0.5 h = 1,464 h.
fn golden(position: i64) -> Value {
    workload(position, &[task(240.0, 2.0), task(48.0, 8.0), task(1200.0, 0.5)])
}

fn workload(position: i64, tasks: &[Value]) -> Value {
    json!({
        "position": position, "method": "tasks", "effective_hours": 1250.0, "effective_basis": "PermenPANRB 1/2020",
        "rounding": "half_up", "tasks": tasks,
    })
}

fn with(mut request: Value, field: &str, value: impl Into<Value>) -> Value {
    request[field] = value.into();
    request
}

#[track_caller]
fn set(office: &mut Office, request: Value) -> WorkloadView {
    office.call("set_workload", request)
}

#[track_caller]
fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 5e-5, "{found} instead of {expected}");
}

#[test]
fn golden_1_and_2_come_out_of_a_preview_that_keeps_nothing() {
    let mut office = town().open();
    let position = office.position("Bidang Promosi", PROCESSOR);
    let two_holders = office.position("Bidang Budidaya", PROCESSOR);
    let before = office.dump();
    for (hours, rounding, exact, need) in [
        (1250.0, "half_up", 1.1712, 1),
        (1250.0, "ceiling", 1.1712, 2),
        (1200.0, "half_up", 1.22, 1),
        (1300.0, "half_up", 1.12615, 1),
    ] {
        let request = with(with(golden(position), "effective_hours", hours), "rounding", rounding);
        let view: WorkloadView = office.call("preview_workload", request);
        near(view.load_hours, 1464.0);
        near(view.exact, exact);
        assert_eq!((view.balance.need, view.claimed), (need, Some(4)), "{hours} h, {rounding}");
        near(view.rows.iter().map(|row| row.load_hours).sum(), 1464.0);
        assert!(view.faults.is_empty() && !view.join_with_other);
    }
    let one: WorkloadView = office.call("preview_workload", golden(position));
    let two: WorkloadView = office.call("preview_workload", golden(two_holders));
    near(one.effectiveness.expect("one holder"), 1.1712);
    near(two.effectiveness.expect("two holders"), 0.5856);
    assert_eq!((one.grade.as_deref(), two.grade.as_deref()), (Some("A"), Some("D")));
    let chain: Vec<(&str, i64, i64)> =
        one.chain.iter().map(|row| (row.name.as_str(), row.before.need, row.after.need)).collect();
    assert_eq!(
        chain,
        [("Bidang Promosi", 7, 4), ("Dinas Pariwisata", 8, 5)],
        "what the change does to the units above"
    );
    let nobody = office.position("Bidang Promosi", ANALYST);
    let view: WorkloadView = office.call("preview_workload", golden(nobody));
    assert_eq!((view.effectiveness, view.grade), (None, None), "undefined where nobody works");
    assert_eq!(office.dump(), before, "a preview keeps nothing");
}

#[test]
fn a_kept_workload_tells_the_same_on_every_screen() {
    let mut office = town().open();
    let position = office.position("Bidang Promosi", PROCESSOR);
    let (unit, agency) = (office.unit("Bidang Promosi"), office.unit("Dinas Pariwisata"));
    let before = office.dump();
    told_alike(&mut office, position, unit, agency, (4, 7, 8, 9));
    let view = set(&mut office, golden(position));
    assert!(view.chain.iter().all(|row| row.before == row.after), "a kept workload changes nothing more");
    told_alike(&mut office, position, unit, agency, (1, 4, 5, 6));
    let shown = office.position_view(position);
    assert_eq!(shown.need_basis, "abk");
    assert!(shown.need_detail.contains("1,17") && shown.need_detail.contains("1250"), "{}", shown.need_detail);
    let listed: WorkloadListView = office.call("list_workload", json!({}));
    let line = listed.positions.iter().find(|line| line.position == position).expect("it is listed");
    near(line.exact, 1.1712);
    assert_eq!((line.grade.as_deref(), line.need_basis.as_str(), line.tasks), (Some("A"), "abk", 3));
    let dinas = listed.units.iter().find(|line| line.unit == agency).expect("the agency");
    near(dinas.effectiveness.expect("EU of the only analysed position"), 1.1712);

    let after = office.dump();
    assert_eq!(office.undo().label, "ubah beban kerja");
    assert_eq!(office.dump(), before);
    told_alike(&mut office, position, unit, agency, (4, 7, 8, 9));
    office.redo();
    assert_eq!(office.dump(), after);
    told_alike(&mut office, position, unit, agency, (1, 4, 5, 6));

    let _: WorkloadView = office.call("clear_workload", json!({ "position": position }));
    told_alike(&mut office, position, unit, agency, (4, 7, 8, 9));
    assert_eq!(office.position_view(position).need_basis, "peta", "what the map claims holds again");
    office.assert_sound();
}

/// Need of a position, its unit, its agency and the region as every screen tells it.
#[track_caller]
fn told_alike(office: &mut Office, position: i64, unit: i64, agency: i64, expected: (i64, i64, i64, i64)) {
    let staffing = office.staffing();
    let of_unit = |id| staffing.units.iter().find(|line| line.id == id).expect("the unit").need;
    let of_position = staffing.positions.iter().find(|line| line.id == position).expect("the post").need;
    assert_eq!((of_position, of_unit(unit), of_unit(agency), staffing.total.need), expected, "staffing");
    assert_eq!(office.position_view(position).line.need, expected.0, "the page of the position");
    let listed: WorkloadListView = office.call("list_workload", json!({}));
    let line = listed.positions.iter().find(|line| line.position == position).expect("it is listed");
    assert_eq!(line.need, expected.0, "the list of workloads");
    let shown: WorkloadView = office.call("show_workload", json!({ "position": position }));
    assert_eq!(shown.balance.need, expected.0, "the editor");
    let chart: ChartView = office.call("chart", json!({}));
    let drawn = |id| chart.boxes.iter().find(|one| one.unit == id).expect("its box");
    assert_eq!((drawn(unit).need, drawn(agency).need), (expected.1, expected.2), "boxes of the chart");
    let row = drawn(unit).rows.iter().find(|row| row.position == position).expect("its row");
    assert_eq!(row.need, expected.0, "rows of the chart");
    let projection: ProjectionView = office.call("projection", json!({}));
    assert_eq!(projection.total.need, expected.3, "projection");
    let home: HomeView = office.call("home", json!({}));
    assert_eq!(home.total.need, expected.3, "the home screen");
    assert_eq!(home.heat.iter().map(|row| row.total.need).sum::<i64>(), expected.3, "the heat map");
}

#[test]
fn an_analysis_holds_from_its_day_on_and_none_is_slipped_in_before_it() {
    let mut office = town().open();
    let position = office.position("Bidang Promosi", PROCESSOR);
    set(&mut office, with(golden(position), "from", "2027-01-01"));
    let needs = ["2026-11-21", "2026-12-31", "2027-01-01", "2029-01-01"].map(|day| office.balance_on(day, position).0);
    assert_eq!(needs, [4, 4, 1, 1]);
    let before = office.dump();
    let earlier = with(golden(position), "from", "2026-12-01");
    let refused = office.refused("set_workload", earlier);
    asked_of(&refused, "workload_later");
    assert!(refused.message.contains("1 Januari 2027"), "{}", refused.message);
    let other = office.position("Bidang Budidaya", PROCESSOR);
    set(&mut office, golden(other));
    office.undo();
    assert_eq!(office.dump(), before);
    set(&mut office, with(workload(position, &[task(2500.0, 1.0)]), "from", "2028-01-01"));
    let needs = ["2026-12-31", "2027-12-31", "2028-01-01"].map(|day| office.balance_on(day, position).0);
    assert_eq!(needs, [4, 1, 2], "each day keeps its own analysis");
    set(&mut office, with(workload(position, &[task(3750.0, 1.0)]), "from", "2028-01-01"));
    assert_eq!(office.balance_on("2028-01-01", position).0, 3, "the same day may be corrected");
    assert_eq!(office.balance_on("2027-12-31", position).0, 1);
}

#[test]
fn a_managerial_post_needs_one_and_little_work_is_joined() {
    let mut office = town().open();
    let head = office.position("Bidang Promosi", "Kepala Bidang Promosi");
    let view = set(&mut office, workload(head, &[task(5000.0, 1.0)]));
    near(view.exact, 4.0);
    assert_eq!((view.balance.need, office.position_view(head).line.need), (1, 1));
    let position = office.position("Bidang Promosi", ANALYST);
    for rounding in ["half_up", "ceiling", "none"] {
        let view = set(&mut office, with(workload(position, &[task(375.0, 1.0)]), "rounding", rounding));
        near(view.exact, 0.3);
        assert_eq!((view.balance.need, view.join_with_other), (0, true), "{rounding}");
    }
    let listed: WorkloadListView = office.call("list_workload", json!({ "position": position }));
    assert!(listed.positions.len() == 1 && listed.positions[0].join_with_other, "{:?}", listed.positions);
    let half = set(&mut office, workload(position, &[task(625.0, 1.0)]));
    assert_eq!((half.balance.need, half.join_with_other), (1, false), "half a person is rounded up");
}

#[test]
fn broken_workloads_are_named_row_by_row_and_never_kept() {
    let mut office = town().open();
    let position = office.position("Bidang Promosi", PROCESSOR);
    set(&mut office, golden(position));
    let before = office.dump();
    let support = with(task(10.0, 1.0), "support", true);
    let shifted = with(task(10.0, 1.0), "shifts", 3.0);
    for (tasks, faults) in [
        (vec![task(0.0, 1.0), task(10.0, 1.0)], vec![(Some(0), "volume", "volume_zero")]),
        (vec![task(10.0, 1.0), task(-5.0, 1.0)], vec![(Some(1), "volume", "volume_negative")]),
        (vec![task(10.0, 0.0)], vec![(Some(0), "norm", "norm_missing")]),
        (
            vec![task(10.0, -1.0), task(0.0, 1.0)],
            vec![(Some(0), "norm", "norm_negative"), (Some(1), "volume", "volume_zero")],
        ),
        (vec![support], vec![(Some(0), "support", "support_outside_wisn")]),
        (vec![shifted], vec![(Some(0), "shifts", "shifts_outside_equipment")]),
    ] {
        let request = workload(position, &tasks);
        let view: WorkloadView = office.call("preview_workload", request.clone());
        let told: Vec<_> =
            view.faults.iter().map(|fault| (fault.row, fault.field.as_str(), fault.code.as_str())).collect();
        assert_eq!(told, faults);
        assert_eq!((view.load_hours, view.balance.need), (0.0, 1), "nothing is computed; the kept need stands");
        let refused = office.refused("set_workload", request);
        asked_of(&refused, "workload_faulty");
        for (row, ..) in faults {
            let named = format!("Baris {}", row.expect("a row") + 1);
            assert_eq!(refused.message.matches(&named).count(), 1, "{named} once: {}", refused.message);
        }
    }
    for (hours, code) in [(0.0, "hours_not_positive"), (-1.0, "hours_not_positive"), (75_000.0, "hours_above_a_year")] {
        let request = with(golden(position), "effective_hours", hours);
        let view: WorkloadView = office.call("preview_workload", request.clone());
        assert_eq!((view.faults[0].row, view.faults[0].code.as_str()), (None, code));
        asked_of(&office.refused("set_workload", request), "workload_faulty");
    }
    asked_of(&office.refused("set_workload", workload(position, &[])), "workload_faulty");
    for (field, value) in [("method", "tebak"), ("rounding", "ke_bawah")] {
        asked_of(&office.refused("set_workload", with(golden(position), field, value)), "bad_request");
    }
    asked_of(&office.refused("set_workload", golden(999_999)), "not_found");
    assert_eq!(office.dump(), before, "nothing was written");
}

#[test]
fn every_method_and_period_reckons_by_the_dated_calendar() {
    let mut office = town().open();
    let position = office.position("Bidang Promosi", PROCESSOR);
    let exact = |office: &mut Office, method: &str, task: Value| {
        office.call::<WorkloadView>("preview_workload", with(workload(position, &[task]), "method", method)).exact
    };
    for (period, yearly) in [("day", 235.0), ("week", 47.0), ("month", 12.0), ("year", 1.0)] {
        near(exact(&mut office, "tasks", with(task(10.0, 2.5), "period", period)), 10.0 * yearly * 2.5 / 1250.0);
        near(exact(&mut office, "output", with(task(30.0, 12.0), "period", period)), 2.5);
    }
    near(exact(&mut office, "object", task(450.0, 150.0)), 3.0);
    near(exact(&mut office, "equipment", with(task(4.0, 2.0), "shifts", 3.0)), 6.0);
    let daily = with(task(10.0, 2.5), "period", "day");
    office.sit("budi").set_parameter("workload.days_per_year", "250", "2026-11-21");
    near(exact(&mut office, "tasks", daily), 10.0 * 250.0 * 2.5 / 1250.0);
}

#[test]
fn a_workload_goes_to_three_hundred_schools_in_one_act_and_comes_back_in_one() {
    let mut town = Town::new().unit("1", "Dinas Pendidikan");
    for at in 1..=301 {
        let school = format!("SD Negeri {at}");
        town = town.unit(&format!("1.{at}"), &school).post(&school, "Pengadministrasi Perkantoran", "-", 2);
    }
    let mut office = town.post("SD Negeri 7", "Pengelola Umum Operasional", "-", 2).open();
    let first = office.position("SD Negeri 1", "Pengadministrasi Perkantoran");
    asked_of(
        &office.refused("copy_workload", json!({ "from_position": first, "to_positions": [first] })),
        "workload_missing",
    );
    set(&mut office, golden(first));
    assert_eq!(office.staffing().total.need, 1 + 300 * 2 + 2);
    let similar: Vec<SimilarPosition> = office.call("list_similar", json!({ "position": first }));
    assert_eq!(similar.len(), 300, "the same title elsewhere, and nothing else");
    let to: Vec<i64> = similar.iter().map(|like| like.position).collect();
    let (before, entries) = (office.dump(), office.journal().len());
    let copied: WorkloadCopied = office.call("copy_workload", json!({ "from_position": first, "to_positions": to }));
    assert_eq!((copied.copied, copied.changed), (300, 300));
    assert_eq!((office.staffing().total.need, office.journal().len()), (301 + 2, entries + 1));
    assert_eq!(office.undo().label, "salin beban kerja ke 300 jabatan");
    assert_eq!(office.dump(), before);
    assert_eq!(office.staffing().total.need, 1 + 300 * 2 + 2);
    // One position that cannot take it, and nobody gets it.
    set(&mut office, with(golden(to[299]), "from", "2030-01-01"));
    let before = office.dump();
    asked_of(&office.refused("copy_workload", json!({ "from_position": first, "to_positions": to })), "workload_later");
    asked_of(
        &office.refused("copy_workload", json!({ "from_position": first, "to_positions": [to[0], 999_999] })),
        "not_found",
    );
    assert_eq!(office.dump(), before);
    office.assert_sound();
}

/// Draws numbers that are the same in every run (a 64-bit congruential generator).
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// What the desk keeps at hand is brought up to date position by position; a desk that opens the file reads it anew.
#[test]
fn after_every_edit_the_desk_tells_what_a_fresh_desk_reads() {
    const DAYS: [&str; 4] = ["2025-06-01", "2026-11-21", "2027-01-15", "2028-02-01"];
    let mut office = Office::invented(60, 5);
    let positions: Vec<i64> = office.staffing().positions.iter().map(|line| line.id).collect();
    let told = |office: &mut Office| -> Vec<Value> {
        let asked = DAYS.iter().flat_map(|day| ["staffing", "list_workload", "chart"].map(|act| (*day, act)));
        asked.map(|(day, act)| office.call(act, json!({ "as_of": day }))).collect()
    };
    let (mut draw, mut kept) = (Draw(7), 0);
    let mut last = told(&mut office);
    for _ in 0..30 {
        let position = positions[draw.below(positions.len())];
        let from = DAYS[1 + draw.below(3)];
        let done = match draw.below(8) {
            0 => office.attempt("clear_workload", json!({ "position": position })),
            1 => {
                let to = positions[draw.below(positions.len())];
                office
                    .attempt("copy_workload", json!({ "from_position": position, "to_positions": [to], "from": from }))
            }
            2 => office.attempt("undo", json!({})),
            hours => {
                let tasks = [task(1000.0 * hours as f64, 1.0), task(1.0 + draw.below(900) as f64, 0.5)];
                office.attempt("set_workload", with(workload(position, &tasks), "from", from))
            }
        };
        let now = told(&mut office);
        assert!(done.is_ok() || now == last, "a refusal changes no figure");
        kept += usize::from(now != last);
        office.close().sit("operator");
        assert_eq!(now, told(&mut office), "the desk and the file agree");
        last = now;
    }
    assert!(kept > 15, "most edits changed a figure: {kept}");
    office.assert_sound();
}
