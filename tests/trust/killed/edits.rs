use mutasi_tests::{Draw, Office, Tally};

use super::*;

/// Words of an edit that the store may take or refuse.
fn edit(draw: &mut Draw, plan: Option<(i64, Option<i64>)>, people: &[String], posts: &[i64]) -> Vec<String> {
    let some = |words: &[&str]| words.iter().map(ToString::to_string).collect();
    let Some((plan, first)) = plan else {
        return some(&["plan new", "--name", "Rencana", "--tmt", "2027-01-02"]);
    };
    let (plan, nip) = (plan.to_string(), draw.one_of(people).clone());
    let (other, post) = (draw.one_of(people).clone(), draw.one_of(posts).to_string());
    match (draw.below(8), first) {
        (0, _) => some(&["plan new", "--name", "Rencana", "--tmt", "2027-02-01"]),
        (1, Some(first)) => some(&["plan remove", &plan, &first.to_string()]),
        (2, _) => some(&["undo"]),
        (3, _) => some(&["redo"]),
        (4, _) => some(&["plan swap", &plan, &nip, &other]),
        _ => some(&["plan add", &plan, "--nip", &nip, "--to", &post]),
    }
}

/// Puts the store behind the words of the command.
fn on_store<'a>(store: &'a str, edit: &'a [String]) -> Vec<&'a str> {
    let (command, rest) = edit.split_first().expect("a command has a name");
    command.split(' ').chain([store]).chain(rest.iter().map(String::as_str)).collect()
}

#[test]
fn edits_are_there_when_they_were_confirmed_and_never_by_half() {
    let mut tally = Tally::begin("T2", "kill -9 during edits");
    let mut draw = Draw::at_random("edits");
    let mut office = Office::invented(60, 1);
    let people: Vec<String> = office.everybody().into_iter().map(|person| person.nip).collect();
    let posts: Vec<i64> = office.staffing().positions.into_iter().map(|post| post.id).collect();
    let mut known = entries(&mut office);
    office.close();
    let store = word(office.store()).to_string();
    let usual = whole_run(&["plan", "new", &store, "--name", "Rencana", "--tmt", "2027-01-02"]);
    let mut plan = opened(&mut office, |office| {
        known = entries(office);
        Ok(last_plan(office))
    })
    .expect("nothing was killed yet");
    for _ in 0..kills(70) {
        let edit = edit(&mut draw, plan, &people, &posts);
        let struck = struck_within(&mut draw, usual, &on_store(&store, &edit));
        let seen = opened(&mut office, |office| {
            let now = kept(office, &known, &struck, 1)?;
            Ok((now, last_plan(office)))
        });
        tally.tried(seen.map(|(now, last)| (known, plan) = (now, last)).map_err(|words| format!("{edit:?}: {words}")));
    }
    tally.end(None);
}
