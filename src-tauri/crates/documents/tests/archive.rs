//! The archive format: what PDF/A-2b asks for, read from the finished file, and what a free validator says about the
//! PDF/A-1b twin of the same document.

mod support;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use lopdf::{Dictionary, Document, Object, ObjectId};
use mutasi_documents::{
    Dressing, PdfMeta, Template, Typeset,
    letters::{LetterKind, sample, shipped},
    to_pdf, to_pdf_1b, typeset,
};
use rustybuzz::ttf_parser;

const EMBLEM: &[u8] = include_bytes!("fixtures/emblem_grey_with_alpha.png");

fn dressed() -> Dressing<'static> {
    Dressing { head: Some(EMBLEM), agency: Some(EMBLEM), watermark: Some("KONSEP"), ..Dressing::default() }
}

/// Every kind of letter with emblem, watermark and QR mark; upright and landscape pages, both families in all styles,
/// every block.
fn letters() -> Vec<(String, Typeset)> {
    let letter = |kind: LetterKind| typeset(&shipped(kind), &sample(kind), &dressed()).unwrap();
    let mut letters: Vec<_> = LetterKind::ALL.iter().map(|kind| (kind.name().to_owned(), letter(*kind))).collect();
    let annex = typeset(&shipped(LetterKind::CollectiveDecree), &support::collective_decree(40), &Dressing::default());
    letters.push(("lampiran".into(), annex.unwrap()));
    letters.push(("bagian".into(), typeset(&every_block(), &(), &dressed()).unwrap()));
    letters
}

fn every_block() -> Template {
    let block = "@kop dinas\nPEMERINTAH KOTA\nBADAN\nJalan Contoh 1\n@kotak\n*Tebal*, _miring_, _*keduanya*_.\n\
                 [x] ya\n[ ] tidak\n@gambar kepala\n@ttd\nKepala,\n[jangkar #]\n[kotak 60x30] Tanda tangan elektronik\nNAMA\n\
                 [qr] ABCD\n@kaki\nhalaman [halaman] dari [jumlah]\n";
    let text = format!(
        "@jenis contoh\n@halaman F4 tegak; huruf Bonum 11\n{block}@halaman LEGAL mendatar; huruf Sans 10\n{block}"
    );
    Template::parse(&text).unwrap()
}

/// The file and its parts, for questions about them.
struct Archive {
    bytes: Vec<u8>,
    document: Document,
}

impl Archive {
    fn of(letter: &Typeset, meta: &PdfMeta) -> Self {
        let bytes = to_pdf(letter, meta).unwrap();
        let document = Document::load_mem(&bytes).unwrap();
        Self { bytes, document }
    }

    fn dict(&self, object: &Object) -> Dictionary {
        match object {
            Object::Reference(id) => self.document.get_dictionary(*id).unwrap().clone(),
            Object::Dictionary(dict) => dict.clone(),
            other => panic!("{other:?} should be a dictionary"),
        }
    }

    fn catalog(&self) -> &Dictionary {
        self.document.catalog().unwrap()
    }

    fn stream(&self, object: &Object) -> &lopdf::Stream {
        self.document.get_object(object.as_reference().unwrap()).and_then(Object::as_stream).unwrap()
    }

    fn info(&self, key: &str) -> String {
        let info = self.dict(self.document.trailer.get(b"Info").unwrap());
        let Ok(Object::String(bytes, _)) = info.get(key.as_bytes()) else { panic!("{key} should be in Info") };
        match bytes.strip_prefix(&[0xfe, 0xff]) {
            Some(wide) => {
                let units: Vec<u16> = wide.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
                String::from_utf16(&units).unwrap()
            }
            None => String::from_utf8(bytes.clone()).unwrap(),
        }
    }

    fn xmp(&self) -> String {
        let stream = self.stream(self.catalog().get(b"Metadata").unwrap());
        assert!(!stream.dict.has(b"Filter"), "archives read the metadata without a PDF reader");
        String::from_utf8(stream.content.clone()).unwrap()
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("{start} in {text}"));
    rest.split_once(end).unwrap_or_else(|| panic!("{end} in {rest}")).0
}

#[test]
fn metadata_says_the_same_in_both_places() {
    let meta = PdfMeta { title: "Keputusan & Petikan <1> – “Uji”".into(), ..support::meta() };
    for (name, letter) in letters() {
        let file = Archive::of(&letter, &meta);
        let xmp = file.xmp();
        assert_eq!(file.info("Title"), meta.title);
        let title = between(&xmp, "<rdf:li xml:lang=\"x-default\">", "</rdf:li>");
        assert_eq!(title.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"), file.info("Title"), "{name}");
        assert_eq!(between(&xmp, "<dc:creator><rdf:Seq><rdf:li>", "</rdf:li>"), file.info("Author"));
        assert_eq!(between(&xmp, "<xmp:CreatorTool>", "</"), file.info("Creator"));
        assert_eq!(between(&xmp, "<pdf:Producer>", "</"), file.info("Producer"));
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        for (xmp_key, info_key) in [("xmp:CreateDate", "CreationDate"), ("xmp:ModifyDate", "ModDate")] {
            assert_eq!(digits(between(&xmp, &format!("<{xmp_key}>"), "</")), digits(&file.info(info_key)), "{name}");
        }
        assert!(xmp.contains("<pdfaid:part>2</pdfaid:part>") && xmp.contains("<pdfaid:conformance>B</"), "{name}");
        assert_eq!(file.catalog().get(b"Lang").and_then(Object::as_str).unwrap(), b"id-ID");
    }
}

#[test]
fn colours_are_those_of_the_one_output_intent() {
    for (name, letter) in letters() {
        let file = Archive::of(&letter, &support::meta());
        let intents = file.catalog().get(b"OutputIntents").and_then(Object::as_array).unwrap();
        assert_eq!(intents.len(), 1, "{name}");
        let intent = file.dict(&intents[0]);
        assert_eq!(intent.get(b"S").and_then(Object::as_name).unwrap(), b"GTS_PDFA1");
        let profile = file.stream(intent.get(b"DestOutputProfile").unwrap());
        let profile =
            (profile.dict.get(b"N").and_then(Object::as_i64).unwrap(), profile.decompressed_content().unwrap());
        assert_eq!((profile.0, &profile.1[36..40]), (3, b"acsp".as_slice()), "a display profile of three channels");
        let text = String::from_utf8_lossy(&file.bytes);
        assert!(!text.contains("DeviceCMYK"), "{name} has colours that an sRGB intent does not cover");
    }
}

#[test]
fn nothing_that_the_archive_forbids_is_in_the_file() {
    for (name, letter) in letters() {
        let file = Archive::of(&letter, &support::meta());
        assert!(file.bytes.starts_with(b"%PDF-1.7\n%"), "{name}: header and a line of high bytes");
        assert!(file.bytes[10..14].iter().all(|byte| *byte >= 0x80), "{name}: four bytes that no text has");
        assert!(file.document.trailer.has(b"ID") && !file.document.trailer.has(b"Encrypt"), "{name}");
        for object in file.document.objects.values() {
            let dict = match object {
                Object::Dictionary(dict) => dict,
                Object::Stream(stream) => {
                    let filter = stream.dict.get(b"Filter").and_then(Object::as_name).unwrap_or(b"FlateDecode");
                    assert_eq!(filter, b"FlateDecode", "{name}");
                    &stream.dict
                }
                _ => continue,
            };
            for key in ["JS", "JavaScript", "AA", "OpenAction", "SMask", "Group", "EmbeddedFiles", "F", "TR", "OPI"] {
                assert!(!dict.has(key.as_bytes()), "{name}: {key} in {dict:?}");
            }
            for key in ["CA", "ca"] {
                let full = dict.get(key.as_bytes()).and_then(Object::as_float).unwrap_or(1.0);
                assert_eq!(full, 1.0, "{name}: nothing is seen through");
            }
        }
    }
}

/// Every Type0 font, once for each page that names it.
fn fonts_of(file: &Archive, page: ObjectId) -> Vec<Dictionary> {
    let (own, inherited) = file.document.get_page_resources(page).unwrap();
    let resources =
        own.cloned().into_iter().chain(inherited.iter().map(|id| file.document.get_dictionary(*id).unwrap().clone()));
    let fonts = resources.filter_map(|resources| resources.get(b"Font").ok().map(|fonts| file.dict(fonts)));
    fonts.flat_map(|fonts| fonts.iter().map(|(_, font)| file.dict(font)).collect::<Vec<_>>()).collect()
}

#[test]
fn every_font_is_embedded_and_its_widths_are_those_of_its_program() {
    for (name, letter) in letters() {
        let file = Archive::of(&letter, &support::meta());
        let pages: Vec<ObjectId> = file.document.page_iter().collect();
        assert_eq!(pages.len(), letter.pages.len());
        let mut seen = BTreeSet::new();
        for page in pages {
            for font in fonts_of(&file, page) {
                assert_eq!(font.get(b"Subtype").and_then(Object::as_name).unwrap(), b"Type0", "{name}");
                assert!(font.has(b"ToUnicode"), "{name}: what is read can be copied");
                let base =
                    String::from_utf8(font.get(b"BaseFont").and_then(Object::as_name).unwrap().to_vec()).unwrap();
                if !seen.insert(base.clone()) {
                    continue;
                }
                let below = file.dict(&font.get(b"DescendantFonts").and_then(Object::as_array).unwrap()[0]);
                check_program(&file, &below, &base);
            }
        }
        assert!(seen.len() >= 2, "{name} is set in more than one face: {seen:?}");
    }
}

/// The widths that the file states against those of the glyphs that it embeds.
fn check_program(file: &Archive, below: &Dictionary, base: &str) {
    let descriptor = file.dict(below.get(b"FontDescriptor").unwrap());
    let program = descriptor.get(b"FontFile2").or_else(|_| descriptor.get(b"FontFile3"));
    let program = file.stream(program.unwrap_or_else(|_| panic!("{base} is not embedded")));
    let bytes = program.decompressed_content().unwrap();
    let mut checked = 0;
    if descriptor.has(b"FontFile2") {
        let face = ttf_parser::Face::parse(&bytes, 0).unwrap();
        let per_em = f64::from(face.units_per_em());
        for (glyph, stated) in stated_widths(below) {
            let drawn = face.glyph_hor_advance(ttf_parser::GlyphId(glyph)).unwrap();
            let drawn = f64::from(drawn) * 1000.0 / per_em;
            assert!((drawn - stated).abs() <= 1.0, "{base}: glyph {glyph} is {drawn} wide, the file says {stated}");
            checked += 1;
        }
    } else {
        assert_eq!(program.dict.get(b"Subtype").and_then(Object::as_name).unwrap(), b"CIDFontType0C", "{base}");
        let table = ttf_parser::cff::Table::parse(&bytes).unwrap();
        // The reader knows no widths of such a table; our own measures come from the same file before it is cut down.
        for (glyph, _) in stated_widths(below) {
            assert!(glyph < table.number_of_glyphs(), "{base}: glyph {glyph} is not in the program");
            checked += 1;
        }
    }
    assert!(checked > 3, "{base}: {checked} glyphs are fewer than any sample uses");
}

/// Glyphs and widths of the `W` array: a first glyph, then the widths from it on.
fn stated_widths(font: &Dictionary) -> Vec<(u16, f64)> {
    let widths = font.get(b"W").and_then(Object::as_array).unwrap();
    let mut stated = Vec::new();
    for pair in widths.chunks_exact(2) {
        let (first, list) = (pair[0].as_i64().unwrap() as u16, pair[1].as_array().unwrap());
        stated.extend((first..).zip(list.iter().map(|width| f64::from(width.as_float().unwrap()))));
    }
    stated
}

/// What Preflight says of each file, or why it cannot be asked.
fn preflight(files: &[PathBuf]) -> Result<Vec<String>, String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/preflight/run.sh");
    let output = Command::new("sh").arg(script).args(files).output().map_err(|error| error.to_string())?;
    match output.status.code() {
        Some(0) => Ok(String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()),
        _ => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}

#[test]
fn a_free_validator_finds_the_twin_of_every_letter_valid() {
    let folder = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    let mut write = |name: &str, bytes: Vec<u8>| {
        let file = folder.path().join(format!("{name}.pdf"));
        fs::write(&file, bytes).unwrap();
        files.push(file);
    };
    for (name, letter) in letters() {
        write(&name, to_pdf_1b(&letter, &support::meta()).unwrap());
    }
    // What a validator that says yes to everything would not notice.
    write("tanpa-format-arsip", plain_pdf());
    let answers = match preflight(&files) {
        Ok(answers) => answers,
        Err(reason) => {
            let required = std::env::var_os("MUTASI_REQUIRE_PREFLIGHT").is_some_and(|value| value == "1");
            assert!(!required, "PDFBox Preflight is required but cannot run: {reason}");
            return;
        }
    };
    assert_eq!(answers.len(), files.len(), "an answer for each file: {answers:?}");
    let (control, letters) = answers.split_last().unwrap();
    for answer in letters {
        assert!(answer.starts_with("VALID "), "{answer}");
    }
    assert!(control.starts_with("INVALID "), "a file that is no archive file must be found out: {control}");
}

/// A page as the library behind our writer makes it by itself.
fn plain_pdf() -> Vec<u8> {
    use printpdf::{BuiltinFont, Mm, Op, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, TextItem};
    let mut document = PdfDocument::new("Surat");
    let font = PdfFontHandle::Builtin(BuiltinFont::Helvetica);
    let ops = vec![
        Op::StartTextSection,
        Op::SetFont { font, size: Pt(12.0) },
        Op::ShowText { items: vec![TextItem::Text("Surat".to_owned())] },
        Op::EndTextSection,
    ];
    document.pages = vec![PdfPage::new(Mm(210.0), Mm(297.0), ops)];
    document.save(&PdfSaveOptions::default(), &mut Vec::new())
}
