import type { ServiceIndexView, VacancyView } from '../../../contract/acts';

export interface Period {
  name: string;
  from: string;
}

/** A unit with its values, in the order of the periods; nothing where it was not surveyed. */
export interface IndexLine {
  unit: number;
  name: string;
  agency: string;
  short: number;
  cells: (ServiceIndexView | null)[];
}

export interface IndexGrid {
  periods: Period[];
  lines: IndexLine[];
}

/** Units against periods, the oldest period first; units whose latest value is lowest stand on top. */
export function gridOf(rows: readonly ServiceIndexView[], query: string): IndexGrid {
  const periods = new Map<string, Period>();
  for (const row of rows) periods.set(row.period, { name: row.period, from: row.from });
  const ordered = [...periods.values()].sort((a, b) => order(a.from, b.from) || order(a.name, b.name));
  const place = new Map(ordered.map((period, at) => [period.name, at]));
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const lines = new Map<number, IndexLine>();
  for (const row of rows) {
    if (!words.every((word) => `${row.unit_name} ${row.agency}`.toLowerCase().includes(word))) continue;
    let line = lines.get(row.unit);
    if (!line) {
      line = {
        unit: row.unit,
        name: row.unit_name,
        agency: row.agency,
        short: row.short,
        cells: ordered.map(() => null),
      };
      lines.set(row.unit, line);
    }
    line.cells[place.get(row.period) ?? 0] = row;
  }
  const sorted = [...lines.values()].sort((a, b) => latest(a) - latest(b) || order(a.name, b.name));
  return { periods: ordered, lines: sorted };
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The newest value of a line. */
export function latest(line: IndexLine): number {
  return line.cells.findLast((cell) => cell !== null)?.value ?? 0;
}

/** `B (baik)` -> `B`. */
export function letterOf(quality: string): string {
  return quality.slice(0, 1);
}

/**
 * First and last day of a period as offices name it: `2026` a year, `2026-S2` a semester, `2026-T3` a quarter,
 * `2026-05` a month. `null` for a name of another kind.
 */
export function daysOf(period: string): { from: string; until: string } | null {
  const match = /^(\d{4})(?:-(?:S([12])|T([1-4])|(0[1-9]|1[0-2])))?$/i.exec(period.trim());
  if (!match) return null;
  const year = Number(match[1]);
  const [first, months] = match[2]
    ? [Number(match[2]) * 6 - 6, 6]
    : match[3]
      ? [Number(match[3]) * 3 - 3, 3]
      : match[4]
        ? [Number(match[4]) - 1, 1]
        : [0, 12];
  return { from: day(Date.UTC(year, first, 1)), until: day(Date.UTC(year, first + months, 0)) };
}

const day = (at: number) => new Date(at).toISOString().slice(0, 10);

/** An open position with its place by priority, and by shortage alone. */
export interface Ranked {
  vacancy: VacancyView;
  place: number;
  /** Places gained through the index; negative where lost. */
  gained: number;
}

/** The most urgent open positions, and what the service index changes in their order. */
export function rankedOf(vacancies: readonly VacancyView[], most: number): Ranked[] {
  const open = vacancies.filter((one) => one.open > 0);
  const by = (of: (one: VacancyView) => number) =>
    [...open].sort((a, b) => of(b) - of(a) || b.open - a.open || a.position - b.position);
  const alone = new Map(by((one) => one.priority.shortage).map((one, at) => [one.position, at]));
  return by((one) => one.priority.value)
    .slice(0, most)
    .map((vacancy, place) => ({
      vacancy,
      place: place + 1,
      gained: (alone.get(vacancy.position) ?? place) - place,
    }));
}
