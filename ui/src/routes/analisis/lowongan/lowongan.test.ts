import { describe, expect, it } from 'vitest';
import type { OpenSeat, SparePerson, SpareView, UnitLine, VacancyView } from '../../../contract/acts';
import { ranking } from './ranking';
import { causeLine, causesIn, EVERYTHING, narrowed, openSince, sorted, valuesOf } from './register';
import { proposed, spareRows, tooMany } from './surplus';

const seat = (cause: string, since: string | null): OpenSeat => ({
  cause,
  cause_word: cause,
  since,
  who: null,
});
const vacancy = (position: number, fields: Partial<VacancyView>): VacancyView => ({
  position,
  unit: 'Sekretariat',
  unit_id: 1,
  agency: 'Dinas Sosial',
  title: `Jabatan ${position}`,
  family: 'pelaksana',
  level: '',
  class: 7,
  need: 2,
  held: 1,
  open: 1,
  requirements: { min_education: null, fields: [], rank_low: null, rank_high: null },
  seats: [seat('move', '2026-01-01')],
  acting: [],
  leaving: [],
  forecast: null,
  priority: { value: 0.5, shortage: 0.5, service: 0, index: null, weight: 0 },
  ...fields,
});

describe('the register of open seats', () => {
  const list = [
    vacancy(1, { title: 'Perawat', agency: 'Dinas Kesehatan', family: 'functional' }),
    vacancy(2, { seats: [seat('retirement', '2025-05-01'), seat('move', null)] }),
    vacancy(3, { open: 0, seats: [], forecast: '2027-02-01' }),
  ];
  const places = (found: VacancyView[]) => found.map((one) => one.position);

  it('is narrowed by every word, agency, family and cause at once', () => {
    expect(places(narrowed(list, EVERYTHING))).toEqual([1, 2, 3]);
    expect(places(narrowed(list, { ...EVERYTHING, query: 'KESEHATAN perawat' }))).toEqual([1]);
    expect(places(narrowed(list, { ...EVERYTHING, cause: 'move' }))).toEqual([1, 2]);
    expect(places(narrowed(list, { ...EVERYTHING, cause: 'move', family: 'pelaksana' }))).toEqual([2]);
    expect(valuesOf(list, 'agency')).toEqual(['Dinas Kesehatan', 'Dinas Sosial']);
  });

  it('counts causes by seats', () => {
    expect(causesIn(list).map((one) => [one.code, one.seats])).toEqual([
      ['move', 2],
      ['retirement', 1],
    ]);
    expect(causeLine(list[1]?.seats ?? [])).toBe('retirement +1');
    expect(causeLine([])).toBe('');
  });

  it('takes what began before the records as the oldest', () => {
    expect(openSince([seat('move', '2026-03-01'), seat('move', '2025-03-01')])).toBe('2025-03-01');
    expect(openSince([seat('move', '2026-03-01'), seat('move', null)])).toBeNull();
    expect(openSince([])).toBeUndefined();
    expect(places(sorted(list, { key: 'since', down: false })), 'what is not open yet comes last').toEqual([
      2, 1, 3,
    ]);
  });

  it('keeps an order where the asked figures are alike', () => {
    expect(places(sorted(list, { key: 'priority', down: true }))).toEqual([2, 3, 1]);
    expect(places(sorted(list, { key: 'open', down: false }))).toEqual([3, 2, 1]);
  });
});

describe('the ranking of units', () => {
  const unit = (id: number, parent: number | null, need: number, held: number, short: number, over: number) =>
    ({ id, parent, name: `Unit ${id}`, need, held, short, over }) as UnitLine;
  const units = [
    unit(1, null, 10, 6, 4, 0),
    unit(2, 1, 10, 6, 4, 0),
    unit(3, null, 10, 12, 1, 3),
    unit(4, null, 0, 2, 0, 2),
  ];
  const order = (by: 'short' | 'over' | 'rate', level: 'agency' | 'all') =>
    ranking(units, by, level).map((row) => row.unit.id);

  it('puts what is asked for first, and leaves out who has none of it', () => {
    expect(order('short', 'agency')).toEqual([1, 3]);
    expect(order('short', 'all')).toEqual([1, 2, 3]);
    expect(order('over', 'agency')).toEqual([3, 4]);
    expect(order('rate', 'agency'), 'a unit that needs nobody has no rate').toEqual([1, 3]);
  });

  it('measures its bars by the longest', () => {
    expect(ranking(units, 'short', 'agency').map((row) => row.share)).toEqual([1, 0.25]);
  });
});

describe('people who could be spared', () => {
  const person = (nip: string, yes: boolean) => ({ nip, proposed: yes }) as SparePerson;
  const list = [
    { position: 1, over: 1, people: [person('a', true), person('b', false)] },
    { position: 2, over: 2, people: [person('c', true), person('d', true)] },
  ] as SpareView[];

  it('stand under their position in their order', () => {
    expect(spareRows(list).map((row) => [row.position.position, row.person?.nip ?? null, row.order])).toEqual(
      [
        [1, null, 0],
        [1, 'a', 1],
        [1, 'b', 2],
        [2, null, 0],
        [2, 'c', 1],
        [2, 'd', 2],
      ],
    );
    expect(proposed(list)).toEqual(['a', 'c', 'd']);
  });

  it('are more than the surplus only where more are chosen than stand above need', () => {
    expect(tooMany(list, new Set(['a', 'c', 'd']))).toEqual([]);
    expect(tooMany(list, new Set(['a', 'b'])).map((one) => one.position)).toEqual([1]);
  });
});
