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

export interface UnitPosts {
  unit: UnitLine;
  posts: PositionLine[];
}

/** Positions of a unit and of the units below it, each under its unit, in tree order. */
export function postsBelow(units: UnitLine[], positions: PositionLine[], root: number): UnitPosts[] {
  const inside = new Set([root]);
  for (const unit of units) if (unit.parent !== null && inside.has(unit.parent)) inside.add(unit.id);
  const own = new Map<number, PositionLine[]>();
  for (const post of positions) {
    const list = own.get(post.unit);
    if (list) list.push(post);
    else own.set(post.unit, [post]);
  }
  return units.flatMap((unit) => {
    const posts = inside.has(unit.id) ? own.get(unit.id) : undefined;
    return posts ? [{ unit, posts }] : [];
  });
}

/** One row of the table of posts: the name of a unit, or a post of it. */
export interface TableRow {
  unit: string;
  post: PositionLine | null;
}

/** Units and their posts as rows; a single unit needs no heading. `open`: only posts that lack people. */
export function tableRows(groups: UnitPosts[], open: boolean): TableRow[] {
  const kept = groups
    .map((group) => ({ ...group, posts: open ? group.posts.filter((post) => post.gap < 0) : group.posts }))
    .filter((group) => group.posts.length > 0);
  return kept.flatMap((group) => [
    ...(kept.length > 1 ? [{ unit: group.unit.name, post: null }] : []),
    ...group.posts.map((post) => ({ unit: group.unit.name, post })),
  ]);
}
