/** Steps of cases in the stand-in: taken for all of the chosen, or for none. */
import type { CasesDecided, CaseStepView, DecideCases } from '../../contract/acts';
import { refuse } from '../fake';
import { print } from './case-documents';
import { dueOf, leadsTo, nextOf } from './case-law';
import { blankStep } from './case-sample';
import type { FakeCase, FakeCases } from './cases';
import { TODAY } from './region';

const NEEDS_NOTE = ['return', 'postpone', 'reject', 'cancel', 'correct', 'note'];
const LEAST_NOTE = 10;

export function decide(of: FakeCases, request: DecideCases): CasesDecided {
  check(request);
  const changed = request.cases.map((seen) => stepped(of, of.find(seen.case), request));
  of.put(changed);
  const lines = changed.map((one) => of.line(one));
  const late = lines.some((line) => (line.due ?? '') > '2026-12-31');
  return {
    cases: lines,
    remarks: late
      ? [
          'Tenggat melewati tahun 2027, yang hari liburnya belum lengkap. Isi dahulu di Pengaturan, bagian Hari libur.',
        ]
      : [],
  };
}

function check(request: DecideCases): void {
  const { step } = request;
  if (NEEDS_NOTE.includes(step) && request.note.trim().length < LEAST_NOTE)
    refuse('reason_short', 'Alasan terlalu pendek. Tulis alasan yang dapat dibaca pemeriksa.');
  if (step === 'answer' && request.decision === '') refuse('decision_needed', 'Pilih jawabannya.');
  if (step === 'answer' && request.letter.trim() === '')
    refuse('letter_needed', 'Isi nomor surat jawaban. Tanpa surat, diam bukan persetujuan.');
  if (step === 'answer' && request.decision === 'refuse' && request.reason === '')
    refuse('reason_needed', 'Pilih alasan penolakan.');
  if (step === 'reject' && request.reason === '') refuse('reason_needed', 'Pilih dasar penolakan.');
  if (step === 'postpone' && (request.until ?? '') <= TODAY)
    refuse('until_needed', 'Isi sampai kapan ditunda: hari yang akan datang.');
  if (step === 'assess' && request.decision === '') refuse('decision_needed', 'Pilih rekomendasinya.');
  if ((request.day ?? TODAY) > TODAY)
    refuse('date_in_future', 'Tanggal kejadian di masa depan. Periksa tanggalnya.');
  if (request.letter_day !== null && request.letter_day > TODAY)
    refuse('date_in_future', 'Tanggal surat di masa depan. Periksa tanggalnya.');
}

/** Where it leads: a refusal ends, a postponed panel waits. */
function target(request: DecideCases, one: FakeCase, route: string[]): string {
  const { step, decision } = request;
  const to = leadsTo(step, one.state, one.reached, route);
  if (to === null)
    refuse(
      'step_not_now',
      'Langkah itu tidak dapat diambil untuk salah satu usulan ini sekarang. Lepas dari pilihan.',
    );
  if (decision === 'tolak') return 'DITOLAK';
  if (decision === 'tunda') return 'DITUNDA';
  return ['refuse', 'refused', 'TIDAK DIREKOMENDASIKAN'].includes(decision) ? one.state : to;
}

function stepped(of: FakeCases, one: FakeCase, request: DecideCases): FakeCase {
  const { desk } = of;
  const route = of.route(one);
  const obstacles = ['verify', 'panel'].includes(request.step) ? of.obstacles(one) : [];
  if (obstacles[0]) refuse('case_blocked', `${of.line(one).name}: ${obstacles[0]}`);
  const to = target(request, one, route);
  const day = request.day ?? TODAY;
  const waits = request.step === 'ask' || to !== one.state;
  const due = waits ? dueOf(to, day) : one.due;
  const step: CaseStepView = blankStep({
    id: (one.steps.at(-1)?.id ?? one.id * 100) + 1,
    kind: request.step,
    from: one.state,
    to,
    day,
    account: desk.account?.name ?? '',
    role: desk.account?.roles[0] ?? '',
    decision: request.decision,
    reason: request.reason,
    note: request.note,
    letter: request.letter,
    letter_day: request.letter_day,
    due: waits ? due : null,
    until: request.until,
    details: [
      ...(request.assessors.length > 0
        ? [
            {
              name: 'Penilai',
              value: request.assessors.map((nip) => desk.judge.person(nip)?.name ?? nip).join(', '),
            },
          ]
        : []),
      ...(request.imut ? [{ name: 'Nomor I-MUT', value: request.imut }] : []),
    ],
    snapshot: request.step === 'note' ? '' : print(one.id * 7 + one.steps.length),
  });
  return advanced(one, step, to, due, route);
}

/** The case after a step that was written by whatever act. */
export function advanced(
  one: FakeCase,
  step: CaseStepView,
  to: string,
  due: string | null,
  route: readonly string[],
): FakeCase {
  return {
    ...one,
    state: to,
    reached: route.includes(to) ? to : one.reached,
    since: to === one.state ? one.since : step.day,
    due: to === 'DITUNDA' ? step.until : due,
    steps: [...one.steps, step],
  };
}

/** The state after this one, for acts that lead on by themselves. */
export const after = nextOf;
