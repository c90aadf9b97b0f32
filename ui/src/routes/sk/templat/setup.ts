import type { PageSetupView } from '../../../contract/acts';
import { readNumber } from '../../../text/format';
import { t } from '../../../text';

export const PAPERS = ['F4', 'A4', 'LEGAL'] as const;

/** Margins in the order of a `PageSetupView`, as the language of templates calls them. */
export const SIDES = ['atas', 'bawah', 'kiri', 'kanan'] as const;

/** What the form holds: numbers as they are typed. */
export interface SetupForm {
  paper: string;
  landscape: boolean;
  margins: string[];
  family: string;
  size: string;
  leading: string;
}

export type PageValues = Omit<PageSetupView, 'line'>;

/** A number as templates write it: with a comma, and no more decimals than it has. */
export function written(value: number): string {
  return String(Math.round(value * 100) / 100).replace('.', ',');
}

export function formOf(page: PageValues): SetupForm {
  return {
    paper: PAPERS.find((one) => one === page.paper.toUpperCase()) ?? page.paper,
    landscape: page.landscape,
    margins: page.margins.map(written),
    family: page.family,
    size: written(page.size),
    leading: written(page.leading),
  };
}

export interface SetupFaults {
  margins: (string | null)[];
  size: string | null;
  leading: string | null;
}

/** The bounds are those of the core, which has the last word. */
export function faultsOf(form: SetupForm): SetupFaults {
  const between = (text: string, least: number, most: number) => {
    const value = readNumber(text);
    return value !== null && value >= least && value <= most
      ? null
      : t.templat.setup.between(written(least), written(most));
  };
  return {
    margins: form.margins.map((one) => between(one, 5, 120)),
    size: between(form.size, 6, 24),
    leading: between(form.leading, 1, 3),
  };
}

export function isSound(faults: SetupFaults): boolean {
  return faults.size === null && faults.leading === null && faults.margins.every((one) => one === null);
}

/** The form as numbers; call it with a form that is sound. */
export function valuesOf(form: SetupForm): PageValues {
  const value = (text: string) => readNumber(text) ?? 0;
  const [top = 0, bottom = 0, left = 0, right = 0] = form.margins.map(value);
  return {
    paper: form.paper,
    landscape: form.landscape,
    margins: [top, bottom, left, right],
    family: form.family,
    size: value(form.size),
    leading: value(form.leading),
  };
}

/**
 * Writes a setup into its `@halaman` line. What the form does not know stays as it is, in its place; what the line did
 * not say yet comes at its end.
 */
export function rewriteSetup(line: string, page: PageValues): string {
  const [, head = '@halaman', rest = ''] = /^(\s*@halaman)\b(.*)$/.exec(line) ?? [];
  const parts = rest
    .split(';')
    .map((part) => part.trim())
    .filter((part, at) => at === 0 || part !== '');
  const known = new Map<string, string>([
    ...SIDES.map((side, at): [string, string] => [side, `${side} ${written(page.margins[at] ?? 0)}`]),
    ['huruf', `huruf ${quoted(page.family)} ${written(page.size)}`],
    ['spasi', `spasi ${written(page.leading)}`],
  ]);
  const kept = parts.slice(1).flatMap((part) => {
    const key = part.split(/\s+/)[0] ?? '';
    const fresh = known.get(key);
    if (fresh === undefined) return isKnown(key) ? [] : [part];
    known.delete(key);
    return [fresh];
  });
  const paper = `${page.paper} ${page.landscape ? 'mendatar' : 'tegak'}`;
  return `${head} ${[paper, ...kept, ...known.values()].join('; ')}`;
}

/** A name of several words stands in quotes. */
function quoted(family: string): string {
  return /\s/.test(family) ? `"${family}"` : family;
}

/** A key said twice is written once. */
function isKnown(key: string): boolean {
  return key === 'huruf' || key === 'spasi' || SIDES.some((side) => side === key);
}

/**
 * The pages that were read last, at the lines where they stand in the text as it is now. Nothing when lines were added
 * or taken away since: then it is not known which is which.
 */
export function pagesIn(text: string, read: readonly PageSetupView[]): PageSetupView[] {
  const lines = text.split('\n').flatMap((line, at) => (/^\s*@halaman(\s|$)/.test(line) ? [at + 1] : []));
  return lines.length === read.length
    ? read.map((page, at) => ({ ...page, line: lines[at] ?? page.line }))
    : [];
}
