/** Parts of "SK & surat", in the order of the work. */
export const PARTS = ['terbitkan', 'surat', 'register', 'nomor', 'templat', 'kelengkapan'] as const;

export type Part = (typeof PARTS)[number];

export interface Place {
  part: Part;
  /** What the part is open on: a plan, a kind of letter, a paper (`decree-12`, `letter-3`). */
  on: string | null;
}

/** `register:decree-12` is the register, open on decree 12. A bare number is a plan whose decrees are to be issued. */
export function placeOf(id: string | null): Place {
  const [name, ...rest] = (id ?? '').split(':');
  const part = PARTS.find((known) => known === name);
  if (part) return { part, on: rest.join(':') || null };
  return { part: 'terbitkan', on: /^\d+$/.test(name ?? '') ? (name as string) : null };
}

/** The address of a place, for `go('sk', ...)` and links. */
export function idOf(part: Part, on: string | number | null = null): string {
  return on === null ? part : `${part}:${on}`;
}
