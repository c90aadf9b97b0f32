import type { PositionLine, UnitLine } from '../../contract/acts';

/** The rows of the tree that are open to the eye, in tree order. */
export function visibleUnits(units: UnitLine[], open: ReadonlySet<number>): UnitLine[] {
  const shown = new Set<number>();
  return units.filter((unit) => {
    const yes = unit.parent === null || (shown.has(unit.parent) && open.has(unit.parent));
    if (yes) shown.add(unit.id);
    return yes;
  });
}

/** Units whose name holds every word, with what leads to them, so that a find keeps its place in the tree. */
export function findUnits(units: UnitLine[], query: string): UnitLine[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return units;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const kept = new Set<number>();
  for (const unit of units) {
    if (!words.every((word) => unit.name.toLowerCase().includes(word))) continue;
    for (let at: UnitLine | undefined = unit; at && !kept.has(at.id); at = byId.get(at.parent ?? -1))
      kept.add(at.id);
  }
  return units.filter((unit) => kept.has(unit.id));
}

/** Everything above a unit: what must be open so that it can be seen. */
export function above(units: UnitLine[], id: number): number[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const path: number[] = [];
  for (let at = byId.get(id)?.parent ?? null; at !== null; at = byId.get(at)?.parent ?? null) path.push(at);
  return path;
}

export interface ChartNode {
  unit: UnitLine;
  /** Managerial posts: the boxes of the official chart. */
  heads: PositionLine[];
  /** The table under the box. */
  posts: PositionLine[];
  below: ChartNode[];
}

/** The official chart of one unit and all below it. */
export function chartOf(units: UnitLine[], positions: PositionLine[], root: number): ChartNode | null {
  const unit = units.find((one) => one.id === root);
  if (!unit) return null;
  const own = positions.filter((one) => one.unit === root);
  return {
    unit,
    heads: own.filter((one) => one.family === 'managerial'),
    posts: own.filter((one) => one.family !== 'managerial'),
    below: units
      .filter((one) => one.parent === root)
      .map((one) => chartOf(units, positions, one.id))
      .filter((one) => one !== null),
  };
}

export interface UnitPosts {
  unit: UnitLine;
  posts: PositionLine[];
}

/** Positions of a unit and of the units below it, each under its unit, in tree order. */
export function postsBelow(units: UnitLine[], positions: PositionLine[], root: number): UnitPosts[] {
  const inside = new Set([root]);
  for (const unit of units) if (unit.parent !== null && inside.has(unit.parent)) inside.add(unit.id);
  return units
    .filter((unit) => inside.has(unit.id))
    .map((unit) => ({ unit, posts: positions.filter((one) => one.unit === unit.id) }))
    .filter((group) => group.posts.length > 0);
}
