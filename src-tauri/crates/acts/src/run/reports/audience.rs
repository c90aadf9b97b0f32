//! Tables of reports cut to their audience.

use mutasi_documents::report::{ReportCell, ReportColumnKind, ReportRow};

use super::kind::Kind;
use super::table::Table;
use crate::contract::{Audience, Failure};
use crate::run::audience::{Holds, holds, name, shows};

/// Codes of the lists that hold birth, age or address when they are made whole.
const PRIVATE: [&str; 2] = ["nominatif", "duk"];

/// Whether a report of that kind holds data of the private life for that audience.
pub(super) fn is_private(kind: &str, audience: Audience) -> bool {
    audience == Audience::Lengkap && PRIVATE.contains(&kind)
}

/// Refuses to publish what is judged about people, and counts that are small enough to tell who is meant.
pub(super) fn may_publish(kind: Kind, audience: Audience) -> Result<(), Failure> {
    let inside = matches!(kind, Kind::Evidence | Kind::Flags | Kind::Calendar | Kind::Recap | Kind::Outcome);
    if audience == Audience::Publik && inside {
        let message = format!(
            "Laporan {} bukan untuk publik: isinya penilaian atau hitungan yang menunjuk orang. Pilih instansi.",
            kind.printed()
        );
        return Err(Failure::refused("report_audience", message));
    }
    Ok(())
}

fn column_holds(heading: &[String], kind: ReportColumnKind) -> Holds {
    match heading {
        // `Pegawai` over figures counts people.
        [only] if kind == ReportColumnKind::Text || holds(only) != Holds::Name => holds(only),
        _ => Holds::Plain,
    }
}

/// Leaves out the columns that the audience does not see, and writes names as it reads them.
pub(super) fn cut(tables: &mut [Table], audience: Audience) {
    for table in tables {
        let held: Vec<Holds> = table.columns.iter().map(|column| column_holds(&column.heading, column.kind)).collect();
        let mut at = 0..;
        table.columns.retain(|_| at.next().is_some_and(|at| shows(audience, held[at])));
        for row in &mut table.rows {
            let (ReportRow::Data(cells) | ReportRow::Total(cells)) = row else { continue };
            let shown = cells.drain(..).enumerate().filter_map(|(at, cell)| {
                let holds = held.get(at).copied().unwrap_or(Holds::Plain);
                shows(audience, holds).then(|| match cell {
                    ReportCell::Text(text) if holds == Holds::Name => ReportCell::Text(name(audience, &text)),
                    other => other,
                })
            });
            *cells = shown.collect();
        }
    }
}

/// How many rows name somebody.
pub(super) fn people(tables: &[Table]) -> usize {
    let names =
        |table: &&Table| table.columns.iter().any(|column| column_holds(&column.heading, column.kind) == Holds::Name);
    let rows = |table: &Table| table.rows.iter().filter(|row| matches!(row, ReportRow::Data(_))).count();
    tables.iter().filter(names).map(rows).sum()
}
