/** Steps of a pairwise comparison after Saaty: 9 (the row matters absolutely more) to 1/9. */
export const STEPS = [9, 8, 7, 6, 5, 4, 3, 2, 1, -2, -3, -4, -5, -6, -7, -8, -9] as const;
export type Step = (typeof STEPS)[number];

/** `3`, `1`, `1/3`: as the matrix is printed. */
export function stepWord(step: Step): string {
  return step > 0 ? String(step) : `1/${-step}`;
}

export function ratioOf(step: Step): number {
  return step > 0 ? step : 1 / -step;
}

/** The same judgement read from the other side. */
export function mirrored(step: Step): Step {
  return step === 1 ? 1 : (-step as Step);
}

/** Steps above the diagonal, by `row:column`. */
export type Pairs = Record<string, Step>;

export function pairKey(row: number, column: number): string {
  return `${row}:${column}`;
}

/** What stands in a cell: above the diagonal as picked, below it the mirror, 1 on it. */
export function stepAt(pairs: Pairs, row: number, column: number): Step {
  if (row === column) return 1;
  return row < column ? (pairs[pairKey(row, column)] ?? 1) : mirrored(pairs[pairKey(column, row)] ?? 1);
}

/** The whole reciprocal matrix. */
export function matrixOf(pairs: Pairs, size: number): number[][] {
  const places = Array.from({ length: size }, (_, at) => at);
  return places.map((row) => places.map((column) => ratioOf(stepAt(pairs, row, column))));
}
