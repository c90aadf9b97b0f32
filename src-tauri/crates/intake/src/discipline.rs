//! Discipline punishments (*hukuman disiplin*), handbook 3.10.

use std::collections::HashMap;

use chrono::NaiveDate;
use mutasi_domain::discipline::{Discipline, DisciplineLevel};
use mutasi_domain::identity::Nip;
use mutasi_domain::staff::usual_case;
use mutasi_domain::unit::name_key;

use crate::headings::{Column, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{DisciplineRow, Row};
use crate::view::{Refusal, RowView, shortened};

const NIP: usize = 0;
const LEVEL: usize = 1;
const KIND: usize = 2;
const FROM: usize = 3;
const UNTIL: usize = 4;
const NAME: usize = 5;
const STATUS: usize = 6;
const NOTE: usize = 7;

pub(crate) const COLUMNS: &[Column] = &[
    required("NIP", &["nip", "nipbaru", "nippppk"]),
    required("Tingkat", &["tingkat", "tingkathukuman", "tingkathukumandisiplin"]),
    required("Jenis", &["jenis", "jenishukuman", "jenishukumandisiplin", "jenishukumannama"]),
    required("TMT", &["tmt", "tmthukuman", "hukumantanggal", "tanggalmulai", "mulai"]),
    optional("Berakhir", &["berakhir", "akhirhukumtanggal", "tanggalberakhir", "tanggalakhir", "sampai"]),
    optional("Nama", &["nama", "namapegawai", "namalengkap"]),
    optional("Status", &["status"]),
    optional("Keterangan", &["keterangan"]),
];

/// Reads punishments. The map is looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    taken: HashMap<(Nip, NaiveDate, String), u32>,
}

impl RowReader for Reader {
    type Value = DisciplineRow;

    fn read(&mut self, view: &RowView<'_>, _: &mut Remarks) -> Result<DisciplineRow, Refusal> {
        let nip = view.nip(NIP)?;
        let discipline = punishment(view)?;
        let key = (nip.clone(), discipline.from, name_key(&discipline.kind));
        if let Some(first) = self.taken.get(&key) {
            let message = format!("Hukuman yang sama sudah ada di baris {first}; baris pertama yang dipakai.");
            return Err(view.refuse(NIP, "duplicate_row", message));
        }
        self.taken.insert(key, view.number());
        Ok(DisciplineRow { nip, name: usual_case(&view.line(NAME)), discipline })
    }

    fn nip_column(&self) -> Option<usize> {
        Some(NIP)
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<DisciplineRow>) -> Item {
        Item::Discipline(row)
    }
}

fn punishment(view: &RowView<'_>) -> Result<Discipline, Refusal> {
    let level = view.text(LEVEL);
    let level = DisciplineLevel::parse(&level).ok_or_else(|| {
        let message =
            format!("Tingkat hukuman \"{}\" tidak dikenal; tulis ringan, sedang atau berat.", shortened(&level));
        view.refuse(LEVEL, "level_unknown", message)
    })?;
    let kind = view.required_line(KIND, "kind_missing")?;
    let from = view
        .required_day(FROM, "date_invalid")?
        .ok_or_else(|| view.refuse(FROM, "date_invalid", "TMT hukuman kosong; isi hari-bulan-tahun sesuai SK."))?;
    // An end that cannot be read rejects the row: left out, it would mean a punishment without an end.
    let until = view.required_day(UNTIL, "date_invalid")?;
    if until.is_some_and(|until| until < from) {
        return Err(view.refuse(UNTIL, "date_order", "Tanggal berakhir lebih awal daripada TMT; cocokkan dengan SK."));
    }
    let in_process = [STATUS, NOTE].into_iter().any(|column| is_in_process(&view.text(column)));
    Ok(Discipline { level, kind, from, until, in_process })
}

/// `dalam proses`, `proses pemeriksaan`; but not `selesai diproses`.
fn is_in_process(text: &str) -> bool {
    let text = text.to_lowercase();
    text.contains("proses") && !text.contains("selesai")
}
