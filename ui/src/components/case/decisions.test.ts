import { describe, expect, it } from 'vitest';
import type { CaseLine } from '../../contract/acts';
import { emptyDraft, faultsOf, formOf, FORMS, requestOf, stepsFor, type StepForm } from './decisions';

const TODAY = '2026-11-21';
const of = (step: string) => formOf(step) as StepForm;
const at = (...states: string[]) => states.map((state) => ({ state }));

describe('steps of cases', () => {
  it('have a letter of their own each', () => {
    const keys = FORMS.map((one) => one.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are offered only where every chosen case may take them', () => {
    const both = stepsFor(at('PERSETUJUAN_ASAL', 'PERSETUJUAN_TUJUAN')).map((one) => one.step);
    expect(both).toContain('answer');
    expect(stepsFor(at('PERSETUJUAN_ASAL', 'DRAF')).map((one) => one.step)).toEqual(['cancel', 'note']);
    expect(stepsFor([])).toEqual([]);
  });

  it('ask for the letter of an answer: silence is never consent', () => {
    const draft = { ...emptyDraft(TODAY), decision: 'agree' };
    expect(Object.keys(faultsOf(of('answer'), draft, TODAY))).toEqual(['letter', 'letter_day']);
    const whole = { ...draft, letter: '800/1/2026', letter_day: '2026-11-20' };
    expect(faultsOf(of('answer'), whole, TODAY)).toEqual({});
    expect(faultsOf(of('answer'), { ...whole, letter_day: '2026-11-22' }, TODAY)).toHaveProperty(
      'letter_day',
    );
  });

  it('ask for a reason of a refusal and for the article of a rejection', () => {
    const refusal = { ...emptyDraft(TODAY), decision: 'refuse', letter: '1', letter_day: TODAY };
    expect(faultsOf(of('answer'), refusal, TODAY)).toHaveProperty('reason');
    expect(faultsOf(of('reject'), emptyDraft(TODAY), TODAY)).toHaveProperty('reason');
    const unfit = { ...emptyDraft(TODAY), decision: 'TIDAK DIREKOMENDASIKAN', note: 'singkat' };
    expect(faultsOf(of('assess'), unfit, TODAY), 'a note that nobody can examine').toHaveProperty('note');
  });

  it('postpone only into the days to come', () => {
    expect(faultsOf(of('postpone'), { ...emptyDraft(TODAY), until: TODAY }, TODAY)).toHaveProperty('until');
    const whole = { ...emptyDraft(TODAY), until: '2027-01-04', note: 'Menunggu tugas belajar' };
    expect(faultsOf(of('postpone'), whole, TODAY)).toEqual({});
  });

  it('take a number of I-MUT in the place of a letter, but one of them', () => {
    const given = { ...emptyDraft(TODAY), decision: 'given' };
    expect(faultsOf(of('pertek'), given, TODAY)).toHaveProperty('letter');
    expect(faultsOf(of('pertek'), { ...given, imut: 'IM-12' }, TODAY)).toEqual({});
    expect(faultsOf(of('pertek'), { ...given, letter: '12', imut: 'IM-12' }, TODAY)).toHaveProperty(
      'letter_day',
    );
  });

  it('send nothing that the step did not ask for', () => {
    const line = { case: 7, step: 702 } as CaseLine;
    const draft = { ...emptyDraft(TODAY), letter: '12', reason: 'P-09', until: '2027-01-04', note: ' ya ' };
    expect(requestOf(of('verify'), draft, [line])).toMatchObject({
      cases: [{ case: 7, step: 702 }],
      letter: '',
      reason: '',
      until: null,
      day: null,
      note: 'ya',
    });
  });
});
