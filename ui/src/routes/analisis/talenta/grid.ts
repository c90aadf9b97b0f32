import type { TalentBox } from '../../../contract/acts';

/** Rows of the nine-box from the top, columns from the left, as the forms print it. */
export const PERFORMANCES = ['above', 'met', 'below'] as const;
export const POTENTIALS = ['low', 'middle', 'high'] as const;

export interface Cell {
  row: number;
  column: number;
  box: TalentBox;
}

/** The boxes in their places, row by row; a box that is not told leaves no cell. */
export function cellsOf(boxes: readonly TalentBox[]): Cell[] {
  return PERFORMANCES.flatMap((performance, row) =>
    POTENTIALS.flatMap((potential, column) => {
      const box = boxes.find((one) => one.performance === performance && one.potential === potential);
      return box ? [{ row, column, box }] : [];
    }),
  );
}

/** The cell that an arrow key leads to; the same one at the edge. */
export function stepped(cells: readonly Cell[], from: number, key: string): number {
  const at = cells.find((one) => one.box.box === from);
  const by: Record<string, [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };
  const [down, right] = by[key] ?? [0, 0];
  if (!at) return from;
  const next = cells.find((one) => one.row === at.row + down && one.column === at.column + right);
  return next?.box.box ?? from;
}

/** Share of all mapped people, 0 to 1, for the depth of the colour. */
export function shareOf(box: TalentBox, boxes: readonly TalentBox[]): number {
  const largest = Math.max(1, ...boxes.map((one) => one.people));
  return box.people / largest;
}

/** Years to choose from: the present one and the five before it. */
export function yearsTo(today: string): number[] {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: 6 }, (_, back) => year - back);
}
