import { describe, expect, it } from 'vitest';
import { idOf, placeOf } from './parts';

describe('places of the screen of approvals', () => {
  it('are a part and what it is open on', () => {
    expect(placeOf('sidang:5')).toEqual({ part: 'sidang', on: 5 });
    expect(placeOf(idOf('rencana', 3))).toEqual({ part: 'rencana', on: 3 });
    expect(placeOf(null)).toEqual({ part: 'perkara', on: null });
  });

  it('take a bare number for a plan, as links to it always did', () => {
    expect(placeOf('3')).toEqual({ part: 'rencana', on: 3 });
    expect(placeOf('unknown')).toEqual({ part: 'perkara', on: null });
  });
});
