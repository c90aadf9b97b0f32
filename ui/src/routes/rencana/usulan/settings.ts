import type { ProposalSettings } from '../../../contract/acts';

/** What a proposal is made with when the officer never changed anything: the same as in the core. */
export const USUAL_SETTINGS: ProposalSettings = {
  goals: ['gap', 'fit', 'moves', 'requests', 'seniority'],
  max_moves: null,
  units: [],
  families: ['functional', 'pelaksana'],
  floor_percent: null,
  floors: [],
  other_titles: false,
  other_levels: false,
  release_caps: [],
  quotas: [],
  together: [],
  seed: 1,
};

/** Every goal there is; one that is left out of the settings does not count. */
export const GOALS = ['gap', 'rotation', 'fit', 'moves', 'requests', 'seniority'] as const;
export const FAMILIES = ['functional', 'pelaksana', 'managerial'] as const;
export const QUOTAS = ['promotion', 'women', 'far'] as const;

/** Whether only the slow way can keep these settings: it is not proven to be the best. */
export function isSlow(settings: ProposalSettings): boolean {
  return settings.release_caps.length + settings.quotas.length + settings.together.length > 0;
}

/** A whole number as an officer types it; `null` when left empty, `undefined` when it is none. */
export function readWhole(text: string, least = 0): number | null | undefined {
  const clean = text.trim().replaceAll('.', '');
  if (clean === '') return null;
  const value = /^\d{1,9}$/.test(clean) ? Number(clean) : -1;
  return value < least ? undefined : value;
}

/** The list with one item moved up or down; unchanged at its ends. */
export function shifted<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const next = [...list];
  const [one, two] = [next[at], next[at + by]];
  if (one === undefined || two === undefined) return next;
  next[at] = two;
  next[at + by] = one;
  return next;
}
