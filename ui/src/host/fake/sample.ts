/** Invented data of a letter, and what a template may print of it, as the stand-in tells them. */
import type { FieldView } from '../../contract/acts';

export type Datum = string | boolean | number | Datum[] | { [name: string]: Datum };
export type Data = Record<string, Datum>;

export const SAMPLE: Data = {
  region: {
    head_title: 'WALI KOTA RANTAU BAHARI',
    head_title_short: 'Wali Kota',
    government: 'Pemerintah Kota Rantau Bahari',
    province: 'Andalan',
    capital: 'Rantau Bahari',
    office_name: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
  },
  letterhead: {
    head: ['WALI KOTA RANTAU BAHARI', 'PROVINSI ANDALAN'],
    agency: [
      'PEMERINTAH KOTA RANTAU BAHARI',
      'BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA',
      'Jalan Merdeka Nomor 1, Rantau Bahari',
    ],
  },
  number: '800.1.3.1/0147/BKPSDM/2026',
  subject: 'Pemindahan Pegawai Negeri Sipil di Lingkungan Pemerintah Kota Rantau Bahari',
  people_word: 'Pegawai Negeri Sipil',
  date_text: '20 Februari 2026',
  weekday: 'Jumat',
  date_spelled: 'tanggal dua puluh bulan Februari tahun dua ribu dua puluh enam',
  place: 'Rantau Bahari',
  recipient: ['Kepala Dinas Kesehatan', 'Direktur RSUD Rantau Bahari'],
  menimbang: [
    'bahwa untuk memenuhi kebutuhan pegawai berdasarkan hasil analisis beban kerja, perlu dilakukan pemindahan pegawai',
    'bahwa Pegawai Negeri Sipil yang namanya tercantum dalam Keputusan ini memenuhi syarat',
  ],
  mengingat: [
    'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara',
    'Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil',
    'Peraturan Badan Kepegawaian Negara Nomor 5 Tahun 2019 tentang Tata Cara Pelaksanaan Mutasi',
  ],
  memperhatikan: ['Berita Acara Tim Penilai Kinerja Nomor 800.1.3.1/012/TPK/2026 tanggal 20 Januari 2026'],
  people: [
    {
      name: 'Siti Rahmawati, A.Md.Kep.',
      nip: '199004122015032004',
      birth: 'Rantau Bahari, 12 April 1990',
      rank: 'Pengatur (II/c)',
      rank_since: '1 April 2023',
      education: 'D-III Keperawatan',
      from_position: 'Perawat Mahir',
      from_unit: 'UPTD RSUD Rantau Bahari',
      to_position: 'Perawat Mahir',
      to_unit: 'UPTD Puskesmas Tanjung Elok, Dinas Kesehatan',
      tmt_text: '2 Maret 2026',
      managerial: false,
      religion: 'Islam',
      superior: {
        name: 'dr. Hana Pohan',
        title: 'Kepala UPTD Puskesmas Tanjung Elok',
        nip: '197503102005012003',
      },
    },
  ],
  extra_dicta: [
    'Gaji dan penghasilan lain dibayarkan sesuai dengan ketentuan peraturan perundang-undangan pada unit kerja baru.',
    'Keputusan ini mulai berlaku pada tanggal ditetapkan.',
  ],
  signatory: {
    title_line: 'WALI KOTA RANTAU BAHARI',
    name: 'Aditya Pranata',
    rank: '',
    nip: '',
    is_head: true,
    title: 'Wali Kota Rantau Bahari',
  },
  tembusan: ['Kepala Kantor Regional BKN', 'Inspektur Kota Rantau Bahari', 'Yang bersangkutan'],
  plan: { name: 'Pemerataan Tenaga Kesehatan', tmt_text: '2 Maret 2026' },
  decree: {
    number: '800.1.3.1/0121/BKPSDM/2026',
    date_text: '2 Februari 2026',
    subject: 'Pemindahan Pegawai Negeri Sipil',
    issuer: 'Wali Kota Rantau Bahari',
  },
  origin: { name: 'UPTD RSUD Rantau Bahari', head_title: 'Direktur RSUD Rantau Bahari' },
  destination: { name: 'Dinas Kesehatan', head_title: 'Kepala Dinas Kesehatan' },
  needs: [
    {
      position: 'Perawat Mahir',
      unit: 'UPTD Puskesmas Tanjung Elok',
      need: '6',
      held: '3',
      gap: '-3',
      filled: '1',
    },
  ],
  documents: [
    {
      name: 'Surat pernyataan tidak sedang menjalani hukuman disiplin',
      number: '800/77/2026',
      date_text: '4 Februari 2026',
    },
  ],
  isian: {},
  verification: { code: 'K7QF-2M9D', chain_head_short: '9f31c07a' },
};

const MEANINGS: Record<string, string> = {
  number: 'nomor surat',
  subject: 'perihal, tanpa kata tentang',
  people_word: 'sebutan pegawai',
  date_text: 'tanggal surat',
  weekday: 'hari tanggal surat',
  date_spelled: 'tanggal surat dengan kata-kata',
  place: 'tempat surat ditandatangani',
  'recipient[]': 'tujuan surat (Yth.)',
  'menimbang[]': 'pertimbangan, diawali bahwa',
  'mengingat[]': 'dasar hukum',
  'memperhatikan[]': 'surat yang diperhatikan',
  'extra_dicta[]': 'diktum setelah diktum tentang pegawai',
  'tembusan[]': 'penerima tembusan',
  'region.head_title': 'sebutan kepala daerah, huruf kapital',
  'region.head_title_short': 'sebutan kepala daerah dalam kalimat',
  'region.government': 'nama pemerintah daerah',
  'region.province': 'provinsi',
  'region.capital': 'tempat kedudukan',
  'region.office_name': 'kantor kepegawaian',
  'letterhead.head[]': 'baris kop kepala daerah',
  'letterhead.agency[]': 'baris kop perangkat daerah',
  'people[].name': 'nama dengan gelar',
  'people[].nip': 'NIP, 18 angka',
  'people[].birth': 'tempat dan tanggal lahir',
  'people[].rank': 'pangkat dan golongan ruang',
  'people[].rank_since': 'TMT pangkat',
  'people[].education': 'pendidikan',
  'people[].from_position': 'jabatan lama',
  'people[].from_unit': 'unit kerja lama',
  'people[].to_position': 'jabatan baru',
  'people[].to_unit': 'unit kerja baru',
  'people[].tmt_text': 'TMT pemindahan',
  'people[].religion': 'agama',
  'people[].superior.name': 'nama kepala unit kerja baru',
  'people[].superior.title': 'jabatan kepala unit kerja baru',
  'signatory.title_line': 'sebutan penanda tangan',
  'signatory.name': 'nama penanda tangan',
  'signatory.rank': 'pangkat penanda tangan',
  'signatory.nip': 'NIP penanda tangan',
  'plan.name': 'nama rencana',
  'plan.tmt_text': 'TMT rencana',
  'decree.number': 'nomor SK yang dirujuk',
  'decree.date_text': 'tanggal SK yang dirujuk',
  'decree.subject': 'perihal SK yang dirujuk',
  'origin.name': 'perangkat daerah asal',
  'origin.head_title': 'kepala perangkat daerah asal',
  'destination.name': 'perangkat daerah tujuan',
  'destination.head_title': 'kepala perangkat daerah tujuan',
  'needs[].position': 'jabatan pada hasil analisis beban kerja',
  'needs[].need': 'kebutuhan',
  'needs[].held': 'jumlah pegawai',
  'needs[].gap': 'selisih',
  'documents[].name': 'dokumen kelengkapan',
  'documents[].number': 'nomor dokumen',
  'verification.code': 'kode verifikasi',
  'verification.chain_head_short': 'sidik pendek jejak',
};

/** `people.0.name` of the data; nothing where it is missing. */
export function valueAt(data: Datum | undefined, path: string): Datum | undefined {
  return path.split('.').reduce<Datum | undefined>((at, step) => {
    if (Array.isArray(at)) return at[Number(step)];
    return typeof at === 'object' ? at[step] : undefined;
  }, data);
}

export const FIELDS: FieldView[] = Object.entries(MEANINGS).map(([path, meaning]) => ({
  path,
  meaning,
  sample: String(valueAt(SAMPLE, path.replaceAll('[]', '.0')) ?? ''),
  list: path.includes('[]'),
}));
