//! What positions ask of their holders (*syarat jabatan*, *standar kompetensi jabatan*), handbook 5.4 and 7.1.

use std::collections::HashMap;

use mutasi_domain::education::EducationLevel;
use mutasi_domain::rank::Rank;
use mutasi_domain::unit::name_key;

use super::levels::{self, COUNT, column};
use super::{NIP_KEYS, repeated};
use crate::headings::{Column, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{Row, StandardRow};
use crate::view::{Refusal, RowView, sentence};

const TITLE: usize = 0;
const UNIT: usize = 1;
const EDUCATION: usize = 2;
const FIELDS: usize = 3;
const RANK_LOW: usize = 4;
const RANK_HIGH: usize = 5;
const EXPERIENCE: usize = 6;
const TRAINING: usize = 7;
/// The columns of the nine competences begin here.
const FIRST: usize = 8;

pub(crate) const COLUMNS: &[Column] = &[
    required("Jabatan", &["jabatan", "namajabatan"]),
    optional("Unit Kerja", &["unitkerja", "unit", "unitorganisasi", "unor", "perangkatdaerah"]),
    optional("Pendidikan", &["pendidikan", "pendidikanminimal", "syaratpendidikan", "tingkatpendidikan"]),
    optional("Jurusan", &["jurusan", "programstudi", "bidangstudi", "bidangilmu"]),
    optional("Golongan Terendah", &["golonganterendah", "golonganminimal", "pangkatterendah", "pangkatminimal"]),
    optional("Golongan Tertinggi", &["golongantertinggi", "golonganmaksimal", "pangkattertinggi", "pangkatmaksimal"]),
    optional("Pengalaman", &["pengalaman", "pengalamankerja", "pengalamanjabatan", "syaratpengalaman"]),
    optional("Diklat", &["diklat", "pelatihan", "syaratdiklat", "diklatwajib"]),
    column(0),
    column(1),
    column(2),
    column(3),
    column(4),
    column(5),
    column(6),
    column(7),
    column(8),
];

/// Columns that ask for something, and none for a person's number: with one, the file is a list of people.
pub(crate) fn missing(has: &dyn Fn(usize) -> bool, keys: &[String]) -> Option<&'static str> {
    let asked = (EDUCATION..FIRST + COUNT).filter(|column| has(*column)).count();
    let is_list_of_people = keys.iter().any(|key| NIP_KEYS.contains(&key.as_str()));
    (is_list_of_people || (asked < 2 && !levels::are_columns(has, FIRST, keys))).then_some("Pendidikan")
}

/// Reads requirements. The map is looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    taken: HashMap<(String, String), u32>,
}

impl RowReader for Reader {
    type Value = StandardRow;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<StandardRow, Refusal> {
        let title = view.required_line(TITLE, "title_missing")?;
        let unit = view.line(UNIT);
        let known = (name_key(&unit), name_key(&title));
        if let Some(first) = self.taken.get(&known) {
            return Err(repeated(view, TITLE, "Syarat jabatan ini", *first));
        }
        let (rank_low, rank_high) = ranks(view)?;
        let standard = StandardRow {
            education: education(view)?,
            fields: list(view, FIELDS),
            rank_low,
            rank_high,
            experience: list(view, EXPERIENCE),
            training: list(view, TRAINING),
            competence: levels::read(view, FIRST, remarks)?,
            unit,
            title,
        };
        if asks_nothing(&standard) {
            let message = "Baris ini tidak meminta apa pun; isi syaratnya, atau hapus barisnya.";
            return Err(view.refuse(TITLE, "standard_empty", message));
        }
        self.taken.insert(known, view.number());
        Ok(standard)
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<StandardRow>) -> Item {
        Item::Standard(row)
    }
}

fn asks_nothing(standard: &StandardRow) -> bool {
    let lists = [&standard.fields, &standard.experience, &standard.training];
    standard.education.is_none()
        && standard.rank_low.is_none()
        && standard.rank_high.is_none()
        && standard.competence.is_empty()
        && lists.iter().all(|list| list.is_empty())
}

fn education(view: &RowView<'_>) -> Result<Option<EducationLevel>, Refusal> {
    if view.is_empty(EDUCATION) {
        return Ok(None);
    }
    let level = EducationLevel::parse(&view.text(EDUCATION));
    level.map(Some).map_err(|error| view.refuse(EDUCATION, "education_unknown", sentence(&error.to_string())))
}

/// Lowest and highest rank; both are steps of permanent staff or both are grades of contract staff.
fn ranks(view: &RowView<'_>) -> Result<(Option<Rank>, Option<Rank>), Refusal> {
    let (low, high) = (rank(view, RANK_LOW)?, rank(view, RANK_HIGH)?);
    match low.zip(high) {
        Some((Rank::Step(_), Rank::Contract(_)) | (Rank::Contract(_), Rank::Step(_))) => {
            let message =
                "Golongan PNS dan PPPK tidak dapat menjadi satu rentang; tulis keduanya III/b atau keduanya IX.";
            Err(view.refuse(RANK_HIGH, "rank_order", message))
        }
        Some((low, high)) if high < low => {
            let message = "Golongan tertinggi lebih rendah daripada golongan terendah; betulkan salah satunya.";
            Err(view.refuse(RANK_HIGH, "rank_order", message))
        }
        _ => Ok((low, high)),
    }
}

fn rank(view: &RowView<'_>, column: usize) -> Result<Option<Rank>, Refusal> {
    if view.is_empty(column) {
        return Ok(None);
    }
    let rank = Rank::parse(&view.text(column));
    rank.map(Some).map_err(|error| view.refuse(column, "rank_unknown", sentence(&error.to_string())))
}

/// The parts of a list, divided by semicolons or lines; each once, in the order of the file.
fn list(view: &RowView<'_>, column: usize) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for part in view.text(column).split([';', '\n', '\r']) {
        let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
        if !part.is_empty() && !parts.iter().any(|known| name_key(known) == name_key(&part)) {
            parts.push(part);
        }
    }
    parts
}
