/** What the stand-in learned from its evaluations, and a plan beside what came of it. */
import type { AskLessons, LessonLine, LessonsView, PlanOutcome } from '../../contract/acts';
import type { FakeDesk } from '../fake';
import { AFTER, casesIn } from './after-cases';
import { lineOf, type KeptEvaluation } from './evaluation-forms';
import { balanceOf } from './outcomes';
import { dice } from './region';

const SMALLEST_CELL = 5;
const DISTANCES = ['sampai 5 km', '5 sampai 20 km', '20 sampai 50 km', 'lebih dari 50 km'];
const NATURES: [string, string][] = [
  ['ROTASI', 'Rotasi'],
  ['PROMOSI', 'Promosi'],
  ['PERPINDAHAN_JABATAN', 'Perpindahan jabatan'],
];
const FAMILIES: [string, string][] = [
  ['functional', 'Fungsional'],
  ['pelaksana', 'Pelaksana'],
  ['managerial', 'Manajerial'],
];

export class FakeLessons {
  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {
      lessons: (request: AskLessons) => this.#lessons(request),
      plan_outcome: (request: { plan: number }) => this.#outcome(request.plan),
    };
  }

  /** The last closed evaluation of each case. */
  async #closed(plan: number | null): Promise<KeptEvaluation[]> {
    const cases = new Set(
      (await casesIn(this.desk, AFTER))
        .filter((one) => plan === null || one.plan === plan)
        .map((one) => one.case),
    );
    const last = new Map<number, KeptEvaluation>();
    for (const one of await this.desk.after.evaluations.all())
      if (one.closed !== null && cases.has(one.case)) last.set(one.case, one);
    return [...last.values()];
  }

  async #lessons(request: AskLessons): Promise<LessonsView> {
    const closed = (await this.#closed(request.plan)).filter(
      (one) =>
        (request.from === null || one.tmt >= request.from) &&
        (request.until === null || one.tmt <= request.until),
    );
    const by = (axis: string, keyOf: (one: KeptEvaluation) => [string, string] | null) => {
      const groups = new Map<string, { name: string; some: KeptEvaluation[] }>();
      for (const one of closed) {
        const key = keyOf(one);
        if (!key) continue;
        const group = groups.get(key[0]) ?? { name: key[1], some: [] };
        group.some.push(one);
        groups.set(key[0], group);
      }
      return [...groups]
        .map(([key, { name, some }]) => this.#line(axis, key, name, some))
        .sort((a, b) => (b.cases ?? 0) - (a.cases ?? 0) || a.name.localeCompare(b.name));
    };
    const lessons = [
      ...by('kind', (one) => NATURES[one.case % 7 === 0 ? 1 : one.case % 5 === 0 ? 2 : 0] ?? null),
      ...by('rule', (one) =>
        one.case % 6 === 1
          ? ['P-07', 'P-07 masa jabatan']
          : one.case % 9 === 2
            ? ['P-21', 'P-21 bidang pendidikan']
            : null,
      ),
      ...by('family', (one) => FAMILIES[one.case % 8 === 0 ? 2 : one.case % 2] ?? null),
      ...by('unit', (one) => [one.unit, one.unit]),
      ...by('distance', (one) => {
        const band = (one.case * 3) % DISTANCES.length;
        return [String(band), DISTANCES[band] ?? ''];
      }),
    ];
    const count = (trend: string) => closed.filter((one) => one.trend === trend).length;
    const courses = await this.desk.after.trainings.all();
    return {
      cases: closed.length,
      lessons,
      published: lessons.map(hidden),
      smallest_cell: SMALLEST_CELL,
      rose: count('rose'),
      stayed: count('stayed'),
      fell: count('fell'),
      unknown: count('unknown'),
      objections: (await this.desk.after.objections.all()).length,
      training_done: courses.filter((one) => one.state === 'done').length,
      training_planned: courses.filter((one) => one.state === 'planned').length,
    };
  }

  #line(axis: string, key: string, name: string, some: KeptEvaluation[]): LessonLine {
    const count = (trend: string) => some.filter((one) => one.trend === trend).length;
    const totals = some.map((one) => lineOf(one).total).filter((total) => total !== null);
    const roll = dice(some.length * 13 + name.length);
    return {
      axis,
      key,
      name,
      cases: some.length,
      rose: count('rose'),
      stayed: count('stayed'),
      fell: count('fell'),
      unknown: count('unknown'),
      mean_total: totals.length > 0 ? totals.reduce((sum, one) => sum + one, 0) / totals.length : null,
      index_origin: some.length > 2 ? (roll() - 0.5) * 3 : null,
      index_destination: some.length > 1 ? (roll() - 0.2) * 5 : null,
    };
  }

  async #outcome(id: number): Promise<PlanOutcome> {
    const plan = this.desk.plan(id);
    const view = this.desk.judge.view(plan);
    const lines = (await casesIn(this.desk, AFTER)).filter((one) => one.plan === id);
    const closed = await this.#closed(id);
    const mine = new Set(lines.map((one) => one.case));
    const courses = (await this.desk.after.trainings.all()).filter((one) => mine.has(one.case));
    const concerns = this.desk.after.concerns.kept.filter((one) => one.plan === id);
    const count = (trend: string) => closed.filter((one) => one.trend === trend).length;
    return {
      plan: id,
      name: plan.name,
      tmt: plan.tmt,
      moves: plan.moves.length,
      decreed: lines.length,
      revoked: 0,
      on_duty: lines.filter((one) => one.state === 'PEMANTAUAN').length,
      finished: lines.filter((one) => one.state === 'SELESAI').length,
      objections: lines.reduce((sum, one) => sum + one.objections, 0),
      concerns: concerns.length,
      changed: concerns.filter((one) => one.change !== '').length,
      evaluated: closed.length,
      rose: count('rose'),
      stayed: count('stayed'),
      fell: count('fell'),
      training_planned: courses.filter((one) => one.state === 'planned').length,
      training_done: courses.filter((one) => one.state === 'done').length,
      units: [...view.staffing].map((unit, at) => ({
        unit: unit.unit,
        unit_id: unit.unit_id,
        before: unit.before,
        planned: unit.after,
        today: balanceOf(this.desk, unit.unit, at % 3 === 0 ? unit.after.held - unit.before.held : 0).balance,
        index_before: at % 4 === 3 ? null : 76 + (at % 7),
        index_after: at % 4 === 3 ? null : 76.5 + (at % 9),
      })),
    };
  }
}

/** Small cells gone, and where only one of a row is gone a second one with it, so that no sum gives it away. */
function hidden(line: LessonLine): LessonLine {
  const small = (value: number | null) => value !== null && value > 0 && value < SMALLEST_CELL;
  const cells = ['rose', 'stayed', 'fell', 'unknown'] as const;
  if (small(line.cases)) {
    const nothing = { cases: null, rose: null, stayed: null, fell: null, unknown: null };
    return { ...line, ...nothing, mean_total: null, index_origin: null, index_destination: null };
  }
  const gone = new Set(cells.filter((cell) => small(line[cell])));
  if (gone.size === 1) {
    const next = cells.filter((cell) => !gone.has(cell)).sort((a, b) => (line[a] ?? 0) - (line[b] ?? 0))[0];
    if (next) gone.add(next);
  }
  const shown = { ...line };
  for (const cell of gone) shown[cell] = null;
  return shown;
}
