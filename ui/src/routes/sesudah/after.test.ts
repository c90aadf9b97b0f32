import { describe, expect, it } from 'vitest';
import type {
  CaseLine,
  CourseView,
  EvaluationView,
  NeedView,
  ObjectionView,
  PlannedOutcome,
  TaskView,
} from '../../contract/acts';
import { byPromise, keptOf } from './capaian/outcome';
import { cleanCode, formSums, isWholeCode, markOf, peersHidden, weightsLine } from './evaluasi/evaluations';
import { decisionsFor } from './keberatan/objections';
import { earliest, fitting, STEPS, sumsOf } from './lantik/steps';
import { stillThere, targetsOf, withWords } from './marks';
import { meetingOf, placeOf, recordOf } from './parts';
import { cellText, changeText, meanText, sharesOf } from './pelajaran/lessons';
import { commonNeed, endable, ENDS, faultsOf, standing, type CourseForm } from './pelatihan/courses';
import { sumsOf as taskSums } from './pendampingan/tasks';

describe('the address of a part', () => {
  it('leads to a record, a meeting, or the part alone', () => {
    expect(recordOf(placeOf('evaluasi:12'))).toBe(12);
    expect(meetingOf(placeOf('pelantikan:rapat-3'))).toBe(3);
    expect(recordOf(placeOf('pelantikan:rapat-3'))).toBeNull();
    expect(placeOf('keberatan')).toEqual({ part: 'keberatan', on: null });
  });

  it('that nobody knows leads to the first part', () => {
    expect([placeOf(null), placeOf('apa:7')].map((one) => one.part)).toEqual(['pelantikan', 'pelantikan']);
    expect(meetingOf(placeOf('sosialisasi:rapat-x'))).toBeNull();
  });
});

describe('marks in a list', () => {
  const rows = [{ id: 1 }, { id: 2 }, { id: 3 }];
  const key = (row: { id: number }) => row.id;

  it('decide what an action is for, and the active row where none is marked', () => {
    expect(targetsOf(rows, key, new Set([3, 1]), 1)).toEqual([{ id: 1 }, { id: 3 }]);
    expect(targetsOf(rows, key, new Set(), 1)).toEqual([{ id: 2 }]);
    expect(targetsOf(rows, key, new Set(), -1)).toEqual([]);
  });

  it('fall away with their rows', () => {
    expect(stillThere(rows, key, new Set([2, 9]))).toEqual(new Set([2]));
  });

  it('are not needed to find a row by several words', () => {
    const texts = ['Siti Lubis bimtek', 'Budi Lubis'];
    expect(withWords(texts, 'bimtek lubis', (one) => one)).toEqual(['Siti Lubis bimtek']);
    expect(withWords(texts, '', (one) => one)).toHaveLength(2);
  });
});

describe('steps after the decree', () => {
  const line = (id: number, state: string, urgency = '', since = '2026-11-01') =>
    ({ case: id, state, urgency, since }) as CaseLine;

  it('are offered only to the states that they begin in', () => {
    const lines = [line(1, 'SK_TERBIT'), line(2, 'PELANTIKAN'), line(3, 'SPMT')];
    expect(STEPS.map(({ step }) => fitting(lines, step).map((one) => one.case))).toEqual([
      [1],
      [2],
      [3],
      [3],
    ]);
  });

  it('cannot lie before the youngest of their cases', () => {
    expect(earliest([line(1, 'SPMT', '', '2026-11-03'), line(2, 'SPMT', '', '2026-11-09')])).toBe(
      '2026-11-09',
    );
  });

  it('are counted by state, with how many are late', () => {
    expect(sumsOf([line(1, 'SPMT', 'late'), line(2, 'SPMT')])[2]).toEqual({
      state: 'SPMT',
      cases: 2,
      late: 1,
    });
  });
});

describe('courses', () => {
  const course = (more: Partial<CourseView>) =>
    ({ course: 1, state: 'planned', gate: false, holds: false, late: false, ...more }) as CourseView;
  const need = (competence: string, suggested = 'mentoring') => ({ competence, suggested }) as NeedView;
  const form: CourseForm = {
    kind: 'bimtek',
    title: 'Pelayanan',
    provider: '',
    hours: '16',
    cost: '1.500.000',
    starts: '2026-12-01',
    ends: '2026-12-02',
    gate: false,
  };

  it('are for needs of one competence', () => {
    expect(commonNeed([need('A'), need('A')])).toEqual({ competence: 'A', kind: 'mentoring' });
    expect(commonNeed([need('A'), need('B')])).toBeNull();
    expect(commonNeed([])).toBeNull();
  });

  it('end once: a gate is released, anything else cancelled', () => {
    const some = [course({}), course({ gate: true }), course({ state: 'done', gate: true })];
    expect(ENDS.map(({ state }) => endable(some, state).length)).toEqual([2, 1, 1]);
  });

  it('say first that they hold a decree back', () => {
    expect(standing(course({ holds: true, late: true })).tone).toBe('block');
    expect(standing(course({ late: true })).tone).toBe('warn');
    expect(standing(course({ state: 'done', late: true })).tone).toBe('ok');
  });

  it('need people, whole hours, a readable cost and days in order', () => {
    expect(Object.values(faultsOf(form, 1))).toEqual([null, null, null, null, null, null]);
    const wrong = faultsOf({ ...form, hours: '1,5', cost: 'mahal', ends: '2026-11-30', title: ' ' }, 0);
    expect(
      Object.entries(wrong)
        .filter(([, fault]) => fault !== null)
        .map(([field]) => field),
    ).toEqual(['people', 'title', 'hours', 'cost', 'ends']);
    expect(faultsOf({ ...form, cost: '' }, 1).cost, 'without cost').toBeNull();
  });
});

it('counts the tasks that wait, are late, and come within a week', () => {
  const task = (due: string, done: string | null, late = false) => ({ due, done, late }) as TaskView;
  const tasks = [
    task('2026-11-20', null, true),
    task('2026-11-25', null),
    task('2026-12-25', null),
    task('2026-11-01', '2026-11-01', true),
  ];
  expect(taskSums(tasks, '2026-11-21', '2026-11-28')).toEqual({ open: 3, late: 1, soon: 1 });
});

it('turns an objection away only when it came too late', () => {
  const objection = (in_time: boolean) => ({ in_time }) as ObjectionView;
  expect(decisionsFor(objection(true))).toEqual(['dikabulkan', 'dikabulkan_sebagian', 'ditolak']);
  expect(decisionsFor(objection(false))).toEqual(['tidak_diterima']);
});

describe('an evaluation', () => {
  const view = (more: Partial<EvaluationView>) =>
    ({
      peers: null,
      peer_count: 2,
      smallest_peers: 3,
      weights: [
        { role: 'superior', weight: 75 },
        { role: 'self', weight: 25 },
      ],
      forms: [
        { code: 'A', role: 'superior', day: '2026-11-01' },
        { code: '', role: 'peer', day: '2026-11-02' },
        { code: 'C', role: 'peer', day: null },
      ],
      ...more,
    }) as EvaluationView;

  it('says why peers are silent, and speaks when there are enough', () => {
    expect(peersHidden(view({}))).toContain('baru 2 formulir, sedikitnya 3');
    expect(peersHidden(view({ peers: 3.4 }))).toBeNull();
  });

  it('shows the weights that were used, and a dash where a rater did not count', () => {
    expect(weightsLine(view({}))).toBe('atasan 75, rekan –, diri sendiri 25');
  });

  it('counts forms by rater without naming one', () => {
    expect(formSums(view({}))).toEqual([
      { role: 'superior', out: 0, taken: 1 },
      { role: 'peer', out: 1, taken: 1 },
      { role: 'self', out: 0, taken: 0 },
    ]);
  });

  it('reads a code as it is printed, typed in any case and with blanks for its dashes', () => {
    const typed = ['ev 12 3 kqmd', 'EV-12-3-KQMD', ' ev.12.3.kqmd '];
    expect(typed.map(cleanCode)).toEqual(Array(3).fill('EV-12-3-KQMD'));
    expect(typed.every(isWholeCode)).toBe(true);
    expect(['EV-12-3-KQM', 'EV-12-KQMD', ''].some(isWholeCode), 'not typed to the end').toBe(false);
  });

  it('takes digits from one to five for a mark, and a zero for none', () => {
    expect(['1', '5', '0', 'Backspace'].map(markOf)).toEqual([1, 5, null, null]);
    expect(['6', 'a', 'Tab'].map(markOf)).toEqual([undefined, undefined, undefined]);
  });
});

describe('lessons', () => {
  it('share a bar among what is known', () => {
    const shares = sharesOf({ rose: 3, stayed: 6, fell: 1, unknown: 0 });
    expect(shares.map((one) => one.width)).toEqual([30, 60, 10, 0]);
  });

  it('give no bar where a figure is hidden, so that none can be measured', () => {
    expect(sharesOf({ rose: null, stayed: 8, fell: null, unknown: 0 }).map((one) => one.width)).toEqual([
      0, 0, 0, 0,
    ]);
    expect([cellText(null), cellText(0), cellText(1200)]).toEqual(['–', '0', '1.200']);
  });

  it('write changes with their sign and means with two decimals', () => {
    expect([1.26, -0.04, -3.14, null].map(changeText)).toEqual(['+1,3', '0', '−3,1', '–']);
    expect([meanText(3.4567), meanText(null)]).toEqual(['3,46', '–']);
  });
});

it('puts the units with a broken promise first', () => {
  const unit = (name: string, planned: number, today: number) =>
    ({ unit: name, planned: { gap: planned }, today: { gap: today } }) as PlannedOutcome;
  const units = [unit('A', 0, 0), unit('B', -1, -4), unit('C', 1, 2)];
  expect(byPromise(units).map((one) => one.unit)).toEqual(['B', 'A', 'C']);
  expect(units.map((one) => keptOf(one).kept)).toEqual([true, false, true]);
  expect(keptOf(units[1] as PlannedOutcome).words).toBe('kurang 3');
});
