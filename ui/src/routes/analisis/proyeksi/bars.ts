import type { ProjectedYear } from '../../../contract/acts';

export type Flow = 'entries' | 'moves' | 'retire' | 'contract';

/** A piece of a year's bar: what comes stands above the zero line, what goes hangs below it. */
export interface Bar {
  kind: Flow;
  y: number;
  height: number;
}

export interface Bars {
  zero: number;
  years: Bar[][];
}

/** The thinnest piece that is still seen. */
const THIN = 1.5;

/** Stacked bars between `top` and `bottom`, all years on one scale, so that years compare. */
export function barsOf(years: readonly ProjectedYear[], top: number, bottom: number): Bars {
  const flows = years.map((one) => ({
    up: flow(['entries', one.entries], ['moves', Math.max(0, one.moves)]),
    down: flow(['retire', one.retire], ['contract', one.contract], ['moves', Math.max(0, -one.moves)]),
  }));
  const most = (of: (one: (typeof flows)[number]) => [Flow, number][]) =>
    Math.max(0, ...flows.map((one) => of(one).reduce((sum, [, people]) => sum + people, 0)));
  const [up, down] = [most((one) => one.up), most((one) => one.down)];
  const each = (bottom - top) / Math.max(1, up + down);
  const zero = top + up * each;
  return {
    zero,
    years: flows.map((one) => [...stack(one.up, zero, -each), ...stack(one.down, zero, each)]),
  };
}

function flow(...parts: [Flow, number][]): [Flow, number][] {
  return parts.filter(([, people]) => people > 0);
}

function stack(parts: [Flow, number][], zero: number, each: number): Bar[] {
  let at = zero;
  return parts.map(([kind, people]) => {
    const from = at;
    at += people * each;
    return { kind, y: Math.min(from, at), height: Math.max(THIN, Math.abs(at - from)) };
  });
}
