import type { WaitingList } from '../../../contract/acts';

/** What tells a target from the others: a position, or any post of a unit. */
export function keyOf(list: Pick<WaitingList, 'unit' | 'position'>): string {
  return `${list.unit} ${list.position ?? ''}`;
}

/** Lists that hold every word in target or names; where asked, only those with an open seat. */
export function narrow(lists: readonly WaitingList[], query: string, onlyOpen: boolean): WaitingList[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return lists.filter((list) => {
    if (onlyOpen && list.open === 0) return false;
    const text =
      `${list.title} ${list.unit_name} ${list.people.map((one) => one.name).join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The day since which the first of a list waits. */
export function longestOf(list: WaitingList): string | null {
  return list.people[0]?.day ?? null;
}
