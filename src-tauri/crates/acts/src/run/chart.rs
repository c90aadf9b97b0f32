//! The position map as boxes and lines; the layout itself is that of the paper.

use std::collections::{BTreeMap, BTreeSet};

use mutasi_documents::chart::{
    ChartBox, ChartHead, ChartLayout, ChartNode, ChartRow, ChartStyle, ChartTotals, HeadKind, RowBand, layout,
};
use mutasi_domain::parameter::Law;
use mutasi_domain::position::Position;

use super::staffing::fault_views;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::people::{Directory, People};
use crate::views::status_code;

pub(crate) fn chart(desk: &mut Desk, asked: AskChart) -> Result<ChartView, Failure> {
    let day = desk.day(asked.as_of);
    let (law, frame) = (desk.law_on(day)?, desk.frame_in(day, asked.scenario)?);
    let (people, directory) = (desk.people()?, desk.directory(day)?);
    let folded: BTreeSet<i64> = asked.collapsed.into_iter().collect();
    let outline = Outline { frame: &frame, people: &people, directory: &directory, folded, depth: asked.depth };
    let nodes = outline.nodes(asked.root)?;
    Ok(view(layout(&nodes, &ChartStyle::default()), &frame, &law))
}

/// The tree of units as the chart wants it.
pub(crate) struct Outline<'a> {
    pub(crate) frame: &'a Frame,
    pub(crate) people: &'a People,
    pub(crate) directory: &'a Directory,
    pub(crate) folded: BTreeSet<i64>,
    /// Units this deep below the root are folded.
    pub(crate) depth: Option<u32>,
}

impl Outline<'_> {
    /// One tree for a root, or one for every agency.
    pub(crate) fn nodes(&self, root: Option<i64>) -> Result<Vec<ChartNode>, Failure> {
        let rows = &self.frame.staffing.units;
        let mut positions: BTreeMap<i64, Vec<&Position>> = BTreeMap::new();
        for position in &self.frame.positions {
            positions.entry(position.unit).or_default().push(position);
        }
        // Children stand behind their parents: from the back, every node is whole when its parent takes it.
        let mut below: BTreeMap<usize, Vec<ChartNode>> = BTreeMap::new();
        let mut roots = Vec::new();
        let wanted = match root {
            Some(unit) => Some(self.frame.place(unit).or_not_found("Unit", unit)?),
            None => None,
        };
        for at in (0..rows.len()).rev() {
            let mut children = below.remove(&at).unwrap_or_default();
            children.reverse();
            let own = positions.get(&rows[at].unit).map(Vec::as_slice).unwrap_or_default();
            let node = self.node(at, own, children, wanted.map_or(0, |root| rows[root].depth));
            match rows[at].parent {
                _ if wanted == Some(at) => return Ok(vec![node]),
                Some(parent) => below.entry(parent).or_default().push(node),
                None => roots.push(node),
            }
        }
        roots.reverse();
        Ok(roots)
    }

    fn node(&self, at: usize, own: &[&Position], children: Vec<ChartNode>, root_depth: usize) -> ChartNode {
        let row = &self.frame.staffing.units[at];
        let unit = self.frame.unit(row.unit);
        let (heads, rows): (Vec<&&Position>, Vec<&&Position>) =
            own.iter().partition(|position| position.is_managerial());
        let deep = self.depth.is_some_and(|depth| (row.depth - root_depth.min(row.depth)) as u32 >= depth);
        ChartNode {
            id: row.unit,
            code: unit.map_or_else(String::new, |unit| unit.code.clone()),
            unit: self.frame.unit_name(row.unit).to_string(),
            heads: heads.into_iter().map(|position| self.head(position)).collect(),
            rows: rows.into_iter().map(|position| self.row(position)).collect(),
            totals: ChartTotals { held: row.balance.held, need: row.balance.need },
            collapsed: !children.is_empty() && (deep || self.folded.contains(&row.unit)),
            children,
        }
    }

    fn head(&self, position: &Position) -> ChartHead {
        let balance = self.frame.position_balance(position.id);
        let holder = self.directory.holders.get(&position.id).and_then(|ids| self.people.by_id(*ids.first()?));
        ChartHead {
            title: position.title.clone(),
            class: position.class,
            holder: holder.map_or_else(String::new, |record| record.staff.full_name()),
            held: balance.held,
            need: balance.need,
        }
    }

    fn row(&self, position: &Position) -> ChartRow {
        let balance = self.frame.position_balance(position.id);
        ChartRow {
            position: position.id,
            title: position.title.clone(),
            // A title that tells its level does not repeat it.
            level: if position.title.ends_with(position.level.code()) {
                String::new()
            } else {
                position.level.code().to_string()
            },
            class: position.class,
            held: balance.held,
            need: balance.need,
        }
    }
}

fn view(layout: ChartLayout, frame: &Frame, law: &Law) -> ChartView {
    let columns = layout.columns;
    ChartView {
        as_of: frame.day,
        width: layout.width,
        height: layout.height,
        columns: ChartColumnsView {
            class: columns.class,
            held: columns.held,
            need: columns.need,
            gap: columns.gap,
            padding: columns.padding,
            text_size: columns.text_size,
            head_size: columns.head_size,
            leading: columns.leading,
        },
        boxes: layout.boxes.into_iter().map(|one| box_view(one, frame, law)).collect(),
        lines: layout
            .lines
            .into_iter()
            .map(|line| ChartLineView { x1: line.x1, y1: line.y1, x2: line.x2, y2: line.y2 })
            .collect(),
        faults: fault_views(frame),
    }
}

fn band(band: RowBand) -> ChartBandView {
    ChartBandView { y: band.y, height: band.height, base: band.base }
}

fn box_view(one: ChartBox, frame: &Frame, law: &Law) -> ChartBoxView {
    let balance = frame.unit_balance(one.id);
    ChartBoxView {
        unit: one.id,
        name: frame.unit_name(one.id).to_string(),
        x: one.x,
        y: one.y,
        width: one.width,
        height: one.height,
        head_height: one.head_height,
        head: one
            .head
            .into_iter()
            .map(|line| ChartTextView { text: line.text, y: line.y, size: line.size, kind: kind(line.kind).into() })
            .collect(),
        heading: one.heading.map(band),
        rows: one
            .rows
            .into_iter()
            .map(|row| ChartRowView {
                position: row.position,
                band: band(row.band),
                title: row.title,
                class: row.class,
                held: row.held,
                need: row.need,
                gap: row.gap,
            })
            .collect(),
        total: one.total.map(|total| ChartTotalView {
            band: band(total.band),
            label: total.label,
            held: total.held,
            need: total.need,
            gap: total.gap,
        }),
        need: balance.need,
        held: balance.held,
        gap: balance.gap,
        status: status_code(balance, law),
        hidden: one.hidden as u32,
        children: one.children as u32,
    }
}

fn kind(kind: HeadKind) -> &'static str {
    match kind {
        HeadKind::Unit => "unit",
        HeadKind::Title => "title",
        HeadKind::Detail => "detail",
        HeadKind::Holder => "holder",
        HeadKind::Note => "note",
    }
}
