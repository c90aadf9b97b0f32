//! Which proportions a chart has: a few arrangements are tried and the best is taken.

use super::{
    ChartLayout, ChartStyle,
    arrange::{Arranger, Block},
    outline::Outline,
};

/// Most units have one row of units below them; only the top may have more.
const ROWS: [usize; 9] = [1, 2, 3, 4, 5, 6, 8, 11, 16];
const HEIGHTS: [f32; 10] = [0.4, 0.55, 0.7, 0.85, 1.0, 1.25, 1.6, 2.2, 3.2, 5.0];

/// The layout of `roots` whose proportions come nearest to the wanted ones without wasting room.
pub(super) fn nearest_aspect(outline: &Outline, roots: &[usize], style: &ChartStyle) -> ChartLayout {
    let room: f32 = room_of(outline, roots, style).max(1.0);
    best(outline, roots, style, style.aspect, |block| {
        let (width, height) = (block.width.max(1.0), block.height.max(1.0));
        -(width / height / style.aspect).ln().abs() - 0.4 * (width * height / room).ln()
    })
}

/// The layout of `roots` that can be drawn largest in `width` by `height`, at most in its own size.
pub(super) fn largest_in(
    outline: &Outline,
    roots: &[usize],
    style: &ChartStyle,
    width: f32,
    height: f32,
) -> ChartLayout {
    best(outline, roots, style, width / height, by_size(width, height))
}

/// How large [`largest_in`] could draw, without laying out a box.
pub(super) fn largest_scale(outline: &Outline, roots: &[usize], style: &ChartStyle, width: f32, height: f32) -> f32 {
    let chosen = choose(outline, roots, style, width / height, by_size(width, height));
    chosen.map_or(1.0, |block| scale_in(block.width, block.height, width, height))
}

/// Among layouts that fit unscaled the flattest wins by a hair: charts are read from left to right.
fn by_size(width: f32, height: f32) -> impl Fn(&Block) -> f32 {
    move |block| scale_in(block.width, block.height, width, height) - 1e-6 * block.height
}

pub(super) fn scale_in(width: f32, height: f32, room_width: f32, room_height: f32) -> f32 {
    (room_width / width.max(1.0)).min(room_height / height.max(1.0)).min(1.0)
}

fn best(
    outline: &Outline,
    roots: &[usize],
    style: &ChartStyle,
    aspect: f32,
    score: impl Fn(&Block) -> f32,
) -> ChartLayout {
    let mut layout = ChartLayout { columns: outline.columns, ..ChartLayout::default() };
    if let Some(block) = choose(outline, roots, style, aspect, score) {
        (layout.width, layout.height) = (block.width, block.height);
        Arranger { outline, style }.emit(&block, 0.0, 0.0, &mut layout);
    }
    layout
}

fn choose(
    outline: &Outline,
    roots: &[usize],
    style: &ChartStyle,
    aspect: f32,
    score: impl Fn(&Block) -> f32,
) -> Option<Block> {
    let arranger = Arranger { outline, style };
    let middle = (room_of(outline, roots, style) / aspect).sqrt();
    let most_rows = match roots {
        [root] => outline.nodes[*root].children.len(),
        _ => roots.len(),
    };
    let candidates = ROWS.into_iter().filter(|rows| *rows == 1 || *rows <= most_rows);
    let candidates = candidates.flat_map(|rows| HEIGHTS.map(|height| (rows, height * middle)));
    let chosen = candidates
        .map(|(rows, height)| arranger.top(roots, height, rows))
        .map(|block| (score(&block), block))
        .reduce(|best, other| if other.0 > best.0 { other } else { best });
    chosen.map(|(_, block)| block)
}

/// The room that all boxes take up with the gaps around them.
fn room_of(outline: &Outline, roots: &[usize], style: &ChartStyle) -> f32 {
    let mut waiting: Vec<usize> = roots.to_vec();
    let mut room = 0.0;
    while let Some(place) = waiting.pop() {
        let node = &outline.nodes[place];
        room += (style.box_width + style.gap_x) * (node.drawn.height + style.gap_y);
        waiting.extend(&node.children);
    }
    room
}
