import { decimal, longDate, minus } from '../../text/format';
import { t } from '../../text';

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const SKP = /^skp_(\d{4})$/;
const RELATIVE = /^relative_(\d+)$/;
const DISCIPLINE = new RegExp(`^discipline_(${DAY})$`);
const CIRCUMSTANCE = new RegExp(`^circumstance_(\\w+)_(${DAY})$`);
const EDGE = /^(\w+)_(from|until)$/;

function circumstance(kind: string): string | null {
  return t.circumstanceKinds[kind as keyof typeof t.circumstanceKinds] ?? null;
}

/** What a fact is called; a fact without a word of its own is shown by its key, so that nothing is hidden. */
export function factName(key: string): string {
  const known: unknown = t.facts[key as keyof typeof t.facts];
  if (typeof known === 'string') return known;
  const kind = circumstance(key);
  if (kind !== null) return kind;
  const year = SKP.exec(key)?.[1];
  if (year) return t.facts.skp(year);
  const relative = RELATIVE.exec(key)?.[1];
  if (relative) return t.facts.relativeAt(relative);
  const punished = DISCIPLINE.exec(key)?.[1];
  if (punished) return t.facts.disciplineFrom(longDate(punished));
  const [, since, day] = CIRCUMSTANCE.exec(key) ?? [];
  if (since && day) return t.facts.circumstanceFrom(circumstance(since) ?? since, longDate(day));
  const [, of, edge] = EDGE.exec(key) ?? [];
  const what = of ? circumstance(of) : null;
  if (what) return edge === 'from' ? t.facts.startOf(what) : t.facts.endOf(what);
  return key.replaceAll('_', ' ');
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A value of any shape as words: dates as dates, lists joined, nothing as "tidak ada data"; empty parts are left out. */
export function factValue(value: unknown): string {
  if (isEmpty(value)) return t.common.noData;
  if (typeof value === 'boolean') return value ? t.common.yes : t.common.no;
  if (typeof value === 'string') return textValue(value);
  if (typeof value === 'number') return minus(String(value).replace('.', ','));
  if (Array.isArray(value)) return value.map(factValue).join(', ');
  return named(value, '; ') || t.common.noData;
}

/** A day as a date, a finding that came or went (`P-07 BLOCK`) with its gravity in words. */
function textValue(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return longDate(value);
  const [, rule, severity] = /^([A-Z]-\d{2}) (INFO|WARN|BLOCK)$/.exec(value) ?? [];
  const word = t.severity[severity as keyof typeof t.severity];
  return rule && word ? `${rule} ${word.toLowerCase()}` : value;
}

/** The parts that say something, each with its name. */
function named(parts: unknown, between: string): string {
  return Object.entries(parts ?? {})
    .filter(([, value]) => !isEmpty(value))
    .map(([key, value]) => `${factName(key)} ${factValue(value)}`)
    .join(between);
}

/** One short line of facts for a part of a score: `D-III Keperawatan · diminta D-III`. Empty facts are left out. */
export function factLine(facts: Record<string, unknown> | null): string {
  return named(facts, ' · ');
}

/** The facts of one part of a score, in the words of that criterion. */
export function partFacts(part: { criterion: string; facts: Record<string, unknown> | null }): string {
  const facts = part.facts ?? {};
  const word = (key: string) => {
    const value = facts[key];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const number = (key: string) => (typeof facts[key] === 'number' ? facts[key] : null);
  const joined = (...words: (string | null)[]) => words.filter((one) => one !== null).join(' · ');
  switch (part.criterion) {
    case 'education':
      return joined(word('diploma') ?? word('level'), word('asked') && t.parts.asked(word('asked') ?? ''));
    case 'rank':
      return joined(
        word('rank'),
        word('low') && word('high') ? t.parts.range(word('low') ?? '', word('high') ?? '') : null,
      );
    case 'technical':
    case 'managerial':
      return number('jpm') === null ? '' : t.parts.jpm(decimal(number('jpm') ?? 0));
    case 'experience':
      return number('months') === null ? '' : t.parts.months(number('months') ?? 0);
    case 'training':
      return number('share') === null ? '' : t.parts.share(Math.round((number('share') ?? 0) * 100));
    default:
      return factLine(facts);
  }
}

export type FindingTone = 'block' | 'warn' | 'plain';

export function findingTone(finding: { severity: string; overridden: string | null }): FindingTone {
  if (finding.overridden !== null) return 'plain';
  return finding.severity === 'BLOCK' ? 'block' : finding.severity === 'WARN' ? 'warn' : 'plain';
}

/** The gravity in words, and that it rests on missing data. */
export function severityWord(finding: { severity: string; missing: unknown }): string {
  const word = t.severity[finding.severity as keyof typeof t.severity] ?? finding.severity;
  return finding.missing === null ? word : `${word}, ${t.hukum.lack}`;
}
