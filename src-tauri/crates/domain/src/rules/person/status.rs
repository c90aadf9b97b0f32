//! Rules about the employment status: who may change the government, and what a contract holds fast.

use serde_json::json;

use crate::document::DocumentKind;
use crate::finding::{Finding, Source, Where};
use crate::position::title_without_level;
use crate::rules::{Asked, PostFacts};
use crate::staff::Status;

/// P-01: only permanent staff may move to another government (PerBKN 5/2019 art. 3).
pub(super) fn p01_only_permanent_staff_change_agency(asked: &Asked<'_>) -> Option<Finding> {
    let facts = asked.facts;
    let status = facts.person.status;
    (facts.scope.is_across_governments() && status != Status::Pns).then(|| {
        asked.finding("P-01", "P-01.severity", |told| {
            told.say(format!(
                "Status {} tidak dapat pindah antarinstansi; hanya PNS yang dapat. Keluarkan pegawai dari rencana ini.",
                status.code()
            ))
            .fact("status", status.code(), Source::Staff)
            .fact("scope", json!(facts.scope), Source::Move)
        })
    })
}

/// P-02: candidate civil servants do not move (PermenPANRB 6/2024).
pub(super) fn p02_candidates_do_not_move(asked: &Asked<'_>) -> Option<Finding> {
    (asked.facts.person.status == Status::Cpns).then(|| {
        asked.finding("P-02", "P-02.severity", |told| {
            told.say("Pegawai masih CPNS; tunggu sampai diangkat menjadi PNS.").fact("status", "CPNS", Source::Staff)
        })
    })
}

/// P-05: contract staff do not move to another government (PermenPANRB 6/2024 art. 59 par. 4).
pub(super) fn p05_contract_staff_do_not_change_agency(asked: &Asked<'_>) -> Option<Finding> {
    let facts = asked.facts;
    (facts.scope.is_across_governments() && facts.person.status == Status::Pppk).then(|| {
        asked.finding("P-05", "P-05.severity", |told| {
            told.say(
                "PPPK tidak dapat pindah antarinstansi; permintaan pindah dianggap pengunduran diri. Keluarkan pegawai dari rencana ini.",
            )
            .fact("status", "PPPK", Source::Staff)
            .fact("scope", json!(facts.scope), Source::Move)
        })
    })
}

/// P-06: contract staff go to another unit under the title of their contract, or when their organisation shrinks, and
/// with an addendum to the contract (PermenPANRB 6/2024 art. 59 par. 5).
pub(super) fn p06_contract_staff_keep_their_title(asked: &Asked<'_>) -> Option<Finding> {
    const KEY: &str = "P-06.severity";
    let Asked { facts, law, .. } = *asked;
    if facts.person.status != Status::Pppk || facts.scope.is_across_governments() {
        return None;
    }
    let to = facts.to.as_ref()?;
    if !law.yes("P-06.allow") {
        return Some(asked.finding("P-06", KEY, |told| {
            told.say("Daerah tidak mengizinkan PPPK pindah unit kerja; keluarkan pegawai dari rencana ini.")
                .fact("status", "PPPK", Source::Staff)
                .used("P-06.allow")
        }));
    }
    let Some(from) = &facts.from else {
        return Some(asked.lack("P-06", KEY, Where::Staff, |told| {
            told.say(format!(
                "Jabatan PPPK sekarang tidak tercatat, sehingga tidak dapat dibandingkan dengan {}; lengkapi melalui {}.",
                to.position.title,
                Where::Staff.printed()
            ))
            .fact("title_before", json!(null), Source::Post)
            .fact("title_after", to.position.title.clone(), Source::Position { id: to.position.id })
        }));
    };
    let changed = law.yes("P-06.same_title")
        && !organisation_shrinks(from)
        && title_without_level(&from.position.title) != title_without_level(&to.position.title);
    if changed {
        return Some(asked.finding("P-06", KEY, |told| {
            told.say(format!(
                "Nama jabatan PPPK berubah dari {} menjadi {}, sedangkan organisasi asal tidak berkurang; pilih jabatan dengan nama yang sama.",
                from.position.title, to.position.title
            ))
            .fact("title_before", from.position.title.clone(), Source::Position { id: from.position.id })
            .fact("title_after", to.position.title.clone(), Source::Position { id: to.position.id })
            .fact("origin_in_force", from.in_force, Source::Position { id: from.position.id })
            .fact("origin_after", json!(from.after), Source::Plan)
            .used("P-06.same_title")
        }));
    }
    let finding = || {
        asked.finding("P-06", KEY, |told| {
            told.say("PPPK pindah unit dengan adendum perjanjian kerja; catat adendumnya pada dokumen butir ini.")
                .fact("status", "PPPK", Source::Staff)
                .fact("addendum", false, Source::Move)
        })
    };
    let missing = Some(Where::Documents);
    facts.document(DocumentKind::AdendumPk).is_none().then(|| Finding { missing, ..finding() })
}

/// The post is closed on the TMT, or keeps as many people as it needs without this one.
fn organisation_shrinks(from: &PostFacts<'_>) -> bool {
    !from.in_force || from.after.gap >= 0
}
