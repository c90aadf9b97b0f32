import { describe, expect, it } from 'vitest';
import { strengthOf } from './passphrase';

describe('the strength of a passphrase', () => {
  it.each([
    ['pendek', 'tooShort'],
    ['aaaaaaaaaaaaaa', 'weak'],
    ['1234567890123', 'weak'],
    ['ratna-2026-ok!', 'weak'],
    ['kapal biru laut', 'fair'],
    ['kapal biru pulang petang', 'good'],
  ])('%s is %s', (passphrase, strength) => expect(strengthOf(passphrase, 'ratna', 12)).toBe(strength));

  it('is never too short where nobody knows the least length, but weak', () =>
    expect(strengthOf('pendek', 'ratna', 0)).toBe('weak'));

  it('counts letters as the core does, not bytes', () =>
    expect(strengthOf('kapål bïrü l', 'ratna', 12)).toBe('fair'));
});
