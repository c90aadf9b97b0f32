import type { LetterAsked, LetterKindView, LetterView } from '../../../contract/acts';
import { act } from '../../../state/desk.svelte';
import type { Handle } from '../../../host/host';
import type { Marked } from '../choice';
import type { Kept } from '../kept';
import { BatchRun } from '../run.svelte';
import { toldOf, type Typed } from './inputs';

/** What the officer has set for a letter; kept while another part is looked at, and what was typed by kind. */
export interface Wanted extends Kept {
  kind: string | null;
  plan: number | null;
  /** Those taken out. */
  excluded: Marked;
  signatory: number | null;
  number: string | null;
  typed: Record<string, Typed>;
}

export const blank = (): Wanted => ({
  store: '',
  kind: null,
  plan: null,
  excluded: new Set(),
  date: '',
  signatory: null,
  number: null,
  typed: {},
});

export const wanted = $state<Wanted>(blank());

export const writing = new BatchRun<LetterView>();

export function askedOf(form: Wanted, kind: LetterKindView, plan: number, moves: number[]): LetterAsked {
  return {
    kind: kind.kind,
    plan,
    moves,
    date: form.date,
    signatory: form.signatory,
    inputs: toldOf(kind.inputs, form.typed[kind.kind] ?? {}),
    number: kind.class === '' ? null : form.number || null,
  };
}

/**
 * The moves to name: none when everybody is meant, for then the core leaves out whom the letter does not fit; who is
 * named and does not fit is refused.
 */
export function namedOf(chosen: number[], all: number): number[] {
  return chosen.length === all ? [] : chosen;
}

/** How many letters there will be, where the page can know it. */
export function manyOf(kind: LetterKindView, named: number[]): number | null {
  if (kind.per === 'plan') return 1;
  return kind.per === 'person' && named.length > 0 ? named.length : null;
}

/** Prints the letters into a folder, until none remain. */
export async function write(letter: LetterAsked, many: number | null, folder: Handle): Promise<void> {
  await writing.begin(folder, many, async (papers) => {
    const done = papers.map((one) => one.id);
    const outcome = await act('print_letters', { letter, done, to: folder.id });
    if (!outcome.done) return outcome;
    const { letters, remaining, remarks } = outcome.value;
    return { done: true, value: { papers: letters, remaining, remarks } };
  });
}
