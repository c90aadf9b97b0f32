//! The hostile set of the reliability plan, 5.1, made on the spot.

use mutasi_tests::CLEAN_120;

use super::books::{Book, SHEET_END, SHEET_START, headings, text_cell};

/// A file that must be refused whole.
pub(super) struct Hostile {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

fn named(name: &str, bytes: Vec<u8>) -> Hostile {
    Hostile { name: name.into(), bytes }
}

/// Every file of the set; `rows` is how many the too long ones have.
pub(super) fn all(rows: usize) -> Vec<Hostile> {
    let mut set = swelling(rows);
    set.extend(deceiving());
    set.extend(cut());
    set
}

/// What asks for more memory or time than it weighs.
fn swelling(rows: usize) -> Vec<Hostile> {
    let blank = vec![b' '; 1 << 20];
    let letters = vec![b'x'; 8 << 20];
    let lent = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1 << 20));
    let laughs: String =
        (1..10).map(|at| format!("<!ENTITY a{at} \"{}\">", format!("&a{};", at - 1).repeat(10))).collect();
    let laughs = format!("<!DOCTYPE sst [<!ENTITY a0 \"ha\">{laughs}]><sst><si><t>&a9;</t></si></sst>");
    let far = format!(r#"{}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#, text_cell("A1", "Daftar"));
    let inner = Book::bare().streamed("a.xml", |part| (0..64).try_for_each(|_| part.write_all(&blank))).bytes();
    vec![
        named("dua-sel.xlsx", Book::with_strings("<sst/>").rows(&far).bytes()),
        named(
            "teks-dipinjam.xlsx",
            Book::with_strings(&lent)
                .sheet(|part| {
                    write!(part, "{SHEET_START}{}", headings())?;
                    (2..20_000)
                        .try_for_each(|row| write!(part, r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#))?;
                    write!(part, "{SHEET_END}")
                })
                .bytes(),
        ),
        named("entitas.xlsx", Book::with_strings(&laughs).rows(&headings()).bytes()),
        named("janji-teks.xlsx", Book::with_strings(r#"<sst uniqueCount="50000000000"/>"#).rows("").bytes()),
        named(
            "bom.xlsx",
            Book::with_strings("<sst/>").sheet(|part| (0..200).try_for_each(|_| part.write_all(&blank))).bytes(),
        ),
        named("bom-di-dalam-bom.xlsx", Book::bare().streamed("xl/workbook.xml", |part| part.write_all(&inner)).bytes()),
        named(
            "satu-sel-dua-gigabita.xlsx",
            Book::with_strings("<sst/>")
                .sheet(|part| {
                    write!(part, r#"{SHEET_START}<row r="1"><c r="A1" t="inlineStr"><is><t>"#)?;
                    (0..256).try_for_each(|_| part.write_all(&letters))?;
                    write!(part, "</t></is></c></row>{SHEET_END}")
                })
                .bytes(),
        ),
        named(
            "terlalu-panjang.xlsx",
            Book::with_strings("<sst/>")
                .sheet(|part| {
                    write!(part, "{SHEET_START}{}", headings())?;
                    (2..rows + 2).try_for_each(|row| {
                        write!(
                            part,
                            r#"<row r="{row}"><c r="A{row}"><v>{row}</v></c><c r="B{row}"><v>2025</v></c></row>"#
                        )
                    })?;
                    write!(part, "{SHEET_END}")
                })
                .bytes(),
        ),
        named("terlalu-panjang.csv", format!("NIP;Tahun;Predikat\n{}", "1;2025;Baik\n".repeat(rows)).into_bytes()),
        named("satu-baris.csv", format!("NIP;Tahun;Predikat\n{}", "x".repeat(64 << 20)).into_bytes()),
        named("banyak-kolom.csv", format!("{}\n", "NIP;".repeat(20_000)).into_bytes()),
        named("besar.csv", vec![b'\n'; 129 << 20]),
        named(
            "banyak-bagian.xlsx",
            (0..300).fold(Book::bare(), |book, at| book.part(&format!("bagian{at}.xml"), "")).bytes(),
        ),
    ]
}

/// What is not what it says it is.
fn deceiving() -> Vec<Hostile> {
    let old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    let mut cut_old = old.to_vec();
    cut_old.resize(1000, 0xfe);
    let locked: Vec<u8> =
        old.into_iter().chain([0; 2000]).chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let mut lying = Book::with_strings("<sst/>")
        .sheet(|part| (0..64).try_for_each(|_| part.write_all(&vec![b' '; 1 << 20])))
        .bytes();
    let size = (64_u32 << 20).to_le_bytes();
    for at in 0..lying.len() - 4 {
        if lying[at..at + 4] == size {
            lying[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
        }
    }
    let outside = r#"<!DOCTYPE sst [<!ENTITY file SYSTEM "file:///etc/passwd">]><sst><si><t>&file;</t></si></sst>"#;
    vec![
        named("kosong.xlsx", Vec::new()),
        named("kosong.csv", Vec::new()),
        named("gambar.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()),
        named("surat.xlsx", b"%PDF-1.7 bukan lembar kerja".to_vec()),
        named("halaman.xls", b"<html><table><tr><td>NIP</td></tr></table></html>".to_vec()),
        named("terpotong.xls", cut_old),
        named("terkunci.xlsx", locked),
        named("berbohong.xlsx", lying),
        named("dari-luar.xlsx", Book::with_strings(outside).rows("").bytes()),
        named("keluar.xlsx", Book::bare().part("../../../../tmp/keluar.xml", "x").part("/etc/keluar", "x").bytes()),
        named("dokumen.xlsx", Book::bare().part("word/document.xml", "<w/>").bytes()),
        named("acak.csv", (0..200_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect()),
        named("nol.csv", vec![0; 1 << 20]),
        named("belanja.csv", b"Daftar belanja\r\nberas\r\n".to_vec()),
    ]
}

/// A true workbook, cut while it was copied.
fn cut() -> Vec<Hostile> {
    let whole = std::fs::read(CLEAN_120.file("skp.xlsx")).expect("the fixture");
    (1..=10).map(|at| named(&format!("terpotong-{at}.xlsx"), whole[..whole.len() * at / 11].to_vec())).collect()
}
