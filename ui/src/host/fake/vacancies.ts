/** What the stand-in says of open seats, of people above need and of acting holders. */
import type {
  ActingView,
  Acts,
  BalanceView,
  HeatRow,
  LeavingView,
  OpenSeat,
  PositionView,
  SpareView,
  VacancyView,
} from '../../contract/acts';
import { addDays } from '../../text/format';
import { refuse, type FakeDesk } from '../fake';
import { TODAY, type FakePerson, type FakePosition } from './region';

const CAUSES: [string, string][] = [
  ['retirement', 'pensiun'],
  ['move', 'mutasi'],
  ['new_post', 'formasi baru'],
  ['need_raised', 'kebutuhan naik'],
  ['contract_end', 'kontrak berakhir'],
  ['left', 'berhenti'],
];
const GONE = ['Hasan Basri', 'Nurhayati Lubis', 'Sutrisno', 'Rosmawati Daulay'];

type Answered = 'vacancies' | 'list_spare' | 'appoint_acting' | 'end_acting' | 'show_position' | 'heat';

export class FakeSeats {
  #acting = new Map<number, ActingView[]>();
  #last = 1;

  constructor(readonly desk: FakeDesk) {
    const open = desk.vacantPositions(null).find((one) => one.family === 'managerial');
    const stand = desk.region.staff[4];
    if (open && stand)
      this.#acting.set(open.id, [
        {
          acting: 1,
          kind: 'plt',
          nip: stand.nip,
          name: stand.name,
          letter: '800.1.3/41/BKPSDM/2026',
          from: '2026-09-01',
          until: '2026-12-31',
        },
      ]);
  }

  answers(): { [A in Answered]: (request: Acts[A]['request']) => Acts[A]['reply'] } {
    return {
      vacancies: (request) => this.#vacancies(request.ahead),
      list_spare: (request) => this.#spare(request.unit),
      show_position: (request) => this.#position(request.position),
      heat: (request) => heatRows(this.desk, request.root),
      appoint_acting: (request) => {
        const holders = this.#acting.get(request.position) ?? [];
        if (holders.length > 0)
          refuse(
            'acting_exists',
            `${holders[0]?.name} masih menjadi pelaksana. Akhiri dahulu penugasan itu.`,
          );
        const person = this.desk.judge.person(request.nip);
        this.#acting.set(request.position, [
          {
            acting: ++this.#last,
            kind: request.kind,
            nip: request.nip,
            name: person?.name ?? '',
            letter: request.letter,
            from: request.from,
            until: request.until,
          },
        ]);
        return this.#position(request.position);
      },
      end_acting: (request) => {
        for (const [position, holders] of this.#acting) {
          if (!holders.some((one) => one.acting === request.acting)) continue;
          this.#acting.set(position, []);
          return this.#position(position);
        }
        return refuse('acting_not_found', 'Penugasan itu tidak ada.');
      },
    };
  }

  #vacancies(ahead: number | null): VacancyView[] {
    const held = this.desk.judge.heldAfter(null);
    const until = addDays(TODAY, Math.round((ahead ?? 0) * 30.5));
    return this.desk.region.positions.flatMap((one) => {
      const has = held.get(one.id) ?? 0;
      const open = Math.max(0, one.need - has);
      const leaving = this.#leaving(one);
      const lacking = open > 0 ? TODAY : leaving[has - one.need]?.day;
      if (open === 0 && (ahead === null || !lacking || lacking > until)) return [];
      const post = this.desk.judge.post(one.id);
      const seats = seatsOf(one, open);
      const shortage = one.need === 0 ? 0 : open / one.need;
      return [
        {
          position: one.id,
          unit: post?.unit ?? '',
          unit_id: one.unit,
          agency: post?.agency ?? '',
          title: one.title,
          family: one.family,
          level: one.level,
          class: one.class,
          need: one.need,
          held: has,
          open,
          requirements: this.desk.requirements(one),
          seats,
          acting: this.#acting.get(one.id) ?? [],
          leaving,
          forecast: open > 0 ? (seats[0]?.since ?? TODAY) : (lacking ?? null),
          priority: {
            value: shortage,
            shortage,
            service: 0,
            index: one.group === 'health' ? 78.4 : null,
            weight: 0,
          },
        },
      ];
    });
  }

  #leaving(position: FakePosition): LeavingView[] {
    return this.desk.region.staff
      .filter((person) => person.position === position.id)
      .map((person) => ({
        nip: person.nip,
        name: person.name,
        day: retirementOf(person),
        reason: person.status === 'PPPK' ? 'contract_end' : 'retirement',
      }))
      .filter((one) => one.day > TODAY && one.day < '2029-01-01')
      .sort((a, b) => a.day.localeCompare(b.day));
  }

  #position(id: number): PositionView {
    const position = this.desk.judge.position(id);
    const line = this.desk.staffing(TODAY).positions.find((one) => one.id === id);
    if (!position || !line) refuse('position_not_found', 'Jabatan itu tidak ada.');
    const post = this.desk.judge.post(id);
    const managerial = position.family === 'managerial';
    return {
      line,
      unit_name: post?.unit ?? '',
      agency: post?.agency ?? '',
      requirements: this.desk.requirements(position),
      need_basis: managerial ? 'peta' : 'abk',
      need_detail: managerial
        ? 'Satu pejabat untuk satu jabatan'
        : '1.464 jam : 1.250 jam = 1,17; dibulatkan 1',
      holders: this.desk.region.staff
        .filter((person) => person.position === id)
        .map((person) => this.desk.line(person)),
      acting: this.#acting.get(id) ?? [],
      seats: seatsOf(position, Math.max(0, -line.gap)),
      leaving: this.#leaving(position),
      entries: this.desk.course.entries.get(line.id) ?? [],
    };
  }

  #spare(unit: number): SpareView[] {
    const inside = new Set(this.desk.below(unit));
    const held = this.desk.judge.heldAfter(null);
    const open = new Map<string, number>();
    for (const one of this.desk.vacantPositions(null))
      open.set(one.title, (open.get(one.title) ?? 0) + one.need - (held.get(one.id) ?? 0));
    return this.desk.region.positions.flatMap((one) => {
      const has = held.get(one.id) ?? 0;
      if (!inside.has(one.unit) || has <= one.need) return [];
      const people = this.desk.region.staff
        .filter((person) => person.position === one.id)
        .map((person) => ({ person, months: monthsSince(person.since) }))
        .sort((a, b) => b.months - a.months)
        .map(({ person, months }, at) => ({
          nip: person.nip,
          name: person.name,
          golongan: person.golongan,
          education: person.education,
          months_in_post: months,
          leaves: retirementOf(person) < '2032-01-01' ? retirementOf(person) : null,
          fitting_seats: open.get(one.title) ?? 0,
          proposed: at < has - one.need,
          reason: `${months} bulan dalam jabatan, ${open.get(one.title) ?? 0} kursi cocok di tempat lain`,
        }));
      const name = this.desk.unit(one.unit)?.name ?? '';
      return [
        {
          position: one.id,
          title: one.title,
          unit: one.unit,
          unit_name: name,
          need: one.need,
          held: has,
          over: has - one.need,
          people,
        },
      ];
    });
  }
}

function seatsOf(position: FakePosition, open: number): OpenSeat[] {
  return Array.from({ length: open }, (_, at) => {
    const [cause, word] = CAUSES[(position.id * 5 + at) % CAUSES.length] ?? ['left', 'berhenti'];
    const known = (position.id + at) % 7 !== 0;
    const someone = cause === 'retirement' || cause === 'move' || cause === 'left';
    return {
      since: known ? addDays(TODAY, -((position.id * 37 + at * 91) % 900)) : null,
      cause,
      cause_word: word,
      who: someone && known ? (GONE[(position.id + at) % GONE.length] ?? null) : null,
    };
  }).sort((a, b) => (a.since ?? '').localeCompare(b.since ?? ''));
}

function retirementOf(person: FakePerson): string {
  return `${Number(person.nip.slice(0, 4)) + 58}-${person.nip.slice(4, 6)}-01`;
}

function monthsSince(day: string): number {
  return Math.floor((Date.parse(TODAY) - Date.parse(day)) / 2_629_800_000);
}

/** Units right below another (the agencies without one), by family of their posts. */
export function heatRows(desk: FakeDesk, root: number | null): HeatRow[] {
  const staffing = desk.staffing(TODAY);
  return staffing.units
    .filter((unit) => unit.parent === root)
    .map((unit) => {
      const inside = new Set(desk.below(unit.id));
      const balance = (group: FakePosition['group'] | null): BalanceView => {
        const list = staffing.positions.filter(
          (one) => inside.has(one.unit) && (group === null || desk.judge.position(one.id)?.group === group),
        );
        const need = list.reduce((sum, one) => sum + one.need, 0);
        const held = list.reduce((sum, one) => sum + one.held, 0);
        return { need, held, gap: held - need };
      };
      return {
        unit: unit.id,
        name: unit.name,
        managerial: balance('managerial'),
        teachers: balance('teachers'),
        health: balance('health'),
        functional: balance('functional'),
        pelaksana: balance('pelaksana'),
        total: balance(null),
      };
    });
}
