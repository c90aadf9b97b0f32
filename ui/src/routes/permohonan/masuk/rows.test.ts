import { describe, expect, it } from 'vitest';
import type { RequestLine } from '../../../contract/acts';
import { narrow, whyNoCase, whyNot } from './rows';

const line = (id: number, state: string, more: Partial<RequestLine> = {}): RequestLine => ({
  id,
  nip: '198509172010011012',
  name: `Siti ${id}`,
  golongan: 'III/a',
  title: 'Perawat',
  unit: 'Puskesmas Muara Jaya',
  day: '2026-09-01',
  waiting_days: 80,
  number: '',
  reason: '',
  state,
  officer: '',
  note: '',
  case: null,
  case_state: null,
  targets: [{ unit: 3, unit_name: 'RSUD Rantau Bahari', position: 4, title: 'Perawat Mahir' }],
  gone: 0,
  left: false,
  ...more,
});

describe('the inbox of requests', () => {
  const lines = [line(1, 'open'), line(2, 'rejected'), line(3, 'in_process', { officer: 'ratna' })];

  it('is narrowed by state and words, also of the targets and the officer', () => {
    expect(narrow(lines, ['open', 'in_process'], '').map((one) => one.id)).toEqual([1, 3]);
    expect(narrow(lines, [], 'rsud ratna').map((one) => one.id)).toEqual([3]);
    expect(narrow(lines, [], '')).toHaveLength(3);
  });

  it('says why what ended cannot be decided again, and what runs not reopened', () => {
    expect(whyNot(lines, 'reject')).toContain('berakhir');
    expect(whyNot([line(1, 'open')], 'reject')).toBeNull();
    expect(whyNot([line(1, 'open')], 'reopen')).not.toBeNull();
    expect(whyNot([line(2, 'rejected')], 'reopen')).toBeNull();
    expect(whyNot([], 'take')).not.toBeNull();
  });

  it('makes one case of one open request', () => {
    expect(whyNoCase([line(1, 'open')])).toBeNull();
    expect(whyNoCase([line(1, 'open', { case: 4 })])).toContain('sudah dibuka');
    expect(whyNoCase(lines)).toContain('satu');
  });
});
