//! A person in a letter, with the move.

use mutasi_documents::letters::PersonData;
use mutasi_domain::moves::{Nature, Side};
use mutasi_domain::position::Position;
use mutasi_domain::words;

use super::office::Office;
use super::parties::outside_of;
use crate::check::{Judged, JudgedMove};
use crate::frame::Frame;

/// The person of a move; `order` is the running number of the letter, from 1.
pub(super) fn person_data(judged: &Judged, office: &Office, order: u32, one: &JudgedMove) -> Option<PersonData> {
    let staff = &judged.ground.people.by_id(one.record.staff)?.staff;
    let frame = &judged.ground.frame;
    let (from, to) = (place(frame, one, Side::Origin), place(frame, one, Side::Destination));
    let target = one.record.to.and_then(|id| frame.position(id));
    let nature = one.nature.map(|nature| nature.printed().to_string()).unwrap_or_default();
    Some(PersonData {
        order,
        name: staff.full_name(),
        nip: staff.nip.to_string(),
        birth: format!("{}, {}", staff.birth_place, words::date(staff.birth_date)),
        rank: staff.rank.map(|rank| rank.printed()).unwrap_or_default(),
        rank_since: staff.rank_since.map(words::date).unwrap_or_default(),
        education: staff.diploma.clone(),
        from_position: from.position,
        from_unit: from.unit,
        from_eselon_class: from.eselon_class,
        to_position: to.position,
        to_unit: to.unit,
        to_eselon_class: to.eselon_class,
        tmt_text: period(judged, one),
        managerial: target.is_some_and(Position::is_managerial),
        note: if one.nature == Some(Nature::Rotasi) { String::new() } else { nature.clone() },
        nature,
        religion: staff.religion.clone(),
        reason: one.record.reason.clone(),
        superior: target.and_then(|target| {
            let post = frame.superior_of(target.id).and_then(|id| frame.position(id))?;
            Some(office.signs(post, &full_title(frame, post)))
        }),
        ..PersonData::default()
    })
}

#[derive(Default)]
struct Place {
    position: String,
    unit: String,
    eselon_class: String,
}

/// Position and unit on one side of a move; `-` where there is none.
fn place(frame: &Frame, one: &JudgedMove, side: Side) -> Place {
    if let Some(outside) = outside_of(one, side) {
        let or_dash = |text: &str| if text.is_empty() { "-".to_string() } else { text.to_string() };
        return Place { position: or_dash(&outside.post), unit: or_dash(&outside.name), ..Place::default() };
    }
    let id = if side == Side::Origin { one.from } else { one.record.to };
    match id.and_then(|id| frame.position(id)) {
        None => Place { position: "-".into(), unit: "-".into(), ..Place::default() },
        Some(position) => Place {
            position: position.title.clone(),
            unit: unit_line(frame, position),
            eselon_class: eselon_class(position),
        },
    }
}

/// `UPTD Puskesmas Tanjung Elok, Dinas Kesehatan`: the agency is named once.
pub(super) fn unit_line(frame: &Frame, position: &Position) -> String {
    let (unit, agency) = (frame.unit_name(position.unit), frame.agency_name(position.unit));
    if unit.contains(agency) { unit.to_string() } else { format!("{unit}, {agency}") }
}

/// The title of a post as its holder signs with it. The head of an agency is called by its place.
pub(super) fn full_title(frame: &Frame, post: &Position) -> String {
    let agency = frame.agency(post.unit);
    let heads_agency = agency == post.unit && frame.superior_of(post.id).is_none();
    if heads_agency {
        return frame.head_title(agency);
    }
    match post.title.as_str() {
        "Kepala" | "Lurah" | "Direktur" => format!("{} {}", post.title, frame.unit_name(post.unit)),
        title => title.to_string(),
    }
}

/// `eselon II.b, kelas 14`, as far as it is known.
fn eselon_class(position: &Position) -> String {
    let class = if position.class > 0 { format!("kelas {}", position.class) } else { String::new() };
    match (position.is_managerial(), class.is_empty()) {
        (true, false) => format!("eselon {}, {class}", position.level.code()),
        (true, true) => format!("eselon {}", position.level.code()),
        _ => class,
    }
}

/// `1 Januari 2027`, or `1 Januari 2027 sampai dengan tanggal 31 Maret 2027` for a temporary assignment.
fn period(judged: &Judged, one: &JudgedMove) -> String {
    let from = words::date(judged.plan.tmt);
    match one.record.until.and_then(|until| until.pred_opt()) {
        Some(last) => format!("{from} sampai dengan tanggal {}", words::date(last)),
        None => from,
    }
}
