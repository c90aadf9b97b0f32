//! Training completed (*diklat*).

use std::collections::HashMap;

use mutasi_domain::identity::Nip;
use mutasi_domain::staff::usual_case;
use mutasi_domain::unit::name_key;

use super::{NAME_KEYS, NIP_KEYS, repeated};
use crate::headings::{Column, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{Row, TrainingRow};
use crate::view::{Refusal, RowView};

const NIP: usize = 0;
const TRAINING: usize = 1;
const YEAR: usize = 2;
const HOURS: usize = 3;
const CERTIFICATE: usize = 4;
const NAME: usize = 5;

pub(crate) const COLUMNS: &[Column] = &[
    required("NIP", NIP_KEYS),
    required("Nama Diklat", &["namadiklat", "diklat", "namapelatihan", "pelatihan", "namakursus"]),
    optional("Tahun", &["tahun", "tahundiklat", "tahunpelatihan"]),
    optional("JP", &["jp", "jumlahjp", "jam", "jumlahjam", "jampelajaran", "jumlahjampelajaran"]),
    optional("Nomor Sertifikat", &["nomorsertifikat", "nosertifikat", "sertifikat", "nomorsttpp", "nosttpp", "sttpp"]),
    optional("Nama", NAME_KEYS),
];

/// More lesson hours than any training has.
const MOST_HOURS: u32 = 5_000;

/// Reads training. The map is looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    taken: HashMap<(Nip, String, Option<i32>), u32>,
}

impl RowReader for Reader {
    type Value = TrainingRow;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<TrainingRow, Refusal> {
        let nip = view.nip(NIP)?;
        let training = view.required_line(TRAINING, "training_missing")?;
        let year = view.year(YEAR, 1960)?;
        let hours = view.whole_in(HOURS, "hours_invalid", (1, MOST_HOURS), remarks)?;
        let known = (nip.clone(), name_key(&training), year);
        if let Some(first) = self.taken.get(&known) {
            return Err(repeated(view, TRAINING, "Diklat ini untuk NIP dan tahun yang sama", *first));
        }
        self.taken.insert(known, view.number());
        let certificate = view.line(CERTIFICATE);
        Ok(TrainingRow { nip, name: usual_case(&view.line(NAME)), training, year, hours, certificate })
    }

    fn nip_column(&self) -> Option<usize> {
        Some(NIP)
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<TrainingRow>) -> Item {
        Item::Training(row)
    }
}
