//! Posts that units have: general pelaksana titles (Keputusan MenPANRB 11/2024), functional posts by level, and
//! managerial posts. Each unit kind lists its titles in order of importance; a small region takes the first ones.

use mutasi_domain::position::{Eselon, Family, JfLevel, Level};

use crate::diplomas::*;

/// A title as one unit may have it.
#[derive(Debug, Clone)]
pub(crate) struct Title {
    pub(crate) name: String,
    pub(crate) family: Family,
    pub(crate) level: Level,
    pub(crate) class: u8,
    /// Share of the need beyond one seat; 0 for posts of one seat.
    pub(crate) weight: u32,
    pub(crate) field: Field,
}

/// A functional post (*jabatan fungsional*) and the diplomas of its two categories; an empty field: no such category.
pub(crate) struct Functional {
    pub(crate) name: &'static str,
    pub(crate) expert: Field,
    pub(crate) skilled: Field,
}

const fn expert(name: &'static str, expert: Field) -> Functional {
    Functional { name, expert, skilled: &[] }
}

const fn both(name: &'static str, expert: Field, skilled: Field) -> Functional {
    Functional { name, expert, skilled }
}

const fn skilled(name: &'static str, skilled: Field) -> Functional {
    Functional { name, expert: &[], skilled }
}

pub(crate) const ANALYST: Functional = expert("Analis Kebijakan", POLICY);
pub(crate) const PLANNER: Functional = expert("Perencana", POLICY);
pub(crate) const PERSONNEL: Functional = both("Analis SDM Aparatur", POLICY, &[]);
pub(crate) const PERSONNEL_AIDE: Functional = skilled("Pranata SDM Aparatur", DATA);
pub(crate) const AUDITOR: Functional = both("Auditor", ACCOUNTS, DATA);
pub(crate) const OVERSEER: Functional = expert("Pengawas Penyelenggaraan Urusan Pemerintahan Daerah", POLICY);
pub(crate) const ARCHIVIST: Functional = both("Arsiparis", ARCHIVES, ARCHIVES_D3);
pub(crate) const LIBRARIAN: Functional = both("Pustakawan", ARCHIVES, ARCHIVES_D3);
pub(crate) const COMPUTING_JF: Functional = both("Pranata Komputer", COMPUTING, COMPUTING_D3);
pub(crate) const STATISTICIAN: Functional = expert("Statistisi", NUMBERS);
pub(crate) const PUBLICIST: Functional = both("Pranata Hubungan Masyarakat", MEDIA, DATA);
pub(crate) const LEGISLATOR: Functional = expert("Perancang Peraturan Perundang-undangan", LAW);
pub(crate) const PROCUREMENT: Functional = expert("Pengelola Pengadaan Barang/Jasa", POLICY);
pub(crate) const FINANCE: Functional = both("Analis Keuangan Pusat dan Daerah", ACCOUNTS, &[]);
pub(crate) const FINANCE_AIDE: Functional = skilled("Pranata Keuangan APBN", DATA);
pub(crate) const TAX: Functional = expert("Analis Pajak dan Retribusi Daerah", ACCOUNTS);
pub(crate) const BUILDING: Functional = expert("Penata Kelola Bangunan Gedung", WORKS);
pub(crate) const ROADS: Functional = expert("Pembina Jasa Konstruksi", WORKS);
pub(crate) const HOUSING: Functional = expert("Penata Kelola Perumahan", WORKS);
pub(crate) const LAND: Functional = expert("Penata Ruang", WORKS);
pub(crate) const SOCIAL_WORKER: Functional = expert("Pekerja Sosial", SOCIAL);
pub(crate) const SOCIAL_GUIDE: Functional = expert("Penyuluh Sosial", SOCIAL);
pub(crate) const REGISTRY: Functional = expert("Administrator Database Kependudukan", COMPUTING);
pub(crate) const VEHICLES: Functional = both("Penguji Kendaraan Bermotor", &[], TRANSPORT);
pub(crate) const ENVIRONMENT_CONTROL: Functional = expert("Pengendali Dampak Lingkungan", ENVIRONMENT);
pub(crate) const ENVIRONMENT_GUIDE: Functional = expert("Penyuluh Lingkungan Hidup", ENVIRONMENT);
pub(crate) const TRADE: Functional = expert("Analis Perdagangan", POLICY);
pub(crate) const METROLOGY: Functional = both("Penera", ENVIRONMENT, DATA);
pub(crate) const INDUSTRY: Functional = expert("Pembina Industri", POLICY);
pub(crate) const COOPERATIVES: Functional = expert("Pengawas Koperasi", ACCOUNTS);
pub(crate) const LABOUR_JF: Functional = expert("Pengantar Kerja", SOCIAL);
pub(crate) const MEDIATOR: Functional = expert("Mediator Hubungan Industrial", LAW);
pub(crate) const INVESTMENT: Functional = expert("Penata Kelola Penanaman Modal", POLICY);
pub(crate) const TOURISM: Functional = expert("Adyatama Kepariwisataan dan Ekonomi Kreatif", MEDIA);
pub(crate) const CULTURE: Functional = expert("Pamong Budaya", MEDIA);
pub(crate) const FARM_GUIDE: Functional = both("Penyuluh Pertanian", FARMING, FARMING_D3);
pub(crate) const FOOD: Functional = expert("Analis Ketahanan Pangan", FARMING);
pub(crate) const FISHERY: Functional = both("Penyuluh Perikanan", FARMING, FARMING_D3);
pub(crate) const FAMILY_PLANNING: Functional = expert("Penata Kependudukan dan Keluarga Berencana", SOCIAL);
pub(crate) const DISASTER: Functional = expert("Penata Penanggulangan Bencana", ENVIRONMENT);
pub(crate) const GUARD: Functional = both("Polisi Pamong Praja", POLICY, DATA);
pub(crate) const FIRE: Functional = both("Pemadam Kebakaran", POLICY, DATA);
pub(crate) const SPORT_JF: Functional = expert("Pelatih Olahraga", SPORT);
pub(crate) const CURRICULUM: Functional = expert("Pengembang Teknologi Pembelajaran", INFORMATICS);
pub(crate) const HEALTH_ADMIN: Functional = expert("Administrator Kesehatan", HEALTH);
pub(crate) const EPIDEMIOLOGY: Functional = expert("Epidemiolog Kesehatan", HEALTH);
pub(crate) const DOCTOR: Functional = expert("Dokter", MEDICINE);
pub(crate) const DENTIST: Functional = expert("Dokter Gigi", DENTISTRY);
pub(crate) const NURSE: Functional = both("Perawat", NURSING, NURSING_D3);
pub(crate) const MIDWIFE: Functional = both("Bidan", MIDWIFERY, MIDWIFERY_D3);
pub(crate) const PHARMACIST: Functional = expert("Apoteker", PHARMACY);
pub(crate) const PHARMACY_AIDE: Functional = skilled("Asisten Apoteker", PHARMACY_D3);
pub(crate) const NUTRITIONIST: Functional = both("Nutrisionis", NUTRITION, NUTRITION_D3);
pub(crate) const SANITARIAN: Functional = both("Tenaga Sanitasi Lingkungan", SANITATION, SANITATION_D3);
pub(crate) const LABORATORY: Functional = skilled("Pranata Laboratorium Kesehatan", LABORATORY_D3);
pub(crate) const RADIOGRAPHER: Functional = skilled("Radiografer", RADIOLOGY_D3);
pub(crate) const RECORDER: Functional = skilled("Perekam Medis", RECORDS_D3);

/// Class of a functional level [C] (handbook 3.6).
fn jf_class(level: JfLevel) -> u8 {
    match level {
        JfLevel::Pemula => 5,
        JfLevel::Terampil => 6,
        JfLevel::Mahir => 7,
        JfLevel::Penyelia | JfLevel::AhliPertama => 8,
        JfLevel::AhliMuda => 9,
        JfLevel::AhliMadya => 11,
        JfLevel::AhliUtama => 13,
    }
}

/// Class of a managerial post [C] (handbook 3.6).
fn managerial_class(eselon: Eselon) -> u8 {
    match eselon {
        Eselon::Ia | Eselon::Ib | Eselon::IIa => 15,
        Eselon::IIb => 14,
        Eselon::IIIa => 12,
        Eselon::IIIb => 11,
        Eselon::IVa => 9,
        Eselon::IVb | Eselon::Va | Eselon::Vb => 8,
    }
}

/// A managerial post: one seat.
pub(crate) fn head(name: impl Into<String>, eselon: Eselon, field: Field) -> Title {
    let (family, level) = (Family::Managerial, Level::Eselon(eselon));
    Title { name: name.into(), family, level, class: managerial_class(eselon), weight: 0, field }
}

/// A functional post at a level; `None` when the post has no such category.
pub(crate) fn functional(post: &Functional, level: JfLevel, weight: u32) -> Option<Title> {
    let field = if level >= JfLevel::AhliPertama { post.expert } else { post.skilled };
    let name = format!("{} {}", post.name, Level::Jf(level).code());
    let class = jf_class(level);
    (!field.is_empty()).then_some(Title {
        name,
        family: Family::Functional,
        level: Level::Jf(level),
        class,
        weight,
        field,
    })
}

/// General pelaksana titles: (title, class, weight, diplomas).
const PELAKSANA: [(&str, u8, u32, Field); 7] = [
    ("Penelaah Teknis Kebijakan", 7, 3, POLICY),
    ("Pengolah Data dan Informasi", 6, 3, DATA),
    ("Pengadministrasi Perkantoran", 5, 3, CLERK),
    ("Operator Layanan Operasional", 5, 3, CLERK),
    ("Penata Layanan Operasional", 7, 2, POLICY),
    ("Pengelola Layanan Operasional", 6, 2, DATA),
    ("Pengelola Umum Operasional", 3, 2, LABOUR),
];

/// The pelaksana title at a place of the list.
pub(crate) fn pelaksana(at: usize) -> Title {
    let (name, class, weight, field) = PELAKSANA[at];
    Title { name: name.into(), family: Family::Pelaksana, level: Level::None, class, weight, field }
}

/// Levels of a functional post with weights, commonest first.
const EXPERTS: [(JfLevel, u32); 3] = [(JfLevel::AhliPertama, 2), (JfLevel::AhliMuda, 2), (JfLevel::AhliMadya, 1)];
const SKILLED: [(JfLevel, u32); 3] = [(JfLevel::Terampil, 2), (JfLevel::Mahir, 2), (JfLevel::Penyelia, 1)];

fn levels_of(posts: &[&Functional], levels: &[(JfLevel, u32)], factor: u32) -> Vec<Title> {
    let each = |(level, weight): &(JfLevel, u32)| {
        posts.iter().filter_map(|post| functional(post, *level, weight * factor)).collect::<Vec<_>>()
    };
    levels.iter().flat_map(each).collect()
}

/// Titles of a division (*bidang*, *bagian*, *subbagian*) below its head: pelaksana and functional posts by turns.
pub(crate) fn office(posts: &[&Functional]) -> Vec<Title> {
    let experts = levels_of(posts, &EXPERTS, 1);
    let aides = levels_of(posts, &SKILLED, 1);
    let general = (0..PELAKSANA.len()).map(pelaksana).collect();
    by_turns([general, experts, aides])
}

/// Health posts of a puskesmas or a hospital ward, commonest first.
pub(crate) fn clinic(posts: &[&Functional]) -> Vec<Title> {
    let crowd = [(JfLevel::Terampil, 6), (JfLevel::AhliPertama, 4), (JfLevel::Mahir, 4)];
    let senior = [(JfLevel::AhliMuda, 2), (JfLevel::Penyelia, 1), (JfLevel::AhliMadya, 1)];
    let mut titles = levels_of(posts, &crowd, 1);
    titles.extend([2, 3, 6].map(pelaksana));
    titles.extend(levels_of(posts, &senior, 1));
    titles
}

/// Teaching posts of one subject: (subject, diplomas, weight).
pub(crate) type Subject = (&'static str, Field, u32);

pub(crate) const SD_SUBJECTS: [Subject; 6] = [
    ("Guru Kelas", CLASSROOM, 10),
    ("Guru PJOK", SPORT, 1),
    ("Guru Pendidikan Agama Islam", ISLAM, 1),
    ("Guru Pendidikan Agama Kristen", CHRISTIANITY, 1),
    ("Guru Bahasa Inggris", ENGLISH, 1),
    ("Guru Seni Budaya", ART, 1),
];
pub(crate) const SMP_SUBJECTS: [Subject; 11] = [
    ("Guru Matematika", MATHEMATICS, 3),
    ("Guru Bahasa Indonesia", INDONESIAN, 3),
    ("Guru IPA", SCIENCE, 3),
    ("Guru IPS", SOCIETY, 2),
    ("Guru Bahasa Inggris", ENGLISH, 2),
    ("Guru PJOK", SPORT, 2),
    ("Guru Pendidikan Agama Islam", ISLAM, 2),
    ("Guru PPKn", CITIZENSHIP, 2),
    ("Guru Seni Budaya", ART, 1),
    ("Guru Informatika", INFORMATICS, 1),
    ("Guru Bimbingan dan Konseling", COUNSELLING, 1),
];
pub(crate) const TK_SUBJECTS: [Subject; 1] = [("Guru TK", EARLY_YEARS, 5)];

/// Titles of a school: its subjects by level, and the school office.
pub(crate) fn school(subjects: &[Subject]) -> Vec<Title> {
    let at_level = |level: JfLevel| {
        let one = move |(name, field, weight): &Subject| functional(&expert(name, field), level, *weight);
        subjects.iter().filter_map(one).collect::<Vec<_>>()
    };
    let mut titles = at_level(JfLevel::AhliPertama);
    titles.insert(titles.len().min(3), pelaksana(2));
    titles.extend(at_level(JfLevel::AhliMuda));
    titles.extend([3, 6].map(pelaksana));
    titles.extend(at_level(JfLevel::AhliMadya));
    titles
}

/// Takes one of each list in turn until all are used up.
fn by_turns(lists: [Vec<Title>; 3]) -> Vec<Title> {
    let mut lists = lists.map(Vec::into_iter);
    let mut titles = Vec::new();
    loop {
        let before = titles.len();
        titles.extend(lists.iter_mut().filter_map(Iterator::next));
        if titles.len() == before {
            return titles;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_functional_title_ends_with_its_level() {
        for title in school(&SMP_SUBJECTS).into_iter().chain(clinic(&[&NURSE, &DOCTOR])).chain(office(&[&AUDITOR])) {
            let expected = if title.family == Family::Functional { title.level } else { Level::None };
            assert_eq!(Level::of_title(&title.name), expected, "{}", title.name);
        }
    }

    #[test]
    fn a_post_without_skilled_category_has_no_skilled_level() {
        assert!(functional(&DOCTOR, JfLevel::Terampil, 1).is_none());
        assert!(functional(&LABORATORY, JfLevel::AhliPertama, 1).is_none());
    }
}
