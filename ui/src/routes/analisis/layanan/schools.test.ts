import { describe, expect, it } from 'vitest';
import type { SchoolsView, SchoolView, SubjectView } from '../../../contract/acts';
import { draftOf, gradesOf, linesOf, schoolOf, subjectsOf } from './schools';

const subject = (name: string, need: number, pns: number): SubjectView => ({
  subject: name,
  lesson_hours: need * 24,
  exact: need,
  need,
  spare_hours: 0,
  pns,
  pppk: 0,
  non_asn: name === 'PJOK' ? 1 : 0,
  gap: pns - need,
  retiring: 0,
});

function school(unit: number, name: string, level: string, subjects: SubjectView[]): SchoolView {
  const sum = (of: (one: SubjectView) => number) => subjects.reduce((total, one) => total + of(one), 0);
  return {
    unit,
    name,
    npsn: `1040010${unit}`,
    level,
    curriculum: '',
    pupils: 288,
    inclusive: false,
    groups: { 7: 3, 8: 3, 9: 3 },
    religions: ['Islam'],
    non_asn: { PJOK: 1 },
    class_groups: 9,
    subjects,
    totals: {
      need: sum((one) => one.need),
      pns: sum((one) => one.pns),
      pppk: 0,
      non_asn: sum((one) => one.non_asn),
      gap: sum((one) => one.gap),
      retiring: 0,
    },
    faults: [],
  };
}

const schools = [
  school(1, 'SMP Negeri 2', 'smp', [subject('Matematika', 2, 4), subject('PJOK', 1, 1)]),
  school(2, 'SMP Negeri 10', 'smp', [subject('Matematika', 2, 1), subject('PJOK', 1, 0)]),
  school(3, 'SD Negeri 1', 'sd', [subject('PJOK', 1, 0)]),
];
const view: SchoolsView = {
  as_of: '2026-11-21',
  schools,
  without_data: [{ unit: 9, name: 'SD Negeri 7' }],
  total: { need: 7, pns: 6, pppk: 0, non_asn: 3, gap: -1, retiring: 0 },
};

describe('the list of schools', () => {
  it('begins with the one that lacks most and ends with those without data', () => {
    expect(linesOf(view, '', '', 'all').map((one) => one.name)).toEqual([
      'SMP Negeri 10',
      'SD Negeri 1',
      'SMP Negeri 2',
      'SD Negeri 7',
    ]);
  });

  it('is narrowed by words, NPSN, level, shortage and missing data', () => {
    const names = (...ask: [string, string, 'all' | 'short' | 'missing']) =>
      linesOf(view, ...ask).map((one) => one.name);
    expect(names('smp 2', '', 'all')).toEqual(['SMP Negeri 10', 'SMP Negeri 2']);
    expect(names('10400103', '', 'all')).toEqual(['SD Negeri 1']);
    expect(names('', 'smp', 'short')).toEqual(['SMP Negeri 10']);
    expect(names('', '', 'missing')).toEqual(['SD Negeri 7']);
  });
});

describe('a subject over all schools', () => {
  it('adds up within its level, and names where it lacks and where it abounds', () => {
    const lines = subjectsOf(schools, '');
    expect(lines.map((one) => [one.level, one.subject, one.gap])).toEqual([
      ['smp', 'PJOK', -1],
      ['sd', 'PJOK', -1],
      ['smp', 'Matematika', 1],
    ]);
    const maths = lines.find((one) => one.subject === 'Matematika');
    expect(maths?.short.map((one) => one.name)).toEqual(['SMP Negeri 10']);
    expect(maths?.over.map((one) => one.name)).toEqual(['SMP Negeri 2']);
    expect(subjectsOf(schools, 'sd').map((one) => one.subject)).toEqual(['PJOK']);
  });

  it('loses nobody: the parts add up to the whole', () => {
    const sum = (of: (one: ReturnType<typeof subjectsOf>[number]) => number) =>
      subjectsOf(schools, '').reduce((total, one) => total + of(one), 0);
    expect([
      sum((one) => one.need),
      sum((one) => one.pns),
      sum((one) => one.nonAsn),
      sum((one) => one.gap),
    ]).toEqual([view.total.need, view.total.pns, view.total.non_asn, view.total.gap]);
  });
});

describe('the data of a school', () => {
  it('come back as they were given', () => {
    const first = schools[0] as SchoolView;
    const read = schoolOf(first.unit, draftOf(first, first.name));
    expect(read.school).toMatchObject({
      npsn: '10400101',
      groups: { 7: 3, 8: 3, 9: 3 },
      pupils: 288,
      non_asn: { PJOK: 1 },
      from: null,
    });
  });

  it('are guessed from the name where there are none, and every fault is named', () => {
    const draft = draftOf(null, 'SMP Negeri 4');
    expect(draft.level).toBe('smp');
    expect(schoolOf(4, draft).faults).toEqual(['npsn', 'pupils', 'groups']);
    const wrong = { ...draft, npsn: '10400104', pupils: '1.024', groups: { 7: '3', 8: 'tiga' } };
    expect(schoolOf(4, wrong).faults).toEqual(['groups']);
    expect(schoolOf(4, { ...wrong, groups: { 7: '3', 8: '' } }).school).toMatchObject({
      pupils: 1024,
      groups: { 7: 3 },
    });
  });

  it('ask for the grades of the level, and keep a total that is not divided', () => {
    expect(gradesOf('smp')).toEqual([7, 8, 9]);
    expect(gradesOf('smp', { 0: 9 })).toEqual([0, 7, 8, 9]);
    expect(gradesOf('paud')).toEqual([]);
  });
});
