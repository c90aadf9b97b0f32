/** A row of a list to choose from. */
export interface Choosable {
  id: number | string;
  /** Why it cannot be chosen; empty when it can. */
  locked: string;
}

/** Rows that are marked: those taken out of a list that begins with everybody, or those taken from one that does not. */
export type Marked = ReadonlySet<number | string>;

/** Who is left of a list that begins with everybody. */
export function leftOf<T extends Choosable>(rows: readonly T[], out: Marked): T[] {
  return rows.filter((one) => one.locked === '' && !out.has(one.id));
}

/** With the rows from one place to another, in either direction, marked or not; locked ones stay as they are. */
export function withRange(
  rows: readonly Choosable[],
  marked: Marked,
  from: number,
  to: number,
  mark: boolean,
): Set<number | string> {
  const next = new Set(marked);
  const [first, last] = from <= to ? [from, to] : [to, from];
  for (const one of rows.slice(Math.max(0, first), last + 1)) {
    if (one.locked !== '') continue;
    if (mark) next.add(one.id);
    else next.delete(one.id);
  }
  return next;
}

/** Every row marked, or none when all are already; what is not among the rows stays as it is. */
export function withAll(rows: readonly Choosable[], marked: Marked): Set<number | string> {
  const free = rows.filter((one) => one.locked === '');
  const mark = free.some((one) => !marked.has(one.id));
  return withRange(rows, marked, 0, rows.length - 1, mark);
}

/** The same for a list that begins with everybody: all are taken in, or all out when none is out. */
export function withEverybody(rows: readonly Choosable[], out: Marked): Set<number | string> {
  const some = rows.some((one) => one.locked === '' && out.has(one.id));
  return withRange(rows, out, 0, rows.length - 1, !some);
}
