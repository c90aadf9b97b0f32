/** Five years ahead of the invented region: ages and contracts read from the numbers of the people. */
import type { LeavingLine, PlannedEntryRow, ProjectedFigures } from '../../contract/acts';
import { addDays } from '../../text/format';
import type { FakeDesk } from '../fake';
import { TODAY, type FakePerson, type FakePosition } from './region';

export const PROJECTION_CHANGES = {
  set_entries: { label: 'ubah rencana masuk', changed: ['planned_entry' as const] },
};

const SPAN = 5;

export class FakeCourse {
  entries = new Map<number, PlannedEntryRow[]>();

  constructor(readonly desk: FakeDesk) {
    const first = desk.vacantPositions(null)[2];
    if (first) this.entries.set(first.id, [{ day: '2027-12-01', people: 1, note: 'CPNS 2027' }]);
  }

  get answers() {
    return {
      projection: (request: { as_of: string | null; unit: number | null }) =>
        this.#projection(request.as_of ?? TODAY, request.unit),
      list_leaving: (request: { as_of: string | null; unit: number | null; position: number | null }) =>
        this.#leaving(request.as_of ?? TODAY, request.unit, request.position),
      set_entries: (request: { position: number; entries: PlannedEntryRow[] }) => {
        this.entries.set(request.position, request.entries);
        return { position: request.position, entries: request.entries };
      },
    };
  }

  #line(person: FakePerson, position: FakePosition): LeavingLine {
    const birth = `${person.nip.slice(0, 4)}-${person.nip.slice(4, 6)}-${person.nip.slice(6, 8)}`;
    const age = position.group === 'teachers' || position.level === 'II.b' ? 60 : 58;
    const contract = person.status === 'PPPK' && person.luck < 0.3;
    return {
      nip: person.nip,
      name: person.name,
      position: position.id,
      title: position.title,
      unit_name: this.desk.unit(position.unit)?.name ?? '',
      birth_date: birth,
      age: contract ? null : age,
      day: contract
        ? `${2027 + Math.floor(person.luck * 10)}-03-01`
        : `${addDays(`${Number(birth.slice(0, 4)) + age}-${birth.slice(5, 7)}-01`, 32).slice(0, 7)}-01`,
      reason: contract ? 'contract_end' : 'retirement',
    };
  }

  #years(asOf: string): number[] {
    const first = Number(addDays(asOf, 1).slice(0, 4));
    return Array.from({ length: SPAN }, (_, at) => first + at);
  }

  #leaving(asOf: string, unit: number | null, position: number | null): LeavingLine[] {
    const inside = unit === null ? null : new Set(this.desk.below(unit));
    const last = `${this.#years(asOf).at(-1)}-12-31`;
    return this.desk.region.staff
      .flatMap((person) => {
        const post = this.desk.judge.position(person.position);
        if (!post || (inside && !inside.has(post.unit)) || (position !== null && post.id !== position))
          return [];
        const line = this.#line(person, post);
        return line.day > asOf && line.day <= last ? [line] : [];
      })
      .sort((a, b) => (a.day < b.day ? -1 : 1));
  }

  #projection(asOf: string, unit: number | null) {
    const years = this.#years(asOf);
    const inside = new Set(
      unit === null ? this.desk.region.units.map((one) => one.id) : this.desk.below(unit),
    );
    const leaving = new Map<number, LeavingLine[]>();
    for (const line of this.#leaving(asOf, unit, null))
      leaving.set(line.position, [...(leaving.get(line.position) ?? []), line]);
    const holders = new Map<number, FakePerson[]>();
    for (const person of this.desk.region.staff)
      if (person.position !== null)
        holders.set(person.position, [...(holders.get(person.position) ?? []), person]);
    const positions = this.desk.region.positions
      .filter((one) => inside.has(one.unit))
      .map((one) => {
        const here = holders.get(one.id) ?? [];
        const pppk = here.filter((person) => person.status === 'PPPK').length;
        let held = here.length;
        const figures: ProjectedFigures = {
          need: one.need,
          held,
          pns: held - pppk,
          pppk,
          gap: held - one.need,
          years: years.map((year) => {
            const gone = (leaving.get(one.id) ?? []).filter((line) => line.day.startsWith(String(year)));
            const contract = gone.filter((line) => line.reason === 'contract_end').length;
            const entries = (this.entries.get(one.id) ?? [])
              .filter((entry) => entry.day.startsWith(String(year)))
              .reduce((sum, entry) => sum + entry.people, 0);
            held += entries - gone.length;
            return {
              retire: gone.length - contract,
              contract,
              entries,
              moves: 0,
              held,
              short: one.need - held,
              missing: Math.max(0, one.need - held),
            };
          }),
        };
        return {
          position: one.id,
          unit: one.unit,
          title: one.title,
          level: one.level,
          class: one.class,
          figures,
        };
      });
    const units = this.desk.region.units
      .filter((one) => inside.has(one.id))
      .map((one) => {
        const below = new Set(this.desk.below(one.id));
        const own = positions.filter((post) => below.has(post.unit)).map((post) => post.figures);
        return {
          unit: one.id,
          code: one.code,
          name: one.name,
          depth: one.depth,
          parent: one.parent,
          figures: sumOf(own, years.length),
        };
      });
    return {
      as_of: asOf,
      years,
      total: sumOf(
        positions.map((one) => one.figures),
        years.length,
      ),
      units,
      positions,
    };
  }
}

function sumOf(all: ProjectedFigures[], years: number): ProjectedFigures {
  const sum = (of: (one: ProjectedFigures) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    need: sum((one) => one.need),
    held: sum((one) => one.held),
    pns: sum((one) => one.pns),
    pppk: sum((one) => one.pppk),
    gap: sum((one) => one.gap),
    years: Array.from({ length: years }, (_, at) => ({
      retire: sum((one) => one.years[at]?.retire ?? 0),
      contract: sum((one) => one.years[at]?.contract ?? 0),
      entries: sum((one) => one.years[at]?.entries ?? 0),
      moves: sum((one) => one.years[at]?.moves ?? 0),
      held: sum((one) => one.years[at]?.held ?? 0),
      short: sum((one) => one.years[at]?.short ?? 0),
      missing: sum((one) => one.years[at]?.missing ?? 0),
    })),
  };
}
