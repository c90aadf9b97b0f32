import { describe, expect, it } from 'vitest';
import { withRole } from './roles';

describe('the roles of an account', () => {
  it('stand in the order of the work, however they were ticked', () =>
    expect(withRole(['administrator'], 'operator', true)).toEqual(['operator', 'administrator']));

  it('an auditor holds no other', () => {
    expect(withRole(['operator', 'penyetuju'], 'auditor', true)).toEqual(['auditor']);
    expect(withRole(['auditor'], 'operator', true)).toEqual(['operator']);
  });

  it('may be taken away one by one', () =>
    expect(withRole(['operator', 'penyetuju'], 'operator', false)).toEqual(['penyetuju']));
});
