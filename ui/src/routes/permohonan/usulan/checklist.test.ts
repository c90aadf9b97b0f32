import { describe, expect, it } from 'vitest';
import type { CaseDocumentDue, CaseDocumentView } from '../../../contract/acts';
import { ordered, tally, unseen } from './checklist';

const row = (kind: string, due: string, status: string, documents: Partial<CaseDocumentView>[] = []) =>
  ({ due: { kind, due }, status, documents }) as unknown as CaseDocumentDue;
const rows = [
  row('IJAZAH', 'optional', 'missing'),
  row('SK_PANGKAT', 'mandatory', 'there'),
  row('SKP_2TH', 'mandatory', 'unseen', [
    { id: 4, verdict: '', valid: true },
    { id: 5, verdict: '', valid: false },
  ]),
  row('PERTEK', 'mandatory', 'not_due'),
  row('SK_JABATAN', 'mandatory', 'missing'),
];

describe('the checklist of a case', () => {
  it('counts the mandatory ones that are due', () => {
    expect(tally(rows)).toEqual({ there: 1, due: 3 });
  });

  it('accepts all that still count and that nobody has judged', () => {
    expect(unseen(rows)).toEqual([4]);
  });

  it('shows first what asks for work', () => {
    expect(ordered(rows).map((one) => one.due.kind)).toEqual([
      'SK_JABATAN',
      'SKP_2TH',
      'SK_PANGKAT',
      'PERTEK',
      'IJAZAH',
    ]);
  });
});
