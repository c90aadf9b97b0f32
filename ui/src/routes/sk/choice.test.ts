import { describe, expect, it } from 'vitest';
import { leftOf, withAll, withEverybody, withRange, type Choosable } from './choice';

const rows: Choosable[] = [1, 2, 3, 4, 5].map((id) => ({ id, locked: id === 3 ? 'sudah terbit' : '' }));
const left = (out: ReadonlySet<number | string>) => leftOf(rows, out).map((one) => one.id);

describe('a list that begins with everybody', () => {
  it('leaves out whom it may not hold', () => {
    expect(left(new Set())).toEqual([1, 2, 4, 5]);
  });

  it('takes a range out and in, upwards too, and leaves the locked alone', () => {
    const out = withRange(rows, new Set(), 3, 1, true);
    expect(left(out)).toEqual([1, 5]);
    expect(out.has(3), 'a locked row is never written down').toBe(false);
    expect(left(withRange(rows, out, 1, 1, false))).toEqual([1, 2, 5]);
  });

  it('takes in all that are shown, or takes them out when none is out', () => {
    const shown = rows.slice(0, 3);
    expect(left(withEverybody(shown, new Set([1])))).toEqual([1, 2, 4, 5]);
    expect(left(withEverybody(shown, new Set())), 'who is not shown stays').toEqual([4, 5]);
  });
});

describe('a list that begins with nobody', () => {
  it('marks all that are shown, or none of them when all are marked', () => {
    expect([...withAll(rows, new Set([5]))]).toEqual([5, 1, 2, 4]);
    expect([...withAll(rows.slice(0, 2), new Set([1, 2, 5]))]).toEqual([5]);
  });
});
