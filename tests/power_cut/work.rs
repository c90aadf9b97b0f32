//! A store is born, works, is closed and opened again.

use mutasi_tests::{Accounts, Office, Town, nip};
use serde_json::{Value, json};

use crate::story::{Story, Teller, figure};

const TMT: &str = "2027-01-02";

/// The invented region is made, from nothing.
fn birth() -> Story {
    let mut office = Office::closed();
    office.staff = Accounts { drafter: "operator", approver: "penyetuju", auditor: "auditor" };
    let store = office.folder().join("contoh.mutasi");
    let mut teller = Teller::of(office, store);
    teller.then(|office| office.call::<Value>("open_demo", json!({ "staff": 60 })));
    teller.then(|office| {
        office.sit("penyetuju");
    });
    teller.then(|office| {
        office.call::<Value>(
            "set_parameter",
            json!({
                "key": "workload.effective_hours", "value": "1300", "from": "2026-12-01", "basis": "Keputusan Wali Kota 1/2026"
            }),
        )
    });
    teller.end()
}

/// A plan is drafted and approved, another proposed, files are taken in, steps are undone, the desk closes and opens.
pub(crate) fn work() -> Story {
    let mut teller = Teller::of_region(Office::invented(60, 1));
    let plan = teller.then(|office| office.lawful_draft("Pengisian", TMT, 1).plan);
    teller.then(|office| {
        office.undo();
    });
    teller.then(|office| {
        office.redo();
    });
    teller.then(|office| {
        office.at_plan(plan).consent("origin", "800/101/2026");
    });
    teller.then(|office| {
        office.close();
        office.sit("operator");
    });
    teller.then(|office| {
        office.at_plan(plan).consent("destination", "800/102/2026");
    });
    teller.then(|office| {
        office.sit("penyetuju").at_plan(plan).approve();
    });
    teller.then(|office| {
        office.sit("operator");
    });
    let proposed = teller.then(|office| office.plan("Pemerataan", TMT).plan);
    teller.then(|office| office.call::<Value>("propose_plan", json!({ "plan": proposed })));
    teller.then(|office| {
        office.close();
        office.sit("operator");
    });
    let town = Town::new()
        .unit("9", "Dinas Kelautan Baru")
        .post("Dinas Kelautan Baru", "Pengolah Data", "-", 2)
        .person(&nip("1990-02-03", 1), "Dinas Kelautan Baru", "Pengolah Data", "2020-01-01");
    teller.then(|office| office.take("peta.xlsx", &town.map()));
    teller.then(|office| office.take("pegawai.xlsx", &town.people()));
    teller.then(|office| {
        office.undo();
    });
    teller.end()
}

#[test]
fn a_store_is_born_whole_or_not_at_all() {
    birth().cut(figure(250), 1, Story::holds_all).nothing_lost("T1", "store created");
}

#[test]
fn whatever_was_confirmed_is_there_wherever_the_power_goes() {
    work().cut(figure(1000), 2, Story::holds_all).nothing_lost("T1", "imports, drafts, approval, undo, close and open");
}
