import type { LessonLine, LessonsView } from '../../../contract/acts';
import { count, exact, signed } from '../../../text/format';

export const AXES = ['kind', 'rule', 'family', 'unit', 'distance'] as const;
export type Axis = (typeof AXES)[number];

export const TRENDS = ['rose', 'stayed', 'fell', 'unknown'] as const;
export type Trend = (typeof TRENDS)[number];

export interface Share {
  trend: Trend;
  /** `null` where it is hidden. */
  people: number | null;
  /** Width of its bar, percent of what is known. */
  width: number;
}

/** The parts of a bar; hidden ones have no width, so that a bar cannot be measured with a ruler. */
export function sharesOf(line: Pick<LessonLine, Trend>): Share[] {
  const hidden = TRENDS.some((trend) => line[trend] === null);
  const known = TRENDS.reduce((sum, trend) => sum + (line[trend] ?? 0), 0);
  return TRENDS.map((trend) => ({
    trend,
    people: line[trend],
    width: hidden || known === 0 ? 0 : (100 * (line[trend] ?? 0)) / known,
  }));
}

export function linesOf(view: LessonsView, axis: Axis, published: boolean): LessonLine[] {
  return (published ? view.published : view.lessons).filter((line) => line.axis === axis);
}

/**
 * A count as it may be shown. A hidden one is a dash and never `< 5`: it may be hidden only because another cell of
 * its row is small.
 */
export function cellText(people: number | null): string {
  return people === null ? '–' : count(people);
}

/** A mean, or a dash where there is no data. */
export function meanText(value: number | null): string {
  return value === null ? '–' : exact(value, 2);
}

/** A change of an index, with its sign. */
export function changeText(value: number | null): string {
  if (value === null) return '–';
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? '0' : `${signed(Math.sign(rounded))[0]}${exact(Math.abs(rounded), 1)}`;
}
