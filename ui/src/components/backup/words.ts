/** How a copy is named and counted on the screen. */
import type { BackupCounts, BackupLine } from '../../contract/acts';
import { count, moment } from '../../text/format';
import { t } from '../../text';

/** When it was made; the packages of older versions did not say. */
export function whenOf(line: BackupLine): string {
  return line.at === '' ? t.cadangan.noTime : moment(line.at);
}

/** What the officer knows it by: its time, and else its file. */
export function nameOf(line: BackupLine): string {
  return line.at === '' ? line.file : moment(line.at);
}

export const COUNTED = [
  'staff',
  'units',
  'positions',
  'plans',
  'decrees',
] as const satisfies readonly (keyof BackupCounts)[];

export interface Compared {
  label: string;
  copy: number;
  /** `null` where the store cannot be read. */
  now: number | null;
}

/** What the copy holds beside what the store holds now. */
export function compared(line: BackupLine, now: BackupCounts | null): Compared[] {
  return COUNTED.map((key) => ({
    label: t.cadangan.counts[key],
    copy: line.counts[key],
    now: now?.[key] ?? null,
  }));
}

/** The two lines of what is in a copy. */
export function holds(line: BackupLine): [string, string] {
  const { staff, units, positions, plans, decrees } = line.counts;
  return [
    t.cadangan.staffUnits(count(staff), count(units), count(positions)),
    t.cadangan.papers(count(plans), count(decrees), count(line.entries)),
  ];
}

/** The newest copy that was opened and checked, of this very store. */
export function lastChecked(backups: readonly BackupLine[]): BackupLine | null {
  return backups.find((one) => one.checked && one.same_store) ?? null;
}
