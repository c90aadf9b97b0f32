import type { HolidayView } from '../../../contract/acts';
import { readDate } from '../../../text/format';
import { t } from '../../../text';

export const KINDS = ['nasional', 'cuti_bersama', 'daerah', 'kerja'] as const;
export type Kind = (typeof KINDS)[number];

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

export function weekdayOf(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

export function kindWord(kind: string): string {
  return t.libur.kinds[kind as Kind] ?? kind;
}

export function kindTone(kind: string): 'block' | 'warn' | 'over' | 'ok' {
  if (kind === 'nasional') return 'block';
  if (kind === 'cuti_bersama') return 'warn';
  return kind === 'kerja' ? 'ok' : 'over';
}

/** With a day in the place of another, or new; in the order of the year. */
export function withDay(
  holidays: readonly HolidayView[],
  day: HolidayView,
  before: string | null,
): HolidayView[] {
  return [...holidays.filter((one) => one.day !== before && one.day !== day.day), day].sort((a, b) =>
    a.day.localeCompare(b.day),
  );
}

export function withoutDay(holidays: readonly HolidayView[], day: string): HolidayView[] {
  return holidays.filter((one) => one.day !== day);
}

/** What is wrong with a day of the form, beside its field. */
export function faultsOf(
  form: { day: string; name: string },
  year: number,
  others: readonly HolidayView[],
): { day: string | null; name: string | null } {
  const taken = others.find((one) => one.day === form.day && !one.shipped);
  return {
    day: !form.day
      ? t.sesudah.dayNeeded
      : !form.day.startsWith(`${year}-`)
        ? t.libur.otherYear(String(year))
        : taken
          ? t.libur.taken(taken.name)
          : null,
    name: form.name.trim() ? null : t.libur.nameNeeded,
  };
}

export interface Pasted {
  holidays: HolidayView[];
  /** Lines that could not be read, with why. */
  wrong: { line: string; why: string }[];
}

/** A day at the beginning of a line: `1-1-2027`, `17/08/2027`, `2027-06-01`, `25 Desember 2027`. */
const DAY =
  /^\s*(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}|\d{1,2}[ -][a-z]{3,}[ -]\d{4})[\s:;,.\t–-]*(.*)$/i;

/** Reads a pasted list, one day off in a line; a line that begins with "cuti bersama" in its name is joint leave. */
export function readList(text: string, year: number, basis: string): Pasted {
  const pasted: Pasted = { holidays: [], wrong: [] };
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const match = DAY.exec(line);
    const day = match ? readDate(match[1] ?? '') : null;
    const name = (match?.[2] ?? '').trim();
    const why =
      day === null
        ? t.libur.noDay
        : !day.startsWith(`${year}-`)
          ? t.libur.otherYear(String(year))
          : name === ''
            ? t.libur.nameNeeded
            : pasted.holidays.some((one) => one.day === day)
              ? t.libur.twice
              : null;
    if (why !== null || day === null) pasted.wrong.push({ line: line.trim(), why: why ?? t.libur.noDay });
    else {
      const joint = /cuti\s+bersama/i.test(name);
      pasted.holidays.push({ day, name, kind: joint ? 'cuti_bersama' : 'nasional', basis, shipped: false });
    }
  }
  return pasted;
}

/** A pasted list over what is there: what the program shipped stays, days of the same date are replaced. */
export function merged(holidays: readonly HolidayView[], pasted: readonly HolidayView[]): HolidayView[] {
  return pasted.reduce<HolidayView[]>(
    (all, one) => {
      const same = all.find((known) => known.day === one.day && known.shipped);
      return same ? all : withDay(all, one, one.day);
    },
    [...holidays],
  );
}
