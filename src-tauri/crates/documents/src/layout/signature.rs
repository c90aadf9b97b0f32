//! The signature with its QR mark, which never stands on a page without text.

use std::sync::Arc;

use qrcode::{Color, EcLevel, QrCode};

use super::{
    Composer, base_line,
    breaking::Fit,
    flow::Band,
    inline::Tone,
    parts::Column,
    text::{self, LineStyle},
};
use crate::{
    fonts::Family,
    page::{Item, Strip},
    template::{
        blocks::{Align, Code, SignatureLine},
        setup::MM,
    },
};

/// Share of the text width that a signature takes up.
const SHARE: f32 = 0.48;
const CODE_SIDE: f32 = 20.0 * MM;
const LEFT: LineStyle = LineStyle { align: Some(Align::Left), grey: 0.0 };

impl Composer<'_> {
    pub(crate) fn signature(&mut self, align: Align, lines: &[SignatureLine], code: Option<&Code>) {
        // At least two lines of the letter stand above the signature, on the same page.
        self.flow.keep_last(2);
        let whole = self.whole_column();
        let width = whole.width.min(SHARE * whole.width.max(100.0 * MM)).min(95.0 * MM);
        let (x, code_x) = match align {
            Align::Left => (whole.x, whole.x + whole.width - CODE_SIDE),
            _ => (whole.x + whole.width - width, whole.x),
        };
        let (mut items, mut height) = self.signature_lines(lines, Column { x, width });
        if let Some(code) = code {
            let (marks, code_height) = self.code_items(code, code_x);
            let top = (height - code_height).max(0.0);
            height = height.max(code_height);
            items.extend(marks.into_iter().map(|mut item| {
                item.lower(top);
                item
            }));
        }
        self.flow.push(Band { height, above: self.setup.size * 1.1, items, ..Band::default() });
    }

    fn signature_lines(&mut self, lines: &[SignatureLine], column: Column) -> (Vec<Item>, f32) {
        let size = self.setup.size;
        let leading = self.leading(size);
        let base = base_line(self.setup.family, size, leading);
        let (mut items, mut y) = (Vec::new(), 0.0);
        for line in lines {
            match line {
                SignatureLine::Room(height) => y += height,
                SignatureLine::Text(text) => {
                    let tone = self.tone("tanda tangan");
                    let setting = text::set(text, tone, column.width, Fit::Ragged, self.findings);
                    for index in 0..setting.lines.len() {
                        items.extend(setting.runs(index, column.x, y + base, LEFT));
                        y += leading;
                    }
                }
            }
        }
        (items, y)
    }

    fn code_items(&mut self, code: &Code, x: f32) -> (Vec<Item>, f32) {
        const SMALL: f32 = 6.5;
        let payload: String = code.payload.chars().map(crate::template::mark::reveal).collect();
        let payload: String = payload.chars().filter(|c| !('\u{e000}'..='\u{e0ff}').contains(c)).collect();
        let mut items = Vec::new();
        let mut y = 0.0;
        if let Some(mark) = qr_item(&payload, x) {
            items.push(mark);
            y += CODE_SIDE + 3.0;
        }
        let tone = Tone { family: Family::Sans, size: SMALL, bold: false, place: "kode verifikasi" };
        for caption in &code.captions {
            let setting = text::set(caption, tone, 45.0 * MM, Fit::Ragged, self.findings);
            for index in 0..setting.lines.len() {
                let style = LineStyle { align: Some(Align::Left), grey: 0.25 };
                items.extend(setting.runs(index, x, y + base_line(Family::Sans, SMALL, SMALL * 1.3), style));
                y += SMALL * 1.3;
            }
        }
        (items, y)
    }
}

/// The mark as strips of dark modules; `None` for an empty payload or one that no QR mark can hold.
fn qr_item(payload: &str, x: f32) -> Option<Item> {
    if payload.is_empty() {
        return None;
    }
    let code = QrCode::with_error_correction_level(payload.as_bytes(), EcLevel::M).ok()?;
    let width = code.width();
    let mut strips = Vec::new();
    for (row, modules) in code.to_colors().chunks(width).enumerate() {
        let mut column = 0;
        for same in modules.chunk_by(|a, b| a == b) {
            if same[0] == Color::Dark {
                strips.push(Strip { column: column as u16, row: row as u16, length: same.len() as u16 });
            }
            column += same.len();
        }
    }
    Some(Item::Code { x, y: 0.0, module: CODE_SIDE / width as f32, strips: Arc::from(strips) })
}
