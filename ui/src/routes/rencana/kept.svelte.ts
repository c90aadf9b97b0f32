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

/** Forgets chosen moves that are not in the plan any more: a proposal gave them up, or they were undone. */
export function dropGone(kept: Kept, moves: readonly { move: number }[]): void {
  const known = new Set(moves.map((one) => one.move));
  const still = [...kept.chosen].filter((move) => known.has(move));
  if (still.length < kept.chosen.size) kept.chosen = new Set(still);
}
