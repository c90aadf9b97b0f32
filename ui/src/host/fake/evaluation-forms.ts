/** Forms of the stand-in and what they come to: means, weights, ratings. */
import type { EvaluationLine } from '../../contract/acts';
import { addDays } from '../../text/format';
import { dice, TODAY } from './region';

export const ITEMS = [
  'hasil_kerja',
  'kualitas',
  'disiplin',
  'kerja_sama',
  'adaptasi',
  'inisiatif',
  'pelayanan',
];
export const SMALLEST_PEERS = 3;
const WEIGHTS: Record<string, number> = { superior: 60, peer: 20, self: 20 };
const SOON = 21;

export interface Form {
  code: string;
  role: string;
  day: string | null;
  items: (number | null)[];
}

export interface KeptEvaluation {
  evaluation: number;
  case: number;
  nip: string;
  name: string;
  position: string;
  unit: string;
  from_unit: string;
  tmt: string;
  months: number;
  due: string;
  forms: readonly Form[];
  closed: string | null;
  follow_up: string;
  note: string;
  trend: string;
}

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ';

/** The superior, the person, and peers; `roll` fills them in, without it they are out. */
export function makeForms(
  evaluation: number,
  peers: number,
  roll: (() => number) | null,
  due: string,
): Form[] {
  return ['superior', 'self', ...Array.from({ length: peers }, () => 'peer')].map((role, at) => {
    const letters = dice(evaluation * 131 + at * 7);
    const code = Array.from({ length: 4 }, () => LETTERS[Math.floor(letters() * LETTERS.length)]).join('');
    const filled = roll !== null && roll() < 0.85;
    return {
      code: `EV-${evaluation}-${at + 1}-${code}`,
      role,
      day: filled ? addDays(due < TODAY ? due : TODAY, -(at % 5)) : null,
      items: filled ? ITEMS.map(() => 2 + Math.floor(roll() * 4)) : [],
    };
  });
}

export function mean(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

export function resultsOf(used: Record<string, readonly Form[]>) {
  const means = Object.keys(WEIGHTS).map((role) => ({
    role,
    mean: mean((used[role] ?? []).map((form) => mean(form.items))),
  }));
  const known = means.filter((one) => one.mean !== null);
  const whole = known.reduce((sum, one) => sum + (WEIGHTS[one.role] ?? 0), 0);
  const at = (role: string) => means.find((one) => one.role === role)?.mean ?? null;
  return {
    superior: at('superior'),
    peer: at('peer'),
    self: at('self'),
    total:
      whole === 0
        ? null
        : known.reduce((sum, one) => sum + (one.mean ?? 0) * (WEIGHTS[one.role] ?? 0), 0) / whole,
    weights: known.map((one) => ({ role: one.role, weight: (100 * (WEIGHTS[one.role] ?? 0)) / whole })),
  };
}

export function ratings(kept: KeptEvaluation): [string, string] {
  if (kept.months < 6) return ['Baik', ''];
  return kept.trend === 'rose'
    ? ['Baik', 'Sangat Baik']
    : kept.trend === 'fell'
      ? ['Baik', 'Butuh Perbaikan']
      : ['Baik', 'Baik'];
}

export function lineOf(kept: KeptEvaluation): EvaluationLine {
  const of = (role: string) => kept.forms.filter((form) => form.role === role && form.day !== null);
  const peers = of('peer');
  const used = {
    superior: of('superior'),
    peer: peers.length >= SMALLEST_PEERS ? peers : [],
    self: of('self'),
  };
  const { evaluation, nip, name, position, unit, tmt, months, due, follow_up } = kept;
  return {
    evaluation,
    case: kept.case,
    nip,
    name,
    position,
    unit,
    tmt,
    months,
    due,
    urgency: kept.closed
      ? 'closed'
      : due < TODAY
        ? 'late'
        : due === TODAY
          ? 'due'
          : due <= addDays(TODAY, SOON)
            ? 'soon'
            : 'later',
    printed: kept.forms.length,
    taken: kept.forms.filter((form) => form.day !== null).length,
    superior: used.superior.length > 0,
    peers: peers.length,
    own: used.self.length > 0,
    total: resultsOf(used).total,
    follow_up,
  };
}
