import type { SparePerson, SpareView } from '../../../contract/acts';

/** A row of the list of people who could be spared: a position, or one of its people. */
export interface SpareRow {
  position: SpareView;
  person: SparePerson | null;
  /** Place in the order in which they could be spared, from 1. */
  order: number;
}

export function spareRows(list: readonly SpareView[]): SpareRow[] {
  return list.flatMap((position) => [
    { position, person: null, order: 0 },
    ...position.people.map((person, at) => ({ position, person, order: at + 1 })),
  ]);
}

/** The people whom the order proposes: as many as stand above need. */
export function proposed(list: readonly SpareView[]): string[] {
  return list.flatMap((one) => one.people.filter((person) => person.proposed).map((person) => person.nip));
}

/** Positions of which more people are chosen than stand above need: taking them all would leave a gap. */
export function tooMany(list: readonly SpareView[], chosen: ReadonlySet<string>): SpareView[] {
  return list.filter((one) => one.people.filter((person) => chosen.has(person.nip)).length > one.over);
}
