//! What the desk says of a request before it is kept: duplicates, bars, and what stands in the way of each target.

use mutasi_domain::cases::CaseState;
use mutasi_domain::finding::{Finding, Where};
use mutasi_store::{CaseRecord, RequestRecord, WishRecord};

use super::inbox::covers;
use super::{request_of, wish_view};
use crate::contract::*;
use crate::desk::Desk;
use crate::ground::Ground;
use crate::run::cases::Situation;
use crate::views::finding_view;

pub(crate) fn check_request(desk: &mut Desk, asked: SetRequest) -> Result<RequestChecked, Failure> {
    let one = match request_of(desk, &asked) {
        Ok(one) => one,
        // What cannot be kept is told beside the field, as what bars the person is.
        Err(failure) if failure.code != "not_found" => {
            let refusal = RequestRefusal { code: failure.code, message: failure.message };
            return Ok(RequestChecked { refusals: vec![refusal], targets: Vec::new() });
        }
        Err(failure) => return Err(failure),
    };
    checked(desk, &one)
}

/// What speaks against a request as it is.
pub(super) fn checked(desk: &mut Desk, one: &RequestRecord) -> Result<RequestChecked, Failure> {
    let ground = desk.ground(desk.today, None)?;
    let all = desk.read().all_requests()?;
    let targets = one.targets.iter().filter_map(|wish| target(desk, &ground, one, wish, &all).transpose());
    let targets = targets.collect::<Result<Vec<_>, Failure>>()?;
    let refusals = refusals(one, &all, &ground);
    Ok(RequestChecked { refusals, targets })
}

/// Why a request cannot be kept at all.
pub(super) fn refusals(one: &RequestRecord, all: &[RequestRecord], ground: &Ground) -> Vec<RequestRefusal> {
    let mut found = Vec::new();
    let mut refuse = |code: &str, message: String| {
        found.push(RequestRefusal { code: code.to_string(), message });
    };
    if let Some(record) = ground.people.by_id(one.staff)
        && !record.staff.is_active()
    {
        refuse("not_active", format!("{} sudah tidak aktif. Periksa NIP-nya.", record.staff.full_name()));
    }
    let open = all.iter().find(|other| other.staff == one.staff && other.id != one.id && other.state.is_open());
    if let Some(open) = open.filter(|_| one.state.is_open()) {
        let day = mutasi_domain::words::date(open.day);
        let message = format!(
            "Pegawai ini sudah mempunyai permohonan tanggal {day} yang {}. Ubah permohonan itu, atau tarik dahulu.",
            open.state.printed()
        );
        refuse("request_twice", message);
    }
    found
}

fn target(
    desk: &Desk,
    ground: &Ground,
    one: &RequestRecord,
    wish: &WishRecord,
    all: &[RequestRecord],
) -> Result<Option<TargetChecked>, Failure> {
    let Some(view) = wish_view(wish, &ground.frame) else { return Ok(None) };
    let asked = ListRequests { ended: false, position: wish.position, unit: wish.unit };
    let earlier = |other: &&RequestRecord| {
        other.id != one.id
            && other.state.is_open()
            && (other.day, other.id) < (one.day, if one.id > 0 { one.id } else { i64::MAX })
            && other.targets.iter().any(|wish| covers(&asked, wish, &ground.frame))
    };
    let open = match (wish.position, wish.unit) {
        (Some(id), _) => (-ground.frame.position_balance(id).gap).max(0),
        (None, Some(unit)) => open_of_unit(ground, unit),
        (None, None) => 0,
    };
    let case = CaseRecord {
        id: 0,
        staff: one.staff,
        position: wish.position,
        outside: None,
        agency: None,
        request: None,
        own_request: true,
        reason: String::new(),
        letter: String::new(),
        day: desk.today,
        state: CaseState::Draft,
        since: desk.today,
        resume: None,
        step: 0,
        due: None,
        officer: String::new(),
        blocked: String::new(),
    };
    // Documents are handed in later; what only they can answer says nothing yet.
    let mut findings: Vec<Finding> = Situation::read(desk, case)?.findings(ground);
    findings.retain(|finding| finding.missing != Some(Where::Documents));
    if wish.position.is_none() {
        findings.retain(|finding| finding.rule.starts_with("P-"));
    }
    Ok(Some(TargetChecked {
        wish: view,
        open,
        before: all.iter().filter(earlier).count() as u32,
        blocked: findings.iter().any(Finding::blocks),
        findings: findings.iter().map(finding_view).collect(),
    }))
}

/// Open seats of a unit and the units below it.
pub(super) fn open_of_unit(ground: &Ground, unit: i64) -> i64 {
    ground.frame.row(unit).map_or(0, |row| row.short)
}
