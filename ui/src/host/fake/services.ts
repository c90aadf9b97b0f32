/** Schools and health centres of the invented region, reckoned as simply as will draw every screen. */
import type { EditPuskesmas, EditSchool, SchoolView, SubjectTotals, SubjectView } from '../../contract/acts';
import type { FakeDesk } from '../fake';
import { TODAY, type FakeUnit } from './region';

export const SERVICES_CHANGES = {
  set_school: { label: 'ubah data sekolah', changed: ['school' as const] },
  set_puskesmas: { label: 'ubah data puskesmas', changed: ['puskesmas' as const] },
};

/** Weekly lesson hours by subject. */
const SMP: [string, number][] = [
  ['Pendidikan Agama Islam', 3],
  ['PPKn', 3],
  ['Bahasa Indonesia', 6],
  ['Matematika', 5],
  ['IPA', 5],
  ['IPS', 4],
  ['Bahasa Inggris', 4],
  ['Seni Budaya', 3],
  ['PJOK', 3],
  ['Prakarya', 2],
];
const CATEGORIES: [string, number][] = [
  ['dokter', 1],
  ['dokter_gigi', 1],
  ['perawat', 5],
  ['bidan', 4],
  ['kesmas', 2],
  ['kesling', 1],
  ['atlm', 1],
  ['gizi', 1],
  ['farmasi', 1],
  ['administrasi', 3],
  ['pekarya', 2],
];

export class FakeServices {
  schools = new Map<number, EditSchool>();
  kinds = new Map<number, EditPuskesmas>();

  constructor(readonly desk: FakeDesk) {
    this.#of('sekolah').forEach((unit, at) => {
      if (at % 5 !== 3) this.schools.set(unit.id, shipped(unit, at));
    });
    this.#of('puskesmas').forEach((unit, at) => {
      if (at % 5 !== 4)
        this.kinds.set(unit.id, { unit: unit.id, inpatient: at % 2 === 0, urban: at % 3 !== 0, from: null });
    });
  }

  get answers() {
    return {
      list_schools: () => this.#schools(),
      set_school: (request: EditSchool) => {
        this.schools.set(request.unit, request);
        return this.#schools();
      },
      list_health: () => this.#health(),
      set_puskesmas: (request: EditPuskesmas) => {
        this.kinds.set(request.unit, request);
        return this.#health();
      },
    };
  }

  #of(kind: string): FakeUnit[] {
    return this.desk.region.units.filter((unit) => unit.kind === kind);
  }

  #schools() {
    const units = this.#of('sekolah');
    const schools = units.flatMap((unit) => {
      const data = this.schools.get(unit.id);
      return data ? [viewOf(unit, data)] : [];
    });
    return {
      as_of: TODAY,
      schools,
      without_data: units
        .filter((unit) => !this.schools.has(unit.id))
        .map((unit) => ({ unit: unit.id, name: unit.name })),
      total: totalsOf(schools.flatMap((school) => school.subjects)),
    };
  }

  #health() {
    const units = this.#of('puskesmas');
    const held = this.desk.judge.heldAfter(null);
    return {
      as_of: TODAY,
      puskesmas: units.flatMap((unit) => {
        const kind = this.kinds.get(unit.id);
        if (!kind) return [];
        const categories = CATEGORIES.map(([category, base], at) => {
          const minimum = base + (kind.inpatient && at < 4 ? Math.ceil(base / 2) : 0);
          const there = Math.max(0, minimum + (((unit.id * 7 + at * 5) % 5) - 3));
          return { category, word: category, minimum, held: there, gap: there - minimum };
        });
        return [
          {
            unit: unit.id,
            name: unit.name,
            inpatient: kind.inpatient,
            urban: kind.urban,
            minimum: categories.reduce((sum, one) => sum + one.minimum, 0),
            held: categories.reduce((sum, one) => sum + one.held, 0),
            short: categories.reduce((sum, one) => sum + Math.max(0, -one.gap), 0),
            categories,
          },
        ];
      }),
      without_data: units
        .filter((unit) => !this.kinds.has(unit.id))
        .map((unit) => ({ unit: unit.id, name: unit.name })),
      wisn: this.desk.region.positions
        .filter((one) => one.group === 'health' && one.id % 3 !== 0)
        .map((one) => {
          const sum = one.need * 0.9 - 0.2;
          const factor = 1 / (1 - 0.1);
          const there = held.get(one.id) ?? 0;
          const ratio = there / (sum * factor);
          return {
            position: one.id,
            title: one.title,
            unit_name: this.desk.unit(one.unit)?.name ?? '',
            sum,
            support_percent: 10,
            factor,
            exact: sum * factor,
            need: Math.round(sum * factor),
            held: there,
            ratio,
            pressure: 1 - ratio,
          };
        }),
    };
  }
}

function shipped(unit: FakeUnit, at: number): EditSchool {
  const smp = unit.name.startsWith('SMP');
  const grades = smp ? [7, 8, 9] : [1, 2, 3, 4, 5, 6];
  const each = 1 + (at % 4);
  return {
    unit: unit.id,
    npsn: String(10_400_100 + at * 37),
    level: smp ? 'smp' : 'sd',
    curriculum: smp ? 'Kurikulum 2013 SMP' : 'Kurikulum SD',
    pupils: grades.length * each * 29,
    inclusive: at % 5 === 0,
    groups: Object.fromEntries(grades.map((grade) => [grade, each])),
    religions: at % 3 === 0 ? ['Islam', 'Kristen'] : ['Islam'],
    non_asn: at % 2 === 0 ? { PJOK: 1 } : {},
    from: null,
  };
}

function viewOf(unit: FakeUnit, data: EditSchool): SchoolView {
  const groups = Object.values(data.groups).reduce((sum, one) => sum + one, 0);
  const hours: [string, number][] =
    data.level === 'smp' || data.level === 'sma' || data.level === 'smk'
      ? SMP
      : [
          ['Guru kelas', 24],
          ...data.religions.map((one): [string, number] => [`Pendidikan Agama ${one}`, 4]),
          ['PJOK', 4],
        ];
  const subjects = hours.map(([subject, weekly], at) => line(subject, weekly * groups, data, unit.id + at));
  if (data.level === 'smp') subjects.push({ ...line('BK', 0, data, unit.id), exact: data.pupils / 150 });
  return {
    unit: unit.id,
    name: unit.name,
    npsn: data.npsn,
    level: data.level,
    curriculum: data.curriculum,
    pupils: data.pupils,
    inclusive: data.inclusive,
    groups: data.groups,
    religions: data.religions,
    non_asn: data.non_asn,
    class_groups: groups,
    subjects: groups > 0 ? subjects : [],
    totals: totalsOf(groups > 0 ? subjects : []),
    faults: groups > 0 ? [] : ['Jumlah rombel belum diisi. Isi rombel tiap tingkat.'],
  };
}

function line(subject: string, lessonHours: number, data: EditSchool, roll: number): SubjectView {
  const exact = lessonHours / 24;
  const need = Math.max(1, Math.round(exact));
  const pns = Math.max(0, need - ((roll * 3) % 4 === 0 ? 2 : (roll * 5) % 3 === 0 ? 1 : 0));
  const pppk = (roll * 7) % 5 === 0 ? 1 : 0;
  return {
    subject,
    lesson_hours: lessonHours,
    exact,
    need,
    spare_hours: need * 24 - lessonHours,
    pns,
    pppk,
    non_asn: data.non_asn[subject] ?? 0,
    gap: pns + pppk - need,
    retiring: roll % 9 === 0 ? 1 : 0,
  };
}

function totalsOf(subjects: SubjectView[]): SubjectTotals {
  const sum = (of: (one: SubjectView) => number) => subjects.reduce((total, one) => total + of(one), 0);
  return {
    need: sum((one) => one.need),
    pns: sum((one) => one.pns),
    pppk: sum((one) => one.pppk),
    non_asn: sum((one) => one.non_asn),
    gap: sum((one) => one.gap),
    retiring: sum((one) => one.retiring),
  };
}
