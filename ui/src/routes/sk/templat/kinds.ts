import type { LetterKindView } from '../../../contract/acts';

/** Registers in the order in which the kinds stand in the list; what is not numbered comes last. */
export const CLASSES = ['keputusan', 'surat', 'berita_acara', 'keterangan', ''] as const;
export type Class = (typeof CLASSES)[number];

export interface KindGroup {
  class: Class;
  kinds: LetterKindView[];
}

/** Kinds of letters by register, those whose title or code holds every word. */
export function groupKinds(kinds: readonly LetterKindView[], query: string): KindGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (one: LetterKindView) => {
    const text = `${one.title} ${one.kind}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const classOf = (one: LetterKindView): Class => CLASSES.find((known) => known === one.class) ?? '';
  return CLASSES.map((name) => ({
    class: name,
    kinds: kinds.filter((one) => classOf(one) === name && fits(one)),
  })).filter((group) => group.kinds.length > 0);
}
