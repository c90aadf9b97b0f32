/** Parts of the settings, in the order in which an office fills them. */
export const PARTS = [
  'wilayah',
  'akun',
  'kepala',
  'kop',
  'penanda',
  'huruf',
  'ketentuan',
  'bobot',
  'daerah',
  'parameter',
  'libur',
  'retensi',
] as const;

export type Part = (typeof PARTS)[number];

export interface Place {
  part: Part;
  /** What the part is open on: a rule, a key, the number of a rule of the office. */
  on: string | null;
}

/** What the core calls the heads of region: where a term is missing, and where a fact came from. */
const HEADS = ['head_terms', 'kepala-daerah'];
const RULE = /^[PWOJ]-\d{2}/;

/**
 * `ketentuan:P-07` is the part of rules, open on P-07. What a finding or an origin names leads to its place too: a key
 * (`P-07.min_months`, `score.rank`, `school.rounding`), a rule of the office (`D-01`), `head_terms`.
 */
export function placeOf(id: string | null): Place {
  const text = id ?? '';
  const [name, ...rest] = text.split(':');
  const part = PARTS.find((known) => known === name);
  if (part) return { part, on: rest.join(':') || null };
  const rule = RULE.exec(text)?.[0];
  if (rule) return { part: 'ketentuan', on: rule };
  if (/^D-\d+/.test(text)) return { part: 'daerah', on: text };
  if (HEADS.includes(text)) return { part: 'kepala', on: null };
  if (text.includes('.')) return { part: 'parameter', on: text };
  return { part: 'wilayah', on: null };
}

/** The address of a place, for `go('pengaturan', ...)` and links. */
export function idOf(part: Part, on: string | number | null = null): string {
  return on === null ? part : `${part}:${on}`;
}
