//! What stands in the reports: the figures of the screens, the legal order, and cells that no spreadsheet damages.

use std::collections::BTreeSet;

use calamine::Data;
use mutasi_acts::contract::*;
use mutasi_tests::{CLEAN_120, Office, Printed, PrintedSheet, Table, Town, number};
use serde_json::json;

const TABLES: [&str; 9] =
    ["bezetting", "proyeksi", "rekap", "duk", "nominatif", "abk", "lowongan", "sekolah", "puskesmas"];

/// The sample office after its files were taken in.
fn sample() -> Office {
    let mut office = Office::of_rantau_bahari();
    office.import(&CLEAN_120.files());
    office
}

fn first(printed: &Printed) -> PrintedSheet {
    printed.sheets().remove(0)
}

fn sheet(printed: &Printed, name: &str) -> PrintedSheet {
    printed.sheets().into_iter().find(|sheet| sheet.name == name).unwrap_or_else(|| panic!("a sheet {name}"))
}

fn numbers(row: &[Data], columns: std::ops::Range<usize>) -> Vec<i64> {
    row[columns].iter().map(number).collect()
}

fn assert_staffing_is_that_of_the_screen(office: &mut Office) {
    let seen = office.staffing_on("2026-12-31");
    let printed = office.print("bezetting", "keluar", json!({}));
    let sheet = first(&printed);
    let figures = |row: &[Data]| (number(&row[6]), number(&row[7]), number(&row[8]));
    assert_eq!(sheet.data().len(), seen.positions.len(), "every position has its row");
    let total = sheet.labelled("Jumlah seluruhnya");
    assert_eq!(figures(total), (seen.total.held, seen.total.need, seen.total.gap));
    assert_eq!((sheet.sum(6), sheet.sum(7), sheet.sum(8)), figures(total), "rows add up to the total");
    assert_eq!(number(&total[4]) + number(&total[5]), seen.total.held, "PNS and PPPK are everybody");
    for agency in seen.units.iter().filter(|unit| unit.depth == 0 && unit.need + unit.held > 0) {
        let row = sheet.labelled(&format!("Jumlah {}", agency.name));
        assert_eq!(figures(row), (agency.held, agency.need, agency.gap), "{}", agency.name);
    }
    let paper = printed.paper();
    assert!(paper.contains("Keadaan: 31 Desember 2026"), "the paper names its day");
    let held = seen.total.held;
    let told = if held < 1000 { held.to_string() } else { format!("{}.{:03}", held / 1000, held % 1000) };
    assert!(paper.contains(&format!("{told} ")) && paper.contains("Jumlah seluruhnya"), "and carries the total {told}");
}

#[test]
fn the_staffing_report_has_the_figures_of_the_screen() {
    assert_staffing_is_that_of_the_screen(&mut sample());
    assert_staffing_is_that_of_the_screen(&mut Office::invented(300, 5));
}

#[test]
fn the_projection_report_has_the_figures_of_the_screen() {
    let mut office = Office::invented(300, 5);
    let seen: ProjectionView = office.call("projection", json!({ "as_of": "2026-12-31" }));
    let sheet = first(&office.print("proyeksi", "keluar", json!({})));
    let total = sheet.labelled("Jumlah seluruhnya");
    let of = &seen.total;
    let now = vec![of.pns, of.pppk, of.held, of.need, of.gap];
    let retire = of.years.iter().map(|year| year.retire);
    let short = of.years.iter().map(|year| year.short);
    let wanted: Vec<i64> = now.into_iter().chain(retire).chain(short).collect();
    assert_eq!(numbers(total, 4..19), wanted);
    let summed: Vec<i64> = (4..19).map(|column| sheet.sum(column)).collect();
    assert_eq!(summed, wanted, "rows add up to the total");
    assert_eq!(seen.years[0], 2027, "the first year follows the day");
    assert!(sheet.rows.iter().any(|row| row[9] == "2027" && row[14] == "2027"), "both blocks are headed by the years");
}

#[test]
fn a_scenario_is_printed_with_its_name_and_its_figures() {
    let mut office = sample();
    let real = office.staffing_on("2026-12-31");
    let line = real.positions.iter().find(|line| line.family == "pelaksana").expect("a post for several people");
    let made: ScenarioView = office.call("new_scenario", json!({ "name": "Jalan baru" }));
    let change = json!({ "kind": "set_need", "position": line.id, "people": line.need + 7, "from": "2026-12-01" });
    let asked = json!({ "scenario": made.scenario, "changes": [change] });
    let _: ScenarioView = office.call("edit_scenario", asked);
    let printed = office.print("bezetting", "keluar", json!({ "scenario": made.scenario }));
    assert_eq!(number(&first(&printed).labelled("Jumlah seluruhnya")[7]), real.total.need + 7);
    assert!(printed.paper().contains("SIMULASI: JALAN BARU"), "the paper says that it is no record");
    assert!(printed.files[0].file.contains("simulasi"), "and so does the name of the file: {:?}", printed.files);
}

#[test]
fn a_report_of_a_unit_holds_that_unit_and_those_below() {
    let mut office = sample();
    let seen = office.staffing_on("2026-12-31");
    let unit = seen.units.iter().find(|unit| unit.name == "Dinas Kesehatan").expect("the agency is in the map");
    let printed = office.print("bezetting", "keluar", json!({ "unit": unit.id }));
    let total = first(&printed);
    assert_eq!(numbers(total.labelled("Jumlah Dinas Kesehatan"), 6..9), [unit.held, unit.need, unit.gap]);
    assert_eq!(total.sum(7), unit.need, "no other unit stands in the report");
    assert!(printed.files.iter().all(|file| file.file.contains("Dinas-Kesehatan_2026-12-31")), "{:?}", printed.files);
    let listed: Vec<ReportLine> = office.call("list_reports", json!({}));
    assert_eq!((listed[0].kind.as_str(), listed[0].unit.as_str()), ("bezetting", "Dinas Kesehatan"));
    let people = first(&office.print("nominatif", "keluar", json!({ "unit": unit.id })));
    assert_eq!(people.data().len() as i64, unit.held, "its people, and nobody without a post");
}

#[test]
fn every_recapitulation_counts_everybody() {
    let mut office = Office::invented(300, 5);
    let everybody = office.everybody();
    let of = |status: &str| everybody.iter().filter(|line| line.status == status).count() as i64;
    let printed = office.print("rekap", "keluar", json!({}));
    let last = |name: &str| {
        let found = sheet(&printed, name);
        number(found.labelled("Jumlah").last().expect("a total"))
    };
    assert_eq!(last("Golongan PNS"), of("PNS") + of("CPNS"));
    assert_eq!(last("Golongan PPPK"), of("PPPK"));
    for name in ["Pendidikan", "Jenis kelamin", "Umur"] {
        assert_eq!(last(name), everybody.len() as i64, "{name}");
    }
    let (managerial, others) = (last("Eselon"), last("JF dan pelaksana"));
    let placed = everybody.iter().filter(|line| line.position_id.is_some()).count() as i64;
    assert_eq!(managerial + others, placed, "everybody on a post is managerial, functional or pelaksana");
    let open: Vec<VacancyView> = office.call("vacancies", json!({ "as_of": "2026-12-31" }));
    assert_eq!(last("Lowongan"), open.iter().map(|vacancy| vacancy.open).sum::<i64>());
    let grades = sheet(&printed, "Golongan PNS");
    let row = grades.labelled("Jumlah");
    assert_eq!(number(&row[6]), numbers(row, 2..6).iter().sum::<i64>(), "golongan I has its subtotal");
}

/// A town of five on two kinds of posts, and the facts that the order asks for one after the other.
fn ranked_town() -> Office {
    let town = Town::new().unit("1", "Dinas Satu").post("Dinas Satu", "Kepala Dinas", "II.b", 1).post(
        "Dinas Satu",
        "Pengolah Data",
        "-",
        9,
    );
    let mut office = town.open();
    let headings = [
        "NIP BARU",
        "NAMA",
        "TANGGAL LAHIR",
        "JENIS KELAMIN",
        "STATUS CPNS PNS",
        "KEDUDUKAN HUKUM NAMA",
        "GOL AKHIR NAMA",
        "TMT GOLONGAN",
        "MK TAHUN",
        "MK BULAN",
        "TINGKAT PENDIDIKAN NAMA",
        "PENDIDIKAN NAMA",
        "TAHUN LULUS",
        "UNOR NAMA",
        "JABATAN NAMA",
        "TMT JABATAN",
        "LATIHAN JABATAN NAMA",
    ];
    #[rustfmt::skip]
    let rows = [
        ["199003022015011001", "Gita Lama", "1990-03-02", "F", "PNS", "Aktif", "III/b", "01-04-2020", "10", "3", "S-1/Sarjana", "S-1 Hukum", "2012", "Dinas Satu", "Pengolah Data", "01-01-2021", ""],
        ["199003012015011002", "Eka Didik", "1990-03-01", "F", "PNS", "Aktif", "III/b", "01-04-2020", "10", "3", "S-1/Sarjana", "S-1 Hukum", "2012", "Dinas Satu", "Pengolah Data", "01-01-2021", "PKP"],
        ["198003012005011003", "Bunga Kepala", "1980-03-01", "F", "PNS", "Aktif", "III/b", "01-04-2020", "5", "0", "S-1/Sarjana", "S-1 Hukum", "2003", "Dinas Satu", "Kepala Dinas", "01-01-2024", ""],
        ["199503012020011004", "Ahmad Tua", "1995-03-01", "M", "PNS", "Aktif", "III/b", "01-04-2019", "1", "0", "S-1/Sarjana", "S-1 Hukum", "2018", "Dinas Satu", "Pengolah Data", "01-01-2025", ""],
        ["199503022020011005", "Hasan Tinggi", "1995-03-02", "M", "PNS", "Aktif", "III/c", "01-04-2025", "1", "0", "S-1/Sarjana", "S-1 Hukum", "2018", "Dinas Satu", "Pengolah Data", "01-01-2025", ""],
        ["199001012024211006", "Dewi Kontrak", "1990-01-01", "F", "PPPK", "Aktif", "IX", "01-04-2010", "20", "0", "S-1/Sarjana", "S-1 Hukum", "2012", "Dinas Satu", "Pengolah Data", "01-01-2024", ""],
    ];
    office.take_clean("pegawai.xlsx", &Table::of(&headings, &rows));
    office
}

#[test]
fn the_seniority_list_is_in_the_legal_order_and_leaves_contract_staff_out() {
    let mut office = ranked_town();
    let printed = office.print("duk", "keluar", json!({}));
    let list = first(&printed);
    let names: Vec<String> = list.data().iter().map(|row| row[1].to_string()).collect();
    // Golongan, its TMT, post, training, age: each decides where all before are equal.
    assert_eq!(names, ["Hasan Tinggi", "Ahmad Tua", "Bunga Kepala", "Eka Didik", "Gita Lama"]);
    let eka = list.data()[3].iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(
        eka[2..10],
        ["199003012015011002", "III/b", "01-04-2020", "Pengolah Data", "01-01-2021", "10", "3", "PKP"]
    );
    let paper = printed.paper();
    assert!(paper.contains("1 PPPK tidak dimuat") && !paper.contains("Dewi Kontrak"), "who is left out is told");
    assert!(paper.contains("WALI KOTA RANTAU BAHARI,") && paper.contains("Sri Wahyuni, S.H."), "the head signs");
    let roll = first(&office.print("nominatif", "keluar", json!({})));
    assert_eq!(roll.data().last().expect("six people")[1], "Dewi Kontrak", "the roll has everybody, contracts last");
}

#[test]
fn no_cell_is_a_formula_and_every_nip_is_its_eighteen_digits() {
    let mut office = Office::invented(300, 5);
    let nips: BTreeSet<String> = office.everybody().into_iter().map(|line| line.nip).collect();
    for kind in TABLES {
        for sheet in office.print(kind, "keluar", json!({})).sheets() {
            assert!(!sheet.has_formula, "{kind}: {} has no formula", sheet.name);
            let wide = matches!(kind, "bezetting" | "proyeksi" | "duk" | "nominatif") || sheet.name == "Eselon";
            assert!(!wide || sheet.merged > 0, "{kind}: {} has headings over several columns", sheet.name);
            for cell in sheet.rows.iter().flatten() {
                let long = matches!(cell, Data::Float(value) if value.abs() >= 1e12);
                assert!(!long, "{kind}: {cell:?} would be a number that was an identifier");
            }
        }
        if kind == "nominatif" {
            let found = first(&office.print(kind, "lagi", json!({})));
            let printed: BTreeSet<String> = found
                .data()
                .iter()
                .map(|row| match &row[2] {
                    Data::String(nip) => nip.clone(),
                    other => panic!("a NIP is text, not {other:?}"),
                })
                .collect();
            assert_eq!(printed, nips, "every NIP, digit by digit");
        }
    }
}

#[test]
fn the_workload_report_adds_up_and_names_the_effectiveness() {
    let mut office = sample();
    let seen: WorkloadListView = office.call("list_workload", json!({ "as_of": "2026-12-31" }));
    let known: Vec<&WorkloadLine> = seen.positions.iter().filter(|line| line.method.is_some()).collect();
    let printed = office.print("abk", "keluar", json!({}));
    let summary = sheet(&printed, "Efektivitas");
    assert_eq!(summary.data().len(), known.len());
    assert_eq!(summary.sum(5), known.iter().map(|line| line.need).sum::<i64>());
    assert_eq!(summary.sum(6), known.iter().map(|line| line.held).sum::<i64>());
    let tasks = sheet(&printed, "Beban kerja");
    let wanted: u32 = known.iter().map(|line| line.tasks).sum();
    assert_eq!(tasks.data().len(), wanted as usize, "every task has its row");
}

#[test]
fn lists_of_services_and_open_seats_have_the_figures_of_the_screen() {
    let mut office = Office::invented(600, 7);
    let schools: SchoolsView = office.call("list_schools", json!({ "as_of": "2026-12-31" }));
    let list = first(&office.print("sekolah", "keluar", json!({})));
    let of = &schools.total;
    let wanted = [of.need, of.pns, of.pppk, of.non_asn, of.gap, of.retiring];
    assert!(of.need > 0, "the region has schools");
    assert_eq!(numbers(list.labelled("Jumlah seluruhnya"), 6..12), wanted);
    let named = |npsn: &str| list.rows.iter().filter(|row| row[0] == npsn).count();
    assert!(schools.schools.iter().all(|school| named(&school.npsn) == 1), "every school once, in its first row");

    let health: HealthView = office.call("list_health", json!({ "as_of": "2026-12-31" }));
    let list = first(&office.print("puskesmas", "keluar", json!({})));
    assert!(!health.puskesmas.is_empty(), "the region has a puskesmas");
    for one in &health.puskesmas {
        let row = list.labelled(&format!("Jumlah {}", one.name));
        assert_eq!(numbers(row, 4..7), [one.minimum, one.held, one.held - one.minimum], "{}", one.name);
        assert_eq!(row[3], format!("kurang {} orang", one.short).as_str());
    }

    let open: Vec<VacancyView> = office.call("vacancies", json!({ "as_of": "2026-12-31" }));
    let list = first(&office.print("lowongan", "keluar", json!({})));
    assert_eq!(list.data().len(), open.len());
    assert_eq!(list.sum(6), open.iter().map(|vacancy| vacancy.open).sum::<i64>());
    assert_eq!(number(&list.labelled("Jumlah")[6]), list.sum(6));
}

#[test]
fn the_chart_comes_as_paper_and_as_pictures() {
    let mut office = sample();
    let seen = office.staffing_on("2026-12-31");
    let unit = seen.units.iter().find(|unit| unit.name == "Dinas Kesehatan").expect("the agency is in the map");
    let asked = json!({ "unit": unit.id, "formats": ["pdf", "png"], "paper": "a3" });
    let printed = office.print("peta", "keluar", asked);
    let paper = printed.paper();
    assert!(paper.contains("PETA JABATAN") && paper.contains("Keadaan: 31 Desember 2026"), "{paper}");
    let pages = printed.files[0].pages as usize;
    assert_eq!(printed.files.len(), 1 + pages, "a picture of every page");
    for (name, bytes) in printed.bytes_in(&printed.folder).iter().skip(1) {
        assert!(bytes.starts_with(b"\x89PNG"), "{name} is a picture");
    }
}
