import type { ActName, Kind } from '../host/host';

const STAFFING: Kind[] = ['unit', 'position', 'need', 'incumbency'];
const PLANNING: Kind[] = [
  'plan',
  'move',
  'override',
  'consent',
  'approval',
  'decree',
  'parameter',
  'scenario',
];

/**
 * Which kinds of records an act reads: a reply is forgotten exactly when one of these changed.
 * Acts that change something are not here; nobody remembers their replies.
 */
export const READS: Partial<Record<ActName, readonly Kind[]>> = {
  session: ['journal', 'account', 'region', 'import', 'staff', ...STAFFING, ...PLANNING],
  home: ['staff', 'import', ...STAFFING, ...PLANNING],
  search: ['staff', 'plan', ...STAFFING],
  list_accounts: ['account'],
  list_signatories: ['region'],
  list_unmatched: ['import', 'staff', 'unit', 'position', 'incumbency'],
  list_staff: ['staff', 'unit', 'position', 'incumbency'],
  show_staff: ['staff', 'import', ...STAFFING, ...PLANNING],
  staffing: ['staff', ...STAFFING],
  heat: STAFFING,
  chart: ['staff', 'scenario', ...STAFFING],
  vacancies: ['staff', 'acting', 'service_index', 'planned_entry', 'parameter', ...STAFFING],
  list_spare: ['staff', 'parameter', ...STAFFING],
  show_position: ['staff', 'acting', 'planned_entry', ...STAFFING],
  projection: ['staff', 'planned_entry', 'parameter', ...STAFFING],
  list_leaving: ['staff', 'parameter', ...STAFFING],
  list_indices: ['service_index', 'parameter', ...STAFFING],
  list_workload: ['parameter', ...STAFFING],
  show_workload: ['parameter', ...STAFFING],
  list_similar: STAFFING,
  list_schools: ['school', 'staff', 'parameter', ...STAFFING],
  list_health: ['puskesmas', 'parameter', ...STAFFING],
  list_scenarios: ['scenario', 'plan'],
  show_scenario: ['scenario', 'staff', 'parameter', ...STAFFING],
  list_reports: ['report'],
  list_parameters: ['parameter'],
  list_plans: PLANNING,
  show_plan: ['staff', ...STAFFING, ...PLANNING],
  list_candidates: ['staff', ...STAFFING, ...PLANNING],
  list_targets: ['staff', ...STAFFING, ...PLANNING],
  show_template: ['template'],
  list_decrees: ['decree', 'plan'],
  list_journal: ['journal'],
};

/** Acts on a plan answer the whole checked plan, so the desk need not ask for it again. */
export const ANSWERS_PLAN: readonly ActName[] = [
  'add_move',
  'paste_moves',
  'set_target',
  'set_return',
  'use_scenario',
  'remove_moves',
  'swap_staff',
  'override_finding',
  'record_consent',
  'approve_plan',
];
