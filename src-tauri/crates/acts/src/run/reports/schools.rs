//! Teachers of every school by subject, in the columns of handbook 6.5.

use mutasi_documents::report::{ReportCell, ReportColumn, ReportColumnKind as Of, ReportRow};

use super::ground::Ground;
use super::table::{Table, column, text, whole};
use crate::contract::{AsOf, Failure, SchoolView, SubjectTotals, SubjectView};
use crate::desk::Desk;
use crate::run::list_schools;

pub(super) fn table(desk: &mut Desk, ground: &Ground) -> Result<Table, Failure> {
    let mut view = list_schools(desk, AsOf { as_of: Some(ground.day) })?;
    view.schools.retain(|school| ground.covers(school.unit));
    let mut rows: Vec<ReportRow> = view.schools.iter().flat_map(school_rows).collect();
    if !rows.is_empty() {
        rows.push(sums("Jumlah seluruhnya", &summed(&view.schools)));
        let without = view.without_data.iter().filter(|unit| ground.covers(unit.unit));
        rows.extend(without.map(|unit| ReportRow::Data(remark("", &unit.name, "belum ada data sekolah"))));
    }
    Ok(Table {
        name: "Sekolah".into(),
        title: "KEBUTUHAN GURU MENURUT SEKOLAH DAN MATA PELAJARAN".into(),
        columns: columns(),
        rows,
        notes: vec![
            "Kurang/lebih = ASN yang ada - kebutuhan; Non-ASN tidak dihitung. Kepala sekolah adalah tugas tambahan."
                .into(),
        ],
    })
}

fn columns() -> Vec<ReportColumn> {
    vec![
        column(&["NPSN"], 19.0, Of::Text),
        column(&["Sekolah"], 64.0, Of::Text),
        column(&["Rombel"], 15.0, Of::Integer),
        column(&["Siswa"], 15.0, Of::Integer),
        column(&["Mapel"], 60.0, Of::Text),
        column(&["JP total"], 17.0, Of::Decimal(1)),
        column(&["Kebutuhan"], 20.0, Of::Integer),
        column(&["ASN ada", "PNS"], 14.0, Of::Integer),
        column(&["ASN ada", "PPPK"], 14.0, Of::Integer),
        column(&["Non-ASN"], 17.0, Of::Integer),
        column(&["Kurang/Lebih"], 20.0, Of::Signed),
        column(&["Pensiun th ini"], 18.0, Of::Integer),
    ]
}

/// A school once in its first row, its subjects, what keeps it from being computed, and its sum.
fn school_rows(school: &SchoolView) -> Vec<ReportRow> {
    let mut rows: Vec<ReportRow> = school
        .faults
        .iter()
        .map(|fault| ReportRow::Data(remark(&school.npsn, &school.name, fault)))
        .chain(school.subjects.iter().map(|subject| ReportRow::Data(subject_cells(school, subject))))
        .collect();
    for row in rows.iter_mut().skip(1) {
        if let ReportRow::Data(cells) = row {
            cells[..4].fill(ReportCell::Empty);
        }
    }
    if !school.subjects.is_empty() {
        rows.push(sums(&format!("Jumlah {}", school.name), &school.totals));
    }
    rows
}

fn remark(npsn: &str, school: &str, words: &str) -> Vec<ReportCell> {
    vec![text(npsn), text(school), ReportCell::Empty, ReportCell::Empty, text(words)]
}

fn subject_cells(school: &SchoolView, subject: &SubjectView) -> Vec<ReportCell> {
    let mut cells = vec![text(&school.npsn), text(&school.name), whole(school.class_groups), whole(school.pupils)];
    // Class teachers and counsellors are not reckoned from lesson hours.
    let hours = subject.lesson_hours;
    cells.push(text(&subject.subject));
    cells.push(if hours > 0.0 { ReportCell::Decimal(hours) } else { ReportCell::Empty });
    cells.extend(figures(&SubjectTotals {
        need: subject.need,
        pns: subject.pns,
        pppk: subject.pppk,
        non_asn: subject.non_asn,
        gap: subject.gap,
        retiring: subject.retiring,
    }));
    cells
}

fn figures(of: &SubjectTotals) -> [ReportCell; 6] {
    [of.need, of.pns, of.pppk, of.non_asn, of.gap, of.retiring].map(whole)
}

fn sums(label: &str, of: &SubjectTotals) -> ReportRow {
    let mut cells = vec![ReportCell::Empty; 6];
    cells[1] = text(label);
    cells.extend(figures(of));
    ReportRow::Total(cells)
}

fn summed(schools: &[SchoolView]) -> SubjectTotals {
    schools.iter().fold(SubjectTotals::default(), |sum, school| SubjectTotals {
        need: sum.need + school.totals.need,
        pns: sum.pns + school.totals.pns,
        pppk: sum.pppk + school.totals.pppk,
        non_asn: sum.non_asn + school.totals.non_asn,
        gap: sum.gap + school.totals.gap,
        retiring: sum.retiring + school.totals.retiring,
    })
}
