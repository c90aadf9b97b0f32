//! Recognising what a file is by its headings, wherever they stand and however they are written.

mod kinds;

use crate::cell::{Cell, SheetRow};
use crate::positions;
use crate::rows::FileKind;

pub(crate) use kinds::printed;
use kinds::{KINDS, columns, missing_alternatives};

/// A column that a kind of file may have.
#[derive(Debug)]
pub(crate) struct Column {
    /// Heading as the handbook writes it; it names the column in messages when the file lacks it.
    pub(crate) heading: &'static str,
    pub(crate) required: bool,
    /// Keys (see [`key`]) under which the column is known; an earlier one is preferred.
    pub(crate) keys: &'static [&'static str],
}

pub(crate) const fn required(heading: &'static str, keys: &'static [&'static str]) -> Column {
    Column { heading, required: true, keys }
}

pub(crate) const fn optional(heading: &'static str, keys: &'static [&'static str]) -> Column {
    Column { heading, required: false, keys }
}

/// The form under which headings are compared: letters and digits only, so that `NIP BARU`, `nip_baru` and `nipBaru`
/// are the same heading.
pub(crate) fn key(heading: &str) -> String {
    heading.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The headings of a file and where its kind's columns stand among them.
#[derive(Debug)]
pub(crate) struct Headings {
    pub(crate) kind: FileKind,
    pub(crate) row: u32,
    pub(crate) texts: Vec<String>,
    /// Sheet column per entry of the kind's table of columns.
    places: Vec<Option<usize>>,
    /// Headings that occur twice; only the first is read.
    pub(crate) repeated: Vec<String>,
}

impl Headings {
    /// Where a column of the kind stands in the sheet.
    pub(crate) fn place(&self, column: usize) -> Option<usize> {
        match column.checked_sub(self.places.len()) {
            Some(at) => Some(at),
            None => self.places[column],
        }
    }

    /// The sheet columns that no column of the kind has taken, with their headings. A kind that reads some of them
    /// asks for their cells by the index answered here, as if its table went on with the columns of the sheet.
    pub(crate) fn others(&self) -> impl Iterator<Item = (usize, &str)> {
        let free = |at: &usize| !self.places.contains(&Some(*at));
        (0..self.texts.len()).filter(free).map(|at| (self.places.len() + at, self.texts[at].as_str()))
    }

    /// The heading as the file writes it, or the usual one if the file lacks the column.
    pub(crate) fn text(&self, column: usize) -> &str {
        match self.place(column).and_then(|at| self.texts.get(at)) {
            Some(text) => text,
            None => columns(self.kind).get(column).map_or("", |column| column.heading),
        }
    }
}

/// What a row turned out to be.
#[derive(Debug)]
pub(crate) enum Recognised {
    Headings(Headings),
    /// Headings of a kind, but not all that it needs.
    Incomplete {
        kind: FileKind,
        row: u32,
        missing: Vec<&'static str>,
        found: usize,
    },
    Other,
}

/// Looks at one row: the kind all of whose required columns are there and most of whose columns match.
pub(crate) fn recognise(row: &SheetRow) -> Recognised {
    let texts: Vec<String> = row.cells.iter().map(heading_text).collect();
    let keys: Vec<String> = texts.iter().map(|text| key(text)).collect();
    let mut best: Option<Match> = None;
    for kind in KINDS {
        let candidate = Match::of(kind, &keys);
        if candidate.found > 0 && best.as_ref().is_none_or(|best| candidate.rank() > best.rank()) {
            best = Some(candidate);
        }
    }
    match best {
        Some(best) if best.missing.is_empty() => {
            let repeated = repeated(&texts, &keys, &best.places);
            Recognised::Headings(Headings { kind: best.kind, row: row.number, texts, places: best.places, repeated })
        }
        // One word in common is chance; half of what the kind needs is a file of that kind with a heading changed.
        Some(best) if best.required_found >= 2 && best.required_found >= best.missing.len() => {
            Recognised::Incomplete { kind: best.kind, row: row.number, missing: best.missing, found: best.found }
        }
        _ => Recognised::Other,
    }
}

fn heading_text(cell: &Cell) -> String {
    cell.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Match {
    kind: FileKind,
    places: Vec<Option<usize>>,
    missing: Vec<&'static str>,
    required_found: usize,
    found: usize,
}

impl Match {
    fn of(kind: FileKind, keys: &[String]) -> Self {
        let table = columns(kind);
        let mut places: Vec<Option<usize>> = Vec::with_capacity(table.len());
        for column in table {
            // A sheet column has one meaning: what an earlier entry took is not taken again.
            let free = |at: &usize| !places.contains(&Some(*at));
            places.push(column.keys.iter().find_map(|key| (0..keys.len()).filter(free).find(|at| keys[*at] == **key)));
        }
        if kind == FileKind::Positions {
            positions::settle(&mut places);
        }
        let absent = |column: &usize| places[*column].is_none();
        let mut missing: Vec<&'static str> =
            (0..table.len()).filter(absent).filter(|at| table[*at].required).map(|at| table[at].heading).collect();
        let required_found = table.iter().filter(|column| column.required).count() - missing.len();
        missing.extend(missing_alternatives(kind, &places, keys));
        let found = places.iter().flatten().count();
        Self { kind, places, missing, required_found, found }
    }

    fn rank(&self) -> (bool, usize, usize) {
        (self.missing.is_empty(), self.required_found, self.found)
    }
}

/// Headings that stand over two columns of which one is read: the other may hold what the officer meant.
fn repeated(texts: &[String], keys: &[String], places: &[Option<usize>]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for at in places.iter().flatten() {
        if keys.iter().filter(|key| **key == keys[*at]).count() > 1 {
            found.push(texts[*at].clone());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(headings: &[&str]) -> SheetRow {
        SheetRow { number: 3, cells: headings.iter().map(|text| Cell::of_text((*text).to_string())).collect() }
    }

    fn kind_of(headings: &[&str]) -> Option<FileKind> {
        match recognise(&row(headings)) {
            Recognised::Headings(headings) => Some(headings.kind),
            _ => None,
        }
    }

    #[test]
    fn headings_are_known_however_they_are_written() {
        for heading in ["NIP BARU", "nip_baru", "nipBaru", " NIP\nBARU "] {
            assert_eq!(key(heading), "nipbaru");
        }
        let staff = ["nip_baru", "nama", "tanggal_lahir", "jabatan_nama", "tmt_jabatan", "unor_nama"];
        assert_eq!(kind_of(&staff), Some(FileKind::Staff));
        assert_eq!(kind_of(&["No", "Nama Jabatan", "Keb", "Eks", "Unit Kerja"]), Some(FileKind::Positions));
        assert_eq!(
            kind_of(&["Kode Hirarki", "Nama Jabatan/Unit", "Formasi", "Terisi", "Unit"]),
            Some(FileKind::Positions)
        );
        assert_eq!(kind_of(&["NIP", "Nama", "Tahun", "Hasil Kerja", "Perilaku"]), Some(FileKind::Performance));
        assert_eq!(kind_of(&["NIP", "Nama", "Tingkat", "Jenis", "TMT", "Berakhir"]), Some(FileKind::Discipline));
        assert_eq!(
            kind_of(&["NPSN", "Sekolah", "Jenjang", "Siswa", "Kelas VII", "Kelas VIII"]),
            Some(FileKind::Schools)
        );
        assert_eq!(kind_of(&["Kurikulum", "Jenjang", "Mapel", "JP 7"]), Some(FileKind::Curriculum));
        assert_eq!(kind_of(&["No", "Puskesmas", "Rawat Inap", "Kawasan"]), Some(FileKind::Puskesmas));
        assert_eq!(kind_of(&["No", "Unit Kerja", "Periode", "Nilai IKM"]), Some(FileKind::ServiceIndex));
        assert_eq!(kind_of(&["No", "Unit", "Jabatan", "Tahun", "Jumlah"]), Some(FileKind::Entries));
        assert_eq!(
            kind_of(&["No", "Nama Jabatan", "Unit Kerja", "Jenjang", "Kelas", "Formasi", "Tahun"]),
            Some(FileKind::Positions),
            "a map with a year is a map"
        );
        assert_eq!(kind_of(&["DATA ASN PEMERINTAH KOTA RANTAU BAHARI"]), None);
    }

    #[test]
    fn files_of_the_registers_are_told_apart() {
        for (headings, kind) in [
            (&["NIP", "Nama", "Jabatan", "Jenis", "Jenjang", "TMT Mulai", "TMT Selesai"][..], FileKind::Career),
            (&["NIP", "Nama", "NIP Keluarga", "Nama Keluarga", "Hubungan"], FileKind::Relatives),
            (&["NIP", "Nama", "Keadaan", "Mulai", "Sampai", "Nomor Surat"], FileKind::Circumstances),
            (&["NIP", "Nama", "Kompetensi", "Level", "Tanggal"], FileKind::Competence),
            (&["NIP", "Integritas", "Kerja Sama", "Komunikasi"], FileKind::Competence),
            (&["NIP", "Teknis: Advokasi Kebijakan"], FileKind::Competence),
            (&["Jabatan", "Pendidikan", "Jurusan"], FileKind::Standards),
            (&["Nama Jabatan", "Integritas", "Kerja Sama", "Komunikasi"], FileKind::Standards),
            (&["NIP", "Nama", "Tahun", "Nilai Kinerja", "Nilai Potensial", "Kotak"], FileKind::Talent),
            (&["NIP", "Nama", "Nama Diklat", "Tahun", "JP", "No Sertifikat"], FileKind::Trainings),
            (&["NIP", "Nama", "Tanggal", "Alasan", "Tujuan 1", "Tujuan 2"], FileKind::Requests),
            (
                &[
                    "Kode Formulir",
                    "Tanggal",
                    "Hasil kerja",
                    "Kualitas",
                    "Disiplin",
                    "Kerja sama",
                    "Adaptasi",
                    "Inisiatif",
                    "Pelayanan",
                    "Nama",
                ],
                FileKind::Evaluation,
            ),
            (&["Unit", "Kecamatan", "Lintang", "Bujur", "Kesulitan"], FileKind::Sites),
            (&["Unit Kerja", "Tingkat Kesulitan"], FileKind::Sites),
        ] {
            assert_eq!(kind_of(headings), Some(kind), "{headings:?}");
        }
        for (headings, why) in [
            (&["NIP", "Nama", "Jabatan", "Pendidikan", "Jurusan"][..], "a list of people asks nothing of a position"),
            (&["Jabatan", "Pendidikan"], "a map that lost its headings"),
            (&["NIP", "Nama", "Unit Kerja", "Kecamatan"], "an address is no place of a unit"),
            (&["NIP", "Nama", "Integritas", "Komunikasi"], "behaviour beside a rating"),
        ] {
            assert_eq!(kind_of(headings), None, "{why}");
        }
        let behaviour = ["NIP", "Tahun", "Integritas", "Kerja Sama", "Komunikasi", "Predikat"];
        assert_eq!(kind_of(&behaviour), Some(FileKind::Performance));
    }

    #[test]
    fn a_missing_required_heading_is_named() {
        let Recognised::Incomplete { kind, missing, .. } =
            recognise(&row(&["NIP BARU", "NAMA", "JABATAN NAMA", "TMT JABATAN", "UNOR NAMA"]))
        else {
            panic!("most of the headings are there")
        };
        assert_eq!((kind, missing), (FileKind::Staff, vec!["TANGGAL LAHIR"]));
    }

    #[test]
    fn the_preferred_alias_wins_over_the_first_column() {
        let Recognised::Headings(found) =
            recognise(&row(&["NIP", "NIP BARU", "NAMA", "TANGGAL LAHIR", "JABATAN NAMA", "TMT JABATAN", "UNOR NAMA"]))
        else {
            panic!("a staff file")
        };
        assert_eq!(found.text(0), "NIP BARU");
    }

    #[test]
    fn no_alias_belongs_to_two_columns_of_a_kind() {
        for kind in KINDS {
            let mut all: Vec<&str> = columns(kind).iter().flat_map(|column| column.keys).copied().collect();
            let count = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), count, "{kind:?}: an alias in two columns would be read by the first only");
            assert!(all.iter().all(|known| key(known) == *known), "{kind:?}: an alias that is no key never matches");
        }
    }
}
