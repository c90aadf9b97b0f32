use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::parameter::{DatedValue, Law, shipped};

fn day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 11, 22).unwrap()
}

fn law_with(changes: &[(&str, &str)]) -> Law {
    let changed = changes.iter().map(|(key, value)| DatedValue {
        key: (*key).into(),
        value: (*value).into(),
        from: day(2020),
        to: None,
        basis: "Peraturan daerah".into(),
        note: String::new(),
    });
    Law::on(day(2026), shipped().into_iter().chain(changed)).unwrap()
}

fn school(level: SchoolLevel, groups: &[(u8, u32)], pupils: u32) -> School {
    let class_groups = groups.iter().copied().collect();
    School { level, class_groups, pupils, inclusive: false, religions: Vec::new() }
}

fn curriculum(level: SchoolLevel) -> Curriculum {
    find_curriculum(&shipped_curricula(), level, "", day(2026)).unwrap().clone()
}

fn own_curriculum(level: SchoolLevel, subjects: &[(&str, &[(u8, f64)])]) -> Curriculum {
    let subjects = subjects
        .iter()
        .map(|(name, hours)| CurriculumSubject { name: (*name).into(), hours: hours.iter().copied().collect() })
        .collect();
    Curriculum { name: "Kurikulum daerah".into(), level, from: day(2020), to: None, basis: "Perbup".into(), subjects }
}

fn needs(school: &School) -> Vec<SubjectNeed> {
    teacher_needs(school, &curriculum(school.level), &law_with(&[])).unwrap()
}

/// Subject, unrounded need, people.
fn figures(needs: &[SubjectNeed]) -> Vec<(&str, f64, i64)> {
    needs.iter().map(|need| (need.subject.as_str(), need.exact, need.people)).collect()
}

fn codes(school: &School, curriculum: &Curriculum) -> Vec<&'static str> {
    teacher_needs(school, curriculum, &law_with(&[])).unwrap_err().iter().map(|fault| fault.code).collect()
}

#[test]
fn golden_3_a_junior_school_of_nine_class_groups() {
    let needs = needs(&school(SchoolLevel::Smp, &[(7, 3), (8, 3), (9, 3)], 288));
    assert_eq!(
        figures(&needs),
        [
            ("Pendidikan Agama", 1.125, 1),
            ("PPKn", 1.125, 1),
            ("Bahasa Indonesia", 2.25, 2),
            ("Matematika", 1.875, 2),
            ("IPA", 1.875, 2),
            ("IPS", 1.5, 2),
            ("Bahasa Inggris", 1.5, 2),
            ("Seni Budaya", 1.125, 1),
            ("PJOK", 1.125, 1),
            ("Prakarya", 0.75, 1),
            ("Bimbingan dan Konseling", 1.92, 2),
        ]
    );
    let hours: Vec<f64> = needs.iter().map(|need| need.lesson_hours).collect();
    assert_eq!(hours, [27.0, 27.0, 54.0, 45.0, 45.0, 36.0, 36.0, 27.0, 27.0, 18.0, 0.0]);
    let spare: Vec<f64> = needs.iter().map(|need| need.spare_hours).collect();
    assert_eq!(spare, [-3.0, -3.0, -6.0, 3.0, 3.0, 12.0, 12.0, -3.0, -3.0, 6.0, 0.0]);
    assert!(needs.iter().all(|need| !need.above_maximum && !need.raised_to_minimum));
}

#[test]
fn golden_3_a_primary_school_of_six_class_groups() {
    let six: Vec<(u8, u32)> = (1..=6).map(|grade| (grade, 1)).collect();
    let needs = needs(&school(SchoolLevel::Sd, &six, 168));
    assert_eq!(figures(&needs), [("Guru Kelas", 6.0, 6), ("Pendidikan Agama", 1.0, 1), ("PJOK", 1.0, 1)]);
    assert_eq!((needs[1].lesson_hours, needs[0].lesson_hours, needs[0].load), (24.0, 0.0, 6.0));
}

#[test]
fn the_shipped_junior_curriculum_has_38_lesson_hours_in_every_grade() {
    let smp = curriculum(SchoolLevel::Smp);
    for grade in SchoolLevel::Smp.grades() {
        assert_eq!(smp.subjects.iter().map(|subject| subject.hours_in(grade)).sum::<f64>(), 38.0, "grade {grade}");
    }
    assert!(shipped_curricula().iter().all(|curriculum| !curriculum.basis.is_empty()));
}

#[test]
fn a_small_primary_school_still_has_a_teacher_of_religion_and_of_sport() {
    let three = needs(&school(SchoolLevel::Sd, &[(1, 1), (2, 1)], 20));
    assert_eq!(three[1..].iter().map(|need| (need.exact, need.people)).collect::<Vec<_>>(), [(0.333_333_333, 1); 2]);
    assert!(three[1..].iter().all(|need| need.raised_to_minimum && need.spare_hours == 16.0));
}

#[test]
fn every_religion_taught_has_its_own_teacher() {
    let mut sd = school(SchoolLevel::Sd, &[(0, 12)], 300);
    sd.religions = vec!["Islam".into(), "Kristen".into()];
    let needs = needs(&sd);
    assert_eq!(
        figures(&needs),
        [
            ("Guru Kelas", 12.0, 12),
            ("Pendidikan Agama Islam", 2.0, 2),
            ("Pendidikan Agama Kristen", 2.0, 2),
            ("PJOK", 2.0, 2)
        ]
    );
}

#[test]
fn an_inclusive_primary_school_has_at_least_one_teacher_for_special_needs() {
    for (groups, exact, people, raised) in [(2, 0.333_333_333, 1, true), (6, 1.0, 1, false), (9, 1.5, 2, false)] {
        let inclusive = School { inclusive: true, ..school(SchoolLevel::Sd, &[(0, groups)], 100) };
        let last = needs(&inclusive).pop().unwrap();
        assert_eq!((last.kind, last.key), (TeacherKind::SpecialNeeds, Subject::special_needs()));
        assert_eq!((last.exact, last.people, last.raised_to_minimum), (exact, people, raised), "{groups} class groups");
    }
    let smp = School { inclusive: true, ..school(SchoolLevel::Smp, &[(0, 3)], 90) };
    assert!(needs(&smp).iter().all(|need| need.kind != TeacherKind::SpecialNeeds));
}

#[test]
fn a_kindergarten_has_class_teachers_only() {
    assert_eq!(figures(&needs(&school(SchoolLevel::Tk, &[(1, 1), (2, 2)], 40))), [("Guru Kelas", 3.0, 3)]);
}

#[test]
fn hours_differ_by_grade_where_the_curriculum_says_so() {
    let table = own_curriculum(SchoolLevel::Sma, &[("Matematika", &[(0, 4.0), (12, 6.0)]), ("Fisika", &[(10, 3.0)])]);
    let sma = school(SchoolLevel::Sma, &[(10, 2), (11, 2), (12, 1)], 150);
    let needs = teacher_needs(&sma, &table, &law_with(&[])).unwrap();
    let hours: Vec<f64> = needs.iter().map(|need| need.lesson_hours).collect();
    assert_eq!(hours, [22.0, 6.0, 0.0], "2 x 4 + 2 x 4 + 1 x 6, and 2 x 3");
    assert!(needs[1].above_maximum && needs[1].people == 0, "six hours that nobody is reckoned for");
    let total = school(SchoolLevel::Sma, &[(0, 5)], 150);
    let faults = teacher_needs(&total, &table, &law_with(&[])).unwrap_err();
    assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), ["grades_needed"]);
    assert!(faults[0].message.contains("Matematika, Fisika"), "{}", faults[0]);
}

#[test]
fn what_keeps_a_school_from_being_computed_is_named() {
    use SchoolLevel::*;
    let smp = curriculum(Smp);
    let whole = school(Smp, &[(7, 3)], 90);
    for (school, table, expected) in [
        (school(Smp, &[], 90), smp.clone(), vec!["no_groups"]),
        (school(Smp, &[(7, 0)], 90), smp.clone(), vec!["no_groups"]),
        (school(Smp, &[(6, 1), (7, 3)], 90), smp.clone(), vec!["grade_unknown"]),
        (school(Smp, &[(0, 6), (7, 3)], 90), smp.clone(), vec!["groups_twice"]),
        (school(Smp, &[(7, 3)], 0), smp.clone(), vec!["no_pupils"]),
        (whole.clone(), curriculum(Sd), vec!["other_level"]),
        (whole.clone(), own_curriculum(Smp, &[]), vec!["no_subjects"]),
        (whole.clone(), own_curriculum(Smp, &[("IPA", &[(8, 5.0)])]), vec!["grade_without_hours"]),
        (
            whole.clone(),
            own_curriculum(Smp, &[("IPA", &[(7, -5.0)]), ("IPS", &[(7, f64::NAN)])]),
            vec!["hours_out_of_range"; 2],
        ),
        (school(Sd, &[(1, 1)], 20), own_curriculum(Sd, &[("PAI", &[(0, 4.0)])]), vec!["subject_missing"]),
    ] {
        assert_eq!(codes(&school, &table), expected, "{school:?}");
    }
}

#[test]
fn the_norms_are_data() {
    let changed = law_with(&[
        ("school.hours_minimum", "18"),
        ("school.pupils_per_counsellor", "250"),
        ("school.rounding", "ceiling"),
        ("school.hours_maximum", "20"),
    ]);
    let smp = school(SchoolLevel::Smp, &[(0, 9)], 288);
    let needs = teacher_needs(&smp, &curriculum(SchoolLevel::Smp), &changed).unwrap();
    let of = |subject: &str| needs.iter().find(|need| need.subject == subject).unwrap();
    assert_eq!((of("Matematika").exact, of("Matematika").people), (2.5, 3));
    assert_eq!((of("Bimbingan dan Konseling").exact, of("Bimbingan dan Konseling").people), (1.152, 2));
    let english = law_with(&[("school.sd_subjects", "Pendidikan Agama; PJOK; Bahasa Inggris")]);
    let table = own_curriculum(
        SchoolLevel::Sd,
        &[("PAI", &[(0, 4.0)]), ("PJOK", &[(0, 4.0)]), ("B. Inggris", &[(0, 2.0)]), ("IPA", &[(0, 3.0)])],
    );
    let sd = teacher_needs(&school(SchoolLevel::Sd, &[(0, 12)], 300), &table, &english).unwrap();
    let subjects: Vec<&str> = sd.iter().map(|need| need.subject.as_str()).collect();
    assert_eq!(subjects, ["Guru Kelas", "PAI", "PJOK", "B. Inggris"], "IPA is the class teacher's");
}

#[test]
fn a_curriculum_is_found_by_name_level_and_day() {
    let mut known = shipped_curricula();
    known.push(Curriculum {
        name: "Kurikulum Merdeka".into(),
        to: Some(day(2027)),
        ..own_curriculum(SchoolLevel::Smp, &[])
    });
    let name = |wanted: &str, year| {
        find_curriculum(&known, SchoolLevel::Smp, wanted, day(year)).map(|curriculum| curriculum.name.as_str())
    };
    assert_eq!(name("kurikulum  merdeka", 2026), Some("Kurikulum Merdeka"));
    assert_eq!(name("", 2026), Some("Kurikulum Merdeka"), "the latest where none is named");
    assert_eq!((name("", 2019), name("", 2027)), (Some("Kurikulum 2013"), Some("Kurikulum 2013")));
    assert_eq!(name("Kurikulum Merdeka", 2027), None, "it ended that day");
}

#[test]
fn every_holder_is_counted_for_one_need() {
    let mut smp = school(SchoolLevel::Smp, &[(0, 9)], 288);
    let general = needs(&smp);
    smp.religions = vec!["Islam".into()];
    let islam_only = needs(&smp);
    let counted = |needs: &[SubjectNeed], title: &str| {
        let subject = Subject::of_title(title).unwrap();
        need_taught_by(needs, &subject).map(|at| needs[at].subject.clone())
    };
    assert_eq!(counted(&general, "Guru Agama Hindu").as_deref(), Some("Pendidikan Agama"));
    assert_eq!(counted(&islam_only, "Guru PAI Ahli Muda").as_deref(), Some("Pendidikan Agama Islam"));
    assert_eq!(counted(&islam_only, "Guru Agama Hindu"), None);
    assert_eq!(counted(&general, "Guru BK").as_deref(), Some("Bimbingan dan Konseling"));
    assert_eq!(counted(&general, "Guru Informatika"), None);
}

#[test]
fn additional_duties_replace_lesson_hours() {
    let law = law_with(&[]);
    use AdditionalDuty::*;
    for (teachers, duties, hours) in [
        (2, vec![], 48.0),
        (2, vec![Head], 24.0),
        (2, vec![Deputy], 36.0),
        (3, vec![Head, LibraryHead, LaboratoryHead], 24.0),
        (1, vec![Head, Deputy], 0.0),
        (0, vec![], 0.0),
    ] {
        assert_eq!(hours_available(teachers, &duties, &law), hours, "{teachers} with {duties:?}");
    }
    let longer = law_with(&[("school.duty.head", "30")]);
    assert_eq!(hours_available(2, &[Head], &longer), 24.0, "a duty takes one teacher's week at most");
    for (title, duty) in [
        ("Kepala Sekolah", Some(Head)),
        ("Wakil Kepala Sekolah Bidang Kurikulum", Some(Deputy)),
        ("Kepala Perpustakaan", Some(LibraryHead)),
        ("Kepala Laboratorium IPA", Some(LaboratoryHead)),
        ("Kepala Dinas", None),
    ] {
        assert_eq!(AdditionalDuty::of_title(title), duty, "{title}");
    }
}

#[test]
fn levels_read_back_from_their_codes() {
    for level in SchoolLevel::ALL {
        assert_eq!(SchoolLevel::from_code(level.code()), Some(level));
        assert_eq!(SchoolLevel::from_code(level.printed()), Some(level));
    }
    assert_eq!(SchoolLevel::from_code("MI"), None);
}

proptest! {
    #[test]
    fn teachers_and_spare_hours_add_up_to_the_lessons(
        groups in prop::collection::btree_map(7u8..=9, 0u32..30, 1..=3),
        pupils in 1u32..2_000,
    ) {
        let smp = School { class_groups: groups, ..school(SchoolLevel::Smp, &[], pupils) };
        prop_assume!(smp.groups() > 0);
        let needs = needs(&smp);
        let lessons: f64 = needs.iter().map(|need| need.lesson_hours).sum();
        prop_assert_eq!(lessons, f64::from(smp.groups()) * 38.0);
        for need in needs.iter().filter(|need| need.kind == TeacherKind::Subject) {
            prop_assert_eq!(need.people as f64 * 24.0 - need.spare_hours, need.lesson_hours);
            prop_assert!((need.people as f64 - need.exact).abs() <= 0.5);
        }
    }

    #[test]
    fn a_total_gives_what_its_grades_give_where_hours_are_the_same(first in 0u32..9, second in 0u32..9, third in 1u32..9) {
        let by_grade = needs(&school(SchoolLevel::Smp, &[(7, first), (8, second), (9, third)], 100));
        let total = needs(&school(SchoolLevel::Smp, &[(0, first + second + third)], 100));
        prop_assert_eq!(by_grade, total);
    }
}
