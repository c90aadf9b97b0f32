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

/** Handed in and not approved yet. */
const UNDER_WAY = [
  'DIAJUKAN',
  'VERIFIKASI_BERKAS',
  'PENILAIAN_KINERJA',
  'PERSETUJUAN_ASAL',
  'PERSETUJUAN_TUJUAN',
  'SIDANG_TPK',
  'MENUNGGU_PERTEK',
  'PERSETUJUAN_PPK',
];
const OTHERS_ANSWER = ['PERSETUJUAN_ASAL', 'PERSETUJUAN_TUJUAN', 'MENUNGGU_PERTEK'];
const DRAFTS = ['DRAF', 'DIKEMBALIKAN'];
const DECREED = ['PENOMORAN_SK', 'SK_TERBIT', 'PELANTIKAN', 'SPMT', 'PEMANTAUAN'];

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

/** In the order of the work; the grave ones last. What a meeting, a plan or a decree decides is no step of these. */
export const FORMS: readonly StepForm[] = [
  form('submit', 'A', DRAFTS),
  form('take', 'B', ['DIAJUKAN']),
  form('verify', 'V', ['VERIFIKASI_BERKAS']),
  form('assess', 'N', ['PENILAIAN_KINERJA'], {
    decisions: ['DIREKOMENDASIKAN', 'DIREKOMENDASIKAN DENGAN CATATAN', 'TIDAK DIREKOMENDASIKAN'],
    fields: ['assessors', 'file'],
  }),
  form('ask', 'M', OTHERS_ANSWER, { fields: ['letter', 'letter_day', 'file'] }),
  form('answer', 'J', ['PERSETUJUAN_ASAL', 'PERSETUJUAN_TUJUAN'], {
    decisions: ['agree', 'agree-with-note', 'refuse'],
    fields: ['letter', 'letter_day', 'day', 'file'],
    reason: 'refusals',
  }),
  form('remind', 'I', [...OTHERS_ANSWER, 'SPMT'], { fields: ['letter', 'letter_day'] }),
  form('pertek', 'P', ['MENUNGGU_PERTEK'], {
    decisions: ['given', 'refused'],
    fields: ['letter', 'letter_day', 'imut', 'file'],
  }),
  form('deliver', 'D', ['SK_TERBIT'], { fields: ['day'] }),
  form('inaugurate', 'L', ['PELANTIKAN'], { fields: ['day', 'file'] }),
  form('report_duty', 'G', ['SPMT'], { fields: ['letter', 'day', 'file'] }),
  form('resume', 'R', ['DITUNDA']),
  form('finish', 'F', ['PEMANTAUAN']),
  form('return', 'K', UNDER_WAY, { note: true, grave: true }),
  form('postpone', 'U', UNDER_WAY, { fields: ['until'], note: true, grave: true }),
  form('reject', 'X', UNDER_WAY, { note: true, reason: 'rejections', grave: true }),
  form('cancel', 'C', [...DRAFTS, ...UNDER_WAY, 'DITUNDA'], { note: true, grave: true }),
  form('correct', 'E', UNDER_WAY.slice(1), { note: true }),
  form('note', 'O', [...DRAFTS, ...UNDER_WAY, 'DITUNDA', ...DECREED], { note: true, fields: ['file'] }),
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

/** Decisions that must be explained. */
const EXPLAINED = ['refused', 'DIREKOMENDASIKAN DENGAN CATATAN', 'TIDAK DIREKOMENDASIKAN'];
const LEAST_NOTE = 10;
const LETTERED: readonly string[] = ['ask', 'answer', 'remind'];

/** Whether a reason from the list is asked: of a rejection always, of an answer when it refuses. */
export function asksReason(one: StepForm, decision: string): boolean {
  return one.reason === 'rejections' || (one.reason === 'refusals' && decision === 'refuse');
}

/** Whether the note must be written, and be long enough to be read by an examiner. */
export function asksNote(one: StepForm, decision: string): boolean {
  return one.note || EXPLAINED.includes(decision);
}

type Faults = Partial<Record<keyof Draft, string>>;

/** What is still missing before the step can be sent, beside its field. */
export function faultsOf(one: StepForm, draft: Draft, today: string): Faults {
  return { ...wordFaults(one, draft), ...letterFaults(one, draft, today), ...dayFaults(one, draft, today) };
}

function wordFaults(one: StepForm, draft: Draft): Faults {
  const faults: Faults = {};
  const { decision } = draft;
  const note = draft.note.trim();
  if (one.decisions.length > 0 && decision === '') faults.decision = t.putusan.decisionNeeded;
  if (asksReason(one, decision) && draft.reason === '') faults.reason = t.putusan.reasonNeeded;
  if (asksNote(one, decision) && note.length < LEAST_NOTE) faults.note = t.putusan.noteNeeded;
  if (decision === 'agree-with-note' && note === '') faults.note = t.putusan.agencyNoteNeeded;
  if (one.step === 'assess' && draft.assessors.length === 0) faults.assessors = t.putusan.assessorNeeded;
  return faults;
}

function letterFaults(one: StepForm, draft: Draft, today: string): Faults {
  const faults: Faults = {};
  const [letter, day] = [draft.letter.trim(), draft.letter_day];
  // Where BKN only steers through I-MUT there is a number of I-MUT and no letter.
  const given =
    one.step === 'pertek' && draft.decision === 'given' && (letter !== '' || draft.imut.trim() === '');
  const lettered = LETTERED.includes(one.step) || given;
  if ((lettered || one.step === 'report_duty') && letter === '') faults.letter = t.putusan.letterNeeded;
  if (lettered && day === '') faults.letter_day = t.putusan.dateNeeded;
  if (day > today) faults.letter_day = t.putusan.dayAhead;
  return faults;
}

function dayFaults(one: StepForm, draft: Draft, today: string): Faults {
  const faults: Faults = {};
  if (one.fields.includes('day') && draft.day === '') faults.day = t.putusan.dateNeeded;
  if (one.fields.includes('day') && draft.day > today) faults.day = t.putusan.dayAhead;
  if (one.fields.includes('until') && draft.until <= today) faults.until = t.putusan.untilNeeded;
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
    until: (has('until') && draft.until) || null,
    day: (has('day') && draft.day) || null,
    assessors: draft.assessors.map((person) => person.nip),
    imut: has('imut') ? draft.imut.trim() : '',
    file: draft.file?.id ?? null,
  };
}
