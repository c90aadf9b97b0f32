import type { ProjectedFigures, ProjectedPosition, ProjectionView } from '../../../contract/acts';

/** One line of the table (handbook 6.4): the whole, a unit with the units below it, or a position. */
export interface Row {
  kind: 'total' | 'unit' | 'position';
  id: number;
  title: string;
  /** The unit of a position. */
  where: string;
  depth: number;
  class: number | null;
  figures: ProjectedFigures;
}

export type Show = 'all' | 'short' | 'leaving';

export interface Sorting {
  key: string;
  down: boolean;
}

export interface Ask {
  query: string;
  show: Show;
  /** Without an order the positions stand under their units. */
  sort: Sorting | null;
}

/** Shortage at the end of the last year of the projection; negative for a surplus. */
export function lastShort(figures: ProjectedFigures): number {
  return figures.years.at(-1)?.short ?? figures.need - figures.held;
}

/** People whose service ends within the years, by age or by contract. */
export function leavingOf(figures: ProjectedFigures): number {
  return figures.years.reduce((sum, year) => sum + year.retire + year.contract, 0);
}

/** The rows in the order to show: under their units, or all positions by one figure. */
export function rowsOf(view: ProjectionView, total: string, ask: Ask): Row[] {
  const names = new Map(view.units.map((unit) => [unit.unit, unit.name]));
  const words = ask.query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (one: ProjectedPosition) => {
    if (words.length > 0) {
      const text = textOf(one, names);
      if (!words.every((word) => text.includes(word))) return false;
    }
    if (ask.show === 'short') return one.figures.years.some((year) => year.short > 0);
    return ask.show === 'all' || leavingOf(one.figures) > 0;
  };
  const positions = view.positions.filter(fits);
  const row = (one: ProjectedPosition, depth: number): Row => ({
    kind: 'position',
    id: one.position,
    title: one.title,
    where: names.get(one.unit) ?? '',
    depth,
    class: one.class,
    figures: one.figures,
  });
  const whole: Row = {
    kind: 'total',
    id: 0,
    title: total,
    where: '',
    depth: 0,
    class: null,
    figures: view.total,
  };
  if (ask.sort) {
    return [
      whole,
      ...sorted(
        positions.map((one) => row(one, 0)),
        ask.sort,
      ),
    ];
  }
  return [whole, ...underUnits(view, positions, row, words.length === 0 && ask.show === 'all')];
}

/** What is searched of a position, made once: 30,000 of them are looked through at every keystroke. */
const texts = new WeakMap<ProjectedPosition, string>();

function textOf(one: ProjectedPosition, names: ReadonlyMap<number, string>): string {
  let text = texts.get(one);
  if (text === undefined) {
    text = `${one.title} ${names.get(one.unit) ?? ''}`.toLowerCase();
    texts.set(one, text);
  }
  return text;
}

function underUnits(
  view: ProjectionView,
  positions: ProjectedPosition[],
  row: (one: ProjectedPosition, depth: number) => Row,
  all: boolean,
): Row[] {
  const of = new Map<number, ProjectedPosition[]>();
  for (const one of positions) {
    const there = of.get(one.unit);
    if (there) there.push(one);
    else of.set(one.unit, [one]);
  }
  const shallow = Math.min(...view.units.map((unit) => unit.depth));
  return view.units.flatMap((unit) => {
    const own = of.get(unit.unit) ?? [];
    if (own.length === 0 && !all) return [];
    const depth = unit.depth - shallow;
    const head: Row = {
      kind: 'unit',
      id: unit.unit,
      title: unit.name,
      where: '',
      depth,
      class: null,
      figures: unit.figures,
    };
    return [head, ...own.map((one) => row(one, depth + 1))];
  });
}

/** A column's value of a row; `l2` and `k2` are who leaves in, and what lacks after, the third year. */
export function valueOf(row: Row, key: string): number | string {
  const { figures } = row;
  const year = figures.years[Number(key.slice(1))];
  if (/^l\d$/.test(key)) return year ? year.retire + year.contract : 0;
  if (/^k\d$/.test(key)) return year?.short ?? 0;
  switch (key) {
    case 'title':
      return row.title;
    case 'class':
      return row.class ?? 0;
    case 'pns':
      return figures.pns;
    case 'pppk':
      return figures.pppk;
    case 'held':
      return figures.held;
    case 'need':
      return figures.need;
    default:
      return figures.gap;
  }
}

/** Rows by one column; equals by their names, whatever the direction. */
function sorted(rows: Row[], { key, down }: Sorting): Row[] {
  const sign = down ? -1 : 1;
  const keyed = rows.map((row) => ({ row, value: valueOf(row, key) }));
  keyed.sort((a, b) => {
    const order =
      typeof a.value === 'number' && typeof b.value === 'number'
        ? a.value - b.value
        : byName(String(a.value), String(b.value));
    return sign * order || byName(a.row.title, b.row.title);
  });
  return keyed.map((one) => one.row);
}

const byName = new Intl.Collator('id').compare;

/** A press on a heading: the most first, then the least, then back under the units. A title begins with A. */
export function nextSort(now: Sorting | null, key: string): Sorting | null {
  const first = key !== 'title' && key !== 'gap';
  if (now?.key !== key) return { key, down: first };
  return now.down === first ? { key, down: !first } : null;
}
