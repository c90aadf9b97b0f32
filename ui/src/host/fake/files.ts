/** What the officer picks in the stand-in: files of the kind that is wanted. */
import type { Handle, Wanted } from '../host';

const IMPORTS: Handle[] = [
  { id: 'siasn', name: 'siasn_export.xlsx' },
  { id: 'peta', name: 'peta_jabatan.xlsx' },
];

const FILES: Partial<Record<Wanted, Handle[]>> = {
  picture: [{ id: 'lambang', name: 'lambang-kota.png' }],
  font: [
    { id: 'huruf-biasa', name: 'Charis-Regular.ttf' },
    { id: 'huruf-tebal', name: 'Charis-Bold.ttf' },
  ],
  backup: [{ id: 'asing.cadangan', name: 'asing.cadangan' }],
  template: [{ id: 'templat', name: 'templat-undangan_pelantikan.sk' }],
};

export function filesFor(wanted: Wanted = 'data'): Handle[] {
  return FILES[wanted] ?? IMPORTS;
}
