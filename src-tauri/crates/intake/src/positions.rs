//! Position maps (*peta jabatan*, *bezetting*), handbook 10.5: units with a hierarchy number, positions below them.

use std::collections::HashMap;

use mutasi_domain::position::{Family, Level};
use mutasi_domain::unit::{name_key, parent_code};

use crate::cell::Cell;
use crate::headings::{Column, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{MapRow, PositionRow, Row, UnitRow};
use crate::values::whole;
use crate::view::{Refusal, RowView, sentence, shortened};

const NAME: usize = 0;
const NEED: usize = 1;
const UNIT: usize = 2;
const NUMBER: usize = 3;
const TYPE: usize = 4;
const FAMILY: usize = 5;
const LEVEL: usize = 6;
const CLASS: usize = 7;
const EXISTING: usize = 8;

pub(crate) const COLUMNS: &[Column] = &[
    required(
        "Nama Jabatan / Unit",
        &["namajabatanunit", "namajabatanunitkerja", "namaunitjabatan", "namajabatan", "jabatan", "nama"],
    ),
    required("Kebutuhan", &["kebutuhan", "keb", "abk", "formasi", "kebutuhanpegawai", "jumlahkebutuhan"]),
    required("Unit Kerja", &["unitkerja", "unitorganisasi", "unitinduk", "namaunit", "unit"]),
    optional("Nomor", &["kodehirarki", "kodehierarki", "nomorhirarki", "nomorhierarki", "nomor", "no"]),
    optional("Tipe", &["tipe"]),
    optional("Kategori", &["kategori", "jenisjabatan", "rumpun"]),
    optional("Jenjang", &["jenjang", "jenjangjabatan", "jenjangeselon", "eselon"]),
    optional("Kelas", &["kelas", "kelasjabatan"]),
    optional("Eksisting", &["eksisting", "eks", "bezetting", "bezeting", "terisi"]),
];

/// A map tells units from positions by their type or, without it, by the hierarchy number.
pub(crate) fn missing(has: &dyn Fn(usize) -> bool) -> Option<&'static str> {
    (!has(TYPE) && !has(NUMBER)).then_some("Tipe atau Nomor")
}

const MOST_HOLDERS: u32 = 100_000;

/// Reads units and positions, and remembers them to find duplicates. The maps are looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    /// Row by key of the unit's name.
    units: HashMap<String, u32>,
    /// Name by hierarchy number, to place a unit whose parent the file names by number only.
    codes: HashMap<String, String>,
    positions: HashMap<(String, String, Level), u32>,
    /// The unit last read: in many maps positions stand below their unit without naming it again.
    last_unit: String,
}

impl RowReader for Reader {
    type Value = MapRow;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<MapRow, Refusal> {
        if is_unit(view)? {
            self.unit(view, remarks).map(MapRow::Unit)
        } else {
            self.position(view, remarks).map(MapRow::Position)
        }
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<MapRow>) -> Item {
        Item::Position(row)
    }
}

fn is_unit(view: &RowView<'_>) -> Result<bool, Refusal> {
    match view.text(TYPE).to_lowercase().as_str() {
        "unit" | "unit kerja" | "unor" | "opd" => Ok(true),
        "jabatan" | "posisi" => Ok(false),
        "" => Ok(!view.is_empty(NUMBER) && view.is_empty(NEED) && view.is_empty(FAMILY)),
        other => {
            let message = format!("Tipe \"{}\" tidak dikenal; tulis unit atau jabatan.", shortened(other));
            Err(view.refuse(TYPE, "type_unknown", message))
        }
    }
}

impl Reader {
    fn unit(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<UnitRow, Refusal> {
        let name = view.required_line(NAME, "name_missing")?;
        let code = code(view)?;
        if let Some(first) = self.units.get(&name_key(&name)) {
            let message = format!(
                "Unit ini sudah ada di baris {first}; beri nama yang membedakan, misalnya dengan nama perangkat daerahnya."
            );
            return Err(view.refuse(NAME, "duplicate_unit", message));
        }
        self.check_code(view, &code, remarks)?;
        let parent = self.parent(view, &code, remarks);
        self.units.insert(name_key(&name), view.number());
        self.codes.entry(code.clone()).or_insert_with(|| name.clone());
        self.last_unit.clone_from(&name);
        Ok(UnitRow { code, name, parent })
    }

    /// `4.10` stored as a number is `4.1`, another unit: where that number is taken, the row is refused.
    fn check_code(&self, view: &RowView<'_>, code: &str, remarks: &mut Remarks) -> Result<(), Refusal> {
        let is_decimal = matches!(view.cell(NUMBER), Cell::Number(number) if number.fract() != 0.0);
        match (self.codes.get(code), is_decimal) {
            (Some(other), true) => {
                let message = format!("Nomor hierarki {code} tersimpan sebagai angka dan sudah dipakai unit \"{other}\" (4.10 menjadi 4.1); ubah kolom ke format Teks lalu ketik ulang.");
                return Err(view.refuse(NUMBER, "number_as_decimal", message));
            }
            (None, true) => remarks.row("number_as_decimal", format!("Nomor hierarki {code} tersimpan sebagai angka; ubah kolom ke format Teks agar 4.10 tidak menjadi 4.1.")),
            (Some(other), false) => remarks.row("number_repeated", format!("Nomor {code} sudah dipakai unit \"{other}\"; letak unit ditentukan oleh kolom unit kerja.")),
            (None, false) => {}
        }
        Ok(())
    }

    /// The name of the unit above: as the file gives it, or by the hierarchy number.
    fn parent(&self, view: &RowView<'_>, code: &str, remarks: &mut Remarks) -> String {
        let named = view.line(UNIT);
        if !named.is_empty() {
            return named;
        }
        let Some(above) = parent_code(code) else { return named };
        match self.codes.get(above) {
            Some(parent) => parent.clone(),
            None => {
                remarks.row("parent_unknown", format!("Unit atasan bernomor {above} belum ada di atas baris ini; unit dianggap perangkat daerah. Isi kolom unit kerja bila bukan."));
                named
            }
        }
    }

    fn position(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<PositionRow, Refusal> {
        let title = view.required_line(NAME, "name_missing")?;
        let unit = self.unit_of(view)?;
        let level = Level::parse(&view.text(LEVEL))
            .map_err(|error| view.refuse(LEVEL, "level_unknown", sentence(&error.to_string())))?;
        let family = family(view, level)?;
        let level = if level == Level::None && family == Family::Functional { Level::of_title(&title) } else { level };
        let class = class(view, remarks)?;
        let need = count(view, NEED, remarks)?.ok_or_else(|| {
            view.refuse(NEED, "need_invalid", "Kebutuhan kosong; isi jumlahnya, atau 0 bila tidak dibutuhkan.")
        })?;
        let existing = count(view, EXISTING, remarks)?;
        let key = (name_key(&unit), name_key(&title), level);
        if let Some(first) = self.positions.get(&key) {
            let message = format!(
                "Jabatan ini sudah ada di unit yang sama di baris {first}; jumlahkan kebutuhannya di satu baris."
            );
            return Err(view.refuse(NAME, "duplicate_position", message));
        }
        self.positions.insert(key, view.number());
        Ok(PositionRow { unit, title, family, level, class, need, existing })
    }

    fn unit_of(&self, view: &RowView<'_>) -> Result<String, Refusal> {
        let named = view.line(UNIT);
        let unit = if named.is_empty() { self.last_unit.clone() } else { named };
        if unit.is_empty() {
            return Err(view.refuse(
                UNIT,
                "unit_missing",
                "Unit kerja kosong dan tidak ada unit di atas baris ini; isi nama unit kerjanya.",
            ));
        }
        Ok(unit)
    }
}

/// Segments of digits: `4.10`.
fn code(view: &RowView<'_>) -> Result<String, Refusal> {
    let text = view.line(NUMBER);
    let code = text.trim_end_matches('.');
    if code.is_empty() {
        return Err(view.refuse(
            NUMBER,
            "number_missing",
            "Nomor hierarki unit kosong; isi misalnya 4.2 untuk unit kedua di bawah unit 4.",
        ));
    }
    if !code
        .split('.')
        .all(|segment| !segment.is_empty() && segment.len() <= 6 && segment.bytes().all(|b| b.is_ascii_digit()))
    {
        let message =
            format!("Nomor hierarki \"{}\" tidak dikenal; tulis angka bertitik, misalnya 4.2.", shortened(code));
        return Err(view.refuse(NUMBER, "number_invalid", message));
    }
    Ok(code.to_string())
}

/// The family as stated, or as the level tells where it is left out.
fn family(view: &RowView<'_>, level: Level) -> Result<Family, Refusal> {
    let text = view.line(FAMILY);
    if !text.is_empty() {
        let message =
            format!("Kategori \"{}\" tidak dikenal; tulis struktural, fungsional atau pelaksana.", shortened(&text));
        return Family::parse(&text).ok_or_else(|| view.refuse(FAMILY, "family_unknown", message));
    }
    match level {
        Level::Eselon(_) => Ok(Family::Managerial),
        Level::Jf(_) => Ok(Family::Functional),
        Level::None => Err(view.refuse(
            FAMILY,
            "family_unknown",
            "Kategori jabatan kosong; tulis struktural, fungsional atau pelaksana.",
        )),
    }
}

fn class(view: &RowView<'_>, remarks: &mut Remarks) -> Result<u8, Refusal> {
    let Some(value) = view.number_in(CLASS, "class_invalid", remarks)? else { return Ok(0) };
    whole(value, 1, 17).map(|class| class as u8).ok_or_else(|| {
        view.refuse(
            CLASS,
            "class_invalid",
            format!("Kelas jabatan {value} tidak ada; kelas jabatan adalah 1 sampai 17."),
        )
    })
}

fn count(view: &RowView<'_>, column: usize, remarks: &mut Remarks) -> Result<Option<u32>, Refusal> {
    let code = if column == NEED { "need_invalid" } else { "existing_invalid" };
    let Some(value) = view.number_in(column, code, remarks)? else { return Ok(None) };
    whole(value, 0, MOST_HOLDERS).map(Some).ok_or_else(|| {
        let message =
            format!("{} {value} tidak mungkin; tulis bilangan bulat 0 atau lebih.", view.headings.text(column));
        view.refuse(column, code, message)
    })
}
