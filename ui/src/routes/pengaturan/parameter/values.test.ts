import { describe, expect, it } from 'vitest';
import type { DatedParameter } from '../../../contract/acts';
import {
  choicesOf,
  daysOf,
  groupOf,
  historyOf,
  inForce,
  isSeverity,
  kindOf,
  labelInRule,
  labelOf,
  ruled,
  shownValue,
  storedValue,
} from './values';

const dated = (
  key: string,
  value: string,
  from: string,
  more: Partial<DatedParameter> = {},
): DatedParameter => ({
  key,
  value,
  from,
  until: null,
  basis: 'Dasar',
  note: '',
  in_force: false,
  ...more,
});

describe('a value', () => {
  it.each([
    ['P-07.severity_jpt', 'BLOCK', 'severity', 'Menghalangi'],
    ['P-06.same_title', 'ya', 'yes_no', 'ya'],
    ['W-05.school_head', 'tanya', 'yes_no', 'tanya'],
    ['P-09.minimum', 'Butuh Perbaikan', 'rating', 'Butuh Perbaikan'],
    ['workload.effective_hours', '1250', 'number', '1.250'],
    ['effectiveness.b_from', '0.90', 'number', '0,9'],
    ['letter.decree_code', '800.1.3.1', 'text', '800.1.3.1'],
  ])('%s %s is a %s, read as %s', (key, value, kind, shown) => {
    expect(kindOf(key, value)).toBe(kind);
    expect(shownValue(key, value)).toBe(shown);
  });

  it('goes back to the core as the core wrote it', () => {
    expect(storedValue('number', '1.250')).toBe('1250');
    expect(storedValue('number', '0,9')).toBe('0.9');
    expect(storedValue('number', 'dua')).toBeNull();
    expect(storedValue('text', '  Baik ')).toBe('Baik');
    expect(storedValue('text', '  ')).toBeNull();
  });

  it('may stay a question only where the ministry is asked', () => {
    expect(choicesOf('W-05.school_head', 'yes_no')).toContain('tanya');
    expect(choicesOf('P-06.same_title', 'yes_no')).toEqual(['ya', 'tidak']);
    expect(choicesOf('P-07.min_months', 'number')).toEqual([]);
  });

  it('is a severity by its key alone', () => {
    expect(isSeverity('P-15.severity_retired')).toBe(true);
    expect(isSeverity('P-15.months')).toBe(false);
    expect(isSeverity('severity')).toBe(false);
  });
});

describe('the dated values of a key', () => {
  const all = [
    dated('P-07.min_months', '24', '1900-01-01', { note: 'Bulan paling singkat', until: '2026-02-28' }),
    dated('P-07.min_months', '6', '2026-03-01', { note: 'Pengumuman BKN', in_force: true }),
    dated('P-07.min_months', '12', '2027-01-01'),
    dated('P-07.severity_jpt', 'BLOCK', '1900-01-01', { note: 'Bagi JPT', in_force: true }),
    dated('A-01.later', '1', '2027-01-01'),
    dated('A-01.later', '2', '2028-01-01'),
  ];

  it('are told newest first', () =>
    expect(historyOf('P-07.min_months', all).map((one) => one.value)).toEqual(['12', '6', '24']));

  it('have one line in the list: what holds, or what comes first', () =>
    expect(inForce(all).map((one) => [one.key, one.value])).toEqual([
      ['A-01.later', '1'],
      ['P-07.min_months', '6'],
      ['P-07.severity_jpt', 'BLOCK'],
    ]));

  it('are named by the note of the shipped one, never by the reason of a change', () => {
    expect(labelOf('P-07.min_months', all)).toBe('Bulan paling singkat');
    expect(labelOf('A-01.later', all)).toBe('A-01.later');
    expect(labelInRule('P-07.severity', all)).toBe('Bobot temuan');
    expect(labelInRule('P-07.severity_jpt', all)).toBe('Bobot temuan: Bagi JPT');
    expect(ruled('P-07.min_months', 'Bulan')).toBe('P-07 · Bulan');
    expect(ruled('school.rounding', 'Pembulatan')).toBe('Pembulatan');
  });

  it('say when they hold', () => {
    expect(all.slice(0, 3).map(daysOf)).toEqual([
      'sejak awal s.d. 28 Feb 2026',
      '1 Mar 2026 dan seterusnya',
      '1 Jan 2027 dan seterusnya',
    ]);
    expect(daysOf({ from: '1900-01-01', until: null })).toBe('sejak awal');
  });

  it('may be replaced on their first day, and then never held', () => {
    const twice = [
      dated('a.b', '1', '2026-11-21', { until: '2026-11-20' }),
      dated('a.b', '2', '2026-11-21', { in_force: true }),
    ];
    expect(historyOf('a.b', twice).map((one) => one.value)).toEqual(['2', '1']);
    expect(historyOf('a.b', twice).map(daysOf)).toEqual([
      '21 Nov 2026 dan seterusnya',
      '21 Nov 2026, diganti hari itu juga',
    ]);
    expect(inForce(twice).map((one) => one.value)).toEqual(['2']);
  });

  it('stand in the group of their beginning', () => {
    expect(['J-01.years', 'school.duty.head', 'health.puskesmas.x', 'baru.x'].map(groupOf)).toEqual([
      'rules',
      'school',
      'health',
      'other',
    ]);
  });
});
