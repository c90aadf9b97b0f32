//! A store as version 1 wrote it, opened by this program: the same records, the same journal, and new acts on top.
//!
//! The old store is made by the first step of the schema alone; `migration_3.rs` does the same for version 3.

mod old;

use std::path::Path;

use chrono::NaiveDate;
use mutasi_domain::parameter::{DatedValue, Law};
use mutasi_store::{Entry, Mode, NeedRecord, Store, StoreError, TaskRecord, WorkloadRecord, Writer};
use old::OPERATOR;

const VERSION_1: &str = include_str!("../src/schema/001.sql");

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The acts of the old store: (act, label, what it wrote).
const ACTS: [(&str, &str, &str); 3] = [
    (
        "take_import",
        "impor peta jabatan",
        "INSERT INTO unit (id, name, name_key, kind, from_day) VALUES (1, 'Dinas Sosial', 'dinas sosial', 'opd', '1900-01-01');
         INSERT INTO unit_place (id, unit, code, from_day) VALUES (1, 1, '1', '1900-01-01');
         INSERT INTO position (id, unit, title, title_key, class, from_day) VALUES
           (1, 1, 'Penelaah', 'penelaah', 7, '1900-01-01'), (2, 1, 'Pengolah', 'pengolah', 6, '1900-01-01');
         INSERT INTO need (id, position, people, basis, exact, from_day) VALUES
           (1, 1, 4, 'peta', 4, '1900-01-01'), (2, 2, 2, 'peta', 2, '1900-01-01');",
    ),
    (
        "take_import",
        "impor beban kerja",
        "INSERT INTO task (id, position, ord, name, output, volume, hours, effective_hours, from_day) VALUES
           (1, 1, 0, 'Menyusun', 'Dokumen', 240, 2, 1200, '1900-01-01'),
           (2, 1, 1, 'Mengolah', 'Data', 48, 8, 1200, '1900-01-01'),
           (3, 1, 2, 'Membuat', 'Laporan', 1200, 0.5, 1200, '1900-01-01');
         INSERT INTO need (id, position, people, basis, exact, effective_hours, from_day) VALUES
           (3, 1, 1, 'abk', 1.22, 1200, '1900-01-01');",
    ),
    (
        "new_plan",
        "buat rencana",
        "INSERT INTO staff (id, nip, name, birth_date, sex, status) VALUES
           (1, '199002032015011001', 'Cahya Lubis', '1990-02-03', 'male', 'pns');
         INSERT INTO incumbency (id, staff, position, from_day) VALUES (1, 1, 1, '2015-01-01');
         INSERT INTO plan (id, name, tmt, drafter) VALUES (1, 'Rencana', '2027-01-02', 'operator');
         INSERT INTO plan_move (id, plan, staff, from_position, to_position) VALUES (1, 1, 1, 1, 2);",
    ),
];

fn version_1(path: &Path) {
    old::store(path, &[VERSION_1], &ACTS);
}

fn open(path: &Path) -> Store {
    Store::open(path, OPERATOR, "").unwrap()
}

fn task(name: &str, output: &str, volume: f64, norm: f64) -> TaskRecord {
    TaskRecord {
        name: name.into(),
        output: output.into(),
        volume,
        period: "year".into(),
        norm,
        shifts: 1.0,
        support: false,
    }
}

/// The workload of version 1 as this program reads it.
fn old_workload() -> WorkloadRecord {
    WorkloadRecord {
        method: "tasks".into(),
        effective_hours: 1200.0,
        effective_basis: String::new(),
        rounding: "half_up".into(),
        tasks: vec![
            task("Menyusun", "Dokumen", 240.0, 2.0),
            task("Mengolah", "Data", 48.0, 8.0),
            task("Membuat", "Laporan", 1200.0, 0.5),
        ],
    }
}

fn new_workload() -> WorkloadRecord {
    WorkloadRecord {
        method: "output".into(),
        effective_hours: 1250.0,
        effective_basis: "PermenPANRB 1/2020".into(),
        rounding: "ceiling".into(),
        tasks: vec![TaskRecord { period: "month".into(), ..task("Mengetik", "Lembar", 300.0, 100.0) }],
    }
}

#[test]
fn what_version_1_wrote_reads_as_before_and_verifies() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kota.mutasi");
    version_1(&path);
    let store = open(&path);
    let read = store.read();
    for on in ["2000-01-01", "2026-11-21"] {
        let workloads = read.workloads(day(on)).unwrap();
        assert_eq!(workloads.into_iter().collect::<Vec<_>>(), [(1, old_workload())], "{on}");
    }
    assert_eq!(read.workload_since(1, day("2026-11-21")).unwrap(), Some(day("1900-01-01")));
    let needs = read.needs(day("2026-11-21")).unwrap();
    let told: Vec<_> = needs.iter().map(|(position, need)| (*position, need.people, need.basis.as_str())).collect();
    assert_eq!(told, [(1, 1, "abk"), (2, 2, "peta")]);
    let person = &read.all_staff().unwrap()[0].staff;
    assert_eq!((person.contract_end, &person.training), (None, &None));
    let plan = read.plan(1).unwrap().unwrap();
    assert_eq!((plan.name.as_str(), plan.scenario), ("Rencana", None));
    assert_eq!(read.moves(1).unwrap()[0].until, None, "a lasting move");
    for empty in [read.scenarios().unwrap().len(), read.reports().unwrap().len(), read.planned_entries().unwrap().len()]
    {
        assert_eq!(empty, 0);
    }
    let check = store.verify().unwrap();
    assert!(check.ok() && check.chain.entries == 3, "the old journal replays into the new schema: {check:?}");
    let content = read.dump().unwrap();
    drop(store);
    let again = open(&path);
    assert_eq!(again.read().dump().unwrap(), content, "the second opening changes nothing");
}

#[test]
fn new_acts_stand_on_the_old_ones_and_both_are_undone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kota.mutasi");
    version_1(&path);
    let mut store = open(&path);
    let old = store.read().dump().unwrap();
    let entry = Entry { account: OPERATOR, act: "set_workload", label: "ubah beban kerja", official: false };
    let from = day("2026-11-21");
    let write = |tx: &Writer<'_>| {
        tx.set_workload(1, Some(&new_workload()), from, from)?;
        let need = NeedRecord { people: 3, basis: "abk".into(), exact: 3.0, effective_hours: 1250.0 };
        tx.set_need(1, &need, from)?;
        tx.set_move_until(1, Some(day("2027-07-01")))?;
        Ok::<_, StoreError>(())
    };
    store.transact(Mode::Commit, &entry, write).unwrap();
    let read = store.read();
    assert_eq!(read.workload(1, day("2026-11-20")).unwrap(), Some(old_workload()), "until the day before");
    assert_eq!(read.workload(1, from).unwrap(), Some(new_workload()));
    let people = ["2026-11-20", "2026-11-21"].map(|on| read.needs(day(on)).unwrap()[&1].people);
    assert_eq!(people, [1, 3]);
    assert_eq!(read.moves(1).unwrap()[0].until, Some(day("2027-07-01")));
    assert!(store.verify().unwrap().ok());

    let new = store.read().dump().unwrap();
    store.undo(OPERATOR).unwrap().expect("the new act is undone");
    assert_eq!(store.read().dump().unwrap(), old);
    let labels = [(); 2].map(|()| store.undo(OPERATOR).unwrap().expect("an old act is undone").value.label);
    assert_eq!(labels, ["buat rencana", "impor beban kerja"]);
    assert!(store.read().workloads(from).unwrap().is_empty());
    assert_eq!(store.read().needs(from).unwrap()[&1].people, 4, "what the map claims holds again");
    for _ in 0..3 {
        store.redo(OPERATOR).unwrap().expect("it is done again");
    }
    assert_eq!(store.read().dump().unwrap(), new);
    let check = store.verify().unwrap();
    assert!(check.ok() && check.chain.entries == 10, "{check:?}");
}

/// Version 1 knew fewer parameters. Those that came later hold as shipped until the office sets a value of its own, also
/// when that value begins in the future.
#[test]
fn parameters_that_version_1_did_not_know_hold_as_shipped_until_the_office_sets_them() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kota.mutasi");
    version_1(&path);
    let mut store = open(&path);
    let law = |store: &Store, on: &str| Law::on(day(on), store.read().parameters().unwrap()).unwrap();
    assert_eq!(law(&store, "2026-11-21").decimal("workload.days_per_year"), 235.0);
    let entry = Entry { account: OPERATOR, act: "set_parameter", label: "ubah ketentuan", official: false };
    let value = DatedValue {
        key: "workload.days_per_year".into(),
        value: "240".into(),
        from: day("2027-01-01"),
        to: None,
        basis: "Keputusan Wali Kota 1/2026".into(),
        note: String::new(),
    };
    store.transact(Mode::Commit, &entry, |tx| tx.add_parameter(&value)).unwrap();
    let days = ["2026-11-21", "2026-12-31", "2027-01-01"].map(|on| law(&store, on).decimal("workload.days_per_year"));
    assert_eq!(days, [235.0, 235.0, 240.0]);
    assert!(store.verify().unwrap().ok());
}
