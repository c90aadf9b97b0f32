import { describe, expect, it } from 'vitest';
import { curvePath, gainAt, placeOf } from './curve';

const points = [
  { moves: 0, gain: 0, per_move: 0 },
  { moves: 10, gain: 40, per_move: 4 },
  { moves: 30, gain: 60, per_move: 1 },
];
const box = { width: 104, height: 46, moves: 30, gain: 60 };

describe('the curve of gain', () => {
  it('is straight between its points, and level after the last', () => {
    expect([0, 5, 10, 11, 20, 30, 99].map((moves) => gainAt(points, moves))).toEqual([
      0, 20, 40, 41, 50, 60, 60,
    ]);
    expect(gainAt([], 3), 'nothing to gain').toBe(0);
  });

  it('runs from the lower left corner to the upper right', () => {
    expect(placeOf(box, 0, 0)).toEqual({ x: 2, y: 44 });
    expect(placeOf(box, 30, 60)).toEqual({ x: 102, y: 4 });
    expect(curvePath(points, box)).toBe('M2 44 L35.3 17.3 L102 4');
  });

  it('keeps a loss on the ground line', () => {
    expect(placeOf(box, 1, -5).y).toBe(44);
  });
});
