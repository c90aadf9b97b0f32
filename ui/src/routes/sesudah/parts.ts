/** Parts of "Sesudah mutasi", in the order in which they follow the decree. */
export const PARTS = [
  'pelantikan',
  'sosialisasi',
  'pelatihan',
  'pendampingan',
  'keberatan',
  'evaluasi',
  'pelajaran',
  'capaian',
] as const;

export type Part = (typeof PARTS)[number];

export interface Place {
  part: Part;
  /** What the part is open on: a record by its number, a meeting (`rapat-3`), a plan. */
  on: string | null;
}

/** `evaluasi:9` is the part of evaluations, open on evaluation 9. */
export function placeOf(id: string | null): Place {
  const [name, ...rest] = (id ?? '').split(':');
  const part = PARTS.find((known) => known === name);
  return part ? { part, on: rest.join(':') || null } : { part: 'pelantikan', on: null };
}

/** The address of a place, for `go('sesudah', ...)` and links. */
export function idOf(part: Part, on: string | number | null = null): string {
  return on === null ? part : `${part}:${on}`;
}

/** The record that a part is open on; `null` where the address names none or something else. */
export function recordOf(place: Place): number | null {
  return place.on !== null && /^\d+$/.test(place.on) ? Number(place.on) : null;
}

/** The meeting of `pelantikan:rapat-3`. */
export function meetingOf(place: Place): number | null {
  const match = /^rapat-(\d+)$/.exec(place.on ?? '');
  return match ? Number(match[1]) : null;
}
