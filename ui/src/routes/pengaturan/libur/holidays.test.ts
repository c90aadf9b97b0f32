import { describe, expect, it } from 'vitest';
import type { HolidayView } from '../../../contract/acts';
import { faultsOf, merged, readList, weekdayOf, withDay, withoutDay } from './holidays';

const day = (at: string, name: string, shipped = false): HolidayView => ({
  day: at,
  name,
  kind: 'nasional',
  basis: '',
  shipped,
});

describe('a pasted list of days off', () => {
  it('is read line by line, however the date is written', () => {
    const { holidays, wrong } = readList(
      '1-1-2027 Tahun Baru\n\n06/02/2027: Tahun Baru Imlek\n2027-03-09 – Nyepi\n17 Agustus 2027, Proklamasi',
      2027,
      'SKB',
    );
    expect(wrong).toEqual([]);
    expect(holidays.map((one) => `${one.day} ${one.name}`)).toEqual([
      '2027-01-01 Tahun Baru',
      '2027-02-06 Tahun Baru Imlek',
      '2027-03-09 Nyepi',
      '2027-08-17 Proklamasi',
    ]);
    expect(holidays.every((one) => one.basis === 'SKB' && !one.shipped)).toBe(true);
  });

  it('knows joint leave by its name', () => {
    const { holidays } = readList('8-3-2027 Cuti  bersama Nyepi\n9-3-2027 Nyepi', 2027, '');
    expect(holidays.map((one) => one.kind)).toEqual(['cuti_bersama', 'nasional']);
  });

  it('says of every line why it was not read', () => {
    const { holidays, wrong } = readList(
      '31-2-2027 Salah\n1-1-2026 Tahun lalu\n1-5-2027\nTahun Baru\n2-2-2027 Satu\n2/2/2027 Dua',
      2027,
      '',
    );
    expect(holidays.map((one) => one.name)).toEqual(['Satu']);
    expect(wrong.map((one) => one.why)).toEqual([
      'Tanggalnya tidak terbaca.',
      'Tanggal ini bukan dalam 2027.',
      'Isi nama hari libur.',
      'Tanggalnya tidak terbaca.',
      'Tanggal ini tertulis dua kali.',
    ]);
  });

  it('replaces days of the office and leaves what the program knows', () => {
    const known = [day('2027-01-01', 'Tahun Baru Masehi', true), day('2027-03-09', 'Lama')];
    const pasted = [day('2027-01-01', 'Tahun Baru'), day('2027-03-09', 'Nyepi'), day('2027-02-06', 'Imlek')];
    expect(merged(known, pasted).map((one) => one.name)).toEqual(['Tahun Baru Masehi', 'Imlek', 'Nyepi']);
  });
});

describe('one day off', () => {
  const days = [day('2027-01-01', 'Tahun Baru', true), day('2027-03-09', 'Nyepi')];

  it('moves with its date and stays in the order of the year', () => {
    const next = withDay(days, day('2027-02-06', 'Nyepi'), '2027-03-09');
    expect(next.map((one) => one.day)).toEqual(['2027-01-01', '2027-02-06']);
    expect(withoutDay(days, '2027-03-09')).toHaveLength(1);
  });

  it('may stand over a shipped one, never over one of the office', () => {
    const at = (when: string) => faultsOf({ day: when, name: 'Hari jadi' }, 2027, days).day;
    expect(at('2027-01-01')).toBeNull();
    expect(at('2027-03-09')).toContain('Nyepi');
    expect(at('2026-03-09')).toContain('bukan dalam 2027');
    expect(at('')).not.toBeNull();
  });

  it('is shown with its weekday', () => {
    expect(weekdayOf('2026-11-21')).toBe('Sabtu');
    expect(weekdayOf('2026-11-22')).toBe('Minggu');
  });
});
