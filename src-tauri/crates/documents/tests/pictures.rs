//! Pictures of pages: the same marks at the same places as in the PDF.

mod support;

use std::{fs, io::Cursor, process::Command};

use mutasi_documents::{
    Dressing, PngError, Template, Typeset,
    letters::{LetterKind, shipped},
    to_pdf, to_png, typeset,
};

const EMBLEM: &[u8] = include_bytes!("fixtures/emblem_grey_with_alpha.png");

/// Grey samples with width and height.
struct Picture {
    width: usize,
    samples: Vec<u8>,
}

fn read(bytes: &[u8]) -> Picture {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().unwrap();
    let mut samples = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut samples).unwrap();
    let channels = frame.color_type.samples();
    let samples = samples[..frame.buffer_size()].chunks_exact(channels).map(|pixel| pixel[0]).collect();
    Picture { width: frame.width as usize, samples }
}

impl Picture {
    /// Mean ink of tiles of 16 by 16 pixels, from 0 to 255.
    fn tiles(&self) -> Vec<f64> {
        const SIDE: usize = 16;
        let height = self.samples.len() / self.width;
        let mut tiles = Vec::new();
        for top in (0..height - SIDE).step_by(SIDE) {
            for left in (0..self.width - SIDE).step_by(SIDE) {
                let rows = (top..top + SIDE).map(|row| &self.samples[row * self.width + left..][..SIDE]);
                tiles.push(rows.flatten().map(|sample| 255.0 - f64::from(*sample)).sum::<f64>() / (SIDE * SIDE) as f64);
            }
        }
        tiles
    }
}

fn letters() -> Vec<(&'static str, Typeset)> {
    let (decree, collective) = (shipped(LetterKind::IndividualDecree), shipped(LetterKind::CollectiveDecree));
    let sans = "@jenis contoh\n@halaman A4 tegak; huruf Sans 11\n@kop dinas\nPEMERINTAH KOTA\nBADAN\nJalan Contoh 1\n\
                @paragraf\nSurat *tebal* dan biasa.\n";
    let sans = Template::parse(sans).unwrap();
    let forms = "@jenis contoh\n@halaman LEGAL mendatar; huruf Sans 12\n@kotak tengah; lebar 120\n[x] _miring_ dan\n[ ] \
                 _*tebal miring*_\n@gambar dinas kanan; lebar 40\n@paragraf\nNama: [garis 60]\n@ttd kiri\nSaksi,\n\
                 [ruang]\nBUDI\n@ttd berdampingan\nKepala,\n[kotak 60x30] TTE\nSITI\n[qr] ABCD\n";
    let forms = Template::parse(forms).unwrap();
    vec![
        ("decree with watermark, emblem and mark", {
            typeset(
                &decree,
                &support::nurse_decree(),
                &Dressing {
                    head: Some(EMBLEM),
                    agency: Some(EMBLEM),
                    watermark: Some("KONSEP"),
                    ..Dressing::default()
                },
            )
            .unwrap()
        }),
        (
            "annex",
            typeset(
                &collective,
                &support::collective_decree(12),
                &Dressing { head: Some(EMBLEM), agency: Some(EMBLEM), ..Dressing::default() },
            )
            .unwrap(),
        ),
        ("forms", typeset(&forms, &(), &Dressing { agency: Some(EMBLEM), ..Dressing::default() }).unwrap()),
        (
            "sans",
            typeset(&sans, &(), &Dressing { head: Some(EMBLEM), agency: Some(EMBLEM), ..Dressing::default() }).unwrap(),
        ),
    ]
}

#[test]
fn a_picture_shows_what_the_pdf_shows() {
    let folder = tempfile::tempdir().unwrap();
    for (name, letter) in letters() {
        let file = folder.path().join("letter.pdf");
        fs::write(&file, to_pdf(&letter, &support::meta()).unwrap()).unwrap();
        let stem = folder.path().join("page");
        let drawn = Command::new("pdftoppm").args(["-r", "72", "-png", "-gray"]).arg(&file).arg(&stem).status();
        assert!(drawn.expect("pdftoppm (poppler-utils) is needed by this test").success());
        for (number, page) in (1..).zip(&letter.pages) {
            let theirs = read(&fs::read(folder.path().join(format!("page-{number}.png"))).unwrap());
            let ours = read(&to_png(page, 72.0).unwrap());
            assert_eq!(ours.width, theirs.width, "{name}");
            for (tile, (a, b)) in ours.tiles().iter().zip(theirs.tiles()).enumerate() {
                assert!((a - b).abs() < 26.0, "{name}, page {number}: tile {tile} has {a:.0} of ink, the PDF {b:.0}");
            }
            assert!(ours.tiles().iter().any(|ink| *ink > 60.0), "{name}, page {number} has dark places to compare");
        }
    }
}

#[test]
fn the_same_page_gives_the_same_bytes() {
    let [first, second] = [(); 2].map(|()| {
        let letter =
            typeset(&shipped(LetterKind::IndividualDecree), &support::nurse_decree(), &Dressing::default()).unwrap();
        to_png(&letter.pages[0], 96.0).unwrap()
    });
    assert!(first == second, "a picture depends on nothing but its page");
}

#[test]
fn an_absurd_size_is_refused_before_memory_is_taken() {
    let letter =
        typeset(&shipped(LetterKind::IndividualDecree), &support::nurse_decree(), &Dressing::default()).unwrap();
    for dpi in [0.0, -3.0, f32::NAN, 4000.0, f32::INFINITY] {
        let answer = to_png(&letter.pages[0], dpi);
        assert!(matches!(answer, Err(PngError::Size { .. })), "{dpi} dpi: {:?}", answer.map(|bytes| bytes.len()));
    }
}
