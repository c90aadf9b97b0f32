import { expect, it } from 'vitest';
import { stopsOf } from './stops';

const ROUTE = ['DRAF', 'DIAJUKAN', 'VERIFIKASI_BERKAS', 'SELESAI'];

it('shows what is behind and what is ahead of a case', () => {
  expect(stopsOf(ROUTE, 'VERIFIKASI_BERKAS', '').map((one) => one.how)).toEqual([
    'done',
    'done',
    'now',
    'ahead',
  ]);
});

it('puts a side state after the state it was left from', () => {
  const stops = stopsOf(ROUTE, 'DITUNDA', 'DIAJUKAN');
  expect(stops.map((one) => `${one.state} ${one.how}`)).toEqual([
    'DRAF done',
    'DIAJUKAN done',
    'DITUNDA now',
    'VERIFIKASI_BERKAS ahead',
    'SELESAI ahead',
  ]);
  expect(stops.filter((one) => one.side)).toHaveLength(1);
});

it('begins with the side state when nothing was reached', () => {
  expect(stopsOf(ROUTE, 'DIBATALKAN', '')[0]?.state).toBe('DIBATALKAN');
});
