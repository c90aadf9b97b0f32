//! The position map (*peta jabatan*) on paper: the same boxes as on the screen.

use std::collections::BTreeSet;

use mutasi_documents::chart::ChartNode;

use super::ground::Ground;
use crate::contract::Failure;
use crate::desk::Desk;
use crate::run::chart::Outline;

/// One tree for the unit of the report, or one for every agency.
pub(super) fn nodes(desk: &mut Desk, ground: &Ground) -> Result<Vec<ChartNode>, Failure> {
    let directory = desk.directory(ground.day)?;
    let outline = Outline {
        frame: &ground.frame,
        people: &ground.people,
        directory: &directory,
        folded: BTreeSet::new(),
        depth: None,
    };
    outline.nodes(ground.unit)
}
