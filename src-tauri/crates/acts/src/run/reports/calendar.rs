//! The calendar for the morning meeting (*agenda pagi*): what is late, what is due, what waits; per officer.

use chrono::{Days, NaiveDate};
use mutasi_documents::report::{ReportCell, ReportColumnKind as Of, ReportRow};
use mutasi_domain::cases::Holder;
use mutasi_domain::words;

use super::ground::Ground;
use super::table::{Table, column, day, numbered, text, whole};
use crate::contract::{AskCalendar, CalendarItem, CalendarView, Failure};
use crate::desk::Desk;
use crate::run::calendar;

/// So many days ahead, unless a later day is asked for.
const AHEAD: u64 = 7;

pub(super) fn tables(desk: &mut Desk, ground: &Ground) -> Result<Vec<Table>, Failure> {
    let until = ground.day.max(desk.today + Days::new(AHEAD));
    let view = calendar(desk, AskCalendar { until: Some(until), ..AskCalendar::default() })?;
    Ok(vec![items(&view), officers(&view)])
}

fn items(view: &CalendarView) -> Table {
    let (late, open): (Vec<&CalendarItem>, Vec<&CalendarItem>) =
        view.items.iter().partition(|item| item.urgency == "late");
    let mut rows = Vec::new();
    for (head, part) in [("Terlambat", late), ("Hari ini dan sesudahnya", open)] {
        if !part.is_empty() {
            rows.push(ReportRow::Group(format!("{head} ({})", part.len()), 0));
            rows.extend(part.into_iter().map(row));
        }
    }
    let mut notes = vec!["Sisa: hari kerja sampai tenggat; di bawah nol berarti lewat.".to_string()];
    notes.extend(view.remarks.iter().cloned());
    Table {
        name: "Agenda".into(),
        title: format!("AGENDA {} SAMPAI {}", upper(view.today), upper(view.until)),
        columns: vec![
            column(&["No"], 10.0, Of::Integer),
            column(&["Tenggat"], 20.0, Of::Date),
            column(&["Sisa"], 12.0, Of::Integer),
            column(&["Pekerjaan"], 62.0, Of::Text),
            column(&["Pegawai"], 46.0, Of::Text),
            column(&["Pemegang"], 28.0, Of::Text),
            column(&["Petugas"], 24.0, Of::Text),
            column(&["Penghalang dan hitungan"], 70.0, Of::Text),
        ],
        rows: numbered(rows),
        notes,
    }
}

fn upper(day: NaiveDate) -> String {
    words::date(day).to_uppercase()
}

fn row(item: &CalendarItem) -> ReportRow {
    let holder =
        Holder::from_code(&item.holder).map_or_else(|| item.holder.clone(), |holder| holder.printed().to_string());
    let lapsed = if item.lapsed { "Lewat waktu tanpa jawaban; bukan persetujuan." } else { "" };
    let why: Vec<&str> = [lapsed, &item.blocked, &item.counted].into_iter().filter(|part| !part.is_empty()).collect();
    ReportRow::Data(vec![
        ReportCell::Empty,
        day(Some(item.day)),
        whole(item.left),
        text(&item.title),
        text(&item.name),
        text(&holder),
        text(&item.officer),
        text(why.join(" ")),
    ])
}

fn officers(view: &CalendarView) -> Table {
    let rows = view.officers.iter().map(|load| {
        let name = if load.officer.is_empty() { "(belum ada petugas)" } else { &load.officer };
        let figures = [load.late, load.due, load.soon, load.open].map(|figure| whole(figure.into()));
        ReportRow::Data([ReportCell::Empty, text(name)].into_iter().chain(figures).collect())
    });
    Table {
        name: "Petugas".into(),
        title: "BEBAN MENURUT PETUGAS".into(),
        columns: vec![
            column(&["No"], 10.0, Of::Integer),
            column(&["Petugas"], 80.0, Of::Text),
            column(&["Terlambat"], 24.0, Of::Integer),
            column(&["Hari ini"], 24.0, Of::Integer),
            column(&["Segera"], 24.0, Of::Integer),
            column(&["Semua"], 24.0, Of::Integer),
        ],
        rows: numbered(rows.collect()),
        notes: Vec::new(),
    }
}
