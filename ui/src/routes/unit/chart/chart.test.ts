import { describe, expect, it } from 'vitest';
import type { ChartBoxView, UnitLine } from '../../../contract/acts';
import { inLines } from './far';
import { foldedUnits, isUnder, wayTo } from './folds';
import { BoxGrid } from './grid';
import { handleAt, handleOf } from './handles';
import { fit, keepAt, nextBox, panBy, reveal, seen, toChart, zoomAt, type Rect, type View } from './view';

const view: View = { scale: 0.5, x: 30, y: -20 };
const room = { width: 800, height: 600 };
const box = (x: number, y: number, width = 200, height = 100): Rect => ({ x, y, width, height });

describe('the view of a chart', () => {
  it('keeps what is under the pointer there when it zooms', () => {
    const at = { x: 311, y: 127 };
    const before = toChart(view, at);
    const after = toChart(zoomAt(view, 1.7, at), at);
    expect(after.x).toBeCloseTo(before.x, 9);
    expect(after.y).toBeCloseTo(before.y, 9);
  });

  it('stops at its ends without drifting', () => {
    const most = zoomAt(view, 1e9, { x: 5, y: 5 });
    expect(zoomAt(most, 2, { x: 700, y: 300 })).toEqual(most);
  });

  it('fits a large chart whole, and blows up a small one a little only', () => {
    const large = fit({ width: 20_000, height: 9000 }, room);
    const part = seen(large, room);
    expect(part.x).toBeLessThanOrEqual(0);
    expect(part.x + part.width).toBeGreaterThanOrEqual(20_000);
    expect(part.y + part.height).toBeGreaterThanOrEqual(9000);
    expect(fit({ width: 10, height: 10 }, room).scale).toBe(1.5);
  });

  it('moves no more than needed to bring a box into sight', () => {
    const inSight = box(100, 100);
    expect(reveal(view, inSight, room)).toBe(view);
    const right = reveal(view, box(4000, 100), room);
    expect(right.x + 4200 * right.scale, 'its right edge stands at the margin').toBeCloseTo(800 - 24);
    expect(right.y).toBe(view.y);
  });

  it('keeps a box in its place when the chart around it changes', () => {
    const kept = keepAt(view, box(1000, 500), box(300, 500));
    expect(300 * kept.scale + kept.x).toBeCloseTo(1000 * view.scale + view.x);
    expect(kept.y).toBe(view.y);
    expect(panBy(view, 3, 4)).toEqual({ scale: 0.5, x: 33, y: -16 });
  });
});

describe('arrow keys', () => {
  // One above, three below it, the middle one with one under it.
  const boxes = [box(300, 0), box(0, 200), box(300, 200), box(600, 200), box(300, 400)];
  it.each([
    [0, 'down', 2],
    [2, 'left', 1],
    [2, 'right', 3],
    [2, 'down', 4],
    [4, 'up', 2],
    [0, 'up', null],
  ] as const)('from box %i %s to %s', (from, way, to) => expect(nextBox(boxes, from, way)).toBe(to));

  it('begin at the first box', () => expect(nextBox(boxes, 99, 'down')).toBe(0));
});

describe('the grid of boxes', () => {
  const boxes = Array.from({ length: 3000 }, (_, at) => box((at % 60) * 230, Math.floor(at / 60) * 170));
  const grid = new BoxGrid(boxes);

  it('finds exactly what touches a part, each once', () => {
    const part = { x: 1234, y: 987, width: 1500, height: 800 };
    const all = boxes.flatMap((one, at) =>
      one.x < part.x + part.width &&
      one.x + one.width > part.x &&
      one.y < part.y + part.height &&
      one.y + one.height > part.y
        ? [at]
        : [],
    );
    expect(grid.within(part).sort((a, b) => a - b)).toEqual(all);
    expect(grid.within({ x: -1e6, y: -1e6, width: 2e6, height: 2e6 })).toHaveLength(3000);
  });

  it('knows the box under a point, and that there is none between boxes', () => {
    expect(grid.at({ x: 230 * 7 + 50, y: 170 * 3 + 50 })).toBe(3 * 60 + 7);
    expect(grid.at({ x: 215, y: 50 })).toBeNull();
    expect(new BoxGrid([]).at({ x: 0, y: 0 })).toBeNull();
  });
});

describe('folding', () => {
  const unit = (id: number, parent: number | null) => ({ id, parent }) as UnitLine;
  const units = [unit(1, null), unit(2, 1), unit(3, 2), unit(4, 1), unit(5, null), unit(6, 5)];

  it('folds all below a depth, and names only what is in sight', () => {
    expect(foldedUnits(units, null, 0, new Map())).toEqual([1, 5]);
    expect(foldedUnits(units, null, 1, new Map()), 'unit 4 has nothing to fold').toEqual([2]);
    expect(foldedUnits(units, null, null, new Map())).toEqual([]);
  });

  it('goes by hand before depth, one level at a time', () => {
    expect(foldedUnits(units, null, 0, new Map([[1, true]]))).toEqual([2, 5]);
    expect(foldedUnits(units, null, null, new Map([[1, false]]))).toEqual([1]);
  });

  it('counts the depth from the chosen top', () => {
    expect(foldedUnits(units, 1, 1, new Map())).toEqual([2]);
    expect(foldedUnits(units, 2, 0, new Map())).toEqual([2]);
  });

  it('knows what stands under what, and ends in a circle of faulty units', () => {
    expect(isUnder(units, 3, 1)).toBe(true);
    expect(isUnder(units, 3, 5)).toBe(false);
    expect(wayTo(units, 3, 1)).toEqual([2, 1]);
    const circle = [unit(7, 8), unit(8, 7)];
    expect(isUnder(circle, 7, 1)).toBe(false);
    expect(wayTo(circle, 7, null)).toEqual([8, 7]);
  });
});

describe('the handle of a box', () => {
  const drawn = (children: number, hidden: number) => ({ ...box(0, 0), children, hidden }) as ChartBoxView;
  it('stands only where there is something to fold and room for it', () => {
    expect(handleOf(drawn(0, 0), { scale: 1, x: 0, y: 0 })).toBeNull();
    expect(handleOf(drawn(3, 12), { scale: 1, x: 0, y: 0 })).not.toBeNull();
    expect(handleOf(drawn(3, 12), { scale: 0.05, x: 0, y: 0 })).toBeNull();
  });

  it('is met where it is drawn, also outside its box', () => {
    const boxes = [drawn(3, 12), { ...drawn(0, 0), x: 400 }];
    const grid = new BoxGrid(boxes);
    const shown = { scale: 0.8, x: 12, y: 7 };
    const handle = handleOf(boxes[0] as ChartBoxView, shown) as Rect;
    const under = { x: handle.x + handle.width / 2, y: handle.y + handle.height - 1 };
    expect(toChart(shown, under).y, 'below the box').toBeGreaterThan(100);
    expect(handleAt(boxes, grid, shown, under)).toBe(boxes[0]);
    expect(handleAt(boxes, grid, shown, { x: under.x, y: under.y - 40 })).toBeNull();
  });
});

describe('a name in a small box', () => {
  it('is broken at words and ends in an ellipsis where it does not fit', () => {
    expect(inLines('Badan Kepegawaian Daerah', 12, 3)).toEqual(['Badan', 'Kepegawaian', 'Daerah']);
    expect(inLines('Badan Kepegawaian Daerah', 12, 2)).toEqual(['Badan', 'Kepegawaian…']);
    expect(inLines('SMP Negeri 14', 9, 1)).toEqual(['SMP Nege…']);
    expect(inLines('Pemberdayaan', 8, 1)).toEqual(['Pemberd…']);
    expect(inLines('Dinas', 2, 1)).toEqual([]);
  });
});
