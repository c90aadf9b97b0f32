import { describe, expect, it } from 'vitest';
import { reachOf, segment, statusOf } from './balance';
import { heatOf } from './heat';
import { shortUnit, whereOf } from './units';

const balance = (need: number, held: number) => ({ need, held, gap: held - need });

describe('a balance bar', () => {
  it('goes left for too few, right for too many, and never leaves its box', () => {
    expect(segment(-5, 10)).toEqual({ left: 25, width: 25, tone: 'short' });
    expect(segment(5, 10)).toEqual({ left: 50, width: 25, tone: 'over' });
    expect(segment(-99, 10)).toEqual({ left: 0, width: 50, tone: 'short' });
  });

  it('shows one person in a large list too', () => expect(segment(-1, 500).width).toBe(2));

  it('takes its scale from the list, so that units compare', () => {
    expect(reachOf([-3, 12, 0])).toBe(12);
    expect(reachOf([])).toBe(4);
  });
});

describe('the status of a unit', () => {
  it.each([
    [10, 6, 'critical'],
    [10, 7, 'short'],
    [10, 10, 'balanced'],
    [10, 11, 'over'],
    [0, 0, 'balanced'],
  ] as const)('need %i, held %i is %s', (need, held, status) => expect(statusOf(need, held)).toBe(status));
});

describe('the heat of a cell', () => {
  it('is empty where there is no post, calm where need is met, deep where the gap is worst', () => {
    expect(heatOf(balance(0, 0), 40).tone).toBe('none');
    expect(heatOf(balance(7, 7), 40).tone).toBe('balanced');
    expect(heatOf(balance(60, 20), 40)).toEqual({ tone: 'short', depth: 4 });
    expect(heatOf(balance(20, 22), 40)).toEqual({ tone: 'over', depth: 1 });
  });
});

describe('the name of a unit beside its agency', () => {
  it.each([
    ['Bidang Pelayanan pada Dinas Sosial', 'Dinas Sosial', 'Bidang Pelayanan'],
    ['Sekretariat Dinas Sosial', 'Dinas Sosial', 'Sekretariat'],
    ['Puskesmas Tanjung Elok', 'Dinas Kesehatan', 'Puskesmas Tanjung Elok'],
    ['Dinas Sosial', 'Dinas Sosial', 'Dinas Sosial'],
    ['Bappeda', '', 'Bappeda'],
  ])('%s of %s is %s', (unit, agency, short) => expect(shortUnit(unit, agency)).toBe(short));

  it('still says the agency once', () => {
    expect(whereOf({ unit: 'Sekretariat Dinas Sosial', agency: 'Dinas Sosial' })).toBe(
      'Sekretariat, Dinas Sosial',
    );
    expect(whereOf({ unit: 'Inspektorat', agency: 'Inspektorat' })).toBe('Inspektorat');
  });
});
