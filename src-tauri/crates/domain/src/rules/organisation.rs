//! Rules about the organisation (handbook 5.3). Figures are those after **all** moves of the plan, so chains, swaps
//! and cycles are judged as what they are.

use serde_json::json;

use super::{Asked, PostFacts, Rule, With, finding};
use crate::finding::Finding;
use crate::staffing::Balance;
use crate::words;

/// The rules in the order of the handbook.
pub(super) const RULES: &[Rule] = &[
    Rule { id: "O-01", title: "Jabatan tujuan ada di peta jabatan", alone: false, ask: o01_position_in_the_map },
    Rule { id: "O-02", title: "Jabatan tujuan masih lowong", alone: false, ask: o02_room_in_the_position },
    Rule { id: "O-03", title: "Batas bawah unit asal", alone: false, ask: o03_floor_of_the_origin_unit },
    Rule { id: "O-04", title: "Akibat pada kedua unit", alone: false, ask: o04_effect_on_both_sides },
    Rule {
        id: "O-05",
        title: "Jabatan manajerial sudah ditinggalkan",
        alone: false,
        ask: o05_managerial_post_still_held,
    },
    Rule { id: "O-06", title: "Satu jabatan untuk satu orang", alone: false, ask: o06_two_people_for_one_post },
    Rule { id: "O-07", title: "Pegawai tidak tanpa jabatan", alone: false, ask: o07_person_without_target },
];

/// O-01: the target position stands in the map on the TMT.
pub fn o01_position_in_the_map(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let to = facts.to.as_ref()?;
    (!to.in_force).then(|| {
        let message = format!(
            "Jabatan {} pada {} tidak ada di peta jabatan yang berlaku {}; pilih jabatan lain atau perbarui peta jabatan.",
            to.position.title,
            to.unit_name,
            words::date(facts.tmt)
        );
        finding("O-01", "O-01.severity", facts, law, message).fact("position", to.position.id).fact("title", to.position.title.clone()).fact("tmt", facts.tmt.to_string())
    })
}

/// O-02: the target has room after the whole plan.
pub fn o02_room_in_the_position(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let to = facts.to.as_ref()?;
    let key = if to.position.is_managerial() { "O-02.severity_managerial" } else { "O-02.severity_other" };
    (to.after.gap > 0).then(|| {
        let message = format!(
            "{} pada {} akan diisi {} orang, kebutuhan {}; pilih jabatan lain atau pindahkan pemangkunya.",
            to.position.title, to.unit_name, to.after.held, to.after.need
        );
        finding("O-02", key, facts, law, message)
            .fact("title", to.position.title.clone())
            .fact("before", json!(to.before))
            .fact("after", json!(to.after))
    })
}

/// O-03: the origin unit, or a post with one seat, falls below its floor after the plan.
pub fn o03_floor_of_the_origin_unit(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let from = facts.from.as_ref()?;
    let percent = i64::from(law.number("O-03.floor_percent"));
    // Half of an odd need rounds up: a floor of 50 % of 3 people is 2 people.
    let floor = (from.unit_after.need * percent + 99) / 100;
    let unit_falls = from.unit_after.held < floor && from.unit_after.held < from.unit_before.held;
    let only_seat_empties = from.before.need == 1 && from.before.held > 0 && from.after.held == 0;
    let message = if unit_falls {
        format!(
            "{} tinggal {} orang dari kebutuhan {}; batas paling sedikit {floor} orang.",
            from.unit_name, from.unit_after.held, from.unit_after.need
        )
    } else if only_seat_empties {
        format!("{} pada {} hanya untuk satu orang dan menjadi kosong.", from.position.title, from.unit_name)
    } else {
        return None;
    };
    Some(
        finding("O-03", "O-03.severity", facts, law, message)
            .fact("unit_before", json!(from.unit_before))
            .fact("unit_after", json!(from.unit_after))
            .fact("position_after", json!(from.after))
            .fact("position_before", json!(from.before))
            .fact("floor", floor)
            .used(law, "O-03.floor_percent"),
    )
}

/// O-04: the net effect on both sides, always noted; on one side when the person comes without a post or the target is
/// not chosen yet.
pub fn o04_effect_on_both_sides(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let told = |post: &PostFacts<'_>| format!("{} {}", post.unit_name, gap_change(post.unit_before, post.unit_after));
    let message = match (&facts.from, &facts.to) {
        (Some(from), Some(to)) => format!("Selisih asal {}; tujuan {}.", told(from), told(to)),
        (None, Some(to)) => format!("Selisih tujuan {}.", told(to)),
        (Some(from), None) => format!("Selisih asal {}.", told(from)),
        (None, None) => return None,
    };
    let mut found = finding("O-04", "O-04.severity", facts, law, message);
    if let Some(to) = &facts.to {
        found = found.fact("destination_before", json!(to.unit_before)).fact("destination_after", json!(to.unit_after));
    }
    if let Some(from) = &facts.from {
        found = found.fact("origin_before", json!(from.unit_before)).fact("origin_after", json!(from.unit_after));
    }
    Some(found)
}

fn gap_change(before: Balance, after: Balance) -> String {
    format!("{:+} → {:+}", before.gap, after.gap).replace("+0", "0")
}

/// O-05: a managerial post is still held by somebody whom the plan does not move.
pub fn o05_managerial_post_still_held(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let to = facts.to.as_ref().filter(|to| to.position.is_managerial() && !to.staying.is_empty())?;
    let holders = to.staying.join(", ");
    let message = format!(
        "{} masih dijabat {holders}; pindahkan pemangkunya dalam rencana ini atau pilih jabatan lain.",
        to.position.title
    );
    Some(
        finding("O-05", "O-05.severity", facts, law, message)
            .fact("title", to.position.title.clone())
            .fact("holders", json!(to.staying)),
    )
}

/// O-06: the plan brings two people to one managerial post.
pub fn o06_two_people_for_one_post(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let to = facts.to.as_ref().filter(|to| to.position.is_managerial() && !to.also_coming.is_empty())?;
    let others = to.also_coming.join(", ");
    let message = format!("{} juga ditujukan bagi {others}; satu jabatan untuk satu orang.", to.position.title);
    Some(
        finding("O-06", "O-06.severity", facts, law, message)
            .fact("title", to.position.title.clone())
            .fact("others", json!(to.also_coming)),
    )
}

/// O-07: the person leaves a post without a target.
pub fn o07_person_without_target(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    facts.to.is_none().then(|| {
        let message =
            "Jabatan tujuan belum dipilih; pilih jabatannya, sebab pegawai tidak boleh tanpa jabatan.".to_string();
        let position = facts.from.as_ref().map(|from| from.position.title.clone());
        finding("O-07", "O-07.severity", facts, law, message).fact("from", position)
    })
}
