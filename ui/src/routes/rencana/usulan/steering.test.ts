import { describe, expect, it } from 'vitest';
import type { ComparedPlan, MoveView, PostView } from '../../../contract/acts';
import { comparedRows } from './compare';
import { decisionsFor, markOf } from './decide';
import { isSlow, readWhole, shifted, USUAL_SETTINGS } from './settings';

const post = (position: number): PostView => ({
  position,
  title: 'Perawat Terampil',
  unit: `Puskesmas ${position}`,
  unit_id: position,
  agency: 'Dinas Kesehatan',
  class: 6,
  level: 'Terampil',
});
const move = (nip: string, to: number | null, proposed: boolean) =>
  ({ nip, name: nip, to: to === null ? null : post(to), proposed }) as MoveView;

describe('settings', () => {
  it('read whole numbers as they are typed, and nothing else', () => {
    expect(['', ' 60 ', '1.250', '0'].map((text) => readWhole(text))).toEqual([null, 60, 1250, 0]);
    expect(['-1', '2,5', 'enam', '1e3'].map((text) => readWhole(text))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(readWhole('0', 1)).toBeUndefined();
  });

  it('move a goal one place, and never over an end', () => {
    expect(shifted(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(shifted(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(shifted(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });

  it('know what only the slow way keeps', () => {
    expect(isSlow({ ...USUAL_SETTINGS, max_moves: 5, floors: [{ unit: 1, people: 2 }] })).toBe(false);
    expect(isSlow({ ...USUAL_SETTINGS, together: [['1', '2']] })).toBe(true);
  });
});

describe('steering', () => {
  it('decides only about proposed moves that have a target', () => {
    const moves = [move('1', 7, true), move('2', 8, false), move('3', null, true)];
    expect(decisionsFor('pin', moves)).toEqual([{ kind: 'pin', nip: '1', to: 7 }]);
    expect(decisionsFor('keep', moves), 'who stays goes nowhere').toEqual([
      { kind: 'keep', nip: '1', to: null },
    ]);
  });

  it('marks how a move came into the plan', () => {
    const pinned = new Set(['2']);
    expect(
      [move('1', 7, true), move('2', 7, true), move('3', 7, false)].map((one) => markOf(one, pinned)),
    ).toEqual(['proposed', 'pinned', 'hand']);
  });
});

describe('two plans side by side', () => {
  const plan = (more: Partial<ComparedPlan>): ComparedPlan => ({
    plan: 1,
    name: 'A',
    moves: 40,
    gain: 30,
    short_after: 50,
    blocked: 2,
    warned: 4,
    requests_granted: 3,
    mean_distance: null,
    proof: null,
    ...more,
  });
  const rows = comparedRows(plan({}), plan({ gain: 34.5, moves: 60, blocked: 5, mean_distance: 9 }));
  const row = (name: string) => rows.find((one) => one.name === name);

  it('say which does better: more closed, fewer blocked; the number of moves is neither', () => {
    expect(row('Bobot celah tertutup')).toMatchObject({ second: '34,5', difference: '+4,5', better: 2 });
    expect(row('Temuan menghalangi')).toMatchObject({ difference: '+3', better: 1 });
    expect(row('Perpindahan')).toMatchObject({ difference: '+20', better: 0 });
    expect(row('Kursi kosong sesudahnya')).toMatchObject({ difference: '', better: 0 });
  });

  it('do not compare what is not known', () => {
    expect(row('Rata-rata jarak, km')).toMatchObject({ first: 'tidak diketahui', difference: '', better: 0 });
  });
});
