import { describe, expect, it } from 'vitest';
import { Picking } from './picking.svelte';

const ORDER = [10, 20, 30, 40];
const key = (name: string, more: object = {}) => new KeyboardEvent('keydown', { key: name, ...more });

describe('rows chosen in a table', () => {
  it('follow the arrows, grow with Shift and toggle with Space', () => {
    const picking = new Picking();
    picking.press(20, ORDER, key('ArrowDown'));
    picking.press(40, ORDER, key('ArrowDown', { shiftKey: true }));
    expect([...picking.chosen]).toEqual([20, 30, 40]);
    picking.press(30, ORDER, key(' '));
    expect([...picking.chosen]).toEqual([20, 40]);
  });

  it('are all of the list, or none', () => {
    const picking = new Picking();
    picking.all(ORDER);
    expect(picking.chosen.size).toBe(4);
    picking.all(ORDER);
    expect(picking.chosen.size).toBe(0);
  });

  it('lose what the list no longer shows', () => {
    const picking = new Picking();
    picking.all(ORDER);
    picking.keep([10, 30, 50]);
    expect([...picking.chosen]).toEqual([10, 30]);
  });
});
