//! A store as version 4 wrote it, opened by this program: its decrees and signatories read on, and letters, numbers,
//! templates and signed files stand on top.

mod old;

use std::path::Path;

use chrono::NaiveDate;
use mutasi_store::{
    Decreed, Entry, FontRecord, LetterheadRecord, Mode, NewDecree, NewLetter, NumberRecord, NumberState, PaperId,
    SignedRecord, Store, StoreError, TemplateVersionRecord, Writer, sha256,
};
use old::OPERATOR;

const STEPS: [&str; 4] = [
    include_str!("../src/schema/001.sql"),
    include_str!("../src/schema/002.sql"),
    include_str!("../src/schema/003.sql"),
    include_str!("../src/schema/004.sql"),
];

/// The acts of the old store: (act, label, what it wrote).
const ACTS: [(&str, &str, &str); 2] = [
    (
        "take_import",
        "impor peta jabatan dan pegawai",
        "INSERT INTO unit (id, name, name_key, kind, from_day) VALUES (1, 'Dinas Sosial', 'dinas sosial', 'opd', '1900-01-01');
         INSERT INTO position (id, unit, title, title_key, class, from_day) VALUES
           (1, 1, 'Penelaah', 'penelaah', 7, '1900-01-01'), (2, 1, 'Pengolah', 'pengolah', 6, '1900-01-01');
         INSERT INTO staff (id, nip, name, birth_date, sex, status, entry) VALUES
           (1, '199002032015011001', 'Cahya Lubis', '1990-02-03', 'male', 'pns', 1);
         INSERT INTO signatory (id, name, title, is_head, from_day) VALUES
           (1, 'Aditya Pranata', 'Wali Kota', 1, '1900-01-01'), (2, 'Rahma Hakim', 'Sekretaris Daerah', 0, '1900-01-01');
         INSERT INTO incumbency (id, staff, position, from_day, to_day) VALUES (1, 1, 1, '2015-01-01', '2027-01-02');
         INSERT INTO template (kind, text) VALUES ('sk_perorangan', 'naskah kantor');",
    ),
    (
        "issue_decrees",
        "terbitkan SK",
        "INSERT INTO plan (id, name, tmt, drafter, state) VALUES (1, 'Rencana', '2027-01-02', 'operator', 'decreed');
         INSERT INTO plan_move (id, plan, staff, from_position, to_position) VALUES (1, 1, 1, 1, 2);
         INSERT INTO letter_number (id, class, year, seq, number) VALUES (1, 'keputusan', 2026, 1, '800/0001/2026');
         INSERT INTO decree (id, plan, move, kind, number, date, file, sha256, pages, code) VALUES
           (1, 1, 1, 'individual', 1, '2026-12-15', 'SK_1.pdf',
            'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 2, 'AAAA-BBBB-CCCC');
         INSERT INTO incumbency (id, staff, position, from_day, decree) VALUES (2, 1, 2, '2027-01-02', 1);
         INSERT INTO frozen_file (sha256, bytes) VALUES
           ('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', x'');",
    ),
];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn version_4(path: &Path) -> Store {
    // The frozen file stands outside the journal, as the program keeps it.
    old::store(path, &STEPS, &ACTS);
    Store::open(path, OPERATOR, "").unwrap()
}

fn write<T>(store: &mut Store, work: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>) -> T {
    let entry = Entry { account: OPERATOR, act: "test_act", label: "ubah", official: false };
    store.transact(Mode::Commit, &entry, work).unwrap().value
}

fn number(seq: i64, text: &str, state: NumberState) -> NumberRecord {
    NumberRecord {
        id: 0,
        class: "keputusan".into(),
        year: 2026,
        seq,
        number: text.into(),
        state,
        typed: seq < 0,
        day: Some(day("2026-12-16")),
        note: String::new(),
        account: OPERATOR.into(),
        paper: String::new(),
    }
}

fn revocation(number: i64) -> NewDecree<'static> {
    NewDecree {
        plan: 1,
        move_id: Some(1),
        parent: None,
        about: Some(1),
        signatory: Some(2),
        kind: "revocation",
        number,
        date: day("2026-12-20"),
        file: "SK_2.pdf",
        sha256: "00",
        pages: 1,
        code: "DDDD-EEEE-FFFF",
        template_sha256: "",
        template_file: "",
        dressing: "{}",
        data: "{}",
        findings: "[]",
    }
}

#[test]
fn what_version_4_wrote_reads_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kota.mutasi");
    let store = version_4(&path);
    let read = store.read();
    let decree = read.decree(1).unwrap().unwrap();
    assert_eq!((decree.about, decree.signed_by.as_str(), decree.move_id), (None, "", Some(1)));
    assert_eq!(read.decreed_moves(1).unwrap().into_iter().collect::<Vec<_>>(), [(1, Decreed::Stands)]);
    let signers: Vec<String> =
        read.signatories(day("2026-12-15")).unwrap().into_iter().map(|one| one.delegation).collect();
    assert_eq!(signers, ["sendiri", "an"], "the head signs in the own name, the other for the head");
    let book = read.numbers("keputusan", 2026).unwrap();
    assert_eq!((book.len(), book[0].state, book[0].paper.as_str()), (1, NumberState::Used, "SK_1.pdf"));
    assert_eq!(
        (read.next_sequence("keputusan", 2026).unwrap(), read.next_outside("keputusan", 2026).unwrap()),
        (2, -1)
    );
    assert!(read.letters(None).unwrap().is_empty() && read.signed_files().unwrap().is_empty());
    assert!(read.template_versions("sk_perorangan").unwrap().is_empty());
    assert_eq!(read.own_templates().unwrap(), ["sk_perorangan"]);
    let check = store.verify().unwrap();
    assert!(check.ok() && check.chain.entries == 2, "the old journal replays into the new schema: {check:?}");
}

#[test]
fn a_revoked_decree_gives_the_former_post_back_and_undo_takes_that_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = version_4(&folder.path().join("kota.mutasi"));
    let old = store.read().dump().unwrap();
    let spans = |store: &Store| -> Vec<(i64, NaiveDate, Option<NaiveDate>, Option<i64>)> {
        let posts = store.read().posts_of(1).unwrap();
        posts.into_iter().rev().map(|post| (post.position, post.from, post.to, post.decree)).collect()
    };
    write(&mut store, |tx| {
        tx.freeze(b"")?;
        let taken = tx.add_number(&number(2, "800/0002/2026", NumberState::Used))?;
        let by = tx.add_decree(&revocation(taken))?;
        assert_eq!(tx.revoke_post(1, 1, day("2027-03-01"), by)?, Some(1));
        assert_eq!(tx.revoke_post(1, 77, day("2027-03-01"), by)?, None, "a decree that began nothing");
        Ok(())
    });
    let (start, tmt, back) = (day("2015-01-01"), day("2027-01-02"), day("2027-03-01"));
    assert_eq!(
        spans(&store),
        [(1, start, Some(tmt), None), (2, tmt, Some(back), Some(1)), (1, back, None, Some(2))],
        "there for two months, then back"
    );
    assert_eq!(store.read().decreed_moves(1).unwrap()[&1], Decreed::Revoked);
    store.undo(OPERATOR).unwrap().expect("undone");
    assert_eq!(store.read().dump().unwrap(), old);
}

#[test]
fn letters_and_what_they_are_made_of_stand_on_an_old_store() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = version_4(&folder.path().join("kota.mutasi"));
    let signed = |paper, bytes: &[u8]| SignedRecord {
        paper,
        file: "SPMT_ttd.pdf".into(),
        sha256: sha256(bytes),
        day: day("2027-01-05"),
        account: OPERATOR.into(),
        holds_original: true,
    };
    let version = TemplateVersionRecord {
        id: 0,
        day: day("2026-12-16"),
        account: OPERATOR.into(),
        note: "tembusan".into(),
        version: "abc".into(),
        text: "@jenis spmt".into(),
    };
    let letter = write(&mut store, |tx| {
        let hash = tx.freeze(b"surat")?;
        let text = tx.freeze(b"@jenis spmt")?;
        tx.freeze(b"bertanda")?;
        tx.freeze(b"bertanda lagi")?;
        tx.set_template("spmt", Some("@jenis spmt"))?;
        tx.add_template_version("spmt", &version)?;
        tx.set_letterhead("head", &LetterheadRecord { lines: vec!["WALI KOTA".into()], emblem: text.clone() })?;
        tx.set_font(&FontRecord { family: "Kantor".into(), style: "bold".into(), sha256: text.clone() })?;
        tx.add_number(&number(-1, "188/HUK/2026", NumberState::Reserved))?;
        let letter = tx.add_letter(&NewLetter {
            kind: "spmt",
            plan: 1,
            move_id: Some(1),
            staff: Some(1),
            unit: None,
            number: None,
            date: day("2027-01-02"),
            file: "SPMT.pdf",
            sha256: &hash,
            pages: 1,
            code: "GGGG-HHHH-JJJJ",
            signatory: Some(2),
            template_sha256: "abc",
            template_file: &text,
            dressing: "{}",
            data: "{}",
            account: OPERATOR,
        })?;
        tx.set_signed(&signed(PaperId::Letter(letter), b"bertanda"))?;
        tx.set_signed(&signed(PaperId::Letter(letter), b"bertanda lagi"))?;
        Ok(letter)
    });
    let read = store.read();
    let found = read.find_letter("GGGG-HHHH-JJJJ").unwrap().unwrap();
    assert_eq!((found.id, found.nip.as_deref(), found.number.as_str()), (letter, Some("199002032015011001"), ""));
    assert_eq!(read.find_letter(&found.sha256).unwrap().unwrap().id, letter);
    assert_eq!(read.signed_files().unwrap(), [signed(PaperId::Letter(letter), b"bertanda lagi")], "one for each paper");
    assert_eq!(read.template_versions("spmt").unwrap()[0].note, "tembusan");
    assert_eq!(read.letterhead("head").unwrap().unwrap().lines, ["WALI KOTA"]);
    assert_eq!(read.letterhead("agency").unwrap(), None);
    assert_eq!(read.fonts().unwrap().len(), 1);
    assert!(read.all_signatories().unwrap().iter().any(|one| one.id == 2 && one.used));
    assert_eq!(read.number("188/HUK/2026").unwrap().unwrap().state, NumberState::Reserved);
    assert_eq!(read.next_outside("keputusan", 2026).unwrap(), -2);
    assert!(store.verify().unwrap().ok());
    write(&mut store, |tx| {
        assert_eq!(tx.remove_font("Kantor")?, 1);
        tx.set_template("spmt", None)
    });
    assert!(store.verify().unwrap().ok(), "what the letter was made of stays");
    assert_eq!(store.read().template("spmt").unwrap(), None);
}

#[test]
fn a_paper_whose_bytes_are_gone_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = version_4(&folder.path().join("kota.mutasi"));
    write(&mut store, |tx| {
        let taken = tx.add_number(&number(2, "800/0002/2026", NumberState::Used))?;
        tx.add_decree(&revocation(taken))
    });
    let check = store.verify().unwrap();
    assert_eq!(check.replay.differences, ["decree: berkas SK 2 tidak utuh"]);
}
