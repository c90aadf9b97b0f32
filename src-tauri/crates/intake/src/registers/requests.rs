//! Wishes of staff to be moved (*permohonan mutasi*), each with up to three targets.

use std::collections::HashMap;

use chrono::NaiveDate;
use mutasi_domain::identity::Nip;
use mutasi_domain::request::MOST_TARGETS;
use mutasi_domain::staff::usual_case;
use mutasi_domain::unit::name_key;

use super::{NAME_KEYS, NIP_KEYS, repeated};
use crate::headings::{Column, key, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{RequestRow, Row, WishRow};
use crate::view::{Refusal, RowView};

const NIP: usize = 0;
const DAY: usize = 1;
/// The columns of the targets begin here.
const FIRST: usize = 2;
const REASON: usize = FIRST + MOST_TARGETS;
const NAME: usize = REASON + 1;

pub(crate) const COLUMNS: &[Column] = &[
    required("NIP", NIP_KEYS),
    required("Tanggal", &["tanggal", "tanggalpermohonan", "tglpermohonan", "tanggalsurat", "tglsurat", "tgl"]),
    required("Tujuan 1", &["tujuan1", "tujuan", "unittujuan1", "unittujuan", "pilihan1", "tujuanmutasi"]),
    optional("Tujuan 2", &["tujuan2", "unittujuan2", "pilihan2"]),
    optional("Tujuan 3", &["tujuan3", "unittujuan3", "pilihan3"]),
    optional("Alasan", &["alasan", "alasanpermohonan", "alasanpindah", "keterangan"]),
    optional("Nama", NAME_KEYS),
];

/// Parts unit and title in the cell of a target.
const PARTS: &str = " / ";

/// Reads requests. The map is looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    taken: HashMap<(Nip, NaiveDate), u32>,
}

impl RowReader for Reader {
    type Value = RequestRow;

    fn read(&mut self, view: &RowView<'_>, _: &mut Remarks) -> Result<RequestRow, Refusal> {
        let nip = view.nip(NIP)?;
        let day = view.required_day(DAY, "date_invalid")?.ok_or_else(|| {
            view.refuse(DAY, "date_invalid", "Tanggal permohonan kosong; isi hari-bulan-tahun sesuai suratnya.")
        })?;
        let targets = targets(view)?;
        let known = (nip.clone(), day);
        if let Some(first) = self.taken.get(&known) {
            return Err(repeated(view, DAY, "Permohonan NIP ini pada tanggal yang sama", *first));
        }
        self.taken.insert(known, view.number());
        Ok(RequestRow { nip, name: usual_case(&view.line(NAME)), day, reason: view.line(REASON), targets })
    }

    fn nip_column(&self) -> Option<usize> {
        Some(NIP)
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<RequestRow>) -> Item {
        Item::Request(row)
    }
}

fn targets(view: &RowView<'_>) -> Result<Vec<WishRow>, Refusal> {
    let is_target =
        |heading: &str| ["tujuan", "unittujuan", "pilihan"].iter().any(|head| key(heading).starts_with(head));
    if let Some((column, _)) = view.headings.others().find(|(at, heading)| is_target(heading) && !view.is_empty(*at)) {
        let message = "Tujuan lebih dari tiga; simpan paling banyak tiga tujuan, yang paling diinginkan lebih dahulu.";
        return Err(view.refuse(column, "targets_too_many", message));
    }
    let mut targets: Vec<WishRow> = Vec::new();
    for column in FIRST..FIRST + MOST_TARGETS {
        // Blanks around, so that a part that is missing parts too.
        let written = format!(" {} ", view.line(column));
        let (unit, title) = written.split_once(PARTS).unwrap_or((&written, ""));
        let wish = WishRow { unit: unit.trim().to_string(), title: title.trim().to_string() };
        if wish.unit.is_empty() {
            if !wish.title.is_empty() {
                let message = "Unit tujuan kosong; tulis nama unit, atau nama unit / nama jabatan.";
                return Err(view.refuse(column, "target_missing", message));
            }
            continue;
        }
        let same = |known: &WishRow| {
            (name_key(&known.unit), name_key(&known.title)) == (name_key(&wish.unit), name_key(&wish.title))
        };
        if targets.iter().any(same) {
            let message = "Tujuan ini sudah disebut dalam baris yang sama; tulis tiap tujuan satu kali.";
            return Err(view.refuse(column, "target_repeated", message));
        }
        targets.push(wish);
    }
    if targets.is_empty() {
        let message = "Tujuan kosong; tulis nama unit, atau nama unit / nama jabatan.";
        return Err(view.refuse(FIRST, "target_missing", message));
    }
    Ok(targets)
}
