//! The writer over printpdf.
//!
//! printpdf embeds whole fonts in its small build, invents identifiers, knows no archive format and keeps everything in
//! memory. So [`super::subset`] cuts fonts down before it sees them, identifiers are our own, [`super::archive`] finishes
//! the document, and pages are written a chunk at a time.

use std::borrow::Cow;

use lopdf::{Document, Object};
use printpdf::{
    Color, DictItem, ExternalStream, ExternalXObject, FontId, Greyscale, Op, PaintMode, PdfDocument, PdfFont,
    PdfFontHandle, PdfPage, PdfSaveOptions, Pt, Rect, TextItem, TextMatrix, XObject, XObjectId, XObjectTransform,
};

use super::{
    Ingredients, PdfError, PdfMeta, Writer,
    archive::{self, Flavour},
    subset::{glyph_count, subset},
};
use crate::{
    fonts::Face,
    page::{Emblem, Item, Page, Run, Strip},
};

pub(super) struct PrintpdfWriter;

/// So many pages stand in memory as operators at a time; as packed streams they take up a fiftieth of that.
const CHUNK: usize = 48;

impl Writer for PrintpdfWriter {
    fn write(
        &self,
        ingredients: &Ingredients,
        pages: &mut dyn Iterator<Item = Cow<'_, Page>>,
        meta: &PdfMeta,
        flavour: Flavour,
    ) -> Result<Vec<u8>, PdfError> {
        let mut written = chunk(ingredients, pages)?.ok_or(PdfError::NoPages)?;
        let mut first = true;
        while let Some(more) = chunk(ingredients, pages)? {
            if std::mem::take(&mut first) {
                archive::pack_streams(&mut written)?;
            }
            append(&mut written, more)?;
        }
        let characters = ingredients.characters.iter();
        let glyphs = characters.map(|(face, characters)| (*face, glyph_count(*face, characters))).collect();
        archive::finish(written, meta, &glyphs, flavour)
    }
}

/// The next pages as a document of their own; `None` when there are no more.
fn chunk(
    ingredients: &Ingredients,
    pages: &mut dyn Iterator<Item = Cow<'_, Page>>,
) -> Result<Option<Document>, PdfError> {
    let pages: Vec<PdfPage> = pages.take(CHUNK).map(|page| page_of(&page)).collect();
    if pages.is_empty() {
        return Ok(None);
    }
    let mut document = PdfDocument::new("");
    for (face, characters) in &ingredients.characters {
        document.resources.fonts.map.insert(font_id(*face), PdfFont::new(subset(*face, characters)?));
    }
    for (name, emblem) in &ingredients.pictures {
        document.resources.xobjects.map.insert(XObjectId(name.clone()), XObject::External(image_object(emblem)));
    }
    document.pages = pages;
    let mut warnings = Vec::new();
    // `secure: false` lets raw path operators through; all of them are made below.
    let options = PdfSaveOptions { secure: false, image_optimization: None, ..PdfSaveOptions::default() };
    let written = document.to_lopdf_document(&options, &mut warnings);
    match warnings.first() {
        Some(warning) => Err(PdfError::Writer(format!("{warning:?}"))),
        None => Ok(Some(written)),
    }
}

/// Moves the pages of `more` behind those of `written`, whose fonts they share: both come from the same ingredients.
fn append(written: &mut Document, mut more: Document) -> Result<(), PdfError> {
    let fault = |error: lopdf::Error| PdfError::Writer(error.to_string());
    let first = written.page_iter().next().ok_or(PdfError::NoPages)?;
    let first = written.get_dictionary(first).map_err(fault)?;
    let resources = first.get(b"Resources").map_err(fault)?.clone();
    let parent = first.get(b"Parent").and_then(Object::as_reference).map_err(fault)?;
    let mut added = Vec::new();
    for page in more.page_iter().collect::<Vec<_>>() {
        let mut page = more.get_dictionary(page).map_err(fault)?.clone();
        let content = page.get(b"Contents").and_then(Object::as_reference).map_err(fault)?;
        let Some(Object::Stream(mut content)) = more.objects.remove(&content) else {
            return Err(PdfError::Writer("a page has no content".to_owned()));
        };
        archive::pack_stream(&mut content)?;
        page.set("Contents", written.add_object(content));
        page.set("Resources", resources.clone());
        page.set("Parent", parent);
        added.push(Object::Reference(written.add_object(page)));
    }
    let tree = written.get_object_mut(parent).and_then(Object::as_dict_mut).map_err(fault)?;
    let kids = tree.get_mut(b"Kids").and_then(Object::as_array_mut).map_err(fault)?;
    kids.extend(added);
    let count = kids.len() as i64;
    tree.set("Count", count);
    Ok(())
}

fn font_id(face: Face) -> FontId {
    FontId(format!("F{}", face.unique_name()))
}

fn image_object(emblem: &Emblem) -> ExternalXObject {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let dict = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(emblem.width.into())),
        ("Height", DictItem::Int(emblem.height.into())),
        ("ColorSpace", name(if emblem.colour { "DeviceRGB" } else { "DeviceGray" })),
        ("BitsPerComponent", DictItem::Int(8)),
        ("Filter", name("FlateDecode")),
    ];
    let dict = dict.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let stream = ExternalStream { dict, content: emblem.deflated.clone(), compress: false };
    ExternalXObject { stream, width: None, height: None, dpi: None }
}

fn page_of(page: &Page) -> PdfPage {
    let size = Rect::from_wh(Pt(page.width), Pt(page.height));
    let mut pen = Pen { height: page.height, ops: Vec::with_capacity(page.items.len() * 3), grey: -1.0, font: None };
    let (marks, runs): (Vec<&Item>, Vec<&Item>) = page.items.iter().partition(|item| is_below_text(item));
    marks.iter().for_each(|item| pen.draw(item));
    pen.ops.push(Op::StartTextSection);
    runs.iter().for_each(|item| pen.draw(item));
    pen.ops.push(Op::EndTextSection);
    PdfPage { media_box: size.clone(), trim_box: size.clone(), crop_box: size, ops: pen.ops }
}

fn is_below_text(item: &Item) -> bool {
    !matches!(item, Item::Run(run) if run.angle == 0.0)
}

/// Writes operators and remembers the state that they leave behind.
struct Pen {
    height: f32,
    ops: Vec<Op>,
    grey: f32,
    font: Option<(Face, f32)>,
}

impl Pen {
    fn draw(&mut self, item: &Item) {
        match item {
            Item::Run(run) if run.angle == 0.0 => self.text(run),
            Item::Run(run) => {
                // A watermark is no part of the wording: readers that know artifacts leave it out.
                self.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
                self.ops.push(Op::StartTextSection);
                self.text(run);
                self.ops.push(Op::EndTextSection);
                self.ops.push(Op::EndMarkedContent);
            }
            Item::Bar { x, y, width, height, grey } => {
                self.colour(*grey);
                self.bar(*x, *y, *width, *height);
            }
            Item::Code { x, y, module, strips } => self.code(*x, *y, *module, strips),
            Item::Image { x, y, width, height, emblem } => self.image([*x, *y, *width, *height], emblem),
        }
    }

    fn text(&mut self, run: &Run) {
        self.colour(run.grey);
        if self.font != Some((run.face, run.size)) {
            self.font = Some((run.face, run.size));
            let font = PdfFontHandle::External(font_id(run.face));
            self.ops.push(Op::SetFont { font, size: Pt(run.size) });
        }
        let (sin, cos) = run.angle.to_radians().sin_cos();
        let place = [cos, sin, -sin, cos, short(run.x), short(self.height - run.y)];
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw(place) });
        self.ops.push(Op::ShowText { items: text_items(run) });
    }

    fn colour(&mut self, grey: f32) {
        if self.grey != grey {
            self.grey = grey;
            let col = Color::Greyscale(Greyscale { percent: grey, icc_profile: None });
            self.ops.push(Op::SetFillColor { col });
        }
    }

    fn bar(&mut self, x: f32, y: f32, width: f32, height: f32) {
        let rectangle = Rect {
            x: Pt(short(x)),
            y: Pt(short(self.height - y - height)),
            width: Pt(short(width)),
            height: Pt(short(height)),
            mode: Some(PaintMode::Fill),
            winding_order: None,
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    /// All modules as one path, counted in modules from the mark's top left corner.
    fn code(&mut self, x: f32, y: f32, module: f32, strips: &[Strip]) {
        self.colour(0.0);
        self.ops.push(Op::SaveGraphicsState);
        let place = [module, 0.0, 0.0, -module, short(x), short(self.height - y)].map(DictItem::Real);
        self.raw("cm", place.to_vec());
        for strip in strips {
            let numbers = [strip.column, strip.row, strip.length, 1];
            self.raw("re", numbers.iter().map(|number| DictItem::Int((*number).into())).collect());
        }
        self.raw("f", Vec::new());
        self.ops.push(Op::RestoreGraphicsState);
    }

    fn image(&mut self, [x, y, width, height]: [f32; 4], emblem: &Emblem) {
        let transform = XObjectTransform {
            translate_x: Some(Pt(short(x))),
            translate_y: Some(Pt(short(self.height - y - height))),
            scale_x: Some(short(width)),
            scale_y: Some(short(height)),
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject { id: XObjectId(emblem.name.clone()), transform });
    }

    fn raw(&mut self, key: &str, value: Vec<DictItem>) {
        self.ops.push(Op::Unknown { key: key.to_owned(), value });
    }
}

/// Text between the places where the pen has to move: kerning, and the stretched spaces of justified lines.
fn text_items(run: &Run) -> Vec<TextItem> {
    let mut items = Vec::new();
    let mut text = String::new();
    for piece in &run.pieces {
        let kerns = piece.shaped.kerns.iter().copied().chain(std::iter::repeat(0));
        for (character, kern) in piece.shaped.text.chars().zip(kerns) {
            text.push(character);
            push_move(&mut items, &mut text, kern.into());
        }
        push_move(&mut items, &mut text, piece.gap);
    }
    if !text.is_empty() {
        items.push(TextItem::Text(text));
    }
    items
}

fn push_move(items: &mut Vec<TextItem>, text: &mut String, room: i32) {
    if room == 0 {
        return;
    }
    if !text.is_empty() {
        items.push(TextItem::Text(std::mem::take(text)));
    }
    match items.last_mut() {
        Some(TextItem::Offset(offset)) => *offset -= room as f32,
        _ => items.push(TextItem::Offset(-room as f32)),
    }
}

/// A hundredth of a point is finer than any printer, and every digit is written a thousand times.
fn short(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}
