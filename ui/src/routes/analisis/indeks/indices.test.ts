import { describe, expect, it } from 'vitest';
import type { ServiceIndexView, VacancyView } from '../../../contract/acts';
import { daysOf, gridOf, latest, letterOf, rankedOf } from './indices';

const row = (unit: number, period: string, value: number): ServiceIndexView => ({
  unit,
  unit_name: `Puskesmas ${unit}`,
  agency: 'Dinas Kesehatan',
  period,
  from: daysOf(period)?.from ?? '',
  until: daysOf(period)?.until ?? '',
  value,
  quality: 'B (baik)',
  latest: false,
  short: unit,
});

describe('units against periods', () => {
  const rows = [row(1, '2026-S1', 80), row(1, '2025-S2', 90), row(2, '2025-S2', 70), row(3, '2026-S1', 70.5)];

  it('stand in the order of time, the lowest latest value on top', () => {
    const grid = gridOf(rows, '');
    expect(grid.periods.map((one) => one.name)).toEqual(['2025-S2', '2026-S1']);
    expect(grid.lines.map((one) => [one.unit, latest(one)])).toEqual([
      [2, 70],
      [3, 70.5],
      [1, 80],
    ]);
    expect(grid.lines[0]?.cells.map((cell) => cell?.value ?? null)).toEqual([70, null]);
  });

  it('are found by unit and agency, the periods staying', () => {
    const grid = gridOf(rows, 'kesehatan puskesmas 3');
    expect(grid.lines.map((one) => one.unit)).toEqual([3]);
    expect(grid.periods).toHaveLength(2);
  });
});

describe('a period', () => {
  it('tells its days by its name', () => {
    expect(daysOf('2026-S1')).toEqual({ from: '2026-01-01', until: '2026-06-30' });
    expect(daysOf('2026-s2')).toEqual({ from: '2026-07-01', until: '2026-12-31' });
    expect(daysOf('2026-T3')).toEqual({ from: '2026-07-01', until: '2026-09-30' });
    expect(daysOf('2028-02')).toEqual({ from: '2028-02-01', until: '2028-02-29' });
    expect(daysOf('2026')).toEqual({ from: '2026-01-01', until: '2026-12-31' });
  });

  it('of another name does not', () => {
    for (const name of ['', 'semester 1', '2026-S3', '2026-T5', '2026-13', '26-S1'])
      expect(daysOf(name), name).toBeNull();
  });

  it('has a quality that is told by its letter', () => expect(letterOf('A (sangat baik)')).toBe('A'));
});

describe('the most urgent open positions', () => {
  const vacancy = (position: number, shortage: number, service: number, open = 1) =>
    ({
      position,
      open,
      priority: { value: shortage + service, shortage, service, index: null, weight: 0 },
    }) as VacancyView;

  it('keep the order of shortage where the index weighs nothing', () => {
    const ranked = rankedOf([vacancy(1, 0.2, 0), vacancy(2, 0.9, 0), vacancy(3, 0.9, 0, 2)], 10);
    expect(ranked.map((one) => [one.vacancy.position, one.gained])).toEqual([
      [3, 0],
      [2, 0],
      [1, 0],
    ]);
  });

  it('say who rises and who falls where it weighs', () => {
    const ranked = rankedOf(
      [vacancy(1, 0.5, 0), vacancy(2, 0.4, 0.3), vacancy(3, 0.1, 0), vacancy(4, 1, 0, 0)],
      2,
    );
    expect(ranked.map((one) => [one.vacancy.position, one.place, one.gained])).toEqual([
      [2, 1, 1],
      [1, 2, -1],
    ]);
  });
});
