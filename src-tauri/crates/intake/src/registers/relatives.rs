//! Relatives among the staff (*keluarga*), for conflicts of interest (P-22).

use std::collections::HashMap;

use mutasi_domain::identity::Nip;
use mutasi_domain::relative::Relation;
use mutasi_domain::staff::usual_case;

use super::{NAME_KEYS, NIP_KEYS, repeated};
use crate::headings::{Column, key, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{RelativeRow, Row};
use crate::view::{Refusal, RowView, shortened};

const NIP: usize = 0;
const OTHER: usize = 1;
const RELATION: usize = 2;
const NAME: usize = 3;
const OTHER_NAME: usize = 4;
const NOTE: usize = 5;

pub(crate) const COLUMNS: &[Column] = &[
    required("NIP", NIP_KEYS),
    required("NIP Keluarga", &["nipkeluarga", "nipkerabat", "nippasangan", "nipsuamiistri"]),
    required("Hubungan", &["hubungan", "hubungankeluarga", "statushubungan"]),
    optional("Nama", NAME_KEYS),
    optional("Nama Keluarga", &["namakeluarga", "namakerabat", "namapasangan", "namasuamiistri"]),
    optional("Keterangan", &["keterangan", "ket"]),
];

/// Reads ties. The map is looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    taken: HashMap<(Nip, Nip), (Relation, u32)>,
}

impl RowReader for Reader {
    type Value = RelativeRow;

    fn read(&mut self, view: &RowView<'_>, _: &mut Remarks) -> Result<RelativeRow, Refusal> {
        let (nip, other) = (view.nip(NIP)?, view.nip(OTHER)?);
        if nip == other {
            let message = "NIP keluarga sama dengan NIP pegawainya sendiri; isi NIP anggota keluarganya.";
            return Err(view.refuse(OTHER, "relative_self", message));
        }
        let (relation, word) = relation(view)?;
        let known = (nip, other);
        if let Some((_, first)) = self.taken.get(&known) {
            return Err(repeated(view, OTHER, "Hubungan kedua pegawai ini", *first));
        }
        // The same tie told from the other side is welcome, as long as both sides tell the same.
        let (nip, other) = known.clone();
        if let Some((told, first)) = self.taken.get(&(other.clone(), nip.clone()))
            && told.reversed() != relation
        {
            let message = format!(
                "Hubungan ini tidak cocok dengan baris {first}, yang menyebut {} dari arah sebaliknya; betulkan salah satu.",
                told.printed()
            );
            return Err(view.refuse(RELATION, "relation_disagrees", message));
        }
        self.taken.insert(known, (relation, view.number()));
        let note = view.line(NOTE);
        Ok(RelativeRow {
            nip,
            name: usual_case(&view.line(NAME)),
            other,
            other_name: usual_case(&view.line(OTHER_NAME)),
            relation,
            // What kind of other relative it is would be lost with the word.
            note: if note.is_empty() { word } else { note },
        })
    }

    fn nip_column(&self) -> Option<usize> {
        Some(NIP)
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<RelativeRow>) -> Item {
        Item::Relative(row)
    }
}

/// Relations with the keys of the words for them, seen from the person.
const WORDS: [(Relation, &[&str]); 8] = [
    (Relation::Spouse, &["suami", "istri", "isteri", "suamiistri", "pasangan"]),
    (Relation::Parent, &["orangtua", "ayah", "bapak", "ibu", "ayahkandung", "ibukandung"]),
    (Relation::Child, &["anak", "anakkandung"]),
    (Relation::Sibling, &["saudara", "saudarakandung", "kakak", "adik", "kakakkandung", "adikkandung"]),
    (Relation::ParentInLaw, &["mertua", "ayahmertua", "bapakmertua", "ibumertua"]),
    (Relation::ChildInLaw, &["menantu", "anakmenantu"]),
    (Relation::SiblingInLaw, &["ipar", "saudaraipar", "kakakipar", "adikipar"]),
    (Relation::Other, &["lainnya", "lain", "kerabat", "kerabatdekat", "kerabatlain"]),
];

/// Other close relatives by their own word.
const OTHER_WORDS: [&str; 7] = ["paman", "bibi", "keponakan", "sepupu", "kakek", "nenek", "cucu"];

/// The relation, with its word where the relation alone does not tell it.
fn relation(view: &RowView<'_>) -> Result<(Relation, String), Refusal> {
    let written = view.line(RELATION);
    let found = key(&written);
    if let Some((relation, _)) = WORDS.iter().find(|(_, words)| words.contains(&found.as_str())) {
        return Ok((*relation, String::new()));
    }
    if OTHER_WORDS.contains(&found.as_str()) {
        return Ok((Relation::Other, written));
    }
    let message = format!(
        "Hubungan \"{}\" tidak dikenal; tulis suami/istri, orang tua, anak, saudara, mertua, menantu, ipar atau lainnya.",
        shortened(&written)
    );
    Err(view.refuse(RELATION, "relation_unknown", message))
}
