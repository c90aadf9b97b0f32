//! A store as version 5 wrote it, opened by this program: documents of plans and requests of staff read on although their
//! tables have grown, and cases stand on top.

mod old;

use std::path::Path;

use chrono::NaiveDate;
use mutasi_domain::cases::{CaseState, StepKind};
use mutasi_domain::document::{Document, DocumentKind};
use mutasi_domain::request::RequestState;
use mutasi_store::{
    CaseFilter, CaseRecord, DocumentOf, DocumentRecord, Entry, Mode, StepRecord, Store, StoreError, Verdict, Writer,
    sha256,
};
use old::OPERATOR;

const STEPS: [&str; 5] = [
    include_str!("../src/schema/001.sql"),
    include_str!("../src/schema/002.sql"),
    include_str!("../src/schema/003.sql"),
    include_str!("../src/schema/004.sql"),
    include_str!("../src/schema/005.sql"),
];

/// The acts of the old store: (act, label, what it wrote).
const ACTS: [(&str, &str, &str); 3] = [
    (
        "take_import",
        "impor peta jabatan, pegawai, dan permohonan",
        "INSERT INTO unit (id, name, name_key, kind, from_day) VALUES (1, 'Dinas Sosial', 'dinas sosial', 'opd', '1900-01-01');
         INSERT INTO position (id, unit, title, title_key, class, from_day) VALUES
           (1, 1, 'Penelaah', 'penelaah', 7, '1900-01-01'), (2, 1, 'Pengolah', 'pengolah', 6, '1900-01-01');
         INSERT INTO staff (id, nip, name, birth_date, sex, status, entry) VALUES
           (1, '199002032015011001', 'Cahya Lubis', '1990-02-03', 'male', 'pns', 1);
         INSERT INTO incumbency (id, staff, position, from_day) VALUES (1, 1, 1, '2015-01-01');
         INSERT INTO request (id, staff, day, reason, state) VALUES
           (1, 1, '2025-03-03', 'Ikut istri', 'granted'), (2, 1, '2026-10-05', 'Mendekati orang tua', 'open');
         INSERT INTO request_target (request, place, position) VALUES (1, 1, 2), (2, 1, 2);
         INSERT INTO request_target (request, place, unit) VALUES (2, 2, 1);",
    ),
    (
        "add_move",
        "tambah perpindahan",
        "INSERT INTO plan (id, name, tmt, drafter) VALUES (1, 'Rencana', '2027-01-02', 'operator');
         INSERT INTO plan_move (id, plan, staff, from_position, to_position, own_request) VALUES (1, 1, 1, 1, 2, 1);",
    ),
    (
        "record_document",
        "catat dokumen",
        "INSERT INTO document (id, plan, move, kind, number, date, issuer, valid_until, account) VALUES
           (1, 1, NULL, 'IZIN_MENDAGRI', '100.2/7/2026', '2026-10-01', 'Kemendagri', NULL, 'operator'),
           (3, 1, 1, 'PERNYATAAN_HUKDIS', '800/9/2026', '2026-10-02', 'BKPSDM', '2027-10-02', 'operator');",
    ),
];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn version_5(path: &Path) -> Store {
    old::store(path, &STEPS, &ACTS);
    Store::open(path, OPERATOR, "").unwrap()
}

fn write<T>(store: &mut Store, work: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>) -> T {
    let entry = Entry { account: OPERATOR, act: "test_act", label: "ubah", official: false };
    store.transact(Mode::Commit, &entry, work).unwrap().value
}

fn draft() -> CaseRecord {
    CaseRecord {
        id: 0,
        staff: 1,
        position: Some(2),
        outside: None,
        agency: None,
        request: Some(2),
        own_request: true,
        reason: "Mendekati orang tua".into(),
        letter: "800/1/2026".into(),
        day: day("2026-11-20"),
        state: CaseState::Draft,
        since: day("2026-11-21"),
        resume: None,
        step: 0,
        due: None,
        officer: OPERATOR.into(),
        blocked: String::new(),
    }
}

fn step(case: i64, kind: StepKind, from: Option<CaseState>, to: CaseState) -> StepRecord {
    StepRecord {
        id: 0,
        case,
        kind,
        from,
        to,
        day: day("2026-11-21"),
        account: OPERATOR.into(),
        role: "operator".into(),
        nip: String::new(),
        decision: String::new(),
        reason: String::new(),
        note: String::new(),
        letter: String::new(),
        letter_day: None,
        due: None,
        until: None,
        document: None,
        details: "{}".into(),
        snapshot: String::new(),
    }
}

fn paper(of: DocumentOf) -> DocumentRecord {
    let (kind, date) = (DocumentKind::SkPangkat, day("2026-11-20"));
    DocumentRecord {
        document: Document { id: 0, kind, number: "8/2026".into(), date, issuer: String::new(), valid_until: None },
        of,
        file: String::new(),
        sha256: String::new(),
        account: OPERATOR.into(),
        verdict: None,
    }
}

#[test]
fn what_version_5_wrote_reads_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let store = version_5(&folder.path().join("kota.mutasi"));
    let read = store.read();
    let documents = read.documents(1).unwrap();
    let told: Vec<_> = documents.iter().map(|one| (one.document.id, one.of, one.document.number.as_str())).collect();
    assert_eq!(
        told,
        [(1, DocumentOf::Plan(1), "100.2/7/2026"), (3, DocumentOf::Move { plan: 1, id: 1 }, "800/9/2026")],
        "each under its old number"
    );
    assert_eq!(documents[1].document.valid_until, Some(day("2027-10-02")));
    assert!(documents.iter().all(|one| one.verdict.is_none() && one.account == OPERATOR), "nobody judged them");

    let requests = read.all_requests().unwrap();
    let told: Vec<_> = requests.iter().map(|one| (one.id, one.state, one.targets.len())).collect();
    assert_eq!(told, [(1, RequestState::Granted, 1), (2, RequestState::Open, 2)]);
    let blank = requests.iter().all(|one| one.number.is_empty() && one.officer.is_empty() && one.decided.is_none());
    assert!(blank, "what they had not is empty");

    assert_eq!(read.case_of_move(1).unwrap(), None, "a move of an old plan carries no case");
    assert!(read.case_summaries(&CaseFilter::default(), day("2026-11-21")).unwrap().is_empty());
    assert!(read.holidays().unwrap().is_empty());
    let check = store.verify().unwrap();
    assert!(check.ok() && check.chain.entries == 3, "the old journal replays into the new schema: {check:?}");
}

#[test]
fn the_next_document_takes_no_old_number() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = version_5(&folder.path().join("kota.mutasi"));
    let new = write(&mut store, |tx| tx.add_document(&paper(DocumentOf::Move { plan: 1, id: 1 })));
    assert_eq!(new, 4, "numbers go on where they stood");
    write(&mut store, |tx| tx.remove_document(1));
    assert_eq!(store.read().documents(1).unwrap().len(), 2);
    assert!(store.verify().unwrap().ok());
}

#[test]
fn a_case_of_an_old_request_goes_its_way_in_an_old_plan() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = version_5(&folder.path().join("kota.mutasi"));
    let old = store.read().dump().unwrap();
    let case = write(&mut store, |tx| {
        let case = tx.add_case(&draft())?;
        tx.add_case_step(&step(case, StepKind::Open, None, CaseState::Draft), None)?;
        tx.link_case(1, case)?;
        Ok(case)
    });
    store.undo(OPERATOR).unwrap().expect("a case that went no further is undone");
    assert_eq!(store.read().dump().unwrap(), old);
    store.redo(OPERATOR).unwrap().expect("and done again");

    let facts = r#"{"hari":"2026-11-21"}"#;
    let hash = sha256(facts.as_bytes());
    let last = write(&mut store, |tx| {
        let of_request = tx.add_document(&paper(DocumentOf::Request(2)))?;
        tx.add_document(&paper(DocumentOf::Case(case)))?;
        let verdict = Verdict { accepted: true, account: OPERATOR.into(), day: day("2026-11-21"), note: String::new() };
        tx.judge_document(of_request, Some(&verdict))?;
        tx.keep_snapshot(&hash, facts)?;
        let submit = step(case, StepKind::Submit, Some(CaseState::Draft), CaseState::Submitted);
        let due = Some(day("2026-11-27"));
        tx.add_case_step(&StepRecord { due, snapshot: hash.clone(), ..submit }, None)
    });
    let read = store.read();
    let found = read.case(case).unwrap().unwrap();
    assert_eq!((found.state, found.step, found.due), (CaseState::Submitted, last, Some(day("2026-11-27"))));
    assert_eq!((read.case_of_move(1).unwrap(), read.case_steps(case).unwrap().len()), (Some(case), 2));
    let papers = read.case_documents(case).unwrap();
    let judged: Vec<_> = papers.iter().map(|one| (one.of, one.verdict.is_some())).collect();
    assert!(judged.contains(&(DocumentOf::Request(2), true)) && judged.contains(&(DocumentOf::Case(case), false)));
    let of_move = read.documents(1).unwrap().into_iter().filter(|one| one.move_id() == Some(1)).count();
    assert_eq!(of_move, 3, "what the case and its request bring counts for the move");
    assert_eq!(read.snapshot(&hash).unwrap().as_deref(), Some(facts));
    assert!(store.verify().unwrap().ok());
}

#[test]
fn a_step_that_was_taken_is_neither_changed_nor_taken_away() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kota.mutasi");
    let mut store = version_5(&path);
    let case = write(&mut store, |tx| {
        let case = tx.add_case(&draft())?;
        tx.add_case_step(&step(case, StepKind::Open, None, CaseState::Draft), None)?;
        tx.add_case_step(&step(case, StepKind::Submit, Some(CaseState::Draft), CaseState::Submitted), None)?;
        Ok(case)
    });
    let steps = store.read().case_steps(case).unwrap();
    drop(store);
    let connection = old::opened(&path);
    for sql in [
        "UPDATE case_step SET account = 'orang lain'",
        "UPDATE case_step SET note = 'diubah' WHERE kind = 'open'",
        "DELETE FROM case_step WHERE kind = 'submit'",
        "DELETE FROM case_step",
    ] {
        let refused = connection.execute_batch(sql).expect_err("the table only grows");
        assert!(refused.to_string().contains("case_step_is_append_only"), "{sql}: {refused}");
    }
    drop(connection);
    let store = Store::open(&path, OPERATOR, "").unwrap();
    assert_eq!(store.read().case_steps(case).unwrap(), steps);
    assert!(store.verify().unwrap().ok());
}
