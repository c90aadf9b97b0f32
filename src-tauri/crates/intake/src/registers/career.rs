//! Posts held before and now (*riwayat jabatan*), for the appointment requirements of handbook 5.4.

use std::collections::HashMap;

use chrono::NaiveDate;
use mutasi_domain::identity::Nip;
use mutasi_domain::position::{Family, Level};
use mutasi_domain::staff::usual_case;
use mutasi_domain::unit::name_key;

use super::{NAME_KEYS, NIP_KEYS, repeated};
use crate::headings::{Column, key, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{CareerRow, Row};
use crate::view::{Refusal, RowView, sentence, shortened};

const NIP: usize = 0;
const TITLE: usize = 1;
const FROM: usize = 2;
const UNTIL: usize = 3;
const NAME: usize = 4;
const FAMILY: usize = 5;
const LEVEL: usize = 6;
const UNIT: usize = 7;

/// The last day is required although it may be empty: it tells this file from a list of staff.
pub(crate) const COLUMNS: &[Column] = &[
    required("NIP", NIP_KEYS),
    required("Jabatan", &["jabatan", "namajabatan"]),
    required("TMT Mulai", &["tmtmulai", "mulai", "tanggalmulai", "tmtjabatan", "tmt"]),
    required("TMT Selesai", &["tmtselesai", "selesai", "tanggalselesai", "tmtberakhir", "berakhir", "sampai"]),
    optional("Nama", NAME_KEYS),
    optional("Jenis", &["jenis", "jenisjabatan", "kategori"]),
    optional("Jenjang", &["jenjang", "eselon", "jenjangeselon", "jenjangjabatan"]),
    optional("Unit Kerja", &["unitkerja", "unit", "unitorganisasi", "unor", "instansi"]),
];

/// Reads posts. The map is looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    taken: HashMap<(Nip, String, NaiveDate), u32>,
}

impl RowReader for Reader {
    type Value = CareerRow;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<CareerRow, Refusal> {
        let nip = view.nip(NIP)?;
        let title = view.required_line(TITLE, "title_missing")?;
        let (family, level) = kind(view, &title)?;
        let (from, to) = period(view)?;
        let known = (nip.clone(), name_key(&title), from);
        if let Some(first) = self.taken.get(&known) {
            return Err(repeated(view, TITLE, "Jabatan ini dengan TMT yang sama", *first));
        }
        self.taken.insert(known, view.number());
        if family != Family::Pelaksana && level == Level::None {
            let message =
                format!("Jenjang jabatan {} kosong; isi agar pengalamannya dapat dihitung.", shortened(&title));
            remarks.row("level_missing", message);
        }
        Ok(CareerRow { nip, name: usual_case(&view.line(NAME)), title, family, level, unit: view.line(UNIT), from, to })
    }

    fn nip_column(&self) -> Option<usize> {
        Some(NIP)
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<CareerRow>) -> Item {
        Item::Career(row)
    }
}

/// Family and level. Each tells the other where only one is written: a level is that of its family, and the title of a
/// functional position ends with its level.
fn kind(view: &RowView<'_>, title: &str) -> Result<(Family, Level), Refusal> {
    let written = view.text(FAMILY);
    let family = Family::parse(&written);
    let level = match family {
        None | Some(Family::Functional) if view.is_empty(LEVEL) => Level::of_title(title),
        _ => Level::parse(&view.text(LEVEL))
            .map_err(|error| view.refuse(LEVEL, "level_unknown", sentence(&error.to_string())))?,
    };
    match (family, level) {
        (Some(family), level) => Ok((family, level)),
        (None, Level::Eselon(_)) if written.is_empty() => Ok((Family::Managerial, level)),
        (None, Level::Jf(_)) if written.is_empty() => Ok((Family::Functional, level)),
        _ => {
            let message = format!(
                "Jenis jabatan \"{}\" tidak dikenal; tulis manajerial, fungsional atau pelaksana.",
                shortened(&written)
            );
            Err(view.refuse(FAMILY, "family_unknown", message))
        }
    }
}

/// First day, and first day no longer held.
fn period(view: &RowView<'_>) -> Result<(NaiveDate, Option<NaiveDate>), Refusal> {
    let from = view
        .required_day(FROM, "date_invalid")?
        .ok_or_else(|| view.refuse(FROM, "date_invalid", "TMT mulai kosong; isi hari-bulan-tahun sesuai SK."))?;
    // A last day that cannot be read rejects the row: left out, it would mean a post that is held today.
    let last = if is_present(&view.text(UNTIL)) { None } else { view.required_day(UNTIL, "date_invalid")? };
    match last {
        Some(last) if last < from => {
            let message = "TMT selesai lebih awal daripada TMT mulai; cocokkan dengan SK.";
            Err(view.refuse(UNTIL, "date_order", message))
        }
        Some(last) => Ok((from, last.succ_opt())),
        None => Ok((from, None)),
    }
}

/// `sekarang`, `s.d. sekarang`
fn is_present(text: &str) -> bool {
    matches!(key(text).as_str(), "sekarang" | "sdsekarang" | "sampaisekarang" | "kini")
}
