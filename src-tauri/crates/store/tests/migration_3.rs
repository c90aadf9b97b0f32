//! A store as version 3 wrote it, opened by this program: the same records and the same journal, and the planner's
//! records on top.

mod old;

use std::path::Path;

use chrono::NaiveDate;
use mutasi_domain::request::RequestState;
use mutasi_domain::site::Site;
use mutasi_store::{
    DecisionKind, DecisionRecord, Entry, Mode, MoveRecord, ProposalRecord, Register, RequestRecord, Store, StoreError,
    Traced, WishRecord, Writer,
};
use old::OPERATOR;

const STEPS: [&str; 3] = [
    include_str!("../src/schema/001.sql"),
    include_str!("../src/schema/002.sql"),
    include_str!("../src/schema/003.sql"),
];

/// The acts of the old store: (act, label, what it wrote).
const ACTS: [(&str, &str, &str); 2] = [
    (
        "take_import",
        "impor peta jabatan dan pegawai",
        "INSERT INTO unit (id, name, name_key, kind, from_day) VALUES
           (1, 'Dinas Pendidikan', 'dinas pendidikan', 'opd', '1900-01-01'),
           (2, 'SD Negeri 1', 'sd negeri 1', 'sekolah', '1900-01-01');
         INSERT INTO unit_place (id, unit, parent, code, from_day) VALUES
           (1, 1, NULL, '1', '1900-01-01'), (2, 2, 1, '1.1', '1900-01-01');
         INSERT INTO position (id, unit, title, title_key, class, from_day) VALUES
           (1, 1, 'Penelaah', 'penelaah', 7, '1900-01-01'), (2, 2, 'Guru Kelas', 'guru kelas', 8, '1900-01-01');
         INSERT INTO staff (id, nip, name, birth_date, sex, status, entry) VALUES
           (1, '199002032015011001', 'Cahya Lubis', '1990-02-03', 'male', 'pns', 1),
           (2, '199102032015012002', 'Dewi Lubis', '1991-02-03', 'female', 'pns', 1);
         INSERT INTO incumbency (id, staff, position, from_day) VALUES (1, 1, 1, '2015-01-01'), (2, 2, 2, '2015-01-01');",
    ),
    (
        "add_move",
        "tambah perpindahan",
        "INSERT INTO plan (id, name, tmt, drafter) VALUES (1, 'Rencana', '2027-01-02', 'operator');
         INSERT INTO plan_move (id, plan, staff, from_position, to_position, reason, sponsor) VALUES
           (1, 1, 1, 1, 2, 'kekurangan guru', 'Kepala Dinas');
         INSERT INTO override (move, rule, reason, account) VALUES (1, 'P-07', 'sesuai kebutuhan', 'penyetuju');",
    ),
];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn version_3(path: &Path) -> Store {
    old::store(path, &STEPS, &ACTS);
    Store::open(path, OPERATOR, "").unwrap()
}

fn write(store: &mut Store, work: impl FnOnce(&Writer<'_>) -> Result<(), StoreError>) {
    let entry = Entry { account: OPERATOR, act: "test_act", label: "ubah", official: false };
    store.transact(Mode::Commit, &entry, work).unwrap();
}

fn request(staff: i64, targets: &[WishRecord]) -> RequestRecord {
    RequestRecord {
        id: 0,
        staff,
        day: day("2026-10-05"),
        reason: "Ikut suami".into(),
        number: String::new(),
        state: RequestState::Open,
        officer: String::new(),
        decided: None,
        note: String::new(),
        targets: targets.to_vec(),
    }
}

const UNIT: WishRecord = WishRecord { unit: Some(1), position: None };
const POST: WishRecord = WishRecord { unit: None, position: Some(2) };

#[test]
fn what_version_3_wrote_reads_as_by_hand_and_verifies() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kota.mutasi");
    let store = version_3(&path);
    let read = store.read();
    let by_hand = MoveRecord {
        id: 1,
        reason: "kekurangan guru".into(),
        sponsor: "Kepala Dinas".into(),
        ..MoveRecord::plain(1, Some(1), Some(2))
    };
    assert_eq!(read.moves(1).unwrap(), [by_hand], "no move of version 3 was proposed");
    assert!(read.requests().unwrap().is_empty() && read.sites().unwrap().is_empty());
    assert_eq!((read.proposal(1).unwrap(), read.decisions(1).unwrap()), (None, vec![]));
    let check = store.verify().unwrap();
    assert!(check.ok() && check.chain.entries == 2, "the old journal replays into the new schema: {check:?}");
    let content = read.dump().unwrap();
    drop(store);
    let again = Store::open(&path, OPERATOR, "").unwrap();
    assert_eq!(again.read().dump().unwrap(), content, "the second opening changes nothing");
}

#[test]
fn the_planners_records_stand_on_old_ones_and_are_undone_with_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = version_3(&folder.path().join("kota.mutasi"));
    let old = store.read().dump().unwrap();
    let site = Site { district: "Elok".into(), latitude: Some(-5.25), longitude: Some(110.5), hardship: 2 };
    let decision =
        |kind, position| DecisionRecord { id: 0, plan: 1, kind, staff: 2, position, account: OPERATOR.into() };
    let proposal =
        ProposalRecord { settings: "{}".into(), result: r#"{"gain":4}"#.into(), audit: "{}".into(), entry: None };
    write(&mut store, |tx| {
        tx.set_request(&request(1, &[POST, UNIT]))?;
        tx.set_site(2, &site)?;
        tx.add_move(1, &MoveRecord { proposed: true, ..MoveRecord::plain(2, Some(2), Some(1)) })?;
        tx.set_proposal(1, &proposal)?;
        tx.add_decision(&decision(DecisionKind::Pin, Some(1)))?;
        tx.add_decision(&decision(DecisionKind::Keep, None))?;
        Ok(())
    });
    let read = store.read();
    let asked = read.requests().unwrap().remove(&1).unwrap();
    assert_eq!(asked, [RequestRecord { id: asked[0].id, ..request(1, &[POST, UNIT]) }], "targets keep their places");
    assert_eq!(read.sites().unwrap().into_iter().collect::<Vec<_>>(), [(2, site)]);
    let moves: Vec<(i64, bool)> = read.moves(1).unwrap().iter().map(|one| (one.staff, one.proposed)).collect();
    assert_eq!(moves, [(1, false), (2, true)]);
    assert_eq!(read.proposal(1).unwrap(), Some(ProposalRecord { entry: Some(3), ..proposal }), "with its own entry");
    let kinds: Vec<_> = read.decisions(1).unwrap().iter().map(|one| (one.kind, one.position)).collect();
    assert_eq!(kinds, [(DecisionKind::Pin, Some(1)), (DecisionKind::Keep, None)], "in the order they were taken");
    let origin = read.origin_of(Traced::Request { id: asked[0].id }).unwrap().unwrap();
    assert_eq!(origin.entry.map(|entry| entry.seq), Some(3));
    assert!(read.origin_of(Traced::Site { unit: 2 }).unwrap().is_some());
    assert_eq!(read.origin_of(Traced::Site { unit: 1 }).unwrap(), None);
    assert!(store.verify().unwrap().ok());

    let new = store.read().dump().unwrap();
    store.undo(OPERATOR).unwrap().expect("it is undone");
    assert_eq!(store.read().dump().unwrap(), old);
    store.redo(OPERATOR).unwrap().expect("it is done again");
    assert_eq!(store.read().dump().unwrap(), new);
    assert!(store.verify().unwrap().ok());
}

#[test]
fn a_proposed_move_that_is_changed_by_hand_is_one_by_hand() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = version_3(&folder.path().join("kota.mutasi"));
    write(&mut store, |tx| tx.set_move_proposed(1, true));
    let is_proposed = |store: &Store| store.read().plan_move(1, 1).unwrap().unwrap().proposed;
    type Change = fn(&Writer<'_>) -> Result<(), StoreError>;
    let by_hand: [Change; 3] = [
        |tx| tx.set_move_target(1, 1),
        |tx| tx.set_move_until(1, Some(day("2028-01-01"))),
        |tx| tx.edit_move(&MoveRecord { id: 1, proposed: true, ..MoveRecord::plain(1, Some(1), Some(2)) }, true),
    ];
    for change in by_hand {
        write(&mut store, |tx| tx.set_move_proposed(1, true));
        assert!(is_proposed(&store));
        write(&mut store, change);
        assert!(!is_proposed(&store));
    }
}

#[test]
fn records_of_the_planner_are_replaced_and_taken_away() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = version_3(&folder.path().join("kota.mutasi"));
    let bare = store.read().dump().unwrap();
    let site = |hardship| Site { hardship, ..Site::default() };
    let proposal =
        |result: &str| ProposalRecord { settings: "{}".into(), result: result.into(), audit: "{}".into(), entry: None };
    let mut id = 0;
    write(&mut store, |tx| {
        id = tx.set_request(&request(1, &[POST, UNIT]))?;
        tx.set_site(2, &site(3))?;
        tx.set_proposal(1, &proposal("1"))
    });
    write(&mut store, |tx| {
        let granted = RequestRecord { id, state: RequestState::Granted, ..request(1, &[UNIT]) };
        assert_eq!(tx.set_request(&granted)?, id);
        tx.set_site(2, &site(1))?;
        tx.set_proposal(1, &proposal("2"))
    });
    let read = store.read();
    let asked = read.requests().unwrap().remove(&1).unwrap();
    assert_eq!((asked.len(), asked[0].state, asked[0].targets.as_slice()), (1, RequestState::Granted, &[UNIT][..]));
    assert_eq!(read.sites().unwrap()[&2].hardship, 1);
    let kept = read.proposal(1).unwrap().unwrap();
    assert_eq!((kept.result.as_str(), kept.entry), ("2", Some(4)));
    write(&mut store, |tx| {
        assert_eq!(tx.remove_from(Register::Request, 2, id)?, 0, "it is the request of somebody else");
        assert_eq!(tx.requests()?[&1][0].targets, [UNIT], "whose targets stay");
        assert_eq!(tx.remove_from(Register::Request, 1, id)?, 1);
        assert_eq!((tx.clear_site(2)?, tx.clear_site(1)?, tx.clear_proposal(1)?), (1, 0, 1));
        let keep = DecisionRecord {
            id: 0,
            plan: 1,
            kind: DecisionKind::Keep,
            staff: 1,
            position: None,
            account: OPERATOR.into(),
        };
        let keep = tx.add_decision(&keep)?;
        assert_eq!((tx.remove_decision(keep)?, tx.remove_decision(keep)?), (1, 0));
        Ok(())
    });
    assert_eq!(store.read().dump().unwrap(), bare, "nothing is left behind");
    assert!(store.verify().unwrap().ok());
}
