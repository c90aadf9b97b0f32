//! The evidence of one plan (*berkas bukti*): what was moved, what the law said and on which facts, who decided what.

use std::collections::BTreeMap;

use mutasi_documents::report::{ReportCell, ReportColumnKind as Of, ReportRow};
use mutasi_domain::moves::Decision;
use mutasi_domain::words;

use super::ground::Ground;
use super::table::{Table, column, day, numbered, text};
use crate::check::Judged;
use crate::contract::{FactView, Failure};
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::run::explain;
use crate::run::fact_words::{fact_label, fact_value, severity_word};

pub(super) fn tables(desk: &mut Desk, ground: &Ground) -> Result<Vec<Table>, Failure> {
    let plan = ground.plan.or_not_found("Rencana", "")?;
    let judged = desk.judge(plan)?;
    let mut tables = vec![moves(&judged), findings(desk, &judged)?];
    tables.extend([overrides(desk, &judged)?, decisions(desk, &judged)?, documents(&judged), values(&judged)]);
    // The first table says what the plan is even where nothing was decided yet.
    let first = tables.remove(0);
    tables.retain(|table| !table.is_empty());
    tables.insert(0, first);
    Ok(tables)
}

fn moves(judged: &Judged) -> Table {
    let frame = &judged.ground.frame;
    let place = |id: Option<i64>| {
        let position = id.and_then(|id| frame.position(id));
        position.map_or_else(String::new, |post| format!("{}, {}", post.title, frame.unit_name(post.unit)))
    };
    let rows = judged.moves.iter().filter_map(|one| {
        let staff = &judged.ground.people.by_id(one.record.staff)?.staff;
        let to = match &one.record.outside {
            Some(outside) if !outside.entering => format!("{}, {}", outside.post, outside.name),
            _ => place(one.record.to),
        };
        Some(ReportRow::Data(vec![
            ReportCell::Empty,
            text(staff.nip.to_string()),
            text(staff.full_name()),
            text(place(one.from)),
            text(to),
            text(one.nature.map_or("", |nature| nature.printed())),
            text(one.scope.map_or("", |scope| scope.printed())),
            text(&one.record.sponsor),
            text(&one.record.reason),
        ]))
    });
    Table {
        name: "Perpindahan".into(),
        title: format!("BERKAS BUKTI RENCANA {}", judged.plan.name.to_uppercase()),
        columns: vec![
            column(&["No"], 10.0, Of::Integer),
            column(&["NIP"], 38.0, Of::Nip),
            column(&["Nama"], 44.0, Of::Text),
            column(&["Dari"], 50.0, Of::Text),
            column(&["Ke"], 50.0, Of::Text),
            column(&["Sifat"], 24.0, Of::Text),
            column(&["Lingkup"], 30.0, Of::Text),
            column(&["Pengusul"], 30.0, Of::Text),
            column(&["Alasan"], 44.0, Of::Text),
        ],
        rows: numbered(rows.collect()),
        notes: vec![format!(
            "TMT {}; penyusun {}; keadaan rencana: {}.",
            words::date(judged.plan.tmt),
            judged.plan.drafter,
            judged.plan.state.code()
        )],
    }
}

fn findings(desk: &Desk, judged: &Judged) -> Result<Table, Failure> {
    let mut rows = Vec::new();
    for one in &judged.moves {
        let Some(person) = judged.ground.people.by_id(one.record.staff) else { continue };
        rows.push(ReportRow::Group(person.staff.full_name(), 0));
        for finding in explain::by_weight(one) {
            let facts = explain::facts(desk, judged, one, finding)?;
            let said = |fact: &FactView| {
                format!("{}: {} ({})", fact_label(&fact.name), fact_value(&fact.value), fact.origin.told)
            };
            let used = finding.parameters.iter().map(|(key, used)| format!("{key} = {}", used.value));
            rows.push(ReportRow::Data(vec![
                ReportCell::Empty,
                text(finding.rule.as_ref()),
                text(match (&finding.missing, &finding.overridden) {
                    (_, Some(_)) => format!("{}, dikesampingkan", severity_word(finding)),
                    (Some(_), None) => format!("{}, data kurang", severity_word(finding)),
                    (None, None) => severity_word(finding).to_string(),
                }),
                text(&finding.message),
                text(&finding.article),
                text(used.collect::<Vec<_>>().join("; ")),
                text(facts.iter().map(said).collect::<Vec<_>>().join("; ")),
            ]));
        }
    }
    Ok(Table {
        name: "Temuan".into(),
        title: "TEMUAN ATURAN DENGAN FAKTA DAN ASALNYA".into(),
        columns: vec![
            column(&["No"], 10.0, Of::Integer),
            column(&["Aturan"], 14.0, Of::Centred),
            column(&["Hasil"], 26.0, Of::Text),
            column(&["Penjelasan"], 76.0, Of::Text),
            column(&["Dasar"], 44.0, Of::Text),
            column(&["Nilai aturan"], 40.0, Of::Text),
            column(&["Fakta dan asalnya"], 100.0, Of::Text),
        ],
        rows: numbered(rows),
        notes: Vec::new(),
    })
}

fn overrides(desk: &Desk, judged: &Judged) -> Result<Table, Failure> {
    let rows = desk.read().overrides(judged.plan.id)?.into_iter().map(|((id, rule), given)| {
        ReportRow::Data(vec![
            ReportCell::Empty,
            text(name_of(judged, id)),
            text(rule),
            text(given.reason),
            text(given.account),
            text(given.document),
            text(given.document_sha256),
        ])
    });
    Ok(Table {
        name: "Dikesampingkan".into(),
        title: "TEMUAN YANG DIKESAMPINGKAN".into(),
        columns: vec![
            column(&["No"], 10.0, Of::Integer),
            column(&["Nama"], 50.0, Of::Text),
            column(&["Aturan"], 16.0, Of::Centred),
            column(&["Alasan"], 90.0, Of::Text),
            column(&["Oleh"], 30.0, Of::Text),
            column(&["Dokumen"], 50.0, Of::Text),
            column(&["SHA-256"], 80.0, Of::Text),
        ],
        rows: numbered(rows.collect()),
        notes: Vec::new(),
    })
}

/// Consents, declarations and approvals in one list.
fn decisions(desk: &Desk, judged: &Judged) -> Result<Table, Failure> {
    let row = |what: &str, whom: String, by: String, said: String, on: Option<chrono::NaiveDate>| {
        ReportRow::Data(vec![ReportCell::Empty, text(what), text(whom), text(by), text(said), day(on)])
    };
    let mut rows = Vec::new();
    for one in &judged.moves {
        for consent in &one.consents {
            let said = match consent.decision {
                Decision::Agree => "setuju",
                Decision::AgreeWithNote => "setuju dengan catatan",
                Decision::Refuse => "tolak",
            };
            let side = if consent.side == mutasi_domain::moves::Side::Origin { "OPD asal" } else { "OPD tujuan" };
            let said = format!("{said}; surat {} {}", consent.letter, consent.note);
            rows.push(row("Persetujuan", name_of(judged, one.record.id), side.into(), said, Some(consent.date)));
        }
    }
    for ((id, account), note) in desk.read().declarations(judged.plan.id)? {
        rows.push(row("Pernyataan benturan kepentingan", name_of(judged, id), account, note, None));
    }
    for past in desk.read().withdrawn(judged.plan.id)? {
        let said = format!("disetujui {}, ditarik oleh {}: {}", past.at, past.by, past.reason);
        rows.push(row("Persetujuan ditarik", String::new(), past.account, said, past.at.parse().ok()));
    }
    if let Some(approval) = desk.read().approval(judged.plan.id)? {
        let said = format!("rencana disetujui; SHA-256 temuan {}", approval.sha256);
        rows.push(row("Persetujuan rencana", String::new(), approval.account, said, approval.at.parse().ok()));
    }
    Ok(Table {
        name: "Keputusan".into(),
        title: "PERSETUJUAN DAN PERNYATAAN".into(),
        columns: vec![
            column(&["No"], 10.0, Of::Integer),
            column(&["Jenis"], 46.0, Of::Text),
            column(&["Tentang"], 54.0, Of::Text),
            column(&["Oleh"], 34.0, Of::Text),
            column(&["Isi"], 130.0, Of::Text),
            column(&["Tanggal"], 22.0, Of::Date),
        ],
        rows: numbered(rows),
        notes: Vec::new(),
    })
}

fn documents(judged: &Judged) -> Table {
    let rows = judged.documents.iter().map(|record| {
        let document = &record.document;
        ReportRow::Data(vec![
            ReportCell::Empty,
            text(document.kind.printed()),
            text(record.move_id().map_or_else(|| "seluruh rencana".to_string(), |id| name_of(judged, id))),
            text(&document.number),
            day(Some(document.date)),
            text(&document.issuer),
            text(&record.file),
            text(&record.sha256),
        ])
    });
    Table {
        name: "Dokumen".into(),
        title: "DOKUMEN PENDUKUNG".into(),
        columns: vec![
            column(&["No"], 10.0, Of::Integer),
            column(&["Dokumen"], 60.0, Of::Text),
            column(&["Untuk"], 46.0, Of::Text),
            column(&["Nomor"], 36.0, Of::Text),
            column(&["Tanggal"], 22.0, Of::Date),
            column(&["Penerbit"], 40.0, Of::Text),
            column(&["Berkas"], 40.0, Of::Text),
            column(&["SHA-256"], 76.0, Of::Text),
        ],
        rows: numbered(rows.collect()),
        notes: Vec::new(),
    }
}

/// Every value of the law that a finding of the plan used.
fn values(judged: &Judged) -> Table {
    let used: BTreeMap<&String, &mutasi_domain::finding::UsedParameter> =
        judged.findings().flat_map(|finding| &finding.parameters).collect();
    let rows = used
        .into_iter()
        .map(|(key, used)| ReportRow::Data(vec![ReportCell::Empty, text(key), text(&used.value), text(&used.basis)]));
    Table {
        name: "Nilai aturan".into(),
        title: "NILAI ATURAN YANG DIPAKAI".into(),
        columns: vec![
            column(&["No"], 10.0, Of::Integer),
            column(&["Ketentuan"], 60.0, Of::Text),
            column(&["Nilai"], 40.0, Of::Text),
            column(&["Dasar"], 150.0, Of::Text),
        ],
        rows: numbered(rows.collect()),
        notes: Vec::new(),
    }
}

fn name_of(judged: &Judged, id: i64) -> String {
    let one = judged.find_move(id).and_then(|one| judged.ground.people.by_id(one.record.staff));
    one.map(|record| record.staff.full_name()).unwrap_or_default()
}
