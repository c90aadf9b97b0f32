//! Ranks 50,000 people for one post: `cargo bench -p mutasi-planner`. Prints medians of one core.
#![allow(clippy::print_stdout)]

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};
use mutasi_domain::career::CareerSpan;
use mutasi_domain::competence::{Competence, Profile};
use mutasi_domain::education::EducationLevel;
use mutasi_domain::moves::{Nature, Scope};
use mutasi_domain::parameter::{Law, shipped};
use mutasi_domain::performance::Rating;
use mutasi_domain::position::{Family, Level, Position, Requirements};
use mutasi_domain::rank::Rank;
use mutasi_domain::rules::{Asked, MoveFacts, PersonFacts, PostFacts, Rule, rules};
use mutasi_domain::score::{HeldPost, Measure, Merits, Sought, Vocabulary};
use mutasi_domain::staff::Status;
use mutasi_domain::staffing::Balance;
use mutasi_domain::unit::UnitKind;
use mutasi_planner::candidates::{Candidate, Question, RankMethod, better_than, rank_by_method, rank_candidates};

const PEOPLE: usize = 50_000;
const POSTS: usize = 4_000;
const ROUNDS: usize = 15;

struct Region {
    law: Law,
    people: Vec<PersonFacts>,
    merits: Vec<Merits>,
    posts: Vec<Position>,
}

fn main() {
    let begun = Instant::now();
    let mut vocabulary = Vocabulary::default();
    let region = region(&mut vocabulary);
    println!("{PEOPLE} orang dibuat dalam {:.0} ms", begun.elapsed().as_secs_f64() * 1e3);
    let measure = Measure::of(&region.law);
    for (name, family, level) in [
        ("pelaksana", Family::Pelaksana, ""),
        ("kepala bidang", Family::Managerial, "III.b"),
        ("JF ahli muda", Family::Functional, "Ahli Muda"),
    ] {
        let target = target(family, level);
        let required = Profile::new(
            Competence::all()
                .map(|one| (one.printed(), false, 3))
                .chain([("Teknis 3", true, 3), ("Teknis 5", true, 2)]),
        );
        let ask = || Sought::new(&target, &required, &vocabulary, &measure, region.law.day);
        let candidates = || (0..PEOPLE).map(|at| candidate(&region, &target, at));
        let timed = |what: &str, run: &mut dyn FnMut() -> String| {
            let (mut times, mut of_core) = (Vec::new(), Vec::new());
            let mut said = String::new();
            for _ in 0..ROUNDS {
                let (begun, used) = (Instant::now(), core_time());
                said = run();
                times.push(begun.elapsed());
                of_core.extend(core_time().zip(used).map(|(now, then)| now - then));
            }
            let (wall, core) = (median(&mut times), median(&mut of_core));
            println!("{name:14} {what:18} {wall:7.2} ms, inti {core:7.2} ms   {said}");
        };
        timed("fakta saja", &mut || format!("{} orang", candidates().filter(|one| one.facts.own_request).count()));
        let told = |rule: &Rule, one: &Candidate<'_>| {
            (rule.ask)(&Asked { facts: &one.facts, law: &region.law, told: false }).is_some()
        };
        for rule in rules().filter(|rule| rule.alone) {
            timed(rule.id, &mut || {
                let people: Vec<_> = (0..PEOPLE / 50).map(|at| candidate(&region, &target, at)).collect();
                let hits = (0..50).map(|_| people.iter().filter(|one| told(rule, one)).count()).sum::<usize>();
                format!("{hits} temuan")
            });
        }
        timed("nilai saja", &mut || {
            let sought = ask();
            format!("{:.0}", region.merits.iter().map(|merits| sought.merit_total(merits, false)).sum::<f64>())
        });
        timed("peringkat merit", &mut || {
            let sought = ask();
            let question = Question { sought: &sought, law: &region.law, office: &[], ignore_missing: false };
            let ranking = rank_candidates(candidates(), &question, 20);
            format!("{} memenuhi, {} terhalang", ranking.eligible, ranking.blocked)
        });
        timed("yang lebih baik", &mut || {
            let sought = ask();
            let question = Question { sought: &sought, law: &region.law, office: &[], ignore_missing: false };
            format!("{:?}", better_than(candidates(), &question, 75.0))
        });
        for method in [RankMethod::Saw, RankMethod::Topsis, RankMethod::Aras, RankMethod::Profile] {
            timed(method.code(), &mut || {
                let sought = ask();
                let question = Question { sought: &sought, law: &region.law, office: &[], ignore_missing: false };
                let ranking = rank_by_method(candidates(), &question, method, 20);
                ranking.map_or_else(|error| error.to_string(), |ranking| format!("{} orang", ranking.ranked.len()))
            });
        }
    }
}

/// Milliseconds; 0 of nothing.
fn median(times: &mut [Duration]) -> f64 {
    times.sort_unstable();
    times.get(times.len() / 2).map_or(0.0, |time| time.as_secs_f64() * 1e3)
}

/// Time that this thread has spent on a core, where the system tells it (Linux); other work on the machine is not in it.
fn core_time() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// Spreads a number over 0..range, the same in every run.
fn spread(at: usize, salt: usize, range: usize) -> usize {
    let mixed = (at as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(salt as u32 * 7 + 5);
    (mixed.wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 33) as usize % range
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn level(code: &str) -> Level {
    Level::from_code(code).unwrap_or(Level::None)
}

const TITLES: [(&str, Family, &str); 6] = [
    ("Penelaah Teknis Kebijakan", Family::Pelaksana, ""),
    ("Pengolah Data dan Informasi", Family::Pelaksana, ""),
    ("Kepala Subbagian", Family::Managerial, "IV.a"),
    ("Kepala Bidang", Family::Managerial, "III.b"),
    ("Guru Ahli Muda", Family::Functional, "Ahli Muda"),
    ("Perawat Ahli Pertama", Family::Functional, "Ahli Pertama"),
];

const RANKS: [&str; 9] = ["II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b", "IX"];

fn region(vocabulary: &mut Vocabulary) -> Region {
    let law = Law::on(day("2026-11-21"), shipped()).unwrap_or_else(|error| panic!("{error}"));
    let posts: Vec<Position> = (0..POSTS).map(post).collect();
    let people: Vec<PersonFacts> = (0..PEOPLE).map(|at| person(at, &posts)).collect();
    let merits = people.iter().enumerate().map(|(at, person)| merits(at, person, vocabulary)).collect();
    Region { law, people, merits, posts }
}

fn post(at: usize) -> Position {
    let (title, family, code) = TITLES[spread(at, 1, TITLES.len())];
    Position {
        id: at as i64 + 1,
        unit: spread(at, 2, 500) as i64,
        title: format!("{title} {}", spread(at, 3, 300)),
        family,
        level: level(code),
        class: 7,
        requirements: Requirements::usual(family, level(code), title),
    }
}

fn target(family: Family, code: &str) -> Position {
    let title = "Kepala Bidang Kesehatan Masyarakat";
    Position {
        id: 0,
        unit: 9_999,
        title: title.into(),
        family,
        level: level(code),
        class: 9,
        requirements: Requirements {
            fields: vec!["Kesehatan Masyarakat".into(), "Keperawatan".into()],
            experience: vec!["kesehatan".into(), "puskesmas".into()],
            training: vec!["PKA".into(), "Manajemen Puskesmas".into()],
            ..Requirements::usual(family, level(code), title)
        },
    }
}

fn person(at: usize, posts: &[Position]) -> PersonFacts {
    let ratings = [Rating::VeryGood, Rating::Good, Rating::Good, Rating::Good, Rating::NeedsImprovement];
    let rating = |salt| ratings[spread(at, salt, ratings.len())];
    let begun = day("2001-01-01") + Days::new(spread(at, 4, 7_000) as u64);
    let spans = 1 + spread(at, 5, 4);
    let long = (day("2026-06-01") - begun).num_days().max(1) as u64 / spans as u64;
    let span = |nth: usize| {
        let post = &posts[spread(at, 6 + nth, POSTS)];
        CareerSpan {
            id: None,
            title: post.title.clone(),
            family: post.family,
            level: post.level,
            unit: if spread(at, nth, 5) == 0 { "UPTD Puskesmas Elok".into() } else { format!("Dinas {}", post.unit) },
            from: begun + Days::new(long * nth as u64),
            to: (nth + 1 < spans).then(|| begun + Days::new(long * (nth as u64 + 1))),
        }
    };
    let career: Vec<CareerSpan> = (0..spans).map(span).collect();
    PersonFacts {
        nip: format!("19850917{at:010}"),
        name: format!("Pegawai {at}"),
        status: match spread(at, 7, 20) {
            0 => Status::Cpns,
            1..=3 => Status::Pppk,
            _ => Status::Pns,
        },
        standing: if spread(at, 8, 60) == 0 { "Tugas Belajar".into() } else { "Aktif".into() },
        birth_date: day("1967-01-01") + Days::new(spread(at, 1, 11_000) as u64),
        rank: Rank::from_code(RANKS[spread(at, 2, RANKS.len())]),
        rank_since: None,
        cpns_since: Some(begun),
        pns_since: Some(begun + Days::new(365)),
        contract_end: None,
        education: [EducationLevel::SLTA, EducationLevel::D3, EducationLevel::S1, EducationLevel::S2]
            .get(spread(at, 3, 5))
            .copied(),
        diploma: ["S-1 Kesehatan Masyarakat", "S-1 Ekonomi", "D-III Keperawatan", "S-1 Hukum"][spread(at, 9, 4)].into(),
        since: career.last().map(|span| span.from),
        in_unit_since: career.last().map(|span| span.from),
        ratings: BTreeMap::from([(2024, rating(1)), (2025, rating(2))]),
        discipline: Vec::new(),
        circumstances: Vec::new(),
        career,
    }
}

fn merits(at: usize, person: &PersonFacts, names: &mut Vocabulary) -> Merits {
    let technical = format!("Teknis {}", spread(at, 3, 12));
    let level = |nth: usize| 1 + spread(at, nth, 4) as u8;
    let levels = Competence::all().enumerate().map(|(nth, one)| (one.printed(), false, level(nth)));
    let known = spread(at, 4, 5) > 1;
    Merits {
        education: person.education,
        diploma: Some(names.diplomas.id(&person.diploma)),
        rank: person.rank,
        ratings: person.ratings.iter().map(|(year, rating)| (*year, *rating)).collect(),
        posts: person
            .career
            .iter()
            .map(|span| HeldPost {
                title: names.titles.id(&span.title),
                unit: names.units.id(&span.unit),
                from: span.from,
                to: span.to,
            })
            .collect(),
        competence: Profile::new(levels.chain([(technical.as_str(), true, level(2))]).filter(|_| known)),
        trainings: ["Diklatpim III", "Manajemen Puskesmas", "Kearsipan"][..spread(at, 5, 4)]
            .iter()
            .map(|name| names.trainings.id(name))
            .collect(),
    }
}

fn candidate<'a>(region: &'a Region, target: &'a Position, at: usize) -> Candidate<'a> {
    let held = &region.posts[spread(at, 6, POSTS)];
    Candidate {
        key: at,
        facts: MoveFacts {
            move_id: 0,
            tmt: region.law.day,
            scope: Scope::AntarOpd,
            nature: Some(Nature::Rotasi),
            own_request: false,
            until: None,
            person: Cow::Borrowed(&region.people[at]),
            from: Some(seat(held)),
            to: Some(seat(target)),
            outside: None,
            other_plans: Vec::new(),
            ties: Vec::new(),
            documents: Cow::Borrowed(&[]),
            heads: Cow::Borrowed(&[]),
        },
        merits: &region.merits[at],
        rank: region.people[at].rank,
        rank_since: region.people[at].pns_since,
    }
}

fn seat(position: &Position) -> PostFacts<'_> {
    PostFacts {
        position: Cow::Borrowed(position),
        unit_name: Cow::Borrowed("Dinas Kesehatan"),
        unit_kind: UnitKind::Opd,
        agency_name: Cow::Borrowed("Dinas Kesehatan"),
        special_area: false,
        in_force: true,
        before: Balance::default(),
        after: Balance::default(),
        unit_before: Balance::default(),
        unit_after: Balance::default(),
        analysed: None,
        staying: Vec::new(),
        also_coming: Vec::new(),
        coming_elsewhere: Vec::new(),
    }
}
