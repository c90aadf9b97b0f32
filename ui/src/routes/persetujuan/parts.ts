/** Parts of "Persetujuan": names on their way, whole plans, and the meetings of the assessment team. */
export const PARTS = ['perkara', 'rencana', 'sidang'] as const;

export type Part = (typeof PARTS)[number];

export interface Place {
  part: Part;
  /** The plan or the meeting that it is open on. */
  on: number | null;
}

/** `sidang:5` is meeting 5, `rencana:3` plan 3; a bare number is a plan to approve. */
export function placeOf(id: string | null): Place {
  const [name = '', on = ''] = (id ?? '').split(':');
  const part = PARTS.find((known) => known === name);
  if (part) return { part, on: number(on) };
  return number(name) === null ? { part: 'perkara', on: null } : { part: 'rencana', on: number(name) };
}

/** The address of a place, for `go('persetujuan', ...)` and links. */
export function idOf(part: Part, on: number | null = null): string {
  return on === null ? part : `${part}:${on}`;
}

function number(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null;
}
