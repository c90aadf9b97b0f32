import type { SwapAt, SwapView } from '../../contract/acts';

/** A change of one weight that puts the other candidate first. */
export interface Swap extends SwapAt {
  at: number;
  change: number;
  share: number;
}

const possible = (one: SwapAt): one is Swap => one.at !== null && one.change !== null && one.share !== null;

/** What swaps the two, the smallest change first, and the criteria of which no weight does. */
export function swapsOf(view: SwapView): { swaps: Swap[]; never: string[] } {
  return {
    swaps: view.criteria.filter(possible),
    never: view.criteria.filter((one) => !possible(one)).map((one) => one.criterion),
  };
}

/** The end of a scale on which every weight of a list has its place: the next ten above the largest. */
export function scaleOf(swaps: readonly Swap[]): number {
  const largest = Math.max(0, ...swaps.flatMap((one) => [one.weight, one.at]));
  return Math.max(10, Math.ceil(largest / 10) * 10);
}
