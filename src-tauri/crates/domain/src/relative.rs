//! Relatives among the staff, for conflicts of interest (P-22, handbook 5.1; PP 11/2017 art. 190 par. 4).

use serde::{Deserialize, Serialize};

/// Kind of kinship as seen from the person (*hubungan keluarga*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// *Suami / istri*
    Spouse,
    /// *Orang tua*
    Parent,
    /// *Anak*
    Child,
    /// *Saudara kandung*
    Sibling,
    /// *Mertua*
    ParentInLaw,
    /// *Menantu*
    ChildInLaw,
    /// *Ipar*
    SiblingInLaw,
    /// Another close relative (*kerabat dekat lain*).
    Other,
}

/// Relation, code, printed word, the relation as seen from the other side.
const RELATIONS: [(Relation, &str, &str, Relation); 8] = [
    (Relation::Spouse, "spouse", "suami/istri", Relation::Spouse),
    (Relation::Parent, "parent", "orang tua", Relation::Child),
    (Relation::Child, "child", "anak", Relation::Parent),
    (Relation::Sibling, "sibling", "saudara kandung", Relation::Sibling),
    (Relation::ParentInLaw, "parent_in_law", "mertua", Relation::ChildInLaw),
    (Relation::ChildInLaw, "child_in_law", "menantu", Relation::ParentInLaw),
    (Relation::SiblingInLaw, "sibling_in_law", "ipar", Relation::SiblingInLaw),
    (Relation::Other, "other", "kerabat dekat", Relation::Other),
];

impl Relation {
    pub fn all() -> impl Iterator<Item = Self> {
        RELATIONS.into_iter().map(|(relation, ..)| relation)
    }

    pub fn code(self) -> &'static str {
        RELATIONS.iter().find(|(known, ..)| *known == self).map_or("", |(_, code, ..)| code)
    }

    pub fn from_code(code: &str) -> Option<Self> {
        RELATIONS.iter().find(|(_, known, ..)| *known == code).map(|(relation, ..)| *relation)
    }

    pub fn printed(self) -> &'static str {
        RELATIONS.iter().find(|(known, ..)| *known == self).map_or("", |(_, _, printed, _)| printed)
    }

    /// The same tie as the other person sees it: the parent of a child.
    pub fn reversed(self) -> Self {
        RELATIONS.iter().find(|(known, ..)| *known == self).map_or(self, |(.., back)| *back)
    }
}

/// A relative who works directly above or below the person after the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    /// Number of the record in the register of relatives.
    pub id: i64,
    pub nip: String,
    pub name: String,
    /// What the relative is to the person.
    pub relation: Relation,
    /// The relative would be the direct superior (*atasan langsung*); otherwise a direct subordinate.
    pub superior: bool,
    /// Post of the relative after the plan.
    pub title: String,
}
