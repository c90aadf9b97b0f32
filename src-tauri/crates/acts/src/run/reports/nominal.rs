//! *Daftar nominatif*, handbook 10.3: everybody by unit. The NIK is no part of the form and never printed.

use std::collections::BTreeMap;

use mutasi_documents::report::{ReportCell, ReportColumn, ReportColumnKind as Of, ReportRow};
use mutasi_domain::day::months_between;

use super::ground::{Ground, Present};
use super::seniority::{ranked, service};
use super::table::{Table, by_unit, column, day, numbered, short_day, text, whole};

pub(super) fn table(ground: &Ground) -> Table {
    let present = ground.present();
    let everybody: Vec<&Present<'_>> = present.iter().collect();
    let mut units: BTreeMap<i64, Vec<&Present<'_>>> = BTreeMap::new();
    let mut without_post = Vec::new();
    for one in ranked(&everybody) {
        match one.position() {
            Some(position) => units.entry(position.unit).or_default().push(one),
            None => without_post.push(one),
        }
    }
    let rows_of = |people: Vec<&Present<'_>>| people.into_iter().map(|one| row(one, ground)).collect::<Vec<_>>();
    let units = units.into_iter().map(|(unit, people)| (unit, rows_of(people))).collect();
    let mut rows = by_unit(ground, units, |_| None);
    if !without_post.is_empty() {
        rows.push(ReportRow::Group("Tanpa jabatan pada peta".into(), 0));
        rows.append(&mut rows_of(without_post));
    }
    Table {
        name: "Nominatif".into(),
        title: "DAFTAR NOMINATIF PEGAWAI".into(),
        columns: columns(),
        rows: numbered(rows),
        notes: vec![
            "Tiap unit menurut urutan kepangkatan, PPPK sesudah PNS.".into(),
            "Memuat data pegawai: simpan dan bagikan seperlunya saja.".into(),
        ],
    }
}

fn columns() -> Vec<ReportColumn> {
    vec![
        column(&["No"], 12.0, Of::Integer),
        column(&["Nama"], 42.0, Of::Text),
        column(&["NIP"], 33.0, Of::Text),
        column(&["Tempat, tanggal lahir"], 34.0, Of::Text),
        column(&["Golongan", "Ruang"], 12.0, Of::Centred),
        column(&["Golongan", "TMT"], 18.0, Of::Date),
        column(&["Pendidikan/diklat terakhir"], 36.0, Of::Text),
        column(&["Jabatan"], 44.0, Of::Text),
        column(&["TMT jabatan"], 18.0, Of::Date),
        column(&["Masa kerja", "Th"], 8.0, Of::Centred),
        column(&["Masa kerja", "Bl"], 8.0, Of::Centred),
        column(&["Alamat"], 40.0, Of::Text),
        column(&["Usia"], 9.0, Of::Centred),
    ]
}

fn row(one: &Present<'_>, ground: &Ground) -> ReportRow {
    let staff = &one.record.staff;
    let training = staff.training.as_ref().map_or("", |training| training.name.as_str());
    let learned: Vec<&str> = [staff.diploma.as_str(), training].into_iter().filter(|part| !part.is_empty()).collect();
    let born = [staff.birth_place.as_str(), &short_day(staff.birth_date)].map(str::trim).join(", ");
    let [years, months] = service(staff.service_months);
    ReportRow::Data(vec![
        ReportCell::Empty,
        text(staff.full_name()),
        text(staff.nip.to_string()),
        text(born.trim_start_matches(", ")),
        text(staff.rank.map_or("", |rank| rank.code())),
        day(staff.rank_since),
        text(learned.join("; ")),
        text(one.position().map_or("", |position| position.title.as_str())),
        day(one.held.map(|(post, _)| post.from)),
        years,
        months,
        text(staff.address.trim()),
        whole((months_between(staff.birth_date, ground.day) / 12).into()),
    ])
}
