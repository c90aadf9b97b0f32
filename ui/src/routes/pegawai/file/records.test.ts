import { expect, it } from 'vitest';
import { readYear, turned, unratedOf } from './records';

it('a year is four digits of this century or the last', () => {
  expect(readYear(' 2025 ')).toBe(2025);
  for (const text of ['', '25', '20255', '1825', '2025-1', 'dua']) expect(readYear(text), text).toBeNull();
});

it('a span is turned only where both days are known', () => {
  expect(turned('2026-02-02', '2026-02-01')).toBe(true);
  expect(turned('2026-02-02', '2026-02-02')).toBe(false);
  expect(turned('2026-02-02', '')).toBe(false);
  expect(turned('', '2026-02-02')).toBe(false);
});

it('what a post asks and nobody has assessed is told, whatever case it is written in', () => {
  const asked = [
    { name: 'Integritas', technical: false, level: 3 },
    { name: 'Kearsipan', technical: true, level: 2 },
  ];
  expect(unratedOf(asked, [{ name: 'INTEGRITAS' }]).map((one) => one.name)).toEqual(['Kearsipan']);
  expect(unratedOf(asked, [])).toHaveLength(2);
});
