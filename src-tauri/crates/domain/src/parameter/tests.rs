use super::*;

fn day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 6, 1).unwrap()
}

fn with(key: &str, value: &str, from: i32) -> Vec<DatedValue> {
    let mut values = shipped();
    values.push(DatedValue {
        key: key.into(),
        value: value.into(),
        from: day(from),
        to: None,
        basis: "Peraturan baru".into(),
        note: String::new(),
    });
    values
}

#[test]
fn every_shipped_parameter_is_readable_and_names_its_basis() {
    let law = Law::on(day(2026), shipped()).unwrap();
    assert_eq!(law.number("P-07.min_months"), 24);
    assert!(shipped().iter().all(|value| !value.basis.is_empty()));
}

#[test]
fn every_preset_can_stand_where_the_shipped_value_stands() {
    for preset in presets() {
        let law = Law::on(day(2027), with(&preset.key, &preset.value, 2027)).unwrap();
        assert_eq!(law.text(&preset.key), preset.value);
        assert!(!preset.basis.is_empty() && !preset.name.is_empty());
    }
}

#[test]
fn a_new_value_holds_from_its_own_day_and_not_before() {
    let values = with("P-07.min_months", "6", 2027);
    assert_eq!(Law::on(day(2026), values.clone()).unwrap().number("P-07.min_months"), 24);
    let later = Law::on(day(2027), values).unwrap();
    assert_eq!(later.number("P-07.min_months"), 6);
    assert_eq!(later.basis("P-07.min_months"), "Peraturan baru");
}

#[test]
fn a_value_ends_on_its_last_day_and_a_correction_of_the_same_day_wins() {
    let mut values = with("P-07.min_months", "6", 2027);
    values.last_mut().unwrap().to = Some(day(2028));
    let months = |values: &[DatedValue], year| Law::on(day(year), values.to_vec()).unwrap().number("P-07.min_months");
    assert_eq!([2026, 2027, 2028].map(|year| months(&values, year)), [24, 6, 24]);
    values.push(DatedValue { value: "12".into(), ..values.last().unwrap().clone() });
    assert_eq!(months(&values, 2027), 12);
}

#[test]
fn an_unreadable_or_missing_value_is_refused_by_name() {
    for (key, value) in [
        ("P-07.min_months", "dua tahun"),
        ("P-07.min_months", ""),
        ("P-07.min_months", "-6"),
        ("P-07.min_months", "24.5"),
        ("P-07.min_months", "inf"),
        ("P-09.minimum", "Lumayan"),
        ("P-09.severity", "block"),
        ("O-03.floor_percent", "NaN"),
        ("workload.effective_hours", "0"),
        ("workload.effective_hours", "75000"),
        ("workload.preset.kepmenpan_75_2004", "72000"),
        ("workload.days_per_year", "0"),
        ("workload.weeks_per_year", "367"),
        ("workload.rounding", "half up"),
        ("effectiveness.b_from", "-0.9"),
        ("school.hours_minimum", "0"),
        ("school.pupils_per_counsellor", "0"),
        ("school.rounding", "none"),
        ("health.puskesmas.inpatient_urban", "dokter 2; bidan 7"),
        ("letter.decree_number", "{kode}/{unit}/{tahun}"),
        ("letter.decree_number", "{kode}/{urut}/{nomor}"),
        ("letter.surat_number", "{kode}/{tahun}"),
        ("letter.keterangan_number", "{kode}/{urut:9}"),
        ("letter.decree_code", " "),
        ("recap.age_bands", "30,25"),
        ("priority.service_index", "-1"),
        ("document.SKP_2TH", "wajib"),
        ("planner.points_per_10km", "2.5"),
        ("planner.choices_total", "0"),
        ("planner.choices_total", "1e12"),
        ("planner.weight_below_half", "0"),
        ("planner.weight_below_most", "1.5"),
        ("planner.most_percent", "101"),
        ("deadline.pertek", "15"),
        ("deadline.pertek", "0 hari kerja"),
        ("deadline.skpp", "1 tahun"),
        ("calendar.weekend", "sabtu, ahad"),
        ("case.panel", "ya"),
        ("evaluation.months", "6, 3"),
        ("evaluation.months", "0, 3"),
        ("evaluation.weight.peer", "20.5"),
        ("evaluation.smallest_peers", "2"),
        ("publish.smallest_cell", "1"),
        ("training.hours_per_year", "dua puluh"),
        ("lessons.distance_bands", "5; 20"),
    ] {
        let error = Law::on(day(2026), with(key, value, 2020)).map(|_| ()).unwrap_err();
        assert_eq!((error.key.as_str(), error.day), (key, day(2026)), "{key} = {value}");
    }
    for (key, value) in [
        ("score.education", "12.5"),
        ("P-09.minimum", "Sangat Baik"),
        ("workload.days_per_year", "239.5"),
        ("effectiveness.b_from", "0.81"),
        ("school.duty.deputy", "7.5"),
        ("staffing.over_above", "112.5"),
        ("priority.service_index", "0.5"),
        ("planner.choices_total", "3000000"),
        ("planner.points_per_hardship", "0"),
        ("deadline.objection", "14 hari"),
        ("calendar.weekend", "minggu"),
        ("case.panel", "semua"),
        ("evaluation.months", "6"),
        ("evaluation.weight.self", "0"),
        ("publish.smallest_cell", "10"),
    ] {
        assert!(Law::on(day(2026), with(key, value, 2020)).is_ok(), "{key} = {value}");
    }
    assert_eq!(Law::on(day(2026), Vec::new()).unwrap_err().key, "P-01.severity");
}

#[test]
fn ascending_numbers_are_read_in_their_order_or_refused() {
    assert_eq!(ascending("25, 30,35"), Some(vec![25, 30, 35]));
    for text in ["", "30,25", "25,25", "25,", "dua lima", "-5,10"] {
        assert_eq!(ascending(text), None, "{text}");
    }
}
