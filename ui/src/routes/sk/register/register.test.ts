import { describe, expect, it } from 'vitest';
import type { DecreeCheck, DecreeView, LetterView, SignedView } from '../../../contract/acts';
import { blankLine, faultsOf, filled } from './corrections';
import { canBeNamed, kindsOf, narrow, rowsOf, type Narrowed } from './rows';
import { verdictOf } from './verdict';
import { wordOf } from './words';

const signed = { file: 'a-ttd.pdf', holds_original: true } as SignedView;
const decree = (id: number, kind: string, date: string, more: Partial<DecreeView> = {}) =>
  ({
    id,
    kind,
    date,
    number: `800/${id}`,
    name: 'Siti',
    nip: '1',
    state: 'valid',
    signed: null,
    ...more,
  }) as DecreeView;
const letter = (id: number, kind: string, title: string, date: string) =>
  ({ id, kind, title, date, number: `SPMT/${id}`, name: null, agency: 'Dinas Sosial', signed }) as LetterView;

const rows = rowsOf(
  [
    decree(1, 'individual', '2026-11-01', { state: 'revoked' }),
    decree(2, 'revocation', '2026-11-20', { name: 'Siti' }),
    decree(3, 'individual', '2026-11-20', { name: 'Budi', state: 'corrected' }),
  ],
  [letter(1, 'spmt', 'Surat pernyataan melaksanakan tugas', '2026-11-21')],
);
const all: Narrowed = { query: '', kind: 'all', states: [] };
const shown = (narrowed: Partial<Narrowed>) =>
  narrow(rows, { ...all, ...narrowed }, wordOf).map((one) => one.id);

describe('the register', () => {
  it('stands newest first, decrees and letters together', () => {
    expect(shown({})).toEqual(['letter-1', 'decree-3', 'decree-2', 'decree-1']);
  });

  it('is narrowed by kind, any of several states, and words', () => {
    expect(shown({ kind: 'letter' })).toEqual(['letter-1']);
    expect(shown({ kind: 'individual' })).toEqual(['decree-3', 'decree-1']);
    expect(shown({ states: ['revoked', 'signed'] })).toEqual(['letter-1', 'decree-1']);
    expect(shown({ query: 'budi' })).toEqual(['decree-3']);
    expect(shown({ query: 'melaksanakan sosial' })).toEqual(['letter-1']);
    expect(shown({ query: 'pencabutan' }), 'the word of its kind').toEqual(['decree-2']);
  });

  it('offers each kind once', () => {
    expect(kindsOf(rows).map((one) => one.kind)).toEqual(['spmt', 'individual', 'revocation']);
  });

  it('lets only what moves somebody, and still holds, be corrected or revoked', () => {
    expect(rows.filter(canBeNamed).map((one) => one.id)).toEqual(['decree-3']);
  });
});

describe('corrections', () => {
  const line = (place: string, was: string, becomes: string) => ({ ...blankLine(), place, was, becomes });

  it('need a place and what it should be; what stands there may be nothing', () => {
    expect(faultsOf([blankLine()])[0]).toContain('Tulis letak');
    expect(faultsOf([line('KESATU', '', 'III/b')])).toEqual([null]);
    expect(faultsOf([line('KESATU', 'III/a', '')])[0]).toContain('Lengkapi');
    expect(faultsOf([line('KESATU', 'III/a', ' III/a ')])[0]).toContain('sama');
  });

  it('leave out a blank line beside others', () => {
    const lines = [line(' KESATU ', 'III/a', 'III/b'), blankLine()];
    expect(faultsOf(lines)).toEqual([null, null]);
    expect(filled(lines)).toEqual([{ place: 'KESATU', was: 'III/a', becomes: 'III/b' }]);
  });
});

describe('what a check says', () => {
  const check = (more: Partial<DecreeCheck>): DecreeCheck => ({
    known: true,
    decree: null,
    letter: null,
    unchanged: null,
    signed: false,
    told: [],
    ...more,
  });

  it('is green only for what is known, unchanged and holds', () => {
    const tone = (more: Partial<DecreeCheck>) => verdictOf(check(more));
    expect(tone({ known: false })).toEqual({ tone: 'block', word: 'unknown' });
    expect(tone({ unchanged: false })).toEqual({ tone: 'block', word: 'altered' });
    const revoked = decree(1, 'individual', '2026-11-01', { state: 'revoked' });
    expect(tone({ decree: revoked, unchanged: true, signed: true })).toEqual({
      tone: 'block',
      word: 'revoked',
    });
    expect(tone({ decree: { ...revoked, state: 'corrected' } })).toEqual({ tone: 'warn', word: 'corrected' });
    expect(tone({ unchanged: true, signed: true })).toEqual({ tone: 'ok', word: 'signed' });
    expect(tone({ unchanged: true })).toEqual({ tone: 'ok', word: 'genuine' });
    expect(tone({})).toEqual({ tone: 'ok', word: 'registered' });
  });
});
