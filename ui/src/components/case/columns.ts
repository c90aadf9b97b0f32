import type { Column } from '../shared/table';
import { t } from '../../text';

export type CaseCell = 'person' | 'from' | 'to' | 'state' | 'holder' | 'due' | 'lacks' | 'plan' | 'own';

const WIDTHS: Record<CaseCell, string> = {
  person: 'minmax(146px, 1.1fr)',
  from: 'minmax(0, 1fr)',
  to: 'minmax(0, 1fr)',
  state: '132px',
  holder: '96px',
  due: '88px',
  lacks: 'minmax(0, 1.1fr)',
  plan: 'minmax(0, 0.8fr)',
  own: '120px',
};

/** Columns of a list of cases, in the wished order. */
export function caseColumns(cells: readonly CaseCell[]): Column<CaseCell>[] {
  return cells.map((key) => ({ key, label: t.caseColumns[key], width: WIDTHS[key] }));
}
