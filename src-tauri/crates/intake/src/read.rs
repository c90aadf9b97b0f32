//! Reading one file from its first byte to its last row.

use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use crate::cell::SheetRow;
use crate::error::IntakeError;
use crate::guard::{self, Contents, Format};
use crate::headings::{self, Headings, Recognised};
use crate::held::{Held, Holding};
use crate::item::{Collector, Head, Item, Progress, Sink};
use crate::limits::Limits;
use crate::registers::{
    career, circumstances, competence, evaluations, relatives, requests, standards, talent, trainings,
};
use crate::remarks::Remarks;
use crate::rows::{FileKind, ReadFile, Row};
use crate::sheet::{RowSource, Workbook};
use crate::text_file::TextFile;
use crate::view::{Refusal, RowView};
use crate::{
    curricula, discipline, entries, performance, positions, puskesmas, schools, service_index, sites, staff, workload,
};

/// Progress is told this often; a worker's pipe and a progress bar need no more.
const ROWS_PER_PROGRESS: u32 = 500;

/// What reads the rows of one kind of file. It remembers earlier rows, to find duplicates.
pub(crate) trait RowReader {
    type Value;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<Self::Value, Refusal>;

    /// Column of the person's number; a row of totals has none.
    fn nip_column(&self) -> Option<usize> {
        None
    }

    /// Rows of this kind are judged together: they are held until all are read, and sent after [`Self::judge`].
    const TOGETHER: bool = false;

    /// Refuses rows, or completes them, for what only all rows together tell.
    fn judge(&mut self, _rows: &mut [Held<Self::Value>], _headings: &Headings, _remarks: &mut Remarks) {}

    /// Number of columns that are read; a failed formula in one of them rejects the row.
    fn columns(&self) -> usize;

    fn item(row: Row<Self::Value>) -> Item;
}

/// Reads an office file in this process. For files of an officer's choosing use [`crate::read_in_worker`]: the guard
/// keeps out what is known to be hostile, but only a process of its own survives what is not.
pub fn read_file(path: &Path, limits: &Limits, progress: &mut dyn FnMut(Progress)) -> Result<ReadFile, IntakeError> {
    let mut collector = Collector::default();
    read_items(path, limits, &mut |item| match item {
        Item::Progress(done) => {
            progress(done);
            Ok(())
        }
        item => collector.add(item),
    })?;
    collector.finish().ok_or_else(IntakeError::file_damaged)
}

/// Reads a file and sends what it finds. A panic of a parser is a damaged file, not the end of the process.
pub(crate) fn read_items(path: &Path, limits: &Limits, sink: Sink<'_>) -> Result<(), IntakeError> {
    catch_unwind(AssertUnwindSafe(|| read_guarded(path, limits, sink)))
        .unwrap_or_else(|_| Err(IntakeError::file_damaged()))
}

fn read_guarded(path: &Path, limits: &Limits, sink: Sink<'_>) -> Result<(), IntakeError> {
    let mut file = guard::open(path)?;
    let format = guard::recognise(&mut file)?;
    let sha256 = guard::sha256(&mut file)?;
    let row_count = match format {
        Format::Workbook => read_workbook(file, limits, sink)?,
        Format::Text => read_text(file, limits, sink)?,
    };
    sink(Item::End { row_count, sha256 })
}

fn read_workbook(file: File, limits: &Limits, sink: Sink<'_>) -> Result<u32, IntakeError> {
    let contents = guard::check_workbook(&file, limits)?;
    let mut workbook = Workbook::open(file)?;
    let mut remarks = Remarks::default();
    remark_contents(contents, &mut remarks);
    let sheets = workbook.sheets();
    for (name, _) in sheets.iter().filter(|(_, visible)| !visible) {
        remarks.file(
            "sheet_hidden",
            format!("Lembar tersembunyi \"{name}\" tidak dibaca; tampakkan dulu bila isinya diperlukan."),
        );
    }
    let mut nearest = Nearest::default();
    for (name, _) in sheets.iter().filter(|(_, visible)| *visible) {
        let mut rows = workbook.rows(name, limits)?;
        if let Some(headings) = find_headings(&mut rows, limits, &mut nearest)? {
            return read_table(name, headings, &mut rows, limits, remarks, sink);
        }
    }
    Err(nearest.error())
}

/// Hidden rows and formulas are read like any other row and value; the officer decides whether that is meant.
fn remark_contents(contents: Contents, remarks: &mut Remarks) {
    let Contents { hidden_rows, formulas } = contents;
    if hidden_rows > 0 {
        remarks.file(
            "rows_hidden",
            format!("Buku kerja ini menyembunyikan {hidden_rows} baris (misalnya karena saringan); baris tersembunyi ikut dibaca."),
        );
    }
    if formulas > 0 {
        remarks.file(
            "formula_values",
            format!("Buku kerja ini memuat {formulas} rumus; yang dibaca adalah nilai terakhir yang tersimpan."),
        );
    }
}

fn read_text(file: File, limits: &Limits, sink: Sink<'_>) -> Result<u32, IntakeError> {
    let text = TextFile::read(file, limits)?;
    let (mut nearest, mut fault) = (Nearest::default(), None);
    for separator in text.separators() {
        let mut rows = text.rows(separator, limits);
        match find_headings(&mut rows, limits, &mut nearest) {
            Ok(Some(headings)) => return read_table("CSV", headings, &mut rows, limits, Remarks::default(), sink),
            Ok(None) => {}
            Err(error) => fault = fault.or(Some(error)),
        }
    }
    // Headings that lack one tell more than rows that are too long under a wrong separator.
    Err(fault.filter(|_| nearest.error.is_none()).unwrap_or_else(|| nearest.error()))
}

/// The row that came nearest to being the headings of a known kind.
#[derive(Default)]
struct Nearest {
    found: usize,
    error: Option<IntakeError>,
}

impl Nearest {
    fn error(self) -> IntakeError {
        self.error.unwrap_or_else(IntakeError::header_not_found)
    }
}

fn find_headings(
    rows: &mut dyn RowSource,
    limits: &Limits,
    nearest: &mut Nearest,
) -> Result<Option<Headings>, IntakeError> {
    let mut above: Option<SheetRow> = None;
    for _ in 0..limits.header_rows {
        let Some(row) = rows.next_row()? else { break };
        // Headings in merged cells may take two rows: what the lower one leaves empty stands in the upper one.
        let both = above.filter(|above| above.number + 1 == row.number).map(|above| below(&row, &above));
        for candidate in [Some(&row), both.as_ref()].into_iter().flatten() {
            match headings::recognise(candidate) {
                Recognised::Headings(headings) => return Ok(Some(headings)),
                Recognised::Incomplete { kind, row, missing, found } if found > nearest.found => {
                    nearest.found = found;
                    nearest.error = Some(IntakeError::heading_missing(headings::printed(kind), row, &missing));
                }
                _ => {}
            }
        }
        above = Some(row);
    }
    Ok(None)
}

/// The lower of two rows, filled up from the upper.
fn below(lower: &SheetRow, upper: &SheetRow) -> SheetRow {
    let width = lower.cells.len().max(upper.cells.len());
    let cell = |row: &SheetRow, at: usize| row.cells.get(at).filter(|cell| !cell.is_empty()).cloned();
    let cells = (0..width).map(|at| cell(lower, at).or_else(|| cell(upper, at)).unwrap_or_default()).collect();
    SheetRow { number: lower.number, cells }
}

fn read_table(
    sheet: &str,
    headings: Headings,
    rows: &mut dyn RowSource,
    limits: &Limits,
    mut remarks: Remarks,
    sink: Sink<'_>,
) -> Result<u32, IntakeError> {
    sink(Item::Head(Head {
        kind: headings.kind,
        sheet: sheet.to_string(),
        header_row: headings.row,
        headings: headings.texts.clone(),
    }))?;
    for heading in &headings.repeated {
        remarks.file(
            "heading_repeated",
            format!("Judul kolom \"{heading}\" ada lebih dari satu; hanya yang pertama dibaca."),
        );
    }
    let table = Table { headings, limits };
    match table.headings.kind {
        FileKind::Positions => table.read(positions::Reader, rows, remarks, sink),
        FileKind::Workload => table.read(workload::Reader::default(), rows, remarks, sink),
        FileKind::Staff => table.read(staff::Reader::default(), rows, remarks, sink),
        FileKind::Performance => table.read(performance::Reader::default(), rows, remarks, sink),
        FileKind::Discipline => table.read(discipline::Reader::default(), rows, remarks, sink),
        FileKind::Schools => table.read(schools::Reader::default(), rows, remarks, sink),
        FileKind::Curriculum => table.read(curricula::Reader::default(), rows, remarks, sink),
        FileKind::Puskesmas => table.read(puskesmas::Reader::default(), rows, remarks, sink),
        FileKind::ServiceIndex => table.read(service_index::Reader::default(), rows, remarks, sink),
        FileKind::Entries => table.read(entries::Reader::default(), rows, remarks, sink),
        FileKind::Standards => table.read(standards::Reader::default(), rows, remarks, sink),
        FileKind::Career => table.read(career::Reader::default(), rows, remarks, sink),
        FileKind::Relatives => table.read(relatives::Reader::default(), rows, remarks, sink),
        FileKind::Circumstances => table.read(circumstances::Reader::default(), rows, remarks, sink),
        FileKind::Competence => table.read(competence::Reader::default(), rows, remarks, sink),
        FileKind::Talent => table.read(talent::Reader::default(), rows, remarks, sink),
        FileKind::Trainings => table.read(trainings::Reader::default(), rows, remarks, sink),
        FileKind::Sites => table.read(sites::Reader::default(), rows, remarks, sink),
        FileKind::Requests => table.read(requests::Reader::default(), rows, remarks, sink),
        FileKind::Evaluation => table.read(evaluations::Reader::default(), rows, remarks, sink),
    }
}

/// The data rows under their headings.
struct Table<'a> {
    headings: Headings,
    limits: &'a Limits,
}

impl Table<'_> {
    fn read<R: RowReader>(
        &self,
        mut reader: R,
        rows: &mut dyn RowSource,
        mut remarks: Remarks,
        sink: Sink<'_>,
    ) -> Result<u32, IntakeError> {
        let mut count = 0;
        let mut holding = Holding::new(self.limits);
        let expected = rows.expected_rows().map(|last| last.saturating_sub(self.headings.row));
        while let Some(row) = rows.next_row()? {
            let view = RowView { row: &row, headings: &self.headings };
            if view.is_total(reader.nip_column()) || (count == 0 && view.counts_columns()) {
                continue;
            }
            count += 1;
            if count > self.limits.rows {
                return Err(IntakeError::file_too_large(&format!("lebih dari {} baris data", self.limits.rows)));
            }
            let outcome = read_row(&mut reader, &view, &mut remarks);
            if R::TOGETHER {
                holding.keep(Held { row, outcome })?;
            } else {
                sink(item::<R>(&view, outcome))?;
                remarks.send(sink)?;
            }
            if count % ROWS_PER_PROGRESS == 0 {
                sink(Item::Progress(Progress { rows: count, expected }))?;
            }
        }
        if let Some(row) = rows.row_after_gap() {
            let skipped = self.limits.empty_rows;
            remarks.file("rows_after_gap", format!("Mulai baris {row} masih ada isi setelah {skipped} baris kosong; bagian itu tidak dibaca. Hapus baris kosongnya bila isinya diperlukan."));
        }
        let mut held = holding.rows();
        reader.judge(&mut held, &self.headings, &mut remarks);
        remarks.keep_rows(|row| {
            held.binary_search_by_key(&row, |held| held.row.number).is_ok_and(|at| held[at].outcome.is_ok())
        });
        for Held { row, outcome } in held {
            sink(item::<R>(&RowView { row: &row, headings: &self.headings }, outcome))?;
        }
        remarks.finish(sink)?;
        Ok(count)
    }
}

fn read_row<R: RowReader>(reader: &mut R, view: &RowView<'_>, remarks: &mut Remarks) -> Result<R::Value, Refusal> {
    remarks.at_row(view.number());
    let outcome = view.check_formulas(reader.columns()).and_then(|()| reader.read(view, remarks));
    if outcome.is_err() {
        remarks.drop_row();
    }
    outcome
}

fn item<R: RowReader>(view: &RowView<'_>, outcome: Result<R::Value, Refusal>) -> Item {
    match outcome {
        Ok(value) => R::item(Row { row: view.number(), value }),
        Err(refusal) => Item::Rejected(view.rejection(refusal)),
    }
}
