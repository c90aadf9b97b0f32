//! Parting a tree over sheets of paper: what does not fit at a readable size is folded and follows on a later sheet.

use std::collections::{BTreeSet, VecDeque};

use super::{
    ChartBox, ChartStyle,
    outline::{Outline, OutlineNode},
    shape,
};

/// The smallest text on paper, in points.
const READABLE: f32 = 5.0;

/// Where boxes may stand on a sheet, in points.
#[derive(Clone, Copy)]
pub(super) struct Room {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

impl Room {
    fn least_scale(style: &ChartStyle) -> f32 {
        READABLE / style.text_size
    }

    /// A box over another must still fit, so a longer table is parted.
    pub(super) fn tallest_box(&self, style: &ChartStyle) -> f32 {
        (self.height / Self::least_scale(style) - style.gap_y) * 0.48
    }
}

/// The units of one sheet.
#[derive(Clone)]
pub(super) struct Sheet {
    parts: Vec<Part>,
    /// Units shown as a box that refers to a later sheet.
    folded: BTreeSet<usize>,
}

/// A unit at the top of a sheet with some of the units directly below it.
#[derive(Clone, Copy)]
struct Part {
    place: usize,
    from: usize,
    to: usize,
}

/// Why a box names another sheet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    /// The units below follow there.
    See,
    /// The unit stands below another one there.
    From,
    /// The first units below it stand there.
    Continued,
}

/// Parts the tree of `outline`'s first root; `room` tells the room on the first, second, ... sheet.
pub(super) fn plan(outline: &Outline, room: &dyn Fn(usize) -> Room, style: &ChartStyle) -> Vec<Sheet> {
    let planner = Planner { outline, style };
    let whole = |place: usize| Part { place, from: 0, to: outline.nodes[place].children.len() };
    let mut waiting: VecDeque<Part> = outline.roots.iter().map(|root| whole(*root)).collect();
    let mut sheets = Vec::new();
    while let Some(part) = waiting.pop_front() {
        let room = room(sheets.len() + 1);
        let mut sheet = Sheet { parts: vec![part], folded: BTreeSet::new() };
        if planner.fits(&sheet, room) {
            planner.add_neighbours(&mut sheet, &mut waiting, room);
        } else {
            let rest = planner.fold(&mut sheet, room);
            rest.into_iter().rev().for_each(|part| waiting.push_front(part));
            let folded: Vec<usize> = sheet.folded.iter().copied().collect();
            let after_rest = usize::from(sheet.parts[0].to < part.to);
            for (index, place) in folded.into_iter().enumerate() {
                waiting.insert(after_rest + index, whole(place));
            }
        }
        sheets.push(sheet);
    }
    sheets
}

struct Planner<'a> {
    outline: &'a Outline,
    style: &'a ChartStyle,
}

impl Planner<'_> {
    fn fits(&self, sheet: &Sheet, room: Room) -> bool {
        let least = Room::least_scale(self.style);
        let part = sheet.sketch(self.outline);
        // The boxes alone need that much paper; this spares most trials.
        let paper: f32 = part.nodes.iter().map(|node| node.drawn.height * self.style.box_width).sum();
        if paper * least * least > room.width * room.height {
            return false;
        }
        shape::largest_scale(&part, &part.roots, self.style, room.width, room.height) >= least
    }

    /// Small subtrees that follow share a sheet.
    fn add_neighbours(&self, sheet: &mut Sheet, waiting: &mut VecDeque<Part>, room: Room) {
        while let Some(next) = waiting.front() {
            sheet.parts.push(*next);
            if !self.fits(sheet, room) {
                sheet.parts.pop();
                break;
            }
            waiting.pop_front();
        }
    }

    /// Folds the largest subtrees below the top until the sheet fits; if that is not enough, the last units go on to a
    /// sheet of their own, which is answered.
    fn fold(&self, sheet: &mut Sheet, room: Room) -> Option<Part> {
        let part = sheet.parts[0];
        let children = &self.outline.nodes[part.place].children[part.from..part.to];
        let mut inner: Vec<usize> =
            children.iter().copied().filter(|child| !self.outline.nodes[*child].children.is_empty()).collect();
        inner.sort_by_key(|child| (std::cmp::Reverse(self.outline.nodes[*child].units), *child));
        for child in inner {
            sheet.folded.insert(child);
            if self.fits(sheet, room) {
                return None;
            }
        }
        if part.to - part.from < 2 {
            return None;
        }
        let (mut most, mut too_many) = (part.from + 1, part.to);
        while most + 1 < too_many {
            let middle = (most + too_many) / 2;
            sheet.parts[0].to = middle;
            if self.fits(sheet, room) {
                most = middle;
            } else {
                too_many = middle;
            }
        }
        sheet.parts[0].to = most;
        let shown: BTreeSet<usize> = self.outline.nodes[part.place].children[part.from..most].iter().copied().collect();
        sheet.folded.retain(|place| shown.contains(place));
        (most < part.to).then_some(Part { from: most, ..part })
    }
}

impl Sheet {
    /// The sheet's own tree. References count `first_page` pages before the first of `sheets`.
    pub(super) fn outline(&self, whole: &Outline, sheets: &[Self], first_page: usize) -> Outline {
        let page_of = |link: Link, place| link.target(place, sheets).map_or(0, |sheet| first_page + sheet + 1);
        self.copied(whole, false, &page_of)
    }

    /// The sheet's own tree with the right sizes, but without what stands in the boxes; references say 0, which takes up
    /// the same room.
    fn sketch(&self, whole: &Outline) -> Outline {
        self.copied(whole, true, &|_, _| 0)
    }

    fn copied(&self, whole: &Outline, sketch: bool, page_of: &dyn Fn(Link, usize) -> usize) -> Outline {
        let own = Outline { nodes: Vec::new(), roots: Vec::new(), columns: whole.columns };
        let mut copier = Copier { sheet: self, whole, own, sketch, page_of };
        self.parts.iter().for_each(|part| copier.part(*part));
        copier.own
    }

    fn begins(&self, place: usize) -> bool {
        self.parts.iter().any(|part| part.place == place && part.from == 0)
    }
}

/// Copies what a sheet shows out of the whole tree.
struct Copier<'a> {
    sheet: &'a Sheet,
    whole: &'a Outline,
    own: Outline,
    /// Only the sizes of boxes are wanted.
    sketch: bool,
    page_of: &'a dyn Fn(Link, usize) -> usize,
}

impl Copier<'_> {
    fn part(&mut self, part: Part) {
        let is_root = self.whole.roots.contains(&part.place);
        let root = self.copy(part.place, part.from > 0 || !is_root);
        if part.from > 0 {
            self.own.nodes[root].drawn.drop_table();
            self.note(root, Link::Continued, part.place);
        } else if !is_root {
            self.note(root, Link::From, part.place);
        }
        self.own.roots.push(root);
        self.children(root, &self.whole.nodes[part.place].children[part.from..part.to]);
    }

    fn subtree(&mut self, place: usize) -> usize {
        let folded = self.sheet.folded.contains(&place);
        let copied = self.copy(place, folded);
        if folded {
            self.own.nodes[copied].drawn.drop_rows();
            self.note(copied, Link::See, place);
        } else {
            self.children(copied, &self.whole.nodes[place].children);
        }
        copied
    }

    fn children(&mut self, parent: usize, children: &[usize]) {
        let children = children.iter().map(|child| self.subtree(*child)).collect();
        self.own.nodes[parent].children = children;
    }

    /// Copies a unit; whole when its box will be changed.
    fn copy(&mut self, place: usize, changed: bool) -> usize {
        let OutlineNode { drawn, units, .. } = &self.whole.nodes[place];
        let drawn = if self.sketch && !changed {
            let ChartBox { width, height, head_height, .. } = *drawn;
            ChartBox { width, height, head_height, ..ChartBox::default() }
        } else {
            drawn.clone()
        };
        self.own.nodes.push(OutlineNode { drawn, children: Vec::new(), units: *units });
        self.own.nodes.len() - 1
    }

    fn note(&mut self, node: usize, link: Link, place: usize) {
        let text = link.text((self.page_of)(link, place));
        let columns = self.own.columns;
        self.own.nodes[node].drawn.add_note(&text, &columns);
    }
}

impl Link {
    fn target(self, place: usize, sheets: &[Sheet]) -> Option<usize> {
        match self {
            Self::See | Self::Continued => sheets.iter().position(|sheet| sheet.begins(place)),
            Self::From => sheets.iter().position(|sheet| sheet.folded.contains(&place)),
        }
    }

    fn text(self, page: usize) -> String {
        match self {
            Self::See => format!("lihat halaman {page}"),
            Self::From => format!("dari halaman {page}"),
            Self::Continued => format!("lanjutan dari halaman {page}"),
        }
    }
}
