import { describe, expect, it } from 'vitest';
import type { WaitingList } from '../../../contract/acts';
import { keyOf, longestOf, narrow } from './lists';

const person = (name: string, day: string) => ({ request: 1, nip: '1', name, day, place: 1, state: 'open' });
const list = (unit: number, position: number | null, open: number, names: string[]): WaitingList => ({
  unit,
  position,
  unit_name: `Unit ${unit}`,
  title: position === null ? '' : 'Perawat',
  open,
  people: names.map((name, at) => person(name, `2026-0${at + 1}-01`)),
});

describe('waiting lists', () => {
  const lists = [list(1, 4, 2, ['Siti', 'Budi']), list(1, null, 0, ['Ratna'])];

  it('are told apart by post, also within one unit', () => {
    expect(new Set(lists.map(keyOf)).size).toBe(2);
  });

  it('are found by who waits, and by open seats', () => {
    expect(narrow(lists, 'ratna', false)).toHaveLength(1);
    expect(narrow(lists, 'unit', true).map((one) => one.position)).toEqual([4]);
  });

  it('say since when the first waits', () => {
    expect(longestOf(lists[0] as WaitingList)).toBe('2026-01-01');
    expect(longestOf(list(2, 1, 0, []))).toBeNull();
  });
});
