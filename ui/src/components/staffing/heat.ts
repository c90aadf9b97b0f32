import type { BalanceView } from '../../contract/acts';

/** Columns of the heat map: the families of positions, and all of them together. */
export const HEAT_FAMILIES = ['managerial', 'teachers', 'health', 'functional', 'pelaksana'] as const;
export const HEAT_COLUMNS = [...HEAT_FAMILIES, 'total'] as const;
export type HeatColumn = (typeof HEAT_COLUMNS)[number];

export interface Heat {
  tone: 'none' | 'short' | 'over' | 'balanced';
  /** How far from the need, 0 to 4; the colour deepens with it, the number says it. */
  depth: 0 | 1 | 2 | 3 | 4;
}

/** Depth of a cell against the largest gap of its column group: a small gap stays pale, the worst is dark. */
export function heatOf(balance: BalanceView, reach: number): Heat {
  if (balance.need === 0 && balance.held === 0) return { tone: 'none', depth: 0 };
  if (balance.gap === 0) return { tone: 'balanced', depth: 0 };
  const share = Math.abs(balance.gap) / Math.max(1, reach);
  const depth = share > 0.66 ? 4 : share > 0.33 ? 3 : share > 0.12 ? 2 : 1;
  return { tone: balance.gap < 0 ? 'short' : 'over', depth };
}
