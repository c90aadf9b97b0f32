//! People who were moved: a small office whose decrees are out, and its forms of evaluation.

use std::path::{Path, PathBuf};

use calamine::Data;
use mutasi_acts::contract::*;
use serde_json::{Value, json};

use crate::{Office, Table, Town, nip};

/// The day on which the moved people begin.
pub const TMT: &str = "2026-12-01";

/// An office of archives: clerks of one division go to another.
pub struct Followed;

impl Followed {
    pub const OFFICE: &str = "Dinas Kearsipan";
    pub const LEFT: &str = "Bidang Penyimpanan";
    pub const JOINED: &str = "Bidang Layanan";
    pub const CLERK: &str = "Pengadministrasi";
    pub const ARCHIVIST: &str = "Pengelola Arsip";

    /// NIP of a clerk who is to be moved.
    pub fn clerk(at: u32) -> String {
        nip("1990-05-06", at)
    }

    /// NIP of the head of the division that they join.
    pub fn superior() -> String {
        nip("1975-03-04", 1)
    }

    /// So many clerks, and an approved plan that moves them all; ratna at the desk on 21 November 2026.
    #[track_caller]
    pub fn approved(clerks: u32) -> (Office, i64) {
        let mut town = Town::new()
            .unit("1", Self::OFFICE)
            .post(Self::OFFICE, "Kepala Dinas", "II.b", 1)
            .unit("1.1", Self::LEFT)
            .post(Self::LEFT, Self::CLERK, "-", i64::from(clerks))
            .unit("1.2", Self::JOINED)
            .post(Self::JOINED, "Kepala Bidang Layanan", "III.b", 1)
            .post(Self::JOINED, Self::ARCHIVIST, "-", i64::from(clerks) + 2)
            .person(&Self::superior(), Self::JOINED, "Kepala Bidang Layanan", "2020-01-01");
        for at in 1..=clerks {
            town = town.person(&Self::clerk(at), Self::LEFT, Self::CLERK, "2019-01-01").tell(
                &Self::clerk(at),
                "TMT GOLONGAN",
                "2021-04-01",
            );
        }
        let mut office = town.open();
        let rows: Vec<[String; 3]> = (1..=clerks)
            .flat_map(|at| ["2024", "2025"].map(|year| [Self::clerk(at), year.into(), "Baik".into()]))
            .collect();
        office.take_clean("skp.xlsx", &Table::of(&["NIP", "TAHUN", "PREDIKAT"], &rows));
        let to = office.position(Self::JOINED, Self::ARCHIVIST);
        let mut plan = office.plan("Penguatan layanan arsip", TMT);
        for at in 1..=clerks {
            plan.add(&Self::clerk(at), to);
        }
        let plan = plan.consent_of_both_sides().plan;
        office.sit("budi").at_plan(plan).approve();
        office.sit("ratna");
        (office, plan)
    }

    /// The same with the decrees out, handed over, and everybody on duty since the TMT.
    #[track_caller]
    pub fn on_duty(clerks: u32) -> (Office, i64) {
        let (mut office, plan) = Self::approved(clerks);
        let folder = office.place("sk");
        office.issue(plan, "2026-11-21", &folder, false);
        let cases = office.cases_of(plan);
        office.step(&cases, "deliver", json!({}));
        office.on_day(TMT);
        office.step(&cases, "report_duty", json!({ "letter": "800/12/SPMT/2026", "day": TMT }));
        (office, plan)
    }

    /// The same on the day on which their first evaluation is due, with forms printed for so many peers: the evaluations,
    /// the workbook of the forms, and the folder in which it lies.
    #[track_caller]
    pub fn printed(clerks: u32, peers: u32) -> (Office, Vec<EvaluationLine>, Table, PathBuf) {
        let (mut office, _) = Self::on_duty(clerks);
        office.on_day("2027-03-01");
        let due = office.evaluations(3);
        let folder = office.place("formulir");
        let ids: Vec<i64> = due.iter().map(|line| line.evaluation).collect();
        let forms = office.print_forms(&ids, peers, &folder);
        (office, due, forms, folder)
    }
}

impl Office {
    /// Open evaluations so many months after the TMT, in the order of their cases.
    #[track_caller]
    pub fn evaluations(&mut self, months: u32) -> Vec<EvaluationLine> {
        let mut all: Vec<EvaluationLine> = self.call("list_evaluations", json!({}));
        all.retain(|line| line.months == months);
        all.sort_by_key(|line| line.case);
        all
    }

    #[track_caller]
    pub fn evaluation(&mut self, evaluation: i64) -> EvaluationView {
        self.call("show_evaluation", json!({ "evaluation": evaluation }))
    }

    /// Prints forms into a folder and gives the rows of the workbook beside the paper.
    #[track_caller]
    pub fn print_forms(&mut self, evaluations: &[i64], peers: u32, folder: &Path) -> Table {
        let request = json!({ "evaluations": evaluations, "peers": peers, "to": self.grant(folder) });
        let printed: ReportPrinted = self.call("print_evaluation_forms", request);
        let workbook = printed.files.iter().find(|file| file.file.ends_with(".xlsx")).expect("a workbook is printed");
        Table::read(&folder.join(&workbook.file))
    }

    /// Types a form in.
    #[track_caller]
    pub fn take_form(&mut self, code: &str, day: &str, items: Value) -> EvaluationView {
        self.call("take_form", json!({ "code": code, "day": day, "items": items }))
    }
}

/// Seven answers that are all this mark.
pub fn marks(mark: u8) -> Value {
    json!(vec![mark; 7])
}

/// Codes of the forms of a role (`Atasan langsung`, `Rekan kerja`, `Diri sendiri`) in a printed workbook.
#[track_caller]
pub fn codes_of(forms: &Table, role: &str) -> Vec<String> {
    let (code, rater) = (forms.column("Kode Formulir"), forms.column("Penilai"));
    let of_role = forms.data().iter().filter(|row| row[rater] == *role);
    of_role.map(|row| if let Data::String(text) = &row[code] { text.clone() } else { String::new() }).collect()
}
