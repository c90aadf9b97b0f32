import type { EvaluationLine, EvaluationView } from '../../../contract/acts';
import { decimal } from '../../../text/format';
import { t } from '../../../text';

/** Items of the form in their order (handbook 8.3). */
export const ITEMS = [
  'hasil_kerja',
  'kualitas',
  'disiplin',
  'kerja_sama',
  'adaptasi',
  'inisiatif',
  'pelayanan',
] as const;
export type Item = (typeof ITEMS)[number];

export const FOLLOW_UPS = ['lanjut', 'pembinaan', 'pelatihan', 'rotasi_ulang'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

export const URGENCIES = ['late', 'due', 'soon', 'later', 'closed'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** The best mark of an item. */
export const MOST = 5;

export function urgencyTone(urgency: string): 'block' | 'warn' | 'plain' | 'ok' {
  if (urgency === 'late') return 'block';
  if (urgency === 'due' || urgency === 'soon') return 'warn';
  return urgency === 'closed' ? 'ok' : 'plain';
}

export function trendTone(trend: string): 'ok' | 'block' | 'plain' {
  return trend === 'rose' ? 'ok' : trend === 'fell' ? 'block' : 'plain';
}

export function urgencyWord(urgency: string): string {
  return t.evaluasi.urgencies[urgency as Urgency] ?? urgency;
}

export function followUpWord(code: string): string {
  return t.evaluasi.followUps[code as FollowUp] ?? code;
}

export function roleWord(role: string): string {
  return t.evaluasi.roles[role as keyof typeof t.evaluasi.roles] ?? role;
}

/** How many evaluations there are of each urgency. */
export function sumsOf(lines: readonly EvaluationLine[]): Map<Urgency, number> {
  const sums = new Map<Urgency, number>(URGENCIES.map((one) => [one, 0]));
  for (const line of lines) {
    const urgency = line.urgency as Urgency;
    sums.set(urgency, (sums.get(urgency) ?? 0) + 1);
  }
  return sums;
}

export function lineText(line: EvaluationLine): string {
  return `${line.name} ${line.nip} ${line.position} ${line.unit} ${line.months}`;
}

/** A code as it is printed, `EV-12-3-KQMD`; typed in any case, with blanks or points for its dashes. */
export function cleanCode(text: string): string {
  return text
    .trim()
    .toUpperCase()
    .replace(/[\s._\u2013-]+/g, '-');
}

/** Whether a code is typed to its end: evaluation, form, and four letters that catch a slip. */
export function isWholeCode(text: string): boolean {
  return /^EV-\d+-\d+-[A-Z]{4}$/.test(cleanCode(text));
}

/** Of the forms of an evaluation: who has answered, and who is still out. */
export function formSums(view: EvaluationView): { role: string; out: number; taken: number }[] {
  return ['superior', 'peer', 'self'].map((role) => {
    const some = view.forms.filter((form) => form.role === role);
    const taken = some.filter((form) => form.day !== null).length;
    return { role, out: some.length - taken, taken };
  });
}

/** Why no result of peers is there, or `null` when it is. */
export function peersHidden(view: EvaluationView): string | null {
  if (view.peers !== null) return null;
  return t.evaluasi.peersHidden(String(view.peer_count), String(view.smallest_peers));
}

/** `60 : 20 : 20`, in the order superior, peers, self; what did not count is a dash. */
export function weightsLine(view: EvaluationView): string {
  return ['superior', 'peer', 'self']
    .map((role) => {
      const found = view.weights.find((one) => one.role === role);
      return t.evaluasi.weightOf(roleWord(role), found ? decimal(found.weight) : '–');
    })
    .join(', ');
}

/** Keys of one row of the form: a digit sets the mark, a zero or Backspace leaves it open. */
export function markOf(key: string): number | null | undefined {
  if (/^[1-5]$/.test(key)) return Number(key);
  return key === '0' || key === 'Backspace' || key === 'Delete' ? null : undefined;
}

/** Evaluations that can still be printed for: not closed. */
export function printable(lines: readonly EvaluationLine[]): EvaluationLine[] {
  return lines.filter((line) => line.urgency !== 'closed');
}
