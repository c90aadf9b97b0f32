//! Fields of study (*bidang studi*): listed by a position, or of the same family as a listed one (*serumpun*).

use super::names::words;
use crate::parameter::Law;

/// Whether the diploma names one of the fields asked for; no field asked for accepts every diploma. Whole words are
/// compared, so that *Teknik* is not found in *Politeknik*.
pub fn field_matches(diploma: &str, fields: &[String]) -> bool {
    Fields::listed(fields).accept(&words(diploma))
}

/// How well a diploma fits, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    Other,
    Related,
    Listed,
}

/// Families of fields (`score.family.*`), each a list parted by semicolons.
#[derive(Debug, Clone)]
pub(super) struct Families(Vec<Vec<String>>);

impl Families {
    pub(super) fn of(law: &Law) -> Self {
        let members = |family: &str| family.split(';').map(words).filter(|one| !one.trim().is_empty()).collect();
        Self(law.texts("score.family.").into_iter().map(members).collect())
    }
}

/// The fields that a position asks for, and those of the families of each.
#[derive(Debug, Clone)]
pub(super) struct Fields<'a> {
    listed: Vec<String>,
    related: Vec<&'a [String]>,
}

impl<'a> Fields<'a> {
    fn listed(fields: &[String]) -> Self {
        let listed = fields.iter().map(|field| words(field)).filter(|field| !field.trim().is_empty()).collect();
        Self { listed, related: Vec::new() }
    }

    pub(super) fn with_families(fields: &[String], families: &'a Families) -> Self {
        let mut this = Self::listed(fields);
        let holds =
            |family: &&Vec<String>| this.listed.iter().any(|field| family.iter().any(|one| field.contains(one)));
        this.related = families.0.iter().filter(holds).map(Vec::as_slice).collect();
        this
    }

    fn accept(&self, diploma: &str) -> bool {
        self.listed.is_empty() || self.listed.iter().any(|field| diploma.contains(field.as_str()))
    }

    /// `diploma` as [`words`] writes it.
    pub(super) fn fit(&self, diploma: &str) -> Fit {
        if self.accept(diploma) {
            Fit::Listed
        } else if self.related.iter().copied().flatten().any(|field| diploma.contains(field.as_str())) {
            Fit::Related
        } else {
            Fit::Other
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::BEGINNING;
    use crate::parameter::shipped;

    fn texts(fields: &[&str]) -> Vec<String> {
        fields.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_field_is_found_as_a_whole_word_of_the_diploma() {
        for (diploma, fields, found) in [
            ("S-1 Teknik Sipil", &["Teknik"][..], true),
            ("D-III POLITEKNIK KESEHATAN", &["Teknik"], false),
            ("S-1 Ilmu Administrasi Negara", &["Hukum", "Administrasi Negara"], true),
            ("S-1 Hukum", &[], true),
            ("S-1 Hukum", &["", " "], true),
            ("", &["Hukum"], false),
        ] {
            assert_eq!(field_matches(diploma, &texts(fields)), found, "{diploma} for {fields:?}");
        }
    }

    #[test]
    fn a_field_of_the_same_family_is_related() {
        let families = Families::of(&Law::on(BEGINNING, shipped()).unwrap());
        for (diploma, fields, fit) in [
            ("S-1 Akuntansi", &["Ekonomi"][..], Fit::Related),
            ("S-1 Ekonomi", &["Ekonomi"], Fit::Listed),
            ("S-1 Hukum", &["Ekonomi"], Fit::Other),
            ("S-1 Hukum", &["Ekonomi", "Ilmu Hukum"], Fit::Related),
            ("D-III Kebidanan", &["Keperawatan"], Fit::Related),
            ("S-1 Filsafat", &["Ilmu Perpustakaan"], Fit::Other),
            ("S-1 Filsafat", &[], Fit::Listed),
            ("", &["Ekonomi"], Fit::Other),
        ] {
            let fields = texts(fields);
            assert_eq!(Fields::with_families(&fields, &families).fit(&words(diploma)), fit, "{diploma} for {fields:?}");
        }
    }
}
