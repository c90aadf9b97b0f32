//! What the window and the terminal may ask, and what they get. Views are made for the screen; domain types are not
//! sent raw. The list at the end is the only one: the router and the TypeScript schema both come from it.

pub mod decrees;
pub mod failure;
pub mod import;
pub mod people;
pub mod plans;
pub mod session;
pub mod trail;
pub mod typescript;
pub mod units;

pub use decrees::*;
pub use failure::*;
pub use import::*;
pub use people::*;
pub use plans::*;
pub use session::*;
pub use trail::*;
pub use units::*;

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
            list_signatories: Nothing => Vec<SignatoryView>,

            preview_import: ImportFiles => ImportView,
            take_import: ImportFiles => ImportView,
            save_corrections: SaveCorrections => WrittenFiles,
            list_unmatched: Nothing => Vec<UnmatchedView>,
            settle_match: SettleMatch => Settled,

            list_staff: ListStaff => StaffPage,
            show_staff: ShowStaff => StaffView,

            staffing: AsOf => StaffingView,
            vacancies: AsOf => Vec<VacancyView>,
            show_position: ShowPosition => PositionView,

            list_plans: Nothing => Vec<PlanLine>,
            new_plan: NewPlan => PlanCreated,
            show_plan: WhichPlan => PlanView,
            add_move: AddMove => PlanView,
            paste_moves: PasteMoves => PlanView,
            set_target: SetTarget => PlanView,
            remove_moves: RemoveMoves => PlanView,
            swap_staff: SwapStaff => PlanView,
            list_candidates: ListCandidates => CandidatesView,
            list_targets: ListTargets => Vec<TargetView>,
            override_finding: Override => PlanView,
            record_consent: RecordConsent => PlanView,
            approve_plan: WhichPlan => PlanView,
            export_plan: ExportPlan => WrittenFiles,

            issue_decrees: IssueDecrees => DecreesIssued,
            list_decrees: Nothing => Vec<DecreeView>,
            verify_decree: VerifyDecree => DecreeCheck,
            reprint_decrees: ReprintDecrees => WrittenFiles,
            show_template: WhichTemplate => TemplateView,
            set_template: SetTemplate => TemplateView,

            list_journal: ListJournal => Vec<JournalEntry>,
            undo: Nothing => Undone,
            redo: Nothing => Undone,
            verify_store: Nothing => VerifyView,
            backup: Backup => BackupView,
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
        }
    };
}
