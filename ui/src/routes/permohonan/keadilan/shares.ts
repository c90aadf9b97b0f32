import type { GrantedShare } from '../../../contract/acts';

/** Years that have requests, the latest first. */
export function yearsOf(rows: readonly GrantedShare[]): number[] {
  return [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a);
}

export interface Fairness {
  agency: string;
  requests: number;
  granted: number;
  rejected: number;
  withdrawn: number;
  waiting: number;
  /** Granted of those that ended, percent. */
  share: number | null;
  median_days: number | null;
}

/** Rows of a year, or of all years together; a median over several years cannot be made of medians and is left out. */
export function rowsOf(rows: readonly GrantedShare[], year: number | null): Fairness[] {
  const wanted = rows.filter((row) => year === null || row.year === year);
  const by = new Map<string, GrantedShare[]>();
  for (const row of wanted) by.set(row.agency, [...(by.get(row.agency) ?? []), row]);
  return [...by].map(([agency, some]) => together(agency, some)).sort((a, b) => b.requests - a.requests);
}

/** All of them as one row. The share counts what ended as the core does: granted, rejected and withdrawn. */
export function together(agency: string, rows: readonly (GrantedShare | Fairness)[]): Fairness {
  const sum = (of: (row: GrantedShare | Fairness) => number) =>
    rows.reduce((total, row) => total + of(row), 0);
  const granted = sum((row) => row.granted);
  const [rejected, withdrawn] = [sum((row) => row.rejected), sum((row) => row.withdrawn)];
  const ended = granted + rejected + withdrawn;
  const [only] = rows;
  return {
    agency,
    requests: sum((row) => row.requests),
    granted,
    rejected,
    withdrawn,
    waiting: sum((row) => row.waiting),
    share: rows.length === 1 ? (only?.share ?? null) : ended === 0 ? null : (granted / ended) * 100,
    median_days: rows.length === 1 ? (only?.median_days ?? null) : null,
  };
}
