//! Acting holders: somebody who stands in for a post without holding it.

use mutasi_domain::identity::strip;
use mutasi_store::{ActingRecord, Mode};

use super::staffing::show_position;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::people::People;

pub(crate) fn acting_view(record: &ActingRecord, people: &People) -> Option<ActingView> {
    let staff = &people.by_id(record.staff)?.staff;
    Some(ActingView {
        acting: record.id,
        kind: record.kind.clone(),
        nip: staff.nip.to_string(),
        name: staff.full_name(),
        letter: record.letter.clone(),
        from: record.from,
        until: record.to.and_then(|to| to.pred_opt()),
    })
}

pub(crate) fn appoint_acting(desk: &mut Desk, asked: AppointActing) -> Result<PositionView, Failure> {
    if !["plt", "plh"].contains(&asked.kind.as_str()) {
        return Err(Failure::refused("acting_kind", "Pilih Plt. atau Plh., lalu ulangi."));
    }
    if asked.until.is_some_and(|until| until < asked.from) {
        return Err(Failure::refused(
            "acting_days",
            "Hari terakhir lebih awal dari hari pertama. Betulkan tanggalnya.",
        ));
    }
    let nip = strip(&asked.nip);
    let people = desk.people()?;
    let staff = people.by_nip(&nip).or_not_found("Pegawai dengan NIP", &nip)?.id;
    if people.post(staff, asked.from).is_some_and(|post| post.position == asked.position) {
        let message = "Pegawai ini memangku jabatan itu sendiri. Pilih pegawai lain sebagai pemangku sementara.";
        return Err(Failure::refused("acting_own_post", message));
    }
    desk.act(Op::AppointActing, Op::AppointActing.label(), Mode::Commit, |tx| {
        tx.position(asked.position)?.or_not_found("Jabatan", asked.position)?;
        let acting = ActingRecord {
            id: 0,
            position: asked.position,
            staff,
            kind: asked.kind.clone(),
            letter: asked.letter.trim().to_string(),
            from: asked.from,
            to: asked.until.and_then(|until| until.succ_opt()),
        };
        Ok(tx.add_acting(&acting)?)
    })?;
    show_position(desk, ShowPosition { position: asked.position, as_of: None })
}

pub(crate) fn end_acting(desk: &mut Desk, asked: EndActing) -> Result<PositionView, Failure> {
    let record = desk.read().acting_record(asked.acting)?.or_not_found("Pemangku sementara", asked.acting)?;
    let to = asked.day.succ_opt().unwrap_or(asked.day);
    if to <= record.from {
        return Err(Failure::refused(
            "acting_days",
            "Hari terakhir lebih awal dari hari pertama. Betulkan tanggalnya.",
        ));
    }
    desk.act(Op::EndActing, Op::EndActing.label(), Mode::Commit, |tx| Ok(tx.end_acting(asked.acting, to)?))?;
    show_position(desk, ShowPosition { position: record.position, as_of: None })
}
