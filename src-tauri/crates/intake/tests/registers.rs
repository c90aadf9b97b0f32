//! Careers, relatives, circumstances, talent and training: what is read and what is refused.

mod support;

use chrono::NaiveDate;
use mutasi_domain::circumstance::CircumstanceKind;
use mutasi_domain::position::{Family, Level};
use mutasi_domain::relative::Relation;
use mutasi_intake::rows::Rows;
use support::{BUDI, SITI, codes, each_is_refused, people, remark_codes, table, values};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

const CAREER: &str = "NIP;Nama;Jabatan;Jenis;Jenjang;Unit Kerja;TMT Mulai;TMT Selesai";

#[test]
fn a_post_ends_on_the_day_after_the_last() {
    let file = table(
        CAREER,
        &[
            &people("SITI;Siti Rahma;Kepala Seksi  Arsip;Manajerial;IV.a;Dinas Arsip;01-02-2018;31-12-2020"),
            &people("SITI;;Analis Kebijakan Ahli Muda;;;;01-01-2021;s.d. sekarang"),
            &people("BUDI;;Kepala Bidang;;III/b;;01-01-2021;"),
            &people("BUDI;;Kepala Seksi;struktural;;;01-01-2015;31-12-2020"),
            &people("BUDI;;Pengadministrasi;JFU;;;2010-01-01;2014-12-31 00:00:00"),
            &people("BUDI;;Operator Terampil;pelaksana;;;2008-01-01;2009-12-31"),
        ],
    );
    assert_eq!((codes(&file.rejected), remark_codes(&file)), (vec![], vec!["level_missing"]));
    let posts = values!(file, Career);
    assert_eq!((posts[0].name.as_str(), posts[0].title.as_str()), ("Siti Rahma", "Kepala Seksi Arsip"));
    assert_eq!((posts[0].from, posts[0].to), (day(2018, 2, 1), Some(day(2021, 1, 1))));
    assert_eq!((posts[0].family, posts[0].level), (Family::Managerial, Level::parse("IV.a").unwrap()));
    assert_eq!((posts[1].family, posts[1].to), (Family::Functional, None), "the title tells level and family");
    assert_eq!(posts[1].level, Level::parse("Ahli Muda").unwrap());
    assert_eq!((posts[2].family, posts[2].level.code()), (Family::Managerial, "III.b"), "the level tells the family");
    assert_eq!(posts[3].level, Level::None, "told by the remark");
    assert_eq!((posts[4].family, posts[4].to), (Family::Pelaksana, Some(day(2015, 1, 1))));
    assert_eq!(posts[5].level, Level::None, "what a pelaksana title ends with is no level");
}

#[test]
fn careers_that_are_refused() {
    each_is_refused(
        CAREER,
        &[
            (";;Kepala Seksi;manajerial;IV.a;;01-02-2018;", "nip_empty", "NIP"),
            ("1.98501012010012E+17;;Kepala Seksi;manajerial;IV.a;;01-02-2018;", "nip_as_number", "NIP"),
            ("SITI;;;manajerial;IV.a;;01-02-2018;", "title_missing", "Jabatan"),
            ("SITI;;Kepala Seksi;;;;01-02-2018;", "family_unknown", "Jenis"),
            ("SITI;;Kepala Seksi;pimpinan;IV.a;;01-02-2018;", "family_unknown", "Jenis"),
            ("SITI;;Kepala Seksi;manajerial;IX.z;;01-02-2018;", "level_unknown", "Jenjang"),
            ("SITI;;Kepala Seksi;manajerial;IV.a;;;", "date_invalid", "TMT Mulai"),
            ("SITI;;Kepala Seksi;manajerial;IV.a;;31-02-2018;", "date_invalid", "TMT Mulai"),
            ("SITI;;Kepala Seksi;manajerial;IV.a;;43132;", "date_as_number", "TMT Mulai"),
            ("SITI;;Kepala Seksi;manajerial;IV.a;;01-02-2018;akhir tahun", "date_invalid", "TMT Selesai"),
            ("SITI;;Kepala Seksi;manajerial;IV.a;;01-02-2018;31-01-2018", "date_order", "TMT Selesai"),
            ("SITI;;#REF!;manajerial;IV.a;;01-02-2018;", "formula_error", "Jabatan"),
        ],
    );
    let line = people("SITI;;Kepala Seksi;manajerial;IV.a;;01-02-2018;");
    let other = people("SITI;;KEPALA  SEKSI;manajerial;IV.b;;01-02-2018;31-12-2020");
    assert_eq!(codes(&table(CAREER, &[&line, &other]).rejected), [(3, "duplicate_row")]);
}

const RELATIVES: &str = "NIP;Nama;NIP Keluarga;Nama Keluarga;Hubungan;Keterangan";

#[test]
fn a_tie_is_told_from_either_side() {
    let file =
        table(RELATIVES, &[&people("SITI;Siti;BUDI;Budi;Suami/Istri;akta 12"), &people("BUDI;Budi;SITI;Siti;Isteri;")]);
    assert_eq!(codes(&file.rejected), []);
    let ties = values!(file, Relatives);
    assert_eq!((ties[0].nip.as_str(), ties[0].other.as_str()), (SITI, BUDI));
    assert_eq!((ties[0].relation, ties[0].note.as_str()), (Relation::Spouse, "akta 12"));
    assert_eq!((ties[1].relation, ties[1].other_name.as_str()), (Relation::Spouse, "Siti"));
    for (word, relation, note) in [
        ("Orang Tua", Relation::Parent, ""),
        ("anak kandung", Relation::Child, ""),
        ("Adik", Relation::Sibling, ""),
        ("Ibu Mertua", Relation::ParentInLaw, ""),
        ("menantu", Relation::ChildInLaw, ""),
        ("ipar", Relation::SiblingInLaw, ""),
        ("Lainnya", Relation::Other, ""),
        ("Keponakan", Relation::Other, "Keponakan"),
    ] {
        let file = table(RELATIVES, &[&people(&format!("SITI;;BUDI;;{word};"))]);
        let tie = &values!(file, Relatives)[0];
        assert_eq!((tie.relation, tie.note.as_str()), (relation, note), "{word}");
    }
}

#[test]
fn relatives_that_are_refused() {
    each_is_refused(
        RELATIVES,
        &[
            ("SITI;;;;istri;", "nip_empty", "NIP Keluarga"),
            ("SITI;;1.97902022005011E+17;;istri;", "nip_as_number", "NIP Keluarga"),
            ("SITI;;SITI;;istri;", "relative_self", "NIP Keluarga"),
            ("SITI;;BUDI;;teman;", "relation_unknown", "Hubungan"),
            ("SITI;;BUDI;;;", "relation_unknown", "Hubungan"),
        ],
    );
    let child = people("SITI;;BUDI;;anak;");
    for (second, code) in [("SITI;;BUDI;;ipar;", "duplicate_row"), ("BUDI;;SITI;;anak;", "relation_disagrees")] {
        assert_eq!(codes(&table(RELATIVES, &[&child, &people(second)]).rejected), [(3, code)], "{second}");
    }
    let parent = people("BUDI;;SITI;;ayah;");
    assert_eq!(codes(&table(RELATIVES, &[&child, &parent]).rejected), []);
}

const CIRCUMSTANCES: &str = "NIP;Nama;Keadaan;Mulai;Sampai;Nomor Surat";

#[test]
fn every_circumstance_is_known_by_its_printed_word() {
    for kind in CircumstanceKind::all() {
        let line = format!("{SITI};;{};01-02-2026;30-04-2026;800/1/2026", kind.printed());
        let file = table(CIRCUMSTANCES, &[&line]);
        let circumstance = values!(file, Circumstances).remove(0).circumstance;
        assert_eq!((circumstance.kind, circumstance.from), (kind, day(2026, 2, 1)), "{line}");
        assert_eq!((circumstance.until, circumstance.note.as_str()), (Some(day(2026, 4, 30)), "800/1/2026"));
    }
    let file = table(CIRCUMSTANCES, &[&people("SITI;;Bendahara Pengeluaran;01-02-2026;;")]);
    let circumstance = values!(file, Circumstances).remove(0).circumstance;
    assert_eq!((circumstance.kind, circumstance.until), (CircumstanceKind::Treasurer, None));
    assert_eq!(circumstance.note, "Bendahara Pengeluaran", "the word tells more than the kind");
}

#[test]
fn circumstances_that_are_refused() {
    each_is_refused(
        CIRCUMSTANCES,
        &[
            ("19850101201001200;;hamil;01-02-2026;;", "nip_length", "NIP"),
            ("SITI;;bahagia;01-02-2026;;", "circumstance_unknown", "Keadaan"),
            ("SITI;;;01-02-2026;;", "circumstance_unknown", "Keadaan"),
            ("SITI;;hamil;;;", "date_invalid", "Mulai"),
            ("SITI;;hamil;2026;;", "date_as_number", "Mulai"),
            ("SITI;;hamil;01-02-2026;31-02-2026;", "date_invalid", "Sampai"),
            ("SITI;;hamil;01-02-2026;31-01-2026;", "date_order", "Sampai"),
        ],
    );
    let line = people("SITI;;hamil;01-02-2026;;");
    let longer = people("SITI;;Hamil;01-02-2026;31-10-2026;");
    assert_eq!(codes(&table(CIRCUMSTANCES, &[&line, &longer]).rejected), [(3, "duplicate_row")]);
}

const TALENT: &str = "NIP;Nama;Tahun;Nilai Kinerja;Nilai Potensial;Kotak";

#[test]
fn a_place_in_the_talent_map_is_read() {
    let file = table(TALENT, &[&people("SITI;Siti;2025;87,5;0;8"), &people("SITI;Siti;2024;100;70;")]);
    let places = values!(file, Talent);
    assert_eq!((places[0].year, places[0].performance, places[0].potential), (2025, 87.5, 0.0));
    assert_eq!((places[0].talent_box, places[1].talent_box), (Some(8), None));
    each_is_refused(
        TALENT,
        &[
            ("SITI;;;80;80;", "year_invalid", "Tahun"),
            ("SITI;;25;80;80;", "year_invalid", "Tahun"),
            ("SITI;;2025;;80;", "talent_score_invalid", "Nilai Kinerja"),
            ("SITI;;2025;80;100,5;", "talent_score_invalid", "Nilai Potensial"),
            ("SITI;;2025;-1;80;", "talent_score_invalid", "Nilai Kinerja"),
            ("SITI;;2025;baik;80;", "talent_score_invalid", "Nilai Kinerja"),
            ("SITI;;2025;80;80;10", "talent_box_invalid", "Kotak"),
            ("SITI;;2025;80;80;IX", "talent_box_invalid", "Kotak"),
        ],
    );
    let file = table(TALENT, &[&people("SITI;;2025;80;80;"), &people("SITI;;2025;90;80;")]);
    assert_eq!(codes(&file.rejected), [(3, "duplicate_row")], "the first is kept");
}

const TRAININGS: &str = "NIP;Nama;Nama Diklat;Tahun;JP;Nomor Sertifikat";

#[test]
fn training_is_read_and_told_apart_by_year() {
    let file = table(
        TRAININGS,
        &[
            &people("SITI;Siti;Pelatihan Bendahara;2024;40;0001/B"),
            &people("SITI;Siti;Pelatihan Bendahara;2025;;"),
            &people("BUDI;;PKA;;;"),
        ],
    );
    assert_eq!(codes(&file.rejected), []);
    let trainings = values!(file, Trainings);
    assert_eq!((trainings[0].year, trainings[0].hours), (Some(2024), Some(40)));
    assert_eq!((trainings[0].training.as_str(), trainings[0].certificate.as_str()), ("Pelatihan Bendahara", "0001/B"));
    assert_eq!((trainings[2].year, trainings[2].hours), (None, None));
    each_is_refused(
        TRAININGS,
        &[
            ("SITI;;;2024;40;", "training_missing", "Nama Diklat"),
            ("SITI;;PKA;24;40;", "year_invalid", "Tahun"),
            ("SITI;;PKA;2024;0;", "hours_invalid", "JP"),
            ("SITI;;PKA;2024;empat puluh;", "hours_invalid", "JP"),
            ("198501012010013005;;PKA;2024;40;", "nip_bad_sex", "NIP"),
        ],
    );
    let file = table(TRAININGS, &[&people("SITI;;PKA;2024;40;"), &people("SITI;;pka;2024;;")]);
    assert_eq!(codes(&file.rejected), [(3, "duplicate_row")]);
}
