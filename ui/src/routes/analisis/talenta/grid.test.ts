import { describe, expect, it } from 'vitest';
import type { TalentBox } from '../../../contract/acts';
import { cellsOf, shareOf, stepped, yearsTo } from './grid';

const box = (number: number, performance: string, potential: string, people = 0): TalentBox => ({
  box: number,
  performance,
  potential,
  follow_up: '',
  pool: number >= 7,
  people,
  first: [],
});

// Boxes as handbook 7.6 numbers them, told in the order of their numbers.
const BOXES = [
  box(1, 'below', 'low', 4),
  box(2, 'met', 'low'),
  box(3, 'below', 'middle'),
  box(4, 'above', 'low'),
  box(5, 'met', 'middle', 8),
  box(6, 'below', 'high'),
  box(7, 'above', 'middle'),
  box(8, 'met', 'high'),
  box(9, 'above', 'high', 2),
];

describe('the nine-box', () => {
  it('stands with high performance on top and high potential at the right', () => {
    expect(cellsOf(BOXES).map((cell) => cell.box.box)).toEqual([4, 7, 9, 2, 5, 8, 1, 3, 6]);
    expect(cellsOf(BOXES)[2]).toMatchObject({ row: 0, column: 2 });
  });

  it('leaves out a box that is not told', () => {
    expect(cellsOf(BOXES.slice(1)).map((cell) => cell.box.box)).not.toContain(1);
  });

  it('is walked by the arrows, and no further than its edge', () => {
    const cells = cellsOf(BOXES);
    expect(stepped(cells, 5, 'ArrowUp')).toBe(7);
    expect(stepped(cells, 5, 'ArrowRight')).toBe(8);
    expect(stepped(cells, 9, 'ArrowUp')).toBe(9);
    expect(stepped(cells, 1, 'ArrowLeft')).toBe(1);
    expect(stepped(cells, 5, 'Tab')).toBe(5);
  });

  it('draws each box against the fullest', () => {
    expect([5, 1, 2].map((number) => shareOf(BOXES[number - 1] as TalentBox, BOXES))).toEqual([1, 0.5, 0]);
    const none = BOXES.map((one) => ({ ...one, people: 0 }));
    expect(shareOf(none[0] as TalentBox, none), 'nobody is mapped').toBe(0);
  });

  it('offers this year and the five before it', () => {
    expect(yearsTo('2026-11-21')).toEqual([2026, 2025, 2024, 2023, 2022, 2021]);
  });
});
