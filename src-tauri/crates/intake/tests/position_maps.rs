//! Position maps: what is read, and everything that goes wrong in rows and in the tree of units.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use mutasi_domain::position::{Family, JfLevel, Level};
use mutasi_intake::rows::{MapRow, PositionRow, ReadFile, Rows, UnitRow, units_from_the_top};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use support::{bytes_of, codes, file_with, read, read_csv, remark_codes};

const MAP_HEADINGS: &str = "No;Nama Jabatan/Unit;Tipe;Kategori;Jenjang;Kelas;Keb;Eks;Unit Kerja";

fn map(lines: &[&str]) -> ReadFile {
    read_csv(&[&[MAP_HEADINGS, "1;Dinas Sosial;unit;;;;;;"], lines].concat())
}

fn units(file: &ReadFile) -> Vec<&UnitRow> {
    let Rows::Positions(rows) = &file.rows else { panic!("a position map") };
    rows.iter().filter_map(|row| if let MapRow::Unit(unit) = &row.value { Some(unit) } else { None }).collect()
}

/// Name and name of the unit above.
fn places(file: &ReadFile) -> Vec<(&str, &str)> {
    units(file).into_iter().map(|unit| (unit.name.as_str(), unit.parent.as_str())).collect()
}

fn position(file: &ReadFile, at: usize) -> &PositionRow {
    let Rows::Positions(rows) = &file.rows else { panic!("a position map") };
    match &rows[at].value {
        MapRow::Position(position) => position,
        MapRow::Unit(unit) => panic!("a unit: {unit:?}"),
    }
}

#[test]
fn position_rows_that_are_rejected() {
    for (line, code) in [
        ("1.1;DINAS  SOSIAL;unit;;;;;;", "duplicate_unit"),
        (";Bidang Satu;unit;;;;;;Dinas Sosial", "number_missing"),
        ("satu;Bidang Satu;unit;;;;;;", "number_invalid"),
        (";Analis;jabatan;pelaksana;-;7;-1;0;Dinas Sosial", "need_invalid"),
        (";Analis;jabatan;pelaksana;-;7;1,5;0;Dinas Sosial", "need_invalid"),
        (";Analis;jabatan;pelaksana;-;7;;0;Dinas Sosial", "need_invalid"),
        (";Analis;jabatan;pelaksana;-;7;dua;0;Dinas Sosial", "need_invalid"),
        (";Analis;jabatan;pelaksana;-;18;1;0;Dinas Sosial", "class_invalid"),
        (";Analis;jabatan;pelaksana;-;7;1;-2;Dinas Sosial", "existing_invalid"),
        (";Analis;jabatan;istimewa;-;7;1;0;Dinas Sosial", "family_unknown"),
        (";Analis;jabatan;;-;7;1;0;Dinas Sosial", "family_unknown"),
        (";Analis;jabatan;struktural;XX;7;1;0;Dinas Sosial", "level_unknown"),
        (";Analis;orang;pelaksana;-;7;1;0;Dinas Sosial", "type_unknown"),
        (";;jabatan;pelaksana;-;7;1;0;Dinas Sosial", "name_missing"),
    ] {
        assert_eq!(codes(&map(&[line]).rejected), [(3, code)], "{line}");
    }
    let twice =
        map(&[";Analis;jabatan;pelaksana;-;7;1;0;Dinas Sosial", ";ANALIS;jabatan;pelaksana;;7;2;0;dinas sosial"]);
    assert_eq!(codes(&twice.rejected), [(4, "duplicate_position")]);
}

#[test]
fn positions_take_from_their_surroundings_what_the_row_leaves_out() {
    let file = map(&[
        "1.1;Bidang Satu;;;;;;;",
        ";Guru Ahli Muda;jabatan;fungsional;;;2;-;",
        ";Kepala;jabatan;;III.b;;1;;Bidang Satu",
    ]);
    assert_eq!(codes(&file.rejected), []);
    let teacher = position(&file, 2);
    assert_eq!(
        (teacher.unit.as_str(), teacher.level, teacher.class, teacher.existing),
        ("Bidang Satu", Level::Jf(JfLevel::AhliMuda), 0, None)
    );
    assert_eq!(position(&file, 3).family, Family::Managerial);
    let Rows::Positions(rows) = &file.rows else { unreachable!() };
    assert!(matches!(&rows[1].value, MapRow::Unit(unit) if unit.parent == "Dinas Sosial"), "by its number 1.1");
}

#[test]
fn a_hierarchy_number_stored_as_a_number_is_refused_where_it_has_become_another() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["Nomor", "Nama Jabatan / Unit", "Tipe", "Kebutuhan", "Unit Kerja"]).unwrap();
    for (row, number, name) in [(1, 4.0, "Dinas"), (2, 4.1, "Bidang Satu"), (3, 4.1, "Bidang Sepuluh")] {
        sheet.write(row, 0, number).unwrap();
        sheet.write(row, 1, name).unwrap();
        sheet.write(row, 2, "unit").unwrap();
    }
    let (_folder, path) = file_with("peta.xlsx", &bytes_of(workbook));
    let file = read(&path).unwrap();
    assert_eq!(codes(&file.rejected), [(4, "number_as_decimal")]);
    assert_eq!(remark_codes(&file), ["number_as_decimal"]);
}

#[test]
fn headings_may_take_two_rows_of_merged_cells() {
    let file = read_csv(&[
        "PETA JABATAN;;;;;;",
        "Nomor;Nama Jabatan;Tipe;Kategori;Jumlah Pegawai;;Unit Kerja",
        ";;;;Kebutuhan;Eksisting;",
        "1;Dinas Sosial;unit;;;;",
        ";Analis;jabatan;pelaksana;2;1;Dinas Sosial",
    ]);
    assert_eq!((file.header_row, file.headings[4].as_str(), codes(&file.rejected)), (3, "Kebutuhan", vec![]));
    assert_eq!(position(&file, 1).need, 2);
}

/// A map that says what stands above each unit in a column of its own.
fn with_parents(lines: &[&str]) -> ReadFile {
    read_csv(&[&["ID Unit;Nama Jabatan/Unit;Tipe;Kategori;Kebutuhan;Unit Kerja;Induk"], lines].concat())
}

#[test]
fn a_unit_that_is_its_own_parent_takes_what_stands_below_it_along() {
    let file = map(&[
        "1.1;Bidang Satu;unit;;;;;;Bidang Satu",
        ";Analis;jabatan;pelaksana;-;7;1;0;Bidang Satu",
        "1.1.1;Seksi Satu;unit;;;;;;",
        ";Pengolah;jabatan;pelaksana;-;7;1;0;",
        "1.2;Bidang Dua;unit;;;;;;Dinas Sosial",
        ";Analis;jabatan;pelaksana;-;7;1;0;Bidang Dua",
    ]);
    assert_eq!(
        codes(&file.rejected),
        [(3, "own_parent"), (4, "unit_refused"), (5, "parent_refused"), (6, "unit_refused")]
    );
    assert!(file.rejected[1].message.contains("\"Bidang Satu\" di baris 3"), "{}", file.rejected[1].message);
    assert!(file.rejected[3].message.contains("\"Seksi Satu\" di baris 5"), "{}", file.rejected[3].message);
    assert_eq!(places(&file), [("Dinas Sosial", ""), ("Bidang Dua", "Dinas Sosial")], "the rest of the map is read");
}

#[test]
fn units_that_stand_above_each_other_are_all_named() {
    let file = with_parents(&[
        "1;Dinas;unit;;;;",
        "2;Bidang A;unit;;;;Bidang C",
        "3;Bidang B;unit;;;;Bidang A",
        "4;Bidang C;unit;;;;Bidang B",
        "5;Seksi;unit;;;;Bidang C",
        ";Analis;jabatan;pelaksana;1;Seksi;",
    ]);
    let refused = [(3, "cycle"), (4, "cycle"), (5, "cycle"), (6, "parent_refused"), (7, "unit_refused")];
    assert_eq!(codes(&file.rejected), refused);
    assert_eq!(file.rejected[0].column, "Induk");
    for name in ["Bidang A", "Bidang B", "Bidang C"] {
        assert!(file.rejected[0].message.contains(name), "{}", file.rejected[0].message);
    }
    assert_eq!(places(&file), [("Dinas", "")]);
}

#[test]
fn orphans_are_refused_and_say_what_is_missing() {
    for (line, missing) in [
        ("4.2.1;Seksi;unit;;;;;;", "\"4.2\""),
        ("4.2.1;Seksi;unit;;;;;;Bidang Hilang", "\"Bidang Hilang\""),
        ("1.1;Bidang;unit;;;;;;Dinas Hilang", "\"Dinas Hilang\""),
    ] {
        let file = map(&[line]);
        assert_eq!(codes(&file.rejected), [(3, "orphan")], "{line}");
        assert!(file.rejected[0].message.contains(missing), "{}", file.rejected[0].message);
    }
    let file = map(&["1.1.1;Seksi;unit;;;;;;Bidang", "1.1;Bidang;unit;;;;;;Dinas Sosial"]);
    assert_eq!(codes(&file.rejected), [], "a unit above may stand below in the file");
    let file = map(&["2;Dinas Kesehatan;unit;;;;;;Pemerintah Kota Rantau Bahari"]);
    assert_eq!(places(&file)[1], ("Dinas Kesehatan", ""), "the government is no unit of the map");
}

#[test]
fn repeated_names_and_numbers_are_named() {
    let file = map(&[
        "1.1;Bidang Satu;unit;;;;;;Dinas Sosial",
        ";Analis;jabatan;pelaksana;-;7;1;0;Bidang Satu",
        "1.2;BIDANG SATU;unit;;;;;;Dinas Sosial",
        ";Analis;jabatan;pelaksana;-;7;1;0;Bidang Satu",
        "1.1;Bidang Tiga;unit;;;;;;",
        "1.1.1;Seksi;unit;;;;;;",
    ]);
    assert_eq!(
        codes(&file.rejected),
        [(5, "duplicate_unit"), (6, "unit_refused"), (7, "number_repeated")],
        "the position below the second of two units of one name is not counted to the first"
    );
    let file = map(&[
        "1.1;Bidang Satu;unit;;;;;;Dinas Sosial",
        "1.1;Bidang Dua;unit;;;;;;Dinas Sosial",
        "1.1.1;Seksi;unit;;;;;;",
    ]);
    assert_eq!((codes(&file.rejected), remark_codes(&file)), (vec![(5, "parent_ambiguous")], vec!["number_repeated"]));
}

#[test]
fn a_number_decides_over_the_agency_beside_it_and_contradictions_are_told() {
    let lines = ["1.1;Bidang;unit;;;;;;Dinas Sosial", "1.1.1;Seksi;unit;;;;;;Dinas Sosial", "2;Dinas Lain;unit;;;;;;"];
    let file = map(&lines);
    assert_eq!(
        (places(&file)[2], remark_codes(&file)),
        (("Seksi", "Bidang"), vec![]),
        "the agency is named in many maps"
    );
    let file = map(&[&lines[..], &["1.2;Bidang Dua;unit;;;;;;Dinas Lain"]].concat());
    assert_eq!((places(&file)[4], remark_codes(&file)), (("Bidang Dua", "Dinas Sosial"), vec!["parent_disagrees"]));
}

#[test]
fn the_unit_above_may_be_told_by_id_or_name_and_numbers_are_made() {
    let file = with_parents(&[
        "A1;Dinas;unit;;;;",
        "A2;Bidang Satu;unit;;;;A1",
        "A3;Seksi;unit;;;;Bidang Dua",
        "A4;Bidang Dua;unit;;;;A1",
        ";Analis;jabatan;pelaksana;1;A4;",
    ]);
    assert_eq!(codes(&file.rejected), []);
    let read: Vec<_> =
        units(&file).iter().map(|unit| (unit.code.as_str(), unit.name.as_str(), unit.parent.as_str())).collect();
    assert_eq!(
        read,
        [
            ("1", "Dinas", ""),
            ("1.1", "Bidang Satu", "Dinas"),
            ("1.2.1", "Seksi", "Bidang Dua"),
            ("1.2", "Bidang Dua", "Dinas")
        ]
    );
    assert_eq!(position(&file, 4).unit, "Bidang Dua");
    let file = with_parents(&["A1;Dinas;unit;;;;A1", "A2;Bidang;unit;;;;Bidang"]);
    assert_eq!(codes(&file.rejected), [(2, "own_parent"), (3, "own_parent")]);
    let file = read_csv(&["Id;Nama;Tipe;Kebutuhan;DiatasanId", "10;Dinas;unit;;", "11;Bidang;unit;;10"]);
    assert_eq!(places(&file), [("Dinas", ""), ("Bidang", "Dinas")]);
}

#[test]
fn a_tree_of_thousands_of_faults_is_read_at_once() {
    let mut lines = vec!["0;Dinas;unit;;;;".to_string()];
    for at in 1..20_000 {
        let above = match at % 4 {
            0 => at,
            1 => at + 1,
            2 => at - 1,
            _ => 0,
        };
        lines.push(format!("{at};Unit {at};unit;;;;{above}"));
        lines.push(format!(";Analis;jabatan;pelaksana;1;Unit {at};"));
    }
    // One chain as deep as the file is long, hanging on a unit that names itself.
    lines.push("30000;Ujung;unit;;;;30000".into());
    lines.extend((30_001..50_000).map(|at| format!("{at};Unit {at};unit;;;;{}", at - 1)));
    let file = with_parents(&lines.iter().map(String::as_str).collect::<Vec<_>>());
    let mut counts = BTreeMap::new();
    for rejection in &file.rejected {
        *counts.entry(rejection.code.as_str()).or_insert(0) += 1;
    }
    let expected = [("cycle", 10_000), ("own_parent", 5_000), ("parent_refused", 19_999), ("unit_refused", 14_999)];
    assert_eq!(counts, expected.into());
    assert_eq!(units(&file).len(), 1 + 5_000);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_stands_above_what_accepted_units_are_a_tree(above in prop::collection::vec(0..30_usize, 0..24)) {
        let lines: Vec<String> = above
            .iter()
            .enumerate()
            .map(|(at, above)| format!("{at};Unit {at};unit;;;;{}", if above % 7 == 0 { String::new() } else { above.to_string() }))
            .collect();
        let file = with_parents(&lines.iter().map(String::as_str).collect::<Vec<_>>());
        let parents: BTreeMap<&str, &str> = places(&file).into_iter().collect();
        let Rows::Positions(rows) = &file.rows else { unreachable!("a map") };
        let mut met = BTreeSet::from([""]);
        for unit in units_from_the_top(rows) {
            prop_assert!(met.contains(unit.parent.as_str()), "{} comes before the unit above it", unit.name);
            met.insert(&unit.name);
        }
        prop_assert_eq!(met.len(), parents.len() + 1, "every unit is there");
        for name in parents.keys() {
            let mut met = BTreeSet::new();
            let mut at = *name;
            while !at.is_empty() {
                prop_assert!(met.insert(at), "{name} stands above itself");
                prop_assert!(parents.contains_key(at), "{at} stands above {name} and was not accepted");
                at = parents[at];
            }
        }
        prop_assert_eq!(parents.len() + file.rejected.len(), above.len());
    }
}
