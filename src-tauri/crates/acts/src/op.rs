//! The closed list of acts that write, with who may do them and whether they are official.

use mutasi_domain::account::Role::{self, Administrator, Auditor, Operator, Penyetuju, Verifikator};

/// An act that writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    Begin,
    EditRegion,
    AddAccount,
    TakeImport,
    SettleMatch,
    NewPlan,
    AddMove,
    PasteMoves,
    SetTarget,
    RemoveMoves,
    SwapStaff,
    OverrideFinding,
    RecordConsent,
    ApprovePlan,
    IssueDecrees,
    SetTemplate,
    SetReturn,
    UseScenario,
    SetWorkload,
    ClearWorkload,
    CopyWorkload,
    AppointActing,
    EndActing,
    SetEntries,
    SetIndex,
    SetSchool,
    SetPuskesmas,
    NewScenario,
    EditScenario,
    DeleteScenario,
    SetParameter,
    PrintReport,
    EditMove,
    SetOutside,
    RecordDocument,
    RemoveDocument,
    DeclareInterest,
    RecheckPlan,
    WithdrawApproval,
    SetWeights,
    SaveOfficeRule,
    EndOfficeRule,
    SetHead,
    RemoveHead,
    SetCircumstance,
    SetRelative,
    SetCareer,
    SetCompetence,
    SetTalent,
    SetTraining,
    SetRequest,
    SetSite,
    RemoveRecord,
    SetRequirements,
    LinkAccount,
    ProposePlan,
    SteerPlan,
    ClearProposal,
    CorrectDecree,
    RevokeDecree,
    AttachSigned,
    PrintLetters,
    ReserveNumbers,
    VoidNumber,
    SetSignatory,
    EndSignatory,
    SetLetterhead,
    AddFont,
    RemoveFont,
    DecideRequests,
    OpenCase,
    EditCase,
    DecideCases,
    AssignCases,
    PlanCases,
    SubmitMoves,
    SetCaseDocument,
    JudgeDocuments,
    RemoveCaseDocument,
    SetMeeting,
    CancelMeeting,
    HoldMeeting,
    SetConcern,
    RemoveConcern,
    FileObjection,
    DecideObjection,
    SetCourse,
    EndCourse,
    SetTask,
    RemoveTask,
    StartProgramme,
    PrintEvaluationForms,
    TakeForm,
    CloseEvaluation,
    SetHolidays,
    ShowNik,
    PrintPersonData,
    ExportWhole,
    ErasePerson,
    EraseJournal,
    SetRoles,
    RemoveAccount,
    ChangePassphrase,
    ResetPassphrase,
    RenewRecovery,
    RekeyStore,
    RegisterKey,
    NoteSignIn,
    SetSecondPlace,
    RestoreBackup,
    UndoRestore,
    SalvageStore,
}

const ALL: [Op; 112] = [
    Op::Begin,
    Op::EditRegion,
    Op::AddAccount,
    Op::TakeImport,
    Op::SettleMatch,
    Op::NewPlan,
    Op::AddMove,
    Op::PasteMoves,
    Op::SetTarget,
    Op::RemoveMoves,
    Op::SwapStaff,
    Op::OverrideFinding,
    Op::RecordConsent,
    Op::ApprovePlan,
    Op::IssueDecrees,
    Op::SetTemplate,
    Op::SetReturn,
    Op::UseScenario,
    Op::SetWorkload,
    Op::ClearWorkload,
    Op::CopyWorkload,
    Op::AppointActing,
    Op::EndActing,
    Op::SetEntries,
    Op::SetIndex,
    Op::SetSchool,
    Op::SetPuskesmas,
    Op::NewScenario,
    Op::EditScenario,
    Op::DeleteScenario,
    Op::SetParameter,
    Op::PrintReport,
    Op::EditMove,
    Op::SetOutside,
    Op::RecordDocument,
    Op::RemoveDocument,
    Op::DeclareInterest,
    Op::RecheckPlan,
    Op::WithdrawApproval,
    Op::SetWeights,
    Op::SaveOfficeRule,
    Op::EndOfficeRule,
    Op::SetHead,
    Op::RemoveHead,
    Op::SetCircumstance,
    Op::SetRelative,
    Op::SetCareer,
    Op::SetCompetence,
    Op::SetTalent,
    Op::SetTraining,
    Op::SetRequest,
    Op::SetSite,
    Op::RemoveRecord,
    Op::SetRequirements,
    Op::LinkAccount,
    Op::ProposePlan,
    Op::SteerPlan,
    Op::ClearProposal,
    Op::CorrectDecree,
    Op::RevokeDecree,
    Op::AttachSigned,
    Op::PrintLetters,
    Op::ReserveNumbers,
    Op::VoidNumber,
    Op::SetSignatory,
    Op::EndSignatory,
    Op::SetLetterhead,
    Op::AddFont,
    Op::RemoveFont,
    Op::DecideRequests,
    Op::OpenCase,
    Op::EditCase,
    Op::DecideCases,
    Op::AssignCases,
    Op::PlanCases,
    Op::SubmitMoves,
    Op::SetCaseDocument,
    Op::JudgeDocuments,
    Op::RemoveCaseDocument,
    Op::SetMeeting,
    Op::CancelMeeting,
    Op::HoldMeeting,
    Op::SetConcern,
    Op::RemoveConcern,
    Op::FileObjection,
    Op::DecideObjection,
    Op::SetCourse,
    Op::EndCourse,
    Op::SetTask,
    Op::RemoveTask,
    Op::StartProgramme,
    Op::PrintEvaluationForms,
    Op::TakeForm,
    Op::CloseEvaluation,
    Op::SetHolidays,
    Op::ShowNik,
    Op::PrintPersonData,
    Op::ExportWhole,
    Op::ErasePerson,
    Op::EraseJournal,
    Op::SetRoles,
    Op::RemoveAccount,
    Op::ChangePassphrase,
    Op::ResetPassphrase,
    Op::RenewRecovery,
    Op::RekeyStore,
    Op::RegisterKey,
    Op::NoteSignIn,
    Op::SetSecondPlace,
    Op::RestoreBackup,
    Op::UndoRestore,
    Op::SalvageStore,
];

impl Op {
    /// The act of a journal entry.
    pub(crate) fn named(name: &str) -> Option<Self> {
        ALL.into_iter().find(|op| op.name() == name)
    }

    /// Name in the journal and in the contract.
    pub fn name(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::EditRegion => "edit_region",
            Self::AddAccount => "add_account",
            Self::TakeImport => "take_import",
            Self::SettleMatch => "settle_match",
            Self::NewPlan => "new_plan",
            Self::AddMove => "add_move",
            Self::PasteMoves => "paste_moves",
            Self::SetTarget => "set_target",
            Self::RemoveMoves => "remove_moves",
            Self::SwapStaff => "swap_staff",
            Self::OverrideFinding => "override_finding",
            Self::RecordConsent => "record_consent",
            Self::ApprovePlan => "approve_plan",
            Self::IssueDecrees => "issue_decrees",
            Self::SetTemplate => "set_template",
            Self::SetReturn => "set_return",
            Self::UseScenario => "use_scenario",
            Self::SetWorkload => "set_workload",
            Self::ClearWorkload => "clear_workload",
            Self::CopyWorkload => "copy_workload",
            Self::AppointActing => "appoint_acting",
            Self::EndActing => "end_acting",
            Self::SetEntries => "set_entries",
            Self::SetIndex => "set_index",
            Self::SetSchool => "set_school",
            Self::SetPuskesmas => "set_puskesmas",
            Self::NewScenario => "new_scenario",
            Self::EditScenario => "edit_scenario",
            Self::DeleteScenario => "delete_scenario",
            Self::SetParameter => "set_parameter",
            Self::PrintReport => "print_report",
            Self::EditMove => "edit_move",
            Self::SetOutside => "set_outside",
            Self::RecordDocument => "record_document",
            Self::RemoveDocument => "remove_document",
            Self::DeclareInterest => "declare_interest",
            Self::RecheckPlan => "recheck_plan",
            Self::WithdrawApproval => "withdraw_approval",
            Self::SetWeights => "set_weights",
            Self::SaveOfficeRule => "save_office_rule",
            Self::EndOfficeRule => "end_office_rule",
            Self::SetHead => "set_head",
            Self::RemoveHead => "remove_head",
            Self::SetCircumstance => "set_circumstance",
            Self::SetRelative => "set_relative",
            Self::SetCareer => "set_career",
            Self::SetCompetence => "set_competence",
            Self::SetTalent => "set_talent",
            Self::SetTraining => "set_training",
            Self::SetRequest => "set_request",
            Self::SetSite => "set_site",
            Self::RemoveRecord => "remove_record",
            Self::SetRequirements => "set_requirements",
            Self::LinkAccount => "link_account",
            Self::ProposePlan => "propose_plan",
            Self::SteerPlan => "steer_plan",
            Self::ClearProposal => "clear_proposal",
            Self::CorrectDecree => "correct_decree",
            Self::RevokeDecree => "revoke_decree",
            Self::AttachSigned => "attach_signed",
            Self::PrintLetters => "print_letters",
            Self::ReserveNumbers => "reserve_numbers",
            Self::VoidNumber => "void_number",
            Self::SetSignatory => "set_signatory",
            Self::EndSignatory => "end_signatory",
            Self::SetLetterhead => "set_letterhead",
            Self::AddFont => "add_font",
            Self::RemoveFont => "remove_font",
            Self::DecideRequests => "decide_requests",
            Self::OpenCase => "open_case",
            Self::EditCase => "edit_case",
            Self::DecideCases => "decide_cases",
            Self::AssignCases => "assign_cases",
            Self::PlanCases => "plan_cases",
            Self::SubmitMoves => "submit_moves",
            Self::SetCaseDocument => "set_case_document",
            Self::JudgeDocuments => "judge_documents",
            Self::RemoveCaseDocument => "remove_case_document",
            Self::SetMeeting => "set_meeting",
            Self::CancelMeeting => "cancel_meeting",
            Self::HoldMeeting => "hold_meeting",
            Self::SetConcern => "set_concern",
            Self::RemoveConcern => "remove_concern",
            Self::FileObjection => "file_objection",
            Self::DecideObjection => "decide_objection",
            Self::SetCourse => "set_course",
            Self::EndCourse => "end_course",
            Self::SetTask => "set_task",
            Self::RemoveTask => "remove_task",
            Self::StartProgramme => "start_programme",
            Self::PrintEvaluationForms => "print_evaluation_forms",
            Self::TakeForm => "take_form",
            Self::CloseEvaluation => "close_evaluation",
            Self::SetHolidays => "set_holidays",
            Self::ShowNik => "show_nik",
            Self::PrintPersonData => "print_person_data",
            Self::ExportWhole => "export_whole",
            Self::ErasePerson => "erase_person",
            Self::EraseJournal => "erase_journal",
            Self::SetRoles => "set_roles",
            Self::RemoveAccount => "remove_account",
            Self::ChangePassphrase => "change_passphrase",
            Self::ResetPassphrase => "reset_passphrase",
            Self::RenewRecovery => "renew_recovery",
            Self::RekeyStore => "rekey_store",
            Self::RegisterKey => "register_key",
            Self::NoteSignIn => "note_sign_in",
            Self::SetSecondPlace => "set_second_place",
            Self::RestoreBackup => "restore_backup",
            Self::UndoRestore => "undo_restore",
            Self::SalvageStore => "salvage_store",
        }
    }

    /// Indonesian label for the menu and the trail.
    pub fn label(self) -> &'static str {
        match self {
            Self::Begin => "buat berkas data",
            Self::EditRegion => "ubah data wilayah",
            Self::AddAccount => "tambah akun",
            Self::TakeImport => "impor berkas",
            Self::SettleMatch => "cocokkan jabatan",
            Self::NewPlan => "buat rencana",
            Self::AddMove => "tambah perpindahan",
            Self::PasteMoves => "tempel daftar NIP",
            Self::SetTarget => "pilih jabatan tujuan",
            Self::RemoveMoves => "hapus perpindahan",
            Self::SwapStaff => "tukar dua pegawai",
            Self::OverrideFinding => "kesampingkan temuan",
            Self::RecordConsent => "catat persetujuan OPD",
            Self::ApprovePlan => "setujui rencana",
            Self::IssueDecrees => "terbitkan SK",
            Self::SetTemplate => "ubah templat surat",
            Self::SetReturn => "batasi waktu perpindahan",
            Self::UseScenario => "pilih simulasi rencana",
            Self::SetWorkload => "ubah beban kerja",
            Self::ClearWorkload => "hapus beban kerja",
            Self::CopyWorkload => "salin beban kerja",
            Self::AppointActing => "tunjuk pemangku sementara",
            Self::EndActing => "akhiri pemangku sementara",
            Self::SetEntries => "ubah rencana masuk",
            Self::SetIndex => "ubah indeks layanan",
            Self::SetSchool => "ubah data sekolah",
            Self::SetPuskesmas => "ubah data puskesmas",
            Self::NewScenario => "buat simulasi",
            Self::EditScenario => "ubah simulasi",
            Self::DeleteScenario => "hapus simulasi",
            Self::SetParameter => "ubah ketentuan",
            Self::PrintReport => "cetak laporan",
            Self::EditMove => "ubah perpindahan",
            Self::SetOutside => "tetapkan instansi lain",
            Self::RecordDocument => "catat dokumen",
            Self::RemoveDocument => "hapus dokumen",
            Self::DeclareInterest => "nyatakan benturan kepentingan",
            Self::RecheckPlan => "periksa ulang rencana",
            Self::WithdrawApproval => "tarik persetujuan rencana",
            Self::SetWeights => "ubah bobot penilaian",
            Self::SaveOfficeRule => "simpan ketentuan daerah",
            Self::EndOfficeRule => "akhiri ketentuan daerah",
            Self::SetHead => "ubah masa jabatan kepala daerah",
            Self::RemoveHead => "hapus masa jabatan kepala daerah",
            Self::SetCircumstance => "ubah keadaan khusus",
            Self::SetRelative => "ubah keluarga pegawai",
            Self::SetCareer => "ubah riwayat jabatan",
            Self::SetCompetence => "ubah kompetensi",
            Self::SetTalent => "ubah pemetaan talenta",
            Self::SetTraining => "ubah diklat",
            Self::SetRequest => "ubah permohonan mutasi",
            Self::SetSite => "ubah lokasi unit kerja",
            Self::RemoveRecord => "hapus catatan pegawai",
            Self::SetRequirements => "ubah syarat jabatan",
            Self::LinkAccount => "tautkan akun dengan pegawai",
            Self::ProposePlan => "usulkan perpindahan",
            Self::SteerPlan => "arahkan usulan",
            Self::ClearProposal => "hapus usulan",
            Self::CorrectDecree => "terbitkan SK perbaikan",
            Self::RevokeDecree => "terbitkan SK pencabutan",
            Self::AttachSigned => "simpan berkas bertanda tangan",
            Self::PrintLetters => "cetak surat",
            Self::ReserveNumbers => "cadangkan nomor",
            Self::VoidNumber => "batalkan nomor",
            Self::SetSignatory => "ubah penanda tangan",
            Self::EndSignatory => "akhiri penanda tangan",
            Self::SetLetterhead => "ubah kop surat",
            Self::AddFont => "tambah huruf",
            Self::RemoveFont => "hapus huruf",
            Self::DecideRequests => "putuskan permohonan",
            Self::OpenCase => "buka usulan mutasi",
            Self::EditCase => "ubah usulan mutasi",
            Self::DecideCases => "putuskan usulan mutasi",
            Self::AssignCases => "tugaskan usulan mutasi",
            Self::PlanCases => "masukkan usulan ke rencana",
            Self::SubmitMoves => "ajukan perpindahan rencana",
            Self::SetCaseDocument => "catat berkas usulan",
            Self::JudgeDocuments => "verifikasi berkas usulan",
            Self::RemoveCaseDocument => "hapus berkas usulan",
            Self::SetMeeting => "ubah rapat",
            Self::CancelMeeting => "batalkan rapat",
            Self::HoldMeeting => "catat hasil rapat",
            Self::SetConcern => "catat kekhawatiran pegawai",
            Self::RemoveConcern => "hapus kekhawatiran pegawai",
            Self::FileObjection => "catat keberatan",
            Self::DecideObjection => "putuskan keberatan",
            Self::SetCourse => "rencanakan pelatihan",
            Self::EndCourse => "akhiri pelatihan",
            Self::SetTask => "ubah tugas pendampingan",
            Self::RemoveTask => "hapus tugas pendampingan",
            Self::StartProgramme => "mulai program pendampingan",
            Self::PrintEvaluationForms => "cetak formulir evaluasi",
            Self::TakeForm => "catat formulir evaluasi",
            Self::CloseEvaluation => "tutup evaluasi",
            Self::SetHolidays => "ubah hari libur",
            Self::ShowNik => "tampilkan NIK",
            Self::PrintPersonData => "berikan data pribadi",
            Self::ExportWhole => "keluarkan daftar lengkap",
            Self::ErasePerson => "hapus data pegawai",
            Self::EraseJournal => "hapus isi jurnal lama",
            Self::SetRoles => "ubah peran akun",
            Self::RemoveAccount => "hapus akun",
            Self::ChangePassphrase => "ganti kata sandi",
            Self::ResetPassphrase => "setel ulang kata sandi",
            Self::RenewRecovery => "ganti kunci pemulihan",
            Self::RekeyStore => "ganti kunci berkas data",
            Self::RegisterKey => "daftarkan kunci tanda tangan",
            Self::NoteSignIn => "catat gagal masuk",
            Self::SetSecondPlace => "ubah tempat cadangan kedua",
            Self::RestoreBackup => "pulihkan cadangan",
            Self::UndoRestore => "urungkan pemulihan",
            Self::SalvageStore => "selamatkan data",
        }
    }

    /// Official acts are revoked by another act, never undone. An account has a key beside the store that undo could
    /// not take back, so adding one is not undone either.
    pub fn is_official(self) -> bool {
        matches!(
            self,
            Self::Begin
                | Self::AddAccount
                | Self::ApprovePlan
                | Self::WithdrawApproval
                | Self::IssueDecrees
                | Self::CorrectDecree
                | Self::RevokeDecree
                | Self::DecideCases
                | Self::HoldMeeting
                | Self::FileObjection
                | Self::DecideObjection
                | Self::CloseEvaluation
                // What was seen, given or erased is so.
                | Self::ShowNik
                | Self::PrintPersonData
                | Self::ExportWhole
                | Self::ErasePerson
                | Self::EraseJournal
                | Self::SetRoles
                | Self::RemoveAccount
                | Self::ChangePassphrase
                | Self::ResetPassphrase
                | Self::RenewRecovery
                | Self::RekeyStore
                | Self::RegisterKey
                | Self::NoteSignIn
                | Self::RestoreBackup
                | Self::UndoRestore
                | Self::SalvageStore
        )
    }

    /// Writes nothing that the planner looks at when it proposes.
    pub(crate) fn leaves_proposals_alone(self) -> bool {
        matches!(
            self,
            Self::NewPlan
                | Self::ProposePlan
                | Self::SteerPlan
                | Self::OverrideFinding
                | Self::RecordConsent
                | Self::RecordDocument
                | Self::RemoveDocument
                | Self::DeclareInterest
                | Self::RecheckPlan
                | Self::ApprovePlan
                | Self::WithdrawApproval
                | Self::SetTemplate
                | Self::PrintReport
                | Self::PrintLetters
                | Self::AttachSigned
                | Self::ReserveNumbers
                | Self::VoidNumber
                | Self::SetSignatory
                | Self::EndSignatory
                | Self::SetLetterhead
                | Self::AddFont
                | Self::RemoveFont
                | Self::AddAccount
                | Self::SetMeeting
                | Self::CancelMeeting
                | Self::SetConcern
                | Self::RemoveConcern
                | Self::SetTask
                | Self::RemoveTask
                | Self::StartProgramme
                | Self::PrintEvaluationForms
                | Self::TakeForm
                | Self::CloseEvaluation
                | Self::SetHolidays
                | Self::ShowNik
                | Self::PrintPersonData
                | Self::ExportWhole
                | Self::EraseJournal
                | Self::SetRoles
                | Self::RemoveAccount
                | Self::ChangePassphrase
                | Self::ResetPassphrase
                | Self::RenewRecovery
                | Self::RekeyStore
                | Self::RegisterKey
                | Self::NoteSignIn
        )
    }

    /// Roles of which one is enough.
    pub fn roles(self) -> &'static [Role] {
        match self {
            Self::ApprovePlan
            | Self::WithdrawApproval
            | Self::OverrideFinding
            | Self::SetParameter
            | Self::SetWeights
            | Self::SaveOfficeRule
            | Self::EndOfficeRule
            | Self::SetHead
            | Self::RemoveHead => &[Penyetuju],
            // Accounts and keys; nothing about transfers.
            Self::AddAccount
            | Self::LinkAccount
            | Self::SetRoles
            | Self::RemoveAccount
            | Self::ResetPassphrase
            | Self::RenewRecovery
            | Self::RekeyStore => &[Administrator],
            // Everybody keeps their own passphrase, and what happened at the door is told whoever came in.
            Self::ChangePassphrase | Self::RegisterKey | Self::NoteSignIn => {
                &[Operator, Verifikator, Penyetuju, Auditor, Administrator]
            }
            // Whoever decides about a plan in any way may have to say it.
            Self::DeclareInterest => &[Operator, Verifikator, Penyetuju],
            Self::RecordDocument | Self::RemoveDocument | Self::RecheckPlan => &[Operator, Verifikator],
            // Whoever may read may print what is read.
            Self::PrintReport => &[Operator, Verifikator, Penyetuju, Auditor],
            // Those who work with files. An auditor sees who looked without looking; keeping accounts needs no NIK.
            Self::ShowNik | Self::PrintPersonData => &[Operator, Verifikator, Penyetuju],
            Self::ExportWhole => &[Penyetuju, Administrator],
            Self::ErasePerson | Self::EraseJournal => &[Administrator],
            Self::RecordConsent => &[Operator, Verifikator],
            Self::IssueDecrees
            | Self::CorrectDecree
            | Self::RevokeDecree
            | Self::AttachSigned
            | Self::VoidNumber
            | Self::EditRegion
            | Self::SetTemplate
            | Self::SetLetterhead
            | Self::AddFont
            | Self::RemoveFont => &[Operator, Penyetuju],
            // Who may sign is decided by whoever approves.
            Self::SetSignatory | Self::EndSignatory => &[Penyetuju],
            // Which step of a case asks for which of them stands with the steps (`run/cases/choices.rs`).
            Self::DecideCases | Self::HoldMeeting | Self::DecideRequests => &[Operator, Verifikator, Penyetuju],
            Self::OpenCase
            | Self::EditCase
            | Self::AssignCases
            | Self::PlanCases
            | Self::SubmitMoves
            | Self::SetCaseDocument
            | Self::RemoveCaseDocument
            | Self::SetMeeting
            | Self::CancelMeeting
            | Self::SetConcern
            | Self::RemoveConcern
            | Self::FileObjection
            | Self::SetCourse
            | Self::SetTask
            | Self::RemoveTask
            | Self::StartProgramme
            | Self::PrintEvaluationForms
            | Self::TakeForm
            | Self::CloseEvaluation => &[Operator, Verifikator],
            // Who may release a gate stands with the act (`run/trainings.rs`).
            Self::EndCourse => &[Operator, Verifikator, Penyetuju],
            Self::JudgeDocuments => &[Verifikator],
            Self::DecideObjection | Self::SetHolidays => &[Penyetuju],
            Self::PrintLetters | Self::ReserveNumbers => &[Operator, Verifikator, Penyetuju],
            Self::SetSecondPlace | Self::RestoreBackup | Self::UndoRestore | Self::SalvageStore => &[Administrator],
            _ => &[Operator],
        }
    }
}
