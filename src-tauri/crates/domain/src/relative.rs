//! Relatives among the staff, for conflicts of interest (P-22, handbook 5.1; PP 11/2017 art. 190 par. 4).

use serde::{Deserialize, Serialize};

use crate::coded::coded;

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

coded!(Relation {
    Spouse, "spouse", "suami/istri";
    Parent, "parent", "orang tua";
    Child, "child", "anak";
    Sibling, "sibling", "saudara kandung";
    ParentInLaw, "parent_in_law", "mertua";
    ChildInLaw, "child_in_law", "menantu";
    SiblingInLaw, "sibling_in_law", "ipar";
    Other, "other", "kerabat dekat";
});

impl Relation {
    /// The same tie as the other person sees it: the parent of a child.
    pub fn reversed(self) -> Self {
        match self {
            Self::Parent => Self::Child,
            Self::Child => Self::Parent,
            Self::ParentInLaw => Self::ChildInLaw,
            Self::ChildInLaw => Self::ParentInLaw,
            same => same,
        }
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
