//! Where boxes stand.
//!
//! Units with units of their own stand side by side below their parent; leaf units are stacked in columns beside a spine.
//! One number steers it all: the height that a subtree may take up. The lower it is, the more columns there are, so
//! [`super::shape`] finds the wanted proportions by trying a few heights.

use super::{ChartLayout, ChartStyle, Segment, outline::Outline};

/// Room at the left of a column for the line that its boxes hang from.
const SPINE: f32 = 9.0;
/// A subtree arranged, measured from its own top left corner.
pub(super) struct Block {
    /// The box on top; `None` for several roots beside each other.
    top: Option<(usize, f32)>,
    pub(super) width: f32,
    pub(super) height: f32,
    /// Where the line from above arrives.
    anchor: f32,
    rows: Vec<RowOfItems>,
    /// Rows below the first hang from a line at the left edge.
    trunk: bool,
}

struct RowOfItems {
    y: f32,
    items: Vec<(f32, Item)>,
}

enum Item {
    Subtree(Block),
    Column(Column),
}

/// Leaf units below each other.
struct Column {
    /// Their places and heights inside the column.
    boxes: Vec<(usize, f32)>,
    height: f32,
    width: f32,
}

impl Column {
    fn hangs(&self) -> bool {
        self.boxes.len() > 1
    }
}

impl Item {
    fn width(&self) -> f32 {
        match self {
            Self::Subtree(block) => block.width,
            Self::Column(column) => column.width,
        }
    }

    fn height(&self) -> f32 {
        match self {
            Self::Subtree(block) => block.height,
            Self::Column(column) => column.height,
        }
    }

    fn anchor(&self) -> f32 {
        match self {
            Self::Subtree(block) => block.anchor,
            Self::Column(column) if column.hangs() => SPINE / 2.0,
            Self::Column(column) => column.width / 2.0,
        }
    }
}

pub(super) struct Arranger<'a> {
    pub(super) outline: &'a Outline,
    pub(super) style: &'a ChartStyle,
}

impl Arranger<'_> {
    /// The whole chart in `height`, its first level in about `rows` rows.
    pub(super) fn top(&self, roots: &[usize], height: f32, rows: usize) -> Block {
        match roots {
            [root] => self.subtree(*root, height, rows),
            _ => self.below(None, roots, height, rows),
        }
    }

    fn subtree(&self, place: usize, height: f32, rows: usize) -> Block {
        self.below(Some(place), &self.outline.nodes[place].children, height, rows)
    }

    fn below(&self, top: Option<usize>, children: &[usize], height: f32, rows: usize) -> Block {
        let top_height = top.map_or(0.0, |place| self.outline.nodes[place].drawn.height + self.style.gap_y);
        let room = ((height - top_height) / rows as f32 - self.style.gap_y).max(0.0);
        let items = match top {
            Some(_) => self.items(children, room),
            // Agencies beside each other hang from nothing, so they are never stacked.
            None => children.iter().map(|place| Item::Subtree(self.subtree(*place, room, 1))).collect(),
        };
        let trunk = top.is_some() && rows > 1;
        let left = if trunk { SPINE + 3.0 } else { 0.0 };
        let rows = self.rows(items, rows, left, top_height);
        let right = rows.iter().flat_map(|row| &row.items).map(|(x, item)| x + item.width()).fold(0.0, f32::max);
        let bottom = rows.last().map_or(0.0, |row| row.y + row_height(row));
        let least = if top.is_some() { self.style.box_width } else { 0.0 };
        let width = right.max(least);
        let anchor = self.anchor(&rows, width);
        let own = top.map(|place| self.outline.nodes[place].drawn.height).unwrap_or_default();
        Block { top: top.map(|place| (place, own)), width, height: bottom.max(own), anchor, rows, trunk }
    }

    /// The middle of the first row's arriving lines, with the box inside the block.
    fn anchor(&self, rows: &[RowOfItems], width: f32) -> f32 {
        let half = self.style.box_width / 2.0;
        let ends = rows.first().and_then(|row| Some((row.items.first()?, row.items.last()?)));
        let middle =
            ends.map_or(width / 2.0, |((x1, first), (x2, last))| (x1 + first.anchor() + x2 + last.anchor()) / 2.0);
        middle.clamp(half.min(width / 2.0), (width - half).max(width / 2.0))
    }

    /// Children in their order; neighbouring leaf units become columns no higher than `room`.
    fn items(&self, children: &[usize], room: f32) -> Vec<Item> {
        let is_leaf = |place: &usize| self.outline.nodes[*place].children.is_empty();
        let mut items = Vec::new();
        for group in children.chunk_by(|a, b| is_leaf(a) && is_leaf(b)) {
            if is_leaf(&group[0]) {
                items.extend(self.stacked(group, room).into_iter().map(Item::Column));
            } else {
                items.extend(group.iter().map(|place| Item::Subtree(self.subtree(*place, room, 1))));
            }
        }
        items
    }

    /// As few columns as `room` allows, and these of like height.
    fn stacked(&self, leaves: &[usize], room: f32) -> Vec<Column> {
        let columns = self.filled(leaves, room);
        let (mut low, mut high) = (0.0, columns.iter().map(|column| column.height).fold(0.0, f32::max));
        let mut chosen = columns;
        for _ in 0..6 {
            let middle = (low + high) / 2.0;
            let tried = self.filled(leaves, middle);
            if tried.len() <= chosen.len() {
                chosen = tried;
                high = middle;
            } else {
                low = middle;
            }
        }
        chosen
    }

    fn filled(&self, leaves: &[usize], room: f32) -> Vec<Column> {
        let between = self.style.gap_y * 0.4;
        let mut columns: Vec<Column> = Vec::new();
        for place in leaves {
            let own = self.outline.nodes[*place].drawn.height;
            match columns.last_mut() {
                Some(column) if column.height + between + own <= room => {
                    column.boxes.push((*place, column.height + between));
                    column.height += between + own;
                    column.width = self.style.box_width + SPINE;
                }
                _ => columns.push(Column { boxes: vec![(*place, 0.0)], height: own, width: self.style.box_width }),
            }
        }
        columns
    }

    /// Parts `items` into rows of about the same width.
    fn rows(&self, items: Vec<Item>, rows: usize, left: f32, first: f32) -> Vec<RowOfItems> {
        let gap = self.style.gap_x;
        let whole: f32 = items.iter().map(|item| item.width() + gap).sum();
        let enough = whole / rows as f32;
        let mut done: Vec<RowOfItems> = Vec::new();
        let (mut x, mut y) = (left, first);
        for item in items {
            // The next row begins where more than half of the item would stand beyond the share of a row.
            let full = x > left && x - left + item.width() / 2.0 > enough;
            if done.is_empty() || full {
                y += done.last().map_or(0.0, |row| row_height(row) + self.style.gap_y);
                x = left;
                done.push(RowOfItems { y, items: Vec::new() });
            }
            let width = item.width();
            if let Some(row) = done.last_mut() {
                row.items.push((x, item));
            }
            x += width + gap;
        }
        done
    }

    /// Puts boxes and lines of `block`, whose corner stands at (`x`, `y`), into `layout`.
    pub(super) fn emit(&self, block: &Block, x: f32, y: f32, layout: &mut ChartLayout) {
        if let Some((place, height)) = block.top {
            self.put(place, x + block.anchor - self.style.box_width / 2.0, y, layout);
            self.connect(block, x, y, height, layout);
        }
        for row in &block.rows {
            for (item_x, item) in &row.items {
                match item {
                    Item::Subtree(inner) => self.emit(inner, x + item_x, y + row.y, layout),
                    Item::Column(column) => self.emit_column(column, x + item_x, y + row.y, layout),
                }
            }
        }
    }

    fn put(&self, place: usize, x: f32, y: f32, layout: &mut ChartLayout) {
        let mut drawn = self.outline.nodes[place].drawn.clone();
        (drawn.x, drawn.y) = (x, y);
        layout.boxes.push(drawn);
    }

    /// The lines from a box to what stands below it: down, along the gap above each row, down again.
    fn connect(&self, block: &Block, x: f32, y: f32, height: f32, layout: &mut ChartLayout) {
        let bus = |row: &RowOfItems| y + row.y - self.style.gap_y / 2.0;
        let (Some(first), Some(last)) = (block.rows.first(), block.rows.last()) else { return };
        if let ([row], [(at, item @ Item::Column(column))]) = (block.rows.as_slice(), first.items.as_slice())
            && column.hangs()
        {
            // One column hangs straight from the box.
            let spine = x + at + item.anchor();
            return layout.lines.push(Segment { x1: spine, y1: y + height, x2: spine, y2: y + row.y });
        }
        let middle = x + block.anchor;
        layout.lines.push(Segment { x1: middle, y1: y + height, x2: middle, y2: bus(first) });
        let trunk = x + SPINE / 2.0;
        if block.trunk && block.rows.len() > 1 {
            layout.lines.push(Segment { x1: trunk, y1: bus(first), x2: trunk, y2: bus(last) });
        }
        for (index, row) in block.rows.iter().enumerate() {
            let level = bus(row);
            let anchors: Vec<f32> = row.items.iter().map(|(at, item)| x + at + item.anchor()).collect();
            let mut ends = anchors.clone();
            ends.extend((index == 0).then_some(middle));
            ends.extend((block.trunk && block.rows.len() > 1).then_some(trunk));
            let (from, to) = ends.iter().fold((f32::MAX, f32::MIN), |(low, high), end| (low.min(*end), high.max(*end)));
            if to - from > 0.01 {
                layout.lines.push(Segment { x1: from, y1: level, x2: to, y2: level });
            }
            let downs = anchors.iter().map(|at| Segment { x1: *at, y1: level, x2: *at, y2: y + row.y });
            layout.lines.extend(downs);
        }
    }

    fn emit_column(&self, column: &Column, x: f32, y: f32, layout: &mut ChartLayout) {
        let spine = x + SPINE / 2.0;
        let left = if column.hangs() { x + SPINE } else { x };
        let mut end = y;
        for (place, at) in &column.boxes {
            self.put(*place, left, y + at, layout);
            if column.hangs() {
                end = y + at + self.outline.nodes[*place].drawn.head_height / 2.0;
                layout.lines.push(Segment { x1: spine, y1: end, x2: left, y2: end });
            }
        }
        if column.hangs() {
            layout.lines.push(Segment { x1: spine, y1: y, x2: spine, y2: end });
        }
    }
}

fn row_height(row: &RowOfItems) -> f32 {
    row.items.iter().map(|(_, item)| item.height()).fold(0.0, f32::max)
}
