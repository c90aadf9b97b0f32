use std::collections::BTreeSet;

use mutasi_tests::{Draw, Office, Tally, paper_text, soak, watch};

use crate::common::words;

const LOCALES: [&str; 6] = ["C", "C.UTF-8", "id_ID.UTF-8", "en_US.UTF-8", "tr_TR.UTF-8", "de_DE.ISO-8859-1"];

#[test]
#[ignore = "make soak"]
fn every_locale_gives_the_same_lists_and_papers() {
    let mut tally = Tally::begin("T16", "lists, searches and papers under other locales and time zones");
    let mut draw = Draw::at_random("locales");
    let mut office = Office::invented(60, 1);
    let people: Vec<String> = office.everybody().into_iter().map(|person| person.name).collect();
    let plan = office.lawful_draft("İstimewa ıI", "2027-01-02", 2).plan.to_string();
    office.close();
    let store = office.store().to_str().expect("a plain name").to_string();
    let out = office.folder().join("rencana");
    let out = out.to_str().expect("a plain name").to_string();
    let mut asked: Vec<Vec<String>> = vec![
        vec!["dump".into(), store.clone()],
        vec!["staffing".into(), store.clone()],
        vec!["vacancies".into(), store.clone()],
        vec!["plan".into(), "show".into(), store.clone(), plan.clone()],
    ];
    for _ in 0..if soak() { 30 } else { 5 } {
        let query = draw.one_of(&people).to_uppercase();
        asked.push(vec!["staff".into(), store.clone(), "--query".into(), query]);
    }
    for words_of in asked {
        let answers: BTreeSet<String> = LOCALES.into_iter().map(|locale| under(locale, &words_of)).collect();
        tally.tried(match answers.len() {
            1 => Ok(()),
            other => Err(format!("{words_of:?}: {other} different answers")),
        });
    }
    let mut papers = BTreeSet::new();
    for locale in LOCALES {
        under(locale, &["plan".into(), "export".into(), store.clone(), plan.clone(), "--out".into(), out.clone()]);
        let made = std::fs::read_dir(&out).expect("the papers").map(|entry| entry.expect("an entry").path());
        let pdf = made.into_iter().find(|path| path.extension().is_some_and(|end| end == "pdf"));
        papers.insert(paper_text(&pdf.expect("a paper")));
        std::fs::remove_dir_all(&out).expect("ours");
    }
    tally.tried(if papers.len() == 1 { Ok(()) } else { Err(format!("{} different papers", papers.len())) });
    tally.end(None);
}

fn under(locale: &str, rest: &[String]) -> String {
    let mut command = words(&[], rest);
    command.env("LC_ALL", locale).env("LANG", locale).env("TZ", if locale == "C" { "UTC" } else { "Asia/Jayapura" });
    let done = watch(&mut command).ran;
    assert_eq!(done.status, 0, "{rest:?} under {locale}: {done:?}");
    done.stdout
}
