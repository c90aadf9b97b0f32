/** Ratios above this fill the bar wholly. */
const WIDEST = 2;

/** Length of a ratio's bar and place of the ratio 1 on it, in percent. */
export function ratioBar(ratio: number): { width: number; one: number } {
  return { width: (Math.min(Math.max(0, ratio), WIDEST) / WIDEST) * 100, one: 100 / WIDEST };
}
