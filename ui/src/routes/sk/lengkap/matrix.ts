import type { CompletenessColumn, CompletenessRow, CompletenessView } from '../../../contract/acts';

export const STATES = ['there', 'missing', 'optional', 'not_needed'] as const;
export type CellState = (typeof STATES)[number];

export interface Group {
  group: string;
  span: number;
}

/** Groups of columns that stand beside each other, with how many columns each covers. */
export function groupsOf(columns: readonly CompletenessColumn[]): Group[] {
  const groups: Group[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last?.group === column.group) last.span += 1;
    else groups.push({ group: column.group, span: 1 });
  }
  return groups;
}

export function missingOf(row: CompletenessRow): number {
  return row.cells.filter((cell) => cell.state === 'missing').length;
}

/** Rows to show: all, or only those that lack something; found by name or NIP. */
export function rowsOf(view: CompletenessView, lacking: boolean, query: string): CompletenessRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return view.people.filter(
    (one) =>
      (!lacking || missingOf(one) > 0) &&
      words.every((word) => `${one.name} ${one.nip}`.toLowerCase().includes(word)),
  );
}

export interface Place {
  row: number;
  column: number;
}

/** Where a key leads from a cell, never out of the matrix; `null` when the key is not about cells. */
export function moved(key: string, at: Place, rows: number, columns: number, page: number): Place | null {
  if (rows === 0 || columns === 0) return null;
  const clamp = (value: number, most: number) => Math.min(Math.max(0, value), most - 1);
  const to = (row: number, column: number) => ({ row: clamp(row, rows), column: clamp(column, columns) });
  switch (key) {
    case 'Down':
      return to(at.row + 1, at.column);
    case 'Up':
      return to(at.row - 1, at.column);
    case 'Right':
      return to(at.row, at.column + 1);
    case 'Left':
      return to(at.row, at.column - 1);
    case 'PageDown':
      return to(at.row + page, at.column);
    case 'PageUp':
      return to(at.row - page, at.column);
    case 'Home':
      return to(at.row, 0);
    case 'End':
      return to(at.row, columns - 1);
    case 'Ctrl+Home':
      return to(0, 0);
    case 'Ctrl+End':
      return to(rows - 1, columns - 1);
    default:
      return null;
  }
}
