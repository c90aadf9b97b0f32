import type { ComparedPlan } from '../../../contract/acts';
import { decimal, minus } from '../../../text/format';
import { t } from '../../../text';

export interface ComparedRow {
  name: string;
  first: string;
  second: string;
  /** The second less the first, with its sign. */
  difference: string;
  /** Which of the two does better; 0 where neither does, or more is neither good nor bad. */
  better: 0 | 1 | 2;
}

/** Figures of two plans, row by row: more closed is better, more blocked is worse. */
export function comparedRows(first: ComparedPlan, second: ComparedPlan): ComparedRow[] {
  const row = (name: string, a: number | null, b: number | null, good: -1 | 0 | 1): ComparedRow => {
    const text = (value: number | null) => (value === null ? t.usulan.unknown : minus(decimal(value)));
    const apart = a === null || b === null ? null : b - a;
    return {
      name,
      first: text(a),
      second: text(b),
      difference: apart === null || apart === 0 ? '' : `${apart > 0 ? '+' : ''}${minus(decimal(apart))}`,
      better: apart === null || apart * good === 0 ? 0 : apart * good > 0 ? 2 : 1,
    };
  };
  return [
    row(t.usulan.rows.gain, first.gain, second.gain, 1),
    row(t.usulan.rows.moves, first.moves, second.moves, 0),
    row(t.usulan.rows.short, first.short_after, second.short_after, -1),
    row(t.usulan.rows.requests, first.requests_granted, second.requests_granted, 1),
    row(t.usulan.rows.distance, first.mean_distance, second.mean_distance, -1),
    row(t.usulan.rows.blocked, first.blocked, second.blocked, -1),
    row(t.usulan.rows.warned, first.warned, second.warned, -1),
  ];
}
