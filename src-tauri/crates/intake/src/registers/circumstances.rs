//! Dated circumstances of people (*keadaan khusus*): who keeps money, is bonded, suspended, on leave.

use std::collections::HashMap;

use chrono::NaiveDate;
use mutasi_domain::circumstance::{Circumstance, CircumstanceKind};
use mutasi_domain::identity::Nip;
use mutasi_domain::staff::usual_case;

use super::{NAME_KEYS, NIP_KEYS, repeated};
use crate::headings::{Column, key, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{CircumstanceRow, Row};
use crate::view::{Refusal, RowView, shortened};

const NIP: usize = 0;
const KIND: usize = 1;
const FROM: usize = 2;
const UNTIL: usize = 3;
const NAME: usize = 4;
const NOTE: usize = 5;

pub(crate) const COLUMNS: &[Column] = &[
    required("NIP", NIP_KEYS),
    required("Keadaan", &["keadaan", "keadaankhusus", "jeniskeadaan"]),
    required("Mulai", &["mulai", "tanggalmulai", "tmtmulai", "tmt", "tanggal"]),
    optional("Sampai", &["sampai", "tanggalsampai", "berakhir", "selesai", "tanggalselesai", "tanggalakhir"]),
    optional("Nama", NAME_KEYS),
    optional("Keterangan", &["keterangan", "nomorsurat", "keterangannomorsurat", "dasar", "ket"]),
];

/// Reads circumstances. The map is looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    taken: HashMap<(Nip, CircumstanceKind, NaiveDate), u32>,
}

impl RowReader for Reader {
    type Value = CircumstanceRow;

    fn read(&mut self, view: &RowView<'_>, _: &mut Remarks) -> Result<CircumstanceRow, Refusal> {
        let nip = view.nip(NIP)?;
        let (kind, word) = kind(view)?;
        let from = view.required_day(FROM, "date_invalid")?.ok_or_else(|| {
            view.refuse(FROM, "date_invalid", "Tanggal mulai kosong; isi hari-bulan-tahun sesuai suratnya.")
        })?;
        // A last day that cannot be read rejects the row: left out, the circumstance would never end.
        let until = view.required_day(UNTIL, "date_invalid")?;
        if until.is_some_and(|until| until < from) {
            let message = "Tanggal sampai lebih awal daripada tanggal mulai; cocokkan dengan suratnya.";
            return Err(view.refuse(UNTIL, "date_order", message));
        }
        let known = (nip.clone(), kind, from);
        if let Some(first) = self.taken.get(&known) {
            return Err(repeated(view, KIND, "Keadaan ini dengan tanggal mulai yang sama", *first));
        }
        self.taken.insert(known, view.number());
        let note = view.line(NOTE);
        let note = if note.is_empty() { word } else { note };
        let circumstance = Circumstance { id: 0, kind, from, until, note };
        Ok(CircumstanceRow { nip, name: usual_case(&view.line(NAME)), circumstance })
    }

    fn nip_column(&self) -> Option<usize> {
        Some(NIP)
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<CircumstanceRow>) -> Item {
        Item::Circumstance(row)
    }
}

/// Beginnings of the keys of words for a kind; the longer word stands before the one that it begins with.
const WORDS: [(&str, CircumstanceKind); 19] = [
    ("bendahara", CircumstanceKind::Treasurer),
    ("pengurusbarang", CircumstanceKind::GoodsKeeper),
    ("penyimpanbarang", CircumstanceKind::GoodsKeeper),
    ("ikatandinas", CircumstanceKind::StudyBond),
    ("pemberhentiansementara", CircumstanceKind::Suspended),
    ("diberhentikansementara", CircumstanceKind::Suspended),
    ("prosesperadilan", CircumstanceKind::CourtCase),
    ("proseshukum", CircumstanceKind::CourtCase),
    ("prosespidana", CircumstanceKind::CourtCase),
    ("tersangka", CircumstanceKind::CourtCase),
    ("terdakwa", CircumstanceKind::CourtCase),
    ("bandingadministratif", CircumstanceKind::DisciplineAppeal),
    ("upayaadministratif", CircumstanceKind::DisciplineAppeal),
    ("bebastemuan", CircumstanceKind::InspectorateClearance),
    ("hamil", CircumstanceKind::Pregnant),
    ("cutimelahirkan", CircumstanceKind::MaternityLeave),
    ("cutibersalin", CircumstanceKind::MaternityLeave),
    ("cutisakit", CircumstanceKind::SickLeave),
    ("sakit", CircumstanceKind::SickLeave),
];

/// The kind, with the words of the file where they tell more than the kind (`Bendahara Pengeluaran`).
fn kind(view: &RowView<'_>) -> Result<(CircumstanceKind, String), Refusal> {
    let written = view.line(KIND);
    let found = key(&written);
    let known = WORDS.iter().find(|(head, _)| found.starts_with(head)).map(|(_, kind)| *kind);
    let kind = known.ok_or_else(|| {
        let kinds: Vec<&str> = CircumstanceKind::all().map(CircumstanceKind::printed).collect();
        let message =
            format!("Keadaan \"{}\" tidak dikenal; tulis salah satu: {}.", shortened(&written), kinds.join(", "));
        view.refuse(KIND, "circumstance_unknown", message)
    })?;
    let tells_more = found != key(kind.printed());
    Ok((kind, if tells_more { written } else { String::new() }))
}
