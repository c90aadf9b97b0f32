//! Schools, curricula, puskesmas, service indices and planned entries: from file to report, counted, undone.

use mutasi_acts::contract::*;
use mutasi_tests::{Office, Table, Town, asked_of, nip, nip_of_contract};
use serde_json::json;

const SCHOOL: &str = "SMP Negeri 1";
const MATHS: &str = "Guru Matematika Ahli Pertama";

fn town() -> Town {
    Town::new()
        .unit("1", "Dinas Pendidikan")
        .unit("1.1", SCHOOL)
        .post(SCHOOL, MATHS, "Ahli Pertama", 2)
        .post(SCHOOL, "Guru IPA Ahli Pertama", "Ahli Pertama", 2)
        .unit("1.2", "SD Negeri 1")
        .post("SD Negeri 1", "Guru Kelas Ahli Pertama", "Ahli Pertama", 6)
        .unit("2", "Dinas Kesehatan")
        .unit("2.1", "Puskesmas Melati")
        .post("Puskesmas Melati", "Perawat Terampil", "Terampil", 5)
        .post("Puskesmas Melati", "Dokter Ahli Pertama", "Ahli Pertama", 1)
        // Born in November 1966: a teacher leaves on 1 December 2026, in the year of the report.
        .person(&nip("1966-11-03", 1), SCHOOL, MATHS, "2010-01-01")
        .person(&nip_of_contract("1990-02-03", 1), SCHOOL, MATHS, "2024-03-01")
        .person(&nip("1985-02-03", 2), SCHOOL, MATHS, "2015-01-01")
        .person(&nip("1985-02-04", 3), "Puskesmas Melati", "Perawat Terampil", "2015-01-01")
}

const SCHOOLS: [&str; 10] =
    ["NPSN", "Sekolah", "Jenjang", "Kurikulum", "Siswa", "Rombel 7", "Rombel 8", "Rombel 9", "Rombel 1", "Non-ASN IPS"];

fn schools() -> Vec<[&'static str; 10]> {
    vec![
        ["10200001", SCHOOL, "SMP", "Kurikulum 2013", "288", "3", "3", "3", "", "1"],
        ["10200002", "SD Negeri 1", "SD", "", "170", "", "", "", "6", ""],
    ]
}

#[track_caller]
fn school<'v>(view: &'v SchoolsView, name: &str) -> &'v SchoolView {
    view.schools.iter().find(|school| school.name == name).expect("the school is reported")
}

#[track_caller]
fn subject<'v>(school: &'v SchoolView, name: &str) -> &'v SubjectView {
    school.subjects.iter().find(|line| line.subject == name).unwrap_or_else(|| panic!("{name}: {:?}", school.subjects))
}

#[test]
fn golden_3_comes_out_of_a_file_of_schools() {
    let mut office = town().open();
    let empty: SchoolsView = office.call("list_schools", json!({}));
    let waiting: Vec<&str> = empty.without_data.iter().map(|unit| unit.name.as_str()).collect();
    assert_eq!((empty.schools.len(), waiting), (0, vec![SCHOOL, "SD Negeri 1"]));
    let taken = office.take_clean("sekolah.xlsx", &Table::of(&SCHOOLS, &schools()));
    assert_eq!((taken.kind.as_str(), taken.new, taken.absent), ("schools", 2, 0));
    let view: SchoolsView = office.call("list_schools", json!({}));
    assert!(view.without_data.is_empty() && view.schools.iter().all(|school| school.faults.is_empty()), "{view:?}");
    let smp = school(&view, SCHOOL);
    assert_eq!((smp.npsn.as_str(), smp.class_groups, smp.pupils), ("10200001", 9, 288));
    for (name, hours, exact, need) in [
        ("Matematika", 45.0, 1.875, 2),
        ("Bahasa Indonesia", 54.0, 2.25, 2),
        ("PJOK", 27.0, 1.125, 1),
        ("IPS", 36.0, 1.5, 2),
        ("Prakarya", 18.0, 0.75, 1),
    ] {
        let line = subject(smp, name);
        assert_eq!((line.lesson_hours, line.exact, line.need), (hours, exact, need), "{name}");
    }
    let counselling = subject(smp, "Bimbingan dan Konseling");
    assert_eq!((counselling.exact, counselling.need), (1.92, 2));
    let maths = subject(smp, "Matematika");
    assert_eq!((maths.pns, maths.pppk, maths.gap, maths.retiring), (2, 1, 1, 1), "one of three leaves this year");
    let social = subject(smp, "IPS");
    assert_eq!((social.non_asn, social.gap), (1, -2), "teachers outside the service are shown and not counted");
    let sd = school(&view, "SD Negeri 1");
    assert_eq!((subject(sd, "Guru Kelas").need, subject(sd, "Pendidikan Agama").need), (6, 1), "six class groups");
    for school in &view.schools {
        let sums = |of: fn(&SubjectView) -> i64| school.subjects.iter().map(of).sum::<i64>();
        let totals = &school.totals;
        assert_eq!((totals.need, totals.pns, totals.gap), (sums(|s| s.need), sums(|s| s.pns), sums(|s| s.gap)));
    }
    assert_eq!(view.total.need, view.schools.iter().map(|school| school.totals.need).sum::<i64>());
}

/// Takes a file, the same file again, and a changed one with a row fewer; checks the counts and that undo brings each
/// step back.
#[track_caller]
fn counted(office: &mut Office, kind: &str, headings: &[&str], rows: &[Vec<&str>], changed: (usize, &str)) {
    let name = format!("{kind}.xlsx");
    let start = office.dump();
    let table = Table::of(headings, rows);
    let file = office.sheet(&name, &table);
    assert_eq!(office.preview(&[file])[0].new, rows.len() as u32);
    assert_eq!(office.dump(), start, "{kind}: a preview changes nothing");
    let first = office.take_clean(&name, &table);
    assert_eq!((first.kind.as_str(), first.new, first.same, first.absent), (kind, rows.len() as u32, 0, 0));
    let after = office.dump();
    let again = office.take_clean(&name, &table);
    assert_eq!((again.new, again.changed, again.same, again.absent), (0, 0, rows.len() as u32, 0), "{kind}");
    office.undo();
    let mut other: Vec<Vec<&str>> = rows[..rows.len() - 1].to_vec();
    other[0][changed.0] = changed.1;
    let taken = office.take_clean(&name, &Table::of(headings, &other));
    assert_eq!((taken.new, taken.changed, taken.same, taken.absent), (0, 1, rows.len() as u32 - 2, 1), "{kind}");
    office.undo();
    assert_eq!(office.dump(), after, "{kind}: undo of the second file");
    office.undo();
    assert_eq!(office.dump(), start, "{kind}: undo of the first file");
    office.redo();
    assert_eq!(office.dump(), after);
}

#[test]
fn files_of_every_kind_are_counted_and_undone() {
    let mut office = town().open();
    let rows: Vec<Vec<&str>> = schools().iter().map(|row| row.to_vec()).collect();
    counted(&mut office, "schools", &SCHOOLS, &rows, (4, "320"));
    let lessons = ["Kurikulum", "Jenjang", "Mapel", "JP"];
    let rows = [vec!["Kurikulum Kota", "SMP", "Matematika", "6"], vec!["Kurikulum Kota", "SMP", "IPA", "5"]];
    counted(&mut office, "curriculum", &lessons, &rows, (3, "8"));
    let centres = ["Puskesmas", "Rawat Inap", "Kawasan"];
    let mut two = office;
    two.take_clean(
        "peta2.xlsx",
        &Town::new().unit("2", "Dinas Kesehatan").unit("2.1", "Puskesmas Melati").unit("2.2", "Puskesmas Mawar").map(),
    );
    let rows =
        [vec!["Puskesmas Melati", "non rawat inap", "perkotaan"], vec!["Puskesmas Mawar", "rawat inap", "pedesaan"]];
    counted(&mut two, "puskesmas", &centres, &rows, (1, "rawat inap"));
    let indices = ["Unit", "Periode", "Nilai"];
    let rows = [
        vec!["Dinas Pendidikan", "2026-S1", "80,25"],
        vec!["Dinas Kesehatan", "Semester I 2026", "76,60"],
        vec!["Dinas Kesehatan", "2025", "88,31"],
    ];
    counted(&mut two, "service_index", &indices, &rows, (2, "90"));
    let entries = ["Unit", "Jabatan", "Jumlah", "Tahun", "Keterangan"];
    let rows = [
        vec![SCHOOL, MATHS, "2", "2027", "CASN 2027"],
        vec!["Puskesmas Melati", "Perawat Terampil", "3", "2028", ""],
        vec!["Puskesmas Melati", "Dokter Ahli Pertama", "1", "2028", ""],
    ];
    counted(&mut two, "entries", &entries, &rows, (2, "1"));
    two.assert_sound();
}

#[test]
fn names_that_the_map_does_not_know_are_refused_by_row() {
    let mut office = town().open();
    let mut rows = schools();
    rows.push(["10200003", "SMP Negeri 99", "SMP", "", "90", "1", "1", "1", "", ""]);
    let taken = office.take("sekolah.xlsx", &Table::of(&SCHOOLS, &rows));
    let told = |file: &ImportedFile| -> Vec<(u32, String)> {
        file.rejected.iter().map(|row| (row.row, row.code.clone())).collect()
    };
    assert_eq!((told(&taken), taken.accepted, taken.new), (vec![(4, "unit_unknown".to_string())], 2, 2));
    let rows = [["Dinas Lain", "2026", "80"], ["Dinas Kesehatan", "2026", "12"], ["Dinas Kesehatan", "kapan", "80"]];
    let taken = office.take("ikm.xlsx", &Table::of(&["Unit", "Periode", "Nilai"], &rows));
    assert_eq!((taken.accepted, taken.rejected.len()), (0, 3), "{:?}", taken.rejected);
    let rows =
        [["Puskesmas Melati", "Bidan Terampil", "1", "2027"], ["Puskesmas Melati", "Perawat Terampil", "0", "2027"]];
    let taken = office.take("masuk.xlsx", &Table::of(&["Unit", "Jabatan", "Jumlah", "Tahun"], &rows));
    let codes: Vec<(u32, &str)> = taken.rejected.iter().map(|row| (row.row, row.code.as_str())).collect();
    assert_eq!(codes, [(2, "position_unknown"), (3, "people_invalid")]);
}

#[test]
fn a_curriculum_of_the_office_stands_before_the_shipped_one() {
    let mut office = town().open();
    let mut rows = schools();
    rows[0][3] = "Kurikulum Kota";
    office.take_clean("sekolah.xlsx", &Table::of(&SCHOOLS, &rows));
    let view: SchoolsView = office.call("list_schools", json!({}));
    let faults = &school(&view, SCHOOL).faults;
    assert!(
        faults.len() == 1 && faults[0].contains("Kurikulum Kota"),
        "nothing is computed without saying so: {faults:?}"
    );
    assert_eq!(school(&view, SCHOOL).totals.need, 0);
    let lessons = [["Kurikulum Kota", "SMP", "Matematika", "8"]];
    office.take_clean("kurikulum.xlsx", &Table::of(&["Kurikulum", "Jenjang", "Mapel", "JP"], &lessons));
    let view: SchoolsView = office.call("list_schools", json!({}));
    let maths = subject(school(&view, SCHOOL), "Matematika");
    assert_eq!((maths.lesson_hours, maths.exact, maths.need), (72.0, 3.0, 3));
}

#[test]
fn data_of_a_school_and_a_puskesmas_hold_from_their_day_on() {
    let mut office = town().open();
    let (smp, centre) = (office.unit(SCHOOL), office.unit("Puskesmas Melati"));
    let request = |groups: u32, from: &str| {
        json!({
            "unit": smp, "npsn": "10200001", "level": "smp", "pupils": 288, "groups": { "7": groups, "8": 3, "9": 3 },
            "religions": [], "from": from,
        })
    };
    let _: SchoolsView = office.call("set_school", request(3, "2026-01-01"));
    let _: SchoolsView = office.call("set_school", request(6, "2027-07-01"));
    let maths = |office: &mut Office, day: &str| {
        let view: SchoolsView = office.call("list_schools", json!({ "as_of": day }));
        view.schools.first().map(|school| subject(school, "Matematika").exact)
    };
    let days = ["2025-12-31", "2026-01-01", "2027-06-30", "2027-07-01"].map(|day| maths(&mut office, day));
    assert_eq!(days, [None, Some(1.875), Some(1.875), Some(2.5)]);
    let before = office.dump();
    for (field, value, code) in [
        ("npsn", json!("1020"), "npsn"),
        ("level", json!("slb"), "school_level"),
        ("pupils", json!(-1), "school_pupils"),
        ("unit", json!(999_999), "not_found"),
    ] {
        let mut wrong = request(3, "2028-01-01");
        wrong[field] = value;
        asked_of(&office.refused("set_school", wrong), code);
    }
    assert_eq!(office.dump(), before);

    let health: HealthView = office.call("set_puskesmas", json!({ "unit": centre, "inpatient": false, "urban": true }));
    let [one] = &health.puskesmas[..] else { panic!("one puskesmas: {:?}", health.puskesmas) };
    assert_eq!((one.minimum, one.held, one.short), (22, 1, 21));
    let nurses = one.categories.iter().find(|line| line.category == "perawat").expect("nurses");
    assert_eq!((nurses.minimum, nurses.held, nurses.gap), (5, 1, -4));
    office.on_day("2027-01-01");
    let _: HealthView = office.call("set_puskesmas", json!({ "unit": centre, "inpatient": true, "urban": false }));
    let minimum = |office: &mut Office, day: &str| {
        office.call::<HealthView>("list_health", json!({ "as_of": day })).puskesmas[0].minimum
    };
    assert_eq!(["2026-12-31", "2027-01-01"].map(|day| minimum(&mut office, day)), [22, 27]);
    office.assert_sound();
}
