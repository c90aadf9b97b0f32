//! Cases of the requirements of appointment (handbook 5.4).

use super::*;
use crate::career::CareerSpan;
use crate::position::Family::{Functional, Managerial, Pelaksana};

const DINAS: &str = "Dinas Kesehatan";

type Span<'a> = (&'a str, Family, &'a str, &'a str, &'a str, Option<&'a str>);

fn span(id: usize, (title, family, level, unit, from, to): Span<'_>) -> CareerSpan {
    let level = Level::parse(level).expect("a case names a known level");
    let (title, unit) = (title.to_string(), unit.to_string());
    CareerSpan { id: Some(id as i64), title, family, level, unit, from: day(from), to: to.map(day) }
}

impl Case {
    fn career(self, spans: &[Span<'_>]) -> Self {
        let spans = spans.iter().enumerate().map(|(at, one)| span(at + 1, *one)).collect();
        self.with(|facts| facts.person.to_mut().career = spans)
    }

    fn serves_since(self, cpns: Option<&str>) -> Self {
        self.with(|facts| {
            let person = facts.person.to_mut();
            (person.cpns_since, person.pns_since) = (cpns.map(day), None);
        })
    }

    fn asks_experience(self, words: &[&str]) -> Self {
        let words = words.iter().map(ToString::to_string).collect();
        self.with(|facts| facts.to.as_mut().unwrap().position.to_mut().requirements.experience = words)
    }

    fn tested(self, date: &str) -> Self {
        self.document(DocumentKind::Ujikom, date, None)
    }
}

#[test]
fn j01_four_years_come_before_the_first_post_as_supervisor() {
    let values = [("J-01.years", "4")];
    let case = |since: &str, career: &[Span<'_>]| {
        siti().goes_to("Kepala Seksi Gizi", Managerial, "IV.a").serves_since(Some(since)).career(career)
    };
    let clerk = |from| ("Pengelola Layanan", Pelaksana, "", DINAS, from, None);
    case("2022-12-01", &[clerk("2022-12-01")]).passes("J-01");
    let facts = json!({ "months": 47, "unrecorded_months": 0, "service_since": "2022-12-02" });
    let short = case("2022-12-02", &[clerk("2022-12-02")]);
    let found = short.finds("J-01", Severity::Block, facts, &values);
    assert!(found.message.contains("3 tahun 11 bulan"), "{}", found.message);
    assert_eq!(found.missing, None);
    short.clone().parameter("J-01.years", "3", "2020-01-01").passes("J-01");
    short.clone().parameter("J-01.severity", "OFF", "2020-01-01").passes("J-01");
    short.clone().with(|facts| facts.until = Some(day("2027-02-28"))).passes("J-01");
    short.clone().holds("Kepala Seksi Promosi", Managerial, "IV.b").passes("J-01");
    short.goes_to("Pengemudi", Pelaksana, "").passes("J-01");
    let earlier = ("Kepala Seksi Promosi", Managerial, "IV.a", DINAS, "2024-01-01", Some("2024-06-01"));
    case("2022-12-02", &[clerk("2022-12-02"), earlier]).passes("J-01");
    // A functional level that stands with the clerks counts as well.
    let nurse = ("Perawat Mahir", Functional, "Mahir", "RSUD", "2024-12-01", None);
    let until = ("Pengelola Layanan", Pelaksana, "", DINAS, "2022-12-01", Some("2024-12-01"));
    case("2022-12-01", &[until, nurse]).passes("J-01");
    siti().no_target().passes("J-01");
}

#[test]
fn j01_what_no_record_tells_is_asked_for_and_not_guessed() {
    let values = [("J-01.years", "4")];
    let case = |since: Option<&str>, from: &str| {
        let clerk = ("Pengelola Layanan", Pelaksana, "", DINAS, from, None);
        siti().goes_to("Kepala Seksi Gizi", Managerial, "IV.a").serves_since(since).career(&[clerk])
    };
    let facts = json!({ "months": 24, "unrecorded_months": 117 });
    case(Some("2015-03-01"), "2024-12-01").lacks("J-01", Where::Career, facts, &values);
    case(None, "2024-12-01").lacks("J-01", Where::Career, json!({ "unrecorded_months": null }), &values);
    case(None, "2022-12-01").passes("J-01");
    // Even with all the time that no record tells it would be too short.
    case(Some("2023-06-01"), "2024-12-01").finds("J-01", Severity::Block, json!({ "unrecorded_months": 18 }), &values);
    let empty = siti().goes_to("Kepala Seksi Gizi", Managerial, "IV.a");
    empty.lacks("J-01", Where::Career, json!({ "months": 0, "first_post": null }), &values);
}

#[test]
fn j02_three_years_as_supervisor_or_equal_come_before_the_first_post_as_administrator() {
    let values = [("J-02.years", "3")];
    let case = |career: &[Span<'_>]| {
        siti().goes_to("Kepala Bidang Pelayanan", Managerial, "III.b").serves_since(Some("2015-03-01")).career(career)
    };
    let clerk = |to| ("Pengelola Layanan", Pelaksana, "", DINAS, "2015-03-01", Some(to));
    let head = |from, to| ("Kepala Seksi Gizi", Managerial, "IV.a", DINAS, from, to);
    case(&[clerk("2023-12-01"), head("2023-12-01", None)]).passes("J-02");
    let facts = json!({ "months": 35, "first_post": "Kepala Seksi Gizi" });
    case(&[clerk("2023-12-02"), head("2023-12-02", None)]).finds("J-02", Severity::Block, facts, &values);
    case(&[clerk("2026-11-01")]).finds("J-02", Severity::Block, json!({ "months": 0 }), &values);
    // Two times apart add up, and an equal functional level counts.
    let muda = ("Perawat Ahli Muda", Functional, "Ahli Muda", "RSUD", "2024-06-01", None);
    case(&[clerk("2018-01-01"), head("2018-01-01", Some("2018-07-01")), muda]).passes("J-02");
    let pertama = ("Perawat Ahli Pertama", Functional, "Ahli Pertama", "RSUD", "2015-03-01", None);
    case(&[pertama]).finds("J-02", Severity::Block, json!({ "months": 0 }), &values);
    case(&[head("2025-12-01", None)]).lacks("J-02", Where::Career, json!({ "months": 12 }), &values);
    case(&[pertama]).holds("Camat", Managerial, "III.a").passes("J-02");
    case(&[pertama]).parameter("J-02.severity", "OFF", "2020-01-01").passes("J-02");
    siti().passes("J-02");
}

/// Siti is to lead the agency for health, which asks for experience in health.
fn high(career: &[Span<'_>]) -> Case {
    siti()
        .goes_to("Kepala Dinas Kesehatan", Managerial, "II.b")
        .asks_experience(&["kesehatan", "puskesmas"])
        .serves_since(Some("2005-03-01"))
        .career(career)
}

const HIGH: [(&str, &str); 2] = [("J-03.administrator_years", "2"), ("J-03.field_years", "5")];

#[test]
fn j03_a_high_leader_has_five_years_in_the_field_and_two_as_administrator() {
    let health =
        |to| ("Kepala Puskesmas Muara Jernih", Managerial, "IV.a", "UPTD Muara Jernih", "2018-12-01", Some(to));
    let other = |from| ("Kepala Bidang Anggaran", Managerial, "III.b", "Badan Keuangan", from, None);
    let before = ("Pengemudi", Pelaksana, "", "Sekretariat Daerah", "2005-03-01", Some("2018-12-01"));
    high(&[before, health("2023-12-01"), other("2023-12-01")]).passes("J-03");
    high(&[before, health("2023-11-30"), other("2023-11-30")]).finds(
        "J-03",
        Severity::Block,
        json!({ "months": 59 }),
        &HIGH,
    );
    let facts = json!({ "level_months": 23, "months": 72 });
    high(&[before, health("2024-12-02"), other("2024-12-02")]).finds("J-03", Severity::Block, facts, &HIGH);
    let madya = ("Dokter Ahli Madya", Functional, "Ahli Madya", "RSUD Kesehatan Jiwa", "2018-12-01", None);
    high(&[before, madya]).passes("J-03");
    let held = ("Kepala Dinas Sosial", Managerial, "II.b", "Dinas Sosial", "2025-01-01", None);
    high(&[before, held]).passes("J-03");
    high(&[before]).parameter("J-03.severity", "OFF", "2020-01-01").passes("J-03");
    high(&[before]).with(|facts| facts.until = Some(day("2027-02-28"))).passes("J-03");
    siti().passes("J-03");
}

#[test]
fn j03_says_where_the_missing_part_is_entered() {
    let health = ("Kepala Bidang", Managerial, "III.b", DINAS, "2022-12-01", None);
    high(&[health]).lacks("J-03", Where::Career, json!({ "months": 48, "level_months": 48 }), &HIGH);
    // Nobody said what the field is: the agency's own name is known to count, other posts are not known not to.
    let other = ("Kepala Bidang Anggaran", Managerial, "III.b", "Badan Keuangan", "2005-03-01", Some("2022-12-01"));
    let unsaid = high(&[other, health]).asks_experience(&[]);
    let found = unsaid.lacks("J-03", Where::Requirements, json!({ "months": 48 }), &HIGH);
    assert!(found.message.contains("Syarat jabatan"), "{}", found.message);
    let long = ("Kepala Bidang", Managerial, "III.b", DINAS, "2005-03-01", None);
    high(&[long]).asks_experience(&[]).passes("J-03");
}

#[test]
fn j04_a_high_leader_is_selected_or_tested() {
    let case = |level| siti().goes_to("Kepala Dinas Kesehatan", Managerial, level);
    for level in ["II.b", "II.a", "I.b"] {
        case(level).finds("J-04", Severity::Block, json!({ "UJIKOM": null }), &[]);
        case(level).tested("2026-12-01").passes("J-04");
        case(level).tested("2026-12-02").finds("J-04", Severity::Block, json!({}), &[]);
        case(level).parameter("J-04.severity", "OFF", "2020-01-01").passes("J-04");
        case(level).with(|facts| facts.until = Some(day("2027-02-28"))).passes("J-04");
    }
    case("III.a").passes("J-04");
    siti().no_target().passes("J-04");
}

/// Siti, a clerk of the agency since 2015, is to be an administrator of health data.
fn transfer() -> Case {
    siti()
        .holds("Pengelola Layanan Kesehatan", Pelaksana, "")
        .goes_to("Administrator Kesehatan Ahli Pertama", Functional, "Ahli Pertama")
        .asks_experience(&["kesehatan"])
        .serves_since(Some("2015-03-01"))
        .career(&[("Pengelola Layanan Kesehatan", Pelaksana, "", "Sekretariat", "2015-03-01", None)])
}

const FIELD: [(&str, &str); 2] = [("J-05.broad_titles", "guru"), ("J-05.years", "2")];

#[test]
fn j05_two_years_in_the_field_come_before_a_functional_post() {
    transfer().passes("J-05");
    let other = |to| ("Pengemudi", Pelaksana, "", "Sekretariat", "2015-03-01", Some(to));
    let health = |from| ("Pengelola Layanan Kesehatan", Pelaksana, "", "Sekretariat", from, None);
    transfer().career(&[other("2024-12-01"), health("2024-12-01")]).passes("J-05");
    let short = transfer().career(&[other("2024-12-02"), health("2024-12-02")]);
    short.finds("J-05", Severity::Warn, json!({ "months": 23 }), &FIELD);
    short.clone().parameter("J-05.severity", "OFF", "2020-01-01").passes("J-05");
    short.clone().parameter("J-05.years", "1", "2020-01-01").passes("J-05");
    transfer().career(&[health("2025-12-01")]).lacks("J-05", Where::Career, json!({ "months": 12 }), &FIELD);
    short.asks_experience(&[]).lacks("J-05", Where::Requirements, json!({}), &FIELD);
    siti().passes("J-05");
}

#[test]
fn j05_without_words_of_the_field_the_same_agency_or_kind_of_unit_counts() {
    let in_unit = |unit| {
        transfer().asks_experience(&[]).career(&[("Pengelola Layanan", Pelaksana, "", unit, "2015-03-01", None)])
    };
    in_unit("Bidang Mutu DINAS KESEHATAN").passes("J-05");
    in_unit("UPTD Puskesmas Tanjung Elok").passes("J-05");
    in_unit("UPTD Puskesmas Lain").lacks("J-05", Where::Requirements, json!({}), &FIELD);
    in_unit("UPTD Puskesmas Lain")
        .with(|facts| facts.to.as_mut().unwrap().unit_kind = UnitKind::Puskesmas)
        .passes("J-05");
}

#[test]
fn j06_a_functional_post_is_entered_from_another_after_a_test() {
    let values = [("J-05.broad_titles", "guru")];
    let facts = json!({ "former": "Pengelola Layanan Kesehatan", "UJIKOM": null });
    transfer().finds("J-06", Severity::Block, facts, &values);
    transfer().tested("2026-11-01").passes("J-06");
    transfer().parameter("J-06.severity", "OFF", "2020-01-01").passes("J-06");
    transfer().with(|facts| facts.until = Some(day("2027-02-28"))).passes("J-06");
    siti().passes("J-06");
    siti().goes_to("Bidan Mahir", Functional, "Mahir").finds(
        "J-06",
        Severity::Block,
        json!({ "former": "Perawat Mahir" }),
        &values,
    );
    siti().goes_to("Perawat Penyelia", Functional, "Penyelia").passes("J-06");
    let teacher = siti().holds("Guru Kelas Ahli Muda", Functional, "Ahli Muda");
    teacher.clone().goes_to("Guru Agama Ahli Muda", Functional, "Ahli Muda").passes("J-06");
    teacher
        .goes_to("Guru Agama Ahli Muda", Functional, "Ahli Muda")
        .parameter("J-05.broad_titles", "-", "2020-01-01")
        .finds("J-06", Severity::Block, json!({}), &[("J-05.broad_titles", "-")]);
}

#[test]
fn j06_knows_the_former_post_of_whoever_comes_from_elsewhere() {
    let values = [("J-05.broad_titles", "guru")];
    let from_elsewhere = |post: &str| {
        let outside = Outside {
            entering: true,
            kind: GovernmentKind::Kabkota,
            name: "Kabupaten Rekaan".into(),
            province: String::new(),
            post: post.into(),
        };
        siti().no_post().with(|facts| facts.outside = Some(Cow::Owned(outside)))
    };
    from_elsewhere("Perawat Terampil").passes("J-06");
    from_elsewhere("Bidan Terampil").finds("J-06", Severity::Block, json!({ "former": "Bidan Terampil" }), &values);
    from_elsewhere("Kepala Seksi").finds("J-06", Severity::Block, json!({}), &values);
    from_elsewhere("").passes("J-06");
    let back = ("Kepala Seksi Gizi", Managerial, "IV.a", DINAS, "2020-01-01", Some("2024-01-01"));
    siti().no_post().career(&[back]).finds("J-06", Severity::Block, json!({ "former": "Kepala Seksi Gizi" }), &values);
    siti().no_post().passes("J-06");
}

#[test]
fn j07_the_birthday_of_the_limit_is_the_last_day() {
    for (title, level, key, limit, last) in [
        ("Administrator Kesehatan Ahli Pertama", "Ahli Pertama", "J-07.age_lower", "53", "1973-12-01"),
        ("Administrator Kesehatan Ahli Muda", "Ahli Muda", "J-07.age_lower", "53", "1973-12-01"),
        ("Bidan Terampil", "Terampil", "J-07.age_lower", "53", "1973-12-01"),
        ("Administrator Kesehatan Ahli Madya", "Ahli Madya", "J-07.age_madya", "55", "1971-12-01"),
        ("Administrator Kesehatan Ahli Utama", "Ahli Utama", "J-07.age_utama", "60", "1966-12-01"),
    ] {
        let case = |birth: &str| transfer().goes_to(title, Functional, level).born(birth);
        case(last).passes("J-07");
        let day_before = day(last).pred_opt().unwrap().to_string();
        let values = [("J-05.broad_titles", "guru"), (key, limit)];
        let old = case(&day_before);
        old.finds("J-07", Severity::Block, json!({ "birth_date": day_before }), &values);
        old.clone().parameter("J-07.severity", "OFF", "2020-01-01").passes("J-07");
        old.clone().parameter(key, "61", "2020-01-01").passes("J-07");
        old.with(|facts| facts.until = Some(day("2027-02-28"))).passes("J-07");
    }
    siti().born("1960-01-01").passes("J-07");
    transfer().goes_to("Pengemudi", Pelaksana, "").born("1960-01-01").passes("J-07");
}
