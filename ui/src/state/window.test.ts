import { describe, expect, it } from 'vitest';
import { moveActive, pagesOf, scrollToShow, windowOf } from './window';

describe('the drawn part of a long list', () => {
  it('is a screenful and a margin, however long the list', () => {
    const seen = windowOf(44 * 20_000, 600, 44, 50_000);
    expect(seen).toEqual({ first: 19_992, end: 20_023 });
  });

  it('does not run over either end', () => {
    expect(windowOf(0, 600, 44, 50_000).first).toBe(0);
    expect(windowOf(44 * 50_000, 600, 44, 50_000).end).toBe(50_000);
    expect(windowOf(1e9, 600, 44, 3)).toEqual({ first: 0, end: 3 });
    expect(windowOf(0, 600, 44, 0)).toEqual({ first: 0, end: 0 });
  });

  it('asks the core for whole pages', () => {
    expect(pagesOf({ first: 190, end: 215 }, 100)).toEqual([1, 2]);
    expect(pagesOf({ first: 0, end: 100 }, 100)).toEqual([0]);
    expect(pagesOf({ first: 5, end: 5 }, 100)).toEqual([]);
  });
});

describe('showing a row', () => {
  it('moves as little as possible', () => {
    expect(scrollToShow(5, 0, 600, 44)).toBe(0);
    expect(scrollToShow(20, 0, 600, 44)).toBe(21 * 44 - 600);
    expect(scrollToShow(2, 500, 600, 44)).toBe(88);
  });
});

describe('the arrows', () => {
  it('stop at both ends', () => {
    expect(moveActive('Down', 9, 10, 5)).toBe(9);
    expect(moveActive('Up', 0, 10, 5)).toBe(0);
    expect(moveActive('PageDown', 3, 10, 5)).toBe(8);
    expect(moveActive('End', 3, 10, 5)).toBe(9);
    expect(moveActive('Down', -1, 10, 5)).toBe(0);
    expect(moveActive('Down', -1, 0, 5)).toBeNull();
    expect(moveActive('x', 1, 10, 5)).toBeNull();
  });
});
