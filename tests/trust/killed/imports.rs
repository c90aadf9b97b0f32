use mutasi_tests::{Draw, Kept, Office, Tally, Town, nip};

use super::*;

/// A staff list of one large school.
fn list(rows: usize) -> Town {
    let mut town = Town::new().unit("1", "Dinas Pendidikan").post("Dinas Pendidikan", "Guru", "-", 40_000);
    for at in 0..rows {
        let born = format!("{}-{:02}-{:02}", 1970 + at / 336 % 25, 1 + at / 28 % 12, 1 + at % 28);
        town = town.person(&nip(&born, 1 + (at / 8400) as u32), "Dinas Pendidikan", "Guru", "2015-01-01");
    }
    town
}

#[test]
fn an_import_is_taken_whole_or_not_at_all() {
    let rows = if soak() { 50_000 } else { 5_000 };
    let mut tally = Tally::begin("T2", format!("kill -9 during an import of {rows} rows"));
    let mut draw = Draw::at_random("imports");
    let mut office = Office::invented(60, 1);
    let town = list(rows);
    office.take_clean("peta.xlsx", &town.map());
    let file = office.sheet("pegawai.xlsx", &town.people());
    let before = entries(&mut office);
    office.close();
    let base = Kept::of(office.folder());
    let (store, file) = (word(office.store()).to_string(), word(&file).to_string());
    let words = ["import", &store, &file];
    let usual = whole_run(&words);
    for _ in 0..kills(15) {
        base.put_back();
        let struck = struck_within(&mut draw, usual, &words);
        tally.tried(opened(&mut office, |office| {
            let now = kept(office, &before, &struck, 1)?;
            let people = office.session().counts.staff;
            let expected = if now.len() > before.len() { 60 + rows as i64 } else { 60 };
            if people == expected { Ok(()) } else { Err(format!("{people} people instead of {expected}")) }
        }));
    }
    tally.end(None);
}
