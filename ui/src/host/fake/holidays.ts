/** Days on which the invented offices are closed: those of the program, and those that the office entered itself. */
import type { HolidayView, HolidaysView, SetHolidays } from '../../contract/acts';
import { addDays } from '../../text/format';
import { refuse, type FakeDesk } from '../fake';

export const HOLIDAY_CHANGES = {
  set_holidays: { label: 'ubah hari libur', changed: ['holiday' as const, 'case' as const] },
};

const FIRST_YEAR = 2020;
const LAST_YEAR = 2035;
const TOGETHER = 'SKB 3 Menteri 1497/2025, 2/2025 dan 5/2025';

/** The same day every year: month and day, name, legal basis. */
const FIXED: [string, string, string][] = [
  ['01-01', 'Tahun Baru Masehi', 'Keppres 251/1967; Keppres 8/2024'],
  ['05-01', 'Hari Buruh Internasional', 'Keppres 24/2013; Keppres 8/2024'],
  ['06-01', 'Hari Lahir Pancasila', 'Keppres 24/2016; Keppres 8/2024'],
  ['08-17', 'Proklamasi Kemerdekaan', 'Keppres 251/1967; Keppres 8/2024'],
  ['12-25', 'Kelahiran Yesus Kristus', 'Keppres 251/1967; Keppres 8/2024'],
];

const MOVING: [string, string, string][] = [
  ['2026-01-16', 'Isra Mikraj Nabi Muhammad S.A.W.', 'nasional'],
  ['2026-02-16', 'Cuti bersama Tahun Baru Imlek 2577 Kongzili', 'cuti_bersama'],
  ['2026-02-17', 'Tahun Baru Imlek 2577 Kongzili', 'nasional'],
  ['2026-03-18', 'Cuti bersama Hari Suci Nyepi (Tahun Baru Saka 1948)', 'cuti_bersama'],
  ['2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)', 'nasional'],
  ['2026-03-20', 'Cuti bersama Idulfitri 1447 Hijriah', 'cuti_bersama'],
  ['2026-03-21', 'Idulfitri 1447 Hijriah', 'nasional'],
  ['2026-03-22', 'Idulfitri 1447 Hijriah', 'nasional'],
  ['2026-03-23', 'Cuti bersama Idulfitri 1447 Hijriah', 'cuti_bersama'],
  ['2026-03-24', 'Cuti bersama Idulfitri 1447 Hijriah', 'cuti_bersama'],
  ['2026-04-03', 'Wafat Yesus Kristus', 'nasional'],
  ['2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)', 'nasional'],
  ['2026-05-14', 'Kenaikan Yesus Kristus', 'nasional'],
  ['2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus', 'cuti_bersama'],
  ['2026-05-27', 'Iduladha 1447 Hijriah', 'nasional'],
  ['2026-05-28', 'Cuti bersama Iduladha 1447 Hijriah', 'cuti_bersama'],
  ['2026-05-31', 'Hari Raya Waisak 2570 BE', 'nasional'],
  ['2026-06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah', 'nasional'],
  ['2026-08-25', 'Maulid Nabi Muhammad S.A.W.', 'nasional'],
  ['2026-12-24', 'Cuti bersama Kelahiran Yesus Kristus', 'cuti_bersama'],
];

/** Weekday of a day, 0 for Sunday. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

export class FakeHolidays {
  own: readonly HolidayView[] = [
    {
      day: '2026-09-07',
      name: 'Hari Jadi Kota Rantau Bahari',
      kind: 'daerah',
      basis: 'Keputusan Wali Kota 12 Tahun 2026',
      shipped: false,
    },
  ];

  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {
      list_holidays: (request: { year: number }) => this.year(request.year),
      set_holidays: (request: SetHolidays) => this.#set(request),
    };
  }

  isWorking(day: string): boolean {
    const own = this.own.find((one) => one.day === day);
    if (own?.kind === 'kerja') return true;
    if (own) return false;
    const at = weekday(day);
    return at !== 0 && at !== 6 && !shipped(Number(day.slice(0, 4))).some((one) => one.day === day);
  }

  /** So many working days after a day, or before it. */
  after(day: string, days: number): string {
    let at = day;
    for (let left = Math.abs(days); left > 0;) {
      at = addDays(at, days < 0 ? -1 : 1);
      if (this.isWorking(at)) left -= 1;
    }
    return at;
  }

  year(year: number): HolidaysView {
    const own = this.own.filter((one) => one.day.startsWith(`${year}-`));
    const holidays = [
      ...shipped(year).filter((one) => !own.some((mine) => mine.day === one.day)),
      ...own,
    ].sort((a, b) => a.day.localeCompare(b.day));
    let working = 0;
    for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1))
      if (this.isWorking(day)) working += 1;
    const moving = holidays.filter(
      (one) => one.kind === 'nasional' && !FIXED.some(([fixed]) => one.day.endsWith(fixed)),
    );
    return {
      year,
      holidays,
      complete: moving.length > 0,
      working_days: working,
      can_edit: this.desk.account?.roles.includes('penyetuju') ?? false,
    };
  }

  #set(request: SetHolidays): HolidaysView {
    if (!this.desk.account?.roles.includes('penyetuju'))
      refuse('role_missing', 'Hari libur diubah oleh penyetuju. Ganti akun.');
    const wrong = request.holidays.find((one) => !one.day.startsWith(`${request.year}-`));
    if (wrong) refuse('holiday_year', `${wrong.day} bukan dalam tahun ${request.year}. Betulkan tanggalnya.`);
    const days = request.holidays.map((one) => one.day);
    const twice = days.find((day, at) => days.indexOf(day) !== at);
    if (twice) refuse('holiday_twice', `Tanggal ${twice} tertulis dua kali. Hapus salah satu.`);
    if (request.holidays.some((one) => one.name.trim() === ''))
      refuse('holiday_name', 'Ada hari libur tanpa nama. Isi namanya.');
    const known = shipped(request.year);
    const same = (one: HolidayView) =>
      known.some((ours) => ours.day === one.day && ours.name === one.name && ours.kind === one.kind);
    this.own = [
      ...this.own.filter((one) => !one.day.startsWith(`${request.year}-`)),
      ...request.holidays.filter((one) => !same(one)).map((one) => ({ ...one, shipped: false })),
    ];
    return this.year(request.year);
  }
}

function shipped(year: number): HolidayView[] {
  const fixed =
    year < FIRST_YEAR || year > LAST_YEAR
      ? []
      : FIXED.map(([day, name, basis]) => ({
          day: `${year}-${day}`,
          name,
          kind: 'nasional',
          basis,
          shipped: true,
        }));
  const moving = MOVING.filter(([day]) => day.startsWith(`${year}-`)).map(([day, name, kind]) => ({
    day,
    name,
    kind,
    basis: TOGETHER,
    shipped: true,
  }));
  return [...fixed, ...moving];
}
