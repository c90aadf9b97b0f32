//! Requests of staff and sites of units: what is read and what is refused.

mod support;

use chrono::NaiveDate;
use mutasi_domain::site::Site;
use mutasi_intake::rows::{FileKind, Rows, WishRow};
use rust_xlsxwriter::Workbook;
use support::{SITI, bytes_of, codes, each_is_refused, file_with, people, read, remark_codes, table, values};

const REQUESTS: &str = "NIP;Nama;Tanggal;Alasan;Tujuan 1;Tujuan 2;Tujuan 3";

fn wish(unit: &str, title: &str) -> WishRow {
    WishRow { unit: unit.into(), title: title.into() }
}

#[test]
fn a_request_names_units_or_posts_the_dearest_first() {
    let file = table(
        REQUESTS,
        &[
            &people("SITI;SITI RAHMA;05-10-2026;Ikut suami;SD Negeri 5  Rantau / Guru Kelas Ahli Pertama;;Dinas Arsip"),
            &people("SITI;;06-10-2026;;Dinas Arsip;;"),
            &people("BUDI;;2026-10-05;;Bidang Sarana/Prasarana;;"),
        ],
    );
    assert_eq!((codes(&file.rejected), remark_codes(&file)), (vec![], vec![]));
    let requests = values!(file, Requests);
    assert_eq!((requests[0].nip.as_str(), requests[0].reason.as_str()), (SITI, "Ikut suami"));
    assert_eq!(requests[0].day, NaiveDate::from_ymd_opt(2026, 10, 5).unwrap());
    let expected = [wish("SD Negeri 5 Rantau", "Guru Kelas Ahli Pertama"), wish("Dinas Arsip", "")];
    assert_eq!(requests[0].targets, expected, "an empty place closes up");
    assert_eq!(requests[2].targets, [wish("Bidang Sarana/Prasarana", "")], "a stroke inside a name parts nothing");
}

#[test]
fn requests_that_are_refused() {
    each_is_refused(
        REQUESTS,
        &[
            (";;05-10-2026;;Dinas Arsip;;", "nip_empty", "NIP"),
            ("1.98501012010012E+17;;05-10-2026;;Dinas Arsip;;", "nip_as_number", "NIP"),
            ("SITI;;;;Dinas Arsip;;", "date_invalid", "Tanggal"),
            ("SITI;;31-02-2026;;Dinas Arsip;;", "date_invalid", "Tanggal"),
            ("SITI;;46300;;Dinas Arsip;;", "date_as_number", "Tanggal"),
            ("SITI;;05-10-2026;;;;", "target_missing", "Tujuan 1"),
            ("SITI;;05-10-2026;;Dinas Arsip; / Arsiparis;", "target_missing", "Tujuan 2"),
            ("SITI;;05-10-2026;;Dinas Arsip;Dinas Sosial;DINAS  ARSIP", "target_repeated", "Tujuan 3"),
        ],
    );
    let more = format!("{REQUESTS};Tujuan 4");
    each_is_refused(&more, &[("SITI;;05-10-2026;;A;B;C;D", "targets_too_many", "Tujuan 4")]);
    let three = table(&more, &[&people("SITI;;05-10-2026;;A;B;C;")]);
    assert_eq!(values!(three, Requests)[0].targets.len(), 3);
    let line = people("SITI;;05-10-2026;;A;;");
    let other = people("SITI;;05-10-2026;;B;;");
    assert_eq!(codes(&table(REQUESTS, &[&line, &other]).rejected), [(3, "duplicate_row")], "the first is kept");
}

const SITES: &str = "Unit;Kecamatan;Lintang;Bujur;Kesulitan";

#[test]
fn a_site_is_read_with_a_comma_or_a_point() {
    let file = table(
        SITES,
        &[
            "SD Negeri 5;Tanjung  Elok;-7,2504;110,4203;2",
            "SD Negeri 6;Tanjung Elok;-7.250;110.420;",
            "SD Negeri 7;Tanjung Elok;;;",
            "SD Negeri 8;;;;3",
        ],
    );
    assert_eq!((codes(&file.rejected), remark_codes(&file)), (vec![], vec![]), "degrees have no thousands");
    let sites = values!(file, Sites);
    let at = |latitude, longitude, hardship| Site {
        district: "Tanjung Elok".into(),
        latitude: Some(latitude),
        longitude: Some(longitude),
        hardship,
    };
    assert_eq!((sites[0].unit.as_str(), &sites[0].site), ("SD Negeri 5", &at(-7.2504, 110.4203, 2)));
    assert_eq!(sites[1].site, at(-7.25, 110.42, 0));
    assert_eq!(sites[2].site, Site { district: "Tanjung Elok".into(), ..Site::default() });
    assert_eq!(sites[3].site, Site { hardship: 3, ..Site::default() });
}

#[test]
fn a_site_in_a_sheet_may_be_numbers() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["Unit Kerja", "Lintang", "Bujur", "Kesulitan"]).unwrap();
    sheet.write_string(1, 0, "SD Negeri 5").unwrap();
    sheet.write_row(1, 1, [-7.2504, 110.4203, 1.0]).unwrap();
    let (_folder, path) = file_with("lokasi.xlsx", &bytes_of(workbook));
    let file = read(&path).unwrap();
    assert_eq!(file.rows.kind(), FileKind::Sites);
    let site = &values!(file, Sites)[0].site;
    assert_eq!((site.latitude, site.longitude, site.hardship), (Some(-7.2504), Some(110.4203), 1));
}

#[test]
fn sites_that_are_refused() {
    each_is_refused(
        SITES,
        &[
            (";Tanjung Elok;-7,25;110,42;0", "unit_missing", "Unit"),
            ("SD Negeri 5;Tanjung Elok;-11,5;110,42;0", "coordinate_range", "Lintang"),
            ("SD Negeri 5;Tanjung Elok;-7,25;94,9;0", "coordinate_range", "Bujur"),
            ("SD Negeri 5;Tanjung Elok;110,42;-7,25;0", "coordinate_range", "Lintang"),
            ("SD Negeri 5;Tanjung Elok;7° 15' LS;110,42;0", "coordinate_invalid", "Lintang"),
            ("SD Negeri 5;Tanjung Elok;-7.250.400;110,42;0", "coordinate_invalid", "Lintang"),
            ("SD Negeri 5;Tanjung Elok;-7,25;;0", "coordinate_alone", "Bujur"),
            ("SD Negeri 5;Tanjung Elok;;110,42;0", "coordinate_alone", "Lintang"),
            ("SD Negeri 5;Tanjung Elok;-7,25;110,42;4", "hardship_invalid", "Kesulitan"),
            ("SD Negeri 5;Tanjung Elok;-7,25;110,42;-1", "hardship_invalid", "Kesulitan"),
            ("SD Negeri 5;Tanjung Elok;-7,25;110,42;sulit", "hardship_invalid", "Kesulitan"),
            ("SD Negeri 5;;;;", "site_empty", "Unit"),
        ],
    );
    let swapped = table(SITES, &["SD Negeri 5;Tanjung Elok;110,42;-7,25;0"]);
    assert!(swapped.rejected[0].message.contains("tertukar"), "{}", swapped.rejected[0].message);
    let twice = table(SITES, &["SD Negeri 5;A;-7,25;110,42;0", "sd negeri 5;B;-7,26;110,42;0"]);
    assert_eq!(codes(&twice.rejected), [(3, "duplicate_row")], "the first is kept");
}
