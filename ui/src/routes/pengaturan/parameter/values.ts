import type { DatedParameter } from '../../../contract/acts';
import { amount, readNumber, shortDate } from '../../../text/format';
import { t } from '../../../text';

/** Days before this one are "from the beginning": the shipped values have no first day of their own. */
const BEGINNING = '1900-01-01';

export const SEVERITIES = ['OFF', 'INFO', 'WARN', 'BLOCK'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const RATINGS = ['Sangat Baik', 'Baik', 'Butuh Perbaikan', 'Kurang', 'Sangat Kurang'] as const;

/** How a value is written: by choosing, as a number, or as words. */
export type ValueKind = 'severity' | 'yes_no' | 'rating' | 'number' | 'text';

export function kindOf(key: string, value: string): ValueKind {
  if (isSeverity(key)) return 'severity';
  if (value === 'ya' || value === 'tidak' || value === 'tanya') return 'yes_no';
  if ((RATINGS as readonly string[]).includes(value)) return 'rating';
  return /^-?\d+(\.\d+)?$/.test(value) ? 'number' : 'text';
}

/** Whether a key holds the weight of a finding: `P-07.severity`, `P-07.severity_jpt`. */
export function isSeverity(key: string): boolean {
  return key.split('.')[1]?.startsWith('severity') ?? false;
}

/** The values that a kind offers for choosing; none where it is written. */
export function choicesOf(key: string, kind: ValueKind): readonly string[] {
  if (kind === 'severity') return SEVERITIES;
  // Which posts count as officials may also stay a question to the ministry.
  if (kind === 'yes_no') return key.startsWith('W-05.') ? ['ya', 'tidak', 'tanya'] : ['ya', 'tidak'];
  return kind === 'rating' ? RATINGS : [];
}

/** A value as an officer reads it: `1.250`, `Perhatian`. */
export function shownValue(key: string, value: string): string {
  const kind = kindOf(key, value);
  if (kind === 'severity') return t.weights[value as Severity] ?? value;
  return kind === 'number' ? amount(Number(value)) : value;
}

/** What was typed, as the core stores it; `null` when it cannot be read. */
export function storedValue(kind: ValueKind, typed: string): string | null {
  if (kind !== 'number') return typed.trim() || null;
  const number = readNumber(typed);
  return number === null ? null : String(number);
}

/** What a key means: the note of its shipped value says it; a later note is the reason of a change. */
export function labelOf(key: string, all: readonly DatedParameter[]): string {
  const first = all.filter((one) => one.key === key).reduce(earlier, undefined);
  if (first?.note && first.from <= BEGINNING) return first.note;
  return isSeverity(key) ? t.parameter.weightWord : key;
}

/** What a key means beside the title of its rule: there the plain severity needs no second title. */
export function labelInRule(key: string, all: readonly DatedParameter[]): string {
  if (!isSeverity(key)) return labelOf(key, all);
  return key.endsWith('.severity')
    ? t.parameter.weightWord
    : `${t.parameter.weightWord}: ${labelOf(key, all)}`;
}

const earlier = (found: DatedParameter | undefined, one: DatedParameter) =>
  !found || one.from < found.from ? one : found;

/** The dated values of a key, the newest first. */
export function historyOf(key: string, all: readonly DatedParameter[]): DatedParameter[] {
  // Reversed before the stable sort: of two entries of one day, the later stands first.
  const own = all.filter((one) => one.key === key).reverse();
  return own.sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
}

/** One line per key: the value in force, or the one that comes first. */
export function inForce(all: readonly DatedParameter[]): DatedParameter[] {
  const found = new Map<string, DatedParameter>();
  for (const one of all) {
    const known = found.get(one.key);
    if (!known || one.in_force || (!known.in_force && one.from < known.from)) found.set(one.key, one);
  }
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Whether another entry of the same day took its place before it held a single day. */
export function neverHeld(one: { from: string; until: string | null }): boolean {
  return one.until !== null && one.until < one.from;
}

/** When a value holds: `sejak awal`, `sejak 1 Jan 2026`, `1 Jan 2026 s.d. 3 Mar 2026`. */
export function daysOf(one: Pick<DatedParameter, 'from' | 'until'>): string {
  const from = one.from <= BEGINNING ? t.pengaturan.sinceShipped : shortDate(one.from);
  if (neverHeld(one)) return t.pengaturan.replaced(from);
  if (one.until) return t.pengaturan.fromUntil(from, shortDate(one.until));
  return one.from <= BEGINNING ? t.pengaturan.sinceShipped : t.pengaturan.fromOn(from);
}

/** The first day alone: `sejak awal`, `1 Jan 2026`. */
export function sinceOf(one: Pick<DatedParameter, 'from'>): string {
  return one.from <= BEGINNING ? t.pengaturan.sinceShipped : shortDate(one.from);
}

const RULE = /^[PWOJ]-\d{2}\./;
const GROUPS = Object.keys(t.parameterGroups) as (keyof typeof t.parameterGroups)[];

/** A meaning with the rule that it belongs to, where it belongs to one. */
export function ruled(key: string, label: string): string {
  return RULE.test(key) ? `${key.slice(0, 4)} · ${label}` : label;
}

/** The group of a key by its beginning. */
export function groupOf(key: string): keyof typeof t.parameterGroups {
  if (RULE.test(key)) return 'rules';
  const head = key.split('.')[0];
  return GROUPS.find((name) => name === head) ?? 'other';
}
