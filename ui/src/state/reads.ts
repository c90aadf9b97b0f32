import type { ActName, Kind } from '../host/host';

const STAFFING: Kind[] = ['unit', 'position', 'need', 'incumbency'];
/** What the office keeps about people beyond the files of SIASN. */
const REGISTERS: Kind[] = [
  'circumstance',
  'relative',
  'career',
  'competence',
  'talent',
  'training',
  'request',
  'standard',
];
/** The law as it stands: dated values, rules of the office's own, and who heads the region. */
const LAW: Kind[] = ['parameter', 'office_rule', 'head_term'];
const PLANNING: Kind[] = [
  'plan',
  'move',
  'override',
  'consent',
  'approval',
  'decree',
  'document',
  'declaration',
  'scenario',
  ...LAW,
];
/** The life of a transfer: cases and what hangs on them. */
const LIFE: Kind[] = [
  'case',
  'staff',
  'account',
  'request',
  'meeting',
  'objection',
  'course',
  'todo',
  'evaluation',
  'holiday',
  'letter',
  'competence',
  'training',
  'standard',
  'service_index',
  ...STAFFING,
  ...PLANNING,
];
/** What a proposal is made from, and itself. */
const PROPOSING: Kind[] = [
  'staff',
  'account',
  ...STAFFING,
  ...PLANNING,
  ...REGISTERS,
  'site',
  'proposal',
  'decision',
];
/** Frozen papers, and what was told of them afterwards. */
const PAPERS: Kind[] = ['plan', 'decree', 'letter'];
/** What a letter is set from. */
const SETTING: Kind[] = [
  'staff',
  'account',
  'region',
  'signatory',
  'template',
  'font',
  'letterhead',
  'letter',
  'number',
  ...STAFFING,
  ...PLANNING,
  ...REGISTERS,
];

/**
 * Which kinds of records an act reads: a reply is forgotten exactly when one of these changed.
 * Acts that change something are not here; nobody remembers their replies.
 */
export const READS = {
  session: ['journal', 'account', 'region', 'import', 'staff', ...STAFFING, ...PLANNING, ...REGISTERS],
  home: ['staff', 'import', ...STAFFING, ...PLANNING, ...REGISTERS],
  search: ['staff', 'plan', ...STAFFING],
  list_accounts: ['account', 'staff'],
  list_unmatched: ['import', 'staff', 'unit', 'position', 'incumbency'],
  list_staff: ['staff', 'unit', 'position', 'incumbency', 'parameter'],
  show_staff: ['staff', 'import', ...STAFFING, ...PLANNING],
  staffing: ['staff', ...STAFFING],
  heat: STAFFING,
  chart: ['staff', 'scenario', ...STAFFING],
  vacancies: ['staff', 'standard', 'acting', 'service_index', 'planned_entry', 'parameter', ...STAFFING],
  list_spare: ['staff', 'parameter', ...STAFFING],
  show_position: ['staff', 'acting', 'planned_entry', 'standard', ...STAFFING],
  projection: ['staff', 'planned_entry', 'parameter', ...STAFFING],
  list_leaving: ['staff', 'parameter', ...STAFFING],
  list_indices: ['service_index', 'parameter', ...STAFFING],
  list_workload: ['parameter', ...STAFFING],
  show_workload: ['parameter', ...STAFFING],
  list_similar: STAFFING,
  list_schools: ['school', 'staff', 'parameter', ...STAFFING],
  list_health: ['puskesmas', 'parameter', ...STAFFING],
  list_sites: ['site', ...STAFFING],
  list_scenarios: ['scenario', 'plan'],
  show_scenario: ['scenario', 'staff', 'parameter', ...STAFFING],
  list_reports: ['report'],
  list_parameters: ['parameter'],
  list_rules: ['parameter', 'office_rule'],
  list_reasons: LAW,
  list_heads: ['head_term', 'parameter'],
  try_office_rule: ['staff', ...STAFFING, ...PLANNING, ...REGISTERS],
  open_finding: ['staff', 'account', 'region', ...STAFFING, ...PLANNING, ...REGISTERS],
  explain_move: ['staff', 'account', 'region', ...STAFFING, ...PLANNING, ...REGISTERS],
  red_flags: ['staff', 'account', ...STAFFING, ...PLANNING, ...REGISTERS],
  sensitivity: ['staff', ...STAFFING, ...PLANNING, ...REGISTERS],
  person_file: ['staff', ...STAFFING, ...LAW, ...REGISTERS],
  requirements: ['standard', 'parameter', ...STAFFING],
  nine_box: ['staff', 'talent', 'parameter', ...STAFFING],
  list_plans: PLANNING,
  show_plan: ['staff', 'account', 'region', ...STAFFING, ...PLANNING, ...REGISTERS],
  list_candidates: ['staff', ...STAFFING, ...PLANNING, ...REGISTERS],
  list_targets: ['staff', ...STAFFING, ...PLANNING, ...REGISTERS],
  show_proposal: PROPOSING,
  explain_proposed: PROPOSING,
  explain_open: PROPOSING,
  what_if: PROPOSING,
  gain_curve: PROPOSING,
  compare_plans: PROPOSING,
  compare_settings: PROPOSING,
  // Papers.
  list_decrees: PAPERS,
  preview_decree: SETTING,
  show_paper: PAPERS,
  list_letter_kinds: ['template'],
  preview_letter: SETTING,
  list_letters: PAPERS,
  list_numbers: [...PAPERS, 'number', 'parameter'],
  completeness: ['staff', 'account', ...STAFFING, ...PLANNING, ...REGISTERS, 'letter'],
  // Templates, letterheads, signatories, fonts.
  list_signatories: ['region', 'signatory', 'decree', 'letter'],
  show_template: ['template'],
  show_letterheads: ['region', 'letterhead'],
  preview_letterhead: ['region', 'letterhead'],
  list_fonts: ['font'],
  // The life of a transfer.
  list_requests: LIFE,
  open_request: LIFE,
  check_request: LIFE,
  waiting_lists: LIFE,
  granted_shares: LIFE,
  list_cases: LIFE,
  show_case: [...LIFE, ...REGISTERS],
  list_meetings: LIFE,
  show_meeting: [...LIFE, 'concern', ...REGISTERS],
  list_concerns: ['concern', 'plan', 'staff', 'meeting'],
  list_objections: LIFE,
  list_training: LIFE,
  list_tasks: LIFE,
  list_evaluations: LIFE,
  show_evaluation: LIFE,
  find_form: ['evaluation'],
  lessons: LIFE,
  plan_outcome: [...LIFE, 'concern'],
  calendar: LIFE,
  list_holidays: ['holiday', 'parameter'],
  list_journal: ['journal'],
  list_backups: ['backup', 'journal'],
  list_events: ['journal', 'event'],
  // What is held about a person, and what of it may go.
  person_data: [...LIFE, ...REGISTERS, 'concern', 'acting', 'import', 'journal', 'event', 'erasure'],
  list_retention: [...LIFE, ...REGISTERS, 'concern', 'acting', 'journal', 'event', 'erasure'],
  // What nothing changes: a snapshot by its hash, a sum over what is asked.
  show_snapshot: [],
  weigh: [],
} satisfies Partial<Record<ActName, readonly Kind[]>>;

/** The acts a page may read. One that is not listed here would never be asked again, so it is refused by type. */
export type ReadName = keyof typeof READS;
