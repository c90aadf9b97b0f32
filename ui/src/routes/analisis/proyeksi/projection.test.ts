import { describe, expect, it } from 'vitest';
import type { ProjectedFigures, ProjectionView } from '../../../contract/acts';
import { bands, pointsOf, scale, ticks } from './lines';
import { lastShort, leavingOf, nextSort, rowsOf, valueOf } from './rows';

function figures(need: number, held: number, retire: number[]): ProjectedFigures {
  let now = held;
  return {
    need,
    held,
    pns: held,
    pppk: 0,
    gap: held - need,
    years: retire.map((count) => {
      now -= count;
      return {
        retire: count,
        contract: 0,
        entries: 0,
        moves: 0,
        held: now,
        short: need - now,
        missing: Math.max(0, need - now),
      };
    }),
  };
}

const view: ProjectionView = {
  as_of: '2026-11-21',
  years: [2026, 2027, 2028, 2029, 2030],
  total: figures(9, 9, [0, 1, 0, 0, 2]),
  units: [
    {
      unit: 1,
      code: '1',
      name: 'Dinas Sosial',
      depth: 0,
      parent: null,
      figures: figures(9, 9, [0, 1, 0, 0, 2]),
    },
    {
      unit: 2,
      code: '1.1',
      name: 'Sekretariat',
      depth: 1,
      parent: 1,
      figures: figures(5, 5, [0, 1, 0, 0, 0]),
    },
  ],
  positions: [
    {
      position: 7,
      unit: 1,
      title: 'Kepala Dinas',
      level: 'II.b',
      class: 14,
      figures: figures(4, 4, [0, 0, 0, 0, 2]),
    },
    {
      position: 8,
      unit: 2,
      title: 'Arsiparis',
      level: '',
      class: 7,
      figures: figures(3, 2, [0, 1, 0, 0, 0]),
    },
    {
      position: 9,
      unit: 2,
      title: 'Bendahara',
      level: '',
      class: 7,
      figures: figures(2, 3, [0, 0, 0, 0, 0]),
    },
  ],
};

describe('the table of the projection', () => {
  const ask = { query: '', show: 'all' as const, sort: null };

  it('shows the whole, then every unit with its positions under it', () => {
    expect(rowsOf(view, 'Jumlah', ask).map((row) => `${row.depth} ${row.title}`)).toEqual([
      '0 Jumlah',
      '0 Dinas Sosial',
      '1 Kepala Dinas',
      '1 Sekretariat',
      '2 Arsiparis',
      '2 Bendahara',
    ]);
  });

  it('keeps only the units that hold something found', () => {
    const rows = rowsOf(view, 'Jumlah', { ...ask, query: 'sekretariat bend' });
    expect(rows.map((row) => row.title)).toEqual(['Jumlah', 'Sekretariat', 'Bendahara']);
    const short = rowsOf(view, 'Jumlah', { ...ask, show: 'short' });
    expect(short.filter((row) => row.kind === 'position').map((row) => row.title)).toEqual([
      'Kepala Dinas',
      'Arsiparis',
    ]);
  });

  it('orders all positions by a year, whatever their unit', () => {
    const rows = rowsOf(view, 'Jumlah', { ...ask, sort: { key: 'k4', down: true } });
    expect(rows.slice(1).map((row) => [row.title, valueOf(row, 'k4')])).toEqual([
      ['Arsiparis', 2],
      ['Kepala Dinas', 2],
      ['Bendahara', -1],
    ]);
  });

  it('counts who leaves and what lacks at the end', () => {
    expect(leavingOf(view.total)).toBe(3);
    expect(lastShort(view.total)).toBe(3);
    expect(lastShort({ ...view.total, years: [] }), 'without years the gap of today').toBe(0);
  });

  it('orders by the most first, then the least, then not at all', () => {
    const most = nextSort(null, 'k4');
    expect(most).toEqual({ key: 'k4', down: true });
    expect(nextSort(most, 'k4')).toEqual({ key: 'k4', down: false });
    expect(nextSort({ key: 'k4', down: false }, 'k4')).toBeNull();
    expect(nextSort(most, 'title'), 'a title begins with A').toEqual({ key: 'title', down: false });
  });
});

describe('the lines', () => {
  it('colour the ground by who is missing, and change colour where they cross', () => {
    const found = bands([0, 10, 20], [4, 4, 4], [6, 2, 2]);
    expect(found.map((band) => band.tone)).toEqual(['over', 'short', 'short']);
    expect(found[0]?.points[1], 'the crossing lies half way').toEqual({ x: 5, y: 4 });
    expect(bands([0, 10], [4, 4], [4, 4]), 'no ground between one line').toEqual([]);
  });

  it('have steps of whole people that cover every value', () => {
    for (const [low, high] of [
      [0, 0],
      [3, 4],
      [588, 731],
      [5412, 5968],
    ] as const) {
      const steps = ticks(low, high, 4);
      expect(steps[0]).toBeLessThanOrEqual(low);
      expect(steps.at(-1)).toBeGreaterThanOrEqual(high);
      expect(steps.length).toBeLessThan(8);
      expect(steps.every(Number.isInteger)).toBe(true);
    }
  });

  it('keep to the frame', () => {
    const y = scale(10, 20, 100, 0);
    expect([y(10), y(15), y(20)]).toEqual([100, 50, 0]);
    expect(scale(5, 5, 0, 10)(5), 'one value only').toBe(0);
    expect(pointsOf([{ x: 1.234, y: 2 }])).toBe('1.2,2');
  });
});
