//! Rules of the settings that no flow can keep, as the slow way takes them.

use mutasi_domain::identity::{Sex, strip};
use mutasi_domain::moves::{Nature, nature};

use mutasi_planner::slow::{Extra, Quota as Kept};

use super::{Places, Problem};
use crate::contract::{Failure, ProposalNote, ProposalSettings};
use crate::ground::Ground;

/// The extra rules of the settings; `None` when there is none. Somebody who may not move at all keeps the others of a
/// group that moves together in place, which is told.
pub(super) fn extra(
    settings: &ProposalSettings,
    problem: &Problem,
    ground: &Ground,
    places: &Places,
    notes: &mut Vec<ProposalNote>,
) -> Result<Option<Extra>, Failure> {
    let group = |unit: i64| problem.units.iter().position(|known| *known == Some(unit)).map(|at| at as u32);
    let caps = settings.release_caps.iter().filter_map(|cap| Some((group(cap.unit)?, cap.people))).collect();
    let mut quotas = Vec::new();
    for quota in &settings.quotas {
        let choices = counted(&quota.kind, problem, ground, places)?;
        quotas.push(Kept { choices, most: quota.people });
    }
    let mut together = Vec::new();
    for list in &settings.together {
        let mut people = Vec::new();
        for nip in list {
            let staff = ground.people.by_nip(&strip(nip)).map(|record| record.id);
            match staff.and_then(|staff| problem.person_of(staff)) {
                Some(person) => people.push(person),
                None => notes.push(ProposalNote {
                    code: "together_fixed".into(),
                    message: format!("Pegawai dengan NIP {nip} tidak dapat pindah dalam usulan ini, sehingga yang harus pindah bersamanya tetap di tempat."),
                }),
            }
        }
        if people.len() == list.len() {
            together.push(people);
        } else {
            // Whoever is left of the group stays: each may not move without the other.
            quotas.extend(people.into_iter().map(|person| Kept { choices: all_of(problem, person), most: 0 }));
        }
    }
    let extra = Extra { release_caps: caps, quotas, together };
    let none = extra.release_caps.is_empty() && extra.quotas.is_empty() && extra.together.is_empty();
    Ok((!none).then_some(extra))
}

fn all_of(problem: &Problem, person: u32) -> Vec<(u32, u32)> {
    problem.model.choices_of(person as usize).iter().map(|choice| (person, choice.post)).collect()
}

/// Moves that a quota counts.
fn counted(kind: &str, problem: &Problem, ground: &Ground, places: &Places) -> Result<Vec<(u32, u32)>, Failure> {
    let frame = &ground.frame;
    let limit = ground.law.decimal("planner.worse_km");
    let counts: Box<dyn Fn(u32, u32) -> bool> = match kind {
        "promotion" => Box::new(|person, post| {
            let held = ground.held(problem.person(person)).map(|at| &frame.positions[at]);
            let target = problem.position(post).map(|at| &frame.positions[at]);
            target.is_some_and(|target| nature(held, target, None) == Nature::Promosi)
        }),
        "women" => Box::new(|person, _| ground.people.staff[problem.person(person)].staff.sex == Sex::Female),
        "far" => Box::new(move |person, post| {
            let unit = |place: Option<usize>| place.and_then(|at| ground.seats()[at].unit);
            let (from, to) = (unit(ground.held(problem.person(person))), unit(problem.position(post)));
            places.kilometres(from, to).is_some_and(|km| km > limit)
        }),
        _ => {
            return Err(Failure::refused(
                "quota_unknown",
                format!("Kuota \"{kind}\" tidak dikenal. Pilih dari daftar."),
            ));
        }
    };
    let everybody = 0..problem.model.people.len() as u32;
    Ok(everybody.flat_map(|person| all_of(problem, person)).filter(|(person, post)| counts(*person, *post)).collect())
}
