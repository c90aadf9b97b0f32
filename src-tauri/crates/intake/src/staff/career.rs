//! Rank, education, kind of post and length of service of a person.

use mutasi_domain::education::EducationLevel;
use mutasi_domain::position::Family;
use mutasi_domain::rank::Rank;

use super::{EDUCATION, EDUCATION_ID, FAMILY, FAMILY_ID, GRADUATED, RANK, RANK_ID, SERVICE_MONTHS, SERVICE_YEARS};
use crate::remarks::Remarks;
use crate::values::whole;
use crate::view::{Refusal, RowView, sentence, shortened};

/// The rank by name; the id only where the name is empty, because officers correct names.
pub(super) fn rank(view: &RowView<'_>, remarks: &mut Remarks) -> Result<Option<Rank>, Refusal> {
    let (name, id) = (view.text(RANK), view.text(RANK_ID));
    if !name.is_empty() {
        return Rank::parse(&name)
            .map(Some)
            .map_err(|error| view.refuse(RANK, "rank_unknown", sentence(&error.to_string())));
    }
    if id.is_empty() {
        remarks.row("rank_missing", "Golongan kosong; syarat golongan tidak dapat diperiksa sampai diisi.");
        return Ok(None);
    }
    let unknown = || format!("Kode golongan \"{}\" tidak dikenal; isi GOL AKHIR NAMA, misalnya III/b.", shortened(&id));
    Rank::from_siasn(&id).map(Some).ok_or_else(|| view.refuse(RANK_ID, "rank_unknown", unknown()))
}

pub(super) fn education(view: &RowView<'_>, remarks: &mut Remarks) -> Result<Option<EducationLevel>, Refusal> {
    let column = if view.is_empty(EDUCATION) { EDUCATION_ID } else { EDUCATION };
    let text = view.text(column);
    if text.is_empty() {
        remarks.row(
            "education_missing",
            "Tingkat pendidikan kosong; syarat pendidikan tidak dapat diperiksa sampai diisi.",
        );
        return Ok(None);
    }
    EducationLevel::parse(&text)
        .map(Some)
        .map_err(|error| view.refuse(column, "education_unknown", sentence(&error.to_string())))
}

pub(super) fn family(view: &RowView<'_>, remarks: &mut Remarks) -> Option<Family> {
    let column = if view.is_empty(FAMILY) { FAMILY_ID } else { FAMILY };
    let text = view.line(column);
    let family = Family::parse(&text).or_else(|| Family::parse(&view.text(FAMILY_ID)));
    if family.is_none() && !text.is_empty() {
        remarks.row(
            "family_unknown",
            format!("Jenis jabatan \"{}\" tidak dikenal; jenisnya diambil dari peta jabatan.", shortened(&text)),
        );
    }
    family
}

pub(super) fn service_months(view: &RowView<'_>, remarks: &mut Remarks) -> i32 {
    let part = |column: usize, most: u32| match view.is_empty(column) {
        true => Some(0),
        false => view.text(column).parse::<f64>().ok().and_then(|value| whole(value, 0, most)),
    };
    match (part(SERVICE_YEARS, 60), part(SERVICE_MONTHS, 11)) {
        (Some(years), Some(months)) => (years * 12 + months) as i32,
        _ => {
            let found = format!("{} tahun {} bulan", view.text(SERVICE_YEARS), view.text(SERVICE_MONTHS));
            remarks.row(
                "service_invalid",
                format!("Masa kerja \"{}\" tidak mungkin; dianggap 0 sampai diperbaiki.", shortened(&found)),
            );
            0
        }
    }
}

pub(super) fn graduated(view: &RowView<'_>, remarks: &mut Remarks) -> Option<i32> {
    let text = view.text(GRADUATED);
    let year = text.parse::<f64>().ok().and_then(|value| whole(value, 1930, 2100));
    if year.is_none() && !text.is_empty() {
        remarks.row("graduation_invalid", format!("Tahun lulus \"{}\" tidak mungkin; dikosongkan.", shortened(&text)));
    }
    year.map(|year| year as i32)
}
