//! Public health centres (*puskesmas*) and what decides their minimum staffing, handbook 6.6.

use std::collections::HashMap;

use mutasi_domain::unit::name_key;

use crate::headings::{Column, key, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{PuskesmasRow, Row};
use crate::view::{Refusal, RowView, shortened};

const UNIT: usize = 0;
const INPATIENT: usize = 1;
const AREA: usize = 2;
const CODE: usize = 3;

pub(crate) const COLUMNS: &[Column] = &[
    required("Puskesmas", &["puskesmas", "namapuskesmas", "unitkerja", "unit"]),
    required("Rawat Inap", &["rawatinap", "jenispelayanan", "kemampuanpelayanan", "kategoripelayanan"]),
    required("Kawasan", &["kawasan", "karakteristikwilayah", "wilayah", "kategoriwilayah"]),
    optional("Kode", &["kode", "kodepuskesmas"]),
];

/// Reads puskesmas. The map is looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    taken: HashMap<String, u32>,
}

impl RowReader for Reader {
    type Value = PuskesmasRow;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<PuskesmasRow, Refusal> {
        let unit = view.required_line(UNIT, "unit_missing")?;
        if let Some(first) = self.taken.get(&name_key(&unit)) {
            let message = format!("Puskesmas ini sudah ada di baris {first}; baris pertama yang dipakai.");
            return Err(view.refuse(UNIT, "duplicate_puskesmas", message));
        }
        let row = PuskesmasRow {
            code: view.line(CODE),
            inpatient: is_inpatient(view)?,
            urban: is_urban(view, remarks)?,
            unit,
        };
        self.taken.insert(name_key(&row.unit), view.number());
        Ok(row)
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<PuskesmasRow>) -> Item {
        Item::Puskesmas(row)
    }
}

fn is_inpatient(view: &RowView<'_>) -> Result<bool, Refusal> {
    match key(&view.text(INPATIENT)).as_str() {
        "rawatinap" => Ok(true),
        "nonrawatinap" | "rawatjalan" => Ok(false),
        _ => view.yes_no(INPATIENT, "answer_unknown")?.ok_or_else(|| {
            view.refuse(
                INPATIENT,
                "answer_missing",
                "Rawat inap kosong; tulis ya bila puskesmas merawat inap, atau tidak.",
            )
        }),
    }
}

fn is_urban(view: &RowView<'_>, remarks: &mut Remarks) -> Result<bool, Refusal> {
    let found = view.text(AREA);
    match key(&found).as_str() {
        "perkotaan" | "kota" | "kawasanperkotaan" => Ok(true),
        "pedesaan" | "perdesaan" | "desa" | "kawasanpedesaan" | "kawasanperdesaan" => Ok(false),
        "terpencil" | "sangatterpencil" | "kawasanterpencil" | "kawasansangatterpencil" => {
            remarks.row("area_remote", "Kawasan terpencil dihitung dengan standar ketenagaan pedesaan.");
            Ok(false)
        }
        _ => {
            let message = format!("Kawasan \"{}\" tidak dikenal; tulis perkotaan atau pedesaan.", shortened(&found));
            Err(view.refuse(AREA, "area_unknown", message))
        }
    }
}
