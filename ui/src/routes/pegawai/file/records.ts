import type { PositionFound } from '../../../components/staffing/positions';
import type { AskedCompetence, CompetenceView, Wish, WishView } from '../../../contract/acts';
import { t } from '../../../text';

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

export const MOST_TARGETS = 3;

/** A target of a request while it is typed: both choices are kept, so that turning from one to the other loses nothing. */
export interface Target {
  kind: 'unit' | 'position';
  unit: number | null;
  position: PositionFound | null;
}

export function emptyTarget(): Target {
  return { kind: 'unit', unit: null, position: null };
}

export function targetOf(wish: WishView): Target {
  if (wish.position === null) return { kind: 'unit', unit: wish.unit, position: null };
  const position = { position: wish.position, title: wish.title, unit: wish.unit_name, gap: null };
  return { kind: 'position', unit: wish.unit, position };
}

export function asWish(target: Target): Wish {
  return target.kind === 'unit'
    ? { unit: target.unit, position: null }
    : { unit: null, position: target.position?.position ?? null };
}

/** What is wrong with the target at a place: nothing is chosen, or an earlier one says the same. */
export function targetFault(targets: readonly Target[], at: number): string | null {
  const wishes = targets.slice(0, at + 1).map(asWish);
  const own = wishes[at];
  if (!own || (own.unit === null && own.position === null)) return t.permohonan.targetNeeded;
  const same = (one: Wish) => one.unit === own.unit && one.position === own.position;
  return wishes.slice(0, at).some(same) ? t.permohonan.targetTwice : null;
}

/** `Guru Kelas, SD Negeri 5`, or the unit alone where any post will do. */
export function wishWords(wish: WishView): string {
  return wish.title === '' ? wish.unit_name : `${wish.title}, ${wish.unit_name}`;
}
