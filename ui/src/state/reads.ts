import type { ActName, Kind } from '../host/host';

const STAFFING: Kind[] = ['unit', 'position', 'need', 'incumbency'];
const PLANNING: Kind[] = ['plan', 'move', 'override', 'consent', 'approval', 'decree', 'parameter'];

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
  vacancies: STAFFING,
  show_position: ['staff', ...STAFFING],
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
  'remove_moves',
  'swap_staff',
  'override_finding',
  'record_consent',
  'approve_plan',
];
