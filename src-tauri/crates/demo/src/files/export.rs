//! The national staff export (*SIASN*), handbook 10.1.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use mutasi_domain::identity::Sex;
use mutasi_domain::position::Family;
use mutasi_domain::rank::Rank;
use mutasi_domain::staff::Status;
use mutasi_domain::words;
use mutasi_intake::rows::StaffRow;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{government, write_head, write_texts};
use crate::DemoRegion;

/// The columns of the national export, and the four that offices add at its end.
const HEADINGS: [&str; 70] = [
    "PNS ID",
    "NIP BARU",
    "NIP LAMA",
    "NAMA",
    "GELAR DEPAN",
    "GELAR BELAKANG",
    "TEMPAT LAHIR ID",
    "TEMPAT LAHIR NAMA",
    "TANGGAL LAHIR",
    "JENIS KELAMIN",
    "AGAMA ID",
    "AGAMA NAMA",
    "JENIS KAWIN ID",
    "JENIS KAWIN NAMA",
    "NIK",
    "NOMOR HP",
    "EMAIL",
    "EMAIL GOV",
    "ALAMAT",
    "NPWP NOMOR",
    "BPJS",
    "JENIS PEGAWAI ID",
    "JENIS PEGAWAI NAMA",
    "KEDUDUKAN HUKUM ID",
    "KEDUDUKAN HUKUM NAMA",
    "STATUS CPNS PNS",
    "KARTU ASN VIRTUAL",
    "NOMOR SK CPNS",
    "TANGGAL SK CPNS",
    "TMT CPNS",
    "NOMOR SK PNS",
    "TANGGAL SK PNS",
    "TMT PNS",
    "GOL AWAL ID",
    "GOL AWAL NAMA",
    "GOL AKHIR ID",
    "GOL AKHIR NAMA",
    "TMT GOLONGAN",
    "MK TAHUN",
    "MK BULAN",
    "JENIS JABATAN ID",
    "JENIS JABATAN NAMA",
    "JABATAN ID",
    "JABATAN NAMA",
    "TMT JABATAN",
    "TINGKAT PENDIDIKAN ID",
    "TINGKAT PENDIDIKAN NAMA",
    "PENDIDIKAN ID",
    "PENDIDIKAN NAMA",
    "TAHUN LULUS",
    "NAMA SEKOLAH",
    "KPKN ID",
    "KPKN NAMA",
    "LOKASI KERJA ID",
    "LOKASI KERJA NAMA",
    "UNOR ID",
    "UNOR NAMA",
    "INSTANSI INDUK ID",
    "INSTANSI INDUK NAMA",
    "INSTANSI KERJA ID",
    "INSTANSI KERJA NAMA",
    "SATUAN KERJA INDUK ID",
    "SATUAN KERJA INDUK NAMA",
    "SATUAN KERJA KERJA ID",
    "SATUAN KERJA KERJA NAMA",
    "IS VALID NIK",
    "AKHIR KONTRAK",
    "LATIHAN JABATAN NAMA",
    "LATIHAN JABATAN TAHUN",
    "LATIHAN JABATAN JAM",
];

/// Writes one row per person under the title rows that an export carries.
pub(super) fn fill(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Export Data ASN")?;
    let government = government(region);
    let titles = [format!("DATA ASN {}", government.to_uppercase()), format!("Keadaan {}", words::date(region.today))];
    let first = write_head(sheet, &titles, &HEADINGS)?;
    for (at, person) in region.staff.iter().enumerate() {
        write_texts(sheet, first + at as u32, &cells(person, at, &government, &region.region.capital))?;
    }
    Ok(())
}

type Cell<'a> = Cow<'a, str>;

/// The cells of a person in the order of [`HEADINGS`].
fn cells<'a>(row: &'a StaffRow, at: usize, government: &'a str, seat: &'a str) -> [Cell<'a>; 70] {
    let staff = &row.staff;
    let none = || Cow::Borrowed("");
    let id = |table: u32, key: usize| Cow::Owned(format!("A8ACA{table:03}{key:06}-0000"));
    let training = staff.training.as_ref();
    let contract = staff.status == Status::Pppk;
    let decree = |kind: &str, when: Option<NaiveDate>| {
        when.map_or(none(), |day| format!("800/{kind}/{}/{}", at + 1, day.year()).into())
    };
    let (kind_id, kind) = kind_of_post(row.family);
    let (kept_id, kept) = if staff.standing == "Aktif" { ("01", "Aktif") } else { ("15", staff.standing.as_str()) };
    let (faith_id, marriage_id, marriage) = (
        faith_id(&staff.religion),
        if at.is_multiple_of(7) { "2" } else { "1" },
        if at.is_multiple_of(7) { "Belum Menikah" } else { "Menikah" },
    );
    [
        // person
        id(0, at),
        staff.nip.as_str().into(),
        none(),
        staff.name.as_str().into(),
        staff.title_before.as_str().into(),
        staff.title_after.as_str().into(),
        none(),
        staff.birth_place.as_str().into(),
        day(Some(staff.birth_date)),
        if staff.sex == Sex::Male { "M" } else { "F" }.into(),
        faith_id.into(),
        staff.religion.as_str().into(),
        marriage_id.into(),
        marriage.into(),
        staff.nik.as_str().into(),
        staff.phone.as_str().into(),
        staff.email.as_str().into(),
        none(),
        staff.address.as_str().into(),
        format!("99.{:03}.{:03}.0-000.000", at / 1000 % 1000, at % 1000).into(),
        format!("000{:010}", at + 1).into(),
        // employment
        if contract { "22" } else { "12" }.into(),
        if contract { "PPPK" } else { "PNS Daerah" }.into(),
        kept_id.into(),
        kept.into(),
        staff.status.code().into(),
        none(),
        decree("CPNS", staff.cpns_since),
        day(staff.cpns_since),
        day(staff.cpns_since),
        decree("PNS", staff.pns_since),
        day(staff.pns_since),
        day(staff.pns_since),
        // rank
        none(),
        none(),
        staff.rank.and_then(siasn_rank).map_or(none(), Cow::Owned),
        staff.rank.map_or("", Rank::code).into(),
        day(staff.rank_since),
        (staff.service_months / 12).to_string().into(),
        (staff.service_months % 12).to_string().into(),
        // post
        kind_id.into(),
        kind.into(),
        id(1, short_hash(&row.title)),
        row.title.as_str().into(),
        day(Some(row.since)),
        // schooling
        staff.education.map_or(none(), |level| format!("{:02}", level.id()).into()),
        staff.education.map_or("", |level| school_name(level.code())).into(),
        id(2, short_hash(&staff.diploma)),
        staff.diploma.as_str().into(),
        staff.graduated.map_or(none(), |year| year.to_string().into()),
        none(),
        // place
        none(),
        none(),
        id(3, 1),
        seat.into(),
        id(4, short_hash(&row.unit)),
        row.unit.as_str().into(),
        id(5, 1),
        government.into(),
        id(5, 1),
        government.into(),
        id(6, short_hash(&row.agency)),
        row.agency.as_str().into(),
        id(6, short_hash(&row.agency)),
        row.agency.as_str().into(),
        "1".into(),
        // what offices add
        day(staff.contract_end),
        training.map_or(none(), |training| training.name.as_str().into()),
        figure(training.and_then(|training| training.year)),
        figure(training.and_then(|training| training.hours)),
    ]
}

fn figure(value: Option<i32>) -> Cell<'static> {
    value.map_or(Cow::Borrowed(""), |value| value.to_string().into())
}

fn day(day: Option<NaiveDate>) -> Cell<'static> {
    day.map_or(Cow::Borrowed(""), |day| day.format("%d-%m-%Y").to_string().into())
}

/// Id and name of the kind of post (handbook 3.8), in the older words that the export still uses.
fn kind_of_post(family: Option<Family>) -> (&'static str, &'static str) {
    match family {
        Some(Family::Managerial) => ("1", "Jabatan Struktural"),
        Some(Family::Functional) => ("2", "Jabatan Fungsional Tertentu"),
        Some(Family::Pelaksana) => ("4", "Jabatan Fungsional Umum"),
        None => ("", ""),
    }
}

/// Rank id of permanent staff (handbook 3.1); grades of contract staff have no id there.
fn siasn_rank(rank: Rank) -> Option<String> {
    let ids = [11, 12, 13, 14, 21, 22, 23, 24, 31, 32, 33, 34, 41, 42, 43, 44, 45];
    match rank {
        Rank::Step(at) => ids.get(usize::from(at)).map(i32::to_string),
        Rank::Contract(_) => None,
    }
}

fn school_name(code: &str) -> &'static str {
    match code {
        "SD" => "Sekolah Dasar",
        "SLTP" => "SLTP/SMP Sederajat",
        "SLTA" => "SLTA/SMA Sederajat",
        "D-III" => "Diploma III/Sarjana Muda",
        "S-2" => "S-2",
        _ => "S-1/Sarjana",
    }
}

fn faith_id(religion: &str) -> &'static str {
    const FAITHS: [(&str, &str); 6] =
        [("Islam", "1"), ("Kristen", "2"), ("Katolik", "3"), ("Hindu", "4"), ("Buddha", "5"), ("Khonghucu", "6")];
    FAITHS.iter().find(|(name, _)| *name == religion).map_or("", |(_, id)| id)
}

/// Six digits that stand for a name, so that the same unit or title has the same id in every row.
fn short_hash(name: &str) -> usize {
    let hash = name
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3));
    (hash % 1_000_000) as usize
}
