//! Texts that have broken other programs, as names of people.

use mutasi_tests::{Office, Tally, Town};

/// In the spirit of the lists that testers pass on; all of it invented.
pub(crate) const TEXTS: [&str; 34] = [
    "Robert'); DROP TABLE staff;--",
    "' OR 1=1 --",
    "\" onmouseover=\"alert(1)",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}",
    "{% set a = a ~ a %}",
    "${7*7}",
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1+1)",
    "=HYPERLINK(\"http://contoh.invalid\";\"klik\")",
    "\t=1+1",
    "＝1＋1",
    "../../../../etc/passwd",
    "C:\\CON\\NUL",
    "%s%n%d%x",
    "\u{202e}terbalik",
    "\u{feff}bom di depan",
    "nol\u{200b}lebar\u{200d}sambung",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "Z\u{310}\u{321}a\u{334}l\u{338}g\u{337}o\u{322}",
    "😀👨‍👩‍👧‍👦🏳️‍🌈",
    "漢字 かな 한글 العربية עברית",
    "İIıi ŞşĞğ ẞß",
    "\u{1f1ee}\u{1f1e9}",
    "NULL",
    "undefined",
    "true",
    "1E400",
    "0x7fffffff",
    "Nama, dengan; semua| tanda\\pisah",
    "O'Brien \"Si Pengutip\" \\ `",
];

/// An office whose people have these names.
pub(crate) fn office() -> Office {
    let mut town = Town::new().unit("1", "Dinas Sosial").post("Dinas Sosial", "Pengolah", "-", 40);
    for (at, text) in TEXTS.iter().enumerate() {
        let nip = mutasi_tests::nip("1985-01-01", at as u32 + 1);
        town = town.person(&nip, "Dinas Sosial", "Pengolah", "2015-01-01").tell(&nip, "NAMA", text);
    }
    let mut office = Office::of_rantau_bahari();
    office.take_clean("peta.xlsx", &town.map());
    let file = office.sheet("pegawai.xlsx", &town.people());
    let taken = office.import(&[file]).remove(0);
    assert_eq!(taken.accepted + taken.rejected.len() as u32, TEXTS.len() as u32, "no row is lost: {taken:?}");
    office
}

#[test]
fn naughty_texts_are_names_like_others() {
    let mut tally = Tally::begin("T4", "naughty texts as names: taken in, found, verified");
    let mut office = office();
    for person in office.everybody() {
        let found = office.person(&person.nip);
        tally.tried(if found.line.name == person.name {
            Ok(())
        } else {
            Err(format!("{:?} is shown as {:?}", person.name, found.line.name))
        });
        // Names in capitals alone are written like others; nothing else changes but what stands around them.
        let name = person.name.trim().to_lowercase();
        let known = TEXTS.iter().any(|text| text.to_lowercase().contains(&name));
        tally.tried(if known { Ok(()) } else { Err(format!("{:?} is nobody's name", person.name)) });
    }
    office.assert_sound();
    let before = office.dump();
    let again = office.folder().join("pegawai.xlsx");
    let seen = office.preview(&[again]).remove(0);
    tally.tried(if seen.changed == 0 && seen.new == 0 {
        Ok(())
    } else {
        Err(format!("taken again it differs: {seen:?}"))
    });
    assert_eq!(office.dump(), before);
    tally.end(None);
}
