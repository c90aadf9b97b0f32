import type { UnitLine } from '../../../contract/acts';

export type RankBy = 'short' | 'over' | 'rate';
export type Level = 'agency' | 'all';

export interface Ranked {
  unit: UnitLine;
  /** Held over need; none where nothing is needed. */
  rate: number | null;
  /** Length of the bar, 0..1, against the longest of the list. */
  share: number;
}

/**
 * Units in the order of what they lack, have too many of, or of how far their need is met (worst first). Units that have
 * nothing of what is asked for are left out.
 */
export function ranking(units: readonly UnitLine[], by: RankBy, level: Level): Ranked[] {
  const rows = units
    .filter((unit) => (level === 'agency' ? unit.parent === null : true))
    .map((unit) => ({ unit, rate: unit.need > 0 ? unit.held / unit.need : null, share: 0 }))
    .filter((row) => (by === 'rate' ? row.rate !== null : row.unit[by] > 0));
  const value = (row: Ranked) => (by === 'rate' ? (row.rate ?? 0) : row.unit[by]);
  const most = rows.reduce((top, row) => Math.max(top, value(row)), 0);
  const sign = by === 'rate' ? 1 : -1;
  return rows
    .map((row) => ({ ...row, share: most > 0 ? value(row) / most : 0 }))
    .sort((a, b) => sign * (value(a) - value(b)) || a.unit.name.localeCompare(b.unit.name));
}
