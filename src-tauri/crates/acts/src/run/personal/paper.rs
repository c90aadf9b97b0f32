//! Papers about personal data: what is held, for the person, and the minutes of an erasure.

use chrono::NaiveDate;
use mutasi_documents::report::{
    PaperSpec, Report, ReportCell, ReportColumn, ReportColumnKind as Of, ReportRow, to_pdf,
};
use mutasi_documents::{Paper, PdfMeta};
use mutasi_domain::words;

use super::super::region::government;
use super::super::reports::{Ready, signature};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;

fn column(heading: &str, millimetres: f32, kind: Of) -> ReportColumn {
    ReportColumn {
        heading: vec![heading.to_string()],
        width_mm: millimetres,
        width_chars: f64::from(millimetres) * 0.55,
        kind,
    }
}

fn text(value: impl Into<String>) -> ReportCell {
    let value = value.into();
    if value.is_empty() { ReportCell::Empty } else { ReportCell::Text(value) }
}

/// What is held about a person, who saw it and who changed it, as it is handed to the person.
pub(super) fn person(desk: &Desk, data: &PersonData, asked: NaiveDate, due: NaiveDate) -> Result<Ready, Failure> {
    let mut held = Vec::new();
    for table in &data.held {
        held.push(ReportRow::Group(table.title.clone(), 0));
        for row in &table.rows {
            let origin = origin(row);
            for (at, field) in row.fields.iter().enumerate() {
                let origin = if at == 0 { text(origin.as_str()) } else { ReportCell::Empty };
                held.push(ReportRow::Data(vec![text(field.name.as_str()), text(field.value.as_str()), origin]));
            }
        }
    }
    let seen = data.seen.iter().map(|one| {
        ReportRow::Data(vec![
            text(one.at.as_str()),
            text(one.account.as_str()),
            text(one.told.as_str()),
            text(one.note.as_str()),
        ])
    });
    let changed = data.changed.iter().map(|one| {
        ReportRow::Data(vec![
            text(one.at.as_str()),
            text(one.account.as_str()),
            text(one.label.as_str()),
            text(one.what.as_str()),
        ])
    });
    let papers = data.papers.iter().map(|paper| {
        ReportRow::Data(vec![
            ReportCell::Date(paper.date.to_string()),
            text(paper.told.as_str()),
            text(paper.number.as_str()),
            text(paper.file.as_str()),
        ])
    });
    let mut notes = vec![
        format!("Dasar: {}. Diminta {}, paling lambat diberikan {}.", data.basis, words::date(asked), words::date(due)),
        "Waktu ditulis dalam UTC. Asal: berkas dan baris, atau nomor catatan jurnal.".to_string(),
        "Memuat NIK, alamat, dan kontak secara utuh. Serahkan hanya kepada yang bersangkutan.".to_string(),
    ];
    if !data.erased_entries.is_empty() {
        notes.push(format!(
            "Isi {} catatan jurnal sudah dihapus sesuai masa simpan; perubahannya tidak dapat disebut lagi.",
            data.erased_entries.len()
        ));
    }
    let who = [column("Waktu", 38.0, Of::Text), column("Akun", 30.0, Of::Text)];
    let sheets = vec![
        Sheet {
            title: "DATA PRIBADI YANG DISIMPAN",
            columns: vec![
                column("Keterangan", 48.0, Of::Text),
                column("Isi", 82.0, Of::Text),
                column("Asal", 50.0, Of::Text),
            ],
            rows: held,
            notes: Vec::new(),
        },
        Sheet {
            title: "SIAPA YANG MELIHAT ATAU MENERIMA",
            columns: [&who[..], &[column("Peristiwa", 52.0, Of::Text), column("Catatan", 60.0, Of::Text)]].concat(),
            rows: seen.collect(),
            notes: Vec::new(),
        },
        Sheet {
            title: "SIAPA YANG MENGUBAH",
            columns: [&who[..], &[column("Tindakan", 52.0, Of::Text), column("Yang disentuh", 60.0, Of::Text)]]
                .concat(),
            rows: changed.collect(),
            notes: Vec::new(),
        },
        Sheet {
            title: "SURAT YANG MENYEBUT NAMA",
            columns: vec![
                column("Tanggal", 24.0, Of::Date),
                column("Jenis", 36.0, Of::Text),
                column("Nomor", 56.0, Of::Text),
                column("Berkas", 64.0, Of::Text),
            ],
            rows: papers.collect(),
            notes,
        },
    ];
    let subject = format!("{}, NIP {}", data.name, data.nip);
    set(desk, &subject, sheets, &format!("Data-pribadi_{}_{}", data.nip, desk.today))
}

/// Where a row came from: `pegawai.xlsx baris 12`, `jurnal 7, 21-11-2026`.
fn origin(row: &HeldRow) -> String {
    let file = row.file.as_ref().map(|file| match row.row {
        Some(number) => format!("{file} baris {number}"),
        None => file.clone(),
    });
    let entry = row.entry.map(|entry| match row.day {
        Some(day) => format!("jurnal {entry}, {}", day.format("%d-%m-%Y")),
        None => format!("jurnal {entry}"),
    });
    [file, entry].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// What the minutes of an erasure (*berita acara penghapusan*) say.
pub(in crate::run) struct Minutes<'a> {
    /// The person with NIP, or which part of the journal.
    pub(in crate::run) about: String,
    /// Keyed hash under which the proof stands in the store.
    pub(in crate::run) subject: &'a str,
    pub(in crate::run) basis: &'a str,
    pub(in crate::run) erased: &'a [CountedRows],
    pub(in crate::run) kept: &'a [KeptRows],
    /// Journal entries whose contents go.
    pub(in crate::run) entries: usize,
    pub(in crate::run) copies: &'a [String],
}

/// The minutes on paper. They are not kept in the store: they name the person.
pub(in crate::run) fn minutes(desk: &Desk, minutes: &Minutes<'_>, stem: &str) -> Result<Ready, Failure> {
    let mut rows = vec![
        ReportRow::Pair("Yang dihapus".into(), minutes.about.clone()),
        ReportRow::Pair("Dasar".into(), minutes.basis.to_string()),
        ReportRow::Pair("Oleh akun".into(), desk.account.clone()),
        ReportRow::Pair("Isi jurnal yang dihapus".into(), format!("{} catatan", minutes.entries)),
    ];
    if !minutes.subject.is_empty() {
        rows.push(ReportRow::Pair("Tanda bukti dalam berkas data".into(), minutes.subject.to_string()));
    }
    let count = |rows: i64| ReportCell::Integer(rows);
    if !minutes.erased.is_empty() {
        rows.push(ReportRow::Group("Dihapus".into(), 0));
        let erased = minutes.erased.iter();
        rows.extend(
            erased.map(|one| ReportRow::Data(vec![text(one.what.as_str()), count(one.rows), ReportCell::Empty])),
        );
    }
    if !minutes.kept.is_empty() {
        rows.push(ReportRow::Group("Tetap disimpan".into(), 0));
        let kept = minutes.kept.iter();
        rows.extend(
            kept.map(|one| ReportRow::Data(vec![text(one.what.as_str()), count(one.rows), text(one.why.as_str())])),
        );
    }
    rows.push(ReportRow::Group("Cadangan yang masih dapat memuat data ini".into(), 0));
    let copies =
        if minutes.copies.is_empty() { "tidak ada di sebelah berkas data".into() } else { minutes.copies.join("; ") };
    rows.push(ReportRow::Text(format!("{copies}. Cadangan di tempat kedua dan di media lain dimusnahkan tersendiri.")));
    let sheet = Sheet {
        title: "BERITA ACARA PENGHAPUSAN DATA PRIBADI",
        columns: vec![
            column("Data", 70.0, Of::Text),
            column("Baris", 20.0, Of::Integer),
            column("Alasan tetap disimpan", 90.0, Of::Text),
        ],
        rows,
        notes: vec!["UU 27/2022 Pasal 43 dan 44. Rantai jurnal tetap utuh; isinya tidak dapat dikembalikan.".into()],
    };
    set(desk, "", vec![sheet], stem)
}

/// One table of a paper.
struct Sheet {
    title: &'static str,
    columns: Vec<ReportColumn>,
    rows: Vec<ReportRow>,
    notes: Vec<String>,
}

/// Sets the tables one below the other under the head of the office; the last one is signed.
fn set(desk: &Desk, subject: &str, sheets: Vec<Sheet>, stem: &str) -> Result<Ready, Failure> {
    let region = desk.read().region()?.or_not_found("Wilayah", "")?;
    let signatory = desk.read().signatories(desk.today)?.into_iter().find(|known| known.is_head);
    let example = if region.demo { " · CONTOH, wilayah rekaan" } else { "" };
    let day = words::date(desk.today);
    let (title, last) = (sheets.first().map_or("", |sheet| sheet.title), sheets.len().saturating_sub(1));
    let reports: Vec<Report> = sheets
        .into_iter()
        .enumerate()
        .map(|(at, sheet)| Report {
            name: sheet.title.to_string(),
            title: [
                sheet.title.to_string(),
                government(&region).to_uppercase(),
                region.office_name.to_uppercase(),
                subject.to_string(),
            ]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect(),
            state_line: format!("Keadaan: {day}{example}"),
            columns: sheet.columns,
            rows: sheet.rows,
            notes: sheet.notes,
            signature: (at == last).then(|| signature(&region, signatory.as_ref(), &day)),
        })
        .collect();
    let meta = PdfMeta {
        title: title.to_string(),
        author: region.office_name.clone(),
        id_seed: stem.to_string(),
        date: desk.today.to_string(),
    };
    let paper = PaperSpec { paper: Paper::F4, landscape: false, text_size: 9.0 };
    let mut pages = 0;
    let bytes = to_pdf(&reports, &paper, &meta, &mut |done, _| {
        pages = done as u32;
        true
    })
    .map_err(|error| Failure::broken("pdf_failed", format!("PDF gagal disusun: {error}. Ulangi.")))?;
    Ok(Ready { name: format!("{stem}.pdf"), pages, bytes })
}
