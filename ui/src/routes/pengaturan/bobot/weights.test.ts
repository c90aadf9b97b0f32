import { describe, expect, it } from 'vitest';
import { matrixOf, pairKey, stepAt, STEPS, stepWord, type Pairs } from './pairs';
import { drawn, inHundreds, isChanged, newWeights, refusalOf, sumOf, warningsOf } from './weights';

const lines = (...typed: string[]) =>
  drawn(
    typed.map((one, at) => ({
      key: `score.${at}`,
      criterion: ['education', 'rank', 'training'][at] ?? '',
      typed: one,
      now: 20,
    })),
  );

describe('weights as they are typed', () => {
  it('have shares of their sum', () => {
    const drawnLines = lines('20', '0,5', '19,5');
    expect(drawnLines.map((one) => one.share)).toEqual([50, 1.25, 48.75]);
    expect(sumOf(drawnLines)).toBe(40);
    expect(sumOf(lines('0,1', '0,2'))).toBe(0.3);
  });

  it('are refused while one cannot be read, is negative, or all are nothing', () => {
    expect(refusalOf(lines('20', 'x'))).toContain('angka');
    expect(refusalOf(lines('20', '-1'))).toContain('angka');
    expect(refusalOf(lines('0', '0'))).toContain('Semua bobot 0');
    expect(refusalOf(lines('20', '0'))).toBeNull();
  });

  it('warn of one criterion above the limit, not of one at it', () => {
    expect(warningsOf(lines('10', '10'), 50)).toEqual([]);
    expect(warningsOf(lines('10,1', '10'), 50)).toHaveLength(1);
    expect(warningsOf(lines('10', '10'), 40)).toHaveLength(2);
    expect(warningsOf(lines('30', '10'), 50)[0]).toContain(
      'Pendidikan berbobot 75 % dari jumlah, lebih dari 50 %',
    );
  });

  it('are changed by value, not by writing', () => {
    expect(isChanged(lines('20,0', '20'))).toBe(false);
    expect(isChanged(lines('21', '20'))).toBe(true);
    expect(newWeights(lines('20', '0,5'))).toEqual([
      { key: 'score.0', weight: 20 },
      { key: 'score.1', weight: 0.5 },
    ]);
  });
});

describe('pairwise comparisons', () => {
  it('mirror across the diagonal', () => {
    const pairs: Pairs = { [pairKey(0, 1)]: -3, [pairKey(0, 2)]: 3, [pairKey(1, 2)]: 5 };
    expect(matrixOf(pairs, 3)).toEqual([
      [1, 1 / 3, 3],
      [3, 1, 5],
      [1 / 3, 1 / 5, 1],
    ]);
    expect(stepWord(stepAt(pairs, 2, 1))).toBe('1/5');
    expect(matrixOf({}, 2)).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('offer 9 to 1/9, each once', () => {
    expect(STEPS.map(stepWord)).toHaveLength(17);
    expect(new Set(STEPS.map(stepWord)).size).toBe(17);
  });

  it('become weights that sum to exactly 100', () => {
    for (const shares of [
      [1 / 3, 1 / 3, 1 / 3],
      [0.2605, 0.6333, 0.1062],
      [1 / 7, 2 / 7, 4 / 7],
    ]) {
      const cents = inHundreds(shares).reduce((sum, one) => sum + Math.round(one * 100), 0);
      expect(cents).toBe(10_000);
    }
    expect(inHundreds([0.2605, 0.6333, 0.1062])).toEqual([26.05, 63.33, 10.62]);
  });
});
