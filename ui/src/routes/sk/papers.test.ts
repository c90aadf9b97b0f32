import { describe, expect, it } from 'vitest';
import type { DecreeView, MoveView, OutsideView, SessionView } from '../../contract/acts';
import { keptFor } from './kept';
import { numberFault, peopleOf, peopleToDecree, signerName } from './papers';
import { idOf, placeOf } from './parts';

const move = (id: number, more: Partial<MoveView> = {}) =>
  ({
    move: id,
    nip: `nip ${id}`,
    name: `Orang ${id}`,
    to: { title: 'Perawat Mahir', unit: 'Puskesmas Tanjung Elok' },
    outside: null,
    ...more,
  }) as MoveView;
const decree = (id: number, nip: string, kind: string, more: Partial<DecreeView> = {}) =>
  ({ id, nip, kind, plan: 1, number: `800/${id}`, state: 'valid', ...more }) as DecreeView;
const outside = { entering: false, kind: 'kabkota', name: 'Kota Muara Jaya' } as OutsideView;

describe('the people whose decrees are to be issued', () => {
  const moves = [1, 2, 3, 4, 5].map((id) => move(id));

  it('are locked by a decree of their own plan that moves them, also a revoked one', () => {
    const rows = peopleToDecree(1, moves, [
      decree(11, 'nip 1', 'individual'),
      decree(12, 'nip 2', 'petikan', { state: 'revoked' }),
      decree(13, 'nip 3', 'salinan'),
      decree(14, 'nip 4', 'individual', { plan: 9 }),
    ]);
    expect(rows.map((one) => [one.locked, one.decree])).toEqual([
      ['sudah terbit', 11],
      ['SK dicabut', 12],
      ['', null],
      ['', null],
      ['', null],
    ]);
  });

  it('are locked when another government decrees them; who comes in is decreed here', () => {
    const [leaving, entering] = peopleToDecree(
      1,
      [move(1, { to: null, outside }), move(2, { outside: { ...outside, entering: true } })],
      [],
    );
    expect(leaving).toMatchObject({ locked: 'ditetapkan instansi tujuan', note: 'Kota Muara Jaya' });
    expect(entering?.locked).toBe('');
  });

  it('are found by name, number, position, unit and decree', () => {
    const rows = peopleToDecree(1, moves, [decree(11, 'nip 1', 'individual')]);
    expect(peopleOf(rows, 'orang 3').map((one) => one.id)).toEqual([3]);
    expect(peopleOf(rows, '800/11 elok').map((one) => one.id)).toEqual([1]);
    expect(peopleOf(rows, 'tidak ada')).toEqual([]);
  });
});

describe('a chosen number', () => {
  it('is for one paper, and is never the next one while it is still to be typed', () => {
    expect(numberFault(null, true)).toBeNull();
    expect(numberFault('', false)).toContain('Tulis nomornya');
    expect(numberFault('188.45/12', true)).toContain('satu surat');
    expect(numberFault('188.45/12', false)).toBeNull();
  });
});

describe('a form that is kept', () => {
  it('begins anew in another store, and only there', () => {
    let forgotten = 0;
    const session = { store: 'a.mutasi', today: '2026-11-21' } as SessionView;
    const blank = () => ({ store: '', date: '', plan: 0 });
    const kept = blank();
    const run = { forget: () => forgotten++ };
    keptFor(session, kept, blank, run);
    expect(kept).toEqual({ store: 'a.mutasi', date: '2026-11-21', plan: 0 });
    kept.plan = 7;
    keptFor(session, kept, blank, run);
    expect([kept.plan, forgotten]).toEqual([7, 0]);
    keptFor({ ...session, store: 'b.mutasi' }, kept, blank, run);
    expect([kept.plan, kept.store, forgotten]).toEqual([0, 'b.mutasi', 1]);
  });
});

describe('a signatory', () => {
  it('is told with what they sign for', () => {
    const one = { name: 'Haris Maulana', title: 'Sekretaris Daerah', prefix: '', delegation: 'an' };
    expect(signerName(one)).toBe('a.n. · Haris Maulana · Sekretaris Daerah');
    expect(signerName({ ...one, prefix: 'Plh.', delegation: 'sendiri' })).toBe(
      'Haris Maulana · Plh. Sekretaris Daerah',
    );
  });
});

describe('an address', () => {
  it('leads to its part and what it is open on, and a bare number to the decrees of a plan', () => {
    expect(placeOf('register:decree-12')).toEqual({ part: 'register', on: 'decree-12' });
    expect(placeOf(idOf('nomor', 'surat'))).toEqual({ part: 'nomor', on: 'surat' });
    expect(placeOf('2')).toEqual({ part: 'terbitkan', on: '2' });
    expect(placeOf(null)).toEqual({ part: 'terbitkan', on: null });
    expect(placeOf('lain:1')).toEqual({ part: 'terbitkan', on: null });
  });
});
