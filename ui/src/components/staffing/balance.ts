/** Where a gap is drawn on a bar that has zero in its middle. */
export interface Segment {
  /** Left edge and length, in percent of the bar. */
  left: number;
  width: number;
  tone: 'short' | 'over' | 'even';
}

/** Below this share of the need a unit is critical (handbook 6.2, default). */
const CRITICAL = 0.7;

/** A segment from the middle to the gap; `reach` people fill one half. A gap of zero is a thin mark. */
export function segment(gap: number, reach: number): Segment {
  const half = 50;
  const length = Math.min(half, (Math.abs(gap) / Math.max(1, reach)) * half);
  if (gap === 0) return { left: half - 0.8, width: 1.6, tone: 'even' };
  const width = Math.max(length, 2);
  return gap < 0 ? { left: half - width, width, tone: 'short' } : { left: half, width, tone: 'over' };
}

/** How many people half a bar stands for: the largest gap of the list, so that bars compare between units. */
export function reachOf(gaps: number[]): number {
  return Math.max(4, ...gaps.map(Math.abs));
}

export type Status = 'critical' | 'short' | 'balanced' | 'over';

/** Status of a unit or position from need and held. */
export function statusOf(need: number, held: number): Status {
  if (held > need) return 'over';
  if (held === need) return 'balanced';
  return held < need * CRITICAL ? 'critical' : 'short';
}
