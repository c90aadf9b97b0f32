//! Where units stand (*lokasi unit kerja*): district, coordinates, degree of hardship.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use mutasi_domain::site::{HARDSHIPS, LATITUDES, LONGITUDES, Site};
use mutasi_domain::unit::name_key;

use crate::cell::Cell;
use crate::headings::{Column, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{Row, SiteRow};
use crate::view::{Refusal, RowView, shortened};

const UNIT: usize = 0;
const DISTRICT: usize = 1;
const LATITUDE: usize = 2;
const LONGITUDE: usize = 3;
const HARDSHIP: usize = 4;

pub(crate) const COLUMNS: &[Column] = &[
    required("Unit", &["unit", "unitkerja", "namaunit", "namaunitkerja"]),
    optional("Kecamatan", &["kecamatan", "namakecamatan"]),
    optional("Lintang", &["lintang", "latitude", "lat"]),
    optional("Bujur", &["bujur", "longitude", "long", "lon", "lng"]),
    optional("Kesulitan", &["kesulitan", "tingkatkesulitan", "derajatkesulitan"]),
];

/// Coordinates or hardship: a unit and a district stand in files of many kinds.
pub(crate) fn missing(has: &dyn Fn(usize) -> bool) -> Option<&'static str> {
    let holds = (has(LATITUDE) && has(LONGITUDE)) || has(HARDSHIP);
    (!holds).then_some("Lintang dan Bujur")
}

/// Reads sites. The map is looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    taken: HashMap<String, u32>,
}

impl RowReader for Reader {
    type Value = SiteRow;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<SiteRow, Refusal> {
        let unit = view.required_line(UNIT, "unit_missing")?;
        let latitude = degrees(view, LATITUDE, &LATITUDES, &LONGITUDES)?;
        let longitude = degrees(view, LONGITUDE, &LONGITUDES, &LATITUDES)?;
        let alone = match (latitude, longitude) {
            (None, Some(_)) => Some(LATITUDE),
            (Some(_), None) => Some(LONGITUDE),
            _ => None,
        };
        if let Some(column) = alone {
            let message =
                format!("{} kosong; isi lintang dan bujur bersama, atau kosongkan keduanya.", COLUMNS[column].heading);
            return Err(view.refuse(column, "coordinate_alone", message));
        }
        let (low, high) = (u32::from(*HARDSHIPS.start()), u32::from(*HARDSHIPS.end()));
        let hardship = view.whole_in(HARDSHIP, "hardship_invalid", (low, high), remarks)?;
        let district = view.line(DISTRICT);
        if district.is_empty() && latitude.is_none() && hardship.is_none() {
            let message = "Lokasi kosong; isi kecamatan, koordinat atau tingkat kesulitan, atau hapus barisnya.";
            return Err(view.refuse(UNIT, "site_empty", message));
        }
        if let Some(first) = self.taken.get(&name_key(&unit)) {
            let message = format!("Unit ini sudah ada di baris {first}; baris pertama yang dipakai.");
            return Err(view.refuse(UNIT, "duplicate_row", message));
        }
        self.taken.insert(name_key(&unit), view.number());
        let hardship = hardship.map_or(0, |degree| degree as u8);
        Ok(SiteRow { unit, site: Site { district, latitude, longitude, hardship } })
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<SiteRow>) -> Item {
        Item::Site(row)
    }
}

/// Decimal degrees of a coordinate; `other` are those of the other one, to tell when both stand in each other's place.
fn degrees(
    view: &RowView<'_>,
    column: usize,
    range: &RangeInclusive<f64>,
    other: &RangeInclusive<f64>,
) -> Result<Option<f64>, Refusal> {
    if view.is_empty(column) {
        return Ok(None);
    }
    let heading = COLUMNS[column].heading;
    let read = match view.cell(column) {
        Cell::Number(number) => Some(*number),
        // Unlike amounts, degrees have no marks of thousands: 110.420 is 110 degrees and 42 hundredths.
        Cell::Text(_) => decimal(&view.text(column)),
        _ => None,
    };
    let value = read.filter(|value| value.is_finite()).ok_or_else(|| {
        let found = shortened(&view.cell(column).as_found());
        let message =
            format!("{heading} \"{found}\" tidak terbaca; tulis derajat desimal, misalnya -7,2504 atau 110,4203.");
        view.refuse(column, "coordinate_invalid", message)
    })?;
    if range.contains(&value) {
        return Ok(Some(value));
    }
    let message = if other.contains(&value) {
        format!("{heading} {value} tampaknya tertukar; lintang {} dan bujur {}.", span(&LATITUDES), span(&LONGITUDES))
    } else {
        format!("{heading} {value} di luar Indonesia; tulis {}.", span(range))
    };
    Err(view.refuse(column, "coordinate_range", message))
}

fn decimal(text: &str) -> Option<f64> {
    let plain = text.replace(',', ".");
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.').then(|| plain.parse().ok())?
}

fn span(range: &RangeInclusive<f64>) -> String {
    let told = |degrees: &f64| degrees.to_string().replace('.', ",");
    format!("{} sampai {}", told(range.start()), told(range.end()))
}
