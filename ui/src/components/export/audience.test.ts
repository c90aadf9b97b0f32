import { expect, it } from 'vitest';
import { Carrying } from './audience.svelte';

it('a list goes to the own government unless somebody says otherwise', () => {
  const carrying = new Carrying(() => ['operator']);
  expect(carrying.fault).toBeNull();
  expect(carrying.asked).toEqual({ audience: 'instansi', reason: '' });
});

it.each([
  [['operator'], 'Audit BPK', 'penyetuju atau administrator'],
  [['penyetuju'], '  ', 'Tulis untuk apa'],
  [['administrator'], 'untuk 198509172010011012', 'tanpa NIP'],
  [['administrator'], 'Audit BPK tahun 2026', null],
])('a whole list by %j because of "%s"', (roles, reason, wrong) => {
  const carrying = new Carrying(() => roles);
  carrying.audience = 'lengkap';
  carrying.reason = reason;
  if (wrong === null) expect(carrying.fault).toBeNull();
  else expect(carrying.fault).toContain(wrong);
});

it('a reason that was typed for everything does not go along with less', () => {
  const carrying = new Carrying(() => ['penyetuju']);
  carrying.audience = 'lengkap';
  carrying.reason = 'Audit BPK';
  carrying.audience = 'publik';
  expect(carrying.asked).toEqual({ audience: 'publik', reason: '' });
});
