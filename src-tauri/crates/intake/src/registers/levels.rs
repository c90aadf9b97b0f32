//! Levels of competence as files write them: a column for each of the nine competences of PermenPANRB 38/2017, and for
//! each technical one.

use crate::headings::{Column, key, optional};
use crate::remarks::Remarks;
use crate::rows::AskedLevel;
use crate::view::{Refusal, RowView, shortened};

/// Name and keys of the eight managerial competences and the socio-cultural one, as `Competence` of the domain names and
/// orders them; a table of columns is made before anything runs, so the names stand here too.
const NAMES: [(&str, &[&str]); COUNT] = [
    ("Integritas", &["integritas"]),
    ("Kerja sama", &["kerjasama"]),
    ("Komunikasi", &["komunikasi"]),
    ("Orientasi pada hasil", &["orientasipadahasil", "orientasihasil"]),
    ("Pelayanan publik", &["pelayananpublik"]),
    ("Pengembangan diri dan orang lain", &["pengembangandiridanoranglain", "pengembangandiridanoranglainnya"]),
    ("Mengelola perubahan", &["mengelolaperubahan"]),
    ("Pengambilan keputusan", &["pengambilankeputusan"]),
    ("Perekat bangsa", &["perekatbangsa", "perekatbangsasosialkultural"]),
];

/// Number of competences that every position knows.
pub(super) const COUNT: usize = 9;
const LEVELS: (u32, u32) = (1, 5);
/// So many columns with names of competences are no chance.
const ENOUGH: usize = 3;

/// The column of one competence, for a kind's table of columns.
pub(super) const fn column(at: usize) -> Column {
    optional(NAMES[at].0, NAMES[at].1)
}

/// Whether the headings hold a column for each competence.
pub(super) fn are_columns(has: &dyn Fn(usize) -> bool, first: usize, keys: &[String]) -> bool {
    (first..first + COUNT).filter(|column| has(*column)).count() >= ENOUGH || keys.iter().any(|key| is_technical(key))
}

/// The levels of a row with a column per competence, the nine first; an empty cell tells nothing. `first` is the
/// column of the first of the nine.
pub(super) fn read(view: &RowView<'_>, first: usize, remarks: &mut Remarks) -> Result<Vec<AskedLevel>, Refusal> {
    let mut levels = Vec::new();
    for (at, (name, _)) in NAMES.iter().enumerate() {
        if let Some(level) = level(view, first + at, remarks)? {
            levels.push(AskedLevel { competence: (*name).to_string(), technical: false, level });
        }
    }
    for (column, heading) in view.headings.others() {
        let Some(name) = technical(heading) else { continue };
        if let Some(level) = level(view, column, remarks)? {
            levels.push(AskedLevel { competence: name.to_string(), technical: true, level });
        }
    }
    Ok(levels)
}

/// A level from 1 to 5, `None` when the cell is empty.
pub(super) fn level(view: &RowView<'_>, column: usize, remarks: &mut Remarks) -> Result<Option<u8>, Refusal> {
    Ok(view.whole_in(column, "competence_level_invalid", LEVELS, remarks)?.map(|level| level as u8))
}

/// The competence that a cell names, and whether it is technical: `Kerja sama`, `Teknis: Advokasi Kebijakan`.
pub(super) fn named(view: &RowView<'_>, column: usize) -> Result<(String, bool), Refusal> {
    let written = view.required_line(column, "competence_missing")?;
    if let Some(name) = technical(&written) {
        return Ok((name.to_string(), true));
    }
    let found = key(&written);
    match NAMES.iter().find(|(_, keys)| keys.contains(&found.as_str())) {
        Some((name, _)) => Ok(((*name).to_string(), false)),
        None => {
            let message = format!(
                "Kompetensi \"{}\" bukan salah satu dari sembilan kompetensi PermenPANRB 38/2017; betulkan namanya, atau tulis \"Teknis: \" di depannya bila kompetensi teknis.",
                shortened(&written)
            );
            Err(view.refuse(column, "competence_unknown", message))
        }
    }
}

/// The name behind `Teknis:` or `Kompetensi Teknis -`.
fn technical(text: &str) -> Option<&str> {
    let rest = strip_word(strip_word(text, "kompetensi").unwrap_or(text), "teknis")?;
    let name = rest.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')'));
    (!name.is_empty()).then_some(name)
}

/// What follows a word and the mark or blank behind it.
fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let head = text.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word))?;
    let rest = &text[head.len()..];
    rest.starts_with(|c: char| !c.is_alphanumeric()).then(|| rest.trim_start())
}

fn is_technical(key: &str) -> bool {
    ["teknis", "kompetensiteknis"].iter().any(|head| key.strip_prefix(head).is_some_and(|rest| !rest.is_empty()))
}

#[cfg(test)]
mod tests {
    use mutasi_domain::competence::Competence;

    use super::*;

    #[test]
    fn the_nine_are_those_of_the_law_in_its_order() {
        assert!(Competence::all().map(Competence::printed).eq(NAMES.iter().map(|(name, _)| *name)));
        for (name, keys) in NAMES {
            assert!(keys.contains(&key(name).as_str()), "{name} is not known by its own name");
        }
    }

    #[test]
    fn a_technical_competence_says_so_in_front() {
        for (text, name) in [
            ("Teknis: Audit", Some("Audit")),
            ("KOMPETENSI TEKNIS - Audit (SPI)", Some("Audit (SPI)")),
            ("Teknis Audit", Some("Audit")),
            ("Teknis", None),
            ("Teknis: ", None),
            ("Teknisi", None),
            ("Audit", None),
        ] {
            assert_eq!(technical(text), name, "{text}");
        }
    }
}
