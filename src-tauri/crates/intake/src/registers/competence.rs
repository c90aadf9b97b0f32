//! Levels of competence that assessments found (*hasil asesmen kompetensi*), a row for each level or a column for each
//! competence.

use std::collections::HashMap;

use chrono::NaiveDate;
use mutasi_domain::identity::Nip;
use mutasi_domain::staff::usual_case;
use mutasi_domain::unit::name_key;

use super::levels::{self, column};
use super::{NAME_KEYS, NIP_KEYS, repeated};
use crate::headings::{Column, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{AskedLevel, CompetenceRow, Row};
use crate::view::{Refusal, RowView};

const NIP: usize = 0;
const NAME: usize = 1;
const COMPETENCE: usize = 2;
const LEVEL: usize = 3;
const DAY: usize = 4;
/// The columns of the nine competences begin here.
const FIRST: usize = 5;

pub(crate) const COLUMNS: &[Column] = &[
    required("NIP", NIP_KEYS),
    optional("Nama", NAME_KEYS),
    optional("Kompetensi", &["kompetensi", "namakompetensi"]),
    optional("Level", &["level", "levelkompetensi", "capaianlevel", "levelcapaian", "capaian"]),
    optional("Tanggal", &["tanggal", "tanggalasesmen", "tanggalpenilaian", "tglasesmen"]),
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

/// Competence and level, or a column for each competence.
pub(crate) fn missing(has: &dyn Fn(usize) -> bool, keys: &[String]) -> Option<&'static str> {
    let is_long = has(COMPETENCE) && has(LEVEL);
    (!is_long && !levels::are_columns(has, FIRST, keys)).then_some("Kompetensi")
}

/// Reads levels. The map is looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    taken: HashMap<(Nip, String, Option<NaiveDate>), u32>,
}

impl RowReader for Reader {
    /// Every competence of the row.
    type Value = Vec<CompetenceRow>;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<Vec<CompetenceRow>, Refusal> {
        let nip = view.nip(NIP)?;
        let name = usual_case(&view.line(NAME));
        let day = view.optional_day(DAY, remarks);
        let found = found(view, remarks)?;
        let keys: Vec<_> = found.iter().map(|found| (nip.clone(), name_key(&found.competence), day)).collect();
        for (at, known) in keys.iter().enumerate() {
            let first = if keys[..at].contains(known) { Some(view.number()) } else { self.taken.get(known).copied() };
            if let Some(first) = first {
                let what = format!("Level {} NIP ini untuk tanggal yang sama", found[at].competence);
                return Err(repeated(view, NIP, &what, first));
            }
        }
        self.taken.extend(keys.into_iter().map(|known| (known, view.number())));
        let row = |AskedLevel { competence, technical, level }| CompetenceRow {
            nip: nip.clone(),
            name: name.clone(),
            competence,
            technical,
            level,
            day,
        };
        Ok(found.into_iter().map(row).collect())
    }

    fn nip_column(&self) -> Option<usize> {
        Some(NIP)
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<Vec<CompetenceRow>>) -> Item {
        Item::Competence(row)
    }
}

/// The levels of the row, at least one.
fn found(view: &RowView<'_>, remarks: &mut Remarks) -> Result<Vec<AskedLevel>, Refusal> {
    if view.has(COMPETENCE) && view.has(LEVEL) {
        let (competence, technical) = levels::named(view, COMPETENCE)?;
        let level = levels::level(view, LEVEL, remarks)?
            .ok_or_else(|| view.refuse(LEVEL, "competence_level_missing", "Level kosong; isi 1 sampai 5."))?;
        return Ok(vec![AskedLevel { competence, technical, level }]);
    }
    let found = levels::read(view, FIRST, remarks)?;
    if found.is_empty() {
        let message = "Tidak ada level kompetensi di baris ini; isi 1 sampai 5, atau hapus barisnya.";
        return Err(view.refuse(NIP, "competence_level_missing", message));
    }
    Ok(found)
}
