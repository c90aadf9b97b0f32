//! Training for moves (*pelatihan*, handbook 8.3): figures by unit, courses, needs without a course, hours that fall short.

use chrono::Datelike;
use mutasi_documents::report::{ReportCell, ReportColumnKind as Of, ReportRow};
use mutasi_domain::training_need::TrainingKind;

use super::ground::Ground;
use super::table::{Table, column, day, known, numbered, text, whole};
use crate::contract::{CourseView, Failure, ListTraining, TrainingPlanView};
use crate::desk::Desk;
use crate::run::list_training;

pub(super) fn tables(desk: &mut Desk, ground: &Ground) -> Result<Vec<Table>, Failure> {
    let year = Some(ground.day.year());
    let view = list_training(desk, ListTraining { plan: ground.plan, case: None, year })?;
    Ok(vec![units(&view), courses(&view), needs(&view), short(&view)])
}

fn units(view: &TrainingPlanView) -> Table {
    let rows = view.units.iter().map(|unit| {
        let figures = [unit.people, unit.needs, unit.planned, unit.done, unit.hours].map(|figure| whole(figure.into()));
        let label = [ReportCell::Empty, text(&unit.unit)];
        ReportRow::Data(label.into_iter().chain(figures).chain([whole(unit.cost)]).collect())
    });
    let mut rows: Vec<ReportRow> = rows.collect();
    if !rows.is_empty() {
        let sum = |of: fn(&crate::contract::TrainingUnit) -> i64| whole(view.units.iter().map(of).sum());
        let sums = [
            sum(|unit| unit.people.into()),
            sum(|unit| unit.needs.into()),
            sum(|unit| unit.planned.into()),
            sum(|unit| unit.done.into()),
            sum(|unit| unit.hours.into()),
            sum(|unit| unit.cost),
        ];
        rows.push(ReportRow::Total([ReportCell::Empty, text("Jumlah")].into_iter().chain(sums).collect()));
    }
    Table {
        name: "Unit".into(),
        title: format!("PELATIHAN MENURUT UNIT TUJUAN TAHUN {}", view.year),
        columns: vec![
            column(&["No"], 10.0, Of::Integer),
            column(&["Unit tujuan"], 100.0, Of::Text),
            column(&["Pegawai"], 18.0, Of::Integer),
            column(&["Kebutuhan terbuka"], 24.0, Of::Integer),
            column(&["Direncanakan"], 24.0, Of::Integer),
            column(&["Selesai"], 18.0, Of::Integer),
            column(&["JP"], 16.0, Of::Integer),
            column(&["Biaya (Rp)"], 32.0, Of::Integer),
        ],
        rows: numbered(rows),
        notes: vec!["Kebutuhan: kompetensi di bawah standar jabatan tujuan yang belum ada pelatihannya.".into()],
    }
}

fn course_row(course: &CourseView) -> ReportRow {
    let state = match course.state.as_str() {
        "planned" if course.holds => "direncanakan, menahan SK",
        "planned" if course.late => "direncanakan, terlambat",
        "planned" => "direncanakan",
        "done" => "selesai",
        "released" => "dilepas dari syarat",
        _ => "dibatalkan",
    };
    let kind = TrainingKind::from_code(&course.kind).map_or("", TrainingKind::printed);
    ReportRow::Data(vec![
        ReportCell::Empty,
        text(&course.name),
        text(&course.nip),
        text(&course.unit),
        text(&course.title),
        text(kind),
        text(&course.competence),
        text(&course.provider),
        whole(course.hours.into()),
        known(course.cost),
        day(Some(course.starts)),
        day(Some(course.ends)),
        text(state),
        text(&course.certificate),
    ])
}

fn courses(view: &TrainingPlanView) -> Table {
    Table {
        name: "Pelatihan".into(),
        title: "PELATIHAN PEGAWAI YANG BERPINDAH".into(),
        columns: vec![
            column(&["No"], 10.0, Of::Integer),
            column(&["Nama"], 38.0, Of::Text),
            column(&["NIP"], 36.0, Of::Text),
            column(&["Unit tujuan"], 36.0, Of::Text),
            column(&["Pelatihan"], 36.0, Of::Text),
            column(&["Jenis"], 24.0, Of::Text),
            column(&["Kompetensi"], 24.0, Of::Text),
            column(&["Penyelenggara"], 24.0, Of::Text),
            column(&["JP"], 10.0, Of::Integer),
            column(&["Biaya (Rp)"], 20.0, Of::Integer),
            column(&["Mulai"], 18.0, Of::Date),
            column(&["Selesai"], 18.0, Of::Date),
            column(&["Keadaan"], 22.0, Of::Text),
            column(&["Sertifikat"], 24.0, Of::Text),
        ],
        rows: numbered(view.courses.iter().map(course_row).collect()),
        notes: Vec::new(),
    }
}

fn needs(view: &TrainingPlanView) -> Table {
    let row = |need: &crate::contract::NeedView| {
        let kind = TrainingKind::from_code(&need.suggested).map_or("", TrainingKind::printed);
        ReportRow::Data(vec![
            ReportCell::Empty,
            text(&need.name),
            text(&need.nip),
            text(&need.position),
            text(&need.unit),
            text(&need.competence),
            whole(need.required.into()),
            if need.assessed { whole(need.held.into()) } else { text("belum dinilai") },
            text(kind),
            day(need.tmt),
        ])
    };
    Table {
        name: "Kebutuhan".into(),
        title: "KEBUTUHAN PELATIHAN YANG BELUM DIRENCANAKAN".into(),
        columns: vec![
            column(&["No"], 10.0, Of::Integer),
            column(&["Nama"], 42.0, Of::Text),
            column(&["NIP"], 36.0, Of::Text),
            column(&["Jabatan tujuan"], 46.0, Of::Text),
            column(&["Unit tujuan"], 46.0, Of::Text),
            column(&["Kompetensi"], 40.0, Of::Text),
            column(&["Standar"], 16.0, Of::Integer),
            column(&["Dimiliki"], 20.0, Of::Integer),
            column(&["Saran"], 34.0, Of::Text),
            column(&["TMT"], 20.0, Of::Date),
        ],
        rows: numbered(view.needs.iter().map(row).collect()),
        notes: Vec::new(),
    }
}

fn short(view: &TrainingPlanView) -> Table {
    let row = |one: &crate::contract::HoursShort| {
        let figures = [whole(one.hours.into()), whole(one.missing.into())];
        let label = [ReportCell::Empty, text(&one.name), text(&one.nip), text(&one.unit)];
        ReportRow::Data(label.into_iter().chain(figures).collect())
    };
    Table {
        name: "JP kurang".into(),
        title: format!("PNS DENGAN PENGEMBANGAN KOMPETENSI KURANG DARI {} JP TAHUN {}", view.target, view.year),
        columns: vec![
            column(&["No"], 10.0, Of::Integer),
            column(&["Nama"], 60.0, Of::Text),
            column(&["NIP"], 40.0, Of::Text),
            column(&["Unit kerja"], 80.0, Of::Text),
            column(&["JP"], 16.0, Of::Integer),
            column(&["Kurang"], 18.0, Of::Integer),
        ],
        rows: numbered(view.short.iter().map(row).collect()),
        notes: Vec::new(),
    }
}
