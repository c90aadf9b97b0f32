import { describe, expect, it } from 'vitest';
import type { CompletenessView } from '../../../contract/acts';
import { groupsOf, missingOf, moved, rowsOf } from './matrix';

const column = (key: string, group: string) => ({ key, label: key, group });
const person = (move: number, name: string, ...states: string[]) => ({
  move,
  nip: `19900101201501${1000 + move}`,
  name,
  cells: states.map((state) => ({ state, reason: '' })),
});
const view: CompletenessView = {
  plan: 1,
  columns: [column('ANJAB_ABK', 'berkas'), column('SK_PANGKAT', 'berkas'), column('sk', 'surat')],
  people: [
    person(1, 'Siti', 'there', 'missing', 'missing'),
    person(2, 'Budi', 'there', 'not_needed', 'optional'),
  ],
  missing: 2,
  there: 2,
};

describe('the matrix', () => {
  it('groups columns that stand beside each other', () => {
    expect(groupsOf(view.columns)).toEqual([
      { group: 'berkas', span: 2 },
      { group: 'surat', span: 1 },
    ]);
  });

  it('shows only who lacks something when asked; what may be absent is not lacking', () => {
    expect(view.people.map(missingOf)).toEqual([2, 0]);
    expect(rowsOf(view, true, '').map((one) => one.name)).toEqual(['Siti']);
    expect(rowsOf(view, false, 'bud').map((one) => one.name)).toEqual(['Budi']);
    expect(rowsOf(view, true, 'bud')).toEqual([]);
  });

  it('is walked with the keys and not left', () => {
    for (const key of [
      'Down',
      'Up',
      'Left',
      'Right',
      'PageDown',
      'PageUp',
      'Home',
      'End',
      'Ctrl+Home',
      'Ctrl+End',
    ])
      for (let row = 0; row < 4; row++)
        for (let column = 0; column < 3; column++) {
          const at = moved(key, { row, column }, 4, 3, 2);
          expect(at?.row, key).toBeGreaterThanOrEqual(0);
          expect(at?.row, key).toBeLessThan(4);
          expect(at?.column, key).toBeGreaterThanOrEqual(0);
          expect(at?.column, key).toBeLessThan(3);
        }
    expect(moved('Right', { row: 1, column: 1 }, 4, 3, 2)).toEqual({ row: 1, column: 2 });
    expect(moved('a', { row: 1, column: 1 }, 4, 3, 2)).toBeNull();
    expect(moved('Down', { row: 0, column: 0 }, 0, 3, 2)).toBeNull();
  });
});
