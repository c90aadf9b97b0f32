import type { FieldView, InputView } from '../../../contract/acts';
import { t } from '../../../text';

/** A change of a text at one place. */
export interface Insertion {
  /** What is replaced. */
  from: number;
  to: number;
  text: string;
  /** Where the writing goes on, in the new text. */
  caret: number;
}

export interface Loop {
  variable: string;
  /** What it goes through: `people`, `p.findings`. */
  source: string;
}

/** The `{% for %}` loops that stand open at a place, outermost first. */
export function loopsAt(text: string, at: number): Loop[] {
  const open: Loop[] = [];
  for (const match of text
    .slice(0, at)
    .matchAll(/\{%-?\s*(?:for\s+(\w+)\s+in\s+([\w.]+)|(endfor))[^%]*%\}/g)) {
    const [, variable, source, end] = match;
    if (end) open.pop();
    else if (variable && source) open.push({ variable, source });
  }
  return open;
}

/** `people[].findings[].name` -> the lists on the way and what is printed at its end. */
function stepsOf(field: FieldView): { lists: string[]; last: string } {
  const steps = field.path.split('[]');
  const last = (steps.at(-1) ?? '').replace(/^\./, '');
  const lists = steps.slice(0, -1).map((step) => step.replace(/^\./, ''));
  // A list of plain texts may come without its brackets.
  return field.list && lists.length === 0 ? { lists: [last], last: '' } : { lists, last };
}

/** People are `p`, as in the shipped templates; anything else is an item of its list. */
function variableFor(source: string, taken: readonly string[]): string {
  const wanted = source === 'people' ? 'p' : 'butir';
  for (let at = 1; ; at++) {
    const name = at === 1 ? wanted : `${wanted}${at}`;
    if (!taken.includes(name)) return name;
  }
}

/** Eighteen digits are printed in groups. */
const printed = (path: string) => `{{ ${path}${/(^|\.)nip$/.test(path) ? ' | nip' : ''} }}`;

/**
 * Puts a field at the caret: `{{ path }}`, the variable where a loop over its list is open already, or else the whole
 * `{% for %}`, on lines of its own.
 */
export function insertField(text: string, from: number, to: number, field: FieldView): Insertion {
  const { lists, last } = stepsOf(field);
  const open = loopsAt(text, from);
  const fresh: Loop[] = [];
  let owner = '';
  for (const list of lists) {
    const source = owner === '' ? list : `${owner}.${list}`;
    const known = fresh.length === 0 ? open.findLast((loop) => loop.source === source) : undefined;
    const taken = [...open, ...fresh].map((loop) => loop.variable);
    const variable = known?.variable ?? variableFor(source, taken);
    if (!known) fresh.push({ variable, source });
    owner = variable;
  }
  const path = [owner, last].filter(Boolean).join('.');
  return fresh.length === 0
    ? insertText(from, to, printed(path))
    : insertLines(
        text,
        from,
        to,
        [
          ...fresh.map((loop) => `{% for ${loop.variable} in ${loop.source} %}`),
          printed(path),
          ...fresh.map(() => '{% endfor %}'),
        ],
        fresh.length,
      );
}

export function insertText(from: number, to: number, words: string): Insertion {
  return { from, to, text: words, caret: from + words.length };
}

/** Puts lines in without tearing the line that the caret stands in; the caret goes to the end of line `caretLine`. */
export function insertLines(
  text: string,
  from: number,
  to: number,
  lines: readonly string[],
  caretLine: number,
): Insertion {
  const before = /(^|\n)[ \t]*$/.test(text.slice(0, from)) ? '' : '\n';
  const after = /^[ \t]*(\n|$)/.test(text.slice(to)) ? '' : '\n';
  const head = before + lines.slice(0, caretLine + 1).join('\n');
  return { from, to, text: `${before}${lines.join('\n')}${after}`, caret: from + head.length };
}

export function applied(text: string, change: Insertion): string {
  return text.slice(0, change.from) + change.text + text.slice(change.to);
}

/** Fields whose path, meaning or sample holds every word. */
export function findFields(fields: readonly FieldView[], query: string): FieldView[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return fields.filter((field) => {
    const text = `${field.path} ${field.meaning} ${field.sample}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** What the fields are about: `people[].name` stands under `people`, a word of its own under `''`. */
export function groupsOf(fields: readonly FieldView[]): { name: string; fields: FieldView[] }[] {
  const groups = new Map<string, FieldView[]>();
  for (const field of fields) {
    const name = /^(\w+)(\[\])?\./.exec(field.path)?.[1] ?? '';
    groups.set(name, [...(groups.get(name) ?? []), field]);
  }
  return [...groups].map(([name, list]) => ({ name, fields: list }));
}

/** What the officer types, as fields: a day is printed in one of its three ways, a list is gone through. */
export function inputFields(inputs: readonly InputView[]): FieldView[] {
  return inputs.flatMap((input): FieldView[] => {
    const field = (more: string, meaning: string, list = false): FieldView => ({
      path: `isian.${input.name}${more}`,
      meaning,
      sample: input.default,
      list,
    });
    if (input.kind === 'list') return [field('', input.label, true)];
    if (input.kind !== 'day') return [field('', input.label)];
    return [
      field('.teks', t.templat.fields.dayText(input.label)),
      field('.hari', t.templat.fields.dayName(input.label)),
      field('.terbilang', t.templat.fields.daySpelled(input.label)),
    ];
  });
}
