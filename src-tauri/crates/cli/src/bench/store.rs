//! `mutasi bench store`: opening, checking and copying a large store, and what encryption costs beside the same store
//! without it.

use std::path::Path;
use std::time::Instant;

use chrono::{Days, NaiveDate};
use mutasi_acts::Front;
use mutasi_acts::contract::Failure;
use mutasi_domain::career::CareerSpan;
use mutasi_domain::position::{Family, Level};
use mutasi_store::{CheckKind, Entry, Mode, Store};
use serde_json::json;

use super::{Measured, RUNS, ask, cpu_ms, once, repeated};
use crate::session::{front, place};

/// History rows for each person: 20 for 50,000 people make a million.
const HISTORY: u64 = 20;
/// Positions asked for, one after another.
const QUERIES: i64 = 2000;

pub(super) fn store(path: &Path, today: NaiveDate) -> Result<Vec<Measured>, Failure> {
    let mut measured = vec![once("write history, 20 rows a person", || history(path, today))?];
    let plain = path.with_file_name("polos.mutasi");
    Store::open(path, "", "")?.copy_without_cipher(&plain)?;
    measured.push(repeated("open store", |_| {
        Store::open(path, "", "")?;
        Ok(())
    })?);
    measured.push(signed_in(path)?);
    // Nobody waits for it: acts go on beside it.
    measured.push(repeated("open store, until its quick check has ended", |_| {
        let mut store = Store::open(path, "", "")?;
        store.check_in_background(CheckKind::Quick)?;
        store.await_check();
        Ok(())
    })?);
    let mut timed = |name: &str, work: &mut dyn FnMut() -> Result<(), Failure>| -> Result<(), Failure> {
        let (mut times, mut cpu) = (Vec::new(), Vec::new());
        for _ in 0..3 {
            let (start, before) = (Instant::now(), cpu_ms());
            work()?;
            times.push(start.elapsed().as_secs_f64() * 1000.0);
            cpu.push(cpu_ms() - before);
        }
        cpu.sort_by(f64::total_cmp);
        measured.push(Measured { name: name.into(), times, note: Some(format!("{:.0} ms CPU", cpu[1])) });
        Ok(())
    };
    let store = Store::open(path, "", "")?;
    timed("verified backup", &mut || {
        store.backup(&path.with_file_name("salinan.mutasi-cadangan"))?;
        Ok(())
    })?;
    drop(store);
    let mut sides = Vec::new();
    for place in [path, &plain] {
        let mut desk = front(place)?;
        desk.open_as(None, "")?;
        sides.push(side(&mut desk, place, today)?);
    }
    for (encrypted, peer) in sides.remove(0).into_iter().zip(sides.remove(0)) {
        measured.push(Measured {
            note: Some(format!("{:.2} kali tanpa enkripsi", encrypted.median() / peer.median())),
            ..encrypted
        });
        measured.push(Measured { name: format!("{}, without cipher", peer.name), ..peer });
    }
    let mut desk = front(path)?;
    desk.open_as(None, "")?;
    measured.push(once("verify: pages, chain, replay, signatures", || ask(&mut desk, "verify_store", json!({})))?);
    Ok(measured)
}

/// As in the window: somebody signs in, the check begins in the background, and the first screen is answered beside it.
fn signed_in(path: &Path) -> Result<Measured, Failure> {
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let mut desk = Front::new(place(path)?);
        let start = Instant::now();
        ask(&mut desk, "unlock", json!({ "account": "operator", "passphrase": "" }))?;
        ask(&mut desk, "home", json!({}))?;
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(Measured { name: "sign in, quick check begun, first screen answered".into(), times, note: None })
}

/// Point queries by the store itself, and the analysis that reads everything there is about posts and who holds them.
fn side(desk: &mut Front, place: &Path, today: NaiveDate) -> Result<Vec<Measured>, Failure> {
    let analysis = repeated("full staffing analysis, cold", |run| {
        let day = today - Days::new(run as u64 + 1);
        ask(desk, "staffing", json!({ "as_of": day }))
    })?;
    ask(desk, "sign_out", json!({}))?;
    let store = Store::open(place, "", "")?;
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let start = Instant::now();
        for position in 1..=QUERIES {
            store.read().need(position, today)?;
        }
        times.push(start.elapsed().as_secs_f64() * 1000.0 / QUERIES as f64);
    }
    let points = Measured { name: "need of one position".into(), times, note: None };
    Ok(vec![points, analysis])
}

fn history(path: &Path, today: NaiveDate) -> Result<(), Failure> {
    let mut store = Store::open(path, "", "")?;
    let people: Vec<i64> = store.read().all_staff()?.into_iter().map(|person| person.id).collect();
    let entry = Entry { account: "operator", act: "set_career", label: "riwayat jabatan", official: true };
    store.transact(Mode::Commit, &entry, |tx| -> Result<(), Failure> {
        for staff in people {
            for row in 0..HISTORY {
                let from = today - Days::new(9000 - row * 365);
                let span = CareerSpan {
                    title: format!("Pengelola Data {row}"),
                    id: None,
                    family: Family::Pelaksana,
                    level: Level::None,
                    unit: "Dinas Contoh".into(),
                    from,
                    to: Some(from + Days::new(364)),
                };
                tx.put_career(staff, &span)?;
            }
        }
        Ok(())
    })?;
    Ok(())
}
