import { describe, expect, it } from 'vitest';
import type { ReportLine } from '../../../contract/acts';
import { fitting, formatsOf, foundOf, KINDS, papersOf } from './reports';

describe('a report', () => {
  it('is offered in the forms it can have', () => {
    for (const kind of KINDS) {
      expect(formatsOf(kind).includes('xlsx'), kind).toBe(kind !== 'peta');
      expect(papersOf(kind).includes('a2'), kind).toBe(kind === 'peta');
    }
  });

  it('keeps of a choice what holds for it', () => {
    expect(fitting(['xlsx', 'pdf'], formatsOf('peta'))).toEqual(['pdf']);
    expect(fitting(['xlsx'], formatsOf('peta')), 'never nothing').toEqual(['pdf']);
    expect(fitting(['a2'], papersOf('duk'))).toEqual(['f4']);
  });
});

describe('printed reports', () => {
  const line = (report: number, kind: string, unit: string): ReportLine => ({
    report,
    kind,
    as_of: '2026-06-30',
    unit,
    account: 'ratna',
    audience: 'instansi',
    files: [],
  });
  const lines = [line(1, 'duk', ''), line(2, 'bezetting', 'Dinas Sosial'), line(3, 'duk', 'Dinas Sosial')];
  const name = (kind: string) => (kind === 'duk' ? 'Daftar urut kepangkatan' : kind);

  it('stand newest first and are found by name, unit, account and day', () => {
    expect(foundOf(lines, '', name).map((one) => one.report)).toEqual([3, 2, 1]);
    expect(foundOf(lines, 'urut sosial ratna 2026-06', name).map((one) => one.report)).toEqual([3]);
    expect(foundOf(lines, 'nominatif', name)).toEqual([]);
  });
});
