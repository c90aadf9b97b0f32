//! The letters that come with the program: what each is called, which register numbers it, about whom it is, who signs.

/// The register that gives the number (buku nomor); one for each class and year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Keputusan of the head of region.
    Decree,
    /// Letters (surat) and notes.
    Letter,
    /// Minutes (berita acara).
    Minutes,
    /// Statements (surat pernyataan, surat keterangan, surat perintah).
    Statement,
    /// Not numbered: sheets for use inside, texts to read aloud.
    Unnumbered,
}

impl Class {
    /// All classes that number, in the order of the registers.
    pub const NUMBERED: [Class; 4] = [Self::Decree, Self::Letter, Self::Minutes, Self::Statement];

    /// The code of the register.
    pub fn code(self) -> &'static str {
        match self {
            Self::Decree => "keputusan",
            Self::Letter => "surat",
            Self::Minutes => "berita_acara",
            Self::Statement => "keterangan",
            Self::Unnumbered => "",
        }
    }
}

/// About whom one sheet of a letter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Per {
    /// One letter for each person.
    Person,
    /// One letter for all people of an agency that they leave.
    Origin,
    /// One letter for all people of an agency that they join.
    Destination,
    /// One letter for all chosen people.
    Plan,
}

/// Who signs when the officer chooses nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Signer {
    /// A signatory of the region: the head, or who signs for the head.
    Region,
    /// The head of the personnel office.
    Office,
    /// The head of the agency that the person leaves.
    Origin,
    /// The head of the agency that the person joins.
    Destination,
    /// The head of the unit that the person joins.
    Superior,
    /// The person.
    Person,
}

/// The data that fills a template: one shape for all letters, and one of its own for each kind of sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// [`super::LetterData`]
    Letter,
    /// [`super::PlanSheetData`]
    PlanSheet,
    /// [`super::AssessmentData`]
    Assessment,
    /// [`super::RequestFormData`]
    RequestForm,
    /// [`super::ReceiptsData`]
    Receipts,
    /// [`super::EvaluationFormData`]
    EvaluationForm,
    /// [`super::MeetingData`]
    Meeting,
}

macro_rules! letter_kinds {
    ($($(#[$doc:meta])* $kind:ident $name:literal $title:literal $class:ident $per:ident $signer:ident,)*) => {
        /// The letters that come with the program.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum LetterKind {
            $($(#[$doc])* $kind,)*
        }

        impl LetterKind {
            /// All kinds, in the order of the work.
            pub const ALL: &'static [LetterKind] = &[$(Self::$kind,)*];

            /// The word that a template names on its `@jenis` line and that the store keeps.
            pub fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)* }
            }

            /// The title for lists and menus.
            pub fn title(self) -> &'static str {
                match self { $(Self::$kind => $title,)* }
            }

            /// The register that numbers it.
            pub fn class(self) -> Class {
                match self { $(Self::$kind => Class::$class,)* }
            }

            /// About whom one sheet is.
            pub fn per(self) -> Per {
                match self { $(Self::$kind => Per::$per,)* }
            }

            /// Who signs when nobody is chosen.
            pub fn signer(self) -> Signer {
                match self { $(Self::$kind => Signer::$signer,)* }
            }

            /// The text of the shipped template, as an office would edit it.
            pub fn shipped_text(self) -> &'static str {
                match self { $(Self::$kind => include_str!(concat!("../../templates/", $name, ".sk")),)* }
            }
        }
    };
}

letter_kinds! {
    /// Form of a request, to be filled in by hand (formulir).
    RequestForm "formulir_permohonan" "Formulir permohonan mutasi" Unnumbered Person Office,
    /// Slip that says what the desk received (tanda terima).
    Receipt "tanda_terima" "Tanda terima permohonan" Unnumbered Person Office,
    /// Application of the person (handbook 9.6).
    Application "permohonan" "Surat permohonan mutasi" Unnumbered Person Person,
    /// Proposal of the receiving PPK.
    Proposal "usul_mutasi" "Surat usul mutasi" Letter Person Region,
    /// Consent of the releasing PPK (lolos butuh).
    Release "lolos_butuh" "Surat persetujuan mutasi (lolos butuh)" Letter Person Region,
    /// Request to the agency that is left, or to the PPK of another government, to let people go.
    OriginRequest "permintaan_persetujuan_asal" "Permintaan persetujuan OPD asal" Letter Origin Office,
    /// Request to the agency that is joined, or to the PPK of another government, to take people.
    DestinationRequest "permintaan_persetujuan_tujuan" "Permintaan persetujuan OPD tujuan" Letter Destination Office,
    /// Reminder of a request to let people go that nobody has answered.
    OriginReminder "pengingat_asal" "Pengingat persetujuan OPD asal" Letter Origin Office,
    /// Reminder of a request to take people that nobody has answered.
    DestinationReminder "pengingat_tujuan" "Pengingat persetujuan OPD tujuan" Letter Destination Office,
    /// Consent of the agency that is left.
    OriginConsent "persetujuan_asal" "Persetujuan OPD asal" Letter Origin Origin,
    /// Consent of the agency that is joined.
    DestinationConsent "persetujuan_tujuan" "Persetujuan OPD tujuan" Letter Destination Destination,
    /// Statement of position and workload.
    WorkloadStatement "keterangan_abk" "Surat keterangan jabatan dan ABK" Statement Destination Destination,
    /// Statement of no disciplinary sanction and no court case.
    DisciplineStatement "pernyataan_hukdis" "Surat pernyataan tidak hukuman disiplin" Statement Person Office,
    /// Statement of no study assignment.
    StudyStatement "pernyataan_tubel" "Surat pernyataan tidak tugas belajar" Statement Person Office,
    /// Request for clearance by the Inspektorat.
    ClearanceRequest "permohonan_bebas_temuan" "Permohonan bebas temuan" Letter Plan Office,
    /// Clearance by the Inspektorat.
    Clearance "bebas_temuan" "Surat keterangan bebas temuan" Statement Person Office,
    /// Statement of absolute responsibility.
    Responsibility "sptjm" "Surat pernyataan tanggung jawab mutlak" Statement Person Office,
    /// The transfer plan for sign-off (rencana mutasi).
    PlanSheet "rencana" "Rencana mutasi" Unnumbered Plan Region,
    /// What speaks for and against one move.
    Assessment "lembar_penilaian" "Lembar penilaian" Unnumbered Person Office,
    /// Note of considerations to the PyB or PPK (telaahan staf).
    Consideration "nota_pertimbangan" "Nota pertimbangan (telaahan staf)" Letter Plan Office,
    /// Agenda of a meeting of the assessing team.
    Agenda "agenda_tpk" "Agenda sidang TPK" Unnumbered Plan Office,
    /// Attendance list of a meeting.
    AttendanceList "daftar_hadir" "Daftar hadir" Unnumbered Plan Office,
    /// Minutes of a meeting of the assessing team that is on record, with the decision about each name.
    MeetingMinutes "berita_acara_sidang" "Berita acara sidang TPK" Minutes Plan Office,
    /// Minutes of the assessing team (Tim Penilai Kinerja) about a whole plan, typed by an officer.
    TeamMinutes "ba_tpk" "Berita acara TPK" Minutes Plan Region,
    /// Decree about one person (SK perorangan); managerial posts change its operative part.
    IndividualDecree "sk_perorangan" "SK perorangan" Decree Person Region,
    /// Decree about many persons with an annex (SK kolektif).
    CollectiveDecree "sk_kolektif" "SK kolektif" Decree Plan Region,
    /// Decree of a governor about a move between governments (SK antarinstansi).
    CrossDecree "sk_antarinstansi" "SK antarinstansi" Decree Person Region,
    /// Extract of a collective decree for one person (petikan).
    Extract "petikan" "Petikan" Decree Person Region,
    /// Certified copy of a decree (salinan).
    Copy "salinan" "Salinan" Decree Person Region,
    /// Decree that corrects another (SK perbaikan).
    Correction "sk_perbaikan" "SK perbaikan" Decree Person Region,
    /// Decree that revokes another (SK pencabutan).
    Revocation "sk_pencabutan" "SK pencabutan" Decree Person Region,
    /// Invitation to the inauguration.
    Invitation "undangan_pelantikan" "Undangan pelantikan" Letter Plan Office,
    /// Text read by the inaugurating officer.
    InaugurationText "naskah_pelantikan" "Naskah pelantikan" Unnumbered Plan Region,
    /// Minutes of the oath of office, by religion.
    OathMinutes "ba_sumpah" "Berita acara sumpah/janji jabatan" Minutes Person Region,
    /// Statement of inauguration (SPP).
    InaugurationStatement "spp" "Surat pernyataan pelantikan (SPP)" Statement Person Region,
    /// Statement of taking up duty (SPMT).
    DutyStatement "spmt" "Surat pernyataan melaksanakan tugas (SPMT)" Statement Person Superior,
    /// Statement of occupying a position (SPMJ).
    PositionStatement "spmj" "Surat pernyataan menduduki jabatan (SPMJ)" Statement Person Superior,
    /// Order to act for a vacant post (Plt.) or an absent holder (Plh.).
    ActingOrder "perintah_plt" "Surat perintah pelaksana tugas" Statement Person Region,
    /// Minutes of hand-over.
    HandOver "serah_terima" "Berita acara serah terima" Minutes Person Superior,
    /// Answer to an objection.
    ObjectionAnswer "tanggapan_keberatan" "Surat tanggapan keberatan" Letter Person Region,
    /// Form of one rater, months after the move.
    EvaluationForm "formulir_evaluasi" "Formulir evaluasi pascamutasi" Unnumbered Person Office,
}

impl LetterKind {
    /// The kind of a name in the store.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// What a template of this kind is filled from.
    pub fn shape(self) -> Shape {
        match self {
            Self::PlanSheet => Shape::PlanSheet,
            Self::Assessment => Shape::Assessment,
            Self::RequestForm => Shape::RequestForm,
            Self::Receipt => Shape::Receipts,
            Self::EvaluationForm => Shape::EvaluationForm,
            Self::Agenda | Self::AttendanceList | Self::MeetingMinutes => Shape::Meeting,
            _ => Shape::Letter,
        }
    }

    /// Decrees are issued in a batch of their own, with number and frozen post; the others are printed as letters.
    pub fn is_decree(self) -> bool {
        self.class() == Class::Decree
    }
}
