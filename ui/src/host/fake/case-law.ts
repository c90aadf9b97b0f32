/** The way of a case in the stand-in: which states it passes, who holds it, what may be decided. A sketch of handbook 8.1. */
import type { CaseChoice, OutsideView } from '../../contract/acts';
import { addDays } from '../../text/format';
import { TODAY } from './region';

export const ENDED = ['SELESAI', 'DITOLAK', 'DIBATALKAN', 'DICABUT'];

/** In the order of the work; the side states after them. */
export const STATES = [
  'DRAF',
  'DIAJUKAN',
  'VERIFIKASI_BERKAS',
  'PENILAIAN_KINERJA',
  'PERSETUJUAN_ASAL',
  'PERSETUJUAN_TUJUAN',
  'SIDANG_TPK',
  'MENUNGGU_PERTEK',
  'PERSETUJUAN_PPK',
  'PENOMORAN_SK',
  'SK_TERBIT',
  'PELANTIKAN',
  'SPMT',
  'PEMANTAUAN',
  'SELESAI',
];
export const SIDE_STATES = ['DIKEMBALIKAN', 'DITUNDA', 'DITOLAK', 'DIBATALKAN', 'DICABUT'];

interface Kind {
  outside: OutsideView | null;
  managerial: boolean;
  sameAgency: boolean;
}

export function routeOf({ outside, managerial, sameAgency }: Kind): string[] {
  const leaves = outside !== null && !outside.entering;
  return STATES.filter((state) => {
    if (state === 'PERSETUJUAN_ASAL' || state === 'PERSETUJUAN_TUJUAN')
      return outside !== null || !sameAgency;
    if (state === 'SIDANG_TPK') return managerial;
    if (state === 'MENUNGGU_PERTEK') return outside !== null;
    if (state === 'PELANTIKAN') return managerial && !leaves;
    return true;
  });
}

const HOLDERS: Record<string, string> = {
  DRAF: 'operator',
  DIAJUKAN: 'verifikator',
  VERIFIKASI_BERKAS: 'verifikator',
  PENILAIAN_KINERJA: 'verifikator',
  PERSETUJUAN_ASAL: 'origin',
  PERSETUJUAN_TUJUAN: 'destination',
  SIDANG_TPK: 'panel',
  MENUNGGU_PERTEK: 'bkn',
  PERSETUJUAN_PPK: 'penyetuju',
  PENOMORAN_SK: 'operator',
  SK_TERBIT: 'operator',
  PELANTIKAN: 'operator',
  SPMT: 'unit',
  PEMANTAUAN: 'raters',
  DIKEMBALIKAN: 'operator',
  DITUNDA: 'operator',
};

export function holderOf(state: string): string {
  return HOLDERS[state] ?? '';
}

/** Working days for a state; nothing where no deadline runs. */
const DAYS: Record<string, number> = {
  DIAJUKAN: 3,
  VERIFIKASI_BERKAS: 5,
  PENILAIAN_KINERJA: 5,
  PERSETUJUAN_ASAL: 15,
  PERSETUJUAN_TUJUAN: 15,
  MENUNGGU_PERTEK: 15,
  PERSETUJUAN_PPK: 15,
  SK_TERBIT: 5,
  PELANTIKAN: 30,
  SPMT: 7,
};

const isOff = (day: string) => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || day.endsWith('-12-25') || day.endsWith('-01-01');
};

export function workingDaysAfter(day: string, count: number): string {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, 1);
    if (!isOff(at)) left -= 1;
  }
  return at;
}

/** Working days from one day to another; negative when the other lies before. */
export function workingDaysBetween(from: string, to: string): number {
  let days = 0;
  const forth = to >= from;
  for (let at = from; at !== to;) {
    at = addDays(at, forth ? 1 : -1);
    if (!isOff(at)) days += forth ? 1 : -1;
  }
  return days;
}

export function daysOf(state: string): number | null {
  return DAYS[state] ?? null;
}

export function dueOf(state: string, since: string): string | null {
  const days = DAYS[state];
  return days === undefined ? null : workingDaysAfter(since, days);
}

interface Rule {
  states: string[];
  /** The account that takes it. */
  role: string;
  /** `next` of the route, or where it stands. */
  to: string;
}

const UNDER_WAY = STATES.slice(1, STATES.indexOf('PENOMORAN_SK'));
const ASKED = ['PERSETUJUAN_ASAL', 'PERSETUJUAN_TUJUAN', 'MENUNGGU_PERTEK'];

const RULES: Record<string, Rule> = {
  submit: { states: ['DRAF', 'DIKEMBALIKAN'], role: 'operator', to: 'DIAJUKAN' },
  take: { states: ['DIAJUKAN'], role: 'verifikator', to: 'next' },
  verify: { states: ['VERIFIKASI_BERKAS'], role: 'verifikator', to: 'next' },
  assess: { states: ['PENILAIAN_KINERJA'], role: 'verifikator', to: 'next' },
  answer: { states: ['PERSETUJUAN_ASAL', 'PERSETUJUAN_TUJUAN'], role: 'operator', to: 'next' },
  panel: { states: ['SIDANG_TPK'], role: 'verifikator', to: 'next' },
  pertek: { states: ['MENUNGGU_PERTEK'], role: 'operator', to: 'next' },
  ask: { states: ASKED, role: 'operator', to: 'same' },
  remind: { states: [...ASKED, 'SPMT'], role: 'operator', to: 'same' },
  deliver: { states: ['SK_TERBIT'], role: 'operator', to: 'next' },
  inaugurate: { states: ['PELANTIKAN'], role: 'operator', to: 'next' },
  report_duty: { states: ['SPMT'], role: 'operator', to: 'next' },
  finish: { states: ['PEMANTAUAN'], role: 'verifikator', to: 'SELESAI' },
  return: { states: UNDER_WAY, role: 'verifikator', to: 'DIKEMBALIKAN' },
  reject: { states: UNDER_WAY, role: 'verifikator', to: 'DITOLAK' },
  postpone: { states: UNDER_WAY, role: 'operator', to: 'DITUNDA' },
  resume: { states: ['DITUNDA'], role: 'operator', to: 'reached' },
  cancel: { states: ['DRAF', 'DIKEMBALIKAN', 'DITUNDA', ...UNDER_WAY], role: 'operator', to: 'DIBATALKAN' },
  correct: { states: UNDER_WAY.slice(1), role: 'verifikator', to: 'before' },
  note: { states: [...STATES, ...SIDE_STATES], role: 'operator', to: 'same' },
};

export function nextOf(route: readonly string[], state: string): string {
  return route[route.indexOf(state) + 1] ?? state;
}

/** Where a step leads; `null` where it cannot be taken. */
export function leadsTo(
  step: string,
  state: string,
  reached: string,
  route: readonly string[],
): string | null {
  const rule = RULES[step];
  if (!rule?.states.includes(state)) return null;
  if (rule.to === 'next') return nextOf(route, state);
  if (rule.to === 'same') return state;
  if (rule.to === 'before') return route[Math.max(0, route.indexOf(state) - 1)] ?? state;
  return rule.to === 'reached' ? reached : rule.to;
}

export function choicesOf(
  state: string,
  reached: string,
  route: readonly string[],
  roles: readonly string[],
  obstacles: (step: string) => string[],
): CaseChoice[] {
  return Object.entries(RULES).flatMap(([step, rule]) => {
    const to = leadsTo(step, state, reached, route);
    // A panel decides in its meeting.
    if (to === null || step === 'panel') return [];
    const allowed = roles.includes(rule.role) || (rule.role === 'operator' && roles.includes('verifikator'));
    return [{ step, to, obstacles: obstacles(step), allowed }];
  });
}

/** How pressing a deadline is. */
export function urgencyOf(due: string | null): string {
  if (due === null) return '';
  if (due < TODAY) return 'late';
  if (due === TODAY) return 'due';
  return workingDaysBetween(TODAY, due) <= 3 ? 'soon' : '';
}

export const REASONS = {
  refusals: [
    { code: 'kekurangan', name: 'Unit asal kekurangan pegawai', basis: 'Peta jabatan yang berlaku' },
    { code: 'tugas', name: 'Sedang memegang tugas yang belum selesai', basis: 'Kebijakan daerah' },
    {
      code: 'kompetensi',
      name: 'Kompetensi tidak sesuai kebutuhan unit tujuan',
      basis: 'PP 11/2017 Pasal 190',
    },
  ],
  rejections: [
    { code: 'P-07', name: 'Belum dua tahun dalam jabatan', basis: 'PerBKN 5/2019 Pasal 2 ayat (3)' },
    { code: 'P-09', name: 'Kinerja dua tahun terakhir tidak Baik', basis: 'PerBKN 5/2019 Pasal 3' },
    { code: 'P-11', name: 'Sedang menjalani hukuman disiplin', basis: 'PP 94/2021' },
  ],
};
