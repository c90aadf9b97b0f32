//! *Daftar Urut Kepangkatan* (DUK), handbook 10.2: permanent staff in the legal order.
//!
//! Contract staff and candidates are left out and counted in a note: the list ranks by rank steps, which the grades of
//! contract staff are never compared with, and a candidate is no permanent civil servant yet.

use mutasi_documents::report::{ReportCell, ReportColumn, ReportColumnKind as Of, ReportRow};
use mutasi_domain::retirement::LeavingReason;
use mutasi_domain::seniority::{Seniority, order};
use mutasi_domain::staff::Status;

use super::ground::{Ground, Present};
use super::table::{Table, column, day, known, numbered, short_day, text};
use crate::holders::leaves;
use crate::people::seniority;

pub(super) fn table(ground: &Ground) -> Table {
    let present = ground.present();
    let count = |status| present.iter().filter(|one| one.record.staff.status == status).count();
    let (candidates, contract) = (count(Status::Cpns), count(Status::Pppk));
    let listed: Vec<&Present<'_>> = present.iter().filter(|one| one.record.staff.status == Status::Pns).collect();
    let rows = ranked(&listed).into_iter().map(|one| row(one, ground)).collect();
    let mut notes = vec![
        "Urutan: golongan, TMT golongan, jabatan, TMT jabatan, masa kerja, latihan jabatan, pendidikan, usia.".into(),
        "Masa kerja menurut catatan kepegawaian terakhir.".into(),
    ];
    if candidates + contract > 0 {
        notes.push(format!(
            "{candidates} CPNS dan {contract} PPPK tidak dimuat: DUK mengurutkan PNS menurut pangkat. Lihat daftar \
             nominatif."
        ));
    }
    Table {
        name: "DUK".into(),
        title: "DAFTAR URUT KEPANGKATAN PEGAWAI NEGERI SIPIL".into(),
        columns: columns(),
        rows: numbered(rows),
        notes,
    }
}

/// People in the legal order.
pub(super) fn ranked<'p, 'g>(people: &[&'p Present<'g>]) -> Vec<&'p Present<'g>> {
    let nips: Vec<String> = people.iter().map(|one| one.record.staff.nip.to_string()).collect();
    let key = |(one, nip): (&&Present<'_>, _)| {
        let level = one.position().map(|position| position.level);
        seniority(&one.record.staff, level, one.held.map(|(post, _)| post.from), nip)
    };
    let nips = nips.iter().map(String::as_str);
    let keys: Vec<Seniority<'_>> = people.iter().zip(nips).map(key).collect();
    order(&keys).into_iter().map(|at| people[at]).collect()
}

fn columns() -> Vec<ReportColumn> {
    vec![
        column(&["No urut"], 12.0, Of::Integer),
        column(&["Nama"], 42.0, Of::Text),
        column(&["NIP"], 33.0, Of::Text),
        column(&["Pangkat", "Gol. ruang"], 11.0, Of::Centred),
        column(&["Pangkat", "TMT"], 18.0, Of::Date),
        column(&["Jabatan", "Nama"], 46.0, Of::Text),
        column(&["Jabatan", "TMT"], 18.0, Of::Date),
        column(&["Masa kerja", "Thn"], 8.0, Of::Centred),
        column(&["Masa kerja", "Bln"], 8.0, Of::Centred),
        column(&["Latihan jabatan", "Nama"], 20.0, Of::Text),
        column(&["Latihan jabatan", "Tahun"], 10.0, Of::Centred),
        column(&["Latihan jabatan", "Jam"], 9.0, Of::Centred),
        column(&["Pendidikan", "Nama"], 30.0, Of::Text),
        column(&["Pendidikan", "Lulus tahun"], 10.0, Of::Centred),
        column(&["Pendidikan", "Tingkat ijazah"], 12.0, Of::Centred),
        column(&["Tanggal lahir"], 18.0, Of::Date),
        column(&["Keterangan"], 24.0, Of::Text),
    ]
}

fn row(one: &Present<'_>, ground: &Ground) -> ReportRow {
    let staff = &one.record.staff;
    let training = staff.training.as_ref();
    let [years, months] = service(staff.service_months);
    ReportRow::Data(vec![
        ReportCell::Empty,
        text(staff.full_name()),
        text(staff.nip.to_string()),
        text(staff.rank.map_or("", |rank| rank.code())),
        day(staff.rank_since),
        text(one.position().map_or("", |position| position.title.as_str())),
        day(one.held.map(|(post, _)| post.from)),
        years,
        months,
        text(training.map_or("", |training| training.name.as_str())),
        known(training.and_then(|training| training.year).unwrap_or(0).into()),
        known(training.and_then(|training| training.hours).unwrap_or(0).into()),
        text(&staff.diploma),
        known(staff.graduated.unwrap_or(0).into()),
        text(staff.education.map_or("", |level| level.code())),
        day(Some(staff.birth_date)),
        text(remark(one, ground)),
    ])
}

/// Years and months of service as they are recorded; nothing where nothing is recorded.
pub(super) fn service(months: i32) -> [ReportCell; 2] {
    match months {
        ..=0 => [ReportCell::Empty, ReportCell::Empty],
        months => [ReportCell::Integer((months / 12).into()), ReportCell::Integer((months % 12).into())],
    }
}

/// What the reader of the list should know: away, without a post, or past the retirement age and still on the post.
fn remark(one: &Present<'_>, ground: &Ground) -> String {
    let staff = &one.record.staff;
    let mut told = Vec::new();
    if !staff.is_active() {
        told.push(staff.standing.trim().to_string());
    }
    match one.position() {
        None => told.push("tanpa jabatan".into()),
        Some(position) => {
            let leaving = leaves(one.record, position, &ground.law);
            if leaving.reason == LeavingReason::Retirement && leaving.day <= ground.day {
                told.push(format!("melewati BUP {}", short_day(leaving.day)));
            }
        }
    }
    told.join("; ")
}
