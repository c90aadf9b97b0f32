//! Text with a rule around it.

use super::{Composer, flow::Band, parts::Column};
use crate::{
    page::Item,
    template::blocks::{Align, Boxed},
};

/// Room between rule and text.
const PAD: f32 = 6.0;
const RULE: f32 = 0.6;

impl Composer<'_> {
    pub(crate) fn boxed(&mut self, boxed: &Boxed) {
        let size = self.setup.size;
        let whole = self.whole_column();
        let width = boxed.width.map_or(whole.width, |width| width.min(whole.width));
        let spare = whole.width - width;
        let x = whole.x
            + match boxed.align {
                Align::Left => 0.0,
                Align::Centre => spare / 2.0,
                Align::Right => spare,
            };
        let inside = Column { x: x + PAD, width: width - 2.0 * PAD };
        let mut bands = self.part_bands(&boxed.parts, inside, "kotak", 0.0, size * 0.4);
        if bands.is_empty() {
            bands.push(Band::default());
        }
        pad(&mut bands, boxed.least);
        draw_frame(&mut bands, Column { x, width });
        bands[0].above = size * 0.8;
        self.flow.bands.extend(bands);
        self.pending_space += size * 0.4;
    }
}

/// Room above a line becomes part of it, for the walls stand beside that too.
fn pad(bands: &mut [Band], least: f32) {
    let last = bands.len() - 1;
    for (index, band) in bands.iter_mut().enumerate() {
        let above = std::mem::take(&mut band.above) + if index == 0 { PAD } else { 0.0 };
        band.items.iter_mut().for_each(|item| item.lower(above));
        band.height += above + if index == last { PAD } else { 0.0 };
    }
    let height: f32 = bands.iter().map(|band| band.height).sum();
    bands[last].height += (least - height).max(0.0);
}

/// Walls beside every line, a rule above the first and below the last; where a page ends inside, it is closed there and
/// opened again on the next.
fn draw_frame(bands: &mut [Band], column: Column) {
    let last = bands.len() - 1;
    let rule = |y| Item::Bar { x: column.x, y, width: column.width, height: RULE, grey: 0.0 };
    for (index, band) in bands.iter_mut().enumerate() {
        let height = band.height;
        for x in [column.x, column.x + column.width - RULE] {
            band.items.push(Item::Bar { x, y: 0.0, width: RULE, height, grey: 0.0 });
        }
        if index == 0 {
            band.items.push(rule(0.0));
        } else {
            band.opening = Some(rule(0.0));
        }
        if index == last {
            band.items.push(rule(height - RULE));
        } else {
            band.closing = Some(rule(height - RULE));
            band.keep = true;
        }
    }
}
