import { describe, expect, it } from 'vitest';
import type { CalendarItem, CalendarView } from '../../contract/acts';
import { groupsOf, leftWords, linkOf } from './groups';

const item = (day: string, urgency: string, more: Partial<CalendarItem> = {}): CalendarItem => ({
  kind: 'consent',
  day,
  left: 4,
  urgency,
  lapsed: false,
  blocked: '',
  title: 'Jawaban',
  nip: '198509172010011012',
  name: 'Siti',
  officer: '',
  holder: 'origin',
  case: 7,
  meeting: null,
  objection: null,
  evaluation: null,
  task: null,
  course: null,
  plan: null,
  counted: '',
  basis: '',
  ...more,
});

describe('the calendar', () => {
  const view = {
    today: '2026-12-23',
    items: [
      item('2026-12-21', 'late', { left: -2, lapsed: true }),
      item('2026-12-23', 'due', { left: 0 }),
      item('2026-12-28', 'soon', { left: 2 }),
    ],
    holidays: [{ day: '2026-12-25', name: 'Hari Raya Natal', kind: 'nasional', basis: '', shipped: true }],
  } as unknown as CalendarView;

  it('begins with what is late, then today, then day by day with the days off', () => {
    expect(groupsOf(view).map((one) => one.title)).toEqual([
      'Terlambat',
      'Hari ini: Rabu, 23 Desember 2026',
      'Jumat, 25 Desember 2026',
      'Senin, 28 Desember 2026',
    ]);
    expect(groupsOf(view)[2]).toMatchObject({ items: [], holidays: [{ name: 'Hari Raya Natal' }] });
  });

  it('never calls a lapsed answer consent', () => {
    expect(leftWords(item('2026-12-21', 'late', { lapsed: true }))).toContain('bukan persetujuan');
    const raters = item('2026-12-21', 'late', { kind: 'evaluation', left: -2, lapsed: true });
    expect(leftWords(raters), 'nothing to consent to').toBe('lewat 2 hari kerja');
    expect(leftWords(item('2026-12-21', 'late', { left: -2 }))).toBe('lewat 2 hari kerja');
    expect(leftWords(item('2026-12-28', 'soon', { left: 1 }))).toBe('1 hari kerja lagi');
  });

  it('leads to where the work is done', () => {
    const meetings = new Map([[3, 'pelantikan']]);
    expect(linkOf(item('2026-12-28', 'soon'), meetings)).toBe('#/permohonan/usulan%3A7');
    expect(linkOf(item('2026-12-28', 'soon', { evaluation: 9 }), meetings)).toBe('#/sesudah/evaluasi%3A9');
    expect(linkOf(item('2026-12-28', 'soon', { meeting: 3 }), meetings)).toBe(
      '#/sesudah/pelantikan%3Arapat-3',
    );
    expect(linkOf(item('2026-12-28', 'soon', { meeting: 4 }), meetings)).toBe('#/persetujuan/sidang%3A4');
  });
});
