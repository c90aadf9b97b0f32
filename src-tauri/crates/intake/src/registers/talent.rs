//! The talent map of a year (*pemetaan talenta*), handbook 7.6.

use std::collections::HashMap;

use mutasi_domain::identity::Nip;
use mutasi_domain::staff::usual_case;

use super::{NAME_KEYS, NIP_KEYS, repeated};
use crate::headings::{Column, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{Row, TalentRow};
use crate::view::{Refusal, RowView};

const NIP: usize = 0;
const YEAR: usize = 1;
const PERFORMANCE: usize = 2;
const POTENTIAL: usize = 3;
const NAME: usize = 4;
const BOX: usize = 5;

pub(crate) const COLUMNS: &[Column] = &[
    required("NIP", NIP_KEYS),
    required("Tahun", &["tahun", "tahunpemetaan", "tahunpenilaian", "periode"]),
    required("Nilai Kinerja", &["nilaikinerja", "kinerja", "skorkinerja", "sumbukinerja"]),
    required("Nilai Potensial", &["nilaipotensial", "potensial", "skorpotensial", "sumbupotensial", "nilaipotensi"]),
    optional("Nama", NAME_KEYS),
    optional("Kotak", &["kotak", "kotaktalenta", "kotakmanajementalenta", "nomorkotak", "ninebox", "box"]),
];

const MOST: f64 = 100.0;
const BOXES: u32 = 9;

/// Reads places in the talent map. The map is looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    taken: HashMap<(Nip, i32), u32>,
}

impl RowReader for Reader {
    type Value = TalentRow;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<TalentRow, Refusal> {
        let nip = view.nip(NIP)?;
        let year = view.required_year(YEAR, 2000)?;
        if let Some(first) = self.taken.get(&(nip.clone(), year)) {
            return Err(repeated(view, NIP, "Pemetaan talenta NIP ini untuk tahun yang sama", *first));
        }
        let performance = score(view, PERFORMANCE, remarks)?;
        let potential = score(view, POTENTIAL, remarks)?;
        let talent_box = view.whole_in(BOX, "talent_box_invalid", (1, BOXES), remarks)?.map(|number| number as u8);
        self.taken.insert((nip.clone(), year), view.number());
        Ok(TalentRow { nip, name: usual_case(&view.line(NAME)), year, performance, potential, talent_box })
    }

    fn nip_column(&self) -> Option<usize> {
        Some(NIP)
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<TalentRow>) -> Item {
        Item::Talent(row)
    }
}

/// A value from 0 to 100. An empty cell is refused: 0 would be a judgement on the person.
fn score(view: &RowView<'_>, column: usize, remarks: &mut Remarks) -> Result<f64, Refusal> {
    let value = view.number_in(column, "talent_score_invalid", remarks)?;
    value.filter(|value| (0.0..=MOST).contains(value)).ok_or_else(|| {
        let heading = view.headings.text(column);
        let message = match value {
            Some(value) => format!("{heading} {value} tidak mungkin; tulis 0 sampai 100."),
            None => format!("{heading} kosong; isi nilai 0 sampai 100, atau hapus barisnya."),
        };
        view.refuse(column, "talent_score_invalid", message)
    })
}
