import type { CaseLine } from '../../../contract/acts';

export const STATES = ['SK_TERBIT', 'PELANTIKAN', 'SPMT'] as const;
export type State = (typeof STATES)[number];

export type Step = 'deliver' | 'inaugurate' | 'report_duty' | 'remind';

/** Steps between the decree and the first day of duty, with their keys and the states that they begin in. */
export const STEPS: { step: Step; key: string; from: readonly State[] }[] = [
  { step: 'deliver', key: 'S', from: ['SK_TERBIT'] },
  { step: 'inaugurate', key: 'L', from: ['PELANTIKAN'] },
  { step: 'report_duty', key: 'M', from: ['SPMT'] },
  { step: 'remind', key: 'I', from: ['SPMT'] },
];

/** Of the chosen names, those that can take a step. */
export function fitting(lines: readonly CaseLine[], step: Step): CaseLine[] {
  const from = STEPS.find((one) => one.step === step)?.from ?? [];
  return lines.filter((line) => (from as readonly string[]).includes(line.state));
}

/** Steps that stand on a letter: its number must be there. */
export function needsLetter(step: Step): boolean {
  return step === 'report_duty' || step === 'remind';
}

/** How many names stand in each state, and how many of them are late. */
export function sumsOf(lines: readonly CaseLine[]): { state: State; cases: number; late: number }[] {
  return STATES.map((state) => {
    const some = lines.filter((line) => line.state === state);
    return { state, cases: some.length, late: some.filter((line) => line.urgency === 'late').length };
  });
}

/** The earliest day on which a step can have happened: none before its case came into the state. */
export function earliest(lines: readonly CaseLine[]): string {
  return lines.reduce((latest, line) => (line.since > latest ? line.since : latest), '');
}
