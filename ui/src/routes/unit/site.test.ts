import { expect, it } from 'vitest';
import type { SiteView } from '../../contract/acts';
import { readDegrees, siteFaults, siteParts, typedDegrees } from './site';

const SITE: SiteView = {
  unit: 5,
  of: 5,
  of_name: 'SD Negeri 5',
  district: 'Elok',
  latitude: -7.25,
  longitude: 110.42,
  hardship: 2,
  agency_km: 12.34,
  origin: null,
};

it('degrees are read with a comma or a point and have no thousands', () => {
  const read = ['-7,2504', '−7.2504', ' 110.420 ', '95', '7° LS', '1.250.000', ''].map(readDegrees);
  expect(read).toEqual([-7.2504, -7.2504, 110.42, 95, null, null, null]);
  expect(typedDegrees(-7.2504)).toBe('-7,2504');
  expect(readDegrees(typedDegrees(110.4203))).toBe(110.4203);
  expect(typedDegrees(null)).toBe('');
});

it('coordinates are of the country and are given together', () => {
  expect(siteFaults('', ' ')).toEqual({ latitude: null, longitude: null });
  expect(siteFaults('-11', '141,5')).toEqual({ latitude: null, longitude: null });
  expect(siteFaults('-7,25', '').longitude).toContain('bersama');
  expect(siteFaults('', '110').latitude).toContain('bersama');
  expect(siteFaults('110', '-7'), 'in each other’s place').toEqual({
    latitude: 'Tulis derajat dari -11 sampai 6,5.',
    longitude: 'Tulis derajat dari 95 sampai 141,5.',
  });
});

it('a place is told part by part, with whose it is or how far it is', () => {
  expect(siteParts(SITE, 'Dinas Pendidikan')).toEqual([
    'Kecamatan Elok',
    '−7,2500; 110,4200',
    'kesulitan 2',
    '12,3 km dari Dinas Pendidikan',
  ]);
  const [named] = siteParts({ ...SITE, district: 'Kec. Elok' }, '');
  expect(named, 'the word is not said twice').toBe('Kec. Elok');
  const above = {
    ...SITE,
    unit: 6,
    district: '',
    hardship: 0,
    latitude: null,
    longitude: null,
    agency_km: null,
  };
  expect(siteParts(above, 'Dinas Pendidikan')).toEqual(['koordinat belum dicatat', 'mengikuti SD Negeri 5']);
});
