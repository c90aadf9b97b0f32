import type { ScorePartView } from '../../contract/acts';
import { t } from '../../text';

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** What one part of a score lacks, in words; nothing where all that it asks is known. */
export function lackOf(part: Pick<ScorePartView, 'criterion' | 'missing' | 'facts'>): string | null {
  const facts = part.facts ?? {};
  if (part.criterion === 'technical' || part.criterion === 'managerial') {
    if (facts.asked === false) return t.calon.noStandard;
    const unrated = listOf(facts.missing);
    if (unrated.length > 0) return t.calon.unrated(unrated.join(', '));
  }
  // Which of them a held training stands for is the core's to say; it tells the share.
  if (part.criterion === 'training' && typeof facts.share === 'number' && facts.share < 1) {
    const asked = listOf(facts.asked);
    if (asked.length > 0) return t.calon.trainingAsked(asked.join(', '));
  }
  return part.missing ? t.plan.missing : null;
}
