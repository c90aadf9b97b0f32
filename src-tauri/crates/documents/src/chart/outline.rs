//! The tree with its boxes measured: how high each box is and where its text stands, before any box has a place.

use std::collections::BTreeMap;

use super::{
    BoxRow, BoxTotal, ChartBox, ChartColumns, ChartNode, ChartStyle, ChartTotals, HeadKind, HeadLine, RowBand,
};
use crate::{
    fonts::Face,
    plain::{self, signed},
};

/// All visible units; children by their place in `nodes`, each after its parent.
pub(super) struct Outline {
    pub(super) nodes: Vec<OutlineNode>,
    pub(super) roots: Vec<usize>,
    pub(super) columns: ChartColumns,
}

pub(super) struct OutlineNode {
    pub(super) drawn: ChartBox,
    pub(super) children: Vec<usize>,
    /// Units in this subtree, itself included, folded ones too.
    pub(super) units: usize,
}

impl Outline {
    pub(super) fn of(roots: &[ChartNode], style: &ChartStyle) -> Self {
        let columns = columns(style);
        let mut outline = Self { nodes: Vec::new(), roots: Vec::new(), columns };
        let mut measure = Measure { columns, width: style.box_width, known: BTreeMap::new() };
        outline.roots = roots.iter().map(|root| outline.add(root, &mut measure)).collect();
        outline
    }

    fn add(&mut self, node: &ChartNode, measure: &mut Measure) -> usize {
        let place = self.nodes.len();
        self.nodes.push(OutlineNode { drawn: measure.boxed(node), children: Vec::new(), units: 1 });
        if node.collapsed {
            self.nodes[place].units += self.nodes[place].drawn.hidden;
            return place;
        }
        for child in &node.children {
            let child = self.add(child, measure);
            self.nodes[place].children.push(child);
            self.nodes[place].units += self.nodes[child].units;
        }
        place
    }
}

fn columns(style: &ChartStyle) -> ChartColumns {
    let size = style.text_size;
    let (class, count, gap) = (3.2 * size, 3.0 * size, 3.0 * size);
    let gap_x = style.box_width - gap;
    ChartColumns {
        class: gap_x - 2.0 * count - class,
        held: gap_x - 2.0 * count,
        need: gap_x - count,
        gap: gap_x,
        padding: size * 0.4,
        text_size: size,
        head_size: size * 1.1,
        leading: size * 1.2,
    }
}

/// Below this node stand units that were folded away by the officer.
fn count_below(node: &ChartNode) -> usize {
    node.children.iter().map(|child| 1 + count_below(child)).sum()
}

struct Measure {
    columns: ChartColumns,
    width: f32,
    /// Titles of positions repeat in every school; each is parted into lines once.
    known: BTreeMap<(Box<str>, Box<str>), Vec<String>>,
}

impl Measure {
    fn boxed(&mut self, node: &ChartNode) -> ChartBox {
        let hidden = if node.collapsed { count_below(node) } else { 0 };
        let (head, head_height) = self.head(node, hidden);
        let mut drawn = ChartBox {
            id: node.id,
            width: self.width,
            head_height,
            head,
            hidden,
            children: node.children.len(),
            ..ChartBox::default()
        };
        let mut y = head_height;
        if !node.rows.is_empty() {
            drawn.heading = Some(self.band(&mut y, 1));
            drawn.rows = node.rows.iter().map(|row| self.row(row, &mut y)).collect();
        }
        drawn.total = Some(self.total(node.totals, !node.children.is_empty(), &mut y));
        drawn.height = y;
        drawn
    }

    fn head(&self, node: &ChartNode, hidden: usize) -> (Vec<HeadLine>, f32) {
        let size = self.columns.text_size;
        let mut head = HeadSetter { columns: self.columns, width: self.width, lines: Vec::new(), y: size * 0.5 };
        let told = node.heads.iter().any(|post| tells(&post.title, &node.unit));
        if node.heads.is_empty() {
            head.set(&node.unit, HeadKind::Title);
        } else if !told {
            head.set(&node.unit, HeadKind::Unit);
        }
        for (index, post) in node.heads.iter().enumerate() {
            head.set(&post.title, HeadKind::Title);
            let code = if index == 0 { node.code.as_str() } else { "" };
            let class = if post.class > 0 { format!("Kelas {}", post.class) } else { String::new() };
            let figures = format!("B {} · K {} · +/- {}", post.held, post.need, signed(post.held - post.need));
            let parts: Vec<&str> = [code, &class, &figures].into_iter().filter(|part| !part.is_empty()).collect();
            head.set(&parts.join(" · "), HeadKind::Detail);
            head.set(&post.holder, HeadKind::Holder);
        }
        if node.heads.is_empty() {
            head.set(&node.code, HeadKind::Detail);
        }
        if hidden > 0 {
            head.set(&format!("+ {hidden} unit di bawahnya"), HeadKind::Note);
        }
        (head.lines, head.y + size * 0.5)
    }

    fn row(&mut self, row: &super::ChartRow, y: &mut f32) -> BoxRow {
        let title = self.title_lines(&row.title, &row.level);
        BoxRow {
            position: row.position,
            band: self.band(y, title.len().max(1)),
            title,
            class: if row.class > 0 { row.class.to_string() } else { String::new() },
            held: row.held,
            need: row.need,
            gap: signed(row.held - row.need),
        }
    }

    fn title_lines(&mut self, title: &str, level: &str) -> Vec<String> {
        let key = (Box::from(title), Box::from(level));
        if let Some(lines) = self.known.get(&key) {
            return lines.clone();
        }
        let whole = if level.is_empty() { title.to_owned() } else { format!("{title} {level}") };
        let room = self.columns.class - 2.0 * self.columns.padding;
        let lines = plain::wrap(&whole, Face::SansRegular, self.columns.text_size, room);
        let lines: Vec<String> = lines.iter().map(plain::PlainLine::text).collect();
        self.known.insert(key, lines.clone());
        lines
    }

    fn total(&self, totals: ChartTotals, has_units_below: bool, y: &mut f32) -> BoxTotal {
        let label = if has_units_below { "Jumlah seluruhnya" } else { "Jumlah" };
        BoxTotal {
            band: self.band(y, 1),
            label: label.to_owned(),
            held: totals.held,
            need: totals.need,
            gap: signed(totals.held - totals.need),
        }
    }

    /// The next band of a table, for so many lines of text.
    fn band(&self, y: &mut f32, lines: usize) -> RowBand {
        let ChartColumns { text_size, leading, .. } = self.columns;
        let height = text_size * 0.35 + lines as f32 * leading;
        let band = RowBand { y: *y, height, base: *y + text_size * 1.1 };
        *y += height;
        band
    }
}

/// The post's name says which unit it heads: `Kepala Dinas Kesehatan`.
fn tells(title: &str, unit: &str) -> bool {
    title.to_lowercase().contains(&unit.to_lowercase())
}

/// Stacks the centred lines of a head.
struct HeadSetter {
    columns: ChartColumns,
    width: f32,
    lines: Vec<HeadLine>,
    y: f32,
}

impl HeadSetter {
    fn set(&mut self, text: &str, kind: HeadKind) {
        let face = face_of(kind);
        let size = match kind {
            HeadKind::Title => self.columns.head_size,
            HeadKind::Unit | HeadKind::Holder => self.columns.text_size,
            HeadKind::Detail | HeadKind::Note => self.columns.text_size * 0.92,
        };
        for line in plain::wrap(text, face, size, self.width - 4.0 * self.columns.padding) {
            self.lines.push(HeadLine {
                text: line.text(),
                y: self.y + size * 0.95,
                width: line.width(size),
                size,
                kind,
            });
            self.y += size * 1.22;
        }
    }
}

pub(super) fn face_of(kind: HeadKind) -> Face {
    match kind {
        HeadKind::Title | HeadKind::Note => Face::SansBold,
        HeadKind::Unit | HeadKind::Detail | HeadKind::Holder => Face::SansRegular,
    }
}
