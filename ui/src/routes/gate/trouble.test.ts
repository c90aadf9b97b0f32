import { describe, expect, it } from 'vitest';
import type { Failure } from '../../host/host';
import { isTrouble, remediesFor, troubleOf } from './trouble';

const broken = (code: string): Failure => ({ kind: 'broken', code, message: '' });

describe('a store that does not open', () => {
  it.each([
    ['store_damaged', ['restore', 'salvage', 'retry']],
    ['key_file_missing', ['restore', 'retry']],
    ['store_missing', ['restore', 'retry']],
    ['store_in_use', ['retry']],
    ['store_newer', ['retry']],
    ['disk_full', ['retry']],
    ['disk_fault', ['retry', 'restore']],
    ['fault', ['retry', 'restore']],
  ])('%s offers %s', (code, remedies) => expect(remediesFor(troubleOf(broken(code)))).toEqual(remedies));

  it('is not one for which a passphrase does not fit', () => {
    expect(isTrouble(broken('wrong_passphrase'))).toBe(false);
    expect(isTrouble({ kind: 'refused', code: 'wait', message: '' })).toBe(false);
    expect(isTrouble(broken('store_damaged'))).toBe(true);
  });
});
