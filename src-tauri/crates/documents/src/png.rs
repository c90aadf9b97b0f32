//! Pages as pictures, drawn from the same display list as the PDF.

use std::{collections::BTreeMap, io::Read};

use flate2::read::ZlibDecoder;
use rustybuzz::ttf_parser::OutlineBuilder;
use tiny_skia::{
    Color, FillRule, FilterQuality, IntSize, Paint, Path, PathBuilder, Pixmap, PixmapPaint, Rect, Transform,
};

use crate::{
    fonts::Face,
    page::{Emblem, Item, Page, Run, Strip},
};

/// The largest picture in pixels: A2 at 300 dpi is 35 million.
const MOST_PIXELS: u64 = 80_000_000;

/// Why a page could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// The picture would be too large, or the resolution is no sensible number.
    #[error("gambar {width} x {height} piksel tidak dapat dibuat; pilih resolusi (dpi) lain")]
    Size {
        /// Width in pixels.
        width: u64,
        /// Height in pixels.
        height: u64,
    },
    /// The picture could not be packed.
    #[error("gambar PNG tidak dapat ditulis: {0}")]
    Writer(#[from] png::EncodingError),
}

/// Draws `page` in shades of grey and the colours of its emblem at `dpi` dots per inch; the same page gives the same
/// bytes on every machine.
///
/// # Errors
/// [`PngError::Size`] below one pixel or above 80 million.
pub fn to_png(page: &Page, dpi: f32) -> Result<Vec<u8>, PngError> {
    let side = |points: f32| (f64::from(points) * f64::from(dpi) / 72.0).ceil() as u64;
    let (width, height) = (side(page.width), side(page.height));
    let size = || PngError::Size { width, height };
    if width.saturating_mul(height) > MOST_PIXELS {
        return Err(size());
    }
    let mut pixmap = Pixmap::new(width as u32, height as u32).ok_or_else(size)?;
    pixmap.fill(Color::WHITE);
    let mut canvas = Canvas { pixmap, scale: dpi / 72.0, glyphs: BTreeMap::new(), paths: PathBuilder::new() };
    page.items.iter().for_each(|item| canvas.draw(item));
    Ok(packed(&canvas.pixmap)?)
}

/// Paper is opaque, so the alpha channel says nothing; a page without colour is written in one channel.
fn packed(pixmap: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let pixels = pixmap.pixels();
    let is_grey = pixels.iter().all(|pixel| pixel.red() == pixel.green() && pixel.green() == pixel.blue());
    let (colour, samples): (_, Vec<u8>) = if is_grey {
        (png::ColorType::Grayscale, pixels.iter().map(|pixel| pixel.red()).collect())
    } else {
        (png::ColorType::Rgb, pixels.iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect())
    };
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(colour);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&samples)?;
    writer.finish()?;
    Ok(bytes)
}

struct Canvas {
    pixmap: Pixmap,
    /// Pixels in a point.
    scale: f32,
    /// Outlines in font units; `None` for glyphs without ink.
    glyphs: BTreeMap<(Face, u16), Option<Path>>,
    paths: PathBuilder,
}

impl Canvas {
    fn draw(&mut self, item: &Item) {
        match item {
            Item::Run(run) => self.run(run),
            Item::Bar { x, y, width, height, grey } => self.bar(*x, *y, *width, *height, *grey),
            Item::Code { x, y, module, strips } => self.code(*x, *y, *module, strips),
            Item::Image { x, y, width, height, emblem } => self.image([*x, *y, *width, *height], emblem),
        }
    }

    /// All glyphs of a run as one path: one fill instead of one for each letter.
    fn run(&mut self, run: &Run) {
        let font = run.face.font();
        let em = run.size * self.scale;
        let per_unit = em / font.per_em() as f32;
        let place = Transform::from_translate(run.x * self.scale, run.y * self.scale)
            .pre_concat(Transform::from_rotate(-run.angle));
        let mut pen = 0.0;
        for piece in &run.pieces {
            let kerns = piece.shaped.kerns.iter().copied().chain(std::iter::repeat(0));
            for (character, kern) in piece.shaped.text.chars().zip(kerns) {
                let glyph = font.glyph(character).unwrap_or(0);
                let at = place.pre_translate(pen * em / 1000.0, 0.0).pre_scale(per_unit, -per_unit);
                self.glyph(run.face, glyph, at);
                pen += (font.advance(glyph) + i32::from(kern)) as f32;
            }
            pen += piece.gap as f32;
        }
        let paths = std::mem::replace(&mut self.paths, PathBuilder::new());
        if let Some(path) = paths.finish() {
            self.pixmap.fill_path(&path, &ink(run.grey), FillRule::Winding, Transform::identity(), None);
        }
    }

    fn glyph(&mut self, face: Face, glyph: u16, at: Transform) {
        let outline = self.glyphs.entry((face, glyph)).or_insert_with(|| {
            let mut pen = OutlinePen(PathBuilder::new());
            face.font().outline(glyph, &mut pen);
            pen.0.finish()
        });
        if let Some(path) = outline.clone().and_then(|path| path.transform(at)) {
            self.paths.push_path(&path);
        }
    }

    fn bar(&mut self, x: f32, y: f32, width: f32, height: f32, grey: f32) {
        let scale = self.scale;
        // A hairline must not fade away: at least six tenths of a pixel.
        let (wide, high) = ((width * scale).max(0.6), (height * scale).max(0.6));
        if let Some(bar) = Rect::from_xywh(x * scale, y * scale, wide, high) {
            self.pixmap.fill_rect(bar, &ink(grey), Transform::identity(), None);
        }
    }

    fn code(&mut self, x: f32, y: f32, module: f32, strips: &[Strip]) {
        let mut path = PathBuilder::new();
        for strip in strips {
            let [column, row, length] = [strip.column, strip.row, strip.length].map(f32::from);
            if let Some(strip) = Rect::from_xywh(column, row, length, 1.0) {
                path.push_rect(strip);
            }
        }
        if let Some(path) = path.finish() {
            let place = Transform::from_translate(x * self.scale, y * self.scale)
                .pre_scale(module * self.scale, module * self.scale);
            self.pixmap.fill_path(&path, &ink(0.0), FillRule::Winding, place, None);
        }
    }

    fn image(&mut self, [x, y, width, height]: [f32; 4], emblem: &Emblem) {
        let Some(mut picture) = pixmap_of(emblem) else { return };
        let (wide, high) = (width * self.scale, height * self.scale);
        let shrink = (picture.width() as f32 / wide).min(picture.height() as f32 / high) as u32;
        if shrink > 1 {
            picture = shrunk(&picture, shrink).unwrap_or(picture);
        }
        // As readers of PDF do it: samples enlarged stay squares, samples shrunk are mixed.
        let enlarged = wide > picture.width() as f32;
        let quality = if enlarged { FilterQuality::Nearest } else { FilterQuality::Bilinear };
        let place = Transform::from_translate(x * self.scale, y * self.scale)
            .pre_scale(wide / picture.width() as f32, high / picture.height() as f32);
        let paint = PixmapPaint { quality, ..PixmapPaint::default() };
        self.pixmap.draw_pixmap(0, 0, picture.as_ref(), &paint, place, None);
    }
}

/// The picture with squares of `by` pixels made one: drawing it smaller in one step would skip most of them.
fn shrunk(picture: &Pixmap, by: u32) -> Option<Pixmap> {
    let (width, height) = (picture.width().div_ceil(by), picture.height().div_ceil(by));
    let mut samples = Vec::with_capacity((width * height * 4) as usize);
    for y in 0..height {
        for x in 0..width {
            let rows = y * by..((y + 1) * by).min(picture.height());
            let columns = x * by..((x + 1) * by).min(picture.width());
            let pixels = rows.flat_map(|row| columns.clone().filter_map(move |column| picture.pixel(column, row)));
            let (mut sum, mut count) = ([0; 3], 0);
            for pixel in pixels {
                for (sum, sample) in sum.iter_mut().zip([pixel.red(), pixel.green(), pixel.blue()]) {
                    *sum += u32::from(sample);
                }
                count += 1;
            }
            samples.extend(sum.map(|sum| (sum / count.max(1)) as u8));
            samples.push(255);
        }
    }
    Pixmap::from_vec(samples, IntSize::from_wh(width, height)?)
}

fn ink(grey: f32) -> Paint<'static> {
    let mut paint = Paint::default();
    let level = (grey.clamp(0.0, 1.0) * 255.0).round() as u8;
    paint.set_color_rgba8(level, level, level, 255);
    paint
}

/// The emblem as it was read: packed samples without transparency.
fn pixmap_of(emblem: &Emblem) -> Option<Pixmap> {
    let mut samples = Vec::new();
    ZlibDecoder::new(emblem.deflated.as_slice()).read_to_end(&mut samples).ok()?;
    let opaque: Vec<u8> = if emblem.colour {
        samples.chunks_exact(3).flat_map(|pixel| [pixel[0], pixel[1], pixel[2], 255]).collect()
    } else {
        samples.iter().flat_map(|sample| [*sample, *sample, *sample, 255]).collect()
    };
    Pixmap::from_vec(opaque, IntSize::from_wh(emblem.width, emblem.height)?)
}

struct OutlinePen(PathBuilder);

impl OutlineBuilder for OutlinePen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.0.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.0.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
