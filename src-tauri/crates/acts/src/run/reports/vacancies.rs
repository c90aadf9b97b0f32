//! The register of open seats (*daftar lowongan*): since when and why, who acts, who leaves next, how urgent.

use chrono::Datelike;
use mutasi_documents::report::{ReportCell, ReportColumn, ReportColumnKind as Of, ReportRow};
use mutasi_domain::projection::YEARS;
use mutasi_domain::words;

use super::ground::Ground;
use super::table::{Table, column, day, known, numbered, short_day, text, whole};
use crate::contract::{Failure, ListVacancies, RequirementsView, VacancyView};
use crate::desk::Desk;
use crate::run::vacancies;

pub(super) fn table(desk: &mut Desk, ground: &Ground) -> Result<Table, Failure> {
    let asked = ListVacancies { as_of: Some(ground.day), ahead: None };
    let mut open = vacancies::vacancies(desk, asked)?;
    open.retain(|view| ground.covers(view.unit_id));
    let horizon = ground.day.succ_opt().unwrap_or(ground.day).year() + YEARS as i32 - 1;
    let mut rows: Vec<ReportRow> = open.iter().map(|view| row(view, horizon)).collect();
    if !rows.is_empty() {
        let sum = |of: fn(&VacancyView) -> i64| whole(open.iter().map(of).sum());
        let label = [ReportCell::Empty, text("Jumlah"), ReportCell::Empty, ReportCell::Empty];
        let sums = [sum(|view| view.need), sum(|view| view.held), sum(|view| view.open)];
        rows.push(ReportRow::Total(label.into_iter().chain(sums).collect()));
    }
    let weight = ground.law.decimal("priority.service_index");
    let order = if weight > 0.0 {
        format!("Urutan menurut prioritas; bobot indeks layanan {}.", words::decimal(weight, 2))
    } else {
        "Urutan menurut peta jabatan; indeks layanan tidak diperhitungkan dalam prioritas.".into()
    };
    Ok(Table {
        name: "Lowongan".into(),
        title: "DAFTAR LOWONGAN JABATAN".into(),
        columns: columns(),
        rows: numbered(rows),
        notes: vec![
            order,
            "Sejak: kursi yang paling lama lowong. Perkiraan: yang berikutnya berhenti dalam lima tahun.".into(),
        ],
    })
}

fn columns() -> Vec<ReportColumn> {
    vec![
        column(&["No"], 11.0, Of::Integer),
        column(&["Jabatan"], 46.0, Of::Text),
        column(&["Unit kerja"], 46.0, Of::Text),
        column(&["Kelas"], 11.0, Of::Centred),
        column(&["K"], 10.0, Of::Integer),
        column(&["B"], 10.0, Of::Integer),
        column(&["Lowong"], 14.0, Of::Integer),
        column(&["Sejak"], 19.0, Of::Date),
        column(&["Sebab"], 32.0, Of::Text),
        column(&["Pemangku sementara"], 34.0, Of::Text),
        column(&["Perkiraan"], 26.0, Of::Text),
        column(&["Syarat"], 40.0, Of::Text),
        column(&["Prioritas"], 15.0, Of::Decimal(2)),
    ]
}

fn row(view: &VacancyView, horizon: i32) -> ReportRow {
    let place = if view.unit == view.agency { view.unit.clone() } else { format!("{}, {}", view.unit, view.agency) };
    let acting: Vec<String> = view.acting.iter().map(|one| format!("{}. {}", titled(&one.kind), one.name)).collect();
    ReportRow::Data(vec![
        ReportCell::Empty,
        text(&view.title),
        text(place),
        known(view.class.into()),
        whole(view.need),
        whole(view.held),
        whole(view.open),
        day(view.seats.iter().filter_map(|seat| seat.since).min()),
        text(causes(view)),
        text(acting.join("; ")),
        text(forecast(view, horizon)),
        text(asked(&view.requirements)),
        ReportCell::Decimal(view.priority.value),
    ])
}

/// `01-03-2027 pensiun`: who leaves next, within the years of the projection.
fn forecast(view: &VacancyView, horizon: i32) -> String {
    let Some(next) = view.leaving.first().filter(|next| next.day.year() <= horizon) else { return String::new() };
    let why = if next.reason == "retirement" { "pensiun" } else { "akhir perjanjian" };
    match view.leaving.iter().filter(|other| other.day == next.day).count() {
        ..=1 => format!("{} {why}", short_day(next.day)),
        people => format!("{} {why} ({people} orang)", short_day(next.day)),
    }
}

/// `plt` -> `Plt`
fn titled(kind: &str) -> String {
    let mut letters = kind.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `pensiun (2), jabatan baru` in the order of the seats.
fn causes(view: &VacancyView) -> String {
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for seat in &view.seats {
        match counted.iter_mut().find(|(word, _)| *word == seat.cause_word) {
            Some((_, seats)) => *seats += 1,
            None => counted.push((&seat.cause_word, 1)),
        }
    }
    let told = counted.iter().map(|(word, seats)| match seats {
        1 => (*word).to_string(),
        seats => format!("{word} ({seats})"),
    });
    told.collect::<Vec<_>>().join(", ")
}

/// `S-1 Akuntansi/Ekonomi; gol. III/a-III/d`
fn asked(of: &RequirementsView) -> String {
    let education = [of.min_education.clone().unwrap_or_default(), of.fields.join("/")];
    let ranks = match (&of.rank_low, &of.rank_high) {
        (Some(low), Some(high)) => format!("gol. {low}-{high}"),
        (Some(low), None) => format!("gol. {low} ke atas"),
        (None, Some(high)) => format!("gol. sampai {high}"),
        (None, None) => String::new(),
    };
    let parts = [education.join(" ").trim().to_string(), ranks];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}
