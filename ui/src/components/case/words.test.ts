import { describe, expect, it } from 'vitest';
import type { CaseLine } from '../../contract/acts';
import { t } from '../../text';
import { hasEnded, linesWith, stateTone, stateWord, urgencyWord } from './words';

const line = (name: string, state: string) =>
  ({
    name,
    nip: '1',
    from_title: '',
    from_unit: '',
    to_title: '',
    to_unit: 'SMP Negeri 2',
    officer: '',
    plan_name: '',
    state,
  }) as CaseLine;

describe('words of a case', () => {
  it('name every state and never show a code of the handbook', () => {
    for (const code of Object.keys(t.caseStates)) {
      expect(stateWord(code)).not.toContain('_');
    }
  });

  it('call a late answer of others lapsed, and late work of the office late', () => {
    expect(urgencyWord('late', 'origin')).toBe('lewat waktu');
    expect(urgencyWord('late', 'verifikator')).toBe('terlambat');
    expect(urgencyWord('', 'origin')).toBe('');
  });

  it('tell what ended from what only waits', () => {
    expect(['SELESAI', 'DITOLAK', 'DIBATALKAN', 'DICABUT'].every(hasEnded)).toBe(true);
    expect(['DITUNDA', 'DIKEMBALIKAN', 'DRAF'].some(hasEnded)).toBe(false);
    expect(stateTone('DITOLAK')).toBe('block');
  });

  it('find a case by several words in any order', () => {
    const lines = [line('Siti Lubis', 'DRAF'), line('Budi Lubis', 'SIDANG_TPK')];
    expect(linesWith(lines, 'tpk lubis smp').map((one) => one.name)).toEqual(['Budi Lubis']);
    expect(linesWith(lines, ' ')).toHaveLength(2);
  });
});
