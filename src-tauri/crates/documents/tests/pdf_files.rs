//! What independent readers say about our files. The tools come with poppler-utils and qpdf.

mod support;

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    process::{Command, Output},
    thread,
};

use mutasi_documents::{
    Dressing, PdfMeta, Template, Typeset,
    letters::{LetterData, LetterKind, sample, shipped},
    merge_pdf, page_text, to_pdf, typeset,
};

/// Runs a tool that must be there: a skipped check would look like a passed one.
fn run(tool: &str, arguments: &[&str], file: &Path) -> Output {
    let output = Command::new(tool).args(arguments).arg(file).output();
    output.unwrap_or_else(|error| panic!("`{tool}` is needed by this test (install qpdf and poppler-utils): {error}"))
}

fn text_of(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Text as a reader gives it out, with line ends as spaces, so that a search spans lines.
fn searchable(file: &Path) -> String {
    let output = Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(file).arg("-").output();
    let output = output.unwrap_or_else(|error| panic!("`pdftotext` is needed by this test (poppler-utils): {error}"));
    text_of(&output).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn nurse_letter() -> Typeset {
    typeset(
        &shipped(LetterKind::IndividualDecree),
        &support::nurse_decree(),
        &Dressing { watermark: Some("KONSEP"), ..Dressing::default() },
    )
    .unwrap()
}

fn every_letter() -> Vec<(&'static str, Typeset)> {
    let dressing = Dressing { head: Some(EMBLEM), agency: Some(EMBLEM), ..Dressing::default() };
    let letter = |kind: LetterKind| typeset(&shipped(kind), &sample(kind), &dressing).unwrap();
    let mut letters: Vec<_> = LetterKind::ALL.iter().map(|kind| (kind.name(), letter(*kind))).collect();
    let managerial = LetterData { people: vec![support::section_head()], ..support::nurse_decree() };
    letters.push(("manajerial", typeset(&shipped(LetterKind::IndividualDecree), &managerial, &dressing).unwrap()));
    let annex = typeset(&shipped(LetterKind::CollectiveDecree), &support::collective_decree(40), &dressing);
    letters.push(("lampiran", annex.unwrap()));
    letters.push(("konsep", nurse_letter()));
    letters.push(("sans", typeset(&sans_template(), &(), &dressing).unwrap()));
    letters
}

fn sans_template() -> Template {
    let text = "@jenis contoh\n@halaman A4 tegak; huruf Sans 11\n@kop dinas\nPEMERINTAH KOTA\nBADAN\nJalan Contoh 1\n\
                @paragraf\nSurat *tebal* dan biasa.\n";
    Template::parse(text).unwrap()
}

/// A grey picture of two by two pixels with transparency.
const EMBLEM: &[u8] = include_bytes!("fixtures/emblem_grey_with_alpha.png");

/// A red picture of one pixel.
fn logo() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().and_then(|mut writer| writer.write_image_data(&[200, 0, 0])).unwrap();
    bytes
}

#[test]
fn every_letter_is_a_sound_pdf_with_embedded_subset_searchable_fonts() {
    let folder = tempfile::tempdir().unwrap();
    for (name, letter) in every_letter() {
        let file = folder.path().join(format!("{name}.pdf"));
        fs::write(&file, to_pdf(&letter, &support::meta()).unwrap()).unwrap();
        let check = run("qpdf", &["--check"], &file);
        assert!(check.status.success(), "qpdf finds fault with {name}: {}", text_of(&check));
        let fonts = text_of(&run("pdffonts", &[], &file));
        let lines: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!lines.is_empty(), "{name} has text, so it has fonts");
        for line in lines {
            assert!(line.contains(" yes yes yes "), "embedded, subset and with Unicode: {line} in {name}");
            assert!(line.as_bytes()[6] == b'+', "a subset carries a tag of six letters: {line}");
        }
        let info = text_of(&run("pdfinfo", &[], &file));
        let pages = format!("Pages:           {}\n", letter.pages.len());
        assert!(info.contains(&pages), "{name} must have {} pages: {info}", letter.pages.len());
        assert!(info.contains("PDF version:     1.7"), "{info}");
    }
}

#[test]
fn names_and_numbers_can_be_searched_for() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.pdf");
    fs::write(&file, to_pdf(&nurse_letter(), &support::meta()).unwrap()).unwrap();
    let text = searchable(&file);
    for wanted in [
        "SITI RAHMAWATI, A.Md.Kep.",
        "19900412 201503 2 004",
        "NOMOR 800.1.3.1/0147/BKPSDM/2026",
        "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;",
        "ADITYA PRANATA",
        "K7QF-2M9D-X4TB-8RWN",
    ] {
        assert!(text.contains(wanted), "{wanted:?} is in the letter but cannot be found in:\n{text}");
    }
}

#[test]
fn the_file_declares_itself_for_the_archive() {
    let bytes = to_pdf(&nurse_letter(), &support::meta()).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    for wanted in ["%PDF-1.7", "<pdfaid:part>2</pdfaid:part>", "/GTS_PDFA1", "(id-ID)", "/DestOutputProfile"] {
        assert!(text.contains(wanted), "{wanted} is asked for by PDF/A-2b");
    }
    assert!(!text.contains("/GTS_PDFX"), "the writer's own conformance is not an archive format");
    assert!(!text.contains("1970"), "no date comes from anywhere but the caller");
}

#[test]
fn the_same_letter_gives_the_same_bytes_in_every_thread() {
    let expected = to_pdf(&nurse_letter(), &support::meta()).unwrap();
    let letters: Vec<_> = (0..4)
        .map(|turn| {
            thread::spawn(move || {
                // Other letters before it must leave no trace.
                for order in 0..turn {
                    let data = LetterData { people: vec![support::person(order)], ..support::nurse_decree() };
                    let other = typeset(
                        &shipped(LetterKind::IndividualDecree),
                        &data,
                        &Dressing { head: Some(EMBLEM), agency: Some(EMBLEM), ..Dressing::default() },
                    )
                    .unwrap();
                    to_pdf(&other, &support::meta()).unwrap();
                }
                to_pdf(&nurse_letter(), &support::meta()).unwrap()
            })
        })
        .collect();
    for letter in letters {
        assert!(letter.join().unwrap() == expected, "an issued decree is proved by its hash");
    }
}

#[test]
fn another_seed_gives_another_identifier_and_a_wrong_date_is_refused() {
    let letter = nurse_letter();
    let other = PdfMeta { id_seed: "other".into(), ..support::meta() };
    assert_ne!(to_pdf(&letter, &support::meta()).unwrap(), to_pdf(&letter, &other).unwrap());
    let wrong = PdfMeta { date: "20 Februari 2026".into(), ..support::meta() };
    assert!(to_pdf(&letter, &wrong).unwrap_err().to_string().contains("2026-02-20"), "the message shows the form");
}

#[test]
fn annex_pages_repeat_the_heading_and_no_signature_stands_alone() {
    for count in 0..60 {
        let data = support::collective_decree(count);
        let letter = typeset(&shipped(LetterKind::CollectiveDecree), &data, &Dressing::default()).unwrap();
        let pages: Vec<String> = letter.pages.iter().map(page_text).collect();
        let annex: Vec<&String> = pages.iter().filter(|page| page.contains("KETERANGAN")).collect();
        let landscape = letter.pages.iter().filter(|page| page.width > page.height).count();
        assert_eq!(annex.len(), landscape, "every annex page of {count} people has the heading");
        let last = pages.last().unwrap();
        assert!(last.contains("ADITYA PRANATA"), "the annex has its own signature");
        if count > 0 {
            let order = count.to_string();
            let has_row = last.lines().any(|line| line.split_whitespace().next() == Some(&order));
            assert!(has_row, "the last person stands on the page of the signature:\n{last}");
        }
    }
}

#[test]
fn a_body_of_any_length_keeps_text_above_the_signature() {
    for extra in 0..40 {
        let mut data = support::nurse_decree();
        data.tembusan.clear();
        data.extra_dicta = vec!["Keputusan ini mulai berlaku pada tanggal ditetapkan.".to_owned(); extra];
        let letter = typeset(&shipped(LetterKind::IndividualDecree), &data, &Dressing::default()).unwrap();
        let last = page_text(letter.pages.last().unwrap());
        let above = last.lines().take_while(|line| !line.contains("Ditetapkan di"));
        let lines = above.filter(|line| !line.contains("- ")).count();
        assert!(lines >= 2, "with {extra} items only {lines} lines stand above the signature:\n{last}");
    }
}

#[test]
fn the_emblem_is_drawn_once_in_the_file() {
    let letter = typeset(
        &shipped(LetterKind::IndividualDecree),
        &support::nurse_decree(),
        &Dressing { head: Some(EMBLEM), agency: Some(EMBLEM), ..Dressing::default() },
    )
    .unwrap();
    let bytes = to_pdf(&letter, &support::meta()).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    assert_eq!(text.matches("/Subtype/Image").count(), 1, "one picture however often it is drawn");
    assert!(!text.contains("/SMask"), "archive files of level 2b by us hold no transparency");
    let two = typeset(
        &Template::parse(
            "@jenis dua\n@halaman A4 tegak\n@kop kepala\nWALI KOTA\n@kop dinas\nKANTOR\n@gambar dinas kiri\n",
        )
        .unwrap(),
        &(),
        &Dressing { head: Some(EMBLEM), agency: Some(&logo()), ..Dressing::default() },
    );
    let bytes = to_pdf(&two.unwrap(), &support::meta()).unwrap();
    let images = String::from_utf8_lossy(&bytes).matches("/Subtype/Image").count();
    assert_eq!(images, 2, "lambang and logo, each once");
    let broken = typeset(
        &shipped(LetterKind::IndividualDecree),
        &support::nurse_decree(),
        &Dressing { head: Some(b"GIF89a"), agency: Some(b"GIF89a"), ..Dressing::default() },
    );
    assert!(broken.unwrap_err().message.contains("PNG"), "the message says what to do");
}

#[test]
fn subsets_of_different_letters_have_different_tags() {
    let tags: BTreeSet<String> = every_letter()
        .iter()
        .flat_map(|(_, letter)| {
            let bytes = to_pdf(letter, &support::meta()).unwrap();
            let text = String::from_utf8_lossy(&bytes).into_owned();
            text.split("/FontName/").skip(1).map(|rest| rest[..6].to_owned()).collect::<Vec<_>>()
        })
        .collect();
    assert!(tags.len() >= 6, "readers tell subsets apart by their tag: {tags:?}");
}

fn landscape() -> Typeset {
    typeset(&shipped(LetterKind::PlanSheet), &support::plan_sheet(18), &Dressing::default()).unwrap()
}

#[test]
fn files_are_joined_with_their_sizes_and_share_what_they_have_in_common() {
    let (decree, plan) = (nurse_letter(), landscape());
    let one = |letter: &Typeset, title: &str| {
        to_pdf(letter, &PdfMeta { title: title.into(), id_seed: title.into(), ..support::meta() }).unwrap()
    };
    let files = [one(&decree, "Keputusan 1"), one(&plan, "Rencana – “A”"), one(&decree, "Keputusan 2")];
    let merged = merge_pdf(&files, &support::meta()).unwrap();
    let alone = files[0].len() + files[1].len();
    assert!(merged.len() < alone, "the second decree costs nothing but its pages: {} of {alone}", merged.len());
    assert!(merged == merge_pdf(&files, &support::meta()).unwrap(), "the same files give the same bytes");

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("merged.pdf");
    fs::write(&file, merged).unwrap();
    let check = run("qpdf", &["--check"], &file);
    assert!(check.status.success(), "{}", text_of(&check));
    let info = text_of(&run("pdfinfo", &["-l", "-1"], &file));
    let sizes = info.lines().filter(|line| line.starts_with("Page ") && line.contains("size:"));
    let sizes: Vec<[f32; 2]> = sizes
        .map(|line| {
            let numbers: Vec<f32> = line.split_whitespace().filter_map(|word| word.parse().ok()).collect();
            // The first number is that of the page.
            [numbers[1], numbers[2]]
        })
        .collect();
    let pages: Vec<_> = [&decree, &plan, &decree].into_iter().flat_map(|letter| &letter.pages).collect();
    assert_eq!(sizes.len(), pages.len(), "{info}");
    for ([width, height], page) in sizes.iter().zip(pages) {
        assert!((width - page.width).abs() < 0.1 && (height - page.height).abs() < 0.1, "{info}");
    }
    let text = searchable(&file);
    assert_eq!(text.matches("SITI RAHMAWATI").count(), 2, "{text}");
    let json = text_of(&run("qpdf", &["--json", "--json-key=outlines"], &file));
    for title in ["Keputusan 1", "Rencana – “A”", "Keputusan 2"] {
        assert!(json.contains(&format!("\"title\": \"{title}\"")), "{title} is a bookmark: {json}");
    }
}

#[test]
fn what_cannot_be_joined_is_named() {
    let good = to_pdf(&nurse_letter(), &support::meta()).unwrap();
    for wrong in [b"GIF89a".to_vec(), Vec::new(), good[..good.len() / 2].to_vec()] {
        let error = merge_pdf(&[good.clone(), wrong], &support::meta()).unwrap_err();
        assert!(error.to_string().contains("berkas ke-2"), "{error}");
    }
    let none: [Vec<u8>; 0] = [];
    assert!(merge_pdf(&none, &support::meta()).is_err(), "nothing to print");
}
