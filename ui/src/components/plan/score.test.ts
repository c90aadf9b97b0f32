import { describe, expect, it } from 'vitest';
import { lackOf } from './score';

const part = (criterion: string, facts: Record<string, unknown>, missing = false) =>
  lackOf({ criterion, facts, missing });

describe('what a part of a score lacks', () => {
  it('is nothing where all is known', () => {
    expect(part('rank', { rank: 'III/b' })).toBeNull();
    expect(part('managerial', { jpm: 92.6, asked: true, missing: [] })).toBeNull();
    expect(
      part('training', { share: 1, asked: ['PKA'], held: ['Pelatihan Kepemimpinan Administrator'] }),
    ).toBeNull();
  });

  it('names the competences that nobody assessed, also where some are', () => {
    expect(part('managerial', { jpm: 50, asked: true, missing: ['Komunikasi'] })).toContain('Komunikasi');
    expect(part('technical', { jpm: null, asked: false, missing: [] }, true)).toContain('standar');
  });

  it('names the training asked for where not all is held', () => {
    expect(part('training', { share: 0.5, asked: ['PKA', 'PBJ'], held: ['PKA'] })).toBe('diminta PKA, PBJ');
    expect(part('training', { share: null, asked: ['PKA'], held: [] }, true)).toBe('data kurang');
  });

  it('says that data are missing where nothing more is told', () => {
    expect(part('performance', {}, true)).toBe('data kurang');
  });
});
