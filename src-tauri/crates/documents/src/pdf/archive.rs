//! Makes an ordinary PDF one for the archive (PDF/A) whose bytes depend on nothing but the input.

use std::{cell::RefCell, collections::BTreeMap, io::Write, sync::OnceLock};

use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::{PdfError, PdfMeta, srgb};
use crate::fonts::Face;

const PRODUCER: &str = "Mutasi ASN";

/// Which archive format a file declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flavour {
    /// PDF/A-2b: what is issued.
    Archive,
    /// PDF/A-1b: the twin that a free validator can read. Only tests ask for it.
    Twin,
}

impl Flavour {
    fn version(self) -> &'static str {
        match self {
            Self::Archive => "1.7",
            Self::Twin => "1.4",
        }
    }

    fn part(self) -> u8 {
        match self {
            Self::Archive => 2,
            Self::Twin => 1,
        }
    }
}

/// Adds what the archive format asks for, removes what it forbids, packs the streams and writes the file. `glyphs` says
/// how many glyphs each embedded face has.
pub(super) fn finish(
    mut document: Document,
    meta: &PdfMeta,
    glyphs: &BTreeMap<Face, usize>,
    flavour: Flavour,
) -> Result<Vec<u8>, PdfError> {
    let moment = Moment::parse(&meta.date).ok_or_else(|| PdfError::Date(meta.date.clone()))?;
    document.version = flavour.version().to_owned();
    set_info(&mut document, meta, &moment);
    set_identifier(&mut document, &meta.id_seed);
    let metadata = add_plain_stream(&mut document, xmp(meta, &moment, flavour).into_bytes());
    let intent = output_intent(&mut document);
    let catalog = document.catalog_mut().map_err(|error| PdfError::Writer(error.to_string()))?;
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![intent]);
    catalog.set("Lang", Object::string_literal("id-ID"));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    correct_fonts(&mut document, glyphs, flavour);
    pack_streams(&mut document)?;
    let mut bytes = Vec::with_capacity(48 << 10);
    document.save_to(&mut bytes).map_err(|error| PdfError::Writer(error.to_string()))?;
    Ok(bytes)
}

/// A date and time taken apart, always UTC.
struct Moment {
    date: [u16; 3],
    time: [u16; 3],
}

impl Moment {
    fn parse(text: &str) -> Option<Self> {
        let text = text.strip_suffix('Z').unwrap_or(text);
        let (date, time) = text.split_once(['T', ' ']).unwrap_or((text, "00:00:00"));
        let date = three(date, '-', [4, 2, 2])?;
        let time = three(time, ':', [2, 2, 2])?;
        let possible =
            (1..=12).contains(&date[1]) && (1..=31).contains(&date[2]) && time[0] < 24 && time[1] < 60 && time[2] < 60;
        possible.then_some(Self { date, time })
    }

    fn info(&self) -> String {
        let ([year, month, day], [hour, minute, second]) = (self.date, self.time);
        format!("D:{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}+00'00'")
    }

    fn xmp(&self) -> String {
        let ([year, month, day], [hour, minute, second]) = (self.date, self.time);
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}+00:00")
    }
}

fn three(text: &str, separator: char, digits: [usize; 3]) -> Option<[u16; 3]> {
    let mut numbers = [0; 3];
    let mut parts = text.split(separator);
    for (number, digits) in numbers.iter_mut().zip(digits) {
        let part = parts.next().filter(|part| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))?;
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(numbers)
}

fn set_info(document: &mut Document, meta: &PdfMeta, moment: &Moment) {
    let info = dictionary! {
        "Title" => text_string(&meta.title),
        "Author" => text_string(&meta.author),
        "Creator" => text_string(PRODUCER),
        "Producer" => text_string(PRODUCER),
        "CreationDate" => Object::string_literal(moment.info()),
        "ModDate" => Object::string_literal(moment.info()),
    };
    match document.trailer.get(b"Info").and_then(Object::as_reference) {
        Ok(id) => document.set_object(id, info),
        Err(_) => {
            let id = document.add_object(info);
            document.trailer.set("Info", id);
        }
    }
}

/// The library's own identifier comes from a counter; ours from the letter.
fn set_identifier(document: &mut Document, seed: &str) {
    let digest = Sha256::digest(seed.as_bytes());
    let half = Object::String(digest[..16].to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![half.clone(), half]);
}

/// Plain ASCII as it is, anything else as UTF-16.
fn text_string(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text);
    }
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// The metadata stays unpacked: archives read it without a PDF reader.
fn add_plain_stream(document: &mut Document, content: Vec<u8>) -> Object {
    let dict = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    Object::Reference(document.add_object(Stream::new(dict, content).with_compression(false)))
}

fn output_intent(document: &mut Document) -> Object {
    static PROFILE: OnceLock<Vec<u8>> = OnceLock::new();
    let packed = PROFILE.get_or_init(|| deflate(&srgb::profile()).unwrap_or_default());
    let dict = dictionary! { "N" => 3, "Alternate" => "DeviceRGB", "Filter" => "FlateDecode" };
    let profile = document.add_object(Stream::new(dict, packed.clone()).with_compression(false));
    Object::Dictionary(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB"),
        "DestOutputProfile" => profile,
    })
}

/// The writer takes the ascent for the height of capitals, which makes readers place a substitute face wrongly. The
/// older format also wants to be told which glyphs are there: all of the subset.
fn correct_fonts(document: &mut Document, glyphs: &BTreeMap<Face, usize>, flavour: Flavour) {
    let mut sets = Vec::new();
    for (id, object) in &mut document.objects {
        let Ok(dict) = object.as_dict_mut() else { continue };
        if dict.has_type(b"FontDescriptor")
            && let Some((face, count)) = face_of(dict, glyphs)
        {
            dict.set("CapHeight", i64::from(face.font().vertical().capital));
            sets.push((*id, count));
        }
    }
    if flavour == Flavour::Archive {
        return;
    }
    for (id, count) in sets {
        let set = document.add_object(Stream::new(dictionary! {}, first_bits(count)));
        if let Ok(dict) = document.get_object_mut(id).and_then(Object::as_dict_mut) {
            dict.set("CIDSet", set);
        }
    }
}

fn face_of(descriptor: &Dictionary, glyphs: &BTreeMap<Face, usize>) -> Option<(Face, usize)> {
    let name = descriptor.get(b"FontName").and_then(Object::as_name).ok()?;
    // Behind the tag of six letters and its `+`.
    let found = glyphs.iter().find(|(face, _)| name.get(7..) == Some(face.name().as_bytes()));
    found.map(|(face, count)| (*face, *count))
}

/// So many bits set, from the highest of the first byte on.
fn first_bits(count: usize) -> Vec<u8> {
    let mut bytes = vec![0xff; count / 8];
    if !count.is_multiple_of(8) {
        bytes.push(!(0xff_u8 >> (count % 8)));
    }
    bytes
}

/// Packs at level 6: a fifth less time than the library's level 9, for three bytes in a thousand.
pub(super) fn pack_streams(document: &mut Document) -> Result<(), PdfError> {
    let streams = document.objects.values_mut().filter_map(|object| object.as_stream_mut().ok());
    streams.into_iter().try_for_each(pack_stream)
}

pub(super) fn pack_stream(stream: &mut Stream) -> Result<(), PdfError> {
    if stream.dict.has(b"Filter") || stream.dict.has_type(b"Metadata") {
        return Ok(());
    }
    let packed = pack(&stream.content, stream.dict.has(b"Subtype") || stream.dict.has(b"Length1"))?;
    stream.dict.set("Filter", "FlateDecode");
    stream.set_content(packed);
    Ok(())
}

/// Font programs are remembered packed: the letters of a print run share them.
fn pack(content: &[u8], is_font: bool) -> Result<Vec<u8>, PdfError> {
    if !is_font {
        return deflate(content);
    }
    const REMEMBERED: usize = 6;
    thread_local!(static KNOWN: RefCell<Vec<(Vec<u8>, Vec<u8>)>> = const { RefCell::new(Vec::new()) });
    KNOWN.with_borrow_mut(|known| {
        if let Some((_, packed)) = known.iter().find(|(plain, _)| plain == content) {
            return Ok(packed.clone());
        }
        let packed = deflate(content)?;
        if known.len() >= REMEMBERED {
            known.remove(0);
        }
        known.push((content.to_vec(), packed.clone()));
        Ok(packed)
    })
}

fn deflate(bytes: &[u8]) -> Result<Vec<u8>, PdfError> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(bytes.len() / 2), Compression::new(6));
    let packed = encoder.write_all(bytes).and_then(|()| encoder.finish());
    packed.map_err(|error| PdfError::Writer(error.to_string()))
}

fn xmp(meta: &PdfMeta, moment: &Moment, flavour: Flavour) -> String {
    let (title, author, date, part) = (escape(&meta.title), escape(&meta.author), moment.xmp(), flavour.part());
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdf:Producer>{PRODUCER}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#,
        bom = '\u{feff}'
    )
}

fn escape(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !c.is_control()).collect();
    plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_strictly() {
        assert_eq!(Moment::parse("2026-02-20").unwrap().info(), "D:20260220000000+00'00'");
        assert_eq!(Moment::parse("2026-02-20T08:15:30Z").unwrap().xmp(), "2026-02-20T08:15:30+00:00");
        for wrong in ["", "20 Februari 2026", "2026-2-20", "2026-13-01", "2026-02-20T25:00:00", "2026-02-20-1"] {
            assert!(Moment::parse(wrong).is_none(), "{wrong:?} is no date");
        }
    }

    #[test]
    fn the_set_of_glyphs_names_each_of_the_subset() {
        assert_eq!(first_bits(8), [0xff]);
        assert_eq!(first_bits(11), [0xff, 0b1110_0000]);
        assert_eq!(first_bits(0), [0_u8; 0]);
    }

    #[test]
    fn markup_in_a_title_stays_text() {
        let meta = PdfMeta {
            title: "A & B <c>".into(),
            author: "Badan".into(),
            id_seed: "1".into(),
            date: "2026-02-20".into(),
        };
        let text = xmp(&meta, &Moment::parse(&meta.date).unwrap(), Flavour::Archive);
        assert!(text.contains("A &amp; B &lt;c&gt;"), "metadata must stay well-formed XML");
    }
}
