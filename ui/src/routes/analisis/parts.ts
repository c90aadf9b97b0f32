/** Parts of the analysis, in the order of the work. */
export const PARTS = [
  'beban',
  'lowongan',
  'proyeksi',
  'layanan',
  'indeks',
  'talenta',
  'simulasi',
  'tanda',
  'laporan',
] as const;

export type Part = (typeof PARTS)[number];

/** `beban:12` -> the workload part, open on 12. */
export function partOf(id: string | null): { part: Part; on: number | null } {
  const [name, on] = (id ?? '').split(':');
  const part = PARTS.find((known) => known === name) ?? 'beban';
  return { part, on: on && /^\d+$/.test(on) ? Number(on) : null };
}
