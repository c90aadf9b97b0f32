import { describe, expect, it } from 'vitest';
import type { NumberRegister, NumberView } from '../../../contract/acts';
import { canBeVoid, classOf, numbersOf, reserveFaults, stretchOf } from './registers';

const number = (seq: number, state: string, paper = ''): NumberView => ({
  id: state === 'gap' ? null : seq,
  seq,
  number: `800/${seq}/2026`,
  state,
  typed: false,
  date: null,
  note: '',
  paper,
  account: 'ratna',
});
const register = {
  numbers: [number(4, 'used', 'SK Siti'), number(3, 'gap'), number(2, 'void'), number(1, 'reserved')],
} as NumberRegister;

describe('a number register', () => {
  it('is narrowed by state and by words of number and paper', () => {
    expect(numbersOf(register, 'gap', '').map((one) => one.seq)).toEqual([3]);
    expect(numbersOf(register, 'all', 'siti').map((one) => one.seq)).toEqual([4]);
    expect(numbersOf(register, 'all', '').map((one) => one.seq)).toEqual([4, 3, 2, 1]);
  });

  it('lets only what is reserved or missing be explained away', () => {
    expect(register.numbers.filter(canBeVoid).map((one) => one.state)).toEqual(['gap', 'reserved']);
  });

  it('opens on decrees when the address names no class', () => {
    expect([classOf('surat'), classOf('lain'), classOf(null)]).toEqual(['surat', 'keputusan', 'keputusan']);
  });
});

describe('gaps in a row', () => {
  it('are found around any of them, and end where a number stands', () => {
    const numbers = [
      number(7, 'gap'),
      number(6, 'used'),
      number(5, 'gap'),
      number(4, 'gap'),
      number(3, 'gap'),
    ];
    const row = { numbers } as NumberRegister;
    for (const seq of [3, 4, 5]) expect(stretchOf(row, seq)).toEqual({ from: 3, until: 5 });
    expect(stretchOf(row, 7)).toEqual({ from: 7, until: 7 });
  });
});

describe('reserving', () => {
  const asked = { typing: false, count: '3', typed: '', purpose: 'SK pensiun', date: '2026-11-21' };

  it('needs a number of numbers, a purpose and a day', () => {
    expect(reserveFaults(asked)).toEqual({ count: null, typed: null, purpose: null, date: null });
    for (const count of ['', '0', 'tiga', '-1', '1,5'])
      expect(reserveFaults({ ...asked, count }).count, `"${count}"`).toBe('count');
    expect(reserveFaults({ ...asked, purpose: ' ', date: '' })).toMatchObject({
      purpose: 'purpose',
      date: 'date',
    });
  });

  it('needs the number itself when it is typed, and no count', () => {
    expect(reserveFaults({ ...asked, typing: true, count: '' })).toMatchObject({
      count: null,
      typed: 'typed',
    });
  });
});
