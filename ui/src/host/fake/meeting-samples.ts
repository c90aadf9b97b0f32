/** The meetings that the stand-in begins with. */
import type { CaseLine, Seat } from '../../contract/acts';
import { addDays } from '../../text/format';
import type { FakeDesk } from '../fake';
import { casesIn } from './after-cases';
import { TODAY } from './region';

/** States whose cases a meeting is about. */
export const AGENDA_STATES: Record<string, string[]> = {
  tpk: ['SIDANG_TPK'],
  pelantikan: ['PELANTIKAN'],
  sosialisasi: [],
};

export interface KeptMeeting {
  meeting: number;
  kind: string;
  day: string;
  time: string;
  place: string;
  topic: string;
  number: string;
  state: string;
  plan: number | null;
  invited: string | null;
  note: string;
  people: (Seat & { present: boolean | null })[];
  agenda: { line: CaseLine; decision: string; note: string }[];
}

export async function firstMeetings(desk: FakeDesk): Promise<KeptMeeting[]> {
  const heads = desk.region.staff.filter(
    (person) => desk.judge.position(person.position)?.family === 'managerial',
  );
  const seats = (count: number, present: boolean | null): KeptMeeting['people'] =>
    heads.slice(0, count).map((person, at) => ({
      nip: person.nip,
      role: at === 0 ? 'ketua' : at === 1 ? 'sekretaris' : 'anggota',
      present,
    }));
  const waiting = await casesIn(desk, AGENDA_STATES['tpk'] ?? []);
  const sworn = await casesIn(desk, AGENDA_STATES['pelantikan'] ?? []);
  const passed = await casesIn(desk, ['PERSETUJUAN_PPK', 'PENOMORAN_SK']);
  const onAgenda = (lines: CaseLine[], decision = '') => lines.map((line) => ({ line, decision, note: '' }));
  const base = { number: '', invited: null, note: '', plan: null, topic: '', state: 'planned' };
  if (waiting.length + sworn.length + passed.length === 0 && desk.plans.length === 0) return [];
  return [
    {
      ...base,
      meeting: 1,
      kind: 'tpk',
      day: desk.after.holidays.after(TODAY, -1),
      time: '09.00',
      place: 'Ruang rapat Sekretaris Daerah',
      topic: 'Sidang mutasi triwulan I',
      invited: '2026-11-16',
      people: seats(5, null),
      agenda: onAgenda(waiting.slice(0, 400)),
    },
    {
      ...base,
      meeting: 2,
      kind: 'tpk',
      day: '2026-10-14',
      time: '13.30',
      place: 'Ruang rapat Sekretaris Daerah',
      topic: 'Sidang pengisian Dinas Pendidikan',
      number: 'BA/011/BKPSDM/2026',
      state: 'held',
      invited: '2026-10-09',
      people: seats(5, true).map((one, at) => ({ ...one, present: at !== 4 })),
      agenda: onAgenda(passed.slice(0, 6), 'setuju'),
    },
    {
      ...base,
      meeting: 3,
      kind: 'pelantikan',
      day: desk.after.holidays.after(TODAY, 6),
      time: '10.00',
      place: 'Aula Kantor Wali Kota',
      topic: 'Pelantikan dan pengambilan sumpah jabatan',
      people: seats(1, null),
      agenda: onAgenda(sworn.slice(0, 200)),
    },
    ...desk.plans.slice(0, 1).flatMap((plan): KeptMeeting[] => [
      {
        ...base,
        meeting: 4,
        kind: 'sosialisasi',
        plan: plan.plan,
        day: '2026-11-12',
        time: '09.00',
        place: 'Aula Dinas Kesehatan',
        topic: 'Penjelasan rencana pemerataan tenaga kesehatan',
        state: 'held',
        invited: '2026-11-06',
        people: plan.moves.slice(0, 9).map((move, at) => ({
          nip: move.nip,
          role: 'peserta',
          present: at % 4 !== 3,
        })),
        agenda: [],
      },
      {
        ...base,
        meeting: 5,
        kind: 'sosialisasi',
        plan: plan.plan,
        day: addDays(TODAY, 11),
        time: '14.00',
        place: 'Puskesmas Tanjung Elok',
        topic: 'Penjelasan lanjutan bagi unit tujuan',
        people: plan.moves.slice(9, 14).map((move) => ({ nip: move.nip, role: 'peserta', present: null })),
        agenda: [],
      },
    ]),
  ];
}
