import { describe, expect, it } from 'vitest';
import type { SwapAt } from '../../contract/acts';
import { valueText } from './methods';
import { scaleOf, swapsOf, type Swap } from './sensitivity';

const at = (criterion: string, weight: number, swap: number | null): SwapAt => ({
  criterion,
  weight,
  at: swap,
  change: swap === null ? null : swap - weight,
  share: swap,
});

describe('a value', () => {
  it('is printed as its method prints it', () => {
    expect(valueText('merit', 92.05)).toBe('92,1');
    expect(valueText('profile', 4.7375)).toBe('4,7375');
    expect(valueText('saw', 0.78)).toBe('0,7800');
  });
});

describe('how sure an order is', () => {
  const criteria = [at('rank', 10, 12.5), at('training', 5, 0), at('education', 20, null)];

  it('parts what swaps the two from what never does, a weight of nothing being a weight', () => {
    const { swaps, never } = swapsOf({ candidate: { nip: '1', name: 'A', total: 80 }, criteria });
    expect(swaps.map((one) => [one.criterion, one.change])).toEqual([
      ['rank', 2.5],
      ['training', -5],
    ]);
    expect(never).toEqual(['education']);
  });

  it('is drawn on one scale that holds every weight', () => {
    expect(scaleOf(criteria.slice(0, 2) as Swap[])).toBe(20);
    expect(scaleOf([at('rank', 10, 47) as Swap])).toBe(50);
    expect(scaleOf([])).toBe(10);
  });
});
