//! Waiting lists of wishes (*antrean permohonan*), the oldest first, and the share of requests granted.

use mutasi_documents::report::{ReportCell, ReportColumnKind as Of, ReportRow};
use mutasi_domain::request::RequestState;

use super::ground::Ground;
use super::table::{Table, column, day, numbered, text, whole};
use crate::contract::{AskShares, Failure, GrantedShare, ListRequests, WaitingList};
use crate::desk::Desk;
use crate::run::{granted_shares, waiting_lists};

pub(super) fn tables(desk: &mut Desk, ground: &Ground) -> Result<Vec<Table>, Failure> {
    let lists = waiting_lists(desk, ListRequests { unit: ground.unit, ..ListRequests::default() })?;
    let shares = granted_shares(desk, AskShares { until: Some(ground.day), ..AskShares::default() })?;
    Ok(vec![waiting(&lists), granted(&shares)])
}

fn waiting(lists: &[WaitingList]) -> Table {
    let mut rows = Vec::new();
    for list in lists {
        let what = if list.title.is_empty() { "Jabatan mana pun" } else { &list.title };
        rows.push(ReportRow::Group(format!("{what}, {} (lowong {})", list.unit_name, list.open), 0));
        rows.extend(list.people.iter().map(|person| {
            let state = RequestState::from_code(&person.state).map_or("", RequestState::printed);
            ReportRow::Data(vec![
                ReportCell::Empty,
                day(Some(person.day)),
                text(&person.name),
                text(&person.nip),
                whole(person.place.into()),
                text(state),
            ])
        }));
    }
    Table {
        name: "Antrean".into(),
        title: "DAFTAR TUNGGU PERMOHONAN PINDAH".into(),
        columns: vec![
            column(&["No"], 10.0, Of::Integer),
            column(&["Tanggal surat"], 26.0, Of::Date),
            column(&["Nama"], 80.0, Of::Text),
            column(&["NIP"], 44.0, Of::Text),
            column(&["Pilihan ke-"], 22.0, Of::Integer),
            column(&["Status"], 32.0, Of::Text),
        ],
        rows: numbered(rows),
        notes: vec!["Urutan menurut tanggal surat; yang terlama lebih dahulu.".into()],
    }
}

fn granted(shares: &[GrantedShare]) -> Table {
    let rows = shares.iter().map(|share| {
        let agency = if share.agency.is_empty() { "(tanpa jabatan)" } else { &share.agency };
        let figures = [share.requests, share.granted, share.rejected, share.withdrawn, share.waiting];
        let percent = share.share.map_or(ReportCell::Empty, ReportCell::Decimal);
        let days = share.median_days.map_or(ReportCell::Empty, whole);
        let cells = [ReportCell::Empty, whole(share.year.into()), text(agency)].into_iter();
        ReportRow::Data(cells.chain(figures.map(|figure| whole(figure.into()))).chain([percent, days]).collect())
    });
    Table {
        name: "Bagian dikabulkan".into(),
        title: "BAGIAN PERMOHONAN YANG DIKABULKAN".into(),
        columns: vec![
            column(&["No"], 10.0, Of::Integer),
            column(&["Tahun"], 14.0, Of::Integer),
            column(&["Perangkat daerah asal"], 90.0, Of::Text),
            column(&["Permohonan"], 24.0, Of::Integer),
            column(&["Dikabulkan"], 24.0, Of::Integer),
            column(&["Ditolak"], 20.0, Of::Integer),
            column(&["Ditarik"], 20.0, Of::Integer),
            column(&["Menunggu"], 22.0, Of::Integer),
            column(&["Dikabulkan dari yang diputus (%)"], 34.0, Of::Decimal(1)),
            column(&["Median hari"], 22.0, Of::Integer),
        ],
        rows: numbered(rows.collect()),
        notes: vec!["Permohonan yang ditarik sendiri tidak dihitung sebagai diputus.".into()],
    }
}
