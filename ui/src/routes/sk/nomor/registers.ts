import type { NumberRegister, NumberView } from '../../../contract/acts';

/** Classes that number, in the order of the books. */
export const CLASSES = ['keputusan', 'surat', 'berita_acara', 'keterangan'] as const;
export type Class = (typeof CLASSES)[number];

export const SHOWN = ['all', 'used', 'reserved', 'void', 'gap'] as const;
export type Shown = (typeof SHOWN)[number];

export function classOf(name: string | null): Class {
  return CLASSES.find((one) => one === name) ?? 'keputusan';
}

export function numbersOf(register: NumberRegister, shown: Shown, query: string): NumberView[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return register.numbers.filter((one) => {
    if (shown !== 'all' && one.state !== shown) return false;
    const text = `${one.number} ${one.paper} ${one.note} ${one.account}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** A reserved number can be given up, a gap must be explained; what is used or void stays. */
export function canBeVoid(one: NumberView): boolean {
  return one.state === 'reserved' || one.state === 'gap';
}

/** The gaps that follow each other around one, by their places: they often have one reason together. */
export function stretchOf(register: NumberRegister, seq: number): { from: number; until: number } {
  const gaps = new Set(register.numbers.filter((one) => one.state === 'gap').map((one) => one.seq));
  let [from, until] = [seq, seq];
  while (gaps.has(from - 1)) from -= 1;
  while (gaps.has(until + 1)) until += 1;
  return { from, until };
}

/** What is wrong with what was typed to reserve; nothing where all is well. */
export function reserveFaults(asked: {
  typing: boolean;
  count: string;
  typed: string;
  purpose: string;
  date: string;
}): { count: 'count' | null; typed: 'typed' | null; purpose: 'purpose' | null; date: 'date' | null } {
  const count = /^\d{1,3}$/.test(asked.count.trim()) ? Number(asked.count) : 0;
  return {
    count: !asked.typing && count < 1 ? 'count' : null,
    typed: asked.typing && !asked.typed.trim() ? 'typed' : null,
    purpose: asked.purpose.trim() ? null : 'purpose',
    date: asked.date ? null : 'date',
  };
}
