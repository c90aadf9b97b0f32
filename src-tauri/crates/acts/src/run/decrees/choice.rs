//! Whom decrees are issued for, and whether they may be.

use std::collections::{BTreeMap, BTreeSet};

use mutasi_domain::moves::PlanState;

use crate::check::{Judged, JudgedMove};
use crate::contract::Failure;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::run::cases::several;
use crate::run::explain::is_decreed_here;
use crate::run::trainings::open_gates;

pub(super) fn already_decreed() -> Failure {
    Failure::refused("already_decreed", "SK untuk pilihan ini sudah terbit. Cetak ulang dari daftar SK.")
}

/// The chosen moves, or all, in the order asked for.
pub(super) fn chosen<'j>(
    judged: &'j Judged,
    moves: &[i64],
    order: Option<&str>,
) -> Result<Vec<&'j JudgedMove>, Failure> {
    let wanted: BTreeSet<i64> = moves.iter().copied().collect();
    if let Some(stranger) = wanted.iter().find(|id| judged.find_move(**id).is_none()) {
        return Err(None::<()>.or_not_found("Perpindahan", stranger).unwrap_err());
    }
    let mut chosen: Vec<&JudgedMove> =
        judged.moves.iter().filter(|one| wanted.is_empty() || wanted.contains(&one.record.id)).collect();
    let (frame, people) = (&judged.ground.frame, &judged.ground.people);
    let place = |one: &JudgedMove| {
        let post = one.record.to.and_then(|to| frame.position(to));
        post.map(|post| (frame.place(post.unit), std::cmp::Reverse(post.class), post.id))
    };
    let staff = |one: &JudgedMove| people.by_id(one.record.staff).map(|record| &record.staff);
    match order.unwrap_or("plan") {
        "plan" => {}
        "unit" => chosen.sort_by_key(|one| place(one)),
        "name" => chosen.sort_by_key(|one| staff(one).map(|staff| staff.name.to_lowercase())),
        "rank" => chosen.sort_by_key(|one| {
            staff(one).map(|staff| (std::cmp::Reverse(staff.rank), staff.rank_since, staff.birth_date))
        }),
        _ => {
            let message = "Urutan harus plan, unit, name, atau rank. Pilih salah satunya.";
            return Err(Failure::refused("bad_request", message));
        }
    }
    Ok(chosen)
}

pub(super) fn require_approved(judged: &Judged) -> Result<(), Failure> {
    match judged.plan.state {
        PlanState::Approved => Ok(()),
        PlanState::Draft => Err(Failure::refused(
            "plan_not_approved",
            "Rencana belum disetujui. Minta persetujuan dahulu, lalu terbitkan SK.",
        )
        .with_findings(judged.blocking())),
        PlanState::Decreed => Err(already_decreed()),
    }
}

/// A move that leaves for another government is decreed there; what this office writes is its consent.
pub(super) fn require_own(judged: &Judged, moves: &[&JudgedMove]) -> Result<(), Failure> {
    let name = |one: &&JudgedMove| judged.ground.people.by_id(one.record.staff).map(|record| record.staff.full_name());
    let elsewhere: Vec<String> =
        moves.iter().copied().filter(|one| !is_decreed_here(one)).filter_map(|one| name(&one)).collect();
    if elsewhere.is_empty() {
        return Ok(());
    }
    let message = format!(
        "SK pindah {} ditetapkan di luar kantor ini. Keluarkan dari rencana ini, lalu terbitkan SK yang lain.",
        elsewhere.join(", ")
    );
    Err(Failure::refused("decree_elsewhere", message))
}

/// What changed since the approval must not bring a new block: the approval did not know of it.
///
/// Once some decrees of the plan are issued, their posts stand in the region, and rules that look at other people's
/// posts would see half of the plan. They were judged on the whole plan and are left out.
pub(super) fn require_fresh(judged: &Judged, moves: &[&JudgedMove]) -> Result<(), Failure> {
    let begun = !judged.decreed.is_empty();
    let counts = |one: &&str| one.ends_with(" BLOCK") && !(begun && (one.starts_with("O-") || one.starts_with("P-21")));
    let blocks = |value: &serde_json::Value| -> Vec<String> {
        let told = value.as_array().into_iter().flatten().filter_map(|one| one.as_str());
        told.filter(counts).map(str::to_string).collect()
    };
    let chosen: BTreeSet<i64> = moves.iter().map(|one| one.record.id).collect();
    let own = judged.stale.iter().filter(|change| change.fact == "findings" && chosen.contains(&change.move_id));
    let worse = own.into_iter().find(|change| {
        let before = blocks(&change.before);
        blocks(&change.now).iter().any(|one| !before.contains(one))
    });
    match worse {
        None => Ok(()),
        Some(change) => {
            let message = format!(
                "Data berubah sesudah rencana disetujui. {} Tarik persetujuannya, periksa ulang, lalu setujui lagi.",
                change.told
            );
            Err(Failure::refused("plan_stale", message))
        }
    }
}

/// Training that must be done before the TMT holds the decree back, until it is done or released with a reason.
pub(super) fn require_gates(desk: &Desk, judged: &Judged, open: &[&JudgedMove]) -> Result<(), Failure> {
    let cases: BTreeMap<i64, i64> = open.iter().filter_map(|one| Some((one.record.case?, one.record.staff))).collect();
    let ids: Vec<i64> = cases.keys().copied().collect();
    let held = open_gates(&desk.read(), &ids)?.into_iter().map(|(case, course)| {
        let record = cases.get(&case).and_then(|staff| judged.ground.people.by_id(*staff));
        let name = record.map(|record| record.staff.full_name()).unwrap_or_default();
        format!("{name}: pelatihan {course} belum selesai; catat selesainya, atau lepaskan dengan alasan")
    });
    let held: Vec<String> = held.collect();
    if held.is_empty() { Ok(()) } else { Err(several("training_gate", held)) }
}
