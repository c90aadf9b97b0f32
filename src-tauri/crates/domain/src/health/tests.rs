use chrono::NaiveDate;

use super::*;
use crate::parameter::shipped;

fn law() -> Law {
    Law::on(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(), shipped()).unwrap()
}

#[test]
fn the_four_kinds_of_puskesmas_need_22_31_19_and_27_people() {
    let law = law();
    for (inpatient, urban, people, total) in [
        (false, true, [1, 1, 5, 4, 2, 1, 1, 1, 1, 3, 2], 22),
        (true, true, [2, 1, 8, 7, 2, 1, 1, 2, 2, 3, 2], 31),
        (false, false, [1, 1, 5, 4, 1, 1, 1, 1, 1, 2, 1], 19),
        (true, false, [2, 1, 8, 7, 1, 1, 1, 2, 1, 2, 1], 27),
    ] {
        let table = minimum(PuskesmasKind { inpatient, urban }, &law);
        assert_eq!(table.keys().copied().collect::<Vec<_>>(), HealthCategory::ALL);
        assert_eq!(table.values().copied().collect::<Vec<_>>(), people);
        assert_eq!(table.values().sum::<i64>(), total);
    }
}

#[test]
fn a_table_names_every_category_once() {
    let whole = "dokter 1; dokter_gigi 1; perawat 5; bidan 4; kesmas 2; kesling 1; atlm 1; gizi 1; farmasi 1; administrasi 3; pekarya 2";
    assert!(parse_minimum(whole).is_some());
    for (wrong, why) in [
        ("", "nothing"),
        ("dokter 1; bidan 4", "categories are missing"),
        (&whole.replace("pekarya", "bidan"), "a category stands twice"),
        (&whole.replace("pekarya", "sopir"), "an unknown category"),
        (&whole.replace("pekarya 2", "pekarya -2"), "fewer than nobody"),
        (&whole.replace("pekarya 2", "pekarya 1.5"), "half a person"),
        (&whole.replace("pekarya 2", "pekarya"), "no number"),
    ] {
        assert_eq!(parse_minimum(wrong), None, "{why}");
    }
}

#[test]
fn titles_tell_the_category_with_or_without_their_level() {
    use HealthCategory::*;
    for (title, category) in [
        ("Dokter Ahli Pertama", Some(Doctor)),
        ("Ahli Madya - Dokter", Some(Doctor)),
        ("DOKTER GIGI AHLI MUDA", Some(Dentist)),
        ("Dokter Hewan Ahli Pertama", None),
        ("Perawat Terampil", Some(Nurse)),
        ("Perawat Gigi Penyelia", None),
        ("Terapis Gigi dan Mulut Mahir", None),
        ("TERAMPIL-BIDAN", Some(Midwife)),
        ("Penyuluh Kesehatan Masyarakat Ahli Muda", Some(PublicHealth)),
        ("Epidemiolog Kesehatan Ahli Pertama", Some(PublicHealth)),
        ("Administrator Kesehatan Ahli Muda", Some(PublicHealth)),
        ("Sanitarian Terampil", Some(EnvironmentalHealth)),
        ("Tenaga Sanitasi Lingkungan Ahli Pertama", Some(EnvironmentalHealth)),
        ("Pranata Laboratorium Kesehatan Mahir", Some(Laboratory)),
        ("Pranata Laboratorium Pendidikan Mahir", None),
        ("Nutrisionis Ahli Pertama", Some(Nutrition)),
        ("Apoteker Ahli Pertama", Some(Pharmacy)),
        ("Asisten Apoteker Terampil", Some(Pharmacy)),
        ("Pengadministrasi Perkantoran", Some(Administration)),
        ("Pengolah Data dan Informasi", Some(Administration)),
        ("Operator Layanan Operasional", Some(Support)),
        ("Pengelola Umum Operasional", Some(Support)),
        ("Kepala Puskesmas", None),
        ("Kepala Subbagian Tata Usaha", None),
        ("Guru Kelas Ahli Pertama", None),
        ("Bidang Kesehatan", None),
        ("", None),
    ] {
        assert_eq!(HealthCategory::of_title(title), category, "{title}");
    }
}

#[test]
fn categories_read_back_from_their_codes() {
    for (at, category) in HealthCategory::ALL.into_iter().enumerate() {
        assert_eq!((CATEGORIES[at].0, category as usize), (category, at), "the table stands in the order of the type");
        assert_eq!(HealthCategory::from_code(category.code()), Some(category));
    }
    assert_eq!(HealthCategory::from_code("Dokter"), None);
}

#[test]
fn golden_4_the_wisn_ratio_tells_the_pressure() {
    let ratio = wisn_ratio(2, 2.5 / 0.9).unwrap();
    assert_eq!((format!("{ratio:.2}"), format!("{:.2}", pressure(ratio))), ("0.72".into(), "0.28".into()));
    assert_eq!(wisn_ratio(0, 2.5), Some(0.0));
    assert_eq!(wisn_ratio(3, 2.5).map(pressure).map(|value| format!("{value:.1}")), Some("-0.2".into()));
    assert_eq!(wisn_ratio(3, 0.0), None, "where nothing is needed there is no ratio");
}
