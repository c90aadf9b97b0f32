//! The QR mark beside a signature.

use std::sync::Arc;

use qrcode::{Color, EcLevel, QrCode};

use crate::{
    page::{Item, Strip},
    template::setup::MM,
};

/// Side of the mark in points.
pub(super) const SIDE: f32 = 20.0 * MM;

/// The mark as strips of dark modules; `None` for an empty payload or one that no QR mark can hold.
pub(super) fn item(payload: &str, x: f32) -> Option<Item> {
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
    Some(Item::Code { x, y: 0.0, module: SIDE / width as f32, strips: Arc::from(strips) })
}
