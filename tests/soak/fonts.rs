use std::fs;

use mutasi_tests::{Office, Tally, asked_of};
use serde_json::{Value, json};

#[test]
#[ignore = "make soak"]
fn a_font_that_is_none_is_refused_and_papers_are_set_in_the_own_ones() {
    let mut tally = Tally::begin("T18", "fonts that are cut, empty, or something else");
    let mut office = Office::invented(60, 1);
    let plan = office.approved_plan("Pengisian", "2027-01-02", 1);
    let folder = office.place("huruf");
    let mut signature = vec![0, 1, 0, 0];
    signature.extend((0..5000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 11) as u8));
    let mut collection = b"ttcf\0\x01\0\0\0\0\0\x01\x7f\xff\xff\xff".to_vec();
    collection.resize(4000, 0);
    let mut hollow = b"OTTO\0\x0a\0\x80\0\x03\0\x20".to_vec();
    hollow.resize(3000, 0xff);
    for (name, bytes) in [
        ("kosong.ttf", Vec::new()),
        ("acak.ttf", signature),
        ("kumpulan.ttc", collection),
        ("hampa.otf", hollow),
        ("teks.ttf", b"ini bukan huruf".to_vec()),
        ("nol.ttf", vec![0; 100_000]),
    ] {
        let file = folder.join(name);
        fs::write(&file, bytes).expect("written");
        let handle = office.grant(&file);
        tally.tried(match office.attempt("add_font", json!({ "files": [handle] })) {
            Ok(taken) => Err(format!("{name} was taken: {taken}")),
            Err(failure) if failure.code == "fault" => Err(format!("{name}: {failure:?}")),
            Err(failure) => {
                asked_of(&failure, &failure.code);
                Ok(())
            }
        });
    }
    let _: Vec<Value> = office.call("list_fonts", json!({}));
    let papers = office.place("sk");
    let issued = office.issue(plan, "2026-12-15", &papers, false).decrees;
    tally.tried(if issued.is_empty() { Err("no decree was set".into()) } else { Ok(()) });
    office.assert_sound();
    tally.end(None);
}
