/** What the officer picks in the stand-in: files that fit the screen that asks. */
import type { Handle } from '../host';

const IMPORTS: Handle[] = [
  { id: 'siasn', name: 'siasn_export.xlsx' },
  { id: 'peta', name: 'peta_jabatan.xlsx' },
];

const BY_SCREEN: [RegExp, Handle[]][] = [
  [/pengaturan\/kop/, [{ id: 'lambang', name: 'lambang-kota.png' }]],
  [
    /pengaturan\/huruf/,
    [
      { id: 'huruf-biasa', name: 'Charis-Regular.ttf' },
      { id: 'huruf-tebal', name: 'Charis-Bold.ttf' },
    ],
  ],
  [/sk\/templat/, [{ id: 'templat', name: 'templat-undangan_pelantikan.sk' }]],
];

export function filesFor(hash: string): Handle[] {
  return BY_SCREEN.find(([screen]) => screen.test(decodeURIComponent(hash)))?.[1] ?? IMPORTS;
}
