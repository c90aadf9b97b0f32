import type { LetterKindView } from '../../../contract/acts';

/** Letters by the stage of the work they belong to, in its order. */
export const GROUPS = {
  usul: [
    'permohonan',
    'usul_mutasi',
    'lolos_butuh',
    'permintaan_persetujuan_asal',
    'permintaan_persetujuan_tujuan',
    'pengingat_asal',
    'pengingat_tujuan',
    'persetujuan_asal',
    'persetujuan_tujuan',
    'keterangan_abk',
  ],
  pernyataan: ['pernyataan_hukdis', 'pernyataan_tubel', 'permohonan_bebas_temuan', 'bebas_temuan', 'sptjm'],
  penilaian: ['nota_pertimbangan', 'ba_tpk'],
  pelantikan: ['undangan_pelantikan', 'naskah_pelantikan', 'ba_sumpah', 'spp'],
  tugas: ['spmt', 'spmj', 'perintah_plt', 'serah_terima'],
  keberatan: ['tanggapan_keberatan'],
} as const;

export type Group = keyof typeof GROUPS | 'lain';

/** The letters that are printed here, by group; a kind that no group names stands in the last. */
export function grouped(kinds: readonly LetterKindView[]): { group: Group; kinds: LetterKindView[] }[] {
  const here = kinds.filter((one) => !one.elsewhere);
  const known = Object.entries(GROUPS).map(([group, names]) => ({
    group: group as Group,
    kinds: here.filter((one) => (names as readonly string[]).includes(one.kind)),
  }));
  const named = new Set(known.flatMap((one) => one.kinds));
  const rest = here.filter((one) => !named.has(one));
  return [...known, { group: 'lain' as const, kinds: rest }].filter((one) => one.kinds.length > 0);
}
