import type { CurvePoint } from '../../contract/acts';

/** Room of a drawn curve, and what its far corner stands for. */
export interface CurveBox {
  width: number;
  height: number;
  moves: number;
  gain: number;
}

const EDGE = 2;

/** Where a number of moves with its gain is drawn. */
export function placeOf(box: CurveBox, moves: number, gain: number): { x: number; y: number } {
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    x: round(EDGE + (moves / box.moves) * (box.width - 2 * EDGE)),
    y: round(box.height - EDGE - (Math.max(0, gain) / box.gain) * (box.height - 3 * EDGE)),
  };
}

/** The curve as a path of SVG, straight between its points. */
export function curvePath(points: readonly CurvePoint[], box: CurveBox): string {
  return points
    .map((point, at) => {
      const { x, y } = placeOf(box, point.moves, point.gain);
      return `${at === 0 ? 'M' : 'L'}${x} ${y}`;
    })
    .join(' ');
}

/** The gain of a number of moves: straight between two points, level after the last. */
export function gainAt(points: readonly CurvePoint[], moves: number): number {
  const next = points.findIndex((point) => point.moves >= moves);
  const after = points[next];
  if (!after) return points.at(-1)?.gain ?? 0;
  const before = points[next - 1];
  if (!before) return after.gain;
  const share = (moves - before.moves) / (after.moves - before.moves);
  return before.gain + share * (after.gain - before.gain);
}
