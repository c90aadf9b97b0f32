import type { DecreeRef, DecreeView, LetterView, PaperRef, SignedView } from '../../../contract/acts';
import type { Choosable } from '../choice';

/** A frozen paper of the register: a decree, or another letter. */
export interface PaperRow extends Choosable {
  /** `decree-12`, `letter-3`: also its address. */
  id: string;
  ref: PaperRef;
  number: string;
  /** `individual`, `revocation` ... of a decree, the kind of a letter. */
  kind: string;
  /** Title of a letter; empty for a decree, whose kind has its own word. */
  title: string;
  plan: string;
  nip: string | null;
  name: string | null;
  agency: string;
  date: string;
  tmt: string | null;
  file: string;
  sha256: string;
  pages: number;
  code: string;
  /** Who signed a decree; who printed a letter. */
  by: string;
  /** `valid`, `corrected`, `revoked` */
  state: string;
  about: DecreeRef | null;
  namedBy: DecreeRef[];
  signed: SignedView | null;
}

export const STATES = ['valid', 'corrected', 'revoked', 'signed'] as const;
export type State = (typeof STATES)[number];

export interface Narrowed {
  query: string;
  /** `all`, `decree`, `letter`, or one kind. */
  kind: string;
  /** Any of these; all when none is chosen. */
  states: readonly State[];
}

/** All papers, the newest first; on one day the one made last comes first. */
export function rowsOf(decrees: DecreeView[], letters: LetterView[]): PaperRow[] {
  const rows = [...decrees.map(ofDecree), ...letters.map(ofLetter)];
  return rows.sort((a, b) => b.date.localeCompare(a.date) || b.ref.id - a.ref.id);
}

export function narrow(rows: PaperRow[], narrowed: Narrowed, word: (row: PaperRow) => string): PaperRow[] {
  const words = narrowed.query.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (narrowed.kind !== 'all' && row.kind !== narrowed.kind && row.ref.kind !== narrowed.kind) return false;
    if (narrowed.states.length > 0 && !narrowed.states.some((state) => isIn(row, state))) return false;
    if (words.length === 0) return true;
    const text =
      `${row.number} ${row.name ?? ''} ${row.nip ?? ''} ${row.plan} ${row.agency} ${row.code} ${row.file} ${word(row)}`.toLowerCase();
    return words.every((one) => text.includes(one));
  });
}

function isIn(row: PaperRow, state: State): boolean {
  return state === 'signed' ? row.signed !== null : row.state === state;
}

/** Kinds of which there is at least one paper, each once, in the order in which they are met. */
export function kindsOf(rows: PaperRow[]): PaperRow[] {
  return [...new Map(rows.map((row) => [`${row.ref.kind} ${row.kind}`, row])).values()];
}

/** Kinds of decree that move somebody, and so can be corrected and revoked. */
const MENDED = ['individual', 'collective', 'petikan'];

/** Whether a decree may be corrected or revoked by another; a copy follows its own. */
export function canBeNamed(row: PaperRow): boolean {
  return row.ref.kind === 'decree' && MENDED.includes(row.kind) && row.state !== 'revoked';
}

function ofDecree(one: DecreeView): PaperRow {
  return {
    id: `decree-${one.id}`,
    locked: '',
    ref: { kind: 'decree', id: one.id },
    number: one.number,
    kind: one.kind,
    title: '',
    plan: one.plan_name,
    nip: one.nip,
    name: one.name,
    agency: '',
    date: one.date,
    tmt: one.tmt,
    file: one.file,
    sha256: one.sha256,
    pages: one.pages,
    code: one.code,
    by: one.signed_by,
    state: one.state,
    about: one.about,
    namedBy: one.named_by,
    signed: one.signed,
  };
}

function ofLetter(one: LetterView): PaperRow {
  return {
    id: `letter-${one.id}`,
    locked: '',
    ref: { kind: 'letter', id: one.id },
    number: one.number,
    kind: one.kind,
    title: one.title,
    plan: one.plan_name,
    nip: one.nip,
    name: one.name,
    agency: one.agency,
    date: one.date,
    tmt: null,
    file: one.file,
    sha256: one.sha256,
    pages: one.pages,
    code: one.code,
    by: one.account,
    state: 'valid',
    about: null,
    namedBy: [],
    signed: one.signed,
  };
}
