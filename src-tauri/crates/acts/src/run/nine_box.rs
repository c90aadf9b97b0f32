//! The nine-box of talent (*kotak talenta*, handbook 7.6): who stands where, and who feeds the succession pool.

use std::collections::BTreeMap;

use mutasi_domain::parameter::Law;
use mutasi_domain::performance::Expectation;
use mutasi_domain::talent::{Potential, TalentBox, talent_total};
use mutasi_store::TalentRecord;

use crate::contract::*;
use crate::desk::Desk;

/// People named of every box where no single box is asked for.
const FIRST: usize = 10;

/// The place of a talent score, with what follows from it.
pub(super) fn talent_view(record: &TalentRecord, law: &Law, origin: OriginView) -> TalentView {
    let place = TalentBox::of_scores(record.performance, record.potential, law);
    TalentView {
        id: record.id,
        year: record.year,
        performance: record.performance,
        potential: record.potential,
        talent_box: place.number(),
        follow_up: place.follow_up(law).to_string(),
        origin,
    }
}

pub(crate) fn nine_box(desk: &mut Desk, asked: AskNineBox) -> Result<NineBoxView, Failure> {
    let (law, frame, people, merits) = (desk.law()?, desk.frame(desk.today)?, desk.people()?, desk.merits()?);
    let inside = frame.scope(asked.unit)?;
    let year = asked.year.or_else(|| merits.mapped().flat_map(|(_, records)| records).map(|record| record.year).max());
    let mut boxes: BTreeMap<u8, Vec<(f64, TalentLine)>> = BTreeMap::new();
    let mut without = 0;
    for record in people.staff.iter().filter(|record| record.staff.is_active()) {
        let position = people.post(record.id, desk.today).and_then(|post| frame.position(post.position));
        let belongs = match (&inside, position) {
            (Some(units), Some(position)) => units.contains(&position.unit),
            (Some(_), None) => false,
            (None, _) => true,
        };
        if !belongs {
            continue;
        }
        let Some(score) = merits.talents(record.id).iter().find(|score| Some(score.year) == year) else {
            without += 1;
            continue;
        };
        let place = TalentBox::of_scores(score.performance, score.potential, &law);
        let line = TalentLine {
            nip: record.staff.nip.to_string(),
            name: record.staff.full_name(),
            position: position.map_or_else(String::new, |position| position.title.clone()),
            performance: score.performance,
            potential: score.potential,
        };
        let total = talent_total(score.performance, score.potential, &law);
        boxes.entry(place.number()).or_default().push((total, line));
    }
    let view = |place: TalentBox| {
        let mut people = boxes.remove(&place.number()).unwrap_or_default();
        people.sort_by(|(a, left), (b, right)| b.total_cmp(a).then_with(|| left.nip.cmp(&right.nip)));
        let shown = if asked.number == Some(place.number()) { people.len() } else { FIRST };
        let (performance, potential) = place.axes();
        crate::contract::TalentBox {
            number: place.number(),
            performance: match performance {
                Expectation::Above => "above",
                Expectation::Met => "met",
                Expectation::Below => "below",
            }
            .to_string(),
            potential: match potential {
                Potential::Low => "low",
                Potential::Middle => "middle",
                Potential::High => "high",
            }
            .to_string(),
            follow_up: place.follow_up(&law).to_string(),
            pool: place.in_succession_pool(),
            people: people.len() as u32,
            first: people.into_iter().take(shown).map(|(_, line)| line).collect(),
        }
    };
    let wanted = TalentBox::all().filter(|place| asked.number.is_none_or(|number| place.number() == number));
    Ok(NineBoxView { boxes: wanted.map(view).collect(), without_data: without, year })
}
