import type { AskedCompetence, CompetenceView } from '../../../contract/acts';

/** What a post asks for and nobody has assessed in its holder: the match counts it as missing data. */
export function unratedOf(
  asked: readonly AskedCompetence[],
  held: readonly Pick<CompetenceView, 'name'>[],
): AskedCompetence[] {
  const known = new Set(held.map((one) => one.name.toLowerCase()));
  return asked.filter((one) => !known.has(one.name.toLowerCase()));
}

/** A year as four digits within the life of the office; nothing where the text is none. */
export function readYear(text: string): number | null {
  const clean = text.trim();
  return /^(19|20)\d{2}$/.test(clean) ? Number(clean) : null;
}

/** Whether the last day stands before the first, both known. */
export function turned(from: string, until: string): boolean {
  return from !== '' && until !== '' && until < from;
}
