//! Fields of study (*bidang studi*): listed by a position, or of the same family as a listed one (*serumpun*).

use crate::parameter::Law;
use crate::unit::contains_words;

/// Whether the diploma names one of the fields asked for; no field asked for accepts every diploma. Whole words are
/// compared, so that *Teknik* is not found in *Politeknik*.
pub fn field_matches(diploma: &str, fields: &[String]) -> bool {
    let mut asked = fields.iter().filter(|field| field.contains(char::is_alphanumeric)).peekable();
    asked.peek().is_none() || asked.any(|field| may_hold(diploma, field) && contains_words(diploma, field))
}

/// Whether the letters that the words begin with stand anywhere in the text. Most diplomas are of another field, and
/// this finds it out in a third of the time.
fn may_hold(text: &str, words: &str) -> bool {
    let begin = words.as_bytes().get(..3).filter(|begin| begin.is_ascii()).unwrap_or_default();
    let Some(first) = begin.first().filter(|_| begin.iter().all(u8::is_ascii_alphanumeric) && text.is_ascii()) else {
        return true;
    };
    text.as_bytes().windows(begin.len()).any(|at| at[0].eq_ignore_ascii_case(first) && at.eq_ignore_ascii_case(begin))
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
        let members = |family: &str| family.split(';').map(|member| member.trim().to_string()).collect();
        Self(law.texts("score.family.").into_iter().map(members).collect())
    }
}

/// The fields that a position asks for, and the families of each.
#[derive(Debug, Clone)]
pub(super) struct Fields<'a> {
    listed: &'a [String],
    related: Vec<&'a [String]>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(listed: &'a [String], families: &'a Families) -> Self {
        let holds =
            |family: &&Vec<String>| listed.iter().any(|field| family.iter().any(|one| contains_words(field, one)));
        Self { listed, related: families.0.iter().filter(holds).map(Vec::as_slice).collect() }
    }

    pub(super) fn fit(&self, diploma: &str) -> Fit {
        if field_matches(diploma, self.listed) {
            Fit::Listed
        } else if self.related.iter().copied().flatten().any(|field| contains_words(diploma, field)) {
            Fit::Related
        } else {
            Fit::Other
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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

    proptest! {
        #[test]
        fn only_what_the_letters_rule_out_is_not_compared(text in "[a-bÉ -]{0,12}", words in "[A-Bé /]{0,5}") {
            prop_assert!(may_hold(&text, &words) || !contains_words(&text, &words));
            prop_assert_eq!(field_matches(&text, std::slice::from_ref(&words)), !words.contains(char::is_alphanumeric) || contains_words(&text, &words));
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
            assert_eq!(Fields::new(&fields, &families).fit(diploma), fit, "{diploma} for {fields:?}");
        }
    }
}
