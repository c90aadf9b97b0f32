/** Lines of the list at the left: units with their effectiveness, below each its positions. */
import type { UnitEffectiveness, WorkloadLine, WorkloadListView } from '../../../contract/acts';

export type Line = { unit: UnitEffectiveness; post?: undefined } | { unit?: undefined; post: WorkloadLine };

export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;
export const SHOWS = ['all', 'none', 'join', 'unsaved', ...GRADES] as const;
export type Show = (typeof SHOWS)[number];

function fits(
  post: WorkloadLine,
  show: Show,
  words: string[],
  unsaved: (position: number) => boolean,
): boolean {
  if (show === 'none' && post.tasks > 0) return false;
  if (show === 'join' && !post.join_with_other) return false;
  if (show === 'unsaved' && !unsaved(post.position)) return false;
  if (show.length === 1 && post.grade !== show) return false;
  const text = `${post.title} ${post.unit_name}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Units in tree order, each followed by those of its own positions that fit; a unit without any is left out. */
export function linesOf(
  view: WorkloadListView,
  asked: { show: Show; query: string; unsaved: (position: number) => boolean },
): Line[] {
  const words = asked.query.toLowerCase().split(/\s+/).filter(Boolean);
  const below = new Map<number, WorkloadLine[]>();
  for (const post of view.positions) {
    if (!fits(post, asked.show, words, asked.unsaved)) continue;
    const list = below.get(post.unit);
    if (list) list.push(post);
    else below.set(post.unit, [post]);
  }
  return view.units.flatMap((unit) => {
    const posts = below.get(unit.unit);
    return posts ? [{ unit }, ...posts.map((post) => ({ post }))] : [];
  });
}

/** How many positions have a workload, of how many. */
export function progressOf(view: WorkloadListView): { done: number; all: number } {
  return { done: view.positions.filter((post) => post.tasks > 0).length, all: view.positions.length };
}
