//! Names as records write them, each kept once.

use std::cell::Cell;
use std::collections::HashMap;

use crate::unit::name_key;

/// Number of a name in [`Names`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NameId(u32);

/// Names of one kind (diplomas, titles, units, training). A region has fifty thousand people and some hundred diplomas:
/// what a post asks is put to the diplomas, and each person is looked up.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// As first written.
    names: Vec<Box<str>>,
    /// By [`name_key`].
    ids: HashMap<Box<str>, NameId>,
}

impl Names {
    /// The number of a name; two spellings that differ in case, blanks or marks are one name.
    pub fn id(&mut self, name: &str) -> NameId {
        let next = NameId(self.names.len() as u32);
        let id = *self.ids.entry(name_key(name).into()).or_insert(next);
        if id == next {
            self.names.push(name.trim().into());
        }
        id
    }

    /// The name as first written.
    pub fn name(&self, id: NameId) -> &str {
        &self.names[id.0 as usize]
    }

    /// Room for one answer about each name.
    pub(super) fn answers<T: Copy>(&self) -> Answers<T> {
        Answers(vec![Cell::new(None); self.names.len()])
    }
}

/// One answer about each name, found when it is first asked for.
pub(super) struct Answers<T>(Vec<Cell<Option<T>>>);

impl<T: Copy> Answers<T> {
    /// `names` are the ones that the room was made for; `ask` gets the name as first written.
    pub(super) fn of(&self, id: NameId, names: &Names, ask: impl FnOnce(&str) -> T) -> T {
        let known = &self.0[id.0 as usize];
        known.get().unwrap_or_else(|| {
            let answer = ask(names.name(id));
            known.set(Some(answer));
            answer
        })
    }
}

/// The names that records of people write.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    pub diplomas: Names,
    pub titles: Names,
    pub units: Names,
    pub trainings: Names,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_once_whatever_its_spelling_and_asked_once() {
        let mut names = Names::default();
        let ids = ["Perawat  Terampil", "PERAWAT TERAMPIL", "Perawat-Terampil", "Bidan"].map(|name| names.id(name));
        assert!(ids[0] == ids[1] && ids[1] == ids[2] && ids[2] != ids[3]);
        assert_eq!(names.name(ids[1]), "Perawat  Terampil");
        let answers = names.answers();
        assert_eq!(answers.of(ids[0], &names, str::len), "Perawat  Terampil".len());
        assert_eq!(answers.of(ids[2], &names, |_| 0), "Perawat  Terampil".len(), "the first answer is kept");
        assert_eq!(answers.of(ids[3], &names, str::len), "Bidan".len());
    }
}
