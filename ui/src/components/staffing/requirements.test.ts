import { describe, expect, it } from 'vitest';
import { EDUCATIONS, LEVELS, RANKS, ranksTurned } from './ladders';
import { askedOf, levelRows } from './levels';

describe('the tables that are chosen from', () => {
  it('hold every golongan of PNS, lowest first', () => {
    expect(RANKS).toHaveLength(17);
    expect([RANKS[0], RANKS.at(-1)]).toEqual(['I/a', 'IV/e']);
  });

  it('name nothing twice', () => {
    for (const list of [EDUCATIONS, RANKS, ...Object.values(LEVELS)])
      expect(new Set(list).size).toBe(list.length);
  });

  it('tell a range that is turned around, and never compare two ladders', () => {
    expect(ranksTurned('III/d', 'III/c')).toBe(true);
    expect(ranksTurned('III/c', 'III/c')).toBe(false);
    expect(ranksTurned('X', 'IX')).toBe(true);
    expect(ranksTurned('III/d', 'IX')).toBe(false);
    expect(ranksTurned('III/d', '')).toBe(false);
  });
});

describe('the levels of a form', () => {
  const model = ['Integritas', 'Kerja sama'];
  const asked = [
    { name: 'Kerja sama', technical: false, level: 3 },
    { name: 'Arsip', technical: true, level: 2 },
    { name: 'Kejujuran', technical: false, level: 1 },
  ];

  it('begin with the model, keep what a file named otherwise, and end with technical ones', () => {
    expect(levelRows(asked, model).map((row) => [row.name, row.level])).toEqual([
      ['Integritas', 0],
      ['Kerja sama', 3],
      ['Kejujuran', 1],
      ['Arsip', 2],
    ]);
  });

  it('do not take a technical competence for one of the model', () => {
    const rows = levelRows([{ name: 'Integritas', technical: true, level: 4 }], model);
    expect(rows.map((row) => [row.technical, row.level])).toEqual([
      [false, 0],
      [false, 0],
      [true, 4],
    ]);
  });

  it('ask for what has a level', () => {
    expect(askedOf(levelRows(asked, model)).map((row) => row.name)).toEqual([
      'Kerja sama',
      'Kejujuran',
      'Arsip',
    ]);
  });
});
