/** Where a chart lies under the window: a point of the chart is drawn at `point * scale + (x, y)` pixels. */
export interface View {
  scale: number;
  x: number;
  y: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Rect extends Point, Size {}

const LEAST = 0.015;
const MOST = 5;
/** A small chart is not blown up beyond this when it is fitted. */
const FIT_MOST = 1.5;

/** Larger or smaller, with the chart point under `at` staying where it is. */
export function zoomAt(view: View, factor: number, at: Point): View {
  const scale = Math.min(MOST, Math.max(LEAST, view.scale * factor));
  const by = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by };
}

export function panBy(view: View, dx: number, dy: number): View {
  return { ...view, x: view.x + dx, y: view.y + dy };
}

/** What a turn of the wheel does: larger or smaller at the pointer, or with Shift along. */
export function wheeled(
  view: View,
  wheel: { deltaX: number; deltaY: number; deltaMode: number; shiftKey: boolean },
  at: Point,
): View {
  // Some mice tell lines instead of pixels.
  const by = wheel.deltaMode === 1 ? 32 : 1;
  if (!wheel.shiftKey) return zoomAt(view, Math.exp(-wheel.deltaY * by * 0.0016), at);
  // Some systems turn a wheel with Shift sideways by themselves.
  const across = wheel.deltaX === 0 ? wheel.deltaY : wheel.deltaX;
  return panBy(view, -across * by, wheel.deltaX === 0 ? 0 : -wheel.deltaY * by);
}

/** The whole chart in the middle of the room, with a margin around it. */
export function fit(chart: Size, room: Size, margin = 18): View {
  const wide = (room.width - margin * 2) / Math.max(1, chart.width);
  const high = (room.height - margin * 2) / Math.max(1, chart.height);
  const scale = Math.max(LEAST, Math.min(FIT_MOST, wide, high));
  return {
    scale,
    x: (room.width - chart.width * scale) / 2,
    y: Math.max(margin, (room.height - chart.height * scale) / 2),
  };
}

/** Moves as little as needed so that a box is wholly in sight (its upper left corner, where it is larger than the room). */
export function reveal(view: View, box: Rect, room: Size, margin = 24): View {
  const shift = (from: number, length: number, most: number) => {
    if (from < margin || length > most - margin * 2) return margin - from;
    return Math.min(0, most - margin - (from + length));
  };
  const dx = shift(box.x * view.scale + view.x, box.width * view.scale, room.width);
  const dy = shift(box.y * view.scale + view.y, box.height * view.scale, room.height);
  return Math.abs(dx) < 0.5 && Math.abs(dy) < 0.5 ? view : panBy(view, dx, dy);
}

/** Keeps a corner that has moved on the chart at the same place of the window. */
export function keepAt(view: View, was: Point, now: Point): View {
  return panBy(view, (was.x - now.x) * view.scale, (was.y - now.y) * view.scale);
}

/** The part of the chart that is in sight. */
export function seen(view: View, room: Size): Rect {
  return {
    x: -view.x / view.scale,
    y: -view.y / view.scale,
    width: room.width / view.scale,
    height: room.height / view.scale,
  };
}

export function toChart(view: View, at: Point): Point {
  return { x: (at.x - view.x) / view.scale, y: (at.y - view.y) / view.scale };
}

export function touches(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export type Way = 'up' | 'down' | 'left' | 'right';

/** The box that an arrow key leads to: the nearest in that direction, straight ahead before aside. */
export function nextBox(boxes: readonly Rect[], from: number, way: Way): number | null {
  const start = boxes[from];
  if (!start) return boxes.length > 0 ? 0 : null;
  const sideways = way === 'left' || way === 'right';
  const sign = way === 'up' || way === 'left' ? -1 : 1;
  let best: number | null = null;
  let least = Infinity;
  boxes.forEach((box, at) => {
    const dx = box.x + box.width / 2 - start.x - start.width / 2;
    // Heads stand level: rows of boxes of different height are told apart by their upper edge.
    const dy = box.y - start.y;
    const ahead = (sideways ? dx : dy) * sign;
    if (at === from || ahead <= 1) return;
    const cost = ahead + 2.5 * Math.abs(sideways ? dy : dx);
    if (cost < least) [best, least] = [at, cost];
  });
  return best;
}
