import { describe, expect, it } from 'vitest';
import { factName, factValue, severityWord } from './facts';

describe('the name of a fact', () => {
  it.each([
    ['skp_2025', 'SKP 2025'],
    ['birth_date', 'tanggal lahir'],
    ['relative_2', 'kerabat 2'],
    ['treasurer', 'bendahara'],
    ['study_bond_until', 'ikatan dinas, sampai'],
    ['court_case_from', 'proses peradilan, mulai'],
    ['discipline_2026-09-01', 'hukuman disiplin sejak 1 September 2026'],
    ['circumstance_sick_leave_2026-11-02', 'cuti sakit sejak 2 November 2026'],
    ['window_from', 'larangan mulai'],
  ])('%s is %s', (key, word) => expect(factName(key)).toBe(word));

  it('is its key where the program has no word, so that nothing is hidden', () => {
    expect(factName('nilai_uji')).toBe('nilai uji');
    expect(factName('zone_until')).toBe('zone until');
  });
});

describe('the value of a fact', () => {
  it('is said in words', () => {
    expect(factValue('2026-09-01')).toBe('1 September 2026');
    expect(factValue(null)).toBe('tidak ada data');
    expect(factValue([])).toBe('tidak ada data');
    expect(factValue({ need: 4, held: 3, gap: -1 })).toBe('kebutuhan 4; ada 3; selisih −1');
    expect(factValue(true)).toBe('ya');
    expect(factValue(['P-07 BLOCK', 'D-01 WARN'])).toBe('P-07 menghalangi, D-01 perhatian');
    expect(factValue({ min_education: 'S-1', rank_low: null, experience: [] })).toBe(
      'pendidikan paling rendah S-1',
    );
    expect(factValue({ rank_low: null })).toBe('tidak ada data');
  });
});

it('gravity says that data are missing', () => {
  expect(severityWord({ severity: 'WARN', missing: { place: '', told: '' } })).toBe('Perhatian, data kurang');
  expect(severityWord({ severity: 'BLOCK', missing: null })).toBe('Menghalangi');
});
