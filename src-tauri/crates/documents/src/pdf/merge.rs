//! Several finished files as one for the printer. What the files have in common (fonts, emblem) is written once.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use sha2::{Digest, Sha256};

use super::{
    PdfError, PdfMeta,
    archive::{self, Flavour},
};

/// What a page keeps; links, forms and signatures mean nothing to a printer.
const OF_PAGE: [&[u8]; 6] = [b"MediaBox", b"CropBox", b"TrimBox", b"Rotate", b"Resources", b"Contents"];

/// Joins finished PDF files of this program in the given order; each keeps its page sizes and gets a bookmark with its
/// title.
///
/// # Errors
/// [`PdfError::NoPages`] without files, [`PdfError::Unreadable`] for a file that is no PDF, [`PdfError::Date`] for the
/// date in `meta`.
pub fn merge_pdf(files: &[impl AsRef<[u8]>], meta: &PdfMeta) -> Result<Vec<u8>, PdfError> {
    let mut merged = Document::with_version("1.7");
    let tree = merged.new_object_id();
    let mut shared = Shared { document: &mut merged, known: BTreeMap::new() };
    let (mut kids, mut marks) = (Vec::new(), Vec::new());
    for (number, file) in (1..).zip(files) {
        let unreadable = |reason: String| PdfError::Unreadable { file: number, reason };
        let source = Document::load_mem(file.as_ref()).map_err(|error| unreadable(error.to_string()))?;
        let title = title_of(&source);
        let pages = shared.take_pages(source, tree).map_err(unreadable)?;
        let first = *pages.first().ok_or_else(|| unreadable("no page".to_owned()))?;
        marks.push((title.unwrap_or_else(|| Object::string_literal(number.to_string())), first));
        kids.extend(pages.into_iter().map(Object::Reference));
    }
    if kids.is_empty() {
        return Err(PdfError::NoPages);
    }
    let count = kids.len() as i64;
    merged.set_object(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count });
    let outlines = add_bookmarks(&mut merged, &marks);
    let catalog = merged.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree, "Outlines" => outlines });
    merged.trailer.set("Root", catalog);
    archive::finish(merged, meta, &BTreeMap::new(), Flavour::Archive)
}

/// The title as the file says it, ready to be written again.
fn title_of(source: &Document) -> Option<Object> {
    let info = source.trailer.get(b"Info").and_then(Object::as_reference).ok()?;
    let title = source.get_dictionary(info).and_then(|info| info.get(b"Title")).ok()?;
    matches!(title, Object::String(text, _) if !text.is_empty()).then(|| title.clone())
}

/// One bookmark a file, in a flat list.
fn add_bookmarks(document: &mut Document, marks: &[(Object, ObjectId)]) -> ObjectId {
    let root = document.new_object_id();
    let places: Vec<ObjectId> = marks.iter().map(|_| document.new_object_id()).collect();
    for (index, (title, page)) in marks.iter().enumerate() {
        let dest = vec![Object::Reference(*page), Object::Name(b"Fit".to_vec())];
        let mut mark = dictionary! { "Title" => title.clone(), "Parent" => root, "Dest" => dest };
        if let Some(before) = index.checked_sub(1).and_then(|before| places.get(before)) {
            mark.set("Prev", *before);
        }
        if let Some(next) = places.get(index + 1) {
            mark.set("Next", *next);
        }
        document.set_object(places[index], mark);
    }
    let count = places.len() as i64;
    let mut outlines = dictionary! { "Type" => "Outlines", "Count" => count };
    for (key, place) in [("First", places.first()), ("Last", places.last())] {
        place.into_iter().for_each(|place| outlines.set(key, *place));
    }
    document.set_object(root, outlines);
    root
}

/// The joined document, and which of its objects has which content.
struct Shared<'a> {
    document: &'a mut Document,
    known: BTreeMap<[u8; 32], ObjectId>,
}

impl Shared<'_> {
    /// Moves the pages of `source` over and gives their places, in reading order.
    fn take_pages(&mut self, mut source: Document, tree: ObjectId) -> Result<Vec<ObjectId>, String> {
        let mut moved = Moved { source: BTreeMap::new(), places: BTreeMap::new() };
        let ids: Vec<ObjectId> = source.page_iter().collect();
        let pages = ids.into_iter().map(|id| page_of(&source, id)).collect::<Result<Vec<_>, _>>()?;
        std::mem::swap(&mut moved.source, &mut source.objects);
        let mut places = Vec::with_capacity(pages.len());
        for page in pages {
            let Object::Dictionary(mut page) = self.import(Object::Dictionary(page), &mut moved)? else { continue };
            page.set("Parent", tree);
            // A page is never shared: the same sheet twice is two sheets.
            places.push(self.document.add_object(page));
        }
        Ok(places)
    }

    /// The object with its references pointing into the joined document.
    fn import(&mut self, object: Object, moved: &mut Moved) -> Result<Object, String> {
        Ok(match object {
            Object::Reference(id) => match self.place(id, moved)? {
                Some(place) => Object::Reference(place),
                None => Object::Null,
            },
            Object::Array(items) => {
                Object::Array(items.into_iter().map(|item| self.import(item, moved)).collect::<Result<_, _>>()?)
            }
            Object::Dictionary(dict) => Object::Dictionary(self.import_dict(dict, moved)?),
            Object::Stream(Stream { dict, content, .. }) => {
                let dict = self.import_dict(dict, moved)?;
                Object::Stream(Stream::new(dict, content).with_compression(false))
            }
            plain => plain,
        })
    }

    fn import_dict(&mut self, dict: Dictionary, moved: &mut Moved) -> Result<Dictionary, String> {
        let mut imported = Dictionary::new();
        for (key, value) in dict {
            imported.set(key, self.import(value, moved)?);
        }
        Ok(imported)
    }

    /// Where the object `id` of the source stands in the joined document; `None` for one that does not exist.
    fn place(&mut self, id: ObjectId, moved: &mut Moved) -> Result<Option<ObjectId>, String> {
        if let Some(place) = moved.places.get(&id) {
            // What is under way and asked for again holds itself; nothing that a page shows does.
            return place.map(Some).ok_or_else(|| "an object holds itself".to_owned());
        }
        let Some(object) = moved.source.remove(&id) else { return Ok(None) };
        moved.places.insert(id, None);
        let object = self.import(object, moved)?;
        let mut digest = Sha256::new();
        feed(&mut digest, &object);
        let document = &mut *self.document;
        let place = *self.known.entry(digest.finalize().into()).or_insert_with(|| document.add_object(object));
        moved.places.insert(id, Some(place));
        Ok(Some(place))
    }
}

/// What is left of a file, and where the rest went; `None` while an object is under way.
struct Moved {
    source: BTreeMap<ObjectId, Object>,
    places: BTreeMap<ObjectId, Option<ObjectId>>,
}

/// The page with what it has from the page tree above it.
fn page_of(source: &Document, id: ObjectId) -> Result<Dictionary, String> {
    let fault = |error: lopdf::Error| error.to_string();
    let page = source.get_dictionary(id).map_err(fault)?;
    let mut kept = dictionary! { "Type" => "Page" };
    for key in OF_PAGE {
        if let Some(value) = inherited(source, page, key) {
            kept.set(key, value);
        }
    }
    Ok(kept)
}

fn inherited(source: &Document, page: &Dictionary, key: &[u8]) -> Option<Object> {
    /// Deeper page trees are not made by any printer's driver, let alone by us.
    const DEEPEST: usize = 32;
    let mut dict = page;
    for _ in 0..DEEPEST {
        if let Ok(value) = dict.get(key) {
            return Some(value.clone());
        }
        let parent = dict.get(b"Parent").and_then(Object::as_reference).ok()?;
        dict = source.get_dictionary(parent).ok()?;
    }
    None
}

/// Counts an object into `digest` so that only equal ones give the same sum.
fn feed(digest: &mut Sha256, object: &Object) {
    let mut bytes = |tag: u8, bytes: &[u8]| {
        digest.update([tag]);
        digest.update((bytes.len() as u64).to_le_bytes());
        digest.update(bytes);
    };
    match object {
        Object::Null => bytes(0, &[]),
        Object::Boolean(value) => bytes(1, &[u8::from(*value)]),
        Object::Integer(value) => bytes(2, &value.to_le_bytes()),
        Object::Real(value) => bytes(3, &value.to_le_bytes()),
        Object::Name(name) => bytes(4, name),
        Object::String(text, _) => bytes(5, text),
        Object::Reference((number, generation)) => {
            bytes(6, &[number.to_le_bytes().as_slice(), &generation.to_le_bytes()].concat());
        }
        Object::Array(items) => {
            bytes(7, &(items.len() as u64).to_le_bytes());
            items.iter().for_each(|item| feed(digest, item));
        }
        Object::Dictionary(dict) => feed_dict(digest, dict),
        Object::Stream(stream) => {
            bytes(9, &stream.content);
            feed_dict(digest, &stream.dict);
        }
    }
}

fn feed_dict(digest: &mut Sha256, dict: &Dictionary) {
    digest.update([8]);
    digest.update((dict.len() as u64).to_le_bytes());
    for (key, value) in dict {
        feed(digest, &Object::Name(key.clone()));
        feed(digest, value);
    }
}
