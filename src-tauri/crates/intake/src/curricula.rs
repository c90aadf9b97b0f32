//! Weekly lesson hours per subject and grade (*struktur kurikulum*), handbook 6.5.

use std::collections::{BTreeMap, HashMap};

use mutasi_domain::schools::SchoolLevel;
use mutasi_domain::unit::name_key;

use crate::headings::{Column, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{CurriculumRow, Row};
use crate::school_level::{self, MOST_GRADES};
use crate::view::{Refusal, RowView};

const CURRICULUM: usize = 0;
const LEVEL: usize = 1;
const SUBJECT: usize = 2;
const HOURS: usize = 3;
/// The grades follow: grade 1 stands at `FIRST_GRADE + 1`.
const FIRST_GRADE: usize = 3;

macro_rules! hours {
    ($number:literal, $roman:literal) => {
        optional(
            concat!("JP ", $number),
            &[
                concat!("jp", $number),
                concat!("jpkelas", $number),
                concat!("jampelajarankelas", $number),
                concat!("kelas", $number),
                concat!("jp", $roman),
                concat!("jpkelas", $roman),
                concat!("jampelajarankelas", $roman),
                concat!("kelas", $roman),
            ],
        )
    };
}

pub(crate) const COLUMNS: &[Column] = &[
    required("Kurikulum", &["kurikulum", "namakurikulum"]),
    required("Jenjang", &["jenjang", "jenjangpendidikan", "bentukpendidikan"]),
    required("Mapel", &["mapel", "matapelajaran", "namamapel"]),
    optional("JP", &["jp", "jampelajaran", "jpperminggu", "jumlahjp"]),
    hours!(1, "i"),
    hours!(2, "ii"),
    hours!(3, "iii"),
    hours!(4, "iv"),
    hours!(5, "v"),
    hours!(6, "vi"),
    hours!(7, "vii"),
    hours!(8, "viii"),
    hours!(9, "ix"),
    hours!(10, "x"),
    hours!(11, "xi"),
    hours!(12, "xii"),
    hours!(13, "xiii"),
];

/// Lesson hours for all grades, or per grade.
pub(crate) fn missing(has: &dyn Fn(usize) -> bool) -> Option<&'static str> {
    (!(HOURS..COLUMNS.len()).any(has)).then_some("JP")
}

/// A week of school has fewer lessons than this.
const MOST_HOURS: f64 = 60.0;

/// Reads subjects. The map is looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    taken: HashMap<(String, SchoolLevel, String), u32>,
}

impl RowReader for Reader {
    type Value = CurriculumRow;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<CurriculumRow, Refusal> {
        let curriculum = view.required_line(CURRICULUM, "curriculum_missing")?;
        let level = school_level::read(view, LEVEL)?;
        let subject = view.required_line(SUBJECT, "subject_missing")?;
        let hours = hours(view, level, remarks)?;
        let known = (name_key(&curriculum), level, name_key(&subject));
        if let Some(first) = self.taken.get(&known) {
            let message = format!(
                "Mapel ini sudah ada untuk kurikulum dan jenjang yang sama di baris {first}; tulis jamnya di satu baris."
            );
            return Err(view.refuse(SUBJECT, "duplicate_row", message));
        }
        self.taken.insert(known, view.number());
        Ok(CurriculumRow { curriculum, level: level.code().into(), subject, hours })
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<CurriculumRow>) -> Item {
        Item::Curriculum(row)
    }
}

/// Hours per grade: as written for the grade, else as written for all.
fn hours(view: &RowView<'_>, level: SchoolLevel, remarks: &mut Remarks) -> Result<BTreeMap<u8, f64>, Refusal> {
    let mut hours = BTreeMap::new();
    for grade in 1..=MOST_GRADES {
        let column = FIRST_GRADE + usize::from(grade);
        if let Some(count) = lessons(view, column, remarks)?.filter(|count| *count > 0.0) {
            school_level::check_grade(level, view, grade, column)?;
            hours.insert(grade, count);
        }
    }
    let all = lessons(view, HOURS, remarks)?.filter(|count| *count > 0.0);
    if let (true, Some(all)) = (hours.is_empty(), all) {
        hours = level.grades().map(|grade| (grade, all)).collect();
    }
    if hours.is_empty() {
        let column = (HOURS..COLUMNS.len()).find(|column| view.has(*column)).unwrap_or(HOURS);
        let message = "Jam pelajaran kosong; isi JP seminggu untuk tiap kelas yang mendapat mapel ini.";
        return Err(view.refuse(column, "hours_missing", message));
    }
    Ok(hours)
}

fn lessons(view: &RowView<'_>, column: usize, remarks: &mut Remarks) -> Result<Option<f64>, Refusal> {
    match view.number_in(column, "hours_invalid", remarks)? {
        Some(value) if !(0.0..=MOST_HOURS).contains(&value) => {
            let heading = view.headings.text(column);
            let message =
                format!("{heading} {value} tidak mungkin; tulis jam pelajaran seminggu, 0 sampai {MOST_HOURS}.");
            Err(view.refuse(column, "hours_invalid", message))
        }
        value => Ok(value),
    }
}
