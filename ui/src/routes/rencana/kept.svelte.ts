import type { MoveTab } from '../../components/plan/places';
import type { Show } from './filter';

/** What lies in the pane at the right. */
export type Side =
  { kind: 'vacancies' } | { kind: 'candidates'; position: number } | { kind: 'move'; move: number };

/** How the officer left the desk of a plan: following a fact to its source and coming back finds it again. */
export interface Kept {
  unit: number | null;
  show: Show;
  query: string;
  chosen: ReadonlySet<number>;
  side: Side;
  tab: MoveTab;
}

const plans = new Map<number, Kept>();

export function keptOf(plan: number): Kept {
  const known = plans.get(plan);
  if (known) return known;
  const fresh: Kept = $state({
    unit: null,
    show: 'all',
    query: '',
    chosen: new Set<number>(),
    side: { kind: 'vacancies' },
    tab: 'move',
  });
  plans.set(plan, fresh);
  return fresh;
}
