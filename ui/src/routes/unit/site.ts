import type { SiteView } from '../../contract/acts';
import { exact, minus } from '../../text/format';
import { t } from '../../text';

export const LATITUDES = { low: -11, high: 6.5 };
export const LONGITUDES = { low: 95, high: 141.5 };
export const HARDSHIPS = [0, 1, 2, 3] as const;

/**
 * Degrees as they are typed, with a comma or a point: unlike amounts, they have no marks of thousands, so `110.420` is
 * 110 degrees and 42 hundredths.
 */
export function readDegrees(text: string): number | null {
  const clean = text.trim().replace('−', '-').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(clean) ? Number(clean) : null;
}

/** Degrees for a field, with all their digits. */
export function typedDegrees(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}

export interface SiteFaults {
  latitude: string | null;
  longitude: string | null;
}

/** What is wrong with typed coordinates: both are given or none, and they are of the country. */
export function siteFaults(latitude: string, longitude: string): SiteFaults {
  const [north, east] = [latitude, longitude].map((text) => text.trim());
  if (north === '' && east === '') return { latitude: null, longitude: null };
  const outside = (text: string | undefined, range: { low: number; high: number }) => {
    const value = readDegrees(text ?? '');
    return value === null || value < range.low || value > range.high;
  };
  const wrong = (text: string | undefined, range: { low: number; high: number }, words: string) =>
    text === '' ? t.lokasi.both : outside(text, range) ? words : null;
  return {
    latitude: wrong(north, LATITUDES, t.lokasi.latitudeWrong),
    longitude: wrong(east, LONGITUDES, t.lokasi.longitudeWrong),
  };
}

/** What is known of a place, part by part, for one line. */
export function siteParts(site: SiteView, agency: string): string[] {
  const parts = [];
  if (site.district)
    parts.push(/^kec(amatan|\.)? /i.test(site.district) ? site.district : t.lokasi.inDistrict(site.district));
  parts.push(
    site.latitude !== null && site.longitude !== null
      ? t.lokasi.degrees(minus(exact(site.latitude)), exact(site.longitude))
      : t.lokasi.noPlace,
  );
  if (site.hardship > 0) parts.push(t.lokasi.hardshipOf(site.hardship));
  if (site.of !== site.unit) parts.push(t.lokasi.from(site.of_name));
  else if (site.agency_km !== null) parts.push(t.lokasi.distance(exact(site.agency_km, 1), agency));
  return parts;
}
