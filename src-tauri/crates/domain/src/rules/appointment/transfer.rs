//! Whether a functional post is entered from another post (*perpindahan dari jabatan lain*).

use crate::position::{Family, Level, title_without_level};
use crate::rules::{Asked, MoveFacts, PostFacts};

/// The target, when it is functional and the person's last post was no post of the same profession. Somebody whose last
/// post nobody knows is appointed for the first time or placed again, which is no transfer.
pub(super) fn by_transfer<'a>(asked: &Asked<'a>) -> Option<&'a PostFacts<'a>> {
    let facts = asked.facts;
    let to = facts.to.as_ref()?;
    if to.position.family != Family::Functional || facts.until.is_some() {
        return None;
    }
    let (family, title) = former(facts)?;
    let other = family != Family::Functional
        || !same_profession(title, &to.position.title, || asked.law.text("J-05.broad_titles"));
    other.then_some(to)
}

/// The last post: here, in the other government, or the latest of the career.
fn former<'a>(facts: &'a MoveFacts<'_>) -> Option<(Family, &'a str)> {
    if let Some(from) = &facts.from {
        return Some((from.position.family, &from.position.title));
    }
    if let Some(outside) = facts.outside.as_ref().filter(|outside| outside.entering && !outside.post.is_empty()) {
        // The proposal names the post there in words only; a functional one carries its level in the title.
        let functional = matches!(Level::of_title(&outside.post), Level::Jf(_));
        return Some((if functional { Family::Functional } else { Family::Pelaksana }, &outside.post));
    }
    facts.person.career.last().map(|span| (span.family, span.title.as_str()))
}

/// Title of the last post.
pub(super) fn former_title(facts: &MoveFacts<'_>) -> Option<String> {
    former(facts).map(|(_, title)| title.to_string())
}

/// Two titles of one profession: alike but for the level, or beginning with the same word where that word alone is the
/// profession (`guru`) and the rest its subject. Asked of every candidate of a vacancy: only titles that begin with the
/// same word are compared whole.
fn same_profession<'a>(one: &str, other: &str, broad: impl FnOnce() -> &'a str) -> bool {
    if one == other {
        return true;
    }
    let (first, other_first) = (first_word(one), first_word(other));
    if !first.eq_ignore_ascii_case(other_first) {
        return false;
    }
    broad().split(',').any(|known| known.trim().eq_ignore_ascii_case(first))
        || title_without_level(one) == title_without_level(other)
}

/// The first word of a title, behind a level with a dash where recruitment writes one: `Ahli Pertama - Guru Kelas`.
fn first_word(title: &str) -> &str {
    let behind = title.split_once('-').filter(|(level, _)| matches!(Level::parse(level), Ok(Level::Jf(_))));
    behind.map_or(title, |(_, rest)| rest).split_whitespace().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profession_is_the_title_without_its_level_or_a_broad_first_word() {
        for (one, other, same) in [
            ("Perawat Mahir", "Perawat Ahli Pertama", true),
            ("Ahli Pertama - Guru Kelas", "Guru Agama Ahli Muda", true),
            ("Terampil - Bidan", "BIDAN MAHIR", true),
            ("Perawat Mahir", "Bidan Mahir", false),
            ("Analis Hukum Ahli Pertama", "Analis Kebijakan Ahli Pertama", false),
            ("Dokter Ahli Muda", "Dokter Gigi Ahli Muda", false),
            ("Ahli Muda - Perencana", "Penyuluh Ahli Muda", false),
        ] {
            assert_eq!(same_profession(one, other, || "guru"), same, "{one} | {other}");
            assert_eq!(same_profession(other, one, || "guru"), same, "{other} | {one}");
        }
        assert!(!same_profession("Guru Kelas", "Guru Agama", || "-"));
    }
}
