//! What a demo region gives the rules: registers of the people who are there, as full as those of real offices.

use mutasi_domain::circumstance::CircumstanceKind;
use mutasi_domain::position::Level;
use mutasi_domain::relative::Relation;

use super::*;

fn everybody(region: &DemoRegion) -> BTreeMap<&Nip, &StaffRow> {
    region.staff.iter().map(|person| (&person.staff.nip, person)).collect()
}

fn people<'a>(nips: impl Iterator<Item = &'a Nip>) -> usize {
    nips.collect::<BTreeSet<_>>().len()
}

/// Per thousand of the staff.
fn of_1000(region: &DemoRegion, count: usize) -> usize {
    count * 1000 / region.staff.len()
}

#[test]
fn a_career_leads_without_gap_from_within_service_to_the_present_post() {
    for region in sizes() {
        let known = everybody(&region);
        for posts in region.career.chunk_by(|left, right| left.nip == right.nip) {
            let person = known[&posts[0].nip];
            let mut end = person.since;
            for post in posts {
                assert_eq!(post.to, Some(end), "{}: {}", post.nip, post.title);
                assert!(post.from < end && post.from >= person.staff.cpns_since.unwrap(), "{}: {post:?}", post.nip);
                assert_eq!(post.family == Family::Pelaksana, post.level == Level::None, "{post:?}");
                end = post.from;
            }
            let ladder: Vec<u8> = posts.iter().map(|post| post.level.ladder()).collect();
            assert!(
                ladder.is_sorted_by(|later, earlier| later >= earlier),
                "{}: nobody sinks: {ladder:?}",
                person.title
            );
        }
        assert_eq!(
            people(region.career.iter().map(|post| &post.nip)),
            region.career.chunk_by(|left, right| left.nip == right.nip).count(),
            "the posts of a person stand together"
        );
    }
    let city = region(5_000, 1, today());
    let told = of_1000(&city, people(city.career.iter().map(|post| &post.nip)));
    assert!((600..=800).contains(&told), "{told} of 1000 have a history");
}

#[test]
fn relatives_are_two_people_of_the_region_and_ages_allow_it() {
    for region in sizes() {
        let known = everybody(&region);
        for tie in &region.relatives {
            let (person, other) = (known[&tie.nip], known[&tie.other]);
            assert_ne!(tie.nip, tie.other);
            assert_eq!((&tie.name, &tie.other_name), (&person.staff.name, &other.staff.name));
            if tie.relation == Relation::Spouse {
                assert_ne!(person.staff.sex, other.staff.sex);
                assert_eq!(person.staff.religion, other.staff.religion);
            }
            if tie.relation == Relation::Parent {
                let years = person.staff.birth_date.year() - other.staff.birth_date.year();
                assert!(years >= 19, "{tie:?}: the parent is {years} years older");
            }
        }
        let leads = |person: &StaffRow| person.family == Some(Family::Managerial);
        let spouses = region.relatives.iter().filter(|tie| tie.relation == Relation::Spouse);
        let led = spouses.filter(|tie| {
            let (person, other) = (known[&tie.nip], known[&tie.other]);
            person.unit == other.unit && (leads(person) || leads(other))
        });
        assert!(led.count() > 0, "{} people: a leader is married in the own unit", region.staff.len());
    }
    let city = region(5_000, 1, today());
    let spouses = city.relatives.iter().filter(|tie| tie.relation == Relation::Spouse);
    let married = people(spouses.flat_map(|tie| [&tie.nip, &tie.other]));
    assert!((30..=50).contains(&of_1000(&city, married)), "{married} of 5000 are married to a colleague");
}

#[test]
fn circumstances_have_begun_and_stand_once_per_person_and_kind() {
    for region in sizes() {
        let known = everybody(&region);
        let mut seen = BTreeSet::new();
        for row in &region.circumstances {
            let told = &row.circumstance;
            assert!(known.contains_key(&row.nip) && seen.insert((&row.nip, told.kind)), "{row:?}");
            assert!(told.from <= today() && told.until.is_none_or(|until| until >= told.from), "{row:?}");
        }
    }
    let large = region(20_000, 1, today());
    let active = |kinds: &[CircumstanceKind]| {
        let rows = large.circumstances.iter().map(|row| &row.circumstance);
        rows.filter(|told| kinds.contains(&told.kind) && told.active_on(today())).count()
    };
    let keepers = active(&[CircumstanceKind::Treasurer, CircumstanceKind::GoodsKeeper]);
    assert!((20..=40).contains(&of_1000(&large, keepers)), "{keepers} of 20000 keep money or goods");
    for kind in CircumstanceKind::all() {
        assert!(active(&[kind]) > 0, "nobody shows {}", kind.printed());
    }
}

#[test]
fn assessments_and_talent_are_of_most_of_those_whom_offices_assess() {
    let city = region(5_000, 1, today());
    let known = everybody(&city);
    assert!(city.competence.iter().all(|row| (1..=5).contains(&row.level) && row.day.is_some_and(|day| day < today())));
    for levels in city.competence.chunk_by(|left, right| left.nip == right.nip) {
        assert_eq!(levels.iter().filter(|row| !row.technical).count(), 9, "{}: all nine are assessed", levels[0].nip);
    }
    let entry = ["Ahli Pertama", "Terampil"];
    let begins = |person: &StaffRow| entry.iter().any(|level| person.title.ends_with(level));
    let leads_or_could = |person: &&StaffRow| {
        person.family != Some(Family::Pelaksana) && !begins(person) && person.staff.status == Status::Pns
    };
    assert!(city.competence.iter().all(|row| leads_or_could(&known[&row.nip])));
    let assessed = people(city.competence.iter().map(|row| &row.nip)) * 100;
    let assessed = assessed / city.staff.iter().filter(leads_or_could).count();
    assert!((55..=68).contains(&assessed), "{assessed} of 100 are assessed");
    let mapped = of_1000(&city, people(city.talent.iter().map(|row| &row.nip)));
    assert!((430..=560).contains(&mapped), "{mapped} of 1000 are in the talent map");
    assert!(city.talent.iter().all(|row| row.year == 2025 && row.performance <= 100.0 && row.potential <= 100.0));
}

#[test]
fn standards_are_of_titles_of_the_map_and_ask_what_the_law_asks() {
    for region in sizes() {
        let by_title: BTreeMap<&str, &PositionRow> =
            positions(&region).into_iter().map(|post| (post.title.as_str(), post)).collect();
        for standard in &region.standards {
            let post = by_title[standard.title.as_str()];
            let usual = Requirements::usual(post.family, post.level, &post.title);
            assert_eq!(standard.education, usual.min_education, "{}", post.title);
            assert_eq!((standard.rank_low, standard.rank_high), (usual.rank_low, usual.rank_high), "{}", post.title);
            assert_eq!(standard.competence.is_empty(), post.family != Family::Managerial);
        }
        let leaders = by_title.values().filter(|post| post.family == Family::Managerial).count();
        let told = region.standards.iter().filter(|row| by_title[row.title.as_str()].family == Family::Managerial);
        assert_eq!(told.count(), leaders, "every leading title has its standard");
    }
    let fields = |title: &str| {
        let city = region(5_000, 1, today());
        city.standards.iter().find(|row| row.title == title).map(|row| row.fields.clone())
    };
    assert_eq!(fields("Bidan Ahli Pertama").unwrap(), ["Kebidanan"]);
}

#[test]
fn training_was_completed_in_service() {
    for region in sizes() {
        let known = everybody(&region);
        for course in &region.trainings {
            let first = known[&course.nip].staff.cpns_since.unwrap().year();
            assert!(course.year.is_some_and(|year| year > first && year < today().year()), "{course:?}");
            assert!(course.hours.is_some() && course.certificate.ends_with(&course.year.unwrap().to_string()));
        }
    }
}

#[test]
fn the_head_was_inaugurated_in_february_2025() {
    let region = region(60, 1, today());
    let [head] = &region.heads[..] else { panic!("one term") };
    let day = |year, day| NaiveDate::from_ymd_opt(year, 2, day).unwrap();
    assert_eq!((head.from, head.until), (day(2025, 20), Some(day(2030, 19))));
    assert_eq!(head.name, region.region.head_name);
}
