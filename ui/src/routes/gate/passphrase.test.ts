import { describe, expect, it } from 'vitest';
import { strengthOf } from './passphrase';

describe('the strength of a passphrase', () => {
  it.each([
    ['pendek', 'tooShort'],
    ['aaaaaaaaaaaaaa', 'weak'],
    ['1234567890123', 'weak'],
    ['ratna-2026!', 'weak'],
    ['kapal biru', 'fair'],
    ['kapal biru pulang petang', 'good'],
  ])('%s is %s', (passphrase, strength) => expect(strengthOf(passphrase, 'ratna')).toBe(strength));
});
