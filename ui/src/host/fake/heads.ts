/** Heads of region of the stand-in, and the windows that follow from their terms. */
import type { HeadTermView, HeadWindow } from '../../contract/acts';
import { addDays } from '../../text/format';
import { TODAY } from './region';

type Term = Omit<HeadTermView, 'id' | 'windows'>;

export function windowsOf(term: Term): HeadWindow[] {
  const found: Omit<HeadWindow, 'open'>[] = [];
  if (term.candidates_fixed !== null && term.until !== null)
    found.push({
      rule: 'W-01',
      from: addMonths(term.candidates_fixed, -6),
      until: term.until,
      told: 'Pejabat tidak boleh diganti tanpa izin tertulis Menteri Dalam Negeri.',
    });
  if (term.kind === 'definitive')
    found.push({
      rule: 'W-02',
      from: term.from,
      until: addDays(addMonths(term.from, 6), -1),
      told: 'Penggantian pejabat memerlukan persetujuan tertulis Menteri Dalam Negeri.',
    });
  if (term.kind === 'pj' || term.kind === 'pjs')
    found.push({
      rule: 'W-03',
      from: term.from,
      until: term.until,
      told: 'Perlu persetujuan Menteri Dalam Negeri dan pertimbangan teknis BKN.',
    });
  if (term.kind === 'plt' || term.kind === 'plh')
    found.push({
      rule: 'W-04',
      from: term.from,
      until: term.until ?? addDays(addMonths(term.from, 3), -1),
      told: 'Keputusan kepegawaian yang strategis tidak ditandatangani Plt. atau Plh.',
    });
  return found.map((one) => ({ ...one, open: one.from <= TODAY && (one.until ?? TODAY) >= TODAY }));
}

const first: Term[] = [
  {
    name: 'Aditya Pranata',
    kind: 'definitive',
    from: '2026-07-20',
    until: '2031-07-20',
    candidates_fixed: null,
    note: 'Pelantikan hasil pemungutan suara ulang',
  },
  {
    name: 'Drs. Bagas Wirawan, M.Si.',
    kind: 'pj',
    from: '2025-09-01',
    until: '2026-07-19',
    candidates_fixed: null,
    note: '',
  },
  {
    name: 'Ir. Suryo Adikara',
    kind: 'definitive',
    from: '2020-09-01',
    until: '2025-08-31',
    candidates_fixed: '2024-09-22',
    note: '',
  },
];

export const FIRST_HEADS: HeadTermView[] = first.map((term, at) => ({
  ...term,
  id: at + 1,
  windows: windowsOf(term),
}));

function addMonths(day: string, months: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  const wanted = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months + 1, 0);
  at.setUTCDate(Math.min(wanted, at.getUTCDate()));
  return at.toISOString().slice(0, 10);
}
