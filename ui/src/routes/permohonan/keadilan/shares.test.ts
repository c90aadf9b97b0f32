import { describe, expect, it } from 'vitest';
import type { GrantedShare } from '../../../contract/acts';
import { rowsOf, together, yearsOf } from './shares';

const row = (year: number, agency: string, granted: number, rejected: number, waiting = 0): GrantedShare => ({
  year,
  agency,
  requests: granted + rejected + waiting,
  granted,
  rejected,
  withdrawn: 0,
  waiting,
  share: granted + rejected === 0 ? null : (granted / (granted + rejected)) * 100,
  median_days: granted > 0 ? 70 : null,
});

describe('shares granted', () => {
  const rows = [row(2025, 'Dinas Sosial', 1, 3), row(2026, 'Dinas Sosial', 3, 1), row(2026, 'RSUD', 0, 0, 9)];

  it('are of one year, the busiest agency first', () => {
    expect(rowsOf(rows, 2026).map((one) => one.agency)).toEqual(['RSUD', 'Dinas Sosial']);
    expect(rowsOf(rows, 2026)[1]).toMatchObject({ share: 75, median_days: 70 });
    expect(rowsOf(rows, 2026)[0]?.share, 'nothing ended yet').toBeNull();
  });

  it('are counted anew over several years, and make no median of medians', () => {
    expect(rowsOf(rows, null).find((one) => one.agency === 'Dinas Sosial')).toMatchObject({
      requests: 8,
      share: 50,
      median_days: null,
    });
  });

  it('add up to the whole region', () => {
    expect(together('', rows)).toMatchObject({ requests: 17, granted: 4, waiting: 9 });
    expect(yearsOf(rows)).toEqual([2026, 2025]);
  });
});
