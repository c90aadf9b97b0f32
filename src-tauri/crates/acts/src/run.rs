//! The acts, one file per act or small group.

mod accounts;
mod acting;
mod approval;
mod assessment;
mod audience;
mod backups;
mod calendar;
mod candidates;
mod cases;
mod changes;
mod chart;
mod completeness;
mod concerns;
mod consent;
mod decrees;
mod erasure;
mod evaluations;
mod evidence_pack;
mod explain;
mod export;
mod fact_words;
mod fonts;
mod heads;
mod health;
mod health_check;
mod holidays;
mod home;
mod import;
mod indices;
mod journal;
mod keys;
mod lessons;
mod letter_data;
mod letterheads;
mod letters;
mod meetings;
mod moved;
mod moves;
mod named;
mod nine_box;
mod numbers;
mod objections;
mod outcome;
mod parameters;
mod people;
mod person_file;
mod personal;
mod plan_view;
mod plans;
mod projection;
mod proposal;
mod red_flags;
mod region;
mod reports;
mod requests;
mod requirements;
mod retention;
mod rules;
mod salvage;
mod scenarios;
mod schools;
mod search;
mod sensitivity;
mod services;
mod session;
mod sheet;
mod signatories;
mod sites;
mod small_file;
mod spare;
mod staffing;
mod tasks;
mod templates;
mod trainings;
mod vacancies;
mod workload;
mod workload_list;
mod written;

pub(crate) use accounts::{add_account, administrators, link_account, list_accounts, remove_account, set_roles};
pub(crate) use acting::{appoint_acting, end_acting};
pub(crate) use approval::approve_plan;
pub(crate) use assessment::print_assessment;
pub(crate) use backups::{
    backup, backup_now, before_import, list, list_backups, look_into, preview_backup, set_second_place, source, told,
};
pub(crate) use calendar::calendar;
pub(crate) use candidates::{list_candidates, list_targets};
pub(crate) use cases::{
    assign_cases, decide_cases, edit_case, judge_documents, list_cases, list_reasons, open_case, plan_cases,
    remove_case_document, save_case_document, set_case_document, show_case, show_snapshot, submit_moves,
};
pub(crate) use chart::chart;
pub(crate) use completeness::completeness;
pub(crate) use concerns::{list_concerns, remove_concern, set_concern};
pub(crate) use consent::{override_finding, record_consent};
pub(crate) use decrees::{
    attach_signed, correct_decree, issue_decrees, list_decrees, preview_decree, reprint_papers, revoke_decree,
    show_paper, verify_decree,
};
pub(crate) use erasure::{erase_journal, erase_person};
pub(crate) use evaluations::{
    Taking, close_evaluation, find_form, list_evaluations, print_evaluation_forms, show_evaluation, take_form,
};
pub(crate) use evidence_pack::evidence_pack;
pub(crate) use explain::{explain_move, open_finding};
pub(crate) use export::export_plan;
pub(crate) use fonts::{add_font, list_fonts, remove_font};
pub(crate) use heads::{list_heads, remove_head, set_head};
pub(crate) use health::{list_health, set_puskesmas};
pub(crate) use health_check::{check_fully, store_health, verify_store};
pub(crate) use holidays::{list_holidays, set_holidays};
pub(crate) use home::{heat, home};
pub(crate) use import::{list_unmatched, preview_import, save_corrections, settle_match, take_import};
pub(crate) use indices::{list_indices, set_index};
pub(crate) use journal::{entry_view, list_journal, redo, undo};
pub(crate) use keys::{change_passphrase, list_events, rekey_store, renew_recovery, reset_passphrase};
pub(crate) use lessons::{Outcomes, lessons};
pub(crate) use letterheads::{preview_letterhead, set_letterhead, show_letterheads};
pub(crate) use letters::{list_letter_kinds, list_letters, preview_letter, print_letters};
pub(crate) use meetings::{cancel_meeting, hold_meeting, list_meetings, print_meeting, set_meeting, show_meeting};
pub(crate) use moves::{
    declare_interest, edit_move, recheck_plan, record_document, remove_document, set_outside, withdraw_approval,
};
pub(crate) use nine_box::nine_box;
pub(crate) use numbers::{list_numbers, reserve_numbers, void_number};
pub(crate) use objections::{decide_objection, file_objection, list_objections};
pub(crate) use outcome::plan_outcome;
pub(crate) use parameters::{list_parameters, set_parameter};
pub(crate) use people::{list_staff, show_staff};
pub(crate) use person_file::{
    person_file, remove_record, set_career, set_circumstance, set_competence, set_relative, set_talent, set_training,
};
pub(crate) use personal::{person_data, print_person_data, show_nik};
pub(crate) use plans::{
    add_move, list_plans, new_plan, paste_moves, remove_moves, set_return, set_target, show_plan, swap_staff,
};
pub(crate) use projection::{list_leaving, projection, set_entries};
pub(crate) use proposal::{
    clear_proposal, compare_plans, compare_settings, explain_open, explain_proposed, gain_curve, propose_plan,
    show_proposal, steer_plan, verify_proposal, what_if,
};
pub(crate) use red_flags::red_flags;
pub(crate) use region::{edit_region, region_view};
pub(crate) use reports::{list_reports, print_report, reprint_report};
pub(crate) use requests::{
    check_request, decide_requests, granted_shares, list_requests, open_request, print_receipts, set_request,
    waiting_lists, write_forms,
};
pub(crate) use requirements::{requirements, set_requirements};
pub(crate) use retention::list_retention;
pub(crate) use rules::{end_office_rule, list_rules, save_office_rule, set_weights, try_office_rule, weigh};
pub(crate) use salvage::salvaged_view;
pub(crate) use scenarios::{delete_scenario, edit_scenario, list_scenarios, new_scenario, show_scenario, use_scenario};
pub(crate) use schools::{list_schools, set_school};
pub(crate) use search::search;
pub(crate) use sensitivity::sensitivity;
pub(crate) use session::session;
pub(crate) use signatories::{end_signatory, list_signatories, set_signatory};
pub(crate) use sites::{list_sites, set_site};
pub(crate) use spare::list_spare;
pub(crate) use staffing::{show_position, staffing};
pub(crate) use tasks::{list_tasks, remove_task, set_task, start_programme};
pub(crate) use templates::{check_template, export_template, read_template, set_template, show_template};
pub(crate) use trainings::{end_course, list_training, set_course};
pub(crate) use vacancies::vacancies;
pub(crate) use workload::{
    clear_workload, copy_workload, list_similar, preview_workload, reckon_hours, set_workload, show_workload,
};
pub(crate) use workload_list::{export_workload, list_workload};
pub(crate) use written::Written;
