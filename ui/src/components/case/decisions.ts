import type { Handle } from '../../host/host';
import type { CaseLine, DecideCases, StaffLine } from '../../contract/acts';
import { t } from '../../text';

/** Steps that an officer takes; those written by other acts (a decree, an evaluation) are not among them. */
export type Step = keyof typeof t.stepNames;

type Field = 'letter' | 'imut' | 'letter_day' | 'day' | 'until' | 'assessors' | 'file';

export interface StepForm {
  step: Step;
  /** The letter that takes it, where a list or a case is open. */
  key: string;
  /** States in which it may be taken. */
  states: readonly string[];
  decisions: readonly string[];
  fields: readonly Field[];
  /** A note that must be written whatever was decided. */
  note: boolean;
  reason: 'refusals' | 'rejections' | null;
  /** It ends the case or sends it back. */
  grave: boolean;
}

const PLACED = ['DIAJUKAN', 'VERIFIKASI_BERKAS', 'PENILAIAN_KINERJA'];
const ASKED = ['PERSETUJUAN_ASAL', 'PERSETUJUAN_TUJUAN', 'MENUNGGU_PERTEK'];
const BEFORE_DECREE = [...PLACED, ...ASKED, 'SIDANG_TPK', 'PERSETUJUAN_PPK', 'DIKEMBALIKAN'];
const AFTER = ['PENOMORAN_SK', 'SK_TERBIT', 'PELANTIKAN', 'SPMT', 'PEMANTAUAN'];

const form = (
  step: Step,
  key: string,
  states: readonly string[],
  more: Partial<StepForm> = {},
): StepForm => ({
  step,
  key,
  states,
  decisions: [],
  fields: [],
  note: false,
  reason: null,
  grave: false,
  ...more,
});

/** In the order of the work; the grave ones last. */
export const FORMS: readonly StepForm[] = [
  form('submit', 'A', ['DRAF', 'DIKEMBALIKAN']),
  form('take', 'B', ['DIAJUKAN']),
  form('verify', 'V', ['VERIFIKASI_BERKAS']),
  form('assess', 'N', ['PENILAIAN_KINERJA'], {
    decisions: ['DIREKOMENDASIKAN', 'DIREKOMENDASIKAN DENGAN CATATAN', 'TIDAK DIREKOMENDASIKAN'],
    fields: ['assessors', 'file'],
  }),
  form('ask', 'M', ASKED, { fields: ['letter', 'letter_day', 'file'] }),
  form('answer', 'J', ['PERSETUJUAN_ASAL', 'PERSETUJUAN_TUJUAN'], {
    decisions: ['agree', 'agree-with-note', 'refuse'],
    fields: ['letter', 'letter_day', 'day', 'file'],
    reason: 'refusals',
  }),
  form('remind', 'I', [...ASKED, 'SPMT'], { fields: ['letter', 'letter_day'] }),
  form('panel', 'S', ['SIDANG_TPK'], {
    decisions: ['setuju', 'setuju_dengan_catatan', 'tolak', 'tunda'],
    fields: ['letter', 'day', 'until', 'file'],
  }),
  form('pertek', 'P', ['MENUNGGU_PERTEK'], {
    decisions: ['given', 'refused'],
    fields: ['letter', 'letter_day', 'imut', 'file'],
  }),
  form('deliver', 'D', ['SK_TERBIT'], { fields: ['day'] }),
  form('inaugurate', 'L', ['PELANTIKAN'], { fields: ['day', 'file'] }),
  form('report_duty', 'G', ['SPMT'], { fields: ['letter', 'day', 'file'] }),
  form('resume', 'R', ['DITUNDA']),
  form('finish', 'F', ['PEMANTAUAN']),
  form('return', 'K', PLACED, { note: true, grave: true }),
  form('postpone', 'U', BEFORE_DECREE, { fields: ['until'], grave: true }),
  form('reject', 'X', [...BEFORE_DECREE, 'DITUNDA'], { reason: 'rejections', grave: true }),
  form('cancel', 'C', ['DRAF', ...BEFORE_DECREE, 'DITUNDA'], { note: true, grave: true }),
  form('correct', 'E', [...PLACED, ...ASKED, 'SIDANG_TPK', 'PERSETUJUAN_PPK', ...AFTER], { note: true }),
  form('note', 'O', ['DRAF', ...BEFORE_DECREE, 'DITUNDA', ...AFTER], { note: true, fields: ['file'] }),
];

export function formOf(step: string): StepForm | undefined {
  return FORMS.find((one) => one.step === step);
}

/** Steps that every one of these cases may take by its state. The core still decides about each. */
export function stepsFor(lines: readonly Pick<CaseLine, 'state'>[]): StepForm[] {
  if (lines.length === 0) return [];
  const states = [...new Set(lines.map((one) => one.state))];
  return FORMS.filter((one) => states.every((state) => one.states.includes(state)));
}

export interface Draft {
  decision: string;
  reason: string;
  note: string;
  letter: string;
  letter_day: string;
  day: string;
  until: string;
  imut: string;
  assessors: StaffLine[];
  file: Handle | null;
}

export function emptyDraft(today: string): Draft {
  const blank = { decision: '', reason: '', note: '', letter: '', letter_day: '', until: '', imut: '' };
  return { ...blank, day: today, assessors: [], file: null };
}

const REFUSALS = ['refuse', 'refused', 'tolak', 'TIDAK DIREKOMENDASIKAN'];
const WITH_NOTE = ['agree-with-note', 'setuju_dengan_catatan', 'DIREKOMENDASIKAN DENGAN CATATAN'];
const NUMBERED: readonly string[] = ['answer', 'pertek'];

export function isRefusal(decision: string): boolean {
  return REFUSALS.includes(decision);
}

/** Whether a reason from the list is asked: of a rejection always, of an answer when it refuses. */
export function asksReason(one: StepForm, decision: string): boolean {
  return one.reason === 'rejections' || (one.reason === 'refusals' && decision === 'refuse');
}

export function asksUntil(one: StepForm, decision: string): boolean {
  return one.fields.includes('until') && (one.decisions.length === 0 || decision === 'tunda');
}

type Faults = Partial<Record<keyof Draft, string>>;

/** What is still missing before the step can be sent, beside its field. */
export function faultsOf(one: StepForm, draft: Draft, today: string): Faults {
  const faults: Faults = {};
  if (one.decisions.length > 0 && draft.decision === '') faults.decision = t.putusan.decisionNeeded;
  if (asksReason(one, draft.decision) && draft.reason === '') faults.reason = t.putusan.reasonNeeded;
  const noted = one.note || WITH_NOTE.includes(draft.decision);
  const refusedFreely = isRefusal(draft.decision) && one.reason === null;
  if ((noted || refusedFreely) && draft.note.trim() === '') faults.note = t.putusan.noteNeeded;
  if (NUMBERED.includes(one.step) && draft.letter.trim() === '') faults.letter = t.putusan.letterNeeded;
  if (NUMBERED.includes(one.step) && draft.letter_day === '') faults.letter_day = t.putusan.dateNeeded;
  if (draft.letter_day > today) faults.letter_day = t.putusan.dayAhead;
  if (one.fields.includes('day') && draft.day === '') faults.day = t.putusan.dateNeeded;
  if (one.fields.includes('day') && draft.day > today) faults.day = t.putusan.dayAhead;
  if (asksUntil(one, draft.decision) && draft.until <= today) faults.until = t.putusan.untilNeeded;
  if (one.step === 'assess' && draft.assessors.length === 0) faults.assessors = t.putusan.assessorNeeded;
  return faults;
}

/** What is sent to the core: only what the form of the step asks for. */
export function requestOf(one: StepForm, draft: Draft, lines: readonly CaseLine[]): DecideCases {
  const has = (field: Field) => one.fields.includes(field);
  return {
    cases: lines.map(({ case: id, step }) => ({ case: id, step })),
    step: one.step,
    decision: draft.decision,
    side: '',
    reason: asksReason(one, draft.decision) ? draft.reason : '',
    note: draft.note.trim(),
    letter: has('letter') ? draft.letter.trim() : '',
    letter_day: (has('letter_day') && draft.letter_day) || null,
    until: (asksUntil(one, draft.decision) && draft.until) || null,
    day: (has('day') && draft.day) || null,
    assessors: draft.assessors.map((person) => person.nip),
    imut: has('imut') ? draft.imut.trim() : '',
    file: draft.file?.id ?? null,
  };
}
