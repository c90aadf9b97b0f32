import { describe, expect, it } from 'vitest';
import type { RuleLine } from '../../../contract/acts';
import { groupsOf, limitsOf, neighbour, presetGroups, ruleOf, severitiesOf } from './rules';

const value = (key: string) => ({
  key,
  value: '1',
  from: '1900-01-01',
  until: null,
  basis: '',
  note: '',
  in_force: true,
});
const rule = (id: string, title: string, changed = false): RuleLine => ({
  rule: id,
  title,
  values: [value(`${id}.severity`), value(`${id}.severity_jpt`), value(`${id}.months`)],
  changed,
});
const rules = [rule('O-01', 'Ada di peta'), rule('P-01', 'Hanya PNS'), rule('P-07', 'Dua tahun', true)];

describe('rules', () => {
  it('stand by the letter of their id, people first', () => {
    const groups = groupsOf(rules, '', false);
    expect(groups.map((one) => [one.group, one.rules.map((line) => line.rule)])).toEqual([
      ['P', ['P-01', 'P-07']],
      ['O', ['O-01']],
    ]);
  });

  it('are found by id and title, or by being changed', () => {
    expect(groupsOf(rules, 'p-0 tahun', false).flatMap((one) => one.rules)).toEqual([rules[2]]);
    expect(groupsOf(rules, '', true).flatMap((one) => one.rules)).toEqual([rules[2]]);
    expect(groupsOf(rules, 'tidak ada', false)).toEqual([]);
  });

  it('tell weights from limits', () => {
    const seven = rules[2] as RuleLine;
    expect(severitiesOf(seven).map((one) => one.key)).toEqual(['P-07.severity', 'P-07.severity_jpt']);
    expect(limitsOf(seven).map((one) => one.key)).toEqual(['P-07.months']);
    expect(ruleOf('P-07.months')).toBe('P-07');
  });

  it('are walked with the arrows across groups, not beyond the ends', () => {
    const groups = groupsOf(rules, '', false);
    expect(neighbour(groups, 'P-07', 1)).toBe('O-01');
    expect(neighbour(groups, 'O-01', 1)).toBe('O-01');
    expect(neighbour(groups, 'P-01', -1)).toBe('P-01');
  });

  it('have presets that stand together by key', () => {
    const preset = (key: string, own: string) => ({ key, value: own, name: own, basis: '', in_force: false });
    const groups = presetGroups([preset('a', '1'), preset('b', '2'), preset('a', '3')]);
    expect(groups.map((one) => [one.key, one.presets.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
});
