import type { OfficeRuleTried, OfficeRuleView, SaveOfficeRule } from '../../../contract/acts';
import { count } from '../../../text/format';
import { t } from '../../../text';
import { neverHeld } from '../parameter/values';

/** Weights that a rule of the office may have; one that is off is ended instead. */
export const WEIGHTS = ['INFO', 'WARN', 'BLOCK'] as const;
export type Weight = (typeof WEIGHTS)[number];

export type Draft = Omit<SaveOfficeRule, 'severity'> & { severity: Weight };

export function draftOf(rule: OfficeRuleView | null, today: string): Draft {
  return {
    id: rule?.id ?? null,
    title: rule?.title ?? '',
    expression: rule?.expression ?? '',
    message: rule?.message ?? '',
    basis: rule?.basis ?? '',
    severity: WEIGHTS.find((one) => one === rule?.severity) ?? 'WARN',
    from: today,
  };
}

export type Faults = Record<'title' | 'expression' | 'message' | 'basis' | 'from', string | null>;

export function faultsOf(draft: Draft): Faults {
  const empty = (text: string, words: string) => (text.trim() === '' ? words : null);
  return {
    title: empty(draft.title, t.daerah.nameNeeded),
    expression: empty(draft.expression, t.daerah.expressionNeeded),
    message: empty(draft.message, t.daerah.messageNeeded),
    basis: empty(draft.basis, t.pengaturan.basisNeeded),
    from: empty(draft.from, t.pengaturan.dayNeeded),
  };
}

/** Rules that hold or will hold first, then those that ended; the newest text of each first. */
export function ordered(rules: readonly OfficeRuleView[], today: string): OfficeRuleView[] {
  const ended = (rule: OfficeRuleView) => (rule.until !== null && rule.until < today ? 1 : 0);
  // A text that was corrected on its first day never held: only the correction is shown.
  const held = rules.filter((rule) => !neverHeld(rule));
  return held.sort(
    (a, b) =>
      ended(a) - ended(b) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) || (a.from < b.from ? 1 : -1),
  );
}

export type RuleState = 'now' | 'coming' | 'ended';

export function stateOf(rule: OfficeRuleView, today: string): RuleState {
  if (rule.in_force) return 'now';
  return rule.from > today ? 'coming' : 'ended';
}

/** What should make the author look again: a rule that speaks against nobody, or against everybody. */
export function doubtOf(tried: OfficeRuleTried): string | null {
  if (tried.error !== null || tried.asked === 0) return null;
  if (tried.hit === 0) return t.daerah.hitNone;
  return tried.hit === tried.asked ? t.daerah.hitAll : null;
}

export function hitWords(tried: OfficeRuleTried): string {
  return t.daerah.hit(count(tried.hit), count(tried.asked));
}

export interface Inserted {
  text: string;
  /** Where the writing goes on. */
  caret: number;
}

/** Puts a name at the caret, with a space where words would grow together. */
export function inserted(text: string, from: number, to: number, name: string): Inserted {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const gap = (one: string) => (/[\w"]$/.test(one) ? ' ' : '');
  const behind = /^[\w"]/.test(after) ? ' ' : '';
  const head = `${before}${gap(before)}${name}`;
  return { text: `${head}${behind}${after}`, caret: head.length };
}
