/** The kinds of letters that the core ships, as the stand-in knows them. */
import type { LetterKindView } from '../../contract/acts';

type Line = [kind: string, title: string, klass: string, per: string, elsewhere?: true];

const LINES: Line[] = [
  ['permohonan', 'Surat permohonan mutasi', '', 'person'],
  ['usul_mutasi', 'Surat usul mutasi', 'surat', 'person'],
  ['lolos_butuh', 'Surat persetujuan mutasi (lolos butuh)', 'surat', 'person'],
  ['persetujuan_asal', 'Persetujuan OPD asal', 'surat', 'origin'],
  ['persetujuan_tujuan', 'Persetujuan OPD tujuan', 'surat', 'destination'],
  ['keterangan_abk', 'Surat keterangan jabatan dan ABK', 'keterangan', 'destination'],
  ['pernyataan_hukdis', 'Surat pernyataan tidak hukuman disiplin', 'keterangan', 'person'],
  ['pernyataan_tubel', 'Surat pernyataan tidak tugas belajar', 'keterangan', 'person'],
  ['permohonan_bebas_temuan', 'Permohonan bebas temuan', 'surat', 'plan'],
  ['bebas_temuan', 'Surat keterangan bebas temuan', 'keterangan', 'person'],
  ['sptjm', 'Surat pernyataan tanggung jawab mutlak', 'keterangan', 'person'],
  ['rencana', 'Rencana mutasi', '', 'plan', true],
  ['lembar_penilaian', 'Lembar penilaian', '', 'person', true],
  ['nota_pertimbangan', 'Nota pertimbangan (telaahan staf)', 'surat', 'plan'],
  ['ba_tpk', 'Berita acara TPK', 'berita_acara', 'plan'],
  ['sk_perorangan', 'SK perorangan', 'keputusan', 'person', true],
  ['sk_kolektif', 'SK kolektif', 'keputusan', 'plan', true],
  ['sk_antarinstansi', 'SK antarinstansi', 'keputusan', 'person', true],
  ['petikan', 'Petikan', 'keputusan', 'person', true],
  ['salinan', 'Salinan', 'keputusan', 'person', true],
  ['sk_perbaikan', 'SK perbaikan', 'keputusan', 'person', true],
  ['sk_pencabutan', 'SK pencabutan', 'keputusan', 'person', true],
  ['undangan_pelantikan', 'Undangan pelantikan', 'surat', 'plan'],
  ['naskah_pelantikan', 'Naskah pelantikan', '', 'plan'],
  ['ba_sumpah', 'Berita acara sumpah/janji jabatan', 'berita_acara', 'person'],
  ['spp', 'Surat pernyataan pelantikan (SPP)', 'keterangan', 'person'],
  ['spmt', 'Surat pernyataan melaksanakan tugas (SPMT)', 'keterangan', 'person'],
  ['spmj', 'Surat pernyataan menduduki jabatan (SPMJ)', 'keterangan', 'person'],
  ['perintah_plt', 'Surat perintah pelaksana tugas', 'keterangan', 'person'],
  ['serah_terima', 'Berita acara serah terima', 'berita_acara', 'person'],
  ['tanggapan_keberatan', 'Surat tanggapan keberatan', 'surat', 'person'],
];

export const LETTER_KINDS: LetterKindView[] = LINES.map(([kind, title, klass, per, elsewhere]) => ({
  kind,
  title,
  class: klass,
  per,
  elsewhere: elsewhere ?? false,
  own: false,
  inputs: [],
}));

export function titleOf(kind: string): string {
  return LETTER_KINDS.find((one) => one.kind === kind)?.title ?? kind;
}
