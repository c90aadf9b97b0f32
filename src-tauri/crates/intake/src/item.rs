//! The stream of what is found in a file. The worker writes it as one JSON line per item and never holds the rows;
//! the reader in this process and the parent of a worker gather the same items into a [`ReadFile`].

use serde::{Deserialize, Serialize};

use crate::error::IntakeError;
use crate::rows::{
    CareerRow, CircumstanceRow, CompetenceRow, CurriculumRow, DisciplineRow, EvaluationRow, FileKind, MapRow,
    PerformanceRow, PlannedEntryRow, PuskesmasRow, ReadFile, Rejection, RelativeRow, Remark, RequestRow, Row, Rows,
    SchoolRow, ServiceIndexRow, SiteRow, StaffRow, StandardRow, TalentRow, TaskRow, TrainingRow,
};

/// How far the reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Data rows read so far.
    pub rows: u32,
    /// Rows that the file claims to have; only good for a progress bar.
    pub expected: Option<u32>,
}

/// What is known once the headings are found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Head {
    pub(crate) kind: FileKind,
    pub(crate) sheet: String,
    pub(crate) header_row: u32,
    pub(crate) headings: Vec<String>,
}

/// One thing found in the file, in the order of the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(
    clippy::large_enum_variant,
    reason = "the largest variant is the usual one; a box would only add an allocation"
)]
pub(crate) enum Item {
    Head(Head),
    Staff(Row<StaffRow>),
    Position(Row<MapRow>),
    Task(Row<TaskRow>),
    Performance(Row<PerformanceRow>),
    Discipline(Row<DisciplineRow>),
    School(Row<SchoolRow>),
    Curriculum(Row<CurriculumRow>),
    Puskesmas(Row<PuskesmasRow>),
    ServiceIndex(Row<ServiceIndexRow>),
    Entry(Row<PlannedEntryRow>),
    Standard(Row<StandardRow>),
    Career(Row<CareerRow>),
    Relative(Row<RelativeRow>),
    Circumstance(Row<CircumstanceRow>),
    /// All competences of one row of the sheet.
    Competence(Row<Vec<CompetenceRow>>),
    Talent(Row<TalentRow>),
    Training(Row<TrainingRow>),
    Site(Row<SiteRow>),
    Request(Row<RequestRow>),
    Evaluation(Row<EvaluationRow>),
    Rejected(Rejection),
    Remark(Remark),
    Progress(Progress),
    /// The last item of a file that was read to its end.
    End {
        row_count: u32,
        sha256: String,
    },
    /// The last item of a file that was not.
    Failed {
        code: String,
        message: String,
    },
}

/// Where items go.
pub(crate) type Sink<'a> = &'a mut dyn FnMut(Item) -> Result<(), IntakeError>;

/// Gathers items into a [`ReadFile`].
#[derive(Debug, Default)]
pub(crate) struct Collector {
    file: Option<ReadFile>,
    ended: bool,
}

impl Collector {
    /// Takes one item. An item out of order can only come from something that is not our worker.
    pub(crate) fn add(&mut self, item: Item) -> Result<(), IntakeError> {
        if let Item::Head(head) = item {
            self.file = Some(empty_file(head));
            return Ok(());
        }
        let file = self.file.as_mut().ok_or_else(|| IntakeError::worker_lost("jawaban tidak berurutan"))?;
        match (item, &mut file.rows) {
            (Item::Staff(row), Rows::Staff(rows)) => rows.push(row),
            (Item::Position(row), Rows::Positions(rows)) => rows.push(row),
            (Item::Task(row), Rows::Workload(rows)) => rows.push(row),
            (Item::Performance(row), Rows::Performance(rows)) => rows.push(row),
            (Item::Discipline(row), Rows::Discipline(rows)) => rows.push(row),
            (Item::School(row), Rows::Schools(rows)) => rows.push(row),
            (Item::Curriculum(row), Rows::Curriculum(rows)) => rows.push(row),
            (Item::Puskesmas(row), Rows::Puskesmas(rows)) => rows.push(row),
            (Item::ServiceIndex(row), Rows::ServiceIndex(rows)) => rows.push(row),
            (Item::Entry(row), Rows::Entries(rows)) => rows.push(row),
            (Item::Standard(row), Rows::Standards(rows)) => rows.push(row),
            (Item::Career(row), Rows::Career(rows)) => rows.push(row),
            (Item::Relative(row), Rows::Relatives(rows)) => rows.push(row),
            (Item::Circumstance(row), Rows::Circumstances(rows)) => rows.push(row),
            (Item::Competence(Row { row, value }), Rows::Competence(rows)) => {
                rows.extend(value.into_iter().map(|value| Row { row, value }));
            }
            (Item::Talent(row), Rows::Talent(rows)) => rows.push(row),
            (Item::Training(row), Rows::Trainings(rows)) => rows.push(row),
            (Item::Site(row), Rows::Sites(rows)) => rows.push(row),
            (Item::Request(row), Rows::Requests(rows)) => rows.push(row),
            (Item::Evaluation(row), Rows::Evaluation(rows)) => rows.push(row),
            (Item::Rejected(rejection), _) => file.rejected.push(rejection),
            (Item::Remark(remark), _) => file.remarks.push(remark),
            (Item::End { row_count, sha256 }, _) => {
                (file.row_count, file.sha256, self.ended) = (row_count, sha256, true);
            }
            _ => return Err(IntakeError::worker_lost("jawaban tidak berurutan")),
        }
        Ok(())
    }

    /// The whole file, once its end has been seen.
    pub(crate) fn finish(self) -> Option<ReadFile> {
        self.file.filter(|_| self.ended)
    }
}

fn empty_file(head: Head) -> ReadFile {
    let rows = match head.kind {
        FileKind::Positions => Rows::Positions(Vec::new()),
        FileKind::Workload => Rows::Workload(Vec::new()),
        FileKind::Staff => Rows::Staff(Vec::new()),
        FileKind::Performance => Rows::Performance(Vec::new()),
        FileKind::Discipline => Rows::Discipline(Vec::new()),
        FileKind::Schools => Rows::Schools(Vec::new()),
        FileKind::Curriculum => Rows::Curriculum(Vec::new()),
        FileKind::Puskesmas => Rows::Puskesmas(Vec::new()),
        FileKind::ServiceIndex => Rows::ServiceIndex(Vec::new()),
        FileKind::Entries => Rows::Entries(Vec::new()),
        FileKind::Standards => Rows::Standards(Vec::new()),
        FileKind::Career => Rows::Career(Vec::new()),
        FileKind::Relatives => Rows::Relatives(Vec::new()),
        FileKind::Circumstances => Rows::Circumstances(Vec::new()),
        FileKind::Competence => Rows::Competence(Vec::new()),
        FileKind::Talent => Rows::Talent(Vec::new()),
        FileKind::Trainings => Rows::Trainings(Vec::new()),
        FileKind::Sites => Rows::Sites(Vec::new()),
        FileKind::Requests => Rows::Requests(Vec::new()),
        FileKind::Evaluation => Rows::Evaluation(Vec::new()),
    };
    ReadFile {
        sheet: head.sheet,
        header_row: head.header_row,
        headings: head.headings,
        row_count: 0,
        rows,
        rejected: Vec::new(),
        remarks: Vec::new(),
        sha256: String::new(),
    }
}
