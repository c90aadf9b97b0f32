//! Rules about the organisation (handbook 5.3). Figures are those after **all** moves of the plan, so chains, swaps
//! and cycles are judged as what they are. O-09 is our own: the handbook names conflicts with other open plans for
//! people (P-23) only.

use serde_json::json;

use super::{Asked, PostFacts, Rule};
use crate::day::{BEGINNING, add_months};
use crate::discipline::DisciplineLevel;
use crate::finding::{Finding, Source, Where};
use crate::moves::Nature;
use crate::staffing::Balance;
use crate::words;

/// The rules in the order of the handbook.
pub(super) const RULES: &[Rule] = &[
    Rule { id: "O-01", title: "Jabatan tujuan ada di peta jabatan", alone: false, ask: o01_position_in_the_map },
    Rule { id: "O-02", title: "Jabatan tujuan masih lowong", alone: false, ask: o02_room_in_the_position },
    Rule { id: "O-03", title: "Batas bawah unit asal", alone: false, ask: o03_floor_of_the_origin_unit },
    Rule { id: "O-04", title: "Akibat pada kedua unit", alone: false, ask: o04_effect_on_both_sides },
    Rule { id: "O-05", title: "Jabatan tunggal sudah ditinggalkan", alone: false, ask: o05_single_seat_still_held },
    Rule { id: "O-06", title: "Satu jabatan untuk satu orang", alone: false, ask: o06_two_people_for_one_seat },
    Rule { id: "O-07", title: "Pegawai tidak tanpa jabatan", alone: false, ask: o07_person_without_target },
    Rule { id: "O-08", title: "Analisis beban kerja masih baru", alone: false, ask: o08_workload_analysis_too_old },
    Rule { id: "O-09", title: "Jabatan tidak dituju rencana lain", alone: false, ask: o09_seat_wanted_elsewhere },
];

fn source_of(post: &PostFacts<'_>) -> Source {
    Source::Position { id: post.position.id }
}

/// O-01: the target position stands in the map on the TMT.
pub fn o01_position_in_the_map(asked: &Asked<'_>) -> Option<Finding> {
    let facts = asked.facts;
    let to = facts.to.as_ref().filter(|to| !to.in_force)?;
    Some(asked.finding("O-01", "O-01.severity", |told| {
        told.say(format!(
            "Jabatan {} pada {} tidak ada di peta jabatan yang berlaku {}; pilih jabatan lain atau perbarui peta jabatan.",
            to.position.title,
            to.unit_name,
            words::date(facts.tmt)
        ))
        .fact("position", to.position.id, source_of(to))
        .fact("title", to.position.title.clone(), source_of(to))
        .fact("tmt", facts.tmt.to_string(), Source::Move)
    }))
}

/// O-02: the target has room after the whole plan.
pub fn o02_room_in_the_position(asked: &Asked<'_>) -> Option<Finding> {
    let to = asked.facts.to.as_ref().filter(|to| to.after.gap > 0)?;
    let key = if to.position.is_managerial() { "O-02.severity_managerial" } else { "O-02.severity_other" };
    Some(asked.finding("O-02", key, |told| {
        told.say(format!(
            "{} pada {} akan diisi {} orang, kebutuhan {}; pilih jabatan lain atau pindahkan pemangkunya.",
            to.position.title, to.unit_name, to.after.held, to.after.need
        ))
        .fact("title", to.position.title.clone(), source_of(to))
        .fact("need", to.after.need, Source::Need { position: to.position.id })
        .fact("before", json!(to.before), Source::Plan)
        .fact("after", json!(to.after), Source::Plan)
    }))
}

/// O-03: the origin unit, or a post with one seat, falls below its floor after the plan.
pub fn o03_floor_of_the_origin_unit(asked: &Asked<'_>) -> Option<Finding> {
    let from = asked.facts.from.as_ref()?;
    let percent = i64::from(asked.law.number("O-03.floor_percent"));
    // Half of an odd need rounds up: a floor of 50 % of 3 people is 2 people.
    let floor = (from.unit_after.need * percent + 99) / 100;
    let unit_falls = from.unit_after.held < floor && from.unit_after.held < from.unit_before.held;
    let seat_floor = i64::from(asked.law.number("O-03.floor_unique"));
    let seat_falls = from.before.need == 1 && from.after.held < seat_floor && from.after.held < from.before.held;
    (unit_falls || seat_falls).then(|| {
        asked.finding("O-03", "O-03.severity", |told| {
            let told = if unit_falls {
                told.say(format!(
                    "{} tinggal {} orang dari kebutuhan {}; batas paling sedikit {floor} orang. Siapkan penggantinya dalam rencana ini.",
                    from.unit_name, from.unit_after.held, from.unit_after.need
                ))
            } else {
                told.say(format!(
                    "{} pada {} hanya untuk satu orang dan menjadi kosong. Siapkan penggantinya dalam rencana ini.",
                    from.position.title, from.unit_name
                ))
            };
            told.fact("unit_before", json!(from.unit_before), Source::Plan)
                .fact("unit_after", json!(from.unit_after), Source::Plan)
                .fact("position_before", json!(from.before), Source::Plan)
                .fact("position_after", json!(from.after), Source::Plan)
                .fact("floor", if unit_falls { floor } else { seat_floor }, Source::Plan)
                .used(if unit_falls { "O-03.floor_percent" } else { "O-03.floor_unique" })
        })
    })
}

/// O-04: the net effect on both sides, always noted; on one side when the person comes without a post or the target is
/// not chosen yet.
pub fn o04_effect_on_both_sides(asked: &Asked<'_>) -> Option<Finding> {
    let facts = asked.facts;
    if facts.from.is_none() && facts.to.is_none() {
        return None;
    }
    Some(asked.finding("O-04", "O-04.severity", |told| {
        let effect =
            |post: &PostFacts<'_>| format!("{} {}", post.unit_name, gap_change(post.unit_before, post.unit_after));
        let origin = facts.from.as_ref().map(|from| format!("asal {}", effect(from)));
        let destination = facts.to.as_ref().map(|to| format!("tujuan {}", effect(to)));
        let sides: Vec<String> = origin.into_iter().chain(destination).collect();
        let mut told = told.say(format!("Selisih {}.", sides.join("; ")));
        if let Some(to) = &facts.to {
            told = told.fact("destination_before", json!(to.unit_before), Source::Plan).fact(
                "destination_after",
                json!(to.unit_after),
                Source::Plan,
            );
        }
        if let Some(from) = &facts.from {
            told = told.fact("origin_before", json!(from.unit_before), Source::Plan).fact(
                "origin_after",
                json!(from.unit_after),
                Source::Plan,
            );
        }
        told
    }))
}

fn gap_change(before: Balance, after: Balance) -> String {
    format!("{:+} → {:+}", before.gap, after.gap).replace("+0", "0")
}

/// A post that only one person can hold: every managerial post, and others of one seat.
fn is_single(post: &PostFacts<'_>) -> bool {
    post.position.is_managerial() || post.after.need == 1
}

/// O-05: a post of one seat is still held by somebody whom the plan does not move.
pub fn o05_single_seat_still_held(asked: &Asked<'_>) -> Option<Finding> {
    let to = asked.facts.to.as_ref().filter(|to| !to.staying.is_empty() && is_single(to))?;
    let key = if to.position.is_managerial() { "O-05.severity" } else { "O-05.severity_other" };
    Some(asked.finding("O-05", key, |told| {
        told.say(format!(
            "{} masih dijabat {}; pindahkan pemangkunya dalam rencana ini atau pilih jabatan lain.",
            to.position.title,
            to.staying.join(", ")
        ))
        .fact("title", to.position.title.clone(), source_of(to))
        .fact("holders", json!(to.staying), source_of(to))
    }))
}

/// O-06: the plan brings two people to one post of one seat.
pub fn o06_two_people_for_one_seat(asked: &Asked<'_>) -> Option<Finding> {
    let to = asked.facts.to.as_ref().filter(|to| !to.also_coming.is_empty() && is_single(to))?;
    Some(asked.finding("O-06", "O-06.severity", |told| {
        let others = to.also_coming.join(", ");
        told.say(format!(
            "{} juga ditujukan bagi {others}; satu jabatan untuk satu orang. Pilih jabatan lain bagi salah satunya.",
            to.position.title
        ))
        .fact("title", to.position.title.clone(), source_of(to))
        .fact("others", json!(to.also_coming), Source::Plan)
    }))
}

/// O-07: the person leaves a post without a target. Whoever leaves for another government has the post there. A demotion
/// by a severe punishment in force has a legal ground, and the post follows with its own decree: only a warning.
pub fn o07_person_without_target(asked: &Asked<'_>) -> Option<Finding> {
    let facts = asked.facts;
    if facts.to.is_some() || facts.leaves() {
        return None;
    }
    let punished = || {
        let severe = |level| level == DisciplineLevel::Severe;
        facts.person.discipline.iter().find(|one| !one.in_process && severe(one.level) && one.active_on(facts.tmt))
    };
    let ground = if facts.nature == Some(Nature::Demosi) { punished() } else { None };
    let key = if ground.is_some() { "O-07.severity_demotion" } else { "O-07.severity" };
    Some(asked.finding("O-07", key, |told| {
        let message = if ground.is_some() {
            "Diturunkan karena hukuman disiplin berat dan jabatan barunya belum dipilih; pilih jabatannya sebelum SK terbit."
        } else {
            "Jabatan tujuan belum dipilih; pilih jabatannya, sebab pegawai tidak boleh tanpa jabatan."
        };
        let position = facts.from.as_ref().map(|from| from.position.title.clone());
        let told = told.say(message).fact("from", position, Source::Post);
        match ground {
            Some(one) => told.fact("punishment", one.kind.clone(), Source::Discipline { from: one.from }),
            None => told,
        }
    }))
}

/// O-08: the need of the target rests on a workload analysis older than the law has it, or on none at all.
pub fn o08_workload_analysis_too_old(asked: &Asked<'_>) -> Option<Finding> {
    let facts = asked.facts;
    let to = facts.to.as_ref()?;
    let source = Source::Need { position: to.position.id };
    let Some(analysed) = to.analysed else {
        return Some(asked.lack("O-08", "O-08.severity", Where::Positions, |told| {
            told.say(format!(
                "Kebutuhan {} pada {} hanya tertulis di peta jabatan, tanpa analisis beban kerja; isi beban kerjanya.",
                to.position.title, to.unit_name
            ))
            .fact("analysed", serde_json::Value::Null, source)
        }));
    };
    if analysed <= BEGINNING {
        return Some(asked.lack("O-08", "O-08.severity", Where::Positions, |told| {
            told.say(format!(
                "Tanggal analisis beban kerja {} pada {} tidak tercatat; simpan ulang beban kerjanya.",
                to.position.title, to.unit_name
            ))
            .fact("analysed", serde_json::Value::Null, source)
        }));
    }
    let years = asked.law.number("O-08.years");
    (add_months(analysed, 12 * years.max(0) as u32) <= facts.tmt).then(|| {
        asked.finding("O-08", "O-08.severity", |told| {
            told.say(format!(
                "Analisis beban kerja {} pada {} berasal dari {} dan sudah {years} tahun atau lebih; perbarui beban kerjanya.",
                to.position.title,
                to.unit_name,
                words::date(analysed)
            ))
            .fact("analysed", analysed.to_string(), source)
            .fact("tmt", facts.tmt.to_string(), Source::Move)
            .used("O-08.years")
        })
    })
}

/// O-09: another open plan brings somebody to the same post of one seat.
pub fn o09_seat_wanted_elsewhere(asked: &Asked<'_>) -> Option<Finding> {
    let to = asked.facts.to.as_ref().filter(|to| !to.coming_elsewhere.is_empty())?;
    let key = if to.position.is_managerial() { "O-09.severity_managerial" } else { "O-09.severity_other" };
    Some(asked.finding("O-09", key, |told| {
        told.say(format!(
            "{} pada {} juga dituju rencana lain yang masih terbuka: {}; sepakati siapa yang mengisinya.",
            to.position.title,
            to.unit_name,
            to.coming_elsewhere.join(", ")
        ))
        .fact("title", to.position.title.clone(), source_of(to))
        .fact("plans", json!(to.coming_elsewhere), Source::Plan)
    }))
}
