//! The reports that an office prints, with the formats and papers of each.

use mutasi_documents::Paper;

use super::audience::may_publish;
use crate::contract::{Audience, Failure, PrintReport};

/// Code of the refusal to print what has no row.
pub(super) const NOTHING: &str = "report_empty";

/// A report (*laporan*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// *Bezetting*, handbook 10.5.
    Staffing,
    /// *Proyeksi* of five years, handbook 6.4.
    Projection,
    /// *Rekapitulasi*, handbook 10.4.
    Recap,
    /// *Daftar Urut Kepangkatan* (DUK), handbook 10.2.
    Seniority,
    /// *Daftar nominatif*, handbook 10.3.
    Nominal,
    /// *Analisis beban kerja* (ABK), handbook 6.1 and 6.2.
    Workload,
    /// *Daftar lowongan*.
    Vacancies,
    /// Teachers of schools, handbook 6.5.
    Schools,
    /// Health workers of *puskesmas*, handbook 6.6.
    Health,
    /// *Peta jabatan*, handbook 6.3.
    Chart,
    /// Evidence of one plan (*berkas bukti*).
    Evidence,
    /// Red flags (*tanda merah*).
    Flags,
    /// Training for moves (*pelatihan*), handbook 8.3.
    Training,
    /// What evaluated moves have taught, fit to be published (*pelajaran dari mutasi*).
    Lessons,
    /// A plan beside what came of it (*capaian rencana*).
    Outcome,
    /// What is due, late and blocked, for the morning meeting (*kalender*).
    Calendar,
    /// Waiting lists of requests and the share granted (*antrean*).
    Waiting,
}

/// (kind, code, words in a sentence and in the name of the file, title on paper)
const KINDS: [(Kind, &str, &str, &str); 17] = [
    (Kind::Staffing, "bezetting", "Bezetting", "BEZETTING PEGAWAI MENURUT JABATAN"),
    (Kind::Projection, "proyeksi", "Proyeksi", "BEZETTING DAN PROYEKSI KEBUTUHAN PEGAWAI LIMA TAHUN"),
    (Kind::Recap, "rekap", "Rekap", "REKAPITULASI PEGAWAI"),
    (Kind::Seniority, "duk", "DUK", "DAFTAR URUT KEPANGKATAN PEGAWAI NEGERI SIPIL"),
    (Kind::Nominal, "nominatif", "Nominatif", "DAFTAR NOMINATIF PEGAWAI"),
    (Kind::Workload, "abk", "ABK", "ANALISIS BEBAN KERJA"),
    (Kind::Vacancies, "lowongan", "Lowongan", "DAFTAR LOWONGAN JABATAN"),
    (Kind::Schools, "sekolah", "Sekolah", "KEBUTUHAN GURU MENURUT SEKOLAH DAN MATA PELAJARAN"),
    (Kind::Health, "puskesmas", "Puskesmas", "KETENAGAAN PUSKESMAS"),
    (Kind::Chart, "peta", "Peta", "PETA JABATAN"),
    (Kind::Evidence, "bukti", "Berkas bukti", "BERKAS BUKTI RENCANA"),
    (Kind::Flags, "tanda", "Tanda merah", "TANDA MERAH"),
    (Kind::Training, "pelatihan", "Pelatihan", "PELATIHAN PEGAWAI YANG BERPINDAH"),
    (Kind::Lessons, "pelajaran", "Pelajaran", "PELAJARAN DARI MUTASI"),
    (Kind::Outcome, "capaian", "Capaian", "CAPAIAN RENCANA MUTASI"),
    (Kind::Calendar, "kalender", "Kalender", "KALENDER KERJA MUTASI"),
    (Kind::Waiting, "antrean", "Antrean", "ANTREAN PERMOHONAN PINDAH"),
];

impl Kind {
    /// Reads the code of a request; another one is refused with the list.
    fn asked(code: &str) -> Result<Self, Failure> {
        let known = KINDS.iter().find(|(_, known, ..)| *known == code).map(|(kind, ..)| *kind);
        known.ok_or_else(|| {
            let codes: Vec<&str> = KINDS.iter().map(|(_, code, ..)| *code).collect();
            let message = format!("Laporan \"{code}\" tidak dikenal. Pilih salah satu: {}.", codes.join(", "));
            Failure::refused("report_kind", message)
        })
    }

    fn row(self) -> &'static (Self, &'static str, &'static str, &'static str) {
        &KINDS[self as usize]
    }

    pub(super) fn code(self) -> &'static str {
        self.row().1
    }

    pub(super) fn printed(self) -> &'static str {
        self.row().2
    }

    pub(super) fn title(self) -> &'static str {
        self.row().3
    }

    /// The formats asked for, each once; a chart has no cells and a table no picture.
    fn forms(self, asked: &[String]) -> Result<Vec<Form>, Failure> {
        let valid = if self == Self::Chart { [Form::Pdf, Form::Png] } else { [Form::Xlsx, Form::Pdf] };
        let mut forms = Vec::new();
        for code in asked {
            let form = valid.into_iter().find(|form| form.code() == code.as_str()).ok_or_else(|| {
                let valid = valid.map(Form::code).join(" atau ");
                let message = format!("Laporan {} tidak dapat berbentuk \"{code}\". Pilih {valid}.", self.printed());
                Failure::refused("report_format", message)
            })?;
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        if forms.is_empty() {
            let message = format!("Bentuk berkas belum dipilih. Pilih {}.", valid.map(Form::code).join(" atau "));
            return Err(Failure::refused("report_format", message));
        }
        Ok(forms)
    }

    /// A scenario changes need and posts; the reports about people and time know nothing of it.
    fn allow_scenario(self, scenario: Option<i64>) -> Result<(), Failure> {
        if scenario.is_none() || matches!(self, Self::Staffing | Self::Chart) {
            return Ok(());
        }
        let message = format!(
            "Laporan {} tidak memakai simulasi. Kosongkan simulasinya, atau pilih bezetting atau peta.",
            self.printed()
        );
        Err(Failure::refused("report_scenario", message))
    }

    /// Some reports are about one plan, some may be limited to one, and the others know nothing of plans.
    fn allow_plan(self, plan: Option<i64>) -> Result<(), Failure> {
        let (needed, allowed) = match self {
            Self::Evidence | Self::Outcome => (true, true),
            Self::Training | Self::Lessons => (false, true),
            _ => (false, false),
        };
        if needed && plan.is_none() {
            let message = format!("Laporan {} dicetak untuk satu rencana. Pilih rencananya.", self.printed());
            return Err(Failure::refused("report_plan", message));
        }
        if !allowed && plan.is_some() {
            let message = format!("Laporan {} tidak dibatasi rencana. Kosongkan rencananya.", self.printed());
            return Err(Failure::refused("report_plan", message));
        }
        Ok(())
    }

    /// Whether the figures rest on the tree of units, so that its faults belong to the report.
    pub(super) fn judges_map(self) -> bool {
        matches!(self, Self::Staffing | Self::Projection | Self::Recap | Self::Workload | Self::Vacancies)
    }

    /// Refuses to print what has no row.
    pub(super) fn nothing(self) -> Failure {
        let advice = match self {
            Self::Staffing | Self::Projection | Self::Chart => {
                "Belum ada jabatan pada unit dan tanggal ini. Impor peta jabatan, atau pilih unit lain."
            }
            Self::Recap | Self::Nominal => {
                "Belum ada pegawai pada unit dan tanggal ini. Impor data pegawai, atau pilih unit lain."
            }
            Self::Seniority => "Belum ada PNS pada unit dan tanggal ini. Impor data pegawai, atau pilih unit lain.",
            Self::Workload => "Belum ada beban kerja pada unit ini. Isi atau impor dahulu, lalu cetak lagi.",
            Self::Vacancies => "Tidak ada jabatan lowong pada unit dan tanggal ini. Pilih unit atau tanggal lain.",
            Self::Schools => "Belum ada sekolah pada unit ini. Isi data sekolah dahulu, lalu cetak lagi.",
            Self::Evidence => "Rencana ini masih kosong. Tambahkan perpindahan dahulu.",
            Self::Flags => "Tidak ada tanda merah pada rencana yang tercatat.",
            Self::Training => "Belum ada kebutuhan atau rencana pelatihan. Rencanakan dahulu, atau pilih tahun lain.",
            Self::Lessons => {
                "Evaluasi yang ditutup masih terlalu sedikit untuk diumumkan. Tutup lebih banyak evaluasi dahulu."
            }
            Self::Outcome => "Rencana ini masih kosong. Tambahkan perpindahan dahulu.",
            Self::Calendar => "Tidak ada pekerjaan yang jatuh tempo. Pilih tanggal yang lebih jauh.",
            Self::Waiting => "Belum ada permohonan yang tercatat. Catat atau impor permohonan dahulu.",
            Self::Health => "Belum ada puskesmas pada unit ini. Isi data puskesmas dahulu, lalu cetak lagi.",
        };
        Failure::refused(NOTHING, advice)
    }
}

/// What is to be printed, read from the request: every refusal that needs no data is told here.
pub(super) struct Order {
    pub(super) kind: Kind,
    pub(super) forms: Vec<Form>,
    pub(super) paper: Sheet,
    pub(super) audience: Audience,
}

impl Order {
    pub(super) fn of(asked: &PrintReport) -> Result<Self, Failure> {
        let kind = Kind::asked(&asked.kind)?;
        kind.allow_scenario(asked.scenario)?;
        kind.allow_plan(asked.plan)?;
        may_publish(kind, asked.audience)?;
        Ok(Self {
            kind,
            forms: kind.forms(&asked.formats)?,
            paper: Sheet::asked(asked.paper.as_deref())?,
            audience: asked.audience,
        })
    }
}

/// A format of the printed file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Xlsx,
    Pdf,
    Png,
}

impl Form {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Pdf => "pdf",
            Self::Png => "png",
        }
    }
}

/// A paper that a report may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sheet {
    F4,
    A3,
    A2,
}

impl Sheet {
    const ALL: [Self; 3] = [Self::F4, Self::A3, Self::A2];

    /// The paper asked for; F4, which every office has, when none is named.
    fn asked(code: Option<&str>) -> Result<Self, Failure> {
        let Some(code) = code else { return Ok(Self::F4) };
        Self::ALL.into_iter().find(|sheet| sheet.code() == code).ok_or_else(|| {
            let codes = Self::ALL.map(Self::code).join(", ");
            Failure::refused("report_paper", format!("Kertas \"{code}\" tidak dikenal. Pilih salah satu: {codes}."))
        })
    }

    pub(super) fn code(self) -> &'static str {
        match self {
            Self::F4 => "f4",
            Self::A3 => "a3",
            Self::A2 => "a2",
        }
    }

    pub(super) fn paper(self) -> Paper {
        match self {
            Self::F4 => Paper::F4,
            Self::A3 => Paper::A3,
            Self::A2 => Paper::A2,
        }
    }
}
