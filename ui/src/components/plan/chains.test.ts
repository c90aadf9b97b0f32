import { describe, expect, it } from 'vitest';
import type { MoveView, PostView } from '../../contract/acts';
import { chainStep, handedOn } from './chains';

const post = (position: number): PostView => ({
  position,
  title: `Jabatan ${position}`,
  unit: `Unit ${position}`,
  unit_id: position,
  agency: `Unit ${position}`,
  class: 6,
  level: '',
});
const move = (id: number, from: number | null, to: number | null) =>
  ({
    move: id,
    name: `Orang ${id}`,
    from: from === null ? null : post(from),
    to: to === null ? null : post(to),
  }) as MoveView;
const order = (moves: MoveView[]) =>
  handedOn({ chain: 1, kind: 'chain', moves: moves.map((one) => one.move) }, moves).map((one) => one.move);

describe('a chain of moves', () => {
  it('is told from the open seat on, each move after the one that frees its target', () => {
    expect(order([move(3, 10, 20), move(1, 30, 40), move(2, 20, 30)])).toEqual([1, 2, 3]);
  });

  it('goes round in a cycle, every move once', () => {
    expect(order([move(1, 10, 20), move(2, 20, 30), move(3, 30, 10)])).toEqual([1, 3, 2]);
  });

  it('tells every move also where two chains meet', () => {
    const moves = [move(1, 10, 20), move(2, 11, 20), move(3, 20, 30), move(4, null, 10)];
    expect(order(moves).toSorted()).toEqual([1, 2, 3, 4]);
  });

  it('says who goes where', () => {
    expect(chainStep(move(1, 10, 20))).toBe('Orang 1: Jabatan 10, Unit 10 ke Jabatan 20, Unit 20');
    expect(chainStep(move(1, null, 20))).toContain('tanpa jabatan ke');
  });
});
