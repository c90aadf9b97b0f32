import { describe, expect, it } from 'vitest';
import {
  addDays,
  amount,
  count,
  decimal,
  exact,
  longDate,
  moment,
  nip,
  nipsIn,
  readDate,
  readNumber,
  shortDate,
  signed,
  size,
  span,
} from './format';

describe('figures', () => {
  it('are grouped the Indonesian way and signed with a true minus', () => {
    expect(count(5412)).toBe('5.412');
    expect(signed(-1120)).toBe('−1.120');
    expect(signed(31)).toBe('+31');
    expect(signed(0)).toBe('0');
  });

  it('of files are told in the largest unit that they fill', () => {
    expect([0, 812, 640_000, 4_180_000, 1_100_000_000].map(size)).toEqual([
      '0 B',
      '812 B',
      '640 kB',
      '4,2 MB',
      '1,1 GB',
    ]);
  });

  it('before rounding show their decimals', () => {
    expect(exact(1.1712)).toBe('1,1712');
    expect(exact(2)).toBe('2,0000');
    expect([exact(-1e-12, 2), decimal(-0), decimal(-0.4)]).toEqual(['0,00', '0', '-0,4']);
    expect(amount(1464.25)).toBe('1.464,25');
  });

  it.each([
    ['1250', 1250],
    ['1.250', 1250],
    ['1.250,75', 1250.75],
    ['1,250.75', 1250.75],
    ['1,234,567', 1234567],
    ['0,5', 0.5],
    ['0.5', 0.5],
    ['0.125', 0.125],
    ['12.5', 12.5],
    [' 9 600 ', 9600],
    ['-3', -3],
    ['−3', -3],
    [',5', 0.5],
  ])('%s is read as it is meant', (typed, value) => expect(readNumber(typed)).toBe(value));

  it.each(['', 'dua', '1,2,3', '1.2.3', '5 kali', '-', ','])('%s is no number', (typed) =>
    expect(readNumber(typed)).toBeNull(),
  );
});

describe('dates', () => {
  it.each([
    ['2 Februari 2026', '2026-02-02'],
    ['2 feb 2026', '2026-02-02'],
    ['02/02/2026', '2026-02-02'],
    ['2-2-2026', '2026-02-02'],
    ['2026-02-02', '2026-02-02'],
    [' 29 Februari 2028 ', '2028-02-29'],
  ])('%s is read', (typed, day) => expect(readDate(typed)).toBe(day));

  it.each(['29 Februari 2027', '31/04/2026', '2026-13-01', 'besok', '', '12/2026', '1 1 26'])(
    '%s is refused, not guessed',
    (typed) => expect(readDate(typed)).toBeNull(),
  );

  it('are written without a leading zero', () => {
    expect(longDate('2026-02-02')).toBe('2 Februari 2026');
    expect(shortDate('2026-11-21')).toBe('21 Nov 2026');
    expect(longDate(null)).toBe('–');
  });

  it('show an hour only where there is one', () => {
    expect(moment('2026-11-21')).toBe('21 Nov 2026');
    expect(moment('2026-11-21T03:04:05')).toBe('21 Nov 2026 03.04');
  });

  it('step over the end of a month', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('are told apart in years and full months', () => {
    expect(span('2021-09-30', '2026-11-21')).toBe('5 th 1 bln');
    expect(span('2025-02-01', '2026-02-01')).toBe('1 th');
    expect(span('2026-03-15', '2026-11-21')).toBe('8 bln');
    expect(span(null, '2026-11-21')).toBe('–');
  });
});

describe('numbers of staff', () => {
  it('are printed as decrees print them', () => {
    expect(nip('199004122015032004')).toBe('19900412 201503 2 004');
    expect(nip('12345')).toBe('12345');
  });

  it('are found in pasted text, spaced or not, each once, and never cut out of a longer number', () => {
    const pasted = `1. Siti  19900412 201503 2 004\n2. Budi '197911302006041003\nlagi 199004122015032004 dan 1234567890123456789`;
    expect(nipsIn(pasted)).toEqual(['199004122015032004', '197911302006041003']);
  });
});
