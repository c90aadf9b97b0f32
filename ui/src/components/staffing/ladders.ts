/** Codes of the tables that every office uses (handbook 3.1 to 3.4, 3.7), in their order, for choosing from. */

export const EDUCATIONS = [
  'SD',
  'SLTP',
  'SLTP Kejuruan',
  'SLTA',
  'SLTA Kejuruan',
  'SLTA Keguruan',
  'D-I',
  'D-II',
  'D-III',
  'D-IV',
  'S-1',
  'S-2',
  'S-3',
] as const;

/** Golongan of PNS, lowest first. */
export const RANKS: readonly string[] = ['I', 'II', 'III', 'IV'].flatMap((group) =>
  (group === 'IV' ? ['a', 'b', 'c', 'd', 'e'] : ['a', 'b', 'c', 'd']).map((step) => `${group}/${step}`),
);

/** Golongan of PPPK, lowest first. */
export const CONTRACT_RANKS: readonly string[] =
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII'.split(' ');

/** Levels of posts by family: eselon, and the two ladders of functional posts. */
export const LEVELS: Record<'managerial' | 'functional' | 'pelaksana', readonly string[]> = {
  managerial: ['V.b', 'V.a', 'IV.b', 'IV.a', 'III.b', 'III.a', 'II.b', 'II.a', 'I.b', 'I.a'],
  functional: [
    'Pemula',
    'Terampil',
    'Mahir',
    'Penyelia',
    'Ahli Pertama',
    'Ahli Muda',
    'Ahli Madya',
    'Ahli Utama',
  ],
  pelaksana: [],
};

/** Whether the highest of a range lies below its lowest; two ladders are never compared. */
export function ranksTurned(low: string, high: string): boolean {
  const ladder = [RANKS, CONTRACT_RANKS].find((one) => one.includes(low) && one.includes(high));
  return ladder !== undefined && ladder.indexOf(high) < ladder.indexOf(low);
}
