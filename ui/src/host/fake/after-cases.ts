/** The cases that the other stand-ins hang on, asked by the same acts as a page asks. */
import type { CaseLine, MeetingDecision } from '../../contract/acts';
import type { FakeDesk } from '../fake';

/** Cases of these states; ended ones too where a state is an end. */
export async function casesIn(desk: FakeDesk, states: string[]): Promise<CaseLine[]> {
  if (states.length === 0) return [];
  const found = await desk.answers.list_cases?.({
    states,
    plan: null,
    officer: null,
    nip: null,
    ended: true,
  });
  return found?.cases.filter((line) => states.includes(line.state)) ?? [];
}

/** States in which the decree is out. */
export const AFTER = ['SK_TERBIT', 'PELANTIKAN', 'SPMT', 'PEMANTAUAN', 'SELESAI'];

/** What a meeting decided, as steps of the cases. */
export async function decideCases(
  desk: FakeDesk,
  kind: string,
  agenda: readonly { line: CaseLine }[],
  decisions: readonly MeetingDecision[],
  day: string,
): Promise<void> {
  for (const decision of new Set(decisions.map((one) => one.decision))) {
    if (decision === 'tidak_hadir') continue;
    const chosen = decisions.filter((one) => one.decision === decision).map((one) => one.case);
    const seen = await casesIn(desk, [...new Set(agenda.map((one) => one.line.state))]);
    await desk.answers.decide_cases?.({
      cases: seen
        .filter((line) => chosen.includes(line.case))
        .map(({ case: id, step }) => ({ case: id, step })),
      step: kind === 'tpk' ? 'panel' : 'inaugurate',
      decision,
      side: '',
      reason: '',
      note: decisions.find((one) => one.decision === decision)?.note ?? '',
      letter: '',
      letter_day: null,
      until: decision === 'tunda' ? day : null,
      day,
      assessors: [],
      imut: '',
      file: null,
    });
  }
}
