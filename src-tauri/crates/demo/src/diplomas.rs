//! Diplomas and the titles that come with them. A title never contradicts the education it stands beside.

use mutasi_domain::education::EducationLevel;
use mutasi_domain::rank::Rank;

/// A diploma, with the titles before and after the name that it gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Diploma {
    pub(crate) school: School,
    pub(crate) name: &'static str,
    pub(crate) before: &'static str,
    pub(crate) after: &'static str,
}

/// Stages of schooling that the region's people have finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum School {
    Sd,
    Smp,
    Sma,
    D3,
    S1,
    /// A profession after the degree: doctor, dentist, pharmacist.
    Profession,
    S2,
}

/// (school, code read by [`EducationLevel`], age when finished, entry step, step where regular promotion ends,
/// contract grade)
const SCHOOLS: [(School, &str, i32, u8, u8, u8); 7] = [
    (School::Sd, "SD", 13, 0, 5, 1),
    (School::Smp, "SLTP", 16, 2, 7, 4),
    (School::Sma, "SLTA", 18, 4, 9, 5),
    (School::D3, "D-III", 21, 6, 10, 7),
    (School::S1, "S-1", 22, 8, 11, 9),
    (School::Profession, "S-1", 24, 9, 12, 10),
    (School::S2, "S-2", 25, 8, 12, 10),
];

impl School {
    fn row(self) -> &'static (School, &'static str, i32, u8, u8, u8) {
        &SCHOOLS[self as usize]
    }

    pub(crate) fn level(self) -> Option<EducationLevel> {
        EducationLevel::parse(self.row().1).ok()
    }

    /// Age in years at which the school is finished; nobody is appointed before.
    pub(crate) fn finished_at(self) -> i32 {
        self.row().2
    }

    /// Rank step on appointment (handbook 3.1), and the step where regular promotion ends.
    pub(crate) fn steps(self) -> (u8, u8) {
        (self.row().3, self.row().4)
    }

    /// Grade of contract staff (handbook 3.2).
    pub(crate) fn contract(self) -> Rank {
        Rank::Contract(self.row().5)
    }
}

const fn diploma(school: School, name: &'static str, after: &'static str) -> Diploma {
    Diploma { school, name, before: "", after }
}

const fn s1(name: &'static str, after: &'static str) -> Diploma {
    diploma(School::S1, name, after)
}

const fn d3(name: &'static str, after: &'static str) -> Diploma {
    diploma(School::D3, name, after)
}

const fn sma(name: &'static str) -> Diploma {
    diploma(School::Sma, name, "")
}

/// Which diplomas lead to a post.
pub(crate) type Field = &'static [Diploma];

pub(crate) const POLICY: Field = &[
    s1("S-1 Ekonomi", "S.E."),
    s1("S-1 Ilmu Administrasi Negara", "S.A.P."),
    s1("S-1 Ilmu Pemerintahan", "S.IP."),
    s1("S-1 Hukum", "S.H."),
    s1("S-1 Ilmu Sosial dan Ilmu Politik", "S.Sos."),
    s1("S-1 Manajemen", "S.M."),
];
pub(crate) const DATA: Field = &[
    d3("D-III Administrasi Perkantoran", "A.Md."),
    d3("D-III Akuntansi", "A.Md.Ak."),
    d3("D-III Manajemen Informatika", "A.Md.Kom."),
    d3("D-III Kesekretariatan", "A.Md."),
];
pub(crate) const CLERK: Field =
    &[sma("SMA IPS"), sma("SMA IPA"), sma("SMK Administrasi Perkantoran"), sma("SMK Akuntansi")];
pub(crate) const LABOUR: Field =
    &[diploma(School::Smp, "SMP", ""), diploma(School::Smp, "SMP", ""), diploma(School::Sd, "Sekolah Dasar", "")];
pub(crate) const LAW: Field = &[s1("S-1 Hukum", "S.H.")];
pub(crate) const ACCOUNTS: Field =
    &[s1("S-1 Akuntansi", "S.Ak."), s1("S-1 Ekonomi", "S.E."), s1("S-1 Manajemen", "S.M.")];
pub(crate) const COMPUTING: Field =
    &[s1("S-1 Teknik Informatika", "S.Kom."), s1("S-1 Sistem Informasi", "S.Kom."), s1("S-1 Ilmu Komputer", "S.Kom.")];
pub(crate) const COMPUTING_D3: Field =
    &[d3("D-III Manajemen Informatika", "A.Md.Kom."), d3("D-III Teknik Komputer", "A.Md.Kom.")];
pub(crate) const WORKS: Field = &[
    s1("S-1 Teknik Sipil", "S.T."),
    s1("S-1 Arsitektur", "S.Ars."),
    s1("S-1 Perencanaan Wilayah dan Kota", "S.P.W.K."),
];
pub(crate) const ENVIRONMENT: Field = &[s1("S-1 Teknik Lingkungan", "S.T."), s1("S-1 Kimia", "S.Si.")];
pub(crate) const FARMING: Field = &[
    s1("S-1 Agribisnis", "S.P."),
    s1("S-1 Agroteknologi", "S.P."),
    s1("S-1 Peternakan", "S.Pt."),
    s1("S-1 Perikanan", "S.Pi."),
];
pub(crate) const FARMING_D3: Field = &[d3("D-III Penyuluhan Pertanian", "A.Md.P."), d3("D-III Agribisnis", "A.Md.P.")];
pub(crate) const SOCIAL: Field =
    &[s1("S-1 Kesejahteraan Sosial", "S.Sos."), s1("S-1 Sosiologi", "S.Sos."), s1("S-1 Psikologi", "S.Psi.")];
pub(crate) const ARCHIVES: Field =
    &[s1("S-1 Ilmu Perpustakaan", "S.I.P."), s1("S-1 Ilmu Informasi dan Perpustakaan", "S.I.Pust.")];
pub(crate) const ARCHIVES_D3: Field = &[d3("D-III Kearsipan", "A.Md."), d3("D-III Perpustakaan", "A.Md.")];
pub(crate) const MEDIA: Field = &[s1("S-1 Ilmu Komunikasi", "S.I.Kom."), s1("S-1 Sastra Indonesia", "S.S.")];
pub(crate) const NUMBERS: Field = &[s1("S-1 Statistika", "S.Stat."), s1("S-1 Matematika", "S.Si.")];
pub(crate) const TRANSPORT: Field = &[diploma(School::D3, "D-III Lalu Lintas dan Angkutan Jalan", "A.Md.LLAJ.")];
pub(crate) const NURSING: Field =
    &[s1("S-1 Keperawatan", "S.Kep."), s1("S-1 Keperawatan dan Profesi Ners", "S.Kep., Ns.")];
pub(crate) const NURSING_D3: Field = &[d3("D-III Keperawatan", "A.Md.Kep.")];
pub(crate) const MIDWIFERY: Field = &[s1("S-1 Kebidanan", "S.Keb.")];
pub(crate) const MIDWIFERY_D3: Field = &[d3("D-III Kebidanan", "A.Md.Keb.")];
pub(crate) const NUTRITION: Field = &[s1("S-1 Gizi", "S.Gz.")];
pub(crate) const NUTRITION_D3: Field = &[d3("D-III Gizi", "A.Md.Gz.")];
pub(crate) const SANITATION: Field =
    &[s1("S-1 Kesehatan Lingkungan", "S.Kes."), s1("S-1 Kesehatan Masyarakat", "S.K.M.")];
pub(crate) const SANITATION_D3: Field = &[d3("D-III Kesehatan Lingkungan", "A.Md.Kes.")];
pub(crate) const LABORATORY_D3: Field = &[d3("D-III Analis Kesehatan", "A.Md.A.K.")];
pub(crate) const PHARMACY_D3: Field = &[d3("D-III Farmasi", "A.Md.Farm.")];
pub(crate) const RADIOLOGY_D3: Field = &[d3("D-III Radiodiagnostik", "A.Md.Rad.")];
pub(crate) const RECORDS_D3: Field = &[d3("D-III Perekam Medis", "A.Md.RMIK.")];
pub(crate) const HEALTH: Field = &[s1("S-1 Kesehatan Masyarakat", "S.K.M.")];
pub(crate) const MEDICINE: Field =
    &[Diploma { school: School::Profession, name: "Profesi Dokter", before: "dr.", after: "" }];
pub(crate) const DENTISTRY: Field =
    &[Diploma { school: School::Profession, name: "Profesi Dokter Gigi", before: "drg.", after: "" }];
pub(crate) const PHARMACY: Field =
    &[Diploma { school: School::Profession, name: "Profesi Apoteker", before: "apt.", after: "S.Farm." }];
pub(crate) const CLASSROOM: Field =
    &[s1("S-1 Pendidikan Guru Sekolah Dasar", "S.Pd."), s1("S-1 Pendidikan Guru Sekolah Dasar", "S.Pd.SD.")];
pub(crate) const EARLY_YEARS: Field = &[s1("S-1 Pendidikan Guru PAUD", "S.Pd.")];
pub(crate) const SPORT: Field = &[s1("S-1 Pendidikan Jasmani, Kesehatan dan Rekreasi", "S.Pd.")];
pub(crate) const ISLAM: Field = &[s1("S-1 Pendidikan Agama Islam", "S.Pd.I.")];
pub(crate) const CHRISTIANITY: Field = &[s1("S-1 Pendidikan Agama Kristen", "S.Pd.K.")];
pub(crate) const MATHEMATICS: Field = &[s1("S-1 Pendidikan Matematika", "S.Pd.")];
pub(crate) const INDONESIAN: Field = &[s1("S-1 Pendidikan Bahasa Indonesia", "S.Pd.")];
pub(crate) const ENGLISH: Field = &[s1("S-1 Pendidikan Bahasa Inggris", "S.Pd.")];
pub(crate) const SCIENCE: Field = &[s1("S-1 Pendidikan Biologi", "S.Pd."), s1("S-1 Pendidikan Fisika", "S.Pd.")];
pub(crate) const SOCIETY: Field = &[s1("S-1 Pendidikan Geografi", "S.Pd."), s1("S-1 Pendidikan Sejarah", "S.Pd.")];
pub(crate) const CITIZENSHIP: Field = &[s1("S-1 Pendidikan Pancasila dan Kewarganegaraan", "S.Pd.")];
pub(crate) const ART: Field = &[s1("S-1 Pendidikan Seni", "S.Pd.")];
pub(crate) const COUNSELLING: Field = &[s1("S-1 Bimbingan dan Konseling", "S.Pd.")];
pub(crate) const INFORMATICS: Field = &[s1("S-1 Pendidikan Teknik Informatika", "S.Pd.")];

/// Master's degree that follows a first degree: (title after the name of the first degree, diploma, title).
const MASTERS: [(&str, &str, &str); 11] = [
    ("S.Pd", "S-2 Manajemen Pendidikan", "M.Pd."),
    ("S.H.", "S-2 Ilmu Hukum", "M.H."),
    ("S.T.", "S-2 Teknik Sipil", "M.T."),
    ("S.Kom.", "S-2 Ilmu Komputer", "M.Kom."),
    ("S.Kep.", "S-2 Keperawatan", "M.Kep."),
    ("S.K", "S-2 Kesehatan Masyarakat", "M.K.M."),
    ("S.P.W.K.", "S-2 Perencanaan Wilayah dan Kota", "M.P.W.K."),
    ("S.P.", "S-2 Agribisnis", "M.P."),
    ("S.E.", "S-2 Manajemen", "M.M."),
    ("S.A.P.", "S-2 Administrasi Publik", "M.A.P."),
    ("", "S-2 Ilmu Administrasi", "M.Si."),
];

/// Specialist training of doctors: (diploma, title).
pub(crate) const SPECIALITIES: [(&str, &str); 6] = [
    ("Spesialis Penyakit Dalam", "Sp.P.D."),
    ("Spesialis Anak", "Sp.A."),
    ("Spesialis Bedah", "Sp.B."),
    ("Spesialis Obstetri dan Ginekologi", "Sp.O.G."),
    ("Spesialis Anestesiologi", "Sp.An."),
    ("Spesialis Radiologi", "Sp.Rad."),
];

/// The master's degree of a first degree: (diploma, title).
pub(crate) fn master_of(first: &Diploma) -> (&'static str, &'static str) {
    let row = MASTERS.iter().find(|(title, ..)| first.after.starts_with(title)).unwrap_or(&MASTERS[MASTERS.len() - 1]);
    (row.1, row.2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_school_is_a_level_and_ranks_of_it_exist() {
        for (at, (school, code, ..)) in SCHOOLS.iter().enumerate() {
            assert_eq!(*school as usize, at, "the table is read by position");
            assert_eq!(school.level().map(EducationLevel::code), Some(*code));
            assert!(school.steps().0 < school.steps().1);
        }
    }

    #[test]
    fn a_master_follows_the_first_degree() {
        assert_eq!(master_of(&LAW[0]).1, "M.H.");
        assert_eq!(master_of(&MATHEMATICS[0]).1, "M.Pd.");
        assert_eq!(master_of(&HEALTH[0]).1, "M.K.M.");
        assert_eq!(master_of(&NUMBERS[0]).1, "M.Si.");
    }
}
