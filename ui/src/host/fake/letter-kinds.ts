/** The kinds of letters that the stand-in knows, with what is typed for each. */
import type { InputView, LetterKindView } from '../../contract/acts';

const input = (name: string, label: string, kind = 'text', more: Partial<InputView> = {}): InputView => ({
  name,
  label,
  kind,
  default: '',
  optional: false,
  ...more,
});

const SIFAT = input('sifat', 'Sifat', 'text', { default: 'Biasa' });

/** Kind, title, class, per, inputs; the order is that of the work. */
const KINDS: [string, string, string, string, InputView[]?][] = [
  ['permohonan', 'Surat permohonan mutasi', '', 'person'],
  ['usul_mutasi', 'Surat usul mutasi', 'surat', 'person', [SIFAT]],
  ['lolos_butuh', 'Surat persetujuan mutasi (lolos butuh)', 'surat', 'person', [SIFAT]],
  ['persetujuan_asal', 'Persetujuan OPD asal', 'surat', 'origin', [SIFAT]],
  ['persetujuan_tujuan', 'Persetujuan OPD tujuan', 'surat', 'destination', [SIFAT]],
  ['keterangan_abk', 'Surat keterangan jabatan dan ABK', 'keterangan', 'destination'],
  ['pernyataan_hukdis', 'Surat pernyataan tidak hukuman disiplin', 'keterangan', 'person'],
  ['pernyataan_tubel', 'Surat pernyataan tidak tugas belajar', 'keterangan', 'person'],
  [
    'permohonan_bebas_temuan',
    'Permohonan bebas temuan',
    'surat',
    'plan',
    [SIFAT, input('masa', 'Masa yang diperiksa')],
  ],
  ['bebas_temuan', 'Surat keterangan bebas temuan', 'keterangan', 'person'],
  ['sptjm', 'Surat pernyataan tanggung jawab mutlak', 'keterangan', 'person'],
  [
    'nota_pertimbangan',
    'Nota pertimbangan (telaahan staf)',
    'surat',
    'plan',
    [input('persoalan', 'Persoalan', 'long'), input('saran', 'Saran', 'long', { optional: true })],
  ],
  [
    'ba_tpk',
    'Berita acara TPK',
    'berita_acara',
    'plan',
    [
      input('rapat', 'Hari rapat', 'day'),
      input('tempat', 'Tempat rapat', 'text', { default: 'Ruang rapat Sekretaris Daerah' }),
      input('anggota', 'Anggota tim', 'list'),
      input('catatan', 'Catatan rapat', 'long', { optional: true }),
    ],
  ],
  [
    'undangan_pelantikan',
    'Undangan pelantikan',
    'surat',
    'plan',
    [
      SIFAT,
      input('acara', 'Hari pelantikan', 'day'),
      input('pukul', 'Pukul', 'text', { default: '09.00 WIB' }),
      input('tempat', 'Tempat', 'text', { default: 'Aula Balai Kota' }),
      input('pakaian', 'Pakaian', 'text', { default: 'Pakaian Sipil Lengkap', optional: true }),
    ],
  ],
  ['naskah_pelantikan', 'Naskah pelantikan', '', 'plan'],
  [
    'ba_sumpah',
    'Berita acara sumpah/janji jabatan',
    'berita_acara',
    'person',
    [input('saksi', 'Saksi', 'list'), input('rohaniwan', 'Rohaniwan', 'text', { optional: true })],
  ],
  [
    'spp',
    'Surat pernyataan pelantikan (SPP)',
    'keterangan',
    'person',
    [input('dilantik', 'Dilantik pada', 'day')],
  ],
  [
    'spmt',
    'Surat pernyataan melaksanakan tugas (SPMT)',
    'keterangan',
    'person',
    [input('mulai', 'Mulai bertugas', 'day', { optional: true })],
  ],
  ['spmj', 'Surat pernyataan menduduki jabatan (SPMJ)', 'keterangan', 'person'],
  [
    'perintah_plt',
    'Surat perintah pelaksana tugas',
    'keterangan',
    'person',
    [input('sampai', 'Sampai dengan', 'day', { optional: true })],
  ],
  [
    'serah_terima',
    'Berita acara serah terima',
    'berita_acara',
    'person',
    [input('barang', 'Barang yang diserahkan', 'list', { optional: true })],
  ],
  [
    'tanggapan_keberatan',
    'Surat tanggapan keberatan',
    'surat',
    'person',
    [input('pertimbangan', 'Pertimbangan', 'long'), input('keputusan', 'Keputusan', 'long')],
  ],
];

const ELSEWHERE: [string, string, string, string][] = [
  ['sk_perorangan', 'SK perorangan', 'keputusan', 'person'],
  ['sk_kolektif', 'SK kolektif', 'keputusan', 'plan'],
  ['sk_antarinstansi', 'SK antarinstansi', 'keputusan', 'person'],
  ['petikan', 'Petikan', 'keputusan', 'person'],
  ['salinan', 'Salinan', 'keputusan', 'person'],
  ['sk_perbaikan', 'SK perbaikan', 'keputusan', 'person'],
  ['sk_pencabutan', 'SK pencabutan', 'keputusan', 'person'],
  ['rencana', 'Rencana mutasi', '', 'plan'],
  ['lembar_penilaian', 'Lembar penilaian', '', 'person'],
];

/** All kinds of letters, those that are printed elsewhere at the end. */
export function letterKinds(): LetterKindView[] {
  const view =
    (elsewhere: boolean) =>
    ([kind, title, group, per, inputs = []]: (typeof KINDS)[number]) => ({
      kind,
      title,
      class: group,
      per,
      elsewhere,
      own: false,
      inputs,
    });
  return [...KINDS.map(view(false)), ...ELSEWHERE.map(view(true))];
}
