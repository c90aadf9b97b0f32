import type { ChartBoxView } from '../../../contract/acts';
import type { BoxGrid } from './grid';
import { toChart, type Point, type Rect, type View } from './view';

/** Handles are for a hand: never smaller on the screen than this, with some room around them. */
const LEAST = 15;
const AROUND = 3;
/** Boxes narrower than this have no handle; an open one needs more room, since folding is no haste. */
const HANDLED = { folded: 34, open: 62 };

/** The handle under a box with units below it, in pixels of the page; none where the box is too small to hold one. */
export function handleOf(box: ChartBoxView, view: View): Rect | null {
  if (box.children === 0) return null;
  if (box.width * view.scale < (box.hidden > 0 ? HANDLED.folded : HANDLED.open)) return null;
  const height = Math.min(19, Math.max(LEAST, 12 * view.scale));
  const width = box.hidden > 0 ? height + 7 * String(box.hidden).length + 3 : height;
  return {
    x: (box.x + box.width / 2) * view.scale + view.x - width / 2,
    y: (box.y + box.height) * view.scale + view.y - height / 4,
    width,
    height,
  };
}

/** The box whose handle lies at a place of the window. A handle stands half outside its box, so the search looks around. */
export function handleAt(
  boxes: readonly ChartBoxView[],
  grid: BoxGrid,
  view: View,
  at: Point,
): ChartBoxView | null {
  const reach = 40 / view.scale;
  const { x, y } = toChart(view, at);
  for (const place of grid.within({ x: x - reach, y: y - reach, width: reach * 2, height: reach * 2 })) {
    const box = boxes[place] as ChartBoxView;
    const handle = handleOf(box, view);
    if (!handle) continue;
    const [dx, dy] = [at.x - handle.x, at.y - handle.y];
    const inside = (value: number, most: number) => value >= -AROUND && value <= most + AROUND;
    if (inside(dx, handle.width) && inside(dy, handle.height)) return box;
  }
  return null;
}
