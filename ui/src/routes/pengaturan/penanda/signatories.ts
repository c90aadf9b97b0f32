import type { SetSignatory, SignatoryView } from '../../../contract/acts';
import { nip as printed, readDate, shortDate } from '../../../text/format';
import { t } from '../../../text';

export const DELEGATIONS = ['sendiri', 'an', 'ub'] as const;
export type Delegation = (typeof DELEGATIONS)[number];

/** Prefixes of a title, as letters print them. */
export const PREFIXES = ['', 'Plt.', 'Plh.', 'Pj.'] as const;

export type SignatoryState = 'now' | 'coming' | 'past';

export const STATES: readonly SignatoryState[] = ['now', 'coming', 'past'];

export function stateOf(one: SignatoryView, today: string): SignatoryState {
  if (one.from > today) return 'coming';
  return one.to !== null && one.to <= today ? 'past' : 'now';
}

/** The head first, then by title and the newest first: who signs most stands on top. */
export function inState(
  list: readonly SignatoryView[],
  state: SignatoryState,
  today: string,
): SignatoryView[] {
  return list
    .filter((one) => stateOf(one, today) === state)
    .sort(
      (a, b) =>
        Number(b.is_head) - Number(a.is_head) ||
        a.title.localeCompare(b.title, 'id') ||
        (a.from < b.from ? 1 : -1),
    );
}

export function daysOf(one: SignatoryView): string {
  const from = shortDate(one.from);
  return one.to === null ? t.pengaturan.fromOn(from) : t.penanda.until(from, shortDate(one.to));
}

export type Draft = Omit<SetSignatory, 'to'> & { to: string };

export function draftOf(one: SignatoryView | null, today: string): Draft {
  return {
    id: one?.id ?? null,
    name: one?.name ?? '',
    title: one?.title ?? '',
    nip: one?.nip ?? '',
    rank: one?.rank ?? '',
    is_head: one?.is_head ?? false,
    prefix: one?.prefix ?? '',
    delegation: one?.delegation ?? 'sendiri',
    through: one?.through ?? '',
    certifies: one?.certifies ?? false,
    basis: one?.basis ?? '',
    from: one?.from ?? today,
    to: one?.to ?? '',
  };
}

/** What is wrong with a number of staff as it is typed; nothing is asked of an empty one. */
export function nipFault(text: string): string | null {
  const digits = text.replace(/\s/g, '');
  if (digits === '') return null;
  if (!/^\d+$/.test(digits)) return t.penanda.nipDigits;
  if (digits.length !== 18) return t.penanda.nipLength(String(digits.length));
  const day = (from: number) => `${digits.slice(from, from + 4)}-${digits.slice(from + 4, from + 6)}`;
  if (readDate(`${day(0)}-${digits.slice(6, 8)}`) === null) return t.penanda.nipBirth;
  // The month of those whose contract is of another kind is above 12 (21 and more).
  const month = Number(digits.slice(12, 14));
  const year = Number(digits.slice(8, 12));
  const started = (month >= 1 && month <= 12) || (month >= 21 && month <= 32);
  if (!started || year < Number(digits.slice(0, 4)) + 15 || year > 2100) return t.penanda.nipStart;
  return /^[12]$/.test(digits.slice(14, 15)) ? null : t.penanda.nipSex;
}

export type Faults = Record<
  'name' | 'title' | 'nip' | 'rank' | 'through' | 'basis' | 'from' | 'to',
  string | null
>;

export function faultsOf(draft: Draft): Faults {
  const empty = (text: string, words: string) => (text.trim() === '' ? words : null);
  const delegated = !draft.is_head && draft.delegation !== 'sendiri';
  // Number and rank stand below the name together, or neither does.
  const lone = (one: string, other: string, words: string) =>
    one.trim() === '' && other.trim() !== '' ? words : null;
  return {
    name: empty(draft.name, t.penanda.nameNeeded),
    title: empty(draft.title, t.penanda.titleNeeded),
    nip: draft.is_head ? null : (nipFault(draft.nip) ?? lone(draft.nip, draft.rank, t.penanda.nipWithRank)),
    rank: draft.is_head ? null : lone(draft.rank, draft.nip, t.penanda.rankWithNip),
    through: delegated && draft.delegation === 'ub' ? empty(draft.through, t.penanda.throughNeeded) : null,
    basis: delegated ? empty(draft.basis, t.penanda.basisNeeded) : null,
    from: empty(draft.from, t.penanda.fromNeeded),
    to: draft.to !== '' && draft.to <= draft.from ? t.penanda.toWrong : null,
  };
}

/** What is sent: a head signs for nobody, and prints neither number nor rank. */
export function requestOf(draft: Draft): SetSignatory {
  const { is_head: head, delegation } = draft;
  const delegated = !head && delegation !== 'sendiri';
  return {
    ...draft,
    name: draft.name.trim(),
    title: draft.title.trim(),
    nip: head ? '' : draft.nip.replace(/\s/g, ''),
    rank: head ? '' : draft.rank.trim(),
    delegation: head ? 'sendiri' : delegation,
    through: delegated && delegation === 'ub' ? draft.through.trim() : '',
    basis: draft.basis.trim(),
    to: draft.to || null,
  };
}

/** A signature block as a letter prints it: lines above the room, and lines under it. */
export interface Sample {
  above: string[];
  name: string;
  /** Printed bold, with its titles in their own case. */
  bold: boolean;
  below: string[];
}

/** The name in capitals, titles before and behind it as they are. */
export function capitalName(name: string): string {
  const [own = '', ...behind] = name.split(',');
  const words = own.split(' ').map((word) => (/^\p{L}{1,4}\.$/u.test(word) ? word : word.toUpperCase()));
  return [words.join(' '), ...behind].join(',');
}

/** How the signer will stand under a letter. `head` is the head of region in capitals: `WALI KOTA RANTAU BAHARI`. */
export function sampleOf(draft: Draft, head: string, region: string): Sample {
  const own = draft.title.trim().toUpperCase() || '…';
  const prefixed = (title: string) => [draft.prefix, title].filter(Boolean).join(' ');
  const name = draft.name.trim() || '…';
  if (draft.is_head) {
    const named = own.includes(region.toUpperCase()) ? own : `${own} ${region.toUpperCase()}`;
    return { above: [`${prefixed(named)},`], name: name.toUpperCase(), bold: false, below: [] };
  }
  const title = `${prefixed(own)},`;
  const above =
    draft.delegation === 'an'
      ? [`a.n. ${head}`, title]
      : draft.delegation === 'ub'
        ? [`a.n. ${head}`, draft.through.trim().toUpperCase() || '…', 'u.b.', title]
        : [title];
  const digits = draft.nip.replace(/\s/g, '');
  const below = [draft.rank.trim(), digits ? `NIP ${printed(digits)}` : ''].filter(Boolean);
  return { above, name: capitalName(name), bold: true, below };
}
