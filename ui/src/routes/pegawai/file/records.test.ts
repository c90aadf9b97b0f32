import { expect, it } from 'vitest';
import {
  asWish,
  emptyTarget,
  readYear,
  targetFault,
  targetOf,
  turned,
  unratedOf,
  wishWords,
} from './records';

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

it('a target of a request is a post, or a unit where any post will do', () => {
  const post = { unit: 4, unit_name: 'SD Negeri 5', position: 9, title: 'Guru Kelas' };
  const unit = { unit: 4, unit_name: 'SD Negeri 5', position: null, title: '' };
  expect([post, unit].map(wishWords)).toEqual(['Guru Kelas, SD Negeri 5', 'SD Negeri 5']);
  expect([post, unit].map((wish) => asWish(targetOf(wish)))).toEqual([
    { unit: null, position: 9 },
    { unit: 4, position: null },
  ]);
  expect(targetFault([emptyTarget()], 0)).toContain('Pilih');
  expect(targetFault([targetOf(post), targetOf(unit)], 1), 'the unit of the post is another wish').toBeNull();
  expect(targetFault([targetOf(unit), targetOf(post), targetOf(unit)], 2)).toContain('sudah disebut');
});
