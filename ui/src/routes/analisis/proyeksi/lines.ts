/** Geometry of the lines of need and held over the years. Points are those of the drawing, from its top left. */

export interface Point {
  x: number;
  y: number;
}

export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** From a value of `low..high` to a place of `start..end`. */
export function scale(low: number, high: number, start: number, end: number): (value: number) => number {
  const span = high - low || 1;
  return (value) => start + ((value - low) / span) * (end - start);
}

/** Round steps that cover the values, about `count` of them: 1, 2 or 5 times a power of ten, whole people. */
export function ticks(low: number, high: number, count: number): number[] {
  const raw = Math.max(1, (high - low) / Math.max(1, count));
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((by) => by * power).find((by) => by >= raw) ?? raw;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

/** The ground between two lines, cut where they cross: `short` where held lies below need. */
export interface Band {
  tone: 'short' | 'over';
  points: Point[];
}

/**
 * Bands between need and held, one per stretch of one sign. A crossing inside a stretch belongs to both sides;
 * stretches where both lines are one have no ground and give no band.
 */
export function bands(xs: readonly number[], need: readonly number[], held: readonly number[]): Band[] {
  const found: Band[] = [];
  for (let at = 0; at + 1 < xs.length; at++) {
    const [x0, x1] = [xs[at] ?? 0, xs[at + 1] ?? 0];
    const [n0, n1] = [need[at] ?? 0, need[at + 1] ?? 0];
    const [h0, h1] = [held[at] ?? 0, held[at + 1] ?? 0];
    const [d0, d1] = [h0 - n0, h1 - n1];
    if (d0 * d1 < 0) {
      const share = d0 / (d0 - d1);
      const cross = { x: x0 + (x1 - x0) * share, y: n0 + (n1 - n0) * share };
      found.push({ tone: tone(d0), points: [{ x: x0, y: n0 }, cross, { x: x0, y: h0 }] });
      found.push({ tone: tone(d1), points: [{ x: x1, y: n1 }, { x: x1, y: h1 }, cross] });
    } else if (d0 !== 0 || d1 !== 0) {
      found.push({
        tone: tone(d0 + d1),
        points: [
          { x: x0, y: n0 },
          { x: x1, y: n1 },
          { x: x1, y: h1 },
          { x: x0, y: h0 },
        ],
      });
    }
  }
  return found;
}

const tone = (difference: number): Band['tone'] => (difference < 0 ? 'short' : 'over');

/** `10,20 30,40`, as the attribute of a line or polygon is written. */
export function pointsOf(points: readonly Point[]): string {
  return points.map((point) => `${round(point.x)},${round(point.y)}`).join(' ');
}

const round = (value: number) => Math.round(value * 10) / 10;
