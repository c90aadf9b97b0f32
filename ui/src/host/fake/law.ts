/** What the stand-in says of one move when it is opened whole: who decides, which documents are due, where facts came from. */
import type {
  AuthorityView,
  DocumentDueView,
  DocumentView,
  FactView,
  FindingView,
  MoveView,
  OriginView,
  RulePassed,
} from '../../contract/acts';

const TITLES: Record<string, string> = {
  'P-01': 'Status PNS untuk pindah antarinstansi',
  'P-02': 'CPNS tidak dapat dipindahkan',
  'P-07': 'Paling singkat dua tahun dalam jabatan',
  'P-09': 'Kinerja dua tahun terakhir paling rendah Baik',
  'P-10': 'SKP dua tahun terakhir ada',
  'P-11': 'Tidak sedang menjalani hukuman disiplin',
  'P-13': 'Tidak sedang tugas belajar, ikatan dinas, atau diberhentikan sementara',
  'P-14': 'Bebas temuan Inspektorat',
  'P-15': 'Sisa masa kerja sebelum pensiun',
  'P-20': 'Pendidikan sesuai syarat jabatan',
  'P-22': 'Tidak menjadi atasan atau bawahan langsung keluarganya',
  'P-23': 'Tidak berada dalam rencana lain',
  'W-01': 'Larangan penggantian sebelum pemilihan kepala daerah',
  'W-02': 'Enam bulan setelah pelantikan kepala daerah',
  'O-01': 'Jabatan tujuan ada dalam peta jabatan',
  'O-02': 'Jabatan tujuan masih mempunyai tempat',
  'O-03': 'Unit asal tidak turun di bawah batas',
  'O-04': 'Perubahan bezetting kedua unit',
  'O-06': 'Satu jabatan tunggal untuk satu orang',
  'O-07': 'Tidak kehilangan jabatan',
};

export function titleOf(rule: string): string {
  return TITLES[rule] ?? rule;
}

export function passed(findings: FindingView[]): RulePassed[] {
  const found = new Set(findings.map((one) => one.rule));
  return Object.entries(TITLES)
    .filter(([rule]) => !found.has(rule))
    .map(([rule, title]) => ({ rule, title }));
}

export function authority(move: Pick<MoveView, 'outside' | 'scope'>, head: string): AuthorityView {
  const inside = !move.outside;
  const same = move.scope === 'DALAM_UNIT';
  const far = move.scope === 'KABKOTA_BEDA_PROV' || move.scope?.endsWith('_LAIN');
  if (inside)
    return {
      consent: same
        ? 'Tidak diperlukan: perpindahan dalam satu perangkat daerah'
        : 'Kepala perangkat daerah asal dan tujuan',
      pertek: '',
      imut: !same,
      mendagri: '',
      signer: `${head} selaku PPK`,
      signed_here: true,
      steps: same
        ? ['Penilaian oleh BKPSDM', `Keputusan ${head}`, 'SPMT']
        : [
            'Persetujuan perangkat daerah asal',
            'Persetujuan perangkat daerah tujuan',
            'Pertimbangan Tim Penilai Kinerja',
            'Pengendalian melalui I-MUT BKN',
            `Keputusan ${head}`,
            'SPMT',
          ],
      basis: 'PP 11/2017 Pasal 190–191; PerBKN 5/2019 Pasal 2',
    };
  return {
    consent: 'PPK instansi asal, dengan menyebut jabatan',
    pertek: far ? 'Kepala BKN' : 'Kepala Kantor Regional BKN',
    imut: false,
    mendagri: '',
    signer: move.outside?.kind === 'pusat' ? 'Kepala BKN' : far ? 'Menteri Dalam Negeri' : 'Gubernur Andalan',
    signed_here: false,
    steps: [
      'Usul PPK instansi penerima dengan menyebut jabatan',
      'Persetujuan PPK instansi asal',
      'Pertimbangan teknis BKN',
      'Keputusan pemindahan',
      'Keputusan pengangkatan dalam jabatan oleh PPK penerima',
      'Penghentian gaji (SKPP) di instansi asal',
    ],
    basis: 'PerBKN 5/2019 Pasal 4–9',
  };
}

const INSIDE: [string, string, 'mandatory' | 'optional', boolean][] = [
  ['ANJAB_ABK', 'Anjab dan ABK jabatan tujuan', 'mandatory', true],
  ['SK_PANGKAT', 'SK pangkat terakhir', 'mandatory', true],
  ['SK_JABATAN', 'SK jabatan terakhir', 'mandatory', true],
  ['SKP_2TH', 'SKP dua tahun terakhir', 'mandatory', true],
  ['PERNYATAAN_HUKDIS', 'Pernyataan tidak sedang dijatuhi hukuman disiplin', 'mandatory', true],
  ['BEBAS_TEMUAN', 'Surat bebas temuan Inspektorat', 'optional', true],
  ['IJAZAH', 'Ijazah terakhir', 'optional', false],
];

const ACROSS: typeof INSIDE = [
  ['USUL_PPK', 'Usul PPK instansi penerima', 'mandatory', true],
  ['SETUJU_PPK', 'Persetujuan PPK instansi asal', 'mandatory', true],
  ['PERTEK', 'Pertimbangan teknis BKN', 'mandatory', true],
];

export function documentsDue(
  move: Pick<MoveView, 'documents' | 'initiative' | 'outside'>,
  whole: DocumentView[],
): DocumentDueView[] {
  const have = [...move.documents, ...whole];
  const asked: typeof INSIDE = [
    ...(move.initiative === 'PERMINTAAN_SENDIRI'
      ? [['PERMOHONAN', 'Permohonan pindah pegawai', 'mandatory', true] as (typeof INSIDE)[number]]
      : []),
    ...(move.outside ? ACROSS : []),
    ...INSIDE.map((one): (typeof INSIDE)[number] =>
      move.outside && one[0] !== 'IJAZAH' ? [one[0], one[1], 'mandatory', one[3]] : one,
    ),
  ];
  return asked.map(([kind, name, due, byLaw]) => ({
    kind,
    name,
    due,
    why: byLaw ? 'PerBKN 5/2019 Pasal 3' : 'kebiasaan daerah',
    by_law: byLaw,
    have: have.find((one) => one.kind === kind) ?? null,
  }));
}

/** Every fact with a place it came from: of each kind that the core knows. */
export function factsOf(finding: FindingView, move: MoveView): FactView[] {
  return Object.entries(finding.facts).map(([name, value], at) => ({
    name,
    value,
    origin: originOf(name, at, move),
  }));
}

function originOf(name: string, at: number, move: MoveView): OriginView {
  const person = { kind: 'staff', id: move.nip };
  if (name === 'tmt' || name === 'tujuan')
    return {
      told: 'TMT rencana ini',
      kind: 'plan',
      file: null,
      row: null,
      seq: null,
      opens: null,
    };
  if (name.startsWith('skp'))
    return {
      told: 'kinerja_2025.xlsx baris 48, diimpor 21 November 2026 oleh operator',
      kind: 'file',
      file: 'kinerja_2025.xlsx',
      row: 48,
      seq: 2,
      opens: person,
    };
  if (name === 'kebutuhan' || name === 'setelah_rencana')
    return {
      told: 'peta_jabatan.xlsx baris 112, diimpor 21 November 2026 oleh operator',
      kind: 'file',
      file: 'peta_jabatan.xlsx',
      row: 112,
      seq: 2,
      opens: move.to ? { kind: 'position', id: String(move.to.position) } : null,
    };
  return {
    told:
      at % 2 === 0
        ? `siasn_export.xlsx baris ${17 + move.move}, diimpor 21 November 2026 oleh operator`
        : 'formulir pegawai, diisi 20 November 2026 oleh verifikator',
    kind: at % 2 === 0 ? 'file' : 'form',
    file: at % 2 === 0 ? 'siasn_export.xlsx' : null,
    row: at % 2 === 0 ? 17 + move.move : null,
    seq: 2,
    opens: person,
  };
}
