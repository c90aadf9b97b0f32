/** Parts of "Jejak & cadangan". */
export const PARTS = ['jurnal', 'cadangan', 'pemeriksaan', 'peristiwa'] as const;

export type Part = (typeof PARTS)[number];

export interface Place {
  part: Part;
  /** The journal entry that is looked for. */
  on: number | null;
}

/** `cadangan` is a part; a bare number is an entry of the journal, because every origin of a fact names one. */
export function placeOf(id: string | null): Place {
  const part = PARTS.find((known) => known === id);
  if (part) return { part, on: null };
  return { part: 'jurnal', on: id !== null && /^\d+$/.test(id) ? Number(id) : null };
}
