import type { Audience, ReportLine } from '../../../contract/acts';
import type { IconName } from '../../../components/shared/icons';

/** Reports in the order in which an office needs them. */
export const KINDS = [
  'bezetting',
  'proyeksi',
  'rekap',
  'duk',
  'nominatif',
  'abk',
  'lowongan',
  'sekolah',
  'puskesmas',
  'peta',
  'tanda',
] as const;

export type Kind = (typeof KINDS)[number];
export type Paper = 'f4' | 'a3' | 'a2';
export type Format = 'xlsx' | 'pdf' | 'png';

export const ICONS_OF: Record<Kind, IconName> = {
  bezetting: 'scale',
  proyeksi: 'calendar',
  rekap: 'sliders',
  duk: 'people',
  nominatif: 'people',
  abk: 'document',
  lowongan: 'search',
  sekolah: 'document',
  puskesmas: 'plus',
  peta: 'tree',
  tanda: 'alert',
};

/** The chart is drawn on large paper and as a picture; the others are tables. */
export function papersOf(kind: Kind): Paper[] {
  return kind === 'peta' ? ['f4', 'a3', 'a2'] : ['f4', 'a3'];
}

/** Red flags are of plans, not of units. */
export function ofUnits(kind: Kind): boolean {
  return kind !== 'tanda';
}

export function formatsOf(kind: Kind): Format[] {
  return kind === 'peta' ? ['pdf', 'png'] : ['xlsx', 'pdf'];
}

/** Reports that name nobody: they are the same for every audience. */
const NAMELESS: readonly string[] = [
  'bezetting',
  'rekap',
  'abk',
  'sekolah',
  'puskesmas',
  'pelajaran',
  'peta',
];
/** Judgements of people and days of their work: never for the public. */
const INSIDE: readonly string[] = ['tanda', 'bukti', 'capaian', 'kalender'];

/** For whom a report may be printed; nothing where it names nobody. */
export function audiencesOf(kind: string): Audience[] {
  if (NAMELESS.includes(kind)) return [];
  return INSIDE.includes(kind) ? ['instansi', 'lengkap'] : ['publik', 'instansi', 'lengkap'];
}

/** What of a choice holds for another report; with nothing left, the first that it can have. */
export function fitting<T>(chosen: readonly T[], offered: readonly T[]): T[] {
  const kept = offered.filter((one) => chosen.includes(one));
  return kept.length > 0 ? kept : offered.slice(0, 1);
}

/** Printed reports that hold every word, the newest first. `name` is what a kind is called. */
export function foundOf(
  lines: readonly ReportLine[],
  query: string,
  name: (kind: string) => string,
): ReportLine[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return lines
    .filter((line) => {
      const text = `${name(line.kind)} ${line.unit} ${line.account} ${line.as_of}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => b.report - a.report);
}
