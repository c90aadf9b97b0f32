/** The calendar of the stand-in: deadlines of its cases, and what the other stand-ins hold due. */
import type { Acts, CalendarItem, OfficerLoad } from '../../contract/acts';
import { addDays, longDate } from '../../text/format';
import type { FakeDesk } from '../fake';
import { daysOf, holderOf, workingDaysBetween } from './case-law';
import type { FakeCase } from './cases';
import { TODAY } from './region';

const KINDS: Record<string, string> = {
  DIAJUKAN: 'verification',
  VERIFIKASI_BERKAS: 'verification',
  PENILAIAN_KINERJA: 'assessment',
  PERSETUJUAN_ASAL: 'consent',
  PERSETUJUAN_TUJUAN: 'consent',
  SIDANG_TPK: 'panel',
  MENUNGGU_PERTEK: 'pertek',
  PERSETUJUAN_PPK: 'approval',
  SK_TERBIT: 'delivery',
  PELANTIKAN: 'inauguration',
  SPMT: 'spmt',
  DITUNDA: 'postponed',
};
const TITLES: Record<string, string> = {
  verification: 'Verifikasi berkas',
  assessment: 'Penilaian kinerja',
  consent: 'Jawaban permintaan persetujuan',
  pertek: 'Pertimbangan teknis BKN',
  approval: 'Persetujuan PPK',
  delivery: 'Penyerahan SK',
  inauguration: 'Pelantikan',
  spmt: 'SPMT dikembalikan',
  postponed: 'Penundaan berakhir',
  evaluation: 'Evaluasi setelah 3 bulan',
  panel: 'Sidang TPK',
};
const OTHERS = ['origin', 'destination', 'panel', 'bkn', 'unit', 'raters'];
const NONE = {
  case: null,
  meeting: null,
  objection: null,
  evaluation: null,
  task: null,
  course: null,
  plan: null,
};

export class FakeCalendar {
  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return { calendar: (request: Acts['calendar']['request']) => this.#calendar(request) };
  }

  async #calendar(request: Acts['calendar']['request']): Promise<Acts['calendar']['reply']> {
    const until = request.until ?? addDays(TODAY, 30);
    const every = [
      ...this.desk.cases.all.flatMap((one) => this.#ofCase(one)),
      ...(await this.#ofMeetings()),
    ].filter(
      (item) =>
        item.day <= until &&
        (request.officer === null || item.officer === request.officer) &&
        (request.nip === null || item.nip === request.nip),
    );
    every.sort((a, b) => a.day.localeCompare(b.day) || a.title.localeCompare(b.title));
    const counted = (urgency: string) => every.filter((item) => item.urgency === urgency).length;
    const years = [...new Set([TODAY.slice(0, 4), until.slice(0, 4)])];
    const holidays = (
      await Promise.all(years.map((year) => this.desk.answers.list_holidays?.({ year: Number(year) })))
    ).flatMap((view) => view?.holidays ?? []);
    return {
      today: TODAY,
      until,
      items: every,
      late: counted('late'),
      due_today: counted('due'),
      soon: counted('soon'),
      blocked: every.filter((item) => item.blocked !== '').length,
      officers: loads(every),
      holidays: holidays.filter((one) => one.day >= TODAY && one.day <= until),
      remarks:
        until >= '2027-01-02'
          ? [
              'Hari libur tahun 2027 belum lengkap; tenggat yang melewatinya dapat bergeser. Isi di Pengaturan, bagian Hari libur.',
            ]
          : [],
    };
  }

  #ofCase(one: FakeCase): CalendarItem[] {
    const kind = KINDS[one.state] ?? 'evaluation';
    const due = one.state === 'PEMANTAUAN' ? addDays(one.tmt ?? TODAY, 92) : one.due;
    if (due === null) return [];
    const line = this.desk.cases.line(one);
    const days = daysOf(one.state);
    const left = workingDaysBetween(TODAY, due);
    const urgency = due < TODAY ? 'late' : due === TODAY ? 'due' : left <= 3 ? 'soon' : 'later';
    return [
      {
        ...NONE,
        kind,
        day: due,
        left,
        urgency,
        lapsed: urgency === 'late' && OTHERS.includes(holderOf(one.state)),
        blocked: line.blocked,
        title: TITLES[kind] ?? kind,
        nip: one.nip,
        name: line.name,
        officer: one.officer,
        holder: holderOf(one.state),
        case: one.id,
        plan: one.plan,
        counted: days === null ? '' : `${days} hari kerja sejak ${longDate(one.since)}`,
        basis: days === null ? '' : 'PerBKN 5/2019 Pasal 5',
      },
    ];
  }

  async #ofMeetings(): Promise<CalendarItem[]> {
    const meetings = (await this.desk.answers.list_meetings?.({ kind: null, plan: null })) ?? [];
    return meetings
      .filter((one) => one.state === 'planned')
      .map((one) => ({
        ...NONE,
        kind: 'meeting',
        day: one.day,
        left: workingDaysBetween(TODAY, one.day),
        urgency: one.day < TODAY ? 'late' : one.day === TODAY ? 'due' : 'later',
        lapsed: false,
        blocked: '',
        title: one.topic || 'Rapat',
        nip: '',
        name: '',
        officer: '',
        holder: '',
        meeting: one.meeting,
        counted: '',
        basis: '',
      }));
  }
}

function loads(items: readonly CalendarItem[]): OfficerLoad[] {
  const by = new Map<string, OfficerLoad>();
  for (const item of items) {
    const load = by.get(item.officer) ?? { officer: item.officer, late: 0, due: 0, soon: 0, open: 0 };
    load.open += 1;
    if (item.urgency === 'late' || item.urgency === 'due' || item.urgency === 'soon') load[item.urgency] += 1;
    by.set(item.officer, load);
  }
  return [...by.values()].sort((a, b) => a.officer.localeCompare(b.officer));
}
