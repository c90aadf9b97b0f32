//! Schools with their class groups and pupils (*data sekolah*), handbook 6.5.

use std::collections::{BTreeMap, HashMap};

use mutasi_domain::schools::SchoolLevel;
use mutasi_domain::unit::name_key;

use crate::headings::{Column, key, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{Row, SchoolRow};
use crate::school_level::{self, MOST_GRADES};
use crate::view::{Refusal, RowView, shortened};

const NPSN: usize = 0;
const SCHOOL: usize = 1;
const LEVEL: usize = 2;
const PUPILS: usize = 3;
const CURRICULUM: usize = 4;
const INCLUSIVE: usize = 5;
const RELIGIONS: usize = 6;
const GROUPS: usize = 7;
/// The grades follow: grade 1 stands at `FIRST_GRADE + 1`.
const FIRST_GRADE: usize = 7;
const SPECIAL_AREA: usize = FIRST_GRADE + MOST_GRADES as usize + 1;

macro_rules! groups {
    ($number:literal, $roman:literal) => {
        optional(
            concat!("Rombel ", $number),
            &[
                concat!("rombel", $number),
                concat!("rombelkelas", $number),
                concat!("kelas", $number),
                concat!("jumlahrombel", $number),
                concat!("jumlahrombelkelas", $number),
                concat!("rombonganbelajarkelas", $number),
                concat!("rombel", $roman),
                concat!("rombelkelas", $roman),
                concat!("kelas", $roman),
                concat!("jumlahrombelkelas", $roman),
                concat!("rombonganbelajarkelas", $roman),
            ],
        )
    };
}

pub(crate) const COLUMNS: &[Column] = &[
    required("NPSN", &["npsn", "nomorpokoksekolahnasional"]),
    required("Sekolah", &["sekolah", "namasekolah", "satuanpendidikan", "unitkerja", "unit"]),
    required("Jenjang", &["jenjang", "jenjangpendidikan", "bentukpendidikan"]),
    required("Siswa", &["siswa", "jumlahsiswa", "pesertadidik", "jumlahpesertadidik", "murid"]),
    optional("Kurikulum", &["kurikulum"]),
    optional("Inklusif", &["inklusif", "inklusi", "sekolahinklusif", "sekolahinklusi"]),
    optional("Guru Agama", &["guruagama", "agama", "agamadiajarkan"]),
    optional("Rombel", &["rombel", "jumlahrombel", "totalrombel", "rombonganbelajar", "jumlahrombonganbelajar"]),
    groups!(1, "i"),
    groups!(2, "ii"),
    groups!(3, "iii"),
    groups!(4, "iv"),
    groups!(5, "v"),
    groups!(6, "vi"),
    groups!(7, "vii"),
    groups!(8, "viii"),
    groups!(9, "ix"),
    groups!(10, "x"),
    groups!(11, "xi"),
    groups!(12, "xii"),
    groups!(13, "xiii"),
    optional("Daerah Khusus", &["daerahkhusus", "sekolahdaerahkhusus", "daerah3t"]),
];

/// Class groups per grade, or their total.
pub(crate) fn missing(has: &dyn Fn(usize) -> bool) -> Option<&'static str> {
    (!(GROUPS..SPECIAL_AREA).any(has)).then_some("Rombel")
}

const MOST_PUPILS: u32 = 20_000;
const MOST_GROUPS: u32 = 500;
const MOST_TEACHERS: u32 = 1_000;

/// Reads schools. The maps are looked up only.
#[derive(Default)]
pub(crate) struct Reader {
    numbers: HashMap<String, u32>,
    names: HashMap<String, u32>,
}

impl RowReader for Reader {
    type Value = SchoolRow;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<SchoolRow, Refusal> {
        let npsn = npsn(view)?;
        let school = view.required_line(SCHOOL, "school_missing")?;
        if let Some(first) = self.numbers.get(&npsn) {
            let message = format!("NPSN ini sudah ada di baris {first}; baris pertama yang dipakai.");
            return Err(view.refuse(NPSN, "duplicate_npsn", message));
        }
        if let Some(first) = self.names.get(&name_key(&school)) {
            let message = format!("Sekolah ini sudah ada di baris {first} dengan NPSN lain; betulkan namanya.");
            return Err(view.refuse(SCHOOL, "duplicate_school", message));
        }
        let level = school_level::read(view, LEVEL)?;
        let pupils = view.whole_in(PUPILS, "pupils_invalid", (0, MOST_PUPILS), remarks)?.ok_or_else(|| {
            view.refuse(PUPILS, "pupils_invalid", "Jumlah siswa kosong; isi jumlah siswanya, atau 0 bila belum ada.")
        })?;
        let row = SchoolRow {
            curriculum: view.line(CURRICULUM),
            inclusive: view.yes_no(INCLUSIVE, "answer_unknown")?.unwrap_or(false),
            groups: groups(view, level, remarks)?,
            non_asn: non_asn(view, remarks)?,
            religions: religions(view)?,
            special_area: view.yes_no(SPECIAL_AREA, "answer_unknown")?.unwrap_or(false),
            level: level.code().into(),
            npsn,
            school,
            pupils,
        };
        self.numbers.insert(row.npsn.clone(), view.number());
        self.names.insert(name_key(&row.school), view.number());
        Ok(row)
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<SchoolRow>) -> Item {
        Item::School(row)
    }
}

fn npsn(view: &RowView<'_>) -> Result<String, Refusal> {
    let text = view.line(NPSN);
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(text);
    }
    let message = format!(
        "NPSN \"{}\" bukan 8 angka; beri kolom format Teks lalu tulis NPSN lengkap dengan nol di depan.",
        shortened(&text)
    );
    Err(view.refuse(NPSN, "npsn_invalid", message))
}

/// Class groups by grade; grade 0 where the file has only their total.
fn groups(view: &RowView<'_>, level: SchoolLevel, remarks: &mut Remarks) -> Result<BTreeMap<u8, u32>, Refusal> {
    let total = view.whole_in(GROUPS, "groups_invalid", (0, MOST_GROUPS), remarks)?.unwrap_or(0);
    let mut groups = BTreeMap::new();
    for grade in 1..=MOST_GRADES {
        let column = FIRST_GRADE + usize::from(grade);
        if let Some(count) = view.whole_in(column, "groups_invalid", (0, MOST_GROUPS), remarks)?.filter(|n| *n > 0) {
            school_level::check_grade(level, view, grade, column)?;
            groups.insert(grade, count);
        }
    }
    let sum: u32 = groups.values().sum();
    match (sum, total) {
        (0, 0) => {
            let message = "Rombel kosong; isi jumlah rombel tiap kelas.";
            let column = (GROUPS..SPECIAL_AREA).find(|column| view.has(*column)).unwrap_or(GROUPS);
            return Err(view.refuse(column, "groups_missing", message));
        }
        (0, total) => {
            if level != SchoolLevel::Tk {
                remarks.row(
                    "groups_undivided",
                    "Rombel hanya ditulis jumlahnya; isi rombel tiap kelas agar mata pelajaran yang jamnya berbeda antarkelas dapat dihitung.",
                );
            }
            groups.insert(0, total);
        }
        (sum, total) if total > 0 && sum != total => {
            remarks.row(
                "groups_disagree",
                format!(
                    "Jumlah rombel {total} berbeda dengan jumlah tiap kelas ({sum}); rombel tiap kelas yang dipakai."
                ),
            );
        }
        _ => {}
    }
    Ok(groups)
}

/// Columns such as `Non-ASN Matematika`.
fn non_asn(view: &RowView<'_>, remarks: &mut Remarks) -> Result<BTreeMap<String, u32>, Refusal> {
    let mut teachers = BTreeMap::new();
    for (column, heading) in view.headings.others() {
        let Some(subject) = non_asn_subject(heading) else { continue };
        let count = view.whole_in(column, "non_asn_invalid", (0, MOST_TEACHERS), remarks)?;
        if let Some(count) = count.filter(|count| *count > 0) {
            *teachers.entry(subject).or_default() += count;
        }
    }
    Ok(teachers)
}

fn non_asn_subject(heading: &str) -> Option<String> {
    let known = key(heading);
    if !["nonasn", "gurunonasn", "jumlahnonasn"].iter().any(|head| known.starts_with(head)) {
        return None;
    }
    let from = heading.to_ascii_lowercase().find("asn")? + "asn".len();
    let subject = heading[from..].trim_matches(|c: char| !c.is_alphanumeric());
    (!subject.is_empty()).then(|| subject.to_string())
}

/// Religions with the keys of other ways to write them.
const KNOWN_RELIGIONS: [(&str, &[&str]); 6] = [
    ("Islam", &["pai"]),
    ("Kristen", &["protestan", "kristenprotestan", "pak"]),
    ("Katolik", &["katholik", "kristenkatolik"]),
    ("Hindu", &[]),
    ("Buddha", &["budha"]),
    ("Khonghucu", &["konghucu", "konghuchu"]),
];

fn religions(view: &RowView<'_>) -> Result<Vec<String>, Refusal> {
    let text = view.line(RELIGIONS);
    let mut found = Vec::new();
    for part in text.split([',', ';', '/', '+']).map(str::trim).filter(|part| !part.is_empty()) {
        let written = key(part);
        let known =
            KNOWN_RELIGIONS.iter().find(|(name, keys)| key(name) == written || keys.contains(&written.as_str()));
        let Some((name, _)) = known else {
            let message = format!(
                "Agama \"{}\" tidak dikenal; tulis Islam, Kristen, Katolik, Hindu, Buddha atau Khonghucu, dipisah koma.",
                shortened(part)
            );
            return Err(view.refuse(RELIGIONS, "religion_unknown", message));
        };
        if !found.iter().any(|known| known == name) {
            found.push((*name).to_string());
        }
    }
    Ok(found)
}
