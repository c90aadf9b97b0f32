//! The completeness matrix and the table of contents, as workbook and paper.

use mutasi_documents::report::{
    PaperSpec, Report, ReportCell, ReportColumn, ReportColumnKind as Of, ReportError, ReportRow, to_pdf, to_workbook,
};
use mutasi_documents::{Paper, PdfMeta};
use mutasi_domain::words;
use mutasi_store::sha256;

use super::Piece;
use super::gather::{COMPLETENESS, step};
use crate::check::Judged;
use crate::contract::{CompletenessView, Failure};
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::run::region::government;
use crate::watch::Watch;

/// Signs of a cell on paper, and what they say.
const SIGNS: [(&str, &str, &str); 4] = [
    ("there", "v", "ada"),
    ("missing", "x", "belum ada"),
    ("optional", "o", "boleh ada"),
    ("not_needed", "-", "tidak diperlukan"),
];

/// What stands above every sheet.
pub(super) struct About {
    title: Vec<String>,
    state: String,
    office: String,
    plan: i64,
    day: String,
}

impl About {
    pub(super) fn read(desk: &Desk, judged: &Judged) -> Result<Self, Failure> {
        let region = desk.read().region()?.or_not_found("Wilayah", "")?;
        let example = if region.demo { " · CONTOH, wilayah rekaan" } else { "" };
        Ok(Self {
            title: vec![
                government(&region).to_uppercase(),
                format!("RENCANA {}", judged.plan.name.to_uppercase()),
                format!("TMT {}", words::date(judged.plan.tmt)),
            ],
            state: format!("Keadaan: {}{example}", words::date(desk.today)),
            office: region.office_name,
            plan: judged.plan.id,
            day: desk.today.to_string(),
        })
    }

    fn report(&self, name: &str, title: &str, columns: Vec<ReportColumn>, rows: Vec<ReportRow>) -> Report {
        Report {
            name: name.to_string(),
            title: std::iter::once(title.to_string()).chain(self.title.clone()).collect(),
            state_line: self.state.clone(),
            columns,
            rows,
            notes: Vec::new(),
            signature: None,
        }
    }

    fn paper(&self, reports: &[Report], paper: Paper, title: &str, watch: &Watch) -> Result<Vec<u8>, Failure> {
        let meta = PdfMeta {
            title: title.to_string(),
            author: self.office.clone(),
            id_seed: format!("{title}-{}-{}", self.plan, self.day),
            date: self.day.clone(),
        };
        let made = to_pdf(reports, &PaperSpec::landscape(paper), &meta, &mut |_, _| !watch.cancelled());
        made.map_err(|error| match error {
            ReportError::Cancelled => crate::watch::stopped(),
            ReportError::Pdf(error) => Failure::broken("pdf_failed", format!("PDF gagal disusun: {error}")),
        })
    }
}

fn column(heading: &str, width_mm: f32, kind: Of) -> ReportColumn {
    ReportColumn {
        heading: vec![heading.to_string()],
        width_mm,
        width_chars: (f64::from(width_mm) * 0.55).max(5.0),
        kind,
    }
}

fn text(value: &str) -> ReportCell {
    if value.is_empty() { ReportCell::Empty } else { ReportCell::Text(value.to_string()) }
}

fn sign(state: &str) -> (&'static str, &'static str) {
    SIGNS.iter().find(|(known, ..)| *known == state).map_or(("?", "?"), |(_, sign, word)| (sign, word))
}

/// The matrix as workbook and paper.
pub(super) fn pieces(about: &About, matrix: &CompletenessView, watch: &Watch) -> Result<Vec<Piece>, Failure> {
    step(watch, 0, 0, "matriks kelengkapan")?;
    let table = signs(about, matrix);
    let missing = reasons(about, matrix, "Belum ada", |state| state == "missing");
    let all = reasons(about, matrix, "Rincian", |_| true);
    let book = to_workbook(&[table.clone(), all], &about.day)?;
    let mut sheets = vec![table];
    // A table without a row would say that something is missing.
    sheets.extend(Some(missing).filter(|report| !report.rows.is_empty()));
    let paper = about.paper(&sheets, Paper::A3, "Matriks kelengkapan", watch)?;
    let piece = |ending: &str, bytes| Piece {
        folder: COMPLETENESS,
        name: format!("Matriks-kelengkapan.{ending}"),
        told: "Matriks kelengkapan".to_string(),
        bytes,
    };
    Ok(vec![piece("xlsx", book), piece("pdf", paper)])
}

/// Short headings: `D3` for the third document of the checklist, `S1` for the first letter of the program.
fn codes(matrix: &CompletenessView) -> Vec<String> {
    let (mut documents, mut letters) = (0, 0);
    let code = |column: &crate::contract::CompletenessColumn| {
        let (letter, count) = if column.group == "berkas" { ('D', &mut documents) } else { ('S', &mut letters) };
        *count += 1;
        format!("{letter}{count}")
    };
    matrix.columns.iter().map(code).collect()
}

/// Who x document, one sign for each; the documents have short headings and are named below the table.
fn signs(about: &About, matrix: &CompletenessView) -> Report {
    let mut columns =
        vec![column("No", 10.0, Of::Integer), column("Nama", 48.0, Of::Text), column("NIP", 38.0, Of::Nip)];
    let codes = codes(matrix);
    columns.extend(codes.iter().map(|code| column(code, 8.0, Of::Centred)));
    let row = |(number, person): (i64, &crate::contract::CompletenessRow)| {
        let mut cells = vec![ReportCell::Integer(number), text(&person.name), text(&person.nip)];
        cells.extend(person.cells.iter().map(|cell| text(sign(&cell.state).0)));
        ReportRow::Data(cells)
    };
    let rows = (1..).zip(&matrix.people).map(row).collect();
    let mut report = about.report("Matriks", "MATRIKS KELENGKAPAN", columns, rows);
    let legend = SIGNS.map(|(_, sign, word)| format!("{sign} = {word}")).join("; ");
    let names = codes.iter().zip(&matrix.columns).map(|(code, column)| format!("{code} {}", column.label));
    report.notes = vec![
        format!("{legend}. Ada {}, belum ada {}.", matrix.there, matrix.missing),
        format!("Kolom: {}.", names.collect::<Vec<_>>().join("; ")),
    ];
    report
}

/// One row for each cell of the wanted states, with its reason.
fn reasons(about: &About, matrix: &CompletenessView, name: &str, wanted: impl Fn(&str) -> bool) -> Report {
    let columns = vec![
        column("No", 10.0, Of::Integer),
        column("Nama", 55.0, Of::Text),
        column("NIP", 40.0, Of::Nip),
        column("Dokumen", 80.0, Of::Text),
        column("Keadaan", 30.0, Of::Text),
        column("Nomor atau sebab", 120.0, Of::Text),
    ];
    let cells = matrix.people.iter().flat_map(|person| {
        let pairs = matrix.columns.iter().zip(&person.cells);
        pairs.filter(|(_, cell)| wanted(&cell.state)).map(move |(column, cell)| (person, column, cell))
    });
    let row = |(number, (person, column, cell)): (i64, (&crate::contract::CompletenessRow, _, _))| {
        let (column, cell): (&crate::contract::CompletenessColumn, &crate::contract::CompletenessCell) = (column, cell);
        ReportRow::Data(vec![
            ReportCell::Integer(number),
            text(&person.name),
            text(&person.nip),
            text(&column.label),
            text(sign(&cell.state).1),
            text(&cell.reason),
        ])
    };
    let rows = (1..).zip(cells).map(row).collect();
    about.report(name, &format!("{} MENURUT PEGAWAI", name.to_uppercase()), columns, rows)
}

/// Adds the table of contents: on paper with the hash of every file, and as a list that other programs check.
pub(super) fn contents(about: &About, pieces: &mut Vec<Piece>, watch: &Watch) -> Result<(), Failure> {
    step(watch, 0, 0, "daftar isi")?;
    let hashes: Vec<(String, String, String)> =
        pieces.iter().map(|piece| (piece.path(), piece.told.clone(), sha256(&piece.bytes))).collect();
    let columns = vec![
        column("No", 10.0, Of::Integer),
        column("Berkas", 100.0, Of::Text),
        column("Isi", 80.0, Of::Text),
        column("SHA-256", 110.0, Of::Text),
    ];
    let rows = (1..).zip(&hashes).map(|(number, (path, told, hash))| {
        ReportRow::Data(vec![ReportCell::Integer(number), text(path), text(told), text(hash)])
    });
    let mut report = about.report("Daftar isi", "DAFTAR ISI BERKAS BUKTI", columns, rows.collect());
    report.notes = vec!["SHA-256 membuktikan isi berkas. Bandingkan dengan: sha256sum -c SHA256SUMS.txt".to_string()];
    let bytes = about.paper(&[report], Paper::A3, "Daftar isi berkas bukti", watch)?;
    let list: String = hashes.iter().map(|(path, _, hash)| format!("{hash}  {path}\n")).collect();
    let root =
        |name: &str, told: &str, bytes| Piece { folder: "", name: name.to_string(), told: told.to_string(), bytes };
    pieces.insert(0, root("0_Daftar-isi.pdf", "Daftar isi", bytes));
    pieces.insert(1, root("SHA256SUMS.txt", "Nilai SHA-256", list.into_bytes()));
    Ok(())
}
