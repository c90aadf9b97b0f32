use proptest::prelude::*;

use super::*;

fn year(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 4, 1)
}

fn usual() -> Seniority<'static> {
    Seniority {
        rank: Some(Rank::Step(9)),
        rank_since: year(2020),
        level: Some(Level::Eselon(Eselon::IVa)),
        post_since: year(2021),
        service_months: Some(180),
        training: Some(LeadershipTraining::Pkp),
        education: Some(EducationLevel::S1),
        graduated: Some(2005),
        born: year(1983),
        nip: "198304012008041002",
    }
}

#[test]
fn every_step_of_the_legal_order_decides_before_the_next_and_an_unknown_fact_stands_last() {
    let level = |level| Seniority { level, ..usual() };
    // (who stands first, who stands behind)
    let steps: [(&str, Seniority, Seniority, Seniority); 9] = [
        ("rank", Seniority { rank: Some(Rank::Step(10)), ..usual() }, usual(), Seniority { rank: None, ..usual() }),
        (
            "its day",
            Seniority { rank_since: year(2019), ..usual() },
            usual(),
            Seniority { rank_since: None, ..usual() },
        ),
        ("post", level(Some(Level::Eselon(Eselon::IIIb))), usual(), level(None)),
        (
            "its day",
            Seniority { post_since: year(2018), ..usual() },
            usual(),
            Seniority { post_since: None, ..usual() },
        ),
        (
            "service",
            Seniority { service_months: Some(181), ..usual() },
            usual(),
            Seniority { service_months: None, ..usual() },
        ),
        (
            "training",
            Seniority { training: Some(LeadershipTraining::Pka), ..usual() },
            usual(),
            Seniority { training: None, ..usual() },
        ),
        (
            "education",
            Seniority { education: Some(EducationLevel::S2), ..usual() },
            usual(),
            Seniority { education: None, ..usual() },
        ),
        (
            "graduation",
            Seniority { graduated: Some(2004), ..usual() },
            usual(),
            Seniority { graduated: None, ..usual() },
        ),
        ("age", Seniority { born: year(1982), ..usual() }, usual(), Seniority { born: None, ..usual() }),
    ];
    for (at, (what, first, middle, last)) in steps.iter().enumerate() {
        assert!(first.key() < middle.key() && middle.key() < last.key(), "{what}");
        for (later, first_of_later, ..) in &steps[at + 1..] {
            // Ahead in a later step does not make up for being behind in an earlier one.
            assert!(first.key() < first_of_later.key() && first_of_later.key() < last.key(), "{what} before {later}");
        }
    }
    let twin = Seniority { nip: "198304012008041001", ..usual() };
    assert!(twin.key() < usual().key(), "the number decides between equals");
}

#[test]
fn posts_stand_by_the_common_ladder_with_eselon_first() {
    let levels = [
        Some(Level::Eselon(Eselon::IIb)),
        Some(Level::Jf(JfLevel::AhliUtama)),
        Some(Level::Eselon(Eselon::IIIa)),
        Some(Level::Eselon(Eselon::IIIb)),
        Some(Level::Jf(JfLevel::AhliMadya)),
        Some(Level::Eselon(Eselon::IVa)),
        Some(Level::Jf(JfLevel::AhliMuda)),
        Some(Level::Jf(JfLevel::AhliPertama)),
        Some(Level::Jf(JfLevel::Terampil)),
        Some(Level::None),
        None,
    ];
    assert!(levels.map(|level| Seniority { level, ..usual() }).is_sorted_by(|a, b| a.key() < b.key()));
}

#[test]
fn contract_grades_stand_behind_every_rank_step() {
    let rank = |rank| Seniority { rank, ..usual() };
    let ranks = [Some(Rank::Step(0)), Some(Rank::Contract(17)), Some(Rank::Contract(9)), None];
    assert!(ranks.map(rank).is_sorted_by(|a, b| a.key() < b.key()));
}

#[test]
fn trainings_are_known_by_their_names_of_today_and_before() {
    use LeadershipTraining::{Pka, PknI, PknII, Pkp};
    for (name, training) in [
        ("PKP", Some(Pkp)),
        ("Pelatihan Kepemimpinan Pengawas Angkatan III", Some(Pkp)),
        ("Diklatpim Tk. IV", Some(Pkp)),
        ("DIKLAT PIM TINGKAT III", Some(Pka)),
        ("Pelatihan Kepemimpinan Administrator", Some(Pka)),
        ("SPAMA", Some(Pka)),
        ("Diklat Kepemimpinan Tingkat II", Some(PknII)),
        ("PKN Tingkat II", Some(PknII)),
        ("Pelatihan Kepemimpinan Nasional Tingkat I", Some(PknI)),
        ("Diklatpim 1", Some(PknI)),
        ("Diklat Teknis Pengadaan", None),
        ("PKN", None),
        ("", None),
    ] {
        assert_eq!(LeadershipTraining::of_name(name), training, "{name}");
    }
}

const LEVELS: [Level; 3] = [Level::None, Level::Eselon(Eselon::IVa), Level::Jf(JfLevel::AhliMuda)];
const NIPS: [&str; 3] = ["198304012008041001", "198304012008041002", "198304012008041003"];

prop_compose! {
    fn anybody()(
        rank in prop::option::of(prop_oneof![(0u8..17).prop_map(Rank::Step), (1u8..18).prop_map(Rank::Contract)]),
        days in (prop::option::of(2018i32..2021), prop::option::of(2018i32..2021), prop::option::of(1980i32..1983)),
        level in prop::option::of(prop::sample::select(LEVELS.to_vec())),
        service_months in prop::option::of(0i32..3),
        training in prop::option::of(prop::sample::select(vec![LeadershipTraining::Pkp, LeadershipTraining::PknI])),
        education in prop::option::of(prop::sample::select(vec![EducationLevel::D3, EducationLevel::S2])),
        graduated in prop::option::of(2000i32..2003),
        nip in prop::sample::select(NIPS.to_vec()),
    ) -> Seniority<'static> {
        let (rank_since, post_since, born) = (days.0.and_then(year), days.1.and_then(year), days.2.and_then(year));
        Seniority { rank, rank_since, level, post_since, service_months, training, education, graduated, born, nip }
    }
}

proptest! {
    #[test]
    fn only_the_same_facts_stand_at_the_same_place(a in anybody(), b in anybody()) {
        prop_assert_eq!(a.key() == b.key(), a == b);
        prop_assert_eq!(a.key().cmp(&b.key()), b.key().cmp(&a.key()).reverse());
    }

    #[test]
    fn the_order_in_which_people_come_changes_nothing(people in prop::collection::vec(anybody(), 0..30)) {
        let sorted = |people: &[Seniority<'static>]| order(people).into_iter().map(|at| people[at]).collect::<Vec<_>>();
        let straight = sorted(&people);
        let reversed: Vec<_> = people.iter().rev().copied().collect();
        prop_assert!(straight.is_sorted_by_key(Seniority::key));
        prop_assert_eq!(sorted(&reversed), straight);
    }
}

#[test]
fn whoever_is_away_is_in_service_and_whoever_left_is_not() {
    for standing in ["", "Aktif", "Tugas Belajar", "CLTN", "Pemberhentian Sementara", "Masa Persiapan Pensiun"] {
        assert!(is_in_service(standing), "{standing}");
    }
    for standing in ["Pensiun", "Meninggal Dunia", "Diberhentikan dengan hormat", "Pindah Instansi", "Tewas"] {
        assert!(!is_in_service(standing), "{standing}");
    }
}
