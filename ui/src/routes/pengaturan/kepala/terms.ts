import type { HeadTermView, HeadWindow } from '../../../contract/acts';
import { shortDate } from '../../../text/format';
import { t } from '../../../text';

export const KINDS = ['definitive', 'pj', 'plt', 'plh', 'pjs'] as const;
export type HeadKind = (typeof KINDS)[number];

/** Where a window stands against today. */
export type WindowState = 'open' | 'coming' | 'past';

export function stateOf(window: HeadWindow, today: string): WindowState {
  if (window.open) return 'open';
  return window.from > today ? 'coming' : 'past';
}

/** When a window holds: `1 Jan 2026 s.d. 3 Mar 2026`, or open at its end. */
export function windowDays(window: HeadWindow): string {
  const from = shortDate(window.from);
  return window.until ? t.pengaturan.fromUntil(from, shortDate(window.until)) : t.pengaturan.fromOn(from);
}

/** Windows that hold today, of all terms. */
export function openWindows(terms: readonly HeadTermView[]): HeadWindow[] {
  return terms.flatMap((term) => term.windows.filter((window) => window.open));
}

/** Newest term first: the one that matters now stands on top. */
export function newestFirst(terms: readonly HeadTermView[]): HeadTermView[] {
  return [...terms].sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : b.id - a.id));
}
