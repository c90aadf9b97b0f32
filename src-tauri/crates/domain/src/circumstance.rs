//! Dated circumstances of a person that the rules ask about and no file of the national service holds.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::coded::coded;

/// Kind of a circumstance (*keadaan khusus*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CircumstanceKind {
    /// Keeps public money (*bendahara*).
    Treasurer,
    /// Keeps public goods (*pengurus barang*).
    GoodsKeeper,
    /// Bonded by a study contract (*ikatan dinas*).
    StudyBond,
    /// Suspended from duty (*pemberhentian sementara*).
    Suspended,
    /// A court case runs (*proses peradilan*).
    CourtCase,
    /// An administrative appeal on discipline is not decided (*banding administratif*).
    DisciplineAppeal,
    /// Cleared by the inspectorate of the origin (*bebas temuan Inspektorat*).
    InspectorateClearance,
    Pregnant,
    /// *Cuti melahirkan*.
    MaternityLeave,
    /// Long sick leave (*cuti sakit*).
    SickLeave,
}

coded!(CircumstanceKind {
    Treasurer, "treasurer", "bendahara";
    GoodsKeeper, "goods_keeper", "pengurus barang";
    StudyBond, "study_bond", "ikatan dinas";
    Suspended, "suspended", "pemberhentian sementara";
    CourtCase, "court_case", "proses peradilan";
    DisciplineAppeal, "discipline_appeal", "banding administratif";
    InspectorateClearance, "inspectorate_clearance", "bebas temuan Inspektorat";
    Pregnant, "pregnant", "hamil";
    MaternityLeave, "maternity_leave", "cuti melahirkan";
    SickLeave, "sick_leave", "cuti sakit";
});

/// One circumstance from its first day to its last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Circumstance {
    /// Number of the record; 0 before it is kept.
    #[serde(default)]
    pub id: i64,
    pub kind: CircumstanceKind,
    pub from: NaiveDate,
    /// Last day; `None` while it goes on.
    pub until: Option<NaiveDate>,
    /// Letter or remark.
    pub note: String,
}

impl Circumstance {
    pub fn active_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}
