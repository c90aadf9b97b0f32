/** What the office keeps about people beyond the files of SIASN: made up from the person, and then truly kept. */
import type {
  AskNineBox,
  CareerView,
  CircumstanceView,
  CompetenceView,
  OriginView,
  PersonFile,
  RelativeView,
  RemoveRecord,
  RequestView,
  SetCareer,
  SetCircumstance,
  SetCompetence,
  SetRelative,
  SetRequest,
  SetTalent,
  SetTraining,
  TalentView,
  TrainingView,
} from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import { addDays } from '../../text/format';
import type { Kind } from '../host';
import { TODAY, type FakePerson } from './region';
import { madeRequest, wishes } from './requests';
import { boxOf, FOLLOW_UPS, nineBox } from './talent';

export const REGISTER_CHANGES = {
  set_circumstance: { label: 'catat keadaan khusus', changed: ['circumstance' as const] },
  set_relative: { label: 'catat hubungan keluarga', changed: ['relative' as const] },
  set_career: { label: 'catat riwayat jabatan', changed: ['career' as const] },
  set_competence: { label: 'catat kompetensi', changed: ['competence' as const] },
  set_talent: { label: 'catat talenta', changed: ['talent' as const] },
  set_training: { label: 'catat diklat', changed: ['training' as const] },
  set_request: { label: 'catat permohonan mutasi', changed: ['request' as const] },
  remove_record: {
    label: 'hapus catatan pegawai',
    changed: ['circumstance', 'relative', 'career', 'competence', 'talent', 'training', 'request'] as Kind[],
  },
};

const MANAGERIAL = [
  'Integritas',
  'Kerja sama',
  'Komunikasi',
  'Orientasi pada hasil',
  'Pelayanan publik',
  'Pengembangan diri dan orang lain',
  'Mengelola perubahan',
  'Pengambilan keputusan',
  'Perekat bangsa',
];

interface Kept {
  circumstance: CircumstanceView[];
  relative: RelativeView[];
  career: CareerView[];
  competence: CompetenceView[];
  talent: TalentView[];
  training: TrainingView[];
  request: RequestView[];
}

export class FakeRegisters {
  #kept = new Map<string, Kept>();
  #last = 0;

  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {
      person_file: (request: { nip: string }) => this.file(request.nip),
      set_circumstance: ({ nip, id, ...rest }: SetCircumstance) =>
        this.#put(nip, 'circumstance', id, {
          ...rest,
          active: rest.from <= TODAY && (rest.until ?? '9999') >= TODAY,
        }),
      set_relative: ({ nip, id, other, ...rest }: SetRelative) => {
        const line = this.desk.line(this.#person(other));
        if (this.#of(nip).relative.some((one) => one.nip === other && one.id !== id))
          refuse('relative_known', 'Hubungan dengan pegawai ini sudah tercatat. Ubah catatan yang ada.');
        return this.#put(nip, 'relative', id, {
          ...rest,
          nip: other,
          name: line.name,
          position: line.position,
          unit: line.unit,
        });
      },
      set_career: ({ nip, id, ...rest }: SetCareer) => this.#put(nip, 'career', id, rest),
      set_competence: ({ nip, id, ...rest }: SetCompetence) => {
        if (this.#of(nip).competence.some((one) => one.name === rest.name && one.id !== id))
          refuse('competence_known', `${rest.name} sudah tercatat. Ubah catatan yang ada.`);
        return this.#put(nip, 'competence', id, {
          ...rest,
          asked: MANAGERIAL.includes(rest.name) ? this.#asked(this.#person(nip)) : 0,
        });
      },
      set_talent: ({ nip, ...rest }: SetTalent) => {
        const box = boxOf(rest.performance, rest.potential);
        const known = this.#of(nip).talent.find((one) => one.year === rest.year);
        return this.#put(nip, 'talent', known?.id ?? null, {
          ...rest,
          box,
          follow_up: FOLLOW_UPS[box - 1] ?? '',
        });
      },
      set_training: ({ nip, id, ...rest }: SetTraining) => this.#put(nip, 'training', id, rest),
      set_request: (request: SetRequest) => {
        const { nip, id, day, number, reason, state } = request;
        const targets = wishes(this.desk, request);
        const before = this.#of(nip).request.find((one) => one.id === id);
        const kept = before ?? { officer: this.desk.account?.name ?? '', note: '', case: null };
        return this.#put(nip, 'request', id, { ...kept, day, number, reason, state, targets });
      },
      remove_record: (request: RemoveRecord) => {
        const kept = this.#of(request.nip);
        const register = request.register as keyof Kept;
        Object.assign(kept, { [register]: kept[register].filter((one) => one.id !== request.id) });
        return this.file(request.nip);
      },
      nine_box: (request: AskNineBox) => this.#nineBox(request),
    };
  }

  overdue(person: FakePerson): number | null {
    const months = Math.floor((Date.parse(TODAY) - Date.parse(person.since)) / 2_629_800_000) - 60;
    return months > 0 ? months : null;
  }

  file(nip: string): PersonFile {
    const person = this.#person(nip);
    const kept = this.#of(nip);
    const rated = kept.competence.filter((one) => one.asked > 0);
    const asked = rated.reduce((sum, one) => sum + one.asked, 0);
    const met = rated.reduce((sum, one) => sum + Math.min(one.level, one.asked), 0);
    return {
      nip,
      name: person.name,
      circumstances: kept.circumstance,
      relatives: kept.relative,
      career: kept.career,
      competences: kept.competence,
      jpm_technical: null,
      jpm_managerial: asked === 0 ? null : (met / asked) * 100,
      talent: kept.talent,
      trainings: kept.training,
      requests: kept.request,
      overdue_months: this.overdue(person),
      can_edit: this.desk.account?.roles.includes('operator') ?? false,
    };
  }

  /** Every request, with the person who made it. */
  requests(): { person: FakePerson; request: RequestView }[] {
    return this.desk.region.staff.flatMap((person) =>
      this.#of(person.nip).request.map((request) => ({ person, request })),
    );
  }

  #person(nip: string): FakePerson {
    return this.desk.judge.person(nip) ?? refuse('nip_unknown', 'NIP itu tidak dikenal.');
  }

  #asked(person: FakePerson): number {
    const position = this.desk.judge.position(person.position);
    return position?.family === 'managerial' ? 3 : position?.level.startsWith('Ahli') ? 2 : 1;
  }

  #put<R extends keyof Kept>(nip: string, register: R, id: number | null, fields: object): PersonFile {
    const list: { id: number }[] = this.#of(nip)[register];
    const record = { ...fields, id: id ?? ++this.#last, origin: this.#form() };
    const at = list.findIndex((one) => one.id === id);
    if (at < 0) list.unshift(record);
    else list[at] = record;
    return this.file(nip);
  }

  #form(): OriginView {
    return {
      told: `Diisi ${this.desk.account?.name ?? 'operator'} lewat formulir, 21 November 2026`,
      kind: 'form',
      file: null,
      row: null,
      seq: this.desk.journal.length + 1,
      opens: null,
    };
  }

  #row(file: string, row: number): OriginView {
    return {
      told: `${file} baris ${row}, diimpor 20 November 2026 oleh operator`,
      kind: 'file',
      file,
      row,
      seq: 2,
      opens: null,
    };
  }

  #of(nip: string): Kept {
    const known = this.#kept.get(nip);
    if (known) return known;
    const made = this.#make(this.#person(nip));
    this.#kept.set(nip, made);
    return made;
  }

  #make(person: FakePerson): Kept {
    const at = this.desk.region.staff.indexOf(person);
    const id = () => ++this.#last;
    const asked = this.#asked(person);
    const rated = at % 5 < 3;
    const start = Number(person.nip.slice(8, 12));
    const talent = this.#talent(person);
    const asks = madeRequest(this.desk, person, at);
    const training = (name: string, year: number, hours: number | null): TrainingView => ({
      id: id(),
      name,
      year,
      hours,
      certificate: `${800 + (at % 90)}/DIKLAT/${year}`,
      origin: this.#row('diklat.xlsx', 3 + at),
    });
    return {
      request: asks ? [{ id: id(), ...asks, origin: this.#row('permohonan.xlsx', 2 + at) }] : [],
      circumstance:
        at % 17 === 4
          ? [
              {
                id: id(),
                kind: 'treasurer',
                from: '2026-01-02',
                until: null,
                note: 'SK Wali Kota 900/14/2026',
                active: true,
                origin: this.#row('keadaan_khusus.xlsx', 2 + (at % 40)),
              },
            ]
          : [],
      relative: [],
      career:
        at % 3 !== 2
          ? [
              {
                id: id(),
                title: 'Pengolah Data dan Informasi',
                family: 'pelaksana',
                level: '',
                unit: 'Sekretariat Dinas Perhubungan',
                from: `${start}-03-01`,
                until: addDays(person.since, -1),
                origin: this.#row('riwayat_jabatan.xlsx', 2 + at),
              },
            ]
          : [],
      competence: rated
        ? MANAGERIAL.map((name, which) => ({
            id: id(),
            name,
            technical: false,
            level: Math.max(
              1,
              Math.min(5, asked + (((at + which * 3) % 4) - 1 > 1 ? 1 : ((at + which) % 3) - 1)),
            ),
            asked,
            day: '2025-08-14',
            origin: this.#row('asesmen_kompetensi.xlsx', 2 + at),
          }))
        : [],
      talent: talent
        ? [
            {
              id: id(),
              year: 2025,
              ...talent,
              box: boxOf(talent.performance, talent.potential),
              follow_up: FOLLOW_UPS[boxOf(talent.performance, talent.potential) - 1] ?? '',
              origin: this.#row('talenta_2025.xlsx', 2 + at),
            },
          ]
        : [],
      training:
        at % 2 === 0
          ? [
              training('Pelatihan Dasar CPNS', start + 1, 511),
              training('Pengelolaan Arsip Dinamis', 2023, 24),
            ]
          : [],
    };
  }

  #talent(person: FakePerson): { performance: number; potential: number } | null {
    if (person.luck < 0.4) return null;
    const base = Math.round(52 + 46 * ((person.luck * 13) % 1));
    return { performance: base, potential: Math.round(55 + 44 * ((person.luck * 71) % 1)) };
  }

  #nineBox(request: AskNineBox) {
    const inside = request.unit === null ? null : new Set(this.desk.below(request.unit));
    const year = request.year ?? 2025;
    const staff = this.desk.region.staff.filter(
      (one) => inside === null || inside.has(this.desk.judge.position(one.position)?.unit ?? -1),
    );
    const people = staff.flatMap((person) => {
      const known = this.#kept.get(person.nip)?.talent.find((one) => one.year === year);
      const scores = known ?? (year === 2025 ? this.#talent(person) : null);
      if (!scores) return [];
      const { performance, potential } = scores;
      return [{ person, position: this.desk.line(person).position, performance, potential }];
    });
    return nineBox(people, staff.length - people.length, year, request.box);
  }
}
