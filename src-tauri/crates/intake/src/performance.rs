//! Yearly performance (*SKP*), handbook 3.9: the predicate, or the two ratings it follows from.

use std::collections::HashMap;

use mutasi_domain::identity::Nip;
use mutasi_domain::performance::{Expectation, Rating};
use mutasi_domain::staff::usual_case;

use crate::headings::{Column, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{PerformanceRow, Row};
use crate::view::{Refusal, RowView, shortened};

const NIP: usize = 0;
const YEAR: usize = 1;
const NAME: usize = 2;
const RESULT: usize = 3;
const BEHAVIOUR: usize = 4;
const RATING: usize = 5;

pub(crate) const COLUMNS: &[Column] = &[
    required("NIP", &["nip", "nipbaru", "nippppk"]),
    required("Tahun", &["tahun", "tahunpenilaian", "tahunskp"]),
    optional("Nama", &["nama", "namapegawai", "namalengkap"]),
    optional("Hasil Kerja", &["hasilkerja", "hasilkinerja", "ratinghasilkerja"]),
    optional("Perilaku", &["perilaku", "perilakukerja", "ratingperilaku", "ratingperilakukerja"]),
    optional("Predikat", &["predikat", "predikatkinerja", "kuadrankinerja"]),
];

/// The predicate itself, or both ratings.
pub(crate) fn missing(has: &dyn Fn(usize) -> bool) -> Option<&'static str> {
    let follows = has(RESULT) && has(BEHAVIOUR);
    (!has(RATING) && !follows).then_some("Predikat")
}

/// Reads predicates. The map is looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    taken: HashMap<(Nip, i32), u32>,
}

impl RowReader for Reader {
    type Value = PerformanceRow;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<PerformanceRow, Refusal> {
        let nip = view.nip(NIP)?;
        let year = view.required_year(YEAR, 2000)?;
        if let Some(first) = self.taken.get(&(nip.clone(), year)) {
            let message =
                format!("Predikat tahun {year} untuk NIP ini sudah ada di baris {first}; baris pertama yang dipakai.");
            return Err(view.refuse(NIP, "duplicate_row", message));
        }
        let rating = rating(view, remarks)?;
        self.taken.insert((nip.clone(), year), view.number());
        Ok(PerformanceRow { nip, name: usual_case(&view.line(NAME)), year, rating })
    }

    fn nip_column(&self) -> Option<usize> {
        Some(NIP)
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<PerformanceRow>) -> Item {
        Item::Performance(row)
    }
}

fn rating(view: &RowView<'_>, remarks: &mut Remarks) -> Result<Rating, Refusal> {
    let stated = view.line(RATING);
    let followed = Expectation::parse(&view.text(RESULT))
        .zip(Expectation::parse(&view.text(BEHAVIOUR)))
        .map(|(result, behaviour)| Rating::of(result, behaviour));
    if stated.is_empty() {
        let message = "Predikat kosong dan tidak dapat disimpulkan; isi predikat, atau hasil kerja dan perilaku (di atas, sesuai atau di bawah ekspektasi).";
        return followed.ok_or_else(|| view.refuse(RATING, "rating_unknown", message));
    }
    let rating = Rating::parse(&stated).ok_or_else(|| {
        let message = format!(
            "Predikat \"{}\" tidak dikenal; tulis Sangat Baik, Baik, Butuh Perbaikan, Kurang atau Sangat Kurang.",
            shortened(&stated)
        );
        view.refuse(RATING, "rating_unknown", message)
    })?;
    if followed.is_some_and(|followed| followed != rating) {
        remarks.row(
            "rating_disagrees",
            format!(
                "Predikat {} tidak cocok dengan hasil kerja dan perilakunya; predikat yang dipakai.",
                rating.printed()
            ),
        );
    }
    Ok(rating)
}
