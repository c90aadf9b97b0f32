import type { NewWeight, WeightView } from '../../../contract/acts';
import { amount, decimal, readNumber } from '../../../text/format';
import { t } from '../../../text';

/** A weight as it is being typed. */
export interface Draft {
  key: string;
  criterion: string;
  typed: string;
  /** What holds now. */
  now: number;
}

export interface Drawn extends Draft {
  /** `null` while the text is no weight. */
  weight: number | null;
  /** Percent of the sum. */
  share: number;
}

export function draftsOf(weights: readonly WeightView[]): Draft[] {
  return weights.map((one) => ({
    key: one.key,
    criterion: one.criterion,
    typed: amount(one.weight),
    now: one.weight,
  }));
}

/** A weight of 0 or more; `null` for anything else. */
export function weightOf(typed: string): number | null {
  const value = readNumber(typed);
  return value !== null && value >= 0 ? value : null;
}

/** The drafts with their shares; what cannot be read counts nothing. */
export function drawn(drafts: readonly Draft[]): Drawn[] {
  const weights = drafts.map((one) => weightOf(one.typed));
  const sum = weights.reduce<number>((all, one) => all + (one ?? 0), 0);
  return drafts.map((one, at) => {
    const weight = weights[at] ?? null;
    return { ...one, weight, share: sum > 0 && weight !== null ? (weight / sum) * 100 : 0 };
  });
}

export function sumOf(lines: readonly Drawn[]): number {
  // Decimal fractions added as they are typed: 0,1 + 0,2 is 0,3 on paper.
  return Math.round(lines.reduce((sum, one) => sum + (one.weight ?? 0), 0) * 1e6) / 1e6;
}

export function isChanged(lines: readonly Drawn[]): boolean {
  return lines.some((one) => one.weight !== one.now);
}

/** Why the weights cannot be saved; `null` when they can. */
export function refusalOf(lines: readonly Drawn[]): string | null {
  if (lines.some((one) => one.weight === null)) return t.bobot.wrong;
  return sumOf(lines) === 0 ? t.bobot.sumZero : null;
}

/** The dated value that says from which share on one criterion is too heavy. */
export const LIMIT_KEY = 'score.warn_above_percent';

/** What should make the officer think again: one criterion above `limit` percent decides nearly alone. */
export function warningsOf(lines: readonly Drawn[], limit: number): string[] {
  return lines
    .filter((one) => one.share > limit)
    .map((one) => t.bobot.heavy(nameOf(one.criterion), decimal(one.share), decimal(limit)));
}

export function newWeights(lines: readonly Drawn[]): NewWeight[] {
  return lines.map((one) => ({ key: one.key, weight: one.weight ?? 0 }));
}

export function nameOf(criterion: string): string {
  return t.criteria[criterion as keyof typeof t.criteria] ?? criterion;
}

/** Shares of 1 as weights of 100, two decimals, that sum to exactly 100: the largest takes what rounding left. */
export function inHundreds(shares: readonly number[]): number[] {
  const cents = shares.map((share) => Math.round(share * 10_000));
  const largest = cents.indexOf(Math.max(...cents));
  const rest = 10_000 - cents.reduce((sum, one) => sum + one, 0);
  return cents.map((one, at) => (at === largest ? one + rest : one) / 100);
}
