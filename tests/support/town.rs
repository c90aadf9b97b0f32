//! A small office made for one question: its map and its people, written as office files and taken in by the import.

use std::path::PathBuf;

use mutasi_acts::contract::*;
use serde_json::{Value, json};

use crate::Office;
use crate::office::day;
use crate::table::Table;

const MAP: [&str; 8] =
    ["Nomor", "Nama Jabatan / Unit", "Tipe", "Kategori", "Jenjang", "Kelas", "Kebutuhan", "Unit Kerja"];
const PEOPLE: [&str; 16] = [
    "NIP BARU",
    "NAMA",
    "TANGGAL LAHIR",
    "JENIS KELAMIN",
    "STATUS CPNS PNS",
    "KEDUDUKAN HUKUM NAMA",
    "GOL AKHIR NAMA",
    "TINGKAT PENDIDIKAN NAMA",
    "PENDIDIKAN NAMA",
    "UNOR NAMA",
    "JABATAN NAMA",
    "TMT JABATAN",
    "AKHIR KONTRAK",
    "TMT CPNS",
    "TMT PNS",
    "TMT GOLONGAN",
];
const FIRST_NAMES: [&str; 8] = ["Ahmad", "Bunga", "Cahya", "Dewi", "Eka", "Fajar", "Gita", "Hasan"];
const LAST_NAMES: [&str; 9] =
    ["Lubis", "Saputra", "Harahap", "Wijaya", "Nasution", "Kusuma", "Firdaus", "Siregar", "Manurung"];

/// The rows of a map and of a staff list.
#[derive(Debug, Clone, Default)]
pub struct Town {
    map: Vec<Vec<String>>,
    people: Vec<Vec<String>>,
}

impl Town {
    pub fn new() -> Self {
        Self::default()
    }

    /// A unit with its hierarchy number.
    pub fn unit(mut self, code: &str, name: &str) -> Self {
        self.map.push([code, name, "unit", "", "", "", "", ""].map(String::from).to_vec());
        self
    }

    /// A position of a unit. The level tells the family: `II.b`, `Ahli Pertama`, or `-` for *pelaksana*.
    pub fn post(mut self, unit: &str, title: &str, level: &str, need: i64) -> Self {
        let (family, class) = match level {
            "-" => ("pelaksana", "6"),
            eselon if eselon.contains('.') => ("struktural", "11"),
            _ => ("fungsional", "8"),
        };
        let need = need.to_string();
        self.map.push(["", title, "jabatan", family, level, class, &need, unit].map(String::from).to_vec());
        self
    }

    /// Somebody on a post since a day. A NIP with the code of an agreement is that of a contract, which ends never.
    pub fn person(self, nip: &str, unit: &str, title: &str, since: &str) -> Self {
        self.contract(nip, unit, title, since, "")
    }

    /// Somebody on a contract with its last day.
    pub fn contract(mut self, nip: &str, unit: &str, title: &str, since: &str, until: &str) -> Self {
        let at = self.people.len();
        let name = format!("{} {}", FIRST_NAMES[at % FIRST_NAMES.len()], LAST_NAMES[at % LAST_NAMES.len()]);
        let born = format!("{}-{}-{}", &nip[..4], &nip[4..6], &nip[6..8]);
        let (status, rank) = if &nip[12..14] > "20" { ("PPPK", "IX") } else { ("PNS", "III/b") };
        let row = [
            nip,
            &name,
            &born,
            "M",
            status,
            "Aktif",
            rank,
            "S-1/Sarjana",
            "S-1 Administrasi Publik",
            unit,
            title,
            since,
            until,
            "",
            "",
            "",
        ];
        self.people.push(row.map(String::from).to_vec());
        self
    }

    /// Says of the person with this NIP that the legal standing is another one.
    pub fn standing(self, nip: &str, standing: &str) -> Self {
        self.tell(nip, "KEDUDUKAN HUKUM NAMA", standing)
    }

    /// Writes another text in a column of the staff list for the person with this NIP.
    #[track_caller]
    pub fn tell(mut self, nip: &str, heading: &str, text: &str) -> Self {
        let at = PEOPLE.iter().position(|known| *known == heading).expect("a column of the staff list");
        self.people.iter_mut().filter(|row| row[0] == nip).for_each(|row| row[at] = text.into());
        self
    }

    /// The map as a table.
    pub fn map(&self) -> Table {
        Table::of(&MAP, &self.map)
    }

    /// The staff list as a table.
    pub fn people(&self) -> Table {
        Table::of(&PEOPLE, &self.people)
    }

    /// The office that has taken these files in, ratna at the desk.
    #[track_caller]
    pub fn open(&self) -> Office {
        self.open_on("2026-11-21")
    }

    /// The same on another day.
    #[track_caller]
    pub fn open_on(&self, text: &str) -> Office {
        let mut office = Office::of_rantau_bahari();
        office.on_day(text).take_clean("peta.xlsx", &self.map());
        if !self.people.is_empty() {
            office.take_clean("pegawai.xlsx", &self.people());
        }
        office
    }
}

/// NIP of a permanent employee born on a day, appointed at 25.
pub fn nip(born: &str, sequence: u32) -> String {
    let born = day(born).format("%Y%m%d").to_string();
    let year: i32 = born[..4].parse().expect("a year");
    format!("{born}{}011{sequence:03}", year + 25)
}

/// NIP of a contract employee born on a day, whose first agreement is of 2024.
pub fn nip_of_contract(born: &str, sequence: u32) -> String {
    format!("{}2024211{sequence:03}", day(born).format("%Y%m%d"))
}

impl Office {
    /// Saves a table as a workbook in the office's folder.
    #[track_caller]
    pub fn sheet(&self, name: &str, table: &Table) -> PathBuf {
        let file = self.folder().join(name);
        table.save(&file);
        file
    }

    /// Takes one table in as a workbook.
    #[track_caller]
    pub fn take(&mut self, name: &str, table: &Table) -> ImportedFile {
        let file = self.sheet(name, table);
        self.import(&[file]).remove(0)
    }

    /// Takes one table in, of which every row is good.
    #[track_caller]
    pub fn take_clean(&mut self, name: &str, table: &Table) -> ImportedFile {
        let taken = self.take(name, table);
        assert!(taken.rejected.is_empty() && taken.unmatched.is_empty(), "{name}: {taken:?}");
        taken
    }

    #[track_caller]
    pub fn unit(&mut self, name: &str) -> i64 {
        let found = self.staffing().units.into_iter().find(|unit| unit.name == name);
        found.unwrap_or_else(|| panic!("{name} is in the map")).id
    }

    /// The position of a title in a unit.
    #[track_caller]
    pub fn position(&mut self, unit: &str, title: &str) -> i64 {
        let id = self.unit(unit);
        let found = self.staffing().positions.into_iter().find(|line| line.unit == id && line.title == title);
        found.unwrap_or_else(|| panic!("{title}, {unit} is in the map")).id
    }

    #[track_caller]
    pub fn position_view(&mut self, position: i64) -> PositionView {
        self.call("show_position", json!({ "position": position }))
    }

    /// Need and people of a position on a day.
    #[track_caller]
    pub fn balance_on(&mut self, text: &str, position: i64) -> (i64, i64) {
        let lines = self.staffing_on(text).positions;
        let line = lines.iter().find(|line| line.id == position).expect("the position stands");
        (line.need, line.held)
    }

    #[track_caller]
    pub fn vacancies(&mut self, request: Value) -> Vec<VacancyView> {
        self.call("vacancies", request)
    }

    #[track_caller]
    pub fn set_parameter(&mut self, key: &str, value: &str, from: &str) {
        let request = json!({ "key": key, "value": value, "from": from, "basis": "Keputusan Wali Kota 1/2026" });
        let _: Vec<DatedParameter> = self.call("set_parameter", request);
    }
}
