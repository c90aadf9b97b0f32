//! Position maps (*peta jabatan*, *bezetting*), handbook 10.5: units with a hierarchy number or the unit above them,
//! positions below them. Rows are read one by one here; what only the whole tree tells is judged in [`tree`].

use mutasi_domain::position::{Family, Level};

use crate::headings::{Column, Headings, optional, required};
use crate::held::Held;
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{MapRow, PositionRow, Row, UnitRow};
use crate::values::whole;
use crate::view::{Refusal, RowView, sentence, shortened};

mod tree;

const NAME: usize = 0;
const NEED: usize = 1;
const UNIT: usize = 2;
const NUMBER: usize = 3;
const TYPE: usize = 4;
const FAMILY: usize = 5;
const LEVEL: usize = 6;
const CLASS: usize = 7;
const EXISTING: usize = 8;
const PARENT: usize = 9;
const ID: usize = 10;

pub(crate) const COLUMNS: &[Column] = &[
    required(
        "Nama Jabatan / Unit",
        &["namajabatanunit", "namajabatanunitkerja", "namaunitjabatan", "namajabatan", "jabatan", "nama"],
    ),
    required("Kebutuhan", &["kebutuhan", "keb", "abk", "formasi", "kebutuhanpegawai", "jumlahkebutuhan"]),
    required("Unit Kerja", &["unitkerja", "unitorganisasi", "namaunit", "unit"]),
    optional("Nomor", &["kodehirarki", "kodehierarki", "nomorhirarki", "nomorhierarki", "nomor", "no"]),
    optional("Tipe", &["tipe"]),
    optional("Kategori", &["kategori", "jenisjabatan", "rumpun"]),
    optional("Jenjang", &["jenjang", "jenjangjabatan", "jenjangeselon", "eselon"]),
    optional("Kelas", &["kelas", "kelasjabatan"]),
    optional("Eksisting", &["eksisting", "eks", "bezetting", "bezeting", "terisi"]),
    optional(
        "Unit Induk",
        &[
            "unitinduk",
            "induk",
            "indukunit",
            "indukunorid",
            "induknama",
            "idinduk",
            "kodeinduk",
            "diatasanid",
            "unitatasan",
            "idatasan",
            "atasan",
        ],
    ),
    optional("ID Unit", &["idunit", "idunor", "unorid", "kodeunit", "id"]),
];

/// A map whose only column of units is that of the unit above names in it the unit of its positions too.
pub(crate) fn settle(places: &mut [Option<usize>]) {
    places[UNIT] = places[UNIT].or(places[PARENT]);
}

/// A map tells units from positions by their type or, without it, by the hierarchy number.
pub(crate) fn missing(has: &dyn Fn(usize) -> bool) -> Option<&'static str> {
    (!has(TYPE) && !has(NUMBER)).then_some("Tipe atau Nomor")
}

const MOST_HOLDERS: u32 = 100_000;

/// Reads units and positions, and judges them as a tree.
pub(crate) struct Reader;

impl RowReader for Reader {
    type Value = MapRow;
    const TOGETHER: bool = true;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<MapRow, Refusal> {
        if is_unit(view)? { unit(view).map(MapRow::Unit) } else { position(view, remarks).map(MapRow::Position) }
    }

    fn judge(&mut self, rows: &mut [Held<MapRow>], headings: &Headings, remarks: &mut Remarks) {
        tree::judge(rows, headings, remarks);
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

/// A unit without its place in the tree.
fn unit(view: &RowView<'_>) -> Result<UnitRow, Refusal> {
    let name = view.required_line(NAME, "name_missing")?;
    // A file that names the unit above needs no numbers; the tree gives them.
    let code = if view.has(PARENT) && !view.has(NUMBER) { String::new() } else { code(view)? };
    Ok(UnitRow { code, name, parent: String::new() })
}

/// A position with the unit that its row names, which may be none.
fn position(view: &RowView<'_>, remarks: &mut Remarks) -> Result<PositionRow, Refusal> {
    let title = view.required_line(NAME, "name_missing")?;
    let level = Level::parse(&view.text(LEVEL))
        .map_err(|error| view.refuse(LEVEL, "level_unknown", sentence(&error.to_string())))?;
    let family = family(view, level)?;
    let level = if level == Level::None && family == Family::Functional { Level::of_title(&title) } else { level };
    let class = class(view, remarks)?;
    let need = count(view, NEED, remarks)?.ok_or_else(|| {
        view.refuse(NEED, "need_invalid", "Kebutuhan kosong; isi jumlahnya, atau 0 bila tidak dibutuhkan.")
    })?;
    let existing = count(view, EXISTING, remarks)?;
    Ok(PositionRow { unit: view.line(UNIT), title, family, level, class, need, existing })
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
