import { describe, expect, it } from 'vitest';
import { idOf, PARTS, placeOf } from './parts';

describe('the place of an address', () => {
  it.each(PARTS)('of the part %s is that part', (part) => {
    expect(placeOf(idOf(part))).toEqual({ part, on: null });
    expect(placeOf(idOf(part, 'P-07'))).toEqual({ part, on: 'P-07' });
  });

  it.each([
    ['P-07.min_months', 'ketentuan', 'P-07'],
    ['W-01', 'ketentuan', 'W-01'],
    ['O-02.severity_managerial', 'ketentuan', 'O-02'],
    ['D-01', 'daerah', 'D-01'],
    ['school.rounding', 'parameter', 'school.rounding'],
    ['head_terms', 'kepala', null],
    ['kepala-daerah', 'kepala', null],
  ])('%s, as a finding names it, is in %s', (id, part, on) => expect(placeOf(id)).toEqual({ part, on }));

  it('of nothing, or of nothing known, is the first part', () => {
    for (const id of [null, '', 'lain', 'wilayahnya'])
      expect(placeOf(id), String(id)).toEqual({ part: 'wilayah', on: null });
  });

  it('keeps a key whole', () =>
    expect(placeOf('parameter:health.puskesmas.inpatient_rural').on).toBe(
      'health.puskesmas.inpatient_rural',
    ));
});
