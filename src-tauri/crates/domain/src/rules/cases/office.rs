//! Cases of the rules that an office writes for itself.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::finding::Source;
use crate::position::Family::Managerial;
use crate::rules::office::{FACTS, OfficeRule, OfficeRuleError, OfficeRuleText};

fn text(expression: &str) -> OfficeRuleText {
    OfficeRuleText {
        rule: "D-01".into(),
        title: "Ketentuan rekaan".into(),
        expression: expression.into(),
        message: "Serahkan dahulu pekerjaan bendahara kepada penggantinya.".into(),
        basis: "Peraturan Bupati 7/2026 Pasal 4".into(),
        severity: Severity::Block,
        from: day("2026-01-01"),
        until: None,
    }
}

fn refused(expression: &str) -> OfficeRuleError {
    match OfficeRule::new(text(expression)) {
        Ok(_) => panic!("{expression} should be refused"),
        Err(error) => error,
    }
}

impl Case {
    #[track_caller]
    fn told_by(&self, expression: &str) -> Option<Finding> {
        let rule = OfficeRule::new(text(expression)).unwrap_or_else(|error| panic!("{expression}: {error}"));
        let law = self.law();
        let quiet = rule.ask(&Asked { facts: &self.facts, law: &law, told: false });
        let told = rule.ask(&Asked { facts: &self.facts, law: &law, told: true });
        let weight = |found: &Option<Finding>| found.as_ref().map(|found| (found.severity, found.missing));
        assert_eq!(weight(&quiet), weight(&told), "words change nothing");
        told
    }

    /// Whether the expression speaks against the move; panics where something is missing.
    #[track_caller]
    fn is_against(&self, expression: &str) -> bool {
        let found = self.told_by(expression);
        assert!(found.as_ref().is_none_or(|found| found.missing.is_none()), "{found:?}");
        found.is_some()
    }
}

#[test]
fn an_office_forbids_to_move_its_treasurer() {
    let rule = "\"bendahara\" dalam keadaan dan umur < 40";
    let treasurer = siti().circumstance(CircumstanceKind::Treasurer, "2026-01-01", None);
    let found = treasurer.told_by(rule).unwrap();
    assert_eq!((found.rule.as_ref(), found.severity), ("D-01", Severity::Block));
    assert_eq!(found.article, "Peraturan Bupati 7/2026 Pasal 4");
    assert_eq!(found.message, "Serahkan dahulu pekerjaan bendahara kepada penggantinya.");
    assert_eq!(serde_json::to_value(&found.facts).unwrap(), json!({ "keadaan": ["bendahara"], "umur": 36 }));
    let id = treasurer.facts.person.circumstances[0].id;
    assert_eq!(found.sources["keadaan"], Source::Circumstance { id }, "the record that tells it, not the person's");
    assert_eq!(found.sources["umur"], Source::Staff);
    assert_eq!((found.move_id, found.nip.as_deref()), (Some(7), Some("199004122015032004")));
    assert!(siti().told_by(rule).is_none());
    let ended = siti().circumstance(CircumstanceKind::Treasurer, "2026-01-01", Some("2026-11-30"));
    assert!(ended.told_by(rule).is_none());
}

#[test]
fn rules_of_the_office_are_asked_with_the_others_and_can_be_off() {
    let of = |severity| [OfficeRule::new(OfficeRuleText { severity, ..text("umur > 30") }).unwrap()];
    let case = siti();
    let ids = |severity| -> Vec<String> {
        let found = check_move(&case.facts, &case.law(), &of(severity));
        found.into_iter().map(|found| found.rule.into_owned()).collect()
    };
    assert_eq!(ids(Severity::Warn), ["O-04", "D-01"]);
    assert_eq!(ids(Severity::Off), ["O-04"]);
    assert_eq!(check_candidate(&case.facts, &case.law(), &of(Severity::Warn), false).len(), 1);
}

#[test]
fn an_expression_reads_as_an_officer_means_it() {
    let case = siti().with(|facts| facts.to.as_mut().unwrap().position.to_mut().class = 9);
    for (expression, expected) in [
        ("umur = 36", true),
        ("umur > 36", false),
        ("umur >= 36 dan umur <= 36", true),
        ("umur + 20 - 1 == 55", true),
        ("masa_jabatan_bulan < 45 dan masa_unit_bulan > 80", false),
        ("masa_jabatan_bulan = 45", true),
        ("masa_kerja_bulan - masa_jabatan_bulan > 90", true),
        ("status == \"pns\"", true),
        ("status dalam [\"CPNS\", \"PPPK\"]", false),
        ("status tidak dalam ['CPNS', 'PPPK']", true),
        ("umur in [35, 36]", true),
        ("golongan >= \"III/a\" dan golongan < \"III.c\"", true),
        ("golongan dalam [\"III/a\", \"III/b\"]", true),
        ("pendidikan < \"S-1/D-IV\"", true),
        ("predikat[2025] == \"Sangat Baik\" dan predikat[2024] < predikat[2025]", true),
        ("\"perawat\" dalam jabatan_asal dan \"ELOK\" dalam unit_tujuan", true),
        ("jabatan_asal == jabatan_tujuan", true),
        ("unit_asal == unit_tujuan", false),
        ("opd_asal == opd_tujuan dan lingkup != \"DALAM_UNIT\"", true),
        ("kelas_tujuan > 8", true),
        ("sifat == \"ROTASI\" and not permintaan_sendiri", true),
        ("permintaan_sendiri == salah", true),
        ("antarinstansi atau sementara", false),
        ("rumpun_tujuan == \"fungsional\" dan jenjang_tujuan == \"mahir\"", true),
        ("bukan (umur > 40 atau \"berat\" dalam hukuman)", true),
        ("umur > 40 atau umur < 37 dan salah", false),
        ("bukan \"UJIKOM\" dalam dokumen", true),
        ("kedudukan != \"aktif\"", false),
        ("\"keperawatan\" dalam ijazah", true),
        ("bulan_ke_pensiun < 12", false),
        ("benar", true),
    ] {
        assert_eq!(case.is_against(expression), expected, "{expression}");
    }
}

#[test]
fn what_is_not_known_is_asked_for_only_where_the_answer_hangs_on_it() {
    let case = siti().rank(None).unrated(2025);
    let lack = |expression: &str| case.told_by(expression).unwrap_or_else(|| panic!("{expression}"));
    for (expression, place) in [
        ("golongan < \"III/c\"", Where::Staff),
        ("bukan golongan < \"III/c\"", Where::Staff),
        ("umur > 30 dan golongan < \"III/c\"", Where::Staff),
        ("umur > 40 atau predikat[2025] < \"Baik\"", Where::Performance),
        ("kelas_tujuan > 8", Where::Positions),
    ] {
        let found = lack(expression);
        assert_eq!((found.severity, found.missing), (Severity::Warn, Some(place)), "{expression}");
        assert!(found.message.contains(place.printed()) && found.message.ends_with('.'), "{}", found.message);
    }
    assert_eq!(lack("umur > 30 dan golongan < \"III/c\"").facts["golongan"], Value::Null);
    assert!(!case.is_against("umur > 40 dan golongan < \"III/c\""));
    assert!(case.is_against("umur > 30 atau golongan < \"III/c\""));
    let noted = OfficeRuleText { severity: Severity::Info, ..text("golongan < \"III/c\"") };
    let found = OfficeRule::new(noted).unwrap().ask(&Asked { facts: &case.facts, law: &case.law(), told: true });
    assert_eq!(found.unwrap().severity, Severity::Info, "never more than the rule weighs");
}

#[test]
fn a_contract_grade_stands_in_no_order_with_the_golongan_of_permanent_staff() {
    let contract = siti().status(Status::Pppk).rank(Some("IX"));
    assert!(!contract.is_against("golongan < \"III/c\""));
    assert!(!contract.is_against("golongan >= \"III/c\""));
    assert!(contract.is_against("golongan != \"III/c\""));
}

#[test]
fn a_person_without_a_post_is_known_to_have_none() {
    assert!(!siti().no_post().is_against("\"guru\" dalam jabatan_asal"));
    assert!(siti().no_post().is_against("jabatan_asal == \"\""));
    assert!(!siti().no_target().is_against("rumpun_tujuan == \"fungsional\""));
    let head = siti().goes_to("Camat Rantau", Managerial, "III.a");
    assert!(head.is_against("rumpun_tujuan == \"manajerial\""));
}

#[test]
fn an_expression_that_cannot_be_used_says_where_and_what_to_write() {
    for (expression, place, words) in [
        ("", 1, "fakta, angka"),
        ("umur", 1, "perbandingan"),
        ("umur >", 7, "fakta, angka"),
        ("umur > \"55\"", 8, "tanpa tanda kutip"),
        ("umr > 55", 1, "maksudnya umur?"),
        ("treasurer dalam keadaan", 1, "tanda kutip"),
        ("\"treasurer\" dalam keadaan", 1, "bendahara"),
        ("status == \"HONORER\"", 11, "PPPK"),
        ("golongan < \"V/z\"", 12, "III/b"),
        ("pendidikan < \"TK\"", 14, "S-1"),
        ("predikat[2025] < \"Lumayan\"", 18, "Baik"),
        ("predikat < \"Baik\"", 10, "["),
        ("predikat[25] < \"Baik\"", 10, "predikat[2025]"),
        ("umur > golongan", 6, "angka tidak dapat dibandingkan dengan golongan"),
        ("jabatan_asal < \"Guru\"", 14, "=="),
        ("\"a\" == \"a\"", 5, "fakta"),
        ("umur > 5 dan", 13, "fakta, angka"),
        ("umur > 5 umur", 10, "akhir ketentuan"),
        ("(umur > 5", 10, ")"),
        ("\"bendahara", 1, "tanda kutip"),
        ("umur * 2 > 5", 6, "\"*\""),
        ("umur > 99999999999", 8, "besar"),
        ("umur + \"5\" > 5", 8, "angka"),
        ("umur dalam [\"5\"]", 13, "tanpa tanda kutip"),
        ("status dalam [5]", 15, "teks"),
        ("status dalam []", 15, "daftar"),
        ("keadaan == \"bendahara\"", 1, "fakta, angka"),
        ("umur dalam keadaan", 1, "tanda kutip"),
        ("\"a\" dalam umur", 5, "dalam"),
        ("permintaan_sendiri > salah", 20, "=="),
    ] {
        let error = refused(expression);
        assert_eq!(error.place, place, "{expression}: {error}");
        assert!(error.message.contains(words), "{expression}: {error}");
        assert!(error.to_string().ends_with(&format!("(huruf ke-{place})")));
    }
}

#[test]
fn an_expression_is_short_and_not_deep() {
    let long = format!("umur > 5{}", " dan umur > 5".repeat(153));
    assert!(OfficeRule::new(text(&long)).is_ok());
    assert!(refused(&format!("{long} dan umur > 5")).message.contains("2000"));
    let nested = |deep: usize| format!("{}umur > 5{}", "(".repeat(deep), ")".repeat(deep));
    assert!(OfficeRule::new(text(&nested(32))).is_ok());
    assert!(refused(&nested(33)).message.contains("terlalu dalam"));
    assert!(refused(&format!("{}umur > 5", "bukan ".repeat(33))).message.contains("terlalu dalam"));
}

#[test]
fn every_fact_has_an_example_that_can_be_asked_of_anybody() {
    let everybody = [siti(), siti().no_post().no_target(), siti().leaves_the_government(), siti().rank(None)];
    for fact in FACTS {
        let rule = OfficeRule::new(text(fact.example)).unwrap_or_else(|error| panic!("{}: {error}", fact.name));
        assert!(fact.example.contains(fact.name) && !fact.meaning.is_empty(), "{}", fact.name);
        assert!(["number", "text", "list", "yes_no", "map"].contains(&fact.kind.code()));
        for case in &everybody {
            let found = rule.ask(&Asked { facts: &case.facts, law: &case.law(), told: true });
            assert!(found.is_none_or(|found| found.facts.contains_key(fact.name) || fact.name == "predikat"));
        }
    }
    let mut names: Vec<&str> = FACTS.iter().map(|fact| fact.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), FACTS.len());
}

/// Pieces from which expressions are thrown together; most make no sense.
fn any_expression() -> impl Strategy<Value = String> {
    let pieces = vec![
        "umur",
        "golongan",
        "keadaan",
        "status",
        "predikat[2025]",
        "permintaan_sendiri",
        "jabatan_asal",
        "55",
        "\"bendahara\"",
        "\"PNS\"",
        "\"III/b\"",
        "[",
        "]",
        "(",
        ")",
        ",",
        "dan",
        "atau",
        "bukan",
        "dalam",
        "==",
        "!=",
        "<",
        ">=",
        "+",
        "-",
        "benar",
    ];
    prop::collection::vec(prop::sample::select(pieces), 0..24).prop_map(|pieces| pieces.join(" "))
}

/// Siti and the law, made once for thousands of expressions.
static SITI: LazyLock<(Case, Law)> = LazyLock::new(|| (siti(), siti().law()));

fn ask_siti(rule: &OfficeRule) -> Option<Finding> {
    let (case, law) = &*SITI;
    rule.ask(&Asked { facts: &case.facts, law, told: true })
}

proptest! {
    #[test]
    fn whatever_is_written_is_read_or_refused_with_a_place_inside(
        written in prop_oneof![any_expression(), "\\PC{0,60}", "[a-z0-9\"'()\\[\\] <>=!+\\-,]{0,60}"],
    ) {
        match OfficeRule::new(text(&written)) {
            Ok(rule) => {
                let found = ask_siti(&rule);
                prop_assert!(found.is_none_or(|found| found.rule == "D-01"));
            }
            Err(error) => {
                prop_assert!(error.place >= 1 && error.place <= written.chars().count() + 1, "{written}: {error}");
            }
        }
    }

    #[test]
    fn bytes_that_are_no_text_never_break_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let written = String::from_utf8_lossy(&bytes);
        prop_assert!(OfficeRule::new(text(&written)).is_err() || written.len() >= 4);
    }

    #[test]
    fn to_deny_twice_is_to_say_it(a in 0i64..80, b in 0i64..80) {
        let (plain, twice) = (format!("umur > {a} atau umur < {b}"), format!("bukan (umur <= {a} dan umur >= {b})"));
        let [plain, twice] = [plain, twice].map(|written| ask_siti(&OfficeRule::new(text(&written)).unwrap()).is_some());
        prop_assert_eq!(plain, twice);
    }
}
