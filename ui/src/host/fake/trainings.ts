/** Training and tasks of moved people in the stand-in: needs from the gap, courses, the gate, hours of the year. */
import type {
  CaseLine,
  CourseView,
  EndCourse,
  ListTraining,
  NeedView,
  SetCourse,
  TrainingPlanView,
} from '../../contract/acts';
import { addDays } from '../../text/format';
import { refuse, type FakeDesk } from '../fake';
import { AFTER, casesIn } from './after-cases';
import { TODAY } from './region';

const COURSE = ['course' as const, 'case' as const];

export const TRAINING_CHANGES = {
  set_course: { label: 'rencanakan pelatihan', changed: COURSE },
  end_course: { label: 'akhiri pelatihan', changed: [...COURSE, 'competence' as const] },
};

/** Lesson hours of a year (PP 11/2017 article 203). */
const TARGET = 20;

const WANTED: [string, boolean, string][] = [
  ['Pelayanan publik', false, 'bimtek'],
  ['Manajemen perubahan', false, 'mentoring'],
  ['Keperawatan gawat darurat', true, 'diklat_teknis'],
  ['Pengelolaan data', true, 'bimtek'],
];
const PROVIDERS = ['BKPSDM Rantau Bahari', 'Bapelkes Provinsi Andalan', 'RSUD Rantau Bahari'];

export class FakeTrainings {
  kept: readonly CourseView[] | null = null;

  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {
      list_training: (request: ListTraining) => this.view(request),
      set_course: async (request: SetCourse) => {
        await this.#set(request);
        return this.view(NO_FILTER);
      },
      end_course: async (request: EndCourse) => {
        await this.#end(request);
        return this.view(NO_FILTER);
      },
    };
  }

  async #cases(): Promise<CaseLine[]> {
    return casesIn(this.desk, ['PERSETUJUAN_PPK', 'PENOMORAN_SK', ...AFTER]);
  }

  async all(): Promise<readonly CourseView[]> {
    if (this.kept) return this.kept;
    const lines = await this.#cases();
    if (lines.length === 0) return [];
    this.kept = lines.flatMap((line, at): CourseView[] => {
      if (at % 3 !== 1) return [];
      const [competence, , kind] = WANTED[at % WANTED.length] as (typeof WANTED)[number];
      const over = at % 2 === 1;
      const ends = over ? addDays(TODAY, -20 - (at % 40)) : addDays(TODAY, 8 + (at % 30));
      const done = over && at % 4 !== 3;
      return [
        this.#course(
          at + 1,
          line,
          {
            course: null,
            cases: [],
            competence,
            kind,
            title: `${competence}: dasar`,
            provider: PROVIDERS[at % PROVIDERS.length] ?? '',
            hours: 8 + (at % 4) * 6,
            cost: (at % 5) * 750_000,
            starts: addDays(ends, -2),
            ends,
            gate: at % 9 === 1,
          },
          done ? { state: 'done', certificate: `SERT-${1200 + at}/2026`, finished: ends } : {},
        ),
      ];
    });
    return this.kept;
  }

  #course(course: number, line: CaseLine, asked: SetCourse, more: Partial<CourseView> = {}): CourseView {
    const made: CourseView = {
      course,
      case: line.case,
      nip: line.nip,
      name: line.name,
      unit: line.to_unit,
      competence: asked.competence,
      required: asked.competence ? 3 : 0,
      held: asked.competence ? 1 + (line.case % 2) : 0,
      kind: asked.kind,
      title: asked.title,
      provider: asked.provider,
      hours: asked.hours,
      cost: asked.cost,
      starts: asked.starts,
      ends: asked.ends,
      gate: asked.gate,
      state: 'planned',
      holds: false,
      late: false,
      certificate: '',
      finished: null,
      release: '',
      ...more,
    };
    const open = made.state === 'planned';
    const before = !AFTER.includes(line.state);
    return { ...made, late: open && made.ends < TODAY, holds: open && made.gate && before };
  }

  async view(request: ListTraining): Promise<TrainingPlanView> {
    const year = request.year ?? Number(TODAY.slice(0, 4));
    const courses = (await this.all()).filter((one) => request.case === null || one.case === request.case);
    const lines = (await this.#cases()).filter(
      (line) =>
        (request.plan === null || line.plan === request.plan) &&
        (request.case === null || line.case === request.case),
    );
    const here = new Set(lines.map((line) => line.case));
    const shown = courses.filter((one) => here.has(one.case));
    const covered = new Set(
      shown.filter((one) => one.state !== 'cancelled').map((one) => `${one.case} ${one.competence}`),
    );
    const needs = lines
      .flatMap((line, at) => this.#needs(line, at))
      .filter((need) => !covered.has(`${need.case} ${need.competence}`));
    const hours = new Map<string, number>();
    for (const one of shown)
      if (one.state === 'done' && (one.finished ?? '').startsWith(String(year)))
        hours.set(one.nip, (hours.get(one.nip) ?? 0) + one.hours);
    return {
      needs,
      courses: [...shown].sort((a, b) => a.starts.localeCompare(b.starts) || a.course - b.course),
      units: unitsOf(lines, needs, shown),
      year,
      target: TARGET,
      short: lines
        .filter((line) => (hours.get(line.nip) ?? 0) < TARGET)
        .map((line) => ({
          nip: line.nip,
          name: line.name,
          unit: line.to_unit,
          hours: hours.get(line.nip) ?? 0,
          missing: TARGET - (hours.get(line.nip) ?? 0),
        }))
        .sort((a, b) => b.missing - a.missing || a.name.localeCompare(b.name)),
      can_edit: !this.desk.account?.roles.includes('auditor'),
    };
  }

  #needs(line: CaseLine, at: number): NeedView[] {
    return WANTED.flatMap(([competence, technical, suggested], number): NeedView[] => {
      if ((at + number) % 4 !== 0) return [];
      const assessed = (at + number) % 8 !== 4;
      const required = technical ? 3 : 2 + (at % 2);
      const held = assessed ? required - 1 : 0;
      return [
        {
          case: line.case,
          nip: line.nip,
          name: line.name,
          position: line.to_title,
          unit: line.to_unit,
          competence,
          technical,
          required,
          held,
          assessed,
          gap: required - held,
          suggested,
          tmt: line.tmt,
        },
      ];
    });
  }

  async #set(request: SetCourse): Promise<void> {
    const all = await this.all();
    const lines = await this.#cases();
    if (!request.title.trim()) refuse('title_missing', 'Isi nama pelatihan.');
    if (request.ends < request.starts)
      refuse('date_order', 'Tanggal selesai sebelum tanggal mulai. Betulkan tanggalnya.');
    if (request.hours < 1) refuse('hours_missing', 'Isi jam pelajaran, sedikitnya 1 JP.');
    const old = all.find((one) => one.course === request.course);
    if (request.course !== null && old?.state !== 'planned')
      refuse('course_closed', 'Pelatihan ini sudah selesai dan tidak dapat diubah.');
    const wanted = old ? [old.case] : request.cases;
    if (wanted.length === 0) refuse('cases_missing', 'Pilih sedikitnya satu orang.');
    let last = Math.max(0, ...all.map((one) => one.course));
    const made = wanted.map((id) => {
      const line =
        lines.find((one) => one.case === id) ?? refuse('case_not_found', 'Usulan itu tidak ada lagi.');
      return this.#course(old?.course ?? ++last, line, request);
    });
    this.kept = [...all.filter((one) => one !== old), ...made];
  }

  async #end(request: EndCourse): Promise<void> {
    const all = await this.all();
    if (request.state === 'done' && request.day === null) refuse('day_missing', 'Isi tanggal selesai.');
    if ((request.day ?? '') > TODAY) refuse('date_in_future', 'Tanggal selesai di masa depan.');
    if (request.state === 'done' && !request.certificate.trim())
      refuse('certificate_missing', 'Nomor sertifikat masih kosong. Isi nomornya.');
    if (request.state === 'released' && !request.reason.trim())
      refuse('reason_missing', 'Melepas syarat sebelum TMT perlu alasan.');
    this.kept = all.map((one) => {
      if (!request.courses.includes(one.course)) return one;
      if (one.state !== 'planned') refuse('course_closed', `Pelatihan ${one.name} sudah diakhiri.`);
      return {
        ...one,
        state: request.state,
        certificate: request.certificate,
        finished: request.state === 'done' ? request.day : null,
        held: request.level ?? one.held,
        release: request.reason,
        holds: false,
        late: false,
      };
    });
  }
}

const NO_FILTER: ListTraining = { plan: null, case: null, year: null };

function unitsOf(lines: CaseLine[], needs: NeedView[], courses: CourseView[]): TrainingPlanView['units'] {
  return [...new Set(lines.map((line) => line.to_unit))].sort().map((unit) => {
    const own = courses.filter((one) => one.unit === unit && one.state !== 'cancelled');
    const done = own.filter((one) => one.state === 'done');
    return {
      unit,
      people: lines.filter((line) => line.to_unit === unit).length,
      needs: needs.filter((need) => need.unit === unit).length,
      planned: own.length - done.length,
      done: done.length,
      hours: done.reduce((sum, one) => sum + one.hours, 0),
      cost: own.reduce((sum, one) => sum + one.cost, 0),
    };
  });
}
