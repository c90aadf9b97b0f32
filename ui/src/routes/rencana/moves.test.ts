import { describe, expect, it } from 'vitest';
import type {
  FindingView,
  MoveView,
  PlanView,
  PositionLine,
  PostView,
  StaffingView,
  VacancyView,
} from '../../contract/acts';
import { choices, filterMoves, staleMoves, type Show } from './filter';
import { choose } from '../../state/choose';
import { byMove, chipsOf, inChains, openAfter, tally, unitRows } from './moves';

const post = (position: number, unit: number): PostView => ({
  position,
  title: `Jabatan ${position}`,
  unit: `Unit ${unit}`,
  unit_id: unit,
  agency: 'Dinas',
  class: 6,
  level: '',
});
const move = (id: number, from: number, to: number | null, chain: number | null = null): MoveView => ({
  move: id,
  nip: String(id).padStart(18, '0'),
  name: `Orang ${id}`,
  golongan: 'III/a',
  from: post(from, from),
  to: to === null ? null : post(to, to),
  nature: null,
  nature_reason: '',
  nature_derived: null,
  scope: null,
  initiative: 'KEBUTUHAN_INSTANSI',
  reason: '',
  sponsor: '',
  outside: null,
  documents: [],
  consents: [],
  chain,
  until: null,
  proposed: false,
  case: null,
  case_state: null,
});
const finding = (
  about: number | null,
  rule: string,
  severity: string,
  overridden: string | null = null,
): FindingView => ({
  move: about,
  nip: null,
  rule,
  severity,
  article: '',
  facts: {},
  parameters: {},
  message: '',
  missing: null,
  overridden,
});

describe('findings of a plan', () => {
  const findings = [
    finding(1, 'O-04', 'INFO'),
    finding(1, 'P-07', 'WARN'),
    finding(1, 'P-09', 'BLOCK'),
    finding(2, 'P-11', 'BLOCK', 'alasan'),
    finding(null, 'W-01', 'BLOCK'),
  ];

  it('stand with their move, the gravest first', () => {
    expect(
      byMove(findings)
        .get(1)
        ?.map((one) => one.rule),
    ).toEqual(['P-09', 'P-07', 'O-04']);
    expect(byMove(findings).get(null)?.length).toBe(1);
  });

  it('count only while nobody has set them aside', () =>
    expect(tally(findings)).toEqual({ block: 2, warn: 1 }));

  it('that are mere notes make no chip', () =>
    expect(chipsOf(byMove(findings).get(1)).map((one) => one.rule)).toEqual(['P-09', 'P-07']));
});

describe('the filter of moves', () => {
  const lacking = { ...finding(3, 'P-10', 'WARN'), missing: { place: 'performance', told: '' } };
  const moves = [move(1, 10, 20, 7), move(2, 30, 40), move(3, 20, 10, 7)];
  const findings = [
    finding(1, 'P-07', 'WARN'),
    finding(1, 'P-09', 'BLOCK'),
    finding(2, 'P-11', 'BLOCK', 'alasan'),
    lacking,
  ];
  const plan = { moves, findings, stale: [{ move: 2 }, { move: 2 }], chains: [] } as unknown as PlanView;
  const seen = (show: Show, unit: number | null = null, query = '') =>
    filterMoves(moves, byMove(findings), { show, unit, query, stale: staleMoves(plan) }).map(
      (one) => one.move,
    );

  it('goes by gravity; what was set aside no longer counts', () => {
    expect(seen('all')).toEqual([1, 2, 3]);
    expect(seen('block')).toEqual([1]);
    expect(seen('overridden')).toEqual([2]);
    expect(seen('warn')).toEqual([1, 3]);
  });

  it('goes by what is missing, what changed, one rule, one chain', () => {
    expect(seen('lack')).toEqual([3]);
    expect(seen('stale')).toEqual([2]);
    expect(seen('rule:P-11'), 'a rule shows its findings whether set aside or not').toEqual([2]);
    expect(seen('chain:7')).toEqual([1, 3]);
  });

  it('goes by the unit at either end, and by words', () => {
    expect(seen('all', 40)).toEqual([2]);
    expect(seen('all', null, 'orang unit 40')).toEqual([2]);
    expect(seen('block', 40)).toEqual([]);
  });

  it('tells beforehand how many each choice shows', () => {
    const told = choices(plan, byMove(findings));
    for (const show of ['block', 'warn', 'lack', 'overridden', 'stale'] as const)
      expect(told[show], show).toBe(seen(show).length);
    for (const { rule, moves: many } of told.rules) expect(many, rule).toBe(seen(`rule:${rule}`).length);
    expect(told.rules.map((one) => one.rule)).toEqual(['P-07', 'P-09', 'P-10', 'P-11']);
  });
});

describe('moves of one chain', () => {
  it('stand together where the first of them stood', () => {
    const moves = [move(1, 1, 2, 7), move(2, 5, 6), move(3, 2, 1, 7)];
    expect(inChains(moves).map((one) => one.move)).toEqual([1, 3, 2]);
  });
});

describe('open seats after the plan', () => {
  it('are fewer where someone goes, and more where someone leaves', () => {
    const vacancy = (position: number, open: number) => ({ position, open }) as VacancyView;
    const left = openAfter([vacancy(20, 2), vacancy(10, 1)], [move(1, 10, 20), move(2, 99, null)]);
    expect(left.map((one) => one.left)).toEqual([1, 2]);
  });

  it('include a full post that the plan leaves, so that a chain can be filled', () => {
    const full = { id: 10, need: 1, held: 1 } as PositionLine;
    const crowded = { id: 30, need: 1, held: 2 } as PositionLine;
    const seats = openAfter([], [move(1, 10, 20), move(2, 30, 40)], [full, crowded]);
    expect(seats.map((one) => [one.position, one.left])).toEqual([[10, 1]]);
  });
});

describe('choosing rows', () => {
  const order = [1, 2, 3, 4];
  it('takes one, adds with Ctrl, spans with Shift', () => {
    expect([...choose(new Set([1]), order, 3, 1, { add: false, range: false })]).toEqual([3]);
    expect([...choose(new Set([1]), order, 3, 1, { add: true, range: false })]).toEqual([1, 3]);
    expect([...choose(new Set([1, 3]), order, 3, 1, { add: true, range: false })]).toEqual([1]);
    expect([...choose(new Set([1]), order, 4, 2, { add: false, range: true })]).toEqual([2, 3, 4]);
  });
});

describe('units of a plan', () => {
  const unit = (id: number) => ({ id, agency: 9, name: `Unit ${id}`, parent: 9 });
  const seats = (id: number, need: number, held: number) => ({ id, unit: id, need, held, gap: held - need });
  const staffing = {
    units: [{ id: 9, agency: 9, name: 'Dinas', parent: null }, unit(1), unit(2), unit(3)],
    positions: [seats(1, 4, 4), seats(2, 4, 3), seats(3, 4, 0)],
  } as unknown as StaffingView;
  const told = (state: string) =>
    unitRows(staffing, { state, moves: [move(7, 1, 2)] } as unknown as PlanView).map((row) => [
      row.id,
      row.before.gap,
      row.after.gap,
    ]);

  it('stand first where the plan touches them, and show both sides before and after', () => {
    expect(told('draft')).toEqual([
      [2, -1, 0],
      [1, 0, -1],
      [3, -4, -4],
    ]);
  });

  it('already hold the people of a decreed plan on its day of effect', () => {
    expect(told('decreed')).toEqual([
      [2, -2, -1],
      [1, 1, 0],
      [3, -4, -4],
    ]);
  });
});
