//! Opening a case, changing what it proposes, giving it to an officer, and putting it into a plan.

use std::collections::{BTreeMap, BTreeSet};

use mutasi_domain::cases::{CaseState, StepKind};
use mutasi_domain::document::{Document, DocumentKind};
use mutasi_domain::identity::strip;
use mutasi_domain::request::RequestState;
use mutasi_store::{CaseFilter, CaseRecord, DocumentOf, DocumentRecord, Mode, MoveRecord, RequestRecord, Writer};

use super::decide::{chosen, refresh_blocked, several};
use super::effects::{set_request_state, share_consents};
use super::ground::Situation;
use super::list::{cases_view, lines_of};
use super::show::case_view;
use super::steps::{Actor, NewStep, take_step};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::ground::Ground;
use crate::op::Op;
use crate::run::moves::{outside, reason};
use crate::run::plan_view::plan_edited;
use crate::run::plans::{draft, ground_of_draft, put_move};

pub(crate) fn open_case(desk: &mut Desk, asked: OpenCase) -> Result<CaseView, Failure> {
    desk.require_role(Op::OpenCase)?;
    let ground = desk.ground(desk.today, None)?;
    let nip = strip(&asked.nip);
    let person = ground.people.by_nip(&nip).or_not_found("Pegawai dengan NIP", &nip)?;
    desk.keep_apart(&[person.id])?;
    if !person.staff.is_active() {
        let message = format!("{} sudah tidak aktif. Periksa NIP-nya.", person.staff.full_name());
        return Err(Failure::refused("not_active", message));
    }
    let mut case = CaseRecord {
        id: 0,
        staff: person.id,
        position: asked.position,
        outside: asked.outside.map(outside).transpose()?,
        agency: asked.agency,
        request: asked.request,
        own_request: asked.own_request || asked.request.is_some(),
        reason: reason(&asked.reason)?,
        letter: asked.letter.trim().to_string(),
        day: asked.day,
        state: CaseState::Draft,
        since: desk.today,
        resume: None,
        step: 0,
        due: None,
        officer: desk.account.clone(),
        blocked: String::new(),
    };
    is_sound(desk, &ground, &case)?;
    let others = desk.read().open_cases_of(person.id)?;
    if let Some(same) = others.iter().find(|other| other.position == case.position && other.outside == case.outside) {
        let message = format!(
            "Usulan {} ke tujuan yang sama sudah ada ({}). Buka usulan itu, jangan membuat yang kedua.",
            person.staff.full_name(),
            same.state.printed()
        );
        return Err(Failure::refused("case_twice", message));
    }
    let (actor, today) = (Actor::at(desk)?, desk.today);
    let id = desk.act(Op::OpenCase, Op::OpenCase.label(), Mode::Commit, |tx| {
        if let Some(request) = case.request {
            take_request(tx, &case, request, today)?;
        }
        case.id = tx.add_case(&case)?;
        begin(tx, &ground, case.clone(), &actor, CaseState::Draft, today)?;
        Ok(case.id)
    })?;
    case_view(desk, id)
}

/// Writes the first step of a case that was just added; gives the case as it is now.
pub(super) fn begin(
    tx: &Writer<'_>,
    ground: &Ground,
    case: CaseRecord,
    actor: &Actor,
    state: CaseState,
    today: chrono::NaiveDate,
) -> Result<CaseRecord, Failure> {
    let situation = Situation::of(tx, case, today)?;
    let sealed = situation.sealed(ground, today);
    let step = NewStep { letter: situation.case.letter.clone(), ..NewStep::new(StepKind::Open, state, today) };
    let step = take_step(tx, &situation.case, actor, step, &sealed)?;
    refresh_blocked(tx, ground, situation.case.id, today)?;
    Ok(CaseRecord { step, state, ..situation.case })
}

/// A request is in process from the day a case is made of it; one that ended, or has its case, is not.
fn take_request(tx: &Writer<'_>, case: &CaseRecord, request: i64, today: chrono::NaiveDate) -> Result<(), Failure> {
    let known = tx.request(request)?.or_not_found("Permohonan", request)?;
    if known.staff != case.staff {
        return Err(Failure::refused(
            "request_other",
            "Permohonan itu milik pegawai lain. Pilih permohonan pegawai ini.",
        ));
    }
    if known.state != RequestState::Open {
        let message = format!("Permohonan ini sudah {}. Pilih permohonan yang masih menunggu.", known.state.printed());
        return Err(Failure::refused("request_ended", message));
    }
    keep_letter(tx, &known, &case.officer)?;
    set_request_state(tx, request, RequestState::InProcess, today, "")
}

/// The letter of a request is a document of the case; the verifier looks at it like at any other.
fn keep_letter(tx: &Writer<'_>, request: &RequestRecord, account: &str) -> Result<(), Failure> {
    let there = tx.request_documents(request.id)?;
    if there.iter().any(|record| record.document.kind == DocumentKind::Permohonan) {
        return Ok(());
    }
    let number =
        if request.number.is_empty() { format!("permohonan nomor {}", request.id) } else { request.number.clone() };
    let kind = DocumentKind::Permohonan;
    tx.add_document(&DocumentRecord {
        document: Document { id: 0, kind, number, date: request.day, issuer: String::new(), valid_until: None },
        of: DocumentOf::Request(request.id),
        file: String::new(),
        sha256: String::new(),
        account: account.to_string(),
        verdict: None,
    })?;
    Ok(())
}

/// What a case proposes can be: a post on the map that the person does not hold, or another government.
fn is_sound(desk: &Desk, ground: &Ground, case: &CaseRecord) -> Result<(), Failure> {
    if case.day > desk.today {
        return Err(Failure::refused("date_in_future", "Tanggal surat usul di masa depan. Periksa tanggalnya."));
    }
    if let Some(agency) = case.agency {
        ground.frame.unit(agency).or_not_found("Unit pengusul", agency)?;
    }
    let leaving = case.outside.as_ref().is_some_and(|outside| !outside.entering);
    let held = ground.people.post(case.staff, ground.day).map(|post| post.position);
    if case.outside.as_ref().is_some_and(|outside| outside.entering) && held.is_some() {
        let message =
            "Pegawai ini sudah memangku jabatan di sini, sehingga tidak datang dari instansi lain. Periksa arahnya.";
        return Err(Failure::refused("already_here", message));
    }
    match case.position {
        Some(_) if leaving => Err(Failure::refused(
            "case_target",
            "Pegawai yang pindah ke instansi lain tidak menempati jabatan di sini. Kosongkan jabatan tujuannya.",
        )),
        Some(id) => {
            ground.frame.position(id).or_not_found("Jabatan", id)?;
            if held == Some(id) {
                let message = "Pegawai ini sudah memangku jabatan itu. Pilih jabatan lain.";
                return Err(Failure::refused("same_post", message));
            }
            Ok(())
        }
        None if leaving => Ok(()),
        None => Err(Failure::refused("case_target", "Jabatan tujuan masih kosong. Pilih jabatannya.")),
    }
}

pub(crate) fn edit_case(desk: &mut Desk, asked: EditCase) -> Result<CaseView, Failure> {
    desk.require_role(Op::EditCase)?;
    let ground = desk.ground(desk.today, None)?;
    let old = desk.read().case(asked.case)?.or_not_found("Usulan", asked.case)?;
    desk.keep_apart(&[old.staff])?;
    if !old.state.is_editable() {
        let message = format!("Usulan ini sudah {}. Minta verifikator mengembalikannya dahulu.", old.state.printed());
        return Err(Failure::refused("case_closed", message));
    }
    let text = |new: Option<String>, old: String| new.map_or(old, |new| new.trim().to_string());
    let case = CaseRecord {
        position: asked.position.or(old.position),
        outside: asked.outside.map(outside).transpose()?.or(old.outside),
        agency: asked.agency.or(old.agency),
        own_request: asked.own_request.unwrap_or(old.own_request),
        reason: asked.reason.map(|text| reason(&text)).transpose()?.unwrap_or(old.reason),
        letter: text(asked.letter, old.letter),
        day: asked.day.unwrap_or(old.day),
        ..old
    };
    is_sound(desk, &ground, &case)?;
    let today = desk.today;
    desk.act(Op::EditCase, Op::EditCase.label(), Mode::Commit, |tx| {
        tx.edit_case(&case)?;
        refresh_blocked(tx, &ground, case.id, today)
    })?;
    case_view(desk, case.id)
}

pub(crate) fn assign_cases(desk: &mut Desk, asked: AssignCases) -> Result<CasesView, Failure> {
    desk.require_role(Op::AssignCases)?;
    chosen(&asked.cases)?;
    let officer = asked.officer.trim().to_string();
    if !officer.is_empty() {
        let accounts = desk.read().accounts()?;
        accounts.iter().find(|account| account.name == officer).or_not_found("Akun", &officer)?;
    }
    desk.act(Op::AssignCases, Op::AssignCases.label(), Mode::Commit, |tx| {
        for case in &asked.cases {
            tx.case(*case)?.or_not_found("Usulan", case)?;
            tx.assign_case(*case, &officer)?;
        }
        Ok(())
    })?;
    shown(desk, asked.cases)
}

/// Only these cases, as a list.
fn shown(desk: &mut Desk, cases: Vec<i64>) -> Result<CasesView, Failure> {
    let lines = match cases.is_empty() {
        true => Vec::new(),
        false => lines_of(desk, &CaseFilter { cases, ..CaseFilter::default() })?,
    };
    cases_view(desk, lines)
}

pub(crate) fn plan_cases(desk: &mut Desk, asked: PlanCases) -> Result<PlanEdited, Failure> {
    desk.require_role(Op::PlanCases)?;
    chosen(&asked.cases)?;
    let (ground, plan) = ground_of_draft(desk, asked.plan)?;
    let mut known = BTreeSet::new();
    let wanted: Vec<i64> = asked.cases.into_iter().filter(|case| known.insert(*case)).collect();
    let mut situations = Vec::with_capacity(wanted.len());
    for id in &wanted {
        let case = desk.read().case(*id)?.or_not_found("Usulan", id)?;
        situations.push(Situation::read(desk, case)?);
    }
    let staff: Vec<i64> = situations.iter().map(|one| one.case.staff).collect();
    desk.keep_apart(&staff)?;
    let there: BTreeMap<i64, MoveRecord> =
        desk.read().moves(plan.id)?.into_iter().map(|record| (record.staff, record)).collect();
    let mut refused = Vec::new();
    for one in &situations {
        let case = &one.case;
        let name = ground.people.by_id(case.staff).map(|record| record.staff.full_name()).unwrap_or_default();
        if there.contains_key(&case.staff) {
            refused.push(format!("{name}: sudah ada di rencana ini; hapus dahulu perpindahannya"));
        } else if !case.state.is_under_way() {
            refused.push(format!("{name}: usulannya {}; ajukan atau lanjutkan dahulu", case.state.printed()));
        } else if case.position.is_some_and(|id| ground.frame.position(id).is_none()) {
            refused.push(format!("{name}: jabatan tujuan tidak ada di peta pada TMT; kembalikan usulannya"));
        }
    }
    if !refused.is_empty() {
        return Err(several("case_blocked", refused));
    }
    let (account, today) = (desk.account.clone(), desk.today);
    desk.act(Op::PlanCases, Op::PlanCases.label(), Mode::Commit, |tx| {
        draft(tx, plan.id)?;
        for one in &situations {
            let case = &one.case;
            let from = ground.people.post(case.staff, plan.tmt).map(|post| post.position);
            let sponsor = case.agency.map(|unit| ground.frame.unit_name(unit).to_string()).unwrap_or_default();
            let record = MoveRecord {
                own_request: case.own_request,
                reason: case.reason.clone(),
                sponsor,
                outside: case.outside.clone(),
                case: Some(case.id),
                ..MoveRecord::plain(case.staff, from, case.position)
            };
            put_move(tx, &ground, plan.id, record)?;
            share_consents(tx, case.id, &one.consents(), &account)?;
            refresh_blocked(tx, &ground, case.id, today)?;
        }
        Ok(())
    })?;
    plan_edited(desk, asked.plan)
}

/// Opens cases for moves of a draft and hands them in; the draft carries them from now on.
pub(crate) fn submit_moves(desk: &mut Desk, asked: SubmitMoves) -> Result<CasesView, Failure> {
    desk.require_role(Op::SubmitMoves)?;
    let plan = draft(&desk.read(), asked.plan)?;
    let ground = desk.ground(desk.today, None)?;
    let moves = desk.read().moves(plan.id)?;
    for id in &asked.moves {
        moves.iter().find(|one| one.id == *id).or_not_found("Perpindahan", id)?;
    }
    let meant = |one: &&MoveRecord| one.case.is_none() && (asked.moves.is_empty() || asked.moves.contains(&one.id));
    let meant: Vec<&MoveRecord> = moves.iter().filter(meant).collect();
    if meant.is_empty() {
        let message = "Semua perpindahan yang dipilih sudah mempunyai usulan. Pilih perpindahan yang lain.";
        return Err(Failure::refused("case_twice", message));
    }
    let why = |one: &&MoveRecord| {
        let record = ground.people.by_id(one.staff)?;
        let why = if !record.staff.is_active() {
            "sudah tidak aktif; keluarkan dari rencana"
        } else if one.to.is_none() && one.outside.is_none() {
            "jabatan tujuan masih kosong; pilih dahulu"
        } else {
            return None;
        };
        Some(format!("{}: {why}", record.staff.full_name()))
    };
    let refused: Vec<String> = meant.iter().filter_map(why).collect();
    if !refused.is_empty() {
        return Err(several("case_blocked", refused));
    }
    let staff: Vec<i64> = meant.iter().map(|one| one.staff).collect();
    desk.keep_apart(&staff)?;
    let (actor, today) = (Actor::at(desk)?, desk.today);
    let due = desk.workdays()?.due("deadline.verification", today).day;
    let ids = desk.act(Op::SubmitMoves, Op::SubmitMoves.label(), Mode::Commit, |tx| {
        let mut ids = Vec::with_capacity(meant.len());
        for one in &meant {
            let case = case_of_move(one, &plan.name, today);
            let id = carry(tx, &ground, one.id, case, &actor, (CaseState::Submitted, Some(due)), today)?;
            ids.push(id);
        }
        Ok(ids)
    })?;
    shown(desk, ids)
}

/// The case that a move without one stands for.
pub(super) fn case_of_move(one: &MoveRecord, plan: &str, today: chrono::NaiveDate) -> CaseRecord {
    let reason = if one.reason.is_empty() { format!("Dari rencana {plan}.") } else { one.reason.clone() };
    CaseRecord {
        id: 0,
        staff: one.staff,
        position: one.to,
        outside: one.outside.clone(),
        agency: None,
        request: None,
        own_request: one.own_request,
        reason,
        letter: String::new(),
        day: today,
        state: CaseState::Draft,
        since: today,
        resume: None,
        step: 0,
        due: None,
        officer: String::new(),
        blocked: String::new(),
    }
}

/// Adds a case, lets a move carry it, and writes its first step, which leads to a state with its day.
pub(super) fn carry(
    tx: &Writer<'_>,
    ground: &Ground,
    move_id: i64,
    mut case: CaseRecord,
    actor: &Actor,
    (state, due): (CaseState, Option<chrono::NaiveDate>),
    today: chrono::NaiveDate,
) -> Result<i64, Failure> {
    case.id = tx.add_case(&case)?;
    tx.link_case(move_id, case.id)?;
    let situation = Situation::of(tx, case, today)?;
    let step = NewStep { note: situation.case.reason.clone(), due, ..NewStep::new(StepKind::Open, state, today) };
    take_step(tx, &situation.case, actor, step, &situation.sealed(ground, today))?;
    refresh_blocked(tx, ground, situation.case.id, today)?;
    Ok(situation.case.id)
}
