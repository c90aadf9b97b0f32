import type { Marked } from '../sk/choice';

/** Rows that an action is for: those that are marked, or else the one that the keyboard stands on. */
export function targetsOf<T>(
  rows: readonly T[],
  key: (row: T) => number,
  marked: Marked,
  active: number,
): T[] {
  const chosen = rows.filter((row) => marked.has(key(row)));
  if (chosen.length > 0) return chosen;
  const one = rows[active];
  return one === undefined ? [] : [one];
}

/** Marks of rows that are still in the list; after an act some are gone. */
export function stillThere<T>(rows: readonly T[], key: (row: T) => number, marked: Marked): Set<number> {
  const next = new Set<number>();
  for (const row of rows) if (marked.has(key(row))) next.add(key(row));
  return next;
}

/** Rows whose text holds every word of the query, in any order. */
export function withWords<T>(rows: readonly T[], query: string, text: (row: T) => string): T[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...rows];
  return rows.filter((row) => {
    const whole = text(row).toLowerCase();
    return words.every((word) => whole.includes(word));
  });
}
