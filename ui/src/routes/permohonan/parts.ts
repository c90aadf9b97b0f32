/** Parts of "Permohonan & usulan", in the order of the work. */
export const PARTS = ['permohonan', 'usulan', 'antrean', 'keadilan'] as const;

export type Part = (typeof PARTS)[number];

export interface Place {
  part: Part;
  /** What the part is open on: a request or a case. */
  on: number | null;
}

/** `usulan:12` is case 12 opened whole; `permohonan:7` is the inbox with request 7 beside it. */
export function placeOf(id: string | null): Place {
  const [name, on = ''] = (id ?? '').split(':');
  const part = PARTS.find((known) => known === name) ?? 'permohonan';
  return { part, on: /^\d+$/.test(on) ? Number(on) : null };
}

/** The address of a place, for `go('permohonan', ...)` and links. */
export function idOf(part: Part, on: number | null = null): string {
  return on === null ? part : `${part}:${on}`;
}
