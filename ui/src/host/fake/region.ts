/**
 * An invented region for development in a browser: Kota Rantau Bahari. Every name is made of two lists,
 * every number is computed; the same seed gives the same region.
 */
import { addDays } from '../../text/format';

export interface FakeUnit {
  id: number;
  code: string;
  name: string;
  kind: string;
  parent: number | null;
  agency: number;
  depth: number;
}

export interface FakePosition {
  id: number;
  unit: number;
  title: string;
  family: 'managerial' | 'functional' | 'pelaksana';
  group: 'managerial' | 'teachers' | 'health' | 'functional' | 'pelaksana';
  level: string;
  class: number;
  need: number;
  education: string;
}

export interface FakePerson {
  nip: string;
  name: string;
  sex: 'male' | 'female';
  golongan: string;
  status: 'PNS' | 'CPNS' | 'PPPK';
  position: number | null;
  since: string;
  education: string;
  ratings: [string, string];
  discipline: boolean;
  /** Decides the made-up parts of a score. */
  luck: number;
}

export interface FakeRegion {
  units: FakeUnit[];
  positions: FakePosition[];
  staff: FakePerson[];
}

export const TODAY = '2026-11-21';

const MEN =
  'Budi Eko Taufik Yusuf Hendra Agus Rahmat Dedi Irwan Fajar Bayu Arif Joko Rizal Syahrul Anton Gilang Markus'.split(
    ' ',
  );
const WOMEN =
  'Siti Dewi Maria Ruth Kartika Wulan Juwita Hana Zahra Nur Ratna Fitri Lestari Yuni Indah Melati Rosa Tiara'.split(
    ' ',
  );
const FAMILY =
  'Rahmawati Lubis Harahap Pattimura Santoso Simanjuntak Daulay Hidayat Latuconsina Setiawan Nasution Pohan Kusuma Firdaus Siregar Wijaya Manurung Saputra Rangkuti Hakim Tampubolon Pratama Batubara Maulana'.split(
    ' ',
  );

const SCHOOL: [string, string, number, number][] = [
  ['Guru Ahli Muda', 'Ahli Muda', 9, 4],
  ['Guru Ahli Pertama', 'Ahli Pertama', 8, 9],
];
const HEALTH: [string, string, number, number][] = [
  ['Dokter Ahli Pertama', 'Ahli Pertama', 8, 2],
  ['Perawat Mahir', 'Mahir', 7, 4],
  ['Perawat Terampil', 'Terampil', 6, 6],
  ['Bidan Terampil', 'Terampil', 6, 5],
];
const CLERKS: [string, number, number, string][] = [
  ['Penelaah Teknis Kebijakan', 7, 6, 'S-1'],
  ['Pengolah Data dan Informasi', 6, 4, 'D-III'],
  ['Pengadministrasi Perkantoran', 5, 3, 'SLTA'],
];

const AGENCIES: [string, string[], string[]][] = [
  [
    'Sekretariat Daerah',
    ['Bagian Tata Pemerintahan', 'Bagian Hukum', 'Bagian Organisasi', 'Bagian Umum'],
    [],
  ],
  [
    'Dinas Pendidikan',
    ['Sekretariat', 'Bidang Pembinaan SD', 'Bidang Pembinaan SMP'],
    ['SMP Negeri 2', 'SMP Negeri 4', 'SMP Negeri 7', 'SD Negeri 011', 'SD Negeri 014'],
  ],
  [
    'Dinas Kesehatan',
    ['Sekretariat', 'Bidang Pelayanan Kesehatan', 'Bidang Kesehatan Masyarakat'],
    ['Puskesmas Tanjung Elok', 'Puskesmas Muara Jaya', 'Puskesmas Pasar Lama', 'RSUD Rantau Bahari'],
  ],
  ['Dinas Pekerjaan Umum dan Penataan Ruang', ['Sekretariat', 'Bidang Bina Marga', 'Bidang Cipta Karya'], []],
  ['Dinas Perhubungan', ['Sekretariat', 'Bidang Lalu Lintas', 'Bidang Angkutan'], []],
  ['Dinas Sosial', ['Sekretariat', 'Bidang Rehabilitasi Sosial'], []],
  ['Dinas Kependudukan dan Pencatatan Sipil', ['Sekretariat', 'Bidang Pelayanan Pendaftaran Penduduk'], []],
  [
    'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    ['Sekretariat', 'Bidang Mutasi dan Promosi', 'Bidang Pengadaan dan Informasi'],
    [],
  ],
  ['Badan Perencanaan Pembangunan Daerah', ['Sekretariat', 'Bidang Perencanaan'], []],
  ['Badan Pendapatan Daerah', ['Sekretariat', 'Bidang Penagihan'], []],
  ['Satuan Polisi Pamong Praja', ['Sekretariat', 'Bidang Ketertiban Umum'], []],
  ['Kecamatan Teluk Indah', ['Sekretariat Kecamatan', 'Kelurahan Teluk Indah', 'Kelurahan Pantai Timur'], []],
];

/** A small generator (mulberry32): enough for made-up people, the same everywhere. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function unitsAndPositions(scale: number): { units: FakeUnit[]; positions: FakePosition[] } {
  const units: FakeUnit[] = [];
  const positions: FakePosition[] = [];
  const unit = (name: string, kind: string, parent: FakeUnit | null, code: string): FakeUnit => {
    const id = units.length + 1;
    const made = {
      id,
      code,
      name,
      kind,
      parent: parent?.id ?? null,
      agency: parent?.agency ?? id,
      depth: parent ? parent.depth + 1 : 0,
    };
    units.push(made);
    return made;
  };
  const post = (
    at: FakeUnit,
    title: string,
    group: FakePosition['group'],
    level: string,
    grade: number,
    need: number,
    education: string,
  ) =>
    positions.push({
      id: positions.length + 1,
      unit: at.id,
      title,
      family: group === 'managerial' || group === 'pelaksana' ? group : 'functional',
      group,
      level,
      class: grade,
      need: group === 'managerial' ? 1 : Math.max(1, Math.round(need * scale)),
      education,
    });
  const clerks = (at: FakeUnit, share: number) => {
    for (const [title, grade, need, education] of CLERKS)
      post(at, title, 'pelaksana', '', grade, Math.round(need * share), education);
  };
  AGENCIES.forEach(([name, parts, works], number) => {
    const agency = unit(name, 'opd', null, `${number + 1}`);
    const head = name.startsWith('Kecamatan')
      ? 'Camat'
      : name.startsWith('Sekretariat')
        ? 'Asisten Administrasi Umum'
        : `Kepala ${name}`;
    post(
      agency,
      head,
      'managerial',
      name.startsWith('Kecamatan') ? 'III.a' : 'II.b',
      name.startsWith('Kecamatan') ? 12 : 14,
      1,
      'S-1',
    );
    parts.forEach((part, at) => {
      const below = unit(
        part,
        part.startsWith('Kelurahan') ? 'kelurahan' : 'bidang',
        agency,
        `${number + 1}.${at + 1}`,
      );
      const lurah = part.startsWith('Kelurahan');
      post(
        below,
        lurah ? 'Lurah' : part.startsWith('Sekretariat') ? 'Sekretaris' : `Kepala ${part}`,
        'managerial',
        lurah ? 'IV.a' : part.startsWith('Sekretariat') ? 'III.a' : 'III.b',
        lurah ? 9 : 11,
        1,
        'S-1',
      );
      if (part.startsWith('Sekretariat'))
        post(below, 'Kepala Subbagian Umum dan Kepegawaian', 'managerial', 'IV.a', 9, 1, 'D-III');
      clerks(below, lurah ? 0.5 : 0.8);
      if (part.includes('Perencanaan') || part.includes('Organisasi'))
        post(below, 'Analis Kebijakan Ahli Muda', 'functional', 'Ahli Muda', 9, 2, 'S-1');
    });
    works.forEach((work, at) => {
      const below = unit(
        work,
        work.startsWith('Puskesmas') ? 'puskesmas' : work.startsWith('RSUD') ? 'uptd' : 'sekolah',
        agency,
        `${number + 1}.${parts.length + at + 1}`,
      );
      const hospital = work.startsWith('RSUD') ? 2.4 : 1;
      for (const [title, level, grade, need] of number === 1 ? SCHOOL : HEALTH) {
        const least = level === 'Terampil' || level === 'Mahir' ? 'D-III' : 'S-1';
        post(below, title, number === 1 ? 'teachers' : 'health', level, grade, need * hospital, least);
      }
      post(below, 'Pengolah Data dan Informasi', 'pelaksana', '', 6, 2 * hospital, 'D-III');
    });
  });
  return { units, positions };
}

function makePerson(roll: () => number, number: number, position: FakePosition | null): FakePerson {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T;
  const sex = roll() < 0.5 ? 'male' : 'female';
  const birth = 1967 + Math.floor(roll() * 32);
  const pppk = position?.family !== 'managerial' && roll() < 0.22;
  const start = Math.min(2025, birth + 22 + Math.floor(roll() * 6));
  const two = (value: number) => String(value).padStart(2, '0');
  const month = two(1 + Math.floor(roll() * 12));
  const day = two(1 + Math.floor(roll() * 28));
  const nip = `${birth}${month}${day}${start}${pppk ? '21' : two(1 + Math.floor(roll() * 12))}${sex === 'male' ? 1 : 2}${String(number % 1000).padStart(3, '0')}`;
  const title =
    position?.group === 'teachers'
      ? ', S.Pd.'
      : position?.group === 'health'
        ? ', A.Md.Kep.'
        : pick([', S.E.', ', S.Sos.', ', S.T.', ', S.H.', ', A.Md.', '', '']);
  const years = 2026 - start;
  const ranks = ['II/c', 'II/d', 'III/a', 'III/b', 'III/c', 'III/d', 'IV/a', 'IV/b'];
  const rank =
    ranks[
      Math.min(ranks.length - 1, Math.floor(years / 4.5) + (position?.family === 'managerial' ? 2 : 0))
    ] ?? 'III/a';
  const rating = () => (roll() < 0.14 ? 'Sangat Baik' : roll() < 0.94 ? 'Baik' : 'Butuh Perbaikan');
  return {
    nip,
    name: `${pick(sex === 'male' ? MEN : WOMEN)} ${pick(FAMILY)}${title}`,
    sex,
    golongan: pppk ? 'IX' : rank,
    status: pppk ? 'PPPK' : start >= 2025 ? 'CPNS' : 'PNS',
    position: position?.id ?? null,
    since: addDays(TODAY, -Math.floor(60 + roll() * 2600)),
    education: title.includes('A.Md') ? 'D-III' : title === '' ? 'SLTA' : 'S-1',
    ratings: [rating(), rating()],
    discipline: roll() < 0.015,
    luck: roll(),
  };
}

/** A region of about `people` staff. */
export function makeRegion(people: number, seed = 7): FakeRegion {
  const roll = dice(seed);
  const scale = Math.max(1, people / 600);
  const { units, positions } = unitsAndPositions(scale);
  const staff: FakePerson[] = [];
  for (const position of positions) {
    const agency = units[position.unit - 1]?.agency ?? 0;
    // Some agencies have too many, the health centres and schools too few: as it is in life.
    const lean =
      agency % 4 === 1
        ? 1.15
        : position.group === 'health'
          ? 0.7
          : position.group === 'teachers'
            ? 0.82
            : 0.95;
    const held =
      position.family === 'managerial'
        ? roll() < 0.9
          ? 1
          : 0
        : Math.max(0, Math.round(position.need * lean + (roll() - 0.5) * 3));
    for (let at = 0; at < held; at++) staff.push(makePerson(roll, staff.length + 1, position));
  }
  return { units, positions, staff };
}
