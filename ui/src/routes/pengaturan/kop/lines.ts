import type { LetterheadView, SetLetterhead } from '../../../contract/acts';
import type { Handle } from '../../../host/host';

export const FORMS = ['head', 'agency'] as const;
export type Form = (typeof FORMS)[number];

/** More lines than these no sheet has room for. */
export const MOST_LINES = 8;

/** A line has a key, so that it stays itself when it moves. */
export interface Line {
  key: number;
  text: string;
}

/** What was changed and not yet saved. */
export interface HeadDraft {
  /** `null` while the lines are as they were; `'usual'` when those of the program shall hold again. */
  lines: Line[] | 'usual' | null;
  emblem: Handle | null;
  remove: boolean;
}

export const UNCHANGED: HeadDraft = { lines: null, emblem: null, remove: false };

let last = 0;

export function asLines(texts: readonly string[]): Line[] {
  return texts.map((text) => ({ key: ++last, text }));
}

/** The lines with one moved a place up (-1) or down (1); at the ends nothing moves. */
export function moved(lines: readonly Line[], at: number, by: -1 | 1): Line[] {
  const next = [...lines];
  const [one, other] = [next[at], next[at + by]];
  if (one && other) [next[at], next[at + by]] = [other, one];
  return next;
}

/** What counts of a line: without spaces around it, and not when it is empty. */
export function textsOf(lines: readonly Line[]): string[] {
  return lines.map((line) => line.text.trim()).filter(Boolean);
}

const sameTexts = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((text, at) => text === other[at]);

export function isChanged(draft: HeadDraft, view: LetterheadView): boolean {
  if (draft.emblem !== null || draft.remove) return true;
  if (draft.lines === null) return false;
  return draft.lines === 'usual' ? !view.usual : !sameTexts(textsOf(draft.lines), view.lines);
}

/** Whether lines are left to print. Without any, the usual ones would come back unasked. */
export function isFilled(draft: HeadDraft): boolean {
  return !Array.isArray(draft.lines) || textsOf(draft.lines).length > 0;
}

export function requestOf(form: Form, draft: HeadDraft, view: LetterheadView): SetLetterhead {
  const untouched = view.usual ? [] : view.lines;
  const typed = Array.isArray(draft.lines) ? textsOf(draft.lines) : [];
  const kept = view.usual && sameTexts(typed, view.lines) ? [] : typed;
  return {
    form,
    lines: draft.lines === null ? untouched : kept,
    emblem: draft.emblem?.id ?? null,
    remove_emblem: draft.remove,
  };
}
