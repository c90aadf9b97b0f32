//! What the window and the terminal may ask, and what they get. Views are made for the screen; domain types are not
//! sent raw. The list at the end is the only one: the router and the TypeScript schema both come from it.

pub mod accounts;
pub mod analysis;
pub mod backups;
pub mod calendar;
pub mod cases;
pub mod chart;
pub mod decrees;
pub mod dressing;
pub mod evaluations;
pub mod evidence;
pub mod explain;
pub mod failure;
pub mod import;
pub mod letters;
pub mod meetings;
pub mod numbers;
pub mod objections;
pub mod people;
pub mod personal;
pub mod plans;
pub mod proposal;
pub mod registers;
pub mod reports;
pub mod requests;
pub mod rules;
pub mod scenarios;
pub mod services;
pub mod session;
pub mod sites;
pub mod templates;
pub mod trail;
pub mod trainings;
pub mod typescript;
pub mod units;
pub mod workload;

pub use accounts::*;
pub use analysis::*;
pub use backups::*;
pub use calendar::*;
pub use cases::*;
pub use chart::*;
pub use decrees::*;
pub use dressing::*;
pub use evaluations::*;
pub use evidence::*;
pub use explain::*;
pub use failure::*;
pub use import::*;
pub use letters::*;
pub use meetings::*;
pub use numbers::*;
pub use objections::*;
pub use people::*;
pub use personal::*;
pub use plans::*;
pub use proposal::*;
pub use registers::*;
pub use reports::*;
pub use requests::*;
pub use rules::*;
pub use scenarios::*;
pub use services::*;
pub use session::*;
pub use sites::*;
pub use templates::*;
pub use trail::*;
pub use trainings::*;
pub use units::*;
pub use workload::*;

/// Calls `$then!` with every act as `name: Request => Reply`. An act is a function of that name in this crate.
#[macro_export]
macro_rules! for_every_act {
    ($then:ident) => {
        $then! {
            session: Nothing => SessionView,
            home: AsOf => HomeView,
            search: Search => Vec<Hit>,
            edit_region: EditRegion => RegionView,
            list_accounts: Nothing => Vec<AccountView>,
            add_account: AddAccount => AccountView,
            set_roles: SetRoles => Vec<AccountView>,
            remove_account: RemoveAccount => AccountRemoved,
            change_passphrase: ChangePassphrase => AccountView,
            reset_passphrase: ResetPassphrase => AccountView,
            renew_recovery: Nothing => RecoveryRenewed,
            rekey_store: Nothing => AccountRemoved,
            list_events: ListEvents => Vec<EventLine>,
            list_signatories: ListSignatories => Vec<SignatoryView>,
            set_signatory: SetSignatory => Vec<SignatoryView>,
            end_signatory: EndSignatory => Vec<SignatoryView>,

            preview_import: ImportFiles => ImportView,
            take_import: ImportFiles => ImportView,
            save_corrections: SaveCorrections => WrittenFiles,
            list_unmatched: Nothing => Vec<UnmatchedView>,
            settle_match: SettleMatch => Settled,

            list_staff: ListStaff => StaffPage,
            show_staff: ShowStaff => StaffView,
            show_nik: ShowNik => NikView,
            person_data: ShowStaff => PersonData,
            print_person_data: PrintPersonData => WrittenFiles,
            list_retention: Nothing => RetentionView,
            erase_person: ErasePerson => Erased,
            erase_journal: EraseJournal => Erased,

            staffing: AsOf => StaffingView,
            show_position: ShowPosition => PositionView,
            heat: WhichHeat => Vec<HeatRow>,
            chart: AskChart => ChartView,
            vacancies: ListVacancies => Vec<VacancyView>,
            list_spare: ListSpare => Vec<SpareView>,
            appoint_acting: AppointActing => PositionView,
            end_acting: EndActing => PositionView,
            projection: AskProjection => ProjectionView,
            list_leaving: ListLeaving => Vec<LeavingLine>,
            set_entries: SetEntries => EntriesView,
            list_indices: AsOf => ServiceIndices,
            set_index: SetServiceIndex => ServiceIndices,

            list_workload: ListWorkload => WorkloadListView,
            show_workload: ShowPosition => WorkloadView,
            preview_workload: EditWorkload => WorkloadView,
            set_workload: EditWorkload => WorkloadView,
            clear_workload: WhichPosition => WorkloadView,
            reckon_hours: ReckonHours => HoursReckoned,
            list_similar: WhichPosition => Vec<SimilarPosition>,
            copy_workload: CopyWorkload => WorkloadCopied,
            export_workload: ExportWorkload => WrittenFiles,

            list_schools: AsOf => SchoolsView,
            set_school: EditSchool => SchoolsView,
            list_health: AsOf => HealthView,
            set_puskesmas: EditPuskesmas => HealthView,
            list_sites: AsOf => Vec<SiteView>,
            set_site: SetSite => Vec<SiteView>,

            list_scenarios: Nothing => Vec<ScenarioLine>,
            new_scenario: NewScenario => ScenarioView,
            show_scenario: WhichScenario => ScenarioView,
            edit_scenario: EditScenario => ScenarioView,
            delete_scenario: WhichScenario => ScenarioDeleted,
            use_scenario: UseScenario => PlanEdited,

            print_report: PrintReport => ReportPrinted,
            list_reports: Nothing => Vec<ReportLine>,
            reprint_report: ReprintReport => WrittenFiles,
            list_parameters: ListParameters => Vec<DatedParameter>,
            set_parameter: SetParameter => Vec<DatedParameter>,

            list_plans: Nothing => Vec<PlanLine>,
            new_plan: NewPlan => PlanCreated,
            show_plan: WhichPlan => PlanView,
            add_move: AddMove => PlanEdited,
            paste_moves: PasteMoves => PlanEdited,
            set_target: SetTarget => PlanEdited,
            set_return: SetReturn => PlanEdited,
            remove_moves: RemoveMoves => PlanEdited,
            swap_staff: SwapStaff => PlanEdited,
            list_candidates: ListCandidates => CandidatesView,
            list_targets: ListTargets => Vec<TargetView>,
            override_finding: Override => PlanEdited,
            record_consent: RecordConsent => PlanEdited,
            approve_plan: WhichPlan => PlanEdited,
            export_plan: ExportPlan => WrittenFiles,
            edit_move: EditMove => PlanEdited,
            set_outside: SetOutside => PlanEdited,
            record_document: RecordDocument => PlanEdited,
            remove_document: RemoveDocument => PlanEdited,
            declare_interest: DeclareInterest => PlanEdited,
            recheck_plan: WhichPlan => PlanEdited,
            withdraw_approval: WithdrawApproval => PlanEdited,
            open_finding: WhichFinding => FindingOpened,
            explain_move: WhichMove => MoveExplained,
            print_assessment: PrintAssessment => ReportPrinted,
            red_flags: AskRedFlags => RedFlags,
            sensitivity: AskSensitivity => SensitivityView,

            propose_plan: ProposePlan => Proposed,
            steer_plan: SteerPlan => Proposed,
            show_proposal: WhichPlan => Option<ProposalView>,
            clear_proposal: WhichPlan => PlanEdited,
            explain_proposed: ExplainProposed => WhyMove,
            explain_open: ExplainOpen => WhyOpen,
            what_if: WhatIf => WhatIfView,
            gain_curve: WhichPlan => GainCurve,
            compare_plans: ComparePlans => PlansCompared,
            compare_settings: CompareSettings => PlansCompared,
            verify_proposal: WhichPlan => ProposalVerified,

            list_rules: Nothing => RulesView,
            set_weights: SetWeights => RulesView,
            weigh: Weigh => Weighed,
            try_office_rule: TryOfficeRule => OfficeRuleTried,
            save_office_rule: SaveOfficeRule => RulesView,
            end_office_rule: EndOfficeRule => RulesView,
            list_heads: Nothing => Vec<HeadTermView>,
            set_head: SetHeadTerm => Vec<HeadTermView>,
            remove_head: WhichRecord => Vec<HeadTermView>,

            person_file: ShowStaff => PersonFile,
            set_circumstance: SetCircumstance => PersonFile,
            set_relative: SetRelative => PersonFile,
            set_career: SetCareer => PersonFile,
            set_competence: SetCompetence => PersonFile,
            set_talent: SetTalent => PersonFile,
            set_training: SetTraining => PersonFile,
            set_request: SetRequest => PersonFile,
            remove_record: RemoveRecord => PersonFile,
            requirements: WhichPosition => PositionRequirements,
            set_requirements: SetRequirements => PositionRequirements,
            nine_box: AskNineBox => NineBoxView,
            link_account: LinkAccount => Vec<AccountView>,

            issue_decrees: IssueDecrees => DecreesIssued,
            list_decrees: Nothing => Vec<DecreeView>,
            verify_decree: VerifyDecree => DecreeCheck,
            preview_decree: PreviewDecree => LetterPicture,
            correct_decree: CorrectDecree => DecreesIssued,
            revoke_decree: RevokeDecree => DecreesIssued,
            reprint_papers: ReprintPapers => WrittenFiles,
            show_paper: ShowPaper => PaperShown,
            attach_signed: AttachSigned => DecreeCheck,
            list_numbers: ListNumbers => NumberRegister,
            reserve_numbers: ReserveNumbers => NumberRegister,
            void_number: VoidNumber => NumberRegister,

            list_letter_kinds: Nothing => Vec<LetterKindView>,
            preview_letter: PreviewLetter => LetterPicture,
            print_letters: PrintLetters => LettersPrinted,
            list_letters: ListLetters => Vec<LetterView>,
            completeness: WhichPlan => CompletenessView,
            evidence_pack: EvidencePack => WrittenFiles,

            show_template: WhichTemplate => TemplateView,
            check_template: CheckTemplate => TemplateChecked,
            set_template: SetTemplate => TemplateView,
            export_template: ExportTemplate => WrittenFiles,
            read_template: ReadTemplate => TemplateRead,
            list_fonts: Nothing => Vec<FontView>,
            add_font: AddFont => Vec<FontView>,
            remove_font: RemoveFont => Vec<FontView>,
            show_letterheads: Nothing => LetterheadsView,
            preview_letterhead: SetLetterhead => LetterheadView,
            set_letterhead: SetLetterhead => LetterheadsView,

            list_requests: ListRequests => RequestsView,
            open_request: WhichRecord => RequestOpened,
            check_request: SetRequest => RequestChecked,
            decide_requests: DecideRequests => RequestsView,
            waiting_lists: ListRequests => Vec<WaitingList>,
            granted_shares: AskShares => Vec<GrantedShare>,
            write_forms: WriteForms => WrittenFiles,
            print_receipts: PrintReceipts => ReportPrinted,

            open_case: OpenCase => CaseView,
            edit_case: EditCase => CaseView,
            list_cases: ListCases => CasesView,
            show_case: WhichCase => CaseView,
            decide_cases: DecideCases => CasesDecided,
            list_reasons: Nothing => ReasonsView,
            assign_cases: AssignCases => CasesView,
            plan_cases: PlanCases => PlanEdited,
            submit_moves: SubmitMoves => CasesView,
            set_case_document: SetCaseDocument => CaseDocuments,
            judge_documents: JudgeDocuments => CaseDocuments,
            remove_case_document: RemoveCaseDocument => CaseDocuments,
            save_case_document: SaveCaseDocument => WrittenFiles,
            show_snapshot: WhichSnapshot => SnapshotView,

            list_meetings: ListMeetings => Vec<MeetingShort>,
            show_meeting: WhichMeeting => MeetingView,
            set_meeting: SetMeeting => MeetingView,
            cancel_meeting: WhichMeeting => MeetingView,
            hold_meeting: HoldMeeting => MeetingView,
            print_meeting: PrintMeeting => ReportPrinted,
            list_concerns: ListConcerns => ConcernsView,
            set_concern: SetConcern => ConcernsView,
            remove_concern: RemoveConcern => ConcernsView,

            list_objections: ListObjections => Vec<ObjectionView>,
            file_objection: FileObjection => CaseView,
            decide_objection: DecideObjection => CaseView,

            list_training: ListTraining => TrainingPlanView,
            set_course: SetCourse => TrainingPlanView,
            end_course: EndCourse => TrainingPlanView,
            list_tasks: ListTasks => Vec<TaskView>,
            set_task: SetTask => Vec<TaskView>,
            remove_task: RemoveTask => Vec<TaskView>,
            start_programme: StartProgramme => Vec<TaskView>,

            list_evaluations: ListEvaluations => Vec<EvaluationLine>,
            show_evaluation: WhichEvaluation => EvaluationView,
            print_evaluation_forms: PrintEvaluationForms => ReportPrinted,
            find_form: WhichForm => FormFound,
            take_form: TakeForm => EvaluationView,
            close_evaluation: CloseEvaluation => EvaluationView,
            lessons: AskLessons => LessonsView,
            plan_outcome: WhichPlan => PlanOutcome,

            calendar: AskCalendar => CalendarView,
            list_holidays: ListHolidays => HolidaysView,
            set_holidays: SetHolidays => HolidaysView,

            list_journal: ListJournal => Vec<JournalEntry>,
            undo: Nothing => Undone,
            redo: Nothing => Undone,
            verify_store: Nothing => VerifyView,
            list_backups: Nothing => BackupsView,
            backup: Backup => BackupView,
            backup_now: Nothing => BackupsView,
            preview_backup: WhichBackup => BackupPreview,
            set_second_place: SetSecondPlace => BackupsView,
            store_health: Nothing => StoreHealth,
            check_fully: Nothing => StoreHealth,
        }
    };
}

/// Calls `$then!` with the acts that begin or end a stay at the desk; they work before a store is open.
#[macro_export]
macro_rules! for_every_entry {
    ($then:ident) => {
        $then! {
            first_start: FirstStart => StoreCreated,
            open_demo: OpenDemo => SessionView,
            unlock: Unlock => SessionView,
            sign_out: Nothing => SessionView,
            restore_backup: RestoreBackup => SessionView,
            undo_restore: UndoRestore => SessionView,
            salvage_store: SalvageStore => Salvaged,
        }
    };
}
