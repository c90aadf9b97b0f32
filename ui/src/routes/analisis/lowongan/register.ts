import type { OpenSeat, VacancyView } from '../../../contract/acts';
import type { Sort } from '../../../components/shared/table';

/** What the officer narrows the register to; an empty text narrows nothing. */
export interface Ask {
  query: string;
  agency: string;
  family: string;
  cause: string;
}

export const EVERYTHING: Ask = { query: '', agency: '', family: '', cause: '' };

export function narrowed(list: readonly VacancyView[], ask: Ask): VacancyView[] {
  const words = ask.query.toLowerCase().split(/\s+/).filter(Boolean);
  return list.filter((one) => {
    if (ask.agency && one.agency !== ask.agency) return false;
    if (ask.family && one.family !== ask.family) return false;
    if (ask.cause && !one.seats.some((seat) => seat.cause === ask.cause)) return false;
    const text = `${one.title} ${one.unit} ${one.agency}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Causes present in a list, each with its word, most frequent first. */
export function causesIn(list: readonly VacancyView[]): { code: string; word: string; seats: number }[] {
  const found = new Map<string, { code: string; word: string; seats: number }>();
  for (const one of list)
    for (const seat of one.seats) {
      const known = found.get(seat.cause) ?? { code: seat.cause, word: seat.cause_word, seats: 0 };
      known.seats += 1;
      found.set(seat.cause, known);
    }
  return [...found.values()].sort((a, b) => b.seats - a.seats || a.word.localeCompare(b.word));
}

/** Different values of one field, sorted. */
export function valuesOf(list: readonly VacancyView[], field: 'agency' | 'family'): string[] {
  return [...new Set(list.map((one) => one[field]))].sort((a, b) => a.localeCompare(b));
}

/** The day since which a seat has been open the longest; `null` where that began before the records, `undefined` without an open seat. */
export function openSince(seats: readonly OpenSeat[]): string | null | undefined {
  if (seats.length === 0) return undefined;
  return seats.reduce<string | null>(
    (first, seat) => (first === null || seat.since === null ? null : seat.since < first ? seat.since : first),
    seats[0]?.since ?? null,
  );
}

/** `pensiun`, or `pensiun +2` where other seats have other causes. */
export function causeLine(seats: readonly OpenSeat[]): string {
  const words = [...new Set(seats.map((seat) => seat.cause_word))];
  return words.length > 1 ? `${words[0]} +${words.length - 1}` : (words[0] ?? '');
}

export type Key =
  | 'title'
  | 'unit'
  | 'class'
  | 'need'
  | 'held'
  | 'open'
  | 'since'
  | 'cause'
  | 'acting'
  | 'forecast'
  | 'priority';

export function sorted(list: readonly VacancyView[], sort: Sort<Key>): VacancyView[] {
  // What began before the records is the oldest; what is not open yet comes after every open seat.
  const since = (one: VacancyView) => {
    const day = openSince(one.seats);
    return day === undefined ? '9999' : (day ?? '');
  };
  const of: Record<Key, (one: VacancyView) => string | number> = {
    title: (one) => one.title,
    unit: (one) => `${one.agency} ${one.unit}`,
    class: (one) => one.class,
    need: (one) => one.need,
    held: (one) => one.held,
    open: (one) => one.open,
    since,
    cause: (one) => causeLine(one.seats),
    acting: (one) => one.acting[0]?.name ?? '',
    forecast: (one) => one.forecast ?? '9999',
    priority: (one) => one.priority.value,
  };
  const key = of[sort.key];
  const sign = sort.down ? -1 : 1;
  return [...list].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    const by = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y));
    return by * sign || a.title.localeCompare(b.title) || a.position - b.position;
  });
}
