import type { DecreeCheck } from '../../../contract/acts';

export type VerdictWord =
  'unknown' | 'altered' | 'revoked' | 'corrected' | 'signed' | 'genuine' | 'registered';

export interface Verdict {
  tone: 'ok' | 'warn' | 'block';
  word: VerdictWord;
}

/** What a check says at first sight: a revoked decree is never green, however genuine its file. */
export function verdictOf(check: DecreeCheck): Verdict {
  if (!check.known) return { tone: 'block', word: 'unknown' };
  if (check.unchanged === false) return { tone: 'block', word: 'altered' };
  if (check.decree?.state === 'revoked') return { tone: 'block', word: 'revoked' };
  if (check.decree?.state === 'corrected') return { tone: 'warn', word: 'corrected' };
  if (check.signed) return { tone: 'ok', word: 'signed' };
  return { tone: 'ok', word: check.unchanged ? 'genuine' : 'registered' };
}
