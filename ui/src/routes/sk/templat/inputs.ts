import { t } from '../../../text';
import { insertLines, type Insertion } from './insert';

/** Kinds of fields that an officer types, and how the language of templates calls them. */
export const INPUT_KINDS = ['text', 'long', 'list', 'day'] as const;
export type InputKind = (typeof INPUT_KINDS)[number];

const WORDS: Record<InputKind, string> = {
  text: '',
  long: ' (panjang)',
  list: ' (daftar)',
  day: ' (tanggal)',
};

export interface InputForm {
  label: string;
  name: string;
  kind: InputKind;
  optional: boolean;
  usual: string;
}

export const NEW_INPUT: InputForm = { label: '', name: '', kind: 'text', optional: false, usual: '' };

/** A name made of a label: `Tempat pelantikan` -> `tempat_pelantikan`. */
export function nameOf(label: string): string {
  return label
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[\d_]+|_+$/g, '');
}

/** Names that the text declares already. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(/^@isian\s+(\w+)/gm)].map((match) => match[1] ?? '');
}

export function faultsOf(form: InputForm, text: string): { label: string | null; name: string | null } {
  return {
    label: form.label.trim() === '' ? t.templat.input.labelNeeded : null,
    name: !/^[a-z][a-z0-9_]*$/.test(form.name)
      ? t.templat.input.nameWrong
      : namesIn(text).includes(form.name)
        ? t.templat.input.nameTaken
        : null,
  };
}

/** The line that declares a field. What would end its label early is left out. */
export function lineOf(form: InputForm): string {
  const label = form.label
    .replace(/[:=\n]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const optional = form.optional ? ' (boleh kosong)' : '';
  const usual = form.usual.trim().replaceAll('\n', ' ');
  return `@isian ${form.name}${WORDS[form.kind]} : ${label}${optional}${usual ? ` = ${usual}` : ''}`;
}

/** Puts a declaration behind the others of its kind, else behind `@halaman`, else behind `@jenis`. */
export function declared(text: string, form: InputForm): Insertion {
  const last = (start: RegExp) => [...text.matchAll(start)].at(-1);
  const first = (start: RegExp) => [...text.matchAll(start)].at(0);
  const before = last(/^@isian.*$/gm) ?? first(/^@halaman.*$/gm) ?? first(/^@jenis.*$/gm);
  const line = lineOf(form);
  if (!before) return insertLines(text, 0, 0, [line], 0);
  const at = before.index + before[0].length;
  return { from: at, to: at, text: `\n${line}`, caret: at + 1 + line.length };
}
