import { describe, expect, it } from 'vitest';
import type { PositionLine, UnitLine } from '../../contract/acts';
import { above, findUnits, postsBelow, visibleUnits } from './tree';

const unit = (id: number, parent: number | null, name: string): UnitLine => ({
  id,
  code: '',
  name,
  kind: 'opd',
  parent,
  agency: 1,
  depth: 0,
  need: 0,
  held: 0,
  gap: 0,
  short: 0,
  over: 0,
  status: 'balanced',
});
const post = (id: number, at: number, family: string): PositionLine => ({
  id,
  unit: at,
  title: `Jabatan ${id}`,
  family,
  level: '',
  class: 7,
  need: 1,
  held: 1,
  gap: 0,
  status: 'balanced',
});

const units = [
  unit(1, null, 'Dinas Kesehatan'),
  unit(2, 1, 'Bidang Pelayanan'),
  unit(3, 2, 'Puskesmas Tanjung Elok'),
  unit(4, null, 'Dinas Sosial'),
];
const positions = [
  post(1, 1, 'managerial'),
  post(2, 2, 'managerial'),
  post(3, 3, 'functional'),
  post(4, 4, 'pelaksana'),
];
const names = (list: UnitLine[]) => list.map((one) => one.id);

describe('the tree of units', () => {
  it('shows what is below an open unit only', () => {
    expect(names(visibleUnits(units, new Set()))).toEqual([1, 4]);
    expect(names(visibleUnits(units, new Set([1])))).toEqual([1, 2, 4]);
    expect(names(visibleUnits(units, new Set([2]))), 'an open unit under a closed one stays hidden').toEqual([
      1, 4,
    ]);
  });

  it('keeps the way to a found unit', () => {
    expect(names(findUnits(units, 'tanjung elok'))).toEqual([1, 2, 3]);
    expect(names(findUnits(units, ''))).toEqual([1, 2, 3, 4]);
  });

  it('knows what lies above', () => expect(above(units, 3)).toEqual([2, 1]));
});

describe('posts below a unit', () => {
  it('are each listed once', () => {
    expect(postsBelow(units, positions, 1).flatMap((group) => group.posts.map((one) => one.id))).toEqual([
      1, 2, 3,
    ]);
  });
});
