import { describe, expect, it } from 'vitest';
import type { RequestLine } from '../../../contract/acts';
import { faultsOf, newDraft, openingOf, wishedPosts } from './opening';

const TODAY = '2026-11-21';
const request = {
  nip: '198509172010011012',
  reason: 'Mengikuti suami',
  number: '800/3/2026',
  targets: [
    { unit: 2, unit_name: 'Dinas Sosial', position: null, title: '' },
    { unit: 3, unit_name: 'RSUD', position: 14, title: 'Perawat Mahir' },
  ],
} as RequestLine;

describe('a case that is opened', () => {
  it('begins with what the person asked for', () => {
    const draft = newDraft(TODAY, request);
    expect(draft).toMatchObject({ own: true, reason: 'Mengikuti suami', letter: '800/3/2026' });
    expect(draft.position?.position, 'the first wish that names a post').toBe(14);
    expect(wishedPosts(request)).toHaveLength(1);
    expect(faultsOf(draft, TODAY)).toEqual({});
    expect(openingOf(draft, 9)).toMatchObject({ position: 14, outside: null, request: 9, own_request: true });
  });

  it('says beside the field what is missing', () => {
    const draft = newDraft(TODAY, null);
    expect(Object.keys(faultsOf(draft, TODAY))).toEqual(['nip', 'position', 'reason']);
    expect(faultsOf({ ...draft, day: '2026-11-22' }, TODAY)).toHaveProperty('day');
  });

  it('asks for the other government where the person leaves, and for no province of a central one', () => {
    const draft = { ...newDraft(TODAY, request), way: 'outside' as const };
    expect(Object.keys(faultsOf(draft, TODAY))).toEqual(['name', 'province', 'post']);
    const central = { ...draft, outside: { ...draft.outside, kind: 'pusat', name: 'BKN', post: 'Analis' } };
    expect(faultsOf(central, TODAY)).toEqual({});
    expect(
      openingOf({ ...central, outside: { ...central.outside, province: 'Andalan' } }, null),
    ).toMatchObject({
      position: null,
      outside: { name: 'BKN', province: '' },
    });
  });
});
