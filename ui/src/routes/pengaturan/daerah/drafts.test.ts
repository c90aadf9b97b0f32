import { describe, expect, it } from 'vitest';
import type { OfficeRuleTried, OfficeRuleView } from '../../../contract/acts';
import { isWhole } from '../law';
import { doubtOf, draftOf, faultsOf, inserted, ordered, stateOf } from './drafts';

const TODAY = '2026-11-21';
const rule = (more: Partial<OfficeRuleView>): OfficeRuleView => ({
  id: 1,
  rule: 'D-01',
  title: 'Bendahara tetap',
  expression: '"bendahara" in keadaan',
  message: 'Tunda TMT.',
  basis: 'Keputusan',
  severity: 'BLOCK',
  from: '2026-01-01',
  until: null,
  in_force: true,
  ...more,
});
const tried = (more: Partial<OfficeRuleTried>): OfficeRuleTried => ({
  error: null,
  asked: 10,
  hit: 3,
  lacking: 0,
  examples: [],
  ...more,
});

describe('a draft of a rule of the office', () => {
  it('begins with the text that holds, from today', () => {
    expect(draftOf(rule({}), TODAY)).toMatchObject({ id: 1, severity: 'BLOCK', from: TODAY });
    expect(draftOf(null, TODAY)).toMatchObject({ id: null, expression: '', severity: 'WARN' });
  });

  it('says field by field what is missing', () => {
    expect(isWhole(faultsOf(draftOf(rule({}), TODAY)))).toBe(true);
    const faults = faultsOf(draftOf(null, TODAY));
    expect(Object.entries(faults).filter(([, fault]) => fault === null)).toEqual([['from', null]]);
  });
});

describe('the list', () => {
  it('puts what ended last, and knows what is still to come', () => {
    const ended = rule({ id: 2, rule: 'D-00', until: '2026-11-20', in_force: false });
    const coming = rule({ id: 3, rule: 'D-02', from: '2027-01-01', in_force: false });
    const never = rule({ id: 4, from: TODAY, until: '2026-11-20', in_force: false });
    expect(ordered([ended, coming, rule({}), never], TODAY).map((one) => one.id)).toEqual([1, 3, 2]);
    expect([ended, coming, rule({})].map((one) => stateOf(one, TODAY))).toEqual(['ended', 'coming', 'now']);
  });
});

describe('a try', () => {
  it('gives doubt when nobody or everybody is hit', () => {
    expect(doubtOf(tried({ hit: 0 }))).toContain('Tidak mengenai siapa pun');
    expect(doubtOf(tried({ hit: 10 }))).toContain('Mengenai semuanya');
    expect(doubtOf(tried({}))).toBeNull();
    expect(doubtOf(tried({ error: 'salah', hit: 0 }))).toBeNull();
    expect(doubtOf(tried({ asked: 0, hit: 0 }))).toBeNull();
  });
});

describe('a name put into the expression', () => {
  it.each([
    ['', 0, 0, { text: 'umur', caret: 4 }],
    ['status == "PNS" and', 19, 19, { text: 'status == "PNS" and umur', caret: 24 }],
    ['(', 1, 1, { text: '(umur', caret: 5 }],
    ['xx > 5', 0, 2, { text: 'umur > 5', caret: 4 }],
    ['and status', 0, 0, { text: 'umur and status', caret: 4 }],
  ])('%o keeps words apart', (text, from, to, after) =>
    expect(inserted(text, from, to, 'umur')).toEqual(after),
  );
});
