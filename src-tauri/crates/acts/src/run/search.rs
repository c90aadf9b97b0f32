//! Search for anything from everywhere.

use mutasi_domain::unit::name_key;

use crate::contract::*;
use crate::desk::Desk;

pub(crate) fn search(desk: &mut Desk, asked: Search) -> Result<Vec<Hit>, Failure> {
    let limit = if asked.limit == 0 { 12 } else { asked.limit.min(100) as usize };
    let (directory, frame) = (desk.directory(desk.today)?, desk.frame(desk.today)?);
    let query = name_key(&asked.query);
    let words: Vec<&str> = query.split(' ').filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let names = |text: &str| {
        let key = name_key(text);
        words.iter().all(|word| key.contains(word))
    };
    let plans = desk.read().plans()?.into_iter().filter(|plan| names(&plan.name)).map(|plan| Hit {
        kind: "plan".into(),
        id: plan.id.to_string(),
        detail: plan.state.code().to_string(),
        title: plan.name,
    });
    let units = frame.units.iter().filter(|unit| names(&unit.name)).map(|unit| Hit {
        kind: "unit".into(),
        id: unit.id.to_string(),
        title: unit.name.clone(),
        detail: frame.agency_name(unit.id).to_string(),
    });
    let people = directory.find(&asked.query).map(|at| &directory.lines[at]).map(|line| Hit {
        kind: "staff".into(),
        id: line.nip.clone(),
        title: line.name.clone(),
        detail: format!("{} · {}", line.position, line.unit),
    });
    let positions = frame.positions.iter().filter(|position| names(&position.title)).map(|position| Hit {
        kind: "position".into(),
        id: position.id.to_string(),
        title: position.title.clone(),
        detail: frame.unit_name(position.unit).to_string(),
    });
    // A few of each kind come first, so that many people of one name do not hide the unit that was meant.
    let share = (limit / 3).max(1);
    let mut hits: Vec<Hit> = plans.take(share).chain(units.take(share)).collect();
    hits.extend(people.take(limit - hits.len().min(limit)));
    hits.extend(positions.take(limit.saturating_sub(hits.len())));
    Ok(hits)
}
