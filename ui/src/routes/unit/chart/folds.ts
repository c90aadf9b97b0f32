import type { UnitLine } from '../../../contract/acts';

/** What the officer opened (`true`) or folded (`false`) by hand, against the depth. */
export type ByHand = ReadonlyMap<number, boolean>;

/**
 * The units to fold: all at `depth` below the top and deeper that have units below them, but for those opened by hand, and
 * those folded by hand. Only units in sight are named: what is under a folded unit needs no word.
 */
export function foldedUnits(
  units: readonly UnitLine[],
  root: number | null,
  depth: number | null,
  byHand: ByHand,
): number[] {
  const parents = new Set(units.map((unit) => unit.parent));
  const level = new Map<number, number>();
  const folded: number[] = [];
  // Parents come before their children: one pass is enough.
  for (const unit of units) {
    const top = root === null ? unit.parent === null : unit.id === root;
    const above = unit.parent === null ? undefined : level.get(unit.parent);
    if (!top && above === undefined) continue;
    const here = top ? 0 : (above ?? 0) + 1;
    const shut = !(byHand.get(unit.id) ?? (depth === null || here < depth));
    if (shut && parents.has(unit.id)) folded.push(unit.id);
    else level.set(unit.id, here);
  }
  return folded;
}

/** Whether a unit lies under the top of the chart, or is it. */
export function isUnder(units: readonly UnitLine[], unit: number, root: number | null): boolean {
  if (root === null) return true;
  const parentOf = new Map(units.map((one) => [one.id, one.parent]));
  const met = new Set<number>();
  for (let at: number | null = unit; at !== null && !met.has(at); at = parentOf.get(at) ?? null) {
    if (at === root) return true;
    met.add(at);
  }
  return false;
}

/** Units between a unit and the top, to be opened so that it is in sight. */
export function wayTo(units: readonly UnitLine[], unit: number, root: number | null): number[] {
  const parentOf = new Map(units.map((one) => [one.id, one.parent]));
  const way: number[] = [];
  for (let at = parentOf.get(unit) ?? null; at !== null && !way.includes(at); at = parentOf.get(at) ?? null) {
    way.push(at);
    if (at === root) break;
  }
  return way;
}
